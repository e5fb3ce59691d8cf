"""Problems: what keeps the drawing from running, each with the repairs that were tried."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.compiler.report import Analysis, Fix, Problem
from app.ui import style, theme, words
from app.ui.cards import Sentence

MOST = 200
"""How many problems are listed; of what lies behind them nobody needs more."""
LEAST = 220
"""How wide a sentence is at least beside its name and repairs, of text as usual, in pixels."""
ANY = 16_777_215
"""No limit, as Qt writes it."""


class Problems(QScrollArea):
    """Lists the problems of an analysis.

    Attributes
    ----------
    asked_show
        The user wants to see where this problem arises.
    asked_fix
        The user wants this repair.
    """

    asked_show = Signal(object)
    asked_fix = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Problems"))
        self._shown: tuple[Problem, ...] | None = None
        self._content = QWidget(self)
        self._column = QVBoxLayout(self._content)
        self._column.setContentsMargins(14, 10, 14, 10)
        self._column.setSpacing(2)
        self._rows: list[QWidget] = []
        self._lines: list[QBoxLayout] = []
        self._names: list[QWidget] = []
        self._fixes: list[QWidget] = []
        self._wide = 0, 0
        self._told = QLabel(self.tr("The engine has not looked at the drawing yet."))
        style.put(self._told, role="empty", inside=True)
        self._column.addWidget(self._told)
        self._column.addStretch(1)
        self.setWidget(self._content)

    def show_analysis(self, analysis: Analysis | None) -> None:
        """Show the problems of an analysis."""
        problems = analysis.told[:MOST] if analysis else None
        if problems == self._shown:
            return
        self._shown = problems
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._lines, self._names, self._fixes = [], [], []
        self._rows = [self._row(problem) for problem in problems or ()]
        for place, row in enumerate(self._rows):
            self._column.insertWidget(place, row)
        self._align()
        self._told.setVisible(not problems)
        if problems is not None:
            self._told.setText(self.tr("No problems: every shape fits."))

    def _row(self, problem: Problem) -> QWidget:
        row = QFrame(self._content)
        row.setProperty("role", "problem")
        line = QBoxLayout(QBoxLayout.Direction.LeftToRight, row)
        line.setContentsMargins(10, 6, 10, 6)
        self._lines.append(line)
        where = QPushButton(problem.node or self.tr("drawing"), row)
        where.setProperty("role", "link")
        self._names.append(where)
        where.setFlat(True)
        where.setCursor(Qt.CursorShape.PointingHandCursor)
        where.setToolTip(self.tr("Show it on the canvas"))
        where.clicked.connect(lambda: self.asked_show.emit(problem))
        sentence = QLabel(words.told(problem), row)
        if problem.warning:
            sentence.setProperty("tone", "warning")
        sentence.setWordWrap(True)
        sentence.setTextFormat(Qt.TextFormat.PlainText)
        sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        line.addWidget(where)
        line.addWidget(sentence, 1)
        fixes = QWidget(row)
        buttons = QVBoxLayout(fixes)
        buttons.setContentsMargins(0, 0, 0, 0)
        for fix in problem.fixes:
            buttons.addWidget(self._button(fix, fixes))
        self._fixes.append(fixes)
        line.addWidget(fixes)
        return row

    def _align(self) -> None:
        """Let sentences and repairs begin in the same column in every row."""
        for each in (*self._names, *self._fixes):
            each.ensurePolished()
            for button in each.findChildren(Sentence):
                button.setMaximumWidth(button.sizeHint().width())
        self._wide = _widest(self._names), _widest(self._fixes)
        self._fold()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._align()

    def _fold(self) -> None:
        """Let name, sentence and repairs stand below each other where they are too wide beside."""
        margins = self._column.contentsMargins()
        room = self.viewport().width() - margins.left() - margins.right() - 40
        beside = sum(self._wide) + theme.sized(LEAST) <= room
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        for line in self._lines:
            line.setDirection(across if beside else down)
            line.setSpacing(10 if beside else 2)
        for column, wide in zip((self._names, self._fixes), self._wide, strict=True):
            for each in column:
                each.setMinimumWidth(wide if beside else 0)
                each.setMaximumWidth(wide if beside else ANY)

    def _button(self, fix: Fix, parent: QWidget) -> QPushButton:
        button = Sentence(words.told(fix), parent)
        button.setToolTip(self.tr("Apply this repair; it can be undone"))
        button.clicked.connect(lambda: self.asked_fix.emit(fix))
        return button


def _widest(column: Sequence[QWidget]) -> int:
    return max((each.sizeHint().width() for each in column), default=0)
