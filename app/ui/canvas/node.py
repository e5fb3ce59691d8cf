"""Paints one node: its body, words, preview, ports and badges."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPainterPath, QPen, QTransform

from app.compiler.report import Problem
from app.ui import icons
from app.ui.canvas import modes
from app.ui.canvas.face import GRID, HEADER, PREVIEW, ROW, Face
from app.ui.canvas.geometry import Floats, Ports
from app.ui.canvas.ink import LEAST_ROOM, Ink, faded, mixed
from app.ui.theme import Theme

SMOOTH = QPainter.RenderHint.SmoothPixmapTransform
RADIUS, SHADOW = 9.0, 14.0
PAD = 12.0
RING, DOT = 4.5, 4.0
ICONS = 0.6  # the zoom from which the icon is told from a square
REACH = 10.0  # half the box in which a port is drawn
TITLE = 19.0  # where the middle of the title stands

Preview = QImage | Sequence[QImage] | NDArray[np.float64]
"""A picture, a row of pictures, or the heights of bars, 0 to 1."""


@dataclass(frozen=True, slots=True)
class State:
    """How a node stands: chosen, wrong, or under the pointer."""

    selected: bool = False
    wrong: bool = False
    hovered: bool = False


@dataclass(frozen=True, slots=True)
class Known:
    """What the engine knows of a node: its shape, its parameter count, its ports' kinds."""

    shape: str
    count: str
    ports: Ports


class NodePainter:
    """Paints nodes with some ink; each at a box in canvas units."""

    def __init__(self, ink: Ink) -> None:
        self._ink = ink
        self._groove = mixed(ink.theme.node, ink.theme.node_line, 0.7)

    def body(self, face: Face, box: QRectF, state: State) -> None:
        """Paint the body, its shadow and the icon of its category."""
        self._ink.stamp(_kind(face, box, state), box, SHADOW, self._of(face, box, state))

    def bodies(self, face: Face, x: Floats, y: Floats, size: QSizeF, state: State) -> None:
        """Paint many bodies that look the same in one go, which is much quicker."""
        box = QRectF(QPointF(0, 0), size)
        draw = self._of(face, box, state)
        self._ink.stamp_all(_kind(face, box, state), x, y, size, SHADOW, draw)

    def _of(self, face: Face, box: QRectF, state: State) -> Callable[[QPainter], None]:
        inner = QRectF(0, 0, box.width(), box.height())
        return partial(self._draw_body, box=inner, face=face, state=state)

    def title(self, face: Face, box: QRectF, named: bool) -> None:
        """Write what the node is and, if it is ``named``, its name."""
        ink, x, y = self._ink, box.x(), box.y()
        room = box.width() - 2 * PAD - 18
        if named and face.below:
            at = (x + PAD, y + HEADER + 2)
            ink.write(face.name, "small", "muted", at, room=box.width() - 2 * PAD)
        elif named:
            left = room - 8 - min(room, ink.width(face.title, "title"))
            at = (x + box.width() - PAD, y + TITLE)
            ink.write(face.name, "small", "muted", at, room=left, align=1.0)
        ink.write(face.title, "title", "text", (x + PAD + 17, y + TITLE), room=room)

    def preview(self, face: Face, box: QRectF, preview: Preview) -> None:
        """Paint what flows through the node, if there is room for it."""
        if box.height() - face.size[1] >= PREVIEW:
            self._preview(picture_area(face, box), preview, face.category)

    def details(self, face: Face, box: QRectF, known: Known) -> None:
        """Write the values, the shape and the parameter count."""
        ink, x = self._ink, box.x()
        line = box.y() + HEADER + 2 + (ROW if face.below else 0)
        room = box.width() - 2 * PAD
        if box.height() - face.size[1] >= PREVIEW:
            line += PREVIEW
        if face.summary:
            ink.write(face.summary, "small", "muted", (x + PAD, line), room=room)
        if not face.shaped:
            return
        bottom = box.bottom() - TITLE
        if known.count:
            at = (box.right() - PAD, bottom)
            ink.write(known.count, "small", "muted", at, room=room / 2, align=1.0)
            room -= ink.width(known.count, "small") + 10
        ink.write(known.shape, "small", f"@{face.category}", (x + PAD, bottom), room=room)

    def port(self, at: QPointF, side: str, kind: str, fits: bool | None, judged: bool) -> None:
        """Paint a port; while a wire is drawn it is ``judged``, and those that fit light up."""
        theme = self._ink.theme

        def draw(painter: QPainter) -> None:
            colour = theme.accent if fits else theme.kind(kind) if kind else theme.muted
            middle = QPointF(0, 0)
            if fits:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(faded(theme.accent, 0.35))
                painter.drawEllipse(middle, 9.0, 9.0)
            if judged and not fits:
                painter.setOpacity(0.35)
            if side == "in":
                painter.setPen(QPen(colour, 2.0))
                painter.setBrush(theme.canvas)
                painter.drawEllipse(middle, RING, RING)
            else:
                painter.setPen(QPen(theme.canvas, 1.5))
                painter.setBrush(colour)
                painter.drawEllipse(middle, DOT, DOT)

        box = QRectF(at, QSizeF(0, 0))
        self._ink.stamp(("port", side, kind, fits, judged), box, REACH, draw)

    def beside(self, face: Face) -> tuple[float, float]:
        """Give how far the names of the ports reach beyond the node, left and right."""
        widths = ([self._ink.width(name, "small") for name in names] for names in face.sides)
        left, right = (max(each, default=-18.0) + 18 for each in widths)
        return left, right

    def bar(self, box: QRectF, weight: float, *, near: bool) -> None:
        """Show at the foot how heavy the node is, a part of the heaviest one."""
        ink, theme = self._ink, self._ink.theme
        tall = 4.0 if near else 8.0
        room = QRectF(box.x() + PAD, box.bottom() - tall - 3, box.width() - 2 * PAD, tall)
        ink.painter.fillRect(room, self._groove)
        if weight > 0:
            room.setWidth(max(2.0, weight * room.width()))
            ink.painter.fillRect(room, heat(theme, weight))

    def labels(self, face: Face, box: QRectF) -> None:
        """Name the ports beside the node."""
        ink, painter = self._ink, self._ink.painter
        for ground, name in self.named(face, box):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(faded(ink.theme.canvas, 0.9))
            painter.drawRoundedRect(ground, 6, 6)
            at = (ground.left() + 5, ground.center().y())
            ink.write(name, "small", "text", at, room=ground.width() - 10 + LEAST_ROOM)

    def named(self, face: Face, box: QRectF) -> Iterator[tuple[QRectF, str]]:
        """Give where the names of the ports stand beside the node."""
        for names, left in zip(face.sides, (True, False), strict=True):
            for place, name in enumerate(names):
                wide = self._ink.width(name, "small")
                start = box.left() - 12 - wide if left else box.right() + 12
                middle = box.y() + GRID * (place + 1)
                yield QRectF(start - 5, middle - 9, wide + 10, 18), name

    def badges(self, face: Face, box: QRectF, problems: Sequence[Problem]) -> None:
        """Paint the badges on the upper edge, from the right: problems, ×N, when, twins."""
        theme = self._ink.theme
        right = box.right() - 8
        if problems:
            mark = "!" if len(problems) == 1 else str(len(problems))
            grave = any(not each.warning for each in problems)
            tone = theme.bad if grave else theme.warning
            right = self._pill(mark, right, box.y(), tone, "canvas")
        for badge in face.badges:
            right = self._pill(badge, right, box.y(), theme.second, "text")

    def _pill(self, text: str, right: float, y: float, ground: QColor, colour: str) -> float:
        ink, painter = self._ink, self._ink.painter
        wide = max(16.0, ink.width(text, "strong") + 12)
        box = QRectF(right - wide, y - 8, wide, 16)
        line = ground if colour == "canvas" else ink.theme.node_line
        painter.setPen(QPen(line, 1))
        painter.setBrush(ground)
        painter.drawRoundedRect(box, 8, 8)
        ink.write(text, "strong", colour, (box.center().x(), y), room=400, align=0.5)
        return box.left() - 4

    # The body.

    def _draw_body(self, painter: QPainter, box: QRectF, face: Face, state: State) -> None:
        theme = self._ink.theme
        self._shade(painter, box)
        if face.stacked:
            painter.setPen(QPen(theme.node_line, 1.2))
            painter.setBrush(theme.node)
            painter.drawRoundedRect(box.adjusted(10, 4, -10, 7), RADIUS, RADIUS)
            painter.drawRoundedRect(box.adjusted(5, 4, -5, 3.5), RADIUS, RADIUS)
        if state.selected:
            painter.setPen(QPen(faded(theme.accent, 0.28), 4))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            halo = box.adjusted(-1.5, -1.5, 1.5, 1.5)
            painter.drawRoundedRect(halo, RADIUS + 1.5, RADIUS + 1.5)
        pen = QPen(self._line(face, state), 1.8 if state.selected or face.mode else 1.2)
        if face.mode == "disabled":
            pen.setDashPattern([3.0, 3.0])
        painter.setPen(pen)
        painter.setBrush(modes.ground(theme, face))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        if self._ink.zoom >= ICONS or self._ink.vector:
            icon = QRectF(PAD - 3, TITLE - icons.SIDE / 2, icons.SIDE, icons.SIDE)
            icons.paint(painter, icon, face.category, theme.node, theme)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.category(face.category))
            painter.drawRoundedRect(QRectF(PAD - 1, TITLE - 5, 10, 10), 2.5, 2.5)

    def _line(self, face: Face, state: State) -> QColor:
        theme = self._ink.theme
        if state.selected:
            return theme.accent
        if state.wrong:
            return theme.bad
        line = modes.outline(theme, face)
        return mixed(line, theme.muted, 0.6) if state.hovered else line

    def _shade(self, painter: QPainter, box: QRectF) -> None:
        """Lay a soft shadow: a few faint outlines, which costs nothing once it is stamped."""
        shadow = self._ink.theme.shadow
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(faded(shadow, shadow.alphaF() * 0.17))
        for spread in (8.0, 6.0, 4.5, 3.0, 2.0, 1.0):
            outer = box.adjusted(-spread, 3 - spread, spread, 3 + spread)
            painter.drawRoundedRect(outer, RADIUS + spread, RADIUS + spread)

    # The preview.

    def _preview(self, area: QRectF, shown: Preview, category: str) -> None:
        painter = self._ink.painter
        if isinstance(shown, QImage):
            _picture(painter, area, shown)
        elif isinstance(shown, np.ndarray):
            self._bars(area, shown, category)
        elif len(shown):
            gap = 3.0
            side = min((area.width() + gap) / len(shown) - gap, area.height())
            top = area.center().y() - side / 2
            for place, image in enumerate(shown):
                left = area.left() + place * (side + gap)
                box = _fitted(image, QRectF(left, top, side, side))
                painter.setRenderHint(SMOOTH, box.width() < image.width())
                painter.drawImage(box, image)  # with no round corners: there are many

    def _bars(self, area: QRectF, heights: NDArray[np.float64], category: str) -> None:
        if not len(heights):
            return
        theme, painter = self._ink.theme, self._ink.painter
        step = area.width() / len(heights)
        wide = max(step - 3.0, 0.6 * step)
        left, bottom, high = area.left(), area.bottom(), area.height()
        shown = [min(1.0, max(0.0, each)) for each in heights.tolist()]  # what is no number is 0
        best = shown.index(max(shown))
        talls = (max(2.0, each * high) for each in shown)
        bars = [
            QRectF(left + place * step, bottom - tall, wide, tall)
            for place, tall in enumerate(talls)
        ]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.node_line)
        painter.drawRects(bars)
        painter.fillRect(bars[best], theme.category(category))


def picture_area(face: Face, box: QRectF) -> QRectF:
    """Give where a node shows what flows through it."""
    top = box.y() + HEADER - 6 + (ROW if face.below else 0)
    return QRectF(box.x() + PAD, top, box.width() - 2 * PAD, PREVIEW - 8)


def _kind(face: Face, box: QRectF, state: State) -> tuple[object, ...]:
    """Give what bodies that look the same have in common."""
    size = box.width(), box.height()
    return ("body", *size, face.category, face.stacked, face.mode, face.colour, state)


def heat(theme: Theme, weight: float) -> QColor:
    """Give the colour of a weight from 0 to 1: the heavier, the hotter."""
    return mixed(theme.warning, theme.bad, weight)


def _fitted(image: QImage, area: QRectF) -> QRectF:
    """Give the largest box for a picture in an area, at its left."""
    scale = min(area.width() / max(image.width(), 1), area.height() / max(image.height(), 1))
    wide, high = image.width() * scale, image.height() * scale
    return QRectF(area.left(), area.center().y() - high / 2, wide, high)


def _picture(painter: QPainter, area: QRectF, image: QImage) -> None:
    """Show a picture as large as the area allows; small ones keep their pixels apart."""
    if image.isNull():
        return
    box = _fitted(image, area)
    scale = box.width() / image.width()
    painter.setRenderHint(SMOOTH, scale < 1)
    brush = QBrush(image)
    brush.setTransform(QTransform.fromTranslate(box.x(), box.y()).scale(scale, scale))
    clip = QPainterPath()
    clip.addRoundedRect(box, 2.5, 2.5)
    painter.fillPath(clip, brush)
