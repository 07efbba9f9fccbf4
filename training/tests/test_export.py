"""What is exported: parity with ONNX Runtime, a card that says what is so, and nothing half-written."""

import json
import re
import shutil
from pathlib import Path

import pytest

torch = pytest.importorskip("torch", reason="torch is missing: pip install -r requirements.txt")
onnxruntime = pytest.importorskip("onnxruntime", reason="onnxruntime is missing: pip install -r requirements.txt")

import numpy as np  # noqa: E402
import onnx  # noqa: E402

from haikei_training import __version__, export as export_module  # noqa: E402
from haikei_training.begin import SOURCES_OF_BASE  # noqa: E402
from haikei_training.checkpoint import load_painter  # noqa: E402
from haikei_training.errors import TrainingError  # noqa: E402
from haikei_training.export import Wishes, export, parity  # noqa: E402
from haikei_training.files import sha256_of  # noqa: E402
from haikei_training.manifest import Picture, read_sources, sources_text  # noqa: E402
from haikei_training.network import SIZES, Painter, one_hand  # noqa: E402
from haikei_training.onnx_file import write_onnx  # noqa: E402

HANDS = ("gouache", "poster", "watercolour")


def lively(size: str) -> Painter:
    """An untrained network in which every path counts, the hands too."""
    torch.manual_seed(1)
    model = Painter(SIZES[size], HANDS).eval()
    with torch.no_grad():
        for value in model.parameters():
            value.add_(0.05 * torch.randn_like(value))
    return model


@pytest.mark.parametrize("size", SIZES)
def test_onnx_paints_what_the_network_paints(size: str, tmp_path: Path) -> None:
    model = lively(size)
    write_onnx(model, tmp_path / "a.onnx")
    assert parity(model, tmp_path / "a.onnx") <= 1e-4
    other = lively(size)
    with torch.no_grad():
        other.manner.shift.weight += 0.05
    assert parity(other, tmp_path / "a.onnx") > 1e-4


def test_graph_has_a_photo_of_any_size_and_one_vector_of_hands(tmp_path: Path) -> None:
    write_onnx(lively("fast"), tmp_path / "a.onnx")
    graph = onnx.load(str(tmp_path / "a.onnx")).graph
    shapes = {v.name: [d.dim_param or d.dim_value for d in v.type.tensor_type.shape.dim] for v in (*graph.input, *graph.output)}
    assert shapes["photo"] == [1, 3, "height", "width"] and shapes["hands"] == [1, 3]
    assert list(shapes) == ["photo", "hands", "painting"]
    assert {v.type.tensor_type.elem_type for v in (*graph.input, *graph.output)} == {onnx.TensorProto.FLOAT}


@pytest.fixture
def card_path(trained: Path, tmp_path: Path) -> Path:
    """The card of the run on made pictures, beside its network."""
    return export(trained / "run", trained / "pairs", tmp_path / "models")


def test_trained_network_runs_in_onnx_runtime(card_path: Path, trained: Path) -> None:
    model, _ = load_painter(trained / "run")
    session = onnxruntime.InferenceSession(str(card_path.parent / "haikei-fast.onnx"), providers=["CPUExecutionProvider"])
    photo = np.random.default_rng(2).uniform(-1, 1, (1, 3, 48, 80)).astype(np.float32)
    paintings = []
    for hand in HANDS:
        (made,) = session.run(["painting"], {"photo": photo, "hands": one_hand(HANDS, hand).numpy()})
        with torch.no_grad():
            assert np.abs(made - model(torch.from_numpy(photo), one_hand(HANDS, hand)).numpy()).max() <= 1e-4
        paintings.append(made)
    assert not np.array_equal(paintings[0], paintings[1])


def test_card_says_what_is_so(card_path: Path, trained: Path) -> None:
    card, folder = json.loads(card_path.read_text(encoding="utf-8")), card_path.parent
    onnx_path = folder / "haikei-fast.onnx"
    assert card["format"] == "haikei-model-card/1"
    assert (card["name"], card["version"], card["file"]) == ("haikei-fast", __version__, "haikei-fast.onnx")
    assert re.fullmatch(r"[0-9a-f]{64}", card["sha256"]) and card["sha256"] == sha256_of(onnx_path)
    assert card["bytes"] == onnx_path.stat().st_size
    assert card["tensors"]["hands"] == {"name": "hands", "length": 3}
    assert card["tensors"]["input"] == {"name": "photo", "layout": "NCHW", "range": [-1, 1], "channels": "RGB"}
    assert card["geometry"] == {"normalisation": "none", "stride": 4, "halo": 52, "sizeMultiple": 4}
    assert [(hand["id"], hand["title"]["ja"]) for hand in card["hands"]] == [
        ("gouache", "ガッシュ"),
        ("poster", "ポスター"),
        ("watercolour", "水彩"),
    ]
    assert card["cost"]["multiplyAddsPerPixel"] <= 6000
    assert card["licence"]["weights"] == "Apache-2.0" and card["licence"]["commercialUse"] == "allowed"
    assert "haikei-fast.sources.tsv" in card["licence"]["attribution"]
    assert card["metrics"]["onnxParity"] <= 1e-4
    assert card["knownFailures"] and card["intendedUse"]


def test_card_names_its_sources(card_path: Path) -> None:
    training = json.loads(card_path.read_text(encoding="utf-8"))["training"]
    sources = card_path.parent / training["sources"]
    assert training["sourcesSha256"] == sha256_of(sources)
    assert training["pictures"] == 2 and training["begunWith"] is None and training["codeVersion"] == __version__
    rows = read_sources(sources)
    assert [row["author"] for row in rows] == ["Nobody", "Nobody"]
    assert all(row["licence"] and row["source"] and "licence_reference" in row for row in rows)


def test_what_the_run_began_with_is_named_and_credited(trained: Path, tmp_path: Path) -> None:
    run = shutil.copytree(trained / "run", tmp_path / "run")
    state = torch.load(run / "checkpoint.pt", weights_only=True)
    state["plan"]["begun_with"] = {"name": "old", "version": "0.0.9", "sha256": "a" * 64}
    torch.save(state, run / "checkpoint.pt")
    with pytest.raises(TrainingError, match="base_sources.tsv"):
        export(run, trained / "pairs", tmp_path / "models")
    old = Picture("photos/old.jpg", "train", "b" * 64, 1, 1, "Old Hand", "CC-BY-4.0", "LICENSE", "A", "s", "p", "c", "")
    again = read_sources(trained / "pairs/sources.tsv")[0]
    same = Picture("photos/renamed.jpg", "train", again["sha256"], 1, 1, "Nobody", "CC0-1.0", "", "A", "made", "", "", "")
    (run / SOURCES_OF_BASE).write_text(sources_text([old, same]))
    card = json.loads(export(run, trained / "pairs", tmp_path / "models").read_text(encoding="utf-8"))
    assert card["training"]["begunWith"] == {"name": "old", "version": "0.0.9", "sha256": "a" * 64}
    files = [row["file"] for row in read_sources(tmp_path / "models/haikei-fast.sources.tsv")]
    assert files == ["photos/made0.png", "photos/made1.png", "photos/old.jpg"]
    assert card["training"]["pictures"] == 3 and "CC-BY-4.0" in card["licence"]["attribution"]


def test_paintings_by_an_artist_need_the_owners_words(trained: Path, tmp_path: Path) -> None:
    pairs = shutil.copytree(trained / "pairs", tmp_path / "pairs")
    shutil.copy(pairs / "made0.gouache.png", pairs / "made0.aoki.png")
    with pytest.raises(TrainingError, match=r"did not make \(aoki\)"):
        export(trained / "run", pairs, tmp_path / "models")
    assert not (tmp_path / "models").exists()
    words = "Painted by Studio X, which holds all rights."
    path = export(trained / "run", pairs, tmp_path / "models", Wishes(name="studio-x", rights=words, maker="Studio X"))
    card = json.loads(path.read_text(encoding="utf-8"))
    assert card["training"]["rights"] == words
    assert (card["name"], card["file"]) == ("studio-x", "studio-x.onnx")
    assert card["licence"]["attribution"].startswith(f"studio-x {__version__} by Studio X")


@pytest.mark.parametrize("name", ["../up", "a b", "", ".hidden"])
def test_a_name_that_is_no_file_name_is_refused(name: str, trained: Path, tmp_path: Path) -> None:
    if not name:
        name = "x" * 65
    with pytest.raises(TrainingError, match="is no name for a network"):
        export(trained / "run", trained / "pairs", tmp_path, Wishes(name=name))


def test_stale_or_foreign_metrics_are_refused(trained: Path, tmp_path: Path) -> None:
    path = tmp_path / "metrics.json"
    for mean in ({"network": "haikei-fast", "steps": 1}, {"network": "haikei-fine", "steps": 1}, {}):
        path.write_text(json.dumps({"mean": mean}))
        with pytest.raises(TrainingError, match="run `evaluate` again"):
            export(trained / "run", trained / "pairs", tmp_path / "models", Wishes(metrics=path))
    assert not (tmp_path / "models").exists()


@pytest.mark.parametrize("stage", ["write_onnx", "parity", "data_hash"])
def test_an_interrupted_export_leaves_what_was_there(stage: str, trained: Path, tmp_path: Path, monkeypatch) -> None:
    models = tmp_path / "models"
    export(trained / "run", trained / "pairs", models)
    before = {path.name: sha256_of(path) for path in models.iterdir()}

    def interrupted(*_) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(export_module, stage, interrupted)
    with pytest.raises(KeyboardInterrupt):
        export(trained / "run", trained / "pairs", models)
    assert {path.name: sha256_of(path) for path in models.iterdir()} == before and len(before) == 3


@pytest.mark.parametrize("found", [2e-4, float("nan")])
def test_a_network_that_paints_otherwise_in_onnx_runtime_is_not_exported(found, trained: Path, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(export_module, "parity", lambda *_: found)
    with pytest.raises(TrainingError, match="nothing was exported"):
        export(trained / "run", trained / "pairs", tmp_path / "models")
    assert list((tmp_path / "models").iterdir()) == []
