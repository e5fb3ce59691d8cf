"""What lies under and over a drawing: the grid, the crumbs, hints, and why a wire is refused."""

from collections.abc import Sequence
from math import ceil, floor

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from app.ui import theme as look
from app.ui import words
from app.ui.canvas.face import GRID
from app.ui.canvas.geometry import Geometry
from app.ui.canvas.ink import HALF, faded
from app.ui.canvas.node import heat
from app.ui.canvas.viewport import Viewport
from app.ui.theme import Theme

FINEST = 14.0
"""How near to each other dots may come, in pixels; nearer, every second one is left out."""
DOT = 1.5
CENTER = Qt.AlignmentFlag.AlignCenter
MIDDLE = Qt.AlignmentFlag.AlignVCenter


class Dots:
    """Paints the grid from one row of dots, stamped at every line."""

    def __init__(self) -> None:
        self._row: tuple[object, QPixmap] | None = None

    def paint(
        self, painter: QPainter, view: Viewport, size: QSize, part: QRect, colours: Theme
    ) -> None:
        """Cover a part of a widget of this size."""
        step = GRID * view.zoom
        while step < FINEST:
            step *= 2
        left = (-view.origin.x() * view.zoom) % step
        top = (-view.origin.y() * view.zoom) % step
        ratio = painter.device().devicePixelRatioF()
        key = (step, left, size.width(), colours.name, ratio)
        if self._row is None or self._row[0] != key:
            self._row = key, _row(step, left, size.width(), ratio, colours)
        first = max(-1, floor((part.top() - top - DOT) / step))
        for place in range(first, ceil((part.bottom() - top) / step) + 1):
            painter.drawPixmap(QPointF(0, floor(top + place * step + HALF)), self._row[1])


def _row(step: float, left: float, width: int, ratio: float, colours: Theme) -> QPixmap:
    side = ceil(DOT * ratio)
    row = QPixmap(ceil(width * ratio), side)
    row.fill(Qt.GlobalColor.transparent)
    with look.painting_on(row) as painter:
        for place in range(-1, ceil(width / step) + 1):
            x = floor((left + place * step) * ratio + HALF)
            painter.fillRect(x, 0, side, side, colours.dots)
    row.setDevicePixelRatio(ratio)
    return row


class Crumbs:
    """Paints the way from the project to the drawing that is open, and knows where each part is.

    Attributes
    ----------
    names
        The parts of the way.
    ground
        What they stood on when they were last painted.
    """

    def __init__(self) -> None:
        self.names: Sequence[str] = ()
        self.ground = QRectF()
        self._boxes: list[QRectF] = []

    def at(self, point: QPointF) -> int:
        """Give which part lies under a point, or -1."""
        return next((i for i, box in enumerate(self._boxes) if box.contains(point)), -1)

    def box(self, place: int) -> QRectF:
        """Give where a part is painted; nowhere before it has been."""
        return self._boxes[place] if place < len(self._boxes) else QRectF()

    def paint(self, painter: QPainter, colours: Theme) -> None:
        """Paint them into the upper left corner; the last one is where one is."""
        painter.setFont(look.font())
        self.ground = QRectF()
        if self.names:
            wide = sum(map(painter.fontMetrics().horizontalAdvance, self.names))
            self.ground = QRectF(8, 6, wide + 22 * len(self.names) + 6, look.sized(28))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(faded(colours.canvas, 0.82))
            painter.drawRoundedRect(self.ground, 6, 6)
        left, self._boxes = 16.0, []
        for place, name in enumerate(self.names):
            last = place == len(self.names) - 1
            box = QRectF(left, 8, painter.fontMetrics().horizontalAdvance(name), look.sized(24))
            painter.setPen(colours.text if last and place else colours.muted)
            painter.drawText(box, MIDDLE, name)
            self._boxes.append(box)
            left = box.right() + 8
            if not last or not place:
                painter.setPen(colours.muted)
                painter.drawText(QRectF(left, 8, 20, look.sized(24)), MIDDLE, "›")
            left += 14


def paint_hint(painter: QPainter, size: QSize, colours: Theme, *, main: bool) -> None:
    """Say, where nothing is drawn yet, what to do; only the main drawing begins as a template."""
    room = QRectF(20, 0, size.width() - 40, size.height())
    painter.setFont(look.font(bold=True))
    painter.setPen(colours.text)
    painter.drawText(
        room.translated(0, -look.sized(14)), CENTER, _told("Nothing is drawn here yet")
    )
    painter.setFont(look.font())
    painter.setPen(colours.muted)
    told = _told("Drag a block here, or press Tab to search for one.")
    if main:  # where there is no room for it, the button below says it too
        more = _told("Drag a block here, press Tab to search, or start from a template.")
        fits = painter.fontMetrics().horizontalAdvance(more) <= room.width()
        told = more if fits else told
    painter.drawText(room.translated(0, look.sized(10)), CENTER, told)


def paint_legend(painter: QPainter, drawn: Geometry, corner: QPointF, colours: Theme) -> None:
    """Tell what the bars on the blocks mean, with its lower left corner at a point."""
    name, most = drawn.heaviest
    if not most:
        text = _told("No block here takes any.")
    else:
        amount = words.count(most) if most < 1_000_000 else words.short(most)
        if drawn.measure == "memory":
            amount = words.size(most * drawn.batch)
        text = _told("The longest bar is {block}: {amount}.").format(block=name, amount=amount)
    titles = {
        "parameters": _told("Parameters"),
        "macs": _told("Operations for one sample"),
        "memory": _told("Memory of what each block gives for a batch"),
    }
    painter.setFont(look.font(small=True))
    lines = (titles[drawn.measure], text)
    wide = max(painter.fontMetrics().horizontalAdvance(line) for line in lines)
    high = look.sized(16)
    box = QRectF(corner.x(), corner.y() - 2 * high - 12, wide + 20, 2 * high + 12)
    painter.setPen(QPen(colours.line, 1))
    painter.setBrush(faded(colours.panel, 0.92))
    painter.drawRoundedRect(box, 7, 7)
    painter.fillRect(QRectF(box.left() + 10, box.bottom() - 6, wide, 3), heat(colours, 1.0))
    for place, (line, colour) in enumerate(zip(lines, (colours.muted, colours.text), strict=True)):
        painter.setPen(colour)
        row = QRectF(box.left() + 10, box.top() + 4 + high * place, wide + 2, high)
        painter.drawText(row, MIDDLE, line)


def paint_beside(painter: QPainter, text: str, at: QPointF, size: QSize, line: QColor) -> None:
    """Write something beside the pointer, in a box that stays inside the widget."""
    colours = look.current()
    painter.setFont(look.font(small=True))
    wrap = int(Qt.TextFlag.TextWordWrap)
    taken = painter.boundingRect(QRectF(0, 0, look.sized(300), 1_000), wrap, text)
    box = QRectF(0, 0, taken.width() + 20, taken.height() + 14)
    box.moveTo(
        min(at.x() + 16, size.width() - box.width() - 8),
        min(at.y() + 18, size.height() - box.height() - 8),
    )
    painter.setPen(QPen(line, 1))
    painter.setBrush(colours.second)
    painter.drawRoundedRect(box, 7, 7)
    painter.setPen(colours.text)
    painter.drawText(box.adjusted(10, 7, -10, -7), wrap, text)


def _told(text: str) -> str:
    return QCoreApplication.translate("Canvas", text)
