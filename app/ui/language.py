"""The language that the window speaks: that of the system, or the one the user has chosen."""

from collections.abc import Callable
from functools import cache, partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QSettings, QTranslator

import app

FOLDER = Path(app.__file__).resolve().parent.parent / "resources" / "translations"
NAME = "netwright"
CONTEXT = "language"

SYSTEM, ENGLISH, CHINESE = "system", "en", "zh_CN"
CHOICES = (SYSTEM, ENGLISH, CHINESE)
KEY = "language"
"""Under which the choice is kept in the settings."""

_wanted: list[str] = [SYSTEM]
"""What was chosen last."""

_loaded: dict[str, list[QTranslator]] = {}
"""The translators of the language that is spoken instead of English."""


def chosen(settings: QSettings) -> str:
    """Give what the user has chosen, which is the system's language unless told."""
    wanted = str(settings.value(KEY, SYSTEM))
    return wanted if wanted in CHOICES else SYSTEM


def wanted() -> str:
    """Give what was chosen last, which may be spoken from the next start on only."""
    return _wanted[-1]


def meant(wanted: str) -> str:
    """Give the language that a choice comes to."""
    if wanted != SYSTEM:
        return wanted
    here = QLocale(next(iter(QLocale.system().uiLanguages()), ""))
    simplified = here.script() == QLocale.Script.SimplifiedChineseScript
    return CHINESE if here.language() == QLocale.Language.Chinese and simplified else ENGLISH


def speak(wanted: str) -> None:
    """Have every text that is made from now on in a language, and numbers as it writes them."""
    _wanted[:] = [wanted]
    for translators in _loaded.values():
        for translator in translators:
            QCoreApplication.removeTranslator(translator)
    _loaded.clear()
    language = meant(wanted)
    QLocale.setDefault(QLocale.system() if language == ENGLISH else QLocale(language))
    if language == ENGLISH:
        return
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    _loaded[language] = []
    for folder, name in ((qt, "qtbase"), (str(FOLDER), NAME)):
        translator = QTranslator(QCoreApplication.instance())
        if translator.load(f"{name}_{language}", folder):
            QCoreApplication.installTranslator(translator)
            _loaded[language].append(translator)


def spoken() -> str:
    """Give the language that is spoken instead of English, or an empty text."""
    return next(iter(_loaded), "")


def verbs(settings: QSettings, offer: Callable[[str], object]) -> dict[str, Callable[[], None]]:
    """Give what the commands of the languages do; ``offer`` is asked where it takes a restart."""

    def choose(wanted: str) -> None:
        settings.setValue(KEY, wanted)
        _wanted[:] = [wanted]
        if meant(wanted) != (spoken() or ENGLISH):
            offer(wanted)

    return {f"{KEY}_{each}": partial(choose, each) for each in CHOICES}


def in_language(wanted: str, context: str, text: str) -> str:
    """Give one text in a language, whichever is spoken."""
    return _dictionary(meant(wanted)).translate(context, text) or text


@cache
def _dictionary(language: str) -> QTranslator:
    translator = QTranslator()
    translator.load(f"{NAME}_{language}", str(FOLDER))
    return translator
