"""The painter by rule keeps size, place of edges and broad colour, and calms noise."""

import shutil
from pathlib import Path

import numpy as np
import pytest
from conftest import made_picture, write_data

from haikei_training.errors import TrainingError
from haikei_training.manifest import read_sources
from haikei_training.measure import colour_shift, edge_displacement
from haikei_training.painter import HANDS, native, paint
from haikei_training.painter.anchor import anchor_edges
from haikei_training.painter.evenness import even_detail
from haikei_training.painter.flatten import flatten
from haikei_training.painter.structure import something_there
from haikei_training.teach import teach

pytestmark = pytest.mark.skipif(not shutil.which("gcc"), reason="gcc is missing: the painter by rule cannot be built")


@pytest.mark.parametrize("hand", HANDS)
def test_keeps_size_edges_and_colour(hand: str) -> None:
    photo = made_picture(3)
    painting = paint(photo, HANDS[hand])
    assert painting.shape == photo.shape and painting.dtype == np.uint8
    before, after = photo / 255.0, painting / 255.0
    assert np.median(np.abs(edge_displacement(before, after))) < 0.25
    assert colour_shift(before, after) < 1.0


@pytest.mark.parametrize("hand", HANDS)
def test_calms_noise_in_the_sky_and_keeps_the_wire(hand: str) -> None:
    photo = made_picture(4, 344, 208)
    painting, sky = paint(photo, HANDS[hand]), (slice(48, 60), slice(130, 190))
    assert painting[100:140, 130:190].std(axis=(0, 1)).mean() < 0.5 * photo[100:140, 130:190].std(axis=(0, 1)).mean()
    assert painting[sky].std(axis=(0, 1)).mean() < photo[sky].std(axis=(0, 1)).mean()
    assert painting[30, 20:180].mean() < 90


def test_the_hands_differ() -> None:
    photo = made_picture(5)
    gouache, watercolour, poster = (paint(photo, hand).astype(float) for hand in HANDS.values())
    assert min(np.abs(gouache - watercolour).mean(), np.abs(gouache - poster).mean()) > 0.3


def test_watercolour_gathers_pigment_inside_the_darker_wash() -> None:
    photo = np.full((96, 96, 3), 220, np.uint8)
    photo[:, 48:] = (90, 120, 160)
    painting = paint(photo, HANDS["watercolour"]).astype(int)
    assert painting[48, 49, 0] < painting[48, 80, 0] - 4
    assert abs(painting[48, 40, 0] - 220) < 6


def test_an_edge_that_the_brush_moved_goes_back() -> None:
    photo, moved = np.full((64, 64, 3), 0.2, np.float32), np.full((64, 64, 3), 0.2, np.float32)
    photo[:, 30:] = 0.8
    moved[:, 31:] = 0.8
    anchored = anchor_edges(moved, photo, 0.0)
    assert abs(moved[32, 30, 0] - photo[32, 30, 0]) > 0.5
    assert abs(anchored[32, 30, 0] - photo[32, 30, 0]) < 0.3


def test_one_brush_stroke_of_a_flat_picture_is_flat() -> None:
    flat, shape = np.full((20, 24, 3), 0.4, np.float32), np.zeros((20, 24, 3), np.float32)
    shape[..., 0] = 1
    assert np.allclose(native.kuwahara(flat, shape, np.full((20, 24), 3.0), 8), 0.4, atol=1e-5)


def test_flatten_takes_the_small_step_and_leaves_the_big_one() -> None:
    picture = np.zeros((24, 32, 3), np.float32) + 0.2
    picture[:, 8:16] += 0.01
    picture[:, 16:] = 0.8
    flat = flatten(picture, 0.005)
    assert abs(float(flat[12, 12, 0] - flat[12, 4, 0])) < 0.004
    assert abs(float(flat[12, 20, 0] - flat[12, 12, 0])) > 0.5


def test_faint_detail_is_drawn_stronger_and_strong_detail_is_not() -> None:
    rows, columns = np.mgrid[:96, :96]
    waves = np.sin(rows / 2.0) + np.sin(columns / 4.0) + np.sin((rows + columns) / 9.0)
    faint, strong = (np.repeat((0.5 + size * waves)[..., None], 3, -1).astype(np.float32) for size in (0.02, 0.1))
    inside = slice(16, 80)
    assert even_detail(faint, HANDS["gouache"].detail)[inside, inside].std() > 1.5 * faint[inside, inside].std()
    assert even_detail(strong, HANDS["gouache"].detail)[inside, inside].std() < 1.05 * strong[inside, inside].std()


def test_noise_in_an_empty_sky_is_not_taken_for_detail() -> None:
    sky = 0.6 + np.random.default_rng(1).normal(0, 0.008, (96, 96, 1)).astype(np.float32).repeat(3, -1)
    assert even_detail(sky, HANDS["gouache"].detail).std() < 1.02 * sky.std()
    assert something_there(sky).max() < 0.2


def test_hardly_a_halo_beside_a_contour() -> None:
    wall = np.full((64, 96, 3), 0.2, np.float32)
    wall[:, 48:] = 0.8
    evened = even_detail(wall, HANDS["gouache"].detail)
    assert np.abs(evened - wall).max() < 0.06 * 0.6


def test_teach_resumes_and_refuses_strangers(tmp_path: Path) -> None:
    root, pairs = write_data(tmp_path / "data"), tmp_path / "pairs"
    assert teach(root, pairs) == 2
    (pairs / "made1.poster.png").unlink()
    kept = (pairs / "made0.gouache.png").stat().st_mtime_ns
    assert teach(root, pairs) == 2
    assert (pairs / "made0.gouache.png").stat().st_mtime_ns == kept
    assert len(read_sources(pairs / "sources.tsv")) == 2
    with pytest.raises(TrainingError, match="was begun with"):
        teach(root, pairs, long_side=512)
    (pairs / "stranger.poster.png").write_bytes(b"")
    (pairs / "stranger.photo.png").write_bytes(b"")
    with pytest.raises(TrainingError, match="stranger"):
        teach(root, pairs)
