"""Where everything on the canvas is, as numpy columns: one row a node, one row a wire."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from typing import Any, Literal

import numpy as np
from immutables import Map
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QPainterPath

from app.compiler.report import Analysis, NodeReport, Problem
from app.graph import diff
from app.graph.diff import Changes
from app.graph.effective import passing
from app.graph.graph import Composite, Graph, Link, Port, Project, Use
from app.graph.wiring import kind_of
from app.ui import words
from app.ui.canvas.face import (
    GRID,
    LOOKS,
    PREVIEW,
    Face,
    face_of,
    guessed,
    path_to,
    problems_inside,
    reports_inside,
)
from app.ui.canvas.routing import Box, Ends, Ground, Taken, curves, runs
from nodes.spec import Spec

Floats = NDArray[np.float64]
Rows = NDArray[np.int64]
Flags = NDArray[np.bool_]
Side = Literal["in", "out"]
Ports = tuple[tuple[str, ...], tuple[str, ...]]
"""The kinds of a node's inputs and outputs."""

FEW = 100  # with more boxes disturbed than this all wires are laid anew
NEAR = 60.0  # how near to a wire a change is felt
CLEAR = 20.0  # how far around its own nodes a wire cannot run under one
DOTTED = 20.0  # how far back a wire must run to turn round at a point on it
SLACK = 64  # rows that are taken at once when the columns are full
NODE_COLUMNS = (
    *("x", "y", "w", "h", "look", "mark", "body", "off", "alive", "wrong", "weight", "_raised"),
)
WIRE_COLUMNS = ("source", "target", "kind", "curve", "box", "wired", "under")
INNER_COLUMNS = ("_out", "_in", "_lane", "_loose")
STATE = (
    *(*NODE_COLUMNS, "row", "names", "faces", "boxes", "shapes", "counts", "problems", "ports"),
    *(*WIRE_COLUMNS, "wire", "links", "lines", "paths", "specs", "edition", "heaviest", "_whole"),
    *(*INNER_COLUMNS, "_free", "_unwired", "_ground", "_twins"),
)
"""All that follows from what is drawn; kinds and marks only ever grow."""
BLANK = Face("node", "", "", "", "", (), (), (), False, False, False, (0.0, 0.0))
NOWHERE = Link(Port("", ""), Port("", ""))


@dataclass(frozen=True, slots=True)
class Left:
    """A drawing of which much was deleted, as it stood: undo brings back the very same.

    Parameters
    ----------
    graph, around
        The drawing, and all else that says how it stands.
    state
        The columns and lists by their names.
    """

    graph: Graph
    around: tuple[Map[str, Composite], str, frozenset[str], str]
    state: dict[str, Any]


class Geometry:
    """Holds where nodes and wires are, and what they show; follows the drawing it is given.

    Attributes
    ----------
    x, y, w, h, look, mark, body, off, alive, wrong, weight
        The columns of the nodes: ``mark`` is the colour by which each is known from afar, ``body``
        the same number for nodes whose bodies look alike, 0 for what is more than a body from
        afar, ``off`` whether it is disabled, ``weight`` a part of the heaviest one by the
        measure; a row that is not alive is free, one that is wrong has problems.
    measure, heaviest
        By what nodes are weighed, a field of their reports or an empty text, and the one whose
        weight is 1 with its amount.
    edition
        A number for each node, which no other face and size of any node has had.
    source, target, kind, curve, box, wired, under
        The columns of the wires: rows of their nodes, kind, control points, bounds, whether the
        row is in use, and whether it runs under a node.
    laid
        How many wires have been laid since the beginning, for tests.
    """

    def __init__(self) -> None:
        self.project = Project()
        self.composite = ""
        self.graph = Graph()
        self.previews: frozenset[str] = frozenset()
        self.measure = ""
        self.heaviest: tuple[str, int] = "", 0
        self.laid = 0
        self._analysis: Analysis | None = None
        self._editions = count(1)
        self.clear()

    def clear(self) -> None:
        """Forget everything."""
        self.graph = Graph()
        self._left: Left | None = None
        self.row: dict[str, int] = {}
        self.names: list[str] = []
        self.faces: list[Face] = []
        self.boxes: list[QRectF] = []
        self.shapes: list[str] = []
        self.counts: list[str] = []
        self.problems: list[tuple[Problem, ...]] = []
        self.ports: list[Ports | None] = []
        self.edition: list[int] = []
        self._whole: QRectF | None = None
        self.x, self.y, self.w, self.h = (np.zeros(0) for _ in range(4))
        self.look = np.zeros(0, np.int8)
        self.mark, self.off = np.zeros(0, np.int16), np.zeros(0, bool)
        self.body = np.zeros(0, np.int32)
        self.alive, self._raised = np.zeros(0, bool), np.zeros(0, bool)
        self.wrong = np.zeros(0, bool)
        self.weight = np.zeros(0)
        self.marks: list[str] = []
        self._bodies: dict[tuple[object, ...], int] = {}
        self._free: list[int] = []
        self.wire: dict[Link, int] = {}
        self.links: list[Link] = []
        self.lines: list[QLineF] = []
        self.paths: list[QPainterPath | None] = []
        self.specs: list[Spec | None] = []
        self.source, self.target = np.zeros(0, np.int64), np.zeros(0, np.int64)
        self._out, self._in = np.zeros(0), np.zeros(0)
        self.kind = np.zeros(0, np.int16)
        self.kinds: list[str] = []
        self.curve, self.box = np.zeros((0, 16)), np.zeros((0, 4))
        self._lane = np.zeros(0)
        self.wired, self._loose = np.zeros(0, bool), np.zeros(0, bool)
        self.under = np.zeros(0, bool)
        self._beneath = np.zeros(0, np.int64)
        self._unwired: list[int] = []
        self._ground: Ground | None = None
        self._disturbed: list[Box] = []
        self._twins: Mapping[str, list[str]] = {}
        self._path: tuple[str, ...] = ()
        self._given: tuple[str, ...] = ()
        self._reports: Mapping[str, NodeReport] = {}
        self._ways: Mapping[str, set[tuple[str, str]]] | None = None

    # Following the drawing.

    def follow(
        self,
        project: Project,
        composite: str = "",
        known: Changes | None = None,
        path: tuple[str, ...] = (),
    ) -> None:
        """Show this drawing; only what differs from the one shown before is done anew.

        Parameters
        ----------
        project, composite
            The project, and which of its drawings; empty for the main one.
        known
            What differs, if somebody knows already.
        path
            The nodes that were entered to come there; found where it is left out.
        """
        if composite != self.composite:
            self.clear()
            known = None
        graph, before = project.drawing(composite), self.graph
        found = diff.changes(before, graph) if known is None else known
        left = self._left
        if len(found.removed) > FEW:
            self._left = self._leave(frozenset(found.removed))
        around = project.composites, composite, self.previews, self.measure
        back = left is not None and left.graph is graph and left.around == around
        altered = list(found.added) if back else self._altered(project, graph, found)
        if not back:
            self._unlink(before, graph, [*found.removed, *altered])
            self._drop(found.removed)
        turned = path != self._given or composite != self.composite
        if turned or project.composites is not self.project.composites:
            self._given = path
            self._path = path or path_to(project, composite) if composite else ()
        self.project, self.composite, self.graph = project, composite, graph
        self._ways = None
        if left is not None and back:
            self._bring_back(left)
        else:
            for name in found.added:
                self._take(name)
            self._place(altered)
            self._link(graph, altered)
            if altered or found.removed:
                self.settle()
        if (altered or turned) and self._analysis is not None:
            self.know(self._analysis)

    def _altered(self, project: Project, graph: Graph, found: Changes) -> list[str]:
        """Give the nodes that must be placed anew."""
        old, new = self.graph.nodes, graph.nodes
        wanted = dict.fromkeys((*found.added, *found.altered))
        wanted.update(dict.fromkeys(name for name in found.rewired if name in new))
        touched = [old[name] for name in (*found.removed, *found.altered)]
        touched += [new[name] for name in (*found.added, *found.altered)]
        if any(node.twin for node in touched):
            self._twins = _twins(graph)
            wanted.update(dict.fromkeys(node.twin for node in touched if node.twin in new))
        if project.composites is not self.project.composites:
            uses = (name for name, node in new.items() if isinstance(node.block, Use))
            wanted.update(dict.fromkeys(uses))
        return list(wanted)

    def _leave(self, gone: frozenset[str]) -> Left | None:
        """Keep how all stands before these nodes are deleted, unless some hang in the air."""
        if self._raised.any():
            return None
        held = {name: getattr(self, name) for name in STATE}
        state = {
            name: each.copy() if hasattr(each, "copy") else each for name, each in held.items()
        }
        for name, row in self.row.items():
            if name not in gone:  # its box may be moved in place
                state["boxes"][row] = QRectF(self.boxes[row])
        around = self.project.composites, self.composite, self.previews, self.measure
        self._ground = None  # or what comes and goes would change it in place
        return Left(self.graph, around, state)

    def _bring_back(self, left: Left) -> None:
        """Let all stand as it stood when much was deleted."""
        vars(self).update(left.state, _disturbed=[])
        self._left = None if self._left is left else self._left

    def _take(self, name: str) -> None:
        if not self._free:
            self._grow()
        row = self._free.pop()
        self.row[name] = row
        self.names[row] = name
        self.alive[row] = True

    def _grow(self) -> None:
        size = len(self.alive)
        more = max(SLACK, size // 2)
        for column in NODE_COLUMNS:
            old = getattr(self, column)
            setattr(self, column, np.concatenate([old, np.zeros(more, old.dtype)]))
        self.names += [""] * more
        self.faces += [BLANK] * more
        self.boxes += [QRectF()] * more
        self.shapes += [""] * more
        self.counts += [""] * more
        self.problems += [()] * more
        self.ports += [None] * more
        self.edition += [0] * more
        self._free += range(size + more - 1, size - 1, -1)

    def _drop(self, names: Iterable[str]) -> None:
        rows = [self.row.pop(name) for name in names]
        self._disturb(rows, -1)
        self.alive[rows], self.wrong[rows], self._whole = False, False, None
        for row in rows:
            self.names[row], self.faces[row] = "", BLANK
            self.shapes[row] = self.counts[row] = ""
            self.problems[row] = ()
        self._free += rows

    def _place(self, names: Sequence[str]) -> None:
        """Show these nodes as the drawing has them now."""
        nodes = [self.graph.nodes[name] for name in names]
        rows = [self.row[name] for name in names]
        self._disturb([row for row in rows if self.faces[row] is not BLANK], -1)
        about, twins = (self.project, self.graph), self._twins
        faces = [face_of(*about, name, twins.get(name, ())) for name in names]
        for row, face in zip(rows, faces, strict=True):
            self.faces[row], self.ports[row] = face, None
        self.x[rows], self.y[rows] = [node.x for node in nodes], [node.y for node in nodes]
        self.w[rows] = [face.size[0] for face in faces]
        self.h[rows] = [self._high(name, face) for name, face in zip(names, faces, strict=True)]
        self.look[rows] = [LOOKS.index(face.look) for face in faces]
        self.marks += dict.fromkeys(face.mark for face in faces if face.mark not in self.marks)
        self.mark[rows] = [self.marks.index(face.mark) for face in faces]
        self.off[rows] = [face.mode == "disabled" for face in faces]
        self._bound(rows)

    def _high(self, name: str, face: Face) -> float:
        return face.size[1] + PREVIEW * (name in self.previews and face.look == "node")

    def _bound(self, rows: Sequence[int]) -> None:
        self._whole = None
        for row, *box in zip(rows, *self._columns(rows), strict=True):
            self.edition[row], self.boxes[row] = next(self._editions), QRectF(*box)
        self.body[rows] = [self._body(self.faces[row], self.boxes[row].height()) for row in rows]
        self._disturb(rows, 1)

    def _body(self, face: Face, high: float) -> int:
        if face.look != "node" or face.mode:
            return 0
        alike = face.size[0], high, face.category, face.stacked, face.colour
        return self._bodies.setdefault(alike, len(self._bodies) + 1)

    def _columns(self, rows: Sequence[int] | Rows) -> list[list[float]]:
        return [column[rows].tolist() for column in (self.x, self.y, self.w, self.h)]

    def _disturb(self, rows: Sequence[int], more: int) -> None:
        """Note that nodes came to stand in their boxes, or went."""
        changed = np.array(rows, np.int64)
        if more < 0:  # what was lifted is not on the ground
            lifted, self._raised[changed] = self._raised[changed], False
            changed = changed[~lifted]
        changed = changed[self.look[changed] != LOOKS.index("frame")]
        self._disturbed += ((*box, more) for box in zip(*self._columns(changed), strict=True))

    # Wires.

    def _unlink(self, before: Graph, graph: Graph, names: Iterable[str]) -> None:
        gone = []
        for name in names:
            known = before.arriving(name)
            kept = set(graph.arriving(name)) if known and name in graph.nodes else ()
            gone += [link for link in known if link not in kept]
        rows = [row for row in (self.wire.pop(link, None) for link in gone) if row is not None]
        self.wired[rows] = False
        for row in rows:
            self.links[row], self.paths[row], self.specs[row] = NOWHERE, None, None
        self._unwired += rows

    def _link(self, graph: Graph, names: Sequence[str]) -> None:
        """Join all wires of these nodes."""
        here = set(names)
        links = [each for name in names for each in graph.arriving(name)]
        links = [link for link in links if link.source.node in self.row]
        leaving = (each for name in names for each in graph.leaving(name))
        links += [each for each in leaving if each.target.node not in here and each in self.wire]
        rows = [self._row_of(link) for link in links]
        self.wired[rows] = self._loose[rows] = True
        sources = [self.row[link.source.node] for link in links]
        targets = [self.row[link.target.node] for link in links]
        self.source[rows], self.target[rows] = sources, targets
        begins, ends = zip(sources, links, strict=True), zip(targets, links, strict=True)
        self._out[rows] = [
            _height(self.faces[row].outputs, each.source.name) for row, each in begins
        ]
        self._in[rows] = [_height(self.faces[row].inputs, each.target.name) for row, each in ends]
        kinds = zip(map(self.specs.__getitem__, rows), links, strict=True)
        self.kind[rows] = [
            self._kind(spec.kind if spec is not None else self._guess(link.source))
            for spec, link in kinds
        ]

    def _row_of(self, link: Link) -> int:
        """Give the row of a wire, a new one where it has none yet."""
        row = self.wire.get(link)
        if row is None:
            if not self._unwired:
                self._grow_wires()
            row = self.wire[link] = self._unwired.pop()
            self.links[row] = link
        return row

    def _guess(self, port: Port) -> str:
        """Guess the kind of an output port; a point on a wire gives what leads to it."""
        node = self.graph.nodes[port.node]
        known = kind_of(self.graph, port) if node.role == "reroute" else ""
        return known or guessed(node, port.name)

    def _kind(self, kind: str) -> int:
        if kind not in self.kinds:
            self.kinds.append(kind)
        return self.kinds.index(kind)

    def _grow_wires(self) -> None:
        size = len(self.wired)
        more = max(SLACK, size // 2)
        for column in (*WIRE_COLUMNS, *INNER_COLUMNS):
            old = getattr(self, column)
            new = np.zeros((more, *old.shape[1:]), old.dtype)
            setattr(self, column, np.concatenate([old, new]))
        self.links += [NOWHERE] * more
        self.lines += [QLineF()] * more
        self.paths += [None] * more
        self.specs += [None] * more
        self._unwired += range(size + more - 1, size - 1, -1)

    def settle(self) -> None:
        """Lead the wires around the nodes in their way; those that nothing touched stay."""
        self._disturb(np.flatnonzero(self._raised).tolist(), 1)
        self._raised[:] = False
        self.under[self._beneath] = False
        self._beneath = np.zeros(0, np.int64)
        many = len(self._disturbed) > 10 * FEW  # then all is laid anew in any case
        disturbed, self._disturbed = self._disturbed if many else _netted(self._disturbed), []
        few = len(disturbed) <= FEW and self._ground is not None
        if few and self._ground is not None and self._ground.change(disturbed):
            rows = self._touched(disturbed)
        else:
            solid = np.flatnonzero(self.alive & (self.look != LOOKS.index("frame")))
            self._ground = Ground(self.x[solid], self.y[solid], self.w[solid], self.h[solid])
            rows = np.flatnonzero(self.wired)
        if len(rows):
            others = self.wired & ~np.isnan(self._lane)
            others[rows] = False
            ends, kept = self.ends(rows), np.flatnonzero(others)
            taken = Taken(self.ends(kept), self._lane[kept], self.source[kept])
            lanes = self._ground.lanes(ends, self.source[rows], taken)
            lanes = ends.led_by_points(lanes)
            self._lane[rows] = lanes
            self._lay(rows, ends, lanes)
            self.under[rows] = False
            self._look_under(rows[(self._ground.crossed > 0) | ~np.isnan(lanes)])

    def _touched(self, disturbed: Sequence[Box]) -> Rows:
        """Give the wires that run through boxes, and those that are not laid where they end."""
        box, found = self.box, self._loose.copy()
        for x, y, w, h, _ in disturbed:
            found |= (
                (box[:, 0] <= x + w + NEAR)
                & (box[:, 2] >= x - NEAR)
                & (box[:, 1] <= y + h + NEAR)
                & (box[:, 3] >= y - NEAR)
            )
        self._loose[:] = False
        return np.flatnonzero(found & self.wired)

    def ends(self, rows: Rows) -> Ends:
        """Give where wires begin and end."""
        source, target = self.source[rows], self.target[rows]
        begin, end = self.x[source] + self.w[source], self.x[target]
        back, dot = end < begin - DOTTED, LOOKS.index("dot")
        return Ends(
            begin,
            self.y[source] + self._out[rows],
            end,
            self.y[target] + self._in[rows],
            np.where(back & (self.look[source] == dot), -1.0, 1.0),
            np.where(back & (self.look[target] == dot), -1.0, 1.0),
        )

    def _lay(self, rows: Rows, ends: Ends, lanes: Floats) -> None:
        laid = curves(ends, lanes)
        fresh = np.flatnonzero((laid != self.curve[rows]).any(1))
        self.laid += len(fresh)
        rows, laid = rows[fresh], laid[fresh]
        self.curve[rows] = laid
        xs, ys = laid[:, 0::2], laid[:, 1::2]
        self.box[rows] = np.stack([xs.min(1), ys.min(1), xs.max(1), ys.max(1)], 1)
        for row, (x0, y0, x1, y1) in zip(
            rows.tolist(), laid[:, [0, 1, 14, 15]].tolist(), strict=True
        ):
            self.lines[row] = QLineF(x0, y0, x1, y1)
            self.paths[row] = None

    def _look_under(self, rows: Rows) -> None:
        """Find out which wires run under a node that is neither their source nor their target."""
        if self._ground is None:
            return
        x, y = runs(self.curve[rows])
        hit = self._ground.hits(x, y)
        for ends in (self.source[rows][:, None], self.target[rows][:, None]):
            left, top = self.x[ends] - CLEAR, self.y[ends] - CLEAR
            right, bottom = (self.x + self.w)[ends] + CLEAR, (self.y + self.h)[ends] + CLEAR
            hit &= (x < left) | (x > right) | (y < top) | (y > bottom)
        self.under[rows] = hit.any(1)

    def path(self, row: int) -> QPainterPath:
        """Give the way of a wire, made when it is first wanted."""
        made = self.paths[row]
        if made is None:
            made = self.paths[row] = path_of(self.curve[row].tolist())
        return made

    # While nodes are dragged.

    def shift(self, rows: Rows, dx: float, dy: float) -> None:
        """Move nodes and lay their wires, straight for as long as the drag lasts."""
        self.put(rows, self.x[rows] + dx, self.y[rows] + dy)

    def put(self, rows: Rows, x: Floats, y: Floats) -> None:
        """Put nodes elsewhere and lay their wires, straight until they settle."""
        self._disturb(rows[~self._raised[rows]].tolist(), -1)
        self._raised[rows] = True
        self.x[rows], self.y[rows] = x, y
        for row, left, top in zip(rows.tolist(), x.tolist(), y.tolist(), strict=True):
            self.boxes[row].moveTo(left, top)
        wires = self.wires_of(rows)
        self._loose[wires] = True
        self._lane[wires] = np.nan
        self._lay(wires, self.ends(wires), self._lane[wires])
        self.under[wires] = False
        if len(wires) <= FEW:
            self._look_under(wires)
        self._look_beneath(rows, wires)

    def _look_beneath(self, rows: Rows, own: Rows) -> None:
        """Find out which wires of others run under nodes while they are moved."""
        self.under[self._beneath] = False
        self._beneath = np.zeros(0, np.int64)
        rows = rows[self.look[rows] != LOOKS.index("frame")]
        if not 0 < len(rows) <= FEW:
            return
        left, top = self.x[rows], self.y[rows]
        right, bottom = left + self.w[rows], top + self.h[rows]
        box = self.box
        near = (box[:, 0] <= right.max()) & (box[:, 2] >= left.min())
        near &= self.wired & ~self.under & (box[:, 1] <= bottom.max()) & (box[:, 3] >= top.min())
        near[own] = False
        found = np.flatnonzero(near)
        x, y = (each[:, :, None] for each in runs(self.curve[found]))
        hit = ((x > left) & (x < right) & (y > top) & (y < bottom)).any((1, 2))
        self._beneath = found[hit]
        self.under[self._beneath] = True

    def wires_of(self, rows: Rows) -> Rows:
        """Give the wires that begin or end at these nodes."""
        held = np.zeros(len(self.alive), bool)
        held[rows] = True
        return np.flatnonzero(self.wired & (held[self.source] | held[self.target]))

    def resize(self, name: str, width: float, height: float) -> None:
        """Show a note or frame in another size, for as long as a drag lasts."""
        row = self.row[name]
        self._disturb([row], -1)
        self.w[row], self.h[row] = width, height
        self._bound([row])
        self.settle()

    # What the engine and the runs add.

    def know(self, analysis: Analysis | None) -> None:
        """Take over shapes, parameter counts, problems and kinds of wires."""
        self._analysis = analysis
        if analysis is None:
            return
        reports = self._reports = reports_inside(analysis, self._path)
        problems = problems_inside(analysis, self.composite)
        for name, row in self.row.items():
            report = reports.get(name)
            outputs = report.outputs if report else {}
            first = next((o for o in self.faces[row].outputs if o in outputs), "")
            self.shapes[row] = words.shape(outputs[first]) if first else ""
            weights = report.parameters if report else 0
            self.counts[row] = _counted(weights) if weights else ""
            self.ports[row] = None
            self.problems[row] = tuple(problems.get(name, ()))
            self.wrong[row] = any(not each.warning for each in self.problems[row])
        self.weigh(self.measure)
        for link, row in self.wire.items():
            report = reports.get(link.source.node)
            spec = report.outputs.get(link.source.name) if report else None
            self.specs[row] = spec
            if spec is not None:
                self.kind[row] = self._kind(spec.kind)

    def weigh(self, measure: str) -> None:
        """Weigh the nodes by a field of their reports; by nothing where it is empty."""
        self.measure = measure
        self.weight[:] = 0.0
        found = {name: self._reports.get(name) for name in self.row} if measure else {}
        amounts = {name: int(getattr(each, measure)) for name, each in found.items() if each}
        most = max(amounts, key=lambda name: amounts[name], default="")
        self.heaviest = most, amounts.get(most, 0)
        if self.heaviest[1]:
            for name, amount in amounts.items():
                self.weight[self.row[name]] = amount / self.heaviest[1]

    @property
    def batch(self) -> int:
        """For how many samples the memory of a node is told."""
        network = self._analysis.network if self._analysis else None
        return network.batch_size if network else 1

    def keep_room(self, names: frozenset[str]) -> None:
        """Give the nodes of these names, and no others, room for a preview."""
        changed = [name for name in self.previews ^ names if name in self.row]
        changed = [name for name in changed if self.faces[self.row[name]].look == "node"]
        self.previews = names
        if changed:
            rows = [self.row[name] for name in changed]
            self._disturb(rows, -1)
            self.h[rows] = [self._high(name, self.faces[self.row[name]]) for name in changed]
            self._bound(rows)
            self._loose[self.wires_of(np.array(rows))] = True
            self.settle()

    # Questions.

    def bounds(self, names: Iterable[str] | None = None) -> QRectF:
        """Give the box around all nodes, or around some."""
        if names is None:
            if self._whole is None:
                self._whole = self._around(np.flatnonzero(self.alive))
            return QRectF(self._whole)
        return self._around(self.rows(names))

    def _around(self, rows: Rows) -> QRectF:
        if not len(rows):
            return QRectF()
        left, top = self.x[rows].min(), self.y[rows].min()
        right = (self.x[rows] + self.w[rows]).max()
        bottom = (self.y[rows] + self.h[rows]).max()
        return QRectF(QPointF(left, top), QPointF(right, bottom))

    def covered(self, rows: Rows) -> QRectF:
        """Give the box around some nodes and all their wires."""
        if not len(rows):
            return QRectF()
        x, y = self.x[rows], self.y[rows]
        box = self.box[self.wires_of(rows)]
        left, top = np.append(box[:, 0], x.min()).min(), np.append(box[:, 1], y.min()).min()
        right = np.append(box[:, 2], (x + self.w[rows]).max()).max()
        bottom = np.append(box[:, 3], (y + self.h[rows]).max()).max()
        return QRectF(QPointF(left, top), QPointF(right, bottom))

    def rows(self, names: Iterable[str]) -> Rows:
        """Give the rows of these names, of those that are here."""
        if names == self.row.keys():  # compared in one go, and much quicker than one by one
            return np.flatnonzero(self.alive)
        return np.array([self.row[name] for name in names if name in self.row], np.int64)

    def flags(self, names: Iterable[str]) -> Flags:
        """Give a column that is true for these names."""
        found = np.zeros(len(self.alive), bool)
        found[self.rows(names)] = True
        return found

    def seen(self, view: QRectF, margin: float = 0.0) -> Rows:
        """Give the rows of the nodes that a view shows."""
        left, top = view.left() - margin, view.top() - margin
        right, bottom = view.right() + margin, view.bottom() + margin
        found = self.alive & (self.x <= right) & (self.y <= bottom)
        found &= (self.x + self.w >= left) & (self.y + self.h >= top)
        return np.flatnonzero(found)

    def wires_seen(self, view: QRectF, margin: float = 0.0) -> Rows:
        """Give the rows of the wires that a view may show."""
        box = self.box
        found = self.wired & (box[:, 0] <= view.right() + margin)
        found &= (box[:, 1] <= view.bottom() + margin) & (box[:, 2] >= view.left() - margin)
        return np.flatnonzero(found & (box[:, 3] >= view.top() - margin))

    def place_of(self, port: Port, side: Side) -> QPointF:
        """Give the middle of a port."""
        row = self.row[port.node]
        face = self.faces[row]
        names = face.inputs if side == "in" else face.outputs
        x = self.x[row] + (self.w[row] if side == "out" else 0.0)
        return QPointF(x, self.y[row] + _height(names, port.name))

    def kind_of(self, port: Port) -> str:
        """Give the kind of an output port, as far as it is known."""
        spec = self.spec_of(port)
        return self._guess(port) if spec is None else spec.kind

    def spec_of(self, port: Port) -> Spec | None:
        """Give what an output port gives, if it is known."""
        report = self._reports.get(port.node)
        return report.outputs.get(port.name) if report else None

    def size_of(self, name: str) -> tuple[float, float]:
        """Give the width and height of a node, for whoever finds places for nodes."""
        row = self.row[name]
        return float(self.w[row]), float(self.h[row])

    def places(self) -> dict[str, tuple[float, float]]:
        """Give where each node stands."""
        x, y = self.x.tolist(), self.y.tolist()
        return {name: (x[row], y[row]) for name, row in self.row.items()}

    def ports_of(self, row: int) -> Ports:
        """Give the kinds of a node's ports; of an input that is not joined, an empty text."""
        made = self.ports[row]
        if made is None:
            name, face = self.names[row], self.faces[row]
            feeding = self.graph.feeding(name)
            inputs = [feeding.get(port) for port in face.inputs]
            made = self.ports[row] = (
                tuple(
                    self.kind_of(each) if each and each.node in self.row else "" for each in inputs
                ),
                tuple(self.kind_of(Port(name, port)) for port in face.outputs),
            )
        return made

    def ways_of(self, row: int) -> tuple[tuple[int, int], ...]:
        """Give what goes through a bypassed node, by the places of its inputs and outputs."""
        face = self.faces[row]
        if face.mode != "bypassed":
            return ()
        if self._ways is None:
            self._ways = passing(self.project, self.graph).ways()
        ways = self._ways.get(self.names[row], ())
        return tuple(sorted((face.inputs.index(a), face.outputs.index(b)) for a, b in ways))


def present(column: NDArray[np.integer[Any]]) -> list[int]:
    """Give which small numbers stand in a column; numpy's own ``unique`` loads 40 ms of modules."""
    return np.flatnonzero(np.bincount(column)).tolist()


def path_of(points: Sequence[float]) -> QPainterPath:
    """Make the way of a wire from its control points."""
    made = QPainterPath(QPointF(points[0], points[1]))
    made.cubicTo(*points[2:8])
    if points[6:8] != points[14:16]:
        made.lineTo(points[8], points[9])
        made.cubicTo(*points[10:16])
    return made


def _counted(weights: int) -> str:
    """Give a parameter count; from a million on it is shortened, so that the shape has room."""
    return words.short(weights) if weights >= 1_000_000 else words.count(weights)


def _height(names: Sequence[str], name: str) -> float:
    """Give how far below its node's upper edge a port stands; an unknown one as the first."""
    return GRID * (1 + (names.index(name) if name in names else 0))


def _netted(boxes: Iterable[Box]) -> list[Box]:
    """Leave out what came and went in the same place."""
    counted: dict[tuple[float, float, float, float], int] = {}
    for *box, more in boxes:
        place = (box[0], box[1], box[2], box[3])
        counted[place] = counted.get(place, 0) + more
    return [(*box, more) for box, more in counted.items() if more]


def _twins(graph: Graph) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name, node in graph.nodes.items():
        if node.twin:
            found.setdefault(node.twin, []).append(name)
    return found
