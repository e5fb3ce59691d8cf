"""Menus: those whose lines are made when they are opened, and the search for all commands."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from app.ui import actions
from app.ui.arrangement import Arrangement
from app.ui.filing import Filing
from app.ui.finder import Finder, Row

LAYOUT = "layout "
"""What stands before the name of a layout to be its key among those of the commands."""
LAYOUT_WORDS = "layout panels docks workspace arrangement"


class Menus(QObject):
    """Puts the menus that change into the menus of the commands.

    Parameters
    ----------
    menus
        The menus of the commands, by their names.
    filing
        Knows the recent files.
    arrangement
        Knows the views and layouts.
    made
        What Qt needs of every command.
    """

    def __init__(
        self,
        menus: Mapping[str, QMenu],
        filing: Filing,
        arrangement: Arrangement,
        made: Mapping[str, QAction],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._filing = filing
        self._arrangement = arrangement
        self._made, self._window = made, parent
        self.recent = self._menu(self.tr("Open recent"), menus["File"], made["save"])
        self.views = self._menu(self.tr("Views"), menus["View"], made["all_panels"])
        self.layouts = self._menu(self.tr("Layouts"), menus["View"], made["all_panels"])
        self.recent.aboutToShow.connect(self._fill_recent)
        self.views.aboutToShow.connect(self._fill_views)
        self.layouts.aboutToShow.connect(self._fill_layouts)

    def search(self) -> None:
        """Let commands, and the layouts, be searched by their names."""
        finder = Finder(self._window)
        finder.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        place = QPoint((self._window.width() - finder.width()) // 2, 60)
        finder.chosen.connect(self._give)
        finder.ask(self._window.mapToGlobal(place), self.tr("Search commands"), self._found)

    def _found(self, text: str) -> tuple[Row, ...]:
        layouts = [
            (LAYOUT + name, title, self.layouts.title(), f"{name} {LAYOUT_WORDS}")
            for name, title in self._arrangement.titles().items()
        ]
        return actions.found(text, self._made, layouts)

    def _give(self, key: str) -> None:
        if key in self._made:
            self._made[key].trigger()
        else:
            self._arrangement.lay_out(key.removeprefix(LAYOUT))

    def _menu(self, title: str, inside: QMenu, before: QAction) -> QMenu:
        made = QMenu(title, inside)
        inside.insertMenu(before, made)
        return made

    def _fill_recent(self) -> None:
        self.recent.clear()
        for path in self._filing.recent():
            action = QAction(str(path).replace("&", "&&"), self.recent)
            action.triggered.connect(lambda _, path=path: self._filing.open(path))
            self.recent.addAction(action)
        if self.recent.isEmpty():
            self.recent.addAction(self.tr("Nothing yet")).setEnabled(False)

    def _fill_views(self) -> None:
        self.views.clear()
        self._arrangement.below.fill(self.views)

    def _fill_layouts(self) -> None:
        self.layouts.clear()
        self._arrangement.fill(self.layouts)
