"""Desk: everything that a command can reach."""

from collections.abc import Callable
from dataclasses import dataclass

from app.ui.canvas.view import Canvas
from app.ui.clipboard import Clipboard
from app.ui.document import Document
from app.ui.editing import Editing
from app.ui.filing import Filing
from app.ui.running import Running
from app.ui.seeing import Seeing
from app.ui.shelving import Shelving
from app.ui.trail import Trail


@dataclass(frozen=True, slots=True, eq=False)
class Desk:
    """What the rows of `actions` work with.

    Parameters
    ----------
    document, editing, clipboard, filing, running, canvas, trail, shelving, seeing
        The rooms that do something.
    show
        What the window itself does, by the name of the command.
    """

    document: Document
    editing: Editing
    clipboard: Clipboard
    filing: Filing
    running: Running
    canvas: Canvas
    trail: Trail
    shelving: Shelving
    seeing: Seeing
    show: dict[str, Callable[[], object]]
