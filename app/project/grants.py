"""Which files and folders outside its own a project may read: those that the user chose."""

import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from app.graph.graph import Project
from app.project.file import save_bytes
from app.project.trust import config_folder
from nodes.block import Block
from nodes.params import Path as PathParam
from nodes.params import params

MOST = 10_000
"""The most grants that are kept; the oldest go first."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A path that a node of a project wants to read.

    Parameters
    ----------
    composite, node, field
        Where it stands: the drawing, the node, and its value.
    text
        What is written there.
    """

    composite: str
    node: str
    field: str
    text: str

    @property
    def address(self) -> str:
        """The node, by which the grant is kept."""
        return f"{self.composite}.{self.node}" if self.composite else self.node


def asked(project: Project) -> Iterator[Asked]:
    """Give every path that stands in a project."""
    for drawing in ("", *sorted(project.composites)):
        for name, node in project.drawing(drawing).nodes.items():
            if not isinstance(node.block, Block):
                continue
            for field, param in params(type(node.block)).items():
                text = getattr(node.block, field)
                if isinstance(param, PathParam) and text:
                    yield Asked(drawing, name, field, text)


def real(text: str, folder: Path | None) -> Path:
    """Give the path that a text means, links followed; relative ones begin at ``folder``."""
    return ((folder or Path()) / text).resolve()


def inside(text: str, folder: Path | None) -> bool:
    """Tell whether a text is a relative path that stays in the project's folder, links followed."""
    if folder is None or Path(text).is_absolute():
        return False
    home = folder.resolve()
    found = real(text, home)
    return found == home or home in found.parents


class Grants:
    """Remembers which real path was granted to which node of which project.

    Parameters
    ----------
    folder
        Where they are kept: the user's own settings unless told.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._file = (folder or config_folder()) / "grants.json"
        self._held: list[tuple[str, str, str]] | None = None

    def grant(self, file: Path | None, address: str, path: Path) -> None:
        """Let a node of the project in ``file`` read ``path``; None is the untitled project.

        Raises
        ------
        UserError
            If that cannot be remembered.
        """
        entry = (_project(file), address, str(path.resolve()))
        held = [each for each in self._known() if each != entry]
        self._keep([*held, entry][-MOST:])

    def carry(self, old: Path | None, new: Path) -> None:
        """Let a project keep its grants under the new name that it was saved by."""
        before, after = _project(old), _project(new)
        more = [(after, address, path) for each, address, path in self._known() if each == before]
        if before != after and more:
            held = [each for each in self._known() if each not in more]
            self._keep([*held, *more][-MOST:])

    def granted(self, project: Project, file: Path | None) -> tuple[Path, ...]:
        """Give the paths that nodes of a project want, and that were granted to them."""
        home, folder = _project(file), file.parent if file else None
        held = {(address, path) for each, address, path in self._known() if each == home}
        wanted = ((each.address, str(real(each.text, folder))) for each in asked(project))
        return tuple(Path(path) for address, path in wanted if (address, path) in held)

    def refused(self, project: Project, file: Path | None) -> tuple[Asked, ...]:
        """Give the paths that nodes want, that lie outside, and that nobody granted."""
        folder = file.parent if file else None
        free = set(self.granted(project, file))
        return tuple(
            each
            for each in asked(project)
            if not inside(each.text, folder) and real(each.text, folder) not in free
        )

    def _known(self) -> list[tuple[str, str, str]]:
        if self._held is None:
            self._held = []
            with suppress(OSError, ValueError):
                for each in json.loads(self._file.read_bytes()):
                    project, address, path = map(str, each)
                    self._held.append((project, address, path))
        return self._held

    def _keep(self, held: list[tuple[str, str, str]]) -> None:
        self._file.parent.mkdir(parents=True, exist_ok=True)
        save_bytes(json.dumps(held, indent=1).encode("utf-8"), self._file)
        self._held = held


def _project(file: Path | None) -> str:
    return str(file.resolve()) if file else ""
