"""How far a set of pictures is from a set of paintings, whatever they show: sliced Wasserstein distance of patches.

Laplacian pyramid, patches of 7 x 7 px at every level, each set's channels normalised to mean 0 and deviation 1, 512 random
directions: Karras, Aila, Laine, Lehtinen, "Progressive Growing of GANs" (2018), section 5. Pictures are H x W x 3 in [0,1].
"""

from collections.abc import Sequence

import numpy as np
from scipy.ndimage import convolve1d

LEVELS, PATCH, PATCHES, DIRECTIONS = 5, 7, 24_576, 512
_KERNEL = np.array([1, 4, 6, 4, 1], np.float32) / 16


def _blur(picture: np.ndarray, gain: float = 1.0) -> np.ndarray:
    return convolve1d(convolve1d(picture, _KERNEL * gain, axis=0, mode="mirror"), _KERNEL * gain, axis=1, mode="mirror")


def laplacian_pyramid(picture: np.ndarray, levels: int = LEVELS) -> list[np.ndarray]:
    """Differences between a picture and its half size (Burt, Adelson 1983), finest first; the rest is last."""
    pyramid = []
    for _ in range(levels - 1):
        half = _blur(picture)[::2, ::2]
        wide = np.zeros_like(picture)
        wide[::2, ::2] = half
        pyramid.append(picture - _blur(wide, 2.0))
        picture = half
    return [*pyramid, picture]


def _patches(level: np.ndarray, count: int, rng: np.random.Generator) -> np.ndarray:
    """`count` patches count x 3 x 7 x 7 from anywhere in the level."""
    windows = np.lib.stride_tricks.sliding_window_view(level, (PATCH, PATCH), axis=(0, 1))
    return windows[rng.integers(0, windows.shape[0], count), rng.integers(0, windows.shape[1], count)]


def descriptors(pictures: Sequence[np.ndarray], seed: int, patches: int = PATCHES) -> list[np.ndarray]:
    """For every level `patches` x 147, normalised; the patches are shared out evenly over the pictures."""
    rng, found = np.random.default_rng(seed), [[] for _ in range(LEVELS)]
    shares = np.diff(np.linspace(0, patches, len(pictures) + 1).round().astype(int))
    for picture, share in zip(pictures, shares, strict=True):
        for level, part in zip(laplacian_pyramid(picture.astype(np.float32)), found, strict=True):
            part.append(_patches(level, int(share), rng))
    return [_normalised(np.concatenate(part)) for part in found]


def _normalised(patches: np.ndarray) -> np.ndarray:
    mean, deviation = patches.mean((0, 2, 3), keepdims=True), patches.std((0, 2, 3), keepdims=True)
    return ((patches - mean) / (deviation + 1e-8)).reshape(len(patches), -1).astype(np.float32)


def distance(a: list[np.ndarray], b: list[np.ndarray], seed: int = 0) -> list[float]:
    """Sliced Wasserstein distance x 1000 of every level, finest first; both sets hold equally many patches."""
    rng, found = np.random.default_rng(seed), []
    for one, other in zip(a, b, strict=True):
        ways = rng.standard_normal((one.shape[1], DIRECTIONS)).astype(np.float32)
        ways /= np.linalg.norm(ways, axis=0)
        found.append(1000 * float(np.abs(np.sort(one @ ways, 0) - np.sort(other @ ways, 0)).mean()))
    return found
