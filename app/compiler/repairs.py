"""Repairs for the frequent problems, each tried before it is offered."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from app.compiler.report import Fix, Problem
from app.compiler.shapes import Context, Walked, Walker
from app.graph import head, names, placing, repairs
from app.graph.graph import NETWORK, Graph, Link, Port, Project
from nodes.agents import DQN, SAC, TD3
from nodes.block import Block, Source, Trainer
from nodes.errors import UserError
from nodes.spec import NUMERIC, Free, Spec

MOST_PROBLEMS = 12
"""How many problems are given repairs; a drawing with more is being rebuilt anyway."""
MOST_FIXES = 3
MOST_LOOSE = 4
"""How many ports that lead nowhere are tried at one that lacks a wire."""

PASSING = frozenset({"activation", "regularization", "normalization", "flatten"})
"""The rooms of blocks that leave the number of features as it was."""


class Repairer:
    """Finds what would put a problem right, by trying."""

    def __init__(self, walker: Walker) -> None:
        self._walker = walker

    def with_fixes(
        self, project: Project, context: Context, problems: list[Problem], walked: Walked
    ) -> tuple[Problem, ...]:
        """Give the problems with the repairs that work."""
        places: dict[str, Walked] = {}
        for each in walked.unfinished_places():
            places.setdefault(each.composite, each)
        told = []
        for number, problem in enumerate(problems):
            place = places.get(problem.composite)
            if number >= MOST_PROBLEMS or place is None or not problem.inside:
                told.append(problem)
                continue
            fixes = tuple(self._working(project, context, problem, place, len(problems)))
            told.append(replace(problem, fixes=fixes) if fixes else problem)
        return tuple(told)

    def _working(
        self, project: Project, context: Context, problem: Problem, place: Walked, count: int
    ) -> Iterator[Fix]:
        found = 0
        for fix in candidates(project, problem, place):
            try:
                after = repairs.apply(project, fix.composite, fix.steps)
                walked = self._walker.walk(after, context)
            except UserError:
                continue
            here = {(each.composite, each.inside) for each in walked.problems}
            if len(walked.problems) <= count and (problem.composite, problem.inside) not in here:
                yield fix
                found += 1
            if found == MOST_FIXES:
                return


@dataclass(frozen=True, slots=True)
class Case:
    """A node with a problem.

    Parameters
    ----------
    graph
        The drawing it stands in.
    name, block
        The node.
    links
        Its wires whose specs are known.
    specs
        What the ports of the drawing give.
    """

    graph: Graph
    name: str
    block: Block
    links: list[Link]
    specs: Mapping[Port, Spec]

    def spec(self, link: Link) -> Spec:
        """Give what a wire carries."""
        return self.specs[link.source]

    @property
    def target(self) -> Spec | None:
        """What arrives at the port for the target, if there is one."""
        for link in self.links:
            if link.target.name == "target":
                return self.spec(link)
        return None


def candidates(project: Project, problem: Problem, place: Walked) -> Iterator[Fix]:
    """Give what might put a problem right, the likeliest first."""
    graph = project.drawing(problem.composite)
    node = graph.nodes.get(problem.inside)
    if node is None or not isinstance(node.block, Block):
        return
    links = [link for link in graph.arriving(problem.inside) if link.source in place.specs]
    case = Case(graph, problem.inside, node.block, links, place.specs)
    for make in (
        _other_agent,
        _graphed,
        _twinned,
        _led_back,
        _acting,
        _fed,
        _loose,
        _swapped,
        _features,
        _headed,
        _flattened,
        _matched,
        _turned,
        _looked_up,
        _settings,
    ):
        for template, values, steps in make(case):
            yield Fix(template, values, problem.composite, tuple(steps))


Found = Iterator[tuple[str, dict[str, Any], list[dict[str, Any]]]]


def _insert(link: Link, block: str, **values: Any) -> dict[str, Any]:
    ends = [link.source.node, link.source.name, link.target.node, link.target.name]
    return {"verb": "insert", "block": block, "values": values, "link": ends}


def _other_agent(case: Case) -> Found:
    """Take an agent that suits the actions: DQN where they are counted, PPO where they are not."""
    heads = [link for link in case.links if link.target.name in ("policy", "values")]
    worlds = [
        (name, port, taken)
        for name, node in case.graph.nodes.items()
        if isinstance(node.block, Source) and case.graph.reaches(name, case.name)
        for port, taken in node.block.accepts().items()
    ]
    if len(worlds) != 1 or len(heads) != 1:
        return
    world, port, taken = worlds[0]
    kind = "PPO" if taken.floating else "DQN"
    width = _fixed(taken, -1) if taken.floating else taken.high
    layer = _last_layer(case.graph, heads[0])
    suited = not isinstance(case.block, DQN if taken.floating else SAC | TD3)
    if suited or layer is None or not isinstance(width, int):
        return
    node, fresh = case.graph.nodes[case.name], names.free(names.stem(kind), case.graph.nodes)
    ending = Port(fresh, "policy" if taken.floating else "values")
    features = 2 * width if taken.floating else width
    steps: list[dict[str, Any]] = [
        {"verb": "remove", "names": [case.name]},
        {"verb": "add", "block": kind, "name": fresh, "values": {}, "at": [node.x, node.y]},
        _join(heads[0], Link(heads[0].source, ending)),
        {"verb": "connect", "link": [fresh, "action", world, port]},
        {"verb": "configure", "name": layer[0], "values": {layer[1][0]: features}},
    ]
    if taken.floating:
        steps += _valued(case, layer[0], fresh)
    yield "Take {kind} in the place of {node}", {"kind": kind, "node": case.name}, steps


def _valued(case: Case, layer: str, agent: str) -> list[dict[str, Any]]:
    """Give the steps that place a layer which tells what a state promises beside that for acts."""
    name = names.free("linear", case.graph.nodes)
    beside = case.graph.nodes[layer]
    at = list(placing.free_place(case.graph, (beside.x, beside.y)))
    before = case.graph.arriving(layer)[0].source
    return [
        {"verb": "add", "block": "Linear", "name": name, "values": {"features": 1}, "at": at},
        _join(Link(before, before), Link(before, Port(name, "x"))),
        {"verb": "connect", "link": [name, "out", agent, "value"]},
    ]


def _graphed(case: Case) -> Found:
    """Take a layer for graphs in the place of one for pictures, and lead the edges to it."""
    edges = [port for port, spec in case.specs.items() if spec.kind == "graph"]
    takes = {kind for inlet in case.block.inputs() for kind in inlet.takes}
    if len(case.links) != 1 or len(edges) != 1 or case.block.role != "layer" or "graph" in takes:
        return
    vertices = case.spec(case.links[0])
    if str(vertices.axes[0]) != "V" or vertices.rank != 2 or not vertices.floating:
        return
    features = getattr(case.block, "channels", None)
    values = {"features": features} if isinstance(features, int) else {}
    yield (
        "Take GCNConv in the place of {node}, with {edges}",
        {"node": case.name, "edges": str(edges[0])},
        [
            {"verb": "exchange", "name": case.name, "block": "GCNConv", "values": values},
            _join(Link(edges[0], edges[0]), Link(edges[0], Port(case.name, "edge_index"))),
        ],
    )


def _twinned(case: Case) -> Found:
    """Place the discriminator again behind the generator, and lead its score to the trainer."""
    if not isinstance(case.block, Trainer) or case.block.parts != "players":
        return
    graph = case.graph
    real = next((link for link in case.links if link.target.name == "real"), None)
    made = _generated(case)
    if real is None or made is None or not isinstance(graph.nodes[real.source.node].block, Block):
        return
    player = _before(graph, real.source.node)
    firsts = [
        link
        for name in sorted(player)
        for link in graph.arriving(name)
        if link.source.node not in player
    ]
    if len(firsts) != 1 or made.node in player:
        return
    down = max(node.y for node in graph.nodes.values()) - min(graph.nodes[n].y for n in player)
    by = (0.0, down + 180.0)
    twins = placing.place_twins(graph, sorted(player), by)[1]
    first = firsts[0].target
    yield (
        "Place the discriminator again as the same module behind {after}",
        {"after": made.node},
        [
            {"verb": "place_twins", "names": sorted(player), "by": list(by)},
            _join(Link(made, made), Link(made, Port(twins[first.node], first.name))),
            {
                "verb": "connect",
                "link": [twins[real.source.node], real.source.name, case.name, "generated"],
            },
        ],
    )


def _generated(case: Case) -> Port | None:
    """Give what the generator makes: what leads to the trainer already, or its only loose end."""
    for link in case.links:
        if link.target.name == "generated":
            return link.source
    graph = case.graph
    drawn = [name for name, node in graph.nodes.items() if getattr(node.block, "drawn", False)]
    ends = [
        port
        for port, spec in case.specs.items()
        if spec.floating and not graph.leaving(port.node) and port.node not in drawn
        if any(graph.reaches(name, port.node) for name in drawn)
    ]
    return ends[0] if len(ends) == 1 else None


def _before(graph: Graph, last: str) -> set[str]:
    """Give a node and what comes before it, without the sources."""
    found, waiting = set(), [last]
    while waiting:
        name = waiting.pop()
        if name not in found and graph.nodes[name].role in NETWORK:
            found.add(name)
            waiting += [link.source.node for link in graph.arriving(name)]
    return found


def _led_back(case: Case) -> Found:
    """Lead what an agent gives back into the only environment that takes it."""
    for outlet in case.block.outputs() if case.block.role == "trainer" else ():
        takers = [
            (name, port)
            for name, node in case.graph.nodes.items()
            if isinstance(node.block, Source) and case.graph.reaches(name, case.name)
            for port in node.block.accepts()
            if not any(link.target.name == port for link in case.graph.arriving(name))
        ]
        if len(takers) == 1:
            name, port = takers[0]
            values = {"given": outlet, "environment": name}
            lead = {"verb": "connect", "link": [case.name, outlet, name, port]}
            yield "Lead {given} back into {environment}", values, [lead]
            environment = case.graph.nodes[name].block
            assert isinstance(environment, Source)
            for layer, field, count in _sized(case, environment.accepts()[port]):
                yield (
                    "Lead {given} back into {environment}, with {count} {field} of {layer}",
                    {**values, "layer": layer, "field": field, "count": count},
                    [lead, {"verb": "configure", "name": layer, "values": {field: count}}],
                )


def _fed(case: Case) -> Found:
    """Lead to ports that lack a wire what the only source gives under the same name."""
    joined = {link.target.name for link in case.graph.arriving(case.name)}
    missing = [port.name for port in case.block.inputs() if not port.optional]
    missing = [name for name in missing if name not in joined]
    sources = [
        (name, node.block)
        for name, node in case.graph.nodes.items()
        if isinstance(node.block, Source) and set(missing) <= set(node.block.outputs())
    ]
    if missing and len(sources) == 1:
        source = sources[0][0]
        yield (
            "Lead {ports} of {source} to {node}",
            {"ports": ", ".join(missing), "source": source, "node": case.name},
            [{"verb": "connect", "link": [source, name, case.name, name]} for name in missing],
        )


def _loose(case: Case) -> Found:
    """Lead to the one port that lacks a wire what leads nowhere yet, the nearest first."""
    graph = case.graph
    joined = {link.target.name for link in graph.arriving(case.name)}
    lacking = [
        each for each in case.block.inputs() if not each.optional and each.name not in joined
    ]
    if len(lacking) != 1 or lacking[0].many or case.block.role not in NETWORK:
        return
    here = graph.nodes[case.name]
    loose = [
        (abs(here.x - node.x) + abs(here.y - node.y), port)
        for port, spec in case.specs.items()
        if spec.kind in lacking[0].takes & NUMERIC
        if (node := graph.nodes[port.node]).role in (*NETWORK, "source", "preparation")
        if not any(link.source == port for link in graph.leaving(port.node))
        if port.node != case.name and not graph.reaches(case.name, port.node)
    ]
    for _, port in sorted(loose)[:MOST_LOOSE]:
        yield (
            "Lead {given} to {node}",
            {"given": str(port), "node": case.name},
            [_join(Link(port, port), Link(port, Port(case.name, lacking[0].name)))],
        )


def _acting(case: Case) -> Found:
    """Give the layer before an agent a number for each action of its environment."""
    for link in case.graph.leaving(case.name) if case.block.role == "trainer" else ():
        environment = case.graph.nodes[link.target.node].block
        if not isinstance(environment, Source):
            continue
        taken = environment.accepts().get(link.target.name)
        for layer, field, count in _sized(case, taken) if taken is not None else ():
            yield (
                "Set the {field} of {layer} to {count}",
                {"layer": layer, "field": field, "count": count},
                [{"verb": "configure", "name": layer, "values": {field: count}}],
            )


def _sized(case: Case, action: Spec) -> Iterator[tuple[str, str, int]]:
    """Give the layers before an agent, and how many features each should have for an action."""
    wanted = action.high if isinstance(action.high, int) else _fixed(action, -1)
    for link in case.links:
        layer = _last_layer(case.graph, link)
        if wanted is not None and layer is not None and layer[1][1] != wanted:
            yield layer[0], layer[1][0], wanted


def _swapped(case: Case) -> Found:
    """Exchange two wires that were joined the wrong way round."""
    if len(case.links) != 2 or any(inlet.many for inlet in case.block.inputs()):
        return
    first, second = case.links
    yield (
        "Exchange the wires of {first} and {second}",
        {"first": first.target.name, "second": second.target.name},
        [
            {"verb": "disconnect", "port": [case.name, first.target.name]},
            {"verb": "disconnect", "port": [case.name, second.target.name]},
            _join(first, second),
            _join(second, first),
        ],
    )


def _join(source: Link, target: Link) -> dict[str, Any]:
    ends = [source.source.node, source.source.name, target.target.node, target.target.name]
    return {"verb": "connect", "link": ends}


def _features(case: Case) -> Found:
    """Set the features of the layer before a loss or metric to the number of classes."""
    if case.block.role not in ("loss", "metric") or len(case.links) != 2:
        return
    target = case.target
    for link in case.links:
        if link.target.name == "target":
            continue
        layer = _last_layer(case.graph, link)
        if layer is None or target is None:
            continue
        wanted = target.high if isinstance(target.high, int) else None
        if wanted is None and target.rank > 1 and isinstance(target.axes[-1], int):
            wanted = target.axes[-1]
        field, now = layer[1]
        if wanted is not None and wanted != now:
            yield (
                "Set the {field} of {layer} to {count}",
                {"layer": layer[0], "field": field, "count": wanted},
                [{"verb": "configure", "name": layer[0], "values": {field: wanted}}],
            )


def _last_layer(graph: Graph, link: Link) -> tuple[str, tuple[str, int]] | None:
    """Find the layer before a wire that decides how many features it has."""
    seen = 0
    name = link.source.node
    while seen < 50:
        seen += 1
        block = graph.nodes[name].block
        for field in ("features", "channels"):
            value = getattr(block, field, None)
            if isinstance(value, int):
                return name, (field, value)
        links = graph.arriving(name)
        if len(links) != 1 or type(block).__module__.rpartition(".")[2] not in (
            *PASSING,
            "operations",
            "pooling",
        ):
            return None
        name = links[0].source.node
    return None


def _headed(case: Case) -> Found:
    """Bring what a network gives down to the row that a loss or metric compares, for all of them.

    Its last layer gets as many features as are wanted, where that layer gives such a row already.
    """
    target = case.target
    wanted = None if target is None else head.width(target)
    if case.block.role not in ("loss", "metric") or target is None or wanted is None:
        return
    for link in case.links:
        if link.target.name == "target" or not case.spec(link).floating:
            continue
        spec, after = case.spec(link), link.source.node
        ways = head.lowered(spec, target)
        layer = _last_layer(case.graph, link)
        for kind, values in ways:
            if layer is not None and layer[1][0] == "features" and kind == "Select":
                told = "Take the last step of {after}, with {count} features of {layer}"
                about = {"after": after, "count": wanted, "layer": layer[0]}
                field = {layer[1][0]: wanted}
                sized = {"verb": "configure", "name": layer[0], "values": field}
                yield told, about, [sized, *_behind(case, link, [(kind, values)])]
            else:
                told = "Insert {kind} and a Linear with {count} features behind {after}"
                about = {"after": after, "count": wanted, "kind": kind}
                blocks = [(kind, values), ("Linear", {"features": wanted})]
                yield told, about, _behind(case, link, blocks)
        if not ways and layer is None and spec.rank > 1:
            told = "Insert a Linear with {count} features behind {after}"
            about = {"after": after, "count": wanted}
            yield told, about, _behind(case, link, [("Linear", {"features": wanted})])


def _behind(case: Case, link: Link, blocks: Sequence[head.Placed]) -> list[dict[str, Any]]:
    """Give the steps that put blocks on a wire and on those beside it to losses and metrics."""
    steps = []
    taken = dict.fromkeys(case.graph.nodes)
    source = link.source
    for kind, values in blocks:
        name = names.free(names.stem(kind), taken)
        taken[name] = None
        onward = Link(source, link.target)
        steps.append({**_insert(onward, kind, **values), "name": name})
        source = Port(name, "out")
    steps += [
        _join(Link(source, link.target), beside)
        for beside in case.graph.leaving(link.source.node)
        if beside.source == link.source
        and beside.target != link.target
        and case.graph.nodes[beside.target.node].role in ("loss", "metric")
    ]
    return steps


def _flattened(case: Case) -> Found:
    """Bring a picture or sequence down to one row of features."""
    for link in case.links if case.block.role not in ("loss", "metric") else ():
        spec = case.spec(link)
        if not spec.floating:
            continue
        at = {"before": case.name, "after": link.source.node}
        if spec.rank > 2:
            yield "Insert Flatten between {after} and {before}", at, [_insert(link, "Flatten")]
        if spec.rank == 4:
            told = "Insert GlobalAvgPool between {after} and {before}"
            yield told, at, [_insert(link, "GlobalAvgPool")]


def _matched(case: Case) -> Found:
    """Bring the branches that meet at an addition to one size."""
    if len(case.links) < 2 or case.block.role != "operation":
        return
    specs = [case.spec(link) for link in case.links]
    for first, (link, spec) in enumerate(zip(case.links, specs, strict=True)):
        for second, other in enumerate(specs):
            if first != second and other.rank == spec.rank:
                yield from _projected(link, spec, other, case.name)


def _projected(link: Link, spec: Spec, other: Spec, name: str) -> Found:
    values = {"after": link.source.node, "before": name}
    if spec.rank == 4 and _fixed(other, 1) != _fixed(spec, 1) and _fixed(other, 1):
        channels = _fixed(other, 1)
        stride = _ratio(spec, other)
        yield (
            "Add a 1×1 convolution to {count} channels between {after} and {before}",
            {**values, "count": channels},
            [_insert(link, "Conv2d", channels=channels, kernel=1, stride=stride)],
        )
    if spec.rank == 4 and (_fixed(other, 2), _fixed(other, 3)) != (
        _fixed(spec, 2),
        _fixed(spec, 3),
    ):
        side = [_fixed(other, 2), _fixed(other, 3)]
        if all(side):
            yield (
                "Bring {after} to {height}×{width} before {before}",
                {**values, "height": side[0], "width": side[1]},
                [_insert(link, "Interpolate", side=side)],
            )
    if spec.rank in (2, 3) and _fixed(other, -1) != _fixed(spec, -1) and _fixed(other, -1):
        yield (
            "Add a Linear to {count} features between {after} and {before}",
            {**values, "count": _fixed(other, -1)},
            [_insert(link, "Linear", features=_fixed(other, -1))],
        )


def _fixed(spec: Spec, index: int) -> int | None:
    found = spec.axes[index]
    return None if isinstance(found, Free) else int(found)


def _ratio(spec: Spec, other: Spec) -> int:
    here, there = _fixed(spec, 2), _fixed(other, 2)
    return max(1, round(here / there)) if here and there else 1


def _turned(case: Case) -> Found:
    """Move the channels to the front, or add an axis."""
    for link in case.links:
        spec = case.spec(link)
        values = {"after": link.source.node, "before": case.name}
        if spec.rank == 4:
            yield (
                "Insert Permute, so that the channels of {after} come first",
                values,
                [_insert(link, "Permute", order=[0, 3, 1, 2])],
            )
        if spec.rank == 3:
            yield (
                "Exchange the last two axes between {after} and {before}",
                values,
                [_insert(link, "Permute", order=[0, 2, 1])],
            )
        if spec.rank in (2, 3):
            yield (
                "Add an axis between {after} and {before}",
                values,
                [_insert(link, "Unsqueeze", axis=1)],
            )


def _looked_up(case: Case) -> Found:
    """Turn ids into numbers that a layer can weigh."""
    for link in case.links:
        spec = case.spec(link)
        if spec.floating:
            continue
        values = {"after": link.source.node, "before": case.name}
        if isinstance(spec.high, int):
            yield (
                "Insert an Embedding between {after} and {before}",
                values,
                [_insert(link, "Embedding")],
            )
        yield (
            "Turn {after} into real numbers",
            values,
            [_insert(link, "Cast", to="float32")],
        )


SETTINGS: Mapping[str, tuple[tuple[str, Any], ...]] = {
    "groups": (("groups", 1),),
    "heads": (("heads", 4), ("heads", 2), ("heads", 1)),
    "border": (("border", "same"),),
    "kernel": (("kernel", 1),),
    "size": (("size", 1),),
    "entries": (("entries", 0),),
}
"""Values that make a case.block work on nearly everything, by the field they belong to."""


def _settings(case: Case) -> Found:
    """Set a value of the case.block itself."""
    for field, tries in SETTINGS.items():
        if not hasattr(case.block, field):
            continue
        for key, value in tries:
            if getattr(case.block, key) != value:
                yield (
                    "Set {field} of {node} to {value}",
                    {"field": key, "node": case.name, "value": value},
                    [{"verb": "configure", "name": case.name, "values": {key: value}}],
                )
