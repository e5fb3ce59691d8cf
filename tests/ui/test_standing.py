"""What is left out or passes something on, colours, and points on wires: with mouse and keys."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from app.graph.graph import COLOURS, Graph, Link, Mode, Project
from app.ui import menu, theme
from app.ui.canvas import modes, picking
from app.ui.canvas.face import Face, face_of
from app.ui.canvas.picking import Spot
from app.ui.main_window import MainWindow
from tests.graph.drawings import drawing
from tests.ui.conftest import node, port
from tests.ui.hands import LEFT, NONE, Key, Modifier, at_port, click, drag, middle, on_wire, press

CONTROL, SHIFT = Modifier.ControlModifier, Modifier.ShiftModifier


def near(window: MainWindow, *names: str) -> None:
    """Bring some nodes into view at full size."""
    window.canvas.zoom_to(1.0)
    window.canvas.center_on(window.canvas.drawn.bounds(names).center())


def put_point(window: MainWindow, source: str, target: str) -> tuple[str, Graph, QPoint]:
    """Put a point on a wire by a double click; give its name, the drawing before, and where."""
    before = window.editing.graph
    at = on_wire(window, source, target)
    QTest.mouseDClick(window.canvas, LEFT, NONE, at)
    QTest.mouseRelease(window.canvas, LEFT, NONE, at)  # or the button stays down for ever
    (name,) = set(window.editing.graph.nodes) - set(before.nodes)
    return name, before, at


def undone(window: MainWindow, graph: Graph, told: str) -> None:
    """See that one step back gives the drawing as it was, and what that step is called."""
    assert window.actions_["undo"].text() == f"Undo {told}"
    press(window, Key.Key_Z, CONTROL)
    assert window.editing.graph == graph


def test_a_double_click_on_a_wire_puts_a_point_there(window: MainWindow) -> None:
    near(window, "conv2d_1", "flatten_1", "linear_1")
    name, before, at = put_point(window, "flatten_1.out", "linear_1.x")
    graph = window.editing.graph
    assert graph.nodes[name].role == "reroute"
    assert graph.feeding("linear_1") == {"x": port(f"{name}.out")}
    assert graph.feeding(name) == {"x": port("flatten_1.out")}
    assert window.canvas.selection == {name}
    away = middle(window, name) - at
    assert away.manhattanLength() <= 3  # under the pointer, which can go on and move it
    wires = set(graph.links())
    drag(window, at, at + QPoint(0, 60))
    moved = window.editing.graph
    assert moved.nodes[name].y > graph.nodes[name].y
    assert set(moved.links()) == wires  # and no wire was drawn from it
    press(window, Key.Key_Z, CONTROL)
    undone(window, before, "reroute the wire to linear_1.x")


def test_a_point_is_moved_by_its_middle_and_joined_by_its_sides(window: MainWindow) -> None:
    near(window, "conv2d_1", "flatten_1", "linear_1")
    name, _, _ = put_point(window, "flatten_1.out", "linear_1.x")
    press(window, Key.Key_Escape)
    before = window.editing.graph
    start = middle(window, name)
    drag(window, start, start + QPoint(0, 120))
    moved = window.editing.graph.nodes[name]
    assert (moved.x, moved.y) == (before.nodes[name].x, before.nodes[name].y + 120)
    assert window.canvas.selection == {name}
    joined = window.editing.graph
    drag(window, at_port(window, "conv2d_1.out", "out"), at_port(window, f"{name}.x", "in"))
    assert window.editing.graph.feeding(name) == {"x": port("conv2d_1.out")}
    press(window, Key.Key_Z, CONTROL)
    drag(window, at_port(window, f"{name}.out", "out"), at_port(window, "accuracy.scores", "in"))
    assert window.editing.graph.feeding("accuracy")["scores"] == port(f"{name}.out")
    press(window, Key.Key_Z, CONTROL)
    assert window.editing.graph == joined
    undone(window, before, f"move {name}")


def test_a_point_that_is_deleted_leaves_its_wire(window: MainWindow) -> None:
    near(window, "conv2d_1", "flatten_1", "linear_1")
    name, before, _ = put_point(window, "flatten_1.out", "linear_1.x")
    pointed = window.editing.graph
    press(window, Key.Key_Delete)
    assert window.editing.graph == before
    undone(window, pointed, f"delete {name}")


def test_the_chosen_wire_gets_a_point_by_a_key(window: MainWindow) -> None:
    near(window, "flatten_1", "linear_1")
    before = window.editing.graph
    assert not window.actions_["reroute"].isEnabled()
    click(window, on_wire(window, "flatten_1.out", "linear_1.x", 0.6))
    assert window.actions_["reroute"].isEnabled()
    press(window, Key.Key_R, SHIFT)
    assert len(window.editing.graph.nodes) == len(before.nodes) + 1
    undone(window, before, "reroute the wire to linear_1.x")


def test_control_m_disables_and_enables_what_is_chosen(window: MainWindow) -> None:
    near(window, "conv2d_1", "flatten_1", "linear_1")
    before = window.editing.graph
    click(window, middle(window, "conv2d_1"))
    click(window, middle(window, "flatten_1"), SHIFT)
    press(window, Key.Key_M, CONTROL)
    nodes = window.editing.graph.nodes
    assert [nodes[each].mode for each in ("conv2d_1", "flatten_1")] == ["disabled"] * 2
    assert window.actions_["disable"].text() == "Enable"
    row = window.canvas.drawn.row
    assert window.canvas.drawn.off[[row["conv2d_1"], row["flatten_1"]]].all()
    press(window, Key.Key_M, CONTROL)
    assert window.editing.graph == before
    assert window.actions_["undo"].text() == "Undo enable 2 blocks"
    assert window.actions_["disable"].text() == "Disable"
    press(window, Key.Key_Z, CONTROL)
    undone(window, before, "disable 2 blocks")


def test_control_b_bypasses_what_can_be_and_says_why_nothing_can(window: MainWindow) -> None:
    near(window, "digits", "conv2d_1", "flatten_1")
    before = window.editing.graph
    click(window, middle(window, "digits"))
    press(window, Key.Key_B, CONTROL)
    assert window.editing.graph is before
    assert "Nothing goes on through digits" in window.toast.text()
    click(window, middle(window, "conv2d_1"), SHIFT)
    press(window, Key.Key_B, CONTROL)
    nodes = window.editing.graph.nodes
    assert (nodes["digits"].mode, nodes["conv2d_1"].mode) == ("", "bypassed")
    undone(window, before, "bypass conv2d_1")
    click(window, middle(window, "conv2d_1"))
    press(window, Key.Key_B, CONTROL)
    assert window.actions_["bypass"].text() == "Bypass no more"
    press(window, Key.Key_M, CONTROL)
    assert window.editing.graph.nodes["conv2d_1"].mode == "disabled"


def test_the_inspector_tells_that_a_block_does_not_count_and_lets_it_count_again(
    window: MainWindow,
) -> None:
    before, head = window.editing.graph, window.inspector.head
    window.canvas.select({"conv2d_1"})
    assert not head.enable.isVisible()
    for key, told, way in (
        (Key.Key_M, "Disabled: it is left out.", "Enable"),
        (Key.Key_B, "Bypassed: what comes in goes on.", "Bypass no more"),
    ):
        press(window, key, CONTROL)
        off = window.editing.graph
        assert head.enable.isVisible()
        assert (head.mode.text(), head.enable.text()) == (told, way)
        QTest.mouseClick(head.enable, LEFT)
        assert not head.enable.isVisible()
        undone(window, off, "enable conv2d_1")
        assert head.enable.isVisible()
        press(window, Key.Key_Z, CONTROL)
        assert window.editing.graph == before
    window.canvas.select({"conv2d_1", "flatten_1"})
    press(window, Key.Key_M, CONTROL)
    QTest.mouseClick(head.enable, LEFT)
    assert window.editing.graph == before
    press(window, Key.Key_Z, CONTROL)
    window.canvas.select({"conv2d_1", "loss"})
    assert not head.enable.isVisible()


def test_a_colour_is_given_by_its_command_and_taken_away(window: MainWindow) -> None:
    near(window, "conv2d_1", "flatten_1")
    before = window.editing.graph
    click(window, middle(window, "conv2d_1"))
    plain = window.canvas.grab().toImage()
    window.actions_["colour_teal"].trigger()
    assert window.editing.graph.nodes["conv2d_1"].colour == "teal"
    assert window.canvas.grab().toImage() != plain
    undone(window, before, "colour conv2d_1")
    window.actions_["colour_red"].trigger()
    window.actions_["colour_none"].trigger()
    assert window.editing.graph == before


def test_the_menus_of_a_node_and_of_a_wire_offer_it(window: MainWindow) -> None:
    click(window, middle(window, "conv2d_1"))
    made = menu.of_spot(Spot("conv2d_1"), window.editing, window.actions_, window)
    texts = [each.text() for each in made.actions()]
    assert {"Disable", "Bypass", "Colour"} <= set(texts)
    (colours,) = (each.menu() for each in made.actions() if each.text() == "Colour")
    assert isinstance(colours, QMenu)
    shown = [each for each in colours.actions() if not each.isSeparator()]
    assert len(shown) == len(COLOURS) + 1
    assert all(each.icon().isNull() == (each.text() == "No colour") for each in shown)
    made.close()
    link = Link(port("flatten_1.out"), port("linear_1.x"))
    made = menu.of_spot(Spot(link=link), window.editing, window.actions_, window)
    assert "Put a point on the wire" in [each.text() for each in made.actions()]
    made.close()


def test_a_point_is_picked_at_its_middle_and_its_ports_beside_it(window: MainWindow) -> None:
    near(window, "flatten_1", "linear_1")
    name, _, _ = put_point(window, "flatten_1.out", "linear_1.x")
    drawn = window.canvas.drawn
    centre = drawn.bounds({name}).center()
    assert picking.pick(drawn, centre, 1.0) == Spot(name)
    assert picking.pick(drawn, centre - QPointF(10, 0), 1.0).port == port(f"{name}.x")
    assert picking.pick(drawn, centre + QPointF(10, 0), 1.0).port == port(f"{name}.out")
    assert picking.pick(drawn, centre - QPointF(0, 17), 1.0).node != name
    assert drawn.kind_of(port(f"{name}.out")) == drawn.kind_of(port("flatten_1.out"))


def faces(mode: Mode = "", colour: str = "") -> Face:
    graph = Graph.of({"conv": replace(node("Conv2d", 0, 0), mode=mode, colour=colour)}, [])
    return face_of(Project(graph), graph, "conv")


def test_the_way_painted_through_a_bypassed_block_is_what_goes_on(window: MainWindow) -> None:
    graph = drawing(
        {"data": "Digits", "join": "Concatenate", "loss": "CrossEntropy", "end": "Supervised"},
        *("data.image join.x[0]", "data.label loss.target", "loss.out join.x[1]"),
        "join.out end.losses[0]",
    )
    graph = replace(
        graph, nodes=graph.nodes.set("join", replace(graph.nodes["join"], mode="bypassed"))
    )
    window.document.edit("draw", Project(graph))
    drawn = window.canvas.drawn
    assert drawn.ways_of(drawn.row["join"]) == ((1, 0),)  # a picture is no loss
    window.canvas.fit_all()
    seen = window.canvas.grab().toImage()
    for link in graph.arriving("loss"):  # far behind it something else: no other way
        window.editing.disconnect_wire(link)
    assert drawn.ways_of(drawn.row["join"]) == ((1, 0),)
    (link,) = graph.leaving("join")
    window.editing.disconnect_wire(link)
    assert drawn.ways_of(drawn.row["join"]) == ((0, 0),)  # the first, as long as it leads nowhere
    assert window.canvas.grab().toImage() != seen
    press(window, Key.Key_Z, CONTROL)
    assert drawn.ways_of(drawn.row["join"]) == ((1, 0),)


@pytest.mark.parametrize("colours", theme.THEMES.values(), ids=theme.THEMES)
def test_words_can_be_read_on_every_colour(colours: theme.Theme) -> None:
    assert set(theme.COLOURS) == set(COLOURS)
    shown = [faces(colour=each) for each in COLOURS] + [faces(mode="bypassed")]
    for face in shown:
        for ground in (modes.ground(colours, face), modes.paper(colours, face)[0]):
            assert theme.contrast(colours.text, ground) >= 7, face.mark
        assert theme.contrast(colours.muted, modes.ground(colours, face)) >= 4.2, face.mark
        assert theme.contrast(colours.mark(face.mark), colours.canvas) >= 2.0, face.mark
    assert faces(colour="mauve").mark == "convolution"
    assert faces(colour="red", mode="disabled").mark == "disabled"


def test_all_of_it_is_seen_at_every_zoom(window: MainWindow) -> None:
    near(window, "conv2d_1", "flatten_1", "linear_1")
    for zoom in (0.15, 0.26, 0.4, 1.0):
        window.canvas.zoom_to(zoom)
        seen = []
        for mode in ("", "disabled", "bypassed"):
            nodes = window.editing.graph.nodes
            flat = replace(nodes["flatten_1"], mode=mode)
            graph = replace(window.editing.graph, nodes=nodes.set("flatten_1", flat))
            window.canvas.show_drawing(Project(graph))
            seen.append(window.canvas.grab().toImage())
        assert seen[0] != seen[1] != seen[2] != seen[0], zoom
