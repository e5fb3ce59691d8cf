"""Cards: what the inspector is put together from: tables, repairs, the icon of a category."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.compiler.report import Problem
from app.ui import icons, theme, words


class ProblemCard(QFrame):
    """What is wrong with a block, and a button for each repair.

    Attributes
    ----------
    asked_fix
        The user wants this repair.
    """

    asked_fix = Signal(object)

    def __init__(self, problem: Problem, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        tone = "warning" if problem.warning else "bad"
        self.setProperty("tone", tone)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 8)
        sentence = QLabel(words.told(problem), self)
        sentence.setWordWrap(True)
        sentence.setProperty("tone", tone)
        sentence.setTextFormat(Qt.TextFormat.PlainText)
        sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(sentence)
        for fix in problem.fixes:
            button = Sentence(words.told(fix), self)
            button.clicked.connect(lambda _, fix=fix: self.asked_fix.emit(fix))
            column.addWidget(button)


class TrustCard(QFrame):
    """Asks the user to read code that came with a file.

    Attributes
    ----------
    trusted
        The user has read it and trusts it.
    """

    trusted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 8)
        told = QLabel(
            self.tr("This code came with the file. It runs only when you have read and trust it."),
            self,
        )
        told.setWordWrap(True)
        button = QPushButton(self.tr("I have read it and trust it"), self)
        button.setProperty("role", "fix")
        button.clicked.connect(self.trusted)
        column.addWidget(told)
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)


class Stack:
    """Widgets in a column that are exchanged all at once."""

    def __init__(self) -> None:
        self.column = QVBoxLayout()
        self.column.setSpacing(6)
        self._shown: Sequence[QWidget] = ()

    def put(self, shown: Sequence[QWidget]) -> None:
        for widget in self._shown:
            widget.hide()
            widget.deleteLater()
        self._shown = shown
        for widget in shown:
            self.column.addWidget(widget)


class Table(QWidget):
    """Rows of a word and a figure."""

    def __init__(self, title: QLabel, parent: QWidget) -> None:
        super().__init__(parent)
        self._title = title
        self._rows: list[tuple[str, str]] | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(5)
        self._grid.setColumnStretch(1, 1)
        self._labels: list[tuple[QLabel, QLabel]] = []

    def put(self, rows: list[tuple[str, str]]) -> None:
        """Show these rows; without any, nothing is to be seen."""
        if rows == self._rows:
            return
        self._rows = rows
        self.setVisible(bool(rows))
        self._title.setVisible(bool(rows))
        while len(self._labels) < len(rows):
            self._labels.append(self._row(len(self._labels)))
        for place, (key, figure) in enumerate(self._labels):
            shown = place < len(rows)
            key.setVisible(shown)
            figure.setVisible(shown)
            if shown:
                key.setText(rows[place][0])
                figure.setText(rows[place][1])

    def _row(self, place: int) -> tuple[QLabel, QLabel]:
        key, figure = QLabel(self), QLabel(self)
        key.setTextFormat(Qt.TextFormat.PlainText)
        figure.setTextFormat(Qt.TextFormat.PlainText)
        key.setProperty("role", "key")
        figure.setProperty("role", "figure")
        figure.setAlignment(Qt.AlignmentFlag.AlignRight)
        for told in (key, figure):
            told.setWordWrap(True)
        figure.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._grid.addWidget(key, place, 0)
        self._grid.addWidget(figure, place, 1)
        return key, figure


class Sentence(QPushButton):
    """A button whose words go on in the next line where there is no room for them in one."""

    def __init__(self, words_: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "fix")
        self.setAccessibleName(words_)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)  # a button is else as wide as its words
        self.setSizePolicy(policy)
        self._told = QLabel(words_, self)
        self._told.setWordWrap(True)
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        self._told.setProperty("role", "fix")
        self._told.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._inside = QVBoxLayout(self)
        self._inside.setContentsMargins(10, 5, 10, 5)
        self._inside.addWidget(self._told)

    def sizeHint(self) -> QSize:
        around = self._inside.contentsMargins()
        words_ = self._told.fontMetrics().horizontalAdvance(self._told.text())
        wide = words_ + around.left() + around.right() + 2
        return QSize(wide, self._inside.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        return self._inside.minimumSize()


class Icon(QWidget):
    """The icon of a category, in its colour."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._category = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_category(self, category: str) -> None:
        """Show the icon of a category; none where its name is empty."""
        self._category = category
        self.setVisible(bool(category))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.sized(icons.SIDE), theme.sized(icons.SIDE))

    def paintEvent(self, event: QPaintEvent) -> None:
        with theme.painting_on(self) as painter:
            colours = theme.current()
            icons.paint(painter, QRectF(self.rect()), self._category, colours.panel, colours)
