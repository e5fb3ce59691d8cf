"""The verbs on nodes: add, remove, configure, rename, move, repeat, twin, copy and paste."""

import math
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from typing import Any

from immutables import Map

from app.graph import names
from app.graph.graph import (
    COLOURS,
    Graph,
    Link,
    Node,
    Port,
    Project,
    Standing,
    Unknown,
    Use,
    kind_of_block,
    node_of,
)
from app.graph.steady import check_steady, left_open
from app.graph.wiring import closed, inlet_of, relink, unlink
from nodes.block import Block, Trainer
from nodes.ends import Reroute
from nodes.errors import UserError
from nodes.params import BIGGEST, Expression, Text, params

Place = tuple[float, float]

FARTHEST = 1e7
"""The farthest that a node may stand from the middle of the canvas, in canvas units."""
MOST_REPEATS = 10_000
"""The most times that a node may stand in a row."""
LONGEST_TITLE = 500
GRID = 20
ROOM = (180.0, 160.0)
"""How far apart two nodes stand at least, across and down, so that neither hides the other, not
even where it shows a picture of what comes out of it."""


def add(graph: Graph, block: Standing, at: Place, name: str = "") -> tuple[Graph, str]:
    """Put a block on the canvas and give its name, a free one unless one is asked for.

    Raises
    ------
    UserError
        If the name is not legal or not free.
    """
    if name:
        names.check(name, graph.nodes)
    else:
        name = names.free(names.stem(kind_of_block(block)), graph.nodes)
    x, y = _place(at)
    return replace(graph, nodes=graph.nodes.set(name, Node(block, x, y))), name


def free_place(graph: Graph, wanted: Place) -> Place:
    """Give the place on the grid at or below the wanted one where a node hides no other."""
    x, y = (round(each / GRID) * GRID for each in wanted)
    across, down = ROOM
    near = sorted(node.y for node in graph.nodes.values() if abs(node.x - x) < across)
    for taken in near:
        if abs(taken - y) < down:
            y = math.ceil((taken + down) / GRID) * GRID
    return float(x), float(y)


def remove(graph: Graph, gone: Iterable[str]) -> Graph:
    """Take nodes away with their links; the first twin of a module that goes keeps its weights."""
    leaving = {name for name in gone if name in graph.nodes}
    if not leaving:
        return graph
    links = {link for name in leaving for link in (*graph.arriving(name), *graph.leaving(name))}
    graph = unlink(graph, links)
    left = graph.nodes.mutate()
    for name in leaving:
        del left[name]
    nodes = promoted(left.finish(), leaving)
    return replace(graph, nodes=nodes)


def promoted(nodes: Map[str, Node], gone: Collection[str]) -> Map[str, Node]:
    """Let one of the twins that each of these nodes leaves behind keep the module for the rest."""
    orphans: dict[str, list[str]] = {}
    for name, node in nodes.items():
        if node.twin in gone:
            orphans.setdefault(node.twin, []).append(name)
    for twins in orphans.values():
        first, *others = sorted(twins)
        nodes = nodes.set(first, replace(nodes[first], twin=""))
        for name in others:
            nodes = nodes.set(name, replace(nodes[name], twin=first))
    return nodes


def configure(graph: Graph, name: str, **values: Any) -> Graph:
    """Give a block, and its twins, other values; for a composite None stands for the default.

    Raises
    ------
    UserError
        If a value is not allowed.
    """
    return exchange(graph, name, _configured(name, node_of(graph, name).block, values))


def _configured(node: str, block: Standing, values: Mapping[str, Any]) -> Standing:
    match block:
        case Block():
            unknown = sorted(set(values) - set(params(type(block))))
            if unknown:
                raise UserError(
                    "{node} has no value named {name}; it has {known}.",
                    node=node,
                    name=unknown[0],
                    known=", ".join(params(type(block))) or "none",
                )
            made = block.with_values(**values)
            for field in left_open(made):
                if field in values:
                    check_steady(node, made, field)
            return made
        case Use(values=held):
            for key, value in values.items():
                held = _set(held, key, value)
            return replace(block, values=held)
        case Unknown(kind=kind):
            raise UserError(
                "{node} is a {kind}, which this version does not know; it is kept as it is.",
                node=node,
                kind=kind,
            )


def exchange(graph: Graph, name: str, block: Standing) -> Graph:
    """Put another block in the place of a node's and of its twins'; links stay."""
    node = node_of(graph, name)
    if node.block == block:
        return graph
    nodes = graph.nodes
    for each in (name, *twins(graph, name)):
        stepwise = nodes[each].stepwise and isinstance(block, Use)
        nodes = nodes.set(each, replace(nodes[each], block=block, stepwise=stepwise))
    return replace(graph, nodes=nodes)


def rename(graph: Graph, name: str, new: str) -> Graph:
    """Give a node another name, wherever the drawing names it.

    In a composite use `composites.rename_node`, which follows the names of its ports too.

    Raises
    ------
    UserError
        If the name is not legal or not free.
    """
    node = node_of(graph, name)
    if new == name:
        return graph
    names.check(new, graph.nodes)
    nodes = graph.nodes.delete(name).set(new, node)
    for other, each in graph.nodes.items():
        if (each.twin == name or isinstance(each.block, Trainer)) and other != name:
            nodes = nodes.set(other, _told(each, name, new))
    links = dict.fromkeys((*graph.arriving(name), *graph.leaving(name)))
    renamed = [Link(_at(link.source, name, new), _at(link.target, name, new)) for link in links]
    return relink(replace(graph, nodes=nodes), gone=links, new=renamed)


def move(graph: Graph, places: Mapping[str, Place]) -> Graph:
    """Put nodes at other places (canvas units)."""
    nodes = graph.nodes.mutate()
    for name, at in places.items():
        x, y = _place(at)
        node = node_of(graph, name)
        if (node.x, node.y) != (x, y):
            nodes[name] = replace(node, x=x, y=y)
    return replace(graph, nodes=nodes.finish())


def repeat(graph: Graph, name: str, count: int | Expression) -> Graph:
    """Let a node stand ``count`` times in a row; ×0 passes its input through.

    Raises
    ------
    UserError
        If it is no layer or operation, or the number is out of bounds.
    """
    node = node_of(graph, name)
    if node.role not in {"layer", "operation"} and count != 1:
        raise UserError(
            "{node} cannot be repeated; only layers, operations and composites can.", node=name
        )
    whole = isinstance(count, int) and not isinstance(count, bool)
    if not isinstance(count, Expression) and not (whole and 0 <= count <= MOST_REPEATS):
        raise UserError(
            "{node} can be repeated 0 to {most} times, not {count}.",
            node=name,
            most=MOST_REPEATS,
            count=count,
        )
    return _with(graph, name, replace(node, repeat=count))


def stepwise(graph: Graph, name: str, each: bool) -> Graph:
    """Let a composite run once for each step of the sequence that arrives at its first port.

    Raises
    ------
    UserError
        If it is no composite.
    """
    node = node_of(graph, name)
    if each and not isinstance(node.block, Use):
        raise UserError("{node} cannot run step by step; only composites can.", node=name)
    return _with(graph, name, replace(node, stepwise=bool(each)))


def when(graph: Graph, name: str, condition: Expression | None) -> Graph:
    """Let a node pass its input through where ``condition`` is false."""
    return _with(graph, name, replace(node_of(graph, name), when=condition))


def title(graph: Graph, name: str, text: str) -> Graph:
    """Give a node a title in any language, for the canvas only."""
    if len(text) > LONGEST_TITLE:
        raise UserError("A title has at most {most} characters.", most=LONGEST_TITLE)
    return _with(graph, name, replace(node_of(graph, name), title=text))


def colour(graph: Graph, name: str, wanted: str) -> Graph:
    """Give a node one of `COLOURS`, for the canvas only; an empty text for that of its category.

    Raises
    ------
    UserError
        If there is no such colour.
    """
    if wanted and wanted not in COLOURS:
        raise UserError(
            "There is no colour {colour}; there are {known}.",
            colour=wanted,
            known=", ".join(COLOURS),
        )
    return _with(graph, name, replace(node_of(graph, name), colour=wanted))


def reroute(project: Project, graph: Graph, link: Link, at: Place) -> tuple[Graph, str]:
    """Put a point on a wire, by which it can be led another way, and give its name.

    Raises
    ------
    UserError
        If there is no such wire.
    """
    if link not in graph.arriving(link.target.node):
        raise UserError("Nothing leads from {source} to {target}.", **_ends(link))
    return insert_between(project, graph, Reroute(), link.target, at=at)


def twin(graph: Graph, name: str, first: str = "") -> Graph:
    """Let a node share module and weights with ``first``, or with an empty text have its own.

    Raises
    ------
    UserError
        If the two are not of one kind.
    """
    node = node_of(graph, name)
    if not first:
        return _with(graph, name, replace(node, twin=""))
    other = node_of(graph, first)
    root = other.twin or first
    if root == name:
        raise UserError("{node} is the module that {other} shares.", node=name, other=first)
    if kind_of_block(node.block) != kind_of_block(other.block) or node.role != other.role:
        raise UserError(
            "{node} is a {kind} and {other} a {its}; only blocks of one kind share a module.",
            node=name,
            kind=kind_of_block(node.block),
            other=first,
            its=kind_of_block(other.block),
        )
    if other.role not in {"layer", "parameter"}:
        raise UserError("{other} has no weights that could be shared.", other=first)
    for each in (name, *(each for each, mate in graph.nodes.items() if mate.twin == name)):
        graph = _with(graph, each, replace(graph.nodes[each], block=other.block, twin=root))
    return graph


def twins(graph: Graph, name: str) -> tuple[str, ...]:
    """Give the other nodes that share module and weights with this one."""
    root = graph.nodes[name].twin or name
    mates = [each for each, node in graph.nodes.items() if node.twin == root]
    return tuple(sorted(each for each in (root, *mates) if each != name))


def place_twins(graph: Graph, chosen: Collection[str], by: Place) -> tuple[Graph, dict[str, str]]:
    """Place blocks once more, ``by`` that far away: layers as twins, operations as copies.

    Links among them are placed as well. Gives the new name of each.
    """
    graph, fresh = paste(graph, copy(graph, chosen), by)
    for name, new in fresh.items():
        if graph.nodes[name].role in {"layer", "parameter"}:
            graph = twin(graph, new, name)
    return graph, fresh


def copy(graph: Graph, chosen: Collection[str]) -> Graph:
    """Give a drawing of its own with some of the nodes and the links among them."""
    kept = {name: graph.nodes[name] for name in sorted(chosen) if name in graph.nodes}
    for name, node in kept.items():
        if node.twin and node.twin not in kept:
            kept[name] = replace(node, twin=_eldest(graph, node.twin, kept, name))
    links = [link for name in kept for link in graph.arriving(name) if link.source.node in kept]
    return closed(Graph.of(kept, links))


def paste(graph: Graph, piece: Graph, by: Place = (0.0, 0.0)) -> tuple[Graph, dict[str, str]]:
    """Put the nodes and links of ``piece`` into a drawing, moved ``by`` that far.

    Names that are taken are replaced by free ones. Gives the new name of each node.
    """
    taken = graph.nodes
    fresh: dict[str, str] = {}
    for name in piece.nodes:
        new = name
        if name in taken or not names.legal(name):
            stem = name if names.legal(name) else names.stem(kind_of_block(piece.nodes[name].block))
            new = names.free(stem, _Either(taken, piece.nodes))
        fresh[name] = new
        taken = taken.set(new, piece.nodes[name])
    nodes = graph.nodes.mutate()
    for name, new in fresh.items():
        node = piece.nodes[name]
        x, y = _place((node.x + by[0], node.y + by[1]))
        nodes[new] = replace(node, x=x, y=y, twin=fresh.get(node.twin, ""))
    graph = replace(graph, nodes=nodes.finish())
    new_links = [
        Link(
            Port(fresh[link.source.node], link.source.name),
            Port(fresh[link.target.node], link.target.name),
        )
        for link in piece.links()
    ]
    return relink(graph, gone=(), new=new_links), fresh


def insert_between(
    project: Project,
    graph: Graph,
    block: Standing,
    target: Port,
    *,
    at: Place | None = None,
    name: str = "",
) -> tuple[Graph, str]:
    """Put a block on the link that ends at ``target``; its first ports are joined.

    Raises
    ------
    UserError
        If there is no such link, or the block lacks an input or output port.
    """
    link = next((each for each in graph.arriving(target.node) if each.target == target), None)
    if link is None:
        raise UserError("Nothing is connected to {port}.", port=target)
    if at is None:
        before, after = graph.nodes[link.source.node], graph.nodes[target.node]
        at = free_place(graph, ((before.x + after.x) / 2, (before.y + after.y) / 2))
    graph, name = add(graph, block, at, name)
    node = graph.nodes[name]
    inlets, outlets = project.inlets(node), project.outlets(node)
    if not inlets or not outlets:
        raise UserError(
            "{kind} cannot stand on a wire: it needs an input and an output port.",
            kind=kind_of_block(block),
        )
    first = inlets[0].name + ("[0]" if inlets[0].many else "")
    inlet_of(project, graph, Port(name, first))
    new = [Link(link.source, Port(name, first)), Link(Port(name, outlets[0]), target)]
    return relink(graph, gone=[link], new=new), name


class _Either:
    """Names that are taken in one of two places."""

    def __init__(self, *places: Collection[str]) -> None:
        self._places = places

    def __contains__(self, name: object) -> bool:
        return any(name in place for place in self._places)


def _eldest(graph: Graph, root: str, kept: Mapping[str, Node], name: str) -> str:
    """Give who keeps the weights among the twins that are copied without their first."""
    mates = sorted(each for each in kept if graph.nodes[each].twin == root)
    return "" if mates[0] == name else mates[0]


def _ends(link: Link) -> dict[str, Port]:
    return {"source": link.source, "target": link.target}


def _set(held: Any, key: str, value: Any) -> Any:
    if value is None:
        return held.delete(key) if key in held else held
    if not isinstance(value, bool | int | float | Expression):
        raise UserError(
            "{name} must be a number or an expression, not {value}.", name=key, value=value
        )
    if not isinstance(value, Expression) and not abs(value) <= BIGGEST:
        raise UserError("{name} is too large: {value}.", name=key, value=value)
    return held.set(key, value)


def _told(node: Node, name: str, new: str) -> Node:
    """Give a node that named another by its old name, and does so by the new one."""
    if node.twin == name:
        return replace(node, twin=new)
    block = node.block
    if not isinstance(block, Block):
        return node
    telling = {
        key: new
        for key, param in params(type(block)).items()
        if isinstance(param, Text) and getattr(block, key) == name
    }
    return replace(node, block=block.with_values(**telling)) if telling else node


def _at(port: Port, name: str, new: str) -> Port:
    return Port(new, port.name) if port.node == name else port


def _place(at: Place) -> Place:
    x, y = (float(each) for each in at)
    if not (abs(x) <= FARTHEST and abs(y) <= FARTHEST):
        raise UserError("A block cannot stand at ({x}, {y}): that is too far out.", x=x, y=y)
    return x + 0.0, y + 0.0  # no negative zero, which files do not tell apart


def _with(graph: Graph, name: str, node: Node) -> Graph:
    return graph if graph.nodes[name] == node else replace(graph, nodes=graph.nodes.set(name, node))
