"""Keys of commands: changed in the dialog, at once, and kept."""

from collections import Counter

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from app.ui import actions, dialogs
from app.ui.commands import COMMANDS
from app.ui.keymaps import AT_TIMES, FIXED, PRESETS
from app.ui.main_window import MainWindow
from app.ui.preferences import PreferencesDialog
from app.ui.shortcut_dialog import KeyLine, ShortcutDialog
from app.ui.shortcuts import BY_KEY, Shortcuts, fixed, written
from tests.ui.conftest import Silent, Windows

Key = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def shortcuts_of(window: MainWindow) -> Shortcuts:
    shortcuts = window.preferences.shortcuts
    assert shortcuts is not None
    return shortcuts


@pytest.fixture
def dialog(window: MainWindow, qtbot: QtBot) -> ShortcutDialog:
    QTest.keyClick(window, Key.Key_Comma, CTRL)
    preferences = window.findChild(PreferencesDialog)
    assert isinstance(preferences, PreferencesDialog)
    preferences.change.click()
    preferences.close()
    found = window.findChild(ShortcutDialog)
    assert isinstance(found, ShortcutDialog)
    qtbot.waitUntil(found.isVisible)
    return found


def rows(dialog: ShortcutDialog) -> list[str]:
    """Give the titles that the list shows."""

    def there(item: QTreeWidgetItem) -> bool:
        parent = item.parent()
        return not item.isHidden() and parent is not None and not parent.isHidden()

    return [item.text(0) for item in dialog._rows() if there(item)]


def leave(dialog: ShortcutDialog) -> None:
    window = dialog.parentWidget()
    assert window is not None
    dialog.close()
    window.activateWindow()
    QApplication.processEvents()


def test_in_a_preset_no_two_commands_share_keys_and_none_has_fixed_ones(
    window: MainWindow,
) -> None:
    assert all(written(key) for _, keys in FIXED for key in keys)
    for preset, keymap in PRESETS.items():
        assert set(keymap) <= set(BY_KEY)
        shortcuts_of(window).choose(preset)
        keys = Counter(written(key) for c in COMMANDS for key in shortcuts_of(window).keys(c.key))
        assert [key for key, count in keys.items() if count > 1] == []
        assert [key for key in keys if fixed(key)] == []
        assert "" not in keys


def test_other_keys_work_at_once_and_are_told_everywhere(
    window: MainWindow, dialog: ShortcutDialog
) -> None:
    dialog.choose("arrange")
    QTest.keyClick(dialog.new, Key.Key_F9)
    leave(dialog)
    before = window.document.project
    QTest.keyClick(window.palette_.tree, Key.Key_L, CTRL)
    assert window.document.project is before
    QTest.keyClick(window.palette_.tree, Key.Key_F9)
    assert window.document.project is not before
    QTest.keyClick(window.canvas, Key.Key_Z, CTRL)
    assert window.document.project == before
    assert window.actions_["arrange"].toolTip() == "Arrange (F9)"
    assert next(row.mark for row in actions.found("arrange", window.actions_)) == "F9"


def test_keys_of_another_command_are_taken_or_left(
    window: MainWindow, dialog: ShortcutDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    answers = ["", "take"]

    def ask(*given: object) -> str:
        told.append(str(given[2]))
        return answers.pop(0)

    monkeypatch.setattr(dialogs, "ask", ask)
    dialog.choose("export")
    QTest.keyClick(dialog.new, Key.Key_L, CTRL)
    assert shortcuts_of(window).keys("export") == ("Ctrl+E",)
    dialog.besides.setChecked(True)
    QTest.keyClick(dialog.new, Key.Key_L, CTRL)
    assert told == ["Ctrl+L already gives “Arrange”."] * 2
    assert shortcuts_of(window).keys("export") == ("Ctrl+E", "Ctrl+L")
    assert shortcuts_of(window).keys("arrange") == ()
    assert window.actions_["arrange"].shortcut() == QKeySequence()
    dialog.back.click()
    assert shortcuts_of(window).keys("export") == ("Ctrl+E",)
    dialog.choose("arrange")
    dialog.back.click()
    assert shortcuts_of(window).keys("arrange") == ("Ctrl+L",)


def test_keys_without_a_name_give_nothing(window: MainWindow, dialog: ShortcutDialog) -> None:
    dialog.choose("arrange")
    for key in (Key.Key_unknown, Key.Key_Dead_Acute, Key.Key_CapsLock, Key.Key_Shift):
        pressed = QKeyEvent(QEvent.Type.KeyPress, key, NONE)  # QTest does not know all of them
        QApplication.sendEvent(dialog.new, pressed)
        assert shortcuts_of(window).keys("arrange") == ("Ctrl+L",)
        assert dialog.new.text() == ""


def test_fixed_keys_are_refused_with_what_they_do(
    window: MainWindow, dialog: ShortcutDialog
) -> None:
    dialog.choose("arrange")
    for key, what in ((Key.Key_Space, "Move the view"), (Key.Key_Home, "See the whole")):
        QTest.keyClick(dialog.new, key)
        assert what in dialog.told.text()
    assert shortcuts_of(window).keys("arrange") == ("Ctrl+L",)


def test_commands_are_found_by_name_and_by_pressing_their_keys(dialog: ShortcutDialog) -> None:
    QTest.keyClicks(dialog.by_name, "twin")
    assert rows(dialog) == ["Place again as the same module"]
    assert dialog.chosen == "twin"
    QTest.keyClicks(dialog.by_name, "no such command")
    assert not rows(dialog)
    assert not dialog.chosen  # or new keys would go to it unseen
    assert not dialog.new.isEnabled()
    dialog.by_name.clear()
    QTest.keyClick(dialog.by_key, Key.Key_Tab)
    assert rows(dialog) == ["Add a block …", AT_TIMES[0][0]]
    QTest.keyClick(dialog.by_key, Key.Key_Z, CTRL)
    assert rows(dialog) == ["Undo"]
    QTest.keyClick(dialog.by_key, Key.Key_Home)
    assert rows(dialog) == ["See the whole drawing"]
    dialog.by_key.clear()
    assert len(rows(dialog)) == len(COMMANDS) + len(FIXED) + len(AT_TIMES)


def test_plain_keys_work_on_the_canvas_only(window: MainWindow) -> None:
    shortcuts_of(window).set("arrange", ["G"])
    shortcuts_of(window).set("palette", ["P", "Ctrl+Alt+1"])
    before = window.document.project
    window.palette_.search.setFocus()
    QTest.keyClicks(window.palette_.search, "gp")
    assert window.palette_.search.text() == "gp"
    window.palette_.search.clear()
    QTest.keyClick(window.palette_.tree, Key.Key_G)
    assert window.document.project is before
    assert window.palette_.isVisible()
    window.canvas.setFocus()
    QTest.keyClick(window.canvas, Key.Key_G)
    assert window.document.project is not before
    QTest.keyClick(window.canvas, Key.Key_P)
    assert not window.palette_.isVisible()
    QTest.keyClick(window.inspector, Key.Key_1, CTRL | Qt.KeyboardModifier.AltModifier)
    assert window.palette_.isVisible()


def test_the_keys_that_draw_a_wire_go_on_with_it_whatever_they_are(window: MainWindow) -> None:
    shortcuts_of(window).set("connect", ["G"])
    canvas = window.canvas
    canvas.setFocus()
    canvas.select({"digits"})
    for key in (Key.Key_G, Key.Key_C, Key.Key_Delete):
        QTest.keyClick(canvas, key)
    assert canvas._said.startswith("digits.image → ")
    QTest.keyClick(canvas, Key.Key_G)
    assert canvas._said.startswith("digits.label → ")
    QTest.keyClick(canvas, Key.Key_Escape)
    assert canvas.marks.loose is None
    assert "digits" in window.editing.graph.nodes


def test_keys_are_kept_and_nonsense_is_ignored(window: MainWindow, windows: Windows) -> None:
    shortcuts_of(window).choose("Blender")
    shortcuts_of(window).set("arrange", ["F9", "Ctrl+L"])
    settings = window._settings
    kept = settings.value("keys")
    window.document.history.setClean()
    window.close()
    new = windows(Silent(), Silent())
    assert shortcuts_of(new).preset == "Blender"
    assert shortcuts_of(new).keys("arrange") == ("F9", "Ctrl+L")
    assert shortcuts_of(new).keys("join") == ("F",)
    for nonsense in ("", "[]", "{", '{"preset": 3, "own": 4}', kept[: len(kept) // 2]):
        settings.setValue("keys", nonsense)
        read = type(shortcuts_of(new))(settings, new.actions_, new.canvas, new)
        assert read.keys("arrange") == ("Ctrl+L",)
        read.deleteLater()


def test_all_go_back_at_once(window: MainWindow, dialog: ShortcutDialog) -> None:
    dialog.choose("save")
    dialog.none.click()
    assert window.actions_["save"].shortcuts() == []
    assert window.actions_["save"].toolTip() == "Save"
    dialog.all_back.click()
    assert all(shortcuts_of(window).keys(c.key) == c.keys for c in COMMANDS)
    assert isinstance(dialog.new, KeyLine)


def test_keys_that_a_command_has_given_up_do_nothing(window: MainWindow) -> None:
    shortcuts_of(window).set("delete", ["F8"])
    shortcuts_of(window).set("select_all", ["F7"])
    canvas, before = window.canvas, window.document.project
    canvas.setFocus()
    canvas.select({"accuracy"})
    QTest.keyClick(canvas, Key.Key_Delete)
    QTest.keyClick(canvas, Key.Key_Backspace)
    QTest.keyClick(canvas, Key.Key_A, CTRL)
    assert window.document.project is before
    assert canvas.selection == {"accuracy"}
    QTest.keyClick(canvas, Key.Key_F8)
    assert "accuracy" not in window.document.project.graph.nodes
