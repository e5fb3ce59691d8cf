"""A form for any dataclass of params: a block, a trainer, the parameters of a composite."""

from collections.abc import Collection, Mapping
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from app.ui import style, words
from app.ui.fields import Field, PathField, editor
from app.ui.scrub import Scrub
from app.ui.values import Known, bounds, written
from nodes.params import Choice, Expression, Flag, Param, Real, Sizes, Whole

WIDE = 132
"""How wide the column of editors is at least, in pixels."""


class Form(QWidget):
    """Shows the values of something by name and lets the user write others.

    Attributes
    ----------
    asked
        The user wants this value (name, value, the number of the row of small steps it belongs
        to; 0 for none).
    asked_menu
        The user wants the menu of this value, at a place of the screen.
    granted
        The user has chosen this path by hand.
    """

    asked = Signal(str, object, int)
    asked_menu = Signal(str, QPoint)
    granted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._shown: tuple[object, ...] = ()
        self._fields: dict[str, Field] = {}
        self._errors: dict[str, QLabel] = {}
        self._labels: dict[str, QLabel] = {}
        self._params: Mapping[str, Param] = {}
        self._values: Mapping[str, Any] = {}
        self._mixed: Collection[str] = ()
        self._content: QWidget | None = None
        self._unfolded = False

    def show_values(
        self,
        params: Mapping[str, Param],
        values: Mapping[str, Any],
        names: Known | None = None,
        mixed: Collection[str] = (),
    ) -> None:
        """Show these values; the editors stay where only values have changed.

        Whoever shows none hides the form.

        Parameters
        ----------
        params
            What each value may be, in the order of the form.
        values
            What it is; a name that is missing has its default.
        names
            The names that expressions could use, with their values; None where there are none.
        mixed
            The values that are not the same in all that is shown.
        """
        known = {name: values.get(name, param.default) for name, param in params.items()}
        wanted = tuple(
            (name, param, isinstance(known[name], Expression), names is not None)
            for name, param in params.items()
        )
        self._params, self._values, self._mixed = params, known, mixed
        if not params:  # nobody sees the form then, and the same editors may be wanted next
            for name in self._errors:
                self.refuse(name, "")
            return
        if wanted != self._shown:
            self._shown = wanted
            self._build(params, known, names)
        for name, value in known.items():
            field = self._fields[name]
            field.names = names if names is not None or field.names is None else {}
            field.setToolTip(words.tip(self._hint(name, field.names)))
            if name in mixed:
                field.put_several()
            else:
                field.put(value)
            label = self._labels[name]
            if label.property("changed") != self.changed(name):
                style.put(label, changed=self.changed(name))

    def changed(self, name: str) -> bool:
        """Tell whether a value is another one than at first."""
        return name in self._mixed or bool(self._values[name] != self._params[name].default)

    def reset(self, name: str) -> None:
        """Ask for a value as it was at first."""
        self.asked.emit(name, self._params[name].default, 0)

    def default(self, name: str) -> str:
        """Give in words what a value is at first."""
        default = self._params[name].default
        if isinstance(default, bool):
            return self.tr("on") if default else self.tr("off")
        return written(default) or self.tr("nothing")

    def field(self, name: str) -> Field | None:
        """Give the editor of a value."""
        return self._fields.get(name)

    def numbers(self) -> dict[str, str]:
        """Give the values that an expression may stand for, each as it is written."""
        return {
            name: written(self._values[name])
            for name, param in self._params.items()
            if param.open and not isinstance(self._values[name], Expression)
        }

    def focus_first(self) -> bool:
        """Give the keyboard to the first editor; tell whether there is one."""
        first = next((each for each in self._fields.values() if each.isVisibleTo(self)), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)
        return first is not None

    def refuse(self, name: str, reason: str) -> None:
        """Show at a field why its value cannot be; an empty reason takes the sentence away."""
        error = self._errors.get(name)
        if error is not None:
            error.setText(reason)
            error.setVisible(bool(reason))

    def _build(
        self, params: Mapping[str, Param], values: Mapping[str, Any], names: Known | None
    ) -> None:
        if self._content is not None:
            self._content.setParent(None)
            self._content.deleteLater()
        self._fields, self._errors, self._labels = {}, {}, {}
        self._content = QWidget(self)
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        plain = [name for name, param in params.items() if not param.advanced]
        folded = [name for name, param in params.items() if param.advanced]
        column.addWidget(self._grid(plain, params, values, names))
        if folded:
            more = self._grid(folded, params, values, names)
            button = self._fold(more, folded)
            column.addWidget(button)
            column.addWidget(more)
        self._column.addWidget(self._content)
        self._content.show()  # at once, so that the keyboard can be led there

    def _grid(
        self,
        chosen: list[str],
        params: Mapping[str, Param],
        values: Mapping[str, Any],
        names: Known | None,
    ) -> QWidget:
        holder = QWidget(self._content)
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        grid.setColumnMinimumWidth(1, WIDE)
        for row, name in enumerate(chosen):
            param = params[name]
            self._add(grid, 3 * row, name, param, editor(name, param, values[name], names))
        return holder

    def _add(self, grid: QGridLayout, row: int, name: str, param: Param, field: Field) -> None:
        hint = self._hint(name, None)
        label = self._label(name, param, field)
        label.setProperty("role", "muted")
        label.setToolTip(words.tip(hint))
        label.setWordWrap(True)
        label.setBuddy(field)
        label.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        label.customContextMenuRequested.connect(
            lambda at, name=name: self.asked_menu.emit(name, label.mapToGlobal(at))
        )
        field.asked_menu.connect(lambda at, name=name: self.asked_menu.emit(name, at))
        field.setAccessibleDescription(hint)
        error = QLabel()
        error.setTextFormat(Qt.TextFormat.PlainText)
        error.setProperty("role", "error")
        error.setWordWrap(True)
        error.hide()
        field.asked.connect(lambda value, stroke, name=name: self.asked.emit(name, value, stroke))
        field.refused.connect(lambda reason, name=name: self.refuse(name, reason))
        if isinstance(field, PathField):
            field.chosen.connect(self.granted)
        wide = field.sizeHint().height() > 100
        grid.addWidget(label, row, 0, 1, 2 if wide else 1)
        if wide:
            grid.addWidget(field, row + 1, 0, 1, 2)
        else:
            grid.addWidget(field, row, 1)
        grid.addWidget(error, row + 2, 0, 1, 2)
        if isinstance(param, Flag):
            grid.setAlignment(field, Qt.AlignmentFlag.AlignVCenter)
        self._fields[name], self._errors[name], self._labels[name] = field, error, label

    def _hint(self, name: str, names: Known | None) -> str:
        """Tell what a value means, its bounds, and which names an expression may use."""
        param = self._params[name]
        lines = [words.heard(param.hint), bounds(param)]
        known = [f"{each} ({told})" for each, told in (names or {}).items() if told]
        if known and param.open and not isinstance(param, Choice):
            told = self.tr("It may be an expression of {names}; Ctrl+Space lists them.")
            lines.append(told.format(names=", ".join(known)))
        return "\n".join(filter(None, lines))

    def _label(self, name: str, param: Param, field: Field) -> QLabel:
        """Make the label of a value; that of a number can be dragged."""
        if not isinstance(param, Whole | Real | Sizes):
            return QLabel(words.label(name))
        label = Scrub(words.label(name), isinstance(param, Whole | Sizes))
        before: list[Any] = []
        label.began.connect(lambda: before.__setitem__(slice(None), [self._values[name]]))
        label.stepped.connect(field.step)
        label.cancelled.connect(lambda stroke: self.asked.emit(name, before[0], stroke))
        return label

    def _fold(self, more: QWidget, folded: list[str]) -> QToolButton:
        button = QToolButton(self._content)
        button.setText(self.tr("{count} more").format(count=len(folded)))
        button.setToolTip(", ".join(words.label(name) for name in folded))
        button.setCheckable(True)
        button.setChecked(self._unfolded)
        button.setProperty("role", "fold")
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setArrowType(Qt.ArrowType.DownArrow if self._unfolded else Qt.ArrowType.RightArrow)
        more.setVisible(self._unfolded)

        def turn(open_: bool) -> None:
            self._unfolded = open_
            more.setVisible(open_)
            button.setArrowType(Qt.ArrowType.DownArrow if open_ else Qt.ArrowType.RightArrow)

        button.toggled.connect(turn)
        return button
