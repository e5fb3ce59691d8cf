"""Header: the bar above everything: what is open, undo, commands, device, pause, stop, Train."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QWidget

from app.ui import style, theme

ICON = QSize(16, 16)


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
        self._brand.setText("Netwright")
        self._brand.setProperty("brand", True)
        self._brand.setProperty("flat", True)
        self._brand.setMenu(menu)
        self._brand.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._brand.setAccessibleName(self.tr("Menu"))
        self._brand.setToolTip(self.tr("Menu (Alt+M)"))
        self._brand.setShortcut("Alt+M")
        self._title = QLabel(self)
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setProperty("role", "muted")
        self._device = QToolButton(self)
        self._device.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._device.setAccessibleName(self.tr("Device"))
        self._device.setToolTip(self.tr("Where the network is trained"))
        self._devices = QMenu(self._device)
        self._device.setMenu(self._devices)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 7, 14, 7)
        row.setSpacing(9)
        row.addWidget(self._brand)
        row.addWidget(self._title)
        row.addStretch(1)
        for key in ("undo", "redo"):
            row.addWidget(self._button(key, key))
        row.addWidget(self._button("commands", "commands", text=True))
        row.addWidget(self._device)
        self._pause = self._button("pause", "pause")
        row.addWidget(self._pause)
        row.addWidget(self._button("stop", "stop"))
        self._train = self._button("train", "train", text=True)
        self._train.setProperty("strong", True)
        row.addWidget(self._train)
        self.show_devices((), "")
        self.dress()

    def show_title(self, name: str, dirty: bool) -> None:
        """Show what is open."""
        self._title.setText(f"{name} •" if dirty else name)
        self._title.setToolTip(self.tr("There are unsaved changes.") if dirty else "")

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
        self._device.setText((chosen or self.tr("auto")) + " ▾")

    def show_paused(self, paused: bool) -> None:
        """Show on the pause button what it does now."""
        self._icons[self._pause] = "go_on" if paused else "pause"
        self.dress()

    def dress(self) -> None:
        """Take on the colours of the theme that is worn now."""
        worn = theme.current()
        for button, name in self._icons.items():
            strong = button is self._train
            colour = worn.on_accent if strong else worn.text
            button.setIcon(style.icon(name, colour, worn.muted))

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
