"""A picture of what a canvas showed last, moved while one pans and zooms."""

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPixmap

from app.ui.canvas.viewport import Viewport

LARGE = 4_000_000
"""Pixels from which a picture is worth while: smaller canvases are painted quickly enough."""
MUCH = 250
"""… and nodes and wires from which it is."""


class Snapshot:
    """Holds the last full frame of a large canvas with much on it."""

    def __init__(self) -> None:
        self._picture: QPixmap | None = None
        self._origin, self._zoom = QPointF(), 1.0

    def __bool__(self) -> bool:
        return self._picture is not None

    def forget(self) -> None:
        """Throw it away: what it shows is no longer so."""
        self._picture = None

    def wanted(self, size: QSize, ratio: float, painted: int) -> bool:
        """Tell whether a frame of this size with so much on it is worth a picture."""
        return size.width() * size.height() * ratio * ratio >= LARGE and painted >= MUCH

    def blank(self, size: QSize, ratio: float) -> QPixmap:
        """Give a picture to paint the next frame into; the last one, if it is as large."""
        if self._picture is not None and self._picture.size() == size * ratio:
            return self._picture
        made = QPixmap(size * ratio)
        made.setDevicePixelRatio(ratio)
        return made

    def keep(self, picture: QPixmap, view: Viewport) -> None:
        """Keep a frame, and what part of the drawing it shows."""
        self._picture, self._origin, self._zoom = picture, view.origin, view.zoom

    def paint(self, painter: QPainter, view: Viewport) -> None:
        """Paint it where the drawing is now."""
        if self._picture is None:
            return
        scale = view.zoom / self._zoom
        box = QRectF(view.to_screen(self._origin), self._picture.deviceIndependentSize() * scale)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
        painter.drawPixmap(box, self._picture, QRectF(self._picture.rect()))
