"""Since: tells during a run that it trains the drawing as it was, once the drawing is another."""

from pathlib import Path

from PySide6.QtCore import QDateTime, QFileInfo, QLocale, QObject, Signal

from app.graph.diff import alike
from app.graph.graph import Project
from app.project import file
from app.ui.document import Document
from app.ui.running import Running
from nodes.errors import UserError


class Since(QObject):
    """Compares what is drawn with what a run trains.

    Attributes
    ----------
    told
        What is to be said, in few words and in more; both empty where they are alike.
    """

    told = Signal(str, str)

    def __init__(self, document: Document, running: Running, parent: QObject) -> None:
        super().__init__(parent)
        self._document, self._running = document, running
        self._trained: Project | None = None
        self._of = ""
        self._said = False
        running.began.connect(self._begin)
        running.turned.connect(self._compare)
        document.changed.connect(self._compare)

    def _begin(self, run: Path) -> None:
        path = run / f"project{file.SUFFIX}"
        try:
            self._trained = file.load(path)
        except UserError:  # it was deleted meanwhile; then nothing is compared
            self._trained = None
        made, here = QFileInfo(str(path)).lastModified(), QLocale()
        today = made.date() == QDateTime.currentDateTime().date()
        short = QLocale.FormatType.ShortFormat
        self._of = here.toString(made.time(), short) if today else here.toString(made, short)
        self._compare()

    def _compare(self) -> None:
        trained = self._trained if self._running.busy else None
        other = trained is not None and not alike(trained, self._document.project)
        if trained is not None and not other:
            self._trained = self._document.project  # with which the next edits share most of it
        if other:
            short = self.tr("Trains the drawing of {time}").format(time=self._of)
            more = self.tr(
                "The run trains the drawing of {time}; your edits count from the next run on."
            ).format(time=self._of)
            self.told.emit(short, more)
        elif self._said:
            self.told.emit("", "")
        self._said = other
