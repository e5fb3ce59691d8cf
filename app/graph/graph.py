"""The nouns: a project is a drawing and its composites; a drawing is nodes and links."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal, Self, get_args

from immutables import Map

from nodes.block import Block, Inlet
from nodes.errors import UserError
from nodes.params import Choice, Expression, Flag, Param, Real, Whole
from nodes.spec import EVERY

Value = int | float | bool | str | Expression
"""What a parameter of a composite may hold; a text is one of the words of a choice."""

NETWORK = frozenset({"layer", "operation", "parameter"})
"""The roles of the blocks that can stand in the network."""

Mode = Literal["", "disabled", "bypassed"]
MODES: tuple[Mode, ...] = get_args(Mode)
COLOURS = ("red", "orange", "yellow", "green", "teal", "blue", "violet", "pink")
"""The colours that a node can be given, by name: themes say how they look."""


@dataclass(frozen=True, slots=True, order=True)
class Port:
    """One end of a link: a node and the name of one of its ports, ``x`` or ``x[2]``."""

    node: str
    name: str

    def __str__(self) -> str:
        return f"{self.node}.{self.name}"

    @property
    def stem(self) -> str:
        """The name without its place among many: ``x[2]`` gives ``x``."""
        return self.name.partition("[")[0]

    @property
    def place(self) -> int:
        """The place among the wires of a port for many; 0 for a plain port."""
        inside = self.name.partition("[")[2]
        return int(inside[:-1]) if inside else 0


@dataclass(frozen=True, slots=True, order=True)
class Link:
    """A wire from an output port to an input port."""

    source: Port
    target: Port

    def __hash__(self) -> int:
        # In one go: of 5,000 blocks that are deleted, each wire is looked up about nine times.
        source, target = self.source, self.target
        return hash((source.node, source.name, target.node, target.name))


@dataclass(frozen=True, slots=True)
class Use:
    """A composite in the place of a block.

    Parameters
    ----------
    composite
        The name of its definition.
    values
        What its parameters are here; those that are missing have their defaults.
    """

    composite: str
    values: Map[str, Value] = field(default_factory=Map)


@dataclass(frozen=True, slots=True)
class Unknown:
    """A block that is not in the catalogue, kept as it was read.

    Parameters
    ----------
    kind
        The name of the block in the file.
    text
        The node as the file had it, as JSON text.
    """

    kind: str
    text: str


Standing = Block | Use | Unknown
"""What a node can be."""


def kind_of_block(block: Standing) -> str:
    """Give the name of a block's kind, or of the composite that stands in its place."""
    match block:
        case Block():
            return type(block).__name__
        case Use(composite=name):
            return name
        case Unknown(kind=name):
            return name


@dataclass(frozen=True, slots=True)
class Node:
    """A block at a place of the canvas.

    Parameters
    ----------
    block
        What it is.
    x, y
        Where its upper left corner stands, in canvas units.
    repeat
        How many times it stands in a row (×N).
    when
        Where this is false, the node passes its input through.
    twin
        The node whose module and weights this one shares; empty for a module of its own.
    title
        A title in any language, for the canvas only.
    stepwise
        Whether a composite runs once for each step of the sequence at its first port. Its first
        output is put together to a sequence; its second goes on to the second port of the next
        step, its third to the third. Ports without such an output get the same each time.
    mode
        Whether it counts: ``disabled`` it is left out, ``bypassed`` what comes in goes on.
    colour
        One of `COLOURS`, for the canvas only; empty for that of its category.
    module
        Under which name its weights are kept, where that is not its own: `effective` says so of
        a twin whose first is left out. It stands in no file.

    Attributes
    ----------
    text, readable
        How files say all this, kept by who wrote it first, and whether that was read back. No
        part of what a node is.
    """

    block: Standing
    x: float = 0.0
    y: float = 0.0
    repeat: int | Expression = 1
    when: Expression | None = None
    twin: str = ""
    title: str = ""
    stepwise: bool = False
    mode: Mode = ""
    colour: str = ""
    module: str = ""
    text: str = field(default="", init=False, repr=False, compare=False)
    readable: bool = field(default=False, init=False, repr=False, compare=False)

    @property
    def role(self) -> str:
        """What the node becomes; composites stand as layers."""
        match self.block:
            case Block():
                return self.block.role
            case Use():
                return "layer"
            case Unknown():
                return "unknown"

    @property
    def feedback(self) -> bool:
        """Whether nobody waits for what it gives: it is an agent."""
        return isinstance(self.block, Block) and self.block.feedback


Links = tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Graph:
    """A drawing: nodes by name and the links between them.

    ``into`` holds the links that end at each node, sorted; ``out_of`` those that begin there.
    They share with earlier graphs what did not change. Make graphs with the verbs of `edits`.
    """

    nodes: Map[str, Node] = field(default_factory=Map)
    into: Map[str, Links] = field(default_factory=Map)
    out_of: Map[str, Links] = field(default_factory=Map, compare=False, repr=False)

    @classmethod
    def of(cls, nodes: Mapping[str, Node], links: Iterable[Link]) -> Self:
        """Make a graph from its parts, unchecked."""
        into: dict[str, list[Link]] = {}
        out_of: dict[str, list[Link]] = {}
        for link in links:
            into.setdefault(link.target.node, []).append(link)
            out_of.setdefault(link.source.node, []).append(link)
        for each in (*into.values(), *out_of.values()):
            if len(each) > 1:
                each.sort(key=_by_place)
        return cls(
            Map(nodes),
            Map({name: tuple(each) for name, each in into.items()}),
            Map({name: tuple(each) for name, each in out_of.items()}),
        )

    def links(self) -> Iterator[Link]:
        """Give every link."""
        for name in self.into:
            yield from self.into[name]

    def arriving(self, node: str) -> Links:
        """Give the links that end at ``node``, sorted by port and place."""
        return self.into.get(node, ())

    def leaving(self, node: str) -> Links:
        """Give the links that begin at ``node``."""
        return self.out_of.get(node, ())

    def feeding(self, node: str) -> dict[str, Port]:
        """Give for each joined input port of ``node`` the port that feeds it, in order."""
        return {link.target.name: link.source for link in self.arriving(node)}

    def feeds_back(self, node: str) -> bool:
        """Tell whether nobody waits for what a node gives, since it is an agent."""
        found = self.nodes.get(node)
        return found is not None and found.feedback

    def awaited(self, node: str) -> Links:
        """Give the links that ``node`` waits for: all that arrive but those that leave an agent."""
        links = self.arriving(node)
        if any(self.feeds_back(link.source.node) for link in links):
            return tuple(link for link in links if not self.feeds_back(link.source.node))
        return links

    def followed(self, node: str) -> Links:
        """Give the links at whose ends something waits for ``node``; none for an agent."""
        return () if self.feeds_back(node) else self.leaving(node)

    def module_of(self, node: str) -> str:
        """Give the name of the module that a node runs: its own, or that of which it is a twin."""
        first = self.nodes[node].twin or node
        found = self.nodes.get(first)
        return found.module or first if found is not None else first

    def reaches(self, first: str, last: str) -> bool:
        """Tell whether ``last`` is ``first`` or waits for it."""
        seen, waiting = {first}, [first]
        while waiting:
            name = waiting.pop()
            if name == last:
                return True
            for link in self.followed(name):
                if link.target.node not in seen:
                    seen.add(link.target.node)
                    waiting.append(link.target.node)
        return False

    def before(self, chosen: Iterable[str]) -> frozenset[str]:
        """Give these nodes and all from which a way leads to them, also back from an agent."""
        return self._along(chosen, lambda name: (each.source.node for each in self.arriving(name)))

    def after(self, chosen: Iterable[str]) -> frozenset[str]:
        """Give these nodes and all to which a way leads from them, also back from an agent."""
        return self._along(chosen, lambda name: (each.target.node for each in self.leaving(name)))

    def _along(
        self, chosen: Iterable[str], next_to: Callable[[str], Iterable[str]]
    ) -> frozenset[str]:
        seen = {name for name in chosen if name in self.nodes}
        waiting = list(seen)
        while waiting:
            for name in next_to(waiting.pop()):
                if name not in seen:
                    seen.add(name)
                    waiting.append(name)
        return frozenset(seen)

    def alike(self, chosen: Iterable[str]) -> frozenset[str]:
        """Give all nodes that are of the kind of one of these."""
        kinds = {kind_of_block(self.nodes[name].block) for name in chosen if name in self.nodes}
        return frozenset(
            name for name, node in self.nodes.items() if kind_of_block(node.block) in kinds
        )

    def in_order(self) -> tuple[str, ...]:
        """Give the names in the order the tensors flow: what feeds a node stands before it.

        Chains stay together and the first input of a node comes before its second, so equal
        graphs give equal orders, wherever their nodes stand. An agent is an end: what it gives
        leads back. Nodes in a circle without one come last.
        """
        ends = sorted((n for n in self.nodes if not self.followed(n)), key=natural)
        rest = sorted(self.nodes, key=natural)
        done: dict[str, None] = {}
        entered: set[str] = set()
        for end in (*ends, *rest):
            waiting = [(end, iter(self.awaited(end)))]
            if end in entered:
                continue
            entered.add(end)
            while waiting:
                name, links = waiting[-1]
                link = next(links, None)
                if link is None:
                    done[name] = None
                    waiting.pop()
                elif link.source.node not in entered:
                    entered.add(link.source.node)
                    waiting.append((link.source.node, iter(self.awaited(link.source.node))))
        return tuple(done)


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of a composite, as its definition names it.

    Parameters
    ----------
    name
        An identifier.
    param
        Its kind, default, bounds and hint.
    """

    name: str
    param: Whole | Real | Flag | Choice

    @property
    def default(self) -> Any:
        """What it is where nobody says otherwise."""
        return self.param.default


@dataclass(frozen=True, slots=True)
class Composite:
    """A drawing with ports and parameters, usable as a block.

    Its ports are the `Input` and `Output` nodes of its drawing, sorted by their ``order``, then
    by name.
    """

    graph: Graph = field(default_factory=Graph)
    parameters: tuple[Parameter, ...] = ()
    help: str = ""

    def inputs(self) -> tuple[str, ...]:
        """Give the names of its input ports."""
        return ends(self.graph, "input")

    def outputs(self) -> tuple[str, ...]:
        """Give the names of its output ports."""
        return ends(self.graph, "output")

    def params(self) -> dict[str, Param]:
        """Give what each of its parameters may hold."""
        return {each.name: each.param for each in self.parameters}


@dataclass(frozen=True, slots=True)
class Project:
    """What is open: the drawing, and the composites that it uses.

    Parameters
    ----------
    graph
        The drawing.
    composites
        The definitions by name.
    extra
        What a file held beside these, as JSON text; kept and saved back.
    """

    graph: Graph = field(default_factory=Graph)
    composites: Map[str, Composite] = field(default_factory=Map)
    extra: str = "{}"

    def drawing(self, composite: str = "") -> Graph:
        """Give the main drawing, or the one inside a composite."""
        return self.composites[composite].graph if composite else self.graph

    def with_drawing(self, graph: Graph, composite: str = "") -> "Project":
        """Give the project with one of its drawings replaced."""
        if not composite:
            return replace(self, graph=graph)
        definition = replace(self.composites[composite], graph=graph)
        return replace(self, composites=self.composites.set(composite, definition))

    def inlets(self, node: Node) -> tuple[Inlet, ...]:
        """Give the input ports of a node."""
        match node.block:
            case Block():
                return node.block.inputs()
            case Use(composite=name):
                definition = self.composites.get(name)
                ports = definition.inputs() if definition else ()
                return tuple(Inlet(port, takes=EVERY) for port in ports)
            case Unknown():
                return ()

    def outlets(self, node: Node) -> tuple[str, ...]:
        """Give the names of the output ports of a node."""
        match node.block:
            case Block():
                return node.block.outputs()
            case Use(composite=name):
                definition = self.composites.get(name)
                return definition.outputs() if definition else ()
            case Unknown():
                return ()

    def ports(self, graph: Graph, name: str) -> tuple[str, ...]:
        """Give the input ports of a node as the canvas shows them.

        A port for many wires stands once for each wire and once more, free, at the end.
        """
        shown: list[str] = []
        feeding = graph.feeding(name)
        for inlet in self.inlets(graph.nodes[name]):
            if inlet.many:
                count = sum(port.partition("[")[0] == inlet.name for port in feeding)
                shown += [f"{inlet.name}[{place}]" for place in range(count + 1)]
            else:
                shown.append(inlet.name)
        known = set(shown)
        shown += [port for port in feeding if port not in known]
        return tuple(shown)

    def uses(self, composite: str) -> frozenset[str]:
        """Give the names of all composites that stand inside one, or the drawing, at any depth."""
        found: set[str] = set()
        waiting = [composite]
        while waiting:
            name = waiting.pop()
            if name and name not in self.composites:
                continue
            for node in self.drawing(name).nodes.values():
                if isinstance(node.block, Use) and node.block.composite not in found:
                    found.add(node.block.composite)
                    waiting.append(node.block.composite)
        return frozenset(found)


def ends(graph: Graph, role: str) -> tuple[str, ...]:
    """Give the names of a drawing's `Input` or `Output` nodes, in the order of their ports."""
    found = [
        (order_of(node), natural(name), name)
        for name, node in graph.nodes.items()
        if node.role == role
    ]
    return tuple(name for _, _, name in sorted(found))


def order_of(node: Node) -> int:
    """Give the place of a port among others; an expression has no value here and counts as 0."""
    order = getattr(node.block, "order", 0)
    return order if isinstance(order, int) else 0


def natural(name: str) -> tuple[tuple[str, int], ...]:
    """Give a key that sorts ``conv_2`` before ``conv_10``."""
    return tuple(
        (text, int(number) if number else -1)
        for text, number in re.findall(r"([^0-9]*)([0-9]*)", name)
        if text or number
    )


def circle(graph: Graph) -> tuple[str, ...]:
    """Give the nodes that stand in or behind a circle without an agent, or none."""
    waiting = {name: len(graph.awaited(name)) for name in graph.nodes}
    ready = [name for name, count in waiting.items() if not count]
    while ready:
        for link in graph.followed(ready.pop()):
            waiting[link.target.node] -= 1
            if not waiting[link.target.node]:
                ready.append(link.target.node)
    return tuple(sorted((name for name, count in waiting.items() if count), key=natural))


def node_of(graph: Graph, name: str) -> Node:
    """Give the node of that name.

    Raises
    ------
    UserError
        If there is none.
    """
    found = graph.nodes.get(name)
    if found is None:
        raise UserError("There is no block named {name} here.", name=name)
    return found


def _by_place(link: Link) -> tuple[str, str, int, Port]:
    return link.target.node, link.target.stem, link.target.place, link.source
