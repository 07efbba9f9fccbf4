"""The measures of one subject on one photo, and of one subject on all photos."""

import numpy as np

from ..measure import colour_shift, edge_displacement, noise_response, pan_consistency, tile_difference
from .networks import Painter
from .structure import ms_ssim
from .texture import edge_width, flatness

PANS = (8, 13, 64)


def texture_numbers(picture: np.ndarray) -> dict[str, float]:
    """Flatness and crispness."""
    return {"flatShare": flatness(picture), "edgeWidthPx": edge_width(picture)}


def picture_numbers(photo: np.ndarray, painting: np.ndarray) -> dict[str, float]:
    """Everything that two pictures tell: edges, structure, flatness, crispness, colour."""
    moved = np.abs(edge_displacement(photo, painting))
    edges = {"edgeMedianPx": float(np.median(moved)), "edgeP95Px": float(np.quantile(moved, 0.95))} if len(moved) else {}
    return edges | texture_numbers(painting) | {
        "edgeWithinHalfPx": float((moved <= 0.5).mean()) if len(moved) else 0.0,
        "msSsim": ms_ssim(photo, painting),
        "colourShiftDeltaE": colour_shift(photo, painting),
    }


def stability_numbers(painter: Painter, photo: np.ndarray) -> dict[str, float]:
    """What needs the network again and again: pans, tiles, noise. About ten times the work of one painting."""
    painting, halo = painter(photo), painter.network.halo
    found = {f"pan{shift}Db": float(pan_consistency(painter, photo, shift, halo)) for shift in PANS}
    found |= {"tileDifference255": float(tile_difference(painter, photo, painting, halo))}
    return found | noise_response(painter, photo, painting)


def together(each: dict[str, dict[str, float]]) -> dict[str, float]:
    """Means over the photos (numbers that a photo lacks are left out), and the worst tile difference."""
    keys = {key: None for numbers in each.values() for key in numbers}
    values = {key: [n[key] for n in each.values() if np.isfinite(n.get(key, np.nan))] for key in keys}
    means = {key: round(float(np.mean(found)), 4) for key, found in values.items() if found}
    if "tileDifference255" in values:
        means["tileDifference255"] = round(max(values["tileDifference255"]), 6)
    return means
