"""LeNet-5 built, joined, trained and exported by hand: ``python -m tests.ui.lenet5_by_hand DIR``.

Needs an X server and xdotool. Nothing but the pointer and the keys touches the window.
"""

import sys
import time
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QToolButton,
    QWidget,
)

from app.graph.graph import Project
from app.project import templates
from app.ui import start
from nodes.block import Block
from tests.ui.on_screen import Hand, play

EDITORS = (QLineEdit, QComboBox)
ZOOMED_OUT = 3
"""How often one has to press for smaller until all of it has room."""


def build(hand: Hand, wanted: Project, corner: QPointF) -> dict[str, str]:
    """Drag every block to its place from a corner on, and give what each is called."""
    called: dict[str, str] = {}
    for name, node in sorted(wanted.graph.nodes.items()):
        if isinstance(node.block, Block) and type(node.block).__name__ != "Note":
            called[name] = place(hand, type(node.block).__name__, corner + QPointF(node.x, node.y))
            fill_in(hand, called[name], node.block.values())
    return called


def place(hand: Hand, kind: str, at: QPointF) -> str:
    """Search a block in the palette and drag it to the canvas; give its name."""
    palette, editing = hand.window.palette_, hand.window.editing
    before = hand.see(lambda: set(editing.graph.nodes))
    hand.click(hand.middle_of(palette.search))
    hand.type(kind)
    first = palette.tree.topLevelItem
    hand.wait(lambda: (row := first(0)) and row.text(0) == kind, f"{kind} in the palette")
    row = hand.see(
        lambda: palette.tree.viewport().mapToGlobal(
            palette.tree.visualRect(palette.tree.model().index(0, 0)).center()
        )
    )
    hand.drag(row, hand.on_canvas(at + QPointF(80, 20)))
    hand.wait(lambda: set(editing.graph.nodes) - before, f"{kind} on the canvas")
    (name,) = hand.see(lambda: set(editing.graph.nodes) - before)
    return name


def fill_in(hand: Hand, name: str, values: dict[str, Any]) -> None:
    """Write into the inspector what is another value than at first."""
    editing = hand.window.editing
    for field, value in values.items():
        if hand.see(partial(value_of, hand, name, field)) == value:
            continue
        if hand.see(lambda: editing.chosen) != {name}:
            hand.click(hand.at_title(name))
            hand.wait(lambda: editing.chosen == {name}, f"{name} chosen")
        editor = hand.see(partial(editor_of, hand, field))
        hand.wait(editor.isVisible, f"{field} of {name}")
        hand.click(hand.middle_of(editor))
        hand.type(f"{value:g}" if isinstance(value, float) else str(value))
        hand.key("Return")
        hand.wait(
            lambda: value_of(hand, name, field) == value,  # noqa: B023  # waited for at once
            f"{field} of {name} to be {value}",
        )


def value_of(hand: Hand, name: str, field: str) -> object:
    """Give a value of a node."""
    block = hand.window.editing.graph.nodes[name].block
    assert isinstance(block, Block)
    return block.values()[field]


def editor_of(hand: Hand, field: str) -> QWidget:
    """Give the line or the list of the inspector in which a value is chosen."""
    shown = hand.window.inspector.form.field(field)
    assert shown is not None
    return next(each for each in shown.findChildren(QWidget) if isinstance(each, EDITORS))


def join(hand: Hand, wanted: Project, called: dict[str, str]) -> None:
    """Drag every wire from output to input."""
    editing = hand.window.editing
    hand.key("Home")
    time.sleep(0.2)
    for link in tuple(wanted.graph.links()):
        source = f"{called[link.source.node]}.{link.source.name}"
        target = f"{called[link.target.node]}.{link.target.name}"
        count = hand.see(lambda: len(tuple(editing.graph.links()))) + 1
        hand.drag(hand.at_port(source, "out"), hand.at_port(target, "in"))
        hand.wait(
            lambda: len(tuple(editing.graph.links())) == count,  # noqa: B023  # at once
            f"{source} -> {target}",
        )


def button_of(hand: Hand, key: str) -> QToolButton:
    """Give the button of a command in the window's header."""
    action: QAction = hand.window.actions_[key]
    buttons = hand.window.header.findChildren(QToolButton)
    return next(each for each in buttons if each.defaultAction() is action)


def script(hand: Hand, folder: Path) -> None:
    """Play it all."""
    window = hand.window
    wanted = templates.make("lenet5")
    time.sleep(1.0)
    empty = hand.see(lambda: window.start_page.findChildren(QPushButton)[0])
    hand.click(hand.middle_of(empty))
    hand.wait(lambda: not window.start_page.isVisible(), "an empty drawing")
    hand.click(hand.on_canvas(QPointF()))
    hand.key("ctrl+j", *["ctrl+minus"] * ZOOMED_OUT)
    corner = hand.see(lambda: window.canvas.seen().topLeft())
    called = build(hand, wanted, corner + QPointF(30, 60))
    join(hand, wanted, called)
    hand.wait(lambda: window.running.current, "the analysis")
    hand.see(lambda: window.grab().save(str(folder / "joined.png")))

    hand.key("ctrl+s")
    hand.wait(lambda: window.findChild(QFileDialog), "where to save")
    hand.type(str(folder / "lenet5.netwright"))
    hand.key("Return")
    hand.wait(lambda: window.document.path, "the file")

    hand.click(hand.middle_of(button_of(hand, "train")))
    hand.wait(lambda: window.running.busy, "the run")
    hand.wait(lambda: not window.running.busy, "the end of the run")
    hand.see(lambda: window.grab().save(str(folder / "trained.png")))

    hand.key("ctrl+e")
    hand.wait(lambda: window.findChild(QFileDialog), "where to export")
    hand.type(str(folder / "package"))
    hand.key("Return")
    hand.wait(lambda: window.findChild(QMessageBox), "the package")
    hand.key("Return")
    hand.key("ctrl+s")
    hand.wait(lambda: not window.document.dirty, "all saved")


def main(folder: Path) -> int:
    """Play the script in a new window; what comes of it lies in a folder."""
    app = QApplication(sys.argv[:1])
    app.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    folder.joinpath("package").mkdir(parents=True, exist_ok=True)
    window = start.make(folder / "config")
    window.start_page.offer()
    return play(window, lambda hand: script(hand, folder), folder)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
