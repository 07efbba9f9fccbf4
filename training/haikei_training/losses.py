"""What the painter is asked for: the teacher's colours, the teacher's edges, and the same paint after a pan."""

from torch import Tensor
from torch.nn import functional as F

MARGIN = 16


def gradient_difference(a: Tensor, b: Tensor) -> Tensor:
    """L1 between the forward differences of two pictures (Mathieu et al. 2016)."""
    d = a - b
    return (d[..., 1:] - d[..., :-1]).abs().mean() + (d[:, :, 1:] - d[:, :, :-1]).abs().mean()


def painting_loss(made: Tensor, target: Tensor) -> Tensor:
    """L1 and gradient L1 at full and at half size, and L1 of the broad colour (16 px); N x 3 x H x W in [-1,1]."""
    small_made, small_target = F.avg_pool2d(made, 2), F.avg_pool2d(target, 2)
    full = (made - target).abs().mean() + gradient_difference(made, target)
    broad = F.avg_pool2d(made - target, 16).abs().mean()
    return full + 0.5 * gradient_difference(small_made, small_target) + broad


def shift_loss(here: Tensor, moved: Tensor, down: int, right: int) -> Tensor:
    """L1 between paint of a picture and paint of the same picture moved by (down, right) px, away from the borders."""
    height, width = here.shape[-2:]
    a = here[:, :, down + MARGIN : height - MARGIN, right + MARGIN : width - MARGIN]
    b = moved[:, :, MARGIN : height - MARGIN - down, MARGIN : width - MARGIN - right]
    return (a - b).abs().mean()
