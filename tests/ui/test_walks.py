"""Random rows of edits: what is undone, redone, saved and journaled is always the very project."""

import re
import shutil
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from app.graph.graph import Graph, Project
from app.project import file
from app.project.journal import Recovery
from app.ui.document import Document
from app.ui.editing import Editing
from app.ui.keeping import Keeping
from tests.ui.walks import ACTS, NO_EDITS, Walk

EDITS = 50
"""How many edits a walk makes."""
STEPS = 1_000
"""After how many steps a walk has failed to make them."""
LOOKED = 10
"""After how many edits it is saved and opened, and its journal read."""


class Walked:
    """What became of a walk."""

    def __init__(self, number: int, folder: Path, places: Iterable[int] = range(STEPS)) -> None:
        self.done: Counter[str] = Counter()
        self.refused = 0
        self.edits = 0
        self.steps: dict[int, str] = {}
        self.trouble = self.kind = ""
        document = Document()
        editing = Editing(document)
        keeping = Keeping(document, folder / "state")
        walk = Walk(number, document, editing)
        try:
            self._go(walk, keeping, folder, places)
        except Exception as error:  # noqa: BLE001  # whatever it is, the walk that led there is told
            self.trouble = f"{type(error).__name__}: {error}"
            self.kind = re.sub(r"\w*[./]\S*|\d+", "…", self.trouble)
        finally:
            keeping.end()
            self.done, self.refused = walk.done, len(walk.refusals)

    def _go(self, walk: Walk, keeping: Keeping, folder: Path, places: Iterable[int]) -> None:
        document, history = walk.document, walk.document.history
        first = walk.begin()
        keeping.begin()
        before = file.write(first)
        for place in places:
            count, revision = self.edits, document.revision
            name = walk.step(place)
            self.steps[place] = name
            self.edits += name not in NO_EDITS and document.revision != revision
            QCoreApplication.processEvents()  # which lets the journal follow
            if self.edits != count and self.edits % LOOKED == 0:
                self._look(document, folder)
            if self.edits == EDITS:
                break
        assert walk.editing.place == walk.editing.place.within(document.project)
        while history.canRedo():
            history.redo()
        last, after = document.project, file.write(document.project)
        while history.canUndo():
            history.undo()
        assert file.write(document.project) == before, "undo all gives another project"
        QCoreApplication.processEvents()
        assert not list((folder / "state" / "journals").glob("*")), "all undone, yet journaled"
        while history.canRedo():
            history.redo()
        assert document.project == last
        assert file.write(document.project) == after, "redo all gives another project"
        QCoreApplication.processEvents()
        self._look(document, folder)

    def _look(self, document: Document, folder: Path) -> None:
        project, path = document.project, folder / "saved.netwright"
        for each in (project.graph, *(inner.graph for inner in project.composites.values())):
            assert whole(each), "the links of a drawing do not agree"
        file.save_bytes(file.write(project).encode(), path)
        opened = file.load(path)
        # Of keys that are not known, those of nodes that are gone are left out.
        assert replace(opened, extra=project.extra) == project, "it is opened as something else"
        assert file.write(opened) == file.write(project), "it is opened with other extras"
        state = folder / "state"
        assert journaled(state, project) == project, "the journal tells something else"
        ended = rebased(state, project, folder / "ended")
        assert file.write(journaled(ended, project)) == file.write(project), "a new base tells more"


def whole(graph: Graph) -> bool:
    """Tell whether what arrives and what leaves are the same links, between nodes that exist."""
    leaving = {link for links in graph.out_of.values() for link in links}
    fresh = Graph.of(graph.nodes, graph.links())
    ends = {end.node for link in leaving for end in (link.source, link.target)}
    return fresh == graph and set(graph.links()) == leaving and ends <= set(graph.nodes)


def journaled(state: Path, otherwise: Project) -> Project:
    """Give what would be recovered if the program ended now; nothing is kept of what is saved."""
    places = list((state / "journals").glob("*"))
    if not places:
        return otherwise
    (place,) = places
    return Recovery(place, None, "", datetime.now(UTC)).project()


def rebased(state: Path, project: Project, copy: Path) -> Path:
    """Copy what a program would leave that ended as soon as it had written its journal anew."""
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(state, copy)
    for place in (copy / "journals").glob("*"):
        (place / f"base-1{file.SUFFIX}").write_text(file.write(project), encoding="utf-8")
    return copy


def shortest(failed: Walked, number: int, folder: Path) -> list[str]:
    """Leave out of a walk all steps without which it fails as it did; give those that are left."""
    places = sorted(failed.steps)
    size = len(places)
    while size:
        for start in range(0, len(places), size):
            fewer = places[:start] + places[start + size :]
            if Walked(number, folder, fewer).kind == failed.kind:
                places = fewer
                break
        else:
            size //= 2
    return [f"{place} {failed.steps[place]}" for place in places]


def walk_all(numbers: range, folder: Path) -> Iterator[str]:
    """Take these walks; tell what went wrong, and count."""
    done: Counter[str] = Counter()
    refused = edits = 0
    start = time.process_time()
    for number in numbers:
        walked = Walked(number, folder)
        done += walked.done
        refused += walked.refused
        edits += walked.edits
        if not walked.trouble and walked.edits < EDITS:
            yield f"walk {number} made {walked.edits} edits in {STEPS} steps"
        if walked.trouble:
            yield f"walk {number}: {walked.trouble} {shortest(walked, number, folder)}"
    told = ", ".join(f"{name} {count}" for name, count in sorted(done.items()))
    print(  # noqa: T201  # the counts belong to the test's log
        f"{len(numbers)} walks of {EDITS} edits, {edits} in all, {refused} refused, "
        f"{time.process_time() - start:.1f} s of CPU: {told}"
    )
    seldom = [name for name in ACTS if name != "turn" and done[name] < len(numbers) / 20]
    if seldom:
        yield f"hardly ever done: {seldom}"


@pytest.mark.slow
def test_all_can_be_undone_redone_saved_and_recovered(qtbot: QtBot, tmp_path: Path) -> None:
    assert [*walk_all(range(100), tmp_path)] == []


@pytest.mark.soak
@pytest.mark.timeout(3_600)
def test_all_of_1000_walks_can_be_undone_redone_saved_and_recovered(
    qtbot: QtBot, tmp_path: Path
) -> None:
    assert [*walk_all(range(1_000, 2_000), tmp_path)] == []
