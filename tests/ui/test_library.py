"""Composites of the libraries in the window: found, placed, kept, renamed and removed."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from app.graph.graph import Project, Use
from app.ui import dialogs, offer
from app.ui.finder import Finder
from app.ui.main_window import MainWindow
from app.ui.palette import ENTRY, Palette
from tests.ui.conftest import Silent, Windows, port
from tests.ui.hands import LEFT, NONE, click, group, middle, on_wire, press, undo

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """The folder of the user's own composites."""
    return tmp_path / "config" / "composites"


@pytest.fixture
def shelved(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """Wait until the window has looked at the libraries, as it does after the first frame."""
    qtbot.waitUntil(lambda: bool(heads(window.palette_)))
    return window


def heads(palette: Palette) -> list[str]:
    tree = palette.tree
    found = [tree.topLevelItem(row) for row in range(tree.topLevelItemCount())]
    titles = [each.text(0) for each in found if each is not None]
    ours = ("This project", "My library", "Built-in")
    return [each for each in titles if each in ours]


def row(palette: Palette, category: str, title: str) -> QTreeWidgetItem:
    tree = palette.tree
    for head in range(tree.topLevelItemCount()):
        tree.expand(tree.model().index(head, 0))
    found = tree.findItems(title, Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive)
    for item in found:
        entry = item.data(0, ENTRY)
        if isinstance(entry, offer.Entry) and entry.category == category:
            tree.setCurrentItem(item)
            return item
    raise AssertionError(f"{title} is not in {category}")


def titles(palette: Palette, category: str) -> list[str]:
    entries = [each for each in palette._entries() if each.category == category]
    return [each.title for each in entries]


def offered(palette: Palette, category: str, title: str) -> QMenu:
    """Open the menu of a row by a right click."""
    item = row(palette, category, title)
    palette.tree.scrollToItem(item)
    at = palette.tree.visualItemRect(item).center()
    palette.tree.customContextMenuRequested.emit(at)
    return next(each for each in palette.findChildren(QMenu) if each.isVisible())


def pick(menu: QMenu, text: str) -> None:
    """Choose an entry of an open menu with the mouse."""
    action = next(each for each in menu.actions() if each.text() == text)
    QTest.mouseClick(menu, LEFT, NONE, menu.actionGeometry(action).center())


def answers(monkeypatch: pytest.MonkeyPatch, answer: str) -> list[str]:
    """Answer every question so; the questions are kept."""
    asked: list[str] = []

    def tell(_: object, title: str, text: str, answers: object = (), *more: object) -> str:
        asked.append(text)
        return answer

    monkeypatch.setattr(dialogs, "ask", tell)
    monkeypatch.setattr(dialogs, "ask_text", tell)
    return asked


def uses(window: MainWindow) -> dict[str, str]:
    return {
        name: node.block.composite
        for name, node in window.editing.graph.nodes.items()
        if isinstance(node.block, Use)
    }


def test_a_built_in_composite_is_found_by_tab_and_comes_with_what_it_uses(
    window: MainWindow,
) -> None:
    before = window.document.project
    press(window, Key.Key_Tab)
    finder = next(
        each
        for each in QApplication.topLevelWidgets()
        if isinstance(each, Finder) and each.isVisible()
    )
    QTest.keyClicks(finder._line, "UpStep")
    QTest.keyClick(finder._line, Key.Key_Return)
    assert uses(window) == {"upstep_1": "UpStep"}
    assert set(window.document.project.composites) == {"UpStep", "DoubleConv"}
    assert window.actions_["undo"].text() == "Undo add UpStep"
    undo(window)
    assert window.document.project == before


def test_the_palette_offers_the_built_in_ones_and_one_is_dragged_onto_a_wire(
    shelved: MainWindow,
) -> None:
    before = shelved.document.project
    assert heads(shelved.palette_) == ["Built-in"]
    item = row(shelved.palette_, offer.BUILT_IN, "ResidualBlock")
    data: QMimeData = shelved.palette_.tree.mimeData([item])
    at = QPointF(on_wire(shelved, "conv2d_1.out", "flatten_1.x"))
    shelved.canvas.dropEvent(QDropEvent(at, Qt.DropAction.CopyAction, data, LEFT, NONE))
    (name,) = uses(shelved)
    assert shelved.editing.graph.feeding(name) == {"x": port("conv2d_1.out")}
    assert shelved.editing.graph.feeding("flatten_1") == {"x": port(f"{name}.out")}
    assert shelved.canvas.selection == {name}
    undo(shelved)
    assert shelved.document.project == before


def test_taken_twice_it_is_defined_once_and_beside_another_it_gets_a_name_of_its_own(
    shelved: MainWindow,
) -> None:
    palette = shelved.palette_
    for _ in range(2):
        palette.tree.itemActivated.emit(row(palette, offer.BUILT_IN, "DoubleConv"), 0)
        shelved.editing.choose(())
    assert set(shelved.document.project.composites) == {"DoubleConv"}
    shelved.editing.open_composite("DoubleConv")
    shelved.editing.configure({"conv_1"}, "kernel", 5, False)
    shelved.editing.leave()
    for _ in range(2):
        palette.tree.itemActivated.emit(row(palette, offer.BUILT_IN, "DoubleConv"), 0)
        shelved.editing.choose(())
    assert sorted(uses(shelved).values()) == ["DoubleConv"] * 2 + ["DoubleConv2"] * 2
    assert set(shelved.document.project.composites) == {"DoubleConv", "DoubleConv2"}


def test_a_wire_led_into_the_empty_is_offered_composites_that_fit(window: MainWindow) -> None:
    start = window.canvas.to_screen(
        window.canvas.drawn.place_of(port("conv2d_1.out"), "out")
    ).toPoint()
    QTest.mousePress(window.canvas, LEFT, NONE, start)
    for by in (QPoint(40, 120), QPoint(60, 200)):
        QTest.mouseMove(window.canvas, start + by)
    QTest.mouseRelease(window.canvas, LEFT, NONE, start + QPoint(60, 200))
    finder = next(
        each
        for each in QApplication.topLevelWidgets()
        if isinstance(each, Finder) and each.isVisible()
    )
    QTest.keyClicks(finder._line, "SqueezeExcite")
    QTest.keyClick(finder._line, Key.Key_Return)
    (name,) = uses(window)
    assert window.editing.graph.feeding(name) == {"x": port("conv2d_1.out")}


def test_a_composite_of_a_drawing_is_kept_and_taken_into_another(
    shelved: MainWindow, own: Path
) -> None:
    name = group(shelved, {"conv2d_1", "flatten_1"})
    made = shelved.document.project.composites["Front"]
    keep = shelved.actions_["keep_composite"]
    click(shelved, middle(shelved, "linear_1"))
    assert not keep.isEnabled()
    click(shelved, middle(shelved, name))
    assert keep.isEnabled()
    at = middle(shelved, name)
    QApplication.sendEvent(
        shelved.canvas,
        QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, shelved.canvas.mapToGlobal(at), NONE),
    )
    menu = next(each for each in shelved.findChildren(QMenu) if each.isVisible())
    pick(menu, "Add to my library")
    assert shelved.toast.text() == "Front is in your library now."
    assert (own / "Front.netwright").is_file()
    assert heads(shelved.palette_) == ["This project", "My library", "Built-in"]
    keep.trigger()
    assert shelved.toast.text() == "Front is in your library already."
    shelved.document.open(Project(), name="other")
    shelved.palette_.tree.itemActivated.emit(row(shelved.palette_, offer.LIBRARY, "Front"), 0)
    assert shelved.document.project.composites["Front"] == made
    undo(shelved)
    assert shelved.document.project == Project()


def test_what_is_called_the_same_is_added_beside_it_or_in_its_place_as_the_user_says(
    shelved: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    palette = shelved.palette_
    group(shelved, {"conv2d_1", "flatten_1"})
    pick(offered(palette, offer.OWN, "Front"), "Add to my library")
    shelved.editing.open_composite("Front")
    shelved.editing.configure({"conv2d_1"}, "channels", 9, False)
    for answer, wanted in (
        ("", ["Front"]),
        ("both", ["Front", "Front2"]),
        ("replace", ["Front", "Front2"]),
    ):
        asked = answers(monkeypatch, answer)
        pick(offered(palette, offer.LIBRARY, "Front"), "Replace by that of this project …")
        assert asked == ["Your library has another Front."]
        assert titles(palette, offer.LIBRARY) == wanted
    found = shelved.stock.own.find("Front")
    assert found is not None
    assert found.definition == shelved.document.project.composites["Front"]


def test_a_composite_of_the_library_is_renamed_and_removed_in_the_palette(
    shelved: MainWindow, monkeypatch: pytest.MonkeyPatch, own: Path
) -> None:
    palette = shelved.palette_
    group(shelved, {"conv2d_1", "flatten_1"})
    pick(offered(palette, offer.OWN, "Front"), "Add to my library")
    answers(monkeypatch, "Stage")
    pick(offered(palette, offer.LIBRARY, "Front"), "Rename …")
    assert titles(palette, offer.LIBRARY) == ["Stage"]
    answers(monkeypatch, "Conv2d")
    pick(offered(palette, offer.LIBRARY, "Stage"), "Rename …")
    assert "Conv2d" in shelved.toast.text()
    asked = answers(monkeypatch, "")
    pick(offered(palette, offer.LIBRARY, "Stage"), "Remove from my library …")
    assert asked == ["Remove Stage from your library?"]
    assert titles(palette, offer.LIBRARY) == ["Stage"]
    answers(monkeypatch, "remove")
    pick(offered(palette, offer.LIBRARY, "Stage"), "Remove from my library …")
    assert titles(palette, offer.LIBRARY) == []
    assert list(own.iterdir()) == []
    assert "Front" in shelved.document.project.composites


def test_a_damaged_file_is_told_once_and_the_others_are_there(
    windows: Windows, engine: Silent, worker: Silent, own: Path, qtbot: QtBot
) -> None:
    own.mkdir(parents=True)
    (own / "Torn.netwright").write_text('{"format": 1, "nodes', encoding="utf-8")
    newer = json.dumps({"format": 999, "nodes": {}, "links": []})
    (own / "Newer.netwright").write_text(newer, encoding="utf-8")
    window = windows(engine, worker)
    said: list[str] = []
    window.shelving.told.connect(said.append)
    qtbot.waitUntil(lambda: bool(said))
    assert "Torn.netwright" in said[0]
    assert "a newer Netwright" in said[0]
    window.shelving.look()
    assert len(said) == 1
    assert "ResidualBlock" in titles(window.palette_, offer.BUILT_IN)


def test_what_another_window_kept_is_there_when_one_comes_back(
    shelved: MainWindow, windows: Windows, engine: Silent, worker: Silent, digits: Project
) -> None:
    other = windows(engine, worker)
    other.document.open(digits, name="digits")
    group(other, {"conv2d_1", "flatten_1"})
    other.shelving.keep("Front")
    assert titles(shelved.palette_, offer.LIBRARY) == []
    shelved.activateWindow()
    QTest.qWait(50)
    assert titles(shelved.palette_, offer.LIBRARY) == ["Front"]


def test_the_inside_of_a_composite_that_is_shown_can_be_kept_too(shelved: MainWindow) -> None:
    keep: Callable[[], None] = shelved.actions_["keep_composite"].trigger
    name = group(shelved, {"conv2d_1", "flatten_1"})
    shelved.canvas.enter(name)
    keep()
    assert titles(shelved.palette_, offer.LIBRARY) == ["Front"]
