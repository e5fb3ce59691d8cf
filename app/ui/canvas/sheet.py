"""A widget that shows a part of a plane: it pans, zooms, and knows what lies where."""

from PySide6.QtCore import QPointF, QRectF, Signal
from PySide6.QtWidgets import QWidget

from app.ui.canvas.viewport import Viewport


class Sheet(QWidget):
    """Shows a part of a plane; what is on it, who paints it says.

    Attributes
    ----------
    zoomed
        It is shown in another size: pixels a canvas unit.
    """

    zoomed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = Viewport()

    @property
    def zoom(self) -> float:
        """Pixels a canvas unit."""
        return self._view.zoom

    def to_world(self, point: QPointF) -> QPointF:
        """Give the place of the drawing at a point of the widget."""
        return self._view.to_world(point)

    def to_screen(self, world: QPointF) -> QPointF:
        """Give the point of the widget at a place of the drawing."""
        return self._view.to_screen(world)

    def seen(self) -> QRectF:
        """Give the part of the drawing that the widget shows."""
        return self._view.box_in_world(QRectF(self.rect()))

    def pan_by(self, step: QPointF) -> None:
        """Move the drawing by so many pixels."""
        self._view.pan(step)
        self._panned(step)

    def center_on(self, world: QPointF) -> None:
        """Bring a place of the drawing to the middle."""
        self._view.center(world, self.size())
        self._turned()

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        """Zoom, so that what lies at a point of the widget stays there."""
        self._zoom_to(self.zoom * factor, at, zooming=True)

    def zoom_to(self, zoom: float, at: QPointF | None = None) -> None:
        """Zoom to so many pixels a canvas unit."""
        self._zoom_to(zoom, at, zooming=False)

    def _zoom_to(self, zoom: float, at: QPointF | None, *, zooming: bool) -> None:
        middle = QPointF(self.width() / 2, self.height() / 2)
        self._view.zoom_at(zoom, middle if at is None else at)
        self._turned(zooming=zooming)
        self.zoomed.emit(self.zoom)

    def view(self) -> Viewport:
        """Give which part of the drawing is shown, to be shown again."""
        return self._view.copy()

    def show_view(self, view: Viewport) -> None:
        """Show the part of the drawing that was shown before."""
        self._view = view.copy()
        self._turned()
        self.zoomed.emit(self.zoom)

    def _fit(self, box: QRectF) -> None:
        self._view.fit(box, self.size())
        self._turned()
        self.zoomed.emit(self.zoom)

    def update_at(self, world: QRectF) -> None:
        """Paint a part of the drawing anew."""
        box = self._view.box_on_screen(world).toAlignedRect().adjusted(-2, -2, 2, 2)
        self.update(box.intersected(self.rect()))

    def _panned(self, step: QPointF) -> None:
        """Show the plane moved by so many pixels."""
        self._turned()

    def _turned(self, *, zooming: bool = False) -> None:
        """Show another part of the plane."""
        raise NotImplementedError
