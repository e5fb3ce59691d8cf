"""Below: the views of the training under the canvas, one tab each."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QSizePolicy,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from app.ui import style
from app.ui.elided import Elided

AROUND = 18
"""What a tab takes besides its title, in pixels."""
ROOM = 180
"""What the progress needs beside the tabs, in pixels, to say where the run is."""


class Below(QWidget):
    """Holds the views, one of which is to be seen.

    Attributes
    ----------
    turned
        Another view is to be seen now: its key.
    """

    turned = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("below")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._keys: list[str] = []
        self._bar = QTabBar(self)
        self._bar.setExpanding(False)
        self._bar.setDrawBase(False)
        self._bar.setUsesScrollButtons(True)
        self._bar.setElideMode(Qt.TextElideMode.ElideNone)
        self._bar.setAccessibleName(self.tr("Views"))
        self._stack = QStackedWidget(self)
        self._progress = Elided(self)  # the tabs need the room more
        self._progress.setObjectName("progress")
        self._progress.setAccessibleName(self.tr("Progress"))
        self._progress.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._row = row = QHBoxLayout()
        row.setContentsMargins(14, 2, 14, 0)
        row.addWidget(self._bar)
        row.addWidget(self._progress, 1)
        self._own_row = QHBoxLayout()  # of the progress, where the tabs need all the room
        self._own_row.setContentsMargins(16, 0, 14, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addLayout(self._own_row)
        column.addWidget(self._stack, 1)
        self._bar.currentChanged.connect(self._turn)

    def add(self, key: str, title: str, view: QWidget, before: str = "") -> None:
        """Add a view behind those that are there, or before one of them."""
        place = self._keys.index(before) if before else len(self._keys)
        self._keys.insert(place, key)
        # No view, least of all one that is hidden, keeps the window from getting narrow.
        view.setSizePolicy(QSizePolicy.Policy.Ignored, view.sizePolicy().verticalPolicy())
        self._stack.insertWidget(place, view)
        self._bar.insertTab(place, title)
        self._bar.setTabToolTip(place, title)
        self._fold()

    def remove(self, key: str) -> None:
        """Take a view away; where it is to be seen, the first is seen instead."""
        place = self._keys.index(key)
        if self.current == key:
            self._bar.setCurrentIndex(0)
        self._keys.pop(place)
        view = self._stack.widget(place)
        assert view is not None
        self._stack.removeWidget(view)
        self._bar.removeTab(place)
        self._fold()

    def turn_to(self, key: str) -> None:
        """Show a view."""
        self._bar.setCurrentIndex(self._keys.index(key))

    @property
    def current(self) -> str:
        """The key of the view that is to be seen."""
        return self._keys[self._bar.currentIndex()]

    def retitle(self, key: str, title: str) -> None:
        """Call a tab something else, such as with a count."""
        self._bar.setTabText(self._keys.index(key), title)
        self._bar.setTabToolTip(self._keys.index(key), title)
        self._fold()

    @property
    def progress(self) -> str:
        """How far the run is, in words."""
        return self._progress.told

    def show_progress(self, told: str, shorter: Sequence[str] = ()) -> None:
        """Say how far the run is, and how it is said where there is less room."""
        self._progress.put(told, shorter)
        self._progress.setToolTip(told)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        """Give the progress a row of its own where it has no room beside the tabs."""
        metrics = self._bar.fontMetrics()
        titles = [self._bar.tabText(place) for place in range(self._bar.count())]
        wanted = sum(metrics.horizontalAdvance(title) + AROUND for title in titles)
        beside = wanted + ROOM <= self.width()
        if beside != (self._row.indexOf(self._progress) >= 0):
            style.put(self._bar, tight=not beside)
            here, there = (self._own_row, self._row) if beside else (self._row, self._own_row)
            here.removeWidget(self._progress)
            there.addWidget(self._progress, 1)
            side = Qt.AlignmentFlag.AlignRight if beside else Qt.AlignmentFlag.AlignLeft
            self._progress.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)

    def _turn(self, place: int) -> None:
        # Else the focus would leap from what is hidden into the middle of what is shown.
        held = QApplication.focusWidget()
        if held is not None and self._stack.isAncestorOf(held):
            self._bar.setFocus()
        self._stack.setCurrentIndex(place)
        self.turned.emit(self._keys[place])
