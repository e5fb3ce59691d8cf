"""Scene: environments drawn as shapes, of which some move from state to state."""

from collections.abc import Sequence
from typing import Any

import numpy as np

Number = Any
"""A number, or one for each state: an array (T,)."""
Point = tuple[Number, Number]


class Scene:
    """Shapes in a room; x goes right from 0 and y goes down from 0.

    A shape of plain numbers stands still. One with a number for each state moves, and where that
    is none (NaN) it is not to be seen. The role of a shape says what it is, and so its colour.

    Parameters
    ----------
    wide, high
        The size of the room.
    states
        In how many states it is drawn.
    """

    def __init__(self, wide: float, high: float, states: int) -> None:
        self._facts: dict[str, Any] = {"wide": wide, "high": high, "still": [], "moving": []}
        self._states = states
        self._moving: list[Number] = []

    def area(self, role: str, points: Sequence[Point]) -> None:
        """Draw a filled area between corners."""
        self._add("area", role, 0.0, points)

    def line(self, role: str, width: float, points: Sequence[Point]) -> None:
        """Draw a line from point to point."""
        self._add("line", role, width, points)

    def disc(self, role: str, radius: float, place: Point) -> None:
        """Draw a filled circle."""
        self._add("disc", role, radius, (place,))

    def ring(self, role: str, radius: float, place: Point) -> None:
        """Draw a circle."""
        self._add("ring", role, radius, (place,))

    def word(self, role: str, size: float, place: Point, text: str) -> None:
        """Write something around a place, which stands still."""
        self._facts["still"].append(["word", role, size, list(place), text])

    def cells(self, rows: Sequence[str]) -> None:
        """Draw a cell of side 1 for each sign."""
        self._facts["still"].append(["cells", "", 1.0, [], list(rows)])

    def _add(self, kind: str, role: str, size: float, points: Sequence[Point]) -> None:
        numbers = [number for point in points for number in point]
        if any(isinstance(each, np.ndarray) for each in numbers):
            self._facts["moving"].append([kind, role, size, len(numbers)])
            self._moving += numbers
        else:
            self._facts["still"].append([kind, role, size, [float(each) for each in numbers], ""])

    @property
    def facts(self) -> dict[str, Any]:
        """The room, what stands still, and which shapes move, as plain data."""
        return self._facts

    @property
    def places(self) -> "np.ndarray[Any, Any]":
        """The numbers of what moves, one after the other, float32 (T, numbers)."""
        found = np.empty((self._states, len(self._moving)), np.float32)
        for place, number in enumerate(self._moving):
            found[:, place] = number
        return found


def turned(points: Sequence[tuple[float, float]], angle: Number, place: Point) -> list[Point]:
    """Turn points around the origin, clockwise to the eye, and move them to a place."""
    sine, cosine = np.sin(angle), np.cos(angle)
    x, y = place
    return [(x + a * cosine - b * sine, y + a * sine + b * cosine) for a, b in points]
