"""How fast the canvas is at 5,000 nodes on 1600×1000 pixels: CPU milliseconds, medians."""

import gc
import os
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from statistics import median

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything imports Qt

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from app.graph.graph import Graph, Link, Node, Port, Project
from app.ui.canvas import picking
from app.ui.canvas.dragging import DragNodes
from app.ui.canvas.gestures import Gesture
from app.ui.canvas.paint import WORDS
from app.ui.canvas.view import Canvas
from app.ui.previews import MOST_BLOCKS, Previews
from nodes import CATALOGUE

COLUMNS, LINES = 100, 50
SIZE = (1600, 1000)
PLAIN = Qt.KeyboardModifier.NoModifier
ANGLES = (120, 120, 120, -120, -120, -120, -120, -120, 120)
ZOOMS = (0.1, 0.23, WORDS + 0.001, 0.45, 0.44, 0.75, 1.0, 2.0)

Row = tuple[str, float, str, float]


def drawing(columns: int = COLUMNS, lines: int = LINES) -> Project:
    """Make chains side by side, with a wire to the next chain at every third node."""
    kinds = ("Conv2d", "ReLU", "MaxPool2d", "Linear", "Dropout", "BatchNorm2d")
    nodes, links = {}, []
    for line in range(lines):
        for column in range(columns):
            block = CATALOGUE[kinds[(column + line) % len(kinds)]]()
            nodes[f"n{line}_{column}"] = Node(block, 260.0 * column, 140.0 * line)
            if column:
                target = Port(f"n{line}_{column}", "x")
                links.append(Link(Port(f"n{line}_{column - 1}", "out"), target))
    hub = Node(CATALOGUE["Add"](), -600.0, 0.0)
    nodes["hub"] = hub
    links += [Link(Port("hub", "out"), Port(f"n{line}_0", "x")) for line in range(min(lines, 10))]
    return Project(Graph.of(nodes, links))


def milliseconds(act: Callable[[], object], times: int = 15) -> float:
    """Give the median CPU time of an act."""
    return median(each(act, times))


def each(act: Callable[[], object], times: int) -> list[float]:
    """Give the CPU time of an act, each time it is done."""
    taken = []
    for _ in range(times):
        begin = time.process_time()
        act()
        taken.append(1_000 * (time.process_time() - begin))
    return taken


def rows() -> list[Row]:
    """Measure; each row a name, its value, its unit and its goal."""
    app = QApplication.instance() or QApplication([])
    project = drawing()
    canvas = Canvas()
    canvas.resize(*SIZE)
    canvas.show()
    app.processEvents()

    def frame() -> None:
        canvas.update()
        app.processEvents()

    begin = time.process_time()
    canvas.show_drawing(project)
    frame()
    opened = 1_000 * (time.process_time() - begin)
    found = [("open a drawing to its first frame", opened, "ms", 300.0)]
    canvas.fit_all()
    found.append(("frame, everything fitted", milliseconds(frame), "ms", 10.0))
    found += _turns(canvas, app.processEvents)
    found += _zooms(canvas, frame)
    found += _large(canvas, app.processEvents)
    found += _pointer(canvas, app.processEvents)
    found += _hovers(canvas, app.processEvents)
    found += _live(canvas, app.processEvents)
    found += _edits(canvas, project, frame)
    canvas.close()
    return found


def _look_at(canvas: Canvas, zoom: float) -> None:
    canvas.zoom_to(zoom)
    canvas.center_on(QPointF(12_000, 3_500))


def _rest(canvas: Canvas, settle: Callable[[], None]) -> None:
    """Let all be done that is left for when nothing moves."""
    settle()
    while canvas.rest():
        settle()


def _turn(canvas: Canvas, angle: int) -> None:
    """Turn the wheel over the middle of the canvas, as a user does."""
    at = QPointF(canvas.rect().center())
    told = canvas.mapToGlobal(at), QPoint(), QPoint(0, angle), Qt.MouseButton.NoButton, PLAIN
    QApplication.sendEvent(canvas, QWheelEvent(at, *told, Qt.ScrollPhase.NoScrollPhase, False))


def _turns(canvas: Canvas, settle: Callable[[], None]) -> list[Row]:
    """Pan and zoom step by step, and let each rest: the frames that are seen on the way."""
    found: list[Row] = []
    worst_step = worst_rest = 0.0

    def pan() -> None:
        canvas.pan_by(QPointF(3, 2))
        settle()

    def step(angle: int) -> None:
        _turn(canvas, angle)
        settle()

    def rest() -> None:
        canvas.rest()  # the one frame; what is made ready is done afterwards
        settle()

    for zoom in (0.0, *ZOOMS):
        if zoom:
            _look_at(canvas, zoom)
        else:
            canvas.fit_all()
        _rest(canvas, settle)
        panned = milliseconds(pan, 9)
        _rest(canvas, settle)
        passes, rests = [], []
        for _ in range(3):
            taken = []
            for angle in ANGLES:
                taken += each(partial(step, angle), 1)
            rests += each(rest, 1)
            _rest(canvas, settle)
            for angle in ANGLES:
                taken += each(partial(step, -angle), 1)
            rests += each(rest, 1)
            _rest(canvas, settle)
            passes.append(taken)
        steps = [median(taken) for taken in zip(*passes, strict=True)]
        zoomed = median(steps)
        worst_step, worst_rest = max(worst_step, *steps), max(worst_rest, median(rests))
        if not zoom:
            found.append(("pan step, everything fitted", panned, "ms", 10.0))
            found.append(("zoom step, everything fitted", zoomed, "ms", 10.0))
        else:
            found.append((f"zoom step at zoom {zoom:.2f}", zoomed, "ms", 16.0))
    found.append(("worst zoom step of all", worst_step, "ms", 16.0))
    found.append(("worst frame once the zoom has settled", worst_rest, "ms", 16.0))
    return found


def _zooms(canvas: Canvas, frame: Callable[[], None]) -> list[Row]:
    worst, found = 0.0, []

    def step() -> None:
        canvas.center_on(canvas.seen().center() + QPointF(3, 2))  # and all of it is painted
        frame()

    for zoom in ZOOMS:
        _look_at(canvas, zoom)
        _rest(canvas, frame)
        taken = milliseconds(step, 9)
        worst = max(worst, taken)
        found.append((f"frame at zoom {zoom:.2f}", taken, "ms", 16.0))
    return [*found, ("worst frame at any zoom", worst, "ms", 16.0)]


def _large(canvas: Canvas, settle: Callable[[], None]) -> list[Row]:
    def frame() -> None:
        canvas.update()
        settle()

    def pan() -> None:
        canvas.pan_by(QPointF(3, 2))
        settle()

    def turn() -> None:
        _turn(canvas, 120)
        settle()

    canvas.resize(3840, 2160)
    _look_at(canvas, 0.5)
    _rest(canvas, settle)
    found = [
        ("frame at 3840×2160, zoom 0.5", milliseconds(frame, 9), "ms", 36.0),
        ("pan there, a step", milliseconds(pan, 7), "ms", 8.0),
    ]
    _rest(canvas, settle)
    found.append(("zoom there, a step", milliseconds(turn, 3), "ms", 8.0))
    canvas.resize(*SIZE)
    _rest(canvas, settle)
    return found


def _pointer(canvas: Canvas, settle: Callable[[], None]) -> list[Row]:
    found: list[Row] = []
    for name, zoom, goal in (("1:1", 1.0, 6.0), ("fitted", 0.0, 1.5)):
        canvas.fit_all()
        if zoom:
            canvas.zoom_to(zoom)
            canvas.center_on(QPointF(-400, 300))
        canvas.select({"hub"})
        at = canvas.to_screen(canvas.drawn.bounds({"hub"}).center())
        drag = DragNodes(canvas, at, "hub")
        canvas.begin(drag)
        steps = iter(range(1, 1_000))

        def move(at: QPointF = at, drag: Gesture = drag, steps: object = steps) -> None:
            drag.move(at + QPointF(20 * next(steps), 0), PLAIN)  # type: ignore[call-overload]
            settle()

        found.append((f"drag a node with 10 wires, a move, {name}", milliseconds(move), "ms", goal))
        begin = time.process_time()
        canvas.end_gesture()  # what a release does too, before it asks for the edit
        settle()
        taken = 1_000 * (time.process_time() - begin)
        found.append((f"… let go, its wires led around, {name}", taken, "ms", 33.0))
    canvas.select_all()
    everything = DragNodes(canvas, QPointF(0, 0), "hub")
    canvas.begin(everything)
    places = iter(range(1, 1_000))

    def all_move() -> None:
        everything.move(QPointF(next(places) * 5, 0), PLAIN)
        settle()

    found.append(("drag all nodes, a move", milliseconds(all_move, 9), "ms", 33.0))
    canvas.end_gesture()
    canvas.select(())
    settle()
    canvas.zoom_to(1.0)
    _rest(canvas, settle)
    area = canvas.drawn.bounds()

    def band() -> None:
        canvas.select(picking.inside(canvas.drawn, QRectF(area)))
        settle()
        canvas.select(())

    return [*found, ("rubber band over all", milliseconds(band, 7), "ms", 15.0)]


def _hovers(canvas: Canvas, settle: Callable[[], None]) -> list[Row]:
    """Lead the pointer over the drawing by real events, with what is painted for them."""
    found = []
    for name, zoom in (("1:1", 1.0), ("zoom 0.45", 0.45), ("fitted", 0.0)):
        canvas.fit_all()
        if zoom:
            _look_at(canvas, zoom)
        _rest(canvas, settle)
        moves, lit = [], []
        for step in range(400):
            at = QPointF(40 + 3.7 * step, 60 + 1.9 * step)
            under = canvas.marks.hovered, canvas.marks.wires
            none = Qt.MouseButton.NoButton
            told = QEvent.Type.MouseMove, at, canvas.mapToGlobal(at), none, none, PLAIN
            event = QMouseEvent(*told)

            def move(event: QMouseEvent = event) -> None:
                QApplication.sendEvent(canvas, event)
                settle()

            taken = each(move, 1)
            moves += taken
            if (canvas.marks.hovered, canvas.marks.wires) != under:
                lit += taken
        found.append((f"hover, a move, {name}", median(moves), "ms", 0.3))
        if zoom:
            found.append(
                (f"hover, a move that lights something else, {name}", median(lit), "ms", 3)
            )
    return found


def _tick(
    made: Previews,
    names: list[str],
    shape: tuple[int, ...],
    values: np.random.Generator,
    settle: Callable[[], None],
) -> None:
    for name in names:
        made.take(name, values.random(shape, np.float32))
    settle()


def _live(canvas: Canvas, settle: Callable[[], None]) -> list[Row]:
    """Give every visible block new values, as 20 times a second while something is trained."""
    found: list[Row] = []
    values = np.random.default_rng(0)
    _look_at(canvas, 1.0)
    _rest(canvas, settle)
    seen = [canvas.drawn.names[row] for row in canvas.drawn.seen(canvas.seen()).tolist()]
    some = seen[:MOST_BLOCKS]  # of more blocks, the program shows only so many
    for name, shape, names in (("bars", (10,), seen), ("feature maps", (6, 14, 14), some)):
        made = Previews(lambda _address: None, canvas)
        made.changed.connect(canvas.set_previews)
        made.follow(tuple(names), "")
        tick = partial(_tick, made, names, shape, values, settle)
        tick()
        title = f"live {name} on {len(names)} blocks, a tick"
        found.append((title, milliseconds(tick, 9), "ms", 10.0))
    canvas.set_previews({})
    settle()
    return found


def _edits(canvas: Canvas, project: Project, frame: Callable[[], None]) -> list[Row]:
    graph = project.graph
    old = graph.nodes["n3_5"]
    moved = replace(graph, nodes=graph.nodes.set("n3_5", replace(old, x=old.x + 20)))
    both = [project, replace(project, graph=moved)]

    def edit() -> None:
        both.reverse()
        canvas.show_drawing(both[0])
        frame()

    def everything() -> None:
        canvas.show_drawing(Project())
        frame()
        canvas.show_drawing(project)
        frame()

    def select() -> None:
        canvas.select_all()
        frame()
        canvas.select(())

    canvas.fit_all()
    return [
        ("show one edit, with its frame", milliseconds(edit, 9), "ms", 20.0),
        ("delete all and bring it back, with two frames", milliseconds(everything, 5), "ms", 150.0),
        ("select all, with its frame", milliseconds(select, 9), "ms", 15.0),
        ("memory of the columns", _held(project), "MB", 60.0),
    ]


def _held(project: Project) -> float:
    """Give how many megabytes a second canvas takes to hold the drawing."""
    gc.collect()
    before = resident()
    second = Canvas()
    second.resize(*SIZE)
    second.show_drawing(project)
    second.grab()
    taken = resident() - before
    second.deleteLater()
    return taken


def resident() -> float:
    """Give how many megabytes this process holds."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


if __name__ == "__main__":
    for name, value, unit, goal in rows():
        print(f"{name:48}{value:9.2f} {unit}   goal {goal:g}")
