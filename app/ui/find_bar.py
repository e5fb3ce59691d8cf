"""The bar with which one finds words in a text that is shown."""

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QToolButton, QWidget

from app.ui import style


class FindBar(QWidget):
    """Looks for what is written in it, in the text beside it; Enter goes on, Escape closes.

    Attributes
    ----------
    found
        Where the words stand now: (first letter, letters) of each place.
    """

    found = Signal(object)

    def __init__(self, text: QPlainTextEdit, parent: QWidget) -> None:
        super().__init__(parent)
        self._text = text
        self._places: list[tuple[int, int]] = []
        self.line = QLineEdit(self)
        self.line.setPlaceholderText(self.tr("Find in the code"))
        self.line.setAccessibleName(self.tr("Find in the code"))
        self.line.setClearButtonEnabled(True)
        self.line.textChanged.connect(self._look)
        self._told = QLabel(self)
        self._told.setProperty("role", "small")
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 14, 0)
        row.setSpacing(6)
        row.addWidget(self.line, 1)
        row.addWidget(self._told)
        for mark, name, does in (
            ("▴", self.tr("The place before"), lambda: self.step(-1)),
            ("▾", self.tr("The next place"), lambda: self.step(1)),
            ("×", self.tr("Close"), self.leave),
        ):
            button = QToolButton(self)
            button.setText(mark)
            button.setProperty("role", "fold")
            button.setAccessibleName(name)
            button.setToolTip(name)
            button.clicked.connect(does)
            row.addWidget(button)
        self.hide()

    def begin(self) -> None:
        """Open, with what is selected in the text, if it is on one line."""
        chosen = self._text.textCursor().selectedText()
        self.show()
        if chosen and "\u2029" not in chosen:
            self.line.setText(chosen)
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()
        self._look(self.line.text())

    def again(self) -> None:
        """Look once more: the text is another one."""
        if self.isVisible():
            self._places = self._found(self.line.text())
            self._tell()

    def step(self, by: int) -> None:
        """Go to the next place, or the one before; behind the last comes the first."""
        if not self._places:
            return
        cursor = self._text.textCursor()
        if by > 0:
            ahead = (place for place in self._places if place[0] >= cursor.selectionEnd())
            wanted = next(ahead, self._places[0])
        else:
            behind = [p for p in self._places if p[0] + p[1] <= cursor.selectionStart()]
            wanted = behind[-1] if behind else self._places[-1]
        self._go(wanted)

    def leave(self) -> None:
        """Close, and give the keyboard back to the text."""
        self.hide()
        self._places = []
        self.found.emit([])
        self._text.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Escape:
                self.leave()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
                self.step(-1 if back else 1)
            case Qt.Key.Key_Down:
                self.step(1)
            case Qt.Key.Key_Up:
                self.step(-1)
            case _:
                super().keyPressEvent(event)

    def _look(self, words: str) -> None:
        """Find the first place from where one is."""
        self._places = self._found(words)
        start = self._text.textCursor().selectionStart()
        ahead = (place for place in self._places if place[0] >= start)
        if self._places:
            self._go(next(ahead, self._places[0]))
        else:
            self._tell()

    def _found(self, words: str) -> list[tuple[int, int]]:
        if not words:
            return []
        # Qt counts letters beyond the first plane twice; code holds none, or it is not found.
        text = self._text.toPlainText()
        same = 0 if any(letter.isupper() for letter in words) else re.IGNORECASE
        return [(m.start(), len(words)) for m in re.finditer(re.escape(words), text, same)]

    def _go(self, place: tuple[int, int]) -> None:
        cursor = self._text.textCursor()
        cursor.setPosition(place[0])
        cursor.setPosition(place[0] + place[1], QTextCursor.MoveMode.KeepAnchor)
        self._text.setTextCursor(cursor)
        self._text.centerCursor()
        self._tell()

    def _tell(self) -> None:
        start = self._text.textCursor().selectionStart()
        starts = [first for first, _ in self._places]
        style.put(self.line, wrong=bool(self.line.text()) and not starts)
        if not self.line.text():
            told = ""
        elif not starts:
            told = self.tr("nowhere")
        else:
            at = starts.index(start) + 1 if start in starts else 0
            told = self.tr("{place} of {count}").format(place=at, count=len(starts))
        self._told.setText(told)
        self.found.emit(self._places)
