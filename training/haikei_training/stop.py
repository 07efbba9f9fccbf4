"""Ctrl-C and `kill` end a run after the step in hand, with its checkpoint written; a second one ends it at once."""

import signal
from types import FrameType


class Stop:
    """`with Stop() as stop:` then ask `stop.asked` after each step."""

    def __init__(self) -> None:
        self.asked = False
        self._before: dict[int, object] = {}

    def _ask(self, number: int, _frame: FrameType | None) -> None:
        self.asked = True
        signal.signal(number, self._before[number])

    def __enter__(self) -> "Stop":
        for number in (signal.SIGINT, signal.SIGTERM):
            self._before[number] = signal.signal(number, self._ask)
        return self

    def __exit__(self, *_: object) -> None:
        for number, handler in self._before.items():
            signal.signal(number, handler)
