"""The only place that writes to the terminal: progress and notes, one line each, on stderr."""

import sys
import time

_started = time.monotonic()


def note(message: str) -> None:
    """Writes one line with the seconds since the start of the process."""
    print(f"[{time.monotonic() - _started:7.1f} s] {message}", file=sys.stderr, flush=True)


def result(text: str) -> None:
    """Writes a command's own answer (JSON, a path) on stdout, so that it can be piped."""
    print(text, flush=True)
