"""Takes the pictures of the documentation: ``python -m tests.screenshots``."""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything imports Qt

from PySide6.QtCore import QSettings
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.engine.client import EngineClient
from app.training.client import WorkerClient
from app.ui.main_window import MainWindow

IMAGES = Path(__file__).resolve().parent.parent / "docs" / "images"
SIZE = (1400, 850)
PATIENCE = 120.0  # seconds


def main(template: str = "cnn-digits", chosen: str = "conv_1", into: Path = IMAGES) -> None:
    """Train a template in the window and take its picture in the light and in the dark."""
    into.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_DATA_HOME"] = folder
        app = QApplication.instance() or QApplication([])
        window = trained(Path(folder), template)
        names = window.canvas.drawn.row
        window.canvas.select({chosen} if chosen in names else ())
        for theme in ("light", "dark"):
            window.appearance.choose(theme)
            QTest.qWait(300)
            window.grab().save(str(into / f"window-{theme}.png"))
        window.end()
        window.document.history.setClean()
        window.close()
        app.processEvents()


def trained(folder: Path, template: str) -> MainWindow:
    """Open a template in a window and train it to its end."""
    settings = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
    window = MainWindow(settings, folder, EngineClient(), WorkerClient())
    window.filing.open_template(template)
    window.resize(*SIZE)
    window.show()
    wait(lambda: window.running.current and window.training.state == "idle")
    window.actions_["train"].trigger()
    wait(lambda: window.training.state == "running")
    wait(lambda: not window.running.busy)
    wait(lambda: window.watching.results.filled)
    window.below.turn_to("training")
    window.toast.hide()
    return window


def wait(until: Callable[[], bool]) -> None:
    """Let the window live until something holds."""
    end = time.monotonic() + PATIENCE
    while not until():
        if time.monotonic() > end:
            sys.exit("The program did not come so far in time.")
        QTest.qWait(20)


if __name__ == "__main__":
    main()
