"""Pieces of drawings on their way into another project, with the composites that they use."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from app.graph import names
from app.graph.composites import may_use
from app.graph.diff import alike_inside
from app.graph.graph import Composite, Graph, Link, Port, Project, Use, natural
from app.graph.placing import Place, paste
from app.graph.wiring import connect, may_connect, reorder


def bring(
    project: Project,
    composite: str,
    piece: Project,
    by: Place = (0.0, 0.0),
    outer: Iterable[Link] = (),
) -> tuple[Project, dict[str, str]]:
    """Put the drawing of a piece into one of a project, moved ``by`` that far.

    The composites that it uses come along. One that is called as another one is here gets a free
    name, so that everything computes what it did. Gives the new name of each node.

    Parameters
    ----------
    project, composite
        Into which of its drawings the nodes come.
    piece
        The nodes, as the drawing of a project.
    outer
        Wires that led into the nodes of the piece; each is drawn where its source is still there
        and it fits, at its place among the others.

    Raises
    ------
    UserError
        If a composite would contain itself.
    """
    project, called = adopt(project, piece)
    graph = _calling(piece.graph, called)
    for node in graph.nodes.values():
        if isinstance(node.block, Use) and node.block.composite in project.composites:
            reason = may_use(project, composite, node.block.composite)
            if reason:
                raise reason
    graph, fresh = paste(project.drawing(composite), graph, by)
    graph = _led_in(project, graph, outer, fresh)
    return project.with_drawing(graph, composite), fresh


def adopt(project: Project, piece: Project) -> tuple[Project, dict[str, str]]:
    """Define in a project the composites that the drawing of a piece uses.

    Gives what each of them is called here: one whose name stands for something else gets that of
    one here that does the same, or a free one.
    """
    called = {name: name for name in piece.composites}
    for name in _from_within(piece):
        definition = piece.composites[name]
        definition = replace(definition, graph=_calling(definition.graph, called))
        called[name] = _name_for(project, piece, name, definition)
        if called[name] not in project.composites:
            composites = project.composites.set(called[name], definition)
            project = replace(project, composites=composites)
    return project, called


def _name_for(project: Project, piece: Project, name: str, definition: Composite) -> str:
    known = project.composites.get(name)
    if known is None or alike_inside(known, definition):
        return name
    same = (each for each, made in project.composites.items() if alike_inside(made, definition))
    taken = {*project.composites, *piece.composites}
    return min(same, key=natural, default="") or names.free_composite(name, taken)


def coming(graph: Graph, chosen: Collection[str]) -> tuple[Link, ...]:
    """Give the wires that lead into some nodes from others."""
    return tuple(
        link
        for name in sorted(chosen)
        for link in graph.arriving(name)
        if link.source.node not in chosen
    )


def _led_in(
    project: Project, graph: Graph, outer: Iterable[Link], fresh: Mapping[str, str]
) -> Graph:
    """Draw the wires that led into nodes from outside, those of a port for many in their order."""
    dropped: Counter[tuple[str, str]] = Counter()
    before = set(graph.nodes) - set(fresh.values())
    for link in sorted(outer, key=lambda each: (each.target.node, each.target.place)):
        node, stem = fresh.get(link.target.node, ""), link.target.stem
        target = Port(node, stem)
        here = node in graph.nodes and link.source.node in before
        if not here or may_connect(project, graph, link.source, target):
            dropped[node, stem] += 1
            continue
        graph = connect(project, graph, link.source, target)
        if "[" in link.target.name:
            last = sum(each.target.stem == stem for each in graph.arriving(node)) - 1
            place = min(last, max(0, link.target.place - dropped[node, stem]))
            order = [*range(place), last, *range(place, last)]
            graph = reorder(graph, node, stem, order)
    return graph


def _from_within(piece: Project) -> list[str]:
    """Give the composites that a drawing uses, each behind those that stand inside it."""
    used = sorted(piece.uses("") & set(piece.composites))
    return sorted(used, key=lambda name: len(piece.uses(name)))


def _calling(graph: Graph, called: dict[str, str]) -> Graph:
    """Give a drawing that calls composites by other names."""
    nodes = graph.nodes
    for name, node in graph.nodes.items():
        if isinstance(node.block, Use):
            new = called.get(node.block.composite, node.block.composite)
            if new != node.block.composite:
                nodes = nodes.set(name, replace(node, block=replace(node.block, composite=new)))
    return graph if nodes is graph.nodes else replace(graph, nodes=nodes)
