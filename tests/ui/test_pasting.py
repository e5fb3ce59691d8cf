"""Copies of blocks: where they land, and which wires they bring along."""

import subprocess
import sys

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from app.ui.main_window import MainWindow
from tests.ui.conftest import port
from tests.ui.hands import Key, Modifier, click, middle, press, undo

CONTROL = Modifier.ControlModifier
SHIFTED = Modifier.ControlModifier | Modifier.ShiftModifier


def point_at(window: MainWindow, qtbot: QtBot, at: QPoint) -> None:
    QTest.mouseMove(window.canvas, at)
    qtbot.waitUntil(window.canvas.underMouse)


def test_a_copy_lands_at_the_pointer_with_the_wires_that_led_into_it(
    window: MainWindow, qtbot: QtBot
) -> None:
    before, count = window.editing.graph, window.document.history.count()
    click(window, middle(window, "loss"))
    press(window, Key.Key_C, CONTROL)
    at = QPoint(window.canvas.width() // 2, window.canvas.height() - 100)
    point_at(window, qtbot, at)
    press(window, Key.Key_V, SHIFTED)
    graph = window.editing.graph
    assert graph.feeding("loss_1") == graph.feeding("loss")
    wanted = window.canvas.to_world(QPointF(at))
    away = QPointF(graph.nodes["loss_1"].x, graph.nodes["loss_1"].y) - wanted
    assert max(abs(away.x()), abs(away.y())) <= 10
    assert window.document.history.count() == count + 1
    assert window.actions_["undo"].text() == "Undo paste with wires"
    undo(window)
    assert window.editing.graph == before
    press(window, Key.Key_V, CONTROL)
    assert window.editing.graph.feeding("loss_1") == {}


def test_what_was_cut_gets_its_wires_back(window: MainWindow) -> None:
    before = window.editing.graph
    click(window, middle(window, "linear_1"))
    press(window, Key.Key_X, CONTROL)
    assert "linear_1" not in window.editing.graph.nodes
    press(window, Key.Key_V, SHIFTED)
    assert window.editing.graph.feeding("linear_1") == before.feeding("linear_1")


def test_a_copy_beside_another_hides_none(window: MainWindow) -> None:
    click(window, middle(window, "linear_1"))
    press(window, Key.Key_D, CONTROL | Modifier.AltModifier)
    assert window.actions_["undo"].text() == "Undo duplicate with wires"
    click(window, middle(window, "linear_1"))
    press(window, Key.Key_D, CONTROL)
    nodes = window.editing.graph.nodes
    assert len({(node.x, node.y) for node in nodes.values()}) == len(nodes)
    assert window.editing.graph.feeding("linear_2") == {"x": port("flatten_1.out")}
    assert window.editing.graph.feeding("linear_3") == {}


def test_a_piece_that_was_mailed_lands_in_view(window: MainWindow) -> None:
    window.editing.move({"linear_1": (9_000.0, 9_000.0)})
    window.editing.choose({"linear_1"})
    window.clipboard.copy()
    undo(window)
    assert "9000" in QGuiApplication.clipboard().text()
    press(window, Key.Key_V, CONTROL)
    assert window.canvas.seen().contains(window.canvas.drawn.bounds({"linear_2"}))


def test_a_copy_from_the_menu_lands_where_the_menu_was_opened(
    window: MainWindow, qtbot: QtBot
) -> None:
    click(window, middle(window, "loss"))
    press(window, Key.Key_C, CONTROL)
    at = QPoint(60, window.canvas.height() - 100)
    window.canvas.asked_menu.emit(window.canvas.mapToGlobal(at), window.canvas.pick(QPointF(at)))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    menu.setActiveAction(window.actions_["paste"])
    QTest.keyClick(menu, Key.Key_Return)
    node = window.editing.graph.nodes["loss_1"]
    away = QPointF(node.x, node.y) - window.canvas.to_world(QPointF(at))
    assert max(abs(away.x()), abs(away.y())) <= 10
    qtbot.waitUntil(lambda: window.asking._menu_at is None)


def test_what_is_copied_can_be_pasted(window: MainWindow) -> None:
    editing, clipboard = window.editing, window.clipboard
    editing.choose({"conv2d_1", "flatten_1"})
    clipboard.copy()
    clipboard.paste(QPointF(500, 500))
    assert editing.graph.feeding("flatten_2") == {"x": port("conv2d_2.out")}
    assert min(editing.graph.nodes[n].x for n in ("conv2d_2", "flatten_2")) == 500


def test_what_is_no_drawing_is_not_pasted(window: MainWindow) -> None:
    QGuiApplication.clipboard().setText("hello")
    window.clipboard.paste()
    assert window.toast.text() == "There are no blocks on the clipboard."


def test_cutting_takes_away(window: MainWindow) -> None:
    editing, clipboard = window.editing, window.clipboard
    editing.choose({"accuracy"})
    clipboard.cut()
    assert "accuracy" not in editing.graph.nodes


LEAVING = """
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication
from app.ui.clipboard import Clipboard
from app.ui.document import Document
from app.ui.editing import Editing

application = QApplication([])
document = Document()
editing = Editing(document)
editing.add("ReLU", QPointF(0, 0))
editing.choose(frozenset(editing.graph.nodes))
Clipboard(editing, document).copy()
assert "ReLU" in QApplication.clipboard().text()
"""


def test_the_program_ends_cleanly_after_a_copy() -> None:
    done = subprocess.run(
        [sys.executable, "-c", LEAVING], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
