"""Plane: points of the plane, in a box that keeps its place from frame to frame."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPolygonF

Floats = NDArray[np.float32]
Box = tuple[float, float, float, float]
"""Left, lower, right and upper edge, in the numbers of the points."""


def around(points: Floats, margin: float = 0.15) -> Box:
    """Give a square around points, with some room."""
    known = points[np.isfinite(points).all(axis=1)]
    if not len(known):
        return (-1.0, -1.0, 1.0, 1.0)
    low, high = known.min(axis=0), known.max(axis=0)
    middle, half = (low + high) / 2, max(1e-6, float((high - low).max()) / 2 * (1 + margin))
    return (
        float(middle[0] - half),
        float(middle[1] - half),
        float(middle[0] + half),
        float(middle[1] + half),
    )


def square_in(room: QRectF, box: Box) -> QRectF:
    """Give the largest place in a room that has the sides of a box."""
    wide, high = max(1e-9, box[2] - box[0]), max(1e-9, box[3] - box[1])
    scale = min(room.width() / wide, room.height() / high)
    return QRectF(room.left(), room.top(), wide * scale, high * scale)


def paint_points(
    painter: QPainter, room: QRectF, box: Box, points: Floats, colour: QColor, size: float = 3.0
) -> None:
    """Paint the points of a box into its place; what lies outside is left out."""
    known = points[np.isfinite(points).all(axis=1)]
    x = room.left() + (known[:, 0] - box[0]) / (box[2] - box[0]) * room.width()
    y = room.bottom() - (known[:, 1] - box[1]) / (box[3] - box[1]) * room.height()
    inside = (x >= room.left()) & (x <= room.right()) & (y >= room.top()) & (y <= room.bottom())
    pen = painter.pen()
    pen.setColor(colour)
    pen.setWidthF(size)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    where = zip(x[inside].tolist(), y[inside].tolist(), strict=True)
    painter.drawPoints(QPolygonF([QPointF(*each) for each in where]))


def faded(colour: QColor, share: float) -> QColor:
    """Give a colour that lets something through."""
    made = QColor(colour)
    made.setAlphaF(share)
    return made
