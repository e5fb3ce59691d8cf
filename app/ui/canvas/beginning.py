"""Beginning: the button on an empty canvas that leads to the models to start from."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QWidget

from app.ui import theme

BELOW = 34
"""How far under the middle it begins, in pixels: under the words of the empty canvas."""


class Beginning(QPushButton):
    """Offers templates; it stands under the words that are painted in the middle."""

    def __init__(self, canvas: QWidget) -> None:
        super().__init__(canvas)
        self.setText(self.tr("Start from a template"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.hide()

    def place(self, size: QSize) -> None:
        """Stand in the middle of a canvas of this size."""
        self.adjustSize()
        self.move((size.width() - self.width()) // 2, size.height() // 2 + theme.sized(BELOW))

    def offer(self, wanted: bool, size: QSize) -> None:
        """Be there or not."""
        if wanted:
            self.place(size)
        self.setVisible(wanted)
