"""The engine answers whatever it is asked."""

import pytest

from app.compiler.analysis import Analyst
from app.engine.messages import Analyse, LayOut
from app.engine.server import Engine, devices, overtake
from tests.engine.texts import CHAIN, chain


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine()


def test_the_newest_analysis_comes_before_all_else() -> None:
    old, new = Analyse(1, "a"), Analyse(2, "b")
    first, second = LayOut("a", "a", "/a"), LayOut("b", "b", "/b")
    assert overtake([first, old, second, new]) == (new, [first, second])
    assert overtake([first, second]) == (first, [second])
    assert overtake([second]) == (second, [])


def test_a_fault_of_ours_is_told_and_logged(
    engine: Engine, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_: object) -> None:
        raise KeyError("conv2d_1")

    monkeypatch.setattr(Analyst, "analyse", fail)
    (problem,) = engine.analyse(Analyse(7, CHAIN)).problems
    assert problem.message.startswith("Netwright could not analyse this drawing: KeyError")
    assert "Traceback" in caplog.text


def test_a_text_that_was_just_read_is_not_read_again(engine: Engine) -> None:
    first = engine._read(CHAIN)
    assert engine._read(CHAIN) is first


def test_what_stays_as_it_is_stays_the_same_object(engine: Engine) -> None:
    first = engine._read(chain(features=4))
    second = engine._read(chain(features=5))
    assert second.graph.nodes["linear_1"] != first.graph.nodes["linear_1"]
    assert second.graph.nodes["image"] is first.graph.nodes["image"]
    assert second.composites["Wire"] is first.composites["Wire"]


def test_the_processor_is_a_device() -> None:
    assert "cpu" in devices()
