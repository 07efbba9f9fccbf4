"""The columns of the table: which number, how it is shown, and what it means."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Column:
    """`show` turns a number into text; `unit` stands under the title; `help` is the sentence below the table."""

    title: str
    unit: str
    show: Callable[[dict[str, float]], str | None]
    help: str


def _one(key: str, places: int = 1, scale: float = 1.0) -> Callable[[dict[str, float]], str | None]:
    return lambda numbers: f"{numbers[key] * scale:,.{places}f}" if key in numbers else None


def _pans(numbers: dict[str, float]) -> str | None:
    found = [numbers.get(f"pan{shift}Db") for shift in (8, 13, 64)]
    return None if None in found else " · ".join("exact" if value >= 110 else f"{value:.1f}" for value in found)


def _jump(numbers: dict[str, float]) -> str | None:
    return f"{numbers['noiseIn255']:.0f} → {numbers['noiseJump255']:.1f}" if "noiseJump255" in numbers else None


COLUMNS = [
    Column("Look distance", "all paintings", _one("look_all"), "Look distance: sliced Wasserstein distance (×1000) of "
           "normalised 7×7 patches of a five-level Laplacian pyramid to held-out paintings; smaller is nearer. The photo is "
           "the zero line, one half of the paintings against the other half the best that can be asked for."),
    Column("Look distance", "painted for the screen", _one("look_screen"), "The second look distance leaves out old prints "
           "and oils, whose paper, grain and cracks are part of their patches."),
    Column("Edges moved", "95 %, px (≤ 0.5)", _one("edgeP95Px", 2), "Edges moved: 95th percentile of the distance that the "
           "photo's strongest edges moved along their normal, and the share that stayed within half a pixel. Edges that were "
           "not found again within 3 px are left out."),
    Column("Edges kept", "within ½ px, %", _one("edgeWithinHalfPx", 1, 100), ""),
    Column("Structure", "MS-SSIM", _one("msSsim", 3), "Structure: multi-scale structural similarity of luma to the photo "
           "(1: the same)."),
    Column("Flat", "% of pixels", _one("flatShare", 1, 100), "Flat: pixels whose luma changes by less than 1.5 levels a pixel."),
    Column("Edge width", "10–90 %, px", _one("edgeWidthPx", 2), "Edge width: median 10–90 % rise of the strongest edges. "
           "Flat and edge width are to be read beside the paintings' own, in the last row."),
    Column("Colour shift", "ΔE00 (≤ 3)", _one("colourShiftDeltaE", 2), "Colour shift: mean CIEDE2000 of the pictures blurred by 16 px."),
    Column("Tiles", "of 255 (≤ 1)", _one("tileDifference255", 2), "Tiles: largest difference between the whole and tiles of "
           "256 px with the network's halo (64 px for a network that states none)."),
    Column("Pan 8 · 13 · 64 px", "dB (≥ 60, 45, 60)", _pans, "Pan: PSNR between the paint of two frames over what both show."),
    Column("Noise gain", "(< 0.5)", _one("noiseGain", 2), "Noise gain: change of the painting over the change of the photo when "
           "noise of 2 % is added; the jump is the 99.9th percentile of that change, photo → painting."),
    Column("Noise jump", "of 255, in → out", _jump, ""),
    Column("Multiply-adds", "k a pixel", _one("multiplyAddsPerPixel", 1, 1e-3), "Multiply-adds: convolutions and matrix products."),
    Column("Parameters", "M", _one("parameters", 3, 1e-6), ""),
    Column("File", "MB", _one("bytes", 1, 1e-6), ""),
    Column("Speed", "Mpx/s", _one("megapixelsPerSecond", 2), "Speed: ONNX Runtime, one thread, megapixels in a second of "
           "processor time, all networks measured in the same run: the ratios hold, the absolute numbers are this machine's."),
]
