"""A painter says as much about the shaded side as about the lit one: faint detail is drawn stronger, noise is not."""

import numpy as np
from scipy.ndimage import gaussian_filter

from .structure import smoothstep

_LUMA = np.array([0.299, 0.587, 0.114], np.float32)
_SCALES = (1, 2, 4, 8, 16, 32)
_EDGE = 0.015  # variance above which a step counts as an edge and stays out of the detail, so that no halo is drawn
_STRONG = 0.035  # detail of this amplitude keeps it
_LOWEST, _HIGHEST = 0.8, 4.0  # gains
_FAINT, _FAINT_AT_MOST = 0.003, 0.012  # amplitudes taken for noise in a clean and in a noisy picture


def _blur(values: np.ndarray, sigma: float) -> np.ndarray:
    return gaussian_filter(values, sigma, truncate=2.5)


def _smooth_inside(grey: np.ndarray, sigma: float) -> np.ndarray:
    """Guided filter of a picture by itself (He, Sun, Tang 2013), Gaussian windows: smooth inside masses, edges kept."""
    centre = _blur(grey, sigma)
    variance = _blur(grey * grey, sigma) - centre * centre
    slope = variance / (variance + _EDGE)
    return _blur(slope, sigma) * grey + _blur(centre - slope * centre, sigma)


def _bands(grey: np.ndarray) -> list[np.ndarray]:
    """Detail by scale, finest first, without the strong edges (Farbman, Fattal, Lischinski, Szeliski 2008)."""
    levels = [grey]
    for sigma in _SCALES:
        levels.append(_smooth_inside(levels[-1], sigma))
    return [fine - coarse for fine, coarse in zip(levels, levels[1:], strict=False)]


def _presence(band: np.ndarray, sigma: float) -> np.ndarray:
    """Typical amplitude around each pixel; the square of a mean of roots, so that one strong edge does not fill its surroundings."""
    return _blur(np.sqrt(np.abs(band)), 2 * sigma) ** 2


def _floors(presences: list[np.ndarray]) -> list[float]:
    """Amplitude by scale below which detail is noise: where the picture is calmest, what is fine and has no coarser company."""
    calm = [float(np.percentile(presence, 20)) for presence in presences[:3]]
    noise = 5 * max(calm[0] - 2 * calm[2], 0.0)
    return [float(np.clip(noise / 2**index, _FAINT, _FAINT_AT_MOST)) for index in range(len(presences))]


def _gain(band: np.ndarray, exponent: float, floor: float) -> np.ndarray:
    """What makes an amplitude m into m^exponent, and nothing of what lies below the floor."""
    amplitude = np.abs(band)
    raised = (_STRONG / np.maximum(amplitude, 1e-6)) ** (1 - exponent)
    heard = amplitude**2 / (amplitude**2 + floor**2)
    return np.clip(np.minimum(raised, _HIGHEST) * heard, _LOWEST, _HIGHEST)


def even_detail(photo: np.ndarray, exponents: tuple[float, ...]) -> np.ndarray:
    """photo H x W x 3 in [0,1] -> same; detail of the finer scales evened out, each by its exponent (at most five of them).

    A scale is only raised where the next coarser one (the next but one for the finest) has something too: noise has not. What
    lies below the noise floor loses a fifth.
    """
    bands = _bands(photo @ _LUMA)
    presences = [_presence(band, sigma) for band, sigma in zip(bands, _SCALES, strict=True)]
    added = np.zeros(photo.shape[:2], np.float32)
    floors = _floors(presences)
    for index, exponent in enumerate(exponents):
        floor, witness = floors[index], presences[index + (2 if index == 0 else 1)]
        there = smoothstep(witness, 0.5 * _FAINT, 2 * _FAINT)
        added += there * (_gain(bands[index], exponent, floor) - 1) * bands[index]
    return (photo + added[..., None]).clip(0, 1).astype(np.float32)
