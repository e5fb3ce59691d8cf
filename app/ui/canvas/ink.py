"""Writes and stamps for the painters: texts laid out once, pens kept, pictures made once a zoom."""

from collections.abc import Callable
from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QPainter,
    QPen,
    QPixmap,
    QStaticText,
    QTransform,
)

from app.ui import theme as look
from app.ui.theme import Theme

MOST_TEXTS, MOST_STAMPS = 20_000, 600
LEAST_ROOM = 8.0
"""Where there is less room for a line, nothing is written."""

Drawing = Callable[[QPainter], None]


class Ink:
    """What a painter has at hand: it belongs to one theme, and to one painter at a time.

    Attributes
    ----------
    theme
        The colours.
    painter, zoom, vector
        Where it draws now, pixels a canvas unit, and whether every line is drawn rather than
        stamped.
    """

    painter: QPainter

    def __init__(self, colours: Theme) -> None:
        self.theme = colours
        self.zoom, self.vector = 1.0, False
        self.fonts = {
            "title": look.font(bold=True),
            "plain": look.font(),
            "small": look.font(small=True),
            "strong": look.font(small=True, bold=True),
        }
        self._metrics = {name: QFontMetricsF(font) for name, font in self.fonts.items()}
        self._texts: dict[tuple[str, str, int], tuple[QStaticText, float, float]] = {}
        self._stamps: dict[tuple[object, ...], QPixmap] = {}
        self._wires: dict[tuple[str, float], QPen] = {}
        self._words: dict[str, QPen] = {}
        self._transform = QTransform()
        self._ratio = 1.0

    def take(self, painter: QPainter, zoom: float, vector: bool) -> None:
        """Draw with this painter from now on; its transform leads from canvas units."""
        self.painter, self.zoom, self.vector = painter, zoom, vector
        self._transform = painter.worldTransform()
        self._ratio = painter.device().devicePixelRatioF()

    # Text.

    def write(
        self,
        text: str,
        font: str,
        colour: str,
        at: tuple[float, float],
        *,
        room: float,
        align: float = 0.0,
    ) -> None:
        """Write a line.

        Parameters
        ----------
        text, font
            What, and in which of `fonts`.
        colour
            A role of the theme, or ``@`` and a category.
        at
            Where it begins, and the height of its middle, in canvas units.
        room
            How long it may be; what is longer ends in …
        align
            How much of it stands before ``at``: 1 to end there, 0.5 to be in the middle.
        """
        if room < LEAST_ROOM or not text:
            return
        made, width, tall = self._laid(text, font, int(room))
        self.painter.setFont(self.fonts[font])
        self.painter.setPen(self._word(colour))
        self.painter.drawStaticText(QPointF(at[0] - align * width, at[1] - tall / 2), made)

    def width(self, text: str, font: str) -> float:
        """Give how long a line is, in canvas units."""
        return self._laid(text, font, 4_000)[1]

    def _laid(self, text: str, font: str, room: int) -> tuple[QStaticText, float, float]:
        found = self._texts.get((text, font, room))
        if found is None:
            if len(self._texts) >= MOST_TEXTS:
                self._texts.clear()
            metrics = self._metrics[font]
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, float(room))
            made = QStaticText(shown)
            made.setTextFormat(Qt.TextFormat.PlainText)
            made.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
            made.prepare(QTransform(), self.fonts[font])
            found = made, metrics.horizontalAdvance(shown), metrics.height()
            self._texts[text, font, room] = found
        return found

    # Pens.

    def _word(self, colour: str) -> QPen:
        made = self._words.get(colour)
        if made is None:
            category = colour.startswith("@")
            found = self.theme.category_text(colour[1:]) if category else None
            made = self._words[colour] = QPen(found or getattr(self.theme, colour))
        return made

    def wire(self, kind: str, width: float) -> QPen:
        """Give the pen of a wire; with width 0 it is one pixel at every zoom."""
        made = self._wires.get((kind, width))
        if made is None:
            made = QPen(self.theme.kind(kind), width)
            made.setCapStyle(Qt.PenCapStyle.RoundCap)
            self._wires[kind, width] = made
        return made

    # Stamps.

    def stamp(self, key: tuple[object, ...], box: QRectF, draw: Drawing) -> None:
        """Draw something that looks the same in many places, from a picture made once.

        ``draw`` has its origin in the corner of ``box``, and is asked only if there is no
        picture of this ``key`` at this zoom yet.
        """
        painter = self.painter
        if self.vector:
            with look.painting(painter):
                painter.translate(box.topLeft())
                draw(painter)
            return
        full = (*key, self.zoom, self._ratio)
        made = self._stamps.get(full)
        if made is None:
            made = self._made(full, box, draw)
        at, ratio = self._transform.map(box.topLeft()), self._ratio
        painter.setWorldMatrixEnabled(False)
        painter.drawPixmap(
            QPointF(round(at.x() * ratio) / ratio, round(at.y() * ratio) / ratio), made
        )
        painter.setWorldMatrixEnabled(True)

    def _made(self, key: tuple[object, ...], box: QRectF, draw: Drawing) -> QPixmap:
        if len(self._stamps) >= MOST_STAMPS:  # zooming makes new ones at every step
            self._stamps.clear()
        size = self.zoom * self._ratio
        made = QPixmap(ceil(box.width() * size) + 1, ceil(box.height() * size) + 1)
        made.fill(Qt.GlobalColor.transparent)
        with look.painting_on(made) as painter:
            painter.scale(size, size)
            draw(painter)
        made.setDevicePixelRatio(self._ratio)
        self._stamps[key] = made
        return made


def mixed(ground: QColor, ink: QColor, part: float) -> QColor:
    """Give a colour between two: 0 is the ground, 1 the ink."""
    return QColor.fromRgbF(
        ground.redF() + part * (ink.redF() - ground.redF()),
        ground.greenF() + part * (ink.greenF() - ground.greenF()),
        ground.blueF() + part * (ink.blueF() - ground.blueF()),
    )


def faded(colour: QColor, alpha: float) -> QColor:
    """Give a colour that lets so much of its ground through."""
    made = QColor(colour)
    made.setAlphaF(alpha)
    return made
