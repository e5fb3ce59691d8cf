"""Where blocks come to stand that are asked for with the pointer."""

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.ui.asking import BODY
from app.ui.finder import Finder
from app.ui.main_window import MainWindow
from tests.ui.conftest import node
from tests.ui.hands import Key, at_port, drag, undo


def test_a_block_from_a_wire_stands_where_it_was_let_go_also_close_between_others(
    window: MainWindow,
) -> None:
    project = window.document.project
    graph = project.graph
    below = {f"below_{i}": node("ReLU", 240.0 * i, 260.0) for i in range(6)}
    nodes = graph.nodes.update(below)
    window.document.edit("a row below", project.with_drawing(type(graph).of(nodes, graph.links())))
    canvas = window.canvas
    canvas.fit_all()
    there = canvas.to_screen(canvas.drawn.bounds({"conv2d_1"}).bottomLeft()).toPoint()
    there.setY(there.y() + round(40 * canvas.zoom))
    drag(window, at_port(window, "digits.image", "out"), there)
    (finder,) = (
        each
        for each in QApplication.topLevelWidgets()
        if isinstance(each, Finder) and each.isVisible()
    )
    QTest.keyClicks(finder._line, "tanh")
    QTest.keyClick(finder._line, Key.Key_Return)
    (name,) = window.editing.chosen
    made = window.editing.graph.nodes[name]
    assert window.editing.graph.feeding(name)
    wanted = canvas.to_world(there.toPointF())
    assert abs(made.x - wanted.x()) <= 20
    assert abs(made.y - wanted.y()) <= 40
    assert made.y + BODY <= 260.0
    undo(window)
    assert name not in window.editing.graph.nodes
