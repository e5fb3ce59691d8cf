"""Drawing pad: a small sheet to draw on, given as the picture that a network expects."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui import theme

SIDE = 148
MOST_OFTEN = 80
"""The shortest time between two pictures that are given while drawing, in milliseconds."""


class DrawingPad(QWidget):
    """A sheet and a brush; for the network the sheet is 0 and the brush 1.

    Attributes
    ----------
    drawn
        There is another drawing now.
    """

    drawn = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = QImage(SIDE, SIDE, QImage.Format.Format_Grayscale8)
        self._sheet.fill(Qt.GlobalColor.black)
        self._last: QPointF | None = None
        self._empty = True
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(MOST_OFTEN)
        self._clock.timeout.connect(self.drawn)
        self.setFixedSize(SIDE, SIDE)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Drawing pad"))
        self.setToolTip(self.tr("Draw with the left button; the right button wipes."))

    @property
    def empty(self) -> bool:
        """Whether nothing has been drawn."""
        return self._empty

    def clear(self) -> None:
        """Wipe the sheet."""
        self._sheet.fill(Qt.GlobalColor.black)
        self._empty = True
        self.update()
        self.drawn.emit()

    def picture(self, channels: int, height: int, width: int) -> NDArray[np.float32]:
        """Give the drawing as an array (1, C, H, W) in 0..1, centred on what was drawn.

        The strokes are cut out, put into the middle with a border around them, and made small by
        averaging, as scanned digits are.
        """
        bits = self._sheet.constBits()
        stride = self._sheet.bytesPerLine()
        sheet = np.frombuffer(bits, np.uint8, stride * SIDE).reshape(SIDE, stride)[:, :SIDE]
        values = centred(np.asarray(sheet / 255, np.float32))
        small = reduced(values, height, width)
        peak = float(small.max())
        if peak > 0:
            small = small / peak
        return np.ascontiguousarray(np.broadcast_to(small, (1, channels, height, width)))

    def sizeHint(self) -> QSize:
        return QSize(SIDE, SIDE)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.RightButton:
            self.clear()
            return
        self._last = event.position()
        self._stroke(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._last is not None:
            self._stroke(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._last = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.clear()
        else:
            super().keyPressEvent(event)

    def _stroke(self, to: QPointF) -> None:
        with theme.painting_on(self._sheet) as painter:
            painter.setPen(
                QPen(
                    QColor("white"),
                    SIDE / 10,
                    Qt.PenStyle.SolidLine,
                    Qt.PenCapStyle.RoundCap,
                    Qt.PenJoinStyle.RoundJoin,
                )
            )
            start = self._last or to
            if start == to:
                painter.drawPoint(to)
            else:
                painter.drawLine(start, to)
        self._last = to
        self._empty = False
        self.update()
        if not self._clock.isActive():
            self._clock.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        worn = theme.current()
        with theme.painting_on(self) as painter:
            shown = self._sheet
            if not worn.dark:
                shown = self._sheet.copy()
                shown.invertPixels()
            painter.drawImage(0, 0, shown)
            painter.setPen(worn.accent if self.hasFocus() else worn.line)
            painter.drawRect(0, 0, SIDE - 1, SIDE - 1)
            if self._empty:
                painter.setPen(QColor("#97a0b1"))
                painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.tr("draw here"))


def centred(sheet: NDArray[np.float32]) -> NDArray[np.float32]:
    """Give a square with what was drawn in its middle, a border of an eighth around it."""
    rows, columns = np.flatnonzero(sheet.any(axis=1)), np.flatnonzero(sheet.any(axis=0))
    if not rows.size:
        return sheet
    cut = sheet[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    side = max(cut.shape)
    border = side // 8 + 1
    whole = np.zeros((side + 2 * border, side + 2 * border), np.float32)
    top = (whole.shape[0] - cut.shape[0]) // 2
    left = (whole.shape[1] - cut.shape[1]) // 2
    whole[top : top + cut.shape[0], left : left + cut.shape[1]] = cut
    return whole


def reduced(values: NDArray[np.float32], height: int, width: int) -> NDArray[np.float32]:
    """Give an array of that size in which each value is the average of what lies under it."""
    return _halved(_halved(values, height, 0), width, 1)


def _halved(values: NDArray[np.float32], size: int, axis: int) -> NDArray[np.float32]:
    """Average along one axis, with parts of cells at the edges of each new cell."""
    length = values.shape[axis]
    total = np.concatenate(
        [np.zeros_like(values.take([0], axis)), values.cumsum(axis, dtype=np.float64)], axis
    )
    edges = np.linspace(0, length, size + 1)
    low = np.floor(edges).astype(int).clip(0, length)
    high = (low + 1).clip(0, length)
    part = (edges - low).reshape([-1 if each == axis else 1 for each in range(values.ndim)])
    at_edges = total.take(low, axis) * (1 - part) + total.take(high, axis) * part
    return np.asarray(np.diff(at_edges, axis=axis) / (length / size), np.float32)
