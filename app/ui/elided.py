"""Elided: a line of text that says less, or ends in dots, where there is no room for all of it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QHelpEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolTip, QWidget

from app.ui import words


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

    def sizeHint(self) -> QSize:
        around = self.width() - self.contentsRect().width()
        return QSize(self.wanted + around + 1, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def event(self, event: QEvent) -> bool:
        """Show all of it under the pointer where not all of it is to be seen."""
        cut = not self.toolTip() and self.text() != self._whole
        if cut and isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), words.tip(self._whole), self)
            return True
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._cut()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        metrics, told, room = self.fontMetrics(), self._whole, self.contentsRect().width()
        for shorter in self._shorter:
            if metrics.horizontalAdvance(told) <= room:
                break
            told = shorter
        self.setText(metrics.elidedText(told, self._where, room))
