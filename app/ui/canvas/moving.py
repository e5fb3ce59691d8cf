"""The one clock of the canvas: lets nodes glide from where they were to where they are."""

import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Protocol

import numpy as np
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QStyle, QWidget

from app.ui.canvas.geometry import Floats, Geometry, Rows

LONGEST = 0.2
"""How long they glide at most, in seconds; the system may say that nothing is to move."""
MOST = 500
"""How many nodes glide at most: more would not be followed by any eye."""
TICK = 16


class Plane(Protocol):
    """What moving sees of the canvas."""

    drawn: Geometry

    def update(self) -> None: ...


class Moving(QObject):
    """Moves nodes on the canvas only: where they belong is never in doubt.

    Parameters
    ----------
    plane
        What is painted anew at each tick.
    parent
        Whose style says whether things may move at all.
    clock
        Gives the time in seconds.

    Attributes
    ----------
    still
        Whether the user wants nothing to move.
    """

    def __init__(
        self, plane: Plane, parent: QWidget, clock: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__(parent)
        self._plane, self._widget, self.clock = plane, parent, clock
        self.still = False
        self._rows: Rows = np.zeros(0, np.int64)
        self._was: Floats = np.zeros((2, 0))
        self._there: Floats = np.zeros((2, 0))
        self._begun = self._lasts = 0.0
        self._timer = QTimer(self, interval=TICK)
        self._timer.timeout.connect(self.tick)

    @property
    def active(self) -> bool:
        """Whether something glides now."""
        return bool(len(self._rows))

    @contextmanager
    def gliding(self) -> Iterator[None]:
        """Let nodes glide to where an edit that is made within puts them."""
        self.end()
        before = self._plane.drawn.places()
        yield
        self.glide(before)

    def glide(self, before: Mapping[str, tuple[float, float]]) -> None:
        """Let nodes come from where they were ``before``, by name, to where they stand."""
        self.end()
        drawn, lasts = self._plane.drawn, self._longest()
        rows = drawn.rows(before)
        was = np.array([before[drawn.names[row]] for row in rows.tolist()]).reshape(-1, 2).T
        there = np.stack([drawn.x[rows], drawn.y[rows]])
        moved = (there != was).any(0)
        rows = rows[moved]
        if not lasts or not len(rows) or len(rows) > MOST:
            return
        self._rows, self._was, self._there = rows, was[:, moved], there[:, moved]
        self._begun, self._lasts = self.clock(), lasts
        self._put(0.0)
        self._timer.start()

    def tick(self) -> None:
        """Show where they are by now."""
        part = min(1.0, (self.clock() - self._begun) / self._lasts) if self.active else 1.0
        if part >= 1.0:
            self.end()
        else:
            self._put(1 - (1 - part) ** 3)  # fast at first, so that the eye is led at once

    def end(self) -> None:
        """Let them stand where they belong, at once."""
        if self.active:
            self._put(1.0)
            self._rows = self._rows[:0]
            self._timer.stop()
            self._plane.drawn.settle()

    def _put(self, part: float) -> None:
        x, y = part * self._there + (1 - part) * self._was
        self._plane.drawn.put(self._rows, x, y)
        self._plane.update()

    def _longest(self) -> float:
        if self.still:
            return 0.0
        hint = QStyle.StyleHint.SH_Widget_Animation_Duration  # 0 where the system wants less motion
        return min(LONGEST, self._widget.style().styleHint(hint, None, self._widget) / 1000)
