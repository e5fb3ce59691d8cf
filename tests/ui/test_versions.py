"""Earlier versions and what was not saved, chosen in the dialog that shows them with pictures."""

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.graph import edits
from app.graph.graph import Project
from app.project import file, journal
from app.ui import chooser
from app.ui.chooser import Chooser
from app.ui.document import Document
from app.ui.keeping import Keeping
from app.ui.main_window import MainWindow
from tests.ui.conftest import node
from tests.ui.hands import LEFT, press

ASK = chooser.choose
"""The question itself, which elsewhere no test is asked."""
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(autouse=True)
def asking(monkeypatch: pytest.MonkeyPatch, no_question_waits_for_ever: None) -> None:
    """Let the real dialog be asked here; each test answers it with the mouse."""
    monkeypatch.setattr(chooser, "choose", ASK)


def answer(act: Callable[[Chooser], None]) -> list[Chooser]:
    """Do something with the next dialog as soon as it is open; it is kept, and closed at last."""
    seen: list[Chooser] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, Chooser)
        seen.append(dialog)
        act(dialog)
        if dialog.isVisible():
            dialog.reject()

    QTimer.singleShot(0, look)
    return seen


def row_at(dialog: Chooser, row: int) -> None:
    box = dialog.list.visualItemRect(dialog.list.item(row))
    QTest.mouseClick(dialog.list.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, box.center())


def grown(project: Project, name: str) -> Project:
    graph, _ = edits.add(project.graph, node("ReLU").block, (0, 400), name)
    return project.with_drawing(graph)


@pytest.fixture
def saved(window: MainWindow, tmp_path: Path) -> MainWindow:
    """A window whose file has been saved over twice, with relu_1 and then relu_2 in it."""
    path = tmp_path / "digits.netwright"
    for name in ("first", "second", "third"):
        window.filing._write(path)
        window.document.edit("add", grown(window.document.project, name))
    return window


def test_without_a_file_the_command_cannot_be_given_and_a_new_file_has_no_versions(
    window: MainWindow, tmp_path: Path
) -> None:
    command = window.actions_["versions"]
    assert not command.isEnabled()
    window.filing._write(tmp_path / "digits.netwright")
    assert command.isEnabled()
    command.trigger()
    assert "No earlier versions" in window.toast.text()


def test_an_earlier_version_is_restored_as_one_edit(saved: MainWindow) -> None:
    before, count = saved.document.project, saved.document.history.count()

    def restore(dialog: Chooser) -> None:
        assert dialog.list.count() == 2
        row_at(dialog, 1)
        QTest.mouseClick(dialog.buttons["restore"], LEFT)

    seen = answer(restore)
    saved.actions_["versions"].trigger()
    assert len(seen) == 1
    assert "first" not in saved.document.project.graph.nodes
    assert saved.document.history.count() == count + 1
    assert saved.document.path is not None
    saved.activateWindow()  # nobody else gives the keyboard back offscreen
    QTest.qWait(20)
    press(saved, Qt.Key.Key_Z, CONTROL)
    assert saved.document.project == before


def test_the_rows_tell_time_size_and_number_of_blocks_and_show_a_picture(
    saved: MainWindow,
) -> None:
    told: list[tuple[str, str]] = []

    def look(dialog: Chooser) -> None:
        told.extend((each.title, each.about) for each in dialog._choices)
        blank = dialog.list.grab().toImage()
        assert len({blank.pixel(x, 40) for x in range(10, 120)}) > 2

    answer(look)
    saved.actions_["versions"].trigger()
    count = len(saved.document.project.graph.nodes)
    assert [about.partition(" blocks")[0] for _, about in told] == [str(count - 2), str(count - 3)]
    assert all(title.startswith("20") and about.endswith("KiB") for title, about in told)


def test_an_earlier_version_is_opened_as_a_copy_without_a_file(
    saved: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.ui.dialogs.ask", lambda *_: "discard")
    answer(lambda dialog: QTest.mouseClick(dialog.buttons["copy"], LEFT))
    saved.actions_["versions"].trigger()
    assert saved.document.path is None
    assert saved.document.name.startswith("digits of 20")
    assert "first" in saved.document.project.graph.nodes
    assert "second" not in saved.document.project.graph.nodes


def test_a_damaged_version_is_told_and_cannot_be_restored(
    saved: MainWindow, tmp_path: Path
) -> None:
    assert saved.document.path is not None
    kept = journal.versions(saved.document.path, saved.versions._folder)
    kept[0].write_text('{"format": 1, "nodes": {"a', encoding="utf-8")

    def look(dialog: Chooser) -> None:
        assert dialog.row == 1
        row_at(dialog, 0)
        assert not dialog.buttons["restore"].isEnabled()
        assert "breaks off in line 1" in dialog._choices[0].about

    answer(look)
    saved.actions_["versions"].trigger()


def crashed(folder: Path, name: str, qtbot: QtBot) -> Project:
    """Edit in a program that ends without saving, and give what it had."""
    document = Document()
    keeping = Keeping(document, folder)
    document.open(Project(), name=name)
    keeping.begin()
    document.edit("add", grown(document.project, name))
    qtbot.wait(5)
    keeping.end(keep=True)
    return document.project


def test_all_that_was_not_saved_stands_in_one_list_and_later_deletes_nothing(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "lost"
    lost = {name: crashed(folder, name, qtbot) for name in ("one", "two", "three")}
    keeping = Keeping(window.document, folder)
    keeping.restored.connect(window._opened)

    def later(dialog: Chooser) -> None:
        assert {each.title for each in dialog._choices} == set(lost)
        assert dialog.later.text() == "Later"
        QTest.mouseClick(dialog.later, LEFT)

    answer(later)
    keeping.offer(window)
    assert len(journal.recoveries(folder)) == 3

    def discard(dialog: Chooser) -> None:
        row_at(dialog, [each.title for each in dialog._choices].index("two"))
        answer(restore)
        QTest.mouseClick(dialog.buttons["discard"], LEFT)

    def restore(dialog: Chooser) -> None:
        row_at(dialog, [each.title for each in dialog._choices].index("one"))
        QTest.mouseClick(dialog.buttons["restore"], LEFT)

    answer(discard)
    keeping.offer(window)
    assert window.document.project == lost["one"]
    assert window.document.dirty
    keeping.end(keep=True)
    assert {each.name for each in journal.recoveries(folder)} == {"one", "three"}


def test_what_cannot_be_read_any_more_can_be_discarded(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "lost"
    crashed(folder, "one", qtbot)
    (found,) = journal.recoveries(folder)
    next(found.place.glob("base*")).write_text("{")
    keeping = Keeping(window.document, folder)

    def look(dialog: Chooser) -> None:
        assert not dialog.buttons["restore"].isEnabled()
        QTest.mouseClick(dialog.buttons["discard"], LEFT)

    answer(look)
    keeping.offer(window)
    assert journal.recoveries(folder) == ()
    keeping.end()


def test_journals_without_edits_are_taken_away_unless_they_are_just_begun_or_in_use(
    tmp_path: Path, qtbot: QtBot
) -> None:
    crashed(tmp_path, "edited", qtbot)
    places = {}
    for name in ("left", "begun", "held"):
        log = journal.Journal(tmp_path)
        log._open()
        assert log._place is not None
        places[name] = log._place
        if name != "held":
            log.leave()
    old = time.time() - 1_000
    for place in (*places.values(), *(each.place for each in journal.recoveries(tmp_path))):
        if place != places["begun"]:
            os.utime(place, (old, old))
    journal.tidy(tmp_path)
    assert not places["left"].exists()
    assert places["begun"].exists()
    assert places["held"].exists()
    assert [each.name for each in journal.recoveries(tmp_path)] == ["edited"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('{"format": 1,\n "nodes": {"a', "it breaks off in line 2."),
        ('{"format": 1,\n "no\tdes": {}}', "line 2 is no JSON at character 5."),
        ('{"format": 1,\n', "it breaks off in line 2."),
        ('{"format": 1} nothing', "line 1 is no JSON at character 15."),
    ],
)
def test_a_torn_file_is_told_in_a_whole_sentence(text: str, told: str) -> None:
    with pytest.raises(Exception, match="cannot be read") as raised:
        file.read(text)
    assert str(raised.value) == f"The project cannot be read: {told}"
