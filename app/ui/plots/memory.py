"""Memory: how much of each step of a sequence still reaches the end, on a logarithmic scale."""

import math

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from app.ui import theme, words
from app.ui.plots import heading
from app.ui.plots.filling import fill
from app.ui.plots.shown import Shown

HEAD = 30.0
LEFT, BELOW, RIGHT = 58.0, 24.0, 18.0
DECADES = 12
"""What is this many powers of ten below the largest lies at the bottom."""


class Memory(QWidget):
    """Shows the norm of the derivative of the last state by the state after each step.

    Attributes
    ----------
    asked
        Another ``layer`` is wanted.
    """

    asked = Signal(dict)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.layer = QComboBox(self)
        self.layer.setAccessibleName(self.tr("Layer"))
        self.layer.activated.connect(lambda _: self.asked.emit({"layer": self.layer.currentText()}))
        self.curve = Curve(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 6, 0, 0)
        column.addWidget(self.layer, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.curve, 1)

    @property
    def told(self) -> str:
        """What stands above the curve."""
        return self.curve.told

    def show_frame(self, frame: Shown) -> None:
        """Show how it is now."""
        facts = frame.facts
        layers = [str(each) for each in facts.get("layers", ())]
        fill(self.layer, {each: each for each in layers}, str(facts.get("layer", "")))
        self.layer.setVisible(len(layers) > 1)
        norms = frame.arrays.get("norms")
        self.curve.show_norms(norms, int(facts.get("first", 1)), str(facts.get("told", "")))


class Curve(QWidget):
    """The norms over the steps, the last at the right."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._norms: NDArray[np.float32] = np.zeros(0, np.float32)
        self._first = 1
        self._sentence = ""
        self._under: int | None = None
        self.setMouseTracking(True)
        self.setMinimumHeight(110)
        self.setAccessibleName(self.tr("What is left of each step"))

    @property
    def told(self) -> str:
        """The sentence above the curve: of the step under the mouse, else of the first."""
        if not len(self._norms):
            return self._sentence
        place = 0 if self._under is None else self._under
        told = self.tr("step {step}: {norm} of its state reaches the last, {last} at the end")
        return told.format(
            step=self._first + place,
            norm=figure(float(self._norms[place])),
            last=figure(float(self._norms[-1])),
        )

    def show_norms(self, norms: NDArray[np.float32] | None, first: int, sentence: str) -> None:
        """Show these norms, of the step ``first`` and those behind it."""
        self._norms = np.zeros(0, np.float32) if norms is None else norms
        self._first, self._sentence = first, sentence
        if self._under is not None and self._under >= len(self._norms):
            self._under = None
        self.setAccessibleDescription(self.told)
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        box, count = self._box(), len(self._norms)
        share = (event.position().x() - box.left()) / max(1.0, box.width())
        inside = count > 0 and -0.02 <= share <= 1.02
        self._under = min(count - 1, max(0, round(share * (count - 1)))) if inside else None
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._under = None
        self.update()

    def placed(self) -> list[QPointF]:
        """Give where each step lies in the widget."""
        box, top = self._box(), self._top()
        last = max(1, len(self._norms) - 1)
        return [
            QPointF(box.left() + place / last * box.width(),
                    box.bottom() - height(float(norm), top) * box.height())
            for place, norm in enumerate(self._norms)
        ]  # fmt: skip

    def paintEvent(self, event: QPaintEvent) -> None:
        with theme.painting_on(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            heading.paint(painter, 0, 4, self.width() - 14, self.told)
            if len(self._norms):
                self._paint(painter)

    def _paint(self, painter: QPainter) -> None:
        worn, box, top = theme.current(), self._box(), self._top()
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for down in range(0, DECADES + 1, 3):
            y = box.top() + down / DECADES * box.height()
            painter.setPen(QPen(worn.line, 1.0))
            painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
            painter.setPen(worn.muted)
            painter.drawText(
                QRectF(0, y - theme.sized(8), theme.sized(LEFT) - 6, theme.sized(16)),
                right,
                f"1e{top - down}",
            )
        points = self.placed()
        painter.setPen(QPen(worn.accent, 2.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(points))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(worn.accent)
        if self._under is not None:
            painter.drawEllipse(points[self._under], 4.0, 4.0)
        painter.setPen(worn.muted)
        middle = Qt.AlignmentFlag.AlignHCenter
        count = len(points)
        for place in range(0, count, max(1, count // 8)):
            wide = theme.sized(40)
            under = QRectF(points[place].x() - wide / 2, box.bottom() + 4, wide, theme.sized(16))
            painter.drawText(under, middle, str(self._first + place))

    def _box(self) -> QRectF:
        wide = max(40.0, self.width() - theme.sized(LEFT) - RIGHT)
        return QRectF(
            theme.sized(LEFT),
            theme.sized(HEAD),
            wide,
            max(30.0, self.height() - theme.sized(HEAD) - theme.sized(BELOW)),
        )

    def _top(self) -> int:
        """Give the power of ten that stands at the top."""
        finite = self._norms[np.isfinite(self._norms) & (self._norms > 0)]
        return math.ceil(math.log10(float(finite.max()))) if len(finite) else 0


def figure(norm: float) -> str:
    """Tell a norm, which may be very small, in a few letters."""
    return f"{norm:.1e}" if 0 < norm < 1e-3 else words.figure(norm)


def height(norm: float, top: int) -> float:
    """Give how high a norm stands, 0 to 1, where 10 to the ``top`` is the uppermost line."""
    if not norm > 0:
        return 0.0
    if not math.isfinite(norm):
        return 1.0
    return min(1.0, max(0.0, 1 + (math.log10(norm) - top) / DECADES))
