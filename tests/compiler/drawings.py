"""Random drawings that have no problem, grown node by node from the whole catalogue."""

import random
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from immutables import Map

from app.compiler.analysis import Analyst
from app.compiler.permissions import Permissions
from app.compiler.probe import flatten
from app.compiler.report import Problem
from app.compiler.shapes import Context, Step, Walked, Walker
from app.graph.graph import NETWORK, Composite, Graph, Link, Node, Parameter, Port, Project, Use
from nodes import CATALOGUE, dense, operations
from nodes.block import Block, slug
from nodes.errors import UserError
from nodes.params import Choice, Expression, Flag, Param, Real, Sizes, Whole, params
from nodes.spec import Spec

FEATURES = ("join", "composite", "repeat", "when", "twin", "outputs")
"""What a drawing may show besides a chain."""

MOST_NUMBERS = 20_000  # that one sample has on a wire: outputs stay small and tests quick
MOST_WEIGHTS = 300_000
TRIES = 60


@dataclass(frozen=True)
class Drawing:
    """A random drawing and what is to be seen in it."""

    seed: int
    project: Project
    shows: frozenset[str]

    @property
    def name(self) -> str:
        return f"drawing_{self.seed}"


class Gardener:
    """Grows drawings; kinds of blocks that were seldom drawn come first."""

    def __init__(self) -> None:
        self.walker = Walker()
        self.analyst = Analyst()
        self.used: Counter[str] = Counter()
        self.refused: Counter[str] = Counter()

    def drawings(self, count: int, first: int = 0) -> Iterator[Drawing]:
        """Give ``count`` drawings; equal arguments give equal drawings."""
        for seed in range(first, first + count):
            yield self.drawing(seed)

    def drawing(self, seed: int) -> Drawing:
        """Give one drawing of 5 to 40 nodes; by its seed some features are planted."""
        planted = [FEATURES[0]] * (seed % 5 != 1) + [FEATURES[1]] * (seed % 2)
        planted.append(FEATURES[2 + seed % 4])
        growth = _Growth(random.Random(seed), self)
        for _ in range(growth.random.choice((1, 1, 2, 3))):
            growth.add_input()
        size = growth.random.randint(5, 30)
        for feature in planted:
            growth.plant(feature)
        while len(growth.graph.nodes) < size:
            growth.grow()
        growth.end(2 if "outputs" in planted else growth.random.choice((1, 1, 1, 2, 3)))
        return Drawing(seed, growth.project, seen(growth.project))


class _Growth:
    """One drawing while it grows: the main one, or that of a composite at its first place."""

    def __init__(
        self,
        dice: random.Random,
        gardener: Gardener,
        project: Project | None = None,
        composite: str = "",
        arriving: Mapping[str, Spec] | None = None,
        depth: int = 0,
    ) -> None:
        self.random = dice
        self.gardener = gardener
        self.walker = gardener.walker
        self.used = gardener.used
        self.composite = composite
        self.arriving = arriving or {}
        self.depth = depth
        self.project = project or Project()
        self.walked = self._walk(self.project)
        self._names = sorted(self.graph.nodes)  # then in the order in which they are drawn
        self._last: Sequence[Problem] = ()

    @property
    def graph(self) -> Graph:
        """What has grown so far."""
        return self.project.drawing(self.composite)

    def add_input(self) -> None:
        """Add an `Input` to the main drawing."""
        block = CATALOGUE["Input"](**self.random.choice(INPUTS)(self.random))
        assert self._admit(self._name("input"), Node(block), {}), f"{block}: {self._last}"

    def plant(self, feature: str) -> None:
        """Draw something that shows ``feature``."""
        action: dict[str, Callable[[], bool]] = {
            "join": self._join,
            "composite": self._composite,
            "repeat": lambda: self._block(dress=self._repeated),
            "when": lambda: self._block(dress=self._sometimes),
            "twin": self._twin,
            "outputs": self._block,
        }
        for _ in range(TRIES):
            if action[feature]():
                return
            self._block()
        raise AssertionError(f"{feature} could not be drawn")

    def grow(self) -> None:
        """Add a node or a few."""
        draw = self.random.random()
        if draw < 0.2:
            self._join()
        elif draw < 0.27:
            self._composite()
        elif draw < 0.33:
            self._twin()
        elif draw < 0.4:
            self._block(dress=self._repeated)
        elif draw < 0.46:
            self._block(dress=self._sometimes)
        else:
            self._block()

    def end(self, count: int) -> None:
        """Lead up to ``count`` results out, and the rest nowhere."""
        graph = self.graph
        inputs = {name for name, node in graph.nodes.items() if node.role == "input"}
        ports = [port for port in self._wires() if port.node not in inputs]
        loose = [port for port in ports if not graph.leaving(port.node)]
        chosen = [*loose[-count:]][::-1]
        chosen += [port for port in ports[::-1] if port not in chosen][: count - len(chosen)]
        for port in chosen:
            name = self._name("output")
            assert self._admit(name, Node(CATALOGUE["Output"]()), {"x": port}), self._last

    def _block(self, dress: Callable[[Node], Iterator[Node]] | None = None) -> bool:
        """Add a block of a kind that was drawn seldom, where one fits."""
        for _ in range(TRIES):
            kind = self._kind()
            block = _values(self.random, kind)
            if block is None:
                continue
            wiring = self._wiring(block)
            if wiring is None:
                continue
            node = Node(block)
            name = self._name(slug(kind.__name__))
            dressed = [*dress(node)] if dress else []
            if dress and not any(self._admit(name, each, wiring) for each in dressed):
                continue
            if not dress and not self._admit(name, node, wiring):
                continue
            self.used[kind.__name__] += 1
            return True
        return False

    def _repeated(self, node: Node) -> Iterator[Node]:
        """Give the node ×N, at best with a value that changes along the row."""
        count = self.random.randint(2, 4)
        assert isinstance(node.block, Block)
        for field, param in params(type(node.block)).items():
            value = getattr(node.block, field)
            if isinstance(param, Whole) and type(value) is int and self.random.random() < 0.6:
                text = self.random.choice((f"{value} + i", f"{value} * 2**i", f"{value} + 2 * i"))
                try:
                    block = node.block.with_values(**{field: Expression(text)})
                except UserError:
                    continue
                yield replace(node, block=block, repeat=count)
        yield replace(node, repeat=count)

    def _sometimes(self, node: Node) -> Iterator[Node]:
        """Give the node with a condition."""
        conditions = ["1 < 2", "2 < 1"]
        if self.random.random() < 0.5:
            count = self.random.randint(2, 4)
            conditions = [f"i != {self.random.randrange(count)}", "i > 0", "i % 2 == 0"]
            node = replace(node, repeat=count)
        self.random.shuffle(conditions)
        for text in conditions:
            yield replace(node, when=Expression(text))

    def _join(self) -> bool:
        """Lead a wire through a block or two, and join it with itself or with another such way."""
        before = self.walked
        start = self.random.choice(self._wires())
        ways = [start, start]
        for index in range(2):
            for _ in range(self.random.randint(1 - index, 2)):
                found = self._follow(ways[index])
                if found is None:
                    break
                ways[index] = found
        if ways[0] == ways[1]:
            return False
        if len(self.graph.nodes) < 36:
            for _ in range(TRIES):
                kind = self.random.choice([k for k in KINDS if _takes_two(k)])
                block = _values(self.random, kind)
                if block is None:
                    continue
                wiring = _spread(block, self.random.sample(ways, 2))
                name = self._name(slug(kind.__name__))
                if wiring and self._admit(name, Node(block), wiring):
                    self.used[kind.__name__] += 1
                    return True
        return before is not self.walked and False

    def _follow(self, port: Port) -> Port | None:
        """Add a block behind a wire that has this input only, at best one that keeps the spec."""
        for _ in range(TRIES):
            block = _values(self.random, self._kind())
            if block is None:
                continue
            needed = [inlet for inlet in block.inputs() if not inlet.optional]
            if len(needed) != 1:
                continue
            name = self._name(slug(type(block).__name__))
            before = self.walked.specs[port]
            if self._admit(name, Node(block), {_port(needed[0]): port}):
                out = Port(name, block.outputs()[0])
                self.used[type(block).__name__] += 1
                if self.walked.specs[out] == before or self.random.random() < 0.3:
                    return out
        return None

    def _twin(self) -> bool:
        """Place a layer again, on wires that are as those of its first place."""
        graph = self.graph
        layers = [
            name
            for name in self._names
            if graph.nodes[name].role == "layer"
            and not graph.nodes[name].twin
            and graph.arriving(name)
        ]
        self.random.shuffle(layers)
        for first in layers:
            wiring: dict[str, Port] = {}
            for inlet, source in graph.feeding(first).items():
                spec = self.walked.specs[source]
                like = [port for port in self._wires() if self.walked.specs[port] == spec]
                wiring[inlet] = self.random.choice(like)
            name = self._name(first.rpartition("_")[0] + "_twin")
            node = replace(graph.nodes[first], twin=first)
            if wiring != graph.feeding(first) and self._admit(name, node, wiring):
                return True
        return False

    def _composite(self) -> bool:
        """Define a composite that fits one or two wires, and place it there and elsewhere."""
        known = sorted(name for name in self.project.composites if name not in self._around())
        if known and self.random.random() < 0.4:
            return self._place(self.random.choice(known))
        if self.depth > 1:
            return False
        wires = self._wires()
        chosen = self.random.sample(wires, min(len(wires), self.random.choice((1, 1, 1, 2))))
        name = self._composite_name()
        inputs = [f"input_{index}" for index in range(1, len(chosen) + 1)]
        empty = Composite(Graph.of({each: Node(CATALOGUE["Input"]()) for each in inputs}, []))
        arriving = {
            each: self.walked.specs[port] for each, port in zip(inputs, chosen, strict=True)
        }
        inner = _Growth(
            self.random,
            self.gardener,
            replace(self.project, composites=self.project.composites.set(name, empty)),
            name,
            arriving,
            self.depth + 1,
        )
        size = len(inputs) + self.random.randint(2, 7)
        for _ in range(TRIES):
            if len(inner.graph.nodes) >= size:
                break
            inner.grow()
        inner.end(self.random.choice((1, 1, 1, 2)))
        definition = inner.project.composites[name]
        wiring = dict(zip(inputs, chosen, strict=True))
        before = self.project
        for each in (_general(self.random, definition), definition):
            self.project = inner.project.with_drawing(self.graph, self.composite)
            self.project = replace(self.project, composites=self.project.composites.set(name, each))
            if self._admit(self._name(name.lower()), Node(Use(name)), wiring):
                self._place(name)
                return True
            self.project = before
        return False

    def _around(self) -> set[str]:
        """Give the composites that this drawing may not use, since they use it."""
        if not self.composite:
            return set()
        return {
            name
            for name in self.project.composites
            if name == self.composite or self.composite in self.project.uses(name)
        }

    def _place(self, composite: str) -> bool:
        """Place a composite that is defined, with other values and on other wires where it can."""
        definition = self.project.composites[composite]
        for _ in range(10):
            values: dict[str, Any] = {
                each.name: _value(self.random, each.param, each.default)
                for each in definition.parameters
            }
            ports = [self.random.choice(self._wires()) for _ in definition.inputs()]
            node = Node(Use(composite, Map(values)))
            if self.random.random() < 0.4:
                node = replace(node, repeat=self.random.randint(2, 3))
            wiring = dict(zip(definition.inputs(), ports, strict=True))
            if self._admit(self._name(composite.lower()), node, wiring):
                return True
        return False

    def _admit(self, name: str, node: Node, wiring: dict[str, Port]) -> bool:
        """Add a node where this leads to no problem, and to no wire that is too large."""
        links = [Link(source, Port(name, target)) for target, source in wiring.items()]
        grown = Graph.of(self.graph.nodes.set(name, node), [*self.graph.links(), *links])
        after = self.project.with_drawing(grown, self.composite)
        walked = self._walk(after)
        self._last = walked.problems
        if walked.problems or not _small(walked) or not _within(walked):
            return False
        if not self.composite and self._refused(after, node):
            return False
        self.project, self.walked = after, walked
        self._names.append(name)
        return True

    def _refused(self, project: Project, node: Node) -> bool:
        """Tell whether no one class can be written for all places and turns, which is rare."""
        if node.repeat == 1 and not isinstance(node.block, Use):
            return False
        self.gardener.refused["asked"] += 1
        problems = self.gardener.analyst.analyse(project, Permissions()).problems
        self.gardener.refused.update(each.template for each in problems)
        return bool(problems)

    def _walk(self, project: Project) -> Walked:
        if not self.composite:
            return self.walker.walk(project, Context())
        return self.walker.inside(project, Context(), self.composite, {}, self.arriving)

    def _wires(self) -> list[Port]:
        """Give every output port; those of late nodes come late."""
        return [
            Port(name, port)
            for name in self._names
            for port in self.project.outlets(self.graph.nodes[name])
            if Port(name, port) in self.walked.specs
        ]

    def _wiring(self, block: Block) -> dict[str, Port] | None:
        """Choose a wire for each port of a block, late ones rather than early ones."""
        wires = self._wires()
        found: dict[str, Port] = {}
        for inlet in block.inputs():
            if inlet.optional and self.random.random() < 0.7:
                continue
            fitting = [port for port in wires if self.walked.specs[port].kind in inlet.takes]
            if not fitting:
                if inlet.optional:
                    continue
                return None
            weights = [1 + index for index in range(len(fitting))]
            chosen = self.random.choices(
                fitting, weights, k=self.random.randint(2, 3) if inlet.many else 1
            )
            for index, port in enumerate(chosen):
                found[f"{inlet.name}[{index}]" if inlet.many else inlet.name] = port
        return found

    def _kind(self) -> type[Block]:
        """Choose a kind of block: mostly one of those that were drawn least."""
        if self.random.random() < 0.3:
            return self.random.choice(KINDS)
        some = self.random.sample(KINDS, min(6, len(KINDS)))
        return min(some, key=lambda kind: self.used[kind.__name__])

    def _name(self, stem: str) -> str:
        number = 1
        while f"{stem}_{number}" in self.graph.nodes:
            number += 1
        return f"{stem}_{number}"

    def _composite_name(self) -> str:
        number = 1
        while f"Part{number}" in self.project.composites:
            number += 1
        return f"Part{number}"


INPUTS: tuple[Callable[[random.Random], dict[str, Any]], ...] = (
    lambda dice: {
        "kind": "image",
        "axes": f"{dice.randint(1, 4)}, {dice.choice((8, 10, 12))}, {dice.choice((8, 9, 12))}",
    },
    lambda dice: {"kind": "image", "axes": f"{dice.choice((2, 3))}, 12, 12"},
    lambda dice: {"axes": str(dice.choice((4, 6, 8, 12)))},
    lambda dice: {"axes": f"{dice.choice(('T', '6'))}, {dice.choice((4, 6, 8))}"},
    lambda dice: {"axes": f"{dice.choice((2, 4, 6))}, {dice.choice(('T', '10'))}"},
    lambda dice: {
        "kind": "tokens",
        "axes": dice.choice(("T", "7")),
        "dtype": "int64",
        "high": dice.randint(5, 30),
    },
    lambda dice: {"axes": f"2, 4, {dice.choice((4, 5))}, 6"},
    lambda dice: {"kind": "mask", "axes": dice.choice(("T", "6")), "dtype": "bool"},
)
"""What an `Input` may hold."""

KINDS: tuple[type[Block], ...] = tuple(
    kind for kind in CATALOGUE.values() if kind.role in NETWORK and kind.__name__ != "Code"
)
"""Every kind of block that stands in a network."""


def seen(project: Project) -> frozenset[str]:
    """Tell what is to be seen in a project, from the project alone."""
    found = set()
    graphs = [project.graph, *(each.graph for each in project.composites.values())]
    for node in (node for graph in graphs for node in graph.nodes.values()):
        found |= {"composite"} if isinstance(node.block, Use) else set()
        found |= {"repeat"} if node.repeat != 1 else set()
        found |= {"when"} if node.when is not None else set()
        found |= {"twin"} if node.twin else set()
    if sum(node.role == "output" for node in project.graph.nodes.values()) > 1:
        found.add("outputs")
    if any(_joins(graph) for graph in graphs):
        found.add("join")
    return frozenset(found)


def _joins(graph: Graph) -> bool:
    """Tell whether two wires that end at one node come, by two ways, from one node."""
    before: dict[str, frozenset[str]] = {}
    for name in graph.in_order():
        ways = [
            before[source] | {source}
            for source in {link.source.node for link in graph.arriving(name)}
        ]
        if any(a & b for index, a in enumerate(ways) for b in ways[index + 1 :]):
            return True
        before[name] = frozenset().union(*ways)
    return False


def _small(walked: Walked) -> bool:
    for place in walked.places():
        for runs in place.steps.values():
            for step in runs:
                if step.answer and step.answer.parameters > MOST_WEIGHTS:
                    return False
        for spec in place.specs.values():
            numbers = 1
            for axis in spec.axes[1:]:
                numbers *= axis if isinstance(axis, int) else axis.base
            if numbers > MOST_NUMBERS:
                return False
    return True


VIEWS: tuple[type[Block], ...] = (
    operations.Concatenate,
    operations.Detach,
    operations.Expand,
    operations.Flatten,
    operations.Gather,
    operations.Identity,
    operations.Pad,
    operations.Permute,
    operations.Reshape,
    operations.Select,
    operations.Slice,
    operations.Split,
    operations.Squeeze,
    operations.Stack,
    operations.Transpose,
    operations.Unflatten,
    operations.Unsqueeze,
)
"""What may be done to ids without leaving their range; arithmetic makes other numbers of them."""


def _within(walked: Walked) -> bool:
    """Tell whether ids stay in the range that their wires tell, which is a promise, no check."""
    return all(
        _keeps_ids(step)
        for place in walked.places()
        for runs in place.steps.values()
        for step in runs
    )


def _keeps_ids(step: Step) -> bool:
    ids = [each for each in flatten(step.arriving) if _is_ids(each)]
    if not ids or step.answer is None:
        return True
    match step.block:
        case operations.OneHot() | dense.Embedding():
            return ids[0].high is not None
        case operations.Gather():
            return ids[-1].high == 1
        case _:
            counts = any(map(_is_ids, step.answer.outputs))
            return isinstance(step.block, VIEWS) or not counts


def _is_ids(spec: Spec) -> bool:
    return not spec.floating and spec.dtype != "bool"


def _port(inlet: Any) -> str:
    return f"{inlet.name}[0]" if inlet.many else str(inlet.name)


def _takes_two(kind: type[Block]) -> bool:
    try:
        inlets = kind().inputs()
    except UserError:
        return False
    return any(inlet.many for inlet in inlets) or len(inlets) > 1


def _spread(block: Block, ports: list[Port]) -> dict[str, Port]:
    """Lead two wires into the first ports of a block."""
    inlets = block.inputs()
    if inlets and inlets[0].many:
        return {f"{inlets[0].name}[{index}]": port for index, port in enumerate(ports)}
    return {inlet.name: port for inlet, port in zip(inlets, ports, strict=False)}


def _values(dice: random.Random, kind: type[Block]) -> Block | None:
    """Make a block of a kind, some of its values other than their defaults."""
    values = {
        name: dice.randint(1, 3) if name == "layers" else _value(dice, param, param.default)
        for name, param in params(kind).items()
        if dice.random() < 0.5 or _large(param)
    }
    try:
        return kind(**values)
    except UserError:
        return None


def _large(param: Param) -> bool:
    return isinstance(param, Whole) and param.default > 32


def _value(dice: random.Random, param: Param, default: Any) -> Any:
    match param:
        case Whole(low=low, high=high):
            least = 0 if low is None else low
            most = 24 if high is None else high
            some = [each for each in (1, 2, 2, 3, 4, 4, 6, 8, 8, 12, 16) if least <= each <= most]
            return dice.choice(some) if some else default
        case Real(low=low, high=high):
            if low is not None and high is not None:
                return round(dice.uniform(low, high), 2)
            return default * dice.choice((0.5, 2.0))
        case Flag():
            return dice.random() < 0.5
        case Choice(options=options):
            return dice.choice(options)
        case Sizes(length=length, single=True, low=low):
            several = isinstance(default, tuple) or dice.random() < 0.3
            some = [each for each in (0, 1, 2, 3, 4, 5) if low is None or each >= low]
            return (
                tuple(dice.choice(some) for _ in range(length or 2))
                if several
                else dice.choice(some)
            )
        case _:
            return default


def _general(dice: random.Random, definition: Composite) -> Composite:
    """Write some of the numbers inside as expressions over parameters and the sizes that arrive."""
    graph = definition.graph
    parameters: dict[str, Parameter] = {}
    nodes = dict(graph.nodes)
    for name, node in sorted(graph.nodes.items()):
        if not isinstance(node.block, Block) or node.twin:
            continue
        for field, param in params(type(node.block)).items():
            value = getattr(node.block, field)
            if not isinstance(param, Whole) or type(value) is not int or dice.random() < 0.5:
                continue
            if field in ("channels", "features"):
                width = f"width_{value}"
                parameters[width] = Parameter(width, Whole(default=value, hint="A width.", low=1))
                block = node.block.with_values(**{field: Expression(width)})
                nodes[name] = replace(nodes[name], block=block)
    twins = {node.twin for node in graph.nodes.values() if node.twin}
    nodes = {name: node if name not in twins else graph.nodes[name] for name, node in nodes.items()}
    if dice.random() < 0.4:
        for name, node in sorted(nodes.items()):
            if node.role in ("layer", "operation") and node.when is None and not node.twin:
                if name in twins or len(graph.arriving(name)) != 1:
                    continue
                parameters["deep"] = Parameter("deep", Flag(default=True, hint="Whether."))
                nodes[name] = replace(node, when=Expression("deep"))
                break
    return replace(
        definition,
        graph=Graph.of(nodes, graph.links()),
        parameters=tuple(parameters.values()),
    )
