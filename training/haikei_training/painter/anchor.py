"""Edges go back to where the photo has them: cels were drawn to the photo's edges, not to the brush's."""

import numpy as np
from scipy.ndimage import gaussian_filter, uniform_filter

from .structure import eigen, smoothstep, structure_tensor

_LUMA = np.array([0.299, 0.587, 0.114], np.float32)


def _guided(guide: np.ndarray, picture: np.ndarray, radius: int = 2, floor: float = 1e-4) -> np.ndarray:
    """Guided filter (He, Sun, Tang 2013): in each window `picture` becomes a straight-line function of `guide`, H x W x 1."""

    def mean(values: np.ndarray) -> np.ndarray:
        return uniform_filter(values, (2 * radius + 1, 2 * radius + 1, 1))

    centre, level = mean(guide), mean(picture)
    slope = (mean(guide * picture) - centre * level) / (mean(guide * guide) - centre * centre + floor)
    return mean(slope) * guide + mean(level - slope * centre)


def _edges(photo: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """(strong edges, those of them that are long contours), each H x W x 1 in [0,1]."""
    slope = np.hypot(*np.gradient(gaussian_filter(photo @ _LUMA, 1.0)))
    _, coherence, _ = eigen(structure_tensor(photo, 3.0))
    strong = gaussian_filter(smoothstep(slope, 0.015, 0.04), 0.8)
    return strong[..., None], (strong * smoothstep(coherence, 0.5, 0.8))[..., None]


def anchor_edges(painting: np.ndarray, photo: np.ndarray, texture: float) -> np.ndarray:
    """Puts contours back to the photo's place, and edges inside texture to the share `texture` (0 leaves them to the brush)."""
    grey = gaussian_filter(photo @ _LUMA, 0.5)[..., None]
    strong, contour = _edges(photo)
    first = painting + (texture * strong + (1 - texture) * contour) * (_guided(grey, painting) - painting)
    return first + contour * (_guided(grey, first) - first)
