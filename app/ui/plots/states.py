"""States: units down, steps to the right; what a recurrent layer holds, and how its gates stand."""

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from app.ui import theme, words
from app.ui.plots import heading, keys
from app.ui.plots.filling import fill
from app.ui.plots.shown import Shown

Floats = NDArray[np.float32]

HEAD, LEFT, RIGHT, BELOW = 26.0, 44.0, 18.0, 22.0
GATES = frozenset("ifozr")
"""What lies between 0 and 1; all else has a sign."""
HIGHEST = 16.0
"""How high a unit is at most, in pixels."""


class States(QWidget):
    """Shows one quantity of a recurrent layer, unit by unit and step by step.

    Attributes
    ----------
    asked
        Another ``layer`` or ``quantity`` is wanted.
    """

    asked = Signal(dict)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.layer, self.quantity = QComboBox(self), QComboBox(self)
        self.layer.setAccessibleName(self.tr("Layer"))
        self.quantity.setAccessibleName(self.tr("What is shown"))
        self.cells = Cells(self)
        row = QHBoxLayout()
        row.setContentsMargins(14, 6, 14, 0)
        for box in (self.layer, self.quantity):
            box.activated.connect(lambda _: self._ask())
            row.addWidget(box)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self.cells, 1)

    @property
    def told(self) -> str:
        """What stands above the cells."""
        return self.cells.told

    def show_frame(self, frame: Shown) -> None:
        """Show how it is now."""
        facts = frame.facts
        layers = [str(each) for each in facts.get("layers", ())]
        letters = [str(each) for each in facts.get("quantities", ())]
        names = self._names()
        fill(self.layer, {each: each for each in layers}, str(facts.get("layer", "")))
        named = {each: f"{each} · {names[each]}" for each in letters}
        fill(self.quantity, named, str(facts.get("quantity", "")))
        self.layer.setVisible(len(layers) > 1)
        self.quantity.setVisible(len(letters) > 1)
        values = frame.arrays.get("values", np.zeros((0, 0), np.float32))
        letter = str(facts.get("quantity", "h"))
        told = str(facts.get("told", ""))
        if values.size:
            told = words.plural(
                len(values),
                self.tr("{what} of {shown} unit, step by step"),
                self.tr("{what} of {shown} units, step by step"),
            ).format(what=names[letter], shown=words.count(len(values)))
            units = int(facts["units"])
            if units > len(values):
                told += " · " + self.tr("the first of {count}").format(count=words.count(units))
        self.cells.show_values(values, letter in GATES, int(facts.get("first", 1)), told)

    def _names(self) -> Mapping[str, str]:
        return {
            "h": self.tr("state"),
            "c": self.tr("memory"),
            "i": self.tr("input gate"),
            "f": self.tr("forget gate"),
            "o": self.tr("output gate"),
            "g": self.tr("proposed memory"),
            "r": self.tr("reset gate"),
            "z": self.tr("update gate"),
            "n": self.tr("proposed state"),
        }

    def _ask(self) -> None:
        self.asked.emit(
            {"layer": self.layer.currentData(), "quantity": self.quantity.currentData()}
        )


class Cells(QWidget):
    """The values, each unit a row."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._values: Floats = np.zeros((0, 0), np.float32)
        self._gate = False
        self._first = 1
        self._sentence = ""
        self._under: tuple[int, int] | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(110)
        self.setAccessibleName(self.tr("States"))

    @property
    def told(self) -> str:
        """The sentence above: of the cell under the mouse, else of all."""
        if self._under is None:
            return self._sentence
        unit, step = self._under
        return self.tr("unit {unit} after step {step}: {value}").format(
            unit=unit + 1,
            step=self._first + step,
            value=words.figure(float(self._values[unit, step])),
        )

    def show_values(self, values: Floats, gate: bool, first: int, sentence: str) -> None:
        """Show these values (units, steps), those of a gate from 0 to 1."""
        self._values, self._gate, self._first, self._sentence = values, gate, first, sentence
        inside = self._under is not None and all(np.less(self._under, values.shape))
        self._under = self._under if inside else None
        self.setAccessibleDescription(self.told)
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        box, (units, steps) = self.box(), self._values.shape
        step = int((event.position().x() - box.left()) // (box.width() / max(1, steps)))
        unit = int((event.position().y() - box.top()) // (box.height() / max(1, units)))
        there = 0 <= unit < units and 0 <= step < steps
        self._under = (unit, step) if there else None
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._under = None
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        at = keys.walked(event.key(), self._under, self._values.shape)
        if at is None:
            super().keyPressEvent(event)
        else:
            self._under = at
            self.setAccessibleDescription(self.told)
            self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._under = None
        super().focusOutEvent(event)

    def place(self, unit: int, step: int) -> QPointF:
        """Give the middle of a cell in the widget."""
        box, (units, steps) = self.box(), self._values.shape
        return QPointF(
            box.left() + (step + 0.5) * box.width() / steps,
            box.top() + (unit + 0.5) * box.height() / units,
        )

    def box(self) -> QRectF:
        """Give where the cells lie."""
        wide = max(40.0, self.width() - theme.sized(LEFT) - RIGHT)
        high = max(20.0, self.height() - theme.sized(HEAD) - theme.sized(BELOW))
        return QRectF(
            theme.sized(LEFT),
            theme.sized(HEAD),
            wide,
            min(high, HIGHEST * max(1, len(self._values))),
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        worn = theme.current()
        with theme.painting_on(self) as painter:
            heading.paint(painter, 14, 4, self.width() - 28, self.told)
            if not self._values.size:
                return
            box = self.box()
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
            painter.drawImage(box, coloured(self._values, self._gate))
            painter.setPen(worn.line)
            painter.drawRect(box)
            if self.hasFocus() and self._under is not None:
                centre = self.place(*self._under)
                units, steps = self._values.shape
                cell = QRectF(0, 0, box.width() / steps, box.height() / units)
                cell.moveCenter(centre)
                theme.ring(painter, cell.adjusted(-2, -2, 2, 2))
            elif self.hasFocus():
                theme.ring(painter, box.adjusted(-2, -2, 2, 2))
            painter.setPen(worn.muted)
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            for unit in {0, len(self._values) - 1}:
                at = self.place(unit, 0).y()
                painter.drawText(
                    QRectF(0, at - theme.sized(9), theme.sized(LEFT) - 8, theme.sized(18)),
                    right,
                    str(unit + 1),
                )
            middle = Qt.AlignmentFlag.AlignHCenter
            steps = self._values.shape[1]
            for step in range(0, steps, max(1, -(-steps // 8))):
                at = self.place(0, step).x()
                wide = theme.sized(48)
                under = QRectF(at - wide / 2, box.bottom() + 4, wide, theme.sized(16))
                painter.drawText(under, middle, str(self._first + step))


def coloured(values: Floats, gate: bool) -> QImage:
    """Paint values (rows, columns): those of a gate from faint to full, others by their sign."""
    worn = theme.current()
    known = np.nan_to_num(values.astype(np.float32), nan=0.0, posinf=0.0, neginf=0.0)
    shares: NDArray[Any]
    full: NDArray[Any]
    if gate:
        shares = np.clip(known, 0.0, 1.0)
        full = np.broadcast_to(_rgb(worn.accent), (*values.shape, 3))
    else:
        most = float(np.abs(known).max(initial=0.0)) or 1.0
        shares = np.abs(known) / most
        ends = np.stack([_rgb(worn.category("convolution")), _rgb(worn.category("activation"))])
        full = ends[(known > 0).astype(np.intp)]
    ground = _rgb(worn.second)
    mixed: NDArray[Any] = ground + (full - ground) * shares[..., None]
    shown = np.ascontiguousarray(mixed.round().astype(np.uint8))
    height, width = shown.shape[:2]
    return QImage(shown.data, width, height, 3 * width, QImage.Format.Format_RGB888).copy()


def _rgb(colour: QColor) -> Floats:
    return np.array([colour.red(), colour.green(), colour.blue()], np.float32)
