"""One editor for each kind of value: it shows a value, and asks for another by `asked`."""

from pathlib import Path as FilePath
from typing import Any

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from app.ui import theme, words
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
        The user wants this value; the second says whether it is one of a row of small steps.
    refused
        What was written is no such value: the reason, or an empty text once it is one.
    """

    asked = Signal(object, bool)
    refused = Signal(str)

    def __init__(self, name: str, param: Param, names: bool, parent: QWidget | None = None) -> None:
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

    def _ask(self, value: object, step: bool = False) -> None:
        try:
            self.param.admit(words.label(self.name), value)
        except UserError as error:
            self.refused.emit(words.told(error))
        else:
            self.refused.emit("")
            self.asked.emit(value, step)


class Line(QLineEdit):
    """A line that hands over what was written at Enter or on leaving, and forgets it at Escape."""

    stepped = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kept = ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Up:
                self.stepped.emit(1)
            case Qt.Key.Key_Down:
                self.stepped.emit(-1)
            case Qt.Key.Key_Escape if self.text() != self.kept:
                self.setText(self.kept)
            case _:
                super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus() and event.angleDelta().y():
            self.stepped.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            event.ignore()


class LineField(Field):
    """A value that is written on one line: a number, several numbers, a text, names."""

    def __init__(self, name: str, param: Param, names: bool, parent: QWidget | None = None) -> None:
        super().__init__(name, param, names, parent)
        self.line = Line(self)
        self.line.setAccessibleName(words.label(name))
        self.line.editingFinished.connect(self._finish)
        self.line.stepped.connect(self._step)
        if not isinstance(param, Text | Names):
            self.line.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._row.addWidget(self.line)
        self.setFocusProxy(self.line)

    def put(self, value: object) -> None:
        text = written(value)
        if self.line.hasFocus() and self.line.isModified() and text == self.line.kept:
            return  # what is being typed stands
        self.line.kept = text
        self.line.setText(text)
        self.line.setCursorPosition(0)

    def _finish(self) -> None:
        if self.line.text() == self.line.kept:
            self.refused.emit("")
            return
        try:
            value = read(self.param, self.name, self.line.text(), self.names)
        except UserError as error:
            self.refused.emit(words.told(error))
        else:
            self._ask(value)

    def _step(self, by: int) -> None:
        try:
            value = read(self.param, self.name, self.line.text(), self.names)
        except UserError:
            return
        if isinstance(value, int) and isinstance(self.param, Whole | Sizes):
            self._ask(max(value + by, self._low()), step=True)
        elif isinstance(value, int | float) and isinstance(self.param, Real):
            self._ask(stepped(float(value), by, self.param), step=True)

    def _low(self) -> int:
        low = self.param.low if isinstance(self.param, Whole | Sizes) else None
        return -(2**31) if low is None else low


class FlagField(Field):
    """Yes or no."""

    def __init__(self, name: str, param: Param, names: bool, parent: QWidget | None = None) -> None:
        super().__init__(name, param, names, parent)
        self.box = QCheckBox(self)
        self.box.setAccessibleName(words.label(name))
        self.box.clicked.connect(self._ask)
        self._row.addStretch(1)
        self._row.addWidget(self.box)
        self.setFocusProxy(self.box)

    def put(self, value: object) -> None:
        self.box.setChecked(bool(value))


class ChoiceField(Field):
    """One of a few words."""

    def __init__(
        self, name: str, param: Choice, names: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(name, param, names, parent)
        self.box = Combo(self)
        self.box.setAccessibleName(words.label(name))
        self.box.addItems([each or self.tr("automatic") for each in param.options])
        self.box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.box.setMinimumContentsLength(6)
        self.box.activated.connect(lambda row: self._ask(param.options[row]))
        self._options = param.options
        self._row.addWidget(self.box)
        self.setFocusProxy(self.box)

    def put(self, value: object) -> None:
        if value in self._options:
            self.box.setCurrentIndex(self._options.index(str(value)))


class Combo(QComboBox):
    """A list that the wheel changes only where it has the focus, with an arrow of our own."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        with theme.painting_on(self) as painter:
            painter.setPen(QPen(theme.current().muted, 1.4))
            x, y = self.width() - 14.0, self.height() / 2 - 1.5
            painter.drawPolyline([QPointF(x - 4, y), QPointF(x, y + 4), QPointF(x + 4, y)])

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class LinesField(Field):
    """A text of several lines, such as code."""

    def __init__(self, name: str, param: Text, names: bool, parent: QWidget | None = None) -> None:
        super().__init__(name, param, names, parent)
        self.edit = QPlainTextEdit(self)
        self.edit.setAccessibleName(words.label(name))
        self.edit.setFont(theme.code_font())
        self.edit.setTabChangesFocus(False)
        self.edit.setMinimumHeight(150)
        self.edit.installEventFilter(self)
        self._row.addWidget(self.edit)
        self.setFocusProxy(self.edit)

    def put(self, value: object) -> None:
        if self.edit.toPlainText() != value:
            self.edit.setPlainText(str(value))

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if watched is self.edit and event.type() == QEvent.Type.FocusOut:
            self._ask(self.edit.toPlainText())
        return False

    def sizeHint(self) -> QSize:
        return QSize(200, 180)


class PathField(LineField):
    """The path of a file or folder, with a button that looks for one."""

    chosen = Signal(str)

    def __init__(self, name: str, param: Path, names: bool, parent: QWidget | None = None) -> None:
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


def editor(name: str, param: Param, value: object, names: bool) -> Field:
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
        Whether there are names that an expression could use.
    """
    if isinstance(value, Expression):
        return LineField(name, param, True)
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


def written(value: object) -> str:
    """Give a value as its line shows it."""
    match value:
        case tuple():
            parts = [written(each) for each in value]
            return (" × " if all(isinstance(each, int) for each in value) else ", ").join(parts)
        case bool():
            return "true" if value else "false"
        case float():
            return _real(value)
        case _:
            return str(value)


def read(param: Param, name: str, text: str, names: bool) -> Any:
    """Make a value of what was written.

    Raises
    ------
    UserError
        If it is no value of that kind.
    """
    text = text.strip()
    match param:
        case Text():
            return text
        case Names():
            return tuple(part.strip() for part in text.split(",") if part.strip())
        case Numbers():
            return tuple(float(_number(part, name)) for part in _split(text))
        case Sizes():
            parts = tuple(_whole(part, name, names) for part in _split(text))
            return parts[0] if param.single and len(parts) == 1 else parts
        case Whole():
            return _whole(text, name, names)
        case Flag():
            flags: dict[str, bool] = {"true": True, "false": False}
            return flags[text.lower()] if text.lower() in flags else Expression(text)
        case _:
            try:
                return float(_number(text, name))
            except UserError:
                if names:
                    return Expression(text)
                raise


def stepped(value: float, by: int, param: Real) -> float:
    """Give the next number up or down: by a tenth of its size, within the bounds."""
    scale = f"{abs(value):e}".partition("e")[2] if value else "-1"
    exponent = int(scale) - (1 if by < 0 and f"{abs(value):e}".startswith("1.000000") else 0)
    step = 10.0 ** max(exponent, -12)
    moved = float(f"{value + by * step:.10g}")
    low = param.low if param.low is not None else -float("inf")
    high = param.high if param.high is not None else float("inf")
    return min(max(moved, low), high)


def _split(text: str) -> list[str]:
    for mark in ("×", ",", ";"):
        if mark in text:
            return [part.strip() for part in text.split(mark) if part.strip()]
    if text.replace("x", " ").replace(" ", "").lstrip("-").isdigit():
        return text.replace("x", " ").split()
    return [text] if text else []


def _whole(text: str, name: str, names: bool) -> int | Expression:
    try:
        return int(text.replace("_", "").replace("\u202f", ""))
    except ValueError:
        if names and text:
            return Expression(text)
        raise UserError(
            "{name} must be a whole number, not {value}.",
            name=words.label(name),
            value=text or words.translated("nothing"),
        ) from None


def _number(text: str, name: str) -> str:
    try:
        float(text)
    except ValueError:
        raise UserError(
            "{name} must be a number, not {value}.",
            name=words.label(name),
            value=text or words.translated("nothing"),
        ) from None
    return text


def _real(value: float) -> str:
    text = f"{value:.6g}"
    return repr(value) if float(text) != value else text
