"""A studio's own pictures and paintings: from its folder to a card that repeats its words."""

import json
from pathlib import Path

import numpy as np
import pytest
from conftest import SHORT, made_picture
from PIL import Image

from haikei_training.cli import main
from haikei_training.errors import TrainingError
from haikei_training.manifest import read_sources
from haikei_training.own import write_own_manifest
from haikei_training.own_pairs import lay_own_pairs

RIGHTS = "Photographed and painted by our staff; Studio X holds all rights."


def flat(picture: np.ndarray) -> np.ndarray:
    return picture // 48 * 48 + 24


@pytest.fixture
def studio(tmp_path: Path) -> Path:
    """Three photos, listed; the first two painted by the hand `aoki`."""
    root = tmp_path / "studio"
    for folder in ("photos", "paintings"):
        (root / folder).mkdir(parents=True)
    for number in range(3):
        picture = made_picture(number)
        Image.fromarray(picture).save(root / f"photos/cut{number}.jpg", quality=95)
        if number < 2:
            Image.fromarray(flat(picture)).save(root / f"paintings/cut{number}.aoki.png")
    write_own_manifest(root, "Studio X", RIGHTS)
    return root


@pytest.mark.parametrize(("author", "rights"), [("", RIGHTS), ("Studio X", " ")])
def test_own_pictures_without_owner_or_rights_are_refused(author: str, rights: str, studio: Path) -> None:
    (studio / "manifest.tsv").unlink()
    with pytest.raises(TrainingError, match="--author"):
        write_own_manifest(studio, author, rights)
    assert not (studio / "manifest.tsv").exists()


def test_pairs_hold_the_paintings_and_only_painted_photos(studio: Path, tmp_path: Path) -> None:
    pairs = tmp_path / "pairs"
    assert lay_own_pairs(studio, pairs) == 2
    assert sorted(p.name for p in pairs.glob("*.png")) == [f"cut{n}.{kind}.png" for n in (0, 1) for kind in ("aoki", "photo")]
    assert np.array_equal(np.asarray(Image.open(pairs / "cut0.aoki.png")), flat(made_picture(0)))
    rows = read_sources(pairs / "sources.tsv")
    assert [(row["author"], row["licence_reference"]) for row in rows] == [("Studio X", RIGHTS)] * 2


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("cut9.aoki.png", "no photo 'cut9'"),
        ("cut0.png", "no photo 'cut0'"),
        ("cut0.photo.png", "is no name for a hand"),
        ("cut0.Aoki San.png", "is no name for a hand"),
        ("cut0.gouache.png", "a hand of the painter by rule"),
        ("cut0.aoki.jpg", "a second painting of 'cut0'"),
    ],
)
def test_a_painting_that_fits_no_photo_is_named(name: str, words: str, studio: Path, tmp_path: Path) -> None:
    Image.fromarray(made_picture(0)).save(studio / "paintings" / name)
    with pytest.raises(TrainingError, match=words):
        lay_own_pairs(studio, tmp_path / "pairs")
    assert not (tmp_path / "pairs").exists()


def test_a_painting_of_another_size_is_refused(studio: Path, tmp_path: Path) -> None:
    Image.fromarray(made_picture(0)[:-4]).save(studio / "paintings/cut0.aoki.png")
    with pytest.raises(TrainingError, match="208 x 168 px and its photo 208 x 172"):
        lay_own_pairs(studio, tmp_path / "pairs")


def test_a_painting_beside_its_photo_is_pointed_out(studio: Path, tmp_path: Path, capsys) -> None:
    lay_own_pairs(studio, tmp_path / "good")
    assert "warning" not in capsys.readouterr().err
    Image.fromarray(np.roll(made_picture(0), (2, 2), (0, 1))).save(studio / "paintings/cut0.aoki.png")
    lay_own_pairs(studio, tmp_path / "pairs")
    assert "cut0.aoki.png lies about" in capsys.readouterr().err


def test_from_a_studios_folder_to_its_card(studio: Path, tmp_path: Path, capsys) -> None:
    pytest.importorskip("torch", reason="torch is missing: pip install -r requirements.txt")
    pytest.importorskip("onnxruntime", reason="onnxruntime is missing: pip install -r requirements.txt")
    pairs, run, models = (str(tmp_path / name) for name in ("pairs", "run", "models"))
    assert main(["pair", str(studio), "--pairs", pairs]) == 0
    short = [item for key in ("size", "minutes", "crop", "batch") for item in (f"--{key}", str(SHORT[key]))]
    assert main(["train", "--pairs", pairs, "--run", run, *short]) == 0
    line = ["export", "--run", run, "--pairs", pairs, "--out", models, "--name", "studio-x", "--maker", "Studio X"]
    assert main(line) == 1
    assert "--rights" in capsys.readouterr().err and not Path(models).exists()
    assert main([*line, "--rights", RIGHTS, "--weights-licence", "LicenseRef-Studio-X"]) == 0
    card = json.loads(Path(models, "studio-x.card.json").read_text(encoding="utf-8"))
    assert card["hands"] == [{"id": "aoki", "title": {"en": "Aoki", "ja": "Aoki"}}]
    assert card["training"]["rights"] == RIGHTS and card["licence"]["weights"] == "LicenseRef-Studio-X"
    assert "Studio X" in card["licence"]["attribution"] and "Haikei" not in card["licence"]["attribution"]
