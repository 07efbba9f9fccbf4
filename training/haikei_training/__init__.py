"""Haikei's training: photographs -> pairs painted by rule -> a small network -> an ONNX file with its card."""

__version__ = "0.5.0"
