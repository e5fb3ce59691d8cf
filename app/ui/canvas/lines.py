"""Paints wires: by their kinds, those of what is chosen stronger, and what flows on them."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QPen

from app.graph.graph import Graph, Link
from app.ui import theme as look
from app.ui import words
from app.ui.canvas import modes
from app.ui.canvas.geometry import Flags, Geometry, Rows, present
from app.ui.canvas.ink import Ink, faded
from nodes.spec import Spec

PLAIN, LEADS, OWN, MARKED = 1.8, 2.3, 3.0, 3.4
"""How wide wires are: any, on the way through the chosen block, at it, under the pointer."""
MOST_OWN = 50
"""With more blocks chosen than this, their wires do not stand out."""
SHAPES = 0.6
"""The zoom from which shapes are written on all wires, where that is wanted."""
TALL = 12.0
"""How high a shape stands, in canvas units."""
AWAY = 6.0
"""How far from the ends of its wire a shape stays, in canvas units; where it cannot, it stands …"""
ABOVE = 10.0
"""… so far above it, where the ports do not reach."""


@dataclass(frozen=True, slots=True)
class Ways:
    """Which wires what is chosen has, as columns of the rows of wires.

    Parameters
    ----------
    own
        The wires at the chosen blocks.
    through
        Where one block is chosen: all wires on the ways that lead to it and on from it.
    """

    own: Flags
    through: Flags | None


def ways(geometry: Geometry, chosen: frozenset[str]) -> Ways | None:
    """Find the wires that stand out for what is chosen; None where none do."""
    if not chosen or len(chosen) > MOST_OWN:
        return None
    own = np.zeros(len(geometry.wired), bool)
    own[geometry.wires_of(geometry.rows(chosen))] = True
    if len(chosen) > 1 or not own.any():
        return Ways(own, None)
    name = next(iter(chosen))
    before, after = (_reached(geometry.graph, name, ahead=ahead) for ahead in (False, True))
    through = np.zeros(len(own), bool)
    for link, row in geometry.wire.items():
        through[row] = link.target.node in before or link.source.node in after
    return Ways(own, through)


def _reached(graph: Graph, name: str, *, ahead: bool) -> set[str]:
    """Give a block and all that it leads to, or all that leads to it."""
    found, waiting = {name}, [name]
    while waiting:
        here = waiting.pop()
        if ahead:
            beyond = [link.target.node for link in graph.leaving(here)]
        else:
            beyond = [link.source.node for link in graph.arriving(here)]
        for each in beyond:
            if each not in found:
                found.add(each)
                waiting.append(each)
    return found


class LinePainter:
    """Paints wires with some ink."""

    def __init__(self, ink: Ink) -> None:
        self._ink = ink
        self._ways: Ways | None = None
        self._known: tuple[object, object] = (None, None)

    def far(self, geometry: Geometry, rows: Rows, chosen: frozenset[str]) -> None:
        """Paint them as thin straight lines, those of what is chosen on top."""
        painter, theme, found = self._ink.painter, self._ink.theme, self._found(geometry, chosen)
        parts = [(theme.node_line, rows)]
        if found is not None:
            through = found.own if found.through is None else found.through
            parts = [(theme.node_line, rows[~through[rows]]), (theme.muted, rows[through[rows]])]
            parts.append((theme.accent, rows[found.own[rows]]))
        for colour, part in parts:
            painter.setPen(QPen(colour, 0))
            painter.drawLines([geometry.lines[row] for row in part.tolist()])

    def near(self, geometry: Geometry, rows: Rows, chosen: frozenset[str], *, bent: bool) -> None:
        """Paint them in the colours of their kinds; the rest is paler than the chosen way."""
        found = self._found(geometry, chosen)
        off = geometry.off[geometry.source[rows]] | geometry.off[geometry.target[rows]]
        if off.any():
            self._faint(geometry, rows[off])
            rows = rows[~off]
        if found is None:
            self._lay(geometry, rows, PLAIN, bent=bent)
            return
        own = found.own[rows]
        rest = rows[~own]
        if found.through is None:
            self._lay(geometry, rest, PLAIN, bent=bent)
        else:
            through = found.through[rest]
            self._lay(geometry, rest[~through], PLAIN, bent=bent, pale=True)
            self._lay(geometry, rest[through], LEADS, bent=bent)
        self._lay(geometry, rows[own], OWN, bent=bent)

    def _found(self, geometry: Geometry, chosen: frozenset[str]) -> Ways | None:
        if (geometry.graph, chosen) != self._known or self._ways is None:
            self._known = geometry.graph, chosen
            self._ways = ways(geometry, chosen)
        return self._ways

    def _lay(
        self, geometry: Geometry, rows: Rows, width: float, *, bent: bool, pale: bool = False
    ) -> None:
        painter, ink = self._ink.painter, self._ink
        painter.setBrush(Qt.BrushStyle.NoBrush)
        kinds = geometry.kind[rows]
        for kind in present(kinds):
            painter.setPen(ink.wire(geometry.kinds[kind], ink.at_least(width), pale=pale))
            part = rows[kinds == kind].tolist()
            if not bent:
                painter.drawLines([geometry.lines[row] for row in part])
                continue
            for row in part:
                painter.drawPath(geometry.path(row))

    def _faint(self, geometry: Geometry, rows: Rows) -> None:
        """Paint the wires of what is disabled."""
        with look.painting(self._ink.painter) as painter:
            painter.setOpacity(modes.FAINT)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for row in rows.tolist():
                pen = QPen(self._ink.wire(geometry.kinds[geometry.kind[row]], PLAIN))
                pen.setDashPattern([4.0, 4.0])
                painter.setPen(pen)
                painter.drawPath(geometry.path(row))

    def marked(self, geometry: Geometry, links: Iterable[Link]) -> None:
        """Paint those that are chosen or under the pointer, on top and wide at any zoom."""
        ink = self._ink
        for link in links:
            row = geometry.wire.get(link, -1)
            if row >= 0:
                wide = max(MARKED, 2.0 / ink.zoom)
                ink.painter.setPen(ink.wire(geometry.kinds[geometry.kind[row]], wide))
                ink.painter.setBrush(Qt.BrushStyle.NoBrush)
                ink.painter.drawPath(geometry.path(row))

    def hints(self, geometry: Geometry, rows: Rows) -> None:
        """Show faintly, over the blocks, where wires run under them."""
        painter = self._ink.painter
        for row in rows[geometry.under[rows]].tolist():
            colour = faded(self._ink.theme.kind(geometry.kinds[geometry.kind[row]]), 0.55)
            painter.setPen(QPen(colour, 0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(geometry.path(row))

    # What flows on them.

    def shapes(
        self, geometry: Geometry, wires: Rows, nodes: Rows, names: Iterable[QRectF] = ()
    ) -> int:
        """Write on each wire what flows, where no block or name is in the way; tell on how many."""
        told = [(row, geometry.specs[row]) for row in wires.tolist()]
        known = [(row, shape_on_wire(spec)) for row, spec in told if spec is not None]
        if not known:
            return 0
        rows = np.array([row for row, _ in known])
        wide = np.array([self._ink.width(text, "tiny") for _, text in known]) + 3.0
        x, y = middles(geometry.curve[rows])
        on, above = fits(geometry, rows, x, wide + 2 * AWAY), fits(geometry, rows, x, wide)
        y = np.where(on, y, y - ABOVE)
        free = (on | above) & ~covered(geometry, nodes, x, y, wide)
        taken = list(names)
        before = len(taken)
        for place in np.flatnonzero(free).tolist():
            box = QRectF(0, 0, wide[place], TALL)
            box.moveCenter(QPointF(x[place], y[place]))
            if not any(box.intersects(other) for other in taken):
                taken.append(box)
                self._write(box, known[place][1])
        return len(taken) - before

    def _write(self, box: QRectF, text: str) -> None:
        ink, middle = self._ink, box.center()
        ink.painter.fillRect(box, faded(ink.theme.canvas, 0.88))
        at = (middle.x(), middle.y())
        ink.write(text, "tiny", "text", at, room=box.width() + 8, align=0.5)

    def label(self, geometry: Geometry, link: Link) -> None:
        """Write what flows on a wire beside its middle, as large at any zoom."""
        row = geometry.wire.get(link, -1)
        if row < 0:
            return
        box, text = self.label_box(geometry, row), _told(geometry.spec_of(link.source))
        zoom, theme = self._ink.zoom, self._ink.theme
        with look.painting(self._ink.painter) as painter:
            painter.translate(box.topLeft())
            painter.scale(1 / zoom, 1 / zoom)
            inner = QRectF(0, 0, box.width() * zoom, box.height() * zoom)
            painter.setPen(QPen(theme.kind(geometry.kinds[geometry.kind[row]]), 1))
            painter.setBrush(theme.second)
            painter.drawRoundedRect(inner.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
            painter.setPen(theme.text)
            painter.setFont(self._ink.fonts["small"])
            painter.drawText(inner, Qt.AlignmentFlag.AlignCenter, text)

    def label_box(self, geometry: Geometry, row: int, zoom: float = 0.0) -> QRectF:
        """Give where the label of a wire stands at a zoom (the one of now), in canvas units."""
        scale = zoom or self._ink.zoom
        x, y = middles(geometry.curve[row : row + 1])
        text = _told(geometry.spec_of(geometry.links[row].source))
        wide = self._ink.width(text, "small") + 16
        box = QRectF(0, 0, wide / scale, 20 / scale)
        box.moveCenter(QPointF(x[0], y[0] - 20 / scale))
        return box


def middles(curves: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Give the middle of the longest straight run of wires: their lanes, else their middles."""
    led = (curves[:, 6:8] != curves[:, 14:16]).any(1)
    lane = (curves[:, 6:8] + curves[:, 8:10]) / 2
    weights = np.array([0.125, 0.375, 0.375, 0.125])
    bare = np.stack([curves[:, axis:8:2] @ weights for axis in (0, 1)], 1)
    found = np.where(led[:, None], lane, bare)
    return found[:, 0], found[:, 1]


def fits(
    geometry: Geometry, rows: Rows, x: NDArray[np.float64], wide: NDArray[np.float64]
) -> Flags:
    """Tell on which wires there is room for something so wide around ``x``."""
    curves = geometry.curve[rows]
    left = np.minimum(curves[:, 0], curves[:, 14])
    right = np.maximum(curves[:, 0], curves[:, 14])
    return np.asarray((x - wide / 2 >= left) & (x + wide / 2 <= right))


def covered(
    geometry: Geometry,
    nodes: Rows,
    x: NDArray[np.float64],
    y: NDArray[np.float64],
    wide: NDArray[np.float64],
) -> Flags:
    """Tell which of some boxes around points lie on one of the nodes."""
    left, right = (x - wide / 2)[:, None], (x + wide / 2)[:, None]
    top, bottom = (y - TALL / 2)[:, None], (y + TALL / 2)[:, None]
    a, b = geometry.x[nodes][None], geometry.y[nodes][None]
    c, d = a + geometry.w[nodes][None], b + geometry.h[nodes][None]
    return np.asarray(((left < c) & (right > a) & (top < d) & (bottom > b)).any(1))


def shape_on_wire(spec: Spec) -> str:
    """Give a shape as short as it is understood: without the batch, which all have."""
    axes = [str(axis) for axis in spec.axes[1:]]
    return "×".join(axes) if axes else words.translated(spec.kind)


def _told(spec: Spec | None) -> str:
    if spec is None:
        return QCoreApplication.translate("Canvas", "not known yet")
    kind = words.translated(spec.kind)
    return f"{kind}  {words.shape(spec)}" if spec.axes else kind
