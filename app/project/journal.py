"""What was edited since the last save, written as it happens, so that no crash loses it."""

import hashlib
import json
import os
import secrets
import shutil
import time
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import platformdirs

from app.graph.diff import altered_composites, changes
from app.graph.graph import Graph, Node, Parameter, Project
from app.project.file import SUFFIX, save_bytes
from app.project.lock import Lock
from app.project.migrations import FORMAT
from app.project.reading import read
from app.project.strict import dump, parse
from app.project.trust import NAME
from app.project.writing import (
    composite_text,
    format_of,
    links_text,
    node_text,
    object_text,
    write,
)
from nodes.errors import UserError

ABOUT, LOCK = "about.json", "lock"
LARGEST = 16 * 2**20
"""The size of the edits, in bytes, from which on a new base is written in their place."""
NOTHING = Project().extra
JUST_BEGUN = 60.0
"""How old a journal without edits must be before it is taken away, in seconds."""
VERSIONS = 5
"""How many versions of a project are kept."""


def state_folder() -> Path:
    """Give the folder in which journals, locks and versions lie."""
    return platformdirs.user_state_path(NAME, appauthor=False)


class Journal:
    """Writes each edit of one open project into a folder of its own, beside a lock.

    An edit is on its way to the disk when `append` returns, and outlives the end of the program;
    `sync`, called once a second, lets it outlive the end of the power too. What cannot be written
    is told once by ``trouble`` and never stops an edit.

    Parameters
    ----------
    folder
        Where journals lie: the user's own state folder unless told.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = (folder or state_folder()) / "journals"
        self._project = Project()
        self._path: Path | None = None
        self._name = ""
        self._place: Path | None = None
        self._lock: Lock | None = None
        self._file = -1
        self._number = 0
        self._size = 0
        self._unsynced = False
        self.trouble = ""

    def begin(self, project: Project, path: Path | None, name: str = "") -> None:
        """Begin anew with a project that was opened or saved; what was journaled is forgotten."""
        self.end()
        self._project, self._path, self._name = project, path, name
        self.trouble = ""

    def append(self, project: Project) -> None:
        """Note what the project is now."""
        if self.trouble:
            return
        try:
            if self._place is None:
                self._open()
            told = difference(self._project, project)
            if told:
                self._write(told)
            self._project = project
            if self._size > LARGEST:
                self._rebase()
        except (OSError, UserError) as error:
            self.trouble = str(error)

    def sync(self) -> None:
        """Put what was appended onto the disk itself."""
        if self._unsynced and self._file >= 0:
            self._unsynced = False
            with suppress(OSError):
                os.fsync(self._file)

    def end(self) -> None:
        """Forget what was journaled: it is saved, or nobody wants it."""
        self.leave()
        if self._place is not None:
            shutil.rmtree(self._place, ignore_errors=True)
            self._place = None

    def leave(self) -> None:
        """Let go of the journal and keep it, as the end of the program does."""
        if self._file >= 0:
            os.close(self._file)
            self._file = -1
        if self._lock is not None:
            self._lock.give_back()
            self._lock = None

    def hand_over(self, project: Project) -> None:
        """Leave a journal with all of the project, edited or not, for the start that follows.

        Raises
        ------
        UserError, OSError
            If it cannot be written.
        """
        self._project = project
        if self._place is None:
            self._open()
        self._rebase()
        self._tell(handed=True)
        self.leave()

    def _open(self) -> None:
        place = self._folder / secrets.token_hex(8)
        place.mkdir(parents=True)
        self._lock = Lock.taken(place / LOCK)
        self._place = place
        self._tell(handed=False)
        self._begin(0)

    def _tell(self, *, handed: bool) -> None:
        """Tell what the journal is of."""
        assert self._place is not None
        about = {"path": str(self._path or ""), "name": self._name, "handed": handed}
        save_bytes(json.dumps(about).encode("utf-8"), self._place / ABOUT)

    def _begin(self, number: int) -> None:
        """Write a base, from which moment on it is what is recovered, and begin its edits."""
        assert self._place is not None
        base, edits = _pair(self._place, number)
        save_bytes(write(self._project).encode("utf-8"), base)
        flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0)
        self._file = os.open(edits, flags, 0o600)
        self._number, self._size = number, 0

    def _write(self, told: str) -> None:
        line = f"{told}\n".encode()
        left = memoryview(line)
        while left:
            left = left[os.write(self._file, left) :]
        self._size += len(line)
        self._unsynced = True

    def _rebase(self) -> None:
        """Write a new base and take the old one away with its edits."""
        assert self._place is not None
        old, file = self._number, self._file
        self._begin(old + 1)
        os.close(file)
        for each in _pair(self._place, old):
            each.unlink()
        # A base lacks the keys of what is gone but may come back.
        if self._project.extra != NOTHING:
            self._write(object_text({"extra": dump(json.loads(self._project.extra))}))


@dataclass(frozen=True, slots=True)
class Recovery:
    """Edits that a program which ended could not save.

    Parameters
    ----------
    place
        The folder of the journal.
    path, name
        The file of the project, None for an untitled one, and what it was called.
    when
        The time of the last edit.
    handed
        Whether the program has handed it over to the start that follows.
    """

    place: Path
    path: Path | None
    name: str
    when: datetime
    handed: bool = False

    def project(self) -> Project:
        """Give the project as it was after the last edit that is whole.

        Raises
        ------
        UserError
            If it cannot be read, as where a newer program has written it.
        """
        try:
            base, edits = _pair(self.place, _latest(self.place))
            tree = parse(base.read_bytes())
            lines = edits.read_bytes().split(b"\n") if edits.exists() else [b""]
        except OSError as error:
            raise UserError(
                "What was not saved cannot be read: {reason}.", reason=error.strerror or error
            ) from None
        # Edits tell of known keys only; the others stay as they were.
        extra = read(dump(tree)).extra
        for line in lines[:-1]:  # a torn last line has no end
            try:
                told = parse(line)
            except UserError:
                break
            number = told.get("format", 1)
            tree["format"] = max(tree["format"], number)
            if number > FORMAT:
                break  # the project is refused, and why is told
            _apply(tree, told)
            extra = dump(told["extra"]) if "extra" in told else extra
        return replace(read(dump(tree)), extra=extra)

    def discard(self) -> None:
        """Forget these edits."""
        shutil.rmtree(self.place, ignore_errors=True)


def recoveries(folder: Path | None = None) -> tuple[Recovery, ...]:
    """Find what can be recovered, the latest first; journals of running programs are left out."""
    places = (folder or state_folder()) / "journals"
    found = [each for place in _folders(places) if (each := _recovery(place)) is not None]
    return tuple(sorted(found, key=lambda each: each.when, reverse=True))


def tidy(folder: Path | None = None) -> None:
    """Take away the journals that hold no edit and that no program is at work on any more.

    What is younger than a minute may be one that is just being begun.
    """
    places = (folder or state_folder()) / "journals"
    for place in _folders(places):
        with suppress(OSError):
            if _edited(place) or time.time() - place.stat().st_mtime < JUST_BEGUN:
                continue
            lock = Lock.taken(place / LOCK)
            if lock is not None:
                lock.give_back()
                shutil.rmtree(place, ignore_errors=True)


def keep_version(path: Path, folder: Path | None = None) -> None:
    """Keep what a project's file holds now among its last versions, before it is saved over.

    A version that cannot be kept is no reason not to save.
    """
    with suppress(OSError):
        place = _versions_of(path, folder)
        if not path.is_file():
            return
        place.mkdir(parents=True, exist_ok=True)
        stamp = datetime.now(UTC).strftime("%Y-%m-%d_%H-%M-%S-%f")
        shutil.copyfile(path, place / f"{stamp}{SUFFIX}")
        for old in sorted(place.glob(f"*{SUFFIX}"), reverse=True)[VERSIONS:]:
            old.unlink()


def versions(path: Path, folder: Path | None = None) -> tuple[Path, ...]:
    """Give the kept versions of a project's file, the latest first."""
    return tuple(sorted(_versions_of(path, folder).glob(f"*{SUFFIX}"), reverse=True))


def difference(before: Project, after: Project) -> str:
    """Tell what differs, as a line of JSON: each thing that changed as it is now, or null."""
    drawings, composites = {}, {}
    nodes: list[Node] = []  # which are told of
    parameters: list[Parameter] = []
    main = _drawing(before.graph, after.graph, nodes)
    if main:
        drawings[""] = object_text(main)
    for name in altered_composites(before, after):
        old, new = before.composites.get(name), after.composites.get(name)
        if old and new and (old.parameters, old.help) == (new.parameters, new.help):
            drawings[name] = object_text(_drawing(old.graph, new.graph, nodes))
        else:
            composites[name] = composite_text(new) if new else "null"
            nodes += new.graph.nodes.values() if new else ()
            parameters += new.parameters if new else ()
    told = {"drawings": object_text(drawings)} if drawings else {}
    if composites:
        told["composites"] = object_text(composites)
    if (number := format_of(nodes, parameters)) > 1:
        told["format"] = dump(number)  # or a program that knows it not would leave it out unseen
    if before.extra != after.extra:
        told["extra"] = dump(json.loads(after.extra))
    return object_text(told) if told else ""


def _drawing(before: Graph, after: Graph, told_of: list[Node]) -> dict[str, str]:
    found = changes(before, after)
    told_of += (after.nodes[name] for name in (*found.added, *found.altered))
    nodes = dict.fromkeys(found.removed, "null")
    nodes |= {name: node_text(after.nodes[name]) for name in (*found.added, *found.altered)}
    into = {
        name: links_text(after.arriving(name))
        for name in found.rewired
        if before.arriving(name) != after.arriving(name)
    }
    told = {"nodes": nodes, "into": into}
    return {key: object_text(value) for key, value in told.items() if value}


def _apply(tree: dict[str, Any], told: Mapping[str, Any]) -> None:
    """Put an edit into a project as plain data."""
    inside = tree.setdefault("composites", {})
    for name, composite in told.get("composites", {}).items():
        if composite is None:
            inside.pop(name, None)
        else:
            inside[name] = composite
    for name, drawing in told.get("drawings", {}).items():
        target = inside[name] if name else tree
        for node, data in drawing.get("nodes", {}).items():
            if data is None:
                target["nodes"].pop(node, None)
            else:
                target["nodes"][node] = data
        into = drawing.get("into", {})
        kept = [pair for pair in target["links"] if pair[1].partition(".")[0] not in into]
        target["links"] = kept + [pair for pairs in into.values() for pair in pairs]


def _recovery(place: Path) -> Recovery | None:
    try:
        if not _edited(place):
            return None
        lock = Lock.taken(place / LOCK)
        if lock is None:
            return None
        lock.give_back()
        about = json.loads((place / ABOUT).read_text(encoding="utf-8"))
        base, edits = _pair(place, _latest(place))
        latest = edits if edits.exists() and edits.stat().st_size else base
        when = datetime.fromtimestamp(latest.stat().st_mtime).astimezone()
        path, name = str(about["path"]), str(about["name"])
        handed = about.get("handed") is True
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return Recovery(place, Path(path) if path else None, name, when, handed)


def _edited(place: Path) -> bool:
    """Tell whether a journal holds an edit; a base behind the first is one itself."""
    number = _latest(place)
    edits = _pair(place, number)[1]
    return number > 0 or (edits.exists() and edits.stat().st_size > 0)


def _pair(place: Path, number: int) -> tuple[Path, Path]:
    """Give the files of a base and of the edits that follow it; each base has the next number.

    So a program that ends while it writes a new base leaves no edits beside one that they are
    not of.
    """
    mark = f"-{number}" if number else ""
    return place / f"base{mark}{SUFFIX}", place / f"edits{mark}.jsonl"


def _latest(place: Path) -> int:
    """Give the number of the last base in a journal."""
    numbers = (each.stem.partition("-")[2] for each in place.glob(f"base*{SUFFIX}"))
    return max((int(number) for number in numbers if number.isdigit()), default=0)


def _folders(places: Path) -> Iterator[Path]:
    with suppress(OSError):
        yield from (each for each in places.iterdir() if each.is_dir())


def _versions_of(path: Path, folder: Path | None) -> Path:
    mark = hashlib.sha256(os.fsencode(os.path.realpath(path))).hexdigest()[:16]
    return (folder or state_folder()) / "versions" / f"{path.stem[:40]}-{mark}"
