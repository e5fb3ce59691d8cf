"""Every command as data, a file for each menu: all menus and shortcuts are filled from it."""

from app.ui.commands import (
    about,
    composites,
    drawing,
    edit,
    file,
    language,
    order,
    standing,
    training,
    view,
)
from app.ui.commands.command import MENUS, Command

COMMANDS: tuple[Command, ...] = (
    *file.COMMANDS,
    *edit.COMMANDS,
    *drawing.COMMANDS,
    *composites.COMMANDS,
    *order.COMMANDS,
    *standing.COMMANDS,
    *view.COMMANDS,
    *language.COMMANDS,
    *training.COMMANDS,
    *about.COMMANDS,
)
"""In the order of the menus."""

__all__ = ["COMMANDS", "MENUS", "Command"]
