"""Results: what the trained network makes of samples it has not learned from, and of your own."""

from html import escape
from pathlib import Path

import numpy as np
from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.ui import style, theme, words
from app.ui.drawing_pad import DrawingPad
from app.ui.elided import Elided
from app.ui.plots import pictures
from app.ui.samples import Sample, Values
from nodes.spec import Spec

CARD = QSize(128, 132)
GAP = 8
MOST_FIGURES = 3
"""So many numbers that the network gives are told, of more their sizes."""
FILES = "*.npy *.npz *.csv *.png *.jpg *.jpeg *.bmp"


def card() -> QSize:
    """Give how large the card of a sample is: its words are as large as the user likes them."""
    return CARD + QSize(theme.sized(60) - 60, theme.sized(46) - 46)


class Results(QWidget):
    """Shows samples with what the network made of them, and takes the user's own.

    Attributes
    ----------
    asked_more
        The user wants other samples.
    asked_drawing
        The user has drawn this (1, C, H, W).
    asked_file
        The user wants this file tried (name of the argument, path).
    """

    asked_more = Signal()
    asked_drawing = Signal(object)
    asked_file = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inputs: dict[str, Spec] = {}
        self._samples: tuple[Sample, ...] = ()
        self._tried = ""
        self._training = False
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 14, 8)
        row.setSpacing(18)
        row.addWidget(self._build_samples(), 1)
        row.addWidget(self._build_own())
        self.clear()

    @property
    def filled(self) -> bool:
        """Whether samples are to be seen."""
        return bool(self._samples)

    def clear(self) -> None:
        """Show that there is nothing yet."""
        self._samples = ()
        self._put(())
        self._head.put("")
        self._more.hide()
        self._own.hide()
        self._invite()
        self._empty.show()

    def _invite(self) -> None:
        told = self.tr("Train the network: samples of the validation part appear here.")
        if self._training:
            told = self.tr("When the run has ended, samples of the validation part appear here.")
        self._empty.setText(told)

    def expect(self, inputs: dict[str, Spec], *, training: bool = False) -> None:
        """Let the user try inputs of these specs, or wait for the end of a training."""
        if training != self._training:
            self._training = training
            self._invite()
        self._inputs = inputs
        spec = self.drawable()
        self._pad.setVisible(spec is not None)
        self._wipe.setVisible(spec is not None)
        self._file.setVisible(bool(inputs))
        self._own.setVisible(bool(inputs))

    def drawable(self) -> Spec | None:
        """Give the spec of the only input, where one can draw for it."""
        if len(self._inputs) != 1:
            return None
        spec = next(iter(self._inputs.values()))
        sizes = [each for each in spec.axes[1:] if isinstance(each, int)]
        small = len(sizes) == 3 and sizes[0] in (1, 3) and max(sizes[1:]) <= 256
        return spec if spec.kind == "image" and small else None

    def show_samples(self, samples: tuple[Sample, ...], *, walked: bool = False) -> None:
        """Show samples of the validation part, or of where an agent came on a random walk."""
        self._samples = samples
        self._put(samples)
        known = [each.right for each in samples if each.right is not None]
        told = words.plural(
            len(samples),
            self.tr("{count} sample of the validation part"),
            self.tr("{count} samples of the validation part"),
        )
        if walked:
            told = words.plural(
                len(samples),
                self.tr("{count} observation of a random walk, and what the network says to it"),
                self.tr("{count} observations of a random walk, and what the network says to them"),
            )
        parts = [told.format(count=len(samples))]
        if known:
            right = self.tr("{right} of {count} right")
            parts.append(right.format(right=sum(known), count=len(known)))
        self._head.put(" · ".join(parts), parts[1:])
        self._head.setToolTip(" · ".join(parts))
        self._more.show()
        self._empty.hide()

    def show_own(self, sample: Sample) -> None:
        """Show what the network makes of the user's own input."""
        if sample.likely:
            rows = [
                f"<tr><td>{escape(each.name)}</td>"
                f'<td align="right">&nbsp;&nbsp;&nbsp;{round(100 * each.share)} %</td></tr>'
                for each in sample.likely
            ]
            rows[0] = rows[0].replace("<td", '<td style="font-weight: 600"')
            self._answer.setText(f"{self._tried}<table>{''.join(rows)}</table>")
        else:
            lines = []
            for name, values in sample.outputs.items():
                flat = np.asarray(values, np.float64).reshape(-1)
                told = ", ".join(words.figure(float(each)) for each in flat[:6])
                lines.append(f"{escape(name)}: {told}{' …' if flat.size > 6 else ''}")
            self._answer.setText(self._tried + "<br>".join(lines))

    def refuse(self, reason: str) -> None:
        """Say why an input could not be tried, or nothing could be predicted."""
        if self._samples:
            self._answer.setText(escape(reason))
        else:
            self._empty.setText(reason)

    def _build_samples(self) -> QWidget:
        part = QWidget(self)
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        head = QHBoxLayout()
        self._head = Elided(part)
        self._head.setProperty("role", "small")
        self._more = QPushButton(self.tr("Other samples"), part)
        self._more.setProperty("role", "act")
        self._more.clicked.connect(self.asked_more)
        head.setSpacing(12)
        head.addWidget(self._more)
        head.addWidget(self._head, 1)
        self._empty = QLabel(part)
        self._empty.setTextFormat(Qt.TextFormat.PlainText)
        style.put(self._empty, role="empty", inside=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._empty.setWordWrap(True)
        self._scroll = QScrollArea(part)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setAccessibleName(self.tr("Samples"))
        self._cards = Flow(self._scroll)
        self._scroll.setWidget(self._cards)
        column.addLayout(head)
        column.addWidget(self._empty, 1)
        column.addWidget(self._scroll, 1)
        return part

    def _build_own(self) -> QWidget:
        self._own = QFrame(self)
        column = QVBoxLayout(self._own)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        title = QLabel(self.tr("TRY YOUR OWN"), self._own)
        title.setProperty("role", "section")
        self._pad = DrawingPad(self._own)
        self._pad.drawn.connect(self._ask_drawing)
        buttons = QHBoxLayout()
        self._wipe = QPushButton(self.tr("Wipe"), self._own)
        self._wipe.setProperty("role", "act")
        self._wipe.clicked.connect(self._pad.clear)
        self._file = QPushButton(self.tr("Open a file …"), self._own)
        self._file.setProperty("role", "act")
        self._file.clicked.connect(self._ask_file)
        buttons.addWidget(self._wipe)
        buttons.addWidget(self._file)
        buttons.addStretch(1)
        self._answer = QLabel(self._own)
        self._answer.setWordWrap(True)
        self._answer.setMinimumWidth(120)
        self._answer.setAccessibleName(self.tr("Prediction"))
        self._answer.setAlignment(Qt.AlignmentFlag.AlignTop)
        side = QHBoxLayout()
        side.setSpacing(14)
        side.addWidget(self._pad, 0, Qt.AlignmentFlag.AlignTop)
        answer = QVBoxLayout()
        answer.addWidget(title)
        answer.addWidget(self._answer, 1)
        answer.addLayout(buttons)
        side.addLayout(answer, 1)
        column.addLayout(side)
        column.addStretch(1)
        return self._own

    def _put(self, samples: tuple[Sample, ...]) -> None:
        self._scroll.setVisible(bool(samples))
        self._cards.put([Card(sample, self._cards) for sample in samples])

    def _ask_drawing(self) -> None:
        spec = self.drawable()
        if spec is None:
            return
        if self._pad.empty:
            self._answer.setText("")
            return
        self._tried = ""
        sizes = [each for each in spec.axes[1:] if isinstance(each, int)]
        self.asked_drawing.emit(self._pad.picture(sizes[0], sizes[1], sizes[2]))

    def _ask_file(self) -> None:
        kinds = self.tr("Inputs ({kinds})").format(kinds=FILES)
        for name in self._inputs:
            title = self.tr("Open {name}").format(name=name)
            found, _ = QFileDialog.getOpenFileName(self, title, "", kinds)
            if found:
                self._pad.clear()  # what is drawn there is not what is tried
                self._tried = f"{escape(Path(found).name)}<br>"
                self.asked_file.emit(name, str(Path(found)))


class Card(QWidget):
    """One sample: its picture, what it is, and what the network takes it for."""

    def __init__(self, sample: Sample, parent: QWidget) -> None:
        super().__init__(parent)
        self._sample = sample
        told = [f"{each.name} {round(100 * each.share)} %" for each in sample.likely]
        verdict = ""
        if sample.right is not None:
            verdict = self.tr("right") if sample.right else self.tr("wrong")
        name = self.tr("sample {index}").format(index=sample.index)
        self.setAccessibleName(" · ".join(filter(None, (name, sample.label, *told[:1], verdict))))
        self.setToolTip(words.tip("\n".join(filter(None, (name, sample.label, *told)))))

    def paintEvent(self, event: QPaintEvent) -> None:
        worn, sample = theme.current(), self._sample
        with theme.painting_on(self) as painter:
            box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            tone = worn.line
            if sample.right is not None:
                tone = worn.good if sample.right else worn.bad
            painter.setPen(tone)
            painter.setBrush(worn.second)
            painter.drawRoundedRect(box, 9, 9)
            self._paint_picture(painter, QRectF(12, 9, self.width() - 24, 76))
            painter.setFont(theme.font(bold=True))
            painter.setPen(tone if sample.right is not None else worn.text)
            mark = {True: "✓ ", False: "✗ ", None: ""}[sample.right]
            left = QRectF(12, 88, self.width() - 24, theme.sized(20))
            room = int(left.width()) - (theme.sized(44) if sample.likely else 0)
            first = painter.fontMetrics().elidedText(
                mark + self._first(), Qt.TextElideMode.ElideRight, room
            )
            painter.drawText(left, Qt.AlignmentFlag.AlignVCenter, first)
            painter.setFont(theme.font(small=True))
            painter.setPen(worn.muted)
            share = f"{round(100 * sample.likely[0].share)} %" if sample.likely else ""
            painter.drawText(
                left, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, share
            )
            below = QRectF(12, left.bottom() - 1, self.width() - 24, theme.sized(18))
            wanted = painter.fontMetrics().elidedText(
                self._wanted(), Qt.TextElideMode.ElideRight, int(below.width())
            )
            painter.drawText(below, Qt.AlignmentFlag.AlignVCenter, wanted)

    def _wanted(self) -> str:
        """Tell what the sample is: its class, or the number that was to be found."""
        if not self._sample.label:
            return ""
        told = self.tr("label {label}") if self._sample.likely else self.tr("target {label}")
        return told.format(label=self._sample.label)

    def _first(self) -> str:
        if self._sample.likely:
            return self._sample.likely[0].name
        for name, values in self._sample.outputs.items():
            if pictures.is_picture(values.shape):
                return name
            if values.size <= MOST_FIGURES:
                if values.size == 1:
                    return words.figure(float(values.reshape(-1)[0]))
                return ", ".join(f"{float(each):.3g}" for each in values.reshape(-1))
            if values.ndim == 1:
                return self.tr("{count} numbers").format(count=words.count(values.size))
            return " × ".join(str(size) for size in values.shape)
        return ""

    @property
    def shown(self) -> list[Values]:
        """What is painted of: what is given, or a picture that the network makes of what is none.

        What is given to a discriminator is no part of the sample that a generator makes of noise.
        """
        given = list(self._sample.inputs.values())
        if all(pictures.is_picture(each.shape) for each in given):
            return given
        made = self._sample.outputs.values()
        seen = [each for each in (*made, *given) if pictures.is_picture(each.shape)]
        return seen or given

    def _paint_picture(self, painter: QPainter, box: QRectF) -> None:
        for values in self.shown:
            if values.dtype.kind not in "biuf":
                continue
            numbers = values.astype(np.float32)
            if not pictures.is_picture(numbers.shape):
                pictures.paint(painter, box, numbers)
                return
            picture = pictures.picture(numbers)
            side = min(box.width() / picture.width(), box.height() / picture.height())
            target = QRectF(0, 0, picture.width() * side, picture.height() * side)
            target.moveCenter(box.center())
            painter.drawImage(target, picture)
            return


class Flow(QWidget):
    """Cards, as many in a row as there is room for."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._shown: list[QWidget] = []

    def put(self, shown: list[QWidget]) -> None:
        """Show these in the place of those before."""
        for widget in self._shown:
            widget.hide()
            widget.deleteLater()
        self._shown = shown
        self._arrange()
        for widget in shown:
            widget.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._arrange()

    def _arrange(self) -> None:
        wide, high = card().width() + GAP, card().height() + GAP
        columns = max(1, (self.width() + GAP) // wide)
        for place, widget in enumerate(self._shown):
            widget.setFixedSize(card())
            widget.move(place % columns * wide, place // columns * high)
        self.setMinimumHeight(-(-len(self._shown) // columns) * high)
