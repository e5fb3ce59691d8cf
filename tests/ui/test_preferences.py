"""All that the user may wish of the window, in one place."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.ui import language, theme
from app.ui.main_window import MainWindow
from app.ui.preferences import PreferencesDialog
from tests.ui.conftest import Silent, Windows

DOWN = Qt.Key.Key_Down


def test_each_wish_is_seen_at_once_and_kept(
    window: MainWindow, windows: Windows, qtbot: QtBot
) -> None:
    QTest.keyClick(window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    dialog = window.findChild(PreferencesDialog)
    assert isinstance(dialog, PreferencesDialog)
    qtbot.waitUntil(dialog.isVisible)
    assert dialog.sizes.currentText() == "100 %"
    assert dialog.keys.currentText() == "Netwright"
    for _ in range(2):
        QTest.keyClick(dialog.looks, DOWN)
    assert window.appearance.theme.name == "light"
    before = window.header._train.fontMetrics().height()
    QTest.keyClick(dialog.sizes, DOWN)
    assert theme.size() == 110
    assert window.header._train.fontMetrics().height() > before
    assert dialog.note.isHidden()
    QTest.keyClick(dialog.tongues, DOWN)
    assert language.chosen(window._settings) == language.ENGLISH
    assert dialog.note.isVisible()
    assert not window.canvas.moving.still
    QTest.keyClick(dialog.motions, DOWN)
    window.actions_["arrange"].trigger()
    assert not window.canvas.moving.active
    QTest.keyClick(dialog.keys, DOWN)
    assert window.actions_["join"].shortcut().toString() == "F"
    dialog.close()
    window.document.history.setClean()
    window.close()
    new = windows(Silent(), Silent())
    assert new.appearance.theme.name == "light"
    assert theme.size() == 110
    assert new.preferences.spoken == language.ENGLISH
    assert new.canvas.moving.still
    assert new.actions_["join"].shortcut().toString() == "F"


def test_nonsense_in_the_settings_is_ignored(window: MainWindow, windows: Windows) -> None:
    window.document.history.setClean()
    window.close()
    for name, value in (("text", "1e9"), ("theme", 7), ("language", b"\xff"), ("keys", "{")):
        window._settings.setValue(name, value)
    new = windows(Silent(), Silent())
    assert theme.size() == 100
    assert new.preferences.worn == "system"
    assert new.preferences.spoken == language.SYSTEM
