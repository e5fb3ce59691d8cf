"""Takes the pictures of the documentation: ``python -m tests.screenshots [NAME …]``.

``stills`` among the names takes those of the editor besides, in both themes; so
``QT_SCALE_FACTOR=2 python -m tests.screenshots stills zh_CN`` takes them on a dense screen, in
Chinese.
"""

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
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.engine.client import EngineClient
from app.graph.graph import Use
from app.training.client import WorkerClient
from app.ui import language
from app.ui.live import PREFIX
from app.ui.main_window import MainWindow

IMAGES = Path(__file__).resolve().parent.parent / "docs" / "images"
SIZE = (1400, 850)
VIEWS_HEIGHT = 390
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


def start_page(window: MainWindow) -> None:
    """Show what the program begins with."""
    window.filing.new()
    window.start_page.offer()


def near(window: MainWindow) -> None:
    """Look at the middle of a large network as closely as one builds it."""
    window.canvas.zoom_to(1.0)


def inside(window: MainWindow) -> None:
    """Go into the first composite of a drawing."""
    nodes = window.editing.graph.nodes
    window.canvas.enter(next(name for name, node in nodes.items() if isinstance(node.block, Use)))


def with_problems(window: MainWindow) -> None:
    """Take a wire away that is needed, and look at what is said of it."""
    window.editing.disconnect_wire(window.editing.graph.arriving("conv_2")[0])
    wait(lambda: window.running.current)
    window.below.turn_to("problems")


STILLS: Mapping[str, tuple[str, Callable[[MainWindow], object]]] = {
    "start": ("cnn-digits", start_page),
    "resnet18": ("resnet18", lambda window: window.canvas.fit_all()),
    "resnet18-near": ("resnet18", near),
    "composite": ("resnet18", inside),
    "problems": ("cnn-digits", with_problems),
    "keys": ("cnn-digits", lambda window: window.actions_["shortcuts"].trigger()),
}
"""The editor, without a run: the drawing of each picture, and what is done before it is taken."""


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
        if "stills" in names:
            spoken = next((each for each in names if each in language.CHOICES), language.ENGLISH)
            language.speak(spoken)
            for name in STILLS:
                take_still(name, spoken, Path(folder), into)
            language.speak(language.ENGLISH)
        app.processEvents()


def take_still(name: str, spoken: str, folder: Path, into: Path) -> None:
    """Take a picture of the editor in both themes."""
    template, prepare = STILLS[name]
    window = opened(folder, template)
    prepare(window)
    ratio = window.devicePixelRatioF()
    dense = f"-{ratio:g}x" if ratio != 1 else ""
    tongue = f"-{spoken}" if spoken != language.ENGLISH else ""
    for theme in ("light", "dark"):
        window.appearance.choose(theme)
        QTest.qWait(900)  # small pictures are made one after the other
        shown = QApplication.activeModalWidget() or window
        shown.grab().save(str(into / f"{name}-{theme}{tongue}{dense}.png"))
    dialog = QApplication.activeModalWidget()
    if dialog is not None:
        dialog.close()
    close(window)


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
