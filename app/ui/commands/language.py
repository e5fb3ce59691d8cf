"""Commands: which language the window speaks; each language under its own name."""

from app.ui import language
from app.ui.commands.command import LANGUAGE, VIEW, Command, shown


def _speak(wanted: str, title: str, words: str) -> Command:
    """Make the command that chooses a language."""
    return Command(
        f"language_{wanted}",
        title,
        VIEW,
        shown(f"language_{wanted}"),
        words=words,
        under=LANGUAGE,
        chosen=lambda _: language.wanted() == wanted,
    )


COMMANDS: tuple[Command, ...] = (
    _speak(language.SYSTEM, "As the system", "language translation"),
    _speak(language.ENGLISH, "English", "language"),
    _speak(language.CHINESE, "简体中文", "language chinese simplified mandarin"),
)
"""In the order of the menu."""
