"""A painter as an ONNX file: inputs `photo` and `hands`, output `painting`."""

import warnings
from pathlib import Path

import onnx
import torch

from .files import write_atomically
from .network import Painter

OPSET = 17


def write_onnx(model: Painter, path: Path) -> None:
    """`photo` and `painting` float32 1 x 3 x H x W RGB in [-1,1], H and W free; `hands` float32 1 x hands, sum 1."""
    free, hands = {2: "height", 3: "width"}, len(model.hands)

    def write(target: Path) -> None:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            torch.onnx.export(
                model.eval(),
                (torch.zeros(1, 3, 64, 64), torch.full((1, hands), 1 / hands)),
                str(target),
                dynamo=False,
                opset_version=OPSET,
                input_names=["photo", "hands"],
                output_names=["painting"],
                dynamic_axes={"photo": free, "painting": free},
            )
        onnx.checker.check_model(str(target), full_check=True)

    write_atomically(path, write)
