"""Commands: which language the window speaks; each language under its own name."""

from app.ui.commands.command import LANGUAGE, VIEW, Command, shown

COMMANDS: tuple[Command, ...] = (
    Command(
        "language_system",
        "As the system",
        VIEW,
        shown("language_system"),
        words="language translation",
        under=LANGUAGE,
    ),
    Command(
        "language_en",
        "English",
        VIEW,
        shown("language_en"),
        line=True,
        words="language",
        under=LANGUAGE,
    ),
    Command(
        "language_zh_CN",
        "简体中文",
        VIEW,
        shown("language_zh_CN"),
        words="language chinese simplified mandarin",
        under=LANGUAGE,
    ),
)
"""In the order of the menu."""
