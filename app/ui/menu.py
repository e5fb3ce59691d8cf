"""The menu of what lies under the pointer of the canvas."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from app.compiler.report import Problem
from app.ui import actions, words
from app.ui.canvas.picking import Spot
from app.ui.commands.command import ALIGN, COLOUR, SUBMENUS
from app.ui.editing import Editing

LONGEST = 90
"""The most letters of a sentence that a menu shows."""
OF_NODE = (
    *("rename", "cut", "copy", "duplicate", "duplicate_wired", "twin", "delete"),
    *("", "select_before", "select_after", "select_alike"),
    *("", "disable", "bypass", COLOUR),
    *("", "join", "swap", "take_out", ALIGN, "frame", "group", "ungroup", "keep_composite"),
)
OF_NOTHING = ("search", "paste", "paste_wired", "select_all", "", "arrange", "fit")
"""The commands by their keys, and submenus; a line stands where a key is empty."""


def of_spot(
    spot: Spot,
    editing: Editing,
    made: Mapping[str, QAction],
    parent: QWidget,
    problems: Sequence[Problem] = (),
) -> QMenu:
    """Make the menu for what lies at a spot; it goes when it is closed.

    Parameters
    ----------
    problems
        What is wrong with the node that lies there.
    """
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    _add_repairs(menu, problems, editing)
    if spot.badge:
        menu.addAction(made["problems"])
        return menu
    if spot.link is not None:
        link = spot.link
        cut = menu.addAction(_told("Disconnect"))
        cut.triggered.connect(lambda: editing.disconnect_wire(link))
        menu.addAction(made["reroute"])
        menu.addSeparator()
    if spot.port is not None and "[" in spot.port.name:
        port = spot.port
        for title, by in ((_told("Earlier"), -1), (_told("Later"), 1)):
            turn = menu.addAction(title)
            turn.triggered.connect(lambda _, by=by: editing.reorder(port, by))
        menu.addSeparator()
    for key in OF_NODE if spot.node else OF_NOTHING:
        if key in SUBMENUS:
            actions.submenu(key, made, menu)
        elif key:
            menu.addAction(made[key])
        else:
            menu.addSeparator()
    return menu


def _add_repairs(menu: QMenu, problems: Sequence[Problem], editing: Editing) -> None:
    """Put what is wrong and what would mend it at the top of a menu."""
    for problem in problems:
        said = menu.addAction(shortened(words.told(problem)))
        said.setEnabled(False)
        for fix in problem.fixes:
            mend = menu.addAction(shortened(words.told(fix)))
            mend.triggered.connect(lambda _, fix=fix: editing.fix(fix))
    if problems:
        menu.addSeparator()


def shortened(text: str) -> str:
    """Give a sentence as a line of a menu shows it: not too long, and no letter as a key."""
    text = text if len(text) <= LONGEST else f"{text[: LONGEST - 1].rstrip()}…"
    return text.replace("&", "&&")


def _told(text: str) -> str:
    return QCoreApplication.translate("Menu", text)
