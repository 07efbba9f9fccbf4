"""A manifest for a studio's own pictures, with the statement of rights that the model card will repeat."""

import csv
import io
from pathlib import Path

from PIL import Image

from .errors import TrainingError
from .files import sha256_of, write_text
from .manifest import COLUMNS, OWN_LICENCE

KINDS = {".jpg", ".jpeg", ".png"}


def _row(path: Path, root: Path, author: str, rights: str) -> list[str]:
    with Image.open(path) as image:
        width, height = image.size
    name = path.relative_to(root).as_posix()
    return [name, "train", sha256_of(path), str(width), str(height), author, OWN_LICENCE, rights, "A", "own", name, "", ""]


def write_own_manifest(root: Path, author: str, rights: str) -> int:
    """Lists every picture in root/photos as own work; returns how many. Refuses to overwrite a manifest."""
    if (root / "manifest.tsv").exists():
        raise TrainingError(f"'{root}/manifest.tsv' exists already; take it away first if it should be written anew.")
    if not author.strip() or not rights.strip():
        raise TrainingError("Say who made the pictures (--author) and that you may train on them (--rights).")
    paths = sorted(p for p in (root / "photos").glob("*") if p.suffix.lower() in KINDS)
    if not paths:
        raise TrainingError(f"No .jpg or .png in '{root}/photos'.")
    stems = [path.stem for path in paths]
    if twice := sorted({stem for stem in stems if stems.count(stem) > 1}):
        raise TrainingError(f"Two pictures share a name but for the ending: {', '.join(twice[:5])}. Rename one.")
    out = io.StringIO()
    writer = csv.writer(out, delimiter="\t", lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(_row(path, root, author, rights) for path in paths)
    write_text(root / "manifest.tsv", out.getvalue())
    return len(paths)
