"""Seeing: what the canvas shows besides the drawing, as the user wants it; kept in the settings."""

from PySide6.QtCore import QObject, QSettings

from app.ui.canvas.view import Canvas

MEASURES = ("parameters", "macs", "memory")
"""What the weight of a block can mean, by the fields of its report."""


class Seeing(QObject):
    """Turns the layers of a canvas on and off. None of it belongs to the project."""

    def __init__(self, canvas: Canvas, settings: QSettings, parent: QObject) -> None:
        super().__init__(parent)
        self._canvas, self._settings = canvas, settings
        self.shapes = settings.value("shapes", "") == "shown"
        self.minimap = settings.value("minimap", "") != "hidden"
        measure = str(settings.value("costs", ""))
        self.costs = measure if measure in MEASURES else ""
        self._show()

    def turn_shapes(self) -> None:
        """Write on all wires what flows, or only on the one that is pointed at."""
        self.shapes = not self.shapes
        self._settings.setValue("shapes", "shown" if self.shapes else "")
        self._show()

    def turn_minimap(self) -> None:
        """Show the minimap where there is room for it and more than is in view, or never."""
        self.minimap = not self.minimap
        self._settings.setValue("minimap", "" if self.minimap else "hidden")
        self._show()

    def show_costs(self, measure: str) -> None:
        """Let bars on the blocks tell how heavy each is by a measure; by none for an empty text."""
        self.costs = measure
        self._settings.setValue("costs", measure)
        self._show()

    def _show(self) -> None:
        self._canvas.set_shapes_shown(self.shapes)
        self._canvas.set_minimap_shown(self.minimap)
        self._canvas.set_costs_shown(self.costs)
