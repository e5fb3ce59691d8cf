"""Trail: the last views, so that one can go back to where one was and forward again."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import QObject

from app.ui.canvas.view import Canvas
from app.ui.canvas.viewport import Viewport
from app.ui.editing import Editing
from app.ui.place import Place

MOST = 100
"""How many views are remembered."""


@dataclass(frozen=True, slots=True, eq=False)
class Look:
    """One view: which drawing was shown, and which part of it."""

    place: Place
    view: Viewport

    def alike(self, other: "Look") -> bool:
        """Tell whether one would see no difference."""
        return self.place == other.place and self.view.alike(other.view)


class Trail(QObject):
    """Remembers the view before each jump: fitting, the minimap, a problem, another drawing.

    Attributes
    ----------
    behind, ahead
        The views to which one can go back and forward, the nearest last.
    """

    def __init__(self, canvas: Canvas, editing: Editing, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._canvas, self._editing = canvas, editing
        self.behind: list[Look] = []
        self.ahead: list[Look] = []
        self._still = False
        canvas.jumping.connect(self._note)
        editing.leaving.connect(self._note)

    def back(self) -> None:
        """Show what was seen before the last jump."""
        self._walk(self.behind, self.ahead)

    def forward(self) -> None:
        """Show what was seen before one went back."""
        self._walk(self.ahead, self.behind)

    def clear(self) -> None:
        """Forget all views: another project is open."""
        self.behind.clear()
        self.ahead.clear()

    @contextmanager
    def one_jump(self) -> Iterator[None]:
        """Remember what is seen now, and nothing of what is passed on the way."""
        self._note()
        still, self._still = self._still, True
        try:
            yield
        finally:
            self._still = still

    def _here(self) -> Look:
        return Look(self._editing.place, self._canvas.view())

    def _note(self) -> None:
        if self._still:
            return
        here = self._here()
        if not self.behind or not self.behind[-1].alike(here):
            self.behind = [*self.behind[1 - MOST :], here]
        self.ahead.clear()

    def _walk(self, away: list[Look], kept: list[Look]) -> None:
        """Go to the nearest of the views that differs from this one and still exists."""
        here = self._here()
        while away:
            there = away.pop()
            if there.alike(here):
                continue
            self._still = True
            self._editing.go(there.place)
            self._still = False
            if self._editing.place == there.place:
                self._canvas.show_view(there.view)
                kept.append(here)
                return
