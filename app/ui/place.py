"""Place: which drawing is shown, and where the analysis tells about its nodes."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.compiler.report import Analysis, NodeReport, Problem
from app.graph.graph import Graph, Project, Use
from app.graph.memory import remembered


@dataclass(frozen=True, slots=True)
class Place:
    """The way into a drawing: the nodes that were entered, from the outside.

    Parameters
    ----------
    path
        The names of the nodes; none for the main drawing. A composite that was opened by its
        name and not through a node stands as ``:Name``.
    """

    path: tuple[str, ...] = ()

    def composite(self, project: Project) -> str:
        """Give the name of the composite whose drawing is shown; empty for the main one."""
        found = ""
        for name in self.path:
            if name.startswith(":"):
                found = name[1:]
                continue
            node = project.drawing(found).nodes.get(name)
            if node is None or not isinstance(node.block, Use):
                return found
            found = node.block.composite
        return found

    def graph(self, project: Project) -> Graph:
        """Give the drawing that is shown."""
        return project.drawing(self.composite(project))

    def within(self, project: Project) -> "Place":
        """Give as much of the way as still exists."""
        kept: list[str] = []
        graph = project.graph
        for name in self.path:
            if name.startswith(":"):
                inner = name[1:]
            else:
                node = graph.nodes.get(name)
                if node is None or not isinstance(node.block, Use):
                    break
                inner = node.block.composite
            if inner not in project.composites:
                break
            graph = project.composites[inner].graph
            kept.append(name)
        return Place(tuple(kept))

    def entered(self, name: str) -> "Place":
        """Give the drawing of the composite that the node ``name`` stands for."""
        return Place((*self.path, name))

    def address(self, name: str) -> str:
        """Give the address of a node of this drawing."""
        return ".".join((*self.path, name))

    def report(self, analysis: Analysis | None, name: str) -> NodeReport | None:
        """Give what is known of a node of this drawing; of repeats, the first."""
        return next(iter(self.reports(analysis, (name,))), None)

    def reports(self, analysis: Analysis | None, names: Iterable[str]) -> list[NodeReport]:
        """Give what is known of these nodes of this drawing; nothing of some, perhaps."""
        if analysis is None:
            return []
        addresses = [self.address(name) for name in names] if self.path else list(names)
        found = list(map(analysis.nodes.get, addresses))
        if not all(found):
            firsts = _firsts(analysis.nodes)
            found = [each or firsts.get(at) for each, at in zip(found, addresses, strict=True)]
        return [each for each in found if each is not None]

    def problems(self, analysis: Analysis | None, project: Project) -> dict[str, list[Problem]]:
        """Give the problems and warnings of this drawing by the names of its nodes."""
        here = self.composite(project)
        found: dict[str, list[Problem]] = {}
        for problem in analysis.told if analysis else ():
            if problem.composite == here:
                name = problem.inside or problem.node
                found.setdefault(name, []).append(problem)
        return found


@remembered(2)
def _firsts(reports: dict[str, NodeReport]) -> dict[str, NodeReport]:
    """Give reports by their addresses without the numbers of repeats, of which the first counts."""
    return {plain(address): each for address, each in reversed(reports.items())}


def plain(address: str) -> str:
    """Give an address without the numbers of repeats: ``stage.0.conv`` gives ``stage.conv``."""
    return ".".join(part for part in address.split(".") if not part.isdigit())
