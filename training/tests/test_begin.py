"""A run that begins with an earlier network: its weights, its credit, and what is refused."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

torch = pytest.importorskip("torch", reason="torch is missing: pip install -r requirements.txt")

import onnx  # noqa: E402
from onnx import helper, numpy_helper  # noqa: E402

from haikei_training.begin import SOURCES_OF_BASE, read_base, take_weights  # noqa: E402
from haikei_training.errors import TrainingError  # noqa: E402
from haikei_training.files import sha256_of  # noqa: E402
from haikei_training.manifest import Picture, sources_text  # noqa: E402
from haikei_training.network import SIZES, Painter, one_hand  # noqa: E402
from haikei_training.onnx_file import write_onnx  # noqa: E402
from haikei_training.run import Plan, Run  # noqa: E402

HANDS = ("ink", "wash")


def picture(licence: str) -> Picture:
    return Picture("photos/a.jpg", "train", "0" * 64, 1, 1, "Ann", licence, "LICENSE", "A", "s", "p", "c", "")


def write_network(folder: Path, size: str = "fast", use: str = "allowed", licence: str = "CC0-1.0") -> Path:
    """Weights of an untrained network as NAME.onnx, with card and sources."""
    torch.manual_seed(5)
    state = Painter(SIZES[size], ("gouache",)).state_dict()
    tensors = [numpy_helper.from_array(value.numpy(), name) for name, value in state.items()]
    path = folder / "old.onnx"
    onnx.save(helper.make_model(helper.make_graph([], "weights", [], [], tensors)), str(path))
    card = {"name": "old", "version": "0.1.0", "sha256": sha256_of(path), "licence": {"commercialUse": use}}
    path.with_suffix(".card.json").write_text(json.dumps(card))
    path.with_suffix(".sources.tsv").write_text(sources_text([picture(licence)]))
    return path


def test_paints_as_the_old_network_did_whatever_the_hand(tmp_path: Path) -> None:
    base, model = read_base(write_network(tmp_path)), Painter(SIZES["fast"], HANDS).eval()
    torch.manual_seed(5)
    old = Painter(SIZES["fast"], ("gouache",)).eval()
    for part in old.modules():
        if type(part).__name__ == "Manner":
            part.shift.weight.data.zero_()
    take_weights(model, base)
    photo = torch.rand(1, 3, 32, 32) * 2 - 1
    with torch.no_grad():
        for hand in HANDS:
            assert torch.equal(model(photo, one_hand(HANDS, hand)), old(photo, torch.ones(1, 1)))


def test_goes_on_with_the_old_hands_if_they_are_the_same(tmp_path: Path) -> None:
    path = write_network(tmp_path)
    old = Painter(SIZES["fast"], HANDS).eval()
    with torch.no_grad():
        for weight in old.parameters():
            weight.add_(0.05 * torch.randn_like(weight))
    write_onnx(old, path)
    card = json.loads(path.with_suffix(".card.json").read_text())
    card |= {"sha256": sha256_of(path), "hands": [{"id": hand} for hand in HANDS]}
    path.with_suffix(".card.json").write_text(json.dumps(card))
    model = Painter(SIZES["fast"], HANDS).eval()
    take_weights(model, read_base(path))
    photo = torch.rand(1, 3, 32, 32) * 2 - 1
    with torch.no_grad():
        for hand in HANDS:
            assert torch.equal(model(photo, one_hand(HANDS, hand)), old(photo, one_hand(HANDS, hand)))


def test_layers_that_the_base_lacks_stay_as_made(tmp_path: Path) -> None:
    base, model = read_base(write_network(tmp_path)), Painter(SIZES["fast"], HANDS)
    del base.weights["touch.weight"]
    made = model.touch.weight.detach().clone()
    take_weights(model, base)
    assert torch.equal(model.touch.weight, made)
    assert torch.equal(model.draw.weight, base.weights["draw.weight"])


def test_a_body_that_hands_on_less_begins_with_the_nearest(tmp_path: Path) -> None:
    path = write_network(tmp_path)
    base, size = read_base(path), SIZES["fast"]
    torch.manual_seed(5)
    wide = torch.nn.Conv2d(size.width + size.half, size.half, 3, bias=False).weight.data
    few = torch.randn(size.half * 9, size.narrow) @ torch.randn(size.narrow, size.width)
    wide[:, : size.width] = few.reshape(size.half, 3, 3, size.width).permute(0, 3, 1, 2)
    weights = {k: v for k, v in base.weights.items() if not k.startswith("narrow")} | {"join.weight": wide}
    model = Painter(size, HANDS)
    take_weights(model, replace(base, weights=weights))
    assert torch.equal(model.join.weight[:, size.narrow :], wide[:, size.width :])
    through = torch.einsum("okxy,kw->owxy", model.join.weight[:, : size.narrow], model.narrow.weight[:, :, 0, 0])
    assert torch.allclose(through, wide[:, : size.width], atol=1e-3)


def test_a_run_says_what_it_began_with_and_keeps_its_sources(tmp_path: Path) -> None:
    base = read_base(write_network(tmp_path))
    run = Run(Plan(size="fast", hands=HANDS, begun_with=base.facts), tmp_path / "run")
    run.begin(base)
    run.save()
    assert (tmp_path / "run" / SOURCES_OF_BASE).read_text() == base.sources
    assert torch.equal(run.mean.weights["stem.weight"], base.weights["stem.weight"])
    with pytest.raises(TrainingError, match="begun_with"):
        Run(Plan(size="fast", hands=HANDS), tmp_path / "run").resume()


@pytest.mark.parametrize(
    ("change", "message"),
    [({"size": "fine"}, "of another size"), ({"use": "forbidden"}, "does not allow"), ({"licence": "CC-BY-NC-4.0"}, "non-commercial")],
)
def test_refuses_what_must_not_be_grown_from(tmp_path: Path, change: dict, message: str) -> None:
    with pytest.raises(TrainingError, match=message):
        take_weights(Painter(SIZES["fast"], HANDS), read_base(write_network(tmp_path, **change)))


def test_refuses_an_altered_or_missing_file(tmp_path: Path) -> None:
    path = write_network(tmp_path)
    path.write_bytes(path.read_bytes() + b"\0")
    with pytest.raises(TrainingError, match="not the network of its card"):
        read_base(path)
    path.with_suffix(".card.json").unlink()
    with pytest.raises(TrainingError, match="old.card.json"):
        read_base(path)
