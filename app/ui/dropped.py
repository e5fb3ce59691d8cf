"""Dropped: what becomes of files that are let go over the window."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QObject, QPointF, Signal

from app.graph import edits
from app.ui import offer
from app.ui.document import Document
from app.ui.editing import Editing
from app.ui.filing import OPENED, Filing
from app.ui.permissions import Permissions


class Dropped(QObject):
    """Opens a drawing, and makes of each file or folder of data a block that reads it.

    Attributes
    ----------
    refused
        Nothing reads some of the files: a sentence.
    """

    refused = Signal(str)

    def __init__(
        self,
        document: Document,
        editing: Editing,
        filing: Filing,
        permissions: Permissions,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._document, self._editing = document, editing
        self._filing, self._permissions = filing, permissions

    def take(self, paths: Iterable[Path], at: QPointF) -> None:
        """Take what was let go at a place of the drawing; each block is one edit."""
        paths = tuple(paths)
        drawing = next((path for path in paths if path.suffix.lower() in OPENED), None)
        if drawing is not None:
            self._filing.open(drawing)
            return
        unread = [path.name for path in paths if not self._read(path, at)]
        if unread:
            self.refused.emit(self.tr("No block reads {name}.").format(name=", ".join(unread)))

    def _read(self, path: Path, at: QPointF) -> bool:
        made = offer.reader_of(path)
        if made is None:
            return False
        kind, field = made
        before = self._editing.graph.nodes
        place = QPointF(*edits.free_place(self._editing.graph, (at.x(), at.y())))
        self._editing.add(kind, place, {field: from_here(str(path), self._document.folder)})
        composite = self._editing.place.composite(self._document.project)
        for name in self._editing.graph.nodes:
            if name not in before:
                self._permissions.grant(self._document.path, composite, name, path)
        return True


def from_here(path: str, folder: Path | None) -> str:
    """Give a path that lies in the folder of the project as one that begins there."""
    if folder is not None and Path(path).is_absolute() and Path(path).is_relative_to(folder):
        return Path(path).relative_to(folder).as_posix()
    return path
