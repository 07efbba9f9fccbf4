"""Made pictures to test on: no photograph is needed."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from haikei_training.files import sha256_of
from haikei_training.manifest import COLUMNS


def made_picture(seed: int, height: int = 172, width: int = 208) -> np.ndarray:
    """A sky, a hill, a wall with windows, a wire, some noise; H x W x 3 uint8."""
    rng = np.random.default_rng(seed)
    y, x = np.mgrid[0:height, 0:width] / np.array([height, width]).reshape(2, 1, 1)
    picture = np.stack([0.4 + 0.3 * y, 0.6 + 0.2 * y, 0.95 - 0.1 * y], -1)
    picture[y > 0.6 + 0.1 * np.sin(7 * x + seed)] = [0.25, 0.45, 0.2]
    picture[60:150, 40:110] = [0.8, 0.75, 0.65]
    picture[70:140:24, 50:100] = [0.2, 0.2, 0.3]
    picture[30, :] = [0.1, 0.1, 0.1]
    picture += rng.normal(0, 0.02, picture.shape)
    return (picture.clip(0, 1) * 255).astype(np.uint8)


def write_data(root: Path, count: int = 2, size: tuple[int, int] = (172, 208), **changes: str) -> Path:
    """A data folder with made pictures and their manifest; `changes` replace columns of the first row."""
    (root / "photos").mkdir(parents=True)
    lines = ["\t".join(COLUMNS)]
    for number in range(count):
        path = root / "photos" / f"made{number}.png"
        Image.fromarray(made_picture(number, *size)).save(path)
        row = {"file": f"photos/{path.name}", "use": "train", "sha256": sha256_of(path), "width": str(size[1])}
        row |= {"height": str(size[0]), "author": "Nobody", "licence": "CC0-1.0", "confidence": "A", "source": "made"}
        if number == 0:
            row |= changes
        lines.append("\t".join(row.get(name, "") for name in COLUMNS))
    (root / "manifest.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return root


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder in which everything is as it should be."""
    return write_data(tmp_path / "data")


SHORT = {"size": "fast", "hands": ("gouache", "poster", "watercolour"), "minutes": 0.12, "seed": 3, "crop": 96, "batch": 2}


@pytest.fixture(scope="session")
def trained(tmp_path_factory) -> Path:
    """Made pictures (data), their pairs, and one whole run in two slices (run)."""
    from haikei_training.run import Plan
    from haikei_training.teach import teach
    from haikei_training.trainer import train

    root, plan = tmp_path_factory.mktemp("training"), Plan(**SHORT)
    teach(write_data(root / "data"), root / "pairs")
    first = train(root / "pairs", root / "run", plan, slice_minutes=0.05)
    assert not first["done"]
    last = train(root / "pairs", root / "run", plan)
    assert last["done"] and last["step"] > first["step"] > 0
    return root
