"""What NodeGraphQt takes for what `tests.benchmarks.peers` asks of our canvas, as JSON.

It runs as a script in a process of its own, with the interpreter that has NodeGraphQt, and so
imports nothing of ours. Its check for circles is off, since it goes through all paths.
"""

import importlib
import json
import os
import sys
import time
from pathlib import Path
from statistics import median
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything imports Qt
os.environ["QT_PREFERRED_BINDING"] = "PySide6"

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

LEFT, NO = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
COLUMNS = 100


def main(count: int) -> None:
    """Build a drawing of so many blocks and measure it."""
    app = QApplication([])
    peer: Any = importlib.import_module("NodeGraphQt")

    class Block(peer.BaseNode):  # type: ignore[misc]  # nobody knows its type here
        __identifier__ = "bench"
        NODE_NAME = "Block"

        def __init__(self) -> None:
            super().__init__()
            self.add_input("x", multi_input=True)
            self.add_output("out")

    graph = peer.NodeGraph()
    graph.register_node(Block)
    graph.set_acyclic(False)
    graph.widget.resize(1600, 1000)
    graph.widget.show()
    app.processEvents()
    held, begin = _resident(), time.process_time()
    nodes = _build(graph, count)
    found = {"build": 1_000 * (time.process_time() - begin)}
    viewer = graph.viewer()
    viewer.zoom_to_nodes([node.view for node in nodes])
    app.processEvents()
    found["memory"] = _resident() - held

    def frame() -> None:
        viewer.viewport().update()
        app.processEvents()

    def select() -> None:
        graph.select_all()
        frame()
        graph.clear_selection()

    found["fitted"] = _milliseconds(frame, 5)
    found["select"] = _milliseconds(select, 3)
    hub = viewer.mapFromScene(nodes[0].view.sceneBoundingRect().center())
    before = nodes[0].view.pos()
    found["drag"] = _drag(app, viewer.viewport(), QPointF(hub))
    if nodes[0].view.pos() == before:
        raise RuntimeError("The events did not drag the block, so the figure says nothing.")
    found["hover"] = _hover(app, viewer.viewport())
    print(json.dumps(found))


def _build(graph: Any, count: int) -> list[Any]:
    """Make the chains of `tests.benchmarks.canvas.drawing`, the first block as the hub."""
    nodes = []
    for place in range(count):
        at = [260.0 * (place % COLUMNS), 140.0 * (place // COLUMNS)]
        named = f"n{place}"
        nodes.append(
            graph.create_node("bench.Block", name=named, pos=at, selected=False, push_undo=False)
        )
    for place in range(1, count):
        source = place - 1 if place % COLUMNS else 0
        nodes[place].input(0).connect_to(nodes[source].output(0), push_undo=False)
    return nodes


def _drag(app: QApplication, widget: Any, start: QPointF) -> float:
    _send(widget, QEvent.Type.MouseButtonPress, start, LEFT, LEFT)
    steps = iter(range(1, 1_000))

    def move() -> None:
        at = start + QPointF(6.0 * next(steps), 0)
        _send(widget, QEvent.Type.MouseMove, at, NO, LEFT)
        app.processEvents()

    taken = _milliseconds(move, 15)
    _send(widget, QEvent.Type.MouseButtonRelease, start, LEFT, NO)
    app.processEvents()
    return taken


def _hover(app: QApplication, widget: Any) -> float:
    steps = iter(range(1, 1_000))

    def move() -> None:
        step = next(steps)
        at = QPointF(40 + 3.7 * step, 60 + 1.9 * step)
        _send(widget, QEvent.Type.MouseMove, at, NO, NO)
        app.processEvents()

    return _milliseconds(move, 200)


def _send(
    widget: Any, kind: QEvent.Type, at: QPointF, button: Qt.MouseButton, held: Qt.MouseButton
) -> None:
    plain = Qt.KeyboardModifier.NoModifier
    event = QMouseEvent(kind, at, QPointF(widget.mapToGlobal(at)), button, held, plain)
    QApplication.sendEvent(widget, event)


def _milliseconds(act: Any, times: int) -> float:
    taken = []
    for _ in range(times):
        begin = time.process_time()
        act()
        taken.append(1_000 * (time.process_time() - begin))
    return median(taken)


def _resident() -> float:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


if __name__ == "__main__":
    main(int(sys.argv[1]))
