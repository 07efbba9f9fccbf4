"""What lies in a folder of pairs: NAME.photo.png and one NAME.HAND.png for every hand that painted it."""

import hashlib
from pathlib import Path

from .files import sha256_of


def painting_names(folder: Path) -> dict[str, list[str]]:
    """Name of every picture that has a photo and at least one painting -> its hands, all sorted."""
    found: dict[str, list[str]] = {}
    for path in sorted(folder.glob("*.*.png")):
        name, hand = path.name.removesuffix(".png").rsplit(".", 1)
        if hand != "photo" and (folder / f"{name}.photo.png").is_file():
            found.setdefault(name, []).append(hand)
    return found


def data_hash(folder: Path) -> str:
    """One SHA-256 over the names and hashes of every photo and painting."""
    digest = hashlib.sha256()
    for name, hands in painting_names(folder).items():
        for kind in ("photo", *hands):
            digest.update(f"{name}.{kind} {sha256_of(folder / f'{name}.{kind}.png')}\n".encode())
    return digest.hexdigest()
