"""ONNX files as painters of pictures: H x W x 3 float in [0,1] sRGB in, the same out."""

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnxruntime

from ..errors import TrainingError


@dataclass(frozen=True)
class Layout:
    """How a network wants its picture: order of the channels, and of which number both sides must be multiples."""

    channels: str = "RGB"
    multiple: int = 16


@dataclass(frozen=True)
class Network:
    """A file, its name for people, how it is fed, and for a network of ours its card."""

    path: Path
    title: str
    layout: Layout
    card: dict | None = None

    @property
    def hands(self) -> list[str | None]:
        """Ids of the hands that can be asked for; [None] for a network without."""
        return [hand["id"] for hand in self.card["hands"]] if self.card else [None]

    @property
    def halo(self) -> int:
        """Context in px that a tile gets: the card's, or 64 px for a network that does not say."""
        return self.card["geometry"]["halo"] if self.card else 64


REFERENCES = {
    "cartoongan_shinkai": ("CartoonGAN Shinkai", Layout("BGR", 16)),
    "cartoongan_light_shinkai": ("CartoonGAN light Shinkai", Layout("RGB", 16)),
    "animeganv2_hayao_deq8": ("AnimeGANv2 Hayao", Layout("RGB", 16)),
    "animeganv3_hayao36_fp16w": ("AnimeGANv3 Hayao", Layout("RGB", 16)),
    "animeganv3_shinkai37": ("AnimeGANv3 Shinkai", Layout("RGB", 16)),
    "whitebox_fp16w": ("White-box", Layout("BGR", 16)),
}


def open_session(path: Path, threads: int) -> onnxruntime.InferenceSession:
    """A session on the processor; a file that is no network is refused in words."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads, options.inter_op_num_threads, options.log_severity_level = threads, 1, 4
    try:
        return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    except Exception as error:  # ONNX Runtime raises a dozen kinds that share no base
        raise TrainingError(f"'{path}' cannot be read as a network: {str(error)[:200]}. Fetch it again or take it away.")


def own_network(path: Path) -> Network:
    """A network with the card beside it."""
    card_path = path.with_suffix(".card.json")
    if not path.is_file() or not card_path.is_file():
        raise TrainingError(f"To measure '{path}' the file and '{card_path.name}' beside it are needed.")
    try:
        card = json.loads(card_path.read_text(encoding="utf-8"))
        return Network(path, card["name"], Layout(card["tensors"]["input"]["channels"], card["geometry"]["sizeMultiple"]), card)
    except (ValueError, KeyError, TypeError) as error:
        raise TrainingError(f"'{card_path}' is not a model card ({error!r}).")


def reference_networks(folder: Path) -> list[Network]:
    """Every .onnx in a folder; those that are not known by name are fed RGB."""
    paths = sorted(folder.glob("*.onnx"))
    if not paths:
        raise TrainingError(f"No .onnx in '{folder}': leave --references out, or point it at a folder of networks.")
    known = [(path, *REFERENCES.get(path.stem, (path.stem, Layout()))) for path in paths]
    return [Network(path, title, layout) for path, title, layout in known]


class Painter:
    """`painter(photo)` with one hand of one network. Sides are filled up to the multiple by mirroring, and cut again."""

    def __init__(self, network: Network, hand: str | None, threads: int) -> None:
        self.network, self.session = network, open_session(network.path, threads)
        inputs = self.session.get_inputs()
        card_inputs = self.network.card["tensors"] if network.card else None
        self.photo = next((i for i in inputs if i.name == card_inputs["input"]["name"]), None) if card_inputs else inputs[0]
        if self.photo is None or len(self.photo.shape) != 4 or (not card_inputs and len(inputs) != 1):
            found = ", ".join(f"{i.name} {i.shape}" for i in inputs)
            raise TrainingError(f"'{network.path}' wants {found}: one picture N x 3 x H x W was expected.")
        self.last = self.photo.shape[3] == 3
        self.extra = self._hands(hand) if card_inputs and card_inputs["hands"] else {}

    def _hands(self, hand: str | None) -> dict[str, np.ndarray]:
        weights = np.array([[float(name == hand) for name in self.network.hands]], np.float32)
        return {self.network.card["tensors"]["hands"]["name"]: weights}

    def __call__(self, photo: np.ndarray) -> np.ndarray:
        height, width = photo.shape[:2]
        down, right = (-side % self.network.layout.multiple for side in (height, width))
        pixels = np.pad(photo, ((0, down), (0, right), (0, 0)), mode="reflect").astype(np.float32)
        made = self._run(pixels[..., ::-1] if self.network.layout.channels == "BGR" else pixels)
        made = made[..., ::-1] if self.network.layout.channels == "BGR" else made
        return ((made[:height, :width] + 1) / 2).clip(0, 1)

    def _run(self, pixels: np.ndarray) -> np.ndarray:
        tensor = np.ascontiguousarray((pixels * 2 - 1)[None] if self.last else (pixels * 2 - 1).transpose(2, 0, 1)[None])
        (made, *_) = self.session.run(None, {self.photo.name: tensor} | self.extra)
        return made[0] if self.last else made[0].transpose(1, 2, 0)
