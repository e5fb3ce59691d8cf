"""Spectrum: eigenvectors of the Laplacian painted on the graph, beside all of its eigenvalues."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from app.ui import theme, words
from app.ui.plots import heading, keys
from app.ui.plots.shown import Shown
from app.ui.plots.vertices import Placed, blend, of_sign

HEAD = 32.0
BELOW = 20.0
"""The room below the axis, for its numbers."""
TICK = 9.0


class Spectrum(QWidget):
    """Shows one eigenvector on the graph; a click at an eigenvalue, or a key, takes another.

    Attributes
    ----------
    asked
        Another ``vector`` is to be seen.
    """

    asked = Signal(dict)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame: Shown | None = None
        self._asked: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._told = ""
        self.setMinimumHeight(120)
        self.setAccessibleName(self.tr("Spectrum"))

    @property
    def told(self) -> str:
        """What stands above the graph."""
        return self._told

    def show_frame(self, frame: Shown) -> None:
        """Show an eigenvector, and what the network makes of each eigenvalue."""
        self._frame, self._asked = frame, None
        number = int(frame.facts["vector"])
        told = self.tr("eigenvector {number} of {count}, λ = {value}")
        self._told = told.format(
            number=number,
            count=words.count(len(frame.arrays["values"])),
            value=words.figure(float(frame.arrays["values"][number])),
        )
        if "learned" in frame.arrays and "target" in frame.arrays:
            apart = np.abs(frame.arrays["learned"] - frame.arrays["target"]).max()
            away = self.tr("the filter is {apart} away at most")
            self._told += " · " + away.format(apart=words.figure(float(apart)))
        else:
            self._told += " · " + self.tr("click an eigenvalue to see its vector")
        self.setAccessibleDescription(self._told)
        self.update()

    def boxes(self) -> tuple[QRectF, QRectF]:
        """Give where the graph lies, and where the eigenvalues."""
        high = max(40, self.height() - theme.sized(HEAD) - theme.sized(BELOW))
        half = max(60.0, (self.width() - 42) / 2)
        return QRectF(14, theme.sized(HEAD), half, high), QRectF(
            28 + half, theme.sized(HEAD), half, high
        )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._frame is None:
            return
        _, box = self.boxes()
        x = box.left() + self._frame.arrays["values"] / 2 * box.width()
        if box.adjusted(-6, 0, 6, theme.sized(BELOW)).contains(event.position()):
            nearest = int(np.abs(x - event.position().x()).argmin())
        else:
            nearest = (int(self._frame.facts["vector"]) + 1) % len(x)
        self._ask(nearest)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from eigenvalue to eigenvalue by the arrows."""
        if event.key() in keys.ARROWS and self._frame is not None:
            down, right = keys.ARROWS[event.key()]
            at = self._asked if self._asked is not None else int(self._frame.facts["vector"])
            self._ask((at + right - down) % len(self._frame.arrays["values"]))
        else:
            super().keyPressEvent(event)

    def _ask(self, number: int) -> None:
        self._asked = number
        self.asked.emit({"vector": number})

    def paintEvent(self, event: QPaintEvent) -> None:
        worn = theme.current()
        with theme.painting_on(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            heading.paint(painter, 14, 8, self.width() - 28, self._told)
            if self._frame is None:
                return
            graph, spectrum = self.boxes()
            placed = Placed(self._frame.arrays["places"], self._frame.arrays["edges"], graph)
            placed.paint_edges(painter, blend(worn.panel, worn.muted, 0.35))
            for number, value in enumerate(self._frame.arrays["vector"]):
                placed.paint_vertex(painter, number, of_sign(float(value)))
            self._paint_spectrum(painter, spectrum, self._frame)
            if self.hasFocus():
                theme.ring(painter, spectrum.adjusted(-8, -4, 8, 4))

    def _paint_spectrum(self, painter: QPainter, box: QRectF, frame: Shown) -> None:
        worn = theme.current()
        values, number = frame.arrays["values"], int(frame.facts["vector"])
        painter.setPen(QPen(worn.line, 1.0))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        painter.setPen(worn.muted)
        wide = theme.sized(40)
        for level in (0, 1, 2):
            x = box.left() + level / 2 * box.width()
            align = (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignHCenter,
                     Qt.AlignmentFlag.AlignRight)[level]  # fmt: skip
            left = x - (0, wide / 2, wide)[level]
            painter.drawText(
                QRectF(left, box.bottom() + 2, wide, theme.sized(BELOW) - 4), align, str(level)
            )
        for place in (*range(len(values)), number):  # the chosen one above all others
            x = box.left() + float(values[place]) / 2 * box.width()
            chosen = place == number
            painter.setPen(QPen(worn.accent if chosen else worn.muted, 2.5 if chosen else 1.0))
            painter.drawLine(QPointF(x, box.bottom() - (2 * TICK if chosen else TICK)),
                             QPointF(x, box.bottom()))  # fmt: skip
        room = box.adjusted(0, theme.sized(18), 0, -2.5 * TICK)
        shown = [frame.arrays[name] for name in ("learned", "target") if name in frame.arrays]
        painter.setPen(worn.muted)
        told = (
            self.tr("what is let pass of each eigenvalue")
            if shown
            else self.tr("how many eigenvalues lie no higher")
        )
        painter.drawText(QRectF(box.left(), box.top() - 2, box.width(), theme.sized(16)), told)
        if not shown:
            self._paint_counts(painter, room, values, number)
            return
        low = min(0.0, *(float(each.min()) for each in shown))
        high = max(1e-6, *(float(each.max()) for each in shown))
        if "target" in frame.arrays:
            self._line(painter, room, values, frame.arrays["target"], (low, high), worn.muted, 5.0)
        if "learned" in frame.arrays:
            self._line(painter, room, values, frame.arrays["learned"], (low, high), worn.accent,
                       2.0)  # fmt: skip

    def _paint_counts(
        self, painter: QPainter, room: QRectF, values: NDArray[np.float32], number: int
    ) -> None:
        """Paint how many eigenvalues lie up to each, where no filter is to be seen."""
        worn = theme.current()
        counts = np.arange(1, len(values) + 1, dtype=np.float32)
        self._line(painter, room, values, counts, (0.0, float(len(values))), worn.muted, 1.5)
        at = QPointF(room.left() + float(values[number]) / 2 * room.width(),
                     room.bottom() - (number + 1) / len(values) * room.height())  # fmt: skip
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(worn.accent)
        painter.drawEllipse(at, 4.5, 4.5)

    def _line(
        self,
        painter: QPainter,
        box: QRectF,
        values: NDArray[np.float32],
        heights: NDArray[np.float32],
        span: tuple[float, float],
        colour: QColor,
        wide: float,
    ) -> None:
        low, high = span
        points = [
            QPointF(box.left() + float(value) / 2 * box.width(),
                    box.bottom() - (float(height) - low) / (high - low) * box.height())
            for value, height in zip(values, heights, strict=True)
        ]  # fmt: skip
        painter.setPen(QPen(colour, wide))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(points))
