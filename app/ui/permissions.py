"""Permissions: which paths and code texts the open project may use, as the user allowed it."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.graph.graph import Project
from app.project import trust
from app.project.grants import Grants
from app.project.trust import Trust
from nodes.code import START


class Permissions(QObject):
    """Asks and keeps what the user has allowed.

    Attributes
    ----------
    changed
        Something more is allowed now.
    """

    changed = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._grants = Grants(folder)
        self._trust = Trust(folder)

    def grant(self, project: Path | None, composite: str, node: str, path: Path) -> None:
        """Let a node read a path that the user has chosen by hand."""
        address = f"{composite}.{node}" if composite else node
        self._grants.grant(project, address, path)
        self.changed.emit()

    def carry(self, old: Path | None, new: Path) -> None:
        """Let a project keep what it may read under the new name that it was saved by."""
        self._grants.carry(old, new)

    def trust(self, text: str) -> None:
        """Let a code text run that the user has written or reviewed."""
        self._trust.trust(text)
        self.changed.emit()

    def doubted(self, project: Project) -> tuple[tuple[str, str, str], ...]:
        """Give the code blocks that wait for trust: drawing, name and text."""
        return tuple(each for each in self._trust.doubted(project) if each[2] != START)

    def granted(self, project: Project, file: Path | None) -> tuple[str, ...]:
        """Give the paths beyond its folder that a project may use."""
        return tuple(str(path) for path in self._grants.granted(project, file))

    def trusted(self, project: Project) -> tuple[str, ...]:
        """Give the digests of those of its code texts that may run; ours always may."""
        ours = {trust.digest(START)}
        return tuple(sorted(self._trust.trusted(project) | ours))
