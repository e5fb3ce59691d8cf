"""Paints a drawing: culls, chooses the detail, and draws layer by layer; for screen and pictures."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import ceil

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFontMetricsF,
    QImage,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QStaticText,
    QTransform,
)

from app.graph.graph import Link, Port
from app.ui import theme as look
from app.ui.canvas.face import GRID, HEADER, LOOKS, PREVIEW, ROW, Face
from app.ui.canvas.geometry import Geometry, Side
from app.ui.theme import Theme

FAR, MIDDLE, WORDS = 0.22, 0.5, 0.32
"""Zooms below which nodes are rectangles, below which only titles, and above which titles stand."""
RADIUS, SHADOW = 9.0, 14.0
PAD = 12.0
RING, DOT = 4.5, 4.0
MOST_TEXTS, MOST_STAMPS = 20_000, 600

Preview = QImage | Sequence[QImage] | NDArray[np.float64]
"""A picture, a row of pictures, or the heights of bars, 0 to 1."""


@dataclass(frozen=True, slots=True)
class Loose:
    """A wire that is being drawn: where it begins, where the pointer is, and whether it fits."""

    start: QPointF
    end: QPointF
    kind: str
    fits: bool | None = None


@dataclass(slots=True)
class Marks:
    """What is marked on a drawing and not part of it.

    Parameters
    ----------
    selected, hovered
        Nodes.
    wires
        Wires that are chosen or under the pointer.
    lifted
        The wire that is being led elsewhere.
    loose
        The wire that is being drawn.
    verdict
        While a wire is drawn: whether it may end at a port; None where it cannot lead at all.
    band
        The rubber band, in canvas units.
    """

    selected: frozenset[str] = frozenset()
    hovered: str = ""
    wires: frozenset[Link] = frozenset()
    lifted: Link | None = None
    loose: Loose | None = None
    verdict: Callable[[Port, Side], bool | None] | None = None
    band: QRectF | None = None


class DrawingPainter:
    """Paints what a `Geometry` holds, in the colours of a theme.

    Attributes
    ----------
    nodes, wires
        How many were painted last, for tests.
    """

    def __init__(self, colours: Theme) -> None:
        self.nodes = self.wires = 0
        self.dress(colours)

    def dress(self, colours: Theme) -> None:
        """Wear another theme."""
        self.theme = colours
        self._texts: dict[tuple[str, str, int], tuple[QStaticText, float, float]] = {}
        self._stamps: dict[tuple[object, ...], QPixmap] = {}
        self._fonts = {
            "title": look.font(bold=True),
            "small": look.font(small=True),
            "strong": look.font(small=True, bold=True),
        }
        self._metrics = {name: QFontMetricsF(font) for name, font in self._fonts.items()}
        self._pens: dict[tuple[str, float], QPen] = {}
        self._words: dict[str, QPen] = {}

    def paint(
        self,
        painter: QPainter,
        geometry: Geometry,
        view: QRectF,
        zoom: float,
        marks: Marks,
        previews: Mapping[str, Preview] | None = None,
        vector: bool = False,
    ) -> None:
        """Paint what lies in ``view``.

        Parameters
        ----------
        painter
            With a transform that leads from canvas units to its device.
        geometry, view
            The drawing, and the part of it to paint, in canvas units.
        zoom
            Pixels a canvas unit.
        marks
            Selection and what is going on.
        previews
            What nodes show of what flows through them.
        vector
            Draw every line, for pictures; else bodies and ports are stamped.
        """
        self._zoom, self._vector = zoom, vector
        self._stamped = painter.worldTransform()
        self._scale = painter.device().devicePixelRatioF()
        rows = geometry.seen(view, SHADOW)
        wires = geometry.wires_seen(view, 4.0)
        self.nodes, self.wires = len(rows), len(wires)
        frames = rows[geometry.look[rows] == LOOKS.index("frame")]
        rest = rows[geometry.look[rows] != LOOKS.index("frame")]
        for row in frames.tolist():
            self._frame(painter, geometry, row, marks)
        if zoom < FAR and not vector:
            self._far(painter, geometry, rest, wires, marks)
        else:
            self._wire_layer(painter, geometry, wires, marks)
            self._node_layer(painter, geometry, rest, marks, previews or {})
        if marks.loose is not None:
            self._loose(painter, marks.loose)
        if marks.band is not None:
            self._band(painter, marks.band)

    # Far away: plain rectangles and straight lines.

    def _far(
        self,
        painter: QPainter,
        geometry: Geometry,
        rows: NDArray[np.int64],
        wires: NDArray[np.int64],
        marks: Marks,
    ) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        lines = geometry.lines
        colour = QColor(self.theme.node_line)
        painter.setPen(QPen(colour, 0))
        painter.drawLines([lines[row] for row in wires.tolist()])
        painter.setPen(Qt.PenStyle.NoPen)
        boxes = geometry.boxes
        for category in np.unique(geometry.category[rows]).tolist():
            painter.setBrush(self.theme.category(geometry.categories[category]))
            chosen = rows[geometry.category[rows] == category].tolist()
            painter.drawRects([boxes[row] for row in chosen])
        marked = [geometry.row[name] for name in marks.selected if name in geometry.row]
        if marked:
            painter.setBrush(self.theme.accent)
            painter.drawRects([boxes[row] for row in marked])
        painter.setBrush(self.theme.bad)
        wrong = [row for row in rows.tolist() if geometry.problems[row]]
        if wrong:
            painter.drawRects([boxes[row] for row in wrong])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)

    # Wires.

    def _wire_layer(
        self, painter: QPainter, geometry: Geometry, rows: NDArray[np.int64], marks: Marks
    ) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        near = self._zoom >= MIDDLE or self._vector
        lifted = geometry.wire.get(marks.lifted, -1) if marks.lifted else -1
        if self._zoom < WORDS and not self._vector:
            self._straight(painter, geometry, rows)
            return
        width = 1.8 if near else 0.0
        order = np.argsort(geometry.kind[rows], kind="stable")
        last = -1
        for row, kind in zip(
            rows[order].tolist(), geometry.kind[rows[order]].tolist(), strict=True
        ):
            if row == lifted:
                continue
            if kind != last:
                painter.setPen(self._pen(geometry.kinds[kind], width))
                last = kind
            painter.drawPath(geometry.path(row))
        for link in marks.wires:
            row = geometry.wire.get(link, -1)
            if row not in {-1, lifted}:
                painter.setPen(self._pen(geometry.kinds[geometry.kind[row]], 3.4))
                painter.drawPath(geometry.path(row))

    def _straight(self, painter: QPainter, geometry: Geometry, rows: NDArray[np.int64]) -> None:
        lines = geometry.lines
        for kind in np.unique(geometry.kind[rows]).tolist():
            painter.setPen(self._pen(geometry.kinds[kind], 0.0))
            chosen = rows[geometry.kind[rows] == kind].tolist()
            painter.drawLines([lines[row] for row in chosen])

    def _pen(self, kind: str, width: float) -> QPen:
        made = self._pens.get((kind, width))
        if made is None:
            made = QPen(self.theme.kind(kind), width)
            made.setCapStyle(Qt.PenCapStyle.RoundCap)
            self._pens[kind, width] = made
        return made

    def _loose(self, painter: QPainter, loose: Loose) -> None:
        bend = max(30.0, 0.5 * abs(loose.end.x() - loose.start.x()))
        path = QPainterPath(loose.start)
        bend = min(bend, 120.0)
        path.cubicTo(loose.start + QPointF(bend, 0), loose.end - QPointF(bend, 0), loose.end)
        pen = QPen(self.theme.kind(loose.kind), 2.2)
        if loose.fits is False:
            pen.setColor(self.theme.bad)
        if not loose.fits:
            pen.setDashPattern([3.0, 2.5])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)

    def _band(self, painter: QPainter, band: QRectF) -> None:
        fill = QColor(self.theme.accent)
        fill.setAlphaF(0.12)
        painter.setPen(QPen(self.theme.accent, 0))
        painter.setBrush(fill)
        painter.drawRect(band)

    # Nodes.

    def _node_layer(
        self,
        painter: QPainter,
        geometry: Geometry,
        rows: NDArray[np.int64],
        marks: Marks,
        previews: Mapping[str, Preview],
    ) -> None:
        names, drawn = geometry.names, rows.tolist()
        if marks.selected or marks.hovered:  # what is chosen lies on top
            drawn.sort(key=lambda row: (names[row] in marks.selected, names[row] == marks.hovered))
        detailed = self._zoom >= MIDDLE or self._vector
        for row in drawn:
            if geometry.look[row]:
                self._note(painter, geometry, row, marks)
                continue
            self._node(painter, geometry, row, marks)
            if detailed:
                self._details(painter, geometry, row, previews.get(names[row]))
                self._ports(painter, geometry, row, marks)
                self._badges(painter, geometry, row)

    def _node(self, painter: QPainter, geometry: Geometry, row: int, marks: Marks) -> None:
        face, name = geometry.faces[row], geometry.names[row]
        x, y, w, h = _of(geometry, row)
        state = (
            name in marks.selected,
            bool(geometry.problems[row]),
            name == marks.hovered,
            face.stacked,
        )
        self._stamp(
            painter,
            ("body", w, h, face.category, *state),
            QRectF(x - SHADOW, y - SHADOW, w + 2 * SHADOW, h + 2 * SHADOW),
            lambda: self._body(w, h, face.category, *state),
        )
        if self._zoom < WORDS and not self._vector:
            return
        shown = w - 2 * PAD - 18
        if self._zoom >= MIDDLE or self._vector:
            if face.below:
                self._text(
                    painter, face.name, "small", x + PAD, y + HEADER + 2, w - 2 * PAD, "muted"
                )
            else:
                room = w - 2 * PAD - 24 - min(shown, self._wide(face.title, "title"))
                self._text(painter, face.name, "small", x + w - PAD, y + 19, room, "muted", 1.0)
        self._text(painter, face.title, "title", x + PAD + 17, y + 19, shown, "text")

    def _body(
        self, w: float, h: float, category: str, selected: bool, wrong: bool, hot: bool, stack: bool
    ) -> Callable[[QPainter], None]:
        def draw(painter: QPainter) -> None:
            colours, box = self.theme, QRectF(0, 0, w, h)
            self._shade(painter, box)
            line = colours.accent if selected else colours.bad if wrong else colours.node_line
            if hot and not selected and not wrong:
                line = colours.muted
            if stack:
                painter.setPen(QPen(colours.node_line, 1.2))
                painter.setBrush(colours.node)
                painter.drawRoundedRect(box.adjusted(10, 4, -10, 7), RADIUS, RADIUS)
                painter.drawRoundedRect(box.adjusted(5, 4, -5, 3.5), RADIUS, RADIUS)
            if selected:
                halo = QColor(colours.accent)
                halo.setAlphaF(0.28)
                painter.setPen(QPen(halo, 4))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(
                    box.adjusted(-1.5, -1.5, 1.5, 1.5), RADIUS + 1.5, RADIUS + 1.5
                )
            painter.setPen(QPen(line, 1.8 if selected else 1.2))
            painter.setBrush(colours.node)
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.category(category))
            painter.drawRoundedRect(QRectF(PAD - 1, 14, 10, 10), 2.5, 2.5)

        return draw

    def _shade(self, painter: QPainter, box: QRectF) -> None:
        """Lay a soft shadow: a few faint outlines, which costs nothing once it is stamped."""
        painter.setPen(Qt.PenStyle.NoPen)
        faint = QColor(self.theme.shadow)
        faint.setAlphaF(self.theme.shadow.alphaF() * 0.17)
        painter.setBrush(faint)
        for spread in (8.0, 6.0, 4.5, 3.0, 2.0, 1.0):
            outer = box.adjusted(-spread, 3 - spread, spread, 3 + spread)
            painter.drawRoundedRect(outer, RADIUS + spread, RADIUS + spread)

    def _details(
        self, painter: QPainter, geometry: Geometry, row: int, preview: Preview | None
    ) -> None:
        face = geometry.faces[row]
        x, y, w, h = _of(geometry, row)
        line = y + HEADER + 2 + (ROW if face.below else 0)
        if h - face.size[1] >= PREVIEW:
            if preview is not None:
                area = QRectF(x + PAD, line - 6, w - 2 * PAD, PREVIEW - 8)
                self._preview(painter, area, preview, face.category)
            line += PREVIEW
        room = w - 2 * PAD
        if face.summary:
            self._text(painter, face.summary, "small", x + PAD, line, room, "muted")
        if not face.shaped:
            return
        bottom = y + h - 19
        shape, count = geometry.shapes[row], geometry.counts[row]
        if count:
            self._text(painter, count, "small", x + w - PAD, bottom, room / 2, "muted", 1.0)
            room -= self._wide(count, "small") + 10
        if shape:
            self._text(painter, shape, "small", x + PAD, bottom, room, f"@{face.category}")

    def _preview(self, painter: QPainter, area: QRectF, shown: Preview, category: str) -> None:
        if isinstance(shown, QImage):
            _picture(painter, area, shown)
        elif isinstance(shown, np.ndarray):
            self._bars(painter, area, shown, category)
        elif len(shown):
            gap = 3.0
            side = min((area.width() + gap) / len(shown) - gap, area.height())
            top = area.center().y() - side / 2
            for place, image in enumerate(shown):
                left = area.left() + place * (side + gap)
                _picture(painter, QRectF(left, top, side, side), image)

    def _bars(
        self, painter: QPainter, area: QRectF, heights: NDArray[np.float64], category: str
    ) -> None:
        if not len(heights):
            return
        step = area.width() / len(heights)
        wide = max(step - 3.0, 0.6 * step)
        best = int(heights.argmax())
        painter.setPen(Qt.PenStyle.NoPen)
        for place, value in enumerate(np.clip(np.nan_to_num(heights), 0.0, 1.0).tolist()):
            tall = max(2.0, value * area.height())
            strong = place == best
            painter.setBrush(self.theme.category(category) if strong else self.theme.node_line)
            bar = QRectF(area.left() + place * step, area.bottom() - tall, wide, tall)
            painter.drawRoundedRect(bar, 1.5, 1.5)

    def _ports(self, painter: QPainter, geometry: Geometry, row: int, marks: Marks) -> None:
        face = geometry.faces[row]
        x, y, w, _ = _of(geometry, row)
        inputs, outputs = geometry.ports_of(row)
        for side, left, kinds, names in (
            ("in", x, inputs, face.inputs),
            ("out", x + w, outputs, face.outputs),
        ):
            for place, kind in enumerate(kinds):
                middle = QPointF(left, y + GRID * (place + 1))
                fits: bool | None = None
                if marks.verdict is not None:
                    fits = marks.verdict(Port(geometry.names[row], names[place]), side)
                self._port(painter, middle, side, kind, fits, marks.verdict is not None)
        if geometry.names[row] == marks.hovered and self._zoom > MIDDLE and marks.loose is None:
            self._labels(painter, x, y, w, face)

    def _port(
        self, painter: QPainter, at: QPointF, side: str, kind: str, fits: bool | None, judged: bool
    ) -> None:
        def draw(painter: QPainter) -> None:
            colour = self.theme.kind(kind) if kind else self.theme.muted
            middle = QPointF(10, 10)
            if fits:
                glow = QColor(self.theme.accent)
                glow.setAlphaF(0.35)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(glow)
                painter.drawEllipse(middle, 9.0, 9.0)
            if judged and not fits:
                painter.setOpacity(0.35)
            if side == "in":
                painter.setPen(QPen(self.theme.accent if fits else colour, 2.0))
                painter.setBrush(self.theme.canvas)
                painter.drawEllipse(middle, RING, RING)
            else:
                painter.setPen(QPen(self.theme.canvas, 1.5))
                painter.setBrush(self.theme.accent if fits else colour)
                painter.drawEllipse(middle, DOT, DOT)

        box = QRectF(at.x() - 10, at.y() - 10, 20, 20)
        self._stamp(painter, ("port", side, kind, fits, judged), box, lambda: draw)

    def _labels(self, painter: QPainter, x: float, y: float, w: float, face: Face) -> None:
        """Name the ports of the node under the pointer, beside it."""
        ground = QColor(self.theme.canvas)
        ground.setAlphaF(0.9)
        for names, left in ((face.inputs, True), (face.outputs, False)):
            for place, name in enumerate(names):
                wide = self._wide(name, "small")
                start = x - 12 - wide if left else x + w + 12
                middle = y + GRID * (place + 1)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(ground)
                painter.drawRoundedRect(QRectF(start - 5, middle - 9, wide + 10, 18), 6, 6)
                self._text(painter, name, "small", start, middle, wide + 2, "text")

    def _badges(self, painter: QPainter, geometry: Geometry, row: int) -> None:
        face = geometry.faces[row]
        problems = geometry.problems[row]
        if not face.badges and not problems:
            return
        x, y, w, _ = _of(geometry, row)
        right = x + w - 8
        if problems:
            mark = "!" if len(problems) == 1 else str(len(problems))
            right = self._pill(painter, mark, right, y, self.theme.bad, self.theme.canvas)
        for badge in face.badges:
            right = self._pill(painter, badge, right, y, self.theme.second, self.theme.text)

    def _pill(
        self, painter: QPainter, text: str, right: float, y: float, ground: QColor, ink: QColor
    ) -> float:
        wide = max(16.0, self._wide(text, "strong") + 12)
        box = QRectF(right - wide, y - 8, wide, 16)
        painter.setPen(QPen(self.theme.node_line, 1) if ground != self.theme.bad else QPen(ground))
        painter.setBrush(ground)
        painter.drawRoundedRect(box, 8, 8)
        made, width, tall = self._laid(text, "strong", 400)
        painter.setFont(self._fonts["strong"])
        painter.setPen(ink)
        painter.drawStaticText(QPointF(box.center().x() - width / 2, y - tall / 2), made)
        return box.left() - 4

    # Notes and frames.

    def _note(self, painter: QPainter, geometry: Geometry, row: int, marks: Marks) -> None:
        x, y, w, h = _of(geometry, row)
        selected = geometry.names[row] in marks.selected
        box = QRectF(x, y, w, h)
        paper = _mixed(self.theme.node, self.theme.warning, 0.10 if self.theme.dark else 0.09)
        line = self.theme.accent if selected else _mixed(paper, self.theme.warning, 0.3)
        painter.setPen(QPen(line, 1.8 if selected else 1.0))
        painter.setBrush(paper)
        painter.drawRoundedRect(box, 6, 6)
        if self._zoom >= WORDS or self._vector:
            self._prose(painter, box.adjusted(PAD, 10, -PAD, -8), geometry.faces[row].summary)

    def _prose(self, painter: QPainter, area: QRectF, text: str) -> None:
        """Write a note: ``#`` makes a heading, ``-`` a bullet; other marks are left out."""
        painter.save()
        painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
        painter.setPen(self.theme.text)
        wrap = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        top = area.top()
        for line in text.splitlines():
            if top > area.bottom():
                break
            heading = line.startswith("#")
            words = line.lstrip("# ") if heading else line
            if words.startswith(("- ", "* ")):
                words = f"•  {words[2:]}"
            words = words.replace("**", "").replace("`", "")
            painter.setFont(self._fonts["title" if heading else "small"])
            room = QRectF(area.left(), top, area.width(), 4_000)
            if not words.strip():
                top += 8
                continue
            taken = painter.drawText(room, int(wrap), words)
            top += _height(taken) + (4 if heading else 2)
        painter.restore()

    def _frame(self, painter: QPainter, geometry: Geometry, row: int, marks: Marks) -> None:
        x, y, w, h = _of(geometry, row)
        selected = geometry.names[row] in marks.selected
        fill = QColor(self.theme.second if self.theme.dark else self.theme.line)
        fill.setAlphaF(0.55)
        line = self.theme.accent if selected else self.theme.line
        painter.setPen(QPen(line, 1.8 if selected else 1.2))
        painter.setBrush(fill)
        painter.drawRoundedRect(QRectF(x, y, w, h), 12, 12)
        if self._zoom >= FAR or self._vector:
            title = geometry.faces[row].title
            self._text(painter, title, "title", x + 16, y + 18, w - 32, "muted")

    # Text and stamps.

    def _text(
        self,
        painter: QPainter,
        text: str,
        font: str,
        x: float,
        middle: float,
        room: float,
        ink: str,
        align: float = 0.0,
    ) -> None:
        """Write a line whose middle stands at a height; with ``align`` 1 it ends at ``x``."""
        if room < 8 or not text:
            return
        made, width, tall = self._laid(text, font, int(room))
        painter.setFont(self._fonts[font])
        painter.setPen(self._ink(ink))
        painter.drawStaticText(QPointF(x - align * width, middle - tall / 2), made)

    def _ink(self, role: str) -> QPen:
        made = self._words.get(role)
        if made is None:
            if role.startswith("@"):
                made = QPen(self.theme.category_text(role[1:]))
            else:
                made = QPen(getattr(self.theme, role))
            self._words[role] = made
        return made

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
            made.prepare(QTransform(), self._fonts[font])
            found = made, metrics.horizontalAdvance(shown), metrics.height()
            self._texts[text, font, room] = found
        return found

    def _wide(self, text: str, font: str) -> float:
        return self._laid(text, font, 4_000)[1]

    def _stamp(
        self,
        painter: QPainter,
        key: tuple[object, ...],
        box: QRectF,
        drawing: Callable[[], Callable[[QPainter], None]],
    ) -> None:
        """Draw something that looks the same in many places, from a picture made once.

        What ``drawing`` gives draws with its origin ``SHADOW`` inside a body's box, and in the
        corner of any other; canvas units.
        """
        inset = SHADOW if key[0] == "body" else 0.0
        if self._vector:
            painter.save()
            painter.translate(box.left() + inset, box.top() + inset)
            drawing()(painter)
            painter.restore()
            return
        scale = self._scale
        full = (*key, self._zoom, scale)
        made = self._stamps.get(full)
        if made is None:
            made = self._stamped_once(full, box, inset, drawing())
        at = self._stamped.map(box.topLeft())
        painter.setWorldMatrixEnabled(False)
        painter.drawPixmap(
            QPointF(round(at.x() * scale) / scale, round(at.y() * scale) / scale), made
        )
        painter.setWorldMatrixEnabled(True)

    def _stamped_once(
        self,
        key: tuple[object, ...],
        box: QRectF,
        inset: float,
        draw: Callable[[QPainter], None],
    ) -> QPixmap:
        if len(self._stamps) >= MOST_STAMPS:  # zooming makes new ones at every step
            self._stamps.clear()
        size = self._zoom * self._scale
        made = QPixmap(ceil(box.width() * size) + 1, ceil(box.height() * size) + 1)
        made.fill(Qt.GlobalColor.transparent)
        with look.painting_on(made) as painter:
            painter.scale(size, size)
            painter.translate(inset, inset)
            draw(painter)
        made.setDevicePixelRatio(self._scale)
        self._stamps[key] = made
        return made


def _of(geometry: Geometry, row: int) -> tuple[float, float, float, float]:
    box = geometry.boxes[row]
    return box.x(), box.y(), box.width(), box.height()


def _picture(painter: QPainter, area: QRectF, image: QImage) -> None:
    """Show a picture as large as the area allows; small ones keep their pixels apart."""
    if image.isNull():
        return
    scale = min(area.width() / image.width(), area.height() / image.height())
    wide, high = image.width() * scale, image.height() * scale
    box = QRectF(area.left(), area.center().y() - high / 2, wide, high)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, scale < 1)
    clip = QPainterPath()
    clip.addRoundedRect(box, 2.5, 2.5)
    painter.fillPath(clip, _textured(image, box, scale))


def _textured(image: QImage, box: QRectF, scale: float) -> QBrush:
    brush = QBrush(image)
    brush.setTransform(QTransform.fromTranslate(box.x(), box.y()).scale(scale, scale))
    return brush


def _mixed(ground: QColor, ink: QColor, part: float) -> QColor:
    return QColor.fromRgbF(
        ground.redF() + part * (ink.redF() - ground.redF()),
        ground.greenF() + part * (ink.greenF() - ground.greenF()),
        ground.blueF() + part * (ink.blueF() - ground.blueF()),
    )


def _height(taken: object) -> float:
    return float(taken.height()) if isinstance(taken, QRectF) else 14.0
