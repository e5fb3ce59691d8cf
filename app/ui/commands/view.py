"""Commands: what is seen."""

from app.ui.commands.command import VIEW, Command, shown, with_choice

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
    Command("palette", "Palette", VIEW, shown("palette"), ("Ctrl+Alt+1",), line=True),
    Command("inspector", "Inspector", VIEW, shown("inspector"), ("Ctrl+Alt+2",)),
    Command("below", "Training and its views", VIEW, shown("below"), ("Ctrl+J",)),
    Command("history", "History", VIEW, shown("history"), words="undo redo edits list"),
    Command("code", "Code", VIEW, shown("code"), ("Ctrl+K",)),
    Command("problems", "Problems", VIEW, shown("problems"), ("Ctrl+Shift+M",)),
    Command("dark", "Dark", VIEW, shown("dark"), line=True),
    Command("light", "Light", VIEW, shown("light")),
    Command("system", "As the system", VIEW, shown("system")),
)
"""In the order of the menu."""
