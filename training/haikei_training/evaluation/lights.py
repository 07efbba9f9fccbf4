"""What the lights drive to the end of the range: pictures NAME.LIGHT.png beside the paintings they were put on."""

from pathlib import Path

import numpy as np

from ..errors import TrainingError
from .store import read_picture, to_bytes


def newly_clipped(plain: np.ndarray, lit: np.ndarray) -> float:
    """Share of pixels of which a channel is 0 or 255 with the light and was neither before."""
    before, after = to_bytes(plain), to_bytes(lit)

    def at_end(x: np.ndarray) -> np.ndarray:
        return (x == 0) | (x == 255)

    return float((at_end(after) & ~at_end(before)).any(-1).mean())


def light_pictures(folder: Path, names: list[str]) -> dict[str, dict[str, Path]]:
    """Light -> photo -> file, for the photos in `names`."""
    found: dict[str, dict[str, Path]] = {}
    for path in sorted(folder.glob("*.*.png")):
        name, light = path.name.removesuffix(".png").rsplit(".", 1)
        if name in names:
            found.setdefault(light, {})[name] = path
    if not found:
        raise TrainingError(f"'{folder}' holds no NAME.LIGHT.png of a validation photo: leave --lights out, or make them.")
    return found


def light_numbers(pictures: dict[str, Path], paintings: dict[str, Path]) -> dict[str, float]:
    """Mean and worst share of newly clipped pixels of one light."""
    shares = []
    for name, path in pictures.items():
        plain, lit = read_picture(paintings[name]), read_picture(path)
        if plain.shape != lit.shape:
            raise TrainingError(f"'{path}' is not as large as the painting it was put on: make the light pictures again.")
        shares.append(newly_clipped(plain, lit))
    return {"pictures": len(shares), "clippedShare": float(np.mean(shares)), "clippedWorst": float(np.max(shares))}
