"""What tells a painting from a photograph in one number each. Pictures are H x W x 3 float in [0,1]."""

import numpy as np
from scipy.ndimage import gaussian_filter, map_coordinates

from ..measure import LUMA, edge_points

_FLAT = 1.5 / 255
_HALF, _STEP = 8.0, 0.25


def flatness(picture: np.ndarray) -> float:
    """Share of pixels whose luma changes by less than 1.5 levels of 255 a pixel (after a blur of half a pixel)."""
    down, right = np.gradient(gaussian_filter(picture @ LUMA, 0.5))
    return float((np.hypot(down, right) < _FLAT).mean())


def _rise(profile: np.ndarray) -> float:
    """Width in px between 10 % and 90 % of the rise through the middle of a profile; NaN where it does not rise."""
    middle, steps = len(profile) // 2, np.diff(profile)
    low, high = middle, middle
    while low > 0 and steps[low - 1] > 0:
        low -= 1
    while high < len(steps) and steps[high] > 0:
        high += 1
    rise = profile[high] - profile[low]
    if rise < 0.08:
        return float("nan")
    part = (profile[low : high + 1] - profile[low]) / rise
    return float(np.diff(np.interp([0.1, 0.9], part, np.arange(len(part))))[0] * _STEP)


def edge_width(picture: np.ndarray, count: int = 3000) -> float:
    """Median 10-90 % rise in px of the strongest edges, along their normals; 0.8 is a hard step of pixels."""
    grey = picture @ LUMA
    points, normals = edge_points(grey, count)
    steps = np.arange(-_HALF, _HALF + _STEP / 2, _STEP)
    where = points[:, None] + steps[None, :, None] * normals[:, None]
    profiles = map_coordinates(grey, where.reshape(-1, 2).T, order=1, mode="nearest").reshape(len(points), -1)
    widths = np.array([_rise(profile) for profile in profiles])
    return float(np.nanmedian(widths)) if np.isfinite(widths).any() else float("nan")
