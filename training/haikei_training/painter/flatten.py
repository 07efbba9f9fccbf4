"""L0 gradient flattening (Xu, Lu, Xu, Jia 2011): few edges kept, everything between them flat."""

import numpy as np
from scipy import fft


def _power(height: int, width: int) -> np.ndarray:
    """|F(d/dx)|^2 + |F(d/dy)|^2 of forward differences on a torus, for rfft2: H x (W/2+1)."""
    rows, columns = fft.fftfreq(height)[:, None], fft.rfftfreq(width)[None]
    return (4 * np.sin(np.pi * rows) ** 2 + 4 * np.sin(np.pi * columns) ** 2).astype(np.float32)


def _kept_divergence(picture: np.ndarray, threshold: float) -> np.ndarray:
    """Divergence of the gradients whose squared length over RGB is above the threshold; H x W x 3."""
    across, down = np.roll(picture, -1, 1) - picture, np.roll(picture, -1, 0) - picture
    dropped = (across**2 + down**2).sum(-1) < threshold
    across[dropped], down[dropped] = 0, 0
    return np.roll(across, 1, 1) - across + np.roll(down, 1, 0) - down


def flatten(picture: np.ndarray, smoothness: float, growth: float = 2.4, margin: int = 16) -> np.ndarray:
    """picture H x W x 3 in [0,1] -> same, by half-quadratic splitting; `smoothness` is the paper's lambda."""
    padded = np.pad(picture, ((margin, margin), (margin, margin), (0, 0)), mode="reflect").astype(np.float32)
    power, source = _power(*padded.shape[:2])[..., None], fft.rfft2(padded, axes=(0, 1))
    weight, size = 2 * smoothness, padded.shape[:2]
    while weight < 1e4:
        kept = fft.rfft2(_kept_divergence(padded, smoothness / weight), axes=(0, 1))
        padded = fft.irfft2((source + weight * kept) / (1 + weight * power), s=size, axes=(0, 1))
        weight *= growth
    return padded[margin:-margin, margin:-margin].clip(0, 1).astype(np.float32)
