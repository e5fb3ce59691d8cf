from collections import Counter

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui import actions
from app.ui.commands import COMMANDS, MENUS
from app.ui.finder import Finder
from app.ui.main_window import MainWindow


def test_no_two_commands_share_a_shortcut() -> None:
    keys = Counter(QKeySequence(key).toString() for c in COMMANDS for key in c.keys)
    assert [key for key, count in keys.items() if count > 1] == []
    assert "" not in keys


def test_every_command_stands_in_a_menu_and_in_the_command_palette(window: MainWindow) -> None:
    listed = {row.key for row in actions.found("", window.actions_)}
    assert listed == {command.key for command in COMMANDS}
    assert {command.menu for command in COMMANDS} == set(MENUS)


def test_commands_are_found_by_their_words(window: MainWindow) -> None:
    assert [row.key for row in actions.found("show whole", window.actions_)] == ["fit"]
    assert actions.found("train", window.actions_)[0].key == "train"


def test_a_command_that_cannot_be_given_is_grey(window: MainWindow) -> None:
    assert not window.actions_["undo"].isEnabled()
    window.editing.remove({"accuracy"})
    assert window.actions_["undo"].isEnabled()
    window.actions_["undo"].trigger()
    assert "accuracy" in window.editing.graph.nodes
    assert window.actions_["redo"].isEnabled()


def test_the_command_palette_carries_out_what_is_chosen(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_["commands"].trigger()
    finder = next(
        each
        for each in QApplication.topLevelWidgets()
        if isinstance(each, Finder) and each.isVisible()
    )
    QTest.keyClicks(finder._line, "problems")
    finder._take(finder._list.currentIndex())
    assert window.below.current == "problems"


def test_while_a_run_is_paused_the_button_says_go_on(window: MainWindow) -> None:
    button = window.header._pause
    running = button.icon().pixmap(16).toImage()
    window.training._turn("pausing")
    assert (button.accessibleName(), button.toolTip()) == ("Go on", "Go on (F6)")
    assert button.icon().pixmap(16).toImage() != running
    window.training._turn("running")
    assert (button.accessibleName(), button.toolTip()) == ("Pause", "Pause (F6)")


def test_commands_are_found_by_what_others_call_them(window: MainWindow) -> None:
    assert [row.key for row in actions.found("twin", window.actions_)] == ["twin"]
    assert [row.key for row in actions.found("fit", window.actions_)] == ["fit", "fit_selection"]
    assert [row.key for row in actions.found("tidy", window.actions_)] == ["arrange"]


def test_tab_asks_for_a_block_where_the_pointer_is(window: MainWindow, qtbot: QtBot) -> None:
    canvas = window.canvas
    canvas.setFocus()
    at = QPoint(canvas.width() // 4, canvas.height() - 60)
    QTest.mouseMove(canvas, at)
    qtbot.waitUntil(canvas.underMouse)
    with qtbot.waitSignal(canvas.asked_search) as told:
        QTest.keyClick(canvas, Qt.Key.Key_Tab)
    assert told.args == [canvas.to_world(QPointF(at)), None]


def test_f2_lets_a_name_be_written_where_the_node_stands(window: MainWindow) -> None:
    window.canvas.setFocus()
    window.canvas.select({"conv2d_1"})
    QTest.keyClick(window.canvas, Qt.Key.Key_F2)
    field = window.canvas.writing.field
    assert field is not None
    QTest.keyClicks(field.widget, "stem")
    QTest.keyClick(field.widget, Qt.Key.Key_Return)
    assert "stem" in window.editing.graph.nodes
    window.canvas.select({"stem", "linear_1"})
    QTest.keyClick(window.canvas, Qt.Key.Key_F2)
    assert window.canvas.writing.field is None
