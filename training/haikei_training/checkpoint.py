"""What a run remembers between slices; written whole or not at all."""

import random
from pathlib import Path

import torch
from torch import nn

from .errors import TrainingError
from .files import write_atomically
from .network import SIZES, Painter


def save(path: Path, state: dict) -> None:
    """Writes a checkpoint atomically."""
    write_atomically(path, lambda p: torch.save(state, p))


def load(path: Path) -> dict:
    """Reads a checkpoint; only tensors and plain values are accepted from it."""
    if not path.is_file():
        raise TrainingError(f"No checkpoint at '{path}': run `train` first.")
    return torch.load(path, weights_only=True)


def generators(rng: random.Random) -> dict:
    """State of both generators of chance, as plain values."""
    version, numbers, gauss = rng.getstate()
    return {"python": [version, list(numbers), gauss], "torch": torch.get_rng_state()}


def restore_generators(state: dict, rng: random.Random) -> None:
    """Goes on where the chance of the last slice stopped."""
    version, numbers, gauss = state["python"]
    rng.setstate((version, tuple(numbers), gauss))
    torch.set_rng_state(state["torch"])


class Mean:
    """Running mean of the weights (Polyak): this is what is measured and shipped."""

    def __init__(self, model: nn.Module) -> None:
        self.weights = {name: value.detach().clone() for name, value in model.state_dict().items()}

    def update(self, model: nn.Module, step: int) -> None:
        keep = min(0.999, step / (step + 50))
        with torch.no_grad():
            for name, value in model.state_dict().items():
                self.weights[name].mul_(keep).add_(value, alpha=1 - keep)


def load_painter(run: Path) -> tuple[Painter, dict]:
    """The mean weights of a run as a network in evaluation mode, and the run's facts (plan, step, seconds)."""
    state = load(run / "checkpoint.pt")
    model = Painter(SIZES[state["plan"]["size"]], tuple(state["plan"]["hands"]))
    model.load_state_dict(state["mean"])
    return model.eval(), {key: state[key] for key in ("plan", "step", "seconds")}
