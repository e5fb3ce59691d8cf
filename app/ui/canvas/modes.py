"""Paints how nodes stand: what is left out, what only passes something on, and points on wires."""

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPen

from app.ui.canvas.face import GRID, Face
from app.ui.canvas.ink import Ink, faded, mixed
from app.ui.theme import BYPASSED, Theme

FAINT = 0.4
"""How much is left to see of what is disabled."""
CHOSEN = 0.75
"""The same where it is chosen, so that one sees that it is."""
TINT = 0.12
"""How much of its colour a node or a note wears."""
RADIUS = 7.0
"""Of the dot that stands for a point on a wire."""


def ground(theme: Theme, face: Face) -> QColor:
    """Give the colour of a node's body."""
    wanted = "bypassed" if face.mode == "bypassed" else face.colour
    return mixed(theme.node, theme.mark(wanted), TINT) if wanted else theme.node


def outline(theme: Theme, face: Face) -> QColor:
    """Give the colour of a node's outline where nothing else is to be told."""
    wanted = "bypassed" if face.mode == "bypassed" else face.colour
    return mixed(theme.node_line, theme.mark(wanted), 0.75) if wanted else theme.node_line


def through(ink: Ink, box: QRectF, ways: Sequence[tuple[int, int]]) -> None:
    """Lead the wires of a bypassed node through it, by the places of inputs and outputs."""
    painter = ink.painter
    painter.setPen(QPen(faded(QColor(BYPASSED), 0.7), 2.0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    low = box.bottom() - 6.0  # below what is written
    for start_at, place in ways:
        start = QPointF(box.left(), box.y() + GRID * (start_at + 1))
        end = QPointF(box.right(), box.y() + GRID * (place + 1))
        left, right = start.x() + 6, end.x() - 6
        path = QPainterPath(start)
        path.quadTo(left, start.y(), left, start.y() + 8)
        path.lineTo(left, low - 8)
        path.quadTo(left, low, left + 8, low)
        path.lineTo(right - 8, low)
        path.quadTo(right, low, right, low - 8)
        path.lineTo(right, end.y() + 8)
        path.quadTo(right, end.y(), end.x(), end.y())
        painter.drawPath(path)


def stub(box: QRectF) -> QLineF:
    """Give the piece of a wire that runs through a point on it."""
    middle = box.center().y()
    return QLineF(box.left(), middle, box.right(), middle)


def spot(box: QRectF) -> QRectF:
    """Give the square that stands for a chosen point where it is seen from afar."""
    return QRectF(box.center().x() - RADIUS, box.center().y() - RADIUS, 2 * RADIUS, 2 * RADIUS)


def dot(ink: Ink, face: Face, box: QRectF, kind: str, *, selected: bool, wrong: bool) -> None:
    """Paint a point on a wire: a dot in the colour of what flows there."""
    theme, painter = ink.theme, ink.painter
    colour = theme.mark(face.colour) if face.colour else theme.kind(kind)
    painter.setPen(ink.wire(kind, 1.8))
    painter.drawLine(stub(box))
    if selected or wrong:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(faded(theme.accent if selected else theme.bad, 0.45))
        painter.drawEllipse(box.center(), RADIUS + 3.5, RADIUS + 3.5)
    painter.setPen(QPen(theme.accent if selected else theme.canvas, 1.6))
    painter.setBrush(colour)
    painter.drawEllipse(box.center(), RADIUS - 0.8, RADIUS - 0.8)


def paper(theme: Theme, face: Face) -> tuple[QColor, QColor]:
    """Give the colours of a note and of its edge."""
    own = theme.mark(face.colour) if face.colour else theme.warning
    sheet = mixed(theme.node, own, 0.16 if face.colour else 0.1)
    return sheet, mixed(sheet, own, 0.45 if face.colour else 0.3)


def area(theme: Theme, face: Face) -> tuple[QColor, QColor]:
    """Give the colours of a frame and of its edge."""
    if face.colour:
        own = theme.mark(face.colour)
        return faded(own, 0.14), mixed(theme.line, own, 0.6)
    return faded(theme.second if theme.dark else theme.line, 0.55), theme.line
