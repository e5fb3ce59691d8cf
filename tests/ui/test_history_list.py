from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.project import file
from app.ui.main_window import MainWindow
from app.ui.place import Place
from tests.ui.conftest import value


def rows(window: MainWindow) -> list[str]:
    steps = window.history.model()
    return [str(steps.index(row, 0).data()) for row in range(steps.rowCount())]


def edited(window: MainWindow) -> None:
    editing = window.editing
    editing.move({"digits": (10.0, 20.0)})
    editing.configure(("linear_1",), "features", 7, False)
    editing.remove({"accuracy"})


def test_every_edit_stands_in_the_list_and_the_present_one_is_marked(window: MainWindow) -> None:
    assert rows(window) == ["as it was opened"]
    edited(window)
    assert rows(window)[1:] == ["move digits", "set features of linear_1", "delete accuracy"]
    assert window.history.currentIndex().row() == 3
    window.editing.undo()
    assert len(rows(window)) == 4
    present = window.history.currentIndex()
    assert present.row() == 2
    assert present.data(Qt.ItemDataRole.FontRole).bold()
    undone = window.history.model().index(3, 0)
    assert undone.data(Qt.ItemDataRole.AccessibleDescriptionRole) == "undone"
    assert undone.data(Qt.ItemDataRole.FontRole) is None
    window.document.open(window.document.project)
    assert rows(window) == ["as it was opened"]


def test_a_click_goes_to_an_edit_and_back(window: MainWindow, qtbot: QtBot) -> None:
    first = window.document.project
    edited(window)
    last = window.document.project
    window.actions_["history"].trigger()
    assert window.below.current == "history"
    qtbot.waitUntil(window.history.isVisible)

    def click(row: int) -> None:
        index = window.history.model().index(row, 0)
        window.history.scrollTo(index)
        at = window.history.visualRect(index).center()
        QTest.mouseClick(window.history.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(at))

    click(0)
    assert window.document.project is first
    assert window.document.history.count() == 3
    click(3)
    assert window.document.project is last
    window.history.setFocus()
    QTest.keyClick(window.history, Qt.Key.Key_Up)
    assert window.document.project is last
    QTest.keyClick(window.history, Qt.Key.Key_Return)
    assert "accuracy" in window.editing.graph.nodes


def test_what_undo_brings_back_is_chosen_and_brought_into_view(window: MainWindow) -> None:
    window.editing.remove({"accuracy"})
    window.canvas.center_on(QPointF(50_000, 50_000))
    window.actions_["undo"].trigger()
    assert window.canvas.selection == {"accuracy"}
    assert window.canvas.seen().intersects(window.canvas.drawn.bounds({"accuracy"}))


def test_undo_that_is_seen_moves_no_view(window: MainWindow) -> None:
    window.canvas.fit_all()
    window.editing.move({"digits": (20.0, 40.0)})
    before = QRectF(window.canvas.seen())
    window.actions_["undo"].trigger()
    assert window.canvas.seen() == before


def test_undo_and_redo_turn_to_the_drawing_in_which_they_change_something(
    window: MainWindow,
) -> None:
    editing = window.editing
    editing.choose({"conv2d_1", "flatten_1"})
    editing.group("Stage")
    editing.enter("stage_1")
    editing.configure(("conv2d_1",), "channels", 9, False)
    editing.leave()
    editing.move({"digits": (20.0, 40.0)})
    editing.enter("stage_1")
    editing.undo()
    assert editing.place == Place()
    assert window.canvas.selection == {"digits"}
    editing.undo()
    assert editing.place == Place(("stage_1",))
    assert window.canvas.selection == {"conv2d_1"}
    assert value(window.document.project, "conv2d_1", "channels", "Stage") == 4
    editing.undo()
    assert editing.place == Place()
    assert {"conv2d_1", "flatten_1"} <= set(editing.graph.nodes)
    editing.redo()
    editing.redo()
    assert editing.place == Place(("stage_1",))


def test_revert_takes_what_was_saved_and_can_be_undone(window: MainWindow, tmp_path: Path) -> None:
    revert = window.actions_["revert"]
    window.editing.move({"digits": (10.0, 20.0)})
    assert not revert.isEnabled()  # nothing was saved
    path = tmp_path / "digits.netwright"
    assert window.filing._write(path)
    saved = window.document.project
    assert not revert.isEnabled()  # nothing was changed
    window.editing.remove({"accuracy"})
    changed = window.document.project
    assert revert.isEnabled()
    revert.trigger()
    assert window.document.project == saved == file.load(path)
    assert window.document.history.isClean()
    assert not revert.isEnabled()
    window.editing.undo()
    assert window.document.project is changed
    assert window.document.dirty
    path.unlink()
    revert.trigger()
    assert window.document.project is changed
    assert "cannot be read" in window.toast.text()
