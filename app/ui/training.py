"""Training: keeps a worker at hand, starts runs on it, and tells what they say."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QTimer, Signal

from app.training import messages
from app.training.client import WorkerClient
from app.training.history import History, views_of
from app.training.messages import (
    Activation,
    Gradients,
    Heartbeat,
    Idle,
    Look,
    Offers,
    Pause,
    Paused,
    Predict,
    Predictions,
    Refused,
    Resume,
    Said,
    Start,
    Stop,
    Watch,
)
from app.ui import samples, words
from app.ui.hearing import Hearing
from app.ui.plots.shown import Shown
from nodes.runtime.events import Event, Failed, Finished

TICK = 33
"""The shortest time between two moments at which views repaint, in milliseconds."""

PATIENCE = 1_500
"""How long after a death another worker is started to stand by, in milliseconds."""
MOST_DEATHS = 3
"""After so many deaths in a row a worker is started only when it is needed."""

RUNNING = frozenset({"starting", "running", "pausing", "paused", "stopping"})


@dataclass(frozen=True, slots=True, eq=False)
class Watched:
    """What the watched block gave for one sample, without the batch axis."""

    node: str
    step: int
    values: NDArray[np.float32]
    gradient: float | None


class Training(QObject):
    """One worker and the run on it, if there is one.

    Attributes
    ----------
    turned
        The state is another now: ``"off"``, ``"loading"``, ``"idle"``, ``"starting"``,
        ``"running"``, ``"pausing"``, ``"paused"``, ``"stopping"`` or ``"down"``.
    ticked
        Something new is to be shown; at most 30 times a second.
    ended
        The run is over: why, in a word, and the reason where it failed.
    predicted
        Predictions have come: the message and its payload.
    offered
        The run that is shown has these live views: their names.
    unseen
        This node (its address) has no values that could be watched.
    refused
        What was asked cannot be done: a sentence.
    """

    turned = Signal(str)
    ticked = Signal()
    ended = Signal(str, str)
    predicted = Signal(object, object)
    offered = Signal(object)
    unseen = Signal(str)
    refused = Signal(str)

    def __init__(self, client: WorkerClient, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._hearing: Hearing | None = None
        self._state = "off"
        self._question: Start | Predict | None = None
        self._payload = b""
        self._watched = ""
        self.history = History()
        self.run: Path | None = None
        self.package: Path | None = None
        self.gradients: dict[str, float] = {}
        self.activation: Watched | None = None
        self.offers: tuple[str, ...] = ()
        self.shown: Shown | None = None
        self._looked: tuple[str, dict[str, Any]] = "", {}
        self._fresh = False
        self._deaths = 0
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(PATIENCE)
        self._again.timeout.connect(self.stand_by)
        self._clock = QTimer(self)
        self._clock.setInterval(TICK)
        self._clock.timeout.connect(self._tick)

    @property
    def state(self) -> str:
        """How the worker stands; see `turned`."""
        return self._state

    @property
    def busy(self) -> bool:
        """Whether a run is on its way or at work."""
        return self._state in RUNNING

    @property
    def trouble(self) -> str:
        """Why the worker is down, in a sentence."""
        return words.heard(self._client.trouble)

    def stand_by(self) -> None:
        """Start a worker that waits, so that Train begins at once."""
        if self._state in ("off", "down"):
            self._start()

    def start_run(self, package: Path, *, resume: bool) -> None:
        """Train a package, or go on from its checkpoint."""
        self.run, self.package = package.parent, package
        self.history = History()
        self.gradients, self.activation = {}, None
        if resume:
            self.history = History.read(package.parent)
        self._ask(Start(str(package), resume))
        self._turn("starting")
        self._clock.start()
        self._fresh = True

    def look_back(self, run: Path, package: Path | None) -> None:
        """Show a run that is over."""
        if not self.busy:
            self.run, self.package = run, package
            self.history = History.read(run)
            self.gradients, self.activation = {}, None
            self._offer(views_of(package) if package is not None else ())
            self.ticked.emit()

    def forget(self) -> None:
        """Show no run."""
        self.run = self.package = None
        self.history = History()
        self.gradients, self.activation = {}, None
        self._offer(())
        self.ticked.emit()

    def pause(self) -> None:
        """Pause the run, or go on with it."""
        if self._state == "running":
            self._client.send(Pause())
            self._turn("pausing")
        elif self._state in ("pausing", "paused"):
            self._client.send(Resume())
            self._turn("running")

    def stop(self) -> None:
        """End the run after its step, with a checkpoint."""
        if self.busy and self._state != "stopping":
            self._client.send(Stop())
            self._turn("stopping")

    def watch(self, node: str) -> None:
        """Have the activations of one node sent while training; of none where it is empty."""
        self._watched = node
        if self._client.alive:
            self._client.send(Watch(node))

    def look(self, name: str, asked: dict[str, Any]) -> None:
        """Have the frames of one live view sent, of what it is asked to show; none if empty."""
        if (name, asked) != self._looked or name:
            self._looked = name, asked
            self._send_look()

    def _send_look(self) -> None:
        if self._client.alive:
            name, asked = self._looked
            self._client.send(Look(name, asked, str(self.package or "")))

    def _offer(self, names: tuple[str, ...]) -> None:
        self.offers, self.shown = names, None
        self.offered.emit(names)

    def predict(self, question: Predict, payload: bytes = b"") -> None:
        """Ask what the network makes of samples, or of the user's own input."""
        self._ask(question, payload)

    def end(self, grace: float = 0.5) -> None:
        """End the worker for good; a run writes its checkpoint if there is time."""
        self._again.stop()
        self._clock.stop()
        if self._hearing is not None:
            self._hearing.stop()
        self._client.end(grace)
        self._turn("off")

    def _ask(self, question: Start | Predict, payload: bytes = b"") -> None:
        self._question, self._payload = question, payload
        if not self._client.alive:
            self._start()
        self._client.send(question, payload)

    def _start(self) -> None:
        if self._hearing is not None:
            self._hearing.stop()
            self._hearing.deleteLater()
        self._client.start()
        self._hearing = Hearing(self._client, self)
        self._hearing.heard.connect(self._hear)
        self._hearing.ended.connect(self._end_heard)
        if self._watched:
            self._client.send(Watch(self._watched))
        if self._looked[0]:
            self._send_look()
        self._turn("loading")

    def _hear(self, said: tuple[Any, bytes]) -> None:
        answer, payload = said
        match answer:
            case Idle():
                self._deaths = 0
                if not self.busy:
                    self._turn("idle")
            case Said(events=events):
                for event in events:
                    self._follow(event)
            case Paused():
                if self._state == "pausing":
                    self._turn("paused")
            case Heartbeat():
                pass
            case Activation():
                values = np.frombuffer(payload, np.float32).reshape(answer.shape)
                self.activation = Watched(answer.node, answer.step, values, answer.gradient)
                self._fresh = True
            case Gradients(norms=norms):
                self.gradients = norms
                self._fresh = True
            case Offers(names=names):
                self._offer(names)
            case messages.Shown():
                self._take(answer, payload)
            case Predictions():
                self._question = None
                self.predicted.emit(answer, payload)
            case Refused(watch=node) if node:
                self.unseen.emit(node)
            case Refused(reason=reason):
                self._question = None
                if self._state == "starting":
                    self._over("failed", reason)
                else:
                    self.refused.emit(words.heard(reason))

    def _take(self, answer: messages.Shown, payload: bytes) -> None:
        """Keep a frame; while nothing trains no clock ticks, and it is shown at once."""
        arrays = {each.name: samples.array(each, payload) for each in answer.arrays}
        facts = dict(answer.facts)
        if "told" in facts:
            facts["told"] = words.heard(str(facts["told"]))
        self.shown = Shown(
            answer.name, answer.step, arrays, facts, answer.rate, words.heard(answer.trouble)
        )
        self._fresh = True
        if not self.busy or self._state == "paused":
            self._tick()

    def _follow(self, event: Event) -> None:
        self.history.add(event)
        self._fresh = True
        match event:
            case Finished(why=why):
                self._over(why, "")
            case Failed(reason=reason):
                self._over("failed", reason)
            case _ if self._state == "starting":
                self._turn("running")

    def _over(self, why: str, reason: str) -> None:
        self._question = None
        self._clock.stop()
        self._fresh = False
        self._turn("idle" if self._client.alive else "down")
        self.ticked.emit()
        self.ended.emit(why, words.heard(reason))

    def _end_heard(self) -> None:
        ran = self.busy
        self._clock.stop()
        self._turn("down")
        self._deaths += 1
        if self._deaths <= MOST_DEATHS:
            self._again.start()
        if ran:
            self.ticked.emit()
            self.ended.emit("died", self.trouble)

    def _tick(self) -> None:
        if self._fresh:
            self._fresh = False
            self.ticked.emit()

    def _turn(self, state: str) -> None:
        if state != self._state:
            self._state = state
            self.turned.emit(state)
