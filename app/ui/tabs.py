"""Tabs: the row of tabs above the views; one that is pulled out becomes a panel of its own."""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QDockWidget, QTabBar, QWidget

AWAY = 26
"""How far above or below the row a tab is pulled until it comes out, in pixels."""
HELD = QPoint(40, 12)
"""Where the pointer holds the panel that came out, from its corner."""


class Tabs(QTabBar):
    """A row of tabs that can be pulled out.

    Attributes
    ----------
    pulled
        The tab at this place was pulled out, and the pointer is at this point of the screen.
    """

    pulled = Signal(int, QPoint)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._pressed = -1
        self._dragged: QDockWidget | None = None
        self.setExpanding(False)
        self.setDrawBase(False)
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideNone)

    def lead(self, panel: QDockWidget) -> None:
        """Let the pointer, which still holds its button, drag the panel that came out."""
        self._dragged = panel
        self._send(QEvent.Type.MouseButtonPress, QPointF(panel.pos() + HELD))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._dragged = None  # the panel took the release of the last drag for itself
        super().mousePressEvent(event)
        left = event.button() == Qt.MouseButton.LeftButton
        self._pressed = self.tabAt(event.position().toPoint()) if left else -1

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not event.buttons():
            self._dragged = None
        if self._dragged is not None:
            self._send(event.type(), event.globalPosition())
            return
        super().mouseMoveEvent(event)
        away = not -AWAY <= event.position().y() <= self.height() + AWAY
        if self._pressed >= 0 and away and self.count() > 1:
            place, self._pressed = self._pressed, -1
            self.pulled.emit(place, event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._dragged is not None:
            self._send(event.type(), event.globalPosition())
            self._dragged = None
        self._pressed = -1
        super().mouseReleaseEvent(event)

    def _send(self, kind: QEvent.Type, at: QPointF) -> None:
        panel, left = self._dragged, Qt.MouseButton.LeftButton
        assert panel is not None
        held = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseButtonRelease else left
        button = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else left
        point = QPointF(panel.mapFromGlobal(at))
        none = Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(panel, QMouseEvent(kind, point, at, button, held, none))
