"""Commands: what helps."""

from app.ui.commands.command import HELP, Command, shown

COMMANDS: tuple[Command, ...] = (
    Command(
        "shortcuts",
        "Keyboard shortcuts …",
        HELP,
        shown("shortcuts"),
        words="keys bindings hotkeys change",
    ),
    Command("about", "About Netwright", HELP, shown("about")),
)
"""In the order of the menu."""
