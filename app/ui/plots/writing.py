"""Writing: what the network wrote freely, beside what it was to write, epoch by epoch."""

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from app.ui import theme
from app.ui.plots.shown import Shown
from app.ui.slider import Slider


class Writing(QWidget):
    """Shows a row a sample; what was written wrongly is marked.

    Attributes
    ----------
    asked
        What was written in another ``epoch`` is wanted; the latest where it is None.
    """

    asked = Signal(dict)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.epoch = Slider(self)
        self.epoch.setAccessibleName(self.tr("Epoch"))
        self.epoch.chosen.connect(self._ask)
        self._epochs: tuple[int, ...] = ()
        self._head = QLabel(self)
        self._head.setProperty("role", "small")
        self.text = QLabel(self)
        self.text.setTextFormat(Qt.TextFormat.RichText)
        self.text.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.text.setWordWrap(True)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setWidget(self.text)
        row = QHBoxLayout()
        row.addWidget(self._head)
        row.addWidget(self.epoch, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 6, 14, 4)
        column.addLayout(row)
        column.addWidget(scroll, 1)

    def show_frame(self, frame: Shown) -> None:
        """Show what was written in one epoch."""
        facts = frame.facts
        self._epochs = tuple(facts.get("epochs", ()))
        self.epoch.setVisible(len(self._epochs) > 1)
        if self._epochs:
            self.epoch.setRange(0, len(self._epochs) - 1)
            if not self.epoch.isSliderDown():
                self.epoch.setValue(self._epochs.index(facts["epoch"]))
            self._head.setText(self.tr("running free after epoch {n}").format(n=facts["epoch"]))
        else:
            self._head.setText(self.tr("running free, as it is trained now"))
        self.text.setText("".join(_told(each, str(facts["target"])) for each in facts["rows"]))

    def _ask(self, place: int) -> None:
        last = place == len(self._epochs) - 1
        self.asked.emit({"epoch": None if last else self._epochs[place]})


def _told(row: Mapping[str, Any], target: str) -> str:
    wanted, wrote = tuple(row.get(target, ())), tuple(row["written"])
    lines = [
        (name, _joined([escape(word) for word in words]))
        for name, words in row.items()
        if name != "written"
    ]
    bad = theme.current().bad.name()
    marked = [
        escape(word)
        if place < len(wanted) and wanted[place] == word
        else f'<span style="color: {bad}">{escape(word)}</span>'
        for place, word in enumerate(wrote)
    ]
    lines.append(("written", _joined(marked, wrote)))
    style = f"color: {theme.current().muted.name()}; padding-right: 12px"
    cells = "".join(
        f'<tr><td style="{style}">{escape(name)}</td><td>{text}</td></tr>' for name, text in lines
    )
    return f'<table style="margin-bottom: 8px">{cells}</table>'


def _joined(shown: Sequence[str], words: Sequence[str] = ()) -> str:
    """Put words side by side; single letters without a gap, as in a text."""
    letters = [len(word) == 1 for word in words or shown]
    return ("" if letters and all(letters) else " ").join(shown)
