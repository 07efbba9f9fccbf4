"""The pictures to measure on: photos that were never trained on, and paintings that nobody trained on either."""

from pathlib import Path

import numpy as np
from PIL import Image

from ..errors import TrainingError
from ..manifest import Picture, read_manifest
from ..teach import fit

SMALLEST = 300


def _open(row: Picture, root: Path, long_side: int) -> np.ndarray:
    if not (root / row.file).is_file():
        raise TrainingError(f"'{row.file}' is listed for {row.use} and missing under '{root}'.")
    with Image.open(root / row.file) as image:
        return np.asarray(fit(image.convert("RGB"), long_side)).astype(np.float32) / 255


def validation_photos(root: Path, long_side: int) -> dict[str, np.ndarray]:
    """Photos with use=validation, shrunk to `long_side` px, float in [0,1]; at least 300 px on each side."""
    rows = [p for p in read_manifest(root) if p.use == "validation"]
    if not rows:
        raise TrainingError(f"'{root}/manifest.tsv' lists no picture with use=validation.")
    photos = {Path(row.file).stem: _open(row, root, long_side) for row in rows}
    for name, pixels in photos.items():
        height, width = pixels.shape[:2]
        if min(height, width) < SMALLEST:
            raise TrainingError(f"'{name}' is {width} x {height} px here; measuring needs {SMALLEST} each way.")
    return photos


def held_out_paintings(root: Path, long_side: int) -> dict[str, tuple[np.ndarray, bool]]:
    """Every painting of the manifest (folder paintings/) of at least 160 px each way, and whether it is an old print or oil
    (public domain or CC0) and not one painted for the screen. May be empty."""
    rows = [p for p in read_manifest(root) if p.file.startswith("paintings/") and p.use in ("reference", "train")]
    rows = [row for row in rows if min(row.width, row.height) >= 160]
    return {
        Path(row.file).stem: (_open(row, root, long_side), row.licence.lower().startswith(("public domain", "pd", "cc0")))
        for row in rows
    }
