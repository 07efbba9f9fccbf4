"""Hashes and writes that leave either the old file or the whole new one."""

import hashlib
import os
import tempfile
from collections.abc import Callable
from pathlib import Path


def sha256_of(path: Path) -> str:
    """Hex SHA-256 of a file's bytes."""
    digest = hashlib.sha256()
    with open(path, "rb") as stream:
        while block := stream.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()


def write_atomically(path: Path, write: Callable[[Path], object]) -> None:
    """Calls `write` with a temporary path beside `path`, syncs it, then renames it into place."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.stem}-", suffix=path.suffix)
    os.close(handle)
    temporary = Path(name)
    try:
        write(temporary)
        with open(temporary, "rb") as stream:
            os.fsync(stream.fileno())
        os.chmod(temporary, 0o644)
        os.replace(temporary, path)
    finally:
        temporary.unlink(missing_ok=True)


def write_text(path: Path, text: str) -> None:
    """UTF-8 text, Unix line ends, atomically."""
    write_atomically(path, lambda p: p.write_text(text, encoding="utf-8", newline="\n"))


def install(paths: list[Path], folder: Path) -> Path:
    """Moves whole files into `folder`, the last one last: while it is not there, nothing speaks for the others.

    What the last one replaces is taken away first. Returns the place of the last.
    """
    for path in paths:
        os.chmod(path, 0o644)
        with open(path, "rb") as stream:
            os.fsync(stream.fileno())
    (folder / paths[-1].name).unlink(missing_ok=True)
    for path in paths:
        os.replace(path, folder / path.name)
    return folder / paths[-1].name
