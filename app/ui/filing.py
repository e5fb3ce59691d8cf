"""Filing: new, open, save and close, and what becomes of edits that are not saved."""

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app.graph.graph import Project
from app.project import file, templates
from app.project.pictures import SUFFIXES as PICTURES
from app.ui import dialogs, words
from app.ui.document import Document
from nodes.errors import UserError

MOST_RECENT = 10
OPENED = (file.SUFFIX, *sorted(PICTURES))
"""How the names of files end that can hold a drawing."""


class Filing(QObject):
    """Reads and writes the open document.

    Attributes
    ----------
    refused
        What was asked cannot be done: a sentence.
    opened
        Another project is open now.
    saving, saved
        It is about to be saved there; it has been saved: its path before, or None, and now.
    """

    refused = Signal(str)
    opened = Signal()
    saving = Signal(object)
    saved = Signal(object, object)

    def __init__(
        self,
        document: Document,
        settings: QSettings,
        window: QWidget,
        may_stop: Callable[[], bool] = lambda: True,
    ) -> None:
        """Begin with a document; ``may_stop`` asks what becomes of a run before another opens."""
        super().__init__(window)
        self._may_stop = may_stop
        self._document = document
        self._settings = settings
        self._window = window

    # Verbs.

    def new(self) -> None:
        """Begin an empty drawing."""
        if self._may_open():
            self._document.open(Project())
            self.opened.emit()

    def open_template(self, name: str) -> None:
        """Begin with a model that comes along."""
        if not self._may_open():
            return
        try:
            project = templates.make(name, words.translated)
        except UserError as error:
            self.refused.emit(words.told(error))
            return
        self._document.open(project, name=name)
        self.opened.emit()

    def choose_template(self) -> None:
        """Let the user choose a model that comes along."""
        dialog = dialogs.TemplateDialog(templates.known(words.translated), self._window)
        if dialog.exec() and dialog.chosen:
            self.open_template(dialog.chosen)

    def choose(self) -> None:
        """Let the user choose a file to open."""
        found, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Open"), str(self._folder()), self._kinds(OPENED)
        )
        if found:
            self.open(Path(found))

    def open(self, path: Path) -> bool:
        """Open a file; tell whether it is open now."""
        if not self._may_open():
            return False
        try:
            project = file.load(path)
        except UserError as error:
            self.refused.emit(words.told(error))
            return False
        if path.suffix.lower() in PICTURES:  # saving must not write a drawing over its picture
            self._document.open(project, name=path.stem)
        else:
            self._document.open(project, path.resolve())
        self._remember(path)
        self.opened.emit()
        return True

    def open_copy(self, project: Project, name: str) -> None:
        """Open a project that has no file, under a name."""
        if self._may_open():
            self._document.open(project, name=name)
            self.opened.emit()

    def save(self) -> bool:
        """Save; tell whether it is saved now."""
        path = self._document.path
        return self._write(path) if path is not None else self.save_as()

    def save_as(self) -> bool:
        """Save under another name; tell whether it is saved now."""
        start = self._document.path or self._folder() / f"{self._document.name}{file.SUFFIX}"
        found, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Save as"), str(start), self._kinds((file.SUFFIX,))
        )
        if not found:
            return False
        path = Path(found)
        if path.suffix == file.SUFFIX:
            return self._write(path)
        whole = path.with_name(path.name + file.SUFFIX)
        return self._may_replace(whole) and self._write(whole)

    def revert(self) -> None:
        """Take what the file holds in place of what is open, as an edit that can be undone."""
        path = self._document.path
        if path is None:
            return
        try:
            project = file.load(path)
        except UserError as error:
            self.refused.emit(words.told(error))
            return
        self._document.edit(self.tr("revert to saved"), project)
        self._document.saved(path)

    def may_leave(self) -> bool:
        """Ask what becomes of unsaved edits; tell whether the document may be left."""
        if not self._document.dirty:
            return True
        answer = dialogs.ask(
            self._window,
            self.tr("Unsaved changes"),
            self.tr("Save what you changed in {name}?").format(name=self._document.name),
            (("save", self.tr("Save")), ("discard", self.tr("Do not save"))),
        )
        if answer == "save":
            return self.save()
        return answer == "discard"

    def _may_open(self) -> bool:
        return self.may_leave() and self._may_stop()

    # What was open before.

    def recent(self) -> tuple[Path, ...]:
        """Give the files that were opened last, the latest first, if they still exist."""
        kept = self._settings.value("recent", [])
        listed = kept if isinstance(kept, list) else [kept]
        return tuple(path for each in listed if each and (path := Path(str(each))).is_file())

    def _remember(self, path: Path) -> None:
        path = path.resolve()
        listed = [path, *(each for each in self.recent() if each != path)][:MOST_RECENT]
        self._settings.setValue("recent", [str(each) for each in listed])

    def _folder(self) -> Path:
        recent = self.recent()
        return self._document.folder or (recent[0].parent if recent else Path.home())

    def _kinds(self, suffixes: Iterable[str]) -> str:
        kinds = " ".join(f"*{suffix}" for suffix in suffixes)
        return self.tr("Netwright drawings ({kinds})").format(kinds=kinds)

    def _may_replace(self, path: Path) -> bool:
        """Ask whether a file may be written over that the file dialog did not ask about."""
        if not path.exists():
            return True
        answer = dialogs.ask(
            self._window,
            self.tr("Save as"),
            self.tr("{name} exists already.").format(name=path.name),
            (("replace", self.tr("Replace it")),),
        )
        return answer == "replace"

    def _write(self, path: Path) -> bool:
        self.saving.emit(path)
        try:
            file.save(self._document.project, path)
        except UserError as error:
            self.refused.emit(words.told(error))
            return False
        before = self._document.path
        self._document.saved(path.resolve())
        self._remember(path)
        self.saved.emit(before, self._document.path)
        return True
