"""Arrangement: the canvas with its panels around, how they stand, and what is kept of it."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QByteArray, QChildEvent, QEvent, QObject, QSettings, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QDockWidget, QMainWindow, QMenu, QSizePolicy, QTabBar, QWidget

from app.ui import dialogs, theme, words
from app.ui.below import Below
from app.ui.docking import Panel
from app.ui.palette import Palette

PALETTE, INSPECTOR, BELOW, TALL = 182, 266, 280, 420
LEAST = (150, 230), (230, 340)
"""The least width of palette and inspector, of usual text and however large it is, in pixels."""
MOST = 0.5
"""Which part of the window its panels take at most when it gets smaller, each way."""
ROOMY = 1_100
"""From which width on the panels get all the room they like, in pixels."""
VERSION = 1
"""Of the set of panels; what was kept by a program with another set is not put back."""
LAYOUTS = ("Build", "Train", "Read code")
"""The layouts that come along."""

Side = Qt.DockWidgetArea
HORIZONTAL, VERTICAL = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
SIDES = {
    HORIZONTAL: (Side.LeftDockWidgetArea, Side.RightDockWidgetArea),
    VERTICAL: (Side.TopDockWidgetArea, Side.BottomDockWidgetArea),
}
"""Where panels take room from the canvas, by the way in which they take it."""


class Arrangement(QMainWindow):
    """Holds the canvas, and around it the panels.

    Parameters
    ----------
    settings
        Where it is kept how they stand.
    canvas, palette, inspector, below
        What it holds.
    parent
        The window.
    """

    def __init__(
        self,
        settings: QSettings,
        canvas: QWidget,
        palette: Palette,
        inspector: QWidget,
        below: Callable[[QWidget], Below],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setWindowFlags(Qt.WindowType.Widget)
        self.setObjectName("arrangement")
        self._settings = settings
        self._palette = palette
        self.below = below(self)
        self._size = 0
        self._seen = QSize()
        self._liked = dict.fromkeys(SIDES, (0, MOST))
        self._given = dict.fromkeys(SIDES, 0)
        self._dressed: list[int] = []
        self._wished: list[float] = []
        self._sides = palette, inspector
        self.panels = {
            "palette": Panel("palette", self.tr("Palette"), palette, self),
            "inspector": Panel("inspector", self.tr("Inspector"), inspector, self),
        }
        self.setDockOptions(
            QMainWindow.DockOption.AllowTabbedDocks | QMainWindow.DockOption.AllowNestedDocks
        )
        self.setCorner(Qt.Corner.BottomLeftCorner, Side.LeftDockWidgetArea)
        self.setCorner(Qt.Corner.BottomRightCorner, Side.RightDockWidgetArea)
        self.setCentralWidget(canvas)
        canvas.installEventFilter(self)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.addDockWidget(Side.LeftDockWidgetArea, self.panels["palette"])
        self.addDockWidget(Side.RightDockWidgetArea, self.panels["inspector"])
        self.addDockWidget(Side.BottomDockWidgetArea, self.below)
        self.dress()

    def verbs(self) -> dict[str, Callable[[], object]]:
        """Give what the commands of the panels do."""
        views = ("costs", "code", "problems", "history")
        return {
            **{panel: partial(self.switch, panel) for panel in self.panels},
            **{view: partial(self.below.switch, view) for view in views},
            "below": self.below.toggle,
            "all_panels": self.put_as_at_first,
            "save_layout": self.save_layout,
        }

    def dress(self) -> None:
        """Give the panels at the sides the room that text of this size needs."""
        before, self._size = self._size, theme.size()
        if before == self._size:
            return
        panels: list[QDockWidget] = list(self.panels.values())
        wide = [panel.width() for panel in panels]
        for part, (least, most) in zip(self._sides, LEAST, strict=True):
            part.setMinimumWidth(min(most, max(least, theme.sized(least))))
        if before:
            if wide != self._dressed:  # else what they had to do without counts too
                self._wished = [float(each) for each in wide]
            self._wished = [each * self._size / before for each in self._wished]
            share = min(1.0, MOST * self.width() / sum(self._wished))
            self._dressed = [round(each * share) for each in self._wished]
            self.resizeDocks(panels, self._dressed, HORIZONTAL)
            self._liked = dict.fromkeys(SIDES, (0, MOST))
            QTimer.singleShot(0, self, self._remember)  # whatever comes of it

    def switch(self, key: str) -> None:
        """Show a panel, or close it where it is to be seen."""
        panel = self.panels[key]
        if panel.seen:
            panel.close()
        else:
            panel.come()

    # As at first, and the layouts that come along.

    def put_as_at_first(self) -> None:
        """Put all panels where they stood at first."""
        self.below.set_places((), ())
        for dock, side in (
            (self.panels["palette"], Side.LeftDockWidgetArea),
            (self.panels["inspector"], Side.RightDockWidgetArea),
            (self.below, Side.BottomDockWidgetArea),
        ):
            dock.setFloating(False)
            self.addDockWidget(side, dock)
            dock.show()
        self.give_room()

    def give_room(self, below: int = BELOW, part: float = 0.4) -> None:
        """Give the panels their first sizes; on a small screen no more than they need.

        Parameters
        ----------
        below
            How high the panel below is …
        part
            … and which part of the height it takes at most: the canvas has the rest.
        """
        roomy = self.width() >= ROOMY
        sides: list[QDockWidget] = [self.panels["palette"], self.panels["inspector"]]
        liked = [theme.sized(PALETTE), theme.sized(INSPECTOR)]
        liked = [min(each, round(MOST * self.width() * each / sum(liked))) for each in liked]
        wide = liked if roomy else [part.minimumWidth() for part in self._sides]
        self.resizeDocks(sides, wide, HORIZONTAL)
        high = min(below, round(part * self.height()))
        self.resizeDocks([self.below], [high], VERTICAL)

    def lay_out(self, name: str) -> None:
        """Take on a layout: one that comes along, or one that was saved."""
        saved = self._settings.value(f"layouts/{name}")
        if name not in LAYOUTS:
            if isinstance(saved, dict):
                self._put(saved)
            return
        self.put_as_at_first()
        if name == "Build":
            self.below.close()
        elif name == "Train":
            self.panels["palette"].close()
            self.give_room(TALL, 0.6)
            self.below.turn_to("training")
        else:
            self.panels["palette"].close()
            self.below.close()
            panel = self.below.take_out("code")
            assert panel is not None
            self.splitDockWidget(self.panels["inspector"], panel, HORIZONTAL)
            panel.setFloating(False)
            self.addDockWidget(Side.LeftDockWidgetArea, panel)
            panel.come()
            self.resizeDocks([panel], [self.width() * 2 // 5], HORIZONTAL)

    # Saved layouts.

    def saved_layouts(self) -> tuple[str, ...]:
        """Give the names of the layouts that were saved."""
        self._settings.beginGroup("layouts")
        found = tuple(self._settings.childKeys())
        self._settings.endGroup()
        return found

    def save_layout(self) -> None:
        """Ask for a name, and save how the panels stand under it."""
        told = self.tr("What is this layout called? One of the same name is replaced.")
        name = dialogs.ask_text(self, self.tr("Save this layout"), told).replace("/", " ").strip()
        if name in LAYOUTS:
            taken = self.tr("{name} comes with the program. Give yours another name.")
            dialogs.tell(self, self.tr("Save this layout"), taken.format(name=name))
        elif name:
            self._settings.setValue(f"layouts/{name}", self._told())

    def titles(self) -> dict[str, str]:
        """Give the titles of all layouts by their names."""
        titles = {own: words.translated(own) for own in LAYOUTS}
        return titles | {name: name for name in self.saved_layouts()}

    def fill(self, menu: QMenu) -> None:
        """Fill a menu with all layouts, and with what is done to those that were saved."""
        saved = self.saved_layouts()
        for name, title in self.titles().items():
            action = menu.addAction(title.replace("&", "&&"))
            action.triggered.connect(lambda _, name=name: self.lay_out(name))
        if saved:
            forget = menu.addMenu(self.tr("Forget"))
            for name in saved:
                action = forget.addAction(name.replace("&", "&&"))
                action.triggered.connect(
                    lambda _, name=name: self._settings.remove(f"layouts/{name}")
                )

    # What is kept.

    def keep(self) -> None:
        """Keep how the panels stand, for the next start."""
        for name, value in self._told().items():
            self._settings.setValue(f"panels/{name}", value)
        self._settings.setValue("panels/unfolded", sorted(self._palette.unfolded))

    def leave(self) -> None:
        """Hide what has a window of its own: the window is closed."""
        for dock in self.findChildren(QDockWidget):
            if dock.isFloating():
                dock.hide()

    def restore(self) -> None:
        """Put the panels as they stood; as at first where nothing is kept, or nonsense."""
        self.give_room()
        unfolded = self._settings.value("panels/unfolded")
        if unfolded is not None:
            self._palette.unfold(_texts(unfolded))
        names = ("state", "apart", "shut", "tab")
        self._put({name: self._settings.value(f"panels/{name}") for name in names})

    def _told(self) -> dict[str, Any]:
        return {
            "state": self.saveState(VERSION),
            "apart": sorted(self.below.apart),
            "shut": sorted(self.below.shut),
            "tab": self.below.current,
        }

    def _put(self, told: Mapping[str, Any]) -> None:
        state = told.get("state")
        if not isinstance(state, QByteArray):
            return
        self.below.set_places(_texts(told.get("apart")), _texts(told.get("shut")))
        if not self.restoreState(state, VERSION):
            self.put_as_at_first()
            return
        tab = str(told.get("tab"))
        if tab in self.below.titles and self.below.there(tab):
            self.below.turn_to(tab)

    # When the window gets another size.

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Remember what the panels take when the user lets them take more or less."""
        if event.type() == QEvent.Type.Resize and self.size() == self._seen:
            self._remember()
        return False

    def _remember(self) -> None:
        for way, (liked, _) in self._liked.items():
            whole, taken = self._taken(way)
            if not liked or taken != self._given[way]:
                self._liked[way] = taken, max(MOST, taken / max(1, whole))
                self._given[way] = taken

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the panels have what they like, but not the room of the canvas."""
        super().resizeEvent(event)
        layout = self.layout()
        assert layout is not None
        layout.activate()  # Qt does it later where something is pending
        for way, (liked, most) in self._liked.items():
            whole, taken = self._taken(way)
            wanted = min(liked, round(most * whole))
            if liked and wanted != taken:
                docks = self._docked(way)
                lengths = [_along(way, dock.size()) for dock in docks]
                self.resizeDocks(docks, [round(each * wanted / taken) for each in lengths], way)
                layout.activate()  # now, so that it is not taken for what the user likes
            self._given[way] = self._taken(way)[1]
        self._seen = self.size()

    def _docked(self, way: Qt.Orientation) -> list[QDockWidget]:
        """Give the panels to be seen that take room from the canvas in this way."""
        return [
            dock
            for dock in self.findChildren(
                QDockWidget, options=Qt.FindChildOption.FindDirectChildrenOnly
            )
            if dock.isVisible()
            and not dock.isFloating()
            and self.dockWidgetArea(dock) in SIDES[way]
        ]

    def _taken(self, way: Qt.Orientation) -> tuple[int, int]:
        """Give how long the whole is, and how much of it the canvas does not have."""
        canvas = self.centralWidget()
        assert canvas is not None
        whole = _along(way, self.size())
        return whole, whole - _along(way, canvas.size())

    def childEvent(self, event: QChildEvent) -> None:
        """Give the rows of tabs that Qt makes for panels in one place a name."""
        super().childEvent(event)
        bar = event.child()
        if event.added() and isinstance(bar, QTabBar):
            bar.setAccessibleName(self.tr("Panels"))


def lay_at_once(window: QWidget) -> None:
    """Give what a window holds its sizes before it is shown, since panels are sized by them."""
    for widget in (window, *window.findChildren(QWidget, options=Qt.FindChildOption(1))):
        layout = widget.layout()
        if layout is not None:
            layout.activate()


def _along(way: Qt.Orientation, size: QSize) -> int:
    return size.width() if way == HORIZONTAL else size.height()


def _texts(value: object) -> list[str]:
    """Give a list that was kept; QSettings gives one text back as itself, none as nothing."""
    if isinstance(value, str):
        return [value] if value else []
    return [str(each) for each in value] if isinstance(value, list) else []
