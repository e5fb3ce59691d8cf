"""Text: what a language model writes while it learns, an entry an epoch."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDoubleSpinBox, QPlainTextEdit, QVBoxLayout, QWidget

from app.ui.plots.shown import Shown


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
        self.temperature = QDoubleSpinBox(self)
        self.temperature.setRange(0.0, 5.0)
        self.temperature.setSingleStep(0.1)
        self.temperature.setValue(0.8)
        self.temperature.setPrefix(self.tr("temperature "))
        self.page = QPlainTextEdit(self)
        self.page.setReadOnly(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 4, 14, 4)
        column.addWidget(self.temperature)
        column.addWidget(self.page, 1)
        self.temperature.valueChanged.connect(lambda value: self.asked.emit({"temperature": value}))

    def show_frame(self, frame: Shown) -> None:
        """Show what was written so far."""
        told = []
        for entry in reversed(frame.facts["entries"]):
            if entry["epoch"]:
                told.append(self.tr("epoch {number}").format(number=entry["epoch"]))
            told.append(str(entry["text"]).strip("\n") + "\n")
        self.page.setPlainText("\n".join(told))
