"""Where blocks come to stand that are asked for with the pointer."""

from PySide6.QtCore import QPointF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.project.writing import write
from app.ui.asking import BODY
from app.ui.fields import LineField
from app.ui.finder import Finder
from app.ui.main_window import MainWindow
from tests.ui.conftest import node
from tests.ui.hands import Key, Modifier, at_port, drag, press, undo


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


def found(window: MainWindow, text: str) -> None:
    """Search with Ctrl+F what is drawn, and take what comes first."""
    press(window, Key.Key_F, Modifier.ControlModifier)
    (finder,) = (each for each in window.findChildren(Finder) if each.isVisible())
    finder._line.insert(text)  # as an input method does
    QTest.keyClick(finder._line, Key.Key_Return)


def test_a_title_in_any_language_is_written_shown_found_and_undone(window: MainWindow) -> None:
    canvas, before = window.canvas, window.editing.graph
    canvas.select({"linear_1"})
    line = window.inspector.placement.field("title")
    assert isinstance(line, LineField)
    line.line.setFocus()
    line.line.setText("解码器")  # an input method writes it
    QTest.keyClick(line.line, Key.Key_Return)
    assert window.editing.graph.nodes["linear_1"].title == "解码器"
    face = canvas.drawn.faces[canvas.drawn.row["linear_1"]]
    assert (face.title, face.name) == ("解码器", "linear_1")
    assert "解码器" in write(window.document.project)
    canvas.select(())
    canvas.zoom_to(3.0)
    canvas.setFocus()
    for text in ("解码", "linear"):
        canvas.center_on(canvas.drawn.bounds({"digits"}).topLeft() - QPointF(5_000, 0))
        found(window, text)
        assert canvas.selection == {"linear_1"}
        assert canvas.seen().contains(canvas.drawn.bounds({"linear_1"}).center())
    undo(window)
    assert window.editing.graph == before
    assert canvas.drawn.faces[canvas.drawn.row["linear_1"]].title == "Linear"


def test_what_stands_inside_a_composite_is_found_and_shown_there(window: MainWindow) -> None:
    window.canvas.select({"conv2d_1", "flatten_1"})
    window.editing.group("Front")
    window.canvas.setFocus()
    found(window, "front conv")
    assert window.canvas.drawn.composite == "Front"
    assert window.canvas.selection == {"conv2d_1"}
    found(window, "trainer")
    assert window.canvas.drawn.composite == ""
    assert window.canvas.selection == {"trainer"}
