"""Writes hands.onnx beside itself: an untrained painter, very narrow, with every part that the real ones have.

    cd training && python ../test/support/networks/make-hands-network.py
"""

import sys
import warnings
from pathlib import Path

import torch

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "training"))
from haikei_training.network import Painter, Size  # noqa: E402

HANDS = ("gouache", "poster", "wash")
FREE = {2: "height", 3: "width"}


def main() -> None:
    torch.manual_seed(7)
    painter = Painter(Size(8, 4, 1), HANDS).eval()
    with torch.no_grad():
        for name, weight in painter.named_parameters():
            if "gain" in name:  # begins at zero, which would prove nothing
                weight.normal_(std=0.3)
        # Strong enough that whatever is wrong in the middle shows in the painting.
        painter.spread.weight.mul_(10)
        painter.finish.weight[:, 3:].normal_(std=0.2)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        torch.onnx.export(
            painter,
            (torch.zeros(1, 3, 64, 64), torch.full((1, len(HANDS)), 1 / len(HANDS))),
            str(Path(__file__).with_name("hands.onnx")),
            dynamo=False,
            opset_version=17,
            input_names=["photo", "hands"],
            output_names=["painting"],
            dynamic_axes={"photo": FREE, "painting": FREE},
        )


main()
