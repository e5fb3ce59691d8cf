"""History: every edit by its name, the present one marked; a click goes there."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont, QUndoStack
from PySide6.QtWidgets import QListView, QWidget

from app.ui import theme
from app.ui.canvas.view import Canvas
from app.ui.document import Document
from app.ui.editing import Editing

NOWHERE = QModelIndex()


class Steps(QAbstractListModel):
    """The rows: how the project was opened, and each edit since, undone ones too."""

    def __init__(self, history: QUndoStack, parent: QWidget) -> None:
        super().__init__(parent)
        self._history = history

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else self._history.count() + 1

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        row, present = index.row(), self._history.index()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._history.text(row - 1) if row else self.tr("as it was opened")
            case Qt.ItemDataRole.AccessibleDescriptionRole if row > present:
                return self.tr("undone")
            case Qt.ItemDataRole.FontRole if row == present:
                font = QFont(theme.font())
                font.setBold(True)
                return font
            case Qt.ItemDataRole.ForegroundRole if row > present:
                return theme.current().muted
        return None

    def refresh(self) -> None:
        """Read the history anew; the view asks for the rows that are to be seen only."""
        self.beginResetModel()
        self.endResetModel()


class HistoryList(QListView):
    """Lists the edits of a document, and brings what is undone or redone into view.

    Parameters
    ----------
    document, editing, canvas
        Whose edits they are, who goes to one of them, and where they are seen.
    """

    def __init__(
        self, document: Document, editing: Editing, canvas: Canvas, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("History"))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self._history = document.history
        self._editing, self._canvas = editing, canvas
        self._steps = Steps(document.history, self)
        self.setModel(self._steps)
        self.clicked.connect(self._go)
        self.activated.connect(self._go)
        editing.brought.connect(self._bring)
        document.history.indexChanged.connect(lambda _: self._refresh())
        self._refresh()

    def _refresh(self) -> None:
        self._steps.refresh()
        present = self._steps.index(self._history.index())
        self.setCurrentIndex(present)
        self.scrollTo(present)

    def _go(self, index: QModelIndex) -> None:
        if index.row() != self._history.index():
            self._editing.step_to(index.row())

    def _bring(self, names: frozenset[str]) -> None:
        """Choose what changed; where none of it is to be seen, turn the canvas to it."""
        if not names:
            return
        self._canvas.select(names)
        box = self._canvas.drawn.bounds(names)
        if not self._canvas.seen().intersects(box):
            self._canvas.center_on(box.center())
