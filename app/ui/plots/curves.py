"""Curves: every loss and metric over the steps, training solid and validation dashed."""

from dataclasses import dataclass

import numpy as np
import pyqtgraph
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPen
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.training.history import History, Series
from app.ui import theme, words
from app.ui.elided import Elided

COLUMNS = 4
HEIGHT = 118
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
    """

    name: str
    kind: str
    training: Series
    validation: Series


def curves_of(history: History) -> tuple[Curve, ...]:
    """Give the curves of a run: losses first, then metrics, then the returns of episodes."""
    nothing = Series()
    validation = history.metrics.get("validation", {})
    training = history.metrics.get("training", {})
    found = [
        Curve(name, "losses", series, validation.get(name, nothing))
        for name, series in history.losses.items()
    ]
    metrics = dict.fromkeys((*training, *validation))
    found += [
        Curve(name, "metrics", training.get(name, nothing), validation.get(name, nothing))
        for name in metrics
        if name not in history.losses
    ]
    if len(history.returns):
        found.append(Curve("return", "environments", history.returns, nothing))
    return tuple(found)


class Curves(QWidget):
    """Shows one small plot a quantity, side by side."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(14, 4, 14, 8)
        self._grid.setHorizontalSpacing(22)
        self._grid.setVerticalSpacing(6)
        self._plots: dict[str, Plot] = {}

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
            each.name: kept.get(each.name) or Plot(each.name, each.kind, self) for each in curves
        }
        for place, plot in enumerate(self._plots.values()):
            self._grid.addWidget(plot, place // COLUMNS, place % COLUMNS)
        for column in range(COLUMNS):
            self._grid.setColumnStretch(column, 1 if column < len(curves) else 0)


class Plot(QWidget):
    """One quantity: its name and last value above, its curves below."""

    def __init__(self, name: str, kind: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._name, self._kind = name, kind
        self._title = Elided(self)
        self._title.put(name)
        self._title.setProperty("role", "small")
        self._plot = pyqtgraph.PlotWidget(self, background=None)
        self._plot.setMinimumHeight(HEIGHT)
        self._plot.setMouseEnabled(x=True, y=False)
        self._plot.setMenuEnabled(False)
        self._plot.hideButtons()
        self._plot.setClipToView(True)
        self._plot.setDownsampling(auto=True, mode="peak")
        self._plot.getPlotItem().setContentsMargins(0, 2, 6, 0)
        self._plot.getAxis("left").setWidth(40)
        self._plot.getAxis("bottom").setHeight(18)
        self._plot.setAccessibleName(name)
        self._plot.viewport().setAutoFillBackground(False)
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
            line.setData(
                np.array(series.steps), np.array(series.values), symbol=FEW.get(len(series))
            )
        last = [
            f"{words.figure(line.values[-1])} {part}"
            for part, line in (
                (self.tr("training"), curve.training),
                (self.tr("validation"), curve.validation),
            )
            if len(line)
        ]
        self._title.put(" · ".join((self._name, *last)))
        self._plot.setAccessibleDescription(", ".join(last))

    def dress(self) -> None:
        """Take on the colours of the theme that is worn now."""
        worn = theme.current()
        colour = theme.readable(worn.category(self._kind), worn.panel, 3.0)
        faint = QColor(colour)
        faint.setAlphaF(0.7)
        self._training.setPen(_pen(faint, 1.3))
        self._validation.setPen(_pen(colour, 2.0, dashed=True))
        for line in (self._training, self._validation):
            line.setSymbolBrush(colour)
            line.setSymbolPen(colour)
            line.setSymbolSize(5)
        for side in ("left", "bottom"):
            axis = self._plot.getAxis(side)
            axis.setPen(_pen(worn.line, 1))
            axis.setTextPen(worn.muted)
            axis.setStyle(tickFont=theme.font(small=True), tickLength=0, maxTickLevel=0)
        self._plot.showGrid(x=False, y=True, alpha=0.14)


def _pen(colour: QColor, width: float, dashed: bool = False) -> QPen:
    style = Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine
    made = pyqtgraph.mkPen(colour, width=width, style=style)
    assert isinstance(made, QPen)
    return made
