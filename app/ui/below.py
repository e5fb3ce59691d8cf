"""Below: the views of the training under the canvas, one tab each, which can be taken out."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QDockWidget,
    QHBoxLayout,
    QMainWindow,
    QMenu,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.ui import style
from app.ui.docking import Knobs, Panel
from app.ui.elided import Elided
from app.ui.tabs import HELD, Tabs

AROUND = 18
"""What a tab takes besides its title, in pixels."""
ROOM = 180
"""What the progress needs beside the tabs, in pixels, to say where the run is."""
OWN = QSize(520, 340)
"""How large a view is in a window of its own at first, in pixels."""
LOW = 130
"""A view that is let go where it would be lower gets more room, in pixels."""
TALL = Qt.Orientation.Vertical
PREFIX = "view:"
"""What the panel of a view that was taken out is called by, before its key."""


@dataclass(slots=True)
class View:
    """One view, and where it is: a tab, a panel of its own, or closed.

    Parameters
    ----------
    title
        What its tab or panel is called.
    widget
        What it shows.
    panel
        The panel that it was taken out into.
    closed
        Whether its tab was closed.
    """

    title: str
    widget: QWidget
    panel: Panel | None = None
    closed: bool = False

    @property
    def tabbed(self) -> bool:
        """Whether it is one of the tabs."""
        return self.panel is None and not self.closed


class Below(QDockWidget):
    """Holds the views, one of which is to be seen, besides those that were taken out.

    Attributes
    ----------
    turned
        Another view is to be seen now, or one no longer: its key.
    """

    turned = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("below")
        self.setWindowTitle(self.tr("Training and its views"))
        self._views: dict[str, View] = {}
        self._keys: list[str] = []  # of the tabs
        self._apart: frozenset[str] = frozenset()
        self._shut: frozenset[str] = frozenset()
        self._front = False
        self._head = QWidget(self)
        self._head.setObjectName("below_head")
        self._head.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._bar = Tabs(self._head)
        self._bar.setAccessibleName(self.tr("Views"))
        self._bar.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._bar.customContextMenuRequested.connect(self._show_menu)
        self._bar.pulled.connect(self._pull)
        self._stack = QStackedWidget(self)
        self._stack.setObjectName("below")
        self._stack.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._stack.setMinimumHeight(88)
        self._progress = Elided(self._head)  # the tabs need the room more
        self._progress.setObjectName("progress")
        self._progress.setAccessibleName(self.tr("Progress"))
        self._progress.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._knobs = Knobs(self, self._head)
        self._row = row = QHBoxLayout()
        row.setContentsMargins(14, 2, 6, 0)
        row.addWidget(self._bar)
        row.addWidget(self._progress, 1)
        self._own_row = QHBoxLayout()  # of the progress, where the tabs need all the room
        self._own_row.setContentsMargins(16, 0, 14, 0)
        whole = QHBoxLayout()
        whole.setContentsMargins(0, 0, 6, 0)
        whole.addLayout(row, 1)
        whole.addWidget(self._knobs)
        column = QVBoxLayout(self._head)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(4)
        column.addLayout(whole)
        column.addLayout(self._own_row)
        self.setTitleBarWidget(self._head)
        self.setWidget(self._stack)
        self._bar.currentChanged.connect(self._turn)
        self.visibilityChanged.connect(self._come_to_front)

    # The views.

    def add(self, key: str, title: str, view: QWidget, before: str = "") -> None:
        """Add a view behind those that are there, or before one of them."""
        order = list(self._views)
        order.insert(order.index(before) if before else len(order), key)
        views = {**self._views, key: View(title, view)}
        self._views = {each: views[each] for each in order}
        # No view, least of all one that is hidden, keeps the window from getting narrow.
        view.setSizePolicy(QSizePolicy.Policy.Ignored, view.sizePolicy().verticalPolicy())
        if key in self._apart:
            self.take_out(key)
        elif key in self._shut and self._keys:
            self._views[key].closed = True
            view.setParent(self)
            view.hide()
        else:
            self._insert(key)

    def remove(self, key: str) -> None:
        """Take a view away; where it is to be seen, the first is seen instead."""
        view = self._views[key]
        if view.panel is not None:
            self._dissolve(view)
        elif not view.closed:
            self._take(key)
        view.widget.setParent(None)
        del self._views[key]
        if not self._keys and self._views:
            self.open(next(iter(self._views)), among_others=True)

    def retitle(self, key: str, title: str) -> None:
        """Call a view something else, such as with a count."""
        view = self._views[key]
        view.title = title
        if view.panel is not None:
            view.panel.rename(title)
        elif not view.closed:
            self._bar.setTabText(self._keys.index(key), title)
            self._bar.setTabToolTip(self._keys.index(key), title)
            self._fold()

    @property
    def titles(self) -> dict[str, str]:
        """What the views are called, by their keys."""
        return {key: view.title for key, view in self._views.items()}

    def turn_to(self, key: str) -> None:
        """Show a view, wherever it is."""
        view = self._views[key]
        if view.closed:
            self.open(key)
        if view.panel is not None:
            view.panel.come()
        else:
            self._bar.setCurrentIndex(self._keys.index(key))

    def switch(self, key: str) -> None:
        """Show a view, wherever it is, or close what shows it where it is to be seen."""
        panel = self._views[key].panel
        if key not in self.seen:
            if panel is None:
                self.come()
            self.turn_to(key)
        elif panel is not None:
            panel.close()
        else:
            self.close()

    def toggle(self) -> None:
        """Show the tabs, or close them where they are to be seen."""
        if self._front and not self.isHidden():
            self.close()
        else:
            self.come()

    def come(self) -> None:
        """Show the tabs, in front of what they share their place with."""
        self.show()
        self.raise_()

    @property
    def current(self) -> str:
        """The key of the view whose tab is in front; empty where there is none."""
        place = self._bar.currentIndex()
        return self._keys[place] if place >= 0 else ""

    @property
    def seen(self) -> tuple[str, ...]:
        """The keys of the views that are to be seen."""
        shown = [self.current] if self._front and not self.isHidden() else []
        return (*shown, *(k for k, v in self._views.items() if v.panel and v.panel.seen))

    # Out of the tabs and back.

    @property
    def apart(self) -> frozenset[str]:
        """The keys of the views that were taken out."""
        here = frozenset(key for key, view in self._views.items() if view.panel)
        return here | (self._apart - self._views.keys())

    @property
    def shut(self) -> frozenset[str]:
        """The keys of the views whose tabs were closed."""
        here = frozenset(key for key, view in self._views.items() if view.closed)
        return here | (self._shut - self._views.keys())

    def set_places(self, apart: Collection[str], shut: Collection[str]) -> None:
        """Have these views apart and those closed, and all others as tabs.

        Those that are to come, such as of a run, are treated so when they come.
        """
        self._apart, self._shut = frozenset(apart), frozenset(shut)
        for key, view in self._views.items():
            if not view.tabbed and key not in self._apart:
                self.open(key, among_others=True)
        for key in self._views:
            if key in self._apart:
                self.take_out(key)
            elif key in self._shut:
                self.close_view(key)

    def take_out(self, key: str) -> Panel | None:
        """Make a view a panel of its own; not the last tab, which moves with the whole."""
        view, host = self._views[key], self._host()
        if view.panel is not None or host is None or (view.tabbed and self._keys == [key]):
            return view.panel
        if view.tabbed and key in self._keys:
            self._take(key)
        view.closed = False
        view.panel = panel = Panel(PREFIX + key, view.title, view.widget, host)
        view.widget.show()
        panel.set_back(self.tr("Put it back among the views"))
        panel.asked_back.connect(lambda: self.open(key, among_others=True))
        panel.turned.connect(lambda: self.turned.emit(key))
        # Dropped on the tabs, it becomes one of them again, as soon as Qt is done with the drop.
        panel.topLevelChanged.connect(
            lambda _: QTimer.singleShot(0, panel, lambda: self._landed(key))
        )
        if not host.restoreDockWidget(panel):
            host.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, panel)
            panel.setFloating(True)
            panel.resize(OWN)
            panel.move(self._beside(panel))
            panel.show()
        return panel

    def open(self, key: str, among_others: bool = False) -> None:
        """Bring a view back; ``among_others`` as a tab, even where it was apart."""
        view = self._views[key]
        if view.panel is not None:
            if not among_others:
                view.panel.come()
                return
            self._dissolve(view)
        if key not in self._keys:
            view.closed = False
            self._insert(key)
            self._bar.setCurrentIndex(self._keys.index(key))

    def close_view(self, key: str) -> None:
        """Close a view until it is wanted again; not the last tab."""
        view = self._views[key]
        if view.panel is not None:
            view.panel.close()
        elif not view.closed and len(self._keys) > 1:
            self._take(key)
            view.closed = True
            view.widget.setParent(self)
            view.widget.hide()

    def there(self, key: str) -> bool:
        """Tell whether a view is one of the tabs, or open in a panel of its own."""
        view = self._views[key]
        return not view.closed if view.panel is None else not view.panel.isHidden()

    def fill(self, menu: QMenu) -> None:
        """Fill a menu with all views, those ticked that are there."""
        for key, view in self._views.items():
            action = menu.addAction(view.title)
            action.setCheckable(True)
            action.setChecked(self.there(key))
            action.setEnabled(self._keys != [key])
            action.triggered.connect(lambda on, key=key: self._set_there(key, on))

    def _set_there(self, key: str, there: bool) -> None:
        if there:
            self.turn_to(key)
            if self._views[key].panel is None:
                self.come()
        else:
            self.close_view(key)

    def _show_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        place = self._bar.tabAt(at)
        if place >= 0 and len(self._keys) > 1:
            key = self._keys[place]
            out = menu.addAction(self.tr("Give it a window of its own"))
            out.triggered.connect(lambda: self.take_out(key))
            close = menu.addAction(self.tr("Close"))
            close.triggered.connect(lambda: self.close_view(key))
            menu.addSeparator()
        self.fill(menu)
        menu.popup(self._bar.mapToGlobal(at))

    def _pull(self, place: int, at: QPoint) -> None:
        panel = self.take_out(self._keys[place])
        if panel is not None:
            panel.setFloating(True)
            panel.move(at - HELD)
            self._bar.lead(panel)

    def _landed(self, key: str) -> None:
        view, host = self._views.get(key), self._host()  # it may have been taken away meanwhile
        panel = view.panel if view is not None else None
        if panel is None or host is None or panel.isFloating():
            return
        if panel in host.tabifiedDockWidgets(self):
            self.open(key, among_others=True)
        elif panel.height() < LOW:
            host.resizeDocks([panel], [min(OWN.height(), host.height() // 3)], TALL)

    def _beside(self, panel: Panel) -> QPoint:
        """Give where a new window of a view goes: over the middle, each a bit further on."""
        count = sum(view.panel is not None for view in self._views.values())
        window = self.window().geometry()
        return window.center() - panel.rect().center() + QPoint(28, 28) * count

    def _host(self) -> QMainWindow | None:
        parent = self.parentWidget()
        return parent if isinstance(parent, QMainWindow) else None

    def _insert(self, key: str) -> None:
        view = self._views[key]
        before = [each for each in self._views if each in {*self._keys, key}]
        place = before.index(key)
        self._keys.insert(place, key)
        self._stack.insertWidget(place, view.widget)
        self._bar.insertTab(place, view.title)
        self._bar.setTabToolTip(place, view.title)
        self._fold()

    def _take(self, key: str) -> None:
        place = self._keys.index(key)
        if self.current == key and len(self._keys) > 1:
            self._bar.setCurrentIndex(0 if place else 1)
        self._keys.remove(key)
        self._stack.removeWidget(self._views[key].widget)
        self._bar.removeTab(place)
        self._fold()

    def _dissolve(self, view: View) -> None:
        panel, view.panel = view.panel, None
        assert panel is not None
        view.widget.setParent(self)
        host = self._host()
        if host is not None:
            host.removeDockWidget(panel)
        panel.deleteLater()

    # How it looks.

    @property
    def progress(self) -> str:
        """How far the run is, in words."""
        return self._progress.told

    def show_progress(self, told: str, shorter: Sequence[str] = ()) -> None:
        """Say how far the run is, and how it is said where there is less room."""
        self._progress.put(told, shorter)
        self._progress.setToolTip(told)
        self._fold()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        """Give the progress a row of its own where it has no room beside the tabs."""
        metrics = self._bar.fontMetrics()
        titles = [self._bar.tabText(place) for place in range(self._bar.count())]
        wanted = sum(metrics.horizontalAdvance(title) + AROUND for title in titles)
        beside = wanted + ROOM + self._knobs.sizeHint().width() <= self.width()
        if beside != (self._row.indexOf(self._progress) >= 0):
            style.put(self._bar, tight=not beside)
            here, there = (self._own_row, self._row) if beside else (self._row, self._own_row)
            here.removeWidget(self._progress)
            there.addWidget(self._progress, 1)
            side = Qt.AlignmentFlag.AlignRight if beside else Qt.AlignmentFlag.AlignLeft
            self._progress.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        self._progress.setVisible(beside or bool(self.progress))

    def _come_to_front(self, front: bool) -> None:
        self._front = front
        self.turned.emit(self.current)

    def _turn(self, place: int) -> None:
        if place < 0:
            return
        # Else the focus would leap from what is hidden into the middle of what is shown.
        held = QApplication.focusWidget()
        if held is not None and self._stack.isAncestorOf(held):
            self._bar.setFocus()
        self._stack.setCurrentIndex(place)
        self.turned.emit(self._keys[place])
