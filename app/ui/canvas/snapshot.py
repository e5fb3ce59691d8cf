"""A picture of what a canvas showed last, moved while one pans and zooms."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, QSizeF
from PySide6.QtGui import QColor, QPainter, QPixmap, QRegion

from app.ui.canvas.viewport import Viewport

LARGE = 4_000_000
"""Pixels from which a picture is worth while: smaller canvases are painted quickly enough."""
MUCH = 250
"""… and nodes and wires from which it is."""


class Snapshot:
    """Holds the last full frame of a large canvas with much on it."""

    def __init__(self) -> None:
        self._picture: QPixmap | None = None
        self._place = QPointF(), 1.0

    def __bool__(self) -> bool:
        return self._picture is not None

    def forget(self) -> None:
        """Throw it away: what it shows is no longer so."""
        self._picture = None

    def wanted(self, size: QSize, ratio: float, painted: int) -> bool:
        """Tell whether a frame of this size with so much on it is worth a picture."""
        return size.width() * size.height() * ratio * ratio >= LARGE and painted >= MUCH

    def open(self, size: QSize, ratio: float, view: Viewport, *, fresh: bool) -> QPixmap | None:
        """Give the picture to paint into, or None where it does not show this view.

        Parameters
        ----------
        size, ratio, view
            Those of the widget now.
        fresh
            All of it is painted anew, so any picture of that size will do.
        """
        held = self._picture if self._picture and self._picture.size() == size * ratio else None
        if held is not None and not fresh and (view.origin, view.zoom) != self._place:
            return None
        if fresh:
            if held is None:
                held = QPixmap(size * ratio)
                held.setDevicePixelRatio(ratio)
            self._place = view.origin, view.zoom
            self._picture = held
        return held

    def show(self, painter: QPainter, part: QRect) -> None:
        """Paint a part of it where it is in the widget."""
        if self._picture is not None:
            ratio = self._picture.devicePixelRatioF()
            source = QRectF(QPointF(part.topLeft()) * ratio, QSizeF(part.size()) * ratio)
            painter.drawPixmap(QRectF(part), self._picture, source)

    def paint(self, painter: QPainter, view: Viewport, whole: QRect, ground: QColor) -> None:
        """Paint it where the drawing is now, and the ground where it does not reach."""
        if self._picture is None:
            return
        origin, zoom = self._place
        scale = view.zoom / zoom
        box = QRectF(view.to_screen(origin), self._picture.deviceIndependentSize() * scale)
        for rim in QRegion(whole) - QRegion(box.toAlignedRect().adjusted(1, 1, -1, -1)):  # type: ignore[attr-defined]  # the stubs forget __iter__
            painter.fillRect(rim, ground)
        if scale == 1.0:  # by whole pixels it is a mere copy
            ratio = self._picture.devicePixelRatioF()
            at = box.topLeft() * ratio
            painter.drawPixmap(QPointF(round(at.x()), round(at.y())) / ratio, self._picture)
        else:
            painter.drawPixmap(box, self._picture, QRectF(self._picture.rect()))
