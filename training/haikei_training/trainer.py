"""Trains a painter on the pairs, in slices of processor time, and goes on from where it stopped.

The budget counts processor time (per thread), so that a busy machine makes a run longer and not worse.
"""

import json
import math
import random
import time
from dataclasses import asdict, dataclass
from pathlib import Path

import torch
from PIL import Image
from torch import Tensor

from . import checkpoint, log
from .critic import critic, critic_loss, is_finite, painter_loss
from .errors import TrainingError
from .losses import painting_loss, shift_loss
from .network import SIZES, Painter
from .pairs import Pairs, add_noise
from .stop import Stop

CRITIC_FROM, SHIFT_FROM = 0.45, 0.3
CRITIC_WEIGHT, LIKENESS_WEIGHT, SHIFT_WEIGHT = 0.08, 2.0, 0.3


@dataclass(frozen=True)
class Plan:
    """What a run is; `minutes` of processor time per thread. Only `minutes` and `threads` may change when it is resumed."""

    size: str = "fine"
    minutes: float = 38
    seed: int = 1
    threads: int = 1
    crop: int = 144
    batch: int = 5
    rate: float = 8e-4


class Run:
    """Everything that changes while training."""

    def __init__(self, plan: Plan, folder: Path) -> None:
        self.plan, self.folder, self.step, self.seconds = plan, folder, 0, 0.0
        self.rng = random.Random(plan.seed)
        torch.manual_seed(plan.seed)
        self.model = Painter(SIZES[plan.size]).to(memory_format=torch.channels_last)
        self.judge = critic().to(memory_format=torch.channels_last)
        self.brush = torch.optim.Adam(self.model.parameters(), plan.rate, betas=(0.9, 0.99))
        self.eye = torch.optim.Adam(self.judge.parameters(), 4e-4, betas=(0.5, 0.99))
        self.mean = checkpoint.Mean(self.model)
        self.shown: dict[str, float] = {}

    def parts(self) -> dict:
        """The pieces that have a state_dict."""
        return {"model": self.model, "judge": self.judge, "brush": self.brush, "eye": self.eye}

    def save(self) -> None:
        state = {name: part.state_dict() for name, part in self.parts().items()}
        state |= {"plan": asdict(self.plan), "step": self.step, "seconds": self.seconds}
        state |= {"mean": self.mean.weights, "chance": checkpoint.generators(self.rng)}
        checkpoint.save(self.folder / "checkpoint.pt", state)

    def resume(self) -> None:
        """Takes up the checkpoint in the folder if there is one and it belongs to this plan."""
        if not (self.folder / "checkpoint.pt").exists():
            return
        state = checkpoint.load(self.folder / "checkpoint.pt")
        for key in ("size", "seed", "crop", "batch", "rate"):
            if state["plan"][key] != getattr(self.plan, key):
                raise TrainingError(
                    f"'{self.folder}' was begun with {key}={state['plan'][key]}, not {getattr(self.plan, key)}. "
                    "Use the same, or another --run folder."
                )
        for name, part in self.parts().items():
            part.load_state_dict(state[name])
        self.step, self.seconds, self.mean.weights = state["step"], state["seconds"], state["mean"]
        checkpoint.restore_generators(state["chance"], self.rng)
        log.note(f"going on from step {self.step}, {self.seconds / 60:.1f} of {self.plan.minutes} min used")

    @property
    def part(self) -> float:
        """Share of the budget used, 0..1."""
        return self.seconds / (self.plan.minutes * 60)


def _paint(model: Painter, photo: Tensor) -> Tensor:
    """Forward in bfloat16 where that is safe; result in float32."""
    photo = photo.contiguous(memory_format=torch.channels_last)
    with torch.autocast("cpu", torch.bfloat16):
        return model(photo)


def _shift_term(run: Run, clean: Tensor, made: Tensor) -> Tensor:
    """Paints the first two pictures again, moved by 1-3 px and with other noise."""
    down, right, crop = run.rng.randrange(0, 4), run.rng.randrange(1, 4), run.plan.crop
    moved = add_noise(clean[:2, :, down : down + crop, right : right + crop], run.rng)
    return shift_loss(made[:2], _paint(run.model, moved), down, right)


def _judge(run: Run, made: Tensor, target: Tensor) -> dict[str, Tensor]:
    """One step of the critic; returns what the painter pays."""
    target = target.contiguous(memory_format=torch.channels_last)
    with torch.autocast("cpu", torch.bfloat16):
        loss = critic_loss(run.judge, target, made)
        run.eye.zero_grad()
        loss.backward()
        run.eye.step()
        run.shown["critic"] = loss.item()
        fooled, likeness = painter_loss(run.judge, target, made)
    return {"fooled": CRITIC_WEIGHT * fooled, "likeness": LIKENESS_WEIGHT * likeness}


def _learning_rate(run: Run) -> float:
    """Warm-up over 100 steps, then half a cosine down to 2 %."""
    return run.plan.rate * min(1, (run.step + 1) / 100) * (0.02 + 0.49 * (1 + math.cos(math.pi * min(1.0, run.part))))


def train_step(run: Run, pairs: Pairs) -> None:
    """One batch: paint, compare, correct."""
    crop = run.plan.crop
    for group in run.brush.param_groups:
        group["lr"] = _learning_rate(run)
    clean, painting = pairs.batch(run.plan.batch, run.rng)
    target = painting[:, :, :crop, :crop]
    made = _paint(run.model, add_noise(clean[:, :, :crop, :crop], run.rng))
    losses = {"paint": painting_loss(made, target)}
    if run.part > SHIFT_FROM and run.step % 2 == 0:
        losses["shift"] = SHIFT_WEIGHT * _shift_term(run, clean, made)
    if run.part > CRITIC_FROM:
        losses |= _judge(run, made, target)
    total = sum(losses.values())
    if not is_finite(total):
        raise TrainingError(f"Loss is not a number at step {run.step}: {losses}. The last checkpoint is whole; lower the rate.")
    run.brush.zero_grad()
    total.backward()
    torch.nn.utils.clip_grad_norm_(run.model.parameters(), 1.0)
    run.brush.step()
    run.step += 1
    run.mean.update(run.model, run.step)
    for name, value in losses.items():
        run.shown[name] = 0.98 * run.shown.get(name, value.item()) + 0.02 * value.item()


def _sample(run: Run, pairs: Pairs) -> None:
    """Writes photo | painted by rule | painted by network for four fixed crops."""
    rng, model = random.Random(7), Painter(SIZES[run.plan.size])
    model.load_state_dict(run.mean.weights)
    photo, target = pairs.batch(4, rng)
    photo, target = photo[..., : run.plan.crop, : run.plan.crop], target[..., : run.plan.crop, : run.plan.crop]
    with torch.no_grad():
        made = model.eval()(photo)
    rows = torch.cat([torch.cat([photo, target, made], 3)[i] for i in range(4)], 1)
    pixels = ((rows.permute(1, 2, 0).clamp(-1, 1) + 1) * 127.5 + 0.5).byte().numpy()
    Image.fromarray(pixels).save(run.folder / f"sample-{run.step:06d}.png")


def _report(run: Run) -> None:
    values = {name: round(value, 5) for name, value in run.shown.items()}
    line = {"step": run.step, "minutes": round(run.seconds / 60, 2)} | values
    with open(run.folder / "log.jsonl", "a", encoding="utf-8") as stream:
        stream.write(json.dumps(line) + "\n")
    log.note(f"{run.plan.size} {run.part:5.1%} " + " ".join(f"{k}={v}" for k, v in line.items()))


def train(folder: Path, run_folder: Path, plan: Plan, slice_minutes: float | None = None) -> dict:
    """Trains until the budget or the slice is used up. Returns step, minutes and whether it is done."""
    torch.set_num_threads(plan.threads)
    run_folder.mkdir(parents=True, exist_ok=True)
    run, pairs = Run(plan, run_folder), Pairs(folder, plan.crop)
    run.resume()
    log.note(f"{plan.size}: {len(pairs.items)} pairs, crops of {plan.crop}, batches of {plan.batch}")
    end = run.seconds + 60 * slice_minutes if slice_minutes else float("inf")
    with Stop() as stop:
        _steps(run, pairs, end, stop)
    run.save()
    _sample(run, pairs)
    _report(run)
    return {"step": run.step, "minutes": round(run.seconds / 60, 2), "done": run.part >= 1}


def _steps(run: Run, pairs: Pairs, end: float, stop: Stop) -> None:
    """Steps until the budget, the slice (`end`, in seconds of processor time) or the patience of the user ends."""
    saved = reported = run.seconds
    while run.part < 1 and run.seconds < end and not stop.asked:
        began = time.process_time()
        train_step(run, pairs)
        run.seconds += (time.process_time() - began) / run.plan.threads
        if run.seconds - reported > 20:
            reported = run.seconds
            _report(run)
        if run.seconds - saved > 90:
            saved = run.seconds
            run.save()
            _sample(run, pairs)
