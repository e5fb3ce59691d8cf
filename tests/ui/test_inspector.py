"""Values of what is chosen, changed by hand in the window."""

import pytest
from immutables import Map
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from app.compiler.report import Analysis, NodeReport
from app.graph import edits
from app.graph.graph import Composite, Graph, Parameter, Project, Use
from app.ui.fields import FlagField, LineField
from app.ui.form import Form
from app.ui.inspected import names_at, shared, values_of
from app.ui.main_window import MainWindow
from app.ui.place import Place
from app.ui.scrub import Scrub
from app.ui.values import bounds, counted, stepped
from nodes.params import Expression, Real, Whole
from nodes.spec import Spec
from tests.ui.conftest import joined, node, port, value
from tests.ui.hands import undo

Key = Qt.Key
Modifier = Qt.KeyboardModifier
LEFT = Qt.MouseButton.LeftButton
CONTROL = Modifier.ControlModifier


def choose(window: MainWindow, *names: str) -> None:
    window.canvas.select(frozenset(names))


def told(widget: QWidget) -> str:
    found = (each for each in widget.findChildren(QLabel) if each.isVisibleTo(widget))
    return "\n".join(each.text() for each in found)


def line_of(form: Form, name: str) -> LineField:
    field = form.field(name)
    assert isinstance(field, LineField)
    return field


def write(field: LineField, text: str, key: Key = Key.Key_Return) -> None:
    field.line.setFocus()
    field.line.selectAll()
    QTest.keyClicks(field.line, text)
    QTest.keyClick(field.line, key)


def label_of(form: Form, name: str) -> Scrub:
    return next(each for each in form.findChildren(Scrub) if each.buddy() is form.field(name))


def pull(label: Scrub, *offsets: int, held: Modifier = Modifier.NoModifier) -> None:
    """Drag a label with the mouse button held, to these places right of where it is pressed."""
    start = QPoint(10, 8)
    QTest.mousePress(label, LEFT, held, start)
    QTest.mouseMove(label, start + QPoint(QApplication.startDragDistance() + 1, 0))
    first = start.x() + QApplication.startDragDistance() + 1
    for offset in offsets:
        at = QPointF(first + offset, 8)
        move = QMouseEvent(QEvent.Type.MouseMove, at, label.mapToGlobal(at), LEFT, LEFT, held)
        QApplication.sendEvent(label, move)


def let_go(label: Scrub) -> None:
    QTest.mouseRelease(label, LEFT, Modifier.NoModifier, QPoint(90, 8))


# Several nodes at once.


@pytest.fixture
def two(window: MainWindow, digits: Project) -> MainWindow:
    project, _ = edits.place(digits, "", node("Linear", features=32).block, (720, 400))
    project, _ = edits.place(project, "", node("Conv1d", channels=7).block, (720, 600))
    window.document.open(project, name="two")
    return window


def test_several_blocks_of_a_kind_tell_where_their_values_differ(two: MainWindow) -> None:
    choose(two, "linear_1", "linear_2")
    form = two.inspector.form
    field = line_of(form, "features")
    assert (field.line.text(), field.line.placeholderText()) == ("", "several values")
    assert form.changed("features")
    assert "2 blocks" in told(two.inspector)
    assert "2 Linear" in told(two.inspector)
    write(field, "48")
    project = two.document.project
    assert [value(project, name, "features") for name in ("linear_1", "linear_2")] == [48, 48]
    assert (field.line.text(), field.line.placeholderText()) == ("48", "")
    undo(two)
    project = two.document.project
    assert [value(project, name, "features") for name in ("linear_1", "linear_2")] == [10, 32]


def test_blocks_of_different_kinds_share_the_fields_they_have_in_common(two: MainWindow) -> None:
    choose(two, "conv2d_1", "conv1d_1", "linear_1")
    form = two.inspector.form
    assert "1 Conv1d, 1 Conv2d, 1 Linear" in told(two.inspector)
    bias = form.field("bias")
    assert isinstance(bias, FlagField)
    assert form.field("channels") is None  # Linear has none
    assert form.field("kernel") is None
    bias.box.click()
    names = ("conv2d_1", "conv1d_1", "linear_1")
    assert not any(value(two.document.project, name, "bias") for name in names)
    choose(two, "conv2d_1", "conv1d_1")
    write(line_of(two.inspector.form, "channels"), "9")
    assert [value(two.document.project, name, "channels") for name in names[:2]] == [9, 9]
    undo(two)
    undo(two)
    assert all(value(two.document.project, name, "bias") for name in names)


def test_a_flag_of_several_blocks_that_differ_is_neither_on_nor_off(two: MainWindow) -> None:
    two.editing.configure(("linear_1",), "bias", False)
    choose(two, "linear_1", "linear_2")
    bias = two.inspector.form.field("bias")
    assert isinstance(bias, FlagField)
    assert bias.box.checkState() == Qt.CheckState.PartiallyChecked
    bias.box.click()
    assert bias.box.checkState() == Qt.CheckState.Checked
    assert value(two.document.project, "linear_1", "bias") is True
    undo(two)
    choose(two, "linear_1", "linear_2")
    assert bias.box.checkState() == Qt.CheckState.PartiallyChecked


def test_shared_bounds_are_those_that_all_allow() -> None:
    project = joined({"a": node("AvgPool1d"), "b": node("Conv1d")})
    sheet = shared(values_of(project, each) for each in project.graph.nodes.values())
    stride = sheet.params["stride"]
    assert isinstance(stride, Whole)
    assert (stride.low, stride.high, stride.unit) == (1, None, "steps")
    assert sheet.mixed == {"stride"}


def test_how_several_nodes_stand_is_changed_together(two: MainWindow) -> None:
    choose(two, "linear_1", "linear_2")
    write(line_of(two.inspector.placement, "repeat"), "3")
    assert [two.editing.graph.nodes[name].repeat for name in ("linear_1", "linear_2")] == [3, 3]
    undo(two)
    assert two.editing.graph.nodes["linear_1"].repeat == 1


# Numbers.


def test_a_number_is_dragged_by_its_label_and_each_drag_undone_alone(window: MainWindow) -> None:
    choose(window, "conv2d_1")
    label = label_of(window.inspector.form, "channels")
    edits_before = window.document.history.count()
    pull(label, 10, 20, 60)
    assert value(window.document.project, "conv2d_1", "channels") == 4 + 12
    let_go(label)
    assert window.document.history.count() == edits_before + 1
    pull(label, -20)
    let_go(label)
    assert value(window.document.project, "conv2d_1", "channels") == 12
    undo(window)
    assert value(window.document.project, "conv2d_1", "channels") == 16
    undo(window)
    assert value(window.document.project, "conv2d_1", "channels") == 4


def test_escape_during_a_drag_brings_back_the_number_and_leaves_no_edit(
    window: MainWindow,
) -> None:
    choose(window, "conv2d_1")
    label = label_of(window.inspector.form, "channels")
    pull(label, 30)
    assert value(window.document.project, "conv2d_1", "channels") == 10
    QTest.keyClick(label, Key.Key_Escape)
    assert value(window.document.project, "conv2d_1", "channels") == 4
    QTest.mouseMove(label, QPoint(200, 8))
    assert value(window.document.project, "conv2d_1", "channels") == 4
    assert not window.document.history.canUndo()
    let_go(label)


def test_shift_slows_the_drag_of_a_whole_number_which_stops_at_its_bounds(
    window: MainWindow,
) -> None:
    choose(window, "conv2d_1")
    label = label_of(window.inspector.form, "channels")
    pull(label, 40, held=Modifier.ShiftModifier)
    let_go(label)
    assert value(window.document.project, "conv2d_1", "channels") == 6
    pull(label, -300)
    let_go(label)
    assert value(window.document.project, "conv2d_1", "channels") == 1


def test_shift_makes_finer_steps(window: MainWindow) -> None:
    choose(window, "trainer")
    field = line_of(window.inspector.form, "learning_rate")
    field.line.setFocus()
    QTest.keyClick(field.line, Key.Key_Up, Modifier.ShiftModifier)
    assert value(window.document.project, "trainer", "learning_rate") == 0.0011
    QTest.keyClick(field.line, Key.Key_Up)
    assert value(window.document.project, "trainer", "learning_rate") == 0.0021
    undo(window)
    assert value(window.document.project, "trainer", "learning_rate") == 0.001
    assert stepped(0.5, 1, Real(default=0.0, hint=""), fine=True) == 0.51
    whole = Whole(default=1, hint="", high=70_000)
    assert counted(60_000, 1, whole) == 60_100
    assert counted(60_000, 1, whole, fine=True) == 60_001
    assert counted(69_990, 1, whole) == 70_000


def test_of_several_numbers_that_at_the_cursor_steps(window: MainWindow) -> None:
    choose(window, "conv2d_1")
    window.editing.set_values("conv2d_1", {"kernel": (3, 5)})
    line = line_of(window.inspector.form, "kernel").line
    line.setFocus()
    line.end(False)
    for key in (Key.Key_Up, Key.Key_Up, Key.Key_Home, Key.Key_Down):
        QTest.keyClick(line, key)
    assert value(window.document.project, "conv2d_1", "kernel") == (2, 7)
    line.end(False)
    turn(line, CONTROL)
    assert value(window.document.project, "conv2d_1", "kernel") == (2, 8)
    line.clearFocus()
    label = label_of(window.inspector.form, "kernel")  # which has no cursor: all go along
    pull(label, 10)
    let_go(label)
    assert value(window.document.project, "conv2d_1", "kernel") == (4, 10)
    undo(window)
    assert value(window.document.project, "conv2d_1", "kernel") == (2, 8)
    undo(window)
    assert value(window.document.project, "conv2d_1", "kernel") == (3, 5)


def turn(widget: QWidget, held: Modifier) -> None:
    middle = QPointF(widget.rect().center())
    event = QWheelEvent(
        middle,
        widget.mapToGlobal(middle),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        held,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)


def test_the_wheel_changes_a_number_with_ctrl_only(window: MainWindow) -> None:
    choose(window, "conv2d_1")
    line = line_of(window.inspector.form, "channels").line
    line.setFocus()
    turn(line, Modifier.NoModifier)
    assert value(window.document.project, "conv2d_1", "channels") == 4
    turn(line, CONTROL)
    assert value(window.document.project, "conv2d_1", "channels") == 5


def test_units_and_bounds_are_to_be_seen(window: MainWindow) -> None:
    choose(window, "conv2d_1")
    form = window.inspector.form
    kernel = line_of(form, "kernel")
    assert kernel.line.accessibleDescription() == "px"
    assert "at least 1" in kernel.toolTip()
    assert "at least 1" in label_of(form, "kernel").toolTip()
    assert bounds(Whole(default=1, hint="", low=1, high=4096)) == "1 to 4,096"
    assert bounds(Real(default=1, hint="", high=0.5)) == "at most 0.5"
    line = kernel.line  # the unit has room where text is larger
    before = line.textMargins().right()
    window.appearance.resize(150)
    try:
        assert line.textMargins().right() > before
    finally:
        window.appearance.resize(100)
    assert line.textMargins().right() == before


# Expressions.


@pytest.fixture
def stage(window: MainWindow) -> MainWindow:
    inner = joined(
        {"x": node("Input"), "linear": node("Linear", 240), "out": node("Output", 480)},
        ("x.out", "linear.x"),
        ("linear.out", "out.x"),
    ).graph
    parameters = (
        Parameter("channels", Whole(default=8, hint="How wide.")),
        Parameter("depth", Whole(default=2, hint="")),
    )
    project = Project(Graph.of({}, []))
    project = edits.define(project, "Stage", Composite(inner, parameters))
    window.document.open(project, name="stage")
    window.editing.open_composite("Stage")
    choose(window, "linear")
    return window


def test_names_are_offered_while_an_expression_is_written(stage: MainWindow) -> None:
    field = line_of(stage.inspector.form, "features")
    field.line.setFocus()
    field.line.selectAll()
    QTest.keyClicks(field.line, "2 * ch")
    assert field.offer is not None
    assert field.offer.offered == ["channels"]
    QTest.keyClick(field.offer.popup, Key.Key_Return)
    assert field.line.text() == "2 * channels"
    QTest.keyClick(field.line, Key.Key_Return)
    assert value(stage.document.project, "linear", "features", "Stage") == Expression(
        "2 * channels"
    )
    undo(stage)
    assert value(stage.document.project, "linear", "features", "Stage") != Expression(
        "2 * channels"
    )


def test_ctrl_and_space_show_all_names_with_their_values(stage: MainWindow) -> None:
    field = line_of(stage.inspector.form, "features")
    field.line.setFocus()
    field.line.clear()
    QTest.keyClick(field.line, Key.Key_Space, CONTROL)
    assert field.offer is not None
    assert field.offer.offered == ["channels", "depth"]
    assert "channels   8" in field.offer.shown
    assert "an expression of channels (8), depth (2)" in field.toolTip()
    QTest.keyClick(field.offer.popup, Key.Key_Escape)
    assert field.offer.offered == []


def test_a_name_that_is_not_known_is_told_at_the_field(stage: MainWindow) -> None:
    field = line_of(stage.inspector.form, "features")
    before = stage.document.project
    write(field, "2 * wide")
    assert "wide is no name here; there are channels, depth." in told(stage.inspector)
    assert stage.document.project is before
    write(field, "2 * (depth")
    assert "cannot be read" in told(stage.inspector)
    write(field, "in_features // 2")  # a size that is not known yet
    assert value(stage.document.project, "linear", "features", "Stage") == Expression(
        "in_features // 2"
    )


def test_names_have_the_values_of_the_place_that_was_entered(stage: MainWindow) -> None:
    project = stage.document.project
    project, name = edits.place(project, "", Use("Stage", Map({"channels": 16})), (300, 0))
    project, source = edits.place(project, "", node("Input").block, (0, 0))
    graph = edits.connect(project, project.graph, port(f"{source}.out"), port(f"{name}.x"))
    project = project.with_drawing(graph)
    spec = Spec.image(3, 8, 9)
    known = Analysis(1, {source: NodeReport("Input", {"out": spec})}, None, (), {})
    inner = [project.composites["Stage"].graph.nodes["linear"]]
    sizes = {"in_channels": "3", "in_height": "8", "in_width": "9"}
    assert names_at(project, Place((name,)), inner, known) == {
        "channels": "16",
        "depth": "2",
        **sizes,
    }
    assert names_at(project, Place((":Stage",)), inner, known) == {
        "channels": "8",
        "depth": "2",
        "in_": "",
    }
    assert names_at(project, Place(), [graph.nodes[source]], known) is None


def test_a_repeat_counts_by_a_name(window: MainWindow) -> None:
    window.editing.place_as(("linear_1",), "repeat", 3)
    choose(window, "linear_1")
    field = line_of(window.inspector.form, "features")
    write(field, "64 * 2**i")
    assert value(window.document.project, "linear_1", "features") == Expression("64 * 2**i")
    write(line_of(window.inspector.form, "features"), "64 * j")
    assert "j is no name here; there are i." in told(window.inspector)


# The keyboard.


def test_escape_leads_from_a_value_back_to_the_canvas(window: MainWindow) -> None:
    choose(window, "conv2d_1")
    window.inspector.focus_first()
    field = line_of(window.inspector.form, "channels")
    assert field.line.hasFocus()
    QTest.keyClicks(field.line, "77")
    QTest.keyClick(field.line, Key.Key_Escape)
    assert field.line.hasFocus()  # the first one forgets what was written
    QTest.keyClick(field.line, Key.Key_Escape)
    assert window.canvas.hasFocus()
    assert value(window.document.project, "conv2d_1", "channels") == 4
