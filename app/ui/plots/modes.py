"""Modes: how many generated samples belong to each cloud or class, as bars."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from app.ui import theme, words
from app.ui.plots import heading
from app.ui.plots.shown import Shown

HEAD = 32.0
FOOT = 26.0
EDGE = 14.0
WIDEST = 46.0


class Modes(QWidget):
    """Shows a bar a cloud or class, and the line that a bar must reach to count."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: NDArray[np.int64] | None = None
        self._wanted = 0.0
        self._names: Sequence[str] = ()
        self._told = ""
        self.setMinimumHeight(90)
        self.setAccessibleName(self.tr("Modes"))

    @property
    def told(self) -> str:
        """What stands above the bars."""
        return self._told

    def show_frame(self, frame: Shown) -> None:
        """Show the counts of a frame."""
        self._counts = frame.arrays.get("counts")
        self._wanted = float(frame.facts.get("wanted", 0.0))
        self._names = tuple(map(str, frame.facts.get("names", ())))
        if self._counts is not None:
            samples = int(frame.facts.get("samples", 0))
            found = int((self._counts >= self._wanted).sum()) if self._wanted else 0
            self._told = self.tr(
                "{found} of {all} found · {good} of {samples} samples belong to one"
            ).format(
                found=words.count(found),
                all=words.count(len(self._counts)),
                good=words.count(int(self._counts.sum())),
                samples=words.count(samples),
            )
            if self._wanted:
                self._told += self.tr(" · the line is what counts as found")
        self.setAccessibleDescription(self._told)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        worn = theme.current()
        with theme.painting_on(self) as painter:
            heading.paint(painter, EDGE, 8, self.width() - 2 * EDGE, self._told)
            counts = self._counts
            high = self.height() - theme.sized(HEAD) - theme.sized(FOOT)
            if counts is None or not len(counts) or high < 10:
                return
            wide = min(WIDEST, (self.width() - 2 * EDGE) / len(counts))
            scale = high / max(1.0, float(counts.max()), 2 * self._wanted)
            base = theme.sized(HEAD) + high
            for place, count in enumerate(counts.tolist()):
                left = EDGE + place * wide
                bar = QRectF(left, base - count * scale, wide - 4, count * scale)
                painter.fillRect(bar, worn.good if count >= self._wanted else worn.bad)
                painter.setPen(worn.muted)
                name = self._names[place] if place < len(self._names) else str(place)
                below = QRectF(left, base + 3, wide - 4, theme.sized(18))
                painter.drawText(below, Qt.AlignmentFlag.AlignHCenter, name)
            line = base - self._wanted * scale
            painter.setPen(worn.text)
            painter.drawLine(QPointF(EDGE, line), QPointF(EDGE + wide * len(counts) - 4, line))
