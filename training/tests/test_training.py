"""A short training on made pictures, its resumption, its measures and its export; well under a minute."""

import json
import math
import shutil
import signal
from pathlib import Path

import pytest

torch = pytest.importorskip("torch", reason="torch is missing: pip install -r requirements.txt")
pytest.importorskip("onnxruntime", reason="onnxruntime is missing: pip install -r requirements.txt")

from conftest import write_data  # noqa: E402

from haikei_training import checkpoint, trainer  # noqa: E402
from haikei_training.errors import TrainingError  # noqa: E402
from haikei_training.evaluate import evaluate_run  # noqa: E402
from haikei_training.export import export  # noqa: E402
from haikei_training.files import sha256_of  # noqa: E402
from haikei_training.pairs import Pairs  # noqa: E402
from haikei_training.run import Plan, Run  # noqa: E402
from haikei_training.teach import teach  # noqa: E402

pytestmark = pytest.mark.skipif(not shutil.which("gcc"), reason="gcc is missing: the pairs cannot be painted")
HANDS = ("gouache", "poster", "watercolour")
PLAN = Plan(size="fast", hands=HANDS, minutes=0.12, seed=3, crop=96, batch=2)


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    """Made pictures, their pairs, and one whole run in two slices."""
    root = tmp_path_factory.mktemp("training")
    teach(write_data(root / "data"), root / "pairs")
    first = trainer.train(root / "pairs", root / "run", PLAN, slice_minutes=0.05)
    assert not first["done"]
    last = trainer.train(root / "pairs", root / "run", PLAN)
    assert last["done"] and last["step"] > first["step"] > 0
    return root


def test_log_and_samples(folder: Path) -> None:
    lines = [json.loads(line) for line in (folder / "run/log.jsonl").read_text().splitlines()]
    assert lines[-1]["minutes"] == pytest.approx(0.12, abs=0.05)
    assert {"paint", "shift", "critic", "fooled"} <= lines[-1].keys()
    assert all(math.isfinite(value) for value in lines[-1].values())
    assert list((folder / "run").glob("sample-*.png"))


def test_same_seed_same_steps(folder: Path) -> None:
    """Two runs with one seed take the same first step (chance is seeded; only the clock is not)."""
    weights = []
    for name in ("a", "b"):
        run = Run(PLAN, folder / name)
        trainer.train_step(run, Pairs(folder / "pairs", PLAN.crop))
        weights.append(run.model.stem.weight.detach().clone())
    assert torch.equal(*weights)


def test_another_seed_is_refused(folder: Path) -> None:
    with pytest.raises(TrainingError, match="was begun with seed=3, not 4"):
        trainer.train(folder / "pairs", folder / "run", Plan(size="fast", seed=4, crop=96, batch=2))


def test_a_kill_saves_and_the_next_run_goes_on(folder: Path, monkeypatch) -> None:
    real = trainer.train_step

    def killed_in_step_two(run: Run, pairs: Pairs) -> None:
        real(run, pairs)
        if run.step == 2:
            signal.raise_signal(signal.SIGTERM)

    monkeypatch.setattr(trainer, "train_step", killed_in_step_two)
    stopped = trainer.train(folder / "pairs", folder / "killed", PLAN)
    assert stopped["step"] == 2 and not stopped["done"]
    assert checkpoint.load(folder / "killed/checkpoint.pt")["step"] == 2


def test_not_a_number_stops_with_a_message(folder: Path) -> None:
    run = Run(PLAN, folder / "nan")
    with torch.no_grad():
        run.model.stem.weight.fill_(math.nan)
    with pytest.raises(TrainingError, match="not a number at step 0"):
        trainer.train_step(run, Pairs(folder / "pairs", PLAN.crop))


def test_pairs_must_be_listed(folder: Path, tmp_path: Path) -> None:
    shutil.copytree(folder / "pairs", tmp_path / "pairs")
    for kind in ("photo", "poster"):
        shutil.copy(tmp_path / f"pairs/made0.{kind}.png", tmp_path / f"pairs/stranger.{kind}.png")
    with pytest.raises(TrainingError, match="stranger"):
        Pairs(tmp_path / "pairs", 96)
    (tmp_path / "pairs/sources.tsv").unlink()
    with pytest.raises(TrainingError, match="without a list of sources"):
        Pairs(tmp_path / "pairs", 96)


def test_evaluate_and_export(folder: Path, tmp_path: Path) -> None:
    root = write_data(tmp_path / "data", count=1, size=(320, 400), use="validation")
    numbers = evaluate_run(folder / "run", root, tmp_path / "out")
    assert all(math.isfinite(value) for value in numbers.values())
    assert numbers["multiplyAddsPerPixel"] <= 6000 and numbers["tileDifference255"] < 0.01
    assert (tmp_path / "out/sheet.jpg").stat().st_size > 1000
    path = export(folder / "run", folder / "pairs", tmp_path / "models", tmp_path / "out/metrics.json", None, "Apache-2.0")
    card = json.loads(path.read_text())
    onnx = tmp_path / "models" / card["file"]
    assert card["sha256"] == sha256_of(onnx) and card["bytes"] == onnx.stat().st_size
    assert card["metrics"]["onnxParity"] <= 1e-4
    assert card["training"]["pictures"] == 2
    assert card["training"]["sourcesSha256"] == sha256_of(tmp_path / "models" / card["training"]["sources"])


def test_small_validation_photos_are_refused(folder: Path, tmp_path: Path) -> None:
    root = write_data(tmp_path / "data", count=1, use="validation")
    with pytest.raises(TrainingError, match="208 x 172 px here"):
        evaluate_run(folder / "run", root, tmp_path / "out")


def test_stale_metrics_are_refused(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "metrics.json").write_text(json.dumps({"mean": {"steps": 1}}))
    with pytest.raises(TrainingError, match="run `evaluate` again"):
        export(folder / "run", folder / "pairs", tmp_path, tmp_path / "metrics.json", None, "Apache-2.0")


def test_half_a_checkpoint_is_never_left(folder: Path, monkeypatch) -> None:
    before = sha256_of(folder / "run/checkpoint.pt")
    monkeypatch.setattr(checkpoint.torch, "save", lambda state, path: (_ for _ in ()).throw(OSError("disk full")))
    with pytest.raises(OSError):
        checkpoint.save(folder / "run/checkpoint.pt", {})
    assert sha256_of(folder / "run/checkpoint.pt") == before
