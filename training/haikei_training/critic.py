"""The critic of the last third: does this patch look like the painter by rule made it? Trained from scratch."""

import torch
from torch import Tensor, nn
from torch.nn import functional as F
from torch.nn.utils.parametrizations import spectral_norm


GLASS = 6.0


class Kink(nn.LeakyReLU):
    """Leaky ReLU that gives back the strength that spectral norm takes from every layer."""

    def forward(self, x: Tensor) -> Tensor:
        return 2 * super().forward(x)


def critic(hands: int, width: int = 32) -> nn.Sequential:
    """What `what_it_sees` gives -> one score for each patch of 18 px, at 1/4 resolution.

    Spectral norm: Miyato et al. 2018. The planes tell it which hand it should look for.
    """
    plan = ((6 + hands, width, 4, 2), (width, 2 * width, 4, 2), (2 * width, 2 * width, 3, 1))
    layers: list[nn.Module] = []
    for channels, out, kernel, stride in plan:
        layers += [spectral_norm(nn.Conv2d(channels, out, kernel, stride, 1)), Kink(0.2)]
    return nn.Sequential(*layers, spectral_norm(nn.Conv2d(2 * width, 1, 1)))


def what_it_sees(picture: Tensor, weights: Tensor) -> Tensor:
    """Picture N x 3 x H x W and weights N x hands -> RGB, its fine detail held under a glass, and a plane for every hand.

    Spectral norm bounds how strongly the critic may answer to a difference, and crisp differs from soft by little.
    """
    detail = GLASS * (picture - F.avg_pool2d(F.pad(picture, (2, 2, 2, 2), mode="reflect"), 5, stride=1))
    planes = weights[:, :, None, None].expand(-1, -1, *picture.shape[-2:])
    return torch.cat([picture, detail, planes.to(picture.dtype)], 1)


def critic_loss(judge: nn.Module, painted_by_rule: Tensor, painted_by_network: Tensor) -> Tensor:
    """Hinge loss (Lim and Ye 2017)."""
    real, made = judge(painted_by_rule), judge(painted_by_network.detach())
    return F.relu(1 - real).mean() + F.relu(1 + made).mean()


def _features(judge: nn.Sequential, picture: Tensor) -> list[Tensor]:
    """What the critic sees after each kink, and its score last."""
    seen = []
    for layer in judge:
        picture = layer(picture)
        if isinstance(layer, nn.LeakyReLU):
            seen.append(picture)
    return seen + [picture]


def painter_loss(judge: nn.Sequential, painted_by_rule: Tensor, painted_by_network: Tensor) -> tuple[Tensor, Tensor]:
    """(what the painter pays for being told apart, L1 between what the critic sees in both: Salimans et al. 2016)."""
    for p in judge.parameters():
        p.requires_grad_(False)
    *made, score = _features(judge, painted_by_network)
    with torch.no_grad():
        *wanted, _ = _features(judge, painted_by_rule)
    for p in judge.parameters():
        p.requires_grad_(True)
    return -score.float().mean(), sum((a.float() - b.float()).abs().mean() for a, b in zip(made, wanted)) / len(made)


def is_finite(*values: Tensor) -> bool:
    """True if no loss has run away."""
    return all(bool(torch.isfinite(value).all()) for value in values)
