"""Curves: losses, metrics and returns over the steps, training solid and validation dashed."""

from array import array
from dataclasses import dataclass, field

import numpy as np
import pyqtgraph
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QMouseEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from app.training.history import History, Series
from app.ui import theme, words
from app.ui.elided import Elided

Floats = NDArray[np.float64]

COLUMNS = 4
WIDTH, HEIGHT = 165, 118
"""What a plot has at least, in pixels; there are fewer columns where there is less room."""
FEWEST_EPISODES = 20
"""The mean return goes over so many episodes at least, …"""
MOST_WINDOWS = 40
"""… and over so large a part of them all."""
MOST_POINTS = 400
"""A mean over episodes is drawn at so many places at most."""
MOST_STRETCHES = 1_000
"""Of more values than a few times this, only some are drawn."""
FREE = "_free"
"""How a name ends that was measured running free: it stands beside its training."""
FEW = {1: "o"}
"""A series of one point is shown as a dot."""


@dataclass(frozen=True, slots=True, eq=False)
class Curve:
    """One quantity over the steps.

    Parameters
    ----------
    name
        The name of its node.
    kind
        The category whose colour it has.
    training, validation
        What it was on both parts of the data; a series may be empty.
    spread
        How far the values of training and of validation lie around their means, where these are
        means over episodes.
    single
        What was measured each time, where training is a mean over several.
    over
        Over how many episodes the mean goes; 0 where it is none.
    free
        Whether validation ran free, not taught.
    """

    name: str
    kind: str
    training: Series
    validation: Series
    spread: tuple[Series, Series] = field(default_factory=lambda: (Series(), Series()))
    single: Series = field(default_factory=Series)
    over: int = 0
    free: bool = False


def curves_of(history: History) -> tuple[Curve, ...]:
    """Give the curves of a run: what episodes gave, then losses, then metrics."""
    nothing = Series()
    validation = dict(history.metrics.get("validation", {}))
    training = dict(history.metrics.get("training", {}))
    found = []
    if len(history.returns):
        spread = validation.pop("spread", nothing)
        kept = validation.pop("return", nothing), validation.pop("length", nothing)
        for name in ("return", "length", "spread"):
            training.pop(name, None)
        found.append(_of_episodes("return", history.returns, kept[0], spread))
        found.append(_of_episodes("length", history.lengths, kept[1], nothing))
    known = dict.fromkeys((*history.losses, *training))
    free = {name: validation.pop(name + FREE) for name in known if name + FREE in validation}
    metrics = dict.fromkeys((*training, *validation))
    kinds = dict.fromkeys(history.losses, "losses") | {
        name: "metrics" for name in metrics if name not in history.losses
    }
    for name, kind in kinds.items():
        series = history.losses.get(name, training.get(name, nothing))
        judged = free.get(name, validation.get(name, nothing))
        found.append(Curve(name, kind, series, judged, free=name in free))
    return tuple(found)


def _of_episodes(name: str, single: Series, validation: Series, spread: Series) -> Curve:
    """Give the curve of what each episode gave: its mean and spread over the latest episodes."""
    over = max(FEWEST_EPISODES, len(single) // MOST_WINDOWS)
    mean, around = moving(single, over)
    return Curve(
        name, "environments", mean, validation, (around, spread), single, min(over, len(single))
    )


def moving(series: Series, over: int) -> tuple[Series, Series]:
    """Give mean and standard deviation over the latest ``over`` values, at `MOST_POINTS` at most.

    In the beginning they go over as many as there are.
    """
    values = np.array(series.values)
    ends = np.unique(np.linspace(1, len(values), MOST_POINTS).astype(int))
    starts = np.maximum(ends - over, 0)
    count = ends - starts
    base = values.mean()  # near which squares lose no digits
    sums = np.concatenate([[0.0], np.cumsum(values - base)])
    squares = np.concatenate([[0.0], np.cumsum((values - base) ** 2)])
    mean = (sums[ends] - sums[starts]) / count
    spread = np.sqrt(np.maximum((squares[ends] - squares[starts]) / count - mean**2, 0.0))
    steps = array("d", np.array(series.steps)[ends - 1])
    mean += base
    # Differences of sums leave dust beside numbers of this size, which would be told as a figure.
    dust = 1e-12 * max(1.0, float(np.abs(values).max(initial=0.0)))
    mean[np.abs(mean) < dust] = 0.0
    return Series(steps, array("d", mean)), Series(steps, array("d", spread))


def thinned(series: Series) -> tuple[Floats, Floats]:
    """Give steps and values, of many only the lowest and highest of each stretch, and both ends.

    That of pyqtgraph depends on the room that there is, and the room again on what is shown: small
    plots repaint for ever.
    """
    steps, values = np.array(series.steps), np.array(series.values)
    long = -(-len(values) // MOST_STRETCHES)
    if long < 3:
        return steps, values
    count = len(values) // long
    parts = values[: count * long].reshape(count, long)
    begins = np.arange(count) * long
    rest = np.arange(count * long, len(values))
    ends = [0, len(values) - 1]
    chosen = [ends, begins + parts.argmin(axis=1), begins + parts.argmax(axis=1), rest]
    places = np.unique(np.concatenate(chosen).astype(int))
    return steps[places], values[places]


class Curves(QScrollArea):
    """Shows one small plot a quantity, side by side; what has no room is scrolled to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inside = QWidget(self)
        self.setWidget(self._inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._grid = QGridLayout(self._inside)
        self._grid.setContentsMargins(14, 4, 14, 8)
        self._grid.setHorizontalSpacing(22)
        self._grid.setVerticalSpacing(6)
        self._plots: dict[str, Plot] = {}
        self._columns = COLUMNS

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        columns = max(1, min(COLUMNS, self.viewport().width() // theme.sized(WIDTH)))
        if columns != self._columns:
            self._columns = columns
            self._lay_out()

    def show_history(self, history: History) -> None:
        """Show the curves of a run; plots that remain keep their zoom."""
        curves = curves_of(history)
        names = [each.name for each in curves]
        if names != list(self._plots):
            self._arrange(curves)
        for each in curves:
            self._plots[each.name].show_curve(each)

    def dress(self) -> None:
        """Take on the colours of the theme that is worn now."""
        for plot in self._plots.values():
            plot.dress()

    def _arrange(self, curves: tuple[Curve, ...]) -> None:
        for name in [name for name in self._plots if name not in {c.name for c in curves}]:
            plot = self._plots.pop(name)
            self._grid.removeWidget(plot)
            plot.hide()
            plot.deleteLater()
        kept = self._plots
        self._plots = {
            each.name: kept.get(each.name) or Plot(each.name, each.kind, self._inside)
            for each in curves
        }
        self._lay_out()

    def _lay_out(self) -> None:
        for place, plot in enumerate(self._plots.values()):
            self._grid.addWidget(plot, place // self._columns, place % self._columns)
        for column in range(COLUMNS):
            used = column < min(self._columns, len(self._plots))
            self._grid.setColumnStretch(column, int(used))


class Plot(QWidget):
    """One quantity: its name and last value above, its curves below."""

    def __init__(self, name: str, kind: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._name, self._kind = name, kind
        self._title = Elided(self)
        self._title.put(name)
        self._title.setProperty("role", "small")
        self._plot = Lines(self, background=None, axisItems={"bottom": Steps(orientation="bottom")})
        self._plot.setToolTip(
            self.tr("Ctrl with the wheel zooms, dragging moves, a double click shows all.")
        )
        self._plot.setMouseEnabled(x=True, y=False)
        self._plot.setMenuEnabled(False)
        self._plot.hideButtons()
        self._plot.setClipToView(True)
        self._plot.getPlotItem().setContentsMargins(0, 2, 6, 0)
        self._plot.getAxis("bottom").setTickDensity(0.6)  # else numbers of steps run together
        self._plot.setAccessibleName(name)
        self._plot.viewport().setAutoFillBackground(False)
        self._single = self._plot.plot()
        self._bands = (Band(self._plot), Band(self._plot))
        self._training = self._plot.plot()
        self._validation = self._plot.plot()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._title)
        column.addWidget(self._plot, 1)
        self.dress()

    def show_curve(self, curve: Curve) -> None:
        """Show these lines."""
        for line, series in (
            (self._training, curve.training),
            (self._validation, curve.validation),
        ):
            line.setData(*thinned(series), symbol=FEW.get(len(series)))
        self._single.setData(*thinned(curve.single))
        for band, middle, spread in zip(
            self._bands, (curve.training, curve.validation), curve.spread, strict=True
        ):
            band.show_band(middle, spread)
        both = curve.training, curve.validation
        last = [
            f"{words.figure(line.values[-1])} {part}"
            for part, line in (
                (self.tr("training"), curve.training),
                (
                    self.tr("free") if curve.free else self.tr("validation"),
                    curve.validation,
                ),
            )
            if len(line)
        ]
        told = ", ".join(last)
        short = [words.figure(line.values[-1]) for line in both if len(line)]
        if curve.over > 1:
            around = words.figure(curve.spread[0].values[-1])
            over = self.tr("mean and spread over {count} episodes").format(count=curve.over)
            told = f"{over}: {last[0]} ± {around}"
            last[0] = f"{words.figure(curve.training.values[-1])} ± {around}"
        whole = " · ".join((self._name, *last))
        self._title.put(whole, [" · ".join((self._name, *short))])  # its words are in the tip
        self._title.setToolTip(words.tip(told))
        self._plot.setAccessibleDescription(told)

    def dress(self) -> None:
        """Take on the colours of the theme that is worn now."""
        worn = theme.current()
        colour = theme.readable(worn.category(self._kind), worn.panel, 3.0)
        faint = QColor(colour)
        faint.setAlphaF(0.7)
        self._training.setPen(_pen(faint, 1.3))
        self._validation.setPen(_pen(colour, 2.0, dashed=True))
        faintest = QColor(colour)
        faintest.setAlphaF(0.22)
        self._single.setPen(_pen(faintest, 1.0))
        for band in self._bands:
            band.dress(colour)
        for line in (self._training, self._validation):
            line.setSymbolBrush(colour)
            line.setSymbolPen(colour)
            line.setSymbolSize(5)
        for side in ("left", "bottom"):
            axis = self._plot.getAxis(side)
            axis.setPen(_pen(worn.line, 1))
            axis.setTextPen(worn.muted)
            axis.setStyle(tickFont=theme.font(small=True), tickLength=0, maxTickLevel=0)
        self._plot.setMinimumHeight(theme.sized(HEIGHT))
        self._plot.getAxis("left").setWidth(theme.sized(40))
        self._plot.getAxis("bottom").setHeight(theme.sized(18))
        self._plot.showGrid(x=False, y=True, alpha=0.14)


class Lines(pyqtgraph.PlotWidget):
    """Zooms with Ctrl only: the wheel alone scrolls to the plots that have no room."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
        else:
            event.ignore()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.enableAutoRange()


class Steps(pyqtgraph.AxisItem):
    """The axis of the steps; thousands are told as ``20k``, so that they stand apart.

    Between two steps there is nothing to be told.
    """

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        if max(map(abs, values), default=0.0) < 10_000:
            return [f"{value:g}" if float(value).is_integer() else "" for value in values]
        return [f"{value / 1000:g}k" for value in values]


class Band:
    """The room around a mean in which most values lie."""

    def __init__(self, plot: pyqtgraph.PlotWidget) -> None:
        self._low, self._high = pyqtgraph.PlotCurveItem(), pyqtgraph.PlotCurveItem()
        self._between = pyqtgraph.FillBetweenItem(self._low, self._high)
        plot.addItem(self._between)

    def show_band(self, middle: Series, spread: Series) -> None:
        """Lie around these means, if it is known how far."""
        count = min(len(middle), len(spread))
        steps, means = np.array(middle.steps[:count]), np.array(middle.values[:count])
        around = np.array(spread.values[:count])
        self._between.setVisible(count > 1)
        if count > 1:
            self._low.setData(steps, means - around)
            self._high.setData(steps, means + around)

    def dress(self, colour: QColor) -> None:
        """Take on a colour."""
        faint = QColor(colour)
        faint.setAlphaF(0.16)
        self._between.setBrush(faint)


def _pen(colour: QColor, width: float, dashed: bool = False) -> QPen:
    style = Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine
    made = pyqtgraph.mkPen(colour, width=width, style=style)
    assert isinstance(made, QPen)
    return made
