"""Keeping: journals each edit, and offers what a program that ended could not save."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.graph.graph import Project
from app.project import file
from app.project.journal import Journal, Recovery, keep_version, recoveries, tidy
from app.project.lock import Lock, claim
from app.ui import chooser, words
from app.ui.chooser import Choice, size_of
from app.ui.document import Document
from nodes.errors import UserError

SECOND = 1_000  # milliseconds from one sync to the next


class Keeping(QObject):
    """Follows the document into a journal, and holds the claim on its file.

    Attributes
    ----------
    troubled
        What should be kept cannot be: a sentence.
    restored
        Edits that were not saved are open again.
    """

    troubled = Signal(str)
    restored = Signal()

    def __init__(self, document: Document, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._folder = folder
        self._journal = Journal(folder)
        self._told = False
        self._over = False
        self._claimed: Lock | None = None
        self._pending = QTimer(self)  # an edit is on the history only when its signal is over
        self._pending.setSingleShot(True)
        self._pending.timeout.connect(self._follow)
        self._clock = QTimer(self)
        self._clock.timeout.connect(self._journal.sync)
        self._clock.start(SECOND)
        document.changed.connect(self._pending.start)

    def begin(self) -> None:
        """Begin anew: what is open has just been opened or saved."""
        self._pending.stop()
        self._journal.begin(self._document.project, self._document.path, self._document.name)
        self._told = False

    def claim(self, path: Path | None) -> bool:
        """Claim a file for this window; tell whether no other window has it open."""
        if self._claimed is not None:
            self._claimed.give_back()
            self._claimed = None
        if path is None:
            return True
        self._claimed = claim(path, self._folder)
        return self._claimed is not None

    def keep_version(self, path: Path) -> None:
        """Keep what a file holds among its last versions, before it is saved over."""
        keep_version(path, self._folder)

    def offer(self, window: QWidget) -> None:
        """Ask what becomes of edits that were not saved; later asks again at the next start.

        What the program before has handed on is open without a question.
        """
        tidy(self._folder)
        waiting = list(recoveries(self._folder))
        handed = next((each for each in waiting if each.handed), None)
        if handed is not None and self.restore(handed):
            return
        while waiting:
            answer, row = chooser.choose(
                window,
                self.tr("Unsaved edits"),
                self.tr("Netwright ended before these were saved."),
                [self._choice(each) for each in waiting],
                (("restore", self.tr("Restore")), ("discard", self.tr("Discard"))),
                self.tr("Later"),
                anyway=("discard",),
            )
            if not answer:
                return
            if answer == "discard":
                waiting.pop(row).discard()
            elif self.restore(waiting[row]):
                return  # one window shows one project; the others wait for their own
            else:
                waiting.pop(row)

    def _choice(self, recovery: Recovery) -> Choice:
        when = words.time(recovery.when)
        where = str(recovery.path) if recovery.path else self.tr("never saved")
        try:
            project = recovery.project()
        except UserError as error:
            return Choice(recovery.name, words.told(error), None)
        count = size_of(project)
        about = words.plural(
            count,
            self.tr("last edit {when} · {count} block · {where}"),
            self.tr("last edit {when} · {count} blocks · {where}"),
        )
        about = about.format(when=when, count=words.count(count), where=where)
        return Choice(recovery.name, about, project)

    def restore(self, recovery: Recovery) -> bool:
        """Open what was recovered; tell whether it is open."""
        try:
            project = recovery.project()
        except UserError as error:
            self.troubled.emit(words.told(error))
            return False
        path = recovery.path if recovery.path is not None and recovery.path.is_file() else None
        self._document.open(_saved(path), path, recovery.name)
        self.begin()
        self._document.recover(project)
        self._follow()
        recovery.discard()
        self.restored.emit()
        return True

    def hand_over(self) -> bool:
        """Leave what is open to the start that follows; tell whether that is done."""
        try:
            self._journal.hand_over(self._document.project)
        except (OSError, UserError) as error:
            self.troubled.emit(
                self.tr("What is open cannot be kept for the restart: {reason}").format(
                    reason=words.told(error) if isinstance(error, UserError) else error.strerror
                )
            )
            return False
        self._over = True
        self._pending.stop()
        self._clock.stop()
        self.claim(None)
        return True

    def end(self, *, keep: bool = False) -> None:
        """Let go of journal and claim; the journal is forgotten unless it shall be kept."""
        if self._over:
            return
        self._over = True
        self._pending.stop()
        self._clock.stop()
        if keep:
            self._follow()
            self._journal.leave()
        else:
            self._journal.end()
        self.claim(None)

    def _follow(self) -> None:
        self._pending.stop()
        if not self._document.dirty:
            self.begin()
            return
        self._journal.append(self._document.project)
        if self._journal.trouble and not self._told:
            self._told = True
            self.troubled.emit(
                self.tr("Edits are not kept for the case of a crash: {reason}").format(
                    reason=self._journal.trouble
                )
            )


def _saved(path: Path | None) -> Project:
    """Give what a file holds, or nothing where it cannot be read."""
    if path is None:
        return Project()
    try:
        return file.load(path)
    except UserError:
        return Project()
