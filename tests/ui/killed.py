"""A program to be killed: it edits without end, and says on stdout what it is about to keep.

Before an edit is kept it says ``doing MARK``, and once it is, ``done MARK``: the mark stands for
the whole project. Started by `tests/ui/test_killed.py` with the number of a walk, a folder, and
``window`` for the whole window instead of the document with what keeps it.
"""

import hashlib
import random
import sys
from pathlib import Path

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from app.graph.graph import Project
from app.project import file, journal
from app.ui.document import Document
from app.ui.editing import Editing
from app.ui.filing import Filing
from app.ui.keeping import Keeping
from app.ui.main_window import MainWindow
from tests.ui.conftest import Silent
from tests.ui.walks import BEGINNINGS, Walk

LARGEST = 4_000
"""The size in bytes from which on a journal is written anew here, so that kills meet that too."""
SAVES = 0.04
"""How often it saves rather than edits."""


def drawing(folder: Path) -> Path:
    """Give the file of a walk that has one."""
    return folder / f"drawing{file.SUFFIX}"


def has_file(number: int) -> bool:
    """Tell whether a walk begins with a file; the others are never saved."""
    return number % 2 == 1


def first(number: int) -> Project:
    """Give what a walk begins with; one that is not saved begins with nothing."""
    return BEGINNINGS[number % len(BEGINNINGS)]() if has_file(number) else Project()


def mark(project: Project) -> str:
    """Give a short text that stands for a project."""
    return hashlib.sha256(file.write(project).encode()).hexdigest()[:16]


def say(word: str, project: Project) -> None:
    """Say something of a project, at once."""
    sys.stdout.write(f"{word} {mark(project)}\n")
    sys.stdout.flush()


def edit(number: int, folder: Path, *, windowed: bool) -> int:
    """Edit until somebody ends it."""
    journal.LARGEST = LARGEST
    app = QApplication([])
    settings = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
    state = folder / "state"
    if windowed:
        window = MainWindow(settings, folder, Silent(), Silent(), state)  # type: ignore[arg-type]
        document, editing, filing = window.document, window.editing, window.filing
        keeping = window.keeping
        window.show()
    else:
        document = Document()
        editing, keeping = Editing(document), Keeping(document, state)
        filing = Filing(document, settings, QWidget())
        filing.saving.connect(keeping.keep_version)
        filing.saved.connect(lambda *_: keeping.begin())
        filing.opened.connect(keeping.begin)
    if has_file(number):
        assert filing.open(drawing(folder))
    else:
        filing.new()
    say("done", document.project)
    document.changed.connect(lambda: say("doing", document.project))
    walk = Walk(number, document, editing)
    draw = random.Random(number)
    places = iter(range(1_000_000))

    def turn() -> None:
        if keeping._pending.isActive():
            return  # it is not kept yet
        say("done", document.project)
        if document.path is not None and draw.random() < SAVES:
            filing.save()
        else:
            walk.step(next(places))

    clock = QTimer()
    clock.timeout.connect(turn)
    clock.start(0)
    return app.exec()


def main() -> int:
    """Edit as told by the command line."""
    return edit(int(sys.argv[1]), Path(sys.argv[2]), windowed="window" in sys.argv[3:])
