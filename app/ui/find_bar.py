"""The bar with which one finds words in a text that is shown."""

import re
from bisect import bisect_left, bisect_right

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QToolButton, QWidget

from app.ui import style, words


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
            at = bisect_left(self._places, (cursor.selectionEnd(), 0)) % len(self._places)
        else:  # all are as long as what is looked for; the last follows where none is before
            letters = self._places[0][1]
            at = bisect_right(self._places, (cursor.selectionStart() - letters, letters)) - 1
        self._go(self._places[at])

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

    def _look(self, wanted: str) -> None:
        """Find the first place from where one is."""
        self._places = self._found(wanted)
        if self._places:
            start = self._text.textCursor().selectionStart()
            self._go(self._places[bisect_left(self._places, (start, 0)) % len(self._places)])
        else:
            self._tell()

    def _found(self, wanted: str) -> list[tuple[int, int]]:
        if not wanted:
            return []
        # Qt counts letters beyond the first plane twice; code holds none, or it is not found.
        text = self._text.toPlainText()
        same = 0 if any(letter.isupper() for letter in wanted) else re.IGNORECASE
        return [(m.start(), len(wanted)) for m in re.finditer(re.escape(wanted), text, same)]

    def _go(self, place: tuple[int, int]) -> None:
        cursor = self._text.textCursor()
        cursor.setPosition(place[0])
        cursor.setPosition(place[0] + place[1], QTextCursor.MoveMode.KeepAnchor)
        self._text.setTextCursor(cursor)
        self._text.centerCursor()
        self._tell()

    def _tell(self) -> None:
        start, count = self._text.textCursor().selectionStart(), len(self._places)
        style.put(self.line, wrong=bool(self.line.text()) and not count)
        if not self.line.text():
            told = ""
        elif not count:
            told = self.tr("nowhere")
        else:
            place = bisect_left(self._places, (start, 0))
            here = place < count and self._places[place][0] == start
            told = self.tr("{place} of {count}").format(
                place=words.count(place + 1 if here else 0), count=words.count(count)
            )
        self._told.setText(told)
        self.found.emit(self._places)
