"""A studio's own paintings as pairs: FOLDER/photos/NAME.* and FOLDER/paintings/NAME.HAND.*, one painting or more a photo."""

import re
from pathlib import Path

import numpy as np
from PIL import Image

from . import log
from .errors import TrainingError
from .files import write_atomically
from .manifest import Picture, check, choose, read_manifest, write_sources
from .measure import edge_displacement
from .own import KINDS
from .pair_files import painting_names
from .painter import HANDS
from .teach import fit, same_plan

_HAND = re.compile(r"[a-z][a-z0-9-]{0,39}")
_OFF = 1.0


def _paintings(folder: Path, names: set[str]) -> dict[str, dict[str, Path]]:
    """Name of the photo -> hand -> painting. Every file must fit the pattern and belong to a photo."""
    found: dict[str, dict[str, Path]] = {}
    for path in sorted(p for p in (folder / "paintings").glob("*") if p.suffix.lower() in KINDS):
        name, _, hand = path.stem.rpartition(".")
        if name not in names:
            raise TrainingError(f"'{path}': no photo '{name or path.stem}' in '{folder}/photos'. Name it PHOTO.HAND{path.suffix}.")
        if not _HAND.fullmatch(hand) or hand == "photo":
            raise TrainingError(f"'{path}': '{hand}' is no name for a hand (small letters, digits and '-', not 'photo').")
        if hand in HANDS:
            raise TrainingError(f"'{path}': '{hand}' is a hand of the painter by rule. Give yours a name of its own.")
        if hand in found.setdefault(name, {}):
            raise TrainingError(f"'{path}': there is a second painting of '{name}' by '{hand}'. Take one away.")
        found[name][hand] = path
    if not found:
        raise TrainingError(f"No painting in '{folder}/paintings': put them there as PHOTO.HAND.png.")
    return found


def _small(path: Path, long_side: int) -> tuple[Image.Image, tuple[int, int]]:
    """(picture shrunk as `teach` does it, size before)."""
    with Image.open(path) as image:
        return fit(image.convert("RGB"), long_side), image.size


def _save(path: Path, picture: Image.Image) -> None:
    write_atomically(path, lambda p: picture.save(p, format="PNG", compress_level=3))


def _lay_one(picture: Picture, folder: Path, paintings: dict[str, Path], pairs: Path, long_side: int) -> None:
    """Writes the photo and its paintings; says when a painting does not lie on its photo."""
    name = Path(picture.file).stem
    photo, size = _small(folder / picture.file, long_side)
    _save(pairs / f"{name}.photo.png", photo)
    for hand, path in paintings.items():
        painting, found = _small(path, long_side)
        if found != size:
            raise TrainingError(f"'{path}' is {found[0]} x {found[1]} px and its photo {size[0]} x {size[1]}: they must agree.")
        moved = np.abs(edge_displacement(np.asarray(photo) / 255.0, np.asarray(painting) / 255.0))
        if len(moved) and (off := float(np.median(moved))) > _OFF:
            log.note(f"warning: {path.name} lies about {off:.1f} px beside its photo; the network will learn to blur. Align it.")
        _save(pairs / f"{name}.{hand}.png", painting)


def lay_own_pairs(folder: Path, pairs: Path, long_side: int = 1024) -> int:
    """Pairs of every own photo that has a painting, with their sources.tsv; returns how many paintings."""
    pictures = choose(read_manifest(folder))
    check(pictures, folder)
    paintings = _paintings(folder, {Path(picture.file).stem for picture in pictures})
    painted = [picture for picture in pictures if Path(picture.file).stem in paintings]
    pairs.mkdir(parents=True, exist_ok=True)
    same_plan(pairs, long_side)
    for number, picture in enumerate(painted, start=1):
        _lay_one(picture, folder, paintings[Path(picture.file).stem], pairs, long_side)
        log.note(f"own {number}/{len(painted)} {picture.file}")
    there = painting_names(pairs)  # with those that `teach` has painted
    write_sources([picture for picture in pictures if Path(picture.file).stem in there], pairs / "sources.tsv")
    return sum(len(paintings[Path(picture.file).stem]) for picture in painted)
