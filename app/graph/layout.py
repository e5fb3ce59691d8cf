"""Where nodes should stand: layers along the flow, few crossings, straight chains.

Layers follow the longest way (Sugiyama, Tagawa and Toda, 1981), their order barycentre sweeps, and
heights the alignment of Brandes and Köpf (2002), of which the straighter of two runs is taken so
that a chain is a line rather than a mean of lines. Nothing recurses, and equal drawings give equal
places.
"""

from bisect import bisect_right, insort
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from app.graph.graph import Graph, natural

Place = tuple[float, float]
Size = tuple[float, float]

GRID = 20.0
"""What places are rounded to, in canvas units."""
COLUMN_GAP = 80.0
ROW_GAP = 40.0
ANCHOR = 20.0
"""How far below its upper edge the first port of a node stands: what lies on one line."""
MOST_BENDS = 60_000
"""The most bends that long links get; beyond it the longest ones cross whatever is in their way."""
NODE: Size = (176.0, 96.0)


def layout(
    graph: Graph,
    size: Callable[[str], Size] = lambda _: NODE,
    *,
    chosen: Collection[str] | None = None,
    width: float | None = None,
    stop: Callable[[], bool] = lambda: False,
) -> dict[str, Place]:
    """Give each node a place, the flow leading from left to right.

    Notes stand in a row above the drawing, and frames around what they held. The upper left corner
    of the drawing stays where it is.

    Parameters
    ----------
    graph
        The drawing.
    size
        Width and height of a node, in canvas units.
    chosen
        Which nodes are placed; all unless told.
    width
        Where layers are broken into rows, like text; one endless row unless told.
    stop
        Asked now and then; once it is true, the answer is empty.
    """
    wanted = [name for name in graph.in_order() if chosen is None or name in chosen]
    if not wanted:
        return {}
    left = min(graph.nodes[name].x for name in wanted)
    top = min(graph.nodes[name].y for name in wanted)
    flowing = [name for name in wanted if graph.nodes[name].role != "note"]
    places: dict[str, Place] = {}
    below = 0.0
    alone = []
    for part in _components(graph, flowing):
        if len(part) == 1:
            alone += part
            continue
        found = _Layers(graph, part, size).places(width, stop)
        if not found:
            return {}
        places |= {name: (x, y + below) for name, (x, y) in found.items()}
        below = _bottom(places, size) + 2 * ROW_GAP
    _line_up(alone, size, below, places)
    notes = [name for name in wanted if graph.nodes[name].role == "note"]
    _place_notes(graph, notes, size, places)
    x, y = min(at[0] for at in places.values()), min(at[1] for at in places.values())
    return {name: (_snap(at[0] - x + left), _snap(at[1] - y + top)) for name, at in places.items()}


@dataclass(slots=True)
class _Layers:
    """One connected part of a drawing while it is laid out.

    Its nodes are numbers: first the real ones, then the bends of long links.
    """

    graph: Graph
    names: list[str]
    size: Callable[[str], Size]
    layer: list[int] = field(default_factory=list)
    rows: list[list[int]] = field(default_factory=list)
    before: list[list[tuple[int, float]]] = field(default_factory=list)
    after: list[list[tuple[int, float]]] = field(default_factory=list)
    place: list[int] = field(default_factory=list)

    def places(self, width: float | None, stop: Callable[[], bool]) -> dict[str, Place]:
        """Give each node its place, or nothing if it was told to stop."""
        links = _forward(self.graph, self.names)
        self.layer = _layer(len(self.names), links)
        self._bend(links)
        self._order(stop)
        if stop():
            return {}
        sizes = [self.size(name) for name in self.names]
        heights = _Heights(self, [height for _, height in sizes]).found(stop)
        if not heights:
            return {}
        columns = _columns(self.rows, [wide for wide, _ in sizes])
        return self._broken(columns, heights, sizes, width)

    def _bend(self, links: dict[tuple[int, int], float]) -> None:
        """Put the nodes into their layers, and a bend into each layer that a link passes.

        The links that leave one node share their bends. ``before`` and ``after`` hold the
        neighbours with a fraction that tells their ports from the top.
        """
        count = len(self.names)
        self.before = [[] for _ in range(count)]
        self.after = [[] for _ in range(count)]
        longest = self._longest(links)
        bends: dict[tuple[int, int], int] = {}
        for (first, last), port in links.items():
            low, high = self.layer[first], self.layer[last]
            if high - low > longest:
                continue
            node = first
            for layer in range(low + 1, high):
                bend = bends.get((first, layer))
                if bend is None:
                    bend = bends[first, layer] = len(self.layer)
                    self.layer.append(layer)
                    self.before.append([(node, port)])
                    self.after.append([])
                    self.after[node].append((bend, port))
                node = bend
            self.before[last].append((node, port))
            self.after[node].append((last, port))
        self.rows = [[] for _ in range(max(self.layer) + 1)]
        for node, layer in enumerate(self.layer):
            self.rows[layer].append(node)
        self.place = [0] * len(self.layer)
        for row in self.rows:
            row.sort(key=self._first_order)
            self._number(row)

    def _first_order(self, node: int) -> tuple[float, int]:
        """Let a bend begin beside what its link leads to, and a node where the flow has it."""
        return (float(node), 0) if node < len(self.names) else (self.before[node][0][0], 1)

    def _longest(self, links: dict[tuple[int, int], float]) -> int:
        """Give the length up to which links get bends without their number exceeding the most."""
        reach: dict[int, int] = {}
        for first, last in links:
            reach[first] = max(reach.get(first, 0), self.layer[last] - self.layer[first])
        total, longest = 0, 0
        for length in sorted(reach.values()):
            total += max(0, length - 1)
            if total > MOST_BENDS:
                return longest
            longest = length
        return longest

    def _number(self, row: list[int]) -> None:
        for place, node in enumerate(row):
            self.place[node] = place

    def _order(self, stop: Callable[[], bool]) -> None:
        """Sweep forth and back, each node to the mean of its neighbours; keep the best order."""
        crossings = self._crossings()
        best = [list(row) for row in self.rows]
        sweeps = max(2, min(16, 300_000 // (len(self.layer) + 1)))
        for sweep in range(sweeps):
            if not crossings or stop():
                break
            forth = sweep % 2 == 0
            neighbours = self.before if forth else self.after
            for row in self.rows if forth else reversed(self.rows):
                self._sort(row, neighbours)
            now = self._crossings()
            if now < crossings:
                crossings, best = now, [list(row) for row in self.rows]
        self.rows = best
        for row in self.rows:
            self._number(row)

    def _sort(self, row: list[int], neighbours: list[list[tuple[int, float]]]) -> None:
        place = self.place
        means: dict[int, float] = {}
        for node in row:
            near = neighbours[node]
            means[node] = (
                sum(place[other] + port for other, port in near) / len(near)
                if near
                else place[node]
            )
        row.sort(key=lambda node: (means[node], place[node]))
        self._number(row)

    def _crossings(self) -> int:
        """Count how many links cross."""
        total = 0
        place = self.place
        for row in self.rows:
            seen: list[int] = []
            for node in row:
                ends = sorted(place[other] for other, _ in self.after[node])
                for end in ends:
                    total += len(seen) - bisect_right(seen, end)
                for end in ends:
                    insort(seen, end)
        return total

    def _broken(
        self,
        columns: list[tuple[float, float]],
        heights: list[float],
        sizes: list[Size],
        width: float | None,
    ) -> dict[str, Place]:
        """Give the places, the layers broken into rows where the drawing is wider than told."""
        found: dict[str, Place] = {}
        start, shift = 0.0, 0.0
        line: list[int] = []
        for row, (x, wide) in zip(self.rows, columns, strict=True):
            if width is not None and line and x - start + wide > width:
                edge = max(found[self.names[node]][1] + sizes[node][1] for node in line)
                start, shift, line = x, edge + 2 * ROW_GAP, []
            real = [node for node in row if node < len(self.names)]
            if not line and real and shift:
                shift -= min(heights[node] for node in real)
            for node in real:
                found[self.names[node]] = (x - start, heights[node] + shift)
            line += real
        return found


@dataclass(slots=True)
class _Heights:
    """How high each node of a layered drawing stands."""

    layers: _Layers
    tall: list[float]

    def found(self, stop: Callable[[], bool]) -> list[float]:
        """Give the height of the upper edge of each node, or nothing if it was told to stop."""
        best: list[float] = []
        shortest = float("inf")
        kept = self._kept()
        for neighbours, rows in (
            (self.layers.before, self.layers.rows),
            (self.layers.after, self.layers.rows[::-1]),
        ):
            if stop():
                return []
            heights = self._compact(self._align(rows, neighbours, kept))
            length = sum(
                abs(heights[node] - heights[other])
                for node, after in enumerate(self.layers.after)
                for other, _ in after
            )
            if length < shortest - 1e-6:
                best, shortest = heights, length
        return best

    def _kept(self) -> set[tuple[int, int]]:
        """Give the links that must not be straightened, since they cross a long one."""
        real, place = len(self.layers.names), self.layers.place
        crossing: set[tuple[int, int]] = set()
        for row in self.layers.rows[1:]:
            inner = [
                (place[node], place[self.layers.before[node][0][0]])
                for node in row
                if node >= real and self.layers.before[node][0][0] >= real
            ]
            if not inner:
                continue
            starts = [low for low, _ in inner]
            for node in row:
                at = bisect_right(starts, place[node])
                low = inner[at - 1][1] if at else -1
                high = inner[at][1] if at < len(inner) else len(place)
                for other, _ in self.layers.before[node]:
                    straight = node >= real and other >= real
                    if not straight and not low <= place[other] <= high:
                        crossing.add((other, node))
                        crossing.add((node, other))
        return crossing

    def _align(
        self,
        rows: Sequence[Sequence[int]],
        neighbours: list[list[tuple[int, float]]],
        kept: set[tuple[int, int]],
    ) -> list[int]:
        """Join each node with the upper median of its neighbours; give the root of each line."""
        place = self.layers.place
        root = list(range(len(place)))
        for row in rows:
            last = -1
            for node in row:
                near = sorted((place[other], other) for other, _ in neighbours[node])
                middle = (len(near) - 1) // 2
                for at, other in near[middle : len(near) // 2 + 1]:
                    if at > last and (other, node) not in kept:
                        root[node] = root[other]
                        last = at
                        break
        return root

    def _compact(self, root: list[int]) -> list[float]:
        """Push the lines as far up as their distances let them, then towards their neighbours."""
        below: dict[int, dict[int, float]] = {}
        above: dict[int, dict[int, float]] = {}
        for row in self.layers.rows:
            for upper, lower in pairwise(row):
                first, second = root[upper], root[lower]
                apart = max(self._apart(upper), below.get(first, {}).get(second, 0.0))
                below.setdefault(first, {})[second] = apart
                above.setdefault(second, {})[first] = apart
        lines = _in_order(dict.fromkeys(root), below, above)
        height = dict.fromkeys(lines, 0.0)
        for line in lines:
            for other, apart in above.get(line, {}).items():
                height[line] = max(height[line], height[other] + apart)
        self._pull(lines, root, height, below, above)
        return [height[line] for line in root]

    def _pull(
        self,
        lines: list[int],
        root: list[int],
        height: dict[int, float],
        below: dict[int, dict[int, float]],
        above: dict[int, dict[int, float]],
    ) -> None:
        near: dict[int, list[int]] = {line: [] for line in lines}
        for node, after in enumerate(self.layers.after):
            for other, _ in after:
                if root[node] != root[other]:
                    near[root[node]].append(root[other])
                    near[root[other]].append(root[node])
        for order in (lines[::-1], lines, lines[::-1]):
            for line in order:
                if not near[line]:
                    continue
                low = max(
                    (height[other] + apart for other, apart in above.get(line, {}).items()),
                    default=-1e9,
                )
                high = min(
                    (height[other] - apart for other, apart in below.get(line, {}).items()),
                    default=1e9,
                )
                wish = float(median(height[other] for other in near[line]))
                height[line] = max(low, min(high, wish))

    def _apart(self, upper: int) -> float:
        """Give how far the line below a node must stand from the node's own."""
        real = upper < len(self.layers.names)
        return (self.tall[upper] if real else ANCHOR) + ROW_GAP


def _forward(graph: Graph, names: Sequence[str]) -> dict[tuple[int, int], float]:
    """Give the links between nodes, by number, each leading forward in the order of the nodes.

    Links that close a circle are turned round. The value tells the port from the top: 0 to 0.5.
    """
    number = {name: place for place, name in enumerate(names)}
    links: dict[tuple[int, int], float] = {}
    for last, name in enumerate(names):
        arriving = graph.arriving(name)
        for port, link in enumerate(arriving):
            first = number.get(link.source.node)
            if first is not None and first != last:
                ends = (min(first, last), max(first, last))
                links.setdefault(ends, 0.5 * port / len(arriving))
    return dict(sorted(links.items()))


def _layer(count: int, links: Collection[tuple[int, int]]) -> list[int]:
    """Give each node its layer: behind all that feeds it, and near what it feeds."""
    before: list[list[int]] = [[] for _ in range(count)]
    after: list[list[int]] = [[] for _ in range(count)]
    for first, last in links:
        before[last].append(first)
        after[first].append(last)
    layer = [0] * count
    for node in range(count):
        layer[node] = max((layer[other] + 1 for other in before[node]), default=0)
    for node in reversed(range(count)):
        if after[node] and len(after[node]) > len(before[node]):
            layer[node] = min(layer[other] for other in after[node]) - 1
    lowest = min(layer)
    return [each - lowest for each in layer]


def _components(graph: Graph, names: Sequence[str]) -> list[list[str]]:
    """Give the connected parts, the largest first, each in the order of the flow."""
    within = set(names)
    part: dict[str, int] = {}
    found: list[list[str]] = []
    for start in names:
        if start in part:
            continue
        part[start] = len(found)
        found.append([])
        waiting = [start]
        while waiting:
            name = waiting.pop()
            for other in _neighbours(graph, name):
                if other in within and other not in part:
                    part[other] = part[start]
                    waiting.append(other)
    for name in names:
        found[part[name]].append(name)
    return sorted(found, key=lambda each: (-len(each), natural(each[0])))


def _neighbours(graph: Graph, name: str) -> Iterator[str]:
    yield from (link.source.node for link in graph.arriving(name))
    yield from (link.target.node for link in graph.leaving(name))


def _in_order(
    lines: Collection[int],
    below: dict[int, dict[int, float]],
    above: dict[int, dict[int, float]],
) -> list[int]:
    """Give the lines from the top: each behind those that stand above it somewhere."""
    waiting = {line: len(above.get(line, {})) for line in lines}
    ready = [line for line in lines if not waiting[line]]
    found = []
    while ready:
        line = ready.pop()
        found.append(line)
        for other in below.get(line, {}):
            waiting[other] -= 1
            if not waiting[other]:
                ready.append(other)
    return found


def _columns(rows: Sequence[Sequence[int]], wide: Sequence[float]) -> list[tuple[float, float]]:
    """Give the left edge and the width of each layer."""
    found = []
    x = 0.0
    for row in rows:
        column = max((wide[node] for node in row if node < len(wide)), default=0.0)
        found.append((x, column))
        x += -((-column - COLUMN_GAP) // GRID) * GRID
    return found


def _line_up(
    names: Sequence[str], size: Callable[[str], Size], top: float, places: dict[str, Place]
) -> None:
    """Put nodes that are joined to nothing in lines below the others."""
    widest = max([1_200.0, *(x for x, _ in places.values())])
    x, tall = 0.0, 0.0
    for name in names:
        wide, high = size(name)
        if x and x + wide > widest:
            x, top, tall = 0.0, top + tall + ROW_GAP, 0.0
        places[name] = (x, top)
        x, tall = x + wide + COLUMN_GAP, max(tall, high)


def _place_notes(
    graph: Graph, names: Sequence[str], size: Callable[[str], Size], places: dict[str, Place]
) -> None:
    """Put frames around what they held, and the other notes in a row above the drawing."""
    top = min((y for _, y in places.values()), default=0.0)
    framed = dict(places)
    x = 0.0
    for name in names:
        node, (wide, high) = graph.nodes[name], size(name)
        held = [
            at
            for other, at in framed.items()
            if node.x <= graph.nodes[other].x < node.x + wide
            and node.y <= graph.nodes[other].y < node.y + high
        ]
        if held:
            places[name] = (min(at[0] for at in held) - 40.0, min(at[1] for at in held) - 60.0)
        else:
            places[name] = (x, top - high - 2 * ROW_GAP)
            x += wide + ROW_GAP


def _bottom(places: dict[str, Place], size: Callable[[str], Size]) -> float:
    return max(y + size(name)[1] for name, (_, y) in places.items())


def _snap(value: float) -> float:
    return round(value / GRID) * GRID
