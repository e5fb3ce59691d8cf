"""Editing: what the gestures and commands of the window do to the open drawing."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, QPointF, Signal

from app.compiler.report import Fix, Problem
from app.graph import aligning, edits, layout, repairs
from app.graph.aligning import Axis, Bundle, Line
from app.graph.diff import altered_composites, changes
from app.graph.graph import Graph, Link, Mode, Parameter, Port, Project, Use
from app.ui import words
from app.ui.canvas.face import DOT, path_to
from app.ui.document import Document
from app.ui.place import Place
from app.ui.stock import Stock
from nodes.errors import UserError

PLACING: Mapping[str, Callable[..., Graph]] = {
    "title": edits.title,
    "repeat": edits.repeat,
    "stepwise": edits.stepwise,
    "when": edits.when,
}
"""For what a node has beside its block, the verb that sets it."""
MOST_LINES = 3
"""How many pairs that do not fit are told."""


class Editing(QObject):
    """The verbs of the window: each is one edit of the document, or a sentence why not.

    Attributes
    ----------
    refused
        What was asked cannot be done: a sentence.
    field_refused
        … because of the value of this field (field, sentence).
    placed
        These nodes are new and should be chosen.
    used
        What this entry of the palette stands for was placed (its key).
    leaving, moved_to
        Another drawing of the project is about to be shown; it is shown now: its `Place`.
    brought
        These nodes are what undo or redo has changed, and should be seen.
    """

    refused = Signal(str)
    field_refused = Signal(str, str)
    placed = Signal(object)
    used = Signal(str)
    leaving = Signal()
    moved_to = Signal(object)
    brought = Signal(object)

    def __init__(
        self, document: Document, parent: QObject | None = None, stock: Stock | None = None
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._stock = stock or Stock()
        self._place = Place()
        self.chosen: frozenset[str] = frozenset()
        document.changed.connect(self._stay_inside)

    @property
    def place(self) -> Place:
        """Which drawing is shown."""
        return self._place

    @property
    def graph(self) -> Graph:
        """The drawing that is shown."""
        return self._place.graph(self._document.project)

    def choose(self, chosen: Iterable[str]) -> None:
        """Note which nodes the commands are about."""
        self.chosen = frozenset(chosen)

    def pointed(self) -> str:
        """Give the composite that is meant: that of the one chosen node, else the shown one."""
        if not self.chosen:
            return self._composite
        if len(self.chosen) > 1:
            return ""
        node = self.graph.nodes.get(next(iter(self.chosen)))
        return node.block.composite if node and isinstance(node.block, Use) else ""

    # Ways through the drawings.

    def enter(self, name: str) -> None:
        """Show the drawing of the composite that a node stands for."""
        node = self.graph.nodes.get(name)
        if node is not None and isinstance(node.block, Use):
            self.go(self._place.entered(name))

    def open_composite(self, name: str) -> None:
        """Show the drawing of a composite as one comes to it first; the main one without a name."""
        project = self._document.project
        if name == self._composite:
            return
        if not name:
            self.go(Place())
        elif name in project.composites:
            self.go(Place(path_to(project, name) or (f":{name}",)))

    def leave(self) -> None:
        """Show the drawing around the one that is shown."""
        self.go(Place(self._place.path[:-1]))

    def go(self, place: Place) -> None:
        """Show another drawing."""
        place = place.within(self._document.project)
        if place != self._place:
            self.leaving.emit()
            self._place = place
            self.chosen = frozenset()
            self.moved_to.emit(place)

    def _stay_inside(self) -> None:
        self.go(self._place)

    # The history.

    def undo(self) -> None:
        """Take back the last edit, and show where it was."""
        self.step_to(self._document.history.index() - 1)

    def redo(self) -> None:
        """Do again what was taken back last, and show where it is."""
        self.step_to(self._document.history.index() + 1)

    def step_to(self, index: int) -> None:
        """Go to where this many edits are done, and show the drawing that this changed."""
        before = self._document.project
        self._document.history.setIndex(index)
        after = self._document.project
        altered = [name for name in altered_composites(before, after) if name in after.composites]
        drawings = [""] * bool(changes(before.graph, after.graph)) + altered
        if not drawings:
            return
        if self._composite not in drawings:
            self.open_composite(drawings[0])
        here = self._composite
        known = before.drawing(here) if not here or here in before.composites else Graph()
        found = changes(known, self.graph)
        # What only lost or got a wire is seen by the wire, where there is anything else.
        self.brought.emit(frozenset(found.added + found.altered) or self._ends(found.rewired))

    def _ends(self, names: Iterable[str]) -> frozenset[str]:
        return frozenset(name for name in names if name in self.graph.nodes)

    # Edits.

    def add(self, key: str, at: QPointF, values: Mapping[str, object] | None = None) -> None:
        """Put a block or composite on the canvas, its upper left corner at ``at``."""
        self._add(key, at, lambda _, graph, name: edits.configure(graph, name, **(values or {})))

    def add_joined(self, key: str, at: QPointF, port: Port) -> None:
        """Put a block on the canvas and join it to the port at which a wire was begun."""

        def join(project: Project, graph: Graph, name: str) -> Graph:
            for source, target in joints(project, graph, port, name):
                if not edits.may_connect(project, graph, source, target):
                    return edits.connect(project, graph, source, target)
            return graph

        self._add(key, at, join)

    def add_on_wire(self, key: str, at: QPointF, target: Port) -> None:
        """Put a block on the wire that ends at ``target``; its first ports are joined."""

        def change(project: Project) -> Project:
            project, block = self._stock.taken(project, key)
            place = (at.x(), at.y())
            return edits.insert(project, self._composite, block, target, place)[0]

        self._place_entry(key, change)

    def join(self, source: Port, target: Port) -> None:
        """Draw a wire."""
        self._edit(
            self.tr("connect {source} to {target}").format(source=source, target=target),
            lambda graph: edits.connect(self._document.project, graph, source, target),
        )

    def join_in_order(self, names: Sequence[str]) -> None:
        """Join each of these nodes to the next one, and say which of them do not fit."""
        if len(names) < 2:
            self.refused.emit(self.tr("Choose at least two blocks to join."))
            return
        graph, apart = edits.join_in_order(self._document.project, self.graph, names)
        lines = [
            self.tr("{first} and {last} are not joined. {why}").format(
                first=first,
                last=last,
                why=words.told(why) if why else self.tr("No free ports of theirs fit."),
            )
            for first, last, why in apart[:MOST_LINES]
        ]
        if len(apart) > MOST_LINES:
            left = len(apart) - MOST_LINES
            more = words.plural(
                left, self.tr("{count} more is not."), self.tr("{count} more are not.")
            )
            lines.append(more.format(count=left))
        if graph == self.graph and not apart:
            lines.append(self.tr("These blocks are joined already."))
        self._edit(self.tr("join {what}").format(what=self._count(len(names))), lambda _: graph)
        if lines:
            self.refused.emit("\n".join(lines))

    def reconnect(self, link: Link, wanted: Link) -> None:
        """Lead a wire to another target, or from another source."""
        project = self._document.project

        def change(graph: Graph) -> Graph:
            if wanted.target != link.target:
                return edits.reconnect(project, graph, link, wanted.target)
            return edits.connect(project, graph, wanted.source, wanted.target)

        end = wanted.target if wanted.target != link.target else wanted.source
        self._edit(self.tr("move a wire to {port}").format(port=end), change)

    def reroute_all(self, links: Sequence[Link], source: Port) -> None:
        """Let wires come from another output."""
        project = self._document.project

        def change(graph: Graph) -> Graph:
            for link in links:
                graph = edits.connect(project, graph, source, link.target)
            return graph

        label = words.plural(
            len(links), self.tr("move a wire to {port}"), self.tr("move {count} wires to {port}")
        )
        self._edit(label.format(count=len(links), port=source), change)

    def disconnect_wire(self, link: Link) -> None:
        """Take a wire away."""
        self._edit(
            self.tr("disconnect {target}").format(target=link.target),
            lambda graph: edits.disconnect(graph, link.target),
        )

    def reorder(self, port: Port, by: int) -> None:
        """Put a wire of a port for many earlier or later among them."""
        wires = [link for link in self.graph.arriving(port.node) if link.target.stem == port.stem]
        order = list(range(len(wires)))
        other = port.place + by
        if not (port.place < len(order) and 0 <= other < len(order)):
            return
        order[port.place], order[other] = order[other], order[port.place]
        self._edit(
            self.tr("reorder {port}").format(port=f"{port.node}.{port.stem}"),
            lambda graph: edits.reorder(graph, port.node, port.stem, order),
        )

    def swap(self) -> None:
        """Swap the inputs of the chosen node, or the two chosen nodes before the next one."""
        project, chosen = self._document.project, sorted(self.chosen)
        if len(chosen) == 1:
            self._edit(
                self.tr("swap the inputs of {node}").format(node=chosen[0]),
                lambda graph: edits.swap_inputs(project, graph, chosen[0]),
            )
        elif len(chosen) == 2:
            self._edit(
                self.tr("swap {first} and {last}").format(first=chosen[0], last=chosen[1]),
                lambda graph: edits.swap_sources(project, graph, *chosen),
            )

    def move(self, places: Mapping[str, tuple[float, float]]) -> None:
        """Put nodes elsewhere."""
        told = next(iter(places)) if len(places) == 1 else self._count(len(places))
        self._edit(
            self.tr("move {what}").format(what=told), lambda graph: edits.move(graph, places)
        )

    def rewire(
        self,
        places: Mapping[str, tuple[float, float]],
        out: Collection[str],
        link: Link | None,
    ) -> None:
        """Put nodes elsewhere, and take them out of their wires or put the one on a wire."""

        def change(graph: Graph) -> Graph:
            project, graph = self._document.project, edits.move(graph, places)
            if link is not None:
                (name,) = places
                return edits.put_on_wire(project, graph, name, link)
            return edits.take_out(project, graph, out)

        told = next(iter(places)) if len(places) == 1 else self._count(len(places))
        label = self.tr("take out {what}")
        if link is not None:
            label = self.tr("put {what} on a wire")
        self._edit(label.format(what=told), change)

    def take_out(self) -> None:
        """Take the chosen nodes out of their wires, and join what stood around them."""
        nodes = self.graph.nodes
        self.rewire(
            {name: (nodes[name].x, nodes[name].y) for name in self.chosen}, self.chosen, None
        )

    def reroute(self, link: Link, at: QPointF) -> None:
        """Put a point on a wire, its middle at ``at``: under the pointer, which then moves it."""
        x, y = (float(round(each)) for each in (at.x() - DOT[0] / 2, at.y() - DOT[1] / 2))

        def change(graph: Graph) -> Graph:
            return edits.reroute(self._document.project, graph, link, (x, y))[0]

        self._place_new(
            self.tr("reroute the wire to {port}").format(port=link.target),
            lambda project: self._on_drawing(project, change),
        )

    def are_all(self, mode: Mode) -> bool:
        """Tell whether all chosen nodes that can be left out are so in this way."""
        return edits.are_all(self._document.project, self.graph, self.chosen, mode)

    def switch(self, mode: Mode) -> None:
        """Disable or bypass the chosen nodes that can be; where all of them are so, enable them."""
        try:
            graph, done = edits.toggle(self._document.project, self.graph, self.chosen, mode)
        except UserError as error:
            self.refused.emit(words.told(error))
            return
        label = self.tr("disable {what}")
        if not any(graph.nodes[name].mode for name in done):
            label = self.tr("enable {what}")
        elif mode == "bypassed":
            label = self.tr("bypass {what}")
        told = done[0] if len(done) == 1 else self._count(len(done))
        self._edit(label.format(what=told), lambda _: graph)

    def colour(self, wanted: str) -> None:
        """Give the chosen nodes a colour, or with an empty text that of their category."""

        def change(graph: Graph) -> Graph:
            for name in self.chosen:
                graph = edits.colour(graph, name, wanted)
            return graph

        told = next(iter(self.chosen)) if len(self.chosen) == 1 else self._count(len(self.chosen))
        self._edit(self.tr("colour {what}").format(what=told), change)

    def why_not_on(self, name: str, link: Link) -> str:
        """Tell why a node cannot be put on a wire, or give an empty text."""
        try:
            edits.put_on_wire(self._document.project, self.graph, name, link)
        except UserError as error:
            return words.told(error)
        return ""

    def remove(self, gone: Iterable[str], links: Iterable[Link] = ()) -> None:
        """Delete nodes and wires."""
        leaving, cut = frozenset(gone), tuple(link.target for link in links)
        if not leaving and not cut:
            return
        told = next(iter(leaving)) if len(leaving) == 1 else self._count(len(leaving))

        def change(project: Project) -> Project:
            project = self._on_drawing(project, lambda graph: edits.disconnect(graph, *cut))
            project = self._on_drawing(
                project, lambda graph: edits.take_out(project, graph, _points(graph, leaving))
            )
            return edits.remove_nodes(project, self._composite, leaving)

        label = self.tr("delete {what}").format(what=told) if leaving else self.tr("disconnect")
        self._edit_project(label, change)

    def configure(self, chosen: Iterable[str], field: str, value: object, stroke: int = 0) -> None:
        """Give blocks another value; edits with the number of one stroke are undone together."""
        chosen = tuple(chosen)

        def change(graph: Graph) -> Graph:
            for name in chosen:
                if isinstance(value, str):
                    graph = edits.choose(self._document.project, graph, name, field, value)
                else:
                    graph = edits.configure(graph, name, **{field: value})
            return graph

        label = self.tr("set {field} of {what}").format(
            field=words.label(field), what=", ".join(chosen[:3])
        )
        self._edit(label, change, _stroke(field, chosen, stroke), field)

    def set_values(self, name: str, values: Mapping[str, object]) -> None:
        """Give a block several other values at once."""
        label = self.tr("set {field} of {what}").format(
            field=", ".join(map(words.label, values)), what=name
        )
        self._edit(label, lambda graph: edits.configure(graph, name, **values))

    def place_as(self, chosen: Iterable[str], field: str, value: object, stroke: int = 0) -> None:
        """Give nodes another title, repeat, stepwise or when."""
        verb = PLACING[field]
        chosen = tuple(chosen)

        def change(graph: Graph) -> Graph:
            for name in chosen:
                graph = verb(graph, name, value)
            return graph

        label = self.tr("set {field} of {what}").format(
            field=words.label(field), what=", ".join(chosen[:3])
        )
        self._edit(label, change, _stroke(field, chosen, stroke), field)

    def rename(self, name: str, new: str) -> None:
        """Call a node something else."""
        self._place_new(
            self.tr("rename {name} to {new}").format(name=name, new=new),
            lambda project: edits.rename_node(project, self._composite, name, new),
        )

    def fix(self, fix: Fix) -> None:
        """Apply a repair as one edit."""
        self._edit_project(
            words.told(fix), lambda project: repairs.apply(project, fix.composite, fix.steps)
        )

    def show_problem(self, problem: Problem) -> None:
        """Go to the drawing in which a problem arises, and choose its node."""
        self.open_composite(problem.composite)
        self.placed.emit(frozenset({problem.inside or problem.node}))

    def group(self, name: str) -> None:
        """Make a composite of the chosen nodes."""
        self._place_new(
            self.tr("group as {name}").format(name=name),
            lambda project: edits.group(project, self._composite, self.chosen, name),
        )

    def ungroup(self) -> None:
        """Put the drawings of the chosen composites in their places."""
        nodes = self.graph.nodes
        chosen = [name for name in self.chosen if isinstance(nodes[name].block, Use)]
        if not chosen:
            self.refused.emit(self.tr("Choose a composite to ungroup."))
            return

        def change(project: Project) -> Project:
            for name in chosen:
                project = edits.ungroup(project, self._composite, name)
            return project

        self._place_new(self.tr("ungroup"), change)

    def make_unique(self, name: str) -> None:
        """Give a node a definition of its own."""
        self._edit_project(
            self.tr("make {name} unique").format(name=name),
            lambda project: edits.make_unique(project, self._composite, name),
        )

    def expose(self, name: str, field: str) -> None:
        """Make a value of a node a parameter of the composite that is shown."""
        self._edit_project(
            self.tr("make {field} a parameter").format(field=words.label(field)),
            lambda project: edits.expose(project, self._composite, name, field),
        )

    def set_parameters(self, parameters: tuple[Parameter, ...]) -> None:
        """Give the composite that is shown other parameters."""
        self._edit_project(
            self.tr("change the parameters of {name}").format(name=self._composite),
            lambda project: edits.set_parameters(project, self._composite, parameters),
        )

    def rename_parameter(self, name: str, new: str) -> None:
        """Call a parameter of the composite that is shown something else."""
        self._edit_project(
            self.tr("rename {name} to {new}").format(name=name, new=new),
            lambda project: edits.rename_parameter(project, self._composite, name, new),
        )

    def add_port(self, role: str) -> None:
        """Give the composite that is shown another input or output."""
        label = self.tr("add an input") if role == "input" else self.tr("add an output")
        self._edit_project(label, lambda project: edits.add_port(project, self._composite, role)[0])

    def move_port(self, name: str, by: int) -> None:
        """Put a port of the composite that is shown later among its kind, or earlier."""
        self._edit_project(
            self.tr("move the port {name}").format(name=name),
            lambda project: edits.move_port(project, self._composite, name, by),
        )

    def remove_port(self, name: str) -> None:
        """Take a port of the composite that is shown away, and say which wires went with it."""
        lost = edits.wires_at(self._document.project, self._composite, name)
        self.remove({name})
        if lost:
            wires = [f"{link.source} → {link.target}" for link in lost[:MOST_LINES]]
            if len(lost) > MOST_LINES:
                left = len(lost) - MOST_LINES
                wires.append(self.tr("{count} more").format(count=left))
            told = self.tr("With {name} went {wires}. Undo brings all back.")
            self.refused.emit(told.format(name=name, wires=", ".join(wires)))

    def set_help(self, text: str) -> None:
        """Say what the composite that is shown is for."""

        def change(project: Project) -> Project:
            definition = replace(project.composites[self._composite], help=text)
            return replace(project, composites=project.composites.set(self._composite, definition))

        self._edit_project(self.tr("help of {name}").format(name=self._composite), change)

    def rename_composite(self, new: str) -> None:
        """Call the composite that is shown something else, wherever it stands."""
        name, path = self._composite, self._place.path
        if self._edit_project(
            self.tr("rename {name} to {new}").format(name=name, new=new),
            lambda project: edits.rename_composite(project, name, new),
        ):
            self.go(Place(tuple(f":{new}" if part == f":{name}" else part for part in path)))

    def twin(self) -> None:
        """Place the chosen nodes once more, as the same modules, below all that stands."""
        if self.chosen:
            above = min(node.y for name, node in self.graph.nodes.items() if name in self.chosen)
            lowest = max(node.y for node in self.graph.nodes.values())
            by = (0.0, lowest - above + 180.0)
            self._place_new(
                self.tr("place as twins"),
                lambda project: self._on_drawing(
                    project, lambda graph: edits.place_twins(graph, self.chosen, by)[0]
                ),
            )

    def bring(self, label: str, piece: Project, by: QPointF, outer: Sequence[Link]) -> None:
        """Place a piece of a drawing, moved that far, with the wires that led into it."""
        self._place_new(
            label,
            lambda project: edits.bring(project, self._composite, piece, (by.x(), by.y()), outer)[
                0
            ],
        )

    def arrange(self, size: Callable[[str], tuple[float, float]], stop: Callable[[], bool]) -> None:
        """Put the nodes of the drawing, or the chosen ones, where they are easily read.

        Parameters
        ----------
        size
            How large a node is on the canvas.
        stop
            Asked now and then; once it is true, all stays where it is.
        """
        chosen = self.chosen if len(self.chosen) > 1 else None
        places = layout.layout(self.graph, size, chosen=chosen, stop=stop)
        if places:
            self._edit(self.tr("arrange"), lambda graph: edits.move(graph, places))

    def align(self, line: Line, bundles: Mapping[str, Bundle]) -> None:
        """Bring nodes in line, each with what it carries."""
        boxes = {name: box for name, (box, _) in bundles.items()}
        label = self.tr("align {what}").format(what=self._count(len(boxes)))
        self._order(label, bundles, aligning.aligned(boxes, line))

    def distribute(self, axis: Axis, bundles: Mapping[str, Bundle]) -> None:
        """Put nodes apart by equal gaps, each with what it carries."""
        boxes = {name: box for name, (box, _) in bundles.items()}
        label = self.tr("distribute {what}").format(what=self._count(len(boxes)))
        self._order(label, bundles, aligning.distributed(boxes, axis))

    def _order(
        self, label: str, bundles: Mapping[str, Bundle], places: Mapping[str, aligning.Place]
    ) -> None:
        nodes, moved = self.graph.nodes, dict(places)
        for name, (x, y) in places.items():
            for held in bundles[name][1] - set(places):
                node = nodes[held]
                moved[held] = (node.x + x - nodes[name].x, node.y + y - nodes[name].y)
        self._edit(label, lambda graph: edits.move(graph, moved))

    # How an edit is made.

    @property
    def _composite(self) -> str:
        return self._place.composite(self._document.project)

    def _add(self, key: str, at: QPointF, join: Callable[[Project, Graph, str], Graph]) -> None:
        def change(project: Project) -> Project:
            project, block = self._stock.taken(project, key)
            project, name = edits.place(project, self._composite, block, (at.x(), at.y()))
            return self._on_drawing(project, lambda graph: join(project, graph, name))

        self._place_entry(key, change)

    def _place_entry(self, key: str, change: Callable[[Project], Project]) -> None:
        label = self.tr("add {block}").format(block=key.rpartition(":")[2])
        if self._place_new(label, change):
            self.used.emit(key)

    def _on_drawing(self, project: Project, change: Callable[[Graph], Graph]) -> Project:
        return project.with_drawing(change(project.drawing(self._composite)), self._composite)

    def _place_new(self, label: str, change: Callable[[Project], Project]) -> bool:
        before = self.graph.nodes
        done = self._edit_project(label, change)
        if done:
            self.placed.emit(frozenset(name for name in self.graph.nodes if name not in before))
        return done

    def _edit(
        self, label: str, change: Callable[[Graph], Graph], stroke: str = "", field: str = ""
    ) -> bool:
        return self._edit_project(
            label, lambda project: self._on_drawing(project, change), stroke, field
        )

    def _edit_project(
        self, label: str, change: Callable[[Project], Project], stroke: str = "", field: str = ""
    ) -> bool:
        try:
            after = change(self._document.project)
        except UserError as error:
            if field:
                self.field_refused.emit(field, words.told(error))
            else:
                self.refused.emit(words.told(error))
            return False
        self._document.edit(label, after, stroke)
        return True

    def _count(self, count: int) -> str:
        told = words.plural(count, self.tr("{count} block"), self.tr("{count} blocks"))
        return told.format(count=words.count(count))


def _stroke(field: str, chosen: tuple[str, ...], number: int) -> str:
    return f"{number}: {field} of {','.join(chosen)}" if number else ""


def _points(graph: Graph, chosen: Collection[str]) -> set[str]:
    """Give those of the nodes that are points on wires, which stay where these are taken away."""
    found = {name: graph.nodes[name] for name in chosen if name in graph.nodes}
    return {name for name, node in found.items() if node.role == "reroute" and not node.mode}


def joints(project: Project, graph: Graph, port: Port, name: str) -> list[tuple[Port, Port]]:
    """Give the wires that could join a new node to a port, the best first."""
    node = graph.nodes[name]
    if port.name in project.outlets(graph.nodes[port.node]):
        return [(port, Port(name, inlet.name)) for inlet in project.inlets(node)]
    return [(Port(name, outlet), port) for outlet in project.outlets(node)]
