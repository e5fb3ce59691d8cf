"""Wires followed back through nodes that only pass something on."""

from collections.abc import Callable, Collection, Iterator
from itertools import islice

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
        first = self._first(link.source, link.target)
        return first or next(iter(self._way(link.source, link.target)), None)

    def ways(self) -> dict[str, set[tuple[str, str]]]:
        """Give for each node what really goes through it: pairs of an input and an output.

        An output that leads nowhere has its first input, which it would give.
        """
        found: dict[str, set[tuple[str, str]]] = {}
        first: set[Port] = set()  # outputs whose first way back is in ``found``
        for name in self._through:
            for outlet in self._project.outlets(self._graph.nodes[name]):
                port = Port(name, outlet)
                for target in self._led(port):
                    if target is None or self._first(port, target):
                        hops = self._first_way(port, first)
                    else:
                        hops = list(self._way(port, target).values())
                    for into, after in hops:
                        found.setdefault(after.node, set()).add((into, after.name))
        return found

    def _led(self, port: Port) -> Iterator[Port | None]:
        """Give where an output leads to what counts; None where it leads nowhere."""
        targets = [link.target for link in self._graph.leaving(port.node) if link.source == port]
        counting = [each for each in targets if not self._ended(each)]
        yield from (each for each in counting if each.node not in self._through)
        if not counting:
            yield None

    def begin(self, port: Port) -> Port:
        """Follow the first way back from an output: give the port at which that begins.

        It is one of a node that passes something on where nothing leads to that node.
        """
        way: list[Port] = []
        seen: set[Port] = set()
        while port not in self._begin and self._passes(port) and port not in seen:
            seen.add(port)
            _, before = next(self._before(port), ("", None))
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

    def _first(self, port: Port, target: Port) -> Port | None:
        """Give where the first way back from an output begins, if that fits where it leads to."""
        begin = self.begin(port)
        return begin if self.gives(begin) and self._fits(begin, target) else None

    def _first_way(self, port: Port, known: set[Port]) -> list[tuple[str, Port]]:
        """Give the first way back as inputs and the outputs after them, until it is ``known``."""
        hops: list[tuple[str, Port]] = []
        while self._passes(port) and port not in known:
            known.add(port)
            for into, before in islice(self._before(port), 1):
                hops.append((into, port))
                port = before
        return hops

    def _way(self, port: Port, target: Port) -> dict[Port, tuple[str, Port]]:
        """Search the ways back from an output for one whose beginning fits where it leads to.

        That comes first, then each port on the way, with the input that it leads into and the
        output after that. Empty where there is none.
        """
        came: dict[Port, tuple[str, Port]] = {}
        waiting = [(port, "", port)]
        while waiting:
            here, into, after = waiting.pop()
            if here in came:
                continue
            came[here] = into, after
            if self.gives(here) and self._fits(here, target):
                way: dict[Port, tuple[str, Port]] = {}
                while here != port:
                    way[here] = came[here]
                    here = came[here][1]
                return way
            if self._passes(here):
                more = [(before, into, here) for into, before in self._before(here)]
                waiting += reversed(more)
        return {}

    def _before(self, port: Port) -> Iterator[tuple[str, Port]]:
        """Give what comes into which input, for an output that in its own place first."""
        node = self._graph.nodes[port.node]
        if node.feedback:
            return
        feeding = self._graph.feeding(port.node)
        inlets = self._project.ports(self._graph, port.node)
        outlets = self._project.outlets(node)
        place = outlets.index(port.name) if port.name in outlets else 0
        for name in dict.fromkeys((*inlets[place : place + 1], *inlets)):
            if name in feeding:
                yield name, feeding[name]

    def _fits(self, source: Port, target: Port) -> bool:
        try:
            return not misfit(self._project, self._graph, source, target)
        except UserError:
            return True  # a port that is gone is told by whoever follows the tensors
