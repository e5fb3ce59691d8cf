"""How fast the canvas is at 5,000 nodes on 1600×1000 pixels: CPU milliseconds, medians."""

import gc
import os
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from statistics import median

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything imports Qt

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtWidgets import QApplication

from app.graph.graph import Graph, Link, Node, Port, Project
from app.ui.canvas import picking
from app.ui.canvas.dragging import DragNodes
from app.ui.canvas.gestures import Gesture
from app.ui.canvas.paint import WORDS
from app.ui.canvas.view import Canvas
from nodes import CATALOGUE

COLUMNS, LINES = 100, 50
SIZE = (1600, 1000)
PLAIN = Qt.KeyboardModifier.NoModifier

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
    taken = []
    for _ in range(times):
        begin = time.process_time()
        act()
        taken.append(1_000 * (time.process_time() - begin))
    return median(taken)


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
    found += _zooms(canvas, frame)
    found += _pointer(canvas, app.processEvents)
    found += _edits(canvas, project, frame)
    canvas.close()
    return found


def _zooms(canvas: Canvas, frame: Callable[[], None]) -> list[Row]:
    worst, found = 0.0, []

    def step() -> None:
        canvas.pan_by(QPointF(3, 2))
        frame()

    for zoom in (0.1, 0.23, WORDS + 0.001, 0.45, 0.44, 0.75, 1.0, 2.0):
        canvas.zoom_to(zoom)
        canvas.center_on(QPointF(12_000, 3_500))
        taken = milliseconds(step, 9)
        worst = max(worst, taken)
        found.append((f"frame at zoom {zoom:.2f}", taken, "ms", 16.0))
    canvas.resize(3840, 2160)
    canvas.zoom_to(0.5)
    canvas.center_on(QPointF(12_000, 3_500))
    frame()
    found.append(("frame at 3840×2160, zoom 0.5", milliseconds(frame, 7), "ms", 36.0))
    found.append(("pan there, a step", milliseconds(step, 7), "ms", 16.0))
    canvas.resize(*SIZE)
    return [*found, ("worst frame at any zoom", worst, "ms", 16.0)]


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
        steps = iter(range(1, 1_000))

        def move(at: QPointF = at, drag: Gesture = drag, steps: object = steps) -> None:
            drag.move(at + QPointF(20 * next(steps), 0), PLAIN)  # type: ignore[call-overload]
            settle()

        found.append((f"drag a node with 10 wires, a move, {name}", milliseconds(move), "ms", goal))
        drag.cancel()
    canvas.select_all()
    everything = DragNodes(canvas, QPointF(0, 0), "hub")
    places = iter(range(1, 1_000))

    def all_move() -> None:
        everything.move(QPointF(next(places) * 5, 0), PLAIN)
        settle()

    found.append(("drag all nodes, a move", milliseconds(all_move, 9), "ms", 33.0))
    everything.cancel()
    canvas.select(())
    settle()
    points = [QPointF(37.0 * i % SIZE[0], 53.0 * i % SIZE[1]) for i in range(200)]
    canvas.zoom_to(1.0)

    def hover() -> None:
        for point in points:
            picking.pick(canvas.drawn, canvas.to_world(point), canvas.zoom)

    found.append(("hover, a move", milliseconds(hover, 5) / len(points), "ms", 0.3))
    area = canvas.drawn.bounds()

    def band() -> None:
        canvas.select(picking.inside(canvas.drawn, QRectF(area)))
        settle()
        canvas.select(())

    return [*found, ("rubber band over all", milliseconds(band, 7), "ms", 15.0)]


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
    before = _resident()
    second = Canvas()
    second.resize(*SIZE)
    second.show_drawing(project)
    second.grab()
    taken = _resident() - before
    second.deleteLater()
    return taken


def _resident() -> float:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


if __name__ == "__main__":
    for name, value, unit, goal in rows():
        print(f"{name:48}{value:9.2f} {unit}   goal {goal:g}")
