"""Clipboard: pieces of drawings on their way out and in again, as text that can be mailed."""

from collections.abc import Sequence
from dataclasses import replace

from immutables import Map
from PySide6.QtCore import QObject, QPointF, QRectF
from PySide6.QtGui import QGuiApplication

from app.graph import edits
from app.graph.graph import Graph, Link, Project
from app.project import clip
from app.ui import words
from app.ui.canvas.face import GRID, WIDTH
from app.ui.document import Document
from app.ui.editing import Editing
from nodes.errors import UserError

HEIGHT = 100.0
"""About how high a node is, in canvas units."""
STEP = QPointF(40, 40)
"""How far from the original a copy is placed, in canvas units."""


class Clipboard(QObject):
    """Copies what is chosen, and places it again here or elsewhere."""

    def __init__(self, editing: Editing, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._editing, self._document = editing, document

    def copy(self) -> None:
        """Put the chosen nodes on the clipboard."""
        chosen = self._editing.chosen
        if not chosen:
            return
        # As text, so that it can be mailed; a QMimeData made here would outlive Python and crash.
        outer = edits.coming(self._editing.graph, chosen)
        QGuiApplication.clipboard().setText(clip.write(self._piece(), outer))

    def cut(self) -> None:
        """Put the chosen nodes on the clipboard and delete them."""
        self.copy()
        self._editing.remove(self._editing.chosen)

    def duplicate(self, *, wired: bool = False) -> None:
        """Place copies of the chosen nodes; ``wired``, with what led into them from others."""
        editing = self._editing
        if editing.chosen:
            outer = edits.coming(editing.graph, editing.chosen) if wired else ()
            label = self.tr("duplicate with wires") if wired else self.tr("duplicate")
            self.place(self._piece(), label, None, outer)

    def _piece(self) -> Project:
        """Give the chosen nodes as a project, with the composites that they use."""
        project, editing = self._document.project, self._editing
        piece = replace(project, graph=edits.copy(editing.graph, editing.chosen), extra="{}")
        used = piece.uses("")
        composites = Map({name: each for name, each in project.composites.items() if name in used})
        return replace(piece, composites=composites)

    def paste(
        self,
        at: QPointF | None = None,
        *,
        wired: bool = False,
        seen: QRectF | None = None,
    ) -> None:
        """Place what is on the clipboard.

        Parameters
        ----------
        at
            Where its upper left corner comes; left out, beside where it was copied.
        wired
            Whether it gets the wires that led into it from nodes that are here.
        seen
            What is in view: where it would come to lie outside, it comes into the middle.
        """
        text = QGuiApplication.clipboard().text()
        if not text.lstrip().startswith("{"):
            self._editing.refused.emit(self.tr("There are no blocks on the clipboard."))
            return
        try:
            pasted, outer = clip.read(text)
        except UserError as error:
            self._editing.refused.emit(words.told(error))
            return
        if pasted.graph.nodes:
            label = self.tr("paste with wires") if wired else self.tr("paste")
            self.place(pasted, label, at, outer if wired else (), seen)

    def place(
        self,
        piece: Project,
        label: str,
        at: QPointF | None,
        outer: Sequence[Link] = (),
        seen: QRectF | None = None,
    ) -> None:
        """Place a piece as `paste` does, as an edit of this name."""
        graph, around = piece.graph, _around(piece.graph)
        by = self._beside(graph) if at is None else _shift(graph, at)
        if at is None and seen is not None and not seen.intersects(around.translated(by)):
            by = _shift(graph, seen.center() - QPointF(around.width(), around.height()) / 2)
        self._editing.bring(label, piece, by, outer)

    def _beside(self, piece: Graph) -> QPointF:
        """Give how far away a copy lies that hides none that was placed before."""
        taken = {(node.x, node.y) for node in self._editing.graph.nodes.values()}
        by = QPointF(STEP)
        while any((node.x + by.x(), node.y + by.y()) in taken for node in piece.nodes.values()):
            by += STEP
        return by


def _around(piece: Graph) -> QRectF:
    """Give the box around a piece, as far as it is known without the sizes of its nodes."""
    xs, ys = zip(*((node.x, node.y) for node in piece.nodes.values()), strict=True)
    return QRectF(min(xs), min(ys), max(xs) - min(xs) + WIDTH, max(ys) - min(ys) + HEIGHT)


def _shift(piece: Graph, at: QPointF) -> QPointF:
    """Give how far a piece must move for its upper left corner to come to a place of the grid."""
    box = _around(piece)
    corner = QPointF(round(at.x() / GRID) * GRID, round(at.y() / GRID) * GRID)
    return corner - box.topLeft()
