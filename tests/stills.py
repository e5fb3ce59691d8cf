"""Pictures of the editor for the documentation: ``python -m tests.stills [NAME …]``.

Each is taken by a process of its own, since scale and language are chosen before a window is made.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything imports Qt

from PySide6.QtCore import QPointF
from PySide6.QtGui import QCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.graph.graph import Use
from app.ui import language
from app.ui.main_window import MainWindow
from tests.screenshots import IMAGES, close, opened, wait

INTO = "NETWRIGHT_STILL"
"""Names the folder of the picture, in the process that takes it."""
SOMEWHERE = (700, 300)
"""Where the pointer rests: over nothing that would light up."""


def start_page(window: MainWindow) -> None:
    """Show the page that one begins with."""
    window.start_page.offer()
    wait(lambda: all(card.shown for card in window.start_page.cards()))


def fitted(window: MainWindow) -> None:
    """Show the whole drawing."""
    window.actions_["below"].trigger()
    QTest.qWait(50)
    window.canvas.fit_all()


def near(window: MainWindow) -> None:
    """Show a block and what is around it, with shapes on the wires."""
    window.actions_["shapes"].trigger()
    window.canvas.zoom_to(1.0)
    first = next(
        n for n, e in sorted(window.editing.graph.nodes.items()) if isinstance(e.block, Use)
    )
    window.canvas.center_on(window.canvas.drawn.bounds({first}).center() + QPointF(120, 40))
    window.canvas.select({first})


def inside(window: MainWindow) -> None:
    """Show the drawing of a composite."""
    first = next(
        n for n, e in sorted(window.editing.graph.nodes.items()) if isinstance(e.block, Use)
    )
    window.canvas.enter(first)
    window.canvas.fit_all()


def wrong(window: MainWindow) -> None:
    """Show a drawing that cannot be trained, and the ways out that are offered."""
    window.editing.choose({"conv_1"})
    window.editing.configure(("conv_1",), "kernel", 40, False)
    window.editing.configure(("scores",), "features", 7, False)
    window.below.turn_to("problems")
    wait(lambda: window.running.current)
    window.canvas.select({"conv_1"})
    window.canvas.fit_all()


@dataclass(frozen=True)
class Still:
    """A picture of the editor.

    Parameters
    ----------
    name
        What it is called.
    template
        The drawing.
    show
        What is done before it is taken.
    theme, scale, tongue
        How the window looks.
    """

    name: str
    template: str
    show: Callable[[MainWindow], None]
    theme: str = "light"
    scale: str = "1"
    tongue: str = "en"


STILLS = (
    Still("editor-start", "mlp-digits", start_page),
    Still("editor-fitted", "resnet18", fitted, theme="dark"),
    Still("editor-near", "resnet18", near),
    Still("editor-composite", "resnet18", inside, theme="dark"),
    Still("editor-problems", "lenet5", wrong),
    Still("editor-200", "lenet5", fitted, theme="dark", scale="2"),
    Still("editor-chinese", "lenet5", fitted, tongue="zh_CN"),
)


def main(names: Sequence[str] = ()) -> None:
    """Take the pictures that are named, or all of them."""
    into = os.environ.get(INTO)
    for still in STILLS:
        if names and still.name not in names:
            continue
        if into:
            take(still, Path(into))
        else:
            subprocess.run(
                [sys.executable, "-m", "tests.stills", still.name],
                env={**os.environ, INTO: str(IMAGES), "QT_SCALE_FACTOR": still.scale},
                check=True,
            )


def take(still: Still, into: Path) -> None:
    """Open a window, do what is to be seen, and take the picture."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_DATA_HOME"] = folder
        app = QApplication.instance() or QApplication([])
        QCursor.setPos(*SOMEWHERE)
        language.speak(still.tongue)
        window = opened(Path(folder), still.template)
        window.appearance.choose(still.theme)
        still.show(window)
        QTest.qWait(400)
        window.toast.hide()
        window.grab().save(str(into / f"{still.name}.png"))
        close(window)
        app.processEvents()


if __name__ == "__main__":
    main(sys.argv[1:])
