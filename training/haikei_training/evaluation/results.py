"""What was measured, and the part of it that a card takes."""

from dataclasses import dataclass
from pathlib import Path

from .networks import Network
from .subjects import Subject


@dataclass
class Row:
    """One subject: its pictures and numbers by photo, and its numbers over all of them."""

    subject: Subject
    pictures: dict[str, Path]
    each: dict[str, dict[str, float]]
    numbers: dict[str, float]


@dataclass(frozen=True)
class Results:
    """All rows (the photo itself first), the paintings' own numbers and how many there are, and the lights."""

    long_side: int
    rows: list[Row]
    marks: dict[str, float]
    paintings: dict[str, int]
    lights: dict[str, dict[str, float]]
    light_pictures: dict[str, dict[str, Path]]

    @property
    def photo(self) -> Row:
        """The photo itself: the zero line."""
        return self.rows[0]


_OF_NETWORK = ("multiplyAddsPerPixel", "parameters", "bytes", "megapixelsPerSecond")


def metrics_of(results: Results, network: Network) -> dict:
    """{"mean": what the card takes, "each": hand -> photo -> numbers} of one network."""
    rows = [row for row in results.rows if row.subject.network == network]
    hands = {row.subject.hand: {k: _rounded(v) for k, v in row.numbers.items() if k not in _OF_NETWORK} for row in rows}
    card = network.card
    mean = {"network": card["name"], "photos": len(results.photo.each), "longSidePx": results.long_side}
    mean |= {key: _rounded(rows[0].numbers[key]) for key in ("multiplyAddsPerPixel", "parameters")}
    mean |= {"haloPx": card["geometry"]["halo"], "steps": card["training"]["steps"], "hands": hands}
    if minutes := (card["metrics"] or {}).get("trainingMinutes"):
        mean["trainingMinutes"] = minutes
    for kind in results.paintings:
        mean[f"look_{kind}_ofPhoto"] = _rounded(results.photo.numbers[f"look_{kind}"])
    return {"mean": mean, "each": {row.subject.hand: row.each for row in rows}}


def _rounded(value: float) -> float:
    return value if isinstance(value, int) else round(value, 4)
