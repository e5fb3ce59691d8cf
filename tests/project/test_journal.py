"""Tests of app/project/journal.py and lock.py."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from app.graph import edits
from app.graph.graph import Project
from app.project import file
from app.project import journal as journals
from app.project.journal import Journal, keep_version, recoveries, versions
from app.project.lock import Lock, claim
from app.project.migrations import FORMAT, WITH_MODES
from nodes.dense import Linear
from nodes.errors import UserError
from tests.graph.drawings import chain, histories, placed, residual


def written(folder: Path, found: list[Project], path: Path | None = None) -> Journal:
    journal = Journal(folder)
    journal.begin(found[0], path, "drawing")
    for project in found[1:]:
        journal.append(project)
    assert not journal.trouble
    return journal


@given(found=histories())
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_was_edited_comes_back(tmp_path: Path, found: list[Project]) -> None:
    journal = written(tmp_path, found)
    journal.leave()
    waiting = recoveries(tmp_path)
    differing = any(after != before for before, after in pairwise(found))
    assert len(waiting) == differing
    for each in waiting:
        assert each.project() == found[-1]
        each.discard()
    assert recoveries(tmp_path) == ()


@pytest.mark.parametrize("largest", [1, 1_000_000])
def test_keys_that_are_not_known_come_back_with_a_node_that_is_brought_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, largest: int
) -> None:
    monkeypatch.setattr(journals, "LARGEST", largest)
    data = json.loads(file.write(Project(residual(2))))
    data["nodes"]["conv_0"]["mood"] = "glad"
    first = file.read(json.dumps(data))
    moved = first.with_drawing(edits.move(first.graph, {"relu_0": (1.0, 2.0)}))
    less = edits.remove_nodes(moved, "", {"conv_0"})
    other = replace(moved, extra='{"author": "somebody"}')
    for last in (moved, other):
        written(tmp_path, [first, moved, less, last]).leave()
        (waiting,) = recoveries(tmp_path)
        assert file.write(waiting.project()) == file.write(last)
        waiting.discard()


def some(count: int = 3) -> list[Project]:
    found = [Project(residual(2))]
    for number in range(count):
        graph = edits.add(found[-1].graph, Linear(), (0.0, float(number)))[0]
        found.append(found[-1].with_drawing(graph))
    return found


def test_a_journal_that_is_in_use_is_not_offered(tmp_path: Path) -> None:
    journal = written(tmp_path, some())
    assert recoveries(tmp_path) == ()
    journal.leave()
    assert len(recoveries(tmp_path)) == 1


def test_what_is_saved_or_discarded_is_not_offered(tmp_path: Path) -> None:
    journal = written(tmp_path, some())
    journal.begin(Project(), None)
    journal.leave()
    assert recoveries(tmp_path) == ()
    assert not list((tmp_path / "journals").iterdir())


def test_a_project_that_was_only_looked_at_leaves_no_trace(tmp_path: Path) -> None:
    Journal(tmp_path).begin(Project(), None)
    assert not (tmp_path / "journals").exists()


def test_it_tells_which_project_it_was(tmp_path: Path) -> None:
    path = tmp_path / "a.netwright"
    written(tmp_path, some(), path).leave()
    written(tmp_path, some()).leave()
    assert {each.path for each in recoveries(tmp_path)} == {path, None}
    assert {each.name for each in recoveries(tmp_path)} == {"drawing"}


def test_wherever_the_last_line_is_torn_all_before_it_comes_back(tmp_path: Path) -> None:
    found = some(4)
    written(tmp_path, found).leave()
    (waiting,) = recoveries(tmp_path)
    lines = waiting.place / "edits.jsonl"
    whole = lines.read_bytes()
    for length in range(1, len(whole)):
        lines.write_bytes(whole[:length])
        assert waiting.project() == found[whole[:length].count(b"\n")]


def test_a_long_journal_is_written_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journals, "LARGEST", 1_000)
    found = some(40)
    written(tmp_path, found).leave()
    (waiting,) = recoveries(tmp_path)
    assert waiting.project() == found[-1]
    assert len(list(waiting.place.glob("base*"))) == 1
    assert sum(each.stat().st_size for each in waiting.place.glob("edits*")) < 2_000


def test_a_program_may_end_at_any_moment_of_writing_a_journal_anew(tmp_path: Path) -> None:
    first = edits.define(Project(), "Stage")
    inside = edits.place(first, "Stage", Linear(), (0, 0))[0]
    found = [first, inside, edits.remove_composite(inside, "Stage")]
    written(tmp_path, found).leave()
    (waiting,) = recoveries(tmp_path)
    (waiting.place / ".base-1.netwright.0.part").write_text("half a ba")
    assert waiting.project() == found[-1]
    (waiting.place / "base-1.netwright").write_text(file.write(found[-1]))
    for gone in ("", "base.netwright", "edits.jsonl"):
        (waiting.place / gone).unlink() if gone else None
        assert [each.place for each in recoveries(tmp_path)] == [waiting.place]
        assert waiting.project() == found[-1]
    (waiting.place / "edits-1.jsonl").write_text("")
    assert [each.project() for each in recoveries(tmp_path)] == [found[-1]]


def test_what_is_handed_over_is_told_whole_or_not_at_all(tmp_path: Path) -> None:
    journal = written(tmp_path, [Project(residual(1)), Project(residual(2))])
    (about,) = tmp_path.rglob("about.json")
    before = tmp_path / "before.json"
    os.link(about, before)  # what is written into the file itself is seen here too
    journal.hand_over(Project(residual(3)))
    (found,) = recoveries(tmp_path)
    assert found.handed
    assert found.project() == Project(residual(3))
    assert json.loads(before.read_text())["handed"] is False


@pytest.mark.parametrize("newer", ["base", "edits"])
def test_a_journal_that_a_newer_program_has_written_is_told_to_be_so(
    tmp_path: Path, newer: str
) -> None:
    journal, project = Journal(tmp_path), placed()
    journal.begin(project, None)
    switched = edits.switch(project, project.graph, "one", "disabled")
    journal.append(project.with_drawing(switched))
    journal.leave()
    (found,) = recoveries(tmp_path)
    assert found.project().graph == switched
    (base,), (lines,) = found.place.glob("base*"), found.place.glob("edits*")
    changed = base if newer == "base" else lines
    told, number = changed.read_text(), 1 if newer == "base" else WITH_MODES
    marks = (f'"format": {number}', f'"format":{number}')
    assert any(mark in told for mark in marks)
    for mark in marks:
        told = told.replace(mark, f'"format": {FORMAT + 1}')
    changed.write_text(told.replace('"mode"', '"way"'))  # which means something there
    with pytest.raises(UserError, match=f"newer Netwright has written it .format {FORMAT + 1}"):
        found.project()
    assert recoveries(tmp_path)  # nothing is thrown away


def test_a_disk_that_cannot_be_written_is_told_and_stops_nothing(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    journal = Journal(blocked)
    journal.begin(Project(), None)
    for project in some():
        journal.append(project)
    assert journal.trouble
    journal.sync()
    journal.end()


MOST_WRITES = 0.5
"""What keeping an edit may cost, in writings of all names and places; a millisecond is 0.4."""


def test_an_edit_of_a_large_drawing_is_appended_quickly(tmp_path: Path) -> None:
    found = [Project(chain(5_000))]
    for number in range(40):
        moved = edits.move(found[-1].graph, {f"n{number}": (1.0, float(number))})
        found.append(found[-1].with_drawing(moved))
    journal = Journal(tmp_path)
    journal.begin(found[0], None)
    journal.append(found[1])  # writes the base
    times, walks = [], []
    for project in found[2:]:
        start = time.process_time()
        journal.append(project)
        times.append(time.process_time() - start)
        start = time.process_time()
        assert len(json.dumps([[name, 1.0, 1.0] for name in project.graph.nodes])) > 0
        walks.append(time.process_time() - start)
    journal.end()
    assert min(times) < MOST_WRITES * min(walks)  # in turns, since other work slows both


EDITING = """
import sys
from pathlib import Path
from app.graph import edits
from app.graph.graph import Project
from app.project.journal import Journal
from nodes.dense import Linear

journal, project = Journal(Path(sys.argv[1])), Project()
journal.begin(project, None)
while True:
    graph, name = edits.add(project.graph, Linear(), (0.0, 0.0))
    project = project.with_drawing(graph)
    journal.append(project)
    print(name, flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_what_was_edited_survives_a_kill_at_any_moment(tmp_path: Path) -> None:
    draw = random.Random(3)
    for number in range(4):
        folder = tmp_path / str(number)
        child = subprocess.Popen(
            [sys.executable, "-c", EDITING, str(folder)], stdout=subprocess.PIPE, text=True
        )
        assert child.stdout is not None
        told = [child.stdout.readline().strip() for _ in range(draw.randint(1, 60))]
        os.kill(child.pid, signal.SIGKILL)
        child.wait()
        child.stdout.close()
        (waiting,) = recoveries(folder)
        assert set(told) <= set(waiting.project().graph.nodes)


def test_a_lock_is_held_by_one(tmp_path: Path) -> None:
    first = Lock.taken(tmp_path / "lock")
    assert first is not None
    assert Lock.taken(tmp_path / "lock") is None
    first.give_back()
    again = Lock.taken(tmp_path / "lock")
    assert again is not None
    again.give_back()


def test_a_project_is_claimed_all_the_same_where_no_lock_can_be_kept(tmp_path: Path) -> None:
    (tmp_path / "open").write_text("no folder")
    for _ in range(2):
        claimed = claim(tmp_path / "a.netwright", tmp_path)
        assert claimed is not None
        claimed.give_back()


def test_a_project_is_claimed_by_one_window_under_all_its_names(tmp_path: Path) -> None:
    path = tmp_path / "a.netwright"
    path.write_text("")
    (tmp_path / "link.netwright").symlink_to(path)
    claimed = claim(path, tmp_path)
    assert claimed is not None
    assert claim(tmp_path / "link.netwright", tmp_path) is None
    claimed.give_back()


def test_the_last_versions_of_a_project_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.netwright"
    keep_version(path, tmp_path)
    texts = []
    for project in some(8):
        file.save(project, path)
        texts.append(path.read_text())
        keep_version(path, tmp_path)
    kept = [each.read_text() for each in versions(path, tmp_path)]
    assert kept == list(reversed(texts))[: journals.VERSIONS]
