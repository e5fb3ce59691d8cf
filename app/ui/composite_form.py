"""The form of a composite: what it is for, its ports, and the parameters that places may set."""

import math
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.graph.graph import Composite, Parameter
from app.ui import words
from app.ui.fields import Combo
from app.ui.line import Line
from app.ui.ports_form import PortsForm
from app.ui.refocus import focused, refocus
from app.ui.values import bounds, read, written
from nodes.errors import UserError
from nodes.params import Choice, Flag, Real, Whole, legal_options

KINDS: Mapping[str, type[Whole | Real | Flag | Choice]] = {
    "whole": Whole,
    "real": Real,
    "yes/no": Flag,
    "choice": Choice,
}


class CompositeForm(QWidget):
    """Shows the parameters of a composite, each with its name, kind and default.

    Attributes
    ----------
    asked_parameters
        The user wants these parameters, in the place of those there are.
    asked_rename
        The user wants to call a parameter something else (name, new name).
    asked_help
        The user wants this help.
    refused
        What was written is no such value: a sentence.
    """

    asked_parameters = Signal(object)
    asked_rename = Signal(str, str)
    asked_help = Signal(str)
    refused = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._composite: Composite | None = None
        self._rows: QWidget | None = None
        self._unfolded: set[str] = set()
        self.parts: dict[tuple[str, str], QWidget] = {}
        self._bounds: dict[str, Mapping[str, Any]] = {}
        self._help = Line(self)
        self._help.setPlaceholderText(self.tr("What it is for, in a sentence"))
        self._help.setAccessibleName(self.tr("Help of the composite"))
        self._help.editingFinished.connect(self._ask_help)
        self.ports = PortsForm(self)
        title = QLabel(self.tr("PARAMETERS"), self)
        title.setProperty("role", "section")
        title.setIndent(0)
        self._none = QLabel(
            self.tr("None yet. A parameter can be set at each place, and used in expressions."),
            self,
        )
        self._none.setProperty("role", "small")
        self._none.setWordWrap(True)
        add = QPushButton(self.tr("Add a parameter"), self)
        add.setProperty("role", "fix")
        add.clicked.connect(self.add)
        self._column = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._help)
        column.addWidget(title)
        column.addWidget(self._none)
        column.addLayout(self._column)
        column.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.ports)

    def show_composite(self, composite: Composite) -> None:
        """Show the ports and parameters of a composite."""
        if composite.help != self._help.kept or self._composite is None:
            self._help.kept = composite.help
            self._help.setText(composite.help)
        before, self._composite = self._composite, composite
        if before is None or before.parameters != composite.parameters:
            self._build(composite.parameters)
        self.ports.show_composite(composite)

    def add(self) -> None:
        """Ask for one more parameter."""
        if self._composite is None:
            return
        taken = {each.name for each in self._composite.parameters}
        wanted = ("channels", "depth", "width", *(f"value_{number}" for number in range(1, 100)))
        name = next(each for each in wanted if each not in taken)
        made = Parameter(name, Whole(default=1, hint=""))
        self._unfolded.add(name)
        self.asked_parameters.emit((*self._composite.parameters, made))
        line = self.parts.get((name, "name"))
        if isinstance(line, Line):
            line.setFocus(Qt.FocusReason.OtherFocusReason)
            line.selectAll()

    def _build(self, parameters: tuple[Parameter, ...]) -> None:
        had = focused(self.parts)
        self.parts = {}
        if self._rows is not None:
            self._rows.hide()
            self._rows.deleteLater()
        self._none.setVisible(not parameters)
        self._rows = QWidget(self)
        grid = QGridLayout(self._rows)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(5)
        grid.setColumnStretch(1, 1)
        for row, parameter in enumerate(parameters):
            more = self._more(parameter)
            parts = self._row(parameter, more)
            for column, (what, widget) in enumerate(parts.items()):
                grid.addWidget(widget, 2 * row, column)
                self.parts[parameter.name, what] = widget
            grid.addWidget(more, 2 * row + 1, 1, 1, len(parts) - 1)
        self._column.addWidget(self._rows)
        self._rows.show()
        refocus(self.parts, had)

    def _row(self, parameter: Parameter, more: QWidget) -> dict[str, QWidget]:
        name = self._line(parameter.name, self.tr("Name of the parameter"))
        hint = "\n".join(filter(None, (words.heard(parameter.param.hint), bounds(parameter.param))))
        name.setToolTip(words.tip(hint))
        name.editingFinished.connect(lambda: self._ask_name(name))
        default = self._line(
            written(parameter.default), self.tr("Default of {name}").format(name=parameter.name)
        )
        default.setMaximumWidth(68)
        default.editingFinished.connect(lambda: self._ask(parameter, "default", default))
        gone = QToolButton()
        gone.setText("×")
        gone.setProperty("role", "fold")
        gone.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        gone.setAccessibleName(self.tr("Remove {name}").format(name=parameter.name))
        gone.clicked.connect(lambda: self._put(parameter, None))
        fold = self._fold(parameter.name, more)
        return {"fold": fold, "name": name, "default": default, "gone": gone}

    def _kind(self, parameter: Parameter) -> Combo:
        kind = Combo()
        kind.addItems([words.translated(each) for each in KINDS])
        kind.setCurrentIndex(list(KINDS.values()).index(type(parameter.param)))
        kind.setAccessibleName(self.tr("Kind of {name}").format(name=parameter.name))
        kind.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        kind.setMinimumContentsLength(4)
        kind.activated.connect(lambda place: self._ask_kind(parameter, place))
        return kind

    def _fold(self, name: str, more: QWidget) -> QToolButton:
        fold = QToolButton()
        fold.setProperty("role", "fold")
        fold.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        fold.setCheckable(True)
        told = self.tr("Help, kind and bounds of {name}").format(name=name)
        fold.setAccessibleName(told)
        fold.setToolTip(told)

        def turn(open_: bool) -> None:
            fold.setArrowType(Qt.ArrowType.DownArrow if open_ else Qt.ArrowType.RightArrow)
            more.setVisible(open_)
            (self._unfolded.add if open_ else self._unfolded.discard)(name)

        fold.toggled.connect(turn)
        fold.setChecked(name in self._unfolded)
        turn(fold.isChecked())
        return fold

    def _more(self, parameter: Parameter) -> QWidget:
        """Make the lines for what a parameter means, its kind, and its bounds."""
        more = QWidget()
        grid = QGridLayout(more)
        grid.setContentsMargins(0, 0, 0, 4)
        grid.setSpacing(5)
        hint = self._line(
            parameter.param.hint, self.tr("Help of {name}").format(name=parameter.name)
        )
        hint.setPlaceholderText(self.tr("What it means, in a sentence"))
        hint.editingFinished.connect(lambda: self._ask_hint(parameter, hint))
        kind = self._kind(parameter)
        grid.addWidget(hint, 0, 0, 1, 4)
        grid.addWidget(self._muted(self.tr("kind")), 1, 0)
        grid.addWidget(kind, 1, 1, 1, 3)
        self.parts[parameter.name, "hint"] = hint
        self.parts[parameter.name, "kind"] = kind
        if isinstance(parameter.param, Choice):
            told = self.tr("Options of {name}, with commas between them")
            options = self._line(
                ", ".join(parameter.param.options), told.format(name=parameter.name)
            )
            options.setToolTip(told.format(name=parameter.name))
            options.editingFinished.connect(lambda: self._ask_options(parameter, options))
            grid.addWidget(self._muted(self.tr("options")), 2, 0)
            grid.addWidget(options, 2, 1, 1, 3)
            self.parts[parameter.name, "options"] = options
        elif not isinstance(parameter.param, Flag):
            for place, (bound, before, title) in enumerate(
                (
                    ("low", self.tr("from"), self.tr("Lowest value of {name}")),
                    ("high", self.tr("to"), self.tr("Highest value of {name}")),
                )
            ):
                held = getattr(parameter.param, bound)
                told = title.format(name=parameter.name)
                line = self._line("" if held is None else written(held), told)
                line.setPlaceholderText(self.tr("any"))
                line.setToolTip(told)
                line.editingFinished.connect(
                    lambda bound=bound, line=line: self._ask(parameter, bound, line)
                )
                grid.addWidget(self._muted(before), 2, 2 * place)
                grid.addWidget(line, 2, 2 * place + 1)
                self.parts[parameter.name, bound] = line
        return more

    def _muted(self, text: str) -> QLabel:
        label = QLabel(text)
        label.setProperty("role", "muted")
        return label

    def _line(self, text: str, told: str) -> Line:
        line = Line()
        line.kept = text
        line.setText(text)
        line.setCursorPosition(0)
        line.setAccessibleName(told)
        return line

    def _ask_help(self) -> None:
        if self._help.text() != self._help.kept:
            self.asked_help.emit(self._help.text().strip())

    def _ask_name(self, line: Line) -> None:
        if line.text() != line.kept:
            wanted = line.text().strip()
            line.setText(line.kept)
            if line.kept in self._unfolded:
                self._unfolded.add(wanted)
            self.asked_rename.emit(line.kept, wanted)

    def _ask_kind(self, parameter: Parameter, place: int) -> None:
        kind = list(KINDS.values())[place]
        if kind is type(parameter.param):
            return
        old, param = parameter.default, parameter.param
        if kind is Choice:
            options = ("no", "yes") if isinstance(param, Flag) else (written(old),)
            chosen = options[-1] if old else options[0]
            made = Choice(default=chosen, hint=param.hint, options=options)
            self._put(parameter, Parameter(parameter.name, made))
            return
        if isinstance(param, Choice):
            old = param.options.index(old)
        elif not isinstance(param, Flag):
            self._bounds[parameter.name] = {"low": param.low, "high": param.high}
        default = bool(old) if kind is Flag else float(old) if kind is Real else int(old)
        held = {} if kind is Flag else self._bounds.get(parameter.name, {})
        kept: Any = {bound: _as(kind, bound, number) for bound, number in held.items()}
        if kind is not Flag:
            low, high = kept.get("low"), kept.get("high")
            default = default if low is None else max(default, low)
            default = default if high is None else min(default, high)
        other = kind(default=default, hint=param.hint, unit=param.unit, **kept)
        self._put(parameter, Parameter(parameter.name, other))

    def _ask_options(self, parameter: Parameter, line: Line) -> None:
        """Ask for other options, of which the default stays one, else it is the first."""
        if line.text() == line.kept or not isinstance(parameter.param, Choice):
            return
        options = tuple(part.strip() for part in line.text().split(","))
        if not (all(options) and legal_options(options)):
            line.setText(line.kept)
            self.refused.emit(self.tr("Write different words, with commas between them."))
            return
        default = parameter.default if parameter.default in options else options[0]
        param = replace(parameter.param, options=options, default=default)
        self._put(parameter, replace(parameter, param=param))

    def _ask_hint(self, parameter: Parameter, line: Line) -> None:
        if line.text() != line.kept:
            param = replace(parameter.param, hint=line.text().strip())
            self._put(parameter, replace(parameter, param=param))

    def _ask(self, parameter: Parameter, what: str, line: Line) -> None:
        """Ask for another default or bound; an empty bound is none."""
        if line.text() == line.kept:
            return
        bound = what != "default"
        held: Any = parameter.param
        free = replace(held, low=None, high=None) if bound else held
        try:
            number = None
            if line.text().strip() or not bound:
                number = read(parameter.param, parameter.name, line.text(), names=False)
                free.check(parameter.name, number)
            param = replace(held, **{what: number})
            param.check(parameter.name, param.default)
        except UserError as error:
            line.setText(line.kept)
            self.refused.emit(words.told(error))
            return
        self._put(parameter, replace(parameter, param=param))

    def _put(self, old: Parameter, new: Parameter | None) -> None:
        if self._composite is not None:
            kept = [new if each is old else each for each in self._composite.parameters]
            self.asked_parameters.emit(tuple(each for each in kept if each is not None))


def _as(kind: type, bound: str, number: float | None) -> float | int | None:
    """Give a bound for a number of another kind, none of which it lets out or in."""
    if number is None or kind is Real:
        return None if number is None else float(number)
    return math.ceil(number) if bound == "low" else math.floor(number)
