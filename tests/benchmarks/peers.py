"""The canvas side by side with NodeGraphQt: the same drawing and events, in the same run.

Each of our figures has NodeGraphQt's as its goal. NodeGraphQt brings type stubs of its own, which
`make check` would read; so it has an environment to itself, whose interpreter ``PEERS_PYTHON`` in
the environment names. Without one the room says so and measures nothing.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything imports Qt

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from app.graph.graph import Graph, Link, Node, Port, Project
from app.ui.canvas.view import Canvas
from nodes import CATALOGUE
from tests.benchmarks.canvas import COLUMNS, SIZE, Row, milliseconds, resident

COUNT = 1_000
"""Blocks of the drawing: with 5,000, building it takes NodeGraphQt half a minute."""
WAYS = {
    "build": ("build", "ms"),
    "fitted": ("frame, everything fitted", "ms"),
    "drag": ("drag a block with its wires, a move, fitted", "ms"),
    "hover": ("hover, a move", "ms"),
    "select": ("select all, with its frame", "ms"),
    "memory": ("memory of the drawing and its picture", "MB"),
}
LEFT, NO = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton


def rows() -> list[Row]:
    """Measure both; each of our figures beside NodeGraphQt's."""
    theirs = _theirs(os.environ.get("PEERS_PYTHON", sys.executable))
    if not theirs:
        return []
    ours = _ours()
    return [
        (f"{title}; goal: theirs", ours[key], unit, theirs[key])
        for key, (title, unit) in WAYS.items()
    ]


def _theirs(python: str) -> dict[str, float]:
    asked = "import importlib.util as u, sys; sys.exit(u.find_spec('NodeGraphQt') is None)"
    if subprocess.run([python, "-c", asked], check=False).returncode:
        print("  skipped: PEERS_PYTHON names no Python that has NodeGraphQt")
        return {}
    script = str(Path(__file__).with_name("node_graph_qt.py"))
    done = subprocess.run(
        [python, script, str(COUNT)], check=True, capture_output=True, text=True, timeout=900
    )
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


def _drawing() -> Project:
    """Make the drawing that NodeGraphQt gets: chains, the first block leading to all of them."""
    nodes = {
        f"n{place}": Node(
            CATALOGUE["ReLU"](), 260.0 * (place % COLUMNS), 140.0 * (place // COLUMNS)
        )
        for place in range(COUNT)
    }
    links = []
    for place in range(1, COUNT):
        source = place - 1 if place % COLUMNS else 0
        links.append(Link(Port(f"n{source}", "out"), Port(f"n{place}", "x")))
    return Project(Graph.of(nodes, links))


def _ours() -> dict[str, float]:
    app = QApplication.instance() or QApplication([])
    canvas = Canvas()
    canvas.resize(*SIZE)
    canvas.show()
    app.processEvents()
    held, begin = resident(), time.process_time()
    canvas.show_drawing(_drawing())
    found = {"build": 1_000 * (time.process_time() - begin)}
    canvas.fit_all()
    app.processEvents()
    while canvas.rest():
        app.processEvents()
    found["memory"] = resident() - held

    def frame() -> None:
        canvas.update()
        app.processEvents()

    def select() -> None:
        canvas.select_all()
        frame()
        canvas.select(())

    found["fitted"] = milliseconds(frame, 5)
    found["select"] = milliseconds(select, 3)
    start = canvas.to_screen(canvas.drawn.bounds({"n0"}).center())
    canvas.select({"n0"})
    _send(canvas, QEvent.Type.MouseButtonPress, start, LEFT, LEFT)
    steps = iter(range(1, 1_000))
    found["drag"] = milliseconds(lambda: _move(canvas, start, next(steps), app.processEvents))
    canvas.end_gesture()
    steps = iter(range(1, 1_000))
    found["hover"] = milliseconds(lambda: _hover(canvas, next(steps), app.processEvents), 200)
    canvas.close()
    return found


def _move(canvas: Canvas, start: QPointF, step: int, settle: Callable[[], None]) -> None:
    _send(canvas, QEvent.Type.MouseMove, start + QPointF(6.0 * step, 0), NO, LEFT)
    settle()


def _hover(canvas: Canvas, step: int, settle: Callable[[], None]) -> None:
    _send(canvas, QEvent.Type.MouseMove, QPointF(40 + 3.7 * step, 60 + 1.9 * step), NO, NO)
    settle()


def _send(
    canvas: Canvas, kind: QEvent.Type, at: QPointF, button: Qt.MouseButton, held: Qt.MouseButton
) -> None:
    plain = Qt.KeyboardModifier.NoModifier
    event = QMouseEvent(kind, at, canvas.mapToGlobal(at), button, held, plain)
    QApplication.sendEvent(canvas, event)
