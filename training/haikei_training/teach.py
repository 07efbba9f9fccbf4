"""Paints every chosen photograph by rule, once with every hand: NAME.photo.png, NAME.gouache.png and so on."""

import json
import shutil
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import numpy as np
from PIL import Image

from . import __version__, log
from .errors import TrainingError
from .files import write_atomically, write_text
from .manifest import Picture, check, choose, read_manifest, write_sources
from .pair_files import painting_names
from .painter import HANDS, paint


def fit(image: Image.Image, long_side: int, multiple: int = 4) -> Image.Image:
    """Shrinks (never grows) to `long_side` px, both sides cut down to the multiple; Lanczos."""
    scale = min(1.0, long_side / max(image.size))
    size = tuple(max(multiple, int(side * scale) // multiple * multiple) for side in image.size)
    return image if size == image.size else image.resize(size, Image.Resampling.LANCZOS)


def _save(path: Path, pixels: np.ndarray) -> None:
    write_atomically(path, lambda p: Image.fromarray(pixels).save(p, format="PNG", compress_level=3))


def teach_one(picture: Picture, root: Path, pairs: Path, long_side: int) -> int:
    """Paints one photo with the hands whose painting is not there yet; returns how many that were."""
    name = Path(picture.file).stem
    photo_path = pairs / f"{name}.photo.png"
    missing = [hand for hand in HANDS if not (pairs / f"{name}.{hand}.png").exists()]
    if photo_path.exists() and not missing:
        return 0
    if not photo_path.exists():
        with Image.open(root / picture.file) as image:
            _save(photo_path, np.asarray(fit(image.convert("RGB"), long_side)))
    with Image.open(photo_path) as image:
        photo = np.asarray(image.convert("RGB"))
    for hand in missing:
        _save(pairs / f"{name}.{hand}.png", paint(photo, HANDS[hand]))
    return len(missing)


def _refuse_strangers(pairs: Path, pictures: list[Picture]) -> None:
    """A pair that the list of sources does not name must not be trained on: refuse it."""
    known = {Path(picture.file).stem for picture in pictures}
    if strangers := sorted(name for name in painting_names(pairs) if name not in known):
        raise TrainingError(f"'{pairs}' holds pairs that were not chosen now: {', '.join(strangers[:5])}. Use an empty folder.")


def same_plan(pairs: Path, long_side: int) -> None:
    """A folder holds pairs of one size and one version of the painter; anything else is refused."""
    plan, path = {"longSide": long_side, "painter": __version__}, pairs / "plan.json"
    if not path.exists():
        write_text(path, json.dumps(plan) + "\n")
    elif (found := json.loads(path.read_text(encoding="utf-8"))) != plan:
        raise TrainingError(f"'{pairs}' was begun with {found}, now it would be {plan}. Use the same, or an empty folder.")


def _paint_all(pictures: list[Picture], root: Path, pairs: Path, long_side: int, jobs: int) -> None:
    with ProcessPoolExecutor(jobs) as pool:
        waiting = [(picture, pool.submit(teach_one, picture, root, pairs, long_side)) for picture in pictures]
        try:
            for number, (picture, made) in enumerate(waiting, start=1):
                log.note(f"teach {number}/{len(pictures)} {picture.file}: {made.result()} painted")
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise


def teach(root: Path, pairs: Path, long_side: int = 1024, confidence: str = "A", limit: int | None = None, jobs: int = 1) -> int:
    """Checks the pictures, paints what is not yet painted, writes sources.tsv. Returns the number of photos."""
    pictures = choose(read_manifest(root), confidence=confidence)[:limit]
    check(pictures, root)
    pairs.mkdir(parents=True, exist_ok=True)
    same_plan(pairs, long_side)
    _refuse_strangers(pairs, pictures)
    if shutil.disk_usage(pairs).free < 8_000_000 * len(pictures):
        raise TrainingError(f"Too little space under '{pairs}' for {len(pictures)} photos (about 8 MB each).")
    _paint_all(pictures, root, pairs, long_side, jobs)
    write_sources(pictures, pairs / "sources.tsv")
    return len(pictures)
