"""Run -> NAME.onnx with its card and its list of sources; refused if ONNX Runtime paints anything else than PyTorch."""

import json
import warnings
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch

from . import log
from .card import Facts, make_card
from .checkpoint import load_painter
from .errors import TrainingError
from .files import sha256_of, write_atomically, write_text
from .manifest import OWN_LICENCE, read_sources
from .network import SIZES, Painter, halo, multiply_adds, parameters
from .pair_files import data_hash

OPSET = 17
TOLERANCE = 1e-4
_CHECKED = ((64, 96), (132, 68), (256, 256))


def write_onnx(model: Painter, path: Path) -> None:
    """float32, NCHW RGB in [-1,1], input `photo`, output `painting`, height and width free."""
    free = {2: "height", 3: "width"}

    def write(target: Path) -> None:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            torch.onnx.export(
                model.eval(),
                (torch.zeros(1, 3, 64, 64),),
                str(target),
                dynamo=False,
                opset_version=OPSET,
                input_names=["photo"],
                output_names=["painting"],
                dynamic_axes={"photo": free, "painting": free},
            )
        onnx.checker.check_model(str(target), full_check=True)

    write_atomically(path, write)


def parity(model: Painter, path: Path, seed: int = 0) -> float:
    """Largest difference between PyTorch and ONNX Runtime on noise pictures of several sizes."""
    session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    rng, worst = np.random.default_rng(seed), 0.0
    for height, width in _CHECKED:
        photo = rng.uniform(-1, 1, (1, 3, height, width)).astype(np.float32)
        with torch.no_grad():
            expected = model.eval()(torch.from_numpy(photo)).numpy()
        (found,) = session.run(["painting"], {"photo": photo})
        worst = max(worst, float(np.abs(found - expected).max()))
    return worst


def _metrics(path: Path | None, step: int) -> dict:
    """The means of `evaluate`; refused if they belong to another step of the run."""
    if path is None:
        return {}
    numbers = json.loads(path.read_text(encoding="utf-8"))["mean"]
    if numbers["steps"] != step:
        raise TrainingError(f"'{path}' measured step {numbers['steps']}, the checkpoint is at {step}: run `evaluate` again.")
    return numbers


def _rights(rights: str | None, sources: list[dict[str, str]]) -> str | None:
    if not rights and any(row["licence"] == OWN_LICENCE for row in sources):
        raise TrainingError("The sources hold your own pictures: say with --rights what the card shall state about them.")
    return rights


def export(run: Path, pairs: Path, out: Path, metrics: Path | None, rights: str | None, weights_licence: str) -> Path:
    """Writes the three files, the card last, so that a card never stands beside an older network. Returns its path."""
    model, run_facts = load_painter(run)
    size = run_facts["plan"]["size"]
    sources, name = read_sources(pairs / "sources.tsv"), f"haikei-{size}"
    rights, numbers = _rights(rights, sources), _metrics(metrics, run_facts["step"])
    onnx_path, sources_path, card_path = out / f"{name}.onnx", out / f"{name}.sources.tsv", out / f"{name}.card.json"
    card_path.unlink(missing_ok=True)
    write_onnx(model, onnx_path)
    difference = parity(model, onnx_path)
    if difference > TOLERANCE:
        onnx_path.unlink()
        raise TrainingError(f"ONNX Runtime and PyTorch differ by {difference:.2e} (allowed {TOLERANCE}); nothing was exported.")
    log.note(f"parity {difference:.2e}")
    write_text(sources_path, (pairs / "sources.tsv").read_text(encoding="utf-8"))
    facts = Facts(
        size=size,
        onnx_sha256=sha256_of(onnx_path),
        onnx_bytes=onnx_path.stat().st_size,
        sources_sha256=sha256_of(sources_path),
        data_sha256=data_hash(pairs),
        sources=sources,
        steps=run_facts["step"],
        seed=run_facts["plan"]["seed"],
        parameters=parameters(model),
        multiply_adds=round(multiply_adds(model)),
        halo=halo(SIZES[size]),
        metrics=numbers | {"onnxParity": difference},
        rights=rights,
        weights_licence=weights_licence,
    )
    write_text(card_path, json.dumps(make_card(facts), ensure_ascii=False, indent=2) + "\n")
    return card_path
