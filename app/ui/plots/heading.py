"""Heading: the line above a view, which ends in dots where it has no room."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from app.ui import theme

HIGH = 18


def paint(painter: QPainter, left: float, top: float, width: float, told: str) -> None:
    """Write what a view shows; the font of what follows is the small one."""
    painter.setFont(theme.font(small=True))
    painter.setPen(theme.current().muted)
    shown = painter.fontMetrics().elidedText(told, Qt.TextElideMode.ElideRight, int(width))
    place = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(
        QRectF(left, top, width, theme.sized(HIGH)), place | Qt.TextFlag.TextSingleLine, shown
    )
