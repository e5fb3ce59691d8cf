"""Graph: a graph of the data, coloured live by prediction; a click shows how far messages reach."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.ui import theme, words
from app.ui.plots import heading
from app.ui.plots.shown import Shown
from app.ui.plots.vertices import Placed, blend, of_class, of_level

HEAD = 32.0
MOST_HOPS = 4


class GraphView(QWidget):
    """Shows a graph and what is predicted of its vertices, or of the whole.

    Attributes
    ----------
    asked
        Something else is to be seen: the neighbourhood of a ``node`` within ``hops``, or the next
        ``sample`` where there are many graphs. A click on a vertex takes it, another click on it
        goes one hop further, a click beside it leaves it or takes the next graph.
    """

    asked = Signal(dict)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame: Shown | None = None
        self._told = ""
        self.setMinimumHeight(120)
        self.setAccessibleName(self.tr("Graph"))

    @property
    def told(self) -> str:
        """What stands above the graph."""
        return self._told

    def show_frame(self, frame: Shown) -> None:
        """Show a graph as it is seen now."""
        self._frame = frame
        self._told = self._words(frame)
        self.setAccessibleDescription(self._told)
        self.update()

    def _words(self, frame: Shown) -> str:
        facts = frame.facts
        count = self.tr("{vertices} vertices, {edges} edges").format(
            vertices=words.count(int(facts["vertices"])), edges=words.count(int(facts["edges"]))
        )
        if facts["shown"] != facts["vertices"]:
            count += self.tr(", {shown} shown").format(shown=words.count(int(facts["shown"])))
        parts = [count]
        if "judged" in facts:
            parts.append(
                self.tr("{right} of {judged} right").format(
                    right=words.count(int(facts["right"])), judged=words.count(int(facts["judged"]))
                )
            )
        if "guess" in facts:
            guess, told = str(facts["guess"]), self.tr("the network says {guess}")
            if "sure" in facts:
                guess += f" {round(100 * float(facts['sure']))} %"
                told = self.tr("taken for {guess}")
            parts.append(told.format(guess=guess))
        if "truth" in facts:
            parts.append(self.tr("it is {truth}").format(truth=facts["truth"]))
        if "node" in facts:
            hops = int(facts["reach"])
            told = self.tr("vertex {number}: {reached} within {hops}")
            within = self.tr("1 edge") if hops == 1 else self.tr("{hops} edges").format(hops=hops)
            parts.append(
                told.format(
                    number=facts["number"], reached=words.count(int(facts["reached"])), hops=within
                )
            )
        elif facts.get("samples", 1) > 1:
            parts.append(self.tr("click beside it for the next graph"))
        else:
            parts.append(self.tr("click a vertex to see its neighbourhood"))
        return " · ".join(parts)

    def placed(self) -> Placed | None:
        """Give the graph as it lies in the widget."""
        if self._frame is None:
            return None
        box = QRectF(14, HEAD, max(40, self.width() - 28), max(40, self.height() - HEAD - 8))
        return Placed(self._frame.arrays["places"], self._frame.arrays["edges"], box)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        placed = self.placed()
        if placed is None or self._frame is None:
            return
        facts = self._frame.facts
        sample = int(facts.get("sample", 0))
        node = placed.at(event.position())
        asked: dict[str, int] = {"sample": sample}
        if node is not None:
            again = facts.get("node") == node
            hops = int(facts["reach"]) % MOST_HOPS + 1 if again else 2
            asked |= {"node": node, "hops": hops}
        elif "node" not in facts:
            asked["sample"] = (sample + 1) % max(1, int(facts.get("samples", 1)))
        self.asked.emit(asked)

    def paintEvent(self, event: QPaintEvent) -> None:
        with theme.painting_on(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            heading.paint(painter, 14, 8, self.width() - 28, self._told)
            placed = self.placed()
            if placed is not None and self._frame is not None:
                self._paint(painter, placed, self._frame)

    def _paint(self, painter: QPainter, placed: Placed, frame: Shown) -> None:
        worn = theme.current()
        hops = frame.arrays.get("hops")
        placed.paint_edges(painter, blend(worn.panel, worn.muted, 0.35))
        if hops is not None:
            inside = np.asarray((hops[placed.edges] >= 0).all(0), np.bool_)
            placed.paint_edges(painter, worn.text, inside)
        truth, mask = frame.arrays.get("truth"), frame.arrays.get("mask")
        for number, colour in enumerate(colours(frame)):
            ring = None
            if truth is not None and frame.arrays["classes"][number] != truth[number]:
                ring = worn.bad
            elif truth is not None and mask is not None and not mask[number]:
                ring = worn.text  # what is known in training
            if hops is not None and hops[number] < 0:
                colour, ring = blend(worn.panel, colour, 0.25), None
            if frame.facts.get("node") == number:
                ring = worn.accent
            placed.paint_vertex(painter, number, colour, ring)


def colours(frame: Shown) -> list[QColor]:
    """Give the colour of each vertex: its class, the paler the less sure, or its number."""
    worn = theme.current()
    classes: NDArray[np.int32] | None = frame.arrays.get("classes")
    if classes is None:
        return [of_level(float(value)) for value in frame.arrays["values"]]
    share = frame.arrays.get("share")
    names = max(2, len(frame.facts.get("names", ())))
    if share is None:
        return [of_class(int(each)) for each in classes]
    sure = np.clip((share - 1 / names) / (1 - 1 / names), 0.0, 1.0)
    return [
        blend(worn.second, of_class(int(each)), 0.3 + 0.7 * float(certain))
        for each, certain in zip(classes, sure, strict=True)
    ]
