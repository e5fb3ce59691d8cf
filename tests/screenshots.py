"""Takes the pictures of the documentation: ``python -m tests.screenshots [NAME …]``."""

import os
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything imports Qt

from PySide6.QtCore import QSettings
from PySide6.QtGui import QCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.engine.client import EngineClient
from app.training.client import WorkerClient
from app.ui.live import PREFIX
from app.ui.main_window import MainWindow

IMAGES = Path(__file__).resolve().parent.parent / "docs" / "images"
SIZE = (1400, 850)
VIEWS_HEIGHT = 390
SOMEWHERE = (700, 840)
"""Where the pointer rests: over nothing that would light up."""
PATIENCE = 600.0  # seconds


@dataclass(frozen=True)
class Picture:
    """A drawing at work, as a page of the documentation shows it.

    Parameters
    ----------
    name
        What the picture is called.
    template
        The drawing.
    view
        The live view that is to be seen.
    asked
        What it is asked to show.
    share
        How much of the training is done by then; 1 for a network that is trained.
    theme
        In which it is taken.
    """

    name: str
    template: str
    view: str
    asked: Mapping[str, Any] = field(default_factory=dict)
    share: float = 1.0
    theme: str = "light"


PICTURES: tuple[Picture, ...] = (
    Picture("learning-sequences", "transformer-reverse", "attention", share=0.4),
    Picture("learning-time", "tcn-adding", "receptive_field", {"row": 6, "step": 44}, share=0.6),
    Picture("learning-graphs", "gcn-karate", "graph", {"node": 33, "hops": 1}),
    Picture("learning-adversaries", "gan-ring", "judge_field", share=0.7, theme="dark"),
    Picture("learning-agents", "ppo-cartpole", "play", share=0.12),
    Picture("learning-tables", "q-cliffwalking", "grid", theme="dark"),
    Picture("learning-digits", "gan-digits", "generated", share=0.5, theme="dark"),
)
"""One for each way of learning; the window itself is taken besides."""


def main(names: Sequence[str] = (), into: Path = IMAGES) -> None:
    """Take the pictures that are named, or all of them.

    ``window`` is the digits' network in the light and in the dark, after its training.
    """
    into.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_DATA_HOME"] = folder
        app = QApplication.instance() or QApplication([])
        if not names or "window" in names:
            take_window(Path(folder), into)
        for picture in PICTURES:
            if not names or picture.name in names:
                take(picture, Path(folder), into)
        app.processEvents()


def take_window(folder: Path, into: Path) -> None:
    """Train the digits' network in the window, and take its picture in both themes."""
    window = opened(folder, "cnn-digits")
    window.actions_["train"].trigger()
    wait(lambda: window.training.state == "running")
    wait(lambda: not window.running.busy)
    wait(lambda: window.watching.results.filled)
    window.below.turn_to("training")
    window.toast.hide()
    window.canvas.select({"conv_1"})
    for theme in ("light", "dark"):
        window.appearance.choose(theme)
        QTest.qWait(300)
        window.grab().save(str(into / f"window-{theme}.png"))
    close(window)


def take(picture: Picture, folder: Path, into: Path) -> None:
    """Train a drawing in the window, look at one of its live views, and take a picture."""
    window = opened(folder, picture.template, VIEWS_HEIGHT)
    window.appearance.choose(picture.theme)
    window.actions_["train"].trigger()
    wait(lambda: bool(window.training.offers))
    window.below.turn_to(PREFIX + picture.view)
    pane = window.watching.live.panes[picture.view]
    if picture.asked:
        pane.view.asked.emit(dict(picture.asked))
    wait(lambda: not window.running.busy or (not pane.told and done(window) >= picture.share))
    wait(lambda: not pane.told)
    QTest.qWait(1_000)  # for a frame or two of what was asked
    window.toast.hide()
    window.grab().save(str(into / f"{picture.name}.png"))
    if window.running.busy:
        window.training.stop()
        wait(lambda: not window.running.busy)
    close(window)


def done(window: MainWindow) -> float:
    """Give how much of the training is done, 0 to 1."""
    history = window.training.history
    steps = history.started.steps if history.started is not None else 0
    return history.step / steps if steps else 0.0


def opened(folder: Path, template: str, height: int = 0) -> MainWindow:
    """Open a template in a window, ready to be trained, with views of that height."""
    QCursor.setPos(*SOMEWHERE)
    settings = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
    window = MainWindow(settings, folder, EngineClient(), WorkerClient())
    window.filing.open_template(template)
    window.resize(*SIZE)
    window.show()
    window.actions_["all_panels"].trigger()  # with the room that this size has for them
    if height:
        window.arrangement.give_room(height)
    wait(lambda: window.running.current and window.training.state == "idle")
    return window


def close(window: MainWindow) -> None:
    """Leave a window and its processes."""
    window.end()
    window.document.history.setClean()
    window.close()


def wait(until: Callable[[], bool]) -> None:
    """Let the window live until something holds."""
    end = time.monotonic() + PATIENCE
    while not until():
        if time.monotonic() > end:
            sys.exit("The program did not come so far in time.")
        QTest.qWait(20)


if __name__ == "__main__":
    main(sys.argv[1:])
