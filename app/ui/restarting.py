"""Restarting: the program begins anew with what is open; nothing is saved, and nothing lost."""

import sys
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QProcess, QSettings
from PySide6.QtWidgets import QWidget

from app.ui import dialogs, language


def offer(window: QWidget, wanted: str, restart: Callable[[], object]) -> None:
    """Offer to restart in another language, in that language: whoever chose it can read it."""
    title, text, restarts, waits, more = (
        language.in_language(wanted, language.CONTEXT, each)
        for each in (
            "Another language",
            "Netwright speaks this language from its next start on.",
            "Restart now",
            "Later",
            "What is open stays open as it is. Nothing is saved for it, and nothing is lost.",
        )
    )
    answer = dialogs.ask(window, title, text, (("restart", restarts),), more, waits)
    if answer == "restart":
        restart()


def begin(settings: QSettings) -> None:
    """Start the program once more, which opens what was handed over, and end this one."""
    settings.sync()
    own = sys.orig_argv[1 : len(sys.orig_argv) - len(sys.argv[1:])]  # without a file to open
    QProcess.startDetached(sys.executable, own)
    QCoreApplication.exit(0)
