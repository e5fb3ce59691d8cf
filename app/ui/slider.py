"""Slider: goes to the place that one clicks, and tells what the user chose."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QSlider, QStyle, QStyleOptionSlider, QWidget


class Slider(QSlider):
    """A slider that lies.

    Attributes
    ----------
    chosen
        The user wants this place, by mouse, wheel or key; what the program sets is not told.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.actionTriggered.connect(lambda _: self.chosen.emit(self.sliderPosition()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        handle, groove = self._part("Handle"), self._part("Groove")
        inside = handle.contains(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and not inside:
            at = round(event.position().x() - groove.left() - handle.width() / 2)
            span = groove.width() - handle.width()
            self.setSliderPosition(
                QStyle.sliderValueFromPosition(self.minimum(), self.maximum(), at, span)
            )
        super().mousePressEvent(event)  # the handle is under the mouse now, and can be drawn

    def _part(self, name: str) -> QRect:
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        part = QStyle.SubControl[f"SC_Slider{name}"]
        return self.style().subControlRect(QStyle.ComplexControl.CC_Slider, option, part, self)
