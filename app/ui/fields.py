"""One editor for each kind of value: it shows a value, and asks for another by `asked`."""

from bisect import bisect_right
from pathlib import Path as FilePath

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QMenu,
    QPlainTextEdit,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from app.ui import keys, theme, words
from app.ui.line import Line, NameList
from app.ui.values import (
    Condition,
    Known,
    check_names,
    counted,
    places,
    read,
    stepped,
    stepped_part,
    written,
)
from nodes.errors import UserError
from nodes.params import (
    Choice,
    Expression,
    Flag,
    Names,
    Numbers,
    Param,
    Path,
    Real,
    Sizes,
    Text,
    Whole,
)


class Field(QWidget):
    """Shows one value and lets the user write another.

    Attributes
    ----------
    asked
        The user wants this value; the second numbers the row of small steps that it belongs to,
        and is 0 where it stands alone.
    refused
        What was written is no such value: the reason, or an empty text once it is one.
    asked_menu
        The user wants the menu of this value, at a place of the screen.
    names
        The names that an expression may use, each with its value in words; None where there can
        be no expression.
    """

    asked = Signal(object, int)
    refused = Signal(str)
    asked_menu = Signal(QPoint)

    def __init__(
        self, name: str, param: Param, names: Known | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.name = name
        self.param = param
        self.names = names
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(4)

    def put(self, value: object) -> None:
        """Show a value; nothing is asked."""
        raise NotImplementedError

    def put_several(self) -> None:
        """Show that there are several values; nothing is asked."""
        raise NotImplementedError

    def step(self, by: int, fine: bool, stroke: int) -> None:
        """Ask for a number some small steps up or down; nothing where it is no number."""

    def menu(self) -> QMenu:
        """Make the menu of this value, with what its editor itself brings along."""
        return QMenu(self)

    def _ask(self, value: object, stroke: int = 0) -> None:
        try:
            self.param.admit(words.label(self.name), value)
        except UserError as error:
            self.refused.emit(words.told(error))
        else:
            self.refused.emit("")
            self.asked.emit(value, stroke)

    def _lead(self, editor: QWidget) -> None:
        """Let this widget have the keyboard, and all that asks for its menu lead to the value's."""
        self.setFocusProxy(editor)
        editor.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if keys.asks_menu(event):
            self.asked_menu.emit(self.mapToGlobal(self.rect().bottomLeft()))
            return True
        if isinstance(event, QContextMenuEvent):
            self.asked_menu.emit(event.globalPos())
            return True
        return False


class LineField(Field):
    """A value that is written on one line: a number, several numbers, a text, names."""

    def __init__(
        self, name: str, param: Param, names: Known | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(name, param, names, parent)
        self.line = Line(self)
        self.line.setAccessibleName(words.label(name))
        if name.rpartition("_")[2] != param.unit:  # else its name says it already
            self.line.show_unit(words.unit(param.unit))
        self.line.editingFinished.connect(self._finish)
        self.line.stepped.connect(self.step)
        if not isinstance(param, Text | Names):
            self.line.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._row.addWidget(self.line)
        self._lead(self.line)
        offering = param.open or isinstance(param, Condition)
        self.offer = NameList(self.line, self._known) if offering else None

    def put(self, value: object) -> None:
        self._show(written(value), "")

    def put_several(self) -> None:
        self._show("", words.translated("several values"))

    def menu(self) -> QMenu:
        return self.line.createStandardContextMenu()

    def _show(self, text: str, hint: str) -> None:
        if self.line.hasFocus() and self.line.isModified() and text == self.line.kept:
            return  # what is being typed stands
        several = isinstance(self.param, Sizes | Numbers) and self.line.hasFocus()
        part = self._part() if several else 0  # at which the next step goes on
        self.line.kept = text
        self.line.setPlaceholderText(hint)
        self.line.setText(text)
        self.line.setCursorPosition(places(text)[part] if part < len(places(text)) else 0)

    def _known(self) -> Known:
        return self.names or {}

    def _finish(self) -> None:
        if self.line.text() == self.line.kept:
            self.refused.emit("")
            return
        try:
            value = read(self.param, self.name, self.line.text(), self.names is not None)
            check_names(self.param, value, self.names)
        except UserError as error:
            self.refused.emit(words.told(error))
        else:
            self._ask(value)

    def step(self, by: int, fine: bool, stroke: int) -> None:
        """Ask for a number some small steps up or down; nothing where it is no number.

        Of several, that is the one at which the cursor stands; without a cursor all of a size.
        """
        try:
            value = read(self.param, self.name, self.line.text(), self.names is not None)
        except UserError:
            return
        param = self.param
        if isinstance(param, Real) and isinstance(value, int | float):
            self._ask(stepped(float(value), by, param, fine), stroke)
        elif (isinstance(param, Whole) and isinstance(value, int)) or (
            isinstance(param, Sizes) and isinstance(value, int)
        ):
            self._ask(counted(value, by, param, fine), stroke)
        elif isinstance(value, tuple) and isinstance(param, Sizes | Numbers):
            at = self._part() if self.line.hasFocus() else None
            if at is not None or (isinstance(param, Sizes) and param.single):
                parts = [
                    stepped_part(part, by, param, fine) if at in (None, place) else part
                    for place, part in enumerate(value)
                ]
                self._ask(tuple(parts), stroke)

    def _part(self) -> int:
        """Give the place of the number, among several, at which the cursor stands."""
        starts = places(self.line.text())
        return max(bisect_right(starts, self.line.cursorPosition()) - 1, 0)


class FlagField(Field):
    """Yes or no."""

    def __init__(
        self, name: str, param: Param, names: Known | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(name, param, names, parent)
        self.box = QCheckBox(self)
        self.box.setAccessibleName(words.label(name))
        self.box.clicked.connect(self._ask)
        self._row.addStretch(1)
        self._row.addWidget(self.box)
        self._lead(self.box)

    def put(self, value: object) -> None:
        self.box.setTristate(False)
        self.box.setToolTip("")
        self.box.setChecked(bool(value))

    def put_several(self) -> None:
        self.box.setCheckState(Qt.CheckState.PartiallyChecked)
        self.box.setToolTip(words.translated("several values"))


class ChoiceField(Field):
    """One of a few words."""

    def __init__(
        self, name: str, param: Choice, names: Known | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(name, param, names, parent)
        self.box = Combo(self)
        self.box.setAccessibleName(words.label(name))
        self.box.addItems([words.choice(each) or self.tr("automatic") for each in param.options])
        self.box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.box.setMinimumContentsLength(6)
        self.box.activated.connect(lambda row: self._ask(param.options[row]))
        self._options = param.options
        self._row.addWidget(self.box)
        self._lead(self.box)

    def put(self, value: object) -> None:
        if value in self._options:
            self.box.setCurrentIndex(self._options.index(str(value)))

    def put_several(self) -> None:
        self.box.setPlaceholderText(words.translated("several values"))
        self.box.setCurrentIndex(-1)


class Combo(QComboBox):
    """A list that the wheel leaves alone while one scrolls past."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class LinesField(Field):
    """A text of several lines, such as code."""

    def __init__(
        self, name: str, param: Text, names: Known | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(name, param, names, parent)
        self.edit = QPlainTextEdit(self)
        self.edit.setAccessibleName(words.label(name))
        self.edit.setFont(theme.code_font())
        self.edit.setTabChangesFocus(False)
        self.edit.setMinimumHeight(150)
        self._row.addWidget(self.edit)
        self._several = False
        self._lead(self.edit)

    def put(self, value: object) -> None:
        self._several = False
        self.edit.setPlaceholderText("")
        if self.edit.toPlainText() != value:
            self.edit.setPlainText(str(value))

    def put_several(self) -> None:
        self._several = True
        self.edit.setPlaceholderText(words.translated("several values"))
        self.edit.setPlainText("")

    def menu(self) -> QMenu:
        return self.edit.createStandardContextMenu()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.edit and event.type() == QEvent.Type.FocusOut:
            text = self.edit.toPlainText()
            if text or not self._several:
                self._ask(text)
        return super().eventFilter(watched, event)

    def sizeHint(self) -> QSize:
        return QSize(200, 180)


class PathField(LineField):
    """The path of a file or folder, with a button that looks for one."""

    chosen = Signal(str)

    def __init__(
        self, name: str, param: Path, names: Known | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(name, param, names, parent)
        self._path = param
        button = QToolButton(self)
        button.setText("…")
        button.setAccessibleName(self.tr("Choose {name}").format(name=words.label(name)))
        button.clicked.connect(self.choose)
        self._row.addWidget(button)
        self.setAcceptDrops(True)

    def choose(self) -> None:
        """Let the user look for it."""
        if self._path.folder:
            found = QFileDialog.getExistingDirectory(self, words.label(self.name))
        else:
            suffixes = " ".join(f"*{each}" for each in self._path.suffixes)
            kinds = f"{words.label(self.name)} ({suffixes or '*'})"
            found, _ = QFileDialog.getOpenFileName(self, words.label(self.name), "", kinds)
        if found:
            self.take(FilePath(found))

    def take(self, path: FilePath) -> None:
        """Use a path that the user has chosen, which grants it."""
        self.chosen.emit(str(path))
        self._ask(str(path))


def editor(name: str, param: Param, value: object, names: Known | None) -> Field:
    """Give the editor for a value.

    Parameters
    ----------
    name
        The name of the field.
    param
        What it may hold.
    value
        What it holds: an expression is always written on a line.
    names
        The names that an expression could use, with their values; None where there are none.
    """
    if isinstance(value, Expression):
        return LineField(name, param, names if names is not None else {})
    match param:
        case Flag():
            return FlagField(name, param, names)
        case Choice():
            return ChoiceField(name, param, names)
        case Path():
            return PathField(name, param, names)
        case Text(lines=True):
            return LinesField(name, param, names)
        case _:
            return LineField(name, param, names)
