"""Commands: what is done with files."""

from app.ui.commands.command import FILE, Command, shown

COMMANDS: tuple[Command, ...] = (
    Command("new", "New", FILE, lambda d: d.filing.new(), ("Ctrl+N",)),
    Command(
        "template",
        "New from a template …",
        FILE,
        lambda d: d.filing.choose_template(),
        ("Ctrl+Shift+N",),
    ),
    Command("open", "Open …", FILE, lambda d: d.filing.choose(), ("Ctrl+O",)),
    Command("save", "Save", FILE, lambda d: d.filing.save(), ("Ctrl+S",), line=True),
    Command(
        "save_as",
        "Save as …",
        FILE,
        lambda d: d.filing.save_as(),
        ("Ctrl+Shift+S",),
    ),
    Command(
        "revert",
        "Revert to saved",
        FILE,
        lambda d: d.filing.revert(),
        may=lambda d: d.document.path is not None and d.document.dirty,
        words="reload discard changes",
    ),
    Command(
        "versions",
        "Earlier versions …",
        FILE,
        shown("versions"),
        may=lambda d: d.document.path is not None,
        words="history backup restore previous",
    ),
    Command(
        "export",
        "Export as PyTorch …",
        FILE,
        shown("export"),
        ("Ctrl+E",),
        line=True,
    ),
    Command("picture", "Save a picture of the drawing …", FILE, shown("picture")),
    Command("quit", "Quit", FILE, shown("quit"), ("Ctrl+Q",), line=True),
)
"""In the order of the menu."""
