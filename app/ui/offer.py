"""What can be placed on the canvas, and which of it fits a search best."""

import fnmatch
import importlib.util
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path as FilePath

from app.graph.graph import Composite, Project
from app.project.library import Library
from app.ui import language, words
from nodes import CATALOGUE, CATEGORIES, blocks_of
from nodes.block import Block, doc
from nodes.params import Path, params

MIME = "application/x-netwright-block"
"""The kind of data that the palette drags: the key of an `Entry`, in UTF-8."""
OWN, LIBRARY, BUILT_IN = "composites", "library", "built_in"
"""The keys of the categories that hold the project's composites, the user's, and ours."""
UNTOLD = {OWN: "A drawing of this project.", LIBRARY: "A drawing of your library.", BUILT_IN: ""}
"""What is said of a composite without help."""


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that can be placed.

    Parameters
    ----------
    key
        ``Conv2d``, or with its category before it ``composites:Stage``.
    title
        What it is called.
    category
        The title of its category in English.
    help
        What it does, in one sentence.
    words
        Further words under which it is found.
    missing
        The library that it needs and that is not installed; empty where it can be used.
    """

    key: str
    title: str
    category: str
    help: str
    words: tuple[str, ...] = ()
    missing: str = ""


@cache
def of_catalogue() -> tuple[Entry, ...]:
    """Give an entry for every block, in palette order."""
    return tuple(
        _of_block(kind, str(vars(category)["TITLE"]))
        for category in CATEGORIES
        for kind in blocks_of(category)
    )


def of_project(project: Project) -> tuple[Entry, ...]:
    """Give an entry for every composite of a project, by name."""
    return tuple(
        _of_composite(OWN, name, project.composites[name]) for name in sorted(project.composites)
    )


def of_library(library: Library, category: str) -> tuple[Entry, ...]:
    """Give an entry for every composite of a library, by name."""
    return tuple(_of_composite(category, each.name, each.definition) for each in library.kept())


def find(query: str, entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Give the entries that fit a search, the best first; an empty search fits all."""
    wanted, spoken = query.lower().split(), language.spoken()
    ranked = [
        (rank, place, entry)
        for place, entry in enumerate(entries)
        if (rank := _rank(_sought(entry, spoken), wanted)) is not None
    ]
    return tuple(entry for _, _, entry in sorted(ranked, key=lambda each: each[:2]))


def reader_of(path: FilePath) -> tuple[str, str] | None:
    """Give the source block that reads a file or folder, and the field that holds its path.

    What a block says of the inside of its files goes before what only their names tell.
    """
    by_name = None
    for kind in CATALOGUE.values():
        for field, param in params(kind).items() if kind.role == "source" else ():
            if not isinstance(param, Path) or not _of_form(path, param):
                continue
            if param.holding and _holds(path, param.holding):
                return kind.__name__, field
            if not param.holding and by_name is None:
                by_name = kind.__name__, field
    return by_name


def _of_form(path: FilePath, param: Path) -> bool:
    return param.folder if path.is_dir() else path.suffix.lower() in param.suffixes


def _holds(path: FilePath, patterns: tuple[str, ...]) -> bool:
    """Tell whether one of these is in a folder, or in an archive."""
    try:
        if path.is_dir():
            return any(next(path.glob(pattern), None) is not None for pattern in patterns)
        with zipfile.ZipFile(path) as archive:
            return any(fnmatch.filter(archive.namelist(), pattern) for pattern in patterns)
    except (OSError, zipfile.BadZipFile):
        return False


@dataclass(frozen=True, slots=True)
class _Sought:
    """An entry as a search reads it: in small letters, each word or text in a line of its own.

    Its category and help stand in English and in the window's language.
    """

    title: str
    words: str
    beginnings: str
    helps: str


@lru_cache(maxsize=2_048)
def _sought(entry: Entry, _spoken: str) -> _Sought:
    """Make an entry ready for all searches in the language that is spoken."""
    return _Sought(
        entry.title.lower(),
        _lines(*entry.words),
        _lines(entry.category, words.translated(entry.category), _initials(entry.title)),
        _lines(entry.help, words.translated(entry.help)),
    )


def _lines(*texts: str) -> str:
    """Put texts into lines, so that the beginning and the end of each can be searched for."""
    return "\n".join(("", *(text.lower() for text in texts), ""))


def _rank(sought: _Sought, wanted: list[str]) -> int | None:
    total = 0
    for word in wanted:
        rank = _rank_word(sought, word)
        if rank is None:
            return None
        total += rank
    return total


def _rank_word(sought: _Sought, word: str) -> int | None:
    title, others, begun = sought.title, sought.words, f"\n{word}"
    if title == word:
        return 0
    if title.startswith(word) or f"{begun}\n" in others:
        return 1
    if begun in others:
        return 2
    if word in title:
        return 3
    if word in others or begun in sought.beginnings:
        return 4
    if word in sought.helps:
        return 5
    return 6 if len(word) > 2 and _scattered(word, title) else None


def _initials(title: str) -> str:
    return "".join(letter for letter in title if letter.isupper() or letter.isdigit())


def _scattered(word: str, title: str) -> bool:
    at = 0
    for letter in word:
        at = title.find(letter, at) + 1
        if not at:
            return False
    return True


def _of_block(kind: type[Block], category: str) -> Entry:
    name = kind.__name__
    found = (*kind.words, *words.found_under(name))
    return Entry(name, name, category, doc(kind), found, missing(kind))


def _of_composite(category: str, name: str, definition: Composite) -> Entry:
    help_ = definition.help.partition("\n")[0] or words.translated(UNTOLD[category])
    return Entry(f"{category}:{name}", name, category, help_, words.found_under(name))


def missing(kind: type[Block]) -> str:
    """Give the library that a block needs and that is not installed, or an empty text."""
    library = kind.library
    return library if library and not _installed(library) else ""


@cache
def _installed(library: str) -> bool:
    return importlib.util.find_spec(library) is not None
