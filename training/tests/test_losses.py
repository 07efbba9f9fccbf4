"""What the painter is asked for, held against pictures whose answer is known."""

import pytest

torch = pytest.importorskip("torch", reason="torch is missing: pip install -r requirements.txt")

from haikei_training.losses import liveliness_loss, noise_gain, shift_loss  # noqa: E402


def test_strokes_elsewhere_are_as_lively_and_no_strokes_are_not() -> None:
    torch.manual_seed(0)
    strokes, others = 0.2 * torch.randn(1, 3, 96, 96), 0.2 * torch.randn(1, 3, 96, 96)
    flat = torch.zeros_like(strokes)
    assert liveliness_loss(strokes, strokes) == 0
    assert liveliness_loss(others, strokes) < 0.2 * liveliness_loss(flat, strokes)
    assert liveliness_loss(2 * others, strokes) > 2 * liveliness_loss(others, strokes)


def test_faint_strokes_weigh_as_much_as_strong_ones() -> None:
    torch.manual_seed(0)
    strokes = torch.randn(1, 3, 96, 96)
    strong, faint = (liveliness_loss(2 * part * strokes, part * strokes) for part in (0.8, 0.2))
    assert float(strong) == pytest.approx(float(faint), rel=0.2)


def test_noise_gain_is_the_share_of_the_deviation_that_comes_through() -> None:
    torch.manual_seed(0)
    change = torch.randn(2, 3, 32, 32)
    assert float(noise_gain(0.04 * change, 0.01 * change)) == pytest.approx(0.25, rel=1e-3)
    assert torch.isfinite(noise_gain(0 * change, 0 * change))


def test_a_painting_that_moves_with_its_picture_costs_nothing() -> None:
    torch.manual_seed(0)
    wide = torch.rand(1, 3, 80, 90)
    here, moved = wide[:, :, :72, :80], wide[:, :, 3:75, 2:82]
    assert shift_loss(here, moved, 3, 2) == 0
    assert shift_loss(here, moved, 2, 2) > 0.1
