"""Announcing: what happens is told to screen readers in a sentence, as others see it happen."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from app.compiler.report import Analysis, Problem
from app.graph.graph import Link
from app.ui import words
from app.ui.canvas.view import Canvas
from app.ui.document import Document


class Announcing(QObject):
    """Tells of edits, also undone ones, of new problems and warnings, and of the chosen wire.

    Attributes
    ----------
    told
        A sentence was announced.
    """

    told = Signal(str)

    def __init__(self, document: Document, canvas: Canvas, parent: QObject) -> None:
        super().__init__(parent)
        self._history, self._canvas = document.history, canvas
        self._done = 0
        self._known: frozenset[tuple[str, str, str]] = frozenset()
        document.history.indexChanged.connect(self._tell_edit)
        canvas.wire_chosen.connect(self._tell_wire)
        canvas.spoken.connect(self.say)

    def say(self, sentence: str) -> None:
        """Announce a sentence."""
        self.told.emit(sentence)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._canvas, sentence))

    def show_analysis(self, analysis: Analysis) -> None:
        """Announce what an analysis tells that the one before did not."""
        found = {_key(problem): problem for problem in analysis.told}
        fresh = [problem for key, problem in found.items() if key not in self._known]
        self._known = frozenset(found)
        if fresh:
            first = fresh[0]
            begin = self.tr("Problem in {node}: {problem}")
            if first.warning:
                begin = self.tr("Warning in {node}: {problem}")
            told = begin.format(node=first.inside or first.node, problem=words.told(first))
            more = len(fresh) - 1
            self.say(f"{told} {self.tr('%n more', '', more)}" if more else told)

    def _tell_edit(self, done: int) -> None:
        before, self._done, history = self._done, done, self._history
        if not history.count() or done == before:
            return
        if abs(done - before) > 1:
            many = (
                self.tr("{count} edits done") if done > before else self.tr("{count} edits undone")
            )
            self.say(many.format(count=abs(done - before)))
        elif done > before:
            self.say(self.tr("Done: {what}").format(what=history.text(done - 1)))
        else:
            self.say(self.tr("Undone: {what}").format(what=history.text(done)))

    def _tell_wire(self, link: Link | None) -> None:
        if link is not None:
            self.say(
                self.tr("wire {source} → {target}").format(source=link.source, target=link.target)
            )


def _key(problem: Problem) -> tuple[str, str, str]:
    """Tell problems apart; the figures of a warning, such as free memory, change all the time."""
    told = problem.template if problem.warning else words.told(problem)
    return problem.composite, problem.inside or problem.node, told
