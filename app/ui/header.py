"""Header: the bar above everything: what is open, undo, commands, device, pause, stop, Train."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QCursor, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from app.ui import style, theme
from app.ui.elided import Elided

NAME = "Netwright"
ICON = QSize(16, 16)
TITLE = 140
"""The room that the name of the drawing gets before words of buttons do, in pixels."""


class Header(QWidget):
    """Shows the name of the drawing and the commands of the toolbar.

    Attributes
    ----------
    asked_device
        The user wants runs on this device; empty for the best there is.
    """

    asked_device = Signal(str)

    def __init__(self, actions: Mapping[str, QAction], menu: QMenu, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._actions = actions
        self._icons: dict[QToolButton, str] = {}
        self._brand = QToolButton(self)
        self._brand.setText(f"{NAME} ▾")  # a menu, as the arrow tells
        self._brand.setProperty("brand", True)
        self._brand.setProperty("flat", True)
        self._brand.setMenu(menu)
        menu.aboutToHide.connect(self._cool)
        self._brand.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._brand.setAccessibleName(self.tr("Menu"))
        self._brand.setToolTip(self.tr("Menu (Alt+M)"))
        self._brand.setShortcut("Alt+M")
        self._title = Elided(self, Qt.TextElideMode.ElideMiddle)
        self._title.setProperty("role", "muted")
        self._device = QToolButton(self)
        self._device.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._device.setAccessibleName(self.tr("Device"))
        self._device.setIconSize(ICON)
        self._icons[self._device] = "device"
        self._devices = QMenu(self._device)
        self._device.setMenu(self._devices)
        self._devices.aboutToHide.connect(self._cool)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 7, 14, 7)
        row.setSpacing(9)
        row.addWidget(self._brand)
        row.addWidget(self._title, 1)
        for key in ("undo", "redo"):
            row.addWidget(self._button(key, key))
        self._commands = self._button("commands", "commands", text=True)
        row.addWidget(self._commands)
        row.addWidget(self._device)
        self._pause = self._button("pause", "pause")
        row.addWidget(self._pause)
        row.addWidget(self._button("stop", "stop"))
        self._train = self._button("train", "train", text=True)
        self._train.setProperty("strong", True)
        row.addWidget(self._train)
        # The header folds instead of keeping the window wide.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.show_devices((), "")
        self.dress()

    def show_title(self, name: str, dirty: bool) -> None:
        """Show what is open."""
        self._title.put(f"{name} •" if dirty else name)
        self._title.setToolTip(self.tr("There are unsaved changes.") if dirty else "")
        self._fold()

    def show_devices(self, devices: Sequence[str], chosen: str) -> None:
        """Show on which of these devices runs are started."""
        self._devices.clear()
        group = QActionGroup(self._devices)
        for device in ("", *devices):
            action = QAction(device or self.tr("as the drawing says"), self._devices)
            action.setCheckable(True)
            action.setChecked(device == chosen)
            action.triggered.connect(lambda _, device=device: self.asked_device.emit(device))
            group.addAction(action)
            self._devices.addAction(action)
        shown = chosen or self.tr("auto")
        self._device.setText(f"{shown} ▾")
        told = self.tr("Where the network is trained: {device}").format(device=shown)
        self._device.setToolTip(told)
        self._fold()

    def show_paused(self, paused: bool) -> None:
        """Show on the pause button what it does now."""
        name = "go_on" if paused else "pause"
        if self._icons[self._pause] != name:
            self._icons[self._pause] = name
            self.dress()

    def dress(self) -> None:
        """Take on the colours of the theme that is worn now."""
        worn = theme.current()
        for button, name in self._icons.items():
            button.setIconSize(ICON * theme.size() / 100)
            strong = button is self._train
            colour = worn.on_accent if strong else worn.text
            button.setIcon(style.icon(name, colour, worn.muted))
        self._fold()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _cool(self) -> None:
        """Let no button stay lit when its menu has gone: the pointer left it unnoticed."""
        for button in (self._brand, self._device):
            if not button.rect().contains(button.mapFromGlobal(QCursor.pos())):
                button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
            button.update()

    def _fold(self) -> None:
        """Leave the words of the less important buttons out until there is room for all."""
        words, icon = (
            Qt.ToolButtonStyle.ToolButtonTextBesideIcon,
            Qt.ToolButtonStyle.ToolButtonIconOnly,
        )
        only = Qt.ToolButtonStyle.ToolButtonTextOnly
        for commands, device in ((words, only), (icon, only), (icon, icon)):
            self._commands.setToolButtonStyle(commands)
            self._device.setToolButtonStyle(device)
            if self._least() <= self.width():
                break

    def _least(self) -> int:
        layout = self.layout()
        assert layout is not None
        layout.invalidate()  # a button may have other words, or other letters
        return layout.minimumSize().width() + min(TITLE, self._title.wanted)

    def _button(self, key: str, icon: str, text: bool = False) -> QToolButton:
        button = QToolButton(self)
        action = self._actions[key]
        button.setDefaultAction(action)
        button.setIconSize(ICON)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        action.changed.connect(lambda: button.setAccessibleName(action.text()))
        button.setAccessibleName(action.text())
        beside = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        button.setToolButtonStyle(beside if text else Qt.ToolButtonStyle.ToolButtonIconOnly)
        self._icons[button] = icon
        action.changed.connect(self.dress)
        return button
