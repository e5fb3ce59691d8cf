"""How a canvas is painted while its view moves, and what it makes ready once that rests."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QTimer
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
MOST_BANDS = 4 * MOST_PARTS
"""… and from more bands on it is not tried to put them together."""

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
        self.moving = self.turning = self._rough = False
        self._clock = QTimer(self, singleShot=True)
        self._clock.timeout.connect(self.rest)

    def turned(self, *, zooming: bool, dragging: bool) -> None:
        """Take notice of another view; what is dragged must move, and no picture with it."""
        self.moving = bool(self._snapshot) and not dragging
        self.turning = zooming
        self._clock.start(SETTLES)

    def scroll(self, step: QPointF, fixed: Iterable[QRectF]) -> bool:
        """Move what is seen by whole pixels, and let only the rest be painted.

        Parameters
        ----------
        step
            By how much.
        fixed
            What lies over the drawing and stays where it is.

        Returns
        -------
        bool
            False where all must be painted: what is seen is but a rough picture, or lies under
            another widget, or would come to stand between two pixels.
        """
        canvas, ratio = self._canvas, self._canvas.devicePixelRatioF()
        lengths = step.x(), step.y(), step.x() * ratio, step.y() * ratio
        if self._rough or not all(length.is_integer() for length in lengths):
            return False
        if any(isinstance(each, QWidget) and each.isVisible() for each in canvas.children()):
            return False
        by = step.toPoint()
        canvas.scroll(by.x(), by.y(), canvas.rect())
        for box in filter(QRectF.isValid, fixed):
            here = box.toAlignedRect().adjusted(-1, -1, 1, 1)
            canvas.update(here.united(here.translated(by)))
        return True

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
        full = region.rectCount() == 1 and region.boundingRect() == whole
        if full:
            self._rough = self.moving or self.turning
        if self.moving and self._snapshot and full:
            self._snapshot.paint(painter, view, whole, colours.canvas)
            return
        parts = _parts(region)
        picture = None
        if not self.moving and self._is_much(view):
            ratio = self._canvas.devicePixelRatioF()
            picture = self._snapshot.open(self._canvas.size(), ratio, view, fresh=full)
        if picture is None:
            if not self.moving:
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


def _parts(region: QRegion) -> list[QRect]:
    """Give the parts of a region; a region keeps them as bands, which are put together here."""
    parts: list[QRect] = []
    if region.rectCount() > MOST_BANDS:
        return [region.boundingRect()]
    for band in region:  # type: ignore[attr-defined]  # the stubs forget __iter__
        for place, part in enumerate(parts):
            ends = part.left(), part.right(), part.bottom() + 1
            if ends == (band.left(), band.right(), band.top()):
                parts[place] = part.united(band)
                break
        else:
            parts.append(QRect(band))
    return parts if len(parts) <= MOST_PARTS else [region.boundingRect()]
