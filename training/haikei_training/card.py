"""The model card: what a `.onnx` is, where it came from, and what it may be used for."""

import re
from dataclasses import dataclass

from . import __version__
from .network import STRIDE

_TITLES = {"fine": {"en": "Haikei fine", "ja": "背景・精細"}, "fast": {"en": "Haikei fast", "ja": "背景・高速"}}
_USE = {
    "fine": "Paints the background plate of an animated shot from a photograph or a render; light is added after it.",
    "fast": "Previews, and hosts without a fast processor: the same hand as haikei-fine, with less detail.",
}
_FAILURES = [
    "Lettering smaller than about 20 px, faces and crowds melt into masses: paint signs and people by hand.",
    "The brush is fixed in pixels: a very large plate looks more like the photograph, a very small one coarser.",
    "Dark forests, grass and far foliage turn soft, with less clump and stroke than nearer masses; bare twigs fade.",
    "Wires of about one pixel fade where they are faint against the sky.",
    "No light of its own: an overcast photograph stays overcast. Use a colour script on top.",
    "Trained on about 60 scenes (a third of the pictures are crops of others), mostly nature; interiors and streets were few.",
    "Noise of more than about 3 % of white (standard deviation) was not trained on.",
]
_MORE_FAILURES = {
    "fine": [],
    "fast": ["Hazier than haikei-fine in far roofs and woods; enlarged, a faint two-pixel texture in dark busy places."],
}


@dataclass(frozen=True)
class Facts:
    """What the card says about one file; hashes are hex SHA-256."""

    size: str
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
    rights: str | None = None
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
    name, licences = f"haikei-{facts.size}", ", ".join(licence_names(facts.sources))
    return (
        f"{name} {__version__} by the Haikei project, trained from scratch on {len(facts.sources)} photographs "
        f"({licences}) whose authors are credited in {name}.sources.tsv."
    )


def rights_statement(sources: list[dict[str, str]]) -> str:
    """What can be said of the sources from their list alone."""
    return (
        f"Every one of the {len(sources)} photographs is listed with author, licence and hash; all licences "
        f"({', '.join(licence_names(sources))}) allow commercial use and changes without share-alike. The paintings "
        "it learned from were made from these photographs by a program of this project; no pretrained network, "
        "no other model's output and no artist's painting went in."
    )


def make_card(facts: Facts) -> dict:
    """The card as a JSON value, format haikei-model-card/1."""
    name = f"haikei-{facts.size}"
    tensor = {"layout": "NCHW", "range": [-1, 1], "channels": "RGB"}
    return {
        "format": "haikei-model-card/1",
        "name": name,
        "version": __version__,
        "title": _TITLES[facts.size],
        "file": f"{name}.onnx",
        "sha256": facts.onnx_sha256,
        "bytes": facts.onnx_bytes,
        "licence": {
            "weights": facts.weights_licence,
            "commercialUse": "allowed",
            "attribution": attribution(facts),
            "url": None,
        },
        "tensors": {"input": {"name": "photo"} | tensor, "output": {"name": "painting"} | tensor, "hands": None},
        "geometry": {"normalisation": "none", "stride": STRIDE, "halo": facts.halo, "sizeMultiple": STRIDE},
        "hands": [{"id": "gouache", "title": {"en": "Gouache", "ja": "ガッシュ"}}],
        "cost": {"parameters": facts.parameters, "multiplyAddsPerPixel": facts.multiply_adds},
        "training": _training(facts),
        "metrics": facts.metrics,
        "intendedUse": _USE[facts.size],
        "knownFailures": _FAILURES + _MORE_FAILURES[facts.size],
    }


def _training(facts: Facts) -> dict:
    return {
        "sources": f"haikei-{facts.size}.sources.tsv",
        "sourcesSha256": facts.sources_sha256,
        "pictures": len(facts.sources),
        "codeVersion": __version__,
        "dataSha256": facts.data_sha256,
        "steps": facts.steps,
        "seed": facts.seed,
        "rights": facts.rights or rights_statement(facts.sources),
    }
