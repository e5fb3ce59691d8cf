"""Inspector: what is chosen on the canvas: its values, ports, cost, code and health."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.compiler.report import Analysis, NodeReport, Problem
from app.graph.graph import NETWORK, Graph, Node, Project, Unknown, Use
from app.ui import theme, words
from app.ui.code_view import Snippet
from app.ui.composite_form import CompositeForm
from app.ui.fields import Line
from app.ui.form import Form
from app.ui.place import Place
from nodes import category_of
from nodes.block import Block
from nodes.params import Expression, Flag, Param, Text, Whole, params

PLACEMENT: Mapping[str, Param] = {
    "title": Text(default="", hint="What stands on the canvas instead of the block's name."),
    "repeat": Whole(default=1, hint="How many times it stands in a row (×N).", low=0),
    "stepwise": Flag(
        default=False,
        hint="Run once for each step of the sequence at the first port; what leaves by the second "
        "port arrives at the second port of the next step.",
    ),
    "when": Text(default="", hint="Where this is false, what arrives passes through unchanged."),
}
"""What every node has beside the values of its block."""


@dataclass(frozen=True, slots=True)
class Health:
    """How a block does in training.

    Parameters
    ----------
    tone
        ``"good"``, ``"warning"`` or ``"bad"``.
    sentence
        What is known, in the user's language.
    """

    tone: str
    sentence: str


class Inspector(QScrollArea):
    """Shows what is chosen, and asks for other values.

    Attributes
    ----------
    asked_values
        The user wants values of the block to be others (names, field, value, whether it is one
        of a row of small steps).
    asked_placement
        … or how the node stands: its title, repeat, stepwise or when.
    asked_rename
        The user wants to call a node something else (name, new name).
    asked_enter, asked_unique
        The user wants to open a composite, or a copy of its own for this node.
    asked_fix
        The user wants a repair.
    asked_expose
        The user wants a value to be a parameter of the composite (name, field).
    granted
        The user has chosen this path by hand.
    asked_trust
        The user has read the code of this node and trusts it.
    """

    asked_values = Signal(object, str, object, bool)
    asked_placement = Signal(object, str, object, bool)
    asked_rename = Signal(str, str)
    asked_enter = Signal(str)
    asked_unique = Signal(str)
    asked_fix = Signal(object)
    granted = Signal(str)
    asked_trust = Signal(str)
    asked_expose = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("inspector")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Inspector"))
        self._names: tuple[str, ...] = ()
        self._inside = False
        self._content = QWidget(self)
        self._column = QVBoxLayout(self._content)
        self._column.setContentsMargins(14, 14, 14, 14)
        self._column.setSpacing(6)
        self._build_head()
        self._problems = _Stack()
        self._column.addLayout(self._problems.column)
        self.form = self._add_form("PARAMETERS", self._ask_value)
        self.composite = CompositeForm(self._content)
        self._column.addWidget(self.composite)
        self._ports = self._add_table(self.tr("PORTS"))
        self._cost = self._add_table(self.tr("COST"))
        self._code_title = self._section(self.tr("CODE"))
        self._code = Snippet(self._content)
        self._column.addWidget(self._code)
        self._health_title = self._section(self.tr("HEALTH"))
        self._health = QLabel(self._content)
        self._health.setTextFormat(Qt.TextFormat.PlainText)
        self._health.setWordWrap(True)
        self._column.addWidget(self._health)
        self.placement = self._add_form("PLACEMENT", self._ask_placement)
        self._column.addStretch(1)
        self.setWidget(self._content)
        self.show_chosen(Project(), Place(), (), None)

    # What is shown.

    def show_chosen(
        self,
        project: Project,
        place: Place,
        names: tuple[str, ...],
        analysis: Analysis | None,
        current: bool = True,
        doubted: frozenset[str] = frozenset(),
    ) -> None:
        """Show these nodes of a drawing; without any, the drawing as a whole.

        Parameters
        ----------
        project, place
            What is open, and which of its drawings is shown.
        names
            The chosen nodes.
        analysis
            What is known about it.
        current
            Whether the analysis is of this very project, not of the one before an edit.
        doubted
            Nodes whose code waits for the user's trust.
        """
        graph = place.graph(project)
        self._names = tuple(name for name in names if name in graph.nodes)
        self._inside = bool(place.path)
        if len(self._names) == 1:
            self._show_node(project, place, graph, self._names[0], analysis, current)
            self._trust.setVisible(self._names[0] in doubted)
        elif self._names:
            self._show_several(project, place, graph, analysis)
        else:
            self._show_drawing(project, place, analysis)

    def show_health(self, health: Health | None) -> None:
        """Show how the chosen block does in training."""
        self._health_title.setVisible(health is not None)
        self._health.setVisible(health is not None)
        if health is not None:
            self._health.setText(f"● {health.sentence}")
            self._health.setProperty("tone", health.tone)
            self._health.style().unpolish(self._health)
            self._health.style().polish(self._health)

    def refresh(self) -> None:
        """Colour the code anew, after the theme has changed."""
        self._code.refresh()

    def refuse(self, field: str, reason: str) -> None:
        """Show at a field why its value cannot be."""
        self.form.refuse(field, reason)
        self.placement.refuse(field, reason)

    def focus_name(self) -> None:
        """Let the user write another name."""
        if self._name.isVisible():
            self._name.setFocus()
            self._name.selectAll()

    def _show_node(
        self,
        project: Project,
        place: Place,
        graph: Graph,
        name: str,
        analysis: Analysis | None,
        current: bool,
    ) -> None:
        node = graph.nodes[name]
        report = place.report(analysis, name)
        title, help_, category = described(project, node)
        self._head(title, help_, category, name)
        self._buttons.setVisible(isinstance(node.block, Use))
        self._twin.setVisible(bool(node.twin))
        self._twin.setText(
            self.tr("The same module as {name}: values and weights are its.").format(name=node.twin)
        )
        found = place.problems(analysis, project).get(name, []) if current else []
        self._problems.put([self._problem(each) for each in found])
        inside = bool(place.path)
        known, values = _params_of(project, node)
        names_known = inside or node.repeat != 1
        self._show_form(self.form, {} if node.twin else known, values, names_known)
        network = node.role in NETWORK
        placement = {
            key: param
            for key, param in PLACEMENT.items()
            if key == "title"
            or (key == "stepwise" and isinstance(node.block, Use))
            or (key == "repeat" and network)
            or (key == "when" and network and (inside or node.when))
        }
        standing = {
            "title": node.title,
            "repeat": node.repeat,
            "stepwise": node.stepwise,
            "when": node.when.text if node.when else "",
        }
        self._show_form(self.placement, placement, standing, inside)
        self._show_ports(project, place, graph, name, analysis)
        self._show_cost(report, analysis)
        self._show_code(report.code if report else "")

    def _show_several(
        self, project: Project, place: Place, graph: Graph, analysis: Analysis | None
    ) -> None:
        nodes = [graph.nodes[name] for name in self._names]
        title = self.tr("{count} blocks").format(count=len(nodes))
        kinds = {_kind(node) for node in nodes}
        help_ = self.tr("What you change here changes in all of them.")
        self._head(title, help_ if len(kinds) == 1 else "", "", "")
        self._buttons.hide()
        self._twin.hide()
        self._problems.put([])
        known, values = _params_of(project, nodes[0]) if len(kinds) == 1 else ({}, {})
        self._show_form(self.form, known, values, bool(place.path))
        self._show_form(self.placement, {}, {}, False)
        self._ports.put([])
        reports = [place.report(analysis, name) for name in self._names]
        self._show_cost(_sum([each for each in reports if each]), analysis)
        self._show_code("")
        self.show_health(None)

    def _show_drawing(self, project: Project, place: Place, analysis: Analysis | None) -> None:
        composite = place.composite(project)
        title = composite or self.tr("Drawing")
        if composite:
            help_ = ""
        elif project.graph.nodes:
            help_ = self.tr("Choose a block to see and change its values.")
        else:
            help_ = self.tr(
                "Drag a block from the left onto the canvas, press Tab there to search, "
                "or start from a template."
            )
        self._head(title, help_, "", "")
        if composite:
            self.composite.show_composite(project.composites[composite])
            self.composite.show()
        self._buttons.hide()
        self._twin.hide()
        self._problems.put([])
        self._show_form(self.form, {}, {}, False)
        self._show_form(self.placement, {}, {}, False)
        network = analysis.network if analysis else None
        rows: list[tuple[str, str]] = []
        if network and not composite:
            rows += [(name, words.shape(spec)) for name, spec in network.inputs.items()]
            rows += [(name, words.shape(spec)) for name, spec in network.outputs.items()]
        self._ports.put(rows)
        cost: list[tuple[str, str]] = []
        if network and not composite:
            cost = [
                (self.tr("parameters"), words.count(network.parameters)),
                (self.tr("trainable"), words.count(network.trainable)),
                (self.tr("multiply-accumulates"), words.count(network.macs)),
                (
                    self.tr("training, batch {size}").format(size=network.batch_size),
                    words.size(network.training_memory),
                ),
            ]
        self._cost.put(cost)
        self._show_code("")
        self.show_health(None)

    def _show_ports(
        self, project: Project, place: Place, graph: Graph, name: str, analysis: Analysis | None
    ) -> None:
        node = graph.nodes[name]
        rows = []
        for port, source in graph.feeding(name).items():
            feeding = place.report(analysis, source.node)
            spec = feeding.outputs.get(source.name) if feeding else None
            rows.append((port, words.shape(spec) if spec else f"{source}"))
        inlets = {port.partition("[")[0] for port, _ in rows}
        for inlet in project.inlets(node):
            if inlet.name not in inlets:
                told = self.tr("optional") if inlet.optional else self.tr("required")
                rows.append((inlet.name, told))
        report = place.report(analysis, name)
        for port in project.outlets(node):
            spec = report.outputs.get(port) if report else None
            rows.append((port, words.shape(spec) if spec else "?"))
        self._ports.put(rows)

    def _show_cost(self, report: NodeReport | None, analysis: Analysis | None) -> None:
        rows: list[tuple[str, str]] = []
        batch = analysis.network.batch_size if analysis and analysis.network else 1
        if report is not None and report.parameters:
            rows.append((self.tr("parameters"), words.count(report.parameters)))
            if report.trainable != report.parameters:
                rows.append((self.tr("trainable"), words.count(report.trainable)))
        if report is not None and report.macs:
            rows.append((self.tr("multiply-accumulates"), words.count(report.macs)))
        if report is not None and report.memory:
            told = self.tr("activations, batch {size}").format(size=batch)
            rows.append((told, words.size(report.memory * batch)))
        self._cost.put(rows)

    def _show_code(self, code: str) -> None:
        self._code_title.setVisible(bool(code))
        self._code.setVisible(bool(code))
        self._code.put(code)

    def _show_form(
        self, form: Form, known: Mapping[str, Param], values: Mapping[str, Any], names: bool
    ) -> None:
        form.setVisible(bool(known))
        self._titles[form].setVisible(bool(known))
        form.show_values(known, values, names)

    # What is asked.

    def _ask_value(self, field: str, value: object, step: bool) -> None:
        self.asked_values.emit(self._names, field, value, step)

    def _ask_placement(self, field: str, value: object, step: bool) -> None:
        if field == "when":
            value = Expression(str(value)) if str(value).strip() else None
        self.asked_placement.emit(self._names, field, value, step)

    def _ask_name(self) -> None:
        wanted = self._name.text().strip()
        if len(self._names) == 1 and wanted and wanted != self._names[0]:
            self.asked_rename.emit(self._names[0], wanted)
        self._name.setText(self._name.kept)

    def _show_menu(self, form: Form, field: str, at: QPoint) -> None:
        """Offer what can be done with a value, beside writing another one."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        back = QAction(self.tr("Back to {value}").format(value=form.default(field)), menu)
        back.setEnabled(form.changed(field))
        back.triggered.connect(lambda: form.reset(field))
        menu.addAction(back)
        if self._inside and len(self._names) == 1 and form is self.form:
            expose = QAction(self.tr("Make it a parameter of the composite"), menu)
            expose.triggered.connect(lambda: self.asked_expose.emit(self._names[0], field))
            menu.addAction(expose)
        menu.popup(at)

    # How it is built.

    def _build_head(self) -> None:
        self._titles: dict[Form, QLabel] = {}
        row = QHBoxLayout()
        row.setSpacing(8)
        self._square = Square(self._content)
        self._title = QLabel(self._content)
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setProperty("role", "title")
        self._name = Line(self._content)
        self._name.setProperty("role", "name")
        self._name.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._name.setAccessibleName(self.tr("Name of the block"))
        self._name.setToolTip(self.tr("Its name, in the drawing and in the code"))
        self._name.editingFinished.connect(self._ask_name)
        row.addWidget(self._square)
        row.addWidget(self._title)
        row.addWidget(self._name, 1)
        self._help = QLabel(self._content)
        self._help.setTextFormat(Qt.TextFormat.PlainText)
        self._help.setProperty("role", "muted")
        self._help.setWordWrap(True)
        self._twin = QLabel(self._content)
        self._twin.setTextFormat(Qt.TextFormat.PlainText)
        self._twin.setProperty("role", "muted")
        self._twin.setWordWrap(True)
        self._buttons = QWidget(self._content)
        buttons = QHBoxLayout(self._buttons)
        buttons.setContentsMargins(0, 4, 0, 0)
        enter = QPushButton(self.tr("Open"), self._buttons)
        enter.clicked.connect(lambda: self.asked_enter.emit(self._names[0]))
        unique = QPushButton(self.tr("Make unique"), self._buttons)
        unique.setToolTip(self.tr("Give this block a definition of its own"))
        unique.clicked.connect(lambda: self.asked_unique.emit(self._names[0]))
        buttons.addWidget(enter)
        buttons.addWidget(unique)
        buttons.addStretch(1)
        self._column.addLayout(row)
        self._column.addWidget(self._help)
        self._column.addWidget(self._twin)
        self._column.addWidget(self._buttons)
        self._trust = self._build_trust()
        self._column.addWidget(self._trust)

    def _build_trust(self) -> QWidget:
        card = QFrame(self._content)
        card.setProperty("role", "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(10, 8, 10, 8)
        told = QLabel(
            self.tr("This code came with the file. It runs only when you have read and trust it."),
            card,
        )
        told.setWordWrap(True)
        button = QPushButton(self.tr("I have read it and trust it"), card)
        button.setProperty("role", "fix")
        button.clicked.connect(lambda: self.asked_trust.emit(self._names[0]))
        column.addWidget(told)
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _head(self, title: str, help_: str, category: str, name: str) -> None:
        self._trust.hide()
        self.composite.hide()
        self._title.setText(title)
        self._help.setText(help_)
        self._help.setVisible(bool(help_))
        self._square.show_category(category)
        self._name.setVisible(bool(name))
        self._name.kept = name
        if not self._name.hasFocus():
            self._name.setText(name)
            self._name.setCursorPosition(0)  # where it is long, its beginning is seen

    def _add_form(self, title: str, ask: Any) -> Form:
        label = self._section(words.translated(title))
        form = Form(self._content)
        form.asked.connect(ask)
        form.granted.connect(self.granted)
        form.asked_menu.connect(lambda field, at: self._show_menu(form, field, at))
        self._titles[form] = label
        self._column.addWidget(form)
        return form

    def _add_table(self, title: str) -> "Table":
        table = Table(self._section(title), self._content)
        self._column.addWidget(table)
        return table

    def _section(self, title: str) -> QLabel:
        label = QLabel(title, self._content)
        label.setProperty("role", "section")
        label.setIndent(0)
        self._column.addWidget(label)
        return label

    def _problem(self, problem: Problem) -> QWidget:
        card = QFrame(self._content)
        card.setProperty("role", "card")
        card.setProperty("tone", "bad")
        column = QVBoxLayout(card)
        column.setContentsMargins(10, 8, 10, 8)
        sentence = QLabel(words.told(problem), card)
        sentence.setWordWrap(True)
        sentence.setProperty("tone", "bad")
        sentence.setTextFormat(Qt.TextFormat.PlainText)
        sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(sentence)
        for fix in problem.fixes:
            button = Sentence(words.told(fix), card)
            button.clicked.connect(lambda _, fix=fix: self.asked_fix.emit(fix))
            column.addWidget(button)
        return card


class _Stack:
    """Widgets in a column that are exchanged all at once."""

    def __init__(self) -> None:
        self.column = QVBoxLayout()
        self.column.setSpacing(6)
        self._shown: list[QWidget] = []

    def put(self, shown: list[QWidget]) -> None:
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
        figure.setWordWrap(True)
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
        told = QLabel(words_, self)
        told.setWordWrap(True)
        told.setTextFormat(Qt.TextFormat.PlainText)
        told.setProperty("role", "fix")
        told.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._inside = QVBoxLayout(self)
        self._inside.setContentsMargins(10, 5, 10, 5)
        self._inside.addWidget(told)

    def sizeHint(self) -> QSize:
        return self._inside.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._inside.minimumSize()


class Square(QWidget):
    """The small square of a category's colour."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._category = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_category(self, category: str) -> None:
        """Show the colour of a category; none where its name is empty."""
        self._category = category
        self.setVisible(bool(category))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(10, 10)

    def paintEvent(self, event: QPaintEvent) -> None:
        with theme.painting_on(self) as painter:
            theme.square(painter, QRect(0, 0, 10, 10), self._category)


def described(project: Project, node: Node) -> tuple[str, str, str]:
    """Give what a node's block is called, what it does, and its category."""
    match node.block:
        case Block():
            kind = type(node.block)
            return kind.__name__, words.help_of(kind), category_of(kind)
        case Use(composite=name):
            definition = project.composites.get(name)
            return name, words.translated(definition.help) if definition else "", "composites"
        case Unknown(kind=kind_name):
            told = words.translated("This version does not know the block; it is kept unharmed.")
            return kind_name, told, "operations"


def _params_of(project: Project, node: Node) -> tuple[Mapping[str, Param], Mapping[str, Any]]:
    match node.block:
        case Block():
            return params(type(node.block)), node.block.values()
        case Use(composite=name, values=values):
            definition = project.composites.get(name)
            return (definition.params() if definition else {}), dict(values)
        case Unknown():
            return {}, {}


def _kind(node: Node) -> object:
    return node.block.composite if isinstance(node.block, Use) else type(node.block)


def _sum(reports: list[NodeReport]) -> NodeReport:
    return NodeReport(
        "",
        parameters=sum(each.parameters for each in reports),
        trainable=sum(each.trainable for each in reports),
        macs=sum(each.macs for each in reports),
        memory=sum(each.memory for each in reports),
    )
