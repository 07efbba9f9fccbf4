"""Begins a run with the weights of an earlier network of the same size instead of with chance."""

import json
from dataclasses import dataclass
from pathlib import Path

import onnx
import torch
from onnx import numpy_helper
from torch import Tensor

from .errors import TrainingError
from .files import sha256_of, write_text
from .manifest import read_sources
from .network import Painter, parameters

SOURCES_OF_BASE = "base_sources.tsv"


@dataclass(frozen=True)
class Base:
    """An exported network: its card's name and version, the hash of its file, its weights and its list of sources."""

    name: str
    version: str
    sha256: str
    weights: dict[str, Tensor]
    sources: str
    hands: tuple[str, ...] = ()

    @property
    def facts(self) -> dict[str, str]:
        """What the run and later the card say about it."""
        return {"name": self.name, "version": self.version, "sha256": self.sha256}


def _card(path: Path) -> dict:
    card_path = path.with_suffix(".card.json")
    if not path.is_file() or not card_path.is_file():
        raise TrainingError(f"To begin with '{path}' the network and '{card_path.name}' beside it are needed.")
    try:
        return json.loads(card_path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise TrainingError(f"'{card_path}' is not JSON: {error}")


def _weights(graph: onnx.GraphProto) -> dict[str, Tensor]:
    """Weights by their name in the network. Matrices lose theirs on export; the name of their node still tells it."""
    weights = {i.name: torch.from_numpy(numpy_helper.to_array(i).copy()) for i in graph.initializer}
    for node in graph.node:
        if node.op_type == "MatMul" and node.input[1] in weights:
            scope = node.name.strip("/").removesuffix("/MatMul").replace("/", ".")
            weights[f"{scope}.weight"] = weights[node.input[1]].T.contiguous()
    return weights


def read_base(path: Path) -> Base:
    """Reads NAME.onnx, its card and its sources; refuses a file that is not the one the card describes."""
    card, found = _card(path), sha256_of(path)
    if card.get("sha256") != found:
        raise TrainingError(f"'{path}' is not the network of its card: SHA-256 is {found[:12]}…. Fetch both again.")
    if card.get("licence", {}).get("commercialUse") != "allowed":
        raise TrainingError(f"'{path}': its card does not allow commercial use, so nothing that ships may grow from it.")
    sources = path.with_suffix(".sources.tsv")
    read_sources(sources)
    graph = onnx.load(str(path)).graph
    hands = tuple(hand["id"] for hand in card.get("hands", ()))
    return Base(card["name"], card["version"], found, _weights(graph), sources.read_text(encoding="utf-8"), hands)


def take_weights(model: Painter, base: Base) -> None:
    """Copies every weight that the base has; layers that it lacks stay as they are made.

    Other hands than the base's begin as no change to any channel. Refused if less than half of the numbers are found: then the base is
    of another size, and hardly a beginning.
    """
    state, taken = model.state_dict(), 0
    weights = base.weights | _narrowed(base.weights, state)
    for name, value in state.items():
        if "manner." in name and base.hands != model.hands:
            value.zero_()
        elif name in weights and weights[name].shape == value.shape:
            value.copy_(weights[name])
            taken += value.numel()
    if 2 * taken < parameters(model):
        raise TrainingError(f"'{base.name}' has {taken} of the network's {parameters(model)} weights: it is of another size.")
    model.load_state_dict(state)


def _narrowed(weights: dict[str, Tensor], state: dict[str, Tensor]) -> dict[str, Tensor]:
    """Where the base's body handed on more channels: the nearest `join` that fewer can feed (truncated SVD, Eckart and Young 1936)."""
    if "narrow.weight" not in state or "narrow.weight" in weights or "join.weight" not in weights:
        return {}
    join, (kept, width) = weights["join.weight"], state["narrow.weight"].shape[:2]
    if join.shape[1] - width != state["join.weight"].shape[1] - kept:
        return {}
    half, _, rows, columns = join.shape
    left, strength, right = torch.linalg.svd(join[:, :width].permute(1, 0, 2, 3).reshape(width, -1), full_matrices=False)
    share = strength[:kept].sqrt()
    fed = (share[:, None] * right[:kept]).reshape(kept, half, rows, columns).permute(1, 0, 2, 3)
    narrow = (left[:, :kept] * share).T[:, :, None, None]
    joined = torch.cat([fed, join[:, width:]], 1)
    return {"narrow.weight": narrow, "narrow.bias": torch.zeros(kept), "join.weight": joined}


def keep_sources(base: Base, run_folder: Path) -> None:
    """What the base was trained on is credited with what the run adds."""
    write_text(run_folder / SOURCES_OF_BASE, base.sources)
