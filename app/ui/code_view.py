"""Code: the program that the drawing means, live, with the lines of the chosen node marked."""

import keyword
import re
from collections.abc import Iterable

from PySide6.QtCore import QRegularExpression, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QMouseEvent,
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

FILES = ("model.py", "experiment.py")
TRIPLE = '"""'


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
        self.setPlainText(text)
        self.verticalScrollBar().setValue(place)

    def mark(self, lines: Iterable[int], scroll: bool) -> None:
        """Mark these lines, and scroll to the first where that is asked."""
        colour = QColor(theme.current().accent)
        colour.setAlpha(38)
        marks = []
        for number in lines:
            block = self.document().findBlockByNumber(number)
            if block.isValid():
                selection = QTextEdit.ExtraSelection()
                selection.format.setBackground(colour)
                selection.format.setProperty(QTextCharFormat.Property.FullWidthSelection, True)
                selection.cursor = QTextCursor(block)
                marks.append(selection)
        self.setExtraSelections(marks)
        if scroll and marks:
            cursor = QTextCursor(marks[0].cursor)
            self.setTextCursor(cursor)
            self.ensureCursorVisible()


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
        self._text = CodeText(self)
        self._text.setAccessibleName(self.tr("Generated code"))
        self._text.clicked.connect(self._click)
        self._empty = QLabel(self.tr("The code appears here as soon as the drawing has blocks."))
        self._empty.setProperty("role", "empty")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._tabs = QButtonGroup(self)
        bar = QHBoxLayout()
        bar.setContentsMargins(14, 6, 14, 0)
        for name in FILES:
            button = QPushButton(name, self)
            button.setCheckable(True)
            button.setChecked(name == self._current)
            button.setProperty("role", "file")
            button.clicked.connect(lambda _, name=name: self._turn(name))
            self._tabs.addButton(button)
            bar.addWidget(button)
        bar.addStretch(1)
        copy = QPushButton(self.tr("Copy"), self)
        copy.setProperty("role", "act")
        copy.setAccessibleName(self.tr("Copy this file"))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._text.toPlainText()))
        bar.addWidget(copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(bar)
        column.addWidget(self._empty)
        column.addWidget(self._text, 1)
        self._show()

    def show_analysis(self, analysis: Analysis | None) -> None:
        """Show the code of an analysis."""
        files = analysis.files if analysis else {}
        if files != self._files:
            self._files = files
            self._show()

    def show_selection(self, marked: frozenset[str]) -> None:
        """Mark the lines of these nodes; one of a composite is named ``Composite/name``."""
        if marked != self._marked:
            self._marked = marked
            self._mark(scroll=True)

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

    def _mark(self, scroll: bool) -> None:
        source = self._files.get(self._current)
        nodes = source.nodes if source else ()
        self._text.mark(
            [row for row, node in enumerate(nodes) if node and node in self._marked], scroll
        )

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

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]  # a QResizeEvent
        self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(self.sizeHint().height())
