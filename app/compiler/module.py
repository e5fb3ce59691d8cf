"""From drawings to classes: one for each composite and one for the network."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from app.compiler.partition import Partition
from app.compiler.probe import Arriving, constructor, expression_of
from app.compiler.shapes import Context, Step, Walked, Walker, size_names
from app.compiler.sized import Candidate, Sized, choose, marked, names_of, plain, replaced
from app.compiler.text import Line
from app.graph.expressions import resolve, value_of, write
from app.graph.graph import Graph, Node, Port, Project, Use
from nodes.block import Block, Inlet
from nodes.code import Code
from nodes.errors import UserError
from nodes.params import Expression, Flag, Real
from nodes.spec import Axis, Free, Spec, Wire
from nodes.written import Size, written

POOL = ("x", "y", "z")
"""The names of tensors that go no further than the next lines."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a class is used: in the drawing, or only imagined, to try its texts there."""

    walked: Walked
    drawn: bool


@dataclass(slots=True)
class Written:
    """A class that has been written.

    Parameters
    ----------
    name
        Its name in the code.
    lines
        Its code.
    sizes
        The sizes of ports that it reads, by name: the port and the axis.
    extras
        Further arguments, with their value at each place (by the identity of its walk).
    outputs
        For each output port the texts of its axes.
    needs
        What it takes from the runtime.
    sources
        The texts of its code blocks, by class name.
    """

    name: str
    lines: list[Line] = field(default_factory=list)
    sizes: dict[str, tuple[str, int]] = field(default_factory=dict)
    extras: dict[str, dict[int, Any]] = field(default_factory=dict)
    outputs: dict[str, tuple[str, ...]] = field(default_factory=dict)
    needs: dict[str, None] = field(default_factory=dict)
    sources: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Row:
    """One run of a node at one place."""

    place: int
    index: int
    step: Step


class Writer:
    """Writes one class.

    Parameters
    ----------
    project
        The project.
    composite
        The definition that the class stands for; empty for the network.
    graph
        Its drawing.
    order
        The nodes that belong to it, in order.
    arguments, results
        What ``forward`` takes and returns: the ports by name.
    places
        Everywhere it is used.
    known
        The classes of the composites inside it.
    auxiliary
        The nodes that only training needs.
    """

    def __init__(
        self,
        project: Project,
        composite: str,
        graph: Graph,
        order: Sequence[str],
        arguments: Mapping[str, Port],
        results: Mapping[str, Port],
        places: Sequence[Place],
        known: Mapping[str, Written],
        auxiliary: frozenset[str] = frozenset(),
    ) -> None:
        self.project = project
        self.composite = composite
        self.graph = graph
        self.order = [name for name in order if graph.nodes[name].role not in ("note", "output")]
        self.arguments = dict(arguments)
        self.results = dict(results)
        self.places = list(places)
        self.drawn = [place.drawn for place in places]
        self.known = known
        self.auxiliary = auxiliary
        self.definition = project.composites.get(composite) if composite else None
        self.written = Written(composite or "Net")
        self._sizes = self._port_names()
        self._env = self._names()
        self._wires: dict[Port, tuple[Sized, ...]] = {}
        self._init: list[Line | _Row] = []
        self._forward: list[Line] = []
        self._made: set[str] = set()
        self._kept: dict[str, str] = {}
        self._extras: dict[str, tuple[str, Any]] = {}
        self._variables: dict[Port, str] = {}
        self._uses = self._count_uses()
        self._lives: dict[str, Port] = {}

    # What the class knows.

    def _port_names(self) -> dict[str, tuple[str, int]]:
        """Give the names of the sizes of the ports: the port and the axis behind each."""
        found: dict[str, tuple[str, int]] = {}
        if self.definition is None:
            return found
        for place in self.places:
            for port, spec in place.walked.arriving.items():
                for index, name in size_names(self.definition, port, spec.rank).items():
                    found.setdefault(name, (port, index))
        return found

    def _names(self) -> dict[str, Any]:
        """Give every name that expressions may read, as a number that is written by that name."""
        env: dict[str, Any] = {}
        for place in self.places[:1]:
            for name, value in place.walked.env.items():
                env[name] = written(value, marked(name))
        return env

    def _count_uses(self) -> dict[Port, int]:
        inside = set(self.order)
        uses: dict[Port, int] = {}
        for link in self.graph.links():
            if link.target.node in inside:
                uses[link.source] = uses.get(link.source, 0) + 1
        for port in self.results.values():
            uses[port] = uses.get(port, 0) + 1
        return uses

    def _specs(self, port: Port) -> list[Spec | None]:
        return [place.walked.specs.get(port) for place in self.places]

    # Writing.

    def write(self) -> Written:
        """Write the class."""
        for name, port in self.arguments.items():
            self._variables[port] = name
            self._wires[port] = self._entering(port)
        inside_training = False
        for name in self.order:
            node = self.graph.nodes[name]
            if node.role == "input":
                continue
            training = name in self.auxiliary
            if training and not inside_training:
                self._begin_training()
            inside_training = training
            self._node(name, node, "    " if training else "")
        for name, port in self.results.items():
            texts = self._wires.get(port, ())
            self.written.outputs[name] = tuple(each.text for each in texts)
        self._finish()
        return self.written

    def _entering(self, port: Port) -> tuple[Sized, ...]:
        """Give the sizes of what enters the class."""
        specs = self._specs(port)
        ranks = {spec.rank for spec in specs if spec is not None}
        if len(ranks) != 1:
            return ()
        sized = []
        for index in range(ranks.pop()):
            values = tuple(_number(spec, index) for spec in specs)
            sized.append(Sized(self._entering_text(port, index, values), values))
        return tuple(sized)

    def _entering_text(self, port: Port, index: int, values: Sequence[int | None]) -> str:
        if self.definition is None:
            return str(values[0]) if values and values[0] is not None else ""
        for name, (each, axis) in self._sizes.items():
            if each == port.node and axis == index and None not in values:
                return marked(name)
        return ""

    def _node(self, name: str, node: Node, indent: str) -> None:
        first = node.twin or name
        block = self.graph.nodes[first].block
        rows = [
            Row(place, index, step)
            for place, each in enumerate(self.places)
            for index, step in enumerate(each.walked.steps.get(name, ()))
        ]
        if not rows:
            self._absent(name, node)
            return
        if isinstance(block, Block):
            for need in block.needs:
                self.written.needs[need] = None
            if isinstance(block, Code):
                self.written.sources[block.class_name()] = block.source
        inlets = self.project.inlets(Node(block))
        shown = _Node(self, name, node, first, block, inlets, rows)
        if first not in self._made and shown.has_module:
            self._made.add(first)
            self._init.append(shown.constructing())
        self._forward.extend(Line(indent + line.text, line.node) for line in shown.calling())
        for port in self.project.outlets(Node(block)):
            self._wires[Port(name, port)] = shown.leaving(port)

    def _absent(self, name: str, node: Node) -> None:
        """Pass the input of a node that runs nowhere on to its output."""
        links = self.graph.arriving(name)
        if not links:
            return
        port = Port(name, self.project.outlets(node)[0])
        source = links[0].source
        self._variables[port] = self._variables[source]
        self._wires[port] = self._wires.get(source, ())
        self._uses[source] = self._uses.get(source, 0) + self._uses.get(port, 0)

    def _begin_training(self) -> None:
        given = [
            self._name(port, name)
            for name, port in self.results.items()
            if port.node in self.auxiliary
        ]
        self._forward += [Line(f"{name} = None") for name in given]
        self._forward.append(Line("if self.training:"))

    def _name(self, port: Port, name: str) -> str:
        self._variables[port] = name
        return name

    def variable(self, port: Port) -> str:
        """Give the name of the tensor at a port."""
        return self._variables[port]

    def new_variable(self, port: Port, ports: int) -> str:
        """Name the tensor that a port gives: shortly, where it goes to the next lines only."""
        known = self._variables.get(port)
        if known is not None:
            return known
        taken = {self._variables[each] for each in self._alive()}
        taken.update(self.arguments)
        short = [name for name in POOL if name not in taken and name not in self.graph.nodes]
        alone = self._uses.get(port, 0) <= 1 and port.node not in self.auxiliary
        if alone and ports == 1 and short:
            name = short[0]
        else:
            name = port.node if ports == 1 else f"{port.node}_{port.name}"
            while name in taken or (name in self.graph.nodes and name != port.node):
                name += "_"
        self._variables[port] = name
        return name

    def _alive(self) -> Iterator[Port]:
        for port, count in self._uses.items():
            if count > 0 and port in self._variables:
                yield port

    def used(self, port: Port) -> None:
        """Note that a line has read a port."""
        self._uses[port] = self._uses.get(port, 0) - 1

    def unused(self, port: Port) -> bool:
        """Tell whether nothing reads a port."""
        return self._uses.get(port, 0) <= 0 and port not in self.results.values()

    def spare(self, stem: str, values: Any) -> str:
        """Give the text of a further argument that the caller fills in."""
        key = f"{stem}"
        number = 2
        while key in self._env or (key in self._extras and self._extras[key][1] != values):
            key = f"{stem}_{number}"
            number += 1
        self._extras[key] = (key, values)
        return marked(key)

    def code(self, text: str) -> str:
        """Finish a line of ``__init__``: note what it reads, and take the marks away."""
        for name in names_of(text):
            if name in self._sizes:
                self.written.sizes.setdefault(name, self._sizes[name])
        return plain(text)

    def running(self, text: str) -> str:
        """Finish a line of ``forward``: what it reads is kept by ``__init__``."""
        names = {}
        for name in names_of(text):
            if name == "i":
                continue
            self.code(marked(name))
            kept = name if name not in self.graph.nodes else f"{name}_"
            self._kept.setdefault(kept, name)
            names[name] = f"self.{kept}"
        return plain(text, names)

    def node_mark(self, name: str) -> str:
        """Give the address that lines of a node carry."""
        return f"{self.composite}/{name}" if self.composite else name

    def _finish(self) -> None:
        written_class = self.written
        init = self._constructing()
        head = f"class {written_class.name}(nn.Module):"
        lines = [Line(head)]
        told = self._help()
        lines += [Line(f"    {text}") for text in told]
        if told:
            lines.append(Line(""))
        lines.append(Line(f"    def __init__({self._signature()}) -> None:"))
        lines.append(Line("        super().__init__()"))
        lines += [Line("        " + line.text, line.node) for line in init]
        lines += [Line(f"        self.{kept} = {name}") for kept, name in self._kept.items()]
        lines.append(Line(""))
        taken = ", ".join(["self", *(f"{name}: Tensor" for name in self.arguments)])
        lines.append(Line(f"    def forward({taken}) -> {self._gives()}:"))
        lines += [Line("        " + line.text, line.node) for line in self._forward]
        back = ", ".join(self._variables[port] for port in self.results.values())
        lines.append(Line(f"        return {back}" if back else "        return None"))
        written_class.lines = lines

    def _constructing(self) -> list[Line]:
        """Finish the lines of ``__init__``, the last first: a loop carries only what is read."""
        reading = set(self._kept.values())
        blocks: list[list[Line]] = []
        for entry in reversed(self._init):
            lines = entry.lines(reading) if isinstance(entry, _Row) else [entry]
            for line in lines:
                reading.update(names_of(line.text))
            blocks.append(lines)
        return [
            Line(self.code(line.text), line.node) for lines in reversed(blocks) for line in lines
        ]

    def _help(self) -> list[str]:
        if self.definition is None or not self.definition.help.strip():
            return []
        text = " ".join(self.definition.help.split())
        safe = re.sub(r"[^\x20-\x7e\u00a0-\uffff]", " ", text).replace("\\", "/").replace('"', "'")
        return [f'"""{safe[:90].rstrip()}{"…" if len(safe) > 90 else ""}"""']

    def _gives(self) -> str:
        parts = [
            "Tensor | None" if port.node in self.auxiliary else "Tensor"
            for port in self.results.values()
        ]
        if not parts:
            return "None"
        return parts[0] if len(parts) == 1 else f"tuple[{', '.join(parts)}]"

    def _signature(self) -> str:
        parts = ["self"]
        parts += [f"{name}: int" for name in self._sizes if name in self.written.sizes]
        for key, (name, values) in self._extras.items():
            parts.append(f"{name}: {'tuple[int, ...]' if _tuples(values) else 'int'}")
            self.written.extras[key] = {
                id(place.walked): value for place, value in zip(self.places, values, strict=True)
            }
        if self.definition is not None:
            for each in self.definition.parameters:
                kind = {Flag: "bool", Real: "float"}.get(type(each.param), "int")
                parts.append(f"{each.name}: {kind} = {each.default!r}")
        return ", ".join(parts)


def _tuples(values: Iterable[Any]) -> bool:
    return any(isinstance(each, tuple) for each in values)


def _number(spec: Spec | None, index: int) -> int | None:
    if spec is None or index >= spec.rank:
        return None
    found = spec.axes[index]
    return found if isinstance(found, int) else None


@dataclass(frozen=True, slots=True)
class _Row:
    """The loop of ``__init__`` that makes a row of ×N."""

    node: "_Node"
    making: str
    condition: str

    def lines(self, reading: set[str]) -> list[Line]:
        """Write the loop, with a variable for each size that changes and is read."""
        node = self.node
        target = f"self.{node.first}"
        carried = self._carried(reading | set(names_of(self.making + self.condition)))
        count = _text_of(node.node.repeat, node.env)
        whole = self.making + self.condition + "".join(after for _, after in carried.values())
        index = "i" if "i" in names_of(whole) else "_"
        if not carried and not self.condition:
            inside = f"{self.making} for {index} in range({count})"
            return [node.line(f"{target} = nn.ModuleList({inside})")]
        lines = [node.line(f"{marked(key)} = {first}") for key, (first, _) in carried.items()]
        lines.append(node.line(f"{target} = nn.ModuleList()"))
        lines.append(node.line(f"for {index} in range({count}):"))
        inner = "    "
        if self.condition:
            lines.append(node.line(f"    if {self.condition}:"))
            inner = "        "
        lines.append(node.line(f"{inner}{target}.append({self.making})"))
        if carried:
            left = ", ".join(map(marked, carried))
            right = ", ".join(after for _, after in carried.values())
            lines.append(node.line(f"{inner}{left} = {right}"))
        return lines

    def _carried(self, reading: set[str]) -> dict[str, tuple[str, str]]:
        found: dict[str, tuple[str, str]] = {}
        waiting = [key for key in self.node.carried if key in reading]
        while waiting:
            key = waiting.pop(0)
            if key not in found:
                found[key] = self.node.carrying(key)
                waiting += [name for name in names_of(found[key][1]) if name in self.node.carried]
        return found


class _Node:
    """A node while its lines are written.

    In a row of ×N a *row* is one turn at one place; the texts of what arrives are true in every
    turn, for which sizes that change get a variable of the loop.
    """

    def __init__(
        self,
        writer: Writer,
        name: str,
        node: Node,
        first: str,
        block: Any,
        inlets: tuple[Inlet, ...],
        rows: list[Row],
    ) -> None:
        self.writer = writer
        self.name = name
        self.node = node
        self.first = first
        self.block = block
        self.inlets = inlets
        self.rows = rows
        self.drawn = [writer.drawn[row.place] for row in rows]
        self.repeated = node.repeat != 1
        self.env = {**writer._env}
        if self.repeated:
            self.env["i"] = Size(0, marked("i"))
        self.outlets = writer.project.outlets(Node(block))
        self.mark = writer.node_mark(name)
        self.resolved = resolve(block, self.env) if isinstance(block, Block) else block
        self.child = writer.known[block.composite] if isinstance(block, Use) else None
        self.sources = self._sources()
        self.carried: dict[str, tuple[int, int, int]] = {}
        self.lawless: set[tuple[int, int, int]] = set()
        self._settle()

    @property
    def has_module(self) -> bool:
        """Whether ``__init__`` makes something for it."""
        return self.child is not None or hasattr(self.block, "layer")

    # What arrives.

    def _settle(self) -> None:
        """Find the texts; a size that changes from turn to turn without a rule is listed."""
        while True:
            self.carried.clear()
            self.arriving = self._arriving()
            self.outs = {port: self._out(port) for port in self.outlets}
            lawless = {self.carried[key] for key in self.carried if not self._update(key)}
            if not lawless:
                return
            self.lawless |= lawless

    def _sources(self) -> list[Any]:
        feeding = self.writer.graph.feeding(self.name)
        found: list[Any] = []
        for inlet in self.inlets:
            if inlet.many:
                found.append(
                    tuple(
                        source
                        for port, source in feeding.items()
                        if port.partition("[")[0] == inlet.name
                    )
                )
            else:
                found.append(feeding.get(inlet.name))
        return found

    def _arriving(self) -> list[Any]:
        """Give for each inlet the sizes of what arrives, with texts that hold in every turn."""
        found: list[Any] = []
        for place, source in enumerate(self.sources):
            if source is None:
                found.append(None)
            elif isinstance(source, tuple):
                found.append(
                    tuple(self._sized(place, many, each) for many, each in enumerate(source))
                )
            else:
                found.append(self._sized(place, -1, source))
        return found

    def _spec(self, row: Row, inlet: int, many: int) -> Spec:
        each = row.step.arriving[inlet]
        return each[many] if isinstance(each, tuple) else each  # type: ignore[return-value]  # a joined port has a spec

    def _sized(self, inlet: int, many: int, source: Port) -> tuple[Sized, ...]:
        outer = self.writer._wires.get(source, ())
        sized: list[Sized] = []
        rank = self._spec(self.rows[0], inlet, many).rank
        for axis in range(rank):
            values = tuple(_number(self._spec(row, inlet, many), axis) for row in self.rows)
            before = outer[axis] if axis < len(outer) else None
            if before is not None and all(
                value == before.values[row.place]
                for row, value in zip(self.rows, values, strict=True)
            ):
                text = before.text
            elif self.repeated and None not in values:
                text = self._changing(inlet, many, axis, before)
            else:
                text = ""
            sized.append(Sized(text or self._unknown(inlet, many, axis, values), values))
        return tuple(sized)

    def _changing(self, inlet: int, many: int, axis: int, before: Sized | None) -> str:
        """Give the variable of the loop for a size that changes from turn to turn."""
        label = {1: "channels", 2: "height", 3: "width"}.get(axis, f"size_{axis}")
        if axis == self._spec(self.rows[0], inlet, many).rank - 1 and axis < 3:
            label = "features"
        key = (
            f"{self.name}_{label}"
            if inlet == 0 and many <= 0
            else (f"{self.name}_{self.inlets[inlet].name}_{label}")
        )
        if before is None or not before.text or (inlet, many, axis) in self.lawless:
            return ""
        self.carried[key] = (inlet, many, axis)
        return marked(key)

    def _unknown(self, inlet: int, many: int, axis: int, values: Sequence[int | None]) -> str:
        """Give a number, or what the caller fills in, for a size that no text gives."""
        if None in values or not values:
            return ""
        real = {value for value, drawn in zip(values, self.drawn, strict=True) if drawn}
        if len(real) == 1:
            return str(real.pop())
        return f"?{self.name}_{self.inlets[inlet].name}_size_{axis}?{inlet}?{many}?{axis}?"

    def specs(self, row: int = 0) -> Arriving:
        """Give what arrives, as specs whose sizes know their texts."""
        found: list[Any] = []
        for inlet, each in enumerate(self.arriving):
            if each is None:
                found.append(None)
            elif (each and isinstance(each[0], tuple)) or isinstance(self.sources[inlet], tuple):
                found.append(
                    tuple(
                        self._text_spec(row, inlet, many, sized) for many, sized in enumerate(each)
                    )
                )
            else:
                found.append(self._text_spec(row, inlet, -1, each))
        return tuple(found)

    def _text_spec(self, row: int, inlet: int, many: int, sized: Sequence[Sized]) -> Spec:
        spec = self._spec(self.rows[row], inlet, many)
        axes: list[Axis] = []
        for axis, each in zip(spec.axes, sized, strict=True):
            if isinstance(axis, Free) or not each.text or each.text == str(axis):
                axes.append(axis)
            else:
                axes.append(Size(axis, each.text))
        return spec.like(axes=tuple(axes))

    # What leaves.

    def _out(self, port: str) -> tuple[Sized, ...]:
        """Give the sizes of an output in each turn, with texts in the names of the turn."""
        specs = [row.step.outputs.get(port) for row in self.rows]
        ranks = {spec.rank for spec in specs if spec is not None}
        if len(ranks) != 1:
            return ()
        found = []
        for axis in range(ranks.pop()):
            values = tuple(_number(spec, axis) for spec in specs)
            if None in values:
                found.append(Sized("", values))
                continue
            text = choose(values, self._candidates(port, axis, values), self.drawn)
            found.append(Sized(text, values))
        return tuple(found)

    def _candidates(self, port: str, axis: int, values: Sequence[int | None]) -> list[Candidate]:
        literal = (str(values[0]), [values[0]] * len(values))
        if self.writer.definition is None and not self.repeated:
            return [literal]
        found: list[Candidate] = []
        if self.child is not None:
            found += self._from_child(port, axis, values)
        found += self._from_fields()
        same = self._from_axis(axis)
        found += same
        if len(same) > 1:
            found += _sums(same)
        found.append(literal)
        rank = max((len(s) for s in self._all_sized()), default=0)
        for index in range(rank):
            if index != axis:
                found += self._from_axis(index)
        found += self._products()
        return [each for each in found if each[0] and "?" not in each[0]]

    def _from_child(self, port: str, axis: int, values: Sequence[int | None]) -> list[Candidate]:
        assert self.child is not None
        texts = self.child.outputs.get(port, ())
        if axis >= len(texts) or not texts[axis]:
            return []
        inner = names_of(texts[axis])
        given = self._child_texts(frozenset(inner))
        if any(not given.get(name) for name in inner):
            return []
        return [(replaced(texts[axis], given), values)]

    def _child_texts(self, names: frozenset[str]) -> dict[str, str]:
        """Give the texts of the names of the composite's class here."""
        assert self.child is not None
        definition = self.writer.project.composites[self.block.composite]
        found: dict[str, str] = {}
        ports = definition.inputs()
        for name in names:
            for port in ports:
                inlet = ports.index(port)
                sized = self.arriving[inlet]
                for index, each in size_names(definition, port, len(sized)).items():
                    if each == name:
                        found[name] = sized[index].text
        for parameter in definition.parameters:
            if parameter.name in names:
                value = self.block.values.get(parameter.name, parameter.default)
                found[parameter.name] = _text_of(value, self.env)
        return found

    def _from_fields(self) -> list[Candidate]:
        found: list[Candidate] = []
        if not isinstance(self.resolved, Block):
            return found
        turns = [row.step.block.values() for row in self.rows if isinstance(row.step.block, Block)]
        for name, value in self.resolved.values().items():
            if isinstance(value, int) and not isinstance(value, bool):
                found.append((repr(value), [_int(turn[name]) for turn in turns]))
        return sorted(found, key=lambda each: not names_of(each[0]))

    def _all_sized(self) -> Iterator[tuple[Sized, ...]]:
        for inlet, each in enumerate(self.arriving):
            if each is None:
                continue
            if isinstance(self.sources[inlet], tuple):
                yield from each
            else:
                yield each

    def _from_axis(self, axis: int) -> list[Candidate]:
        return [
            (sized[axis].text, sized[axis].values)
            for sized in self._all_sized()
            if axis < len(sized) and sized[axis].text and None not in sized[axis].values
        ]

    def _products(self) -> list[Candidate]:
        found: list[Candidate] = []
        for sized in self._all_sized():
            inner = [each for each in sized[1:] if each.text and None not in each.values]
            if len(inner) < 2 or len(inner) != len(sized) - 1:
                continue
            values: list[int | None] = [1] * len(self.rows)
            for each in inner:
                values = [(a or 0) * (b or 0) for a, b in zip(values, each.values, strict=True)]
            found.append((" * ".join(_factor(each.text) for each in inner), values))
        return found

    def leaving(self, port: str) -> tuple[Sized, ...]:
        """Give the sizes of an output once all turns are done, in the names of the class."""
        writer = self.writer
        specs = writer._specs(Port(self.name, port))
        ranks = {spec.rank for spec in specs if spec is not None}
        if len(ranks) != 1:
            return ()
        found = []
        for axis in range(ranks.pop()):
            values = tuple(_number(spec, axis) for spec in specs)
            found.append(Sized(self._after(port, axis, values), values))
        return tuple(found)

    def _after(self, port: str, axis: int, values: Sequence[int | None]) -> str:
        real = [v for v, drawn in zip(values, self.writer.drawn, strict=True) if drawn]
        if None in values or not real:
            return ""
        inside = self.outs.get(port, ())
        text = inside[axis].text if axis < len(inside) else ""
        turned = set(names_of(text)) & ({"i"} | set(self.carried))
        always = not self.repeated and self.node.when is None
        if always:
            return text
        candidates: list[Candidate] = []
        if text and not turned:
            candidates.append((text, self._at_places(port, axis, values)))
        for key, (inlet, _, index) in self.carried.items():
            if index == axis and self._feeds(port, inlet):
                candidates.append((marked(key), values))
        for source in self.sources[:1]:
            entering = writer_wires(self.writer, source)
            if axis < len(entering) and entering[axis].text:
                candidates.append((entering[axis].text, entering[axis].values))
        candidates.append((str(real[0]), [real[0]] * len(values)))
        return choose(values, candidates, self.writer.drawn)

    def _at_places(self, port: str, axis: int, values: Sequence[int | None]) -> list[int | None]:
        """Give what the text of a turn is at each place; wrong where no turn ran there."""
        found: list[int | None] = [-1 if value is not None else None for value in values]
        for row, value in zip(self.rows, self.outs[port][axis].values, strict=True):
            found[row.place] = value
        return [
            self._imagine(port, axis, index) if each == -1 else each
            for index, each in enumerate(found)
        ]

    def _imagine(self, port: str, axis: int, place: int) -> int | None:
        """Work a text out at a place where the node does not run."""
        text = self.outs[port][axis].text
        env = self.writer.places[place].walked.env
        try:
            value = value_of(Expression(plain(text)), env)
        except UserError:
            return -1
        return int(value)

    def _feeds(self, port: str, inlet: int) -> bool:
        """Tell whether an output goes on to this inlet in the next turn."""
        by_name = [each.name for each in self.inlets if each.name in self.outlets]
        if by_name:
            return self.inlets[inlet].name == port
        return inlet == 0 and port == self.outlets[0]

    # Lines.

    def _making(self) -> str:
        """Give the call that makes the layer, its texts marked."""
        text = self._use() if self.child is not None else constructor(self.resolved, self.specs())
        return self._filled(text)

    def _filled(self, text: str) -> str:
        """Turn sizes that no text gives into arguments that the caller fills in."""

        def fill(found: re.Match[str]) -> str:
            inlet, many, axis = map(int, found[2].split("?"))
            return self._spare(found[1], inlet, many, axis)

        return re.sub(r"\?(\w+)\?(-?\d+\?-?\d+\?-?\d+)\?", fill, text)

    def _spare(self, stem: str, inlet: int, many: int, axis: int) -> str:
        each: list[Any] = [() for _ in self.writer.places]
        for row in self.rows:
            value = _number(self._spec(row, inlet, many), axis)
            each[row.place] = (*each[row.place], value)
        drawn = [e for e, d in zip(each, self.writer.drawn, strict=True) if d]
        return self._filled_in(stem, each, drawn)

    def _filled_in(self, stem: str, each: list[Any], drawn: list[Any]) -> str:
        if not self.repeated:
            values = [every[0] if every else None for every in each]
            return self.writer.spare(stem, values)
        if len(set(drawn)) == 1:
            return f"{drawn[0]!r}[{marked('i')}]"
        return f"{self.writer.spare(stem, each)}[{marked('i')}]"

    def _use(self) -> str:
        assert self.child is not None
        definition = self.writer.project.composites[self.block.composite]
        parts: list[str] = []
        texts = self._child_texts(frozenset(self.child.sizes))
        parts += [f"{name}={texts[name]}" for name in self.child.sizes]
        for name in self.child.extras:
            parts.append(f"{name}={self._child_extra(name)}")
        for each in definition.parameters:
            if each.name in self.block.values:
                parts.append(f"{each.name}={_text_of(self.block.values[each.name], self.env)}")
        return f"{self.child.name}({', '.join(parts)})"

    def _child_extra(self, name: str) -> str:
        assert self.child is not None
        known = self.child.extras[name]
        values = [known.get(id(row.step.inner)) for row in self.rows]
        real = [v for v, drawn in zip(values, self.drawn, strict=True) if drawn]
        if len(set(real)) == 1:
            return repr(real[0])
        each: list[Any] = [() for _ in self.writer.places]
        for row, value in zip(self.rows, values, strict=True):
            each[row.place] = (*each[row.place], value)
        drawn = [e for e, d in zip(each, self.writer.drawn, strict=True) if d]
        return self._filled_in(f"{self.name}_{name}", each, drawn)

    def _condition(self) -> str:
        """Give the text of ``when``; empty where it is always true."""
        if self.node.when is None:
            return ""
        text = write(self.node.when, self.env)
        return "" if text == "True" else text

    def constructing(self) -> "Line | _Row":
        """Give the line of ``__init__``, or the loop of a row of ×N."""
        making = self._making()
        condition = self._condition()
        if self.repeated:
            return _Row(self, making, condition)
        text = f"self.{self.first} = {making}"
        if condition:
            text += f" if {condition} else nn.Identity()"
        return self.line(text)

    def carrying(self, key: str) -> tuple[str, str]:
        """Give what a size that changes is before the first turn, and what each turn makes it."""
        inlet, many, axis = self.carried[key]
        before = writer_wires(self.writer, self._source(inlet, many))[axis]
        return self._filled(before.text), self._update(key)

    def _source(self, inlet: int, many: int) -> Port:
        source = self.sources[inlet]
        found: Port = source[many] if isinstance(source, tuple) else source
        return found

    def _update(self, key: str) -> str:
        """Give the text of what a turn makes of a size that changes; empty without a rule."""
        inlet, _, axis = self.carried[key]
        for port in self.outlets:
            if self._feeds(port, inlet) and axis < len(self.outs[port]):
                return self.outs[port][axis].text
        return ""

    def calling(self) -> list[Line]:
        """Give the lines of ``forward``."""
        writer = self.writer
        given = self._wires_given()
        targets, pattern = self._targets()
        comment = self._comment()
        if self.repeated:
            return self._calling_row(given, targets, comment)
        expression = self._expression(f"self.{self.first}", given)
        condition = self._condition()
        if condition and (not self.has_module or len(_flat(given)) != 1):
            passed = _flat(given)[0]
            expression = f"{expression} if {writer.running(condition)} else {passed}"
        return [self.line(f"{pattern} = {expression}{comment}")]

    def _expression(self, layer: str, given: list[Any]) -> str:
        if self.child is not None:
            return f"{layer}({', '.join(str(each) for each in given if each is not None)})"
        return self.writer.running(self._filled(expression_of(self.resolved, layer, given)))

    def _wires_given(self) -> list[Any]:
        specs = self.specs()
        given: list[Any] = []
        for source, spec in zip(self.sources, specs, strict=True):
            if source is None:
                given.append(None)
            elif isinstance(source, tuple):
                assert isinstance(spec, tuple)
                given.append(
                    tuple(
                        Wire(self.writer.variable(port), each)
                        for port, each in zip(source, spec, strict=True)
                    )
                )
            else:
                assert isinstance(spec, Spec)
                given.append(Wire(self.writer.variable(source), spec))
        for source in self.sources:
            for port in source if isinstance(source, tuple) else (source,):
                if port is not None:
                    self.writer.used(port)
        return given

    def _targets(self) -> tuple[list[str], str]:
        """Name what comes out, and write how the result is taken apart."""
        writer = self.writer
        names = {}
        for port in self.outlets:
            whole = Port(self.name, port)
            if writer.unused(whole) and len(self.outlets) > 1 and not self.repeated:
                names[port] = "_"
            else:
                names[port] = writer.new_variable(whole, len(self.outlets))
        unpack = getattr(self.block, "unpack", "") or ", ".join(
            f"{{{port}}}" for port in self.outlets
        )
        pattern = re.sub(r"\{(\w+)\}", lambda found: names.get(found[1], "_"), unpack)
        return list(names.values()), pattern

    def _calling_row(self, given: list[Any], targets: list[str], comment: str) -> list[Line]:
        """Give the loop of ``forward`` that runs a row of ×N."""
        writer = self.writer
        lines: list[Line] = []
        after: list[Any] = list(given)
        carried: list[tuple[str, str]] = []
        for port, target in zip(self.outlets, targets, strict=True):
            for index in range(len(self.inlets)):
                if not self._feeds(port, index):
                    continue
                here = given[index]
                first = here[0] if isinstance(here, tuple) else here
                if first is None:
                    continue
                carried.append((target, first.name))
                wire = Wire(target, first.spec)
                after[index] = (wire, *here[1:]) if isinstance(here, tuple) else wire
        starts = [(target, first) for target, first in carried if target != first]
        if starts:
            left = ", ".join(target for target, _ in starts)
            right = ", ".join(first for _, first in starts)
            lines.append(self.line(f"{left} = {right}"))
        layer, head = self._turning()
        body = self._expression(layer, after)
        lines.append(self.line(head))
        inner = "    "
        condition = self._condition()
        if condition and not self.has_module:
            lines.append(self.line(f"    if {writer.running(condition)}:"))
            inner = "        "
        unpack = getattr(self.block, "unpack", "") or ", ".join(
            f"{{{port}}}" for port in self.outlets
        )
        names = dict(zip(self.outlets, targets, strict=True))
        pattern = re.sub(r"\{(\w+)\}", lambda found: names[found[1]], unpack)
        lines.append(self.line(f"{inner}{pattern} = {body}{comment}"))
        return lines

    def _turning(self) -> tuple[str, str]:
        """Give what a layer is called inside the loop of ``forward``, and the loop's head."""
        writer = self.writer
        if self.has_module:
            return "layer", f"for layer in self.{self.first}:"
        count = writer.running(_text_of(self.node.repeat, self.env))
        text = expression_of(self.resolved, "", [None if s is None else s for s in self._plain()])
        turned = "i" in names_of(text + self._condition())
        return "", f"for {'i' if turned else '_'} in range({count}):"

    def _plain(self) -> list[Any]:
        found: list[Any] = []
        for spec in self.specs():
            if isinstance(spec, tuple):
                found.append(tuple(Wire("x", each) for each in spec))
            else:
                found.append(None if spec is None else Wire("x", spec))
        return found

    def _comment(self) -> str:
        """Give the shape of the first output, as the comment of the line."""
        if len(self.outlets) != 1:
            return ""
        specs = [
            spec
            for spec, drawn in zip(
                self.writer._specs(Port(self.name, self.outlets[0])), self.writer.drawn, strict=True
            )
            if drawn and spec is not None
        ]
        if not specs or len({spec.rank for spec in specs}) != 1 or not specs[0].rank:
            return ""
        shown = []
        letters = {4: "BCHW", 3: "BCF", 2: "BF"}.get(specs[0].rank, "")
        for axis in range(specs[0].rank):
            texts = {str(spec.axes[axis]) for spec in specs}
            if len(texts) == 1:
                shown.append(texts.pop())
            else:
                shown.append(letters[axis] if axis < len(letters) else "…")
        inner = ", ".join(shown)
        return f"  # ({inner},)" if len(shown) == 1 else f"  # ({inner})"

    def line(self, text: str) -> Line:
        return Line(text, self.mark)


def writer_wires(writer: Writer, port: Port | None) -> tuple[Sized, ...]:
    """Give the sizes of what a port gives, as the class knows them."""
    return writer._wires.get(port, ()) if isinstance(port, Port) else ()


def _text_of(value: Any, env: Mapping[str, Any]) -> str:
    """Write a value that may be an expression."""
    return repr(value_of(value, env))


def _int(value: Any) -> int | None:
    return int(value) if isinstance(value, int) else None


def _factor(text: str) -> str:
    return f"({text})" if " " in text else text


def _sums(parts: Sequence[Candidate]) -> list[Candidate]:
    values: list[int | None] = [0] * len(parts[0][1])
    for _, each in parts:
        values = [(a or 0) + (b or 0) for a, b in zip(values, each, strict=True)]
    return [(" + ".join(text for text, _ in parts), values)]


def _flat(given: Iterable[Any]) -> list[Any]:
    found: list[Any] = []
    for each in given:
        if isinstance(each, tuple):
            found.extend(each)
        elif each is not None:
            found.append(each)
    return found


class Module:
    """Writes ``model.py``, and remembers the classes of composites that did not change."""

    def __init__(self, walker: Walker) -> None:
        self._walker = walker
        self._known: dict[tuple[Any, ...], Written] = {}

    def write(
        self, project: Project, context: Context, walked: Walked, parts: Partition
    ) -> tuple[list[Written], Written]:
        """Write the classes of the composites, those inside first, and that of the network."""
        places: dict[str, dict[int, Walked]] = {}
        for place in walked.places():
            if place.composite:
                places.setdefault(place.composite, {})[id(place)] = place
        known: dict[str, Written] = {}
        for name in _inside_first(project, places):
            key = (
                name,
                tuple(places[name]),
                tuple(id(known[each]) for each in sorted(project.uses(name)) if each in known),
            )
            found = self._known.get(key)
            if found is None:
                drawn = list(places[name].values())
                found = self._composite(project, context, name, drawn, known)
                self._known[key] = found
            known[name] = found
        order = [name for name in parts.network if name not in parts.auxiliary]
        order += [name for name in parts.network if name in parts.auxiliary]
        net = Writer(
            project,
            "",
            project.graph,
            order,
            parts.arguments,
            parts.results,
            [Place(walked, True)],
            known,
            parts.auxiliary,
        ).write()
        return list(known.values()), net

    def _composite(
        self,
        project: Project,
        context: Context,
        name: str,
        drawn: list[Walked],
        known: Mapping[str, Written],
    ) -> Written:
        definition = project.composites[name]
        places = [Place(each, True) for each in drawn]
        places += [Place(each, False) for each in self._imagined(project, context, name, drawn[0])]
        graph = definition.graph
        results = {
            port: graph.arriving(port)[0].source
            for port in definition.outputs()
            if graph.arriving(port)
        }
        arguments = {port: Port(port, "out") for port in definition.inputs()}
        return Writer(
            project, name, graph, graph.in_order(), arguments, results, places, known
        ).write()

    def _imagined(
        self, project: Project, context: Context, name: str, drawn: Walked
    ) -> Iterator[Walked]:
        """Follow a composite where each parameter and each size of a port is moved alone."""
        definition = project.composites[name]
        values = {each.name: drawn.env[each.name] for each in definition.parameters}
        for key, value in values.items():
            yield from self._try(
                project, context, name, {**values, key: _other(value)}, drawn.arriving
            )
        for port, spec in drawn.arriving.items():
            for index, size in enumerate(spec.axes):
                if isinstance(size, int):
                    axes = (*spec.axes[:index], _other(size), *spec.axes[index + 1 :])
                    yield from self._try(
                        project,
                        context,
                        name,
                        values,
                        {**drawn.arriving, port: spec.like(axes=axes)},
                    )

    def _try(
        self,
        project: Project,
        context: Context,
        name: str,
        values: Mapping[str, Any],
        arriving: Mapping[str, Spec],
    ) -> Iterator[Walked]:
        try:
            found = self._walker.inside(project, context, name, values, arriving)
        except UserError:
            return
        if not found.problems:
            yield found


def _other(value: Any) -> Any:
    """Give another value, far enough from the first to tell texts apart."""
    if isinstance(value, bool):
        return not value
    if isinstance(value, float):
        return value / 2
    return 3 * value if value == 2 else 2 * value


def _inside_first(project: Project, names: Iterable[str]) -> list[str]:
    return sorted(names, key=lambda name: (len(project.uses(name)), name))
