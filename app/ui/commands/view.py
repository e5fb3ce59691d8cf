"""Commands: what is seen."""

from app.ui import theme
from app.ui.commands.command import COSTS, VIEW, Command, shown, with_choice


def _bars(measure: str, title: str, words: str) -> Command:
    """Make the command that shows on blocks how heavy they are by a measure."""
    return Command(
        f"bars_{measure or 'none'}",
        title,
        VIEW,
        lambda d: d.seeing.show_costs(measure),
        words=words,
        under=COSTS,
        chosen=lambda d: d.seeing.costs == measure,
    )


COMMANDS: tuple[Command, ...] = (
    Command("start", "Start page", VIEW, shown("start")),
    Command("commands", "Commands", VIEW, shown("commands"), ("Ctrl+Shift+P", "F1")),
    Command(
        "fit",
        "Show the whole drawing",
        VIEW,
        lambda d: d.canvas.fit_all(),
        ("Ctrl+0",),
        line=True,
        words="zoom fit all centre center home",
    ),
    Command(
        "fit_selection",
        "Show what is chosen",
        VIEW,
        lambda d: d.canvas.fit_selection(),
        ("Shift+Home", "Ctrl+2"),
        with_choice,
        words="zoom fit frame selection selected",
    ),
    Command(
        "back",
        "Back to the last view",
        VIEW,
        lambda d: d.trail.back(),
        ("Alt+Left",),
        words="previous history",
    ),
    Command(
        "forward",
        "Forward to the next view",
        VIEW,
        lambda d: d.trail.forward(),
        ("Alt+Right",),
        words="history",
    ),
    Command("actual", "Full size", VIEW, shown("actual"), ("Ctrl+1",)),
    Command("zoom_in", "Larger", VIEW, shown("zoom_in"), ("Ctrl++", "Ctrl+=")),
    Command("zoom_out", "Smaller", VIEW, shown("zoom_out"), ("Ctrl+-",)),
    Command(
        "text_larger",
        "Larger text",
        VIEW,
        shown("text_larger"),
        ("Ctrl+Alt++", "Ctrl+Alt+="),
        lambda _: theme.size() < theme.SIZES[-1],
        line=True,
        words="font size bigger letters accessibility",
    ),
    Command(
        "text_smaller",
        "Smaller text",
        VIEW,
        shown("text_smaller"),
        ("Ctrl+Alt+-",),
        lambda _: theme.size() > theme.SIZES[0],
        words="font size letters",
    ),
    Command(
        "text_normal",
        "Text of usual size",
        VIEW,
        shown("text_normal"),
        ("Ctrl+Alt+0",),
        lambda _: theme.size() != 100,
        words="font size normal reset",
    ),
    Command(
        "shapes",
        "Shapes on all wires",
        VIEW,
        lambda d: d.seeing.turn_shapes(),
        words="labels sizes tensors",
        line=True,
        chosen=lambda d: d.seeing.shapes,
    ),
    _bars("", "No bars", "costs none off hide"),
    _bars("parameters", "Bars for parameters", "costs weights heat"),
    _bars("macs", "Bars for operations", "costs flops macs multiply heat time"),
    _bars("memory", "Bars for memory", "costs bytes activations heat"),
    Command("palette", "Palette", VIEW, shown("palette"), ("Ctrl+Alt+1",), line=True),
    Command("inspector", "Inspector", VIEW, shown("inspector"), ("Ctrl+Alt+2",)),
    Command("below", "Training and its views", VIEW, shown("below"), ("Ctrl+J",)),
    Command("history", "History", VIEW, shown("history"), words="undo redo edits list"),
    Command("code", "Code", VIEW, shown("code"), ("Ctrl+K",)),
    Command("problems", "Problems", VIEW, shown("problems"), ("Ctrl+Shift+M",)),
    Command("costs", "Costs", VIEW, shown("costs"), words="parameters operations memory table"),
    Command(
        "all_panels",
        "All panels as at first",
        VIEW,
        shown("all_panels"),
        line=True,
        words="reset layout docks windows default",
    ),
    Command(
        "save_layout",
        "Save this layout as …",
        VIEW,
        shown("save_layout"),
        words="keep arrangement workspace",
    ),
    Command("dark", "Dark", VIEW, shown("dark"), line=True),
    Command("light", "Light", VIEW, shown("light")),
    Command("system", "As the system", VIEW, shown("system")),
)
"""In the order of the menu."""
