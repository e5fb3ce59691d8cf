"""Play: an environment as it looks now, and bars for what may be done in it."""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.ui import theme, words
from app.ui.plots.shown import Shown

MARGIN = 14.0
HEAD = 34.0
BARS = 260.0
"""How wide the bars may become."""
ROW = 22.0


class Play(QWidget):
    """Shows one environment; a click goes on to the next one, or to other episodes.

    Attributes
    ----------
    asked
        Another environment is wanted: its ``place``, and the ``seed`` of an agent that plays.
    """

    asked = Signal(dict)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture: QImage | None = None
        self._bars: NDArray[np.float32] = np.zeros(0, np.float32)
        self._facts: dict[str, Any] = {}
        self._turn = 0
        self.setMinimumHeight(90)
        self.setAccessibleName(self.tr("Play"))

    @property
    def told(self) -> str:
        """What stands above the picture."""
        facts = self._facts
        if not facts:
            return ""
        parts = [
            self.tr("return {value} after {length} steps").format(
                value=words.figure(facts["return"]), length=words.count(facts["length"])
            )
        ]
        if facts["count"] > 1:
            told = self.tr("environment {place} of {count}, a click shows the next")
            parts.append(told.format(place=facts["place"] + 1, count=facts["count"]))
        if facts.get("last") is not None:
            told = self.tr("{episodes} episodes, the last gave {value}")
            parts.append(told.format(episodes=facts["episodes"], value=words.figure(facts["last"])))
        return " · ".join(parts)

    def show_frame(self, frame: Shown) -> None:
        """Show how an environment looks, and what the network makes of it."""
        self._facts = dict(frame.facts)
        self._picture = image(frame.arrays.get("picture"))
        self._bars = frame.arrays["bars"].astype(np.float32)
        self.setAccessibleDescription(self.told)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._turn += 1
        self.asked.emit({"place": self._turn, "seed": self._turn})

    def paintEvent(self, event: QPaintEvent) -> None:
        with theme.painting_on(self) as painter:
            painter.setFont(theme.font(small=True))
            painter.setPen(theme.current().muted)
            painter.drawText(QRectF(MARGIN, 8, self.width() - 2 * MARGIN, 18), self.told)
            left = paint_picture(painter, self._picture, self.width(), self.height())
            if self._facts:
                room = QRectF(left, HEAD, self.width() - left - MARGIN, self.height() - HEAD)
                paint_bars(painter, room, self._bars, self._facts, self._title())

    def _title(self) -> str:
        return titles(self, str(self._facts.get("bars", "")))


def titles(widget: QWidget, kind: str) -> str:
    """Say what the bars are."""
    known = {
        "q": widget.tr("Q value of each action"),
        "probabilities": widget.tr("probability of each action"),
        "actions": widget.tr("each number of the action"),
    }
    return known.get(kind, "")


def image(pixels: NDArray[Any] | None) -> QImage | None:
    """Make a picture of red, green and blue (H, W, 3)."""
    if pixels is None:
        return None
    held = np.ascontiguousarray(pixels.astype(np.uint8))
    height, width = held.shape[:2]
    return QImage(held.data, width, height, 3 * width, QImage.Format.Format_RGB888).copy()


def paint_picture(painter: QPainter, picture: QImage | None, width: int, height: int) -> float:
    """Paint a picture as large as fits; give where what stands beside it begins."""
    if picture is None:
        return MARGIN
    room_x, room_y = max(40.0, width - BARS - 3 * MARGIN), max(40.0, height - HEAD - MARGIN)
    scale = min(room_x / picture.width(), room_y / picture.height())
    box = QRectF(MARGIN, HEAD, picture.width() * scale, picture.height() * scale)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, True)
    painter.drawImage(box, picture)
    return box.right() + 2 * MARGIN


def paint_bars(
    painter: QPainter,
    room: QRectF,
    bars: NDArray[np.float32],
    facts: dict[str, Any],
    title: str,
) -> None:
    """Paint a bar an action, from zero to the left or right, with its number."""
    worn = theme.current()
    if room.width() < 90:
        return
    painter.setPen(worn.muted)
    painter.drawText(QRectF(room.left(), room.top(), room.width(), 18), title)
    wide = min(BARS, room.width()) - 92
    low, high = min(0.0, float(bars.min())), max(0.0, float(bars.max()))
    if facts.get("bars") == "probabilities":
        high = 1.0
    span = max(high - low, 1e-9)
    zero = room.left() + 24 + wide * -low / span
    best = int(bars.argmax())
    top = room.top() + 24
    for place, value in enumerate(bars.tolist()):
        y = top + place * ROW
        if y + ROW > room.bottom():
            break
        colour = QColor(worn.accent)
        colour.setAlphaF(1.0 if place == best else 0.45)
        length = wide * value / span
        painter.fillRect(QRectF(min(zero, zero + length), y, abs(length) + 1, ROW - 6), colour)
        painter.setPen(worn.text)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(room.left(), y, 20, ROW - 6), middle, str(place))
        number = QRectF(room.left() + 24 + wide + 8, y, 60, ROW - 6)
        painter.drawText(number, middle, words.figure(value))
    if facts.get("value") is not None and facts.get("bars") != "q":
        y = top + len(bars) * ROW + 6
        painter.setPen(worn.muted)
        told = f"V = {words.figure(facts['value'])}"
        painter.drawText(QRectF(room.left(), y, room.width(), 18), told)
