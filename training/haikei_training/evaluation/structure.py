"""How much of the photo's structure is left. Pictures are H x W x 3 float in [0,1]."""

import numpy as np
from scipy.ndimage import gaussian_filter

from ..measure import LUMA

_WEIGHTS = (0.0448, 0.2856, 0.3001, 0.2363, 0.1333)
_C1, _C2 = 0.01**2, 0.03**2


def _blur(x: np.ndarray) -> np.ndarray:
    """Gaussian window of 11 x 11, sigma 1.5, without the border that it cannot fill."""
    return gaussian_filter(x, 1.5, truncate=3.34)[5:-5, 5:-5]


def similarity(a: np.ndarray, b: np.ndarray) -> tuple[float, float]:
    """(SSIM, its contrast and structure part alone) of two grey pictures (Wang, Bovik, Sheikh, Simoncelli 2004)."""
    ma, mb = _blur(a), _blur(b)
    va, vb, both = _blur(a * a) - ma * ma, _blur(b * b) - mb * mb, _blur(a * b) - ma * mb
    structure = (2 * both + _C2) / (va + vb + _C2)
    return float((structure * (2 * ma * mb + _C1) / (ma * ma + mb * mb + _C1)).mean()), float(structure.mean())


def _half(x: np.ndarray) -> np.ndarray:
    height, width = (side // 2 * 2 for side in x.shape)
    return x[:height, :width].reshape(height // 2, 2, width // 2, 2).mean((1, 3))


def ms_ssim(a: np.ndarray, b: np.ndarray) -> float:
    """Multi-scale structural similarity of luma, five scales (Wang, Simoncelli, Bovik 2003); at least 176 px each way."""
    a, b, product = a.astype(np.float64) @ LUMA, b.astype(np.float64) @ LUMA, 1.0
    for scale, weight in enumerate(_WEIGHTS):
        whole, structure = similarity(a, b)
        product *= max(whole if scale == len(_WEIGHTS) - 1 else structure, 0.0) ** weight
        a, b = _half(a), _half(b)
    return product
