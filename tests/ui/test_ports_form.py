"""The ports and parameters of a composite, changed by hand in the window."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QMenu, QPushButton, QToolButton, QWidget

from app.graph import edits
from app.graph.graph import Composite, Link, Parameter, Project, Use
from app.project import file
from app.ui.fields import ChoiceField, LineField
from app.ui.finder import Finder
from app.ui.line import Line
from app.ui.main_window import MainWindow
from nodes.params import Flag, Real, Whole
from tests.ui.conftest import joined, node, port
from tests.ui.hands import undo

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def stage(window: MainWindow) -> MainWindow:
    """Open a composite of two inputs in which one is added to the other."""
    inner = joined(
        {
            "a": node("Input", order=0),
            "b": node("Input", 0, 200, order=1),
            "linear": node("Linear", 240),
            "add": node("Add", 480),
            "out": node("Output", 720),
        },
        ("a.out", "linear.x"),
    ).graph
    project = joined({"first": node("Input"), "second": node("Input", 0, 200)})
    for name in ("linear", "b"):
        inner = edits.connect(project, inner, port(f"{name}.out"), port("add.x"))
    inner = edits.connect(project, inner, port("add.out"), port("out.x"))
    share = Whole(default=8, hint="How wide.", low=2, high=64)
    composite = Composite(inner, (Parameter("channels", share),))
    project = edits.define(project, "Stage", composite)
    project, name = edits.place(project, "", Use("Stage"), (300, 0))
    graph = project.graph
    for source, target in (("first.out", "a"), ("second.out", "b")):
        graph = edits.connect(project, graph, port(source), port(f"{name}.{target}"))
    window.document.open(project.with_drawing(graph), name="stage")
    window.canvas.enter(name)
    return window


def part(window: MainWindow, name: str, what: str) -> QWidget:
    form = window.inspector.composite
    return (form.ports.parts | form.parts)[name, what]


def press(widget: QWidget) -> None:
    """Press a button by the keyboard."""
    widget.setFocus()
    QTest.keyClick(widget, Key.Key_Space)


def write(widget: QWidget, text: str) -> None:
    assert isinstance(widget, Line)
    widget.setFocus()
    widget.selectAll()
    QTest.keyClick(widget, Key.Key_Delete)
    QTest.keyClicks(widget, text)
    QTest.keyClick(widget, Key.Key_Return)


def definition(window: MainWindow) -> Composite:
    return window.document.project.composites["Stage"]


def around(window: MainWindow) -> dict[str, str]:
    return {link.target.name: link.source.node for link in window.document.project.graph.links()}


def test_ports_are_put_in_order_and_their_wires_stay(stage: MainWindow) -> None:
    assert definition(stage).inputs() == ("a", "b")
    press(part(stage, "a", "later"))
    assert definition(stage).inputs() == ("b", "a")
    assert around(stage) == {"a": "first", "b": "second"}
    assert part(stage, "a", "name").hasFocus()  # it can go no later, so its row keeps the keyboard
    press(part(stage, "a", "earlier"))
    assert definition(stage).inputs() == ("a", "b")
    undo(stage)
    assert definition(stage).inputs() == ("b", "a")
    undo(stage)
    assert definition(stage).inputs() == ("a", "b")


def test_a_port_is_added_and_renamed(stage: MainWindow) -> None:
    button = next(
        each
        for each in stage.inspector.findChildren(QPushButton)
        if each.text() == "Add an input" and each.isVisible()
    )
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert definition(stage).inputs() == ("a", "b", "input_1")
    stage.canvas.select(frozenset())
    write(part(stage, "input_1", "name"), "mask")
    assert definition(stage).inputs() == ("a", "b", "mask")
    undo(stage)
    undo(stage)
    assert definition(stage).inputs() == ("a", "b")


def test_a_port_that_goes_says_which_wires_went_with_it(stage: MainWindow) -> None:
    press(part(stage, "b", "gone"))
    assert definition(stage).inputs() == ("a",)
    assert around(stage) == {"a": "first"}
    said = stage.toast.text()
    assert "With b went" in said
    assert "second.out" in said
    assert "b.out" in said
    undo(stage)
    assert around(stage) == {"a": "first", "b": "second"}


def test_help_and_bounds_of_a_parameter_are_written_and_kept(stage: MainWindow) -> None:
    fold = part(stage, "channels", "fold")
    press(fold)
    assert part(stage, "channels", "hint").isVisible()
    write(part(stage, "channels", "hint"), "How many kernels.")
    write(part(stage, "channels", "high"), "128")
    write(part(stage, "channels", "low"), "")
    assert part(stage, "channels", "low").isVisible()  # it stays unfolded
    (parameter,) = definition(stage).parameters
    assert parameter.param == Whole(default=8, hint="How many kernels.", high=128)
    kind = part(stage, "channels", "kind")
    assert isinstance(kind, QComboBox)
    for place, wanted in (
        (1, Real(default=8.0, hint="How many kernels.", high=128.0)),
        (2, Flag(default=True, hint="How many kernels.")),
        (0, Whole(default=1, hint="How many kernels.", high=128)),
    ):
        kind = part(stage, "channels", "kind")
        assert isinstance(kind, QComboBox)
        kind.activated.emit(place)
        assert definition(stage).parameters[0].param == wanted
    for _ in range(6):
        undo(stage)
    assert definition(stage).parameters[0].param == Whole(
        default=8, hint="How wide.", low=2, high=64
    )


def test_a_bound_that_the_default_breaks_is_refused(stage: MainWindow) -> None:
    press(part(stage, "channels", "fold"))
    before = stage.document.project
    write(part(stage, "channels", "high"), "4")
    assert stage.document.project is before
    assert "at most 4" in stage.toast.text()
    high = part(stage, "channels", "high")
    assert isinstance(high, Line)
    assert high.text() == "64"


def test_composites_are_opened_made_unique_and_given_parameters_by_commands(
    stage: MainWindow,
) -> None:
    actions = stage.actions_
    assert not actions["enter"].isEnabled()
    actions["leave"].trigger()
    (use,) = [n for n, e in stage.editing.graph.nodes.items() if isinstance(e.block, Use)]
    stage.canvas.select(frozenset({use}))
    actions["unique"].trigger()
    assert set(stage.document.project.composites) == {"Stage", "Stage2"}
    actions["enter"].trigger()
    assert stage.editing.place.path == (use,)
    actions["add_parameter"].trigger()
    names = [each.name for each in stage.document.project.composites["Stage2"].parameters]
    assert names == ["channels", "depth"]
    assert part(stage, "depth", "name").hasFocus()
    actions["add_output"].trigger()
    assert stage.document.project.composites["Stage2"].outputs() == ("out", "output_1")


def test_a_value_is_exposed_by_a_command_and_by_the_menu_key(stage: MainWindow) -> None:
    stage.canvas.select(frozenset({"linear"}))
    stage.actions_["expose"].trigger()
    finder = next(
        each
        for each in QApplication.topLevelWidgets()
        if isinstance(each, Finder) and each.isVisible()
    )
    QTest.keyClicks(finder._line, "feat")
    QTest.keyClick(finder._line, Key.Key_Return)
    assert [each.name for each in definition(stage).parameters] == ["channels", "features"]
    undo(stage)
    assert [each.name for each in definition(stage).parameters] == ["channels"]


def test_the_menu_of_a_value_is_opened_by_keys(stage: MainWindow) -> None:
    stage.canvas.select(frozenset({"linear"}))
    field = stage.inspector.form.field("features")
    assert isinstance(field, LineField)
    field.line.setFocus()
    QTest.keyClick(field.line, Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    next(each for each in stage.inspector.findChildren(QMenu) if each.isVisible()).close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    reason = QContextMenuEvent.Reason.Keyboard
    QApplication.sendEvent(field.line, QContextMenuEvent(reason, QPoint(), QPoint()))
    menu = next(each for each in stage.inspector.findChildren(QMenu) if each.isVisible())
    next(each for each in menu.actions() if "parameter" in each.text()).trigger()
    menu.close()
    assert [each.name for each in definition(stage).parameters] == ["channels", "features"]


def test_a_right_click_on_a_value_offers_to_make_it_a_parameter(stage: MainWindow) -> None:
    stage.canvas.select(frozenset({"linear"}))
    field = stage.inspector.form.field("features")
    assert isinstance(field, LineField)
    at = field.line.rect().center()
    reason = QContextMenuEvent.Reason.Mouse
    event = QContextMenuEvent(reason, at, field.line.mapToGlobal(at))
    QApplication.sendEvent(field.line, event)
    menu = next(each for each in stage.inspector.findChildren(QMenu) if each.isVisible())
    offered = [each.text().partition("\t")[0] for each in menu.actions()]
    assert offered[1] == "Make it a parameter of the composite"
    assert "Select All" in offered  # what a line offers of itself stands below
    next(each for each in menu.actions() if "parameter" in each.text()).trigger()
    menu.close()
    assert [each.name for each in definition(stage).parameters] == ["channels", "features"]
    undo(stage)
    assert [each.name for each in definition(stage).parameters] == ["channels"]


def test_a_choice_is_made_a_parameter_by_a_right_click_and_chosen_at_its_place(
    stage: MainWindow,
) -> None:
    stage.editing.add("GELU", QPointF(240, 300))
    before = stage.document.project
    field = stage.inspector.form.field("approximate")
    assert isinstance(field, ChoiceField)
    at = field.box.rect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, field.box.mapToGlobal(at))
    QApplication.sendEvent(field.box, event)
    menu = next(each for each in stage.inspector.findChildren(QMenu) if each.isVisible())
    next(each for each in menu.actions() if "parameter" in each.text()).trigger()
    menu.close()
    assert definition(stage).parameters[-1].name == "approximate"
    exposed = stage.document.project
    stage.canvas.select(())
    options = part(stage, "approximate", "options")
    assert isinstance(options, Line)
    assert options.text() == "none, tanh"
    default = part(stage, "approximate", "default")
    assert isinstance(default, Line)
    default.setText("sinh")
    QTest.keyClick(default, Key.Key_Return)
    assert stage.toast.text() == "approximate must be one of none, tanh, not sinh."
    options.setText("tanh, none")
    QTest.keyClick(options, Key.Key_Return)
    assert definition(stage).params()["approximate"].options == ("tanh", "none")  # type: ignore[attr-defined]  # a choice
    undo(stage)
    assert stage.document.project == exposed
    stage.editing.leave()
    (use,) = (n for n, each in stage.editing.graph.nodes.items() if isinstance(each.block, Use))
    stage.canvas.select({use})
    place = stage.inspector.form.field("approximate")
    assert isinstance(place, ChoiceField)
    place.box.setFocus()
    QTest.keyClick(place.box, Key.Key_Down)
    assert value_of(stage, use) == {"approximate": "tanh"}
    undo(stage)
    undo(stage)
    assert stage.document.project == before


def value_of(window: MainWindow, name: str) -> dict[str, object]:
    block = window.document.project.graph.nodes[name].block
    assert isinstance(block, Use)
    return dict(block.values)


def test_wires_of_a_port_for_many_change_places_by_commands(stage: MainWindow) -> None:
    wires = stage.editing.graph.feeding("add")
    assert [each.node for each in wires.values()] == ["linear", "b"]
    assert not stage.actions_["later"].isEnabled()
    stage.canvas.choose_wire(Link(port("linear.out"), port("add.x[0]")))
    stage.actions_["later"].trigger()
    assert [each.node for each in stage.editing.graph.feeding("add").values()] == ["b", "linear"]
    undo(stage)
    assert [each.node for each in stage.editing.graph.feeding("add").values()] == ["linear", "b"]


def test_every_button_of_a_port_can_be_reached_by_the_keyboard(stage: MainWindow) -> None:
    for button in stage.inspector.composite.findChildren(QToolButton):
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
        assert button.accessibleName()


def test_a_project_with_units_of_parameters_is_read_back() -> None:
    unit = Parameter("side", Whole(default=8, hint="", unit="px"))
    project = edits.define(Project(), "Stage", Composite(parameters=(unit,)))
    assert file.read(file.write(project)).composites["Stage"].parameters == (unit,)
