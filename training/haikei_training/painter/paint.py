"""The painter by rule: masses with a brush that follows the picture, lines on top, edges sharpened, masses flattened."""

from dataclasses import dataclass

import numpy as np
from scipy.ndimage import gaussian_filter, maximum_filter, minimum_filter

from .flatten import flatten
from .lines import line_layer
from .native import kuwahara
from .structure import brush_radius, busyness, stroke_shape


@dataclass(frozen=True)
class PainterSettings:
    """The hand. Radii in pixels of the picture as given; sharpness is the Kuwahara exponent q."""

    large: float = 5.0
    small: float = 1.8
    second_pass: float = 0.6
    sharpness: float = 8.0
    noise: float = 0.012
    crispness: float = 0.6
    smoothness: float = 0.0018


def _masses(photo: np.ndarray, hand: PainterSettings) -> np.ndarray:
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


def paint(photo: np.ndarray, hand: PainterSettings = PainterSettings()) -> np.ndarray:
    """photo H x W x 3 uint8 sRGB -> painting of the same shape and type; edges stay where they are."""
    source = photo.astype(np.float32) / 255
    masses = _sharpen(_masses(source, hand), hand.crispness)
    mask, lines = line_layer(source)
    drawn = masses + mask * (lines - masses)
    busy = busyness(source, 4.0)[..., None]
    painting = flatten(drawn, hand.smoothness) * busy + gaussian_filter(drawn, (1.5, 1.5, 0)) * (1 - busy)
    return (_keep_broad_colour(painting, source) * 255 + 0.5).astype(np.uint8)
