"""Walk: what a generator makes on the way from one noise to another, with a slider on the way."""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.ui import theme
from app.ui.plots import pictures, plane
from app.ui.plots.generated import side_by_side
from app.ui.plots.shown import Shown
from app.ui.slider import Slider

STEPS = 100
LARGE = 160.0
"""The side of the sample at the slider's place, where there is room for it."""
EDGE = 14.0


class Walk(QWidget):
    """Shows the sample at the slider's place, and the whole way beside it.

    Attributes
    ----------
    asked
        Another place of the way is wanted: ``at``, 0 to 1, between ``start`` and ``end``.
    """

    asked = Signal(dict)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._start, self._end, self._count = 0, 1, 2
        self.slider = Slider(self)
        self.slider.setRange(0, STEPS)
        self.slider.setValue(STEPS // 2)
        self.slider.setAccessibleName(self.tr("Place on the way"))
        self.slider.valueChanged.connect(lambda _: self._ask())
        self.other = QPushButton(self.tr("Other ends"), self)
        self.other.setProperty("role", "act")
        self.other.setToolTip(self.tr("Go on from the end of this way to another sample."))
        self.other.clicked.connect(self._go_on)
        self._told = QLabel(self)
        self._told.setProperty("role", "small")
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        row = QHBoxLayout()
        row.addWidget(self._told)
        row.addWidget(self.slider, 1)
        row.addWidget(self.other)
        self.picture = _Way(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 6, 14, 6)
        column.addLayout(row)
        column.addWidget(self.picture, 1)
        self.setAccessibleName(self.tr("Walk between two samples"))
        self._tell()

    @property
    def told(self) -> str:
        """Between which samples the way leads."""
        return self._told.text()

    def show_frame(self, frame: Shown) -> None:
        """Show a place of the way, and the way."""
        self._count = max(2, int(frame.facts.get("count", self._count)))
        self.picture.show_way(frame.arrays.get("sample"), frame.arrays.get("way"))

    def _go_on(self) -> None:
        self._start, self._end = self._end, (self._end + 1) % self._count
        self._tell()
        self._ask()

    def _tell(self) -> None:
        told = self.tr("from sample {start} to sample {end}")
        self._told.setText(told.format(start=self._start, end=self._end))

    def _ask(self) -> None:
        wanted: dict[str, Any] = {
            "at": self.slider.value() / STEPS, "start": self._start, "end": self._end,
        }  # fmt: skip
        self.asked.emit(wanted)


class _Way(QWidget):
    """The sample at a place, large, and nine of the whole way."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._sample: NDArray[np.float32] | None = None
        self._way: NDArray[np.float32] | None = None

    def show_way(self, sample: NDArray[np.float32] | None, way: NDArray[np.float32] | None) -> None:
        """Show these samples."""
        self._sample, self._way = sample, way
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        sample, way = self._sample, self._way
        if sample is None or way is None or self.height() < 20:
            return
        with theme.painting_on(self) as painter:
            if sample.ndim == 4:
                self._paint_pictures(painter, sample, way)
            elif sample.shape[1] == 2:
                self._paint_points(painter, sample, way)
            else:
                box = QRectF(0, 0, self.width(), self.height())
                pictures.paint(painter, box, sample[0])

    def _paint_pictures(
        self, painter: QPainter, sample: NDArray[np.float32], way: NDArray[np.float32]
    ) -> None:
        side = min(self.height(), LARGE, self.width() / 4)
        wide = side * sample.shape[3] / sample.shape[2]
        shown = sample[0] if sample.shape[1] in (1, 3) else sample[0, :1]
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
        painter.drawImage(QRectF(0, 0, wide, side), pictures.picture(shown.astype(np.float32)))
        room = QRectF(wide + 24, 0, self.width() - wide - 24, side)
        if room.width() > 40:
            side_by_side(painter, room, way)

    def _paint_points(
        self, painter: QPainter, sample: NDArray[np.float32], way: NDArray[np.float32]
    ) -> None:
        worn = theme.current()
        box = plane.around(np.concatenate([way, sample, np.zeros((1, 2), np.float32)]), 0.4)
        place = plane.square_in(QRectF(0, 0, self.width(), self.height()), box)
        painter.fillRect(place, worn.second)
        plane.paint_points(painter, place, box, way, worn.muted, 5.0)
        plane.paint_points(painter, place, box, sample, worn.accent, 9.0)
