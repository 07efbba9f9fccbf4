"""Run -> NAME.onnx with its card and its list of sources; refused if ONNX Runtime paints anything else than PyTorch."""

import json
import re
import tempfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnxruntime
import torch

from . import log
from .begin import SOURCES_OF_BASE
from .card import PROJECT, Facts, make_card
from .checkpoint import load_painter
from .errors import TrainingError
from .files import install, sha256_of
from .manifest import OWN_LICENCE, merge_sources, read_sources, rows_text
from .network import SIZES, Painter, halo, multiply_adds, one_hand, parameters
from .onnx_file import write_onnx
from .pair_files import data_hash, painting_names
from .painter import HANDS

TOLERANCE = 1e-4
_CHECKED = ((64, 96), (132, 68), (256, 256), (100, 316))
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,63}")


@dataclass(frozen=True)
class Wishes:
    """What whoever exports may say; the rest comes from the run. `metrics` is a file of `evaluate`."""

    name: str | None = None
    metrics: Path | None = None
    rights: str | None = None
    maker: str = PROJECT
    weights_licence: str = "Apache-2.0"


def _manners(hands: tuple[str, ...]) -> list[torch.Tensor]:
    """Weights 1 x hands to check with: every hand alone, and an uneven mixture of all."""
    uneven = torch.arange(1.0, len(hands) + 1)
    return [one_hand(hands, hand) for hand in hands] + [(uneven / uneven.sum())[None]]


def parity(model: Painter, path: Path, seed: int = 0) -> float:
    """Largest difference between PyTorch and ONNX Runtime: noise pictures of several sizes, every hand and a mixture."""
    session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    rng, worst = np.random.default_rng(seed), 0.0
    for height, width in _CHECKED:
        photo = rng.uniform(-1, 1, (1, 3, height, width)).astype(np.float32)
        for weights in _manners(model.hands):
            with torch.no_grad():
                expected = model.eval()(torch.from_numpy(photo), weights).numpy()
            (found,) = session.run(["painting"], {"photo": photo, "hands": weights.numpy()})
            worst = max(worst, float(np.abs(found - expected).max()))
    return worst


def _metrics(path: Path | None, name: str, step: int) -> dict:
    """The means of `evaluate`; refused if they belong to another network or to another step of the run."""
    if path is None:
        return {}
    try:
        numbers = json.loads(path.read_text(encoding="utf-8"))["mean"]
        measured, found = numbers.pop("network"), numbers["steps"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise TrainingError(f"'{path}' is not a metrics file of `evaluate` ({error!r}): run `evaluate` again.")
    if (measured, found) != (name, step):
        raise TrainingError(
            f"'{path}' measured {measured} at step {found}, the checkpoint is {name} at step {step}: run `evaluate` again."
        )
    return numbers


def _check_wishes(wishes: Wishes, name: str, sources: list[dict[str, str]], hands: set[str]) -> None:
    """Own pictures and paintings by somebody's hand need their owner's words; nothing is said for them."""
    if not _NAME.fullmatch(name):
        raise TrainingError(f"'{name}' is no name for a network: letters, digits, '.', '_' and '-', at most 64.")
    if wishes.rights and wishes.rights.strip():
        return
    if any(row["licence"] == OWN_LICENCE for row in sources):
        raise TrainingError("The sources hold your own pictures: say with --rights what the card shall state about them.")
    if painted := sorted(hands - set(HANDS)):
        raise TrainingError(
            f"The pairs hold paintings that the painter by rule did not make ({', '.join(painted)}): "
            "say with --rights whose they are and that they may be trained on."
        )


def _sources(run: Path, pairs: Path, begun_with: dict | None) -> list[dict[str, str]]:
    """What the pairs were made of, and what the network that the run began with was trained on."""
    rows = read_sources(pairs / "sources.tsv")
    return merge_sources(rows, read_sources(run / SOURCES_OF_BASE)) if begun_with else rows


def _write_checked(model: Painter, path: Path) -> float:
    write_onnx(model, path)
    difference = parity(model, path)
    if not difference <= TOLERANCE:
        raise TrainingError(f"ONNX Runtime and PyTorch differ by {difference:.2e} (allowed {TOLERANCE}); nothing was exported.")
    log.note(f"parity {difference:.2e}")
    return difference


def export(run: Path, pairs: Path, out: Path, wishes: Wishes = Wishes()) -> Path:
    """Writes the three files beside each other and puts them in place together, the card last. Returns the card's path."""
    model, run_facts = load_painter(run)
    plan = run_facts["plan"]
    name, begun_with = wishes.name or f"haikei-{plan['size']}", plan.get("begun_with")
    sources = _sources(run, pairs, begun_with)
    _check_wishes(wishes, name, sources, {hand for hands in painting_names(pairs).values() for hand in hands})
    numbers = _metrics(wishes.metrics, f"haikei-{plan['size']}", run_facts["step"])
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=out, prefix=".export-") as folder:
        onnx_path, sources_path = Path(folder) / f"{name}.onnx", Path(folder) / f"{name}.sources.tsv"
        difference = _write_checked(model, onnx_path)
        sources_path.write_text(rows_text(sources), encoding="utf-8", newline="\n")
        facts = Facts(
            name=name,
            size=plan["size"],
            hands=tuple(plan["hands"]),
            onnx_sha256=sha256_of(onnx_path),
            onnx_bytes=onnx_path.stat().st_size,
            sources_sha256=sha256_of(sources_path),
            data_sha256=data_hash(pairs),
            sources=sources,
            steps=run_facts["step"],
            seed=plan["seed"],
            parameters=parameters(model),
            multiply_adds=round(multiply_adds(model)),
            halo=halo(SIZES[plan["size"]]),
            metrics=numbers | {"onnxParity": difference},
            begun_with=begun_with,
            rights=wishes.rights,
            maker=wishes.maker,
            weights_licence=wishes.weights_licence,
        )
        card_path = Path(folder) / f"{name}.card.json"
        card_path.write_text(json.dumps(make_card(facts), ensure_ascii=False, indent=2) + "\n", encoding="utf-8", newline="\n")
        return install([onnx_path, sources_path, card_path], out)
