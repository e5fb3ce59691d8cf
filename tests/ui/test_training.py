from pathlib import Path
from typing import Any

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from app.training.messages import (
    Activation,
    Gradients,
    Idle,
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
from app.ui.training import Training
from nodes.runtime.events import Epoch, Failed, Finished, Started, Step
from tests.ui.conftest import Silent

PACKAGE = Path("/runs/1/digits")


@pytest.fixture
def training(qtbot: QtBot, worker: Any) -> Training:
    return Training(worker)


def say(worker: Silent, *said: object, payload: bytes = b"") -> None:
    worker.said += [(each, payload) for each in said]


def begin(training: Training, worker: Silent, qtbot: QtBot) -> None:
    training.start_run(PACKAGE, resume=False)
    with qtbot.waitSignal(training.turned, check_params_cb=lambda state: state == "running"):
        say(worker, Said((Started("/runs/1", str(PACKAGE), "cpu", 0, 0, 10),)))


def test_a_run_is_followed_to_its_end(training: Training, worker: Silent, qtbot: QtBot) -> None:
    begin(training, worker, qtbot)
    metrics = {"validation": {"loss": 0.5}}
    events = (Step(1, 1, {"loss": 0.7}), Epoch(1, 1, metrics), Finished(metrics, 1.0, "", ""))
    with qtbot.waitSignal(training.ended) as heard:
        say(worker, Said(events))
    assert heard.args == ["done", ""]
    assert list(training.history.losses["loss"].values) == [0.7]
    assert not training.busy
    training.end()


def test_pausing_waits_for_the_step_and_goes_on(
    training: Training, worker: Silent, qtbot: QtBot
) -> None:
    begin(training, worker, qtbot)
    training.pause()
    assert training.state == "pausing"
    with qtbot.waitSignal(training.turned, check_params_cb=lambda state: state == "paused"):
        say(worker, Paused(3))
    training.pause()
    assert training.state == "running"
    assert len(worker.asked_for(Resume)) == 1
    training.end()


def test_stopping_is_asked_once(training: Training, worker: Silent, qtbot: QtBot) -> None:
    begin(training, worker, qtbot)
    training.stop()
    training.stop()
    assert len(worker.asked_for(Stop)) == 1
    training.end()


def test_a_failing_run_tells_its_reason(training: Training, worker: Silent, qtbot: QtBot) -> None:
    begin(training, worker, qtbot)
    with qtbot.waitSignal(training.ended) as heard:
        say(worker, Said((Failed("The loss is no number."),)))
    assert heard.args == ["failed", "The loss is no number."]
    training.end()


def test_a_worker_that_dies_in_a_run_is_told(
    training: Training, worker: Silent, qtbot: QtBot
) -> None:
    begin(training, worker, qtbot)
    worker.trouble = "It was ended."
    with qtbot.waitSignal(training.ended) as heard:
        worker.alive = False
    assert heard.args == ["died", "It was ended."]
    assert training.state == "down"
    training.start_run(PACKAGE, resume=True)
    assert worker.starts == 2
    assert worker.asked_for(Start)[-1] == Start(str(PACKAGE), resume=True)
    training.end()


def test_views_are_told_at_the_pace_of_the_screen(
    training: Training, worker: Silent, qtbot: QtBot
) -> None:
    begin(training, worker, qtbot)
    ticks: list[int] = []
    training.ticked.connect(lambda: ticks.append(training.history.step))
    for step in range(1, 200):
        say(worker, Said((Step(1, step, {"loss": 1 / step}),)))
    qtbot.waitUntil(lambda: ticks[-1:] == [199])
    assert len(ticks) <= 5
    assert len(training.history.losses["loss"]) == 199
    training.end()


def test_activations_and_gradients_are_kept(
    training: Training, worker: Silent, qtbot: QtBot
) -> None:
    begin(training, worker, qtbot)
    training.watch("conv2d_1")
    values = np.arange(8, dtype=np.float32).reshape(2, 2, 2)
    say(worker, Activation("conv2d_1", 4, (2, 2, 2), 0.5), payload=values.tobytes())
    say(worker, Gradients(4, {"conv2d_1": 0.5}))
    qtbot.waitUntil(lambda: bool(training.gradients))
    assert training.activation is not None
    assert np.array_equal(training.activation.values, values)
    assert worker.asked_for(Watch)[-1].node == "conv2d_1"
    training.end()


def test_predictions_and_refusals_are_passed_on(
    training: Training, worker: Silent, qtbot: QtBot
) -> None:
    training.predict(Predict(str(PACKAGE)))
    with qtbot.waitSignal(training.predicted):
        say(worker, Idle(), Predictions((), (), (), ()))
    with qtbot.waitSignal(training.refused):
        say(worker, Refused("There are no weights."))
    training.end()


def test_a_run_that_is_refused_is_over(training: Training, worker: Silent, qtbot: QtBot) -> None:
    training.start_run(PACKAGE, resume=False)
    with qtbot.waitSignal(training.ended) as heard:
        say(worker, Refused("The package is gone."))
    assert heard.args == ["failed", "The package is gone."]
    training.end()


def test_a_node_that_cannot_be_watched_does_not_end_the_run(
    training: Training, worker: Silent, qtbot: QtBot
) -> None:
    training.start_run(PACKAGE, resume=False)
    with qtbot.waitSignal(training.unseen), qtbot.assertNotEmitted(training.ended):
        say(worker, Refused("digits has no values of its own to watch.", "digits"))
    assert training.state == "starting"
    training.end()


def test_a_worker_that_dies_idle_is_started_again(
    training: Training, worker: Silent, qtbot: QtBot
) -> None:
    training.stand_by()
    worker.alive = False
    qtbot.waitUntil(lambda: worker.starts == 2)
    assert training.state == "loading"
    training.end()
