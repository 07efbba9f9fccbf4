"""The painter by rule: detail evened out, laid with a brush that follows the picture, lines on top, edges kept and crisp."""

import numpy as np
from scipy.ndimage import gaussian_filter, maximum_filter, minimum_filter

from .anchor import anchor_edges
from .evenness import even_detail
from .flatten import flatten
from .hands import GOUACHE, Hand
from .lines import line_layer
from .native import kuwahara
from .pigment import pool, wash
from .structure import brush_radius, something_there, stroke_shape


def _masses(photo: np.ndarray, hand: Hand) -> np.ndarray:
    """Two passes of the variable brush; H x W x 3 -> H x W x 3 in [0,1]."""
    radius = brush_radius(photo, hand.large, hand.small)
    first = kuwahara(photo, stroke_shape(photo, 2.0, hand.noise), radius, hand.sharpness)
    second = np.maximum(radius * hand.second_pass, 1.3)
    return kuwahara(first, stroke_shape(first, 1.6, hand.noise), second, hand.sharpness)


def _sharpen(picture: np.ndarray, amount: float, sigma: float = 1.2) -> np.ndarray:
    """Unsharp mask held inside the range of its neighbourhood's values, so no halo is brighter than what was there."""
    sharp = picture + amount * (picture - gaussian_filter(picture, (sigma, sigma, 0)))
    return sharp.clip(minimum_filter(picture, (5, 5, 1)), maximum_filter(picture, (5, 5, 1)))


def _keep_broad_colour(painting: np.ndarray, photo: np.ndarray, sigma: float = 24.0) -> np.ndarray:
    """Adds back what the low frequencies (above `sigma` px) lost, so that a plate keeps the photo's colours."""
    blur = (sigma, sigma, 0)
    return (painting + gaussian_filter(photo, blur) - gaussian_filter(painting, blur)).clip(0, 1)


def _flat_masses(drawn: np.ndarray, hand: Hand) -> np.ndarray:
    """Flattened to the share the hand asks for."""
    if not hand.flatness:
        return drawn
    flat = wash(flatten(drawn, hand.smoothness), drawn, hand.wash, hand.wash_sigma)
    return drawn + hand.flatness * (flat - drawn)


def _calm_where_empty(drawn: np.ndarray, photo: np.ndarray) -> np.ndarray:
    """Where the photo shows nothing (sky, plaster) the brush leaves nothing: a clean gradient."""
    shown = something_there(photo)[..., None]
    return drawn * shown + gaussian_filter(photo, (3.0, 3.0, 0)) * (1 - shown)


def _finish(painting: np.ndarray, evened: np.ndarray, hand: Hand) -> np.ndarray:
    """Edges back to their place, then crisp."""
    return _sharpen(anchor_edges(painting, evened, hand.anchoring), hand.crispness, 1.0)


def paint(photo: np.ndarray, hand: Hand = GOUACHE) -> np.ndarray:
    """photo H x W x 3 uint8 sRGB -> painting of the same shape and type; edges stay where they are."""
    source = photo.astype(np.float32) / 255
    evened = even_detail(source, hand.detail)
    masses = _sharpen(_masses(evened, hand), hand.crispness)
    mask, lines = line_layer(source)
    painting = _calm_where_empty(_flat_masses(masses + mask * (lines - masses), hand), source)
    if hand.pooling:
        painting = pool(painting, hand.pooling)
    painting = painting + hand.redrawn * mask * (lines - painting)
    return (_keep_broad_colour(_finish(painting, evened, hand), source) * 255 + 0.5).astype(np.uint8)
