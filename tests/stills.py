"""Pictures of the editor for the documentation: ``python -m tests.stills [NAME …]``.

``python -m tests.stills --every DIR`` takes each in both themes, both densities and languages.
A process of its own takes each, since scale and language are chosen before a window is made.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import product
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything imports Qt

from PySide6.QtCore import QPointF, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from app.graph.graph import Use
from app.ui import language
from app.ui.main_window import MainWindow
from tests.screenshots import IMAGES, close, opened, wait

THEMES, SCALES, TONGUES = ("light", "dark"), ("1", "2"), ("en", "zh_CN")


def start_page(window: MainWindow) -> None:
    """Show the page that one begins with."""
    window.filing.new()
    window.start_page.offer()
    wait(lambda: window.start_page.filled)


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
    window.editing.configure(("scores",), "features", 7, False)
    window.editing.disconnect_wire(window.editing.graph.arriving("accuracy")[0])
    window.below.turn_to("problems")
    wait(lambda: window.running.current)
    window.canvas.fit_all()
    window.canvas.select({"accuracy"})


def keys(window: MainWindow) -> None:
    """Show the dialog in which one looks keys up and changes them."""
    QTimer.singleShot(0, window, window.actions_["shortcuts"].trigger)


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
    Still("editor-composite", "resnet18", inside, theme="dark", scale="2"),
    Still("editor-problems", "lenet5", wrong),
    Still("editor-keys", "lenet5", keys, theme="dark"),
    Still("editor-chinese", "resnet18", fitted, tongue="zh_CN"),
)


def main(names: Sequence[str] = ()) -> None:
    """Take the pictures that are named, or all of them."""
    if names[:1] == ["--every"]:
        for still, theme, scale, tongue in product(STILLS, THEMES, SCALES, TONGUES):
            name = f"{still.name}-{theme}-{scale}-{tongue}"
            ask(replace(still, name=name, theme=theme, scale=scale, tongue=tongue), Path(names[1]))
        return
    for still in STILLS:
        if not names or still.name in names:
            ask(still, IMAGES)


def ask(still: Still, into: Path) -> None:
    """Have a process take a picture."""
    into.mkdir(parents=True, exist_ok=True)
    place = STILLS.index(next(each for each in STILLS if each.show is still.show))
    told = [str(place), still.theme, still.tongue, str(into / f"{still.name}.png")]
    subprocess.run(
        [sys.executable, "-m", "tests.stills", "--take", *told],
        env={**os.environ, "QT_SCALE_FACTOR": still.scale},
        check=True,
    )


def take(still: Still, theme: str, tongue: str, into: str) -> None:
    """Open a window, do what is to be seen, and take the picture."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_DATA_HOME"] = folder
        app = QApplication.instance() or QApplication([])
        language.speak(tongue)
        window = opened(Path(folder), still.template)
        window.appearance.choose(theme)
        still.show(window)
        QTest.qWait(600)
        window.toast.hide()
        dialog = QApplication.activeModalWidget()
        (dialog or window).grab().save(into)
        if isinstance(dialog, QDialog):
            dialog.reject()
        close(window)
        app.processEvents()


if __name__ == "__main__":
    if sys.argv[1:2] == ["--take"]:
        take(STILLS[int(sys.argv[2])], *sys.argv[3:])
    else:
        main(sys.argv[1:])
