"""What the painter is asked for, held against pictures whose answer is known."""

import pytest

torch = pytest.importorskip("torch", reason="torch is missing: pip install -r requirements.txt")

from haikei_training.losses import edge_loss, liveliness_loss, noise_gain, shift_loss  # noqa: E402


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
    assert noise_gain(0.04 * change, 0.01 * change).tolist() == pytest.approx([0.25, 0.25], rel=1e-3)
    assert torch.isfinite(noise_gain(0 * change, 0 * change)).all()


def step_at(place: float) -> "torch.Tensor":
    """A sharp step along the diagonal, sampled in areas of a pixel."""
    fine = torch.linspace(0, 48, 48 * 8 + 1)[:-1] + 1 / 16
    dark = (fine[:, None] + fine[None, :] < 48 + place * 2**0.5).float()
    return torch.nn.functional.avg_pool2d(2 * dark[None, None] - 1, 8).expand(1, 3, -1, -1)


@pytest.mark.parametrize("moved", [0.0, 0.25, 0.5, 1.0, -0.5])
def test_the_way_an_edge_moved_is_told_in_pixels(moved: float) -> None:
    photo = step_at(0)
    assert float(edge_loss(photo, step_at(moved))) == pytest.approx(abs(moved), abs=0.12)


def test_an_edge_that_only_lost_contrast_has_not_moved() -> None:
    assert float(edge_loss(step_at(0), 0.3 * step_at(0))) < 0.03


def test_where_there_is_no_edge_nothing_is_asked_and_the_slope_is_a_number() -> None:
    flat = torch.zeros(1, 3, 32, 32)
    made = torch.zeros(1, 3, 32, 32, requires_grad=True)
    loss = edge_loss(flat, made)
    loss.backward()
    assert loss.item() == 0
    assert torch.isfinite(made.grad).all()


def test_a_painting_that_moves_with_its_picture_costs_nothing() -> None:
    torch.manual_seed(0)
    wide = torch.rand(1, 3, 80, 90)
    here, moved = wide[:, :, :72, :80], wide[:, :, 3:75, 2:82]
    assert shift_loss(here, moved, 3, 2) == 0
    assert shift_loss(here, moved, 2, 2) > 0.1
