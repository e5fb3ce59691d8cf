"""The whole drawing, small, in the corner: where the view is, and where else it could be."""

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from app.ui import theme as look
from app.ui.canvas.face import LOOKS
from app.ui.canvas.geometry import Geometry, present
from app.ui.theme import Theme

SIZE = (160.0, 92.0)
GAP = 14.0
INSET = 8.0


class Minimap:
    """Paints the drawing into a corner, from a picture that is made once for each change."""

    def __init__(self) -> None:
        self.box = QRectF()
        self._world = QRectF()
        self._scale = 1.0
        self._picture: QPixmap | None = None

    def place(self, canvas: QWidget, chosen: QRectF) -> None:
        """Take the lower right corner of a canvas, the left where it would cover what is chosen."""
        wide, high = SIZE
        before = self.box
        self.box = QRectF(canvas.width() - wide - GAP, canvas.height() - high - GAP, wide, high)
        if self.box.intersects(chosen):
            self.box.moveLeft(GAP)
        if self.box != before:
            canvas.update()

    def forget(self) -> None:
        """Make the picture anew when it is next painted: the drawing has changed."""
        self._picture = None

    def fits(self, size: QSize) -> bool:
        """Tell whether a canvas of this size has room for it."""
        return size.width() > 2.5 * SIZE[0] and size.height() > 2.5 * SIZE[1]

    def paint(self, painter: QPainter, geometry: Geometry, view: QRectF, colours: Theme) -> None:
        """Paint it, with a frame around what ``view`` (canvas units) shows."""
        if self._picture is None:
            self._draw(geometry, colours, painter.device().devicePixelRatioF())
        ground = QColor(colours.panel)
        ground.setAlphaF(0.92)
        painter.setPen(QPen(colours.line, 1))
        painter.setBrush(ground)
        painter.drawRoundedRect(self.box, 7, 7)
        if self._picture is not None:
            painter.drawPixmap(self.box.topLeft(), self._picture)
        shown = QRectF(self.from_world(view.topLeft()), self.from_world(view.bottomRight()))
        shown = shown.intersected(self.box.adjusted(3, 3, -3, -3))
        painter.setPen(QPen(colours.accent, 1.2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(shown, 4, 4)

    def to_world(self, point: QPointF) -> QPointF:
        """Give the place of the drawing that a point of the minimap stands for."""
        return self._world.center() + (point - self.box.center()) / self._scale

    def from_world(self, point: QPointF) -> QPointF:
        """Give the point of the minimap that stands for a place of the drawing."""
        return self.box.center() + (point - self._world.center()) * self._scale

    def _draw(self, geometry: Geometry, colours: Theme, ratio: float) -> None:
        self._world = geometry.bounds()
        wide, high = self.box.width() - 2 * INSET, self.box.height() - 2 * INSET
        self._scale = min(
            wide / max(self._world.width(), 1.0), high / max(self._world.height(), 1.0), 0.12
        )
        made = QPixmap((self.box.size() * ratio).toSize())
        made.setDevicePixelRatio(ratio)
        made.fill(Qt.GlobalColor.transparent)
        with look.painting_on(made) as painter:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.translate(self.box.width() / 2, self.box.height() / 2)
            painter.scale(self._scale, self._scale)
            painter.translate(-self._world.center())
            many = len(geometry.row) > 500
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, not many)
            shown = (LOOKS.index("node"), LOOKS.index("note"))
            solid = geometry.alive & np.isin(geometry.look, shown)
            round_by = 0.0 if many else 1.5 / self._scale
            for mark in present(geometry.mark[solid]):
                painter.setBrush(colours.mark(geometry.marks[mark]))
                rows = np.flatnonzero(solid & (geometry.mark == mark)).tolist()
                boxes = [geometry.boxes[row] for row in rows]
                if many:
                    painter.drawRects(boxes)
                else:
                    for box in boxes:
                        painter.drawRoundedRect(box, round_by, round_by)
        self._picture = made
