"""The hands of the painter by rule: how large the brush, how flat the masses, how hard the edges."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Hand:
    """One manner of painting. Radii in pixels of the picture as given; `sharpness` is the Kuwahara exponent q."""

    large: float = 3.6
    small: float = 1.3
    second_pass: float = 0.6
    sharpness: float = 8.0
    noise: float = 0.012
    crispness: float = 0.7
    detail: tuple[float, ...] = (0.3, 0.25, 0.25, 0.3, 0.4)  # exponents of `even_detail`, finest scale first
    flatness: float = 0.0  # 0..1: how far masses are flattened to one colour
    smoothness: float = 0.0018  # lambda of the L0 flattening
    wash: float = 0.6  # 0..1: how much of the broad gradients is given back inside the flattened masses
    wash_sigma: float = 8.0
    pooling: float = 0.0  # pigment that gathers where a wash ends
    redrawn: float = 0.0  # 0..1: lines drawn once more over the flattened masses
    anchoring: float = 0.9  # 0..1: how far edges inside texture keep the photo's place; contours always do


GOUACHE = Hand()
WATERCOLOUR = Hand(
    large=4.6,
    small=1.5,
    second_pass=0.8,
    sharpness=6.0,
    crispness=0.4,
    flatness=0.3,
    smoothness=0.003,
    wash=1.0,
    wash_sigma=4.0,
    pooling=0.6,
    redrawn=0.9,
    anchoring=0.7,
)
POSTER = Hand(
    large=7.0,
    small=2.0,
    sharpness=10.0,
    crispness=0.9,
    flatness=1.0,
    smoothness=0.003,
    wash=0.7,
    wash_sigma=10.0,
    redrawn=1.0,
    anchoring=0.4,
)

HANDS = {"gouache": GOUACHE, "watercolour": WATERCOLOUR, "poster": POSTER}
