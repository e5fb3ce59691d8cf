"""Code: the program that the drawing means, live, with the lines of the chosen node marked."""

import keyword
import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import compress, count
from typing import TypeVar

from PySide6.QtCore import QEvent, QRegularExpression, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from app.compiler.report import Analysis, Source
from app.ui import style, theme
from app.ui.find_bar import FindBar

FILES = ("model.py", "experiment.py")
T = TypeVar("T", int, tuple[int, int])
TRIPLE = '"""'
STRONG, FAINT, FOUND = 38, 14, 90
"""How much colour lies behind the lines of what is chosen, of its class, and behind what is found,
of 255."""


class Highlighter(QSyntaxHighlighter):
    """Colours Python: words of the language, texts, comments, numbers."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._rules = [
            (QRegularExpression(rf"\b({'|'.join(keyword.kwlist)})\b"), "keyword"),
            (QRegularExpression(r"\b(self|nn|F|torch)\b"), "name"),
            (QRegularExpression(r"\b\d[\d_]*(\.\d+)?(e[-+]?\d+)?\b"), "number"),
            (QRegularExpression(r"\"[^\"\\]*(\\.[^\"\\]*)*\"|'[^'\\]*(\\.[^'\\]*)*'"), "text"),
            (QRegularExpression(r"#.*$"), "comment"),
        ]

    def highlightBlock(self, text: str) -> None:
        colours = style.code_colours()
        for rule, kind in self._rules:
            matches = rule.globalMatch(text)
            while matches.hasNext():
                match = matches.next()
                self.setFormat(match.capturedStart(), match.capturedLength(), colours[kind])
        self._documentation(text, colours["text"])

    def _documentation(self, text: str, colour: QColor) -> None:
        inside = self.previousBlockState() == 1
        start = 0
        for mark in re.finditer(TRIPLE, text):
            if inside:
                self.setFormat(start, mark.end() - start, colour)
            start = mark.start()
            inside = not inside
        if inside:
            self.setFormat(start, len(text) - start, colour)
        self.setCurrentBlockState(1 if inside else 0)


class CodeText(QPlainTextEdit):
    """A text that can be read, copied and clicked, not written.

    Attributes
    ----------
    clicked
        The number of the line that was clicked, from 0.
    """

    clicked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setFont(theme.code_font())
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._highlighter = Highlighter(self.document())
        self._strong: Sequence[int] = ()
        self._faint: Sequence[int] = ()
        self._places: Sequence[tuple[int, int]] = ()
        self.verticalScrollBar().valueChanged.connect(lambda _: self._mark_what_came())

    def event(self, event: QEvent) -> bool:
        """Keep Ctrl+C for the words that are selected: else the window would copy blocks."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.matches(QKeySequence.StandardKey.Copy)
            and self.textCursor().hasSelection()
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Lead to the node of the line at Enter, as a click does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.clicked.emit(self.textCursor().blockNumber())
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if not self.textCursor().hasSelection():
            place = self.cursorForPosition(event.position().toPoint())
            self.clicked.emit(place.blockNumber())

    def refresh(self) -> None:
        """Colour the text anew."""
        self._highlighter.rehighlight()

    def put(self, text: str) -> None:
        """Show a text, at the same place of it as before."""
        if text == self.toPlainText():
            return
        place = self.verticalScrollBar().value()
        self._places = ()  # which were those of another text
        self.setPlainText(text)
        self.verticalScrollBar().setValue(place)

    def mark(self, lines: Sequence[int], around: Sequence[int], scroll: bool) -> None:
        """Mark these lines, fainter those around them, and scroll to the first if asked.

        Both are in order.
        """
        self._strong, self._faint = lines, around
        self._show_marks()
        first = self.document().findBlockByNumber(lines[0]) if scroll and lines else None
        if first is not None and first.isValid():
            self.setTextCursor(QTextCursor(first))
            self.ensureCursorVisible()

    def mark_places(self, places: Sequence[tuple[int, int]]) -> None:
        """Mark what was found: the first letter and how many of each place, in order."""
        self._places = places
        self._show_marks()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._mark_what_came()

    def _mark_what_came(self) -> None:
        """Mark what is marked in the lines that came into view."""
        if self._strong or self._faint or self._places:
            self._show_marks()

    def _show_marks(self) -> None:
        """Mark what is in view, since each mark costs."""
        if not (self._strong or self._faint or self._places):
            self.setExtraSelections([])
            return
        first = self.firstVisibleBlock()
        last = self.cursorForPosition(self.viewport().rect().bottomRight()).block()
        begin, end = first.blockNumber(), last.blockNumber() + 1
        marks = [self._marked(each, FAINT) for each in _between(self._faint, begin, end)]
        marks += [self._marked(each, STRONG) for each in _between(self._strong, begin, end)]
        begin, end = first.position(), last.position() + last.length()
        places = _between(self._places, (begin, 0), (end, 0))
        self.setExtraSelections([*marks, *(self._found(*each) for each in places)])

    def _found(self, first: int, letters: int) -> QTextEdit.ExtraSelection:
        place = QTextEdit.ExtraSelection()
        place.format.setBackground(_faded(theme.current().warning, FOUND))
        cursor = self.textCursor()
        cursor.setPosition(first)
        cursor.setPosition(first + letters, QTextCursor.MoveMode.KeepAnchor)
        place.cursor = cursor
        return place

    def _marked(self, number: int, strength: int) -> QTextEdit.ExtraSelection:
        block = self.document().findBlockByNumber(number)
        selection = QTextEdit.ExtraSelection()
        selection.format.setBackground(_faded(theme.current().accent, strength))
        selection.format.setProperty(QTextCharFormat.Property.FullWidthSelection, True)
        selection.cursor = QTextCursor(block)
        return selection


def _between(ordered: Sequence[T], begin: T, end: T) -> Sequence[T]:
    """Give the part of what is in order that is not before one thing and before another."""
    return ordered[bisect_left(ordered, begin) : bisect_left(ordered, end)]


def _faded(colour: QColor, strength: int) -> QColor:
    made = QColor(colour)
    made.setAlpha(strength)
    return made


class CodeView(QWidget):
    """Shows the generated files.

    Attributes
    ----------
    asked_select
        The user clicked a line of this node (its name, or ``Composite/name``).
    """

    asked_select = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._files: dict[str, Source] = {}
        self._current = FILES[0]
        self._marked: frozenset[str] = frozenset()
        self._classes: frozenset[str] = frozenset()
        self._text = CodeText(self)
        self._text.setAccessibleName(self.tr("Generated code"))
        self._text.clicked.connect(self._click)
        self._empty = QLabel(self.tr("The code appears here as soon as the drawing has blocks."))
        self._empty.setProperty("role", "empty")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._tabs = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        self.finding = FindBar(self._text, self)
        self.finding.found.connect(self._text.mark_places)
        bar = QHBoxLayout()
        bar.setContentsMargins(14, 6, 14, 0)
        for name in FILES:
            button = QPushButton(name, self)
            button.setCheckable(True)
            button.setChecked(name == self._current)
            button.setProperty("role", "file")
            button.clicked.connect(lambda _, name=name: self._turn(name))
            self._tabs.addButton(button)
            self._buttons[name] = button
            bar.addWidget(button)
        bar.addStretch(1)
        self._copy = QPushButton(self.tr("Copy"), self)
        self._copy.setProperty("role", "act")
        self._copy.clicked.connect(self._put_on_clipboard)
        self._text.copyAvailable.connect(self._call_copy)
        self._call_copy(False)
        bar.addWidget(self._copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(bar)
        column.addWidget(self.finding)
        column.addWidget(self._empty)
        column.addWidget(self._text, 1)
        self._show()

    def show_analysis(self, analysis: Analysis | None) -> None:
        """Show the code of an analysis."""
        files = analysis.files if analysis else {}
        if files != self._files:
            self._files = files
            self._show()

    def show_selection(self, marked: frozenset[str], classes: frozenset[str] = frozenset()) -> None:
        """Mark the lines of these nodes, and turn to a file that has any.

        Parameters
        ----------
        marked
            The nodes; one of a composite is named ``Composite/name``.
        classes
            The composites among them, whose classes are marked fainter.
        """
        if (marked, classes) == (self._marked, self._classes):
            return
        self._marked, self._classes = marked, classes
        holding = [name for name in FILES if not marked.isdisjoint(self._nodes_of(name))]
        if holding and self._current not in holding:
            self._buttons[holding[0]].setChecked(True)
            self._turn(holding[0])
        self._mark(scroll=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Find) and self._text.isVisible():
            self.finding.begin()
        else:
            super().keyPressEvent(event)

    def refresh(self) -> None:
        """Colour the text anew, after the theme has changed."""
        self._text.refresh()
        self._mark(scroll=False)

    def _turn(self, name: str) -> None:
        self._current = name
        self._show()

    def _show(self) -> None:
        source = self._files.get(self._current)
        self._text.setVisible(source is not None)
        self._empty.setVisible(source is None)
        if source is not None:
            self._text.put(source.text)
            self._mark(scroll=False)
            self.finding.again()

    def _nodes_of(self, file: str) -> tuple[str, ...]:
        """Give for each line of a file the node it stands for, or an empty text."""
        source = self._files.get(file)
        return source.nodes if source else ()

    def _lines(self) -> list[int]:
        """Give the lines of the chosen nodes."""
        if not self._marked:
            return []
        nodes = self._nodes_of(self._current)
        return list(compress(count(), map(self._marked.__contains__, nodes)))

    def _lines_around(self) -> list[int]:
        """Give the lines of the classes of the chosen composites."""
        nodes = self._nodes_of(self._current)
        found: list[int] = []
        for composite in sorted(self._classes):
            rows = [row for row, node in enumerate(nodes) if node.startswith(f"{composite}/")]
            if rows:
                found += range(rows[0], rows[-1] + 1)
        return sorted(found)

    def _mark(self, scroll: bool) -> None:
        self._text.mark(self._lines(), self._lines_around(), scroll)

    def _call_copy(self, chosen: bool) -> None:
        told = self.tr("Copy what is selected") if chosen else self.tr("Copy this file")
        self._copy.setAccessibleName(told)
        self._copy.setToolTip(told)

    def _put_on_clipboard(self) -> None:
        if self._text.textCursor().hasSelection():
            self._text.copy()
        else:
            QGuiApplication.clipboard().setText(self._text.toPlainText())

    def _click(self, line: int) -> None:
        source = self._files.get(self._current)
        if source is not None and line < len(source.nodes) and source.nodes[line]:
            self.asked_select.emit(source.nodes[line])


class Snippet(CodeText):
    """A few lines of code, as high as they are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Code of this block"))
        self.document().setDocumentMargin(8)

    def sizeHint(self) -> QSize:
        lines = int(self.document().size().height())  # a plain text's height is told in lines
        return QSize(100, min(lines, 14) * self.fontMetrics().lineSpacing() + 20)

    def put(self, text: str) -> None:
        super().put(text)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(self.sizeHint().height())
