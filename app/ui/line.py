"""The line in which a value is written, with its unit, and the list of names that it may use."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QPaintEvent,
    QStandardItem,
    QStandardItemModel,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QCompleter, QLineEdit, QWidget

from app.ui import theme
from app.ui.strokes import new_stroke

EDGE = 9
"""From the right edge to the unit, in pixels: the border and the padding of the style."""
COARSE = 10
"""How many steps Page Up and Page Down go."""
NAME = Qt.ItemDataRole.UserRole
STEPS = {
    Qt.Key.Key_Up: 1,
    Qt.Key.Key_Down: -1,
    Qt.Key.Key_PageUp: COARSE,
    Qt.Key.Key_PageDown: -COARSE,
}


class Line(QLineEdit):
    """A line that hands over what was written at Enter or on leaving, and forgets it at Escape.

    Attributes
    ----------
    stepped
        The user wants the number so many steps higher, finely or not, in this row of steps.
    """

    stepped = Signal(int, bool, int)

    _unit = ""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kept = ""
        self._stroke = new_stroke()

    def show_unit(self, unit: str) -> None:
        """Show a unit behind what is written."""
        self._unit = unit
        metrics = QFontMetrics(theme.font(small=True))
        self.setTextMargins(0, 0, metrics.horizontalAdvance(unit) + 4 if unit else 0, 0)
        self.setAccessibleDescription(unit)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and self._unit:
            self.show_unit(self._unit)  # it may be larger now

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._unit:
            with theme.painting_on(self) as painter:
                painter.setPen(theme.current().muted)
                painter.setFont(theme.font(small=True))
                box = self.rect().adjusted(0, 0, -EDGE, 0)
                align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                painter.drawText(box, align, self._unit)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._stroke = new_stroke()
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in STEPS:
            fine = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.stepped.emit(STEPS[Qt.Key(event.key())], fine, self._stroke)
        elif event.key() == Qt.Key.Key_Escape and self.text() != self.kept:
            self.setText(self.kept)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Step with Ctrl only: whoever scrolls past changes nothing."""
        turned = event.angleDelta().y() or event.angleDelta().x()
        held = event.modifiers()
        if self.isEnabled() and turned and held & Qt.KeyboardModifier.ControlModifier:
            fine = bool(held & Qt.KeyboardModifier.ShiftModifier)
            self.stepped.emit(1 if turned > 0 else -1, fine, self._stroke)
            event.accept()
        else:
            event.ignore()


class NameList(QObject):
    """Offers the names that an expression may use while one is written; Ctrl+Space shows all."""

    def __init__(self, line: Line, known: Callable[[], Mapping[str, str]]) -> None:
        super().__init__(line)
        self._line = line
        self._known = known
        self._model = QStandardItemModel(self)
        self.completer = QCompleter(self._model, self)
        self.completer.setWidget(line)
        self.completer.setCompletionRole(NAME)
        self.completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.completer.activated.connect(self._take)
        line.textEdited.connect(lambda _: self._narrow())
        line.installEventFilter(self)
        self.popup.installEventFilter(self)

    @property
    def popup(self) -> QAbstractItemView:
        """The list that opens under the line."""
        popup = self.completer.popup()
        assert popup is not None  # only a completer in the line has none
        return popup

    @property
    def offered(self) -> list[str]:
        """The names that the open list offers."""
        return self._rows(NAME)

    @property
    def shown(self) -> list[str]:
        """The names that the open list offers, each with its value."""
        return self._rows(Qt.ItemDataRole.DisplayRole)

    def _rows(self, role: Qt.ItemDataRole) -> list[str]:
        if not self.popup.isVisible():
            return []
        rows = self.completer.completionModel()
        return [str(rows.index(row, 0).data(role)) for row in range(rows.rowCount())]

    def eventFilter(self, watched: QObject, event: object) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QKeyEvent.Type.KeyPress:
            return False
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if watched is self._line:
            if event.key() == Qt.Key.Key_Space and control:
                self._narrow(every=True)
                return True
            return False
        # Else the completer would let the line have these keys first, which would end it.
        match event.key():
            case Qt.Key.Key_Escape:
                self.popup.hide()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Tab:
                self.popup.hide()
                self._take(str(self.popup.currentIndex().data(NAME)))
            case _:
                return False
        return True

    def _word(self) -> str:
        """Give the part of a name that stands before the cursor."""
        before = self._line.text()[: self._line.cursorPosition()]
        start = len(before)
        while start and (before[start - 1].isalnum() or before[start - 1] == "_"):
            start -= 1
        return before[start:]

    def _narrow(self, every: bool = False) -> None:
        word = self._word()
        known = {name: told for name, told in self._known().items() if not name.endswith("_")}
        popup = self.popup
        begins = word[:1].isalpha() and any(
            name.lower().startswith(word.lower()) and name != word for name in known
        )
        if not known or not (every or begins):
            popup.hide()
            return
        self._model.clear()
        for name, told in known.items():
            item = QStandardItem(f"{name}   {told}" if told else name)
            item.setData(name, NAME)
            self._model.appendRow(item)
        self.completer.setCompletionPrefix(word)
        wide = max(self._line.width(), popup.sizeHintForColumn(0) + 24)
        self.completer.complete(
            QRect(QPoint(0, 2), self._line.rect().size()).adjusted(
                0, 0, wide - self._line.width(), 0
            )
        )
        popup.setCurrentIndex(self.completer.completionModel().index(0, 0))

    def _take(self, name: str) -> None:
        word = self._word()
        line = self._line
        at = line.cursorPosition()
        line.setSelection(at - len(word), len(word))
        line.insert(name)
        line.setModified(True)
