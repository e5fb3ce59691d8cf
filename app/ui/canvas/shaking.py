"""Shaking: whether a drag goes to and fro fast and far enough to mean "out of its wires"."""

import time
from collections.abc import Callable

from PySide6.QtCore import QPointF

FAR = 24.0
"""How far each stroke must go, in pixels."""
TURNS = 3
"""How often the pointer must turn back …"""
WITHIN = 0.4
"""… within this time, in seconds."""


class Shake:
    """Watches where a pointer goes; told again and again, it tells when that was a shake.

    Parameters
    ----------
    clock
        Gives the time in seconds.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._axes = (_Axis(), _Axis())

    def follow(self, point: QPointF) -> bool:
        """Take where the pointer is; True at the moment when it has been shaken."""
        now = self._clock()
        turned = [
            axis.follow(at, now) for axis, at in zip(self._axes, point.toTuple(), strict=True)
        ]
        if any(turned):
            self.forget()
        return any(turned)

    def forget(self) -> None:
        """Forget where it was."""
        for axis in self._axes:
            axis.forget()


class _Axis:
    """Counts how often the pointer turned back along one axis."""

    def __init__(self) -> None:
        self.forget()

    def forget(self) -> None:
        self._low: float | None = None
        self._high = 0.0
        self._way = 0
        self._turns: list[float] = []

    def follow(self, at: float, now: float) -> bool:
        if self._low is None:
            self._low = self._high = at
        self._low, self._high = min(self._low, at), max(self._high, at)
        # Where it is far from the farthest point of a stroke, it has turned there.
        way = -1 if self._high - at >= FAR else 1 if at - self._low >= FAR else 0
        if way and way != self._way:
            if self._way:
                self._turns.append(now)
            self._way = way
            self._low = self._high = at
        elif way:  # on with the same stroke
            self._low = self._high = at
        self._turns = [each for each in self._turns if now - each <= WITHIN]
        return len(self._turns) >= TURNS
