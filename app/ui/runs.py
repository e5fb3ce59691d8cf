"""Runs: the trainings of the open drawing, with how they ended, to look back at or go on with."""

import re
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.training.history import Past
from app.ui import style, words

FOLDER = Qt.ItemDataRole.UserRole


class Runs(QWidget):
    """Lists runs.

    Attributes
    ----------
    asked_show
        The user wants the curves and results of this run (its folder).
    asked_go_on
        The user wants to go on with this run.
    asked_folder
        The user wants to see its files.
    """

    asked_show = Signal(object)
    asked_go_on = Signal(object)
    asked_folder = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tree = QTreeWidget(self)
        self._tree.setObjectName("runs")
        self._tree.setRootIsDecorated(False)
        self._tree.setUniformRowHeights(True)
        self._tree.setAccessibleName(self.tr("Runs"))
        self._tree.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._tree.itemActivated.connect(lambda item, _: self.asked_show.emit(_folder(item)))
        self._tree.currentItemChanged.connect(lambda *_: self._refresh())
        self._empty = QLabel(self)
        style.put(self._empty, role="empty", inside=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._buttons: list[QPushButton] = []
        row = QHBoxLayout()
        for title, signal in (
            (self.tr("Show"), self.asked_show),
            (self.tr("Go on"), self.asked_go_on),
            (self.tr("Open the folder"), self.asked_folder),
        ):
            button = QPushButton(title, self)
            button.setProperty("role", "act")
            button.clicked.connect(
                lambda _, signal=signal: signal.emit(_folder(self._tree.currentItem()))
            )
            self._buttons.append(button)
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 4, 14, 8)
        column.addLayout(row)
        column.addWidget(self._empty, 1)
        column.addWidget(self._tree, 1)
        self._can_go_on: dict[Path, bool] = {}
        self.show_runs([], None)

    def show_runs(self, runs: list[Past], shown: Path | None, *, at_work: bool = False) -> None:
        """Show these runs; the one whose curves are to be seen is marked, and may be at work."""
        names = sorted({name for run in runs for name in run.metrics.get("validation", {})})
        working = shown if at_work else None
        self._can_go_on = {run.folder: run.can_go_on and not at_work for run in runs}
        self._tree.clear()
        self._tree.setHeaderLabels(
            [self.tr("run"), self.tr("how it ended"), self.tr("epoch"), self.tr("step"), *names]
        )
        for run in runs:
            part = run.metrics.get("validation", {})
            works = run.folder == working  # how far it is stands above, and changes
            counted = not works and "return" not in part  # an agent has episodes
            figures = [words.figure(part[name]) if name in part else "" for name in names]
            item = QTreeWidgetItem(
                self._tree,
                [
                    ("● " if run.folder == shown else "") + when(run.folder.name),
                    self.tr("at work") if works else self._ending(run),
                    str(run.epoch or "") if counted else "",
                    "" if works else words.count(run.step),
                    *figures,
                ],
            )
            item.setData(0, FOLDER, run.folder)
            item.setToolTip(0, words.tip(str(run.folder)))
            item.setToolTip(1, words.tip(words.heard(run.reason)))
        header = self._tree.header()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(False)
        self._tree.setVisible(bool(runs))
        self._empty.setVisible(not runs)
        self._empty.setText(
            self.tr("The first run is on its way; it appears here as soon as it has begun.")
            if at_work
            else self.tr("No run yet: Train starts the first, and this list keeps them all.")
        )
        first = self._tree.topLevelItem(0)
        if first is not None:
            self._tree.setCurrentItem(first)
        self._refresh()

    def _ending(self, run: Past) -> str:
        return {
            "done": self.tr("done"),
            "patience": self.tr("stopped early, no longer better"),
            "goal": self.tr("reached its goal"),
            "stopped": self.tr("stopped"),
            "failed": self.tr("failed"),
        }.get(run.state, self.tr("interrupted"))

    def _refresh(self) -> None:
        folder = _folder(self._tree.currentItem())
        for button in self._buttons:
            button.setEnabled(folder is not None)
        self._buttons[1].setEnabled(folder is not None and self._can_go_on.get(folder, False))


def when(name: str) -> str:
    """Tell when a run began by the name of its folder; any other name as it is."""
    found = re.fullmatch(r"(\d{4}-\d\d-\d\d)_(\d\d)-(\d\d)-(\d\d)(?:_(\d+))?", name)
    if found is None:
        return name
    day, hour, minute, second, number = found.groups()
    return f"{day}  {hour}:{minute}:{second}" + (f" ({number})" if number else "")


def _folder(item: QTreeWidgetItem | None) -> Path | None:
    return item.data(0, FOLDER) if item is not None else None
