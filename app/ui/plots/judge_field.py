"""Field: what a discriminator thinks of each place of the plane."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.ui import theme, words
from app.ui.plots import heading, plane
from app.ui.plots.shown import Shown

HEAD = 32.0
EDGE = 14.0


class JudgeField(QWidget):
    """Shows where samples are taken for real, with the real and the generated points."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field: NDArray[np.float32] | None = None
        self._points: NDArray[np.float32] | None = None
        self._real: NDArray[np.float32] | None = None
        self._box: plane.Box = (-1.0, -1.0, 1.0, 1.0)
        self._told = ""
        self.setMinimumHeight(90)
        self.setAccessibleName(self.tr("Field of the discriminator"))

    @property
    def told(self) -> str:
        """What stands above the field."""
        return self._told

    def show_frame(self, frame: Shown) -> None:
        """Show the field of a frame."""
        self._field = frame.arrays.get("field")
        self._points, self._real = frame.arrays.get("points"), frame.arrays.get("real")
        left, low, right, high = frame.facts.get("box", self._box)
        self._box = (float(left), float(low), float(right), float(high))
        if self._field is not None:
            least, most = float(self._field.min()), float(self._field.max())
            self._told = self.tr(
                "how real each place seems, {least} to {most} · real points grey, generated bright"
            ).format(least=words.figure(least), most=words.figure(most))
        self.setAccessibleDescription(self._told)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        worn = theme.current()
        room = QRectF(
            EDGE,
            theme.sized(HEAD),
            self.width() - 2 * EDGE,
            self.height() - theme.sized(HEAD) - EDGE,
        )
        with theme.painting_on(self) as painter:
            heading.paint(painter, EDGE, 8, self.width() - 2 * EDGE, self._told)
            if self._field is None or room.height() < 10:
                return
            place = plane.square_in(room, self._box)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, True)
            painter.drawImage(place, self._image(self._field))
            if self._real is not None:
                plane.paint_points(painter, place, self._box, self._real, worn.muted, 2.0)
            if self._points is not None:
                plane.paint_points(painter, place, self._box, self._points, worn.accent, 2.2)

    def _image(self, field: NDArray[np.float32]) -> QImage:
        """Make a picture: good where it seems real, bad where not, the ground between."""
        worn = theme.current()
        known = np.nan_to_num(field)
        low, high = float(known.min()), float(known.max())
        scaled = (known - low) / (high - low) if high > low else np.full_like(known, 0.5)
        ends = [
            np.array([each.red(), each.green(), each.blue()], np.float32)
            for each in (worn.bad, worn.panel, worn.good)
        ]
        away = np.abs(scaled - 0.5)[..., None] * 1.2
        end = np.where((scaled >= 0.5)[..., None], ends[2], ends[0])
        colours = ends[1] * (1 - away) + end * away
        shown = np.ascontiguousarray(colours[::-1].clip(0, 255).astype(np.uint8))
        height, width = shown.shape[:2]
        return QImage(shown.data, width, height, 3 * width, QImage.Format.Format_RGB888).copy()
