"""What is starred and what was used last, in the palette and in the search."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QSettings, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from app.ui import offer, style, theme
from app.ui.finder import Finder
from app.ui.main_window import MainWindow
from app.ui.palette import ENTRY, STAR, Palette
from app.ui.preferred import FAVOURITES, MOST_RECENT, RECENT, Preferred
from tests.ui.conftest import port
from tests.ui.hands import undo

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "palette.ini"), QSettings.Format.IniFormat)


def row(palette: Palette, group: str, title: str = "") -> QTreeWidgetItem | None:
    """Give the row of a group, or of an entry in it."""
    for place in range(palette.tree.topLevelItemCount()):
        head = palette.tree.topLevelItem(place)
        assert head is not None
        if head.data(0, ENTRY) != group:
            continue
        if not title:
            return head
        head.setExpanded(True)
        held = (head.child(each) for each in range(head.childCount()))
        return next((each for each in held if each and each.text(0) == title), None)
    return None


def held(palette: Palette, group: str) -> list[str]:
    head = row(palette, group)
    if head is None:
        return []
    rows = (head.child(place) for place in range(head.childCount()))
    return [each.text(0) for each in rows if each is not None]


def finder() -> Finder:
    return next(
        each
        for each in QApplication.topLevelWidgets()
        if isinstance(each, Finder) and each.isVisible()
    )


def listed(found: Finder) -> list[str]:
    return [each.title for each in found.rows.all]


def settle() -> None:
    QApplication.processEvents()


def test_stars_and_uses_are_kept_from_sitting_to_sitting(settings: QSettings) -> None:
    first = Preferred(settings)
    first.turn("ReLU")
    for key in ("Conv2d", "Linear", "Conv2d"):
        first.use(key)
    settings.sync()
    again = Preferred(QSettings(settings.fileName(), QSettings.Format.IniFormat))
    assert again.favourites == ("ReLU",)
    assert again.recent == ("Conv2d", "Linear")
    again.turn("ReLU")
    assert not Preferred(again._settings).favourites


def test_no_more_than_a_few_uses_are_kept(settings: QSettings) -> None:
    preferred = Preferred(settings)
    for entry in offer.of_catalogue()[:20]:
        preferred.use(entry.key)
    assert len(preferred.recent) == MOST_RECENT
    assert preferred.recent[0] == offer.of_catalogue()[19].key


def test_a_star_is_pressed_in_a_row_and_stands_on_top(settings: QSettings, qtbot: QtBot) -> None:
    palette = Palette(Preferred(settings))
    qtbot.addWidget(palette)
    palette.resize(200, 700)
    palette.show()
    palette.search.setText("relu")
    tree = palette.tree
    first = tree.topLevelItem(0)
    assert first is not None
    box = tree.visualItemRect(first)
    placed: list[str] = []
    palette.asked_place.connect(placed.append)
    QTest.mouseClick(tree.viewport(), LEFT, pos=QPoint(box.right() - STAR // 2, box.center().y()))
    settle()
    palette.search.clear()
    assert held(palette, FAVOURITES) == ["ReLU"]
    head = row(palette, FAVOURITES)
    assert head is tree.topLevelItem(0)
    assert head is not None
    assert head.isExpanded()
    assert placed == []
    palette.grab()
    starred = row(palette, FAVOURITES, "ReLU")
    assert starred is not None
    box = tree.visualItemRect(starred)
    title = QPoint(box.left() + 40, box.center().y())
    QTest.mouseClick(tree.viewport(), LEFT, pos=title)
    QTest.mouseDClick(tree.viewport(), LEFT, pos=title)
    QTest.mouseRelease(tree.viewport(), LEFT, pos=title)
    assert placed == ["ReLU"]
    QTest.mouseClick(tree.viewport(), LEFT, pos=QPoint(box.right() - STAR // 2, box.center().y()))
    settle()
    assert row(palette, FAVOURITES) is None


def test_the_menu_of_a_row_stars_it_by_the_keyboard(settings: QSettings, qtbot: QtBot) -> None:
    palette = Palette(Preferred(settings))
    qtbot.addWidget(palette)
    palette.show()
    palette.search.setText("conv2d")
    current = palette.tree.currentItem()
    assert current is not None
    palette.tree.setFocus()
    QTest.keyClick(palette.tree, Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    menu = next(each for each in palette.findChildren(QMenu) if each.isVisible())
    star = next(each for each in menu.actions() if each.text() == "Add to favourites")
    star.trigger()
    menu.close()
    assert palette._preferred.favourites == ("Conv2d",)


def test_what_was_placed_last_stands_on_top_and_keeps_the_chosen_row(window: MainWindow) -> None:
    palette = window.palette_
    for key in ("ReLU", "Dropout"):
        window.editing.add(key, QPointF(0, 500))
    settle()
    assert held(palette, RECENT) == ["Dropout", "ReLU"]
    palette.tree.choose("ReLU")
    window.editing.add("Linear", QPointF(0, 700))
    settle()
    current = palette.tree.currentItem()
    assert current is not None
    assert current.text(0) == "ReLU"


def test_the_search_offers_first_what_is_starred_and_what_was_used(window: MainWindow) -> None:
    window.preferred.turn("Sigmoid")
    window.editing.add("GELU", QPointF(0, 500))
    window.canvas.select(frozenset())
    window.asking.search(QPointF(0, 800), None)
    found = finder()
    assert listed(found)[:2] == ["Sigmoid", "GELU"]
    QTest.keyClicks(found._line, "conv")
    assert listed(found)[0] == "Conv2d"
    found.close()


def test_a_block_from_tab_is_joined_to_the_only_chosen_one(window: MainWindow) -> None:
    window.editing.add("Linear", QPointF(0, 600))
    window.editing.remove(set())
    canvas = window.canvas
    canvas.fit_all()
    canvas.select(frozenset({"linear_2"}))
    canvas.setFocus()
    QTest.keyClick(canvas, Key.Key_Tab)
    found = finder()
    assert listed(found)[:3] == ["ReLU", "Dropout", "Linear"]
    QTest.keyClicks(found._line, "relu")
    QTest.keyClick(found._line, Key.Key_Return)
    assert window.editing.graph.feeding("relu_1") == {"x": port("linear_2.out")}
    undo(window)
    assert "relu_1" not in window.editing.graph.nodes


def test_a_block_from_tab_stays_alone_where_the_chosen_one_leads_on(window: MainWindow) -> None:
    canvas = window.canvas
    canvas.select(frozenset({"linear_1"}))
    canvas.setFocus()
    QTest.keyClick(canvas, Key.Key_Tab)
    found = finder()
    QTest.keyClicks(found._line, "relu")
    QTest.keyClick(found._line, Key.Key_Return)
    assert window.editing.graph.feeding("relu_1") == {}


def test_a_star_lights_up_under_the_pointer(settings: QSettings, qtbot: QtBot) -> None:
    theme.wear(theme.current(), style.sheet(theme.current()))  # rows are as high as in the window
    palette = Palette(Preferred(settings))
    qtbot.addWidget(palette)
    palette.resize(200, 300)
    palette.show()
    palette.search.setText("relu")
    first = palette.tree.topLevelItem(0)
    assert first is not None
    box = palette.tree.visualItemRect(first)
    view = palette.tree.viewport()
    before = view.grab(box).toImage()
    at = QPointF(box.center())
    move = QMouseEvent(
        QEvent.Type.MouseMove,
        at,
        view.mapToGlobal(at),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(view, move)
    settle()
    after = view.grab(box).toImage()
    corner = range(box.width() - STAR, box.width() - 4)
    assert len({after.pixelColor(x, 13).name() for x in corner}) > len(
        {before.pixelColor(x, 13).name() for x in corner}
    )
