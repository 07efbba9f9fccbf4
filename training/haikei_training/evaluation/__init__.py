"""Measures painters on the validation photos beside other networks, and writes one page that shows it."""
