"""Dialogs: the few questions that the window asks, and the one hook that shows bugs."""

import sys
import traceback
from collections.abc import Callable, Iterable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    qVersion,
)
from PySide6.QtGui import QFontMetrics, QGuiApplication, QIcon, QPainter
from PySide6.QtWidgets import (
    QAbstractButton,
    QDialog,
    QDialogButtonBox,
    QInputDialog,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMessageBox,
    QPlainTextEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.project.templates import Template
from app.ui import style, theme

NAME = Qt.ItemDataRole.UserRole
HELP = Qt.ItemDataRole.UserRole + 1
MOST_SHOWN = 3
"""After so many bugs in one sitting further ones go to the terminal only."""


def ask(
    parent: QWidget,
    title: str,
    text: str,
    answers: Iterable[tuple[str, str]],
    more: str = "",
    leave: str = "",
) -> str:
    """Ask a question and give the key of the answer; empty where it was closed.

    Parameters
    ----------
    answers
        Key and words of each answer; the first is the default.
    more
        What stands below the question.
    leave
        The words of the button that does nothing, where they are not Cancel.
    """
    box = QMessageBox(parent)
    box.setWindowTitle(title)
    box.setText(text)
    box.setInformativeText(more)
    box.setTextFormat(Qt.TextFormat.PlainText)
    keys: dict[QAbstractButton, str] = {}
    for key, told in answers:
        button = box.addButton(told, QMessageBox.ButtonRole.AcceptRole)
        if not keys:
            box.setDefaultButton(button)
            style.put(button, strong=True)
        keys[button] = key
    cancel = box.addButton(QMessageBox.StandardButton.Cancel)
    if leave:
        cancel.setText(leave)
    box.setEscapeButton(cancel)
    _without_icons(box.buttons())
    box.exec()
    return keys.get(box.clickedButton(), "")


def tell(parent: QWidget, title: str, text: str) -> None:
    """Tell something that must not be overlooked."""
    box = QMessageBox(parent)
    box.setWindowTitle(title)
    box.setText(text)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setStandardButtons(QMessageBox.StandardButton.Ok)
    _without_icons(box.buttons())
    box.exec()


def _without_icons(buttons: Iterable[QAbstractButton]) -> None:
    """Take away the icons that some desktops put on standard buttons and on no others."""
    for button in buttons:
        button.setIcon(QIcon())


def ask_text(parent: QWidget, title: str, question: str, text: str = "") -> str:
    """Ask for a line of text; empty where the question was closed."""
    answer, given = QInputDialog.getText(parent, title, question, text=text)
    return answer.strip() if given else ""


class TemplateDialog(QDialog):
    """Lists the models that come along."""

    def __init__(self, templates: Iterable[Template], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("New from a template"))
        self.resize(680, 600)
        self._list = QListWidget(self)
        self._list.setAccessibleName(self.tr("Templates"))
        self._list.setItemDelegate(TemplateDelegate(self._list))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self._list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self._list.setMouseTracking(True)
        for template in templates:
            item = QListWidgetItem(template.title, self._list)
            item.setData(NAME, template.name)
            item.setData(HELP, template.help)
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, item.data(HELP))
        self._list.setCurrentRow(0)
        self._list.itemActivated.connect(self.accept)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        buttons.button(QDialogButtonBox.StandardButton.Ok).setText(self.tr("Open"))
        style.put(buttons.button(QDialogButtonBox.StandardButton.Ok), strong=True)
        _without_icons(buttons.buttons())
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        told = QLabel(self.tr("Each one opens as a drawing of its own, ready to train."), self)
        told.setProperty("role", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 14, 14, 14)
        column.setSpacing(10)
        column.addWidget(told)
        column.addWidget(self._list, 1)
        column.addWidget(buttons)

    @property
    def chosen(self) -> str:
        """The name of the chosen template."""
        chosen = self._list.selectedItems()
        return str(chosen[0].data(NAME)) if chosen else ""


class TemplateDelegate(QStyledItemDelegate):
    """Paints a template: its title, at the right its name, and below what it is."""

    def __init__(self, parent: QListWidget) -> None:
        super().__init__(parent)
        self._room = parent.viewport()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        box = self._help_box(QRect(0, 0, self._room.width(), 0), index)
        return QSize(self._room.width(), box.bottom() + 11)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        colours = theme.current()
        with theme.painting(painter):
            if option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(colours.selected)
                painter.drawRoundedRect(option.rect.adjusted(2, 2, -2, -2), 7, 7)
            line = option.rect.adjusted(12, 8, -12, 0)
            painter.setFont(theme.font(small=True))
            painter.setPen(colours.muted)
            painter.drawText(line, Qt.AlignmentFlag.AlignRight, str(index.data(NAME)))
            help_ = self._help_box(option.rect, index)
            painter.setFont(theme.font())
            painter.drawText(help_, Qt.TextFlag.TextWordWrap, str(index.data(HELP)))
            painter.setFont(theme.font(bold=True))
            painter.setPen(colours.text)
            painter.drawText(line, Qt.AlignmentFlag.AlignLeft, str(index.data()))

    def _help_box(self, row: QRect, index: QModelIndex | QPersistentModelIndex) -> QRect:
        measure = QFontMetrics(theme.font())
        top = row.top() + 8 + QFontMetrics(theme.font(bold=True)).height() + 3
        room = QRect(row.left() + 12, top, row.width() - 24, 10_000)
        return measure.boundingRect(room, Qt.TextFlag.TextWordWrap, str(index.data(HELP)))


class BugDialog(QDialog):
    """Shows a bug with its traceback, to be copied."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("A bug in Netwright"))
        self.resize(720, 420)
        told = QLabel(
            self.tr(
                "Something went wrong that is no fault of yours. Your drawing is untouched; save "
                "it before you go on. With this text the bug can be found:"
            ),
            self,
        )
        told.setWordWrap(True)
        self._report = QPlainTextEdit(report, self)
        self._report.setReadOnly(True)
        self._report.setFont(theme.code_font())
        self._report.setAccessibleName(self.tr("Report"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        copy = buttons.addButton(self.tr("Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report))
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(told)
        column.addWidget(self._report, 1)
        column.addWidget(buttons)


class BugHook:
    """What `sys.excepthook` becomes: every bug is printed, and shown to the user."""

    def __init__(self, window: Callable[[], QWidget | None]) -> None:
        self._window = window
        self._shown = 0
        self._open = False

    def __call__(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Tell about a bug."""
        sys.__excepthook__(kind, error, trace)
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.quit()
            return
        if self._open or self._shown >= MOST_SHOWN or QCoreApplication.closingDown():
            return
        self._shown += 1
        self._open = True
        try:
            BugDialog(report_of(error), self._window()).exec()
        finally:
            self._open = False


def report_of(error: BaseException) -> str:
    """Give what the finder of a bug needs to know."""
    python = ".".join(str(part) for part in sys.version_info[:3])
    head = f"Netwright, Python {python}, Qt {qVersion()}, {sys.platform}\n\n"
    home = str(Path.home())
    return head + "".join(traceback.format_exception(error)).replace(home, "~")
