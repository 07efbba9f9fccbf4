"""What the painter is asked for: the teacher's colours, the teacher's edges, and the same paint after a pan."""

import torch
from torch import Tensor
from torch.nn import functional as F

MARGIN = 16
STRONG = 0.06  # per px in [-1,1]: slope of an edge that a cel may be drawn to
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
    """Deviation of a change in the painting over that of the change in the photo which brought it about; a value for each picture."""
    return (made.square().mean((1, 2, 3)) + 1e-8).sqrt() / (given.square().mean((1, 2, 3)) + 1e-8).sqrt()


def edge_loss(photo: Tensor, made: Tensor) -> Tensor:
    """How far strong edges of the photo moved along their normal, in px, at most 2; N x 3 x H x W in [-1,1].

    Seen through a Gaussian of deviation 1, the second derivative at the distance d from a step is -d times the first, so their
    quotient tells d (where it is 0, Canny 1986 has the edge). Of an edge that is itself soft it tells a share of d.
    """
    strength, before = _edges(photo.mean(1, keepdim=True))
    _, after = _edges(made.mean(1, keepdim=True))
    strong = (strength > STRONG).to(made.dtype)
    return (strong * (after - before).clamp(-2, 2).abs()).sum() / (strong.sum() + 1)


def _edges(grey: Tensor) -> tuple[Tensor, Tensor]:
    """(slope, distance to the edge along the normal in px) of N x 1 x H x W, 4 px smaller on every side."""
    x = torch.arange(-4.0, 5.0, device=grey.device)
    smooth = (-x * x / 2).exp() / (-x * x / 2).exp().sum()
    first, second = x * smooth, (x * x - 1) * smooth

    def along(rows: Tensor, columns: Tensor) -> Tensor:
        return F.conv2d(F.conv2d(grey, rows.view(1, 1, -1, 1)), columns.view(1, 1, 1, -1))

    right, down = along(smooth, first), along(first, smooth)
    steepness = right.square() + down.square()
    bend = right.square() * along(smooth, second) + 2 * right * down * along(first, first) + down.square() * along(second, smooth)
    slope = (steepness + 1e-8).sqrt()
    return slope, -bend / (steepness + 1e-8) / (slope + 1e-3)
