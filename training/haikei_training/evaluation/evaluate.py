"""Measures networks on the validation photos beside references, in slices, and writes the page, the blind sheet and metrics."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from .. import log
from ..errors import TrainingError
from ..files import write_text
from ..stop import Stop
from .blind import write_blind
from .clock import Clock, OutOfTime
from .cost import count, speed
from .lights import light_numbers, light_pictures
from .look import PATCHES
from .networks import Network, Painter, reference_networks
from .page import write_page
from .paintings import Paintings
from .photos import held_out_paintings, validation_photos
from .results import Results, Row, metrics_of
from .stages import picture_numbers, stability_numbers, together
from .store import Store, pixels_hash, read_picture
from .subjects import PHOTO, Subject, our_network, subjects_of

LONG_SIDE = 960
REFERENCE_PHOTOS = 2  # photos on which tiles, pans and noise of references are measured: they cost minutes


@dataclass(frozen=True)
class Plan:
    """What to measure. `models`: exported networks or folders of runs. References and light pictures may be left out."""

    models: list[Path]
    root: Path
    out: Path
    references: Path | None = None
    lights: Path | None = None
    threads: int = 1
    slice_minutes: float | None = None
    long_side: int = LONG_SIDE
    patches: int = PATCHES


@dataclass
class Work:
    """Pictures, subjects and the clock of one call."""

    plan: Plan
    clock: Clock
    photos: dict[str, np.ndarray]
    networks: list[Network]
    paintings: Paintings | None
    stamps: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.stamps = {name: pixels_hash(photo) for name, photo in self.photos.items()}

    def store(self, subject: Subject) -> Store:
        """Where results of a subject are kept."""
        return Store(self.plan.out / "cache" / subject.key, self.clock.worked)


def _lazy_painter(subject: Subject, threads: int) -> Callable[[], Painter]:
    """The network is opened when something must be painted, not before."""
    opened: list[Painter] = []

    def get() -> Painter:
        if not opened:
            opened.append(Painter(subject.network, subject.hand, threads))
        return opened[0]

    return get


def _measure_photo(work: Work, subject: Subject, painter: Callable[[], Painter], name: str, deep: bool) -> tuple[Path, dict]:
    """(painting's place, numbers) of one subject on one photo; what is kept is not made again."""
    store, photo, stamp = work.store(subject), work.photos[name], work.stamps[name]
    path = store.picture(name, stamp, lambda: painter()(photo) if subject.network else photo)
    numbers = store.numbers(f"{name}.picture", stamp, lambda: picture_numbers(photo, read_picture(path)))
    if deep:
        numbers = numbers | store.numbers(f"{name}.stability", stamp, lambda: stability_numbers(painter(), photo))
    return path, numbers


def _measure_look(work: Work, subject: Subject, pictures: dict[str, Path]) -> dict[str, float]:
    if work.paintings is None:
        return {}
    paintings, stamp = work.paintings, f"{work.paintings.stamp} {work.plan.patches} {' '.join(work.stamps.values())}"
    return work.store(subject).numbers("look", stamp, lambda: paintings.distance_of([read_picture(p) for p in pictures.values()]))


def _measure_subject(work: Work, subject: Subject, label: str) -> Row:
    painter, pictures, each = _lazy_painter(subject, work.plan.threads), {}, {}
    for number, name in enumerate(work.photos, start=1):
        deep = subject.ours or (subject.network is not None and number <= REFERENCE_PHOTOS)
        pictures[name], each[name] = _measure_photo(work, subject, painter, name, deep)
        log.note(f"evaluate {label} {subject.title} {number}/{len(work.photos)} {name}")
        work.clock.tick()
    look = _measure_look(work, subject, pictures)
    work.clock.tick()
    cost = work.store(subject).numbers("cost", "", lambda: count(subject.network)) if subject.network else {}
    return Row(subject, pictures, each, together(each) | look | cost)


def _measure_speed(work: Work, rows: list[Row]) -> dict[str, float]:
    """All networks in the same minute, so that their ratio holds on a busy machine."""
    photo = np.ascontiguousarray(next(iter(work.photos.values()))[:448, :640])
    made_from = " ".join(row.subject.key for row in rows if row.subject.network) + pixels_hash(photo)
    log.note("evaluate: speed of all networks")
    return Store(work.plan.out / "cache").numbers("speed", made_from, lambda: speed(work.networks, photo))


def _measure_lights(work: Work, row: Row) -> tuple[dict, dict]:
    """(light -> numbers, light -> photo -> file) of the first hand of the first model; empty without pictures."""
    if work.plan.lights is None:
        return {}, {}
    pictures = light_pictures(work.plan.lights, list(work.photos))
    return {light: light_numbers(files, row.pictures) for light, files in pictures.items()}, pictures


def _measure_all(work: Work) -> Results:
    subjects = [PHOTO] + [subject for network in work.networks for subject in subjects_of(network)]
    rows = [_measure_subject(work, subject, f"{i}/{len(subjects)}") for i, subject in enumerate(subjects, start=1)]
    speeds = _measure_speed(work, rows)
    for row in rows:
        if row.subject.network:
            row.numbers["megapixelsPerSecond"] = speeds[row.subject.network.title]
    lights, pictures = _measure_lights(work, next(row for row in rows if row.subject.ours))
    marks = work.paintings.own_numbers() if work.paintings else {}
    return Results(work.plan.long_side, rows, marks, work.paintings.count if work.paintings else {}, lights, pictures)


def _open(plan: Plan, clock: Clock) -> Work:
    if not plan.models:
        raise TrainingError("Measure what? Give --model with an exported .onnx or the folder of a run, once or more.")
    networks = [our_network(model, plan.out) for model in plan.models]
    if len({network.title for network in networks}) != len(networks):
        raise TrainingError("Two of the models have one name: measure them into two folders.")
    if plan.references:
        networks += reference_networks(plan.references)
    paintings = held_out_paintings(plan.root, plan.long_side)
    mark = Paintings(paintings, Store(plan.out / "cache"), plan.patches) if len(paintings) > 1 else None
    return Work(plan, clock, validation_photos(plan.root, plan.long_side), networks, mark)


def _say_what_is_skipped(plan: Plan, work: Work) -> None:
    if plan.references is None:
        log.note("references skipped: no --references folder")
    if plan.lights is None:
        log.note("clipping of the lights skipped: no --lights folder")
    if work.paintings is None:
        log.note("look distance skipped: the manifest lists no paintings")


def evaluate(plan: Plan) -> dict:
    """Writes OUT/index.html, blind.html, NAME.metrics.json. Returns {"done": False} when the slice ended before the work."""
    with Stop() as stop:
        clock = Clock(plan.slice_minutes, stop)
        work = _open(plan, clock)
        _say_what_is_skipped(plan, work)
        try:
            results = _measure_all(work)
        except OutOfTime:
            log.note("stopped: run the same line again to go on")
            return {"done": False}
    write_page(results, plan.out)
    write_blind(results, plan.out)
    found = {network.title: metrics_of(results, network) for network in work.networks if network.card}
    for name, metrics in found.items():
        write_text(plan.out / f"{name}.metrics.json", json.dumps(metrics, indent=1) + "\n")
    return {"done": True} | {name: metrics["mean"] for name, metrics in found.items()}
