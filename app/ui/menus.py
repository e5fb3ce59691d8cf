"""Menus: those whose lines are made when they are opened: recent files, views, layouts."""

from collections.abc import Mapping

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from app.ui.arrangement import Arrangement
from app.ui.filing import Filing


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
        self.recent = self._menu(self.tr("Open recent"), menus["File"], made["save"])
        self.views = self._menu(self.tr("Views"), menus["View"], made["all_panels"])
        self.layouts = self._menu(self.tr("Layouts"), menus["View"], made["all_panels"])
        self.recent.aboutToShow.connect(self._fill_recent)
        self.views.aboutToShow.connect(self._fill_views)
        self.layouts.aboutToShow.connect(self._fill_layouts)

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
