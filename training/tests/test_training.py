"""A short training on made pictures, its resumption and what stops it; well under a minute."""

import json
import math
import shutil
import signal
from pathlib import Path

import pytest

torch = pytest.importorskip("torch", reason="torch is missing: pip install -r requirements.txt")
pytest.importorskip("onnxruntime", reason="onnxruntime is missing: pip install -r requirements.txt")

from conftest import SHORT  # noqa: E402

from haikei_training import checkpoint, trainer  # noqa: E402
from haikei_training.errors import TrainingError  # noqa: E402
from haikei_training.files import sha256_of  # noqa: E402
from haikei_training.pairs import Pairs  # noqa: E402
from haikei_training.run import Plan, Run  # noqa: E402

pytestmark = pytest.mark.skipif(not shutil.which("gcc"), reason="gcc is missing: the pairs cannot be painted")
PLAN = Plan(**SHORT)


def test_log_and_samples(trained: Path) -> None:
    lines = [json.loads(line) for line in (trained / "run/log.jsonl").read_text().splitlines()]
    assert lines[-1]["minutes"] == pytest.approx(0.12, abs=0.05)
    assert {"paint", "lively", "shift", "calm", "critic", "fooled"} <= lines[-1].keys()
    assert all(math.isfinite(value) for value in lines[-1].values())
    assert list((trained / "run").glob("sample-*.png"))


def test_same_seed_same_steps(trained: Path) -> None:
    """Two runs with one seed take the same first step (chance is seeded; only the clock is not)."""
    weights = []
    for name in ("a", "b"):
        run = Run(PLAN, trained / name)
        trainer.train_step(run, Pairs(trained / "pairs", PLAN.crop))
        weights.append(run.model.stem.weight.detach().clone())
    assert torch.equal(*weights)


def test_another_seed_is_refused(trained: Path) -> None:
    with pytest.raises(TrainingError, match="was begun with seed=3, not 4"):
        trainer.train(trained / "pairs", trained / "run", Plan(size="fast", seed=4, crop=96, batch=2))


def test_a_kill_saves_and_the_next_run_goes_on(trained: Path, monkeypatch) -> None:
    real = trainer.train_step

    def killed_in_step_two(run: Run, pairs: Pairs) -> None:
        real(run, pairs)
        if run.step == 2:
            signal.raise_signal(signal.SIGTERM)

    monkeypatch.setattr(trainer, "train_step", killed_in_step_two)
    stopped = trainer.train(trained / "pairs", trained / "killed", PLAN)
    assert stopped["step"] == 2 and not stopped["done"]
    assert checkpoint.load(trained / "killed/checkpoint.pt")["step"] == 2


def test_not_a_number_stops_with_a_message(trained: Path) -> None:
    run = Run(PLAN, trained / "nan")
    with torch.no_grad():
        run.model.stem.weight.fill_(math.nan)
    with pytest.raises(TrainingError, match="not a number at step 0"):
        trainer.train_step(run, Pairs(trained / "pairs", PLAN.crop))


def test_pairs_must_be_listed(trained: Path, tmp_path: Path) -> None:
    shutil.copytree(trained / "pairs", tmp_path / "pairs")
    for kind in ("photo", "poster"):
        shutil.copy(tmp_path / f"pairs/made0.{kind}.png", tmp_path / f"pairs/stranger.{kind}.png")
    with pytest.raises(TrainingError, match="stranger"):
        Pairs(tmp_path / "pairs", 96)
    (tmp_path / "pairs/sources.tsv").unlink()
    with pytest.raises(TrainingError, match="without a list of sources"):
        Pairs(tmp_path / "pairs", 96)


def test_half_a_checkpoint_is_never_left(trained: Path, monkeypatch) -> None:
    before = sha256_of(trained / "run/checkpoint.pt")
    monkeypatch.setattr(checkpoint.torch, "save", lambda state, path: (_ for _ in ()).throw(OSError("disk full")))
    with pytest.raises(OSError):
        checkpoint.save(trained / "run/checkpoint.pt", {})
    assert sha256_of(trained / "run/checkpoint.pt") == before
