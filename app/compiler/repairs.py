"""Repairs for the frequent problems, each tried before it is offered."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from app.compiler.case import Case, Found, fixed, insert, join, last_layer
from app.compiler.report import Fix, Problem
from app.compiler.shapes import Context, Walked, Walker
from app.compiler.trainer_repairs import acting, led_back, other_agent, twinned
from app.graph import head, names, repairs
from app.graph.effective import effective
from app.graph.graph import NETWORK, Link, Port, Project
from nodes.block import Block, Source
from nodes.errors import UserError
from nodes.spec import NUMERIC, Spec

MOST_PROBLEMS = 12
"""How many problems are given repairs; a drawing with more is being rebuilt anyway."""
MOST_FIXES = 3
MOST_LOOSE = 4
"""How many ports that lead nowhere are tried at one that lacks a wire."""


class Repairer:
    """Finds what would put a problem right, by trying."""

    def __init__(self, walker: Walker) -> None:
        self._walker = walker

    def with_fixes(
        self,
        drawn: Project,
        project: Project,
        context: Context,
        problems: list[Problem],
        walked: Walked,
    ) -> tuple[Problem, ...]:
        """Give the problems with the repairs that work.

        Parameters
        ----------
        drawn, project
            The project as it is drawn, in which repairs are made, and as it counts.
        context
            What it may use.
        problems, walked
            What is wrong with it, and how far it was followed.
        """
        places: dict[str, Walked] = {}
        for each in walked.unfinished_places():
            places.setdefault(each.composite, each)
        told = []
        for number, problem in enumerate(problems):
            place = places.get(problem.composite)
            if number >= MOST_PROBLEMS or place is None or not problem.inside:
                told.append(problem)
                continue
            found = (*problem.fixes, *candidates(project, problem, place))
            fixes = tuple(self._working(drawn, context, problem, found, len(problems)))
            told.append(replace(problem, fixes=fixes))
        return tuple(told)

    def _working(
        self,
        drawn: Project,
        context: Context,
        problem: Problem,
        fixes: Iterable[Fix],
        count: int,
    ) -> Iterator[Fix]:
        found = 0
        for fix in fixes:
            try:
                walked = self._walker.walk(repaired(drawn, fix), context)
            except UserError:
                continue
            here = {(each.composite, each.inside) for each in walked.problems}
            if len(walked.problems) <= count and (problem.composite, problem.inside) not in here:
                yield fix
                found += 1
            if found == MOST_FIXES:
                return


def repaired(drawn: Project, fix: Fix) -> Project:
    """Give a project as it counts after a repair.

    Raises
    ------
    UserError
        If the repair does not fit.
    """
    return effective(repairs.apply(drawn, fix.composite, fix.steps)).project


def candidates(project: Project, problem: Problem, place: Walked) -> Iterator[Fix]:
    """Give what might put a problem right, the likeliest first."""
    graph = project.drawing(problem.composite)
    node = graph.nodes.get(problem.inside)
    if node is None or not isinstance(node.block, Block):
        return
    links = [link for link in graph.arriving(problem.inside) if link.source in place.specs]
    case = Case(graph, problem.inside, node.block, links, place.specs)
    for make in (
        other_agent,
        _graphed,
        twinned,
        led_back,
        acting,
        _fed,
        _loose,
        _swapped,
        classes_wanted,
        _headed,
        _flattened,
        _matched,
        _turned,
        _looked_up,
        _settings,
    ):
        for template, values, steps in make(case):
            yield Fix(template, values, problem.composite, tuple(steps))


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
            join(edges[0], Port(case.name, "edge_index")),
        ],
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
            [join(port, Port(case.name, lacking[0].name))],
        )


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
            join(first.source, second.target),
            join(second.source, first.target),
        ],
    )


def classes_wanted(case: Case) -> Found:
    """Set the features of the layer before a loss or metric to the number of classes."""
    if case.block.role not in ("loss", "metric") or len(case.links) != 2:
        return
    target = case.target
    for link in case.links:
        if link.target.name == "target":
            continue
        layer = last_layer(case.graph, link)
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
        layer = last_layer(case.graph, link)
        for kind, values in ways:
            if layer is not None and layer[1][0] == "features" and kind == "Select":
                told = (
                    "Take the last step of {after}, with {count} feature of {layer}"
                    if wanted == 1
                    else "Take the last step of {after}, with {count} features of {layer}"
                )
                about = {"after": after, "count": wanted, "layer": layer[0]}
                field = {layer[1][0]: wanted}
                sized = {"verb": "configure", "name": layer[0], "values": field}
                yield told, about, [sized, *_behind(case, link, [(kind, values)])]
            else:
                told = (
                    "Insert {kind} and a Linear with {count} feature behind {after}"
                    if wanted == 1
                    else "Insert {kind} and a Linear with {count} features behind {after}"
                )
                about = {"after": after, "count": wanted, "kind": kind}
                blocks = [(kind, values), ("Linear", {"features": wanted})]
                yield told, about, _behind(case, link, blocks)
        if not ways and layer is None and spec.rank > 1:
            told = (
                "Insert a Linear with {count} feature behind {after}"
                if wanted == 1
                else "Insert a Linear with {count} features behind {after}"
            )
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
        steps.append({**insert(onward, kind, **values), "name": name})
        source = Port(name, "out")
    steps += [
        join(source, beside.target)
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
            yield "Insert Flatten between {after} and {before}", at, [insert(link, "Flatten")]
        if spec.rank == 4:
            told = "Insert GlobalAvgPool between {after} and {before}"
            yield told, at, [insert(link, "GlobalAvgPool")]


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
    if spec.rank == 4 and fixed(other, 1) != fixed(spec, 1) and fixed(other, 1):
        channels = fixed(other, 1)
        stride = _ratio(spec, other)
        told = (
            "Add a 1×1 convolution to {count} channel between {after} and {before}"
            if channels == 1
            else "Add a 1×1 convolution to {count} channels between {after} and {before}"
        )
        yield (
            told,
            {**values, "count": channels},
            [insert(link, "Conv2d", channels=channels, kernel=1, stride=stride)],
        )
    if spec.rank == 4 and (fixed(other, 2), fixed(other, 3)) != (
        fixed(spec, 2),
        fixed(spec, 3),
    ):
        side = [fixed(other, 2), fixed(other, 3)]
        if all(side):
            yield (
                "Bring {after} to {height}×{width} before {before}",
                {**values, "height": side[0], "width": side[1]},
                [insert(link, "Interpolate", side=side)],
            )
    features = fixed(other, -1)
    if spec.rank in (2, 3) and features != fixed(spec, -1) and features:
        told = (
            "Add a Linear to {count} feature between {after} and {before}"
            if features == 1
            else "Add a Linear to {count} features between {after} and {before}"
        )
        yield (
            told,
            {**values, "count": features},
            [insert(link, "Linear", features=features)],
        )


def _ratio(spec: Spec, other: Spec) -> int:
    here, there = fixed(spec, 2), fixed(other, 2)
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
                [insert(link, "Permute", order=[0, 3, 1, 2])],
            )
        if spec.rank == 3:
            yield (
                "Exchange the last two axes between {after} and {before}",
                values,
                [insert(link, "Permute", order=[0, 2, 1])],
            )
        if spec.rank in (2, 3):
            yield (
                "Add an axis between {after} and {before}",
                values,
                [insert(link, "Unsqueeze", axis=1)],
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
                [insert(link, "Embedding")],
            )
        yield (
            "Turn {after} into real numbers",
            values,
            [insert(link, "Cast", to="float32")],
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
