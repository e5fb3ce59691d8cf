"""Vertices: a graph as it lies in a box, and which vertex stands where; for the views of graphs."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from app.ui import theme

Floats = NDArray[np.float32]

CLASS_COLOURS = (
    "convolution", "activation", "normalization", "recurrent", "dense", "pooling", "losses",
    "attention", "data", "composites",
)  # fmt: skip
"""The categories whose colours classes take, in turn."""
REACH = 9.0
"""How near to a vertex a click counts (pixels)."""


def of_class(number: int) -> QColor:
    """Give the colour of a class."""
    return theme.current().category(CLASS_COLOURS[number % len(CLASS_COLOURS)])


def of_level(level: float) -> QColor:
    """Give the colour of a number from 0 to 1."""
    worn = theme.current()
    return blend(worn.category("convolution"), worn.category("activation"), level)


def of_sign(value: float) -> QColor:
    """Give the colour of a number from -1 to 1; 0 is hardly to be seen."""
    worn = theme.current()
    end = worn.category("activation" if value > 0 else "convolution")
    return blend(worn.second, end, min(1.0, abs(value)))


def blend(first: QColor, second: QColor, share: float) -> QColor:
    """Give the colour between two; 0 is the first."""
    share = min(1.0, max(0.0, share))
    ends = ((first.redF(), second.redF()), (first.greenF(), second.greenF()),
            (first.blueF(), second.blueF()))  # fmt: skip
    red, green, blue = (one + (other - one) * share for one, other in ends)
    return QColor.fromRgbF(red, green, blue)


class Placed:
    """A graph in a box.

    Parameters
    ----------
    places
        (V, 2), in any range.
    edges
        (2, E).
    box
        Where it is painted.
    """

    def __init__(self, places: Floats, edges: NDArray[np.int32], box: QRectF) -> None:
        self.edges = edges
        low, high = places.min(0), places.max(0)
        span = np.maximum(high - low, 1e-9)
        room = np.array([box.width() - 24, box.height() - 24])
        scale = np.maximum(room, 1) / span
        at = (places - low) * scale + np.array([box.left() + 12, box.top() + 12])
        self.x, self.y = at[:, 0], at[:, 1]
        self.radius = float(np.clip(0.9 * np.sqrt(box.width() * box.height() / len(places)) / 6,
                                    2.2, 8.0))  # fmt: skip

    def at(self, point: QPointF) -> int | None:
        """Give the vertex at a point, if there is one."""
        apart = np.hypot(self.x - point.x(), self.y - point.y())
        nearest = int(apart.argmin())
        return nearest if apart[nearest] <= max(REACH, self.radius) else None

    def next_to(self, at: int | None, right: int, down: int) -> int:
        """Give the nearest vertex in a direction, or the same where none lies there.

        From nowhere it is the one nearest to the middle.
        """
        if at is None or at >= len(self.x):
            middle = (self.x.mean(), self.y.mean())
            return int(np.hypot(self.x - middle[0], self.y - middle[1]).argmin())
        x, y = self.x - self.x[at], self.y - self.y[at]
        ahead = x * right + y * down
        aside = np.abs(x * down + y * right)
        there = np.flatnonzero((ahead > 1e-6) & (aside <= 2 * ahead))
        if not len(there):
            return at
        return int(there[(ahead + 2 * aside)[there].argmin()])

    def paint_edges(
        self, painter: QPainter, colour: QColor, chosen: NDArray[np.bool_] | None = None
    ) -> None:
        """Paint all edges, or those of which ``chosen`` (E,) is true."""
        kept = self.edges if chosen is None else self.edges[:, chosen]
        painter.setPen(QPen(colour, 1.0))
        xs, ys = self.x[kept], self.y[kept]
        painter.drawLines(
            [
                QLineF(float(a), float(b), float(c), float(d))
                for a, c, b, d in zip(xs[0], xs[1], ys[0], ys[1], strict=True)
            ]
        )

    def paint_vertex(
        self, painter: QPainter, number: int, colour: QColor, ring: QColor | None = None
    ) -> None:
        """Paint a vertex, with a ring around it or without."""
        centre = QPointF(float(self.x[number]), float(self.y[number]))
        painter.setPen(QPen(ring, 2.0) if ring is not None else QPen(theme.current().panel, 1.0))
        painter.setBrush(colour)
        painter.drawEllipse(centre, self.radius, self.radius)
