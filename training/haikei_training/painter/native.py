"""Compiles brush.c on first use and calls it through ctypes."""

import ctypes
import hashlib
import os
import subprocess
import tempfile
from functools import cache
from pathlib import Path

import numpy as np

from ..errors import TrainingError
from ..files import write_atomically

_SOURCE = Path(__file__).with_name("brush.c")
_FLAGS = ["-O3", "-march=native", "-ffast-math", "-shared", "-fPIC"]
_FLOATS = np.ctypeslib.ndpointer(np.float32, flags="C_CONTIGUOUS")


def _compile(target: Path) -> None:
    """Runs gcc (or $CC); the library lands at `target` whole or not at all."""
    compiler = os.environ.get("CC", "gcc")

    def build(path: Path) -> None:
        try:
            subprocess.run([compiler, *_FLAGS, str(_SOURCE), "-o", str(path), "-lm"], check=True, capture_output=True)
        except FileNotFoundError:
            raise TrainingError(f"The painter needs a C compiler and '{compiler}' was not found. Install gcc or set CC.")
        except subprocess.CalledProcessError as error:
            raise TrainingError(f"'{compiler}' could not build {_SOURCE.name}: {error.stderr.decode()[:400]}")

    write_atomically(target, build)


@cache
def _library() -> ctypes.CDLL:
    """The compiled library, cached under the temporary folder by the hash of its source."""
    key = hashlib.sha256(_SOURCE.read_bytes()).hexdigest()[:16]
    folder = Path(os.environ.get("HAIKEI_CACHE", Path(tempfile.gettempdir()) / f"haikei-training-{os.getuid()}"))
    target = folder / f"brush-{key}.so"
    if not target.exists():
        _compile(target)
    library = ctypes.CDLL(str(target))
    library.kuwahara_variable.argtypes = [_FLOATS] * 4 + [ctypes.c_int] * 2 + [ctypes.c_float]
    library.stroke_lines.argtypes = [_FLOATS] * 4 + [ctypes.c_int] * 3 + [ctypes.c_float]
    return library


def _floats(array: np.ndarray) -> np.ndarray:
    return np.ascontiguousarray(array, dtype=np.float32)


def kuwahara(picture: np.ndarray, shape: np.ndarray, radius: np.ndarray, sharpness: float) -> np.ndarray:
    """picture H x W x 3 in [0,1]; shape H x W x 3 (cos, sin, anisotropy); radius H x W in px -> H x W x 3."""
    picture, result = _floats(picture), np.empty(picture.shape, np.float32)
    height, width = picture.shape[:2]
    _library().kuwahara_variable(picture, _floats(shape), _floats(radius), result, height, width, sharpness)
    return result


def stroke_lines(picture: np.ndarray, ridge: np.ndarray, half: int, floor: float) -> tuple[np.ndarray, np.ndarray]:
    """Ridge H x W -> (line strength H x W, picture smoothed along the lines only H x W x 3)."""
    picture = _floats(picture)
    height, width = picture.shape[:2]
    strength, colour = np.empty((height, width), np.float32), np.empty(picture.shape, np.float32)
    _library().stroke_lines(picture, _floats(ridge), strength, colour, height, width, half, floor)
    return strength, colour
