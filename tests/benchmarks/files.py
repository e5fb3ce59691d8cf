"""How fast files, edits and the window around them are at 5,000 nodes: CPU milliseconds, medians.

What one sees of an edit, a search or a selection is measured in a whole window, with inspector,
code, journal and history; its engine and worker never answer.
"""

import gc
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything imports Qt

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QSettings
from PySide6.QtWidgets import QApplication

from app.graph import edits, layout
from app.graph.graph import Graph, Node, Port, Project
from app.project import file
from app.ui import offer
from app.ui.asking import row_of
from app.ui.finder import Finder
from app.ui.following import following
from app.ui.main_window import MainWindow
from nodes import CATALOGUE
from tests.benchmarks.canvas import SIZE, drawing, milliseconds

ROOT = Path(__file__).resolve().parents[2]
BLOCKS = 1_666
"""How many residual blocks of three nodes the drawing has that is laid out."""
PAGE = os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 4096

Measured = tuple[str, float, str, float]


class Quiet:
    """A client of a process that is never started."""

    alive = failing = False
    trouble = ""

    def __getattr__(self, name: str) -> Callable[..., Any]:
        return lambda *_, **__: [] if name == "receive" else None

    def fileno(self) -> int:
        return -1


def rows() -> list[Measured]:
    """Measure; each row a name, its value, its unit and its goal."""
    app = QApplication.instance() or QApplication([])
    project = drawing()
    with tempfile.TemporaryDirectory() as home:
        folder = Path(home)
        path = folder / f"large{file.SUFFIX}"
        file.save(project, path)
        found: list[Measured] = [
            *_saving(path),
            *_opening(folder, path, app.processEvents),
            *_editing(folder, file.load(path), app.processEvents),
            *_asking(folder, project, app.processEvents),
            ("memory of a window over an empty one", _memory(path), "MB", 60.0),
        ]
    tangled = residual()
    found.append(("layered layout", milliseconds(lambda: layout.layout(tangled), 3), "ms", 1_500.0))
    return found


@contextmanager
def window(folder: Path, settle: Callable[[], None]) -> Iterator[MainWindow]:
    """Open a window of the size at which all is measured."""
    settings = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
    quiet: Any = Quiet()
    made = MainWindow(settings, folder, quiet, quiet)
    made.resize(*SIZE)
    made.show()
    for _ in range(5):
        settle()
    try:
        yield made
    finally:
        made.document.history.setClean()  # or the next one would ask what becomes of the edits
        made.hide()
        made.end()
        made.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        gc.collect()


def _saving(path: Path) -> list[Measured]:
    """Save what was opened, before anybody has written it, and again after an edit."""
    first, later = [], []
    for number in range(7):
        project = file.load(path)
        first.append(milliseconds(partial(file.save, project, path), 1))
        graph = edits.move(project.graph, {"n0_0": (0.0, float(number))})
        later.append(milliseconds(partial(file.save, project.with_drawing(graph), path), 1))
    return [
        ("first save, atomic and read back", median(first), "ms", 100.0),
        ("save after an edit, atomic and read back", median(later), "ms", 100.0),
    ]


def _opening(folder: Path, path: Path, settle: Callable[[], None]) -> list[Measured]:
    with window(folder, settle) as shown:

        def open_it() -> None:
            shown.filing.open(path)
            settle()

        taken = milliseconds(open_it, 5)
    return [("open a file, checked, to its first frame", taken, "ms", 300.0)]


def _editing(folder: Path, project: Project, settle: Callable[[], None]) -> list[Measured]:
    with window(folder, settle) as shown:
        shown.document.open(project, name="large")
        shown.canvas.fit_all()
        settle()

        def turn() -> None:
            shown.editing.configure({"n0_0"}, "channels", next(numbers), False)
            settle()

        def back_and_forth() -> None:
            shown.editing.undo()
            settle()
            shown.editing.redo()
            settle()

        numbers = iter(range(17, 10_000))
        found = [("an edit with its frame", milliseconds(turn, 9), "ms", 20.0)]
        found.append(
            ("undo of an edit, with its frame", milliseconds(back_and_forth, 9) / 2, "ms", 20.0)
        )

        def choose_all() -> None:
            shown.canvas.select_all()
            settle()

        def choose_none() -> None:
            shown.canvas.select(())
            settle()

        def all_and_none() -> float:
            begin = time.process_time()
            choose_all()
            taken = time.process_time() - begin
            choose_none()
            return 1_000 * taken

        chosen = sorted(all_and_none() for _ in range(7))[3]
        found.append(("select all, with inspector and frame", chosen, "ms", 15.0))

        def delete() -> None:
            shown.asking.delete()
            settle()

        def bring_back() -> None:
            shown.editing.undo()
            settle()

        deleted, undone = [], []
        for _ in range(3):
            choose_all()
            deleted.append(milliseconds(delete, 1))
            undone.append(milliseconds(bring_back, 1))
        found.append(("delete all, with its frame", sorted(deleted)[1], "ms", 150.0))
        found.append(("undo of deleting all, with its frame", sorted(undone)[1], "ms", 150.0))
    return found


def _asking(folder: Path, project: Project, settle: Callable[[], None]) -> list[Measured]:
    graph = project.graph
    source = Port("n25_50", "out")
    targets = [Port(name, "x") for name in list(graph.nodes)[:500] if name != "hub"]

    def judge() -> None:
        for target in targets:
            edits.may_connect(project, graph, source, target)

    judged = milliseconds(judge, 5) / len(targets)
    with window(folder, settle) as shown:
        shown.document.open(project, name="large")
        entries = shown.stock.entries(project)
        finder = Finder(shown)
        finder.ask(
            QPoint(0, 0), "Search", lambda text: tuple(map(row_of, offer.find(text, entries)))
        )
        settle()
        letters = iter(["c", "co", "con", "conv", "conv2", "l", "li", "lin", "r", "re", "rel"])

        def key() -> None:
            finder._line.setText(next(letters))
            settle()

        typed = milliseconds(key, 11)
        fitting = milliseconds(
            lambda: following(shown.stock, project, "", entries, source, None), 3
        )
        finder.close()
        settle()
    return [
        ("may this wire be drawn, per port", judged, "ms", 1.0),
        ("search, a key to its list", typed, "ms", 5.0),
        ("search at the end of a wire, to its list", fitting, "ms", 300.0),
    ]


MEMORY = """
import gc, sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from tests.benchmarks.files import resident, window

app = QApplication([])
with window(Path(sys.argv[1]), app.processEvents) as shown:
    app.processEvents()
    gc.collect()
    before = resident()
    shown.filing.open(Path(sys.argv[2]))
    for _ in range(5):
        app.processEvents()
    gc.collect()
    print((resident() - before) / 2**20)
"""


def _memory(path: Path) -> float:
    """Give what a window with a drawing takes over an empty one, in a process of its own."""
    command = [sys.executable, "-c", MEMORY, str(path.parent), str(path)]
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, check=True, timeout=120
    )
    return float(done.stdout)


def resident() -> int:
    """Give how many bytes of this process lie in memory (Linux only)."""
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * PAGE


def residual() -> Graph:
    """Make residual blocks in a row: the wires around each must be kept apart."""
    nodes: dict[str, Node] = {"x": Node(CATALOGUE["Input"]())}
    graph = Graph.of(nodes, [])
    project = Project(graph)
    before = "x"
    for number in range(BLOCKS):
        for name, kind in ((f"conv_{number}", "Linear"), (f"relu_{number}", "ReLU")):
            graph, _ = edits.add(graph, CATALOGUE[kind](), (0.0, 0.0), name)
        graph, _ = edits.add(graph, CATALOGUE["Add"](), (0.0, 0.0), f"add_{number}")
        for source, target, port in (
            (before, f"conv_{number}", "x"),
            (f"conv_{number}", f"relu_{number}", "x"),
            (f"relu_{number}", f"add_{number}", "x"),
            (before, f"add_{number}", "x"),
        ):
            graph = edits.connect(project, graph, Port(source, "out"), Port(target, port))
        before = f"add_{number}"
    return graph
