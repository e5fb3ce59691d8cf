from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from app.compiler.report import Analysis
from app.engine.messages import Analyse, LaidOut, LayOut, Ready
from app.ui.checking import Checking
from tests.ui.conftest import Silent

QUESTION = Analyse(3, "{}")


@pytest.fixture
def checking(qtbot: QtBot, engine: Any) -> Checking:
    return Checking(engine)


def answer(engine: Silent, *said: object) -> None:
    engine.said += said


def test_the_latest_question_is_answered(checking: Checking, engine: Silent, qtbot: QtBot) -> None:
    checking.start()
    checking.ask(QUESTION)
    with qtbot.waitSignal(checking.analysed) as heard:
        answer(
            engine,
            Ready("2.11", ("cpu",)),
            Analysis(2, {}, None, (), {}),
            Analysis(3, {}, None, (), {}),
        )
    assert heard.args is not None
    assert heard.args[0].revision == 3
    assert checking.state == "ready"
    checking.end()


def test_a_dead_engine_is_started_again_and_asked_again(
    checking: Checking, engine: Silent, qtbot: QtBot
) -> None:
    checking.start()
    checking.ask(QUESTION)
    states: list[str] = []
    checking.turned.connect(states.append)
    engine.alive = False
    qtbot.waitUntil(lambda: engine.starts == 2)
    assert states[0] == "down"
    assert engine.asked_for(Analyse) == [QUESTION, QUESTION]
    checking.end()


def test_an_engine_that_dies_again_and_again_waits_for_the_user(
    checking: Checking, engine: Silent, qtbot: QtBot
) -> None:
    checking.start()
    engine.failing = True
    with qtbot.waitSignal(checking.turned, check_params_cb=lambda state: state == "failed"):
        engine.alive = False
    checking.start_again()
    assert engine.starts == 2
    checking.end()


def test_a_package_that_was_asked_for_is_asked_for_again_after_a_death(
    checking: Checking, engine: Silent, qtbot: QtBot
) -> None:
    checking.start()
    checking.lay_out(LayOut("{}", "digits", "/nowhere"))
    engine.alive = False
    qtbot.waitUntil(lambda: len(engine.asked_for(LayOut)) == 2)
    with qtbot.waitSignal(checking.laid_out):
        answer(engine, LaidOut("/nowhere/digits"))
    checking.end()


def test_whoever_waits_for_a_package_hears_that_there_is_none(
    checking: Checking, engine: Silent, qtbot: QtBot
) -> None:
    checking.start()
    checking.lay_out(LayOut("{}", "digits", "/nowhere"))
    engine.failing, engine.trouble = True, "It crashed."
    with qtbot.waitSignal(checking.laid_out) as heard:
        engine.alive = False
    assert heard.args is not None
    assert (heard.args[0].package, heard.args[0].reason) == ("", "It crashed.")
    checking.end()
