"""Episodes: one of those that were kept, step by step, with what the network saw."""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QHideEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QWidget

from app.ui import style, theme, words
from app.ui.plots import heading
from app.ui.plots.play import HEAD, MARGIN, named, paint_bars, paint_promise, titles
from app.ui.plots.scene import paint_scene
from app.ui.plots.shown import Shown
from app.ui.slider import Slider

CONTROLS = 38.0
"""How high the row of controls is."""
STRIP = 46.0
"""How high the curve over the steps is, where there is room for it."""
FOR_STRIP = 230
"""A view as high as this has room for it."""
NARROW = 700
"""In a view as narrow as this the controls say less."""
SLOW, FAST = 160, 40
"""Milliseconds of a step of a short episode, and of a long one."""
LONG = 60
"""An episode is long that has so many steps."""
MOST_SEEN = 16
"""So many numbers of an observation are written at most."""
NOW = 0
"""In place of the number of an episode: the one that the present network plays."""

Floats = NDArray[np.float32]


class Episodes(QWidget):
    """Shows an episode; a slider goes through its steps, and a button plays them.

    Attributes
    ----------
    asked
        Another ``episode`` is wanted, by its number; with ``turn``, one that the network plays now.
    """

    asked = Signal(dict)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._arrays: dict[str, Floats] = {}
        self._facts: dict[str, Any] = {}
        self._turn = 0
        self.episode = QComboBox(self)
        self.episode.setAccessibleName(self.tr("Episode"))
        self.episode.setToolTip(
            self.tr("Kept are the latest episode, the best, the worst, and some in between.")
        )
        self.back = self._button("back", self.tr("A step back"))
        self.play = self._button("train", self.tr("Play"))
        self.on = self._button("forward", self.tr("A step on"))
        for each in (self.back, self.on):
            each.setAutoRepeat(True)
        self.step = Slider(self)
        self.step.setRange(0, 0)
        self.step.setMinimumWidth(70)
        self.step.setAccessibleName(self.tr("Step"))
        self.now = QPushButton(self.tr("Network now"), self)
        self.now.setProperty("role", "act")
        self.now.setCheckable(True)
        self.now.setToolTip(
            self.tr("Show what the network makes of these states now, rather than then.")
        )
        self.anew = QPushButton(self.tr("Play one now"), self)
        self.anew.setProperty("role", "act")
        self.anew.setToolTip(self.tr("Let the network, as it is now, play an episode greedily."))
        self._place = QLabel(self)
        self._place.setProperty("role", "small")
        row = QHBoxLayout(self)
        row.setContentsMargins(int(MARGIN), 5, int(MARGIN), 5)
        before, after = (self.episode, self.back, self.play, self.on), (self.now, self.anew)
        for part in (*before, self.step, self._place, *after):
            row.addWidget(part, 1 if part is self.step else 0)
        row.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._clock = QTimer(self)
        self._clock.timeout.connect(self._next)
        self.episode.activated.connect(self._other)
        self.step.valueChanged.connect(lambda _: self._tell())
        self.back.clicked.connect(lambda: self.step.setValue(self.step.value() - 1))
        self.on.clicked.connect(lambda: self.step.setValue(self.step.value() + 1))
        self.play.clicked.connect(self._turn_playing)
        self.now.toggled.connect(lambda _: self._tell())
        self.anew.clicked.connect(self._again)
        self.setMinimumHeight(120)
        self.setAccessibleName(self.tr("Episodes"))
        self._tell()

    def _button(self, icon: str, told: str) -> QPushButton:
        made = QPushButton(self)
        made.setProperty("role", "act")
        made.setIcon(style.icon(icon))
        made.setIconSize(QSize(12, 12))
        made.setToolTip(told)
        made.setAccessibleName(told)
        return made

    @property
    def playing(self) -> bool:
        """Whether the steps go on by themselves."""
        return self._clock.isActive()

    @property
    def told(self) -> str:
        """What stands above the scene."""
        if not self._arrays:
            return self.tr("No episode has ended yet.")
        step, actions = self.step.value(), self._arrays["actions"]
        parts = [self.tr("return {value}").format(value=words.figure(self._facts["return"]))]
        if self._place.isHidden():
            parts.insert(0, self._place.text())
        missing = self._facts["length"] - len(actions)
        if missing > 0:
            told = words.plural(
                missing,
                self.tr("its first step is not kept"),
                self.tr("its first {count} steps are not kept"),
            )
            parts.append(told.format(count=words.count(missing)))
        if step < len(actions):
            reward = words.figure(float(self._arrays["rewards"][step]))
            told = self.tr("then {action}, which earned {reward}")
            parts.append(told.format(action=self._action(actions[step]), reward=reward))
        else:
            parts.append(self.tr("the end"))
        return " · ".join(parts)

    @property
    def bars(self) -> tuple[str, Floats]:
        """What the bars are, and the bars: as they were then, as far as that is known."""
        now = self._arrays["now"]
        then = self._arrays.get("then")
        step = self.step.value()
        title = titles(str(self._facts["bars"]))
        if not self.now.isChecked():
            if then is not None and step < len(then) and not np.isnan(then[step]).any():
                return self.tr("{title} then").format(title=title), then[step]
            if step < len(self._arrays["actions"]):
                told = self.tr("done at random · {title} now")
                return told.format(title=title), now[step]
        return self.tr("{title} now").format(title=title), now[step]

    @property
    def seen(self) -> list[tuple[str, str]]:
        """What the network saw, by names where they are known."""
        seen, columns = self._arrays["seen"][self.step.value()], self._facts["columns"]
        if columns:
            row, column = divmod(int(seen), columns)
            told = self.tr("{cell}: row {row}, column {column}")
            return [(self.tr("cell"), told.format(cell=int(seen), row=row + 1, column=column + 1))]
        if not seen.ndim:
            return [(self.tr("state"), str(int(seen)))]
        rows = seen.reshape(-1, seen.shape[-1]).T  # the frames of a stack stand side by side
        names = named(self._facts["observed"], len(rows))
        numbers = [" ".join(words.figure(float(each)) for each in row[-4:]) for row in rows]
        return list(zip(names, numbers, strict=True))[:MOST_SEEN]

    def show_frame(self, frame: Shown) -> None:
        """Show an episode; the step that is looked at stays while it is the same one."""
        before = self._facts.get("episode"), self._facts.get("turn")
        self._facts = dict(frame.facts)
        self._arrays = {name: each.astype(np.float32) for name, each in frame.arrays.items()}
        self._list()
        if self._arrays:
            self.step.setRange(0, len(self._arrays["actions"]))
            if (self._facts["episode"], self._facts["turn"]) != before:
                self.step.setValue(0)
        self._tell()

    def dress(self) -> None:
        """Take on the colours of the theme that is worn now."""
        for button, icon in ((self.back, "back"), (self.on, "forward")):
            button.setIcon(style.icon(icon))
        self.play.setIcon(style.icon("pause" if self.playing else "train"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def hideEvent(self, event: QHideEvent) -> None:
        self._pause()

    # The controls.

    def _fold(self) -> None:
        """Leave the slider its room: the buttons say less, and the step is told above the scene."""
        narrow = self.width() < theme.sized(NARROW)
        self._place.setVisible(not narrow)
        self.now.setText(self.tr("Now") if narrow else self.tr("Network now"))
        self.anew.setText(self.tr("Play one") if narrow else self.tr("Play one now"))
        self.setAccessibleDescription(self.told)

    def _list(self) -> None:
        """Name the episodes that are kept, unless somebody is choosing one."""
        if self.episode.view().isVisible():
            return
        entries = [(self._entry(*each), each[0]) for each in self._facts["kept"]]
        count = self.episode.count()
        shown = [(self.episode.itemText(i), self.episode.itemData(i)) for i in range(count)]
        if shown != entries:
            self.episode.clear()
            for text, number in entries:
                self.episode.addItem(text, number)
        self.episode.setCurrentIndex(self.episode.findData(self._facts["episode"]))

    def _entry(self, number: int, value: float, length: int, marks: list[str]) -> str:
        known = {
            "latest": self.tr("latest"), "best": self.tr("best"), "worst": self.tr("worst"),
        }  # fmt: skip
        if number == NOW:
            told = self.tr("played by the network")
        else:
            told = self.tr("episode {number}").format(number=words.count(number))
        if marks:
            told += f" ({', '.join(known[mark] for mark in marks)})"
        more = words.plural(
            length,
            self.tr("return {value}, {length} step"),
            self.tr("return {value}, {length} steps"),
        )
        more = more.format(value=words.figure(value), length=words.count(length))
        return f"{told} · {more}"

    def _other(self, place: int) -> None:
        self._pause()
        number = self.episode.itemData(place)
        self.asked.emit({"episode": number, **({"turn": self._turn} if number == NOW else {})})

    def _again(self) -> None:
        self._pause()
        self._turn += 1
        self.asked.emit({"episode": NOW, "turn": self._turn})

    def _turn_playing(self) -> None:
        if self.playing:
            self._pause()
            return
        if self.step.value() == self.step.maximum():
            self.step.setValue(0)
        self._clock.start(FAST if self.step.maximum() >= LONG else SLOW)
        self._name_play()

    def _pause(self) -> None:
        self._clock.stop()
        self._name_play()

    def _name_play(self) -> None:
        told = self.tr("Pause") if self.playing else self.tr("Play")
        self.play.setToolTip(told)
        self.play.setAccessibleName(told)
        self.play.setIcon(style.icon("pause" if self.playing else "train"))

    def _next(self) -> None:
        self.step.setValue(self.step.value() + 1)
        if self.step.value() == self.step.maximum():
            self._pause()

    def _tell(self) -> None:
        """Say which step is shown, and what may be done."""
        some = bool(self._arrays)
        for part in (self.play, self.step, self.now):
            part.setEnabled(some)
        self.back.setEnabled(self.step.value() > 0)
        self.on.setEnabled(self.step.value() < self.step.maximum())
        told = self.tr("step {step} of {steps}")
        self._place.setText(
            told.format(step=words.count(self.step.value()), steps=words.count(self.step.maximum()))
        )
        self.setAccessibleDescription(self.told)
        self.update()

    # What is painted.

    def _action(self, action: Floats) -> str:
        if action.ndim:
            return ", ".join(words.figure(float(each)) for each in action)
        return named(self._facts["names"], self._arrays["now"].shape[1])[int(action)]

    def paintEvent(self, event: QPaintEvent) -> None:
        with theme.painting_on(self) as painter:
            painter.translate(0, theme.sized(CONTROLS))
            heading.paint(painter, MARGIN, 6, self.width() - 2 * MARGIN, self.told)
            if not self._arrays:
                return
            bottom = self.height() - theme.sized(CONTROLS) - 6
            if self.height() >= theme.sized(FOR_STRIP):
                bottom -= theme.sized(STRIP)
                strip = QRectF(
                    MARGIN, bottom + 6, self.width() - 2 * MARGIN, theme.sized(STRIP) - 8
                )
                self._paint_strip(painter, strip)
            self._paint_step(painter, bottom)

    def _paint_step(self, painter: QPainter, bottom: float) -> None:
        step = self.step.value()
        left, top = MARGIN, theme.sized(HEAD) - 6
        if "scene" in self._facts:
            share = 0.36 if self.width() < theme.sized(NARROW) else 0.5
            room = QRectF(MARGIN, top, self.width() * share, bottom - top)
            places = self._arrays["places"][step]
            left = paint_scene(painter, room, self._facts["scene"], places) + 2 * MARGIN
        wide = (self.width() - left - 3 * MARGIN) / 2
        beside = QRectF(left, top, wide, bottom - top)
        title, bars = self.bars
        actions = self._arrays["actions"]
        one = step < len(actions) and actions.ndim == 1
        taken = int(actions[step]) if one else None
        end = paint_bars(painter, beside, bars, self._facts, title, taken)
        paint_promise(painter, beside, end, self._promise(step), self._facts)
        self._paint_seen(painter, QRectF(left + wide + 2 * MARGIN, top, wide, bottom - top))

    @property
    def promised(self) -> tuple[str, Floats]:
        """What is to be seen over the steps: what states promise, or else what steps earned.

        What the network promised then is told only where it was asked in every state.
        """
        if self._facts["bars"] == "q":
            now: Floats | None = self._arrays["now"].max(axis=1)
            then = self._arrays.get("then")
            then = None if then is None else then.max(axis=1, initial=-np.inf)
        else:
            now, then = self._arrays.get("promised now"), self._arrays.get("promised then")
        if now is None:
            return self.tr("what each step earns"), self._arrays["rewards"]
        if then is None or np.isnan(then).any() or self.now.isChecked():
            return self.tr("promised now"), now
        return self.tr("promised then"), then

    def _promise(self, step: int) -> float | None:
        """Give what the state promises that the bars are of."""
        then, now = self._arrays.get("promised then"), self._arrays.get("promised now")
        if then is not None and step < len(then) and not self.now.isChecked():
            return float(then[step])
        return None if now is None else float(now[step])

    def _paint_seen(self, painter: QPainter, room: QRectF) -> None:
        worn = theme.current()
        if room.width() < theme.sized(80):
            return
        painter.setPen(worn.muted)
        painter.drawText(
            QRectF(room.left(), room.top(), room.width(), theme.sized(18)), self.tr("seen")
        )
        metrics = QFontMetricsF(painter.font())
        seen = self.seen
        wide = max(metrics.horizontalAdvance(name) for name, _ in seen) + 14
        y, line = room.top() + theme.sized(24), theme.sized(18)
        for name, told in seen:
            if y + line > room.bottom():
                break
            painter.setPen(worn.muted)
            painter.drawText(QRectF(room.left(), y, wide, theme.sized(16)), name)
            painter.setPen(worn.text)
            painter.drawText(
                QRectF(room.left() + wide, y, room.width() - wide, theme.sized(16)), told
            )
            y += line

    def _paint_strip(self, painter: QPainter, room: QRectF) -> None:
        """Paint what the states promise over the steps, or what each step earned."""
        worn = theme.current()
        title, promised = self.promised
        name = QFontMetricsF(painter.font()).horizontalAdvance(title) + 14
        painter.setPen(worn.muted)
        painter.drawText(
            QRectF(room.left(), room.top(), name, room.height()),
            Qt.AlignmentFlag.AlignVCenter,
            title,
        )
        box = room.adjusted(name, 2, 0, -2)
        if box.width() < 40 or len(promised) < 2:
            return
        painter.fillRect(box, worn.second)
        low, high = float(promised.min()), float(promised.max())
        across = box.width() / max(1, self.step.maximum())
        up = (box.height() - 6) / max(high - low, 1e-9)
        points = [
            QPointF(box.left() + place * across, box.bottom() - 3 - (value - low) * up)
            for place, value in enumerate(promised.tolist())
        ]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(QPen(worn.accent, 1.4))
        painter.drawPolyline(QPolygonF(points))
        at = box.left() + self.step.value() * across
        here = QColor(worn.warning)
        painter.setPen(QPen(here, 1.2))
        painter.drawLine(QLineF(at, box.top(), at, box.bottom()))
