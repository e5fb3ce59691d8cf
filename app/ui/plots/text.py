"""Text: what a language model writes while it learns, an entry an epoch."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from app.ui.plots.shown import Shown
from app.ui.slider import Slider

TENTHS = 10
"""The temperature is chosen in so many parts of one."""
HOTTEST, USUAL = 2.0, 0.8


class Text(QWidget):
    """Shows the latest entry first.

    Attributes
    ----------
    asked
        Another ``temperature`` is wanted.
    """

    asked = Signal(dict)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.temperature = Slider(self)
        self.temperature.setRange(0, round(HOTTEST * TENTHS))
        self.temperature.setValue(round(USUAL * TENTHS))
        self.temperature.setAccessibleName(self.tr("Temperature"))
        self.temperature.setToolTip(
            self.tr("At 0 always the likeliest character; the higher, the bolder.")
        )
        self._told = QLabel(self)
        self._told.setProperty("role", "small")
        self.page = QPlainTextEdit(self)
        self.page.setReadOnly(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 4, 14, 4)
        row = QHBoxLayout()
        row.addWidget(self._told)
        row.addWidget(self.temperature, 1)
        column.addLayout(row)
        column.addWidget(self.page, 1)
        self.temperature.valueChanged.connect(self._warm)
        self._tell()

    def show_frame(self, frame: Shown) -> None:
        """Show what was written so far."""
        told = []
        for entry in reversed(frame.facts["entries"]):
            if entry["epoch"]:
                told.append(self.tr("epoch {number}").format(number=entry["epoch"]))
            told.append(str(entry["text"]).strip("\n") + "\n")
        self.page.setPlainText("\n".join(told))

    def _warm(self, value: int) -> None:
        self._tell()
        self.asked.emit({"temperature": value / TENTHS})

    def _tell(self) -> None:
        value = self.temperature.value() / TENTHS
        self._told.setText(self.tr("temperature {value}").format(value=f"{value:.1f}"))
