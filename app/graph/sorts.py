"""Sorts: which nodes of a drawing are alike but for their places, titles and colours."""

from collections import Counter
from collections.abc import Callable, Iterable
from operator import attrgetter
from typing import Any

from app.graph.diff import changes
from app.graph.graph import Graph, Node, Use
from app.graph.memory import remembered

Sorts = tuple[tuple[Node, int], ...]
"""A node of each sort, nowhere and untitled, with how many are such."""
SPARE = 1_000
"""How many sorts that no node is of any more may be kept."""

_of: Callable[[Node], tuple[Any, ...]] = attrgetter(
    "block", "repeat", "when", "twin", "stepwise", "mode"
)


class _Numbers:
    """The number of the sort of each node, of one drawing after the other.

    The nodes of a large drawing lie all over the memory, so to look at each takes longer than all
    that is done with it: an edit has only those looked at that it changed.
    """

    def __init__(self) -> None:
        self._forget()

    def _forget(self) -> None:
        self._graph = Graph()
        self._numbers: dict[str, int] = {}
        self._known: dict[tuple[Any, ...], int] = {}
        self._nodes: list[Node] = []

    def among(self, graph: Graph, names: Iterable[str]) -> Sorts:
        """Give the sorts of those of these nodes that are in a drawing."""
        self._follow(graph)
        counts = Counter(map(self._numbers.get, names))
        return tuple((self._nodes[each], n) for each, n in counts.items() if each is not None)

    def _follow(self, graph: Graph) -> None:
        if len(self._nodes) > len(graph.nodes) + SPARE:
            self._forget()
        found = changes(self._graph, graph)
        for name in found.removed:
            self._numbers.pop(name, None)
        for name in (*found.added, *found.altered):
            sort = _of(graph.nodes[name])
            number = self._known.setdefault(sort, len(self._nodes))
            if number == len(self._nodes):
                block, repeat, when, twin, stepwise, mode = sort
                self._nodes.append(Node(block, 0.0, 0.0, repeat, when, twin, "", stepwise, mode))
            self._numbers[name] = number
        self._graph = graph


_NUMBERS = _Numbers()


@remembered(2)
def sorts_among(graph: Graph, names: frozenset[str]) -> Sorts:
    """Give the sorts of those of these nodes that are in a drawing."""
    return _NUMBERS.among(graph, names)


@remembered(2)
def uses_among(graph: Graph, names: frozenset[str]) -> tuple[str, ...]:
    """Give those of these nodes in which a composite stands."""
    if not any(isinstance(node.block, Use) for node, _ in sorts_among(graph, names)):
        return ()
    found = zip(names, map(graph.nodes.get, names), strict=True)
    return tuple(name for name, node in found if node and isinstance(node.block, Use))
