"""Elided: a line of text that says less, or ends in dots, where there is no room for all of it."""

from collections.abc import Sequence

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
        self._shorter: tuple[str, ...] = ()

    @property
    def told(self) -> str:
        """The whole text."""
        return self._whole

    @property
    def wanted(self) -> int:
        """The width of the whole text."""
        return self.fontMetrics().horizontalAdvance(self._whole)

    def put(self, text: str, shorter: Sequence[str] = ()) -> None:
        """Show a text; where there is no room for it, the first of the shorter that fits."""
        if (text, *shorter) != (self._whole, *self._shorter):
            self._whole, self._shorter = text, tuple(shorter)
            self._cut()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        metrics, told = self.fontMetrics(), self._whole
        for shorter in self._shorter:
            if metrics.horizontalAdvance(told) <= self.width():
                break
            told = shorter
        self.setText(metrics.elidedText(told, self._where, self.width()))
