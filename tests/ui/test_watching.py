"""What the window says from the Train button to the first loss, which may take long."""

import time
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.compiler.report import Analysis
from app.engine.messages import Analyse, LaidOut, LayOut
from app.training.messages import Said, Start
from app.ui.main_window import MainWindow
from app.ui.watching import Pace
from nodes.runtime.events import Finished, Started, Step
from tests.ui.conftest import Silent

INVITED = "Train draws"


def test_each_thing_that_a_run_waits_for_is_named(
    window: MainWindow,
    engine: Silent,
    worker: Silent,
    qtbot: QtBot,
    tmp_path: Path,
    analysis: Analysis,
) -> None:
    qtbot.waitUntil(lambda: window.watching.live is not None)
    assert window.filing._write(tmp_path / "digits.netwright")
    qtbot.waitUntil(lambda: bool(engine.asked_for(Analyse)))
    assert told(window).startswith(INVITED)
    window.actions_["train"].trigger()
    assert "until the engine knows" in told(window)
    assert window.below.progress == "waiting for the engine …"
    asked = engine.asked_for(Analyse)[-1]
    engine.said.append(replace(analysis, revision=asked.revision))
    qtbot.waitUntil(lambda: bool(engine.asked_for(LayOut)))
    assert "code of the run" in told(window)
    order = engine.asked_for(LayOut)[-1]
    engine.said.append(LaidOut(f"{order.into}/digits"))
    qtbot.waitUntil(lambda: bool(worker.asked_for(Start)))
    assert "libraries and data" in told(window)
    assert window.below.progress == "starting …"
    run = Path(order.into)
    begun = Started(str(run), str(run / "digits"), "cpu", 0, 0, 10)
    worker.said.append((Said((begun,)), b""))
    qtbot.waitUntil(lambda: "first losses" in told(window))
    worker.said.append((Said((Step(1, 1, {"loss": 0.5}),)), b""))
    qtbot.waitUntil(lambda: not window.watching.board._empty.isVisibleTo(window))
    assert "step 1" in window.below.progress
    worker.said.append((Said((Finished({}, 1.0, "", "", "done"),)), b""))
    with qtbot.waitSignal(window.training.ended):
        pass
    assert told(window).startswith(INVITED)


def test_a_run_that_is_given_up_before_it_began_leaves_no_word(
    window: MainWindow, engine: Silent, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: bool(engine.asked_for(Analyse)))
    window.actions_["train"].trigger()
    assert window.below.progress
    window.actions_["stop"].trigger()
    assert window.below.progress == ""
    assert told(window).startswith(INVITED)


def test_the_pace_of_slow_steps_stays_from_one_to_the_next(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    now = 0.0
    monkeypatch.setattr(time, "monotonic", lambda: now)
    pace = Pace()
    assert pace.of(0) == 0.0
    now = 8.0
    assert pace.of(1) == 1 / 8
    now = 12.0
    assert pace.of(1) == 1 / 8  # nothing is known yet of the step that is at work
    now = 18.0
    assert pace.of(2) == 1 / 10
    for step in range(3, 20):  # and quick ones are seen within three seconds
        now += 0.5
        pace.of(step)
    now += 0.5
    assert pace.of(20) == pytest.approx(2.0)


def told(window: MainWindow) -> str:
    return window.watching.board._empty.text()
