"""Size, cost and reach of the networks, and that tiles equal the whole."""

import pytest

torch = pytest.importorskip("torch", reason="torch is missing: pip install -r requirements.txt")

from haikei_training.network import SIZES, STRIDE, Painter, halo, multiply_adds, one_hand, reach  # noqa: E402

LIMITS = {"fine": 37_000, "fast": 6_000}
HANDS = ("gouache", "poster", "watercolour")
MIXED = torch.tensor([[0.5, 0.2, 0.3]])


def shaken(name: str):
    """A network with every weight moved, so that no path is silent by chance."""
    torch.manual_seed(0)
    model = Painter(SIZES[name], HANDS).double().eval()
    with torch.no_grad():
        for p in model.parameters():
            p.add_(0.05 * torch.randn_like(p))
    return model


@pytest.mark.parametrize("name", SIZES)
def test_cost_is_within_the_design(name: str) -> None:
    assert multiply_adds(Painter(SIZES[name], HANDS)) <= LIMITS[name]


@pytest.mark.parametrize("name", SIZES)
def test_counted_cost_is_what_the_layers_do(name: str) -> None:
    done = 0.0

    def count(layer, inputs, output) -> None:
        nonlocal done
        done += layer.weight[0].numel() * output[0].numel() / (64 * 96)

    model = Painter(SIZES[name], HANDS)
    for layer in model.modules():
        if isinstance(layer, torch.nn.Conv2d):
            layer.register_forward_hook(count)
    model(torch.zeros(1, 3, 64, 96), MIXED)
    size = SIZES[name]
    fixed = 9 * size.half / 4 + (size.narrow or size.width) + size.blocks * size.width / 16 + size.half / 4
    fixed += 4 * (size.sketch + size.wash) + size.sketch
    assert multiply_adds(model) == pytest.approx(done + fixed)


@pytest.mark.parametrize("name", SIZES)
@pytest.mark.parametrize("phase", range(STRIDE))
def test_reach_is_exact(name: str, phase: int) -> None:
    """The gradient of one output pixel is zero beyond the reach, and the four phases together attain it."""
    model, far = shaken(name), []
    for one in range(STRIDE):
        middle = 100 + one
        photo = torch.rand(1, 3, 204, 204, dtype=torch.float64, requires_grad=True)
        model(photo, MIXED.double())[0, :, middle, 100 + phase].sum().backward()
        rows = photo.grad.abs().sum((0, 1, 3)).nonzero().flatten()
        far.append(max(middle - int(rows.min()), int(rows.max()) - middle))
    assert max(far) == reach(SIZES[name])
    assert halo(SIZES[name]) % STRIDE == 0 and halo(SIZES[name]) - reach(SIZES[name]) in range(STRIDE)


@pytest.mark.parametrize("name", SIZES)
def test_a_changed_pixel_changes_nothing_beyond_the_halo(name: str) -> None:
    model, far = shaken(name), halo(SIZES[name])
    photo = torch.rand(1, 3, 200, 200, dtype=torch.float64)
    other = photo.clone()
    other[..., 100, 100] += 1
    with torch.no_grad():
        changed = (model(photo, MIXED.double()) - model(other, MIXED.double())).abs().sum((0, 1)).nonzero()
    assert int((changed - 100).abs().max()) <= far
    assert int((changed - 100).abs().max()) > far - 2 * STRIDE


@pytest.mark.parametrize("name", SIZES)
def test_tiles_with_a_halo_equal_the_whole(name: str) -> None:
    model, far = shaken(name), halo(SIZES[name])
    photo = torch.rand(1, 3, 320, 344, dtype=torch.float64)

    def difference(context: int) -> float:
        top, left = 160 - context, 160 - context
        tile = photo[..., top : 200 + context, left : 200 + context]
        part = model(tile, MIXED.double())[..., context : context + 40, context : context + 40]
        return float((part - model(photo, MIXED.double())[..., 160:200, 160:200]).abs().max())

    with torch.no_grad():
        assert difference(far) < 1e-12
        assert difference(8) > 1e-6


def test_every_hand_paints_its_own_way() -> None:
    model, photo = shaken("fast"), torch.rand(1, 3, 64, 64, dtype=torch.float64)
    with torch.no_grad():
        gouache, poster = (model(photo, one_hand(HANDS, hand).double()) for hand in ("gouache", "poster"))
    assert (gouache - poster).abs().max() > 1e-3
    assert one_hand(HANDS, "poster").tolist() == [[0, 1, 0]]


def test_a_pan_by_the_stride_paints_the_same() -> None:
    model, far = shaken("fast"), halo(SIZES["fast"])
    photo = torch.rand(1, 3, 160, 180, dtype=torch.float64)
    with torch.no_grad():
        here, moved = (model(part, MIXED.double()) for part in (photo[..., :172], photo[..., 8:180]))
    inside = slice(far, 160 - far)
    assert torch.equal(here[..., inside, 8 + far : 172 - far], moved[..., inside, far : 164 - far]) or torch.allclose(
        here[..., inside, 8 + far : 172 - far], moved[..., inside, far : 164 - far], atol=1e-12
    )
