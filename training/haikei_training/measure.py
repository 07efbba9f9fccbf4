"""Measures of a painter. Pictures are H x W x 3 float in [0,1] sRGB; `Paint` maps one to another of the same shape."""

from collections.abc import Callable

import numpy as np
from scipy.ndimage import gaussian_filter, map_coordinates
from skimage.color import deltaE_ciede2000, rgb2lab

Paint = Callable[[np.ndarray], np.ndarray]
LUMA = np.array([0.299, 0.587, 0.114])


def psnr(a: np.ndarray, b: np.ndarray) -> float:
    """Decibels for values in [0,1]; 120 for equal pictures."""
    error = float(np.mean((a.astype(np.float64) - b) ** 2))
    return 120.0 if error < 1e-12 else -10 * np.log10(error)


def noise_response(paint: Paint, photo: np.ndarray, painting: np.ndarray, sigma: float = 0.02, seed: int = 0) -> dict[str, float]:
    """What Gaussian noise on the photo does to the painting.

    `noiseGain`: standard deviation of the change over that of the noise. `noiseJump255` and `noiseIn255`: 99.9th percentile
    of the change of a channel in the painting and in the photo, in 1/255: a stroke that jumps shows here and not in the mean.
    """
    noise = np.random.default_rng(seed).normal(0, sigma, photo.shape).astype(np.float32)
    noisy = (photo + noise).clip(0, 1)
    change, given = paint(noisy) - painting, noisy - photo
    jump, put_in = (255 * float(np.quantile(np.abs(x), 0.999)) for x in (change, given))
    return {"noiseGain": float(np.std(change) / np.std(given)), "noiseJump255": jump, "noiseIn255": put_in}


def pan_consistency(paint: Paint, photo: np.ndarray, shift: int, margin: int) -> float:
    """PSNR (dB) between the paint of two frames of a pan by `shift` px, `margin` px away from the frame's borders."""
    width = (photo.shape[1] - shift) // 4 * 4
    first, second = paint(photo[:, :width]), paint(photo[:, shift : shift + width])
    inner = slice(margin, photo.shape[0] - margin)
    return psnr(first[inner, margin + shift : width - margin], second[inner, margin : width - margin - shift])


def tile_difference(paint: Paint, photo: np.ndarray, painting: np.ndarray, halo: int, tile: int = 256) -> float:
    """Largest difference (in 1/255) between the whole painting and one put together from tiles with a halo."""
    height, width = photo.shape[:2]
    worst = 0.0
    for top in range(0, height, tile):
        for left in range(0, width, tile):
            y0, x0 = max(0, top - halo), max(0, left - halo)
            y1, x1 = min(height, top + tile + halo), min(width, left + tile + halo)
            painted = paint(np.ascontiguousarray(photo[y0:y1, x0:x1]))
            bottom, right = min(height, top + tile), min(width, left + tile)
            part = painted[top - y0 : bottom - y0, left - x0 : right - x0]
            worst = max(worst, float(np.abs(part - painting[top:bottom, left:right]).max()))
    return worst * 255


def edge_points(grey: np.ndarray, count: int, margin: int = 12) -> tuple[np.ndarray, np.ndarray]:
    """(points N x 2 as row, column; unit normals N x 2) on the strongest edges, spread by a fixed random choice."""
    smooth = gaussian_filter(grey, 1.0)
    down, right = np.gradient(smooth)
    strength = np.hypot(down, right)
    inner = np.zeros_like(strength, bool)
    inner[margin:-margin, margin:-margin] = True
    rows, columns = np.nonzero(inner & (strength > max(0.03, float(np.quantile(strength, 0.97)))))
    chosen = np.random.default_rng(0).permutation(len(rows))[:count]
    rows, columns = rows[chosen], columns[chosen]
    normal = np.stack([down[rows, columns], right[rows, columns]], -1) / strength[rows, columns][:, None]
    return np.stack([rows, columns], -1).astype(float), normal


def _edge_offsets(grey: np.ndarray, points: np.ndarray, normals: np.ndarray) -> np.ndarray:
    """Where along the normal the slope is steepest, in px from the point (parabola through three samples); NaN if at an end."""
    steps = np.arange(-3, 3.01, 0.5)
    where = points[:, None] + steps[None, :, None] * normals[:, None]
    profile = map_coordinates(gaussian_filter(grey, 0.7), where.reshape(-1, 2).T, order=1).reshape(len(points), -1)
    slope = np.gradient(profile, axis=1)
    best = slope.argmax(1)
    ends = (best == 0) | (best == len(steps) - 1)
    inside = np.clip(best, 1, len(steps) - 2)
    index = np.arange(len(points))
    a, b, c = slope[index, inside - 1], slope[index, inside], slope[index, inside + 1]
    offset = steps[inside] + 0.25 * (a - c) / (a - 2 * b + c + 1e-12)
    return np.where(ends, np.nan, offset)


def edge_displacement(photo: np.ndarray, painting: np.ndarray, count: int = 4000) -> np.ndarray:
    """Signed distances in px that strong edges moved along their normal; edges not found again are left out."""
    before, after = photo @ LUMA, painting @ LUMA
    points, normals = edge_points(before, count)
    moved = _edge_offsets(after, points, normals) - _edge_offsets(before, points, normals)
    return moved[np.isfinite(moved)]


def colour_shift(photo: np.ndarray, painting: np.ndarray, sigma: float = 16.0) -> float:
    """Mean CIEDE2000 between the pictures blurred by `sigma` px: how far broad colours moved."""
    blur = (sigma, sigma, 0)
    return float(deltaE_ciede2000(rgb2lab(gaussian_filter(photo, blur)), rgb2lab(gaussian_filter(painting, blur))).mean())
