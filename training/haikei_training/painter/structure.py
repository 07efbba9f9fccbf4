"""What the picture is like around each pixel: direction, coherence, busyness, and the brush radius that follows."""

import numpy as np
from scipy.ndimage import gaussian_filter, sobel


def smoothstep(value: np.ndarray, low: float, high: float) -> np.ndarray:
    """0 below `low`, 1 above `high`, smooth between."""
    t = np.clip((value - low) / (high - low), 0, 1)
    return t * t * (3 - 2 * t)


def structure_tensor(picture: np.ndarray, sigma: float) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Sobel structure tensor (E, F, G), summed over RGB and smoothed by `sigma` px; each H x W, (value/px)^2."""
    across, down = sobel(picture, 1, mode="reflect") / 8, sobel(picture, 0, mode="reflect") / 8
    products = (across * across, across * down, down * down)
    return tuple(gaussian_filter(p.sum(-1), sigma) for p in products)


def eigen(tensor: tuple[np.ndarray, np.ndarray, np.ndarray]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Tensor -> (angle of the stroke along the edge in radians, coherence 0..1, energy), each H x W."""
    e, f, g = tensor
    spread = np.sqrt((e - g) ** 2 + 4 * f * f)
    angle = 0.5 * np.arctan2(2 * f, e - g) + np.pi / 2
    return angle, spread / (e + g + 1e-7), e + g


def stroke_shape(picture: np.ndarray, sigma: float, noise: float) -> np.ndarray:
    """H x W x 3 (cos, sin, anisotropy): strokes stretch along edges, and stay round where only noise (std) is seen."""
    angle, coherence, energy = eigen(structure_tensor(picture, sigma))
    trust = energy / (energy + noise * noise)
    return np.stack([np.cos(angle), np.sin(angle), coherence * trust], -1).astype(np.float32)


def busyness(picture: np.ndarray, sigma: float = 7.0) -> np.ndarray:
    """0 in clean gradients (sky, plaster), 1 where there is something to draw; H x W."""
    _, _, energy = eigen(structure_tensor(picture, 1.5))
    return smoothstep(np.sqrt(gaussian_filter(energy, sigma)), 0.008, 0.035)


def _slope_at(picture: np.ndarray, sigma: float) -> np.ndarray:
    """Typical gradient of the picture blurred by `sigma` px, over some 10 px around; H x W."""
    _, _, energy = eigen(structure_tensor(gaussian_filter(picture, (sigma, sigma, 0)), 1.0))
    return np.sqrt(gaussian_filter(energy, 5.0))


def grain(picture: np.ndarray) -> np.ndarray:
    """1 where the picture is camera noise, 0 where it shows something; H x W.

    Blurring twice as far takes more than half of the gradient from noise, whose pixels know nothing of each other, and
    a third of it at most from what was photographed.
    """
    fine, coarse = _slope_at(picture, 0.8), _slope_at(picture, 1.6)
    return smoothstep(fine / (coarse + 1e-6), 1.75, 2.05) * (1 - smoothstep(fine, 0.05, 0.09))


def something_there(picture: np.ndarray) -> np.ndarray:
    """0 where nothing or only noise is seen, 1 from the faintest ripple or cloud on; H x W."""
    _, _, energy = eigen(structure_tensor(gaussian_filter(picture, (1, 1, 0)), 2.0))
    return smoothstep(np.sqrt(gaussian_filter(energy, 3.0)), 0.003, 0.010) * (1 - grain(picture))


def drawing(picture: np.ndarray, sigma: float = 9.0) -> np.ndarray:
    """0 in loose texture (leaves, gravel), 1 in drawn fine structure (roofs, windows, far towns); H x W."""
    _, coherence, energy = eigen(structure_tensor(picture, 1.4))
    straight = gaussian_filter(coherence * energy, sigma) / (gaussian_filter(energy, sigma) + 1e-7)
    blurred = gaussian_filter(picture, (2.2, 2.2, 0))
    fine = gaussian_filter(((picture - blurred) ** 2).sum(-1), sigma)
    broad = gaussian_filter(((blurred - gaussian_filter(picture, (7, 7, 0))) ** 2).sum(-1), sigma)
    small = fine / (fine + broad + 1e-6)
    return smoothstep(straight, 0.48, 0.72) * (0.55 + 0.45 * smoothstep(small, 0.10, 0.40))


def brush_radius(picture: np.ndarray, large: float, small: float) -> np.ndarray:
    """H x W radius in px: `large` in coarse masses and calm areas, down to `small` where the picture is drawn."""
    fine = drawing(picture) * busyness(picture)
    return gaussian_filter(large + (small - large) * fine, 2.0).astype(np.float32)
