"""A program that is killed while it is used loses nothing that was done, and offers it again."""

import os
import random
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.project import file
from app.project.journal import recoveries
from app.ui import chooser
from app.ui.document import Document
from app.ui.keeping import Keeping
from tests.conftest import ROOT
from tests.ui.killed import drawing, first, has_file, mark
from tests.warm import Warm, warm

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")

MOST = 150
"""How many lines a program may say before it is killed, at most."""


def kill(programs: Warm, number: int, folder: Path, *, windowed: bool) -> list[list[str]]:
    """Let a program edit, kill it at a random moment, and give all that it said."""
    draw = random.Random(number)
    if has_file(number):
        file.save(first(number), drawing(folder))
    code = "from tests.ui.killed import main; main()"
    program = programs.start("-c", code, number, folder, *["window"] * windowed, cwd=ROOT)
    count = draw.randint(1, 12 if number % 4 == 0 else MOST)
    said = [program.stdout.readline() for _ in range(count)]
    time.sleep(draw.random() * 0.01)
    os.kill(program.pid, signal.SIGKILL)
    ended = program.wait()
    assert ended.returncode == -signal.SIGKILL
    assert "Traceback" not in ended.stderr, ended.stderr[-2_000:]
    said += ended.stdout.splitlines(keepends=True)
    return [line.split() for line in said if line.endswith("\n")]


def kept(said: list[list[str]]) -> set[str]:
    """Give the projects of which one must be there: the last that was done, or the one after it."""
    last = max(place for place, (word, _) in enumerate(said) if word == "done")
    after = {each for _, each in said[last + 1 :]}
    assert len(after) <= 4, "an undo of several edits is the most that is done at once"
    return {said[last][1]} | after


class Lost:
    """Looks, after a kill, at what a user would find."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, window: QWidget, programs: Warm) -> None:
        self.asked = self.found = self.edits = 0
        self._window = window
        self._programs = programs

        def choose(*_: object, **__: object) -> tuple[str, int]:
            self.asked += 1
            return "restore", 0

        monkeypatch.setattr(chooser, "choose", choose)

    def look(self, number: int, folder: Path, *, windowed: bool = False) -> str:
        """Kill a program and open what it left; tell what was lost, or nothing."""
        folder.mkdir()
        said = kill(self._programs, number, folder, windowed=windowed)
        self.edits += sum(word == "doing" for word, _ in said)
        waiting = recoveries(folder / "state")
        otherwise = file.load(drawing(folder)) if has_file(number) else first(number)
        document = Document()
        keeping = Keeping(document, folder / "state")
        document.open(otherwise)
        keeping.begin()
        keeping.offer(self._window)
        there = mark(document.project)
        keeping.end()
        self.found += len(waiting)
        if recoveries(folder / "state"):
            return f"{number}: what was restored is offered again"
        if waiting and waiting[0].path != (drawing(folder) if has_file(number) else None):
            return f"{number}: it is offered as {waiting[0].path}"
        if there not in kept(said):
            return f"{number}: {there} is there instead of {kept(said)}, after {said[-6:]}"
        return ""

    def told(self, count: int) -> None:
        """Print what was seen."""
        print(  # noqa: T201  # the counts belong to the test's log
            f"{count} kills after {self.edits} edits; {self.found} had something to restore, "
            f"{self.asked} asked"
        )
        assert self.asked == self.found >= count / 2


@pytest.fixture(scope="module")
def programs() -> Iterator[Warm]:
    """Start programs that have loaded what they edit with, each from its beginning."""
    with warm("tests.ui.killed") as found:
        yield found


@pytest.fixture
def lost(monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, programs: Warm) -> Lost:
    window = QWidget()
    qtbot.addWidget(window)
    return Lost(monkeypatch, window, programs)


@pytest.mark.slow
def test_a_program_that_is_killed_loses_nothing_that_was_done(lost: Lost, tmp_path: Path) -> None:
    numbers = range(20)
    found = [lost.look(n, tmp_path / str(n), windowed=n % 7 == 6) for n in numbers]
    assert [each for each in found if each] == []
    lost.told(len(numbers))


@pytest.mark.soak
@pytest.mark.timeout(3_600)
def test_200_programs_that_are_killed_lose_nothing_that_was_done(
    lost: Lost, tmp_path: Path
) -> None:
    numbers = range(1_000, 1_200)
    found = [lost.look(n, tmp_path / str(n), windowed=n % 5 == 0) for n in numbers]
    assert [each for each in found if each] == []
    lost.told(len(numbers))
