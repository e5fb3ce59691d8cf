"""The training worker: stands by with torch imported, trains one package after the other."""

import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import torch

from app.process.serve import Server
from app.process.system import die_first
from app.training.client import CODEC
from app.training.looking import Looking
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
    Shown,
    Start,
    Stop,
    Watch,
)
from app.training.package import imported
from app.training.payload import Payload
from nodes.errors import UserError
from nodes.runtime.checkpoint import WEIGHTS
from nodes.runtime.events import KINDS, Event, Failed
from nodes.runtime.failure import RunError
from nodes.runtime.predict import Predicted, predict_inputs, predict_samples, read_array
from nodes.runtime.view import Showing
from nodes.runtime.watch import Watcher, gradient_norms

MOST_MESSAGES = 30
"""So many messages a second tell of steps; each holds all steps since the one before."""
GRADIENT_SECONDS = 0.25
"""How often the gradients of all nodes are measured."""
LISTEN_SECONDS = 0.004
"""How often a run whose steps are quicker looks up, to hear the window and to show something."""
LAST_WORDS = 3.0
"""Seconds that a run may take to write its checkpoint when the window is gone."""


class Outbox:
    """Sends what a run says from a thread of its own, so that no slow reader slows the run.

    Events are folded into few messages and none is lost. Of activations, gradients and frames of
    live views there is only the newest.
    """

    def __init__(self, server: Server) -> None:
        self._server = server
        self._lock = threading.Lock()
        self._events: deque[Any] = deque()
        self._activation: tuple[Activation, bytes] | None = None
        self._gradients: Gradients | None = None
        self._frame: tuple[Shown, bytes] | None = None
        self._awake = threading.Event()
        threading.Thread(target=self._run, name="outbox", daemon=True).start()

    def say(self, event: Any) -> None:
        """Take an event of a run."""
        self._events.append(event)  # the thread looks here in time by itself
        if not self._awake.is_set():
            self._awake.set()

    def show(self, activation: Activation, payload: bytes) -> None:
        """Take an activation, in place of one that was not sent yet."""
        self._activation = activation, payload

    def measure(self, gradients: Gradients) -> None:
        """Take gradients, in place of those that were not sent yet."""
        self._gradients = gradients

    def picture(self, shown: Shown, payload: bytes) -> None:
        """Take a frame of a live view, in place of one that was not sent yet."""
        self._frame = shown, payload

    def flush(self) -> None:
        """Wait until all is sent; the thread sleeps until something is said again."""
        self._awake.clear()
        with self._lock:
            self._send()

    def _run(self) -> None:
        while self._awake.wait():
            time.sleep(1 / MOST_MESSAGES)
            with self._lock:
                self._send()

    def _send(self) -> None:
        events = [self._events.popleft() for _ in range(len(self._events))]
        if events:
            self._server.send(Said(tuple(map(ours, events))))
        shown, self._activation = self._activation, None
        if shown is not None:
            self._server.send(*shown)
        measured, self._gradients = self._gradients, None
        if measured is not None:
            self._server.send(measured)
        frame, self._frame = self._frame, None
        if frame is not None:
            self._server.send(*frame)


def ours(event: Any) -> Event:
    """Give an event of a package's own classes as one of the program's."""
    return KINDS[event.event](**vars(event))


class Worker:
    """Answers the window; trains when it is told to."""

    def __init__(self) -> None:
        self._server = Server(CODEC, self._leave)
        self._outbox = Outbox(self._server)
        self._package: Path | None = None
        self._module: ModuleType | None = None
        self._program: Any = None
        self._data: Any = None
        self._run: Any = None
        self._watch = Watch("")
        self._watcher: Watcher | None = None
        self._look_at = Look("")
        self._looking: Looking | None = None
        self._looked: Path | None = None  # the package that is looked at
        self._step = 0
        self._listen_at = 0.0
        self._over = threading.Event()
        self._over.set()

    def serve(self) -> None:
        """Answer until stdin ends."""
        die_first()
        self._server.beat(lambda: Heartbeat(self._step, not self._over.is_set()))
        _warm_up()
        while True:
            self._server.send(Idle())
            asked = self._server.receive(timeout=self._patience())
            while asked is None:
                self._show()
                asked = self._server.receive(timeout=self._patience())
            self._answer(*asked)

    def _answer(self, message: Any, payload: bytes) -> None:
        match message:
            case Start():
                self._train(message)
            case Predict():
                self._predict(message, payload)
            case Watch():
                self._watch = message
            case Look():
                self._look_at = message
                self._look_back()
            case Pause() | Resume() | Stop():
                pass  # what they were meant for is over

    # Training.

    def _train(self, start: Start) -> None:
        self._over.clear()
        self._looking = None
        try:
            self._load(Path(start.package), fresh=True)
            assert self._module is not None
            folder = Path(start.package).parent
            self._run = self._module.Run(self._program, folder, resume=start.resume)
            for event in self._run.events():
                self._follow(event)
        except UserError as error:
            self._outbox.say(Failed(str(error)))
        except Exception as error:  # noqa: BLE001  # whatever a package is, the window hears of it
            self._outbox.say(Failed(f"{type(error).__name__}: {error}"))
        finally:
            if self._watcher is not None:
                self._watcher.leave()
            self._watcher = None
            self._looking = None
            self._outbox.flush()
            self._over.set()
        if self._look_at.name and (Path(start.package).parent / WEIGHTS).exists():
            self._look_back()

    def _follow(self, event: Any) -> None:
        self._outbox.say(event)
        now = time.monotonic()
        match event.event:
            case "step" | "episode":
                self._step = event.step
                assert self._watcher is not None
                if now < self._listen_at and self._watcher.waiting is None:
                    return
                self._listen_at = now + LISTEN_SECONDS
                self._see(now)
            case "started":
                self._step = event.step
                net = self._run.session.net
                self._watcher = Watcher(net, self._program.folder)
                self._attend(self._watch)
                self._gradients_at = 0.0
                self._looking = self._views(self._showing_run)
                self._looking.look(self._look_at)
                self._run.session.aside = self._show_live
                self._server.send(Offers(self._looking.names))
            case "epoch":
                self._step = event.step
                assert self._looking is not None
                self._looking.keep(event.epoch)
                self._show_live()
            case "finished" | "failed":
                return  # a pause that comes now would never end: the window has heard the last word
        while (asked := self._server.receive(timeout=0)) is not None:
            self._hear(*asked)

    def _hear(self, message: Any, payload: bytes) -> None:
        """Do what the window asks while a run goes on."""
        match message:
            case Pause():
                self._pause()
            case Stop():
                self._run.stop()
            case Watch():
                self._watch = message
                self._attend(message)
            case Look():
                self._look_at = message
                if self._looking is not None:
                    self._looking.look(message)
            case Predict():
                self._predict(message, payload)
            case Start():
                self._server.send(Refused("A run is going on. Stop it first."))
            case Resume():
                pass

    def _pause(self) -> None:
        self._outbox.flush()
        self._server.send(Paused(self._step))
        while not self._run.stopping:
            asked = self._server.receive(timeout=0.1)
            if asked is None or isinstance(asked[0], Pause):
                continue
            self._hear(*asked)
            if isinstance(asked[0], Resume):
                return
            if isinstance(asked[0], Look):
                self._show()

    def _attend(self, message: Watch) -> None:
        if self._watcher is not None and not self._watcher.watch(message.node, message.rate):
            reason = f"{message.node} has no values of its own to watch."
            self._server.send(Refused(reason, message.node))

    def _see(self, now: float) -> None:
        assert self._watcher is not None
        seen = self._watcher.take()
        if seen is not None:
            shape = tuple(seen.values.shape)
            shown = Activation(self._watcher.node, self._step, shape, seen.gradient)
            self._outbox.show(shown, seen.values.numpy().tobytes())
        if now >= self._gradients_at:
            self._gradients_at = now + GRADIENT_SECONDS
            self._outbox.measure(Gradients(self._step, gradient_norms(self._run.session.net)))
        self._show_live()

    def _leave(self) -> None:
        if self._run is not None and not self._over.is_set():
            self._run.stop()
            self._over.wait(LAST_WORDS)

    # Live views.

    def _views(self, showing: Callable[[], Showing]) -> Looking:
        assert self._module is not None
        names = tuple(map(str, self._program.settings.get("views", ())))
        return Looking(str(self._module.__package__), names, showing)

    def _showing_run(self) -> Showing:
        session = self._run.session
        return Showing(
            session.net,
            session.experiment,
            session.data,
            session.settings,
            session.device,
            session.folder,
            session.loop,
        )

    def _showing_trained(self) -> Showing:
        assert self._package is not None
        return Showing(
            self._trained(self._package),
            self._program.experiment,
            self._read_data(),
            self._program.settings,
            torch.device("cpu"),
            self._package.parent,
        )

    def _show_live(self) -> None:
        """Show what is looked at in a run, where its time has come."""
        assert self._looking is not None
        if time.monotonic() >= self._looking.due:
            frame = self._looking.frame(self._step)
            if frame is not None:
                self._outbox.picture(*frame)

    def _show(self) -> None:
        """Show what is looked at now, whatever it costs: nothing is kept waiting."""
        frame = self._looking.frame(self._step) if self._looking is not None else None
        if frame is not None:
            self._server.send(*frame)

    def _look_back(self) -> None:
        """Show what is looked at of a network that is trained."""
        message = self._look_at
        package = Path(message.package) if message.package else self._package
        if package is None:
            return
        try:
            self._load(package)
            if self._looking is None or package != self._looked:
                self._looking, self._looked = self._views(self._showing_trained), package
        except Exception as error:  # noqa: BLE001  # whatever a package is, the window hears of it
            self._server.send(Shown(message.name, self._step, trouble=_told(error)))
            return
        self._looking.look(message)
        self._show()

    def _patience(self) -> float | None:
        """Give how long to wait for a question, in seconds; for ever where nothing moves."""
        again = self._looking.again if self._looking is not None else 0.0
        return max(again, 1 / MOST_MESSAGES) if again > 0 else None

    # Predicting.

    def _predict(self, message: Predict, payload: bytes) -> None:
        package = Path(message.package)
        running = self._run is not None and not self._over.is_set()
        try:
            if running and package != self._package:
                self._server.send(Refused("A run is going on. Stop it first."))
                return
            self._load(package)
            net = self._run.session.net if running else self._trained(package)
            self._server.send(*self._predicted(net, message, payload))
        except Exception as error:  # noqa: BLE001  # a network and its data may raise anything
            self._server.send(Refused(_told(error)))

    def _trained(self, package: Path) -> torch.nn.Module:
        assert self._module is not None
        net: torch.nn.Module = self._module.trained(self._program, package.parent)
        return net

    def _predicted(
        self, net: torch.nn.Module, message: Predict, payload: bytes
    ) -> tuple[Predictions, bytes]:
        experiment, seed = self._program.experiment, int(self._program.settings.get("seed", 0))
        self._read_data()
        if message.inputs or message.array:
            given = dict(self._given(message, payload))
            found = predict_inputs(net, given, experiment, self._data, seed)
        elif experiment is None:
            raise RunError("This network has no data of its own: give it an input.")
        else:
            wanted = message.indices, message.count
            found = predict_samples(net, experiment, self._data, *wanted, seed)
        return as_message(found)

    def _read_data(self) -> Any:
        """Give the data set of the package, read once."""
        experiment = self._program.experiment
        if experiment is not None and self._data is None:
            session = self._run.session if self._run is not None else None
            self._data = experiment.data() if session is None else session.data
        return self._data

    def _given(self, message: Predict, payload: bytes) -> Iterator[tuple[str, Any]]:
        if message.array:
            yield "", np.frombuffer(payload, np.float32).reshape(message.array).copy()
        told = self._data.describe() if self._data is not None else {}
        for name, path in message.inputs:
            yield name, read_array(Path(path), told.get(name))

    def _load(self, package: Path, *, fresh: bool = False) -> None:
        """Import a package, in place of the one before."""
        if fresh or package != self._package:
            self._package, self._module, self._program, self._data = None, None, None, None
            self._run = None
            module = imported(package)
            self._program, self._module, self._package = module.load(), module, package


def as_message(found: Predicted) -> tuple[Predictions, bytes]:
    """Give predictions as a message and its payload."""
    payload = Payload()
    message = Predictions(
        found.indices,
        payload.add(found.inputs),
        payload.add(found.labels),
        payload.add(found.outputs),
        found.classes,
    )
    return message, payload.together()


def _told(error: Exception) -> str:
    if isinstance(error, UserError) or type(error).__name__ == "RunError":
        return str(error)  # a package has a RunError of its own
    return f"{type(error).__name__}: {error}"


def _warm_up() -> None:
    """Do once what the first step of a run is slow at: half of it is the optimiser's imports."""
    weight = torch.zeros(1, requires_grad=True)
    weight.sum().backward()
    torch.optim.Adam([weight]).step()


if __name__ == "__main__":
    Worker().serve()
