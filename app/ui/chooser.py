"""Chooser: asks which of several drawings is meant, shown with a picture each, and what to do."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.graph.graph import Project
from app.ui import picture, style, theme

SHOWN = Qt.ItemDataRole.UserRole
PICTURE = QSize(112, 61)
"""How large a picture is, in points."""
MOST_NODES = 2_000
"""Of a larger drawing no picture is made, since that would take long."""
ROW = PICTURE.height() + 18


@dataclass(frozen=True, slots=True)
class Choice:
    """One drawing to choose.

    Parameters
    ----------
    title, about
        What it is called, and what is told below.
    project
        What it is; None where it cannot be read.
    """

    title: str
    about: str
    project: Project | None


def size_of(project: Project) -> int:
    """Give how many nodes a project has, those inside of composites with them."""
    return sum(
        len(each.nodes)
        for each in (project.graph, *(each.graph for each in project.composites.values()))
    )


def choose(
    parent: QWidget,
    title: str,
    text: str,
    choices: Sequence[Choice],
    answers: Iterable[tuple[str, str]],
    later: str,
    anyway: Collection[str] = (),
) -> tuple[str, int]:
    """Ask, and give the key of the answer and which drawing it is about; empty for ``later``."""
    dialog = Chooser(parent, title, text, choices, answers, later, anyway)
    try:
        dialog.exec()
        return dialog.answer, dialog.row
    finally:
        dialog.deleteLater()


class Chooser(QDialog):
    """Lists drawings, with a button for each answer.

    Parameters
    ----------
    answers
        Key and words of each answer; the first is the default.
    later
        What the button says that closes it and does nothing.
    anyway
        The answers that can be given of a drawing that cannot be read.
    """

    def __init__(
        self,
        parent: QWidget,
        title: str,
        text: str,
        choices: Sequence[Choice],
        answers: Iterable[tuple[str, str]],
        later: str,
        anyway: Collection[str] = (),
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.answer = ""
        self._choices, self._anyway = choices, anyway
        told = QLabel(text, self)
        told.setTextFormat(Qt.TextFormat.PlainText)
        told.setWordWrap(True)
        self.list = QListWidget(self)
        self.list.setAccessibleName(title)
        self.list.setItemDelegate(Delegate(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.setMouseTracking(True)
        for choice in choices:
            item = QListWidgetItem(choice.title, self.list)
            item.setData(SHOWN, choice)
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, choice.about)
            item.setSizeHint(QSize(0, ROW))
        self._buttons = QDialogButtonBox(self)
        self.buttons: dict[str, QPushButton] = {}
        for key, words in answers:
            button = self._buttons.addButton(words, QDialogButtonBox.ButtonRole.ActionRole)
            button.clicked.connect(lambda _, key=key: self._take(key))
            button.setAutoDefault(not self.buttons)
            if not self.buttons:
                button.setDefault(True)
                style.put(button, strong=True)
            self.buttons[key] = button
        self.later = self._buttons.addButton(later, QDialogButtonBox.ButtonRole.RejectRole)
        self.later.setAutoDefault(False)
        self._buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 14, 14, 14)
        column.setSpacing(10)
        column.addWidget(told)
        column.addWidget(self.list, 1)
        column.addWidget(self._buttons)
        self.resize(560, min(460, 130 + ROW * len(choices)))
        self.list.currentRowChanged.connect(lambda _: self._refresh())
        self.list.itemActivated.connect(lambda _: self._take(next(iter(self.buttons))))
        readable = (row for row, each in enumerate(choices) if each.project is not None)
        self.list.setCurrentRow(next(readable, 0))
        self._refresh()

    @property
    def row(self) -> int:
        """Which drawing is chosen."""
        return self.list.currentRow()

    def _refresh(self) -> None:
        for key, button in self.buttons.items():
            button.setEnabled(self._may(key))

    def _may(self, key: str) -> bool:
        return self.row >= 0 and (
            self._choices[self.row].project is not None or key in self._anyway
        )

    def _take(self, key: str) -> None:
        if self._may(key):
            self.answer = key
            self.accept()


class Delegate(QStyledItemDelegate):
    """Paints a drawing with its picture at the left, and its title and more beside it."""

    def __init__(self, parent: QListWidget) -> None:
        super().__init__(parent)
        self._pictures: dict[int, QImage] = {}

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        choice: Choice = index.data(SHOWN)
        colours = theme.current()
        with theme.painting(painter):
            if option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(colours.selected)
                painter.drawRoundedRect(option.rect.adjusted(2, 2, -2, -2), 7, 7)
            box = option.rect.adjusted(10, 9, -10, -9)
            if choice.project is not None and size_of(choice.project) <= MOST_NODES:
                if index.row() not in self._pictures:
                    ratio = painter.device().devicePixelRatioF()
                    made = picture.glimpse(choice.project, PICTURE, colours, ratio)
                    self._pictures[index.row()] = made
                painter.drawImage(box.topLeft(), self._pictures[index.row()])
            painter.setPen(colours.node_line)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box.left(), box.top(), PICTURE.width(), PICTURE.height())
            box.setLeft(box.left() + PICTURE.width() + 14)
            for line, (text, colour, bold) in enumerate(
                (
                    (choice.title, colours.text if choice.project else colours.muted, True),
                    (choice.about, colours.muted, False),
                )
            ):
                painter.setFont(theme.font(bold=bold, small=not bold))
                painter.setPen(colour)
                room = box.adjusted(0, 8 + 23 * line, 0, 0)
                metrics = painter.fontMetrics()
                told = metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, room.width())
                painter.drawText(room, Qt.AlignmentFlag.AlignLeft, told)
