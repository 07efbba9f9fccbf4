"""A painter by rule: photo in, painting out, geometry and broad colour kept. It needs no painting from anybody."""

from .paint import PainterSettings, paint

__all__ = ["PainterSettings", "paint"]
