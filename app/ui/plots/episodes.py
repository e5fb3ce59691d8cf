"""Episodes: one of them step by step, with what the network saw."""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QImage, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSlider, QSpinBox, QWidget

from app.ui import theme, words
from app.ui.plots.play import HEAD, MARGIN, image, paint_bars, paint_picture, titles
from app.ui.plots.shown import Shown

CONTROLS = 34.0
"""How high the row of controls is."""


class Episodes(QWidget):
    """Shows an episode; a slider goes through its steps.

    Attributes
    ----------
    asked
        A step is wanted: ``episode``, ``step``, and ``turn``, which lets the present network play.
    """

    asked = Signal(dict)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture: QImage | None = None
        self._bars: NDArray[np.float32] = np.zeros(0, np.float32)
        self._seen: NDArray[np.float32] = np.zeros(0, np.float32)
        self._facts: dict[str, Any] = {}
        self._turn = 0
        self.episode = QSpinBox(self)
        self.episode.setRange(0, 0)
        self.episode.setPrefix(self.tr("episode "))
        self.episode.setAccessibleName(self.tr("Episode"))
        self.step = QSlider(Qt.Orientation.Horizontal, self)
        self.step.setRange(0, 0)
        self.step.setAccessibleName(self.tr("Step"))
        self.anew = QPushButton(self.tr("Play anew"), self)
        self.anew.setToolTip(self.tr("Let the present network play this episode again."))
        self._place = QLabel(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(int(MARGIN), 4, int(MARGIN), 4)
        for part in (self.episode, self.step, self._place, self.anew):
            row.addWidget(part, 1 if part is self.step else 0)
        row.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.episode.valueChanged.connect(self._other)
        self.step.valueChanged.connect(lambda _: self._ask())
        self.anew.clicked.connect(self._again)
        self.setMinimumHeight(120)
        self.setAccessibleName(self.tr("Episodes"))

    @property
    def told(self) -> str:
        """What stands above the picture."""
        if not self._facts:
            return ""
        action = ", ".join(words.figure(each) for each in self._facts["action"])
        told = self.tr("return {value} · action {action}")
        return told.format(value=words.figure(self._facts["return"]), action=action)

    def show_frame(self, frame: Shown) -> None:
        """Show one step of an episode."""
        self._facts = dict(frame.facts)
        self._picture = image(frame.arrays.get("picture"))
        self._bars = frame.arrays["bars"].astype(np.float32)
        self._seen = frame.arrays["observation"].astype(np.float32)
        blocked = [(part, part.blockSignals(True)) for part in (self.episode, self.step)]
        self.episode.setRange(0, self._facts["episodes"] - 1)
        self.step.setRange(0, self._facts["steps"] - 1)
        for part, before in blocked:
            part.blockSignals(before)
        self._place.setText(
            self.tr("step {step} of {steps}").format(
                step=words.count(self._facts["step"] + 1), steps=words.count(self._facts["steps"])
            )
        )
        self.setAccessibleDescription(self.told)
        self.update()

    def _ask(self) -> None:
        place = {"episode": self.episode.value(), "step": self.step.value()}
        self.asked.emit({**place, "turn": self._turn})

    def _other(self) -> None:
        self.step.blockSignals(True)
        self.step.setValue(0)
        self.step.blockSignals(False)
        self._ask()

    def _again(self) -> None:
        self._turn += 1
        self._ask()

    def paintEvent(self, event: QPaintEvent) -> None:
        worn = theme.current()
        with theme.painting_on(self) as painter:
            painter.translate(0, CONTROLS)
            painter.setFont(theme.font(small=True))
            painter.setPen(worn.muted)
            wide = self.width() - 2 * MARGIN
            painter.drawText(QRectF(MARGIN, 8, wide, 18), self.told)
            if not self._facts:
                return
            height = int(self.height() - CONTROLS - 22)
            left = paint_picture(painter, self._picture, self.width(), height)
            room = QRectF(left, HEAD, self.width() - left - MARGIN, height - HEAD)
            paint_bars(
                painter, room, self._bars, self._facts, titles(self, str(self._facts["bars"]))
            )
            painter.setPen(worn.muted)
            seen = " ".join(words.figure(float(each)) for each in self._seen.flatten()[:12])
            box = QRectF(MARGIN, self.height() - CONTROLS - 22, wide, 18)
            painter.drawText(box, self.tr("seen: {seen}").format(seen=seen))
