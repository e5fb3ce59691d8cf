"""Gradients: how large the gradient of each block is, as bars on a logarithmic scale."""

import math
from collections.abc import Mapping

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from app.ui import theme, words
from app.ui.plots import heading

ROW = 24
TOP = 24
GAP = 8
NAMES = 0.72
"""What names take at most of the room that numbers leave them and their bars."""
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
            self.setMinimumHeight(theme.sized(TOP) + 2 + theme.sized(ROW) * len(norms))
        self._norms, self._categories = norms, categories
        told = ", ".join(f"{name} {figure(norm)}" for name, norm in norms.items())
        self.setAccessibleDescription(told)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(280, theme.sized(TOP) + 2 + theme.sized(ROW) * max(1, len(self._norms)))

    def row_at(self, y: float) -> str:
        """Tell of the block at a height: its whole name, which may be cut where it is painted."""
        row = int((y - theme.sized(TOP)) // theme.sized(ROW))
        rows = list(self._norms.items())
        if not 0 <= row < len(rows):
            return ""
        name, norm = rows[row]
        return f"{name} · {figure(norm)}"

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), words.tip(self.row_at(event.pos().y())), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        worn = theme.current()
        finite = [each for each in self._norms.values() if math.isfinite(each) and each > 0]
        top = math.log10(max(finite)) if finite else 0.0
        with theme.painting_on(self) as painter:
            heading.paint(painter, 0, 0, self.width(), self.tr("gradient size by block"))
            metrics = painter.fontMetrics()
            right = max(
                (metrics.horizontalAdvance(figure(e)) for e in self._norms.values()), default=0
            )
            room = self.width() - right - 2 * GAP
            names = max((metrics.horizontalAdvance(each) for each in self._norms), default=0)
            left = int(max(0.0, min(names + GAP + 2, NAMES * room)))
            width = max(0.0, room - left)
            for row, (name, norm) in enumerate(self._norms.items()):
                y = theme.sized(TOP) + row * theme.sized(ROW)
                painter.setPen(worn.text)
                # The end of an address tells blocks apart.
                title = metrics.elidedText(name, Qt.TextElideMode.ElideLeft, left - GAP)
                middle = Qt.AlignmentFlag.AlignVCenter
                painter.drawText(QRectF(0, y, left - GAP, theme.sized(16)), middle, title)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(worn.second)
                painter.drawRoundedRect(QRectF(left, y + 3, width, 10), 3, 3)
                bad = not math.isfinite(norm)
                painter.setBrush(worn.bad if bad else worn.category(self._categories.get(name, "")))
                painter.drawRoundedRect(QRectF(left, y + 3, width * share(norm, top), 10), 3, 3)
                painter.setPen(worn.bad if bad else worn.muted)
                painter.drawText(
                    QRectF(left + width + GAP, y, right + 2, theme.sized(16)), middle, figure(norm)
                )


def figure(norm: float) -> str:
    """Tell a norm with the two digits that matter beside a bar."""
    return f"{norm:.2g}"


def share(norm: float, top: float) -> float:
    """Give the length of a bar, 0 to 1, where the largest has the logarithm ``top``."""
    if not math.isfinite(norm):
        return 1.0
    if norm <= 0:
        return 0.0
    return max(0.02, 1 + (math.log10(norm) - top) / DECADES)
