"""Measures a run on the validation photos, which are never trained on, and lays photo and painting side by side."""

import json
from pathlib import Path

import numpy as np
import torch
from PIL import Image

from . import log
from .checkpoint import load_painter
from .errors import TrainingError
from .files import write_atomically, write_text
from .manifest import read_manifest
from .measure import Paint, colour_shift, edge_displacement, noise_gain, pan_consistency, tile_difference
from .network import SIZES, Painter, halo, multiply_adds, parameters
from .teach import fit

PANS = (8, 13, 64)
SMALLEST = 300


def painter_of(model: Painter) -> Paint:
    """The network as a function on pictures in [0,1]."""

    def paint(photo: np.ndarray) -> np.ndarray:
        tensor = torch.from_numpy(np.ascontiguousarray(photo)).permute(2, 0, 1)[None].float() * 2 - 1
        with torch.no_grad():
            made = model(tensor.contiguous(memory_format=torch.channels_last))
        return ((made[0].permute(1, 2, 0) + 1) / 2).numpy()

    return paint


def validation_photos(root: Path, long_side: int) -> dict[str, np.ndarray]:
    """Photos with use=validation, shrunk to `long_side` px, float in [0,1]; at least 300 px on each side."""
    rows = [p for p in read_manifest(root) if p.use == "validation"]
    if not rows:
        raise TrainingError(f"'{root}/manifest.tsv' lists no picture with use=validation.")
    photos = {}
    for row in rows:
        if not (root / row.file).is_file():
            raise TrainingError(f"'{row.file}' is listed for validation and missing under '{root}'.")
        with Image.open(root / row.file) as image:
            pixels = np.asarray(fit(image.convert("RGB"), long_side))
        if min(pixels.shape[:2]) < SMALLEST:
            height, width = pixels.shape[:2]
            raise TrainingError(f"'{row.file}' is {width} x {height} px here; measuring needs {SMALLEST} each way.")
        photos[Path(row.file).stem] = pixels.astype(np.float32) / 255
    return photos


def measure_photo(paint: Paint, photo: np.ndarray, margin: int) -> tuple[dict, np.ndarray]:
    """(numbers of one photo, its painting)."""
    painting = paint(photo)
    moved = np.abs(edge_displacement(photo, painting))
    found = {f"pan{shift}Db": pan_consistency(paint, photo, shift, margin) for shift in PANS}
    found |= {
        "noiseGain": noise_gain(paint, photo, painting),
        "tileDifference255": tile_difference(paint, photo, painting, margin),
        "edgeMedianPx": float(np.median(moved)),
        "edgeP95Px": float(np.quantile(moved, 0.95)),
        "edgeWithinHalfPx": float((moved <= 0.5).mean()),
        "colourShiftDeltaE": colour_shift(photo, painting),
    }
    return found, painting


def _together(each: dict[str, dict]) -> dict:
    """Means over the photos, and the worst tile difference."""
    keys = next(iter(each.values())).keys()
    together = {key: round(float(np.mean([numbers[key] for numbers in each.values()])), 4) for key in keys}
    together["tileDifference255"] = round(max(numbers["tileDifference255"] for numbers in each.values()), 6)
    return together


def _sheet(rows: list[np.ndarray], path: Path) -> None:
    """Photo | painting at 100 %, 300 rows from the middle of each (rows are H x 960)."""

    def cut(picture: np.ndarray) -> np.ndarray:
        top = max(0, (picture.shape[0] - 300) // 2)
        return picture[top : top + 300]

    pixels = (np.concatenate([cut(row) for row in rows], 0).clip(0, 1) * 255 + 0.5).astype(np.uint8)
    write_atomically(path, lambda p: Image.fromarray(pixels).save(p, quality=92))


def evaluate_run(run: Path, root: Path, out: Path, threads: int = 1, long_side: int = 960) -> dict:
    """Writes out/metrics.json and out/sheet.jpg; returns the numbers."""
    torch.set_num_threads(threads)
    model, facts = load_painter(run)
    size = SIZES[facts["plan"]["size"]]
    paint, each, rows = painter_of(model.to(memory_format=torch.channels_last)), {}, []
    for name, photo in validation_photos(root, long_side).items():
        each[name], painting = measure_photo(paint, photo, halo(size))
        left = photo.shape[1] // 4
        rows.append(np.concatenate([photo[:, left : left + 480], painting[:, left : left + 480]], 1))
        log.note(f"evaluate {name} " + " ".join(f"{k}={v:.3f}" for k, v in each[name].items()))
    numbers = {"photos": len(each), "longSidePx": long_side} | _together(each)
    numbers |= {"parameters": parameters(model), "multiplyAddsPerPixel": round(multiply_adds(model)), "haloPx": halo(size)}
    numbers |= {"steps": facts["step"], "trainingMinutes": round(facts["seconds"] / 60, 1)}
    write_text(out / "metrics.json", json.dumps({"mean": numbers, "each": each}, indent=1) + "\n")
    _sheet(rows, out / "sheet.jpg")
    return numbers
