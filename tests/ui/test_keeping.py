"""Tests of app/ui/keeping.py."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.graph import edits
from app.graph.graph import Project
from app.project import file
from app.project.journal import recoveries
from app.project.pictures import embed
from app.ui import chooser
from app.ui.document import Document
from app.ui.filing import Filing
from app.ui.keeping import Keeping
from nodes.dense import Linear


@pytest.fixture
def document(qtbot: QtBot) -> Document:
    return Document()


@pytest.fixture
def keeping(document: Document, tmp_path: Path) -> Iterator[Keeping]:
    kept = Keeping(document, tmp_path)
    kept.begin()
    yield kept
    kept.end()


def grown(project: Project) -> Project:
    return edits.place(project, "", Linear(), (0.0, 0.0))[0]


def test_an_edit_is_in_the_journal_once_the_loop_has_turned(
    document: Document, keeping: Keeping, tmp_path: Path, qtbot: QtBot
) -> None:
    after = grown(grown(document.project))
    document.edit("add", grown(document.project))
    document.edit("add", after)
    qtbot.waitUntil(lambda: any((tmp_path / "journals").glob("*/edits.jsonl")))
    keeping.end(keep=True)
    (found,) = recoveries(tmp_path)
    assert found.project() == after


def test_what_is_undone_or_saved_is_no_longer_journaled(
    document: Document, keeping: Keeping, tmp_path: Path, qtbot: QtBot
) -> None:
    for settle in (document.history.undo, lambda: document.saved(tmp_path / "a.netwright")):
        document.edit("add", grown(document.project))
        qtbot.waitUntil(lambda: any((tmp_path / "journals").glob("*/edits.jsonl")))
        settle()
        keeping.begin()
        assert not list((tmp_path / "journals").iterdir())


def crashed(folder: Path, path: Path | None, qtbot: QtBot) -> Project:
    document = Document()
    keeping = Keeping(document, folder)
    document.open(file.load(path) if path else Project(), path, "lost")
    keeping.begin()
    document.edit("add", grown(document.project))
    keeping.end(keep=True)
    return document.project


def test_edits_of_a_crash_are_restored_as_one_edit_of_the_file(
    document: Document,
    keeping: Keeping,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = tmp_path / "a.netwright"
    file.save(grown(Project()), path)
    lost = crashed(tmp_path, path, qtbot)
    monkeypatch.setattr(chooser, "choose", lambda *_, **__: ("restore", 0))
    window = QWidget()
    qtbot.addWidget(window)
    with qtbot.waitSignal(keeping.restored):
        keeping.offer(window)
    assert document.project == lost
    assert document.path == path
    assert document.dirty
    document.history.undo()
    assert document.project == file.load(path)
    assert recoveries(tmp_path) == ()


def test_what_never_had_a_file_is_restored_unsaved_and_with_nothing_to_undo(
    document: Document,
    keeping: Keeping,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    lost = crashed(tmp_path, None, qtbot)
    monkeypatch.setattr(chooser, "choose", lambda *_, **__: ("restore", 0))
    window = QWidget()
    qtbot.addWidget(window)
    keeping.offer(window)
    document.history.undo()
    assert document.project == lost
    assert document.dirty
    keeping.end(keep=True)
    (again,) = recoveries(tmp_path)
    assert again.project() == lost


@pytest.mark.parametrize(("answer", "left"), [("", 1), ("discard", 0)])
def test_only_discard_deletes_what_was_not_saved(
    document: Document,
    keeping: Keeping,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    answer: str,
    left: int,
) -> None:
    crashed(tmp_path, None, qtbot)
    monkeypatch.setattr(chooser, "choose", lambda *_, **__: (answer, 0))
    window = QWidget()
    qtbot.addWidget(window)
    keeping.offer(window)
    assert len(recoveries(tmp_path)) == left
    assert document.project == Project()


def test_a_file_is_claimed_by_one_window(
    document: Document, keeping: Keeping, tmp_path: Path
) -> None:
    path = tmp_path / "a.netwright"
    path.write_text("")
    other = Keeping(Document(), tmp_path)
    assert keeping.claim(path)
    assert not other.claim(path)
    assert keeping.claim(None)
    assert other.claim(path)
    other.end()


def test_a_journal_that_cannot_be_written_is_told_once(
    document: Document, tmp_path: Path, qtbot: QtBot
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    keeping = Keeping(document, blocked)
    keeping.begin()
    told: list[str] = []
    keeping.troubled.connect(told.append)
    for _ in range(3):
        document.edit("add", grown(document.project))
        qtbot.wait(5)
    assert len(told) == 1
    keeping.end()


def test_saving_what_a_picture_held_does_not_write_over_the_picture(
    document: Document, tmp_path: Path, qtbot: QtBot
) -> None:
    picture = tmp_path / "drawing.svg"
    picture.write_bytes(embed(b"<svg></svg>", file.write(grown(Project()))))
    window = QWidget()
    qtbot.addWidget(window)
    filing = Filing(document, QSettings(str(tmp_path / "ini"), QSettings.Format.IniFormat), window)
    assert filing.open(picture)
    assert document.project == grown(Project())
    assert document.path is None
    assert document.name == "drawing"
