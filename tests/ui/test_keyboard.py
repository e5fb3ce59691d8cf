"""The canvas without a mouse: walking, choosing, wires, values, and a drawing from nothing."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.compiler.report import Analysis, Problem
from app.graph.graph import Link, Project
from app.ui.finder import Finder
from app.ui.main_window import MainWindow
from tests.ui.conftest import Silent, Windows, port, value
from tests.ui.hands import Key, Modifier, click, middle, press, undo

SHIFT, CONTROL = Modifier.ShiftModifier, Modifier.ControlModifier
SCORES = Link(port("linear_1.out"), port("loss.scores"))
TARGET = Link(port("digits.label"), port("loss.target"))


def focused(window: MainWindow) -> str:
    return window.canvas.marks.focused


def ringed(window: MainWindow) -> tuple[str, set[str]]:
    """Give the node that has the ring, and what is selected."""
    return focused(window), set(window.canvas.selection)


def test_arrows_go_along_the_wires_among_siblings_and_back_the_way_one_came(
    window: MainWindow,
) -> None:
    window.editing.move({"digits": (0.0, 400.0), "accuracy": (960.0, 500.0)})
    window.canvas.select({"loss"})
    walked = []
    for key in (Key.Key_Down, Key.Key_Left, Key.Key_Right, Key.Key_Up, Key.Key_Right):
        press(window, key)
        walked.append(focused(window))
    # Down to what is fed by the same, left to what feeds it, back the same way, up, and on.
    assert walked == ["accuracy", "digits", "accuracy", "loss", "trainer"]
    assert window.canvas.selection == {"trainer"}


def test_an_arrow_without_a_wire_leads_to_what_is_nearest(window: MainWindow) -> None:
    window.editing.disconnect_wire(Link(port("flatten_1.out"), port("linear_1.x")))
    window.canvas.select({"flatten_1"})
    press(window, Key.Key_Right)
    assert focused(window) == "linear_1"


def test_with_shift_the_ring_goes_alone_and_the_space_bar_chooses(window: MainWindow) -> None:
    window.canvas.select({"conv2d_1"})
    press(window, Key.Key_Right, SHIFT)
    press(window, Key.Key_Right, SHIFT)
    assert ringed(window) == ("linear_1", {"conv2d_1"})
    press(window, Key.Key_Space)
    assert window.canvas.selection == {"conv2d_1", "linear_1"}
    press(window, Key.Key_J)
    assert window.editing.graph.feeding("linear_1") == {"x": port("flatten_1.out")}
    press(window, Key.Key_Space)
    assert ringed(window) == ("linear_1", {"conv2d_1"})
    click(window, middle(window, "loss"))
    press(window, Key.Key_Space)  # after a click there is no ring, and nothing to choose
    assert ringed(window) == ("", {"loss"})
    assert window.actions_["connect"].isEnabled()
    window.canvas.select({"loss", "trainer"})
    assert not window.actions_["connect"].isEnabled()
    press(window, Key.Key_Left, SHIFT)
    assert window.actions_["connect"].isEnabled()


def test_where_the_block_with_the_ring_goes_its_neighbour_gets_it(window: MainWindow) -> None:
    window.canvas.select({"flatten_1"})
    press(window, Key.Key_Right)
    press(window, Key.Key_Delete)
    assert focused(window) in {"flatten_1", "loss"}
    press(window, Key.Key_Delete)  # it is not chosen, and stays
    assert "linear_1" not in window.editing.graph.nodes
    assert focused(window) in window.editing.graph.nodes
    window.document.open(Project())
    assert focused(window) == ""


def test_the_ring_is_seen_while_the_canvas_has_the_keyboard(window: MainWindow) -> None:
    canvas = window.canvas
    canvas.select({"conv2d_1"})
    press(window, Key.Key_Right)
    seen = canvas.grab().toImage()
    window.palette_.setFocus()
    window.inspector.setFocus()
    assert not canvas.hasFocus()
    assert canvas.grab().toImage() != seen
    canvas.setFocus(Qt.FocusReason.BacktabFocusReason)
    assert canvas.grab().toImage() == seen


def test_wires_are_chosen_and_removed_by_keys(window: MainWindow) -> None:
    before = window.editing.graph
    window.canvas.select({"loss"})
    press(window, Key.Key_W)
    assert window.canvas.chosen_wire == SCORES
    press(window, Key.Key_W)
    assert window.canvas.chosen_wire == TARGET
    press(window, Key.Key_W, SHIFT)
    assert window.canvas.chosen_wire == SCORES
    press(window, Key.Key_Delete)
    assert window.editing.graph.feeding("loss") == {"target": port("digits.label")}
    undo(window)
    assert window.editing.graph == before
    press(window, Key.Key_W)
    press(window, Key.Key_Right)  # from a wire on to what it feeds
    assert ringed(window) == ("loss", {"loss"})
    press(window, Key.Key_W)
    press(window, Key.Key_Escape)
    assert ringed(window) == ("loss", {"loss"})
    assert not window.canvas.marks.wires


def test_a_wire_is_drawn_backwards_from_an_input(window: MainWindow) -> None:
    window.editing.disconnect_wire(SCORES)
    window.canvas.select({"loss"})
    press(window, Key.Key_C, SHIFT)
    assert window.canvas._said.endswith("→ loss.scores")
    while not window.canvas._said.startswith("flatten_1.out"):
        press(window, Key.Key_Right)
    press(window, Key.Key_Return)
    assert window.editing.graph.feeding("loss")["scores"] == port("flatten_1.out")
    window.canvas.select({"digits"})
    press(window, Key.Key_C)
    press(window, Key.Key_Tab)  # is no command while a wire is drawn, nor is the next one
    press(window, Key.Key_C)
    assert window.canvas._said.startswith("digits.label → ")
    press(window, Key.Key_Escape)
    window.canvas.select({"trainer"})  # which has no output
    press(window, Key.Key_C)
    assert window.canvas._said.split(" → ")[1].startswith("trainer.")
    press(window, Key.Key_Escape)
    assert window.canvas.marks.loose is None


def found(text: str) -> None:
    """Write into the search and take what comes first."""
    finder = next(
        each
        for each in QApplication.topLevelWidgets()
        if isinstance(each, Finder) and each.isVisible()
    )
    QTest.keyClicks(finder._line, text)
    QTest.keyClick(finder._line, Key.Key_Return)


def test_a_drawing_is_built_joined_changed_and_undone_by_keys_alone(
    windows: Windows, engine: Silent, worker: Silent, qtbot: QtBot
) -> None:
    window = windows(engine, worker)
    window.start_page.hide()
    window.document.open(Project(), name="empty")
    canvas = window.canvas
    for text in ("Digits", "Linear", "CrossEntropy"):
        press(window, Key.Key_Tab)
        found(text)
    nodes = window.editing.graph.nodes
    assert set(nodes) == {"digits_1", "linear_1", "crossentropy_1"}
    assert canvas.selection == {"crossentropy_1"}
    # Each stands right of what it follows, and comes into view.
    left = [nodes[each].x for each in ("digits_1", "linear_1", "crossentropy_1")]
    assert left == sorted(set(left))
    assert len({node.y for node in nodes.values()}) == 1
    assert canvas.seen().contains(canvas.drawn.bounds({"crossentropy_1"}))
    canvas.select({"digits_1"})
    press(window, Key.Key_C)
    while canvas._said != "digits_1.image → linear_1.x":
        press(window, Key.Key_Right)
    press(window, Key.Key_Return)
    press(window, Key.Key_Right)
    assert focused(window) == "linear_1"
    press(window, Key.Key_C)
    press(window, Key.Key_Return)
    assert window.editing.graph.feeding("crossentropy_1") == {"scores": port("linear_1.out")}
    press(window, Key.Key_Return, Modifier.AltModifier)
    field = QApplication.focusWidget()
    assert field is not None
    assert window.inspector.isAncestorOf(field)
    QTest.keyClick(field, Key.Key_A, CONTROL)
    QTest.keyClicks(field, "7")
    QTest.keyClick(field, Key.Key_Return)
    assert value(window.document.project, "linear_1", "features") == 7
    held = QApplication.focusWidget()
    assert held is not None
    QTest.keyClick(held, Key.Key_Escape)
    assert canvas.hasFocus()
    assert focused(window) == "linear_1"
    undo(window)
    assert value(window.document.project, "linear_1", "features") != 7
    while window.document.history.canUndo():
        undo(window)
    assert window.document.project == Project()


def test_screen_readers_are_told_what_happens(window: MainWindow, analysis: Analysis) -> None:
    told: list[str] = []
    window.asking.announcing.told.connect(told.append)
    window.canvas.select({"accuracy"})
    press(window, Key.Key_Delete)
    undo(window)
    window.editing.disconnect_wire(SCORES)
    window.canvas.select({"loss"})
    press(window, Key.Key_C, SHIFT)
    press(window, Key.Key_Return)
    press(window, Key.Key_W)
    assert told == [
        "Done: delete accuracy",
        "Undone: delete accuracy",
        "Done: disconnect loss.scores",
        "linear_1.out → loss.scores",
        "Done: connect linear_1.out to loss.scores",
        "wire linear_1.out → loss.scores",
    ]
    told.clear()
    problem = Problem("linear_1", "It takes vectors.")
    for _ in range(2):  # what is known is not told again
        window.running.analysed.emit(replace(analysis, problems=(problem,)))
    assert told == ["Problem in linear_1: It takes vectors."]
    for free in ("90 MiB", "80 MiB"):  # a warning is told once, whatever its figures
        doubt = Problem("trainer", "Only {free} are free.", {"free": free}, warning=True)
        window.running.analysed.emit(replace(analysis, problems=(problem,), warnings=(doubt,)))
    assert told[1:] == ["Warning in trainer: Only 90 MiB are free."]
    window.document.open(window.document.project)
    assert len(told) == 2


def test_keys_that_belong_to_commands_do_not_walk_or_enter(window: MainWindow) -> None:
    window.canvas.select({"flatten_1"})
    press(window, Key.Key_Right)
    before = ringed(window), window.document.project
    assert before[0][0] == "linear_1"
    alt = Modifier.AltModifier
    for key, held in (
        (Key.Key_Up, alt),  # there is no drawing around this one
        (Key.Key_Right, alt | SHIFT),  # there is nothing to bring in line
        (Key.Key_Up, CONTROL | SHIFT),
        (Key.Key_Return, CONTROL | SHIFT),
    ):
        press(window, key, held)
        assert (ringed(window), window.document.project) == before
        assert window.canvas.writing.field is None
