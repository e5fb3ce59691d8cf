"""From drawings to classes: one for each composite and one for the network."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from operator import is_
from typing import Any

from app.compiler import class_names
from app.compiler.functions import Function
from app.compiler.node_writer import Loop, NodeWriter
from app.compiler.partition import Partition
from app.compiler.scope import ClassKey, Outline, Place, Scope, Written, class_key
from app.compiler.shapes import Context, Walked, Walker, carried_on, handed_on
from app.compiler.sized import Sized, names_of
from app.compiler.text import Line
from app.compiler.turns import Turn, Turns
from app.graph.expressions import worded
from app.graph.graph import Node, Port, Project
from nodes.block import Block
from nodes.code import Code
from nodes.errors import UserError
from nodes.params import Choice, Flag, Real

OUTSIDE = frozenset({"input", "output", "note"})
"""The roles of the nodes of a composite that have no lines of their own."""


@dataclass(frozen=True, slots=True)
class Lines:
    """What was written of a node of the network, and of what.

    Parameters
    ----------
    of
        What it was written of: the node, its module's node, its runs and the class of a composite.
    names, sizes
        What the tensors that it reads and gives are called, and the sizes of those that it reads.
    made
        Its line in ``__init__``, if it has one.
    forward
        Its lines in ``forward``.
    gives
        The sizes of what it gives.
    """

    of: tuple[object, ...]
    names: tuple[str, ...]
    sizes: tuple[tuple[Sized, ...], ...]
    made: Line | Loop | None
    forward: list[Line]
    gives: tuple[tuple[Port, tuple[Sized, ...]], ...]


class ClassWriter:
    """Writes one class.

    Parameters
    ----------
    outline
        What it is written of.
    memory
        What was written of the network's nodes before; for a composite nothing.
    methods
        Parts of the network that are methods of their own, by name, each as a class of the same
        nodes would be written.
    """

    def __init__(
        self,
        outline: Outline,
        memory: dict[str, Lines] | None = None,
        methods: Mapping[str, "ClassWriter"] | None = None,
    ) -> None:
        self._outline = outline
        self._methods = methods or {}
        self._scope = Scope(outline)
        self._memory = {} if memory is None else memory
        self._init: list[Line | Loop] = []
        self._forward: list[Line] = []
        self._made: set[str] = set()

    def write(self) -> Written:
        """Write the class."""
        self._run()
        written = self._scope.written
        for name, port in self._outline.results.items():
            written.outputs[name] = tuple(each.text for each in self._scope.wires.get(port, ()))
        for name, method in self._methods.items():
            method._run()  # the same class
            self._scope.kept.update(method._scope.kept)
            written.methods += [Line(""), *method._calling(name)]
        written.lines = [*self._head(), *self._constructing(), Line(""), *self._calling("forward")]
        return written

    def _run(self) -> None:
        """Write the lines of all nodes."""
        inside_training = False
        for name in self._outline.order:
            runs = any(place.walked.steps.get(name) for place in self._outline.places)
            training = name in self._outline.auxiliary
            if training and runs and not inside_training:
                self._begin_training()
                inside_training = True
            self._node(name, "    " if training else "")

    def _node(self, name: str, indent: str) -> None:
        """Write the lines of a node."""
        if not any(place.walked.steps.get(name) for place in self._outline.places):
            self._absent(name)
            return
        node = self._outline.graph.nodes[name]
        first = node.twin or name
        block = self._outline.graph.nodes[first].block
        self._need(block)
        lines = self._lines(name, node, self._outline.graph.nodes[first])
        self._scope.wires.update(lines.gives)
        if lines.made is not None and first not in self._made:
            self._made.add(first)
            self._init.append(lines.made)
        self._forward += [line.indented(indent) for line in lines.forward]

    def _lines(self, name: str, node: Node, first: Node) -> Lines:
        """Give what is written of a node: as before, where nothing of it changed."""
        scope = self._scope
        links = self._outline.graph.arriving(name)
        read = [scope.variable(link.source) for link in links]
        staying = self._staying(name, node, first)
        for link in links:
            if link.target.name not in staying:
                scope.used(link.source)
        names = self._targets(name, node, first)  # none may hide what every turn reads again
        for link in links:
            if link.target.name in staying:
                scope.used(link.source)
        steps = [place.walked.steps.get(name) for place in self._outline.places]
        inner = next((step.inner for runs in steps if runs for step in runs if step.inner), None)
        child = self._outline.known.get(class_key(inner)) if inner is not None else None
        of = (node, first, child, *steps)
        named = (*read, *names.values())
        sizes = tuple(scope.wires.get(link.source, ()) for link in links)
        known = self._memory.get(name)
        if (
            known is not None
            and len(known.of) == len(of)
            and all(map(is_, known.of, of))
            and known.names == named
            and known.sizes == sizes
        ):
            return known
        found = self._written(name, names, of, named, sizes)
        if node.repeat == 1 and not node.stepwise:
            self._memory[name] = found
        return found

    def _staying(self, name: str, node: Node, first: Node) -> frozenset[str]:
        """Give the ports of a row of ×N at which each turn gets the same."""
        if node.repeat == 1 and not node.stepwise:
            return frozenset()
        project = self._outline.project
        inlets, outlets = project.inlets(first), project.outlets(first)
        handed = handed_on(inlets, outlets)
        if node.stepwise:
            handed = {inlet: outlet for outlet, inlet in carried_on(inlets, outlets).items()}
        links = self._outline.graph.arriving(name)
        return frozenset(
            link.target.name
            for link in links
            if link.target.stem not in handed or link.target.place > 0
        )

    def _written(
        self,
        name: str,
        names: Mapping[str, str],
        of: tuple[object, ...],
        named: tuple[str, ...],
        sizes: tuple[tuple[Sized, ...], ...],
    ) -> Lines:
        turns = [
            Turn(index, step)
            for index, place in enumerate(self._outline.places)
            for step in place.walked.steps.get(name, ())
        ]
        shown = Turns(self._scope, name, turns)
        gives = tuple((Port(name, port), shown.leaving(port)) for port in shown.outlets)
        self._scope.wires.update(gives)
        writer = NodeWriter(shown, names)
        made = writer.constructing() if writer.has_module else None
        return Lines(of, named, sizes, made, writer.calling(), gives)

    def _targets(self, name: str, node: Node, first: Node) -> dict[str, str]:
        """Name what comes out of a node, by the port."""
        outlets = self._outline.project.outlets(first)
        needed = outlets if node.repeat != 1 else ()
        if node.stepwise:
            needed = (*carried_on(self._outline.project.inlets(first), outlets),)
        names = {}
        for port in outlets:
            whole = Port(name, port)
            if len(outlets) > 1 and port not in needed and self._scope.unused(whole):
                names[port] = "_"
            else:
                names[port] = self._scope.new_variable(whole, len(outlets))
        return names

    def _need(self, block: Any) -> None:
        """Note what the code of a block takes from elsewhere."""
        if isinstance(block, Block):
            block = worded(block, self._scope.env)
            self._scope.written.needs.update(dict.fromkeys(block.needs))
        if isinstance(block, Code):
            self._scope.written.sources[block.class_name()] = block.source

    def _absent(self, name: str) -> None:
        """Pass the input of a node that runs nowhere on to its output."""
        project, graph = self._outline.project, self._outline.graph
        node = graph.nodes[name]
        inlets, outlets = project.inlets(node), project.outlets(node)
        feeding = graph.feeding(name)
        first = inlets[0].name if inlets else ""
        source = feeding.pop(first, None) or feeding.pop(f"{first}[0]", None)
        if source is not None and outlets:
            self._scope.pass_on(source, Port(name, outlets[0]))
        for other in feeding.values():
            self._scope.used(other)

    def _begin_training(self) -> None:
        """Open the part of ``forward`` that only training needs; its results are None without."""
        for name, port in self._outline.results.items():
            if port.node in self._outline.auxiliary:
                self._scope.name(port, name)
                self._forward.append(Line(f"{name} = None"))
        self._forward.append(Line("if self.training:"))

    # The lines around those of the nodes.

    def _head(self) -> Iterator[Line]:
        yield Line(f"class {self._outline.name}(nn.Module):")
        told = self._help()
        if told:
            yield Line(f"    {told}")
            yield Line("")

    def _help(self) -> str:
        definition = self._outline.definition
        text = " ".join(definition.help.split()) if definition else ""
        # What is not printable could turn the direction of the code around it.
        shown = "".join(each if each.isprintable() else " " for each in text)
        safe = shown.replace("\\", "/").replace('"', "'")
        return f'"""{safe[:90].rstrip()}{"…" if len(safe) > 90 else ""}"""' if safe else ""

    def _constructing(self) -> list[Line]:
        """Give ``__init__``. Its last lines come first: a loop carries only what is read."""
        scope = self._scope
        reading = set(scope.kept.values())
        parts: list[list[Line]] = []
        for entry in reversed(self._init):
            lines = entry.lines(reading) if isinstance(entry, Loop) else [entry]
            for line in lines:
                reading.update(names_of(line.text))
            parts.append(lines)
        body = [Line(scope.code(line.text), line.node) for lines in parts[::-1] for line in lines]
        body += [Line(f"self.{kept} = {name}") for kept, name in scope.kept.items()]
        return [
            Line(f"    def __init__({self._signature()}) -> None:"),
            Line("        super().__init__()"),
            *(line.indented("        ") for line in body),
        ]

    def _signature(self) -> str:
        parts = ["self"]
        parts += [f"{name}: int" for name in self._scope.sizes_read()]
        for name, values in self._scope.extras.items():
            many = any(isinstance(each, tuple) for each in values)
            parts.append(f"{name}: {'tuple[int, ...]' if many else 'int'}")
            self._scope.written.extras[name] = {
                id(place.walked): value
                for place, value in zip(self._outline.places, values, strict=True)
            }
        if self._outline.definition is not None:
            for each in self._outline.definition.parameters:
                if isinstance(each.param, Choice):
                    continue  # the class is of one of its words
                kind = {Flag: "bool", Real: "float"}.get(type(each.param), "int")
                parts.append(f"{each.name}: {kind} = {each.default!r}")
        return ", ".join(parts)

    def _calling(self, method: str) -> Iterator[Line]:
        taken = ", ".join(["self", *(f"{name}: Tensor" for name in self._outline.arguments)])
        yield Line(f"    def {method}({taken}) -> {self._gives()}:")
        for line in self._forward:
            yield line.indented("        ")
        back = [self._scope.variable(port) for port in self._outline.results.values()]
        yield Line(f"        return {', '.join(back) or 'None'}")

    def _gives(self) -> str:
        parts = [
            "Tensor | None" if port.node in self._outline.auxiliary else "Tensor"
            for port in self._outline.results.values()
        ]
        if not parts:
            return "None"
        return parts[0] if len(parts) == 1 else f"tuple[{', '.join(parts)}]"


class Module:
    """Writes ``model.py``, and remembers the classes of composites that did not change."""

    def __init__(self, walker: Walker) -> None:
        self._walker = walker
        self._known: dict[tuple[Any, ...], Written] = {}
        self._memory: dict[str, Lines] = {}
        self._memories: dict[str, dict[str, Lines]] = {}

    def write(
        self,
        project: Project,
        context: Context,
        walked: Walked,
        parts: Partition,
        functions: Sequence[Function] = (),
    ) -> list[Written]:
        """Write the classes of the composites, those inside first, and that of the network."""
        places: dict[ClassKey, dict[int, Walked]] = {}
        for place in walked.places():
            if place.composite:
                places.setdefault(class_key(place), {})[id(place)] = place
        called = class_names.of_classes(project, places)
        known: dict[ClassKey, Written] = {}
        for each in sorted(places, key=lambda one: (len(project.uses(one[0])), called[one])):
            name, inside = each[0], project.uses(each[0])
            key = (
                name,
                called[each],
                tuple(places[each]),
                tuple(id(found) for other, found in known.items() if other[0] in inside),
            )
            found = self._known.get(key)
            if found is None:
                found = self._composite(
                    project, context, name, called[each], [*places[each].values()], known
                )
                self._known[key] = found
            known[each] = found
        order = [name for name in parts.network if name not in parts.auxiliary]
        order += [name for name in parts.network if name in parts.auxiliary]
        outline = Outline(
            project,
            "",
            "Net",
            project.graph,
            order,
            parts.arguments,
            parts.results,
            [Place(walked, True)],
            known,
            parts.auxiliary,
        )
        methods = {each.name: self._method(outline, each) for each in functions}
        return [*known.values(), ClassWriter(outline, self._memory, methods).write()]

    def _method(self, outline: Outline, function: Function) -> ClassWriter:
        """Write a part of the network as the network itself is written."""
        part = replace(
            outline,
            order=function.nodes,
            arguments=function.arguments,
            results=function.results,
            auxiliary=frozenset(),
        )
        return ClassWriter(part, self._memories.setdefault(function.name, {}))

    def _composite(
        self,
        project: Project,
        context: Context,
        name: str,
        called: str,
        drawn: list[Walked],
        known: Mapping[ClassKey, Written],
    ) -> Written:
        """Write the class of a composite, with texts that hold wherever it is used."""
        definition = project.composites[name]
        graph = definition.graph
        imagined = self._imagined(project, context, name, drawn[0])
        outline = Outline(
            project,
            name,
            called,
            graph,
            [name for name in graph.in_order() if graph.nodes[name].role not in OUTSIDE],
            {port: Port(port, "out") for port in definition.inputs()},
            {
                port: graph.arriving(port)[0].source
                for port in definition.outputs()
                if graph.arriving(port)
            },
            [*(Place(each, True) for each in drawn), *(Place(each, False) for each in imagined)],
            known,
        )
        return ClassWriter(outline).write()

    def _imagined(
        self, project: Project, context: Context, name: str, drawn: Walked
    ) -> Iterator[Walked]:
        """Follow a composite where each parameter and each size of a port is moved alone."""
        definition = project.composites[name]
        values = {each.name: drawn.env[each.name] for each in definition.parameters}
        cases = [
            ({**values, key: _other(value)}, drawn.arriving)
            for key, value in values.items()
            if not isinstance(value, str)  # another word is another class
        ]
        for port, spec in drawn.arriving.items():
            for index, size in enumerate(spec.axes):
                if isinstance(size, int):
                    axes = (*spec.axes[:index], _other(size), *spec.axes[index + 1 :])
                    cases.append((values, {**drawn.arriving, port: spec.like(axes=axes)}))
        for env, arriving in cases:
            try:
                found = self._walker.inside(project, context, name, env, arriving)
            except UserError:
                continue
            if not found.problems:
                yield found


def _other(value: Any) -> Any:
    """Give another value, far enough from the first to tell texts apart."""
    if isinstance(value, bool):
        return not value
    if isinstance(value, float):
        return value / 2
    return 3 * value if value == 2 else 2 * value
