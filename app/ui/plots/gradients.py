"""Gradients: how large the gradient of each block is, as bars on a logarithmic scale."""

import math
from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from app.ui import theme, words

ROW = 24
LEFT = 110
RIGHT = 64
DECADES = 6.0
"""A bar this many powers of ten below the largest has no length."""


class Gradients(QWidget):
    """Shows one bar a block."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._norms: Mapping[str, float] = {}
        self._categories: Mapping[str, str] = {}
        self.setAccessibleName(self.tr("Gradient size by block"))

    def show_norms(self, norms: Mapping[str, float], categories: Mapping[str, str]) -> None:
        """Show the norm of each block's gradient.

        Parameters
        ----------
        norms
            By address.
        categories
            By address, for the colours.
        """
        if len(norms) != len(self._norms):
            self.setMinimumHeight(26 + ROW * len(norms))
        self._norms, self._categories = norms, categories
        told = ", ".join(f"{name} {norm:.2g}" for name, norm in norms.items())
        self.setAccessibleDescription(told)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(280, 26 + ROW * max(1, len(self._norms)))

    def paintEvent(self, event: QPaintEvent) -> None:
        worn = theme.current()
        finite = [each for each in self._norms.values() if math.isfinite(each) and each > 0]
        top = math.log10(max(finite)) if finite else 0.0
        with theme.painting_on(self) as painter:
            painter.setFont(theme.font(small=True))
            painter.setPen(worn.muted)
            painter.drawText(QRectF(0, 0, self.width(), 18), self.tr("gradient size by block"))
            width = max(20.0, self.width() - LEFT - RIGHT)
            for row, (name, norm) in enumerate(self._norms.items()):
                y = 24 + row * ROW
                painter.setPen(worn.text)
                title = painter.fontMetrics().elidedText(
                    name, Qt.TextElideMode.ElideMiddle, LEFT - 8
                )
                middle = Qt.AlignmentFlag.AlignVCenter
                painter.drawText(QRectF(0, y, LEFT - 8, 16), middle, title)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(worn.second)
                painter.drawRoundedRect(QRectF(LEFT, y + 3, width, 10), 3, 3)
                bad = not math.isfinite(norm)
                painter.setBrush(worn.bad if bad else worn.category(self._categories.get(name, "")))
                painter.drawRoundedRect(QRectF(LEFT, y + 3, width * share(norm, top), 10), 3, 3)
                painter.setPen(worn.bad if bad else worn.muted)
                painter.drawText(
                    QRectF(LEFT + width + 8, y, RIGHT - 8, 16), middle, words.figure(norm)
                )


def share(norm: float, top: float) -> float:
    """Give the length of a bar, 0 to 1, where the largest has the logarithm ``top``."""
    if not math.isfinite(norm):
        return 1.0
    if norm <= 0:
        return 0.0
    return max(0.02, 1 + (math.log10(norm) - top) / DECADES)
