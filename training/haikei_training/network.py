"""The painter by network: no normalisation, finite reach, stride 4. RGB in [-1,1], N x 3 x H x W, H and W multiples of 4.

Which hand paints is an input: a vector of weights N x hands (sum 1) that shifts and scales the channels of every block.
It is the same at every pixel, so tiles and pans stay exact.
"""

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional as F

STRIDE = 4
_SLOPE = 0.2
_ROOM = 1.1  # the bend of tanh lies beyond white and black, or pale skies would lose their red


@dataclass(frozen=True)
class Size:
    """Channels at a quarter of the resolution, at half, residual blocks; channels at full resolution: sketch, wash, strokes.

    `narrow` channels are what the body hands on to half the resolution; 0 stands for all of them.
    """

    width: int
    half: int
    blocks: int
    sketch: int
    wash: int
    strokes: int
    narrow: int = 0


SIZES = {"fine": Size(56, 28, 6, 16, 8, 16), "fast": Size(24, 12, 4, 4, 4, 8, narrow=8)}


class Manner(nn.Module):
    """Scales and shifts channels by the hand that paints (FiLM, Perez et al. 2018); begins as no change."""

    def __init__(self, hands: int, channels: int) -> None:
        super().__init__()
        self.gain = nn.Linear(hands, channels, bias=False)
        self.shift = nn.Linear(hands, channels, bias=False)
        nn.init.zeros_(self.gain.weight)
        nn.init.normal_(self.shift.weight, std=0.05)

    def forward(self, x: Tensor, weights: Tensor) -> Tensor:
        return x * (1 + self.gain(weights))[:, :, None, None] + self.shift(weights)[:, :, None, None]


class Block(nn.Module):
    """Two 3x3 convolutions around a kink, added to what came in (He et al. 2016, without normalisation)."""

    def __init__(self, width: int, hands: int) -> None:
        super().__init__()
        self.first = nn.Conv2d(width, width, 3, padding=1)
        self.manner = Manner(hands, width)
        self.second = nn.Conv2d(width, width, 3, padding=1)
        with torch.no_grad():
            self.second.weight.mul_(0.1)

    def forward(self, x: Tensor, weights: Tensor) -> Tensor:
        return x + self.second(F.leaky_relu(self.manner(self.first(x), weights), _SLOPE))


class Painter(nn.Module):
    """(photo, weights of the hands) -> painting.

    The body at a quarter of the resolution decides, the last layers draw at full resolution: what they see of the photo is
    made stronger or weaker by the body's gain, which is enlarged smoothly. Nothing fine hangs on the phase of the stride, so a
    pan does not shimmer; the stride itself is blurred first (Zhang 2019).
    """

    def __init__(self, size: Size, hands: tuple[str, ...]) -> None:
        super().__init__()
        width, half = size.width, size.half
        self.hands = hands
        self.stem = nn.Conv2d(3, half, 6, stride=2, padding=2)
        self.down = nn.Conv2d(half, width, 4, stride=2, padding=1)
        self.body = nn.ModuleList([Block(width, len(hands)) for _ in range(size.blocks)])
        self.narrow = nn.Conv2d(width, size.narrow, 1) if size.narrow else nn.Identity()
        self.join = nn.Conv2d((size.narrow or width) + half, half, 3, padding=1)
        self.manner = Manner(len(hands), half)
        self.draw = nn.Conv2d(half, half, 3, padding=1)
        self.wash = nn.Conv2d(half, size.wash, 3, padding=1)
        self.gain = nn.Conv2d(half, size.sketch, 1)
        self.glance = nn.Conv2d(3, size.sketch, 3, padding=1)
        self.touch = nn.Conv2d(size.sketch + size.wash, size.strokes, 3, padding=1)
        self.finish = nn.Conv2d(size.strokes, 3, 3, padding=1)
        row = torch.tensor([1.0, 2.0, 1.0]) / 4
        self.register_buffer("blur", torch.outer(row, row).expand(half, 1, 3, 3).clone())
        self._start_as_copy()

    def _start_as_copy(self) -> None:
        """Begins near the identity: the photo plus a small correction."""
        with torch.no_grad():
            self.gain.weight.mul_(0.1)
            self.gain.bias.zero_()
            self.finish.weight.mul_(0.1)
            self.finish.bias.zero_()

    def forward(self, photo: Tensor, weights: Tensor) -> Tensor:
        half = F.leaky_relu(self.stem(photo), _SLOPE)
        calm = F.conv2d(half, self.blur, padding=1, groups=half.shape[1])
        quarter = F.leaky_relu(self.down(calm), _SLOPE)
        for block in self.body:
            quarter = block(quarter, weights)
        decided = torch.cat([_doubled(self.narrow(quarter)), half], 1)
        joined = F.leaky_relu(self.manner(self.join(decided), weights), _SLOPE)
        drawn = F.leaky_relu(self.draw(joined), _SLOPE)
        wash, gain = _doubled(self.wash(drawn)), _doubled(self.gain(drawn))
        sketch = F.leaky_relu(self.glance(photo), _SLOPE)
        strokes = F.leaky_relu(self.touch(torch.cat([sketch * gain + sketch, wash], 1)), _SLOPE)
        with torch.autocast(photo.device.type, enabled=False):  # the last step carries the photo's own 8 bits
            strokes = strokes if strokes.dtype == photo.dtype else strokes.to(photo.dtype)
            painting = _ROOM * torch.tanh((photo + self.finish(strokes)) / _ROOM)
        return painting if self.training else painting.clamp(-1, 1)


def _doubled(x: Tensor) -> Tensor:
    return F.interpolate(x, scale_factor=2.0, mode="bilinear", align_corners=False)


def one_hand(hands: tuple[str, ...], hand: str) -> Tensor:
    """Weights 1 x hands of a single hand."""
    return torch.tensor([[float(name == hand) for name in hands]])


def parameters(model: nn.Module) -> int:
    """Trained numbers in the network (the fixed blur is not counted)."""
    return sum(p.numel() for p in model.parameters())


def multiply_adds(model: Painter) -> float:
    """Multiply-adds per full-resolution pixel, the fixed blur, the bilinear enlargements, gain and hands counted in."""
    share = {"stem": 4, "down": 16, "join": 4, "draw": 4, "wash": 4, "gain": 4, "glance": 1, "touch": 1, "finish": 1}
    total = sum(getattr(model, name).weight.numel() / part for name, part in share.items())
    total += sum(conv.weight.numel() for block in model.body for conv in (block.first, block.second)) / 16
    total += sum(p.numel() for p in model.narrow.parameters() if p.dim() == 4) / 16
    width, half = model.down.out_channels, model.stem.out_channels
    handed = model.join.in_channels - half
    manners = len(model.body) * width / 16 + half / 4
    sketch, wash = model.gain.out_channels, model.wash.out_channels
    enlarged = 4 * handed / 4 + 4 * (sketch + wash)
    return total + 9 * half / 4 + enlarged + sketch + manners


def _seen_by(pixel: int, blocks: int) -> tuple[int, int]:
    """First and last input row that output row `pixel` depends on, walking the layers backwards."""
    low, high = pixel - 2, pixel + 2  # finish, touch: 3x3 each; the glance at the photo sees less far than the body
    low, high = (low - 1) // 2, (high - 1) // 2 + 1  # bilinear: half rows around (i - 0.5) / 2
    low, high = low - 3, high + 3  # wash, draw, join: 3x3 each, at half
    low, high = (low - 1) // 2, (high - 1) // 2 + 1  # bilinear: quarter rows around (i - 0.5) / 2
    low, high = low - 2 * blocks, high + 2 * blocks
    low, high = 2 * low - 1, 2 * high + 2  # down 4x4 stride 2
    low, high = low - 1, high + 1  # blur
    return 2 * low - 2, 2 * high + 3  # stem 6x6 stride 2


def reach(size: Size) -> int:
    """Farthest distance in px at which an input pixel can change an output pixel, over the four phases."""
    spans = [(pixel, _seen_by(pixel, size.blocks)) for pixel in range(STRIDE)]
    return max(max(pixel - low, high - pixel) for pixel, (low, high) in spans)


def halo(size: Size) -> int:
    """The reach rounded up to whole strides: context that a tile needs on each side."""
    return -(-reach(size) // STRIDE) * STRIDE
