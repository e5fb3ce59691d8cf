"""Blocks are brought in line: by keys, by the menu, and while they are dragged."""

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.ui import menu
from app.ui.canvas.picking import Spot
from app.ui.main_window import MainWindow
from nodes.ends import Frame
from tests.ui.hands import LEFT, NONE, Key, Modifier, click, drag, middle, move, press, undo

BOTH = Modifier.AltModifier | Modifier.ShiftModifier


def places(window: MainWindow, *names: str) -> list[tuple[float, float]]:
    nodes = window.editing.graph.nodes
    return [(nodes[name].x, nodes[name].y) for name in names]


def choose(window: MainWindow, *names: str) -> None:
    for name in names:
        click(window, middle(window, name), Modifier.ShiftModifier)
    assert window.canvas.selection == set(names)


def test_chosen_blocks_are_brought_in_line_by_a_key_and_back_by_undo(window: MainWindow) -> None:
    before, count = window.editing.graph, window.document.history.count()
    choose(window, "digits", "accuracy", "trainer")
    press(window, Key.Key_Up, BOTH)
    assert {y for _, y in places(window, "digits", "accuracy", "trainer")} == {60.0}
    assert window.document.history.count() == count + 1
    assert window.actions_["undo"].text() == "Undo align 3 blocks"
    undo(window)
    assert window.editing.graph == before


def test_lower_edges_and_middles_know_how_high_a_block_is(window: MainWindow) -> None:
    drawn = window.canvas.drawn
    names = ("digits", "conv2d_1", "trainer")
    assert len({drawn.size_of(name)[1] for name in names}) > 1
    choose(window, *names)
    press(window, Key.Key_Down, BOTH)
    assert window.canvas.moving.active  # what comes next counts from where they belong
    press(window, Key.Key_Down, BOTH)
    window.canvas.moving.end()
    assert len({drawn.bounds({name}).bottom() for name in names}) == 1
    press(window, Key.Key_V, Modifier.AltModifier)
    window.canvas.moving.end()
    middles = [drawn.bounds({name}).center().y() for name in names]
    assert max(middles) - min(middles) <= 1


def test_gaps_are_made_equal_by_a_key(window: MainWindow) -> None:
    window.editing.move({"conv2d_1": (200.0, 60.0), "flatten_1": (520.0, 60.0)})
    choose(window, "conv2d_1", "flatten_1", "linear_1")
    press(window, Key.Key_H, BOTH)
    assert window.canvas.moving.active
    window.canvas.moving.end()
    drawn = window.canvas.drawn
    gap = drawn.bounds({"flatten_1"}).left() - drawn.bounds({"conv2d_1"}).right()
    other = drawn.bounds({"linear_1"}).left() - drawn.bounds({"flatten_1"}).right()
    assert gap == other
    assert places(window, "conv2d_1", "linear_1") == [(200.0, 60.0), (720.0, 60.0)]
    assert window.actions_["undo"].text() == "Undo distribute 3 blocks"


def test_two_blocks_can_be_aligned_and_only_three_distributed(window: MainWindow) -> None:
    choose(window, "digits", "trainer")
    assert window.actions_["top"].isEnabled()
    assert not window.actions_["across"].isEnabled()
    click(window, middle(window, "loss"), Modifier.ShiftModifier)
    assert window.actions_["across"].isEnabled()


def test_the_menu_of_a_block_holds_the_ways_to_align(window: MainWindow) -> None:
    made = menu.of_spot(Spot("loss"), window.editing, window.actions_, window)
    align = next(each for each in made.actions() if each.text() == "Align")
    titles = [each.text() for each in align.menu().actions() if each.text()]  # type: ignore[attr-defined]
    assert titles[0] == "Align left edges"
    assert len(titles) == 8
    made.close()


def test_a_frame_in_line_takes_along_what_lies_on_it(window: MainWindow) -> None:
    window.editing.add("Frame", QPointF(0, 400), {"width": 320, "height": 240})
    window.editing.add("ReLU", QPointF(40, 460))
    window.canvas.fit_all()
    (frame,) = (
        n for n, each in window.editing.graph.nodes.items() if isinstance(each.block, Frame)
    )
    window.canvas.select({frame, "relu_1", "trainer"})
    press(window, Key.Key_Right, BOTH)
    assert places(window, frame, "relu_1") == [(1060.0, 400.0), (1100.0, 460.0)]


def test_a_dragged_block_is_drawn_into_line_and_a_guide_shows_it(window: MainWindow) -> None:
    canvas = window.canvas
    window.editing.move({"flatten_1": (487.0, 60.0)})  # between the lines of the grid
    canvas.zoom_to(1.0)
    canvas.center_on(canvas.drawn.bounds({"flatten_1", "accuracy"}).center())
    start = middle(window, "accuracy")
    QTest.mousePress(canvas, LEFT, NONE, start)
    move(window, start + QPoint(-470, 53))
    assert canvas.drawn.bounds({"accuracy"}).x() == 487.0
    assert [line.x1() for line in canvas.marks.guides if line.x1() == line.x2()]
    move(window, start + QPoint(-470, 53), Modifier.ControlModifier)
    assert canvas.drawn.bounds({"accuracy"}).x() == 490.0
    assert canvas.marks.guides == []
    move(window, start + QPoint(-470, 53))
    QTest.mouseRelease(canvas, LEFT, NONE, start + QPoint(-470, 53))
    assert canvas.marks.guides == []
    assert window.editing.graph.nodes["accuracy"].x == 487.0
    undo(window)
    assert places(window, "accuracy") == [(960.0, 220.0)]


def test_escape_takes_the_guides_away(window: MainWindow) -> None:
    start = middle(window, "accuracy")
    QTest.mousePress(window.canvas, LEFT, NONE, start)
    move(window, start + QPoint(0, 60))
    assert window.canvas.marks.guides
    press(window, Key.Key_Escape)
    assert window.canvas.marks.guides == []
    QTest.mouseRelease(window.canvas, LEFT, NONE, start)


def test_a_guide_reaches_from_the_block_to_its_neighbour(window: MainWindow) -> None:
    canvas, drawn = window.canvas, window.canvas.drawn
    start = middle(window, "accuracy")
    QTest.mousePress(canvas, LEFT, NONE, start)
    move(window, start + QPoint(0, 80))
    down = [
        line for line in canvas.marks.guides if line.x1() == line.x2() == drawn.bounds({"loss"}).x()
    ]
    assert len(down) == 1
    assert down[0].y1() == drawn.bounds({"loss"}).top()
    assert down[0].y2() == drawn.bounds({"accuracy"}).bottom()
    press(window, Key.Key_Escape)


def test_a_drag_of_everything_has_no_guides(window: MainWindow) -> None:
    window.canvas.select_all()
    start = middle(window, "loss")
    drag(window, start, start + QPoint(0, 100))
    assert window.canvas.marks.guides == []


def test_what_is_arranged_glides_there_and_undo_brings_every_place_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    before = window.editing.graph
    press(window, Key.Key_L, Modifier.ControlModifier)
    assert window.canvas.moving.active
    arranged = window.editing.graph
    assert arranged != before
    qtbot.waitUntil(lambda: not window.canvas.moving.active)
    shown = window.canvas.drawn.places()
    assert shown == {name: (node.x, node.y) for name, node in arranged.nodes.items()}
    undo(window)
    assert window.editing.graph == before
