"""Activations: what the chosen block gives for the first sample of a batch, while it trains."""

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from app.ui import theme, words
from app.ui.plots import heading, pictures
from app.ui.plots.pictures import Floats


class Activations(QWidget):
    """Shows the outputs of one block: feature maps as tiles, vectors as bars."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._node = ""
        self._told = self.tr("Choose a block on the canvas and train: its activations appear here.")
        self._values: Floats | None = None
        self._category = ""
        self.setMinimumHeight(90)
        self.setAccessibleName(self.tr("Activations"))

    def expect(self, node: str, sentence: str) -> None:
        """Say what to wait for, as long as nothing has come."""
        if node != self._node or self._values is None:
            self._values = None
            self._told = sentence
        self._node = node
        self.update()

    def show_values(
        self, node: str, values: Floats, step: int, category: str, gradient: float | None
    ) -> None:
        """Show what a block gave.

        Parameters
        ----------
        node
            Its address.
        values
            Without the batch axis.
        step
            At which step.
        category
            Whose colour it has.
        gradient
            The norm of the gradient of its parameters.
        """
        self._node, self._values, self._category = node, values, category
        parts = [
            node,
            " × ".join(str(size) for size in values.shape) or self.tr("one number"),
            self.tr("step {step}").format(step=words.count(step)),
        ]
        if values.size:
            low, high = float(np.nanmin(values)), float(np.nanmax(values))
            parts.append(f"{words.figure(low)} … {words.figure(high)}")
            dead = float(np.mean(values == 0))
            if dead > 0.05:
                parts.append(self.tr("{share} % zero").format(share=round(100 * dead)))
        if gradient is not None:
            parts.append(self.tr("gradient {size}").format(size=words.figure(gradient)))
        self._told = " · ".join(parts)
        self.setAccessibleDescription(self._told)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        worn = theme.current()
        with theme.painting_on(self) as painter:
            painter.setFont(theme.font())
            painter.setPen(worn.muted)
            if self._values is None:
                whole = QRectF(self.rect()).adjusted(14, 8, -14, 0)
                painter.drawText(whole, Qt.TextFlag.TextWordWrap, self._told)
                return
            heading.paint(painter, 14, 6, self.width() - 28, self._told)
            top = 12 + theme.sized(heading.HIGH)
            box = QRectF(14, top, self.width() - 28, max(20, self.height() - top - 12))
            pictures.paint(painter, box, self._values)
