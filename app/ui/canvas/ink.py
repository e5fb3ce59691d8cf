"""Writes and stamps for the painters: texts laid out once, pens kept, pictures made once a zoom."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from math import ceil, floor

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
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

MOST_TEXTS = 20_000
MOST_BYTES = 64_000_000
"""How much stamps may take; those that were not used for longest go first."""
LARGEST = MOST_BYTES // 4
"""How much one stamp may take; what is larger is drawn line by line."""
FARTHEST = 2.5
"""How many times larger or smaller stamps are shown while the zoom changes."""
ALIKE = 10
"""From how many places on something is worth a picture of a zoom that is about to change."""
THIN = 1.3
"""Lines up to so many pixels wide are drawn as one pixel."""
HALF = 0.5001
"""What is added to a place before it is cut to whole pixels: so little more than a half that what
lies just between two pixels goes the same way, however far one has panned."""
PALE = 0.45
"""How much of its colour a wire keeps that is off the way."""
TINY = 9
"""How large the shapes on wires are, in canvas units: as much as fits between two blocks."""
LEAST_ROOM = 8.0
"""Where there is less room for a line, nothing is written."""

Drawing = Callable[[QPainter], None]
Floats = NDArray[np.float64]
Stamp = tuple[QPixmap, float, float]
"""A picture, and the point of the device at which its corner stands."""


class Ink:
    """What a painter has at hand: it belongs to one theme, and to one painter at a time.

    Attributes
    ----------
    theme
        The colours.
    painter, zoom, vector
        Where it draws now, pixels a canvas unit, and whether every line is drawn rather than
        stamped.
    turning, rested
        Whether the zoom is about to change again, and where it rested last: the stamps of that
        zoom are shown larger or smaller then, since making new ones at each step takes long.
    """

    painter: QPainter

    def __init__(self, colours: Theme) -> None:
        self.theme = colours
        self.zoom, self.vector, self.turning = 1.0, False, False
        self.fonts = {
            "title": look.drawn_font(bold=True),
            "plain": look.drawn_font(),
            "small": look.drawn_font(small=True),
            "strong": look.drawn_font(small=True, bold=True),
            "tiny": look.drawn_font(small=True),
        }
        self.fonts["tiny"].setPixelSize(TINY)
        self._metrics = {name: QFontMetricsF(font) for name, font in self.fonts.items()}
        self._texts: dict[tuple[str, str, int], tuple[QStaticText, float, float]] = {}
        self._stamps = Stamps()
        self.rested = 1.0
        self._wires: dict[tuple[str, float, bool], QPen] = {}
        self._words: dict[str, QPen] = {}
        self._transform = QTransform()
        self._ratio = 1.0

    def take(
        self, painter: QPainter, zoom: float, *, vector: bool = False, turning: bool = False
    ) -> None:
        """Draw with this painter from now on; its transform leads from canvas units."""
        self.painter, self.zoom, self.vector, self.turning = painter, zoom, vector, turning
        near = self.rested / FARTHEST <= zoom <= self.rested * FARTHEST
        if not turning or not near:
            self.rested = zoom
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

    def wire(self, kind: str, width: float, *, pale: bool = False) -> QPen:
        """Give the pen of a wire; with width 0 it is one pixel at every zoom."""
        made = self._wires.get((kind, width, pale))
        if made is None:
            colour = self.theme.kind(kind)
            made = QPen(mixed(self.theme.canvas, colour, PALE) if pale else colour, width)
            made.setCapStyle(Qt.PenCapStyle.RoundCap)
            self._wires[kind, width, pale] = made
        return made

    def at_least(self, width: float) -> float:
        """Give a width of a pen, or 0 where a line of one pixel looks the same and is quicker."""
        return width if self.vector or width * self.zoom * self._ratio > THIN else 0.0

    # Stamps.

    def stamp(self, key: tuple[object, ...], box: QRectF, margin: float, draw: Drawing) -> None:
        """Draw something that looks the same each time, from a picture made once a zoom.

        Parameters
        ----------
        key
            What it is; another look needs another key.
        box, margin
            Where it stands in canvas units, and how far it reaches beyond.
        draw
            Draws it, with its origin in the corner of ``box``.
        """
        if self.vector or self._is_large(box.size(), margin, self.rested):
            self._draw(box.topLeft(), draw)
            return
        made = self._kept(key, box.size(), margin, draw, self.rested)
        ratio, here = self._ratio, self._transform
        edge = self._edge(margin, self.rested)
        x = (floor((box.x() * here.m11() + here.dx()) * ratio + HALF) - edge) / ratio
        y = (floor((box.y() * here.m11() + here.dy()) * ratio + HALF) - edge) / ratio
        self._put([(made, x, y)], self.rested)

    def stamp_all(
        self,
        key: tuple[object, ...],
        x: Floats,
        y: Floats,
        size: QSizeF,
        margin: float,
        draw: Drawing,
    ) -> None:
        """Draw something of one size in many places, as `stamp` does in one.

        While the zoom changes, so many are worth a picture of just this zoom: one that is shown
        larger or smaller takes several times as long to draw.
        """
        level = self.zoom if len(x) >= ALIKE else self.rested
        if self._is_large(size, margin, level):
            for left, top in zip(x.tolist(), y.tolist(), strict=True):
                self._draw(QPointF(left, top), draw)
            return
        made = self._kept(key, size, margin, draw, level)
        places = self._corners(x, y, margin, level)
        self._put([(made, left, top) for left, top in places], level)

    def put(self, stamps: Sequence[Stamp]) -> None:
        """Draw pictures that `held` gave, where `corners` says."""
        if stamps:
            self._put(stamps, self.rested)

    def corners(self, x: Floats, y: Floats, margin: float) -> Iterator[tuple[float, float]]:
        """Give where the pictures that `held` gives stand whose boxes have these corners."""
        return self._corners(x, y, margin, self.rested)

    def held(self, key: tuple[object, ...]) -> QPixmap | None:
        """Give the picture of something of which there is only one, if `ready` has made it."""
        return self._stamps.get((*key, self.rested, self._ratio))

    def ready(self, key: tuple[object, ...], size: QSizeF, margin: float, draw: Drawing) -> bool:
        """Make the picture of something of which there is only one; False if there is one."""
        if self._is_large(size, margin, self.rested) or self.held(key) is not None:
            return False
        self._kept(key, size, margin, draw, self.rested)
        return True

    @property
    def full(self) -> bool:
        """Whether more stamps would only drive out those of this zoom."""
        return self._stamps.full_of((self.rested, self._ratio))

    def _draw(self, at: QPointF, draw: Drawing) -> None:
        with look.painting(self.painter):
            self.painter.translate(at)
            draw(self.painter)

    def _is_large(self, room: QSizeF, margin: float, level: float) -> bool:
        """Tell whether a picture would take too much: a file may hold notes of any size."""
        size = level * self._ratio
        wide, high = room.width() + 2 * margin, room.height() + 2 * margin
        return 4 * wide * high * size * size > LARGEST

    def _kept(
        self, key: tuple[object, ...], room: QSizeF, margin: float, draw: Drawing, level: float
    ) -> QPixmap:
        """Give the picture of a key at a zoom, made now if there is none."""
        full = (*key, level, self._ratio)
        made = self._stamps.get(full)
        if made is None:
            made = self._stamps.keep(full, self._made(room, margin, draw, level))
        return made

    def _made(self, room: QSizeF, margin: float, draw: Drawing, level: float) -> QPixmap:
        size = level * self._ratio
        edge = ceil(margin * size)
        wide, high = ceil(room.width() * size) + 2 * edge, ceil(room.height() * size) + 2 * edge
        made = QPixmap(wide + 1, high + 1)
        made.setDevicePixelRatio(self._ratio)
        made.fill(Qt.GlobalColor.transparent)
        with look.painting_on(made) as painter:
            painter.translate(edge / self._ratio, edge / self._ratio)
            painter.scale(level, level)
            draw(painter)
        return made

    def _edge(self, margin: float, level: float) -> float:
        """Give how far the picture of a box reaches beyond it, in pixels of the device."""
        return ceil(margin * level * self._ratio) * (self.zoom / level)

    def _corners(
        self, x: Floats, y: Floats, margin: float, level: float
    ) -> Iterator[tuple[float, float]]:
        ratio, here, edge = self._ratio, self._transform, self._edge(margin, level)
        left = (np.floor((x * here.m11() + here.dx()) * ratio + HALF) - edge) / ratio
        top = (np.floor((y * here.m11() + here.dy()) * ratio + HALF) - edge) / ratio
        return zip(left.tolist(), top.tolist(), strict=True)

    def _put(self, stamps: Iterable[Stamp], level: float) -> None:
        """Paint pictures of a zoom, each with its corner at a point of the device."""
        painter, scale = self.painter, self.zoom / level
        painter.setWorldMatrixEnabled(False)
        draw = painter.drawPixmap
        if scale == 1.0:
            for made, x, y in stamps:
                draw(QPointF(x, y), made)
        else:
            for made, x, y in stamps:
                size = made.deviceIndependentSize() * scale
                draw(QRectF(QPointF(x, y), size), made, QRectF(made.rect()))
        painter.setWorldMatrixEnabled(True)

    def snapped(self, box: QRectF) -> QRectF:
        """Give a box whose corner stands on a pixel, as that of a stamp does."""
        if self.vector:
            return box
        at, ratio = self._transform.map(box.topLeft()), self._ratio
        x = floor(at.x() * ratio + HALF) / ratio - at.x()
        y = floor(at.y() * ratio + HALF) / ratio - at.y()
        return box.translated(x / self.zoom, y / self.zoom)

    @contextmanager
    def onto(self, painter: QPainter) -> Iterator[None]:
        """Draw with another painter for a while: that of a stamp, at the same zoom."""
        before = self.painter, self._transform
        self.painter, self._transform = painter, painter.worldTransform()
        try:
            yield
        finally:
            self.painter, self._transform = before


class Stamps:
    """Pictures by key, as many as have room; those that were not used for longest go first."""

    def __init__(self, room: int = MOST_BYTES) -> None:
        self.room, self.taken = room, 0
        self._held: dict[tuple[object, ...], QPixmap] = {}  # in the order of their last use

    def __len__(self) -> int:
        return len(self._held)

    def get(self, key: tuple[object, ...]) -> QPixmap | None:
        """Give the picture of a key, if it is held."""
        found = self._held.pop(key, None)
        if found is not None:
            self._held[key] = found
        return found

    def full_of(self, last: tuple[object, ...]) -> bool:
        """Tell whether there is no room left, and nothing but keys that end so."""
        oldest = next(iter(self._held), ())
        return self.taken > 0.9 * self.room and oldest[-len(last) :] == last

    def keep(self, key: tuple[object, ...], picture: QPixmap) -> QPixmap:
        """Hold a picture from now on, and let go of as many as it takes the room of."""
        self._held[key] = picture
        self.taken += _bytes(picture)
        while self.taken > self.room and len(self._held) > 1:
            oldest = next(iter(self._held))
            self.taken -= _bytes(self._held.pop(oldest))
        return picture


def _bytes(picture: QPixmap) -> int:
    return picture.width() * picture.height() * picture.depth() // 8


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
