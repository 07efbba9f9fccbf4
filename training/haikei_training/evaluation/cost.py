"""What a network costs: counted in its graph, and timed beside the others."""

import time
from math import prod
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
from onnx import numpy_helper

from .networks import Network, Painter

_COUNTED = {"Conv", "ConvTranspose", "Gemm", "MatMul"}
_SIDE = 256


def _shapes(model: onnx.ModelProto, network: Network) -> dict[str, tuple[int, ...]]:
    """Shape of every tensor that a counted operation reads or writes, for a picture of 256 x 256."""
    known = {i.name: tuple(i.dims) for i in model.graph.initializer}
    wanted = {t for n in model.graph.node if n.op_type in _COUNTED for t in (*n.input, *n.output) if t and t not in known}
    given = {i.name for i in model.graph.input} | {o.name for o in model.graph.output}
    model.graph.output.extend(onnx.ValueInfoProto(name=name) for name in sorted(wanted - given))
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 4
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
    session = onnxruntime.InferenceSession(model.SerializeToString(), options, providers=["CPUExecutionProvider"])
    feed = {}
    for tensor in session.get_inputs():
        picture = (1, _SIDE, _SIDE, 3) if tensor.shape[-1] == 3 else (1, 3, _SIDE, _SIDE)
        feed[tensor.name] = np.zeros(picture if len(tensor.shape) == 4 else (1, len(network.hands)), np.float32)
    found = session.run(None, feed)
    names = [output.name for output in session.get_outputs()]
    return known | {i: v.shape for i, v in feed.items()} | {name: v.shape for name, v in zip(names, found, strict=True)}


def _multiply_adds(node: onnx.NodeProto, shapes: dict[str, tuple[int, ...]]) -> int:
    left, right, out = shapes[node.input[0]], shapes[node.input[1]], shapes[node.output[0]]
    if node.op_type == "Conv":
        return prod(out) * prod(right[1:])
    if node.op_type == "ConvTranspose":
        return prod(left) * prod(right[1:])
    return prod(out) * left[-1]


def count(network: Network) -> dict:
    """Multiply-adds a pixel (convolutions and matrix products), numbers in the graph, bytes of the file."""
    model = onnx.load(str(network.path))
    numbers = sum(numpy_helper.to_array(i).size for i in model.graph.initializer if i.data_type in (1, 10))
    nodes = [node for node in model.graph.node if node.op_type in _COUNTED]
    shapes = _shapes(model, network)
    total = sum(_multiply_adds(node, shapes) for node in nodes)
    own = (network.card or {}).get("cost", {})
    return {
        "multiplyAddsPerPixel": own.get("multiplyAddsPerPixel") or round(total / _SIDE**2),
        "parameters": own.get("parameters") or int(numbers),
        "bytes": Path(network.path).stat().st_size,
    }


def speed(networks: list[Network], photo: np.ndarray, rounds: int = 2) -> dict[str, float]:
    """Megapixels a second of processor time on one thread, all networks in turn on one picture; the best of the rounds."""
    painters = {network.title: Painter(network, network.hands[0], 1) for network in networks}
    best = dict.fromkeys(painters, float("inf"))
    for _ in range(rounds + 1):
        for title, painter in painters.items():
            began = time.process_time()
            painter(photo)
            best[title] = min(best[title], time.process_time() - began)
    return {title: photo.shape[0] * photo.shape[1] / 1e6 / seconds for title, seconds in best.items()}
