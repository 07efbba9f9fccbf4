"""The held-out paintings as the mark to measure against: their patches, and how flat and crisp they are."""

from functools import cached_property

import numpy as np

from .look import LEVELS, descriptors, distance
from .stages import texture_numbers, together
from .store import Store, pixels_hash

ALL, SCREEN = "all", "screen"


class Paintings:
    """`kinds` are the sets that distances are given to: all paintings, and those painted for the screen, if both are there."""

    def __init__(self, pictures: dict[str, tuple[np.ndarray, bool]], store: Store, patches: int) -> None:
        self._store, self._patches = store, patches
        self._sets = {ALL: [picture for picture, _ in pictures.values()]}
        screen = [picture for picture, old in pictures.values() if not old]
        if 1 < len(screen) < len(pictures):
            self._sets[SCREEN] = screen
        self.stamp = pixels_hash(np.frombuffer("".join(map(pixels_hash, self._sets[ALL])).encode(), np.uint8))

    @property
    def count(self) -> dict[str, int]:
        """Number of paintings of every kind."""
        return {kind: len(pictures) for kind, pictures in self._sets.items()}

    @cached_property
    def _marks(self) -> dict[str, list[np.ndarray]]:
        return {kind: descriptors(pictures, seed=1, patches=self._patches) for kind, pictures in self._sets.items()}

    def distance_of(self, pictures: list[np.ndarray]) -> dict[str, float]:
        """Look distance of a set of pictures to every kind: the mean over the levels, and each level of the first kind."""
        own = descriptors(pictures, seed=2, patches=self._patches)
        found = {kind: distance(own, mark) for kind, mark in self._marks.items()}
        levels = {f"lookLevel{level}": found[ALL][level] for level in range(LEVELS)}
        return {f"look_{kind}": float(np.mean(values)) for kind, values in found.items()} | levels

    def own_numbers(self) -> dict[str, float]:
        """Flatness, crispness, and the distance of one half of every kind to its other half: as near as can be asked for."""
        return self._store.numbers("paintings", f"{self.stamp} {self._patches}", self._measure)

    def _measure(self) -> dict[str, float]:
        texture = together({str(i): texture_numbers(picture) for i, picture in enumerate(self._sets[ALL])})
        return texture | {f"look_{kind}": self._halves(pictures) for kind, pictures in self._sets.items()}

    def _halves(self, pictures: list[np.ndarray]) -> float:
        even, odd = pictures[::2], pictures[1::2]
        return float(np.mean(distance(descriptors(even, seed=1, patches=self._patches), descriptors(odd, seed=2, patches=self._patches))))
