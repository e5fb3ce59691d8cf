"""Keys that mean the same everywhere in the window."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent


def asks_menu(event: QEvent) -> bool:
    """Tell whether a key asks for the menu of what has the keyboard.

    Shift+F10 is such a key everywhere but in what Qt makes of the keys of X11.
    """
    if isinstance(event, QContextMenuEvent):
        return event.reason() == QContextMenuEvent.Reason.Keyboard
    return (
        isinstance(event, QKeyEvent)
        and event.type() == QEvent.Type.KeyPress
        and event.key() == Qt.Key.Key_F10
        and bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    )
