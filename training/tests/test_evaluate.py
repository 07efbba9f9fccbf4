"""Measuring as a whole: a page beside references, work kept between slices, and what is said of bad input."""

import json
import math
import re
import shutil
from pathlib import Path

import numpy as np
import pytest
from conftest import made_picture, write_data
from PIL import Image

torch = pytest.importorskip("torch", reason="torch is missing: pip install -r requirements.txt")
pytest.importorskip("onnxruntime", reason="onnxruntime is missing: pip install -r requirements.txt")

import onnx  # noqa: E402
from onnx import TensorProto, helper, numpy_helper  # noqa: E402

from haikei_training.errors import TrainingError  # noqa: E402
from haikei_training.evaluation import evaluate as module  # noqa: E402
from haikei_training.evaluation.cost import count  # noqa: E402
from haikei_training.evaluation.networks import Layout, Network, Painter, own_network, reference_networks  # noqa: E402
from haikei_training.evaluation.store import Store, read_picture  # noqa: E402
from haikei_training.evaluation.subjects import subjects_of  # noqa: E402
from haikei_training.export import Wishes, export  # noqa: E402


def plan_of(*args, **options) -> module.Plan:
    """As the product measures, with fewer patches."""
    return module.Plan(*args, **options, patches=500)


evaluate = module.evaluate


def write_reference(path: Path, layout: str = "NCHW") -> Path:
    """A network that halves its first channel (of [-1,1]) and leaves the others: order of channels can be seen."""
    last = layout == "NHWC"
    shape = [1, "H", "W", 3] if last else [1, 3, "H", "W"]
    gain = np.array([0.5, 1, 1], np.float32).reshape((1, 1, 1, 3) if last else (1, 3, 1, 1))
    if last:
        nodes, weights = [helper.make_node("Mul", ["x", "gain"], ["y"])], gain
    else:
        weights = np.diag(gain.ravel()).reshape(3, 3, 1, 1)
        nodes = [helper.make_node("Conv", ["x", "gain"], ["y"])]
    ends = [helper.make_tensor_value_info(name, TensorProto.FLOAT, shape) for name in "xy"]
    graph = helper.make_graph(nodes, "made", ends[:1], ends[1:], [numpy_helper.from_array(weights, "gain")])
    path.parent.mkdir(exist_ok=True)
    onnx.save(helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)], ir_version=8), str(path))
    return path


@pytest.fixture
def validation(tmp_path: Path) -> Path:
    """One validation photo of 400 x 320 px, one training photo, and four paintings."""
    root = write_data(tmp_path / "data", count=2, size=(320, 400), use="validation")
    (root / "paintings").mkdir()
    rows = (root / "manifest.tsv").read_text().splitlines()
    for number in range(4):
        file = f"paintings/p{number}.png"
        Image.fromarray(made_picture(20 + number, 200, 240)).save(root / file)
        licence = "Public domain" if number == 0 else "CC-BY-4.0"
        rows.append(f"{file}\treference\t\t240\t200\tA\t{licence}\t\tA\tmade\t\t\t")
    (root / "manifest.tsv").write_text("\n".join(rows) + "\n")
    return root


@pytest.fixture
def references(tmp_path: Path) -> Path:
    """One unknown network and one that is known by name and fed BGR."""
    write_reference(tmp_path / "references/other.onnx")
    write_reference(tmp_path / "references/cartoongan_shinkai.onnx")
    return tmp_path / "references"


def test_page_metrics_and_export_of_a_run(trained: Path, validation: Path, references: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    answer = evaluate(plan_of([trained / "run"], validation, out, references))
    assert answer["done"]
    mean = answer["haikei-fast"]
    assert list(mean["hands"]) == ["gouache", "poster", "watercolour"]
    for numbers in mean["hands"].values():
        assert all(math.isfinite(value) for value in numbers.values())
        assert numbers["tileDifference255"] < 0.05 and numbers["pan8Db"] > 60
        assert {"look_all", "look_screen", "edgeP95Px", "msSsim", "flatShare", "colourShiftDeltaE", "noiseJump255"} <= numbers.keys()
    page = (out / "index.html").read_text(encoding="utf-8")
    for title in ("haikei-fast · poster", "CartoonGAN Shinkai", "other", "Paintings themselves"):
        assert title in page
    linked = re.findall(r'src="([^"]+)"', page)
    assert len(linked) == 6 and all((out / link).stat().st_size > 1000 for link in linked)
    assert "http" not in page and "lights was skipped" in page
    key = json.loads((out / "blind-key.json").read_text())
    assert sorted(key["01"].values()) == ["CartoonGAN Shinkai", "haikei-fast · gouache"]
    blind = (out / "blind.html").read_text()
    assert "CartoonGAN" not in blind and "haikei" not in blind and "blind/01-B.jpg" in blind
    wishes = Wishes(metrics=out / "haikei-fast.metrics.json")
    card = export(trained / "run", trained / "pairs", tmp_path / "models", wishes)
    assert json.loads(card.read_text(encoding="utf-8"))["metrics"]["hands"]["poster"] == mean["hands"]["poster"]
    exported = evaluate(plan_of([card.parent / "haikei-fast.onnx"], validation, tmp_path / "again"))
    assert exported["haikei-fast"]["hands"]["poster"] == mean["hands"]["poster"]


def test_what_is_measured_is_not_measured_again(trained: Path, validation: Path, references: Path, tmp_path: Path, monkeypatch) -> None:
    plan = plan_of([trained / "run"], validation, tmp_path / "out", references, slice_minutes=1e-9)
    calls = 0
    while not evaluate(plan)["done"]:
        calls += 1
        assert calls < 30
        assert not (tmp_path / "out/index.html").exists()
    assert calls >= 2

    def again(*_) -> None:
        raise AssertionError("painted again")

    monkeypatch.setattr(module, "Painter", again)
    monkeypatch.setattr(module, "speed", again)
    assert evaluate(plan_of([trained / "run"], validation, tmp_path / "out", references))["done"]


def test_a_changed_photo_or_a_damaged_note_is_measured_again(tmp_path: Path) -> None:
    store, made = Store(tmp_path), []

    def make() -> dict:
        made.append(1)
        return {"a": 1.0}

    for stamp in ("one", "one", "two"):
        assert store.numbers("n", stamp, make) == {"a": 1.0}
    assert len(made) == 2
    (tmp_path / "n.json").write_text('{"from":')
    store.numbers("n", "two", make)
    assert len(made) == 3
    path = store.picture("p", "one", lambda: np.full((4, 4, 3), 0.5))
    path.unlink()
    assert np.allclose(read_picture(store.picture("p", "one", lambda: np.ones((4, 4, 3)))), 1)


def test_channels_sides_and_layouts_are_as_the_network_wants_them(tmp_path: Path) -> None:
    photo = np.random.default_rng(0).uniform(0, 1, (37, 50, 3)).astype(np.float32)
    halved = (photo * 2 - 1) / 2 / 2 + 0.5
    for layout in ("NCHW", "NHWC"):
        path = write_reference(tmp_path / f"{layout}.onnx", layout)
        rgb, bgr = (Painter(Network(path, "n", Layout(order, 16)), None, 1)(photo) for order in ("RGB", "BGR"))
        assert rgb.shape == photo.shape
        assert np.allclose(rgb[..., 0], halved[..., 0], atol=1e-6) and np.allclose(rgb[..., 1:], photo[..., 1:], atol=1e-6)
        assert np.allclose(bgr[..., 2], halved[..., 2], atol=1e-6) and np.allclose(bgr[..., :2], photo[..., :2], atol=1e-6)


def test_multiply_adds_and_parameters_are_counted_in_the_graph(tmp_path: Path, trained: Path) -> None:
    network = Network(write_reference(tmp_path / "a.onnx"), "a", Layout())
    found = count(network)
    assert (found["multiplyAddsPerPixel"], found["parameters"]) == (9, 9)
    card_path = export(trained / "run", trained / "pairs", tmp_path / "models")
    own = own_network(card_path.parent / "haikei-fast.onnx")
    stated = own.card["cost"]["multiplyAddsPerPixel"]
    counted = count(Network(own.path, "b", Layout(), own.card | {"cost": {}}))["multiplyAddsPerPixel"]
    assert stated * 0.98 < counted < stated  # the graph counts convolutions; enlargements, gain and hands are less than 2 %


def test_a_network_without_an_input_of_hands_is_one_subject(trained: Path, tmp_path: Path) -> None:
    path = write_reference(tmp_path / "old/old.onnx")
    picture = {"name": "x", "layout": "NCHW", "range": [-1, 1], "channels": "RGB"}
    card = {"name": "old", "tensors": {"input": picture, "output": picture, "hands": None}, "hands": [{"id": "gouache"}]}
    card |= {"geometry": {"sizeMultiple": 4, "halo": 4}}
    path.with_suffix(".card.json").write_text(json.dumps(card))
    (subject,) = subjects_of(own_network(path))
    assert subject.title == "old · gouache" and subject.ours
    assert Painter(subject.network, subject.hand, 1)(np.zeros((8, 8, 3), np.float32)).shape == (8, 8, 3)


def test_a_damaged_reference_is_refused_in_words(trained: Path, validation: Path, references: Path, tmp_path: Path) -> None:
    (references / "zz.onnx").write_bytes((references / "other.onnx").read_bytes()[:60])
    with pytest.raises(TrainingError, match=r"zz\.onnx' cannot be read as a network"):
        evaluate(plan_of([trained / "run"], validation, tmp_path / "out", references))


def test_missing_things_are_named(trained: Path, validation: Path, tmp_path: Path) -> None:
    with pytest.raises(TrainingError, match="No .onnx in"):
        reference_networks(tmp_path / "nowhere")
    with pytest.raises(TrainingError, match="run `train` first"):
        evaluate(plan_of([tmp_path / "nowhere"], validation, tmp_path / "out"))
    (tmp_path / "bare.onnx").write_bytes(b"")
    with pytest.raises(TrainingError, match=r"bare\.card\.json"):
        evaluate(plan_of([tmp_path / "bare.onnx"], validation, tmp_path / "out"))
    (tmp_path / "lights").mkdir()
    with pytest.raises(TrainingError, match="leave --lights out"):
        evaluate(plan_of([trained / "run"], validation, tmp_path / "out", lights=tmp_path / "lights"))


def test_small_validation_photos_are_refused(trained: Path, tmp_path: Path) -> None:
    root = write_data(tmp_path / "data", count=1, use="validation")
    with pytest.raises(TrainingError, match="208 x 172 px here"):
        evaluate(plan_of([trained / "run"], root, tmp_path / "out"))


def test_light_pictures_are_measured_and_shown(trained: Path, validation: Path, tmp_path: Path) -> None:
    out, lights = tmp_path / "out", tmp_path / "lights"
    evaluate(plan_of([trained / "run"], validation, out))
    (painting,) = (out / "cache").glob("haikei-fast.gouache-*/made0.png")
    lights.mkdir()
    shutil.copy(painting, lights / "made0.same.png")
    white = np.asarray(Image.open(painting)).copy()
    white[:80] = 255
    Image.fromarray(white).save(lights / "made0.glare.png")
    evaluate(plan_of([trained / "run"], validation, out, lights=lights))
    page = (out / "index.html").read_text(encoding="utf-8")
    assert re.search(r"same</th><td>1</td><td>0\.000", page) and re.search(r"glare</th><td>1</td><td>25\.000", page)
    assert "made0.light-glare.jpg" in page
