"""Scene: an environment drawn of its shapes, in the colours of the theme."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from app.ui import theme
from app.ui.theme import Theme

ROUND = 6.0
EDGE = 6.0
"""Between the frame and what stands in it."""

Floats = NDArray[np.float32]

_ROLES: Mapping[str, Callable[[Theme], QColor]] = {
    "thing": lambda worn: worn.accent,
    "agent": lambda worn: worn.accent,
    "strong": lambda worn: worn.text,
    "dark": lambda worn: worn.muted,
    "muted": lambda worn: worn.muted,
    "line": lambda worn: worn.node_line,
    "ground": lambda worn: worn.line,
    "good": lambda worn: worn.good,
    "bad": lambda worn: worn.bad,
    "warning": lambda worn: worn.warning,
    "flame": lambda worn: worn.warning,
}
"""The colour of each role that a shape may have."""


def paint_scene(painter: QPainter, room: QRectF, facts: Mapping[str, Any], places: Floats) -> float:
    """Paint a scene as large as fits; give where what stands beside it begins.

    Parameters
    ----------
    facts
        The room, what stands still, and which shapes move.
    places
        The numbers of what moves.
    """
    wide, high = float(facts["wide"]), float(facts["high"])
    scale = min((room.width() - 2 * EDGE) / wide, (room.height() - 2 * EDGE) / high)
    if scale <= 0:
        return room.left()
    worn = theme.current()
    frame = QRectF(room.left(), room.top(), wide * scale + 2 * EDGE, high * scale + 2 * EDGE)
    with theme.painting(painter):
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        around = QPainterPath()
        around.addRoundedRect(frame, ROUND, ROUND)
        painter.fillPath(around, worn.canvas)
        painter.setClipPath(around)
        painter.translate(frame.left() + EDGE, frame.top() + EDGE)
        for kind, role, size, numbers, text in facts["still"]:
            _paint(painter, scale, kind, role, size, numbers, text)
        at = 0
        for kind, role, size, count in facts["moving"]:
            numbers = places[at : at + count].tolist()
            at += count
            if all(number == number for number in numbers):  # noqa: PLR0124  # one is no number
                _paint(painter, scale, kind, role, size, numbers, "")
    with theme.painting(painter):
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(QPen(worn.line, 1))
        painter.drawPath(around)
    return frame.right()


def _paint(
    painter: QPainter,
    scale: float,
    kind: str,
    role: str,
    size: float,
    numbers: Sequence[float],
    text: Any,
) -> None:
    worn = theme.current()
    colour = _ROLES[role](worn) if role else worn.text
    points = [
        QPointF(x * scale, y * scale) for x, y in zip(numbers[::2], numbers[1::2], strict=True)
    ]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    match kind:
        case "area":
            painter.setBrush(colour)
            painter.drawPolygon(QPolygonF(points))
        case "line":
            ends = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
            painter.setPen(QPen(colour, max(1.0, size * scale), Qt.PenStyle.SolidLine, *ends))
            painter.drawPolyline(QPolygonF(points))
        case "disc":
            painter.setBrush(colour)
            painter.drawEllipse(points[0], size * scale, size * scale)
        case "ring":
            painter.setPen(QPen(colour, max(1.5, 0.04 * scale)))
            painter.drawEllipse(points[0], size * scale, size * scale)
        case "word":
            font = theme.font(bold=True)
            font.setPixelSize(max(8, round(size * scale)))
            painter.setFont(font)
            painter.setPen(colour)
            half = QPointF(scale, scale)
            box = QRectF(points[0] - half, points[0] + half)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
        case "cells":
            for row, signs in enumerate(text):
                for column, sign in enumerate(signs):
                    box = QRectF(column * scale, row * scale, scale, scale)
                    painter.fillRect(box.adjusted(1, 1, -1, -1), cell_colour(sign))


def cell_colour(sign: str, promise: float = 0.0) -> QColor:
    """Give the colour of a cell: of its sign, and of a free one by what it promises, 0 to 1."""
    worn = theme.current()
    known = {"#": (worn.node_line, 1.0), "G": (worn.good, 0.6)}
    known |= dict.fromkeys("OH", (worn.bad, 0.45))
    base, strength = known.get(sign, (worn.accent, 0.08 + 0.6 * promise))
    found = QColor(base)
    found.setAlphaF(strength)
    return found
