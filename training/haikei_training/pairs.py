"""Crops of photo and painting, turned, mirrored and re-coloured together."""

import hashlib
import random
from pathlib import Path

import numpy as np
import torch
from PIL import Image
from torch import Tensor

from .errors import TrainingError
from .files import sha256_of
from .manifest import read_sources

EXTRA = 4


def pair_names(folder: Path) -> list[str]:
    """Names of all whole pairs, sorted."""
    names = sorted(p.name.removesuffix(".painting.png") for p in folder.glob("*.painting.png"))
    return [name for name in names if (folder / f"{name}.photo.png").is_file()]


def data_hash(folder: Path) -> str:
    """One SHA-256 over the names and hashes of every picture of every pair."""
    digest = hashlib.sha256()
    for name in pair_names(folder):
        for kind in ("photo", "painting"):
            digest.update(f"{name}.{kind} {sha256_of(folder / f'{name}.{kind}.png')}\n".encode())
    return digest.hexdigest()


def _pixels(path: Path) -> np.ndarray:
    with Image.open(path) as image:
        return np.asarray(image.convert("RGB"))


class Pairs:
    """All pairs in memory, uint8; `batch` gives float tensors in [-1,1]."""

    def __init__(self, folder: Path, crop: int) -> None:
        listed = {Path(row["file"]).stem for row in read_sources(folder / "sources.tsv")}
        names = pair_names(folder)
        if strangers := [name for name in names if name not in listed]:
            raise TrainingError(f"'{folder}' holds pairs that its sources.tsv does not list: {', '.join(strangers[:5])}.")
        if gone := sorted(listed - set(names)):
            raise TrainingError(f"'{folder}' lacks pairs that its sources.tsv lists: {', '.join(gone[:5])}. Run `teach` again.")
        self.crop = crop + EXTRA
        self.items = [self._load(folder, name) for name in names]

    def _load(self, folder: Path, name: str) -> np.ndarray:
        """H x W x 6: photo, then painting."""
        photo, painting = (_pixels(folder / f"{name}.{kind}.png") for kind in ("photo", "painting"))
        if photo.shape != painting.shape or min(photo.shape[:2]) < self.crop:
            raise TrainingError(f"Pair '{name}': {photo.shape} and {painting.shape} must agree and be at least {self.crop} px.")
        return np.concatenate([photo, painting], -1)

    def _one(self, rng: random.Random) -> np.ndarray:
        item = rng.choice(self.items)
        top, left = rng.randrange(item.shape[0] - self.crop + 1), rng.randrange(item.shape[1] - self.crop + 1)
        cut = np.rot90(item[top : top + self.crop, left : left + self.crop], rng.choice((0, 0, 0, 1, 2, 3)))
        return cut[:, ::-1] if rng.random() < 0.5 else cut

    def batch(self, size: int, rng: random.Random) -> tuple[Tensor, Tensor]:
        """(photo, painting), each size x 3 x (crop+4) x (crop+4)."""
        cuts = np.ascontiguousarray(np.stack([self._one(rng) for _ in range(size)]))
        both = torch.from_numpy(cuts).permute(0, 3, 1, 2).float() / 127.5 - 1
        for index in range(size):
            both[index] = recolour(both[index], rng)
        return both[:, :3], both[:, 3:]


def recolour(both: Tensor, rng: random.Random) -> Tensor:
    """The same change of exposure and balance for photo and painting (6 x H x W); some keep their colours."""
    if rng.random() < 0.5:
        return both
    order = list(range(3))
    if rng.random() < 0.3:
        rng.shuffle(order)
    gain = torch.tensor([rng.uniform(0.85, 1.1) for _ in range(3)])[order]
    lift = rng.uniform(-0.06, 0.06)
    turned = both[order + [3 + c for c in order]]
    return (turned * torch.cat([gain, gain])[:, None, None] + lift).clamp(-1, 1)


def add_noise(photo: Tensor, rng: random.Random, most: float = 0.06) -> Tensor:
    """Camera-like noise: each picture its own strength (std up to `most` in [-1,1] units), some none at all."""
    strength = [0.0 if rng.random() < 0.4 else rng.uniform(0, most) for _ in range(photo.shape[0])]
    noise = torch.randn_like(photo) * torch.tensor(strength)[:, None, None, None]
    return (photo + noise).clamp(-1, 1)
