"""Crops of photo and painting, turned, mirrored and re-coloured together."""

import random
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from PIL import Image
from torch import Tensor

from .errors import TrainingError
from .manifest import read_sources
from .pair_files import painting_names

EXTRA = 4
_TRIES = 3


def _pixels(path: Path) -> np.ndarray:
    with Image.open(path) as image:
        return np.asarray(image.convert("RGB"))


@dataclass(frozen=True)
class Batch:
    """N crops: photo and painting N x 3 x S x S in [-1,1], and the weights of the hands N x H that painted them."""

    photo: Tensor
    painting: Tensor
    weights: Tensor

    def to(self, device: torch.device) -> "Batch":
        """The same batch where the network is."""
        return Batch(self.photo.to(device), self.painting.to(device), self.weights.to(device))


class Pairs:
    """All photos and paintings in memory, uint8. `hands` is the order of the weights."""

    def __init__(self, folder: Path, crop: int) -> None:
        listed = {Path(row["file"]).stem for row in read_sources(folder / "sources.tsv")}
        names = painting_names(folder)
        if strangers := [name for name in names if name not in listed]:
            raise TrainingError(f"'{folder}' holds pairs that its sources.tsv does not list: {', '.join(strangers[:5])}.")
        if gone := sorted(listed - set(names)):
            raise TrainingError(f"'{folder}' lacks pairs that its sources.tsv lists: {', '.join(gone[:5])}. Run `teach` again.")
        self.crop = crop + EXTRA
        self.hands = tuple(sorted({hand for hands in names.values() for hand in hands}))
        self.items = [self._load(folder, name, hands) for name, hands in names.items()]

    def _load(self, folder: Path, name: str, hands: list[str]) -> dict[str, np.ndarray]:
        """`photo` and every hand -> H x W x 3."""
        item = {kind: _pixels(folder / f"{name}.{kind}.png") for kind in ("photo", *hands)}
        shape = item["photo"].shape
        for kind, pixels in item.items():
            if pixels.shape != shape or min(shape[:2]) < self.crop:
                raise TrainingError(
                    f"Pair '{name}': photo {shape} and {kind} {pixels.shape} must agree and be at least {self.crop} px."
                )
        return item

    def _place(self, photo: np.ndarray, rng: random.Random) -> tuple[slice, slice]:
        """A crop; of a few tries the liveliest, because skies teach little."""
        places = []
        for _ in range(_TRIES if rng.random() < 0.6 else 1):
            top, left = rng.randrange(photo.shape[0] - self.crop + 1), rng.randrange(photo.shape[1] - self.crop + 1)
            place = slice(top, top + self.crop), slice(left, left + self.crop)
            places.append((float(photo[place][::4, ::4, 1].std()), top, place))
        return max(places, key=lambda p: p[:2])[2]

    def _one(self, rng: random.Random) -> tuple[np.ndarray, list[float]]:
        """(S x S x 6: photo and painting, weights of the hands). One in six is painted by two hands together."""
        first = rng.choice(self.hands)
        item = rng.choice([item for item in self.items if first in item])
        second = rng.choice([hand for hand in self.hands if hand in item])
        share = rng.random() if rng.random() < 1 / 6 else 1.0
        place = self._place(item["photo"], rng)
        painting = share * item[first][place] + (1 - share) * item[second][place]
        cut = np.concatenate([item["photo"][place], painting.astype(np.float32)], -1)
        cut = np.rot90(cut, rng.choice((0, 0, 0, 1, 2, 3)))
        weights = [share * (hand == first) + (1 - share) * (hand == second) for hand in self.hands]
        return (cut[:, ::-1] if rng.random() < 0.5 else cut), weights

    def batch(self, size: int, rng: random.Random) -> Batch:
        """`size` crops of crop + 4 px each way."""
        cuts, weights = zip(*(self._one(rng) for _ in range(size)), strict=True)
        both = torch.from_numpy(np.ascontiguousarray(np.stack(cuts))).permute(0, 3, 1, 2).float() / 127.5 - 1
        for index in range(size):
            both[index] = recolour(both[index], rng)
        return Batch(both[:, :3], both[:, 3:], torch.tensor(weights, dtype=torch.float32))


def recolour(both: Tensor, rng: random.Random) -> Tensor:
    """The same change of exposure and balance for photo and painting (6 x H x W); some keep their colours."""
    if rng.random() < 0.5:
        return both
    order = list(range(3))
    if rng.random() < 0.3:
        rng.shuffle(order)
    gain = torch.tensor([rng.uniform(0.7, 1.1) for _ in range(3)])[order]
    lift = rng.uniform(-0.08, 0.06)
    turned = both[order + [3 + c for c in order]]
    return (turned * torch.cat([gain, gain])[:, None, None] + lift).clamp(-1, 1)


def add_noise(photo: Tensor, rng: random.Random, most: float = 0.06) -> Tensor:
    """Camera-like noise: each picture its own strength (std up to `most` in [-1,1] units), some none at all."""
    strength = [0.0 if rng.random() < 0.4 else rng.uniform(0, most) for _ in range(photo.shape[0])]
    noise = torch.randn_like(photo) * torch.tensor(strength, device=photo.device)[:, None, None, None]
    return (photo + noise).clamp(-1, 1)
