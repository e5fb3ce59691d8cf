"""Pieces of drawings on their way into another project, with the composites that they use."""

from dataclasses import replace

from app.graph import names
from app.graph.composites import may_use
from app.graph.graph import Graph, Project, Use
from app.graph.placing import Place, paste
from nodes.errors import UserError


def bring(
    project: Project, composite: str, piece: Project, by: Place = (0.0, 0.0)
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

    Raises
    ------
    UserError
        If a composite would contain itself.
    """
    called = {name: name for name in piece.composites}
    for name in _from_within(piece):
        definition = piece.composites[name]
        definition = replace(definition, graph=_calling(definition.graph, called))
        known = project.composites.get(name)
        if known is None or known == definition:
            called[name] = name
        else:
            called[name] = names.free_composite(name, {*project.composites, *piece.composites})
        if called[name] not in project.composites:
            composites = project.composites.set(called[name], definition)
            project = replace(project, composites=composites)
    graph = _calling(piece.graph, called)
    for node in graph.nodes.values():
        if isinstance(node.block, Use) and node.block.composite in project.composites:
            reason = may_use(project, composite, node.block.composite)
            if reason:
                raise UserError("{reason}", reason=reason)
    graph, fresh = paste(project.drawing(composite), graph, by)
    return project.with_drawing(graph, composite), fresh


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
