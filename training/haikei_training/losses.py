"""What the painter is asked for: the teacher's colours, the teacher's edges, and the same paint after a pan."""

from torch import Tensor
from torch.nn import functional as F

MARGIN = 16
FAINTEST = 0.01  # in [-1,1]; what is fainter than this is noise or nothing


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


def liveliness_loss(made: Tensor, target: Tensor) -> Tensor:
    """L1 between the logarithms of how strong fine detail is in areas of 12 px, at full and at half size; N x 3 x H x W in [-1,1].

    Likeness by the pixel alone asks for the median of all strokes that might stand here, which is no stroke. The logarithm
    lets faint strokes weigh as much as strong ones.
    """
    total = made.new_zeros(())
    for _ in range(2):
        total = total + (_strength(made) - _strength(target)).abs().mean()
        made, target = F.avg_pool2d(made, 2), F.avg_pool2d(target, 2)
    return total


def _strength(picture: Tensor) -> Tensor:
    detail = picture - F.avg_pool2d(F.pad(picture, (1, 1, 1, 1), mode="reflect"), 3, stride=1)
    return (F.avg_pool2d(detail.abs(), 12) + FAINTEST).log()


def shift_loss(here: Tensor, moved: Tensor, down: int, right: int) -> Tensor:
    """L1 between paint of a picture and paint of the same picture moved by (down, right) px, away from the borders."""
    height, width = here.shape[-2:]
    a = here[:, :, down + MARGIN : height - MARGIN, right + MARGIN : width - MARGIN]
    b = moved[:, :, MARGIN : height - MARGIN - down, MARGIN : width - MARGIN - right]
    return (a - b).abs().mean()


def noise_gain(given: Tensor, made: Tensor) -> Tensor:
    """Deviation of a change in the painting over that of the change in the photo which brought it about."""
    return (made.square().mean() + 1e-8).sqrt() / (given.square().mean() + 1e-8).sqrt()
