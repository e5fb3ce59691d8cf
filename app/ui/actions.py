"""Every command as data: menus, toolbar, shortcuts and the command palette are filled from it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from app.ui import words
from app.ui.desk import Desk
from app.ui.finder import Row

CONTEXT = "actions"

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


def shown(key: str) -> Does:
    """Give a command that the window itself carries out."""
    return lambda desk: desk.show[key]()


FILE, EDIT, DRAWING, VIEW, TRAIN, HELP = "File", "Edit", "Drawing", "View", "Training", "Help"
MENUS = (FILE, EDIT, DRAWING, VIEW, TRAIN, HELP)

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
        "export",
        "Export as PyTorch …",
        FILE,
        shown("export"),
        ("Ctrl+E",),
        line=True,
    ),
    Command("picture", "Save a picture of the drawing …", FILE, shown("picture")),
    Command("quit", "Quit", FILE, shown("quit"), ("Ctrl+Q",), line=True),
    Command(
        "undo",
        "Undo",
        EDIT,
        lambda d: d.editing.undo(),
        ("Ctrl+Z",),
        lambda d: d.document.history.canUndo(),
    ),
    Command(
        "redo",
        "Redo",
        EDIT,
        lambda d: d.editing.redo(),
        ("Ctrl+Shift+Z", "Ctrl+Y"),
        lambda d: d.document.history.canRedo(),
    ),
    Command(
        "cut",
        "Cut",
        EDIT,
        lambda d: d.editing.cut(),
        ("Ctrl+X",),
        with_choice,
        line=True,
    ),
    Command("copy", "Copy", EDIT, lambda d: d.editing.copy(), ("Ctrl+C",), with_choice),
    Command("paste", "Paste", EDIT, shown("paste"), ("Ctrl+V",)),
    Command(
        "duplicate",
        "Duplicate",
        EDIT,
        lambda d: d.editing.duplicate(),
        ("Ctrl+D",),
        with_choice,
    ),
    Command(
        "twin",
        "Place again as the same module",
        EDIT,
        lambda d: d.editing.twin(),
        ("Ctrl+Shift+D",),
        with_choice,
        words="twin share weights siamese",
    ),
    Command(
        "delete",
        "Delete",
        EDIT,
        shown("delete"),
        ("Del", "Backspace"),
        with_choice_or_wire,
        local=True,
    ),
    Command(
        "select_all",
        "Select all",
        EDIT,
        lambda d: d.canvas.select_all(),
        ("Ctrl+A",),
        line=True,
        local=True,
    ),
    Command(
        "select_before",
        "Select what leads here",
        EDIT,
        lambda d: d.canvas.select(d.editing.graph.before(d.editing.chosen)),
        ("Ctrl+Shift+Left",),
        with_choice,
        words="upstream ancestors inputs",
    ),
    Command(
        "select_after",
        "Select what follows",
        EDIT,
        lambda d: d.canvas.select(d.editing.graph.after(d.editing.chosen)),
        ("Ctrl+Shift+Right",),
        with_choice,
        words="downstream descendants outputs",
    ),
    Command(
        "select_alike",
        "Select all of this kind",
        EDIT,
        lambda d: d.canvas.select(d.editing.graph.alike(d.editing.chosen)),
        ("Ctrl+Shift+A",),
        with_choice,
        words="same type similar",
    ),
    Command("rename", "Rename", EDIT, shown("rename"), ("F2",), with_choice, line=True),
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
    Command("about", "About Netwright", HELP, shown("about")),
)
"""In the order of the menus."""


def make(desk: Desk, window: QWidget) -> dict[str, QAction]:
    """Make what Qt needs of every command, and let its shortcuts work in the window."""
    made: dict[str, QAction] = {}
    for command in COMMANDS:
        action = QAction(window)
        action.setShortcuts([QKeySequence(each) for each in command.keys])
        action.triggered.connect(lambda _, command=command: command.does(desk))
        call(action, command.title)
        if command.local:
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        (desk.canvas if command.local else window).addAction(action)
        made[command.key] = action
    return made


def call(action: QAction, title: str, what: str = "") -> None:
    """Give a command its title in the window's language, and its shortcut to be read there.

    Parameters
    ----------
    title
        What it is called, in English.
    what
        What it is done to, in the window's language.
    """
    told = f"{QCoreApplication.translate(CONTEXT, title)} {what}".rstrip()
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    action.setText(told)
    action.setToolTip(f"{told} ({keys})" if keys else told)


def fill(menu: QMenu, made: dict[str, QAction]) -> dict[str, QMenu]:
    """Fill a menu with a menu for each group of commands."""
    menus = {name: menu.addMenu(QCoreApplication.translate(CONTEXT, name)) for name in MENUS}
    for command in COMMANDS:
        if command.line:
            menus[command.menu].addSeparator()
        menus[command.menu].addAction(made[command.key])
    return menus


def refresh(desk: Desk, made: dict[str, QAction]) -> None:
    """Let those commands be given that can be, under the name of what they do now."""
    for command in COMMANDS:
        made[command.key].setEnabled(command.may(desk))
    call(made["pause"], "Go on" if desk.running.paused else "Pause")
    history = desk.document.history
    call(made["undo"], "Undo", history.undoText())
    call(made["redo"], "Redo", history.redoText())


def found(text: str, made: Mapping[str, QAction]) -> tuple[Row, ...]:
    """Give the commands that a text finds, as rows of the command palette."""
    wanted = text.lower().split()
    rows = []
    for command in COMMANDS:
        action = made[command.key]
        told = f"{action.text()} {command.menu} {command.words}".lower()
        if all(word in told for word in wanted):
            mark = action.shortcut().toString()
            menu = words.translated(command.menu)
            rows.append(Row(command.key, action.text(), menu, mark, enabled=action.isEnabled()))
    begins = text.strip().lower()
    rows.sort(key=lambda row: (row.title.lower() != begins, begins not in row.title.lower()))
    return tuple(rows)
