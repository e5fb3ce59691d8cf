"""Live: a tab under the canvas for each live view that a run offers; those to be seen are fed."""

from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QLabel, QStackedLayout, QVBoxLayout, QWidget

from app.ui import words
from app.ui.below import Below
from app.ui.elided import Elided
from app.ui.plots.attention import Attention
from app.ui.plots.confusion import Confusion
from app.ui.plots.embedding import Embedding
from app.ui.plots.episodes import Episodes
from app.ui.plots.generated import Generated
from app.ui.plots.graph import GraphView
from app.ui.plots.grid import Grid
from app.ui.plots.judge_field import JudgeField
from app.ui.plots.memory import Memory
from app.ui.plots.modes import Modes
from app.ui.plots.play import Play
from app.ui.plots.receptive_field import ReceptiveField
from app.ui.plots.shown import Shown
from app.ui.plots.smoothing import Smoothing
from app.ui.plots.spectrum import Spectrum
from app.ui.plots.states import States
from app.ui.plots.text import Text
from app.ui.plots.walk import Walk
from app.ui.plots.writing import Writing
from app.ui.training import Training

VIEWS: tuple[tuple[str, str, Any], ...] = (
    ("confusion", "Confusion", Confusion),
    ("writing", "Writing", Writing),
    ("attention", "Attention", Attention),
    ("text", "Text", Text),
    ("memory", "Memory", Memory),
    ("states", "States", States),
    ("receptive_field", "Receptive field", ReceptiveField),
    ("play", "Play", Play),
    ("grid", "Cells", Grid),
    ("episodes", "Replay", Episodes),
    ("graph", "Graph", GraphView),
    ("embedding", "Embedding", Embedding),
    ("smoothing", "Over-smoothing", Smoothing),
    ("spectrum", "Spectrum", Spectrum),
    ("generated", "Samples", Generated),
    ("judge_field", "Field", JudgeField),
    ("modes", "Modes", Modes),
    ("walk", "Walk", Walk),
)
"""Each view that there is: the name of its module in ``runtime/views``, its title, its widget.

A widget has ``show_frame(frame: Shown)``. It may have a signal ``asked(dict)``, which says all that
the view shall show from now on, ``dress()``, called when the theme has changed, and ``states``: how
many pictures it shows of one frame.
"""

MOST_PICTURES = 30
"""So many pictures a second are painted at most, however many a frame holds."""
TURN = 700
"""How long a view is waited for where several are to be seen, in milliseconds."""
PREFIX = "live:"
"""What the keys of the tabs begin with."""


class Live(QObject):
    """Keeps a tab for each view that is offered, and asks only for those to be seen."""

    def __init__(self, training: Training, below: Below, parent: QObject) -> None:
        super().__init__(parent)
        self._training = training
        self._below = below
        self.panes: dict[str, Pane] = {}
        self._seen: Shown | None = None
        training.offered.connect(self.offer)
        training.ticked.connect(self._tick)
        self._waiting: list[str] = []
        self._clock = QTimer(self)
        self._clock.setInterval(TURN)
        self._clock.timeout.connect(self._turn)
        below.turned.connect(self._look)
        self.offer(training.offers)

    def offer(self, names: tuple[str, ...]) -> None:
        """Have a tab for each of these views, as far as they are known, and for no other."""
        known = [each for each in VIEWS if each[0] in names]
        for name in [name for name in self.panes if name not in {each[0] for each in known}]:
            pane = self.panes.pop(name)
            self._below.remove(PREFIX + name)
            pane.deleteLater()
        for name, title, kind in known:
            if name in self.panes:
                self.panes[name].wait()
                continue
            pane = self.panes[name] = Pane(kind())
            pane.setAccessibleName(words.translated(title))
            if hasattr(pane.view, "asked"):
                pane.view.asked.connect(lambda asked, name=name: self._ask(name, asked))
            self._below.add(PREFIX + name, words.translated(title), pane, before="results")
        self._look()

    def dress(self) -> None:
        """Take on the colours of the theme that is worn now."""
        for pane in self.panes.values():
            if hasattr(pane.view, "dress"):
                pane.view.dress()
            pane.view.update()

    def _ask(self, name: str, asked: dict[str, Any]) -> None:
        self.panes[name].asked = dict(asked)
        self._look()

    def _to_be_seen(self) -> list[str]:
        keys = [key for key in self._below.seen if key.startswith(PREFIX)]
        names = [key.removeprefix(PREFIX) for key in keys]
        return [name for name in names if name in self.panes]

    def _look(self, *_: object) -> None:
        """Ask for the views that are to be seen, one after the other, or for none."""
        self._waiting = self._to_be_seen()
        if len(self._waiting) > 1:
            self._clock.start()
        else:
            self._clock.stop()
        if self._waiting:
            self._next()
        else:
            self._training.look("", {})

    def _next(self) -> None:
        if not self._waiting and self._training.busy:
            self._waiting = self._to_be_seen()
        if self._waiting:
            name = self._waiting.pop(0)
            self._training.look(name, self.panes[name].asked)

    def _turn(self) -> None:
        """Let none of several views wait for one that has nothing to show."""
        if self._training.busy:
            self._next()

    def _tick(self) -> None:
        shown = self._training.shown
        if shown is None or shown is self._seen:
            return
        self._seen = shown
        if shown.name in self.panes:
            self.panes[shown.name].show_frame(shown, trained=not self._training.busy)
        if len(self._to_be_seen()) > 1:
            self._next()


class Pane(QWidget):
    """One view, or a sentence where there is nothing to see, and below it what it costs.

    Attributes
    ----------
    asked
        What the view was last asked to show.
    """

    def __init__(self, view: Any) -> None:
        super().__init__()
        self.view = view
        self.asked: dict[str, Any] = {}
        self._sentence = QLabel(self)
        self._sentence.setProperty("role", "empty")
        self._sentence.setTextFormat(Qt.TextFormat.PlainText)
        self._sentence.setWordWrap(True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._foot = Elided(self)
        self._foot.setProperty("role", "small")
        self._foot.setContentsMargins(14, 0, 14, 6)
        self._layers = QStackedLayout()
        self._layers.addWidget(self._sentence)
        self._layers.addWidget(view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._layers, 1)
        column.addWidget(self._foot)
        self.wait()

    @property
    def told(self) -> str:
        """The sentence that stands in place of the view; empty where the view is to be seen."""
        return self._sentence.text() if self._layers.currentWidget() is self._sentence else ""

    @property
    def foot(self) -> str:
        """What stands below the view."""
        return self._foot.told

    def wait(self) -> None:
        """Say that the first frame is on its way."""
        self._say(self.tr("Waiting for something to show …"))

    def show_frame(self, shown: Shown, *, trained: bool = False) -> None:
        """Show a frame of a run, or of a network that is trained, or why there is none."""
        if shown.trouble:
            self._say(self.tr("This view cannot be shown: {reason}").format(reason=shown.trouble))
            return
        self._layers.setCurrentWidget(self.view)
        self.view.show_frame(shown)
        step = self.tr("step {step}").format(step=words.count(shown.step))
        parts = [self.tr("the trained network") if trained else step]
        rate = min(MOST_PICTURES, shown.rate * getattr(self.view, "states", 1))
        if rate:
            if round(rate) > 1:
                told = self.tr("{count} frames a second").format(count=round(rate))
            else:
                told = self.tr("a frame every {seconds} s").format(seconds=f"{1 / rate:.1f}")
            parts.append(told)
        self._foot.put(" · ".join(parts))

    def _say(self, sentence: str) -> None:
        self._sentence.setText(sentence)
        self._foot.put("")
        self._layers.setCurrentWidget(self._sentence)
