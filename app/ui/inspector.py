"""Inspector: what is chosen on the canvas: its values, ports, cost, code and health."""

from collections.abc import Callable, Collection
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QMenu,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.compiler.report import Analysis, NodeReport
from app.graph import edits
from app.graph.graph import Graph, Project, Use
from app.graph.sorts import sorts_among
from app.ui import inspected, words
from app.ui.cards import ProblemCard, Stack, Table
from app.ui.code_view import Snippet
from app.ui.composite_form import CompositeForm
from app.ui.form import Form
from app.ui.inspected import Sheet, described
from app.ui.inspector_head import Head
from app.ui.place import Place
from app.ui.values import Known
from nodes.params import Expression


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
        The user wants values of the blocks to be others (names, field, value, the number of the
        row of small steps it belongs to; 0 for none).
    asked_placement
        … or how the nodes stand: their title, repeat, stepwise or when.
    asked_rename
        The user wants to call a node something else (name, new name).
    asked_enter, asked_unique
        The user wants to open a composite, or a copy of its own for this node.
    asked_fix
        The user wants a repair.
    asked_switch
        The user wants the chosen nodes not to be disabled or bypassed any more: their mode.
    asked_expose
        The user wants a value to be a parameter of the composite (name, field).
    granted
        The user has chosen this path by hand.
    asked_trust
        The user has read the code of this node and trusts it.
    left
        The user goes back to the canvas, by Escape.
    """

    asked_values = Signal(object, str, object, int)
    asked_placement = Signal(object, str, object, int)
    asked_rename = Signal(str, str)
    asked_enter = Signal(str)
    asked_unique = Signal(str)
    asked_fix = Signal(object)
    granted = Signal(str)
    asked_trust = Signal(str)
    asked_switch = Signal(str)
    asked_expose = Signal(str, str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("inspector")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Inspector"))
        self._names: frozenset[str] = frozenset()
        self._inside = False
        self._titles: dict[Form, QLabel] = {}
        self._content = QWidget(self)
        self._column = QVBoxLayout(self._content)
        self._column.setContentsMargins(14, 14, 14, 14)
        self._column.setSpacing(6)
        self.head = Head(self._content)
        self._column.addWidget(self.head)
        self.form = self._add_form(self.tr("PARAMETERS"), self._ask_value)
        self.composite = CompositeForm(self._content)
        self._column.addWidget(self.composite)
        # Below the values: they come a moment after an edit, when the pointer may be on its way.
        self._problems = Stack()
        self._column.addLayout(self._problems.column)
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
        self.placement = self._add_form(self.tr("PLACEMENT"), self._ask_placement)
        self._column.addStretch(1)
        self.setWidget(self._content)
        self._join_head()
        self.show_chosen(Project(), Place(), (), None)

    # What is shown.

    def show_chosen(
        self,
        project: Project,
        place: Place,
        names: Collection[str],
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
        self._names = frozenset(names)  # the very same set where it is one, which is remembered
        if sum(count for _, count in sorts_among(graph, self._names)) < len(self._names):
            self._names = frozenset(filter(graph.nodes.__contains__, names))
        self._inside = bool(place.path)
        # Not hidden first and shown again, or the keyboard would leave it at each edit.
        self.composite.setVisible(not self._names and bool(place.composite(project)))
        if len(self._names) == 1:
            name = self._name
            self._show_node(project, place, graph, name, analysis, current, name in doubted)
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
        if self.head.name.isVisible():
            self.head.name.setFocus()
            self.head.name.selectAll()

    def focus_first(self) -> None:
        """Let the user change the first value there is, else the name."""
        if not any(form.isVisible() and form.focus_first() for form in self._titles):
            self.focus_name()

    def fields_to_expose(self) -> dict[str, str]:
        """Give the values of the chosen node that may become parameters, with what they are."""
        if not (self._inside and len(self._names) == 1):
            return {}
        return self.form.numbers()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _show_node(
        self,
        project: Project,
        place: Place,
        graph: Graph,
        name: str,
        analysis: Analysis | None,
        current: bool,
        doubted: bool,
    ) -> None:
        node = graph.nodes[name]
        report = place.report(analysis, name)
        title, help_, category = described(project, node)
        self.head.show_what(
            title,
            help_,
            category=category,
            name=name,
            twin=node.twin,
            composite=isinstance(node.block, Use),
            doubted=doubted,
            mode=node.mode,
        )
        found = place.problems(analysis, project).get(name, []) if current else []
        cards = [ProblemCard(each, self._content) for each in found]
        for card in cards:
            card.asked_fix.connect(self.asked_fix)
        self._problems.put(cards)
        names = inspected.names_at(project, place, [node], analysis)
        self._show_form(self.form, inspected.values_of(project, node), names)
        self._show_form(self.placement, inspected.placement_of(node, self._inside), names)
        self._show_ports(project, place, graph, name, analysis)
        self._show_cost(report, analysis)
        self._show_code(report.code if report else "")

    def _show_several(
        self, project: Project, place: Place, graph: Graph, analysis: Analysis | None
    ) -> None:
        sorts = sorts_among(graph, self._names)
        nodes = [node for node, _ in sorts]
        sheet = inspected.shared_values(project, nodes)
        standing = inspected.shared_placement(nodes, self._inside)
        told = inspected.kinds_told(sorts)
        if sheet.params:
            told += "\n" + self.tr("What you change here changes in all of them.")
        else:
            told += "\n" + self.tr("They have no value in common.")
        title = self.tr("{count} blocks").format(count=words.count(len(self._names)))
        self.head.show_what(title, told, mode=edits.shared_mode(nodes))
        self._problems.put([])
        names = inspected.names_at(project, place, nodes, analysis)
        self._show_form(self.form, sheet, names)
        self._show_form(self.placement, standing, names)
        self._ports.put([])
        self._show_cost(inspected.summed(place.reports(analysis, self._names)), analysis)
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
        self.head.show_what(title, help_)
        if composite:
            self.composite.show_composite(project.composites[composite])
        self._problems.put([])
        self._show_form(self.form, Sheet(), None)
        self._show_form(self.placement, Sheet(), None)
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
                (self.tr("multiply-accumulates"), words.amount(network.macs)),
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
            rows.append((self.tr("multiply-accumulates"), words.amount(report.macs)))
        if report is not None and report.memory:
            told = self.tr("activations, batch {size}").format(size=batch)
            rows.append((told, words.size(report.memory * batch)))
        self._cost.put(rows)

    def _show_code(self, code: str) -> None:
        self._code_title.setVisible(bool(code))
        self._code.setVisible(bool(code))
        self._code.put(code)

    def _show_form(self, form: Form, sheet: Sheet, names: Known | None) -> None:
        form.setVisible(bool(sheet.params))
        self._titles[form].setVisible(bool(sheet.params))
        form.show_values(sheet.params, sheet.values, names, sheet.mixed)

    # What is asked.

    @property
    def _name(self) -> str:
        """The name of the only chosen node."""
        return next(iter(self._names))

    def _ask_value(self, field: str, value: object, stroke: int) -> None:
        self.asked_values.emit(tuple(sorted(self._names)), field, value, stroke)

    def _ask_placement(self, field: str, value: object, stroke: int) -> None:
        if field == "when":
            value = Expression(str(value)) if str(value).strip() else None
        self.asked_placement.emit(tuple(sorted(self._names)), field, value, stroke)

    def _join_head(self) -> None:
        head = self.head
        head.renamed.connect(lambda name: self.asked_rename.emit(self._name, name))
        head.entered.connect(lambda: self.asked_enter.emit(self._name))
        head.made_unique.connect(lambda: self.asked_unique.emit(self._name))
        head.enabled.connect(self.asked_switch)
        head.trusted.connect(lambda: self.asked_trust.emit(self._name))

    def _show_menu(self, form: Form, field: str, at: QPoint) -> None:
        """Offer what can be done with a value, beside writing another one."""
        edited = form.field(field)
        menu = edited.menu() if edited is not None else QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        own = menu.actions()
        back = QAction(self.tr("Back to {value}").format(value=form.default(field)), menu)
        back.setEnabled(form.changed(field))
        back.triggered.connect(lambda: form.reset(field))
        offered = [back]
        if form is self.form and field in self.fields_to_expose():
            expose = QAction(self.tr("Make it a parameter of the composite"), menu)
            expose.triggered.connect(lambda: self.asked_expose.emit(self._name, field))
            offered.append(expose)
        menu.addActions(offered)
        if own:  # what its editor brings along stands below
            menu.addSeparator()
            menu.addActions(own)
        menu.popup(at)

    # How it is built.

    def _add_form(self, title: str, ask: Callable[[str, object, int], None]) -> Form:
        label = self._section(title)
        form = Form(self._content)
        form.asked.connect(ask)
        form.granted.connect(self.granted)
        form.asked_menu.connect(lambda field, at: self._show_menu(form, field, at))
        self._titles[form] = label
        self._column.addWidget(form)
        return form

    def _add_table(self, title: str) -> Table:
        table = Table(self._section(title), self._content)
        self._column.addWidget(table)
        return table

    def _section(self, title: str) -> QLabel:
        label = QLabel(title, self._content)
        label.setProperty("role", "section")
        label.setIndent(0)
        self._column.addWidget(label)
        return label
