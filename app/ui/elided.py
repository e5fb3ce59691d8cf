"""Elided: a line of text that ends in dots where there is no room for all of it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


class Elided(QLabel):
    """A label that takes the room it gets.

    Parameters
    ----------
    parent
        The widget that it stands in.
    where
        Where its dots stand.
    """

    def __init__(
        self, parent: QWidget, where: Qt.TextElideMode = Qt.TextElideMode.ElideRight
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._where = where
        self._whole = ""

    @property
    def told(self) -> str:
        """The whole text."""
        return self._whole

    @property
    def wanted(self) -> int:
        """The width of the whole text."""
        return self.fontMetrics().horizontalAdvance(self._whole)

    def put(self, text: str) -> None:
        """Show a text."""
        if text != self._whole:
            self._whole = text
            self._cut()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        self.setText(self.fontMetrics().elidedText(self._whole, self._where, self.width()))
