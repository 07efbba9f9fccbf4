"""The last step of the network: near the identity at first, whites reachable, values within the range of the card."""

import pytest

torch = pytest.importorskip("torch", reason="torch is missing: pip install -r requirements.txt")

from haikei_training.network import SIZES, Painter  # noqa: E402

HANDS = ("gouache", "poster")
WEIGHTS = torch.tensor([[0.5, 0.5]])


@pytest.mark.parametrize("name", SIZES)
def test_an_untrained_network_nearly_copies(name: str) -> None:
    torch.manual_seed(0)
    photo = torch.rand(1, 3, 64, 64) * 1.2 - 0.6
    with torch.no_grad():
        assert (Painter(SIZES[name], HANDS).eval()(photo, WEIGHTS) - photo).abs().mean() < 0.1


def test_white_is_reachable_and_never_exceeded() -> None:
    model = Painter(SIZES["fast"], HANDS).eval()
    with torch.no_grad():
        model.finish.weight.zero_()
        model.finish.bias.fill_(3.0)
        assert model(torch.zeros(1, 3, 32, 32), WEIGHTS).min() == 1
        assert model.train()(torch.zeros(1, 3, 32, 32), WEIGHTS).min() > 1
