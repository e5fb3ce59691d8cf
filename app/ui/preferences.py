"""Preferences: how the window looks, speaks and listens to keys, and what is kept of it."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QSettings, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.ui import language, restarting, style, theme
from app.ui.canvas.moving import Moving
from app.ui.canvas.view import Canvas
from app.ui.keymaps import PRESETS
from app.ui.shortcut_dialog import ShortcutDialog
from app.ui.shortcuts import Shortcuts
from app.ui.theme import Appearance

MOVES, STILL = "system", "none"
"""Whether blocks glide: where the system lets things move, or nowhere."""


class Preferences(QObject):
    """Knows what the user wants, has it done, and keeps it.

    Parameters
    ----------
    settings
        Where it is kept.
    appearance
        Wears the theme and the size of text.
    window
        Over which dialogs open.
    """

    def __init__(
        self,
        settings: QSettings,
        appearance: Appearance,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._settings, self._appearance = settings, appearance
        self._window = window
        self._restart: Callable[[], object] = lambda: None
        self.shortcuts: Shortcuts | None = None
        self._moving: Moving | None = None

    def begin(self, made: Mapping[str, QAction], canvas: Canvas) -> None:
        """Give the commands their keys, and say whether blocks may glide."""
        self._moving = canvas.moving
        self._moving.still = self._settings.value("motion", MOVES) == STILL
        self.shortcuts = Shortcuts(self._settings, made, canvas, self)
        canvas.keyboard.command_of = self.shortcuts.holder

    def restore(self) -> None:
        """Let the window look as it did, and keep from now on how it looks."""
        self._appearance.choose(str(self._settings.value("theme", "system")))
        text = str(self._settings.value("text", ""))
        self._appearance.resize(int(text) if text.isdecimal() and len(text) < 4 else 100)
        self._appearance.changed.connect(lambda _: self._settings.setValue("text", theme.size()))

    def verbs(self, restart: Callable[[], object]) -> dict[str, Callable[[], object]]:
        """Give what the commands of the preferences do; ``restart`` begins the program anew."""
        look = self._appearance
        self._restart = restart
        return {
            "text_larger": lambda: look.step(1),
            "text_smaller": lambda: look.step(-1),
            "text_normal": lambda: look.resize(100),
            "dark": lambda: self.wear("dark"),
            "light": lambda: self.wear("light"),
            "system": lambda: self.wear("system"),
            **language.verbs(self._settings, self._offer_restart),
            "shortcuts": self.change_keys,
            "preferences": lambda: PreferencesDialog(self, self._window).open(),
        }

    def wear(self, choice: str) -> None:
        """Wear a theme, or follow the system."""
        self._settings.setValue("theme", choice)
        self._appearance.choose(choice)

    @property
    def worn(self) -> str:
        """What was chosen: ``"system"``, ``"dark"`` or ``"light"``."""
        return self._appearance.choice

    def resize(self, percent: int) -> None:
        """Make text as large as that."""
        self._appearance.resize(percent)

    @property
    def spoken(self) -> str:
        """The language that was chosen."""
        return language.chosen(self._settings)

    def speak(self, wanted: str) -> None:
        """Speak a language from the next start on."""
        language.verbs(self._settings, self._offer_restart)[f"{language.KEY}_{wanted}"]()

    def _offer_restart(self, wanted: str) -> None:
        restarting.offer(self._window, wanted, self._restart)

    @property
    def motion(self) -> str:
        """Whether blocks glide where the system lets them: ``"system"`` or ``"none"``."""
        return STILL if self._moving is not None and self._moving.still else MOVES

    def move(self, wanted: str) -> None:
        """Let blocks glide as the system says, or not at all."""
        self._settings.setValue("motion", wanted)
        if self._moving is not None:
            self._moving.still = wanted == STILL

    def change_keys(self) -> None:
        """Open the list of all keys."""
        if self.shortcuts is not None:
            ShortcutDialog(self.shortcuts, self._window).open()


class PreferencesDialog(QDialog):
    """Shows all of it in one place; each change is seen at once."""

    def __init__(self, preferences: Preferences, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Preferences"))
        self._preferences = preferences
        self.looks = self._choice(
            {"system": self.tr("As the system"), "dark": self.tr("Dark"), "light": self.tr("Light")}
        )
        self.sizes = self._choice({str(size): f"{size} %" for size in theme.SIZES})
        self.tongues = self._choice(
            {
                language.SYSTEM: self.tr("As the system"),
                language.ENGLISH: "English",
                language.CHINESE: "简体中文",
            }
        )
        self.motions = self._choice(
            {MOVES: self.tr("As the system"), STILL: self.tr("Blocks do not glide")}
        )
        self.keys = self._choice({name: name for name in PRESETS})
        self.change = QPushButton(self.tr("Change keys …"), self)
        self.change.setAutoDefault(False)
        self.change.clicked.connect(preferences.change_keys)
        close = QPushButton(self.tr("Close"), self)
        style.put(close, strong=True)
        close.clicked.connect(self.accept)
        self._lay_out(close)
        self._show()
        self.looks.activated.connect(lambda _: preferences.wear(self.looks.currentData()))
        self.sizes.activated.connect(lambda _: preferences.resize(int(self.sizes.currentData())))
        self.tongues.activated.connect(lambda _: self._speak())
        self.motions.activated.connect(lambda _: preferences.move(self.motions.currentData()))
        self.keys.activated.connect(lambda _: self._take_keys())

    def _lay_out(self, close: QPushButton) -> None:
        self.note = QLabel(self.tr("Another language is spoken from the next start on."), self)
        self.note.setProperty("role", "small")
        self.note.hide()
        form = QFormLayout()
        form.setHorizontalSpacing(18)
        form.setVerticalSpacing(10)
        keys = QHBoxLayout()
        keys.setSpacing(8)
        keys.addWidget(self.keys, 1)
        keys.addWidget(self.change)
        for title, row in (
            (self.tr("Look"), self.looks),
            (self.tr("Size of text"), self.sizes),
            (self.tr("Language"), self.tongues),
        ):
            row.setAccessibleName(title)
            form.addRow(title, row)
        form.addRow("", self.note)
        self.motions.setAccessibleName(self.tr("Motion"))
        form.addRow(self.tr("Motion"), self.motions)
        self.keys.setAccessibleName(self.tr("Keys as in"))
        form.addRow(self.tr("Keys as in"), keys)
        bottom = QHBoxLayout()
        bottom.addStretch(1)
        bottom.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 18, 18, 14)
        column.setSpacing(16)
        column.addLayout(form)
        column.addStretch(1)
        column.addLayout(bottom)

    def _choice(self, told: Mapping[str, str]) -> QComboBox:
        made = QComboBox(self)
        for key, title in told.items():
            made.addItem(title, key)
        made.setMinimumContentsLength(16)
        return made

    def _show(self) -> None:
        preferences = self._preferences
        keys = preferences.shortcuts.preset if preferences.shortcuts is not None else ""
        for choice, key in (
            (self.looks, preferences.worn),
            (self.sizes, str(theme.size())),
            (self.tongues, preferences.spoken),
            (self.motions, preferences.motion),
            (self.keys, keys),
        ):
            choice.setCurrentIndex(choice.findData(key))

    def _speak(self) -> None:
        self._preferences.speak(self.tongues.currentData())
        self.note.show()

    def _take_keys(self) -> None:
        if self._preferences.shortcuts is not None:
            self._preferences.shortcuts.choose(self.keys.currentData())
