"""Attention: a map with the words that look down its side and the words looked at along its top."""

from math import floor

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QCursor, QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from app.ui import theme
from app.ui.plots import heading, keys
from app.ui.plots.filling import fill
from app.ui.plots.shown import Shown

MOST_CELL = 26.0
WORD, HEAD = 54, 20
"""The room of a word at the left and above, in pixels."""
ALL = "-1"
"""The key of the mean of all heads."""


class Attention(QWidget):
    """Shows where the words that are written look.

    Attributes
    ----------
    asked
        A ``layer``, a ``head`` (-1 for the mean of all) or a ``sample`` is wanted.
    """

    asked = Signal(dict)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.layer, self.head = QComboBox(self), QComboBox(self)
        self.layer.setAccessibleName(self.tr("Layer"))
        self.head.setAccessibleName(self.tr("Head"))
        self._map = Map(self)
        self._map.clicked.connect(self._next)
        self._sample, self._samples = 0, 1
        row = QHBoxLayout()
        row.setContentsMargins(14, 6, 14, 0)
        for box in (self.layer, self.head):
            box.activated.connect(lambda _: self._ask())
            row.addWidget(box)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self._map, 1)

    @property
    def told(self) -> str:
        """What stands above the map: what it shows, or of the cell under the mouse how much."""
        return self._map.line

    def show_frame(self, frame: Shown) -> None:
        """Show the weights of one layer for one sample."""
        facts = frame.facts
        self._sample = int(facts.get("sample", 0))
        self._samples = int(facts.get("samples", 1))
        layers, heads = list(facts.get("layers", ())), int(facts.get("heads", 1))
        fill(self.layer, {each: each for each in layers}, str(facts.get("layer", "")))
        names = {str(n): self.tr("head {n}").format(n=n) for n in range(heads)}
        fill(self.head, {ALL: self.tr("all heads")} | names, str(facts.get("head", ALL)))
        self.layer.setVisible(bool(layers))
        self.head.setVisible(heads > 1)
        told = str(facts.get("told", "")) or self.tr(
            "rows look at columns · click for another sample"
        )
        rows, columns = tuple(facts.get("rows", ())), tuple(facts.get("columns", ()))
        self._map.show_map(frame.arrays.get("weights"), rows, columns, told)

    def _next(self) -> None:
        self._sample = (self._sample + 1) % self._samples
        self._ask()

    def _ask(self) -> None:
        self.asked.emit(
            {
                "layer": self.layer.currentData() or "",
                "head": int(self.head.currentData() or ALL),
                "sample": self._sample,
            }
        )


class Map(QWidget):
    """The weights as cells.

    Attributes
    ----------
    clicked
        The user has clicked on it.
    """

    clicked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._weights: NDArray[np.float32] | None = None
        self._rows: tuple[str, ...] = ()
        self._columns: tuple[str, ...] = ()
        self._told = ""
        self._under: tuple[int, int] | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Attention"))

    @property
    def line(self) -> str:
        """What stands above the cells."""
        if self._under is None or self._weights is None:
            return self._told
        row, column = self._under
        return self.tr("{row} looks at {column}: {share} %").format(
            row=self._rows[row],
            column=self._columns[column],
            share=round(100 * float(self._weights[row, column])),
        )

    def show_map(
        self,
        weights: NDArray[np.float32] | None,
        rows: tuple[str, ...],
        columns: tuple[str, ...],
        told: str,
    ) -> None:
        """Show these weights."""
        self._weights, self._rows, self._columns, self._told = weights, rows, columns, told
        if self.underMouse():
            self._point(QPointF(self.mapFromGlobal(QCursor.pos())))
        else:
            self._stand(self._under if self.hasFocus() and self._is_cell(self._under) else None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.clicked.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point(event.position())

    def leaveEvent(self, event: QEvent) -> None:
        self._point(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk from cell to cell by the arrows; Enter takes the next sample, as a click does."""
        at = keys.walked(event.key(), self._under, (len(self._rows), len(self._columns)))
        if at is not None:
            self._stand(at)
        elif event.key() in keys.GO:
            self.clicked.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._stand(None)
        super().focusOutEvent(event)

    def _point(self, at: QPointF | None) -> None:
        """Tell of the cell at a place of the widget, if there is one."""
        self._stand(None if at is None else self._cell(at))

    def _stand(self, cell: tuple[int, int] | None) -> None:
        self._under = cell
        self.setAccessibleDescription(self.line)
        self.update()

    def _is_cell(self, cell: tuple[int, int] | None) -> bool:
        return cell is not None and cell[0] < len(self._rows) and cell[1] < len(self._columns)

    def _cell(self, at: QPointF) -> tuple[int, int] | None:
        corner, side = self._laid()
        row, column = floor((at.y() - corner.y()) / side), floor((at.x() - corner.x()) / side)
        if 0 <= row < len(self._rows) and 0 <= column < len(self._columns):
            return row, column
        return None

    def _laid(self) -> tuple[QPointF, float]:
        """Give where the first cell begins, and how large each is."""
        high, wide = (0, 0) if self._weights is None else self._weights.shape
        left, top = 20 + theme.sized(WORD), 24 + theme.sized(HEAD)
        room = QRectF(left, top, self.width() - left - 14, self.height() - top - 8)
        side = min(MOST_CELL, room.height() / max(1, high), room.width() / max(1, wide))
        return room.topLeft(), max(2.0, side)

    def _ring(self, room: QPointF, side: float, high: int, wide: int) -> QRectF:
        """Give what the keyboard is at: a cell, or the whole map."""
        if self._under is None:
            return QRectF(room.x() - 2, room.y() - 2, wide * side + 3, high * side + 3)
        row, column = self._under
        return QRectF(room.x() + column * side - 2, room.y() + row * side - 2, side + 3, side + 3)

    def paintEvent(self, event: QPaintEvent) -> None:
        worn = theme.current()
        with theme.painting_on(self) as painter:
            heading.paint(painter, 14, 4, self.width() - 28, self.line)
            if self._weights is None or not self._weights.size:
                return
            high, wide = self._weights.shape
            room, side = self._laid()
            for (row, column), weight in np.ndenumerate(self._weights):
                colour = QColor(worn.accent)
                colour.setAlphaF(min(1.0, 0.04 + 0.96 * float(weight)))
                left, top = room.x() + column * side, room.y() + row * side
                painter.fillRect(QRectF(left, top, side - 1, side - 1), colour)
            if self.hasFocus():
                theme.ring(painter, self._ring(room, side, high, wide))
            if side < 9:
                return
            painter.setPen(worn.text)
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            for row, word in enumerate(self._rows[:high]):
                painter.drawText(
                    QRectF(14, room.y() + row * side, theme.sized(WORD), side), right, word
                )
            middle = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
            for column, word in enumerate(self._columns[:wide]):
                box = QRectF(room.x() + column * side - 8, 22, side + 16, theme.sized(HEAD))
                painter.drawText(box, middle, word)
