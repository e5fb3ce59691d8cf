"""Grid: what each cell of a world promises, and the way that promises most."""

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app.ui import theme, words
from app.ui.plots import heading
from app.ui.plots.scene import cell_colour
from app.ui.plots.shown import Shown

MARGIN = 14.0
HEAD = 30.0
MOST_CELL = 72.0
FOR_NUMBERS = 40.0
"""In cells as large as this stands the number that it promises."""


class Grid(QWidget):
    """Shows a world cell by cell; the brighter, the more a cell promises."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: NDArray[np.float32] | None = None
        self._facts: dict[str, Any] = {}
        self.setMinimumHeight(90)
        self.setAccessibleName(self.tr("Grid"))

    @property
    def told(self) -> str:
        """What stands above the cells."""
        if self._values is None:
            return str(self._facts.get("told", ""))
        best = self._values.max(axis=-1)
        told = self.tr("the best action of each cell, which promises {low} to {high}")
        return told.format(
            low=words.figure(float(best.min())), high=words.figure(float(best.max()))
        )

    def show_frame(self, frame: Shown) -> None:
        """Show what the cells promise."""
        self._facts = dict(frame.facts)
        values = frame.arrays.get("values")
        self._values = None if values is None else values.astype(np.float32)
        self.setAccessibleDescription(self.told)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        with theme.painting_on(self) as painter:
            heading.paint(painter, MARGIN, 8, self.width() - 2 * MARGIN, self.told)
            if self._values is not None:
                self._paint(painter, self._values)

    def _paint(self, painter: QPainter, values: NDArray[np.float32]) -> None:
        worn = theme.current()
        rows, columns = values.shape[:2]
        side = min(
            MOST_CELL,
            (self.width() - 2 * MARGIN) / columns,
            (self.height() - theme.sized(HEAD) - MARGIN) / rows,
        )
        best = values.max(axis=-1)
        low, span = float(best.min()), max(1e-9, float(best.max() - best.min()))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        for row, column in np.ndindex(rows, columns):
            box = QRectF(MARGIN + column * side, theme.sized(HEAD) + row * side, side - 2, side - 2)
            sign = self._facts["rows"][row][column]
            promise = (float(best[row, column]) - low) / span
            painter.fillRect(box, cell_colour(sign, promise))
            if sign not in "#OHG":
                self._paint_cell(painter, box, values[row, column])
        painter.setBrush(worn.warning)
        painter.setPen(Qt.PenStyle.NoPen)
        for cell in self._facts.get("at", ()):
            row, column = divmod(cell, columns)
            middle = QPointF(
                MARGIN + (column + 0.5) * side - 1, theme.sized(HEAD) + (row + 0.5) * side - 1
            )
            painter.drawEllipse(middle, side / 8, side / 8)

    def _paint_cell(self, painter: QPainter, box: QRectF, values: NDArray[np.float32]) -> None:
        worn = theme.current()
        best = float(values.max())
        told = box.width() >= FOR_NUMBERS
        middle = box.center() - QPointF(0, box.height() * 0.1 if told else 0)
        length = box.width() * 0.28
        painter.setPen(QPen(worn.text, max(1.0, box.width() / 28)))
        if not np.all(values == values[0]):  # what nobody knows yet has no way
            across, down = self._facts["ways"][int(values.argmax())]
            end = middle + QPointF(across, down) * length
            painter.drawLine(QLineF(middle - QPointF(across, down) * length, end))
            angle = math.atan2(down, across)
            for turn in (2.6, -2.6):
                side = QPointF(math.cos(angle + turn), math.sin(angle + turn)) * length * 0.6
                painter.drawLine(QLineF(end, end + side))
        if told:
            painter.setPen(worn.text)
            place = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignHCenter
            painter.drawText(box.adjusted(0, 0, 0, -1), place, words.figure(best))
