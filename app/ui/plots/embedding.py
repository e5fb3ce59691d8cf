"""Embedding: vertices or graphs as points of a plane, moving as the network learns."""

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app.ui import theme, words
from app.ui.plots import heading, keys
from app.ui.plots.shown import Shown
from app.ui.plots.vertices import Placed, of_class

HEAD = 32.0


class Embedding(QWidget):
    """Shows points, coloured by what they truly are; a click takes the next layer.

    Attributes
    ----------
    asked
        Another ``layer`` is to be seen.
    """

    asked = Signal(dict)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame: Shown | None = None
        self._told = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(120)
        self.setAccessibleName(self.tr("Embedding"))

    @property
    def told(self) -> str:
        """What stands above the points."""
        return self._told

    def show_frame(self, frame: Shown) -> None:
        """Show where the points lie now."""
        self._frame = frame
        facts = frame.facts
        points = {"vertices": self.tr("vertices"), "graphs": self.tr("graphs")}
        self._told = self.tr("{count} {each} at {layer}: {width} features, {share} % seen").format(
            count=words.count(len(frame.arrays["points"])),
            each=points[facts["each"]],
            layer=facts["layer"],
            width=facts["width"],
            share=round(100 * float(facts["share"])),
        )
        if len(facts["layers"]) > 1:
            self._told += " · " + self.tr("click for the next layer")
        self.setAccessibleDescription(self._told)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._go(1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from layer to layer by the arrows, and to the next one by Enter."""
        if event.key() in keys.GO:
            self._go(1)
        elif event.key() in keys.ARROWS:
            self._go(sum(keys.ARROWS[event.key()]))
        else:
            super().keyPressEvent(event)

    def _go(self, by: int) -> None:
        if self._frame is not None:
            layers = list(self._frame.facts["layers"])
            place = layers.index(self._frame.facts["layer"])
            self.asked.emit({"layer": layers[(place + by) % len(layers)]})

    def paintEvent(self, event: QPaintEvent) -> None:
        with theme.painting_on(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            heading.paint(painter, 14, 8, self.width() - 28, self._told)
            if self._frame is not None and len(self._frame.arrays["points"]):
                self._paint(painter, self._frame)
            if self.hasFocus():
                theme.ring(painter, QRectF(self.rect()).adjusted(6, 4, -6, -4))

    def _paint(self, painter: QPainter, frame: Shown) -> None:
        worn = theme.current()
        points, truth = frame.arrays["points"], frame.arrays.get("truth")
        mask = frame.arrays.get("mask")
        box = QRectF(
            14,
            theme.sized(HEAD),
            max(40, self.width() - 28),
            max(40, self.height() - theme.sized(HEAD) - theme.sized(24)),
        )
        placed = Placed(points, points[:0].T.astype("int32"), box)
        for number in range(len(points)):
            colour = worn.accent if truth is None else of_class(int(truth[number]))
            known = mask is not None and not mask[number]
            placed.paint_vertex(painter, number, colour, worn.text if known else None)
        names = frame.facts.get("names", ())
        x = 14.0
        for number, name in enumerate(names if truth is not None else ()):
            painter.setPen(QPen(worn.panel, 1.0))
            painter.setBrush(of_class(number))
            painter.drawEllipse(QPointF(x + 5, self.height() - theme.sized(10)), 4.0, 4.0)
            painter.setPen(worn.muted)
            wide = painter.fontMetrics().horizontalAdvance(str(name)) + 24
            painter.drawText(
                QRectF(x + 13, self.height() - theme.sized(19), wide, theme.sized(18)), str(name)
            )
            x += wide + 6
