"""Scrolls the view on while a drag holds the pointer at an edge of the canvas."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPointF, QRectF, QTimer

NEAR = 18.0
"""How near to the edge the pointer must be, in pixels."""
FASTEST = 22.0
"""How far the view scrolls in a tick at most, in pixels."""
TICK = 16


class EdgeScroll(QObject):
    """A clock that runs only while the pointer is at an edge, and tells each time how far to go."""

    def __init__(self, scroll: Callable[[QPointF], None], parent: QObject) -> None:
        super().__init__(parent)
        self._scroll = scroll
        self._step = QPointF(0, 0)
        self._clock = QTimer(self, interval=TICK)
        self._clock.timeout.connect(lambda: self._scroll(self._step))

    @property
    def active(self) -> bool:
        """Whether it scrolls now."""
        return self._clock.isActive()

    def follow(self, point: QPointF, room: QRectF) -> None:
        """Begin, go on or end as the pointer says: the further out it is, the faster."""
        inner = room.adjusted(NEAR, NEAR, -NEAR, -NEAR)
        x = min(0.0, point.x() - inner.left()) + max(0.0, point.x() - inner.right())
        y = min(0.0, point.y() - inner.top()) + max(0.0, point.y() - inner.bottom())
        reach = max(abs(x), abs(y))
        if not reach:
            self.stop()
            return
        self._step = QPointF(x, y) * min(1.0, FASTEST / reach)
        if not self._clock.isActive():
            self._clock.start()

    def stop(self) -> None:
        """Scroll no more."""
        self._clock.stop()
