"""Play: an environment as it looks now, and bars for what may be done in it."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QElapsedTimer, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QHideEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.ui import theme, words
from app.ui.plots import heading
from app.ui.plots.scene import paint_scene
from app.ui.plots.shown import Shown

MARGIN = 14.0
HEAD = 34.0
BARS = 340.0
"""How wide names, bars and numbers may become together."""
LEAST_BARS = 200.0
"""So much room the scene leaves them."""
ROW = 22.0
NUMBER = 64.0
MOST_NAME = 110.0
SHORTEST, LONGEST = 33, 1_000
"""Between these lie the milliseconds for which the states of a frame are shown, each and all."""


class Play(QWidget):
    """Shows one environment; a click goes on to the next one, or to other episodes.

    Attributes
    ----------
    asked
        Another environment is wanted: its ``place``, and the ``seed`` of an agent that plays.
    """

    asked = Signal(dict)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._arrays: dict[str, NDArray[np.float32]] = {}
        self._facts: dict[str, Any] = {}
        self._turn = 0
        self.state = 0
        self._since = QElapsedTimer()
        self._clock = QTimer(self)
        self._clock.timeout.connect(self._next)
        self.setMinimumHeight(90)
        self.setAccessibleName(self.tr("Play"))

    @property
    def states(self) -> int:
        """How many states a frame holds, which are shown one after the other."""
        return len(self._arrays["bars"]) if self._arrays else 1

    @property
    def told(self) -> str:
        """What stands above the picture."""
        facts = self._facts
        if not facts:
            return ""
        parts = [
            words.plural(
                facts["length"],
                self.tr("return {value} after {length} step"),
                self.tr("return {value} after {length} steps"),
            ).format(value=words.figure(facts["return"]), length=words.count(facts["length"]))
        ]
        if facts["count"] > 1:
            told = self.tr("environment {place} of {count}, a click shows the next")
            parts.append(told.format(place=facts["place"] + 1, count=facts["count"]))
        if "episodes" in facts:
            parts.append(self.tr("the trained agent plays, a click begins other episodes"))
        if facts.get("last") is not None:
            told = self.tr("{episodes} played, the last gave {value}")
            parts.append(told.format(episodes=facts["episodes"], value=words.figure(facts["last"])))
        return " · ".join(parts)

    def show_frame(self, frame: Shown) -> None:
        """Show how an environment looks, and what the network makes of it."""
        self._facts = dict(frame.facts)
        self._arrays = {name: each.astype(np.float32) for name, each in frame.arrays.items()}
        self.state = 0
        gap = self._since.restart() if self._since.isValid() else 0
        self._since.start()
        if self.states > 1:
            self._clock.start(max(SHORTEST, min(LONGEST, gap) // self.states))
        else:
            self._clock.stop()
        self.setAccessibleDescription(self.told)
        self.update()

    def hideEvent(self, event: QHideEvent) -> None:
        self._clock.stop()

    def _next(self) -> None:
        """Go on to the next state of the frame."""
        self.state = min(self.state + 1, self.states - 1)
        if self.state == self.states - 1:
            self._clock.stop()
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._turn += 1
        self.asked.emit({"place": self._turn, "seed": self._turn})

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._facts:
            return
        with theme.painting_on(self) as painter:
            heading.paint(painter, MARGIN, 8, self.width() - 2 * MARGIN, self.told)
            left = MARGIN
            if "scene" in self._facts:
                wide = self.width() - max(theme.sized(LEAST_BARS), self.width() * 0.3) - 3 * MARGIN
                room = QRectF(
                    MARGIN, theme.sized(HEAD), wide, self.height() - theme.sized(HEAD) - 8
                )
                places = self._arrays["places"][self.state]
                left = paint_scene(painter, room, self._facts["scene"], places) + 2 * MARGIN
            beside = QRectF(
                left,
                theme.sized(HEAD),
                self.width() - left - MARGIN,
                self.height() - theme.sized(HEAD),
            )
            title = titles(str(self._facts.get("bars", "")))
            bars = self._arrays["bars"][self.state]
            end = paint_bars(painter, beside, bars, self._facts, title)
            if "promised" in self._arrays:
                value = float(self._arrays["promised"][self.state])
                paint_promise(painter, beside, end, value, self._facts)


def titles(kind: str) -> str:
    """Say what the bars are."""
    known = {
        "q": words.translated("Q values"),
        "probabilities": words.translated("probabilities"),
        "actions": words.translated("action"),
    }
    return known.get(kind, "")


def paint_bars(
    painter: QPainter,
    room: QRectF,
    bars: NDArray[np.float32],
    facts: Mapping[str, Any],
    title: str,
    taken: int | None = None,
) -> float:
    """Paint a bar an action, from zero to the left or right, with its name and its number.

    Parameters
    ----------
    bars
        The numbers.
    facts
        What they are, their names, and between which numbers they lie.
    title
        What stands above them.
    taken
        The action that was taken, which is marked.

    Returns
    -------
    float
        Where they end.
    """
    worn = theme.current()
    top = room.top() + theme.sized(24)
    if room.width() < theme.sized(90) or not len(bars):
        return room.top()
    painter.setPen(worn.muted)
    painter.drawText(QRectF(room.left(), room.top(), room.width(), theme.sized(18)), title)
    names = named(facts.get("names", ()), len(bars))
    metrics = QFontMetricsF(painter.font())
    mark = 10 if taken is None else 18  # it stands between a name and its bar
    name_wide = min(theme.sized(MOST_NAME), max(map(metrics.horizontalAdvance, names)) + mark)
    wide = max(20.0, min(theme.sized(BARS), room.width()) - theme.sized(NUMBER) - name_wide - 8)
    low, high = facts.get("low"), facts.get("high")
    low = min(0.0, float(bars.min())) if low is None else float(low)
    high = max(0.0, float(bars.max())) if high is None else float(high)
    span = max(high - low, 1e-9)
    left = room.left() + name_wide
    zero = left + wide * -low / span
    best = int(bars.argmax())
    whole = facts.get("bars") == "actions"  # each is a number of the one action that is done
    middle = Qt.AlignmentFlag.AlignVCenter
    y = top
    for place, value in enumerate(bars.tolist()):
        if y + theme.sized(ROW) > room.bottom():
            break
        painter.fillRect(QRectF(left, y, wide, theme.sized(ROW) - 6), worn.second)
        colour = QColor(worn.accent)
        colour.setAlphaF(1.0 if place == best or whole else 0.45)
        length = wide * value / span
        painter.fillRect(
            QRectF(min(zero, zero + length), y, abs(length) + 1, theme.sized(ROW) - 6), colour
        )
        painter.setPen(worn.text)
        name = metrics.elidedText(names[place], Qt.TextElideMode.ElideRight, name_wide - mark + 2)
        painter.drawText(QRectF(room.left(), y, name_wide, theme.sized(ROW) - 6), middle, name)
        number = QRectF(left + wide + 8, y, theme.sized(NUMBER), theme.sized(ROW) - 6)
        painter.drawText(number, middle, words.figure(value))
        if place == taken:
            painter.setBrush(worn.warning)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawEllipse(QPointF(left - 9, y + (theme.sized(ROW) - 6) / 2), 3, 3)
        y += theme.sized(ROW)
    return y


def named(names: Sequence[str], count: int) -> list[str]:
    """Give a name for each number, which is its place where it has none."""
    if len(names) == count:
        return [words.translated(name) for name in names]
    return [str(place) for place in range(count)]


def paint_promise(
    painter: QPainter, room: QRectF, y: float, value: float | None, facts: Mapping[str, Any]
) -> float:
    """Write what the state promises, where the bars do not say it; give where that ends."""
    if value is None or facts.get("bars") == "q" or y + 24 > room.bottom() or value != value:  # noqa: PLR0124  # it is no number
        return y
    told = words.translated("this state promises {value}").format(value=words.figure(value))
    heading.paint(painter, room.left(), y + 4, room.width(), told)
    return y + 24
