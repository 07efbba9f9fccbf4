"""What is already measured, so that a run that was stopped goes on: OUT/cache/NETWORK-HASH/PHOTO.*"""

import hashlib
import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
from PIL import Image

from ..files import write_atomically, write_text

VERSION = 1  # of the measures: what an older one has written is measured again


def pixels_hash(picture: np.ndarray) -> str:
    """First 16 hex digits of the SHA-256 over shape and values."""
    return hashlib.sha256(str(picture.shape).encode() + np.ascontiguousarray(picture).tobytes()).hexdigest()[:16]


def to_bytes(picture: np.ndarray) -> np.ndarray:
    """[0,1] to uint8, rounded."""
    return (picture.clip(0, 1) * 255 + 0.5).astype(np.uint8)


def read_picture(path: Path) -> np.ndarray:
    """H x W x 3 float32 in [0,1]."""
    with Image.open(path) as image:
        return np.asarray(image.convert("RGB")).astype(np.float32) / 255


class Store:
    """One folder of pictures (PNG) and numbers (JSON), each with the hash of what it was made from."""

    def __init__(self, folder: Path, worked: Callable[[], None] = lambda: None) -> None:
        """`worked` is told of everything that was made and not found."""
        self.folder, self._worked = folder, worked

    def numbers(self, name: str, made_from: str, make: Callable[[], dict]) -> dict:
        """The numbers kept under `name`, or made now and kept."""
        path, stamp = self.folder / f"{name}.json", f"{VERSION} {made_from}"
        if (kept := self._kept(path, stamp)) is not None:
            return kept
        numbers = make()
        write_text(path, json.dumps({"from": stamp, "numbers": numbers}) + "\n")
        self._worked()
        return numbers

    def _kept(self, path: Path, stamp: str) -> dict | None:
        try:
            found = json.loads(path.read_text(encoding="utf-8"))
            return found["numbers"] if found["from"] == stamp else None
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def picture(self, name: str, made_from: str, make: Callable[[], np.ndarray]) -> Path:
        """Where the picture kept under `name` lies (PNG, 8 bits); made now if it is not there yet."""
        path = self.folder / f"{name}.png"

        def paint() -> dict:
            write_atomically(path, lambda p: Image.fromarray(to_bytes(make())).save(p, format="PNG", compress_level=3))
            return {}

        if not path.is_file():
            (self.folder / f"{name}.json").unlink(missing_ok=True)
        self.numbers(name, made_from, paint)
        return path
