"""Ends a long measuring between two of its steps: when the slice is used up, or when the user asks."""

import time

from ..stop import Stop


class OutOfTime(Exception):
    """What is measured is kept; run the same line again to go on."""


class Clock:
    """Work says `worked`; `tick` between the steps stops when it is time, but never before something was made in this slice."""

    def __init__(self, minutes: float | None, stop: Stop) -> None:
        self._end = time.monotonic() + 60 * minutes if minutes else float("inf")
        self._stop, self._made = stop, False

    def worked(self) -> None:
        """Something was made and kept."""
        self._made = True

    def tick(self) -> None:
        """Raises when it is time to stop."""
        if self._stop.asked or (self._made and time.monotonic() >= self._end):
            raise OutOfTime
