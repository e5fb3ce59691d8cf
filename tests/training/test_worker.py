"""The worker trains, pauses, stops, shows and predicts; what it says is what the package says."""

import json
import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from app.training.client import WorkerClient
from app.training.messages import (
    Activation,
    Gradients,
    Heartbeat,
    Idle,
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
from nodes.runtime.events import Event, Failed, Finished, Started, Step, to_json
from tests.process.test_child import gone
from tests.runtime.conftest import history
from tests.runtime.tiny import EXPERIMENT, MODEL, tiny
from tests.warm import Warm

SLOW = EXPERIMENT.replace(
    "    scores = net", "    __import__('time').sleep(0.005)\n    scores = net"
)


class Listener:
    """Hears a worker, and keeps what it said, each event by itself, with the frame's payload."""

    def __init__(self, client: WorkerClient) -> None:
        self.client = client
        self.said: list[tuple[Any, bytes]] = []
        self.heard: list[tuple[Any, bytes]] = []
        self.payload = b""
        self._place = 0

    @property
    def events(self) -> list[Any]:
        return [message for message, _ in self.heard if isinstance(message, Event)]

    def until(self, kind: Any, seconds: float = 60) -> Any:
        """Give the next message or event of a kind, and wait for it."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            while self._place < len(self.heard):
                message, self.payload = self.heard[self._place]
                self._place += 1
                if isinstance(message, kind):
                    return message
            assert self.client.alive, self.client.trouble + self.client.log_tail()
            self.listen()
        raise AssertionError(f"no {kind} came: {self.heard[-3:]} {self.client.log_tail()}")

    def listen(self) -> None:
        select.select([self.client], [], [], 0.1)
        for message, payload in self.client.receive():
            self.said.append((message, payload))
            inner = message.events if isinstance(message, Said) else (message,)
            self.heard += [(each, payload) for each in inner]


@pytest.fixture(scope="module")
def client() -> Iterator[WorkerClient]:
    """One worker for all tests, as a window has one for all runs."""
    client = WorkerClient()
    client.start()
    Listener(client).until(Idle)
    yield client
    client.end(grace=1)


@pytest.fixture
def worker(client: WorkerClient) -> Iterator[Listener]:
    """What stands by; what a test leaves running is stopped after it."""
    listener = Listener(client)
    client.send(Watch(""))
    yield listener
    client.send(Stop())
    client.send(Predict("nothing is there"))
    listener.until(Refused)


def started(listener: Listener, package: Path, *, resume: bool = False) -> None:
    listener.client.send(Start(str(package), resume))
    listener.until(Started)


def test_a_run_in_the_worker_is_the_package_alone(
    worker: Listener, tmp_path: Path, alone: Warm
) -> None:
    package = tiny(tmp_path / "here")
    worker.client.send(Start(str(package)))
    worker.until(Finished)
    single = tiny(tmp_path / "alone")
    done = alone.package(single, "--json")
    printed = [json.loads(text) for text in done.stdout.splitlines()]
    told = [json.loads(json.dumps(to_json(event))) for event in worker.events]
    for event in (*printed, *told):
        for key in ("seconds", "run", "package"):
            event.pop(key, None)
    assert told == printed
    assert history(tmp_path / "here") == history(tmp_path / "alone")


def test_one_worker_runs_one_package_after_the_other(worker: Listener, tmp_path: Path) -> None:
    for name in ("one", "two", "three"):
        package = tiny(tmp_path / name, {"epochs": 1, "seed": len(name)})
        started(worker, package)
        worker.until(Step)
        worker.until(Finished)
        worker.until(Idle)
    assert [each.package for each in worker.events if isinstance(each, Finished)] == [
        str(tmp_path / name / "tiny") for name in ("one", "two", "three")
    ]


def test_no_step_is_lost_and_they_are_folded(worker: Listener, tmp_path: Path) -> None:
    package = tiny(tmp_path, {"epochs": 150})
    began = time.monotonic()
    worker.client.send(Start(str(package)))
    worker.until(Finished)
    seconds = time.monotonic() - began
    steps = [event.step for event in worker.events if isinstance(event, Step)]
    assert steps == list(range(1, 150 * 8 + 1))
    messages = [message for message, _ in worker.said if isinstance(message, Said)]
    assert len(messages) <= 30 * seconds + 3


def test_a_pause_computes_nothing_and_a_stop_leaves_a_checkpoint(
    worker: Listener, tmp_path: Path
) -> None:
    package = tiny(tmp_path, {"epochs": 10_000}, experiment=SLOW)
    started(worker, package)
    worker.until(Step)
    worker.client.send(Pause())
    paused = worker.until(Paused)
    worker.client.send(Predict(str(package), count=2))
    worker.client.send(Pause())
    time.sleep(0.7)
    worker.listen()
    assert max(e.step for e in worker.events if isinstance(e, Step)) == paused.step
    beats = [m for m, _ in worker.said if isinstance(m, Heartbeat) and m.busy]
    assert beats[-1].step == paused.step
    worker.client.send(Resume())
    worker.until(Step)
    worker.client.send(Stop())
    assert worker.until(Finished).why == "stopped"
    kept = torch.load(tmp_path / "checkpoint.pt", weights_only=True)
    assert kept["step"] >= paused.step
    started(worker, package, resume=True)
    assert worker.until(Step).step == kept["step"] + 1
    worker.client.send(Pause())
    worker.until(Paused)
    worker.client.send(Stop())
    assert worker.until(Finished).why == "stopped"


def test_what_is_watched_is_shown_and_changes_nothing(
    worker: Listener, tmp_path: Path, alone: Warm
) -> None:
    settings = {"epochs": 60}
    package = tiny(tmp_path / "watched", settings, experiment=SLOW)
    worker.client.send(Watch("linear_1"))
    started(worker, package)
    shown = worker.until(Activation)
    payload = worker.payload
    assert (shown.node, shown.shape) == ("linear_1", (16,))
    assert np.frombuffer(payload, np.float32).shape == (16,)
    assert shown.gradient > 0
    norms = worker.until(Gradients).norms
    assert set(norms) == {"linear_1", "batchnorm_1", "linear_2"}
    worker.client.send(Watch("relu_1"))
    while worker.until(Activation).node != "relu_1":
        pass
    assert (np.frombuffer(worker.payload, np.float32) >= 0).all()
    worker.client.send(Watch("nowhere"))
    assert "nowhere" in worker.until(Refused).reason
    worker.until(Finished)
    plain = tiny(tmp_path / "plain", settings)
    assert alone.package(plain).returncode == 0
    assert history(tmp_path / "watched") == history(tmp_path / "plain")


def test_predictions_while_training_change_nothing(
    worker: Listener, tmp_path: Path, alone: Warm
) -> None:
    package = tiny(tmp_path / "asked", {"epochs": 20}, experiment=SLOW)
    started(worker, package)
    for _ in range(5):
        worker.client.send(Predict(str(package), count=3))
        assert worker.until(Predictions).indices == (0, 1, 2)
    worker.until(Finished)
    plain = tiny(tmp_path / "plain", {"epochs": 20})
    assert alone.package(plain).returncode == 0
    assert history(tmp_path / "asked") == history(tmp_path / "plain")


def arrays(told: Any, payload: bytes) -> dict[str, Any]:
    return {
        each.name: np.frombuffer(
            payload, each.dtype, count=int(np.prod(each.shape)), offset=each.offset
        ).reshape(each.shape)
        for each in told
    }


def test_predictions_of_a_run_that_is_over(worker: Listener, tmp_path: Path, alone: Warm) -> None:
    package = tiny(tmp_path)
    assert alone.package(package).returncode == 0
    worker.client.send(Predict(str(package), indices=(5, 0), count=9))
    told = worker.until(Predictions)
    payload = worker.payload
    assert (told.indices, told.classes) == ((5, 0), ("a", "b", "c"))
    inputs, labels = arrays(told.inputs, payload), arrays(told.labels, payload)
    outputs = arrays(told.outputs, payload)["scores"]
    assert inputs["x"].shape == (2, 4)
    assert labels["label"].shape == (2,)
    # the user's own input: once as an array, once from files
    worker.client.send(Predict(str(package), array=(2, 4)), inputs["x"].tobytes())
    assert np.array_equal(
        arrays(worker.until(Predictions).outputs, worker.payload)["scores"], outputs
    )
    np.save(tmp_path / "x.npy", inputs["x"])
    np.savez(tmp_path / "x.npz", inputs["x"])
    np.savetxt(tmp_path / "x.csv", inputs["x"], delimiter=",", header="a,b,c,d", comments="")
    for name in ("x.npy", "x.npz", "x.csv"):
        worker.client.send(Predict(str(package), inputs=(("x", str(tmp_path / name)),)))
        found = arrays(worker.until(Predictions).outputs, worker.payload)["scores"]
        assert np.allclose(found, outputs, atol=1e-6)


def test_what_cannot_be_predicted_is_refused_in_words(
    worker: Listener, tmp_path: Path, alone: Warm
) -> None:
    package = tiny(tmp_path)
    np.save(tmp_path / "odd.npy", np.zeros((2, 5), np.float32))
    np.save(tmp_path / "evil.npy", np.array([{}], object), allow_pickle=True)
    worker.client.send(Predict(str(package)))
    assert "Train first" in worker.until(Refused).reason
    assert alone.package(package).returncode == 0
    for name, words in (("odd", "(B, 4)"), ("evil", "evil.npy"), ("none", "none.npy")):
        path = str(tmp_path / f"{name}.npy")
        worker.client.send(Predict(str(package), inputs=(("x", path),)))
        assert words in worker.until(Refused).reason
    worker.client.send(Predict(str(package), indices=(1000,)))
    assert "70 samples" in worker.until(Refused).reason


def test_a_run_that_fails_is_told_and_the_worker_stays(worker: Listener, tmp_path: Path) -> None:
    broken = tiny(tmp_path / "broken", model=MODEL.replace("16, 3", "17, 3"))
    worker.client.send(Start(str(broken)))
    assert worker.until(Failed).node == "linear_2"
    worker.client.send(Start(str(tmp_path / "nowhere")))
    assert "nowhere" in worker.until(Failed).reason
    worker.client.send(Start(str(tmp_path / "torch")))
    assert "Rename" in worker.until(Failed).reason
    worker.client.send(Start(str(tiny(tmp_path / "whole"))))
    worker.until(Finished)


def test_a_killed_worker_says_why_the_run_goes_on_and_closing_leaves_a_checkpoint(
    tmp_path: Path,
) -> None:
    client = WorkerClient()
    client.start()
    worker = Listener(client)
    package = tiny(tmp_path, {"epochs": 10_000, "checkpoint_seconds": 0.2}, experiment=SLOW)
    started(worker, package)
    while not (tmp_path / "checkpoint.pt").exists():
        worker.listen()
    assert worker.client.pid is not None
    os.kill(worker.client.pid, signal.SIGKILL)
    while worker.client.alive:
        worker.listen()
    assert "memory" in worker.client.trouble
    worker.client.start()
    worker.client.send(Start(str(package), resume=True))
    step = worker.until(Started).step
    assert step > 0
    # Closing the window leaves a checkpoint.
    while worker.until(Step).step < step + 20:
        pass
    client.end(grace=60)
    assert history(tmp_path)[-1]["why"] == "stopped"
    kept = torch.load(tmp_path / "checkpoint.pt", weights_only=True)
    assert kept["step"] >= step + 20


PARENT = """
import select, sys
from app.training.client import WorkerClient
from app.training.messages import Said, Start
from nodes.runtime.events import Started
client = WorkerClient()
client.start()
client.send(Start(sys.argv[1]))
while True:
    select.select([client], [], [])
    for message, _ in client.receive():
        if isinstance(message, Said) and isinstance(message.events[0], Started):
            print(client.pid, flush=True)
"""


def test_a_worker_goes_when_the_window_is_killed(tmp_path: Path) -> None:
    package = tiny(tmp_path, {"epochs": 10_000, "workers": 2}, experiment=SLOW)
    with subprocess.Popen(
        [sys.executable, "-c", PARENT, str(package)], stdout=subprocess.PIPE
    ) as parent:
        assert parent.stdout is not None
        pid = int(parent.stdout.readline())
        parent.kill()
    assert gone(pid)
