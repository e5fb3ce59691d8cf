"""What Qt needs of the commands: actions, menus, the rows of the command palette."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from app.ui import theme as look
from app.ui.commands import COMMANDS, MENUS
from app.ui.desk import Desk
from app.ui.finder import Row

CONTEXT = "actions"


def titled(text: str) -> str:
    """Look up a title, a menu or words of a command in the user's language."""
    return QCoreApplication.translate(CONTEXT, text) if text else ""


def make(desk: Desk, window: QWidget) -> dict[str, QAction]:
    """Make what Qt needs of every command; `Shortcuts` gives it its keys."""
    made: dict[str, QAction] = {}
    for command in COMMANDS:
        action = QAction(window)
        action.triggered.connect(lambda _, command=command: command.does(desk))
        if command.chosen is not None:
            action.setCheckable(True)
            action.triggered.connect(lambda: _tick(desk, made))
        call(action, command.title)
        if command.swatch:
            action.setIcon(look.swatch(command.swatch))
        (desk.canvas if command.local else window).addAction(action)
        made[command.key] = action
    return made


def call(action: QAction, title: str, what: str = "") -> None:
    """Give a command its title in the window's language, and its shortcut to be read there.

    Parameters
    ----------
    title
        What it is called, in English.
    what
        What it is done to, in the window's language.
    """
    told = f"{titled(title)} {what}".rstrip()
    if action.text() != told:
        action.setText(told)
        name_keys(action)


def name_keys(action: QAction) -> None:
    """Tell the shortcut of a command in its tool tip."""
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    action.setToolTip(f"{action.text()} ({keys})" if keys else action.text())


def fill(menu: QMenu, made: dict[str, QAction]) -> dict[str, QMenu]:
    """Fill a menu with a menu for each group of commands."""
    menus = {name: menu.addMenu(titled(name)) for name in MENUS}
    below: dict[str, QMenu] = {}
    for command in COMMANDS:
        into = menus[command.menu]
        if command.under:
            if command.under not in below:
                below[command.under] = into.addMenu(titled(command.under))
            into = below[command.under]
        if command.line:
            into.addSeparator()
        into.addAction(made[command.key])
    return menus


def submenu(under: str, made: Mapping[str, QAction], parent: QMenu) -> QMenu:
    """Add a submenu to a menu, with the commands that stand in it everywhere."""
    menu = parent.addMenu(titled(under))
    for command in COMMANDS:
        if command.under == under:
            if command.line:
                menu.addSeparator()
            menu.addAction(made[command.key])
    return menu


def refresh(desk: Desk, made: dict[str, QAction]) -> None:
    """Let those commands be given that can be, under the name of what they do now."""
    for command in COMMANDS:
        made[command.key].setEnabled(command.may(desk))
    _tick(desk, made)
    call(made["pause"], "Go on" if desk.running.paused else "Pause")
    call(made["disable"], "Enable" if desk.editing.are_all("disabled") else "Disable")
    call(made["bypass"], "Bypass no more" if desk.editing.are_all("bypassed") else "Bypass")
    history = desk.document.history
    call(made["undo"], "Undo", history.undoText())
    call(made["redo"], "Redo", history.redoText())


def _tick(desk: Desk, made: Mapping[str, QAction]) -> None:
    """Tick the commands whose work is to be seen now."""
    for command in COMMANDS:
        if command.chosen is not None:
            made[command.key].setChecked(command.chosen(desk))


def found(
    text: str, made: Mapping[str, QAction], more: Iterable[tuple[str, str, str, str]] = ()
) -> tuple[Row, ...]:
    """Give the commands that a text finds, as rows of the command palette.

    ``more`` stands there besides: key, title, menu, and further words.
    """
    wanted = text.lower().split()
    rows = [
        Row(key, title, menu)
        for key, title, menu, further in more
        if all(word in f"{title} {menu} {further}".lower() for word in wanted)
    ]
    for command in COMMANDS:
        action = made[command.key]
        english = f"{command.title} {command.under} {command.menu} {command.words}"
        menu, further = titled(command.under or command.menu), titled(command.words)
        told = f"{action.text()} {menu} {further} {english}".lower()
        if all(word in told for word in wanted):
            mark = action.shortcut().toString()
            rows.append(Row(command.key, action.text(), menu, mark, enabled=action.isEnabled()))
    begins = text.strip().lower()
    rows.sort(key=lambda row: (row.title.lower() != begins, begins not in row.title.lower()))
    return tuple(rows)
