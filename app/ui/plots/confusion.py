"""Confusion: which class the network takes for which, as a table that one may ask for samples."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.ui import theme, words
from app.ui.plots import heading, keys, pictures
from app.ui.plots.shown import Shown

HEAD = 34.0
MOST_CELL = 40.0
LEAST_FOR_WORDS = 13.0


class Confusion(QWidget):
    """Shows a row a class, with how often each class was guessed; a click shows such samples.

    Attributes
    ----------
    asked
        Samples of a cell are wanted: its ``truth`` and ``guess``.
    """

    asked = Signal(dict)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table: NDArray[np.int32] | None = None
        self._classes: tuple[str, ...] = ()
        self._chosen: tuple[int, int] | None = None
        self._samples: NDArray[np.float32] | None = None
        self._told = ""
        self._at: tuple[int, int] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(90)
        self.setAccessibleName(self.tr("Confusion"))

    @property
    def told(self) -> str:
        """What stands above the table."""
        return self._told

    def show_frame(self, frame: Shown) -> None:
        """Show a table, and the samples of the cell that was asked for."""
        self._table = frame.arrays.get("table")
        self._classes = tuple(frame.facts.get("classes", ()))
        chosen = frame.facts.get("chosen")
        self._chosen = tuple(chosen) if chosen else None
        count = 0 if self._table is None else len(self._table)
        if self._at is not None and max(self._at) >= count:
            self._at = None
        self._samples = frame.arrays.get("samples")
        self._told = str(frame.facts.get("told", "")) or self._words(frame)
        self.setAccessibleDescription(self._told)
        self.update()

    def _words(self, frame: Shown) -> str:
        if self._table is None:
            return ""
        right, seen = int(np.trace(self._table)), int(self._table.sum())
        parts = [
            self.tr("{right} of {seen} right").format(
                right=words.count(right), seen=words.count(seen)
            )
        ]
        if self._chosen is not None:
            parts.append(self._of_cell(self._chosen))
        else:
            parts.append(self.tr("a row is what it is, a column what it is taken for"))
            if frame.facts.get("samples"):
                parts.append(self.tr("click a cell to see such samples"))
        return " · ".join(parts)

    def cell_at(self, point: QPointF) -> tuple[int, int] | None:
        """Give truth and guess of the cell at a point of the widget."""
        if self._table is None:
            return None
        box, side = self._box()
        column, row = (point.x() - box.left()) // side, (point.y() - box.top()) // side
        count = len(self._table)
        inside = 0 <= column < count and 0 <= row < count
        return (int(row), int(column)) if inside else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        cell = self.cell_at(event.position())
        if cell is not None:
            self._ask(cell)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk from cell to cell by the arrows, and ask for the samples of each."""
        count = 0 if self._table is None else len(self._table)
        cell = keys.walked(event.key(), self._at or self._chosen, (count, count))
        if cell is None:
            super().keyPressEvent(event)
        else:
            self._ask(cell)

    def _ask(self, cell: tuple[int, int]) -> None:
        self._at = cell
        self.setAccessibleDescription(self._of_cell(cell))
        self.update()
        self.asked.emit({"truth": cell[0], "guess": cell[1]})

    def _of_cell(self, cell: tuple[int, int]) -> str:
        """Tell how often one class was taken for another."""
        assert self._table is not None
        truth, guess = cell
        return self.tr("{truth} taken for {guess}: {count}").format(
            truth=self._classes[truth],
            guess=self._classes[guess],
            count=words.count(int(self._table[truth, guess])),
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        with theme.painting_on(self) as painter:
            heading.paint(painter, 14, 8, self.width() - 28, self._told)
            if self._table is not None:
                self._paint_table(painter, self._table)
            if self._samples is not None and len(self._samples):
                self._paint_samples(painter, self._samples)

    def _names(self) -> float:
        longest = max((len(name) for name in self._classes), default=1)
        return theme.sized(min(110.0, 10 + 7.0 * longest))

    def _box(self) -> tuple[QRectF, float]:
        """Give where the cells lie, and how large one is."""
        assert self._table is not None
        high = self.height() - theme.sized(HEAD) - theme.sized(24)
        side = max(2.0, min(MOST_CELL, high / len(self._table)))
        all_ = side * len(self._table)
        return QRectF(14 + self._names(), theme.sized(HEAD), all_, all_), side

    def _paint_table(self, painter: QPainter, table: NDArray[np.int32]) -> None:
        worn = theme.current()
        box, side = self._box()
        share = table / np.maximum(1, table.sum(axis=1, keepdims=True))
        for (row, column), count in np.ndenumerate(table):
            colour = QColor(worn.good if row == column else worn.bad)
            colour.setAlphaF(0.08 + 0.85 * float(share[row, column]) if count else 0.03)
            cell = QRectF(box.left() + column * side, box.top() + row * side, side - 1, side - 1)
            painter.fillRect(cell, colour)
            if count and side >= theme.sized(LEAST_FOR_WORDS + 3):
                painter.setPen(worn.text)
                painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, str(count))
        self._paint_names(painter, box, side)
        if self.hasFocus():
            row, column = self._at or self._chosen or (0, 0)
            cell = QRectF(box.left() + column * side, box.top() + row * side, side, side)
            whole = self._at is None and self._chosen is None
            theme.ring(painter, (box if whole else cell).adjusted(-2, -2, 1, 1))
        if self._chosen is not None:
            row, column = self._chosen
            painter.setPen(worn.accent)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            left, top = box.left() + column * side, box.top() + row * side
            painter.drawRect(QRectF(left - 0.5, top - 0.5, side, side))

    def _paint_names(self, painter: QPainter, box: QRectF, side: float) -> None:
        if side < theme.sized(LEAST_FOR_WORDS - 3):
            return
        painter.setPen(theme.current().muted)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        metrics = painter.fontMetrics()
        for place, name in enumerate(self._classes):
            wide = int(self._names() - 6)
            shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, wide)
            painter.drawText(QRectF(14, box.top() + place * side, wide, side), right, shown)
            below = QRectF(box.left() + place * side, box.bottom() + 2, side, theme.sized(16))
            short = metrics.elidedText(name, Qt.TextElideMode.ElideRight, int(side))
            painter.drawText(below, Qt.AlignmentFlag.AlignHCenter, short)

    def _paint_samples(self, painter: QPainter, samples: NDArray[np.float32]) -> None:
        box, _ = self._box()
        left = box.right() + 28
        room = QRectF(
            left,
            theme.sized(HEAD),
            self.width() - left - 14,
            self.height() - theme.sized(HEAD) - 14,
        )
        if room.width() < 40:
            return
        count, _, height, width = samples.shape
        columns, side = pictures.fitting(count, width / height, room.width(), room.height())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
        for place, sample in enumerate(samples):
            wide = side * width / height
            target = QRectF(
                room.left() + (place % columns) * (wide + 4),
                room.top() + (place // columns) * (side + 4),
                wide,
                side,
            )
            shown = sample if sample.shape[0] in (1, 3) else sample[:1]
            painter.drawImage(target, pictures.picture(shown.astype(np.float32)))
