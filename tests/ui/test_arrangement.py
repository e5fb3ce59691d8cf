"""How the panels are moved, closed and put back, and what is kept of it."""

import pytest
from PySide6.QtCore import QByteArray, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from app.graph.graph import Project
from app.ui import dialogs
from app.ui.docking import Knobs, Panel
from app.ui.finder import Finder
from app.ui.main_window import MainWindow
from tests.ui.conftest import Silent, Windows, value

LEFT = Qt.MouseButton.LeftButton
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def panel_of(window: MainWindow, key: str) -> Panel:
    return window.arrangement.findChild(Panel, f"view:{key}") or window.arrangement.panels[key]


def knob(panel: Panel, sign: str) -> None:
    """Press a button of a panel's title."""
    title = panel.titleBarWidget()
    assert title is not None
    knobs = title.findChild(Knobs)
    assert knobs is not None
    QTest.mouseClick(getattr(knobs, f"_{sign}"), LEFT)


def pull(window: MainWindow, key: str) -> Panel:
    """Drag a tab out of its row, and let go."""
    bar = window.below._bar
    at = bar.tabRect(window.below._keys.index(key)).center()
    QTest.mousePress(bar, LEFT, pos=at)
    for up in range(0, 90, 15):
        point = QPointF(at - QPoint(0, up))
        none = Qt.KeyboardModifier.NoModifier
        event = QMouseEvent(QEvent.Type.MouseMove, point, bar.mapToGlobal(point), LEFT, LEFT, none)
        QApplication.sendEvent(bar, event)
    QTest.mouseRelease(bar, LEFT, pos=at - QPoint(0, 90))
    QApplication.processEvents()
    return panel_of(window, key)


def again(window: MainWindow, windows: Windows, digits: Project) -> MainWindow:
    """Close the window and open it once more."""
    window.document.history.setClean()
    window.close()
    new = windows(Silent(), Silent())
    new.document.open(digits, name="digits")
    return new


def test_a_tab_that_is_pulled_out_is_a_window_and_goes_back(window: MainWindow) -> None:
    panel = pull(window, "costs")
    assert panel.isFloating()
    assert "costs" not in window.below._keys
    assert {"training", "costs"} <= set(window.below.seen)
    knob(panel, "back")
    assert window.below.current == "costs"
    assert window.below._keys.index("costs") == list(window.below.titles).index("costs")


def test_what_is_let_go_on_the_tabs_is_a_tab_again(window: MainWindow, qtbot: QtBot) -> None:
    panel = pull(window, "code")
    panel.setFloating(False)
    window.arrangement.tabifyDockWidget(window.below, panel)
    panel.setFloating(True)
    window.arrangement.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, panel)
    window.arrangement.tabifyDockWidget(window.below, panel)
    panel.setFloating(False)
    qtbot.waitUntil(lambda: "code" in window.below._keys)


def test_the_last_tab_stays(window: MainWindow) -> None:
    for key in window.below.titles:
        window.below.close_view(key)
    assert window.below._keys == ["history"]
    assert window.below.take_out("history") is None
    menu = window.menus.views
    menu.aboutToShow.emit()
    assert [each.text() for each in menu.actions() if not each.isEnabled()] == ["History"]


def test_panels_are_closed_by_their_cross_and_come_back_from_the_menu(window: MainWindow) -> None:
    for key in ("palette", "inspector"):
        knob(window.arrangement.panels[key], "close")
        assert not getattr(window, "palette_" if key == "palette" else key).isVisible()
        window.actions_[key].trigger()
        assert getattr(window, "palette_" if key == "palette" else key).isVisible()
    panel = pull(window, "costs")
    knob(panel, "close")
    assert "costs" not in window.below.seen
    window.actions_["costs"].trigger()
    assert panel.isVisible()
    window.actions_["costs"].trigger()
    assert not panel.isVisible()


def test_a_closed_tab_comes_back_from_the_menu_of_views(window: MainWindow) -> None:
    window.below.close_view("runs")
    assert "runs" not in window.below._keys
    menu = window.menus.views
    menu.aboutToShow.emit()
    row = next(each for each in menu.actions() if each.text() == "Runs")
    assert not row.isChecked()
    row.trigger()
    assert window.below.current == "runs"
    assert window.watching.runs.isVisible()


def test_a_panel_behind_another_is_not_seen_and_the_command_brings_it_forward(
    window: MainWindow,
) -> None:
    palette, inspector = (window.arrangement.panels[key] for key in ("palette", "inspector"))
    window.arrangement.tabifyDockWidget(palette, inspector)
    palette.come()
    QApplication.processEvents()
    assert (palette.seen, inspector.seen) == (True, False)
    window.actions_["inspector"].trigger()
    QApplication.processEvents()
    assert (palette.seen, inspector.seen) == (False, True)
    window.arrangement.tabifyDockWidget(inspector, window.below)
    inspector.come()
    QApplication.processEvents()
    assert "training" not in window.below.seen
    window.actions_["below"].trigger()
    QApplication.processEvents()
    assert set(window.below.seen) == {"training"}
    window.actions_["below"].trigger()
    assert window.below.isHidden()


def test_undo_works_in_a_panel_with_a_window_of_its_own(window: MainWindow, qtbot: QtBot) -> None:
    inspector = window.arrangement.panels["inspector"]
    knob(inspector, "float")
    window.canvas.select({"linear_1"})
    window.editing.configure(("linear_1",), "features", 33, False)
    inspector.activateWindow()
    qtbot.waitUntil(inspector.isActiveWindow)
    QTest.keyClick(inspector, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert value(window.document.project, "linear_1", "features") == 10


def test_all_panels_go_back_as_at_first(window: MainWindow) -> None:
    pull(window, "code")
    window.below.close_view("runs")
    knob(window.arrangement.panels["inspector"], "float")
    window.below.setFloating(True)
    knob(window.arrangement.panels["palette"], "close")
    window.actions_["all_panels"].trigger()
    QApplication.processEvents()
    assert window.below._keys == list(window.below.titles)
    docks = (*window.arrangement.panels.values(), window.below)
    assert not any(dock.isFloating() or dock.isHidden() for dock in docks)
    canvas = window.canvas.mapTo(window, QPoint())
    assert window.palette_.mapTo(window, QPoint()).x() < canvas.x()
    assert window.inspector.mapTo(window, QPoint()).x() > canvas.x() + window.canvas.width()
    assert window.below.mapTo(window, QPoint()).y() > canvas.y() + window.canvas.height()


def test_the_whole_arrangement_is_there_at_the_next_start(
    window: MainWindow, windows: Windows, digits: Project
) -> None:
    pull(window, "costs")
    panel_of(window, "costs").move(90, 70)
    window.below.close_view("runs")
    window.below.turn_to("problems")
    knob(window.arrangement.panels["palette"], "close")
    window.palette_.unfold(["Losses"])
    window.arrangement.resizeDocks([window.below], [333], Qt.Orientation.Vertical)
    new = again(window, windows, digits)
    assert panel_of(new, "costs").isFloating()
    assert panel_of(new, "costs").pos() == QPoint(90, 70)
    assert "runs" not in new.below._keys
    assert new.below.current == "problems"
    assert not new.palette_.isVisible()
    assert new.palette_.unfolded == {"Losses"}
    assert abs(new.below.height() - 333) < 40


def test_a_state_that_is_nonsense_is_ignored(
    window: MainWindow, windows: Windows, digits: Project
) -> None:
    for nonsense in (b"", b"hello", bytes(range(256)) * 3):
        window.arrangement._put({"state": QByteArray(nonsense)})
        assert window.palette_.isVisible()
    window.document.history.setClean()
    window.close()
    settings = window._settings
    settings.setValue("panels/state", 7)
    settings.setValue("panels/apart", 7)
    settings.setValue("panels/shut", ["no such view"])
    settings.setValue("panels/tab", "no such view")
    settings.setValue("panels/unfolded", b"\xff")
    settings.sync()
    new = again(window, windows, digits)
    assert new.palette_.isVisible()
    assert new.below.current == "training"


def test_a_layout_is_saved_by_its_name_and_taken_on_again(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    pull(window, "code")
    monkeypatch.setattr(dialogs, "ask_text", lambda *_: "Mine & yours")
    window.actions_["save_layout"].trigger()
    menu = window.menus.layouts
    for name, seen in (
        ("Build", (True, True, False)),
        ("Train", (False, True, True)),
        ("Read code", (False, True, False)),
        ("Mine && yours", (True, True, True)),
    ):
        menu.aboutToShow.emit()
        next(each for each in menu.actions() if each.text() == name).trigger()
        QApplication.processEvents()
        parts = (window.palette_, window.inspector, window.below)
        assert tuple(part.isVisible() for part in parts) == seen, name
    assert panel_of(window, "code").isFloating()
    for written, seen in (("layout bui", (True, True, False)), ("mine &", (True, True, True))):
        QTest.keyClick(window.canvas, Qt.Key.Key_P, CONTROL | SHIFT)
        (finder,) = (each for each in window.findChildren(Finder) if each.isVisible())
        QTest.keyClicks(finder._line, written)
        QTest.keyClick(finder._line, Qt.Key.Key_Return)
        parts = (window.palette_, window.inspector, window.below)
        assert tuple(part.isVisible() for part in parts) == seen, written
    menu.aboutToShow.emit()
    forget = next(each for each in menu.findChildren(QMenu) if each.title() == "Forget")
    forget.actions()[0].trigger()
    assert window.arrangement.saved_layouts() == ()


def test_a_small_window_leaves_the_canvas_the_most_room(window: MainWindow) -> None:
    for width, height in ((1000, 700), (800, 600)):
        window.resize(width, height)
        QApplication.processEvents()
        assert (window.width(), window.height()) == (width, height)
        canvas = window.canvas
        assert canvas.width() > max(window.palette_.width(), window.inspector.width())
        assert canvas.height() >= 150
        assert window.rect().contains(window.status.geometry())
        window.arrangement.put_as_at_first()
        QApplication.processEvents()
        assert canvas.height() > window.below.height()


def test_a_window_made_smaller_leaves_the_canvas_its_part_and_gives_it_back(
    window: MainWindow,
) -> None:
    def stand() -> list[tuple[int, int]]:
        QApplication.processEvents()
        parts = (window.canvas, window.below, window.palette_, window.inspector)
        return [(each.width(), each.height()) for each in parts]

    window.resize(1400, 850)
    window.arrangement.give_room()
    at_first = stand()
    for height in (620, 500):
        window.resize(900, height)
        stand()
        assert window.canvas.width() >= 0.49 * window.arrangement.width()
        assert window.canvas.height() >= 0.49 * window.arrangement.height()
    window.resize(1400, 850)
    assert all(
        each == pytest.approx(was, abs=2) for each, was in zip(stand(), at_first, strict=True)
    )
    window.appearance.resize(200)
    stand()
    window.appearance.resize(100)
    assert all(
        each == pytest.approx(was, abs=2) for each, was in zip(stand(), at_first, strict=True)
    )
    # Who wants more for what stands below has that part of a smaller window too.
    window.arrangement.resizeDocks([window.below], [500], Qt.Orientation.Vertical)
    stand()
    part = window.below.height() / window.arrangement.height()
    window.resize(1400, 600)
    stand()
    assert window.below.height() / window.arrangement.height() == pytest.approx(part, abs=0.02)


def test_no_panel_outlives_the_window(window: MainWindow) -> None:
    panels = [pull(window, key) for key in ("costs", "code")]
    window.document.history.setClean()
    window.close()
    assert not any(panel.isVisible() for panel in panels)


def test_a_layout_that_comes_along_is_not_replaced_and_one_is_told_so(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(dialogs, "ask_text", lambda *_: "Train")
    monkeypatch.setattr(dialogs, "tell", lambda *each: told.append(each[-1]))
    window.actions_["save_layout"].trigger()
    assert told == ["Train comes with the program. Give yours another name."]
    assert window.arrangement.saved_layouts() == ()
