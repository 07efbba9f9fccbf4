"""The model card: what a `.onnx` is, where it came from, and what it may be used for."""

import re
from dataclasses import dataclass

from . import __version__
from .network import STRIDE

PROJECT = "the Haikei project"
_TITLES = {"haikei-fine": {"en": "Haikei fine", "ja": "背景・精細"}, "haikei-fast": {"en": "Haikei fast", "ja": "背景・高速"}}
_HANDS = {
    "gouache": {"en": "Gouache", "ja": "ガッシュ"},
    "poster": {"en": "Poster", "ja": "ポスター"},
    "watercolour": {"en": "Watercolour", "ja": "水彩"},
}
_USE = {
    "fine": "The plate: paints the background of an animated shot from a photograph or a render; light is added after it.",
    "fast": "Previews, and hosts without a fast processor: the same hands as the fine network for about a sixth of the "
    "arithmetic. Masses and colours agree with it; leaves, roofs and lettering are softer. Paint the plate with the fine one.",
}
_FAILURES = [
    "Lettering smaller than about 20 px, faces and crowds melt into masses: paint signs and people by hand.",
    "The brush has one size in pixels of what the network is given. Haikei follows the frame by its working scale; run by "
    "other means, a very large picture looks more like the photograph and a very small one coarser.",
    "Faint detail is drawn stronger: weak JPEG blocks and fine noise beside contours of the photograph may be painted as strokes.",
    "Dark forests and far foliage turn soft, with less clump and stroke than nearer masses.",
    "No light of its own: an overcast photograph stays overcast. Use a colour script on top.",
    "Noise of more than about 3 % of white (standard deviation) was not trained on.",
]
_OF_PROJECT = [
    "Gouache lets about half of a photograph's noise through (metrics: noiseGain), as strokes rather than as grain.",
    "Gouache and watercolour differ at edges and in washes, little in calm pictures; poster is soft, not crisp, where leaves are small.",
    "Trained on about 60 scenes (a third of the pictures are crops of others), mostly nature; interiors and streets were few."
]
_OF_FAST = ["Hazier than the fine network in far roofs and woods."]


@dataclass(frozen=True)
class Facts:
    """What the card says about one file; hashes are hex SHA-256, `hands` are in the order of the weights."""

    name: str
    size: str
    hands: tuple[str, ...]
    onnx_sha256: str
    onnx_bytes: int
    sources_sha256: str
    data_sha256: str
    sources: list[dict[str, str]]
    steps: int
    seed: int
    parameters: int
    multiply_adds: int
    halo: int
    metrics: dict
    begun_with: dict[str, str] | None = None
    rights: str | None = None
    maker: str = PROJECT
    weights_licence: str = "Apache-2.0"


def licence_names(sources: list[dict[str, str]]) -> list[str]:
    """The plain names of the licences in the list, each once: 'CC0-1.0 (Pexels, …)' and 'CC0' are CC0-1.0."""
    names = set()
    for row in sources:
        plain = re.sub(r"\s*\([^()]*\)$", "", row["licence"]).strip()
        plain = re.sub(r"^CC BY ", "CC-BY-", plain)
        plain = re.sub(r"^CC0.*", "CC0-1.0", plain)
        names.add("public domain" if plain.lower().startswith(("public domain", "pd")) else plain)
    return sorted(names)


def attribution(facts: Facts) -> str:
    """One sentence that names model and version, and sends credit to the sources file."""
    licences = ", ".join(licence_names(facts.sources))
    return (
        f"{facts.name} {__version__} by {facts.maker}, trained from scratch on {len(facts.sources)} photographs "
        f"({licences}) whose authors are credited in {facts.name}.sources.tsv."
    )


def rights_statement(sources: list[dict[str, str]]) -> str:
    """What can be said of the sources from their list alone; true only of paintings made by rule."""
    return (
        f"Every one of the {len(sources)} photographs is listed with author, licence and hash; all licences "
        f"({', '.join(licence_names(sources))}) allow commercial use and changes without share-alike. The paintings "
        "it learned from were made from these photographs by a program of this project; no pretrained network, "
        "no other model's output and no artist's painting went in."
    )


def _hand(hand: str) -> dict:
    plain = hand.replace("-", " ").replace("_", " ").capitalize()
    return {"id": hand, "title": _HANDS.get(hand, {"en": plain, "ja": plain})}


def _failures(facts: Facts) -> list[str]:
    by_project = _OF_PROJECT if facts.maker == PROJECT else []
    return _FAILURES + by_project + (_OF_FAST if facts.size == "fast" else [])


def make_card(facts: Facts) -> dict:
    """The card as a JSON value, format haikei-model-card/1."""
    name, tensor = facts.name, {"layout": "NCHW", "range": [-1, 1], "channels": "RGB"}
    hands = {"name": "hands", "length": len(facts.hands)}
    return {
        "format": "haikei-model-card/1",
        "name": name,
        "version": __version__,
        "title": _TITLES.get(name, {"en": name, "ja": name}),
        "file": f"{name}.onnx",
        "sha256": facts.onnx_sha256,
        "bytes": facts.onnx_bytes,
        "licence": {
            "weights": facts.weights_licence,
            "commercialUse": "allowed",
            "attribution": attribution(facts),
            "url": None,
        },
        "tensors": {"input": {"name": "photo"} | tensor, "output": {"name": "painting"} | tensor, "hands": hands},
        "geometry": {"normalisation": "none", "stride": STRIDE, "halo": facts.halo, "sizeMultiple": STRIDE},
        "hands": [_hand(hand) for hand in facts.hands],
        "cost": {"parameters": facts.parameters, "multiplyAddsPerPixel": facts.multiply_adds},
        "training": _training(facts),
        "metrics": facts.metrics,
        "intendedUse": _USE[facts.size],
        "knownFailures": _failures(facts),
    }


def _training(facts: Facts) -> dict:
    return {
        "sources": f"{facts.name}.sources.tsv",
        "sourcesSha256": facts.sources_sha256,
        "pictures": len(facts.sources),
        "codeVersion": __version__,
        "dataSha256": facts.data_sha256,
        "begunWith": facts.begun_with,
        "steps": facts.steps,
        "seed": facts.seed,
        "rights": facts.rights or rights_statement(facts.sources),
    }
