"""The functions of a network: what each of a trainer's ports comes through, by itself.

A loop that trains two players, or writes word by word, needs parts of the network alone. Nobody
draws their borders: they follow from what a port comes through.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from app.compiler.partition import Partition, reading
from app.compiler.report import Fix, Problem
from app.graph import names
from app.graph.graph import Graph, Link, Node, Port, Project, Use
from app.graph.repairs import block_steps
from nodes.block import Block, Trainer
from nodes.sequences import ShiftRight

WEIGHTED = frozenset({"layer", "parameter"})
"""The roles of what may have weights, and so belongs to one player alone."""
_Q = re.compile(r"q\d*")


@dataclass(frozen=True, slots=True)
class Function:
    """A part of the network that is a method of its own beside ``forward``.

    Parameters
    ----------
    name
        The name of the method.
    nodes
        The nodes that run in it, in order.
    arguments
        What it takes: the port that feeds each argument, by the names that ``forward`` gives the
        same wires.
    results
        What it returns: the port that gives each result.
    stands_for
        Nodes that its own run in the place of, each with its own: the other side of a
        discriminator.
    """

    name: str
    nodes: tuple[str, ...]
    arguments: dict[str, Port]
    results: dict[str, Port]
    stands_for: Mapping[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class TakenApart:
    """The functions of a network, and what is in their way."""

    functions: tuple[Function, ...] = ()
    problems: list[Problem] = field(default_factory=list)


def functions_of(project: Project, parts: Partition) -> tuple[Function, ...]:
    """Give the functions that the trainer of the main drawing needs; none where it has problems."""
    return taken_apart(project, parts).functions


def taken_apart(project: Project, parts: Partition) -> TakenApart:
    """Take the network into the functions that its trainer needs, or tell why that fails."""
    trainer = _trainer(project, parts)
    if trainer is None or not parts.network or trainer.parts not in _TAKING:
        return TakenApart()
    found = _TAKING[trainer.parts](project, parts)
    for function in found.functions:
        if function.name in parts.network:
            found.problems.append(_of_name(project, parts, function.name))
    return TakenApart(problems=found.problems) if found.problems else found


def _of_name(project: Project, parts: Partition, name: str) -> Problem:
    new = names.free(f"{name}_1", project.graph.nodes)
    fix = Fix(
        "Call {node} {new}",
        {"node": name, "new": new},
        steps=({"verb": "rename", "name": name, "new": new},),
    )
    return Problem(
        name,
        "{node} has the name of the part of the network that {trainer} runs by itself. Call it "
        "otherwise.",
        {"node": name, "trainer": parts.trainers[0]},
        fixes=(fix,),
    )


def _trainer(project: Project, parts: Partition) -> Trainer | None:
    for name in parts.trainers[:1]:
        found = project.graph.nodes[name].block
        if isinstance(found, Trainer):
            return found
    return None


def _through(graph: Graph, ports: Iterable[Port], inside: Iterable[str]) -> set[str]:
    """Give the nodes of the network that these ports come through."""
    within = set(inside)
    seen = {port.node for port in ports} & within
    waiting = list(seen)
    while waiting:
        for link in graph.awaited(waiting.pop()):
            source = link.source.node
            if source in within and source not in seen:
                seen.add(source)
                waiting.append(source)
    return seen


def _behind(graph: Graph, name: str, inside: Iterable[str]) -> set[str]:
    """Give the nodes of the network that come through this one, without it."""
    within = set(inside)
    seen: set[str] = set()
    waiting = [name]
    while waiting:
        for link in graph.leaving(waiting.pop()):
            target = link.target.node
            if target in within and target not in seen:
                seen.add(target)
                waiting.append(target)
    return seen


def _function(
    project: Project,
    parts: Partition,
    name: str,
    nodes: Iterable[str],
    results: Mapping[str, Port],
    first: Mapping[str, Port] | None = None,
) -> Function:
    """Make a function of nodes: what feeds them from without are its arguments.

    ``first`` names arguments that stand before the others.
    """
    wanted = set(nodes)
    order = tuple(each for each in parts.network if each in wanted)
    read = [port for each in order for port in reading(project, project.graph, each)]
    read += results.values()
    entering = dict.fromkeys(port for port in read if port.node not in wanted)
    arguments = dict(first or {})
    known = {port: each for each, port in parts.arguments.items()}
    for port in entering:
        if port not in known and port not in arguments.values():
            arguments[_fresh(project, port, {*arguments, *parts.arguments})] = port
    for port, called in known.items():
        if port in entering and port not in arguments.values():
            arguments[called] = port
    return Function(name, order, arguments, dict(results))


def _fresh(project: Project, port: Port, taken: Iterable[str]) -> str:
    """Name a wire by the node that gives it."""
    plain = len(project.outlets(project.graph.nodes[port.node])) == 1
    name = port.node if plain else f"{port.node}_{port.name}"
    used = set(taken)
    while name in used:
        name += "_"
    return name


def _of_trainer(project: Project, parts: Partition) -> dict[str, Port]:
    return project.graph.feeding(parts.trainers[0])


# Sequence to sequence.


def _encode_decode(project: Project, parts: Partition) -> TakenApart:
    graph, feeding = project.graph, _of_trainer(project, parts)
    scores = [port for name, port in feeding.items() if name.partition("[")[0] == "scores"]
    asked = bool(scores)
    if not scores:
        scores = list(parts.results.values())
    through = _through(graph, scores, parts.network)
    shifts = [name for name in parts.network if name in through and _shifts(graph.nodes[name])]
    if len(shifts) != 1:
        if not asked and not shifts:
            return TakenApart()
        return TakenApart(problems=[_of_shifts(project, parts, through, shifts)])
    shift = shifts[0]
    behind = _behind(graph, shift, parts.network)
    scores = [port for port in scores if port.node in behind or port.node == shift]
    decoding = (_through(graph, scores, parts.network) & behind) - {shift}
    rest = _through(graph, scores, parts.network) - decoding - {shift}
    # What comes through no wire that enters is the same for all samples: the decoder has it.
    fixed = rest - _fed(graph, parts)
    decoding |= fixed
    encoding = rest - fixed
    results = {"scores" if len(scores) == 1 else port.node: port for port in scores}
    tokens = {"tokens": Port(shift, project.outlets(graph.nodes[shift])[0])}
    decode = _function(project, parts, "decode", decoding, results, tokens)
    passed = {name: port for name, port in decode.arguments.items() if port.node in encoding}
    if not passed:
        return TakenApart((decode,))
    # A weight that both share belongs to both: each reads it of the network.
    needed = _through(graph, passed.values(), encoding | fixed)
    return TakenApart((_function(project, parts, "encode", needed, passed), decode))


def _shifts(node: Node) -> bool:
    return isinstance(node.block, ShiftRight)


def _fed(graph: Graph, parts: Partition) -> set[str]:
    """Give the nodes that something that enters the network comes into."""
    inside = set(parts.network)
    fed: set[str] = set()
    for name in parts.network:
        if any(
            link.source.node not in inside or link.source.node in fed
            for link in graph.arriving(name)
        ):
            fed.add(name)
    return fed


def _of_shifts(
    project: Project, parts: Partition, through: Iterable[str], shifts: list[str]
) -> Problem:
    node = parts.trainers[0]
    if shifts:
        return Problem(
            node,
            "The scores of {node} come through {first} and {second}, and only one ShiftRight can "
            "be replaced by what the network wrote itself. Take one of them away.",
            {"node": node, "first": shifts[0], "second": shifts[1]},
        )
    for name in through:
        standing = project.graph.nodes[name].block
        if isinstance(standing, Use) and _holds_shift(project, standing.composite):
            return Problem(
                node,
                "The ShiftRight that the scores of {node} come through stands inside {inside}. "
                "Place it in the main drawing, so that the network can be cut there.",
                {"node": node, "inside": name},
            )
    return Problem(
        node,
        "The scores of {node} come through no ShiftRight, so the network cannot write freely: "
        "lead the target through one into the decoder.",
        {"node": node},
    )


def _holds_shift(project: Project, composite: str) -> bool:
    names = {composite, *project.uses(composite)}
    return any(
        _shifts(node)
        for name in names
        if name in project.composites
        for node in project.composites[name].graph.nodes.values()
    )


# Agents.


def _actor_critic(project: Project, parts: Partition) -> TakenApart:
    trainer, found = project.graph.nodes[parts.trainers[0]], _of_trainer(project, parts)
    feeding = {
        inlet.name: found[inlet.name]
        for inlet in project.inlets(trainer)
        if not inlet.many and inlet.name in found
    }
    functions = []
    for name, wanted in (
        ("act", {key: port for key, port in feeding.items() if not _Q.fullmatch(key)}),
        ("criticise", {key: port for key, port in feeding.items() if _Q.fullmatch(key)}),
    ):
        if wanted:
            nodes = _through(project.graph, wanted.values(), parts.network)
            functions.append(_function(project, parts, name, nodes, wanted))
    return TakenApart(tuple(functions))


# Two players.


@dataclass(frozen=True, slots=True)
class _Border:
    """Where the discriminator begins: what feeds it on the real and on the generated side."""

    real: Port
    generated: Port
    reads: Port
    """The input port that takes the generated one."""


class _Players:
    """Finds generator and discriminator by walking back from both scores at once."""

    def __init__(self, project: Project, parts: Partition) -> None:
        self.project, self.parts = project, parts
        self.graph = project.graph
        self.trainer = parts.trainers[0]
        self.inside = set(parts.network)
        self.pairs: dict[str, str] = {}
        self.shared: set[str] = set()
        self.borders: dict[tuple[Port, Port], _Border] = {}
        self.problems: list[Problem] = []

    def taken_apart(self) -> TakenApart:
        feeding = _of_trainer(self.project, self.parts)
        real, generated = feeding.get("real"), feeding.get("generated")
        if real is None or generated is None:
            return TakenApart()  # that a port is free is told already
        self._walk(real, generated)
        if self.pairs and not self.problems:
            self._judge_borders(real)
        elif not self.pairs and not self.problems:
            self._tell_no_discriminator(real, generated)
        made = self._through_borders()
        if not self.problems:
            self._judge_generator(made)
        if self.problems:
            return TakenApart(problems=self.problems)
        judging = _through(self.graph, [real], self.parts.network)
        judge = _function(self.project, self.parts, "discriminate", judging, {"score": real})
        twins = {other: one for one, other in self.pairs.items() if one != other}
        judge = replace(judge, stands_for=twins)
        called = {port: name for name, port in judge.arguments.items()}
        samples = {called[each.real]: each.generated for each in self.borders.values()}
        return TakenApart((_function(self.project, self.parts, "generate", made, samples), judge))

    def _walk(self, real: Port, generated: Port) -> None:
        """Pair the blocks before both scores, until they differ: there the discriminator begins."""
        waiting = [(real, generated, Port(self.trainer, "generated"))]
        seen: set[tuple[Port, Port]] = set()
        while waiting:
            first, second, reads = waiting.pop()
            if (first, second) in seen:
                continue
            seen.add((first, second))
            if first == second:
                self.shared |= _through(self.graph, [first], self.inside)
                continue
            one, other = first.node, second.node
            here, there = self.graph.feeding(one), self.graph.feeding(other)
            if (
                first.name == second.name
                and {one, other} <= self.inside
                and self._alike(one, other)
                and here.keys() == there.keys()
            ):
                self.pairs[one] = other
                waiting += [(here[name], there[name], Port(other, name)) for name in here]
            else:
                self.borders.setdefault((first, second), _Border(first, second, reads))

    def _alike(self, one: str, other: str) -> bool:
        """Tell whether two nodes are the same, twins, or equal operations without weights."""
        nodes = self.graph.nodes
        if one == other or (nodes[one].twin or one) == (nodes[other].twin or other):
            return True
        first, second = nodes[one], nodes[other]
        same = first.block == second.block and first.repeat == second.repeat
        return first.role == second.role == "operation" and same

    def _judge_borders(self, real: Port) -> None:
        """Tell what keeps a border from being one: a block on one side that has no twin."""
        judging = _through(self.graph, [real], self.inside)
        roots = {self._root(name) for name in judging if self._weighted(name)}
        sides: dict[Port, Port] = {}
        for border in self.borders.values():
            one, other = border.real.node, border.generated.node
            before = _through(self.graph, [border.generated], self.inside) - self.shared
            again = sorted(name for name in before if self._root(name) in roots)
            if one in self.inside and self._root(one) in {self._root(name) for name in again}:
                self._tell(
                    other,
                    "{node} stands between blocks of the discriminator, but only the generated "
                    "score comes through it. Take it away, or place it before the real score too.",
                )
            elif one in self.inside and other in self.inside and again:
                self._tell(
                    other,
                    "{node} stands between blocks of the discriminator, but is no twin of {other}, "
                    "which stands there before the real score. Place it as a twin.",
                    {"other": one},
                    self._twinned(other, one),
                )
            elif one in self.inside:
                self._tell(
                    one,
                    "Only the real score comes through {node}, so the discriminator would judge "
                    "generated samples without it. Place it as a twin before {reads} too.",
                    {"reads": border.reads.node},
                    self._inserted(one, border),
                )
            elif sides.setdefault(border.real, border.generated) != border.generated:
                self._tell(
                    other,
                    "The discriminator reads {first} and {second} where it reads {real} of real "
                    "samples. Lead one of them into both places.",
                    {"first": sides[border.real], "second": border.generated, "real": border.real},
                )

    def _tell_no_discriminator(self, real: Port, generated: Port) -> None:
        if self.shared or real == generated:
            self._tell(
                self.trainer,
                "{node} gets the same score as the real and as the generated one. Place the blocks "
                "before it as twins, and lead the generated samples through them.",
            )
            return
        self._tell(
            self.trainer,
            "Its two scores come through no block together, so {node} has no discriminator. Place "
            "the blocks before {real} as twins before {generated}.",
            {"real": real.node, "generated": generated.node},
            self._twinned(generated.node, real.node),
        )

    def _through_borders(self) -> set[str]:
        return _through(self.graph, [each.generated for each in self.borders.values()], self.inside)

    def _judge_generator(self, made: set[str]) -> None:
        """Tell which blocks of the generator are the discriminator's too."""
        judging = {*self.pairs, *self.pairs.values(), *self.shared}
        if not any(self._weighted(name) for name in made - judging):
            self._tell(
                self.trainer,
                "The generated score comes through no block with weights but those of the "
                "discriminator, so {node} has no generator. Draw one before it.",
            )
            return
        firsts = {self._root(name): name for name in sorted(judging, reverse=True)}
        for name in self.parts.network:
            if name not in made or not self._weighted(name):
                continue
            if name in judging:
                self._tell(
                    name,
                    "{node} feeds both players, the generator and the discriminator, and would be "
                    "moved by one to the harm of the other. Place it twice, so that each has its "
                    "own.",
                    fixes=self._doubled(name, made, judging),
                )
            elif self._root(name) in firsts:
                self._tell(
                    name,
                    "{node} of the generator shares its weights with {other} of the discriminator. "
                    "Give it weights of its own.",
                    {"other": firsts[self._root(name)]},
                    self._alone(name),
                )

    def _root(self, name: str) -> str:
        return self.graph.nodes[name].twin or name

    def _weighted(self, name: str) -> bool:
        return self.graph.nodes[name].role in WEIGHTED

    def _tell(
        self,
        node: str,
        template: str,
        values: Mapping[str, Any] | None = None,
        fixes: Iterable[Fix] = (),
    ) -> None:
        told = {key: str(value) for key, value in (values or {}).items()}
        self.problems.append(Problem(node, template, {"node": node, **told}, fixes=tuple(fixes)))

    # Repairs.

    def _twinned(self, node: str, other: str) -> Iterator[Fix]:
        nodes = self.graph.nodes
        if nodes[node].role == nodes[other].role and nodes[node].role in WEIGHTED:
            yield Fix(
                "Place {node} as a twin of {other}",
                {"node": node, "other": other},
                steps=({"verb": "twin", "name": node, "of": other},),
            )

    def _alone(self, name: str) -> Iterator[Fix]:
        yield Fix(
            "Give {node} weights of its own",
            {"node": name},
            steps=({"verb": "twin", "name": name, "of": ""},),
        )

    def _inserted(self, name: str, border: _Border) -> Iterator[Fix]:
        """Place a block of the real side before the generated score too."""
        node, reads = self.graph.nodes[name], border.reads
        inlets = self.project.inlets(node)
        outlets = self.project.outlets(node)
        if len(inlets) != 1 or inlets[0].many or not isinstance(node.block, Block | Use):
            return
        new = names.free(name, self.graph.nodes)
        at = self.graph.nodes[reads.node]
        steps = [*block_steps(node, new, (at.x - 120.0, at.y + 90.0))]
        if node.role in WEIGHTED:
            steps.append({"verb": "twin", "name": new, "of": name})
        given = border.generated
        steps += [
            {"verb": "disconnect", "port": [reads.node, reads.name]},
            {"verb": "connect", "link": [given.node, given.name, new, inlets[0].name]},
            {"verb": "connect", "link": [new, outlets[0], reads.node, reads.name]},
        ]
        yield Fix(
            "Place {node} as a twin before {reads}",
            {"node": name, "reads": reads.node},
            steps=tuple(steps),
        )

    def _doubled(self, name: str, made: set[str], judging: set[str]) -> Iterator[Fix]:
        """Give the generator a block of its own, of the same kind."""
        node = self.graph.nodes[name]
        own = [link for link in self.graph.leaving(name) if link.target.node in made - judging]
        if node.twin or not own or not isinstance(node.block, Block | Use):
            return
        new = names.free(name, self.graph.nodes)
        steps = [*block_steps(node, new, (node.x, node.y + 120.0))]
        steps += [_joined(link, target=new) for link in self.graph.arriving(name)]
        for link in own:
            target = [link.target.node, link.target.name]
            steps.append({"verb": "disconnect", "port": target})
            steps.append(_joined(link, source=new))
        yield Fix(
            "Place {node} once more, for the generator",
            {"node": name},
            steps=tuple(steps),
        )


def _joined(link: Link, source: str = "", target: str = "") -> dict[str, Any]:
    """Give the step that joins what a link joins, at another node at one of its ends."""
    ends = [source or link.source.node, link.source.name]
    return {"verb": "connect", "link": [*ends, target or link.target.node, link.target.name]}


_TAKING: Mapping[str, Callable[[Project, Partition], TakenApart]] = {
    "encode-decode": _encode_decode,
    "players": lambda project, parts: _Players(project, parts).taken_apart(),
    "actor-critic": _actor_critic,
}
"""How a network is taken apart, by what its trainer says."""
