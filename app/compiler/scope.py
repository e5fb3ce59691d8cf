"""What a class knows while it is written: its names, its sizes and its tensors."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from app.compiler.shapes import Walked
from app.compiler.sized import Sized, marked, names_of, plain
from app.compiler.text import Line
from app.graph.graph import Composite, Graph, Port, Project
from app.graph.sizes import size_names
from nodes.spec import Spec
from nodes.written import written

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
    lines, methods
        Its code, and that of the parts that are methods of their own: the same nodes once more.
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
    methods: list[Line] = field(default_factory=list)
    sizes: dict[str, tuple[str, int]] = field(default_factory=dict)
    extras: dict[str, dict[int, Any]] = field(default_factory=dict)
    outputs: dict[str, tuple[str, ...]] = field(default_factory=dict)
    needs: dict[str, None] = field(default_factory=dict)
    sources: dict[str, str] = field(default_factory=dict)


ClassKey = tuple[str, tuple[tuple[str, str], ...]]
"""What a class is of: a composite, and the words of those of its parameters that are choices.

A choice decides what code looks like, so each has a class of its own.
"""


def class_key(walked: Walked) -> ClassKey:
    """Tell which class serves a place of a composite."""
    words = ((name, value) for name, value in walked.env.items() if isinstance(value, str))
    return walked.composite, tuple(sorted(words))


@dataclass(frozen=True, slots=True)
class Outline:
    """A class before it is written.

    Parameters
    ----------
    project
        The project.
    composite
        The definition that the class stands for; empty for the network.
    name
        Its name in the code.
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

    project: Project
    composite: str
    name: str
    graph: Graph
    order: Sequence[str]
    arguments: Mapping[str, Port]
    results: Mapping[str, Port]
    places: Sequence[Place]
    known: Mapping[ClassKey, Written]
    auxiliary: frozenset[str] = frozenset()

    @property
    def definition(self) -> Composite | None:
        """The composite, where it is one."""
        return self.project.composites[self.composite] if self.composite else None


class Scope:
    """What a class knows while its nodes are written, one after the other.

    Attributes
    ----------
    outline
        The class before it is written.
    written
        What is written of it.
    drawn
        For each place whether it stands in the drawing.
    env
        Every name that expressions may read, as a number that is written by that name.
    wires
        The sizes of what each port gives, as the class knows them.
    extras
        Further arguments that the caller fills in, with their value at each place.
    kept
        What ``forward`` reads of ``__init__``'s names, by the name of the attribute.
    """

    def __init__(self, outline: Outline) -> None:
        self.outline = outline
        self.written = Written(outline.name)
        self.drawn = [place.drawn for place in outline.places]
        self.env = self._names()
        self.wires: dict[Port, tuple[Sized, ...]] = {}
        self.extras: dict[str, Sequence[Any]] = {}
        self.kept: dict[str, str] = {}
        self._sizes = self._port_names()
        self._changing: dict[str, object] = {}
        self._variables: dict[Port, str] = {}
        self._alive: dict[Port, str] = {}
        self._uses = self._count_uses()
        for name, port in outline.arguments.items():
            self.name(port, name)
            self.wires[port] = self._entering(port)

    # Names of numbers.

    def _port_names(self) -> dict[str, tuple[str, int]]:
        """Give the names of the sizes of the ports: the port and the axis behind each."""
        found: dict[str, tuple[str, int]] = {}
        definition = self.outline.definition
        if definition is None:
            return found
        for place in self.outline.places:
            for port, spec in place.walked.arriving.items():
                for index, name in size_names(definition, port, spec.rank).items():
                    found.setdefault(name, (port, index))
        return found

    def _names(self) -> dict[str, Any]:
        first = self.outline.places[0].walked
        return {
            name: value if isinstance(value, str) else written(value, marked(name))
            for name, value in first.env.items()
        }

    def sizes_read(self) -> list[str]:
        """Give the names of the sizes of ports that the class reads, in their order."""
        return [name for name in self._sizes if name in self.written.sizes]

    def spare(self, stem: str, values: Sequence[Any]) -> str:
        """Give the text of a further argument that the caller fills in."""
        key = stem
        number = 2
        while key in self.env or self.extras.get(key, values) != values:
            key = f"{stem}_{number}"
            number += 1
        self.extras[key] = values
        return marked(key)

    def changing(self, stem: str, meaning: object) -> str:
        """Name a variable of a loop of ``__init__``; equal meanings have equal names."""
        key = stem
        while key in self.env or self._changing.setdefault(key, meaning) != meaning:
            key += "_"
        return key

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
            kept = name if name not in self.outline.graph.nodes else f"{name}_"
            self.kept.setdefault(kept, name)
            names[name] = f"self.{kept}"
        return plain(text, names)

    # Sizes of tensors.

    def specs(self, port: Port) -> list[Spec | None]:
        """Give what a port gives at each place."""
        return [place.walked.specs.get(port) for place in self.outline.places]

    def _entering(self, port: Port) -> tuple[Sized, ...]:
        """Give the sizes of what enters the class."""
        specs = self.specs(port)
        ranks = {spec.rank for spec in specs if spec is not None}
        if len(ranks) != 1:
            return ()
        sized = []
        for axis in range(ranks.pop()):
            values = tuple(number(spec, axis) for spec in specs)
            sized.append(Sized(self._entering_text(port, axis, values), values))
        return tuple(sized)

    def _entering_text(self, port: Port, axis: int, values: Sequence[int | None]) -> str:
        if self.outline.definition is None:
            return str(values[0]) if values and values[0] is not None else ""
        for name, each in self._sizes.items():
            if each == (port.node, axis) and None not in values:
                return marked(name)
        return ""

    # Names of tensors.

    def _count_uses(self) -> dict[Port, int]:
        uses: dict[Port, int] = {}
        for name in self.outline.order:
            for link in self.outline.graph.arriving(name):
                uses[link.source] = uses.get(link.source, 0) + 1
        for port in self.outline.results.values():
            uses[port] = uses.get(port, 0) + 1
        return uses

    def variable(self, port: Port) -> str:
        """Give the name of the tensor at a port."""
        return self._variables[port]

    def name(self, port: Port, variable: str) -> None:
        """Settle what the tensor at a port is called."""
        self._variables[port] = variable
        if not self.unused(port):
            self._alive[port] = variable

    def pass_on(self, source: Port, port: Port) -> None:
        """Let a port give the very tensor of another."""
        self.name(port, self._variables[source])
        self.used(source)
        self.wires[port] = self.wires.get(source, ())

    def new_variable(self, port: Port, ports: int) -> str:
        """Name the tensor that a port gives: shortly, where it goes to the next lines only."""
        known = self._variables.get(port)
        if known is not None:
            return known
        nodes = self.outline.graph.nodes
        taken = {*self._alive.values(), *self.outline.arguments}
        short = [name for name in POOL if name not in taken and name not in nodes]
        alone = self._uses.get(port, 0) <= 1 and port.node not in self.outline.auxiliary
        if alone and ports == 1 and short:
            name = short[0]
        else:
            name = port.node if ports == 1 else f"{port.node}_{port.name}"
            while name in taken or (name in nodes and name != port.node):
                name += "_"
        self.name(port, name)
        return name

    def loose(self, stem: str, besides: Iterable[str]) -> str:
        """Name what a few lines need for themselves."""
        taken = {
            *self._alive.values(),
            *self.outline.arguments,
            *self.outline.graph.nodes,
            *besides,
        }
        name = stem
        while name in taken:
            name += "_"
        return name

    def used(self, port: Port) -> None:
        """Note that a line has read a port."""
        self._uses[port] = self._uses.get(port, 0) - 1
        if self.unused(port):
            self._alive.pop(port, None)

    def unused(self, port: Port) -> bool:
        """Tell whether nothing reads a port."""
        return self._uses.get(port, 0) <= 0

    def address(self, node: str) -> str:
        """Give the address that the lines of a node carry."""
        return f"{self.outline.composite}/{node}" if self.outline.composite else node


def number(spec: Spec | None, axis: int) -> int | None:
    """Give the size of an axis, where it is fixed and there."""
    if spec is None or axis >= spec.rank:
        return None
    found = spec.axes[axis]
    return found if isinstance(found, int) else None
