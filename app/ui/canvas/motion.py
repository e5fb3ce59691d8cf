"""How a canvas is painted while its view moves, and what it makes ready once that rests."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QRect, QTimer
from PySide6.QtGui import QPainter, QRegion
from PySide6.QtWidgets import QWidget

from app.ui import theme as look
from app.ui.canvas.paint import FAR
from app.ui.canvas.snapshot import Snapshot
from app.ui.canvas.viewport import Viewport
from app.ui.theme import Theme

SETTLES = 90
"""How long after the last move all is painted anew, in milliseconds."""
AGAIN = 12
"""How long until more is made ready."""
MOST_PARTS = 6
"""From more separate parts on, the box around them is painted."""

Scene = Callable[[QPainter, QRect], int]
"""Paints a part of the widget anew, and tells how many nodes and wires it painted."""


class Motion(QObject):
    """Knows whether a view moves, and lets it be painted accordingly.

    Parameters
    ----------
    canvas
        What is painted.
    ready
        Makes ready what the next frames want, a bit of it; True while there is more.

    Attributes
    ----------
    moving
        The last frame is moved as a picture.
    turning
        The zoom is about to change again.
    """

    def __init__(self, canvas: QWidget, ready: Callable[[], bool]) -> None:
        super().__init__(canvas)
        self._canvas, self._ready = canvas, ready
        self._snapshot = Snapshot()
        self._painted = 0
        self.moving = self.turning = False
        self._clock = QTimer(self, singleShot=True)
        self._clock.timeout.connect(self.rest)

    def turned(self, *, zooming: bool, dragging: bool) -> None:
        """Take notice of another view; what is dragged must move, and no picture with it."""
        self.moving = bool(self._snapshot) and not dragging
        self.turning = zooming
        self._clock.start(SETTLES)

    def stop(self) -> None:
        """Move no picture: something begins to move in it."""
        self.moving = False

    def forget(self) -> None:
        """Throw the picture away: the widget has another size."""
        self._snapshot.forget()
        self.moving = False

    def rest(self) -> bool:
        """Paint what was moved as it is now, then make ready; True while there is more to do."""
        if self.moving or self.turning:
            self.moving = self.turning = False
            self._canvas.update()
            more = True
        else:
            more = self._ready()
        if more:
            self._clock.start(AGAIN)
        return more

    def paint(
        self, painter: QPainter, region: QRegion, view: Viewport, colours: Theme, scene: Scene
    ) -> None:
        """Paint a region of the canvas: from the moved picture, or what is in it anew."""
        whole = self._canvas.rect()
        if self.moving and self._snapshot:
            self._snapshot.paint(painter, view, whole, colours.canvas)
            return
        full = region.boundingRect() == whole
        parts = [region.boundingRect()]
        if region.rectCount() <= MOST_PARTS:
            parts = list(region)  # type: ignore[call-overload]  # the stubs forget __iter__
        picture = None
        if self._is_much(view):
            ratio = self._canvas.devicePixelRatioF()
            picture = self._snapshot.open(self._canvas.size(), ratio, view, fresh=full)
        if picture is None:
            self._snapshot.forget()
            painted = sum(self._part(painter, part, scene) for part in parts)
        else:
            with look.painting_on(picture) as inside:
                painted = sum(self._part(inside, part, scene) for part in parts)
            for part in parts:
                self._snapshot.show(painter, part)
        if full:
            self._painted = painted
        if not self._clock.isActive():
            self._clock.start(SETTLES)

    def _part(self, painter: QPainter, part: QRect, scene: Scene) -> int:
        painter.setClipRect(part)
        painted = scene(painter, part)
        painter.setClipping(False)
        return painted

    def _is_much(self, view: Viewport) -> bool:
        if view.zoom < FAR:  # a frame is quick, however much is on it
            return False
        ratio = self._canvas.devicePixelRatioF()
        return self._snapshot.wanted(self._canvas.size(), ratio, self._painted)
