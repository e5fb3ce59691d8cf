"""Start: opens the window, and leaves cleanly when it is closed."""

import gc
import signal
import sys
from pathlib import Path

import platformdirs
from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication

from app.engine.client import EngineClient
from app.project.journal import state_folder
from app.project.library import data_folder
from app.training.client import WorkerClient
from app.ui import language
from app.ui.dialogs import BugHook
from app.ui.main_window import MainWindow

NAME = "netwright"
BEGUN = 1_500
"""How long after the window was shown garbage is collected, in milliseconds."""


def run(path: Path | None, template: str = "") -> int:
    """Open the window and give the exit status of the program.

    Parameters
    ----------
    path
        The drawing to open; none for the start page.
    template
        The model that comes along to begin with, where there is no path.
    """
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName(NAME)
    app.setApplicationDisplayName("Netwright")
    app.setDesktopFileName(NAME)
    window = make(platformdirs.user_config_path(NAME, appauthor=False))
    sys.excepthook = BugHook(lambda: window)
    if path is not None:
        window.filing.open(path)
    elif template:
        window.filing.open_template(template)
    else:
        window.start_page.offer()
    window.show()
    QTimer.singleShot(BEGUN, window, collect)
    # Ctrl-C in the terminal ends the program as closing would; unsaved edits stay in the journal.
    before = signal.signal(signal.SIGINT, lambda *_: app.quit())
    try:
        return app.exec()
    finally:
        sys.excepthook = sys.__excepthook__
        signal.signal(signal.SIGINT, before)
        window.end()
        window.deleteLater()
        app.processEvents()
        gc.unfreeze()
        gc.collect()


def collect() -> None:
    """Let garbage be collected from now on, and pass over what the start has made."""
    gc.freeze()
    gc.enable()


def make(config: Path) -> MainWindow:
    """Make the window, with what is remembered in a folder of the user's own."""
    config.mkdir(parents=True, exist_ok=True)
    settings = QSettings(str(config / "window.ini"), QSettings.Format.IniFormat)
    language.speak(language.chosen(settings))
    return MainWindow(
        settings, config, EngineClient(), WorkerClient(), state_folder(), data_folder()
    )
