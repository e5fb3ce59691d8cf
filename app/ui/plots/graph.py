"""Graph: a graph of the data, coloured live by prediction; a click shows how far messages reach."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.ui import theme, words
from app.ui.plots import heading, keys
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
        self._at: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(120)
        self.setAccessibleName(self.tr("Graph"))

    @property
    def told(self) -> str:
        """What stands above the graph."""
        return self._told

    def show_frame(self, frame: Shown) -> None:
        """Show a graph as it is seen now."""
        if self._frame is None or frame.facts.get("sample") != self._frame.facts.get("sample"):
            self._at = None
        self._frame = frame
        self._told = self._words(frame)
        self.setAccessibleDescription(self._told)
        self.update()

    def _words(self, frame: Shown) -> str:
        facts = frame.facts
        edges = int(facts["edges"])
        count = words.plural(
            edges,
            self.tr("{vertices} vertices, {edges} edge"),
            self.tr("{vertices} vertices, {edges} edges"),
        ).format(vertices=words.count(int(facts["vertices"])), edges=words.count(edges))
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
            within = words.plural(hops, self.tr("1 edge"), self.tr("{hops} edges"))
            within = within.format(hops=hops)
            parts.append(
                told.format(
                    number=facts["number"],
                    reached=words.count(int(facts["reached"])),
                    hops=within,
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
        box = QRectF(
            14,
            theme.sized(HEAD),
            max(40, self.width() - 28),
            max(40, self.height() - theme.sized(HEAD) - 8),
        )
        return Placed(self._frame.arrays["places"], self._frame.arrays["edges"], box)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        placed = self.placed()
        if placed is None or self._frame is None:
            return
        facts = self._frame.facts
        node = placed.at(event.position())
        if node is not None:
            self._ask_vertex(node)
        elif "node" in facts:
            self._leave()
        else:
            self._ask_next()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk from vertex to vertex by the arrows; Enter goes further, Escape leaves."""
        placed = self.placed()
        if placed is None or self._frame is None:
            super().keyPressEvent(event)
            return
        at = self._at if self._at is not None else self._frame.facts.get("node")
        if event.key() in keys.ARROWS:
            down, right = keys.ARROWS[event.key()]
            self._ask_vertex(placed.next_to(at, right, down))
        elif event.key() in keys.GO and at is not None:
            self._ask_vertex(int(at))
        elif event.key() in keys.GO:
            self._ask_next()
        elif event.key() == Qt.Key.Key_Escape and at is not None:
            self._leave()
        else:
            super().keyPressEvent(event)

    def _ask_vertex(self, number: int) -> None:
        """Ask for the neighbourhood of a vertex, a hop further if it is shown already."""
        assert self._frame is not None
        facts = self._frame.facts
        again = facts.get("node") == number
        hops = int(facts["reach"]) % MOST_HOPS + 1 if again else 2
        self._at = number
        self.asked.emit({"sample": int(facts.get("sample", 0)), "node": number, "hops": hops})
        self.update()

    def _ask_next(self) -> None:
        assert self._frame is not None
        facts = self._frame.facts
        following = (int(facts.get("sample", 0)) + 1) % max(1, int(facts.get("samples", 1)))
        self.asked.emit({"sample": following})

    def _leave(self) -> None:
        assert self._frame is not None
        self._at = None
        self.asked.emit({"sample": int(self._frame.facts.get("sample", 0))})
        self.update()

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
        if self.hasFocus():
            theme.ring(painter, self._ring(placed))

    def _ring(self, placed: Placed) -> QRectF:
        """Give what the keyboard is at: a vertex, or the whole."""
        if self._at is None or self._at >= len(placed.x):
            return QRectF(
                6, theme.sized(HEAD) - 4, self.width() - 12, self.height() - theme.sized(HEAD)
            )
        wide = 2 * placed.radius + 10
        ring = QRectF(0, 0, wide, wide)
        ring.moveCenter(QPointF(float(placed.x[self._at]), float(placed.y[self._at])))
        return ring


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
