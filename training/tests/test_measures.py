"""Measures on made pictures whose answer is known, or held against another library's."""

import numpy as np
import pytest
from conftest import made_picture
from scipy.ndimage import gaussian_filter, shift
from skimage.metrics import structural_similarity

from haikei_training.evaluation.lights import newly_clipped
from haikei_training.evaluation.look import descriptors, distance, laplacian_pyramid
from haikei_training.evaluation.structure import ms_ssim, similarity
from haikei_training.evaluation.texture import edge_width, flatness
from haikei_training.measure import edge_displacement, noise_response, pan_consistency, tile_difference


def painted(seed: int) -> np.ndarray:
    """Flat masses with hard edges, H x W x 3: as a poster is."""
    rng = np.random.default_rng(seed)
    picture = np.zeros((192, 224, 3), np.float32) + rng.uniform(0.3, 0.7, 3)
    for _ in range(40):
        top, left = rng.integers(0, 160), rng.integers(0, 190)
        picture[top : top + rng.integers(8, 60), left : left + rng.integers(8, 60)] = rng.uniform(0, 1, 3)
    return picture.astype(np.float32)


def photographed(seed: int) -> np.ndarray:
    """The same kind of scene, soft and grainy."""
    rng = np.random.default_rng(seed)
    return (gaussian_filter(painted(seed + 100), (2, 2, 0)) + rng.normal(0, 0.04, (192, 224, 3))).clip(0, 1).astype(np.float32)


def look(pictures: list[np.ndarray], seed: int) -> list[np.ndarray]:
    return descriptors(pictures, seed, patches=2000)


def test_laplacian_pyramid_adds_up_to_the_picture() -> None:
    picture = made_picture(1).astype(np.float32) / 255
    levels = laplacian_pyramid(picture)
    assert [level.shape[:2] for level in levels] == [(172, 208), (86, 104), (43, 52), (22, 26), (11, 13)]
    flat = laplacian_pyramid(np.full((64, 64, 3), 0.3, np.float32))
    assert all(np.abs(level).max() < 1e-6 for level in flat[:-1]) and np.allclose(flat[-1], 0.3, atol=1e-6)


def test_paintings_are_nearer_to_paintings_than_photos_are() -> None:
    paintings = [painted(seed) for seed in range(12)]
    mark = look(paintings[::2], 1)
    to_paintings, to_photos = (np.mean(distance(look(s, 2), mark)) for s in (paintings[1::2], [photographed(s) for s in range(6)]))
    assert to_paintings < 0.5 * to_photos


def test_look_distance_of_a_set_to_itself_is_zero_and_grows_with_blur() -> None:
    paintings = [painted(seed) for seed in range(8)]
    mark = look(paintings, 3)
    assert distance(mark, mark) == [0] * 5
    blurred = [np.mean(distance(look([gaussian_filter(p, (s, s, 0)) for p in paintings], 3), mark)) for s in (0, 0.7, 1.5, 3)]
    assert blurred == sorted(blurred) and blurred[0] == 0 and blurred[3] > 2 * blurred[1]


def test_look_distance_is_the_same_every_time() -> None:
    a, b = ([painted(seed) for seed in range(start, start + 4)] for start in (0, 4))
    assert distance(look(a, 1), look(b, 2)) == distance(look(a, 1), look(b, 2))


def test_similarity_agrees_with_another_library() -> None:
    a, b = made_picture(1)[..., 1] / 255, gaussian_filter(made_picture(1)[..., 1] / 255, 1)
    options = {"gaussian_weights": True, "sigma": 1.5, "use_sample_covariance": False, "data_range": 1.0}
    assert similarity(a, b)[0] == pytest.approx(structural_similarity(a, b, **options), abs=1e-3)


def test_ms_ssim_is_one_for_the_same_and_falls_with_blur() -> None:
    picture = made_picture(2, 240, 260) / 255
    values = [ms_ssim(picture, gaussian_filter(picture, (s, s, 0))) for s in (0, 1, 2, 4)]
    assert values[0] == pytest.approx(1) and values == sorted(values, reverse=True) and values[3] < 0.9


def test_flatness_counts_what_is_flat() -> None:
    picture = np.full((100, 100, 3), 0.5)
    assert flatness(picture) == 1
    picture[:, 50:] = np.random.default_rng(0).uniform(0, 1, (100, 50, 3))
    assert 0.45 < flatness(picture) < 0.5


@pytest.mark.parametrize("sigma", [1.0, 2.0])
def test_edge_width_of_a_blurred_step(sigma: float) -> None:
    """A step blurred by a Gaussian rises from 10 % to 90 % in 2.563 sigma."""
    step = np.zeros((80, 80, 3))
    step[:, 40:] = 0.8
    assert edge_width(gaussian_filter(step, (0, sigma, 0))) == pytest.approx(2.563 * sigma, rel=0.08)
    assert edge_width(step) == pytest.approx(0.8, abs=0.1)


@pytest.mark.parametrize("moved", [0.25, 0.5, 1.0])
def test_edge_displacement_finds_how_far_a_picture_moved(moved: float) -> None:
    picture = gaussian_filter(painted(3).astype(float), (1, 1, 0))
    other = shift(picture, (0, moved, 0), order=3, mode="nearest")
    along = np.abs(edge_displacement(picture, other))
    assert np.quantile(along, 0.75) == pytest.approx(moved, abs=0.2)
    assert np.abs(edge_displacement(picture, picture)).max() == 0


def _blur(photo: np.ndarray) -> np.ndarray:
    return gaussian_filter(photo, (1, 1, 0))


def test_a_blur_pans_and_tiles_exactly_and_calms_noise() -> None:
    photo = (made_picture(4) / 255).astype(np.float32)
    assert pan_consistency(_blur, photo, 13, 16) == 120
    assert tile_difference(_blur, photo, _blur(photo), halo=8, tile=64) < 1e-3
    found = noise_response(_blur, photo, _blur(photo))
    assert found["noiseGain"] == pytest.approx(0.28, abs=0.03)  # 1 / (2 sqrt(pi) sigma)
    assert found["noiseJump255"] < 0.4 * found["noiseIn255"] and found["noiseIn255"] == pytest.approx(3.29 * 0.02 * 255, rel=0.05)


def test_a_painter_of_global_statistics_neither_pans_nor_tiles() -> None:
    photo = (made_picture(4) / 255).astype(np.float32)
    photo[:, :13] = 1

    def stretch(picture: np.ndarray) -> np.ndarray:
        return picture / picture.mean()

    assert pan_consistency(stretch, photo, 13, 16) < 60
    assert tile_difference(stretch, photo, stretch(photo), halo=8, tile=64) > 5


def test_only_what_the_light_drives_to_the_end_counts() -> None:
    plain = np.full((10, 10, 3), 0.5)
    plain[0] = 1.0
    lit = plain.copy()
    lit[0:2, :, 2] = 1.0
    lit[2, :5, 0] = 0.0
    assert newly_clipped(plain, lit) == pytest.approx(0.15)
