"""What is compared: the photo itself, every hand of our networks, and the references."""

import json
from dataclasses import dataclass
from pathlib import Path

from ..card import Facts, make_card
from ..checkpoint import load_painter
from ..files import sha256_of, write_text
from ..network import SIZES, halo, multiply_adds, parameters
from ..onnx_file import write_onnx
from .networks import Network, own_network


@dataclass(frozen=True)
class Subject:
    """One row of the table. `key` names its folder of results and holds the hash of the network."""

    title: str
    key: str
    network: Network | None = None
    hand: str | None = None

    @property
    def ours(self) -> bool:
        """Whether it has a card of ours."""
        return self.network is not None and self.network.card is not None


PHOTO = Subject("Photo", "photo")


def subjects_of(network: Network) -> list[Subject]:
    """One subject a hand."""
    stamp = sha256_of(network.path)[:8]
    return [
        Subject(f"{network.title} · {hand}" if hand else network.title, f"{network.path.stem}{f'.{hand}' if hand else ''}-{stamp}", network, hand)
        for hand in network.hands
    ]


def _card_of_run(run: Path, onnx_path: Path) -> dict:
    """What measuring needs of a card, for a run that is not exported yet; nothing in it is for the user of a network."""
    model, facts = load_painter(run)
    write_onnx(model, onnx_path)
    plan = facts["plan"]
    return make_card(
        Facts(
            name=onnx_path.stem,
            size=plan["size"],
            hands=tuple(plan["hands"]),
            onnx_sha256=sha256_of(onnx_path),
            onnx_bytes=onnx_path.stat().st_size,
            sources_sha256="",
            data_sha256="",
            sources=[],
            steps=facts["step"],
            seed=plan["seed"],
            parameters=parameters(model),
            multiply_adds=round(multiply_adds(model)),
            halo=halo(SIZES[plan["size"]]),
            metrics={"trainingMinutes": round(facts["seconds"] / 60, 1)},
            begun_with=plan.get("begun_with"),
        )
    )


def network_of_run(run: Path, out: Path) -> Network:
    """The checkpoint of a run as OUT/networks/RUN/haikei-SIZE.onnx, written again only when the checkpoint changed."""
    stamp, folder = sha256_of(run / "checkpoint.pt") if (run / "checkpoint.pt").is_file() else "", out / "networks" / run.resolve().name
    kept = folder / "checkpoint.sha256"
    if not (kept.is_file() and kept.read_text(encoding="utf-8").strip() == stamp):
        size = load_painter(run)[1]["plan"]["size"]
        path = folder / f"haikei-{size}.onnx"
        card = _card_of_run(run, path)
        write_text(path.with_suffix(".card.json"), json.dumps(card) + "\n")
        write_text(kept, stamp + "\n")
    return own_network(next(folder.glob("*.onnx")))


def our_network(model: Path, out: Path) -> Network:
    """`model` is an exported .onnx with its card, or the folder of a run."""
    return own_network(model) if model.suffix == ".onnx" else network_of_run(model, out)
