"""Commands: what is done with a run."""

from app.ui.commands.command import TRAIN, Command

COMMANDS: tuple[Command, ...] = (
    Command(
        "train",
        "Train",
        TRAIN,
        lambda d: d.running.train(),
        ("Ctrl+Return", "F5"),
        lambda d: not d.running.busy,
        words="run start learn",
    ),
    Command(
        "pause",
        "Pause",
        TRAIN,
        lambda d: d.running.pause(),
        ("F6",),
        lambda d: d.running.busy,
    ),
    Command(
        "stop",
        "Stop",
        TRAIN,
        lambda d: d.running.stop(),
        ("Shift+F5",),
        lambda d: d.running.busy,
    ),
    Command(
        "engine",
        "Start the engine again",
        TRAIN,
        lambda d: d.running.restart_engine(),
        line=True,
    ),
)
"""In the order of the menu."""
