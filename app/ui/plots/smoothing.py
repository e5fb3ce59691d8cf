"""Smoothing: how far apart the vertices of a graph still are after each layer."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from app.ui import theme, words
from app.ui.plots import heading
from app.ui.plots.shown import Shown

HEAD = 32.0
LEFT, BELOW = 52.0, 26.0


class Smoothing(QWidget):
    """Shows the spread of the vertices against depth, beside what mixing alone would leave."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame: Shown | None = None
        self._told = ""
        self.setMinimumHeight(120)
        self.setAccessibleName(self.tr("Over-smoothing"))

    @property
    def told(self) -> str:
        """What stands above the lines."""
        return self._told

    def show_frame(self, frame: Shown) -> None:
        """Show the spread as it is now."""
        self._frame = frame
        spread = frame.arrays["spread"]
        told = words.plural(
            len(spread) - 1,
            self.tr("spread {first} → {last} over {layers} layer"),
            self.tr("spread {first} → {last} over {layers} layers"),
        )
        self._told = told.format(
            first=words.figure(float(spread[0])),
            last=words.figure(float(spread[-1])),
            layers=len(spread) - 1,
        )
        self._told += " · " + self.tr("dashed: mixing without weights")
        self.setAccessibleDescription(self._told)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        with theme.painting_on(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            heading.paint(painter, 14, 8, self.width() - 28, self._told)
            if self._frame is not None:
                self._paint(painter, self._frame)

    def _paint(self, painter: QPainter, frame: Shown) -> None:
        worn = theme.current()
        left, top, below = theme.sized(LEFT), theme.sized(HEAD), theme.sized(BELOW)
        wide, high = max(40, self.width() - left - 20), max(30, self.height() - top - below)
        box = QRectF(left, top, wide, high)
        alone, spread = frame.arrays["alone"], frame.arrays["spread"]
        most = max(len(alone), len(spread)) - 1
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for level in (0.0, 0.5, 1.0):
            y = box.bottom() - level * box.height()
            painter.setPen(QPen(worn.line, 1.0))
            painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
            painter.setPen(worn.muted)
            painter.drawText(
                QRectF(0, y - theme.sized(8), theme.sized(LEFT) - 6, theme.sized(16)),
                right,
                words.figure(level),
            )
        self._line(painter, box, alone, most, worn.muted, Qt.PenStyle.DashLine)
        self._line(painter, box, spread, most, worn.accent, Qt.PenStyle.SolidLine)
        painter.setPen(worn.muted)
        for depth in range(0, most + 1, max(1, most // 8)):
            x = box.left() + depth / max(1, most) * box.width()
            wide = theme.sized(40)
            under = QRectF(x - wide / 2, box.bottom() + 4, wide, theme.sized(16))
            painter.drawText(under, Qt.AlignmentFlag.AlignHCenter, str(depth))

    def _line(
        self,
        painter: QPainter,
        box: QRectF,
        values: NDArray[np.float32],
        most: int,
        colour: QColor,
        style: Qt.PenStyle,
    ) -> None:
        points = [
            QPointF(box.left() + place / max(1, most) * box.width(),
                    box.bottom() - min(1.0, float(value)) * box.height())
            for place, value in enumerate(values)
        ]  # fmt: skip
        painter.setPen(QPen(colour, 2.0, style))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(points))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        for point in points if style == Qt.PenStyle.SolidLine else ():
            painter.drawEllipse(point, 3.5, 3.5)
