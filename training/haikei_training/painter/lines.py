"""The line layer: masts, wires, railings, window bars, which a mass brush eats."""

import numpy as np
from scipy.ndimage import gaussian_filter
from skimage.feature import hessian_matrix, hessian_matrix_eigvals

from .native import stroke_lines
from .structure import smoothstep

_LUMA = np.array([0.299, 0.587, 0.114], np.float32)


def ridges(picture: np.ndarray, scales: tuple[float, ...] = (0.8, 1.3)) -> np.ndarray:
    """Ridge and valley strength H x W, scale-normalised Hessian (Lindeberg 1998), zero on blobs and on steps."""
    grey, best = picture @ _LUMA, np.zeros(picture.shape[:2], np.float32)
    for scale in scales:
        hessian = hessian_matrix(grey, sigma=scale, order="rc", mode="reflect", use_gaussian_derivatives=False)
        values = np.abs(hessian_matrix_eigvals(hessian)) * scale * scale
        big, small = values.max(0), values.min(0)
        gradient = np.hypot(*np.gradient(gaussian_filter(grey, scale))) * scale
        best = np.maximum(best, np.clip(big - small - 0.8 * gradient, 0, None))
    return best


def line_layer(picture: np.ndarray, half: int = 8) -> tuple[np.ndarray, np.ndarray]:
    """(mask H x W x 1 in [0,1], colour H x W x 3). A line must be long, and stand out of the ridges around it."""
    ridge = np.minimum(ridges(picture), 0.08)
    strength, colour = stroke_lines(picture, ridge, half, 0.006)
    clutter = gaussian_filter(ridge, 6.0)
    mask = smoothstep(strength - 0.35 * clutter, 0.004, 0.014)
    return gaussian_filter(mask, 0.6)[..., None], colour
