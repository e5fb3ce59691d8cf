"""The form of a composite: what it is for, and the parameters that its places may set."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
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
from app.ui.values import read, written
from nodes.errors import UserError
from nodes.params import Flag, Real, Whole

KINDS: Mapping[str, type[Whole | Real | Flag]] = {
    "whole": Whole,
    "real": Real,
    "yes/no": Flag,
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
        self._help = Line(self)
        self._help.setPlaceholderText(self.tr("What it is for, in a sentence"))
        self._help.setAccessibleName(self.tr("Help of the composite"))
        self._help.editingFinished.connect(self._ask_help)
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
        add.clicked.connect(self._add)
        self._column = QVBoxLayout()
        bar = QHBoxLayout()
        bar.addWidget(add)
        bar.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._help)
        column.addWidget(title)
        column.addWidget(self._none)
        column.addLayout(self._column)
        column.addLayout(bar)

    def show_composite(self, composite: Composite) -> None:
        """Show the parameters of a composite."""
        if composite.help != self._help.kept or self._composite is None:
            self._help.kept = composite.help
            self._help.setText(composite.help)
        before, self._composite = self._composite, composite
        if before is None or before.parameters != composite.parameters:
            self._build(composite.parameters)

    def _build(self, parameters: tuple[Parameter, ...]) -> None:
        if self._rows is not None:
            self._rows.hide()
            self._rows.deleteLater()
        self._none.setVisible(not parameters)
        self._rows = QWidget(self)
        grid = QGridLayout(self._rows)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(5)
        grid.setColumnStretch(0, 1)
        for row, parameter in enumerate(parameters):
            for column, widget in enumerate(self._row(parameter)):
                grid.addWidget(widget, row, column)
        self._column.addWidget(self._rows)

    def _row(self, parameter: Parameter) -> tuple[QWidget, ...]:
        name = Line()
        name.kept = parameter.name
        name.setText(parameter.name)
        name.setCursorPosition(0)
        name.setAccessibleName(self.tr("Name of the parameter"))
        name.setToolTip(words.tip(words.translated(parameter.param.hint)))
        name.editingFinished.connect(lambda: self._ask_name(name))
        kind = Combo()
        kind.addItems([words.translated(each) for each in KINDS])
        kind.setCurrentIndex(list(KINDS.values()).index(type(parameter.param)))
        kind.setAccessibleName(self.tr("Kind of {name}").format(name=parameter.name))
        kind.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        kind.setMinimumContentsLength(4)
        kind.activated.connect(lambda place: self._ask_kind(parameter, place))
        default = Line()
        default.kept = written(parameter.default)
        default.setText(default.kept)
        default.setMaximumWidth(52)
        kind.setMaximumWidth(78)
        default.setAccessibleName(self.tr("Default of {name}").format(name=parameter.name))
        default.editingFinished.connect(lambda: self._ask_default(parameter, default))
        gone = QToolButton()
        gone.setText("×")
        gone.setProperty("role", "fold")
        gone.setAccessibleName(self.tr("Remove {name}").format(name=parameter.name))
        gone.clicked.connect(lambda: self._put(parameter, None))
        return name, kind, default, gone

    def _ask_help(self) -> None:
        if self._help.text() != self._help.kept:
            self.asked_help.emit(self._help.text().strip())

    def _ask_name(self, line: Line) -> None:
        if line.text() != line.kept:
            wanted = line.text().strip()
            line.setText(line.kept)
            self.asked_rename.emit(line.kept, wanted)

    def _ask_kind(self, parameter: Parameter, place: int) -> None:
        kind = list(KINDS.values())[place]
        if kind is type(parameter.param):
            return
        old = parameter.default
        default = bool(old) if kind is Flag else float(old) if kind is Real else int(old)
        self._put(parameter, Parameter(parameter.name, kind(default=default, hint="")))

    def _ask_default(self, parameter: Parameter, line: Line) -> None:
        if line.text() == line.kept:
            return
        try:
            default = read(parameter.param, parameter.name, line.text(), names=False)
            parameter.param.check(parameter.name, default)
        except UserError as error:
            line.setText(line.kept)
            self.refused.emit(words.told(error))
            return
        self._put(parameter, replace(parameter, param=replace(parameter.param, default=default)))

    def _put(self, old: Parameter, new: Parameter | None) -> None:
        if self._composite is not None:
            kept = [new if each is old else each for each in self._composite.parameters]
            self.asked_parameters.emit(tuple(each for each in kept if each is not None))

    def _add(self) -> None:
        if self._composite is None:
            return
        taken = {each.name for each in self._composite.parameters}
        wanted = ("channels", "depth", "width", *(f"value_{number}" for number in range(1, 100)))
        name = next(each for each in wanted if each not in taken)
        made = Parameter(name, Whole(default=1, hint=""))
        self.asked_parameters.emit((*self._composite.parameters, made))
