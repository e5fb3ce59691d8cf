"""What a command is, and when it can be given."""

from collections.abc import Callable
from dataclasses import dataclass

from app.graph.sorts import uses_among
from app.ui.desk import Desk

Does = Callable[[Desk], object]
May = Callable[[Desk], bool]


def always(_: Desk) -> bool:
    """Tell that a command can always be given."""
    return True


def with_choice(desk: Desk) -> bool:
    """Tell whether something is chosen on the canvas."""
    return bool(desk.editing.chosen)


def with_several(desk: Desk) -> bool:
    """Tell whether at least two nodes are chosen on the canvas."""
    return len(desk.editing.chosen) > 1


def with_composite(desk: Desk) -> bool:
    """Tell whether a composite is among the chosen nodes."""
    return bool(uses_among(desk.editing.graph, desk.editing.chosen))


def with_one(desk: Desk) -> bool:
    """Tell whether the keys of the canvas are about one node."""
    return bool(desk.canvas.keyboard.here)


def with_one_or_two(desk: Desk) -> bool:
    """Tell whether one node is chosen on the canvas, or two."""
    return 0 < len(desk.editing.chosen) < 3


def with_choice_or_wire(desk: Desk) -> bool:
    """Tell whether a node or a wire is chosen on the canvas."""
    return with_choice(desk) or desk.canvas.chosen_wire is not None


@dataclass(frozen=True, slots=True)
class Command:
    """One command.

    Parameters
    ----------
    key
        What it is called in the program.
    title
        What it is called in the window, in English.
    menu
        The menu it stands in.
    does
        What it does.
    keys
        Its shortcuts.
    may
        Whether it can be given now.
    line
        Whether a line stands above it in its menu.
    local
        Whether its shortcuts work only while the canvas has the focus.
    words
        Further words under which the command palette finds it, in English.
    under
        The submenu in which it stands, in English.
    swatch
        The colour that its menus show before it.
    chosen
        Whether what it turns on is on now, where it turns something on.
    """

    key: str
    title: str
    menu: str
    does: Does
    keys: tuple[str, ...] = ()
    may: May = always
    line: bool = False
    local: bool = False
    words: str = ""
    under: str = ""
    swatch: str = ""
    chosen: May | None = None


def shown(key: str) -> Does:
    """Give a command that the window itself carries out."""
    return lambda desk: desk.show[key]()


FILE, EDIT, DRAWING, VIEW, TRAIN, HELP = "File", "Edit", "Drawing", "View", "Training", "Help"
MENUS = (FILE, EDIT, DRAWING, VIEW, TRAIN, HELP)
ALIGN, COLOUR, LANGUAGE, COSTS = "Align", "Colour", "Language", "Costs on blocks"
SUBMENUS = (ALIGN, COLOUR, LANGUAGE, COSTS)
