"""Paints every chosen photograph by rule and keeps the pairs: NAME.photo.png and NAME.painting.png."""

import json
import shutil
from pathlib import Path

import numpy as np
from PIL import Image

from . import __version__, log
from .errors import TrainingError
from .files import write_atomically, write_text
from .manifest import Picture, check, choose, read_manifest, write_sources
from .painter import paint


def fit(image: Image.Image, long_side: int, multiple: int = 4) -> Image.Image:
    """Shrinks (never grows) to `long_side` px, both sides cut down to the multiple; Lanczos."""
    scale = min(1.0, long_side / max(image.size))
    size = tuple(max(multiple, int(side * scale) // multiple * multiple) for side in image.size)
    return image if size == image.size else image.resize(size, Image.Resampling.LANCZOS)


def _save(path: Path, pixels: np.ndarray) -> None:
    write_atomically(path, lambda p: Image.fromarray(pixels).save(p, format="PNG", compress_level=3))


def teach_one(picture: Picture, root: Path, pairs: Path, long_side: int) -> bool:
    """Paints one photo; False if the pair was there already."""
    name = Path(picture.file).stem
    photo_path, painting_path = pairs / f"{name}.photo.png", pairs / f"{name}.painting.png"
    if painting_path.exists() and photo_path.exists():
        return False
    with Image.open(root / picture.file) as image:
        photo = np.asarray(fit(image.convert("RGB"), long_side))
    _save(photo_path, photo)
    _save(painting_path, paint(photo))
    return True


def _refuse_strangers(pairs: Path, pictures: list[Picture]) -> None:
    """A pair that the list of sources does not name must not be trained on: refuse it."""
    known = {Path(picture.file).stem for picture in pictures}
    strangers = [p.name for p in pairs.glob("*.painting.png") if p.name.removesuffix(".painting.png") not in known]
    if strangers:
        raise TrainingError(f"'{pairs}' holds pairs that were not chosen now: {', '.join(strangers[:5])}. Use an empty folder.")


def _same_plan(pairs: Path, long_side: int) -> None:
    """A folder holds pairs of one size and one version of the painter; anything else is refused."""
    plan, path = {"longSide": long_side, "painter": __version__}, pairs / "plan.json"
    if not path.exists():
        write_text(path, json.dumps(plan) + "\n")
    elif (found := json.loads(path.read_text(encoding="utf-8"))) != plan:
        raise TrainingError(f"'{pairs}' was begun with {found}, now it would be {plan}. Use the same, or an empty folder.")


def teach(root: Path, pairs: Path, long_side: int = 1024, confidence: str = "A", limit: int | None = None) -> int:
    """Checks the pictures, paints what is not yet painted, writes sources.tsv. Returns the number of pairs."""
    pictures = choose(read_manifest(root), confidence=confidence)[:limit]
    check(pictures, root)
    pairs.mkdir(parents=True, exist_ok=True)
    _same_plan(pairs, long_side)
    _refuse_strangers(pairs, pictures)
    if shutil.disk_usage(pairs).free < 5_000_000 * len(pictures):
        raise TrainingError(f"Too little space under '{pairs}' for {len(pictures)} pairs (about 5 MB each).")
    for number, picture in enumerate(pictures, start=1):
        painted = teach_one(picture, root, pairs, long_side)
        log.note(f"teach {number}/{len(pictures)} {'painted' if painted else 'had'} {picture.file}")
    write_sources(pictures, pairs / "sources.tsv")
    return len(pictures)
