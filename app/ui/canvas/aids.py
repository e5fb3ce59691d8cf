"""Paints what helps the hand and the eye over a drawing: guides, and the ring of the keyboard."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from app.ui.canvas.geometry import Geometry
from app.ui.canvas.paint import Marks
from app.ui.theme import Theme

AWAY = 5.0
"""How far from a node its ring runs, in pixels."""


def paint(
    painter: QPainter, geometry: Geometry, marks: Marks, colours: Theme, zoom: float, focus: bool
) -> None:
    """Paint them with a transform that leads from canvas units to the device.

    Parameters
    ----------
    focus
        Whether the canvas has the keyboard.
    """
    if marks.guides:
        painter.setPen(QPen(colours.accent, 0))
        painter.drawLines(marks.guides)
    if focus and marks.focused in geometry.row:
        _ring(painter, geometry.boxes[geometry.row[marks.focused]], colours, zoom)


def _ring(painter: QPainter, box: QRectF, colours: Theme, zoom: float) -> None:
    """Paint a ring as wide at any zoom, light around dark or dark around light."""
    away = AWAY / zoom
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, wide in ((colours.canvas, 4.0), (colours.text, 2.0)):
        painter.setPen(QPen(colour, wide / zoom))
        painter.drawRoundedRect(box.adjusted(-away, -away, away, away), 9 + away, 9 + away)
