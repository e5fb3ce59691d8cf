"""Wires followed back through nodes that only pass something on."""

from collections.abc import Callable, Collection, Iterator

from app.graph.graph import Graph, Link, Port, Project
from app.graph.wiring import misfit
from nodes.errors import UserError


class Passage:
    """Follows the wires of a drawing back through some of its nodes.

    Their first output gives what their first input gets, the second what the second gets, and
    where that does not fit where it leads to, what the first input gets that fits. Nothing goes
    on through an agent, since what it gives leads back.

    Parameters
    ----------
    project, graph
        The drawing.
    through
        The nodes that only pass something on.
    ended
        Whether nothing comes from a port, so that wires from there bring nothing.
    """

    def __init__(
        self,
        project: Project,
        graph: Graph,
        through: Collection[str],
        ended: Callable[[Port], bool] = lambda _: False,
    ) -> None:
        self._project, self._graph = project, graph
        self._through, self._ended = through, ended
        self._begin: dict[Port, Port] = {}

    def source(self, link: Link) -> Port | None:
        """Give the port from which a wire really brings something, if there is one."""
        if self.gives(link.source):
            return link.source
        for port in self._beginnings(link.source):
            if self._fits(port, link.target):
                return port
        return None

    def begin(self, port: Port) -> Port:
        """Follow the first way back from an output: give the port at which that begins.

        It is one of a node that passes something on where nothing leads to that node.
        """
        way: list[Port] = []
        seen: set[Port] = set()
        while port not in self._begin and self._passes(port) and port not in seen:
            seen.add(port)
            before = next(self._before(port), None)
            if before is None:
                break
            way.append(port)
            port = before
        port = self._begin.get(port, port)
        self._begin.update(dict.fromkeys(way, port))
        return port

    def gives(self, port: Port) -> bool:
        """Tell whether something comes from a port itself, rather than through its node."""
        return not self._passes(port) and not self._ended(port)

    def _passes(self, port: Port) -> bool:
        return port.node in self._through and not self._ended(port)

    def _beginnings(self, port: Port) -> Iterator[Port]:
        """Give all ports from which something may come to an output, the first way first."""
        first = self.begin(port)
        if self.gives(first):
            yield first
        seen, waiting = {port}, [port]
        while waiting:
            port = waiting.pop()
            if self.gives(port):
                if port != first:
                    yield port
                continue
            if self._passes(port):
                fresh = [each for each in self._before(port) if each not in seen]
                seen.update(fresh)
                waiting += reversed(fresh)

    def _before(self, port: Port) -> Iterator[Port]:
        """Give what comes into a node, for one of its outputs what fits its place first."""
        node = self._graph.nodes[port.node]
        if node.feedback:
            return
        feeding = self._graph.feeding(port.node)
        inlets = self._project.ports(self._graph, port.node)
        outlets = self._project.outlets(node)
        place = outlets.index(port.name) if port.name in outlets else 0
        for name in dict.fromkeys((*inlets[place : place + 1], *inlets)):
            if name in feeding:
                yield feeding[name]

    def _fits(self, source: Port, target: Port) -> bool:
        try:
            return not misfit(self._project, self._graph, source, target)
        except UserError:
            return True  # a port that is gone is told by whoever follows the tensors
