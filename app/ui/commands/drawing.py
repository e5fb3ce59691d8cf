"""Commands: what builds a drawing."""

from app.ui.commands.command import DRAWING, Command, shown, with_choice, with_several

COMMANDS: tuple[Command, ...] = (
    Command(
        "search",
        "Add a block …",
        DRAWING,
        shown("search"),
        ("Tab",),
        local=True,
        words="insert new node layer",
    ),
    Command(
        "join",
        "Join in order",
        DRAWING,
        lambda d: d.editing.join_in_order(d.canvas.selection_in_order()),
        ("J",),
        with_several,
        line=True,
        local=True,
        words="connect wire selected chain",
    ),
    Command(
        "take_out",
        "Take out of its wires",
        DRAWING,
        lambda d: d.editing.take_out(),
        ("Alt+X",),
        with_choice,
        words="extract unplug detach bypass join neighbours",
    ),
    Command(
        "group",
        "Group as a composite …",
        DRAWING,
        shown("group"),
        ("Ctrl+G",),
        with_choice,
        line=True,
        words="module subgraph block",
    ),
    Command(
        "ungroup",
        "Ungroup",
        DRAWING,
        lambda d: d.editing.ungroup(),
        ("Ctrl+Shift+G",),
        with_choice,
    ),
    Command(
        "rename_composite",
        "Rename this composite …",
        DRAWING,
        shown("rename_composite"),
        may=lambda d: bool(d.editing.place.path),
    ),
    Command(
        "leave",
        "Leave this composite",
        DRAWING,
        lambda d: d.editing.leave(),
        ("Alt+Up",),
        lambda d: bool(d.editing.place.path),
    ),
    Command(
        "arrange",
        "Arrange",
        DRAWING,
        shown("arrange"),
        ("Ctrl+L",),
        line=True,
        words="layout tidy align",
    ),
)
"""In the order of the menu."""
