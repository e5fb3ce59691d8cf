"""Receptive field: layers over time one above another, and the tree of what one step sees."""

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app.ui import theme, words
from app.ui.plots import heading
from app.ui.plots.shown import Shown
from app.ui.plots.vertices import blend

Floats = NDArray[np.float32]
Places = NDArray[np.intp]

HEAD, LEFT, RIGHT = 30.0, 176.0, 18.0
BARS, NUMBERS = 26.0, 22.0
"""The room under the lowest row: for how much reaches the step, and for the numbers of steps."""
LARGEST = 4.5
"""The radius of a step where there is room, in pixels."""
HIGH = 40.0
"""So far apart rows are at most, in pixels."""
STEPS_BETWEEN = 42.0
"""The least room between two numbers of steps, in pixels."""


@dataclass(frozen=True, slots=True)
class Row:
    """One layer: its name, its steps, its kernel, and the rows that it reads with their shifts."""

    name: str
    length: int
    kernel: int
    stride: int
    dilation: int
    padding: int
    beneath: tuple[tuple[int, int], ...]

    def taps(self, steps: Places, shift: int) -> Places:
        """Give which steps of a row beneath these steps see, (steps, kernel)."""
        first = steps * self.stride - self.padding - shift
        return first[:, None] + np.arange(self.kernel) * self.dilation


Edge = tuple[int, Places, int, Places]
"""From steps of one row to steps of another that they see."""


def tree(rows: list[Row], row: int, step: int) -> tuple[list[Places], list[Edge]]:
    """Give the steps of each row that one step sees, and what leads from one to another."""
    seen: list[Places] = [np.zeros(0, np.intp) for _ in rows]
    seen[row] = np.array([step])
    edges: list[Edge] = []
    for place in range(row, 0, -1):
        for beneath, shift in rows[place].beneath:
            taps = rows[place].taps(seen[place], shift)
            there = (taps >= 0) & (taps < rows[beneath].length)
            above = np.broadcast_to(seen[place][:, None], taps.shape)[there]
            seen[beneath] = np.union1d(seen[beneath], taps[there])
            edges.append((place, above, beneath, taps[there]))
    return seen, edges


def times(rows: list[Row]) -> list[tuple[float, float]]:
    """Give where each row's step 0 stands in time, and how far its steps are apart.

    A layer that sees only what was stands at the last step that it sees, others in the middle.
    """
    found = [(0.0, 1.0)]
    for row in rows[1:]:
        beneath, shift = row.beneath[-1]  # the nearest; others are ways around
        begin, apart = found[beneath]
        taps = row.taps(np.array([0]), shift)[0]
        middle = 0.0 if taps[-1] <= 0 else float(taps[0] + taps[-1]) / 2
        found.append((begin + apart * middle, apart * row.stride))
    return found


class ReceptiveField(QWidget):
    """Shows what a step sees; a click, or an arrow key, takes another step or another layer.

    Attributes
    ----------
    asked
        Another ``row`` and ``step`` are to be seen.
    """

    asked = Signal(dict)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []
        self._activity: list[Floats] = []
        self._reach: Floats = np.zeros(0, np.float32)
        self._chosen = (0, 0)
        self._reached = (0, 0)  # whose reach there is
        self._span = (0, 0)
        self._sentence = ""
        self._seen: list[Places] = []
        self._edges: list[Edge] = []
        self.setMinimumHeight(130)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Receptive field"))

    @property
    def told(self) -> str:
        """The sentence above the rows."""
        if not self._rows:
            return self._sentence
        (row, step), seen = self._chosen, self._seen[0]
        if not len(seen):
            told = self.tr("step {step} of {layer} sees only what was padded")
            return told.format(step=step + 1, layer=self._rows[row].name)
        told = self.tr("step {step} of {layer} sees steps {first} to {last}")
        if len(seen) == 1:
            told = self.tr("step {step} of {layer} sees step {first} alone")
        told = told.format(
            step=step + 1, layer=self._rows[row].name, first=seen[0] + 1, last=seen[-1] + 1
        )
        if self._chosen != self._reached:
            return told
        first, last = self._span
        count = last - first + 1
        wide = words.plural(
            count,
            self.tr("its receptive field is {count} step wide"),
            self.tr("its receptive field is {count} steps wide"),
        )
        return f"{told} · {wide.format(count=words.count(count))}"

    def show_frame(self, frame: Shown) -> None:
        """Show how it is now."""
        facts = frame.facts
        self._rows = [row_of(each) for each in facts.get("rows", ())]
        self._sentence = str(facts.get("told", ""))
        if self._rows:
            ends = np.cumsum([row.length for row in self._rows])[:-1]
            self._activity = np.split(frame.arrays["activity"], ends)
            self._reach = frame.arrays["reach"]
            self._span = int(facts["first"]), int(facts["last"])
            self._reached = int(facts["row"]), int(facts["step"])
            self._choose(*self._reached)
        else:
            self.setAccessibleDescription(self.told)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self.step_at(event.position())
        if found is not None:
            self._ask(*found)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row, step = self._chosen
        match event.key():
            case Qt.Key.Key_Left:
                self._ask(row, step - 1)
            case Qt.Key.Key_Right:
                self._ask(row, step + 1)
            case Qt.Key.Key_Up:
                self._ask(row + 1, step)
            case Qt.Key.Key_Down:
                self._ask(row - 1, step)
            case _:
                super().keyPressEvent(event)

    def step_at(self, point: QPointF) -> tuple[int, int] | None:
        """Give the row and the step at a point; None where there is none."""
        if (
            len(self._rows) < 2
            or not theme.sized(LEFT) - 12 <= point.x() <= self.width() - RIGHT + 12
        ):
            return None
        heights = [abs(self._y(row) - point.y()) for row in range(len(self._rows))]
        row = max(1, int(np.argmin(heights)))
        begin, apart = times(self._rows)[row]
        time = (point.x() - theme.sized(LEFT)) / self._wide() * self._last()
        return row, min(self._rows[row].length - 1, max(0, round((time - begin) / apart)))

    def place(self, row: int, step: int) -> QPointF:
        """Give where a step of a row lies in the widget."""
        return QPointF(float(self._xs(row, np.array([step]))[0]), self._y(row))

    def paintEvent(self, event: QPaintEvent) -> None:
        with theme.painting_on(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            heading.paint(painter, 14, 6, self.width() - 28, self.told)
            if self._rows:
                self._paint_tree(painter)
                for row in range(len(self._rows)):
                    self._paint_row(painter, row)
                self._paint_reach(painter)

    def _ask(self, row: int, step: int) -> None:
        if not 1 <= row < len(self._rows):
            return
        self._choose(row, min(max(0, step), self._rows[row].length - 1))
        row, step = self._chosen
        self.asked.emit({"row": row, "step": step})
        self.update()

    def _choose(self, row: int, step: int) -> None:
        self._chosen = row, step
        self._seen, self._edges = tree(self._rows, row, step)
        self.setAccessibleDescription(self.told)

    def _paint_tree(self, painter: QPainter) -> None:
        many = sum(len(taps) for *_, taps in self._edges)
        line = QColor(theme.current().accent)
        line.setAlphaF(max(0.06, min(0.6, 4 / math.sqrt(max(1, many)))))
        painter.setPen(QPen(line, 1.2 if self._apart() > 4 else 0.8))
        for above, steps, beneath, taps in self._edges:
            high, low = self._y(above), self._y(beneath)
            painter.drawLines(
                [QLineF(start, high, end, low)
                 for start, end in zip(self._xs(above, steps).tolist(),
                                       self._xs(beneath, taps).tolist(), strict=True)]
            )  # fmt: skip

    def _paint_row(self, painter: QPainter, row: int) -> None:
        """Paint the steps of a row: those that are seen in the colour, the fuller the livelier."""
        worn, values = theme.current(), self._activity[row]
        top = float(values.max(initial=0.0)) or 1.0
        seen = np.zeros(self._rows[row].length, bool)
        seen[self._seen[row]] = True
        xs, y = self._xs(row, np.arange(len(values))).tolist(), self._y(row)
        radius = min(LARGEST, max(0.8, 0.36 * self._apart() * times(self._rows)[row][1]))
        painter.setPen(Qt.PenStyle.NoPen)
        for x, value, inside in zip(xs, (values / top).tolist(), seen.tolist(), strict=True):
            colour = worn.accent if inside else worn.muted
            painter.setBrush(blend(worn.panel, colour, 0.25 + 0.75 * min(1.0, max(0.0, value))))
            painter.drawEllipse(QPointF(x, y), radius, radius)
        if row == self._chosen[0]:
            painter.setPen(QPen(worn.text, 1.6))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(self.place(*self._chosen), radius + 2.5, radius + 2.5)
        one = self._rows[row]
        told = one.name or self.tr("what comes in")
        if one.dilation > 1:
            told += " · " + self.tr("{steps} apart").format(steps=one.dilation)
        painter.setPen(worn.text if row == self._chosen[0] else worn.muted)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        fitting = painter.fontMetrics().elidedText(
            told, Qt.TextElideMode.ElideLeft, int(theme.sized(LEFT) - 14 - LARGEST - 14)
        )
        if self._gap() >= painter.fontMetrics().height() - 3 or row in (0, self._chosen[0]):
            painter.drawText(
                QRectF(14, y - theme.sized(9), theme.sized(LEFT) - 14 - 14, theme.sized(18)),
                right,
                fitting,
            )

    def _paint_reach(self, painter: QPainter) -> None:
        """Paint how much of each step that comes in reaches the chosen one, and number them."""
        worn, base = theme.current(), self._y(0) + LARGEST + 4 + BARS
        xs = self._xs(0, np.arange(self._rows[0].length))
        wide = max(1.0, min(2 * LARGEST, 0.7 * self._apart()))
        if self._chosen == self._reached:
            top = float(self._reach.max(initial=0.0)) or 1.0
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(worn.accent)
            for x, reach in zip(xs.tolist(), (self._reach / top).tolist(), strict=True):
                tall = BARS * reach
                painter.drawRect(QRectF(x - wide / 2, base - tall, wide, tall))
        painter.setPen(worn.muted)
        room = theme.sized(48)
        every = _round(theme.sized(STEPS_BETWEEN) / max(1e-9, self._apart()))
        for step in range(0, self._rows[0].length, every):
            under = QRectF(float(xs[step]) - room / 2, base + 2, room, theme.sized(16))
            painter.drawText(under, Qt.AlignmentFlag.AlignHCenter, str(step + 1))

    def _xs(self, row: int, steps: Places) -> NDArray[np.float64]:
        begin, apart = times(self._rows)[row]
        share = (begin + apart * steps.astype(np.float64)) / self._last()
        return theme.sized(LEFT) + share * self._wide()

    def _y(self, row: int) -> float:
        return self.height() - theme.sized(NUMBERS) - BARS - 4 - 2 * LARGEST - row * self._gap()

    def _gap(self) -> float:
        room = self.height() - theme.sized(HEAD) - theme.sized(NUMBERS) - BARS - 4 - 3 * LARGEST
        return min(HIGH, max(4.0, room / max(1, len(self._rows) - 1)))

    def _wide(self) -> float:
        return max(40.0, self.width() - theme.sized(LEFT) - RIGHT)

    def _last(self) -> float:
        return max(1.0, self._rows[0].length - 1.0)

    def _apart(self) -> float:
        return self._wide() / self._last()


def row_of(told: Any) -> Row:
    """Read a row as a frame tells it."""
    name, length, kernel, stride, dilation, padding, beneath = told
    return Row(
        str(name), int(length), int(kernel), int(stride), int(dilation), int(padding),
        tuple((int(row), int(shift)) for row, shift in beneath),
    )  # fmt: skip


def _round(least: float) -> int:
    """Give the first of 1, 2, 5, 10, 20, … that is not less."""
    if least <= 1:
        return 1
    power = 10 ** math.floor(math.log10(least))
    return int(next(power * times for times in (1, 2, 5, 10) if power * times >= least))
