"""Which part of a drawing a canvas shows: how large, and from where on."""

from PySide6.QtCore import QPointF, QRectF, QSize

LEAST, MOST = 0.02, 4.0
"""The smallest and the largest zoom."""
EDGE = 60.0
"""How many pixels stay empty around a drawing that is fitted, where there is room enough."""
PART = 6
"""At most which part of a small widget stays empty on each side."""


class Viewport:
    """A zoom (pixels a canvas unit) and the place of the drawing in the upper left corner.

    Attributes
    ----------
    whole
        Whether it shows the whole drawing and nobody has looked elsewhere since: then it is to
        show the whole drawing in a widget of another size too.
    """

    def __init__(self) -> None:
        self.zoom = 1.0
        self.origin = QPointF(0, 0)
        self.whole = False

    def copy(self) -> "Viewport":
        """Give the same view as one of its own."""
        made = Viewport()
        made.zoom, made.origin, made.whole = self.zoom, QPointF(self.origin), self.whole
        return made

    def alike(self, other: "Viewport") -> bool:
        """Tell whether another one shows the same part as large."""
        return self.zoom == other.zoom and self.origin == other.origin

    def to_world(self, point: QPointF) -> QPointF:
        """Give the place of the drawing at a point of the widget."""
        return self.origin + point / self.zoom

    def to_screen(self, world: QPointF) -> QPointF:
        """Give the point of the widget at a place of the drawing."""
        return (world - self.origin) * self.zoom

    def box_on_screen(self, world: QRectF) -> QRectF:
        """Give the box of the widget at a box of the drawing."""
        return QRectF(self.to_screen(world.topLeft()), world.size() * self.zoom)

    def box_in_world(self, box: QRectF) -> QRectF:
        """Give the box of the drawing at a box of the widget."""
        return QRectF(self.to_world(box.topLeft()), box.size() / self.zoom)

    def pan(self, step: QPointF) -> None:
        """Move the drawing by so many pixels."""
        self.origin = self.origin - step / self.zoom  # a point in place would move for all
        self.whole = False

    def zoom_at(self, zoom: float, point: QPointF) -> None:
        """Zoom, so that what lies at a point of the widget stays there."""
        kept = self.to_world(point)
        self.zoom = min(MOST, max(LEAST, zoom))
        self.origin = kept - point / self.zoom
        self.whole = False

    def center(self, world: QPointF, size: QSize) -> None:
        """Bring a place of the drawing to the middle of a widget of this size."""
        self.origin = world - QPointF(size.width(), size.height()) / (2 * self.zoom)
        self.whole = False

    def fit(self, box: QRectF, size: QSize) -> None:
        """Show a whole box in a widget of this size, never larger than 1:1."""
        if box.isNull() or size.width() < 10:
            self.zoom, self.origin, self.whole = 1.0, QPointF(-EDGE, -EDGE), False
            return
        wide, high = (
            (room - 2 * min(EDGE, room / PART)) / max(length, 1.0)
            for room, length in zip(size.toTuple(), box.size().toTuple(), strict=True)
        )
        self.zoom = max(LEAST, min(wide, high, 1.0))
        self.center(box.center(), size)
