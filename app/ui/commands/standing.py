"""Commands: whether a node counts, which colour it has, and points on wires."""

from app.graph.graph import COLOURS
from app.ui.commands.command import COLOUR, DRAWING, EDIT, Command, Does, with_choice
from app.ui.desk import Desk


def _coloured(wanted: str) -> Does:
    return lambda desk: desk.editing.colour(wanted)


def _reroute(desk: Desk) -> None:
    """Put a point on the middle of the chosen wire."""
    link, drawn = desk.canvas.chosen_wire, desk.canvas.drawn
    if link is not None:
        desk.editing.reroute(link, drawn.path(drawn.wire[link]).pointAtPercent(0.5))


COMMANDS: tuple[Command, ...] = (
    Command(
        "disable",
        "Disable",
        DRAWING,
        lambda d: d.editing.switch("disabled"),
        ("Ctrl+M",),
        with_choice,
        line=True,
        words="mute enable off leave out skip",
    ),
    Command(
        "bypass",
        "Bypass",
        DRAWING,
        lambda d: d.editing.switch("bypassed"),
        ("Ctrl+B",),
        with_choice,
        words="enable pass through skip",
    ),
    Command(
        "reroute",
        "Put a point on the wire",
        DRAWING,
        _reroute,
        ("Shift+R",),
        lambda d: d.canvas.chosen_wire is not None,
        local=True,
        words="add reroute bend knot dot",
    ),
    *(
        Command(
            f"colour_{name}",
            f"Colour {name}",
            EDIT,
            _coloured(name),
            may=with_choice,
            words="color paint tint",
            under=COLOUR,
            swatch=name,
        )
        for name in COLOURS
    ),
    Command(
        "colour_none",
        "No colour",
        EDIT,
        _coloured(""),
        may=with_choice,
        line=True,
        words="color of the category reset",
        under=COLOUR,
    ),
)
"""In the order of the menus."""
