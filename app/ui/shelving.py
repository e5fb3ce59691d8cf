"""Shelving: puts composites into the user's library, and renames and removes them there."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

from app.graph import names
from app.ui import dialogs, words
from app.ui.document import Document
from app.ui.palette import Palette
from app.ui.pieces import Pieces
from app.ui.stock import Stock
from nodes.errors import UserError

MOST_TOLD = 3
"""How many files that cannot be read are told at once."""


class Shelving(QObject):
    """Keeps the composites that the user wants in every drawing, and shows them in the palette.

    Attributes
    ----------
    told
        What was done, or why it cannot be done: a sentence.
    """

    told = Signal(str)

    def __init__(self, document: Document, stock: Stock, palette: Palette, window: QWidget) -> None:
        super().__init__(window)
        self._document = document
        self._stock = stock
        self._library = stock.own
        self._palette = palette
        self._window = window
        self._troubles: tuple[str, ...] | None = None  # until it has been looked at
        self._pieces = Pieces(self)
        palette.asked_keep.connect(self.keep)
        palette.asked_rename.connect(self.rename)
        palette.asked_removal.connect(self.remove)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowActivate and self._troubles is not None:
            self.look()
        return False

    def begin(self) -> None:
        """Look for the first time, a file at a time, so that the window answers meanwhile."""
        self._pieces.begin(self._first())

    def _first(self) -> Iterator[None]:
        yield from self._stock.reading()
        self.look()

    def look(self) -> None:
        """Show what another window did to the library, and tell what cannot be read, once."""
        self._library.kept()
        found = tuple(words.told(each) for each in self._library.troubles)
        if found and found != self._troubles:
            self.told.emit("\n".join(found[:MOST_TOLD]))
        self._troubles = found
        self._palette.show_libraries(self._stock.of_libraries())

    def keep(self, name: str) -> None:
        """Add a composite of the project to the user's library, or put it in another's place."""
        project = self._document.project
        if name not in project.composites:
            return
        if self._library.holds(project, name):
            self.told.emit(self.tr("{name} is in your library already.").format(name=name))
            return
        called = name
        if self._library.find(name) is not None:
            called = self._ask_which(name)
        if called and self._try(lambda: self._library.keep(project, name, called)):
            self.told.emit(self.tr("{name} is in your library now.").format(name=called))

    def _ask_which(self, name: str) -> str:
        other = names.free_composite(name, {each.name for each in self._library.kept()})
        answer = dialogs.ask(
            self._window,
            self.tr("Add to my library"),
            self.tr("Your library has another {name}.").format(name=name),
            (
                ("both", self.tr("Add it as {name}").format(name=other)),
                ("replace", self.tr("Replace it")),
            ),
            self.tr("Drawings in which the old one stands stay as they are."),
        )
        return {"both": other, "replace": name}.get(answer, "")

    def remove(self, name: str) -> None:
        """Take a composite out of the user's library, when the user is sure."""
        answer = dialogs.ask(
            self._window,
            self.tr("Remove from my library"),
            self.tr("Remove {name} from your library?").format(name=name),
            (("remove", self.tr("Remove it")),),
            self.tr("Its file is deleted. Drawings in which it stands stay as they are."),
        )
        if answer == "remove":
            self._try(lambda: self._library.remove(name))

    def rename(self, name: str) -> None:
        """Call a composite of the user's library something else."""
        new = dialogs.ask_text(
            self._window, self.tr("Rename in my library"), self.tr("Its new name"), name
        )
        if new:
            self._try(lambda: self._library.rename(name, new))

    def _try(self, act: Callable[[], None]) -> bool:
        try:
            act()
        except UserError as error:
            self.told.emit(words.told(error))
            return False
        self._palette.show_libraries(self._stock.of_libraries())
        return True
