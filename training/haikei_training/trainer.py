"""Trains a painter on the pairs, in slices of processor time, and goes on from where it stopped.

The budget counts processor time per thread, so that a busy machine makes a run longer and not worse; on a GPU it counts
the clock.
"""

import json
import math
import random
import time
from dataclasses import replace
from pathlib import Path

import torch
from PIL import Image
from torch import Tensor

from . import log
from .begin import Base
from .critic import critic_loss, is_finite, painter_loss, what_it_sees
from .errors import TrainingError
from .losses import edge_loss, liveliness_loss, noise_gain, painting_loss, shift_loss
from .network import SIZES, Painter, one_hand
from .pairs import Batch, Pairs, add_noise
from .run import Plan, Run
from .stop import Stop

CRITIC_FROM, SHIFT_FROM = 0.4, 0.3
EARLIER = 0.3  # a run that begins with trained weights reaches each stage after this share of the time
CRITIC_RATE = 1.5e-3  # spectral norm keeps it from running away; at a quarter of this it could not tell the two apart
CRITIC_WEIGHT, LIKENESS_WEIGHT, SHIFT_WEIGHT, CALM_WEIGHT = 0.15, 3.0, 0.5, 0.35
CALM_ENOUGH = 0.42  # noise gain below which calm is not asked for; the goal is 0.5
CALM_NOISE = 0.04  # deviation in [-1,1]: the noise that `evaluate` measures with
LIVELY_WEIGHT, EDGE_WEIGHT = 0.3, 0.2
STEADY_FROM, STEADIER = 0.88, 1.5  # at the end pans and noise weigh more; earlier, so strong a term would ask for blur


def _swift(device: torch.device) -> torch.autocast:
    """bfloat16 where the processor has it; elsewhere it is many times slower than float32."""
    has_it = device.type == "cuda" or torch.ops.mkldnn._is_mkldnn_bf16_supported()
    return torch.autocast(device.type, torch.bfloat16, enabled=has_it)


def _paint(run: Run, photo: Tensor, weights: Tensor) -> Tensor:
    """Forward in bfloat16 where that is safe; result in float32."""
    photo = photo.contiguous(memory_format=torch.channels_last)
    with _swift(run.device):
        return run.model(photo, weights)


def _shift_term(run: Run, batch: Batch, made: Tensor) -> Tensor:
    """Paints the first two pictures again, moved by 1-3 px and with other noise."""
    down, right, crop = run.rng.randrange(0, 4), run.rng.randrange(1, 4), run.plan.crop
    moved = add_noise(batch.photo[:2, :, down : down + crop, right : right + crop], run.rng)
    return shift_loss(made[:2], _paint(run, moved, batch.weights[:2]), down, right)


def _calm_term(run: Run, batch: Batch, given: Tensor, made: Tensor) -> Tensor:
    """Paints the first two pictures again with other noise; what is calm enough is not asked to be calmer, as it would lose strokes."""
    photo = batch.photo[:2, :, : run.plan.crop, : run.plan.crop]
    other = (photo + CALM_NOISE * torch.randn_like(photo)).clamp(-1, 1)
    gain = noise_gain(given[:2] - other, made[:2] - _paint(run, other, batch.weights[:2]))
    return (gain - CALM_ENOUGH).clamp_min(0).mean()


def _steadiness(run: Run, batch: Batch, given: Tensor, made: Tensor) -> dict[str, Tensor]:
    """What a pan and what noise changes, in turn."""
    weight = STEADIER if run.part > STEADY_FROM else 1.0
    if run.step % 2:
        return {"calm": weight * CALM_WEIGHT * _calm_term(run, batch, given, made)}
    return {"shift": weight * SHIFT_WEIGHT * _shift_term(run, batch, made)}


def _judge(run: Run, made: Tensor, target: Tensor, weights: Tensor) -> dict[str, Tensor]:
    """One step of the critic; returns what the painter pays."""
    made, target = what_it_sees(made, weights), what_it_sees(target, weights).contiguous(memory_format=torch.channels_last)
    with _swift(run.device):
        loss = critic_loss(run.judge, target, made)
        run.eye.zero_grad()
        loss.backward()
        run.eye.step()
        run.shown["critic"] = loss.item()
        fooled, likeness = painter_loss(run.judge, target, made)
    return {"fooled": CRITIC_WEIGHT * fooled, "likeness": LIKENESS_WEIGHT * likeness}


def _learning_rate(run: Run) -> float:
    """Warm-up over 100 steps, then half a cosine down to 20 %."""
    return run.plan.rate * min(1, (run.step + 1) / 100) * (0.2 + 0.4 * (1 + math.cos(math.pi * min(1.0, run.part))))


def _reached(run: Run, stage: float) -> bool:
    return run.part > stage * (EARLIER if run.plan.begun_with else 1)


def _losses(run: Run, batch: Batch) -> dict[str, Tensor]:
    """Everything the painter pays for one batch, weighted."""
    crop = run.plan.crop
    target = batch.painting[:, :, :crop, :crop]
    given = add_noise(batch.photo[:, :, :crop, :crop], run.rng)
    made = _paint(run, given, batch.weights)
    losses = {"paint": painting_loss(made, target), "lively": LIVELY_WEIGHT * liveliness_loss(made, target)}
    losses["edge"] = EDGE_WEIGHT * edge_loss(batch.photo[:, :, :crop, :crop], made)
    if _reached(run, SHIFT_FROM):
        losses |= _steadiness(run, batch, given, made)
    if _reached(run, CRITIC_FROM):
        losses |= _judge(run, made, target, batch.weights)
    return losses


def train_step(run: Run, pairs: Pairs) -> None:
    """One batch: paint, compare, correct."""
    for group in run.brush.param_groups:
        group["lr"] = _learning_rate(run)
    for group in run.eye.param_groups:
        group["lr"] = CRITIC_RATE
    losses = _losses(run, pairs.batch(run.plan.batch, run.rng).to(run.device))
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
    """Writes photo | painted by rule | every hand of the network for four fixed crops."""
    hands, crop = run.plan.hands, run.plan.crop
    model = Painter(SIZES[run.plan.size], hands).to(run.device)
    model.load_state_dict(run.mean.weights)
    batch = pairs.batch(4, random.Random(7)).to(run.device)
    photo, target = batch.photo[..., :crop, :crop], batch.painting[..., :crop, :crop]
    with torch.no_grad():
        made = [model.eval()(photo, one_hand(hands, hand).to(run.device).expand(4, -1)) for hand in hands]
    rows = torch.cat([torch.cat([photo, target, *made], 3)[i] for i in range(4)], 1)
    pixels = ((rows.permute(1, 2, 0).clamp(-1, 1) + 1) * 127.5 + 0.5).byte().cpu().numpy()
    Image.fromarray(pixels).save(run.folder / f"sample-{run.step:06d}.png")


def _report(run: Run) -> None:
    values = {name: round(value, 5) for name, value in run.shown.items()}
    line = {"step": run.step, "minutes": round(run.seconds / 60, 2)} | values
    with open(run.folder / "log.jsonl", "a", encoding="utf-8") as stream:
        stream.write(json.dumps(line) + "\n")
    log.note(f"{run.plan.size} {run.part:5.1%} " + " ".join(f"{k}={v}" for k, v in line.items()))


def _open_run(plan: Plan, folder: Path, base: Base | None) -> Run:
    """A run taken up where it stopped, or begun: by chance, or with the weights of `base`."""
    run = Run(replace(plan, begun_with=base.facts if base else None), folder)
    if not run.resume() and base:
        run.begin(base)
    return run


def train(folder: Path, run_folder: Path, plan: Plan, slice_minutes: float | None = None, base: Base | None = None) -> dict:
    """Trains until the budget or the slice is used up. Returns step, minutes and whether it is done."""
    torch.set_num_threads(plan.threads)
    run_folder.mkdir(parents=True, exist_ok=True)
    pairs = Pairs(folder, plan.crop)
    run = _open_run(replace(plan, hands=pairs.hands), run_folder, base)
    log.note(f"{plan.size}: {len(pairs.items)} photos, hands {', '.join(pairs.hands)}, batches of {plan.batch} x {plan.crop} px")
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
    on_gpu = run.device.type == "cuda"
    clock, share = (time.monotonic, 1) if on_gpu else (time.process_time, run.plan.threads)
    while run.part < 1 and run.seconds < end and not stop.asked:
        began = clock()
        train_step(run, pairs)
        run.seconds += (clock() - began) / share
        if run.seconds - reported > 20:
            reported = run.seconds
            _report(run)
        if run.seconds - saved > 90:
            saved = run.seconds
            run.save()
            _sample(run, pairs)
