"""What one does in the window with mouse and keys, and what comes of it."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.compiler.report import Problem
from app.graph.graph import Link
from app.ui import actions
from app.ui.main_window import MainWindow
from tests.ui.conftest import port
from tests.ui.hands import (
    LEFT,
    NONE,
    Key,
    Modifier,
    at_port,
    click,
    drag,
    group,
    middle,
    move,
    on_wire,
    press,
)


def path(window: MainWindow) -> tuple[str, ...]:
    return window.editing.place.path


def test_a_chosen_wire_can_be_deleted_by_the_command(window: MainWindow) -> None:
    delete = window.actions_["delete"]
    assert not delete.isEnabled()
    click(window, on_wire(window, "digits.image", "conv2d_1.x"))
    assert delete.isEnabled()
    delete.trigger()
    assert window.editing.graph.feeding("conv2d_1") == {}
    assert not delete.isEnabled()
    press(window, Key.Key_Z, Modifier.ControlModifier)
    assert window.editing.graph.feeding("conv2d_1") == {"x": port("digits.image")}


def test_backspace_deletes_what_is_chosen_and_else_leaves_the_composite(
    window: MainWindow,
) -> None:
    name = group(window, {"conv2d_1", "flatten_1"})
    window.canvas.enter(name)
    assert path(window) == (name,)
    click(window, middle(window, "flatten_1"))
    press(window, Key.Key_Backspace)
    assert "flatten_1" not in window.editing.graph.nodes
    assert path(window) == (name,)
    press(window, Key.Key_Backspace)
    assert path(window) == ()
    assert name in window.editing.graph.nodes
    press(window, Key.Key_Backspace)  # in the main drawing there is nothing to leave
    assert path(window) == ()


def test_one_goes_back_to_the_last_views_and_forward_again(window: MainWindow) -> None:
    canvas, alt = window.canvas, Modifier.AltModifier
    name = group(window, {"conv2d_1", "flatten_1"})
    canvas.fit_all()
    whole = canvas.view()
    click(window, middle(window, name))
    press(window, Key.Key_Home, Modifier.ShiftModifier)
    near = canvas.view()
    assert near.zoom > whole.zoom
    assert canvas.seen().contains(canvas.drawn.bounds({name}))
    canvas.enter(name)
    assert path(window) == (name,)
    press(window, Key.Key_Left, alt)
    assert path(window) == ()
    assert canvas.view().alike(near)
    press(window, Key.Key_Left, alt)
    assert canvas.view().alike(whole)
    press(window, Key.Key_Right, alt)
    press(window, Key.Key_Right, alt)
    assert path(window) == (name,)
    press(window, Key.Key_Right, alt)  # there is nothing further on
    assert path(window) == (name,)


def test_a_view_of_a_composite_that_is_gone_is_passed_over(window: MainWindow) -> None:
    name = group(window, {"conv2d_1", "flatten_1"})
    window.canvas.enter(name)
    press(window, Key.Key_Up, Modifier.AltModifier)
    window.canvas.zoom_to(1.5)
    window.document.history.undo()
    press(window, Key.Key_Left, Modifier.AltModifier)
    assert path(window) == ()
    assert "conv2d_1" in window.canvas.drawn.row


def test_one_step_back_leads_from_a_problem_to_where_one_was(window: MainWindow) -> None:
    canvas = window.canvas
    group(window, {"conv2d_1", "flatten_1"})
    canvas.zoom_to(1.3)
    before = canvas.view()
    window.problems.asked_show.emit(Problem("flatten_1", "It is wrong.", composite="Front"))
    assert len(path(window)) == 1
    assert canvas.selection == {"flatten_1"}
    press(window, Key.Key_Left, Modifier.AltModifier)
    assert path(window) == ()
    assert canvas.view().alike(before)
    press(window, Key.Key_Left, Modifier.AltModifier)
    assert path(window) == ()


def test_the_minimap_and_what_is_revealed_can_be_left_again(window: MainWindow) -> None:
    canvas = window.canvas
    canvas.zoom_to(2.0)
    canvas.center_on(canvas.drawn.bounds({"linear_1"}).center())
    canvas.grab()
    before = canvas.view()
    click(window, canvas.minimap.box.center().toPoint())
    assert not canvas.view().alike(before)
    canvas.reveal("digits")
    press(window, Key.Key_Left, Modifier.AltModifier)
    press(window, Key.Key_Left, Modifier.AltModifier)
    assert canvas.view().alike(before)


def test_what_leads_to_a_block_and_what_follows_is_selected_by_keys(window: MainWindow) -> None:
    both = Modifier.ControlModifier | Modifier.ShiftModifier
    click(window, middle(window, "flatten_1"))
    press(window, Key.Key_Left, both)
    assert window.canvas.selection == {"digits", "conv2d_1", "flatten_1"}
    click(window, middle(window, "loss"))
    press(window, Key.Key_Right, both)
    assert window.canvas.selection == {"loss", "trainer"}


def test_all_blocks_of_a_kind_are_selected_by_keys(window: MainWindow) -> None:
    window.editing.add("Linear", QPointF(0, 600))
    window.canvas.fit_all()
    click(window, middle(window, "linear_1"))
    press(window, Key.Key_A, Modifier.ControlModifier | Modifier.ShiftModifier)
    assert window.canvas.selection == {"linear_1", "linear_2"}


def test_undo_and_redo_say_what_they_undo(window: MainWindow) -> None:
    undo, redo = window.actions_["undo"], window.actions_["redo"]
    assert (undo.text(), redo.text()) == ("Undo", "Redo")
    click(window, middle(window, "linear_1"))
    press(window, Key.Key_Delete)
    assert undo.text() == "Undo delete linear_1"
    assert undo.toolTip() == "Undo delete linear_1 (Ctrl+Z)"
    assert [row.title for row in actions.found("undo linear_1", window.actions_)] == [undo.text()]
    press(window, Key.Key_Z, Modifier.ControlModifier)
    assert (undo.text(), redo.text()) == ("Undo", "Redo delete linear_1")
    window.document.open(window.document.project)
    assert (undo.text(), redo.text()) == ("Undo", "Redo")


def test_a_block_dragged_with_alt_leaves_its_wires_and_its_neighbours_are_joined(
    window: MainWindow,
) -> None:
    graph, count = window.editing.graph, window.document.history.count()
    start = middle(window, "flatten_1")
    drag(window, start, start + QPoint(0, 200), Modifier.AltModifier)
    assert window.editing.graph.feeding("linear_1") == {"x": port("conv2d_1.out")}
    assert window.editing.graph.feeding("flatten_1") == {}
    assert window.editing.graph.nodes["flatten_1"].y > graph.nodes["flatten_1"].y
    assert window.document.history.count() == count + 1
    assert window.actions_["undo"].text() == "Undo take out flatten_1"
    press(window, Key.Key_Z, Modifier.ControlModifier)
    assert window.editing.graph == graph


def test_chosen_blocks_are_taken_out_by_a_key(window: MainWindow) -> None:
    graph = window.editing.graph
    click(window, middle(window, "conv2d_1"))
    click(window, middle(window, "flatten_1"), Modifier.ShiftModifier)
    press(window, Key.Key_X, Modifier.AltModifier)
    assert window.editing.graph.feeding("linear_1") == {"x": port("digits.image")}
    assert window.editing.graph.feeding("flatten_1") == {"x": port("conv2d_1.out")}
    assert window.editing.graph.nodes == graph.nodes
    press(window, Key.Key_Z, Modifier.ControlModifier)
    assert window.editing.graph == graph


def test_a_block_let_go_over_a_wire_is_put_on_it(window: MainWindow) -> None:
    window.editing.add("ReLU", QPointF(480, 500))
    window.canvas.fit_all()
    graph, count = window.editing.graph, window.document.history.count()
    start, end = middle(window, "relu_1"), on_wire(window, "flatten_1.out", "linear_1.x")
    QTest.mousePress(window.canvas, LEFT, NONE, start)
    move(window, start + QPoint(0, 10))
    assert not window.canvas.marks.wires
    move(window, end)
    lit = Link(port("flatten_1.out"), port("linear_1.x"))
    assert window.canvas.marks.wires == {lit}
    assert window.canvas._said == "Let go to put this between flatten_1 and linear_1."
    QTest.mouseRelease(window.canvas, LEFT, NONE, end)
    assert window.editing.graph.feeding("relu_1") == {"x": port("flatten_1.out")}
    assert window.editing.graph.feeding("linear_1") == {"x": port("relu_1.out")}
    assert window.document.history.count() == count + 1
    assert window.actions_["undo"].text() == "Undo put relu_1 on a wire"
    press(window, Key.Key_Z, Modifier.ControlModifier)
    assert window.editing.graph == graph


def test_a_block_with_wires_is_only_moved_unless_alt_takes_it_out(window: MainWindow) -> None:
    start = middle(window, "conv2d_1")
    end = on_wire(window, "flatten_1.out", "linear_1.x")
    drag(window, start, end)
    assert window.editing.graph.feeding("linear_1") == {"x": port("flatten_1.out")}
    window.document.history.undo()
    drag(window, start, end, Modifier.AltModifier)
    assert window.editing.graph.feeding("flatten_1") == {"x": port("digits.image")}
    assert window.editing.graph.feeding("conv2d_1") == {"x": port("flatten_1.out")}
    assert window.editing.graph.feeding("linear_1") == {"x": port("conv2d_1.out")}


def test_a_block_that_does_not_fit_on_a_wire_says_why_and_is_moved(window: MainWindow) -> None:
    window.editing.add("Digits", QPointF(480, 500))
    window.canvas.fit_all()
    (name,) = window.editing.chosen or window.canvas.selection
    start, end = middle(window, name), on_wire(window, "flatten_1.out", "linear_1.x")
    QTest.mousePress(window.canvas, LEFT, NONE, start)
    move(window, end)
    assert "cannot stand on a wire" in window.canvas._said
    assert not window.canvas.marks.wires
    QTest.mouseRelease(window.canvas, LEFT, NONE, end)
    assert window.canvas._said == ""
    assert window.editing.graph.feeding("linear_1") == {"x": port("flatten_1.out")}
    assert window.actions_["undo"].text() == f"Undo move {name}"


def test_with_control_a_block_stands_between_the_lines_of_the_grid(window: MainWindow) -> None:
    canvas = window.canvas
    canvas.zoom_to(1.0)
    canvas.center_on(canvas.drawn.bounds({"accuracy"}).center())
    start = middle(window, "accuracy")
    QTest.mousePress(canvas, LEFT, NONE, start)
    move(window, start + QPoint(33, 27), Modifier.ControlModifier)
    QTest.mouseRelease(canvas, LEFT, Modifier.ControlModifier, start + QPoint(33, 27))
    node = window.editing.graph.nodes["accuracy"]
    assert (node.x, node.y) == (993.0, 247.0)


def test_a_wire_is_led_to_another_output_by_its_first_part(window: MainWindow) -> None:
    graph, count = window.editing.graph, window.document.history.count()
    window.canvas.zoom_to(1.0)
    window.canvas.center_on(window.canvas.drawn.bounds({"conv2d_1", "linear_1"}).center())
    begin = on_wire(window, "flatten_1.out", "linear_1.x", 0.15)
    drag(window, begin, at_port(window, "conv2d_1.out", "out"))
    assert window.editing.graph.feeding("linear_1") == {"x": port("conv2d_1.out")}
    assert window.editing.graph.leaving("flatten_1") == ()
    assert window.document.history.count() == count + 1
    assert window.actions_["undo"].text() == "Undo move a wire to conv2d_1.out"
    press(window, Key.Key_Z, Modifier.ControlModifier)
    assert window.editing.graph == graph


def test_a_click_on_the_first_part_of_a_wire_chooses_it(window: MainWindow) -> None:
    graph = window.editing.graph
    window.canvas.zoom_to(1.0)
    window.canvas.center_on(window.canvas.drawn.bounds({"conv2d_1", "linear_1"}).center())
    click(window, on_wire(window, "flatten_1.out", "linear_1.x", 0.15))
    assert window.canvas.chosen_wire == Link(port("flatten_1.out"), port("linear_1.x"))
    assert window.editing.graph == graph


def test_with_shift_a_wire_is_picked_up_at_its_output(window: MainWindow) -> None:
    canvas, graph = window.canvas, window.editing.graph
    wire = Link(port("digits.label"), port("accuracy.target"))
    click(window, on_wire(window, "digits.label", "accuracy.target", 0.9))
    assert canvas.chosen_wire == wire
    begin = at_port(window, "digits.label", "out")
    drag(window, begin, at_port(window, "linear_1.out", "out"), Modifier.ShiftModifier)
    assert window.editing.graph.feeding("accuracy")["target"] == port("linear_1.out")
    assert window.editing.graph.feeding("loss")["target"] == port("digits.label")
    press(window, Key.Key_Z, Modifier.ControlModifier)
    assert window.editing.graph == graph
    drag(window, begin, begin + QPoint(60, 160), Modifier.ShiftModifier)
    assert len(window.editing.graph.leaving("digits")) == len(graph.leaving("digits")) - 1


def test_a_source_that_does_not_fit_is_refused_and_the_wire_stays(window: MainWindow) -> None:
    graph = window.editing.graph
    begin, end = at_port(window, "conv2d_1.out", "out"), at_port(window, "linear_1.out", "out")
    QTest.mousePress(window.canvas, LEFT, Modifier.ShiftModifier, begin)
    move(window, end)
    assert "circle" in window.canvas._said
    QTest.mouseRelease(window.canvas, LEFT, NONE, end)
    assert window.editing.graph == graph


def loose(window: MainWindow) -> None:
    """Put three blocks without wires below the others."""
    for place, kind in enumerate(("ReLU", "Linear", "Dropout")):
        window.editing.add(kind, QPointF(240 * place, 500))
    window.canvas.fit_all()


def test_chosen_blocks_are_joined_in_the_order_of_the_clicks(window: MainWindow) -> None:
    loose(window)
    graph, count = window.editing.graph, window.document.history.count()
    click(window, middle(window, "dropout_1"))
    assert not window.actions_["join"].isEnabled()
    for name in ("relu_1", "linear_2"):
        click(window, middle(window, name), Modifier.ShiftModifier)
    press(window, Key.Key_J)
    assert window.editing.graph.feeding("relu_1") == {"x": port("dropout_1.out")}
    assert window.editing.graph.feeding("linear_2") == {"x": port("relu_1.out")}
    assert window.document.history.count() == count + 1
    press(window, Key.Key_Z, Modifier.ControlModifier)
    assert window.editing.graph == graph


def test_blocks_in_a_rubber_band_are_joined_from_left_to_right(window: MainWindow) -> None:
    loose(window)
    band = window.canvas.drawn.bounds({"relu_1", "linear_2", "dropout_1"})
    band = band.adjusted(-10, -10, 10, 10)
    end, start = (window.canvas.to_screen(each) for each in (band.topLeft(), band.bottomRight()))
    drag(window, start.toPoint(), end.toPoint())  # from the right
    assert window.canvas.selection == {"relu_1", "linear_2", "dropout_1"}
    press(window, Key.Key_J)
    assert window.editing.graph.feeding("linear_2") == {"x": port("relu_1.out")}
    assert window.editing.graph.feeding("dropout_1") == {"x": port("linear_2.out")}
    assert not window.toast.isVisible()
    press(window, Key.Key_J)
    assert window.toast.text() == "These blocks are joined already."


def test_what_cannot_be_joined_is_said_and_the_rest_is_joined(window: MainWindow) -> None:
    loose(window)
    click(window, middle(window, "relu_1"))
    for name in ("linear_2", "digits"):
        click(window, middle(window, name), Modifier.ShiftModifier)
    press(window, Key.Key_J)
    assert window.editing.graph.feeding("linear_2") == {"x": port("relu_1.out")}
    assert window.toast.text() == (
        "linear_2 and digits are not joined. No free ports of theirs fit."
    )


def test_two_inputs_change_places_by_a_key_and_back_by_undo(window: MainWindow) -> None:
    window.editing.add("Subtract", QPointF(480, 500))
    window.editing.join(port("digits.image"), port("subtract_1.a"))
    window.editing.join(port("conv2d_1.out"), port("subtract_1.b"))
    window.canvas.fit_all()
    graph = window.editing.graph
    click(window, middle(window, "subtract_1"))
    press(window, Key.Key_S, Modifier.AltModifier)
    wanted = {"a": port("conv2d_1.out"), "b": port("digits.image")}
    assert window.editing.graph.feeding("subtract_1") == wanted
    assert window.actions_["undo"].text() == "Undo swap the inputs of subtract_1"
    press(window, Key.Key_Z, Modifier.ControlModifier)
    assert window.editing.graph == graph
    click(window, middle(window, "digits"))
    click(window, middle(window, "conv2d_1"), Modifier.ShiftModifier)
    press(window, Key.Key_S, Modifier.AltModifier)
    assert window.editing.graph.feeding("subtract_1") == wanted
    click(window, middle(window, "conv2d_1"))
    press(window, Key.Key_S, Modifier.AltModifier)
    assert window.toast.text() == "conv2d_1 has no other input to swap with."


def shake(window: MainWindow, start: QPoint, modifiers: Modifier = NONE) -> None:
    """Press a node and shake it, five strokes to and fro."""
    QTest.mousePress(window.canvas, LEFT, modifiers, start)
    for stroke in range(6):
        move(window, start + QPoint(60 * (stroke % 2), 4), modifiers)


def test_a_block_that_is_shaken_leaves_its_wires_in_one_edit_with_the_move(
    window: MainWindow,
) -> None:
    graph, count = window.editing.graph, window.document.history.count()
    start = middle(window, "flatten_1")
    end = start + QPoint(0, 200)
    shake(window, start)
    move(window, end)
    assert "take this out" in window.canvas._said
    QTest.mouseRelease(window.canvas, LEFT, NONE, end)
    assert window.editing.graph.feeding("linear_1") == {"x": port("conv2d_1.out")}
    assert window.editing.graph.nodes["flatten_1"].y > graph.nodes["flatten_1"].y
    assert window.document.history.count() == count + 1
    press(window, Key.Key_Z, Modifier.ControlModifier)
    assert window.editing.graph == graph
    shake(window, start, Modifier.ControlModifier)
    QTest.mouseRelease(window.canvas, LEFT, Modifier.ControlModifier, start)
    assert window.editing.graph.feeding("flatten_1") == graph.feeding("flatten_1")
    shake(window, start)
    press(window, Key.Key_Escape)
    QTest.mouseRelease(window.canvas, LEFT, NONE, start)
    assert window.document.history.count() == count + 1


def test_with_control_all_wires_of_an_output_are_led_to_another(window: MainWindow) -> None:
    canvas, graph = window.canvas, window.editing.graph
    count = window.document.history.count()
    begin, end = at_port(window, "linear_1.out", "out"), at_port(window, "flatten_1.out", "out")
    QTest.mousePress(canvas, LEFT, Modifier.ControlModifier, begin)
    move(window, end, Modifier.ControlModifier)
    assert len(canvas.marks.lifted) == 2
    assert len(canvas.marks.others) == 1
    canvas.grab()
    QTest.mouseRelease(canvas, LEFT, Modifier.ControlModifier, end)
    assert window.editing.graph.feeding("loss")["scores"] == port("flatten_1.out")
    assert window.editing.graph.feeding("accuracy")["scores"] == port("flatten_1.out")
    assert window.document.history.count() == count + 1
    assert window.actions_["undo"].text() == "Undo move 2 wires to flatten_1.out"
    press(window, Key.Key_Z, Modifier.ControlModifier)
    assert window.editing.graph == graph
    drag(window, begin, begin + QPoint(30, 220), Modifier.ControlModifier)
    assert window.editing.graph.leaving("linear_1") == ()
    press(window, Key.Key_Z, Modifier.ControlModifier)
    assert window.editing.graph == graph
    QTest.mousePress(canvas, LEFT, Modifier.ControlModifier, begin)
    for at in (end, begin):  # and put back where they were
        move(window, at, Modifier.ControlModifier)
    QTest.mouseRelease(canvas, LEFT, Modifier.ControlModifier, begin)
    assert window.editing.graph == graph


def test_a_band_adds_with_shift_and_takes_away_with_control(window: MainWindow) -> None:
    canvas = window.canvas

    def band(names: set[str], modifiers: Modifier) -> None:
        box = canvas.drawn.bounds(names).adjusted(-8, -8, 8, 60)
        start, end = (canvas.to_screen(each) for each in (box.bottomLeft(), box.topRight()))
        drag(window, start.toPoint(), end.toPoint(), modifiers)

    band({"conv2d_1", "flatten_1"}, NONE)
    band({"accuracy"}, Modifier.ShiftModifier)
    assert canvas.selection == {"conv2d_1", "flatten_1", "accuracy"}
    band({"flatten_1"}, Modifier.ControlModifier)
    assert canvas.selection == {"conv2d_1", "accuracy"}


def test_a_frame_is_put_around_what_is_chosen_and_carries_it(window: MainWindow) -> None:
    canvas, chosen = window.canvas, frozenset({"conv2d_1", "flatten_1"})
    before = window.editing.graph
    press(window, Key.Key_F, Modifier.ShiftModifier)
    assert window.editing.graph == before  # around nothing
    canvas.select(chosen)
    press(window, Key.Key_F, Modifier.ShiftModifier)
    assert window.editing.chosen == {"frame_1"}
    assert canvas.drawn.bounds({"frame_1"}).contains(canvas.drawn.bounds(chosen))
    window.actions_["select_held"].trigger()
    assert canvas.selection >= chosen
    press(window, Key.Key_Z, Modifier.ControlModifier)
    assert window.editing.graph == before


def test_control_and_an_arrow_move_a_frame_with_what_lies_on_it(window: MainWindow) -> None:
    window.editing.add("Frame", QPointF(0, 400), {"width": 320, "height": 240})
    window.editing.add("ReLU", QPointF(40, 460))
    window.canvas.select({"frame_1"})
    press(window, Key.Key_Right, Modifier.ControlModifier)
    nodes = window.editing.graph.nodes
    assert (nodes["frame_1"].x, nodes["relu_1"].x, nodes["loss"].x) == (20.0, 60.0, 960.0)


def test_a_wire_let_go_over_a_block_takes_its_first_port_that_fits(window: MainWindow) -> None:
    window.editing.disconnect_wire(Link(port("digits.label"), port("loss.target")))
    window.canvas.fit_all()
    graph = window.editing.graph
    begin, end = at_port(window, "digits.label", "out"), middle(window, "loss") + QPoint(10, 0)
    QTest.mousePress(window.canvas, LEFT, NONE, begin)
    move(window, end)
    assert window.canvas._said == "loss.target"  # the other one is taken
    QTest.mouseRelease(window.canvas, LEFT, NONE, end)
    assert window.editing.graph.feeding("loss")["target"] == port("digits.label")
    press(window, Key.Key_Z, Modifier.ControlModifier)
    assert window.editing.graph == graph
    QTest.mousePress(window.canvas, LEFT, NONE, at_port(window, "linear_1.out", "out"))
    end = middle(window, "conv2d_1")
    move(window, end)
    assert "circle" in window.canvas._said
    QTest.mouseRelease(window.canvas, LEFT, NONE, end)
    assert window.editing.graph == graph


def test_wires_that_a_stroke_cuts_light_up_and_go_in_one_edit(window: MainWindow) -> None:
    canvas, graph = window.canvas, window.editing.graph
    count = window.document.history.count()
    box = canvas.drawn.bounds({"digits"})
    start, end = (
        canvas.to_screen(QPointF(box.right() + 20, y)).toPoint()
        for y in (box.top() - 200, box.bottom() + 200)
    )
    right = Qt.MouseButton.RightButton
    QTest.mousePress(canvas, right, Modifier.ControlModifier, start)
    move(window, end, Modifier.ControlModifier)
    cut = {link for link in graph.links() if link.source.node == "digits"}
    assert canvas.marks.wires == cut
    QTest.mouseRelease(canvas, right, Modifier.ControlModifier, end)
    assert window.editing.graph.leaving("digits") == ()
    assert window.document.history.count() == count + 1
    press(window, Key.Key_Z, Modifier.ControlModifier)
    assert window.editing.graph == graph


def test_plain_keys_do_nothing_else_while_a_block_is_dragged(window: MainWindow) -> None:
    graph, canvas = window.editing.graph, window.canvas
    canvas.setFocus()
    start = middle(window, "flatten_1")
    QTest.mousePress(canvas, LEFT, NONE, start)
    move(window, start + QPoint(0, 80))
    for key in (Key.Key_Tab, Key.Key_J, Key.Key_C, Key.Key_W):
        QTest.keyClick(canvas, key)
    assert canvas.hasFocus()
    assert QApplication.activePopupWidget() is None
    assert canvas.marks.loose is None
    press(window, Key.Key_Escape)
    QTest.mouseRelease(canvas, LEFT, NONE, start)
    assert window.editing.graph == graph


def test_another_project_shows_its_drawings_whole_whatever_was_seen_of_those_called_so(
    window: MainWindow,
) -> None:
    canvas, first = window.canvas, window.document.project
    name = group(window, {"conv2d_1", "flatten_1"})
    grouped = window.document.project
    canvas.enter(name)
    canvas.pan_by(QPointF(5_000, 5_000))
    window.editing.leave()
    window.document.history.setClean()
    window.filing.open_copy(first, "other")
    window.filing.open_copy(grouped, "again")
    canvas.enter(name)
    assert canvas.seen().contains(canvas.drawn.bounds())
