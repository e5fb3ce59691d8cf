"""The menu of what lies under the pointer of the canvas."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from app.ui import actions
from app.ui.canvas.picking import Spot
from app.ui.commands.command import ALIGN, COLOUR, SUBMENUS
from app.ui.editing import Editing

OF_NODE = (
    *("rename", "cut", "copy", "duplicate", "duplicate_wired", "twin", "delete"),
    *("", "select_before", "select_after", "select_alike"),
    *("", "disable", "bypass", COLOUR),
    *("", "join", "swap", "take_out", ALIGN, "group", "ungroup", "keep_composite"),
)
OF_NOTHING = ("search", "paste", "paste_wired", "select_all", "", "arrange", "fit")
"""The commands by their keys, and submenus; a line stands where a key is empty."""


def of_spot(spot: Spot, editing: Editing, made: Mapping[str, QAction], parent: QWidget) -> QMenu:
    """Make the menu for what lies at a spot; it goes when it is closed."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
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


def _told(text: str) -> str:
    return QCoreApplication.translate("Menu", text)
