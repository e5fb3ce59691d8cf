"""Versions: what a project's file held before it was saved over, to look at or to take back."""

import os
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.project import file, journal
from app.ui import chooser, words
from app.ui.chooser import Choice, size_of
from app.ui.document import Document
from app.ui.filing import Filing
from nodes.errors import UserError


class Versions(QObject):
    """Shows the kept versions of the open file, and takes one back as an edit or as a copy.

    Attributes
    ----------
    refused
        There is nothing to show: a sentence.
    """

    refused = Signal(str)

    def __init__(self, document: Document, filing: Filing, folder: Path, window: QWidget) -> None:
        super().__init__(window)
        self._document, self._filing = document, filing
        self._folder = folder
        self._window = window

    def show(self) -> None:
        """Let the user choose an earlier version."""
        path = self._document.path
        found = journal.versions(path, self._folder) if path is not None else ()
        if not found:
            self.refused.emit(self.tr("No earlier versions are kept yet: each save keeps one."))
            return
        choices = [self._choice(each, each.stat()) for each in found if each.is_file()]
        answer, row = chooser.choose(
            self._window,
            self.tr("Earlier versions"),
            self.tr("What {name} held before it was saved over, the latest first.").format(
                name=self._document.name
            ),
            choices,
            (("restore", self.tr("Restore")), ("copy", self.tr("Open a copy"))),
            self.tr("Cancel"),
        )
        project = choices[row].project if answer else None
        if project is None:
            return
        if answer == "restore":
            told = self.tr("restore the version of {when}")
            self._document.edit(told.format(when=choices[row].title), project)
        else:
            name = self.tr("{name} of {when}")
            self._filing.open_copy(
                project, name.format(name=self._document.name, when=choices[row].title)
            )

    def _choice(self, path: Path, held: os.stat_result) -> Choice:
        title = words.time(datetime.fromtimestamp(held.st_mtime, UTC))
        try:
            project = file.load(path)
        except UserError as error:
            return Choice(title, words.told(error), None)
        count = size_of(project)
        about = words.plural(
            count, self.tr("{count} block · {size}"), self.tr("{count} blocks · {size}")
        )
        about = about.format(count=words.count(count), size=words.size(held.st_size))
        return Choice(title, about, project)
