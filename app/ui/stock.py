"""Stock: what can be placed, from the catalogue, the project, the user's library and ours."""

from collections.abc import Iterator
from pathlib import Path

from app.graph import edits
from app.graph.graph import Project, Standing, Use
from app.project.library import BUILT_IN, Library, data_folder
from app.ui import offer
from app.ui.offer import Entry
from nodes import CATALOGUE
from nodes.errors import UserError


class Stock:
    """Everything that can be placed.

    Parameters
    ----------
    folder
        Where the user's own composites lie; in the user's data unless told.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self.own = Library(folder or data_folder() / "composites")
        self._libraries = {offer.LIBRARY: self.own, offer.BUILT_IN: Library(BUILT_IN)}

    def entries(self, project: Project) -> tuple[Entry, ...]:
        """Give all that can be placed in a project, in the order of the palette."""
        return (*offer.of_catalogue(), *offer.of_project(project), *self.of_libraries())

    def of_libraries(self) -> tuple[Entry, ...]:
        """Give the user's own composites, then those that come along."""
        return tuple(
            entry
            for category, library in self._libraries.items()
            for entry in offer.of_library(library, category)
        )

    def reading(self) -> Iterator[None]:
        """Read the composites of the libraries, one at a step."""
        for library in self._libraries.values():
            yield from library.reading()

    def taken(self, project: Project, key: str) -> tuple[Project, Standing]:
        """Take what an entry stands for: its block, and the project that defines all it uses.

        Raises
        ------
        UserError
            If there is nothing of that key.
        """
        category, _, name = key.rpartition(":")
        if category in self._libraries:
            found = self._libraries[category].find(name)
            if found is not None:
                project, called = edits.adopt(project, found.project)
                return project, Use(called[name])
        elif category == offer.OWN:
            return project, Use(name)
        elif key in CATALOGUE:
            return project, CATALOGUE[key]()
        raise UserError("There is nothing called {name} to place.", name=name)
