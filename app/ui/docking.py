"""Docking: a panel that can be moved, floated, put among others and closed, under a thin title."""

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QDockWidget, QHBoxLayout, QToolButton, QWidget

from app.ui import style, theme
from app.ui.elided import Elided

KNOB = QSize(12, 12)
"""How large the signs on the buttons of a title are, in pixels."""

ASIDE = QPoint(-36, 36)
"""How far from its place a panel stands that came loose."""


class Panel(QDockWidget):
    """A part of the window under a title of its own.

    Attributes
    ----------
    turned
        It is to be seen now, or no longer.
    asked_back
        It is wanted back among the views it was taken from.
    """

    turned = Signal()
    asked_back = Signal()

    def __init__(self, key: str, title: str, content: QWidget, parent: QWidget) -> None:
        super().__init__(title, parent)
        self.setObjectName(key)
        self._seen = False
        content.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        content.setProperty("docked", True)
        self.setWidget(content)
        self.setTitleBarWidget(Title(self))  # after what it holds, which gets the focus first
        self.visibilityChanged.connect(self._turn)
        self.topLevelChanged.connect(self._come_loose)

    @property
    def seen(self) -> bool:
        """Whether it is to be seen: neither closed nor behind another one."""
        return self._seen and not self.isHidden()

    def set_back(self, told: str) -> None:
        """Offer a way back to the views it was taken from."""
        title = self.titleBarWidget()
        assert isinstance(title, Title)
        title.knobs.offer_back(told)

    def rename(self, title: str) -> None:
        """Call it something else, such as with a count."""
        self.setWindowTitle(title)
        bar = self.titleBarWidget()
        assert isinstance(bar, Title)
        bar.show_title(title)

    def come(self) -> None:
        """Show it, in front of those it shares its place with."""
        self.show()
        self.raise_()

    def _come_loose(self, floating: bool) -> None:
        edge = 1 if floating else 0
        self.setContentsMargins(edge, edge, edge, edge)
        content = self.widget()
        if floating and content is not None:  # rather than the first button of its title
            content.setFocus(Qt.FocusReason.OtherFocusReason)

    def _turn(self, seen: bool) -> None:
        self._seen = seen
        self.turned.emit()


class Title(QWidget):
    """The thin line above a panel: what it is, and its buttons; it is moved by it."""

    def __init__(self, panel: Panel) -> None:
        super().__init__(panel)
        self.setObjectName("dock_title")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._label = Elided(self)
        self._label.setProperty("role", "dock")
        self.knobs = Knobs(panel, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 3, 6, 3)
        row.setSpacing(6)
        row.addWidget(self._label, 1)
        row.addWidget(self.knobs)
        self.show_title(panel.windowTitle())

    def show_title(self, title: str) -> None:
        """Show what the panel is called."""
        self._label.put(title)


class Knobs(QWidget):
    """The buttons of a title: back among the views, float, close."""

    def __init__(self, dock: QDockWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._dock = dock
        self._back, self._float, self._close = self._knob(), self._knob(), self._knob()
        self._back.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(1)
        for knob in (self._back, self._float, self._close):
            row.addWidget(knob)
        if isinstance(dock, Panel):
            self._back.clicked.connect(dock.asked_back)
        self._float.clicked.connect(self._toggle)
        self._close.clicked.connect(dock.close)
        dock.topLevelChanged.connect(lambda _: self._name())
        self._name()
        self.dress()

    def offer_back(self, told: str) -> None:
        """Show the button that leads back."""
        _call(self._back, told)
        self._back.show()

    def dress(self) -> None:
        """Take on the colours of the theme that is worn now."""
        colour = theme.current().muted
        signs = {self._back: "tabs", self._float: "float", self._close: "close"}
        if self._dock.isFloating():
            signs[self._float] = "dock"
        for knob, sign in signs.items():
            knob.setIcon(style.icon(sign, colour))
            knob.setIconSize(KNOB * theme.size() / 100)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.dress()

    def _toggle(self) -> None:
        dock = self._dock
        dock.setFloating(not dock.isFloating())
        if dock.isFloating():
            dock.move(dock.pos() + ASIDE)  # where it stood, nobody would see that it is loose

    def _name(self) -> None:
        floating = self._dock.isFloating()
        _call(
            self._float,
            self.tr("Put it back into the window")
            if floating
            else self.tr("Give it a window of its own"),
        )
        _call(self._close, self.tr("Close; the View menu brings it back"))
        self.dress()

    def _knob(self) -> QToolButton:
        knob = QToolButton(self)
        knob.setProperty("role", "knob")
        knob.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return knob


def _call(knob: QToolButton, told: str) -> None:
    knob.setToolTip(told)
    knob.setAccessibleName(told)
