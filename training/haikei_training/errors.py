"""The one kind of error that a person is meant to read."""


class TrainingError(Exception):
    """Says what is wrong, where, with the numbers, and what to do about it."""
