"""Document: the open project, its undo history, and the one door through which it changes."""

from collections.abc import Callable
from pathlib import Path
from weakref import WeakMethod

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from app.graph.diff import altered_composites, changes
from app.graph.graph import Project

MOST_EDITS = 10_000
"""How many edits can be undone."""


class Edit(QUndoCommand):
    """One entry of the history: the project before, and the project after."""

    def __init__(
        self,
        show: Callable[[Project], None],
        label: str,
        before: Project,
        after: Project,
        stroke: str,
    ) -> None:
        super().__init__(label)
        # Weak: a document that its own history kept alive would end after Qt, in a crash.
        self._show = WeakMethod(show)
        self._before = before
        self._after = after
        self._stroke = stroke

    def redo(self) -> None:
        self._tell(self._after)

    def undo(self) -> None:
        self._tell(self._before)

    def _tell(self, project: Project) -> None:
        show = self._show()
        if show is not None:
            show(project)

    def id(self) -> int:
        return 1 if self._stroke else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take in the next edit of the same stroke, such as the next move of a dragged value."""
        if not isinstance(other, Edit) or other._stroke != self._stroke:
            return False
        self._after = other._after
        self.setObsolete(same(self._before, self._after))
        return True


def same(before: Project, after: Project) -> bool:
    """Tell whether nothing changed; what both share is not looked into."""
    return before is after or not (
        changes(before.graph, after.graph)
        or altered_composites(before, after)
        or before.extra != after.extra
    )


class Document(QObject):
    """Holds what is open; everything that shows it follows `changed`.

    Attributes
    ----------
    changed
        What is open is another project now, after an edit, undo, redo or opening a file.
    retitled
        The path, or whether everything is saved, is another now.
    """

    changed = Signal()
    retitled = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.history = QUndoStack(self)
        self.history.setUndoLimit(MOST_EDITS)
        self.history.cleanChanged.connect(self.retitled)
        self._project = Project()
        self._path: Path | None = None
        self._name = ""
        self._revision = 0

    @property
    def project(self) -> Project:
        """What is open."""
        return self._project

    @property
    def path(self) -> Path | None:
        """The file it lies in; None where it has not been saved yet."""
        return self._path

    @property
    def name(self) -> str:
        """What it is called in the window and in the code."""
        return self._path.stem if self._path else self._name or self.tr("untitled")

    @property
    def folder(self) -> Path | None:
        """Where relative paths begin."""
        return self._path.parent if self._path else None

    @property
    def revision(self) -> int:
        """A number that grows with each change, also with undo and redo."""
        return self._revision

    @property
    def dirty(self) -> bool:
        """Whether something would be lost if the window closed now."""
        return not self.history.isClean()

    def open(self, project: Project, path: Path | None = None, name: str = "") -> None:
        """Put another project in place of the open one, and begin a new history.

        Parameters
        ----------
        project
            What to show.
        path
            The file that it was read from.
        name
            What it is called as long as it has no file.
        """
        self.history.clear()
        self._path = path
        self._name = name
        self._show(project)
        self.retitled.emit()

    def recover(self, project: Project) -> None:
        """Take what a journal kept: as one edit of what the file holds, else as all there is."""
        if self._path is not None:
            self.edit(self.tr("recover unsaved edits"), project)
            return
        self._show(project)
        self.history.resetClean()  # undo must not lead to an empty drawing that counts as saved

    def edit(self, label: str, after: Project, stroke: str = "") -> None:
        """Put ``after`` in place of the open project, as one entry of the history.

        Nothing happens where nothing changed, which ends every echo.

        Parameters
        ----------
        label
            What was done, for the menu.
        after
            The project now.
        stroke
            Edits in a row with the same stroke are undone together.
        """
        if same(self._project, after):
            return
        self.history.push(Edit(self._show, label, self._project, after, stroke))

    def saved(self, path: Path) -> None:
        """Note that what is open now lies in ``path``."""
        self._path = path
        self.history.setClean()
        self.retitled.emit()

    def _show(self, project: Project) -> None:
        self._project = project
        self._revision += 1
        self.changed.emit()
