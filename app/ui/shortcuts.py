"""Shortcuts: which keys give which command, as the user wants them."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from PySide6.QtCore import QObject, QSettings, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from app.ui import actions, words
from app.ui.commands import COMMANDS
from app.ui.commands.command import Command
from app.ui.keymaps import FIXED, OURS, PRESETS

FUNCTION = range(Qt.Key.Key_F1.value, Qt.Key.Key_F35.value + 1)
STRONG = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
BY_KEY: Mapping[str, Command] = {command.key: command for command in COMMANDS}


class Shortcuts(QObject):
    """Gives the commands their keys, at once, and keeps what the user changed.

    Attributes
    ----------
    changed
        Some commands have other keys now.

    Parameters
    ----------
    settings
        Where they are kept.
    made
        What Qt needs of every command.
    canvas
        Where keys without Ctrl or Alt work: elsewhere they write, or walk in lists.
    """

    changed = Signal()

    def __init__(
        self, settings: QSettings, made: Mapping[str, QAction], canvas: QWidget, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._settings, self._made, self._canvas = settings, made, canvas
        self._near: dict[str, QAction] = {}
        self.preset, self._own = _read(str(settings.value("keys", "")))
        self._apply()

    def keys(self, command: str) -> tuple[str, ...]:
        """Give the keys of a command."""
        return self._own.get(command, self.usual(command))

    def usual(self, command: str) -> tuple[str, ...]:
        """Give the keys that a command has in the preset."""
        keymap = PRESETS[self.preset]
        if command in keymap:
            return keymap[command]
        taken = {key for name, keys in keymap.items() if name in BY_KEY for key in keys}
        return tuple(key for key in BY_KEY[command].keys if key not in taken)

    def changed_by_user(self, command: str) -> bool:
        """Tell whether a command has other keys than in the preset."""
        return command in self._own

    def holder(self, key: str) -> str:
        """Give the command that a key gives; empty for none."""
        return next((c.key for c in COMMANDS if key in map(written, self.keys(c.key))), "")

    def set(self, command: str, keys: Iterable[str]) -> None:
        """Give a command these keys; whatever had one of them loses it."""
        wanted = tuple(dict.fromkeys(written(key) for key in keys))
        for each in COMMANDS:
            left = tuple(key for key in self.keys(each.key) if written(key) not in wanted)
            if left != self.keys(each.key):
                self._own[each.key] = left
        self._own[command] = wanted
        self._keep()

    def reset(self, command: str) -> None:
        """Give a command the keys that it has in the preset, as far as no other has them."""
        self._own.pop(command, None)
        usual = self.usual(command)
        free = tuple(k for k in usual if self._holders(written(k)) == [command])
        if free != usual:
            self._own[command] = free
        self._keep()

    def choose(self, preset: str) -> None:
        """Give all commands the keys of a preset."""
        self.preset, self._own = preset, {}
        self._keep()

    def _holders(self, key: str) -> list[str]:
        return [c.key for c in COMMANDS if key in map(written, self.keys(c.key))]

    def _keep(self) -> None:
        self._settings.setValue("keys", json.dumps({"preset": self.preset, "own": self._own}))
        self._apply()
        self.changed.emit()

    def _apply(self) -> None:
        for command in COMMANDS:
            self._give(command, self.keys(command.key))

    def _give(self, command: Command, keys: tuple[str, ...]) -> None:
        action = self._made[command.key]
        near = () if command.local else tuple(key for key in keys if plain(key))
        far = tuple(key for key in keys if key not in near)
        only_near = command.local or (bool(near) and not far)
        action.setShortcuts([QKeySequence(key) for key in (near if near and not far else far)])
        action.setShortcutContext(
            Qt.ShortcutContext.WidgetShortcut if only_near else Qt.ShortcutContext.WindowShortcut
        )
        if only_near and action not in self._canvas.actions():
            self._canvas.addAction(action)
        beside = self._near.pop(command.key, None)
        if beside is not None:
            self._canvas.removeAction(beside)
            beside.deleteLater()
        if near and far:
            beside = self._near[command.key] = QAction(self._canvas)
            beside.setShortcuts([QKeySequence(key) for key in near])
            beside.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            beside.triggered.connect(action.trigger)
            self._canvas.addAction(beside)
        actions.name_keys(action)


def written(key: str) -> str:
    """Give keys as Qt writes them; empty where there are no such keys."""
    return QKeySequence(key).toString()


def plain(key: str) -> bool:
    """Tell whether keys would write, or walk, in a field or a list."""
    sequence: Any = QKeySequence(key)  # its type does not say that it has an index
    first = sequence[0]
    return not first.keyboardModifiers() & STRONG and first.key().value not in FUNCTION


def fixed(key: str) -> str:
    """Give what keys do that no command can have, in the user's language; empty for nothing."""
    for title, keys in FIXED:
        if written(key) in map(written, keys):
            return words.translated(title)
    return ""


def _read(text: str) -> tuple[str, dict[str, tuple[str, ...]]]:
    """Read what was kept; what makes no sense, or is of another version, is left out."""
    try:
        told = json.loads(text)
        preset = told["preset"] if told["preset"] in PRESETS else OURS
        own = {
            command: tuple(written(str(key)) for key in keys if written(str(key)))
            for command, keys in told["own"].items()
            if command in BY_KEY
        }
    except (ValueError, TypeError, KeyError, AttributeError):
        return OURS, {}
    return preset, own
