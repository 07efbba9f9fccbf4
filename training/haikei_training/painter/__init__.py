"""A painter by rule: photo in, painting out, geometry and broad colour kept. It needs no painting from anybody."""

from .hands import HANDS, Hand
from .paint import paint

__all__ = ["HANDS", "Hand", "paint"]
