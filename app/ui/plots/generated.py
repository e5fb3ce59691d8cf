"""Generated: what a generator makes of noise that stays the same, as pictures or points."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.ui import theme, words
from app.ui.plots import heading, pictures, plane
from app.ui.plots.shown import Shown

HEAD = 32.0
EDGE = 14.0


class Generated(QWidget):
    """Shows samples side by side; points of the plane among the real ones."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures: NDArray[np.float32] | None = None
        self._points: NDArray[np.float32] | None = None
        self._real: NDArray[np.float32] | None = None
        self._told = ""
        self.setMinimumHeight(90)
        self.setAccessibleName(self.tr("Generated samples"))

    @property
    def told(self) -> str:
        """What stands above the samples."""
        return self._told

    def show_frame(self, frame: Shown) -> None:
        """Show the samples of a frame."""
        self._pictures = frame.arrays.get("pictures")
        self._points = frame.arrays.get("points")
        self._real = frame.arrays.get("real")
        count = next((len(each) for each in (self._points, self._pictures) if each is not None), 0)
        told = words.plural(
            count,
            self.tr("{count} sample of noise that stays the same"),
            self.tr("{count} samples of noise that stays the same"),
        )
        self._told = told.format(count=words.count(count))
        if self._points is not None:
            self._told += self.tr(" · real points behind them")
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
            if room.height() < 10:
                return
            if self._points is not None and self._real is not None:
                box = plane.around(self._real, 0.3)
                place = plane.square_in(room, box)
                painter.fillRect(place, worn.second)
                grey = plane.faded(worn.muted, 0.5)
                plane.paint_points(painter, place, box, self._real, grey, 2.5)
                plane.paint_points(painter, place, box, self._points, worn.accent)
            elif self._pictures is not None and self._pictures.ndim == 4:
                side_by_side(painter, room, self._pictures)
            elif self._pictures is not None:
                pictures.paint(painter, room, self._pictures)


def side_by_side(painter: QPainter, room: QRectF, samples: NDArray[np.float32]) -> None:
    """Paint pictures (N, C, H, W) as large as they fit, each stretched to its own range."""
    count, channels, height, width = samples.shape
    columns, side = pictures.fitting(count, width / height, room.width(), room.height())
    wide = side * width / height
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
    for place, sample in enumerate(samples):
        left = room.left() + (place % columns) * (wide + 4)
        top = room.top() + (place // columns) * (side + 4)
        shown = sample if channels in (1, 3) else sample[:1]
        target = QRectF(left, top, wide, side)
        painter.drawImage(target, pictures.picture(shown.astype(np.float32)))
