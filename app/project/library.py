"""The composites that are at hand in every drawing: the user's own, and those that come along."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import platformdirs

import app
from app.graph import edits, names
from app.graph.diff import alike
from app.graph.graph import Composite, Graph, Node, Project, Use
from app.project import file
from app.project.trust import NAME
from nodes.errors import UserError

BUILT_IN = Path(app.__file__).resolve().parent.parent / "resources" / "composites"
MOST = 1_000
"""How many files are read at most."""


def data_folder() -> Path:
    """Give the folder in which the user's own composites lie."""
    return platformdirs.user_data_path(NAME, appauthor=False)


@dataclass(frozen=True, slots=True)
class Kept:
    """A composite that is at hand.

    Parameters
    ----------
    name
        What it is called.
    project
        It, alone in a drawing, with the composites that it uses.
    """

    name: str
    project: Project

    @property
    def definition(self) -> Composite:
        """What it is."""
        return self.project.composites[self.name]


class Library:
    """A folder with a project file for each composite.

    What cannot be read is left out and told by ``troubles``.

    Parameters
    ----------
    folder
        Where the files lie.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._stamp: tuple[int, int] | None = None
        self._kept: dict[str, Kept] = {}
        self.troubles: tuple[UserError, ...] = ()

    @property
    def folder(self) -> Path:
        """Where the files lie."""
        return self._folder

    def kept(self) -> tuple[Kept, ...]:
        """Give what is in the folder now, by name."""
        self._look()
        return tuple(self._kept.values())

    def find(self, name: str) -> Kept | None:
        """Give the composite of that name, if there is one."""
        self._look()
        return self._kept.get(name)

    def keep(self, project: Project, name: str, called: str = "") -> None:
        """Put a composite of a project into the folder, in place of one that is called so.

        Raises
        ------
        UserError
            If it cannot be written, or may not be called so.
        """
        alone = piece(project, name)
        if called and called != name:
            alone = edits.rename_composite(alone, name, called)
        self._write(called or name, alone)

    def remove(self, name: str) -> None:
        """Take a composite out of the folder.

        Raises
        ------
        UserError
            If its file cannot be deleted.
        """
        path = self._path(name)
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise UserError(
                "{path} cannot be deleted: {reason}.", path=path, reason=error.strerror or error
            ) from None
        self._forget()

    def rename(self, name: str, new: str) -> None:
        """Call a composite something else.

        Raises
        ------
        UserError
            If it may not be called so, or the files cannot be written.
        """
        found = self.find(name)
        if found is None or new == name:
            return
        names.check_composite(new, {each.name for each in self.kept()})
        self._write(new, edits.rename_composite(found.project, name, new))
        old = self._path(name)
        if not (old.exists() and old.samefile(self._path(new))):  # some systems fold the case
            self.remove(name)

    def holds(self, project: Project, name: str) -> bool:
        """Tell whether a composite of a project is in the folder just as it is."""
        found = self.find(name)
        return found is not None and alike(found.project, piece(project, name))

    def _path(self, name: str) -> Path:
        return self._folder / f"{name}{file.SUFFIX}"

    def _write(self, name: str, alone: Project) -> None:
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise UserError(
                "{path} cannot be made: {reason}.",
                path=self._folder,
                reason=error.strerror or error,
            ) from None
        file.save(alone, self._path(name))
        self._forget()

    def _forget(self) -> None:
        self._stamp = None

    def _look(self) -> None:
        for _ in self.reading():
            pass

    def reading(self) -> Iterator[None]:
        """Read the files where the folder has changed, one at a step."""
        stamp = None
        with suppress(OSError):
            told = self._folder.stat()
            stamp = (told.st_mtime_ns, told.st_ino)
        if stamp is not None and stamp == self._stamp:
            return
        kept, troubles = {}, []
        for path in self._files():
            try:
                kept[path.stem] = _read(path)
            except UserError as error:
                troubles.append(error)
            yield
        self._stamp, self._kept, self.troubles = stamp, kept, tuple(troubles)

    def _files(self) -> Iterator[Path]:
        with suppress(OSError):
            found = sorted(self._folder.glob(f"*{file.SUFFIX}"))
            yield from (path for path in found[:MOST] if path.is_file())


def piece(project: Project, name: str) -> Project:
    """Give a composite alone in a drawing, with the composites that it uses.

    Raises
    ------
    UserError
        If there is no composite of that name.
    """
    edits.composite_of(project, name)
    used = {name, *project.uses(name)}
    composites = project.composites
    for each in project.composites:
        if each not in used:
            composites = composites.delete(each)
    node = names.free(names.stem(name), ())
    return Project(Graph.of({node: Node(Use(name))}, []), composites)


def _read(path: Path) -> Kept:
    """Read a file of a library; its name is that of the composite."""
    project = file.load(path)
    blocks = [node.block for node in project.graph.nodes.values()]
    uses = {block.composite for block in blocks if isinstance(block, Use)}
    inside = uses.pop() if len(uses) == 1 else ""
    if inside not in project.composites:
        raise UserError("{path} is no file of a library: it must show one composite.", path=path)
    alone = piece(project, inside)
    if inside != path.stem:
        alone = edits.rename_composite(alone, inside, path.stem)
    return Kept(path.stem, alone)
