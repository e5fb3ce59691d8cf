"""Guides: where what is dragged comes in line with what stands around it."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, QRectF

from app.ui.canvas.face import LOOKS
from app.ui.canvas.geometry import Geometry, Rows

PULL = 6.0
"""How near edges or middles must come to be drawn into line, in pixels."""
FARTHEST = 6.0
"""The same in canvas units: far out the grid would never be met else."""
SAME = 0.5
"""How little lines differ that are one, in canvas units."""
MOST = 400
"""Among how many nodes a line is looked for; with more in view none would be told from another."""
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Neighbours:
    """What stands still while something is dragged: edges and middles as columns."""

    left: Floats
    top: Floats
    right: Floats
    bottom: Floats

    def lines(self, *, across: bool) -> Floats:
        """Give the lines, a row a neighbour: both edges, and across the middle too.

        Of rows of blocks the middles say nothing: ports stand below the upper edge.
        """
        if across:
            return np.stack([self.left, self.right, (self.left + self.right) / 2], 1)
        return np.stack([self.top, self.bottom], 1)


def neighbours(geometry: Geometry, dragged: Rows, view: QRectF) -> Neighbours:
    """Give the nodes in view that are not dragged; frames, which hold others, are none."""
    rows = geometry.seen(view)
    rows = rows[geometry.look[rows] != LOOKS.index("frame")]
    rows = rows[~np.isin(rows, dragged)]
    if len(rows) > MOST:
        rows = rows[:0]
    x, y = geometry.x[rows], geometry.y[rows]
    return Neighbours(x.copy(), y.copy(), x + geometry.w[rows], y + geometry.h[rows])


def drawn_into_line(around: Neighbours, box: QRectF, within: float) -> tuple[float, float]:
    """Give by how much a box must move to be in line, across and down; NaN where it need not."""
    steps = []
    for across in (True, False):
        # Like meets like: an edge on the edge of the other side would leave no room for wires.
        away = around.lines(across=across) - _lines_of(box, across=across)
        least = away.ravel()[np.abs(away).argmin()] if away.size else np.inf
        steps.append(float(least) if abs(least) <= min(within, FARTHEST) else float("nan"))
    return steps[0], steps[1]


def _lines_of(box: QRectF, *, across: bool) -> Floats:
    edges = (box.left(), box.right(), box.center().x()) if across else (box.top(), box.bottom())
    return np.array(edges)


def guides(around: Neighbours, box: QRectF) -> list[QLineF]:
    """Give the lines on which a box and its neighbours lie, as long as these reach."""
    found: list[QLineF] = []
    for across in (True, False):
        wanted = around.lines(across=across)
        low, high = (around.top, around.bottom) if across else (around.left, around.right)
        begin, end = (box.top(), box.bottom()) if across else (box.left(), box.right())
        shown = len(found)
        for place, own in enumerate(_lines_of(box, across=across).tolist()):
            if place == 2 and len(found) > shown:
                continue  # where edges are in line, the middles say nothing more
            met = np.abs(wanted[:, place] - own) < SAME
            if not met.any():
                continue
            # Only as far as the nearest of them, before and behind: others say nothing more.
            before = low[met & (high <= begin)]
            behind = high[met & (low >= end)]
            beside = met & (high > begin) & (low < end)
            start = min([begin, *low[beside].tolist(), *before[before.argsort()[-1:]].tolist()])
            stop = max([end, *high[beside].tolist(), *behind[behind.argsort()[:1]].tolist()])
            ends = (own, start, own, stop) if across else (start, own, stop, own)
            found.append(QLineF(*ends))
    return found


def bounds_of(lines: Sequence[QLineF]) -> QRectF:
    """Give the box around some lines."""
    box = QRectF()
    for line in lines:
        box = box.united(QRectF(line.p1(), line.p2()).normalized().adjusted(-1, -1, 1, 1))
    return box


def shifted(place: QPointF, step: tuple[float, float], otherwise: QPointF) -> QPointF:
    """Give a place moved by the steps that are known, and else what the grid says."""
    x = otherwise.x() if np.isnan(step[0]) else place.x() + step[0]
    y = otherwise.y() if np.isnan(step[1]) else place.y() + step[1]
    return QPointF(x, y)
