"""A run: what is trained, how far it is, and how it is kept between slices."""

import random
from dataclasses import asdict, dataclass
from pathlib import Path

import torch

from . import checkpoint, log
from .begin import Base, keep_sources, take_weights
from .critic import critic
from .errors import TrainingError
from .network import SIZES, Painter


@dataclass(frozen=True)
class Plan:
    """What a run is; `minutes` of processor time per thread. Only `minutes` and `threads` may change when it is resumed."""

    size: str = "fine"
    hands: tuple[str, ...] = ("gouache",)
    minutes: float = 90
    seed: int = 1
    threads: int = 1
    crop: int = 144
    batch: int = 6
    rate: float = 8e-4
    begun_with: dict[str, str] | None = None  # name, version and sha256 of the network that it began with


_FIXED = ("size", "hands", "seed", "crop", "batch", "rate", "begun_with")


class Run:
    """Everything that changes while training."""

    def __init__(self, plan: Plan, folder: Path) -> None:
        self.plan, self.folder, self.step, self.seconds = plan, folder, 0, 0.0
        self.device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
        self.rng = random.Random(plan.seed)
        torch.manual_seed(plan.seed)
        self.model = Painter(SIZES[plan.size], plan.hands).to(self.device, memory_format=torch.channels_last)
        self.judge = critic(len(plan.hands)).to(self.device, memory_format=torch.channels_last)
        self.brush = torch.optim.Adam(self.model.parameters(), plan.rate, betas=(0.9, 0.99))
        self.eye = torch.optim.Adam(self.judge.parameters(), betas=(0.5, 0.99))
        self.mean = checkpoint.Mean(self.model)
        self.shown: dict[str, float] = {}

    @property
    def part(self) -> float:
        """Share of the budget used, 0..1."""
        return self.seconds / (self.plan.minutes * 60)

    def begin(self, base: Base) -> None:
        """Takes the weights of an earlier network, before the first step."""
        take_weights(self.model, base)
        keep_sources(base, self.folder)
        self.mean = checkpoint.Mean(self.model)
        log.note(f"begins with {base.name} {base.version}")

    def _parts(self) -> dict:
        return {"model": self.model, "judge": self.judge, "brush": self.brush, "eye": self.eye}

    def save(self) -> None:
        """Writes the checkpoint whole, or leaves the one before."""
        state = {name: part.state_dict() for name, part in self._parts().items()}
        state |= {"plan": asdict(self.plan) | {"hands": list(self.plan.hands)}, "step": self.step, "seconds": self.seconds}
        state |= {"mean": self.mean.weights, "chance": checkpoint.generators(self.rng)}
        checkpoint.save(self.folder / "checkpoint.pt", state)

    def resume(self) -> bool:
        """Takes up the checkpoint in the folder if there is one and it belongs to this plan; False if there is none."""
        if not (self.folder / "checkpoint.pt").exists():
            return False
        state = checkpoint.load(self.folder / "checkpoint.pt")
        begun = state["plan"] | {"hands": tuple(state["plan"]["hands"])}
        for key in _FIXED:
            if begun[key] != getattr(self.plan, key):
                raise TrainingError(
                    f"'{self.folder}' was begun with {key}={begun[key]}, not {getattr(self.plan, key)}. "
                    "Use the same, or another --run folder."
                )
        for name, part in self._parts().items():
            part.load_state_dict(state[name])
        self.step, self.seconds = state["step"], state["seconds"]
        self.mean.weights = {name: value.to(self.device) for name, value in state["mean"].items()}
        checkpoint.restore_generators(state["chance"], self.rng)
        log.note(f"going on from step {self.step}, {self.seconds / 60:.1f} of {self.plan.minutes} min used")
        return True
