"""Commands: what brings blocks in line."""

from app.graph.aligning import Axis, Line
from app.ui.commands.command import ALIGN, DRAWING, Command, Does, with_several
from app.ui.desk import Desk


def _with_three(desk: Desk) -> bool:
    return len(desk.editing.chosen) > 2


def _align(line: Line) -> Does:
    def align(desk: Desk) -> None:
        with desk.canvas.moving.gliding():
            desk.editing.align(line, desk.canvas.bundles())

    return align


def _distribute(axis: Axis) -> Does:
    def distribute(desk: Desk) -> None:
        with desk.canvas.moving.gliding():
            desk.editing.distribute(axis, desk.canvas.bundles())

    return distribute


def _command(
    key: str, title: str, does: Does, keys: str, words: str, *, least: int = 2, line: bool = False
) -> Command:
    may = with_several if least == 2 else _with_three
    return Command(
        key, title, DRAWING, does, (keys,), may, line=line, local=True, words=words, under=ALIGN
    )


COMMANDS: tuple[Command, ...] = (
    _command("left", "Align left edges", _align("left"), "Alt+Shift+Left", "line up"),
    _command("right", "Align right edges", _align("right"), "Alt+Shift+Right", "line up"),
    _command("top", "Align upper edges", _align("top"), "Alt+Shift+Up", "line up top"),
    _command("bottom", "Align lower edges", _align("bottom"), "Alt+Shift+Down", "line up bottom"),
    _command(
        "column",
        "Align middles in a column",
        _align("column"),
        "Alt+H",
        "line up centre center vertical stack",
        line=True,
    ),
    _command(
        "row", "Align middles in a row", _align("row"), "Alt+V", "line up centre center horizontal"
    ),
    _command(
        "across",
        "Equal gaps from left to right",
        _distribute("across"),
        "Alt+Shift+H",
        "distribute horizontally spacing spread",
        least=3,
        line=True,
    ),
    _command(
        "down",
        "Equal gaps from top to bottom",
        _distribute("down"),
        "Alt+Shift+V",
        "distribute vertically spacing spread",
        least=3,
    ),
)
"""In the order of the menu."""
