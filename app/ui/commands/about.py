"""Commands: what helps."""

from app.ui.commands.command import HELP, Command, shown

COMMANDS: tuple[Command, ...] = (Command("about", "About Netwright", HELP, shown("about")),)
"""In the order of the menu."""
