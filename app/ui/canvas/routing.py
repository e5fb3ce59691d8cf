"""Where wires may run: which cells are covered by nodes, and which lane leads around them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Wholes = NDArray[np.int64]

Box = tuple[float, float, float, float, int]
"""Where a node stands, and 1 where it came or -1 where it went."""

CELL = 20.0
MARGIN = 30  # cells around the drawing in which lanes may run
EDGE = 8  # cells at the rim that must stay free, or the ground is laid anew
REACH = 40  # rows above and below the middle of a wire that are tried as its lane
MOST = 2_000  # cells in a direction; a larger drawing gets larger cells
TURN = 40.0  # the width in which a wire turns into its lane
APART = 10.0  # how far apart lanes of different sources run
CLOSE = 5.0  # how near to a node a wire counts as running over it
TIGHT = 15.0  # how long a way is worth while to keep some distance from nodes
SHIFTS = (0.0, 10.0, -10.0, 20.0, -20.0, 30.0, -30.0)
MOST_APART = 300  # with more wires in lanes than this they are only spread, not compared
STEPS = np.linspace(0.0, 1.0, 24)  # where along a cubic its points are
CROSSED = 150.0  # how long a way round is worth while for each cell of a node that is crossed


@dataclass(frozen=True, slots=True)
class Ends:
    """Where wires begin and end, one row a wire."""

    x0: Floats
    y0: Floats
    x1: Floats
    y1: Floats
    leaves: Floats
    arrives: Floats
    """Which way a wire runs at either end: 1 to the right; -1 at a point that lets it run back."""

    def of(self, rows: Any) -> "Ends":
        """Give some of them."""
        return Ends(*(getattr(self, each)[rows] for each in self.__slots__))

    def led_by_points(self, lanes: Floats) -> Floats:
        """Give the lanes, where one that runs back to or from a point lies at that point."""
        at = np.where(self.leaves < 0, self.y0, self.y1)
        lanes = np.where(self.leaves + self.arrives == 0, at, lanes)
        return np.where(self.leaves + self.arrives < 0, np.nan, lanes)


Run = tuple[float, float, float, int]
"""A stretch of a lane: from, to, its height, and the row of the node whose wire runs there."""


@dataclass(frozen=True, slots=True)
class Taken:
    """Wires with their lanes and the rows of the nodes that they come from."""

    ends: Ends
    lanes: Floats
    sources: Wholes

    def runs(self) -> Iterator[Run]:
        """Give the stretch of lane that each wire takes."""
        begin = np.minimum(self.ends.x0, self.ends.x1).tolist()
        end = np.maximum(self.ends.x0, self.ends.x1).tolist()
        yield from zip(begin, end, self.lanes.tolist(), self.sources.tolist(), strict=True)


class Ground:
    """The cells that nodes cover, summed so that any straight run is judged in two look-ups."""

    def __init__(self, x: Floats, y: Floats, w: Floats, h: Floats) -> None:
        self.left, self.top, self.cell = 0.0, 0.0, CELL
        rows = columns = 1
        if len(x):
            wide = float((x + w).max() - x.min()) / CELL
            high = float((y + h).max() - y.min()) / CELL
            self.cell = CELL * max(1.0, wide / MOST, high / MOST)
            self.left = float(np.floor(x.min() / CELL) * CELL) - MARGIN * self.cell
            self.top = float(np.floor(y.min() / CELL) * CELL) - MARGIN * self.cell
            columns = int(wide * CELL / self.cell) + 2 * MARGIN + 2
            rows = int(high * CELL / self.cell) + 2 * MARGIN + 2
        self.crossed = np.zeros(0, np.int64)
        counts = np.zeros((rows + 1, columns + 1), np.int32)
        if len(x):
            a, b, c, d = self._cells(x, y, w, h)
            for down, right, more in ((c, a, 1), (c, b, -1), (d, a, -1), (d, b, 1)):
                np.add.at(counts, (down, right), more)
        self.counts = counts.cumsum(0).cumsum(1)[:rows, :columns]
        self.across = np.zeros((rows, columns + 1), np.int32)
        np.cumsum(self.counts > 0, 1, out=self.across[:, 1:])
        self.down = np.zeros((rows + 1, columns), np.int32)
        np.cumsum(self.counts > 0, 0, out=self.down[1:])

    def change(self, boxes: Sequence[Box]) -> bool:
        """Let nodes come and go; False, with nothing done, if one stands too far outside."""
        if not boxes:
            return True
        x, y, w, h, more = (np.array(column) for column in zip(*boxes, strict=True))
        cells = self._cells(x, y, w, h)
        high, wide = self.counts.shape
        if min(each.min() for each in cells) < EDGE:
            return False
        if cells[1].max() > wide - EDGE or cells[3].max() > high - EDGE:
            return False
        for a, b, c, d, each in zip(*(cell.tolist() for cell in cells), more, strict=True):
            self.counts[c:d, a:b] += int(each)
            np.cumsum(self.counts[c:d] > 0, 1, out=self.across[c:d, 1:])
            np.cumsum(self.counts[:, a:b] > 0, 0, out=self.down[1:, a:b])
        return True

    def _cells(self, x: Floats, y: Floats, w: Floats, h: Floats) -> tuple[Wholes, ...]:
        """Give the cells that boxes cover: first and behind the last, across and down."""
        return (
            self._column(x),
            self._column(x + w - 0.5) + 1,
            self._row(y),
            self._row(y + h - 0.5) + 1,
        )

    def _column(self, x: Floats) -> Wholes:
        return np.floor((x - self.left) / self.cell).astype(np.int64)

    def _row(self, y: Floats) -> Wholes:
        return np.floor((y - self.top) / self.cell).astype(np.int64)

    def _inside(self, rows: Wholes, columns: Wholes) -> tuple[Wholes, Wholes]:
        high, wide = self.counts.shape
        return np.clip(rows, 0, high - 1), np.clip(columns, 0, wide - 1)

    def hits(self, x: Floats, y: Floats) -> NDArray[np.bool_]:
        """Tell for each point whether a node covers it."""
        rows, columns = self._inside(self._row(y), self._column(x))
        return np.asarray(self.counts[rows, columns] > 0)

    def beside(self, row: Wholes, x0: Floats, x1: Floats) -> NDArray[np.int32]:
        """Count the covered cells of ``row`` from ``x0`` to ``x1``."""
        first, last = self._column(np.minimum(x0, x1)), self._column(np.maximum(x0, x1))
        row, first = self._inside(row, first)
        _, last = self._inside(row, last)
        return self.across[row, last + 1] - self.across[row, first]

    def between(self, x: Floats, y0: Wholes, y1: Wholes) -> NDArray[np.int32]:
        """Count the covered cells at ``x`` from row ``y0`` to row ``y1``."""
        first, column = self._inside(np.minimum(y0, y1), self._column(x))
        last, _ = self._inside(np.maximum(y0, y1), column)
        return self.down[last + 1, column] - self.down[first, column]

    def lanes(self, ends: Ends, sources: Wholes, taken: Taken) -> Floats:
        """Give for each wire the height of the lane it should take, or NaN to go straight.

        Wires of one source share a lane, as a trunk; those of different ones keep apart, also
        from the lanes that are ``taken`` already.
        """
        lanes = np.full(len(ends.x0), np.nan)
        crossed = self.crossed = self._crossed(ends)
        blocked = np.flatnonzero((crossed > 0) | (ends.x1 - ends.x0 < TURN / 2))
        if len(blocked):
            lanes[blocked] = self._around(ends.of(blocked), crossed[blocked])
            led = blocked[~np.isnan(lanes[blocked])]
            lanes[led] = self._apart(Taken(ends.of(led), lanes[led], sources[led]), taken)
        return lanes

    def _apart(self, led: Taken, before: Taken) -> Floats:
        """Shift lanes of different sources that would run one over the other."""
        if len(led.lanes) + len(before.lanes) > MOST_APART:
            return led.lanes + APART / 2 * ((led.sources * 7) % 3 - 1)
        taken, made = list(before.runs()), led.lanes.copy()
        waiting = sorted(enumerate(led.runs()), key=lambda each: each[1])
        for row, (begin, end, lane, source) in waiting:
            choices = [lane + shift for shift in SHIFTS]
            free = (each for each in choices if self._clear(each, (begin, end), source, taken))
            made[row] = next(free, lane)
            taken.append((begin, end, float(made[row]), source))
        return made

    def _clear(
        self,
        lane: float,
        span: tuple[float, float],
        source: int,
        taken: list[Run],
    ) -> bool:
        if any(
            other != source and abs(lane - y) < APART - 1 and begin < span[1] and end > span[0]
            for begin, end, y, other in taken
        ):
            return False
        row = self._row(np.array([lane]))
        edges = np.array([span[0] + TURN / 4]), np.array([span[1] - TURN / 4])
        return bool(self.beside(row, *edges)[0] == 0) or not taken

    def _crossed(self, ends: Ends) -> Wholes:
        """Count, for wires that go straight, the steps of 16 that run over a node."""
        bend = bends(ends)[:, None]
        t = np.linspace(0.04, 0.96, 16)[None]
        x0, y0, x1, y1 = (each[:, None] for each in (ends.x0, ends.y0, ends.x1, ends.y1))
        u = 1 - t
        x = u**3 * x0 + 3 * u * u * t * (x0 + bend) + 3 * u * t * t * (x1 - bend) + t**3 * x1
        y = (u**3 + 3 * u * u * t) * y0 + (3 * u * t * t + t**3) * y1
        free = (x - x0 < 10) | (x1 - x < 10)  # there its own nodes stand
        over = self.hits(x, y - CLOSE) | self.hits(x, y + CLOSE)
        return np.asarray((over & ~free).sum(1))

    def _around(self, ends: Ends, crossed: Wholes) -> Floats:
        x0, y0, x1, y1 = (each[:, None] for each in (ends.x0, ends.y0, ends.x1, ends.y1))
        back = x1 - x0 < TURN / 2
        middle = self._row((ends.y0 + ends.y1) / 2)
        row = middle[:, None] + np.arange(-REACH, REACH + 1)[None]
        lane = self.top + (row + 0.5) * self.cell
        begin = np.where(back, x0 + 0.7 * TURN, x0 + TURN / 4)
        end = np.where(back, x1 - 0.7 * TURN, x1 - TURN / 4)
        out, into = x0 + TURN / 2, x1 - TURN / 2
        covered = self.beside(
            row, np.broadcast_to(begin, row.shape), np.broadcast_to(end, row.shape)
        )
        for x, y in ((out, y0), (into, y1)):
            start = np.broadcast_to(self._row(y), row.shape)
            covered = covered + self.between(np.broadcast_to(x, row.shape), start, row)
        tight = (self.beside(row - 1, begin, end) > 0) | (self.beside(row + 1, begin, end) > 0)
        short = np.minimum(abs(lane - y0), abs(lane - y1))
        way = abs(lane - y0) + abs(lane - y1) + np.where(back & (short < 25), 80.0, 0.0)
        cost = way + CROSSED * covered + TIGHT * tight
        best = cost.argmin(1)
        rows = np.arange(len(best))
        straight = abs(ends.y1 - ends.y0) + CROSSED * crossed
        stays = ~back[:, 0] & (straight <= cost[rows, best])
        return np.where(stays, np.nan, lane[rows, best])


def bends(ends: Ends) -> Floats:
    """Give how far the control points of plain wires stand from their ends."""
    wide, high = ends.x1 - ends.x0, abs(ends.y1 - ends.y0)
    ahead = np.maximum(0.5 * wide, np.minimum(50.0, 0.4 * high))
    behind = np.clip(0.3 * abs(wide) + 0.4 * high, 40.0, 160.0)
    return np.where(wide > TURN / 2, ahead, behind)


def curves(ends: Ends, lanes: Floats) -> Floats:
    """Give the control points of wires: (n, 16), two cubics with a straight line between.

    A wire without a lane is the first cubic alone; the second then stands still at its end.
    """
    x0, y0, x1, y1 = ends.x0, ends.y0, ends.x1, ends.y1
    bend = bends(ends)
    begin, end = x0 + bend * ends.leaves, x1 - bend * ends.arrives
    plain = np.stack([x0, y0, begin, y0, end, y1, x1, y1] + [x1, y1] * 4, 1)
    if np.isnan(lanes).all():
        return plain
    back = x1 - x0 < TURN / 2
    half = np.minimum(TURN, np.maximum(x1 - x0, 0) / 2)
    first, last = x0 + half, x1 - half
    ahead = [x0, y0, first, y0, x0, lanes, first, lanes]  # upright in the middle
    ahead += [last, lanes, x1, lanes, last, y1, x1, y1]
    k0, k1 = (np.clip(0.66 * abs(lanes - y), 24.0, TURN) for y in (y0, y1))
    k0, k1 = k0 * (ends.leaves > 0), k1 * (ends.arrives > 0)
    behind = [x0, y0, x0 + k0, y0, x0 + k0, lanes, x0, lanes]
    behind += [x1, lanes, x1 - k1, lanes, x1 - k1, y1, x1, y1]
    led = np.where(back[:, None], np.stack(behind, 1), np.stack(ahead, 1))
    return np.where(np.isnan(lanes)[:, None], plain, led)


def runs(curve: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Give points along wires: (n, 48) each of x and y."""
    t, u = STEPS[None], 1 - STEPS[None]
    weights = (u**3, 3 * u * u * t, 3 * u * t * t, t**3)
    runs = []
    for axis in (0, 1):
        parts = [
            sum(weight * curve[:, begin + axis + 2 * i, None] for i, weight in enumerate(weights))
            for begin in (0, 8)
        ]
        runs.append(np.concatenate(parts, 1))
    return runs[0], runs[1]
