"""What a pigment does inside a mass and at its edge: soft washes, and pooling."""

import numpy as np
from scipy.ndimage import gaussian_filter

_LUMA = np.array([0.299, 0.587, 0.114], np.float32)


def wash(flat: np.ndarray, picture: np.ndarray, amount: float, sigma: float) -> np.ndarray:
    """Gives the flattened masses back their broad gradients (blurred by `sigma` px); edges stay those of `flat`."""
    return flat + amount * gaussian_filter(picture - flat, (sigma, sigma, 0))


def pool(picture: np.ndarray, amount: float, sigma: float = 2.5) -> np.ndarray:
    """Pigment gathers just inside the edge of a darker wash: density after Bousseau, Kaplan, Thollot, Sillion 2006."""
    grey = picture @ _LUMA
    inside = np.clip((gaussian_filter(grey, sigma) - grey) / 0.12, 0, 1)
    density = amount * gaussian_filter(inside, 0.6)[..., None]
    return picture - (picture - picture * picture) * density
