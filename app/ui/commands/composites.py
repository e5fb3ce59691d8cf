"""Commands: what is done to composites, their ports and parameters."""

from app.graph.graph import Port
from app.graph.sorts import uses_among
from app.ui.commands.command import DRAWING, Command, shown
from app.ui.desk import Desk


def _composites(desk: Desk) -> tuple[str, ...]:
    """Give those of the chosen nodes that are composites."""
    return uses_among(desk.editing.graph, desk.editing.chosen)


def _one(desk: Desk) -> bool:
    return len(_composites(desk)) == 1


def _inside(desk: Desk) -> bool:
    return bool(desk.editing.place.path)


def _inside_with_one(desk: Desk) -> bool:
    return _inside(desk) and len(desk.editing.chosen) == 1


def _many(desk: Desk) -> Port | None:
    """Give where the chosen wire ends, if that is a port for many."""
    wire = desk.canvas.chosen_wire
    return wire.target if wire is not None and "[" in wire.target.name else None


def _reorder(desk: Desk, by: int) -> None:
    port = _many(desk)
    if port is not None:
        desk.editing.reorder(port, by)


COMMANDS: tuple[Command, ...] = (
    Command(
        "enter",
        "Open the composite",
        DRAWING,
        lambda d: d.editing.enter(_composites(d)[0]),
        ("Alt+Down",),
        _one,
        line=True,
        words="enter inside drawing edit",
    ),
    Command(
        "unique",
        "Make unique",
        DRAWING,
        lambda d: d.editing.make_unique(_composites(d)[0]),
        may=_one,
        words="copy definition own separate",
    ),
    Command(
        "expose",
        "Make a value a parameter …",
        DRAWING,
        shown("expose"),
        may=_inside_with_one,
        words="expose promote argument composite",
    ),
    Command("add_parameter", "Add a parameter", DRAWING, shown("add_parameter"), may=_inside),
    Command(
        "add_input", "Add an input", DRAWING, lambda d: d.editing.add_port("input"), may=_inside
    ),
    Command(
        "add_output", "Add an output", DRAWING, lambda d: d.editing.add_port("output"), may=_inside
    ),
    Command(
        "earlier",
        "Put the wire earlier",
        DRAWING,
        lambda d: _reorder(d, -1),
        may=lambda d: _many(d) is not None,
        line=True,
        words="order port concatenate before",
    ),
    Command(
        "later",
        "Put the wire later",
        DRAWING,
        lambda d: _reorder(d, 1),
        may=lambda d: _many(d) is not None,
        words="order port concatenate after",
    ),
)
"""In the order of the menu."""
