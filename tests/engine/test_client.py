"""The window asks the engine without waiting, hears of its death, and starts it again."""

import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import torch
from safetensors.torch import save_file

from app.compiler.report import Analysis
from app.engine.client import MOST_DEATHS, EngineClient
from app.engine.messages import Analyse, Answer, LaidOut, LayOut, Ready, Room
from tests.engine.texts import CHAIN, chain

SECONDS = 60  # that a cold start of torch may take where several run at once


def heard(
    client: EngineClient, enough: Callable[[list[Answer]], object], seconds: float = SECONDS
) -> list[Answer]:
    """Collect answers until there are enough, or the engine dies; how much is free is left out."""
    found: list[Answer] = []
    deadline = time.monotonic() + seconds
    while not enough(found) and client.alive and time.monotonic() < deadline:
        select.select([client], [], [], 0.1)
        found += [each for each in client.receive() if not isinstance(each, Room)]
    return found


def lives(client: EngineClient) -> bool:
    return client.alive


def wait_until(come_true: Callable[[], bool], seconds: float = SECONDS) -> None:
    deadline = time.monotonic() + seconds
    while not come_true():
        assert time.monotonic() < deadline
        time.sleep(0.01)


def analyses(answers: list[Answer]) -> list[Analysis]:
    return [each for each in answers if isinstance(each, Analysis)]


@pytest.fixture(scope="module")
def engine() -> Iterator[EngineClient]:
    """One engine for all tests that leave it whole, since to start torch takes seconds."""
    client = EngineClient()
    client.start()
    # Asked before it is warm, and faster than it can answer.
    for revision in range(1, 301):
        client.send(Analyse(revision, chain(features=revision)))
    client.first = heard(client, analyses)  # type: ignore[attr-defined]  # for the test below
    yield client
    client.end()
    assert not client.alive


def test_newer_questions_overtake_older_ones(engine: EngineClient) -> None:
    ready, *answers = engine.first  # type: ignore[attr-defined]  # see the fixture
    assert isinstance(ready, Ready)
    assert ready.torch
    assert ready.devices[0] == "cpu"
    (analysis,) = answers
    assert analysis.revision == 300
    assert analysis.problems == ()
    assert analysis.nodes["linear_1"].outputs["out"].features == 300


def test_an_answer_tells_shapes_costs_and_code(engine: EngineClient) -> None:
    engine.send(Analyse(301, CHAIN))
    (analysis,) = heard(engine, analyses)
    assert isinstance(analysis, Analysis)
    assert analysis.network is not None
    assert analysis.network.parameters == 16 * 10 + 10
    assert "self.linear_1 = nn.Linear(16, 10)" in analysis.files["model.py"].text


def test_with_each_analysis_it_tells_how_much_is_free(engine: EngineClient) -> None:
    engine.send(Analyse(303, CHAIN))
    told: list[Answer] = []
    while not analyses(told):
        assert select.select([engine], [], [], SECONDS)[0]
        told += engine.receive()
    (room,) = [each for each in told if isinstance(each, Room)]
    assert room.free["cpu"] > 0
    assert told.index(room) < told.index(analyses(told)[0])


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "null", '{"format": 99999}', "\ud800", CHAIN[:-20], "[" * 100_000]
)
def test_what_is_no_project_is_told_as_a_problem(engine: EngineClient, text: str) -> None:
    engine.send(Analyse(302, text))
    (analysis,) = heard(engine, analyses)
    assert isinstance(analysis, Analysis)
    assert len(analysis.problems) == 1
    assert analysis.problems[0].message


def test_a_package_is_laid_out_where_it_was_asked(engine: EngineClient, tmp_path: Path) -> None:
    engine.send(LayOut(CHAIN, "chain", str(tmp_path)))
    (laid_out,) = heard(engine, bool)
    assert laid_out == LaidOut(str(tmp_path / "chain"))
    assert "class Net" in (tmp_path / "chain" / "model.py").read_text(encoding="utf-8")


def test_a_package_is_verified_on_request_in_a_clean_process(
    engine: EngineClient, tmp_path: Path
) -> None:
    engine.send(LayOut(CHAIN, "chain", str(tmp_path), device="cpu", verify=True))
    (laid_out,) = heard(engine, bool)
    assert laid_out == LaidOut(str(tmp_path / "chain"), difference=0.0)
    assert (tmp_path / "project.netwright").read_text(encoding="utf-8") == CHAIN


def test_weights_come_along_with_a_package(engine: EngineClient, tmp_path: Path) -> None:
    weights = tmp_path / "run" / "weights.safetensors"
    weights.parent.mkdir()
    save_file({"linear_1.weight": torch.ones(10, 16), "linear_1.bias": torch.ones(10)}, weights)
    into = tmp_path / "export"
    engine.send(LayOut(CHAIN, "chain", str(into), verify=True, weights=str(weights)))
    (laid_out,) = heard(engine, bool)
    assert laid_out == LaidOut(str(into / "chain"), difference=0.0)
    assert (into / "weights.safetensors").read_bytes() == weights.read_bytes()


def test_a_package_that_cannot_be_made_is_refused_with_the_reason(
    engine: EngineClient, tmp_path: Path
) -> None:
    engine.send(LayOut(chain(wired=False), "chain", str(tmp_path)))
    (laid_out,) = heard(engine, bool)
    assert isinstance(laid_out, LaidOut)
    assert laid_out.package == ""
    assert "linear_1" in laid_out.reason
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not Path("/proc/self/maps").exists(), reason="only Linux tells what is loaded")
def test_a_running_engine_has_loaded_torch_and_no_qt(engine: EngineClient) -> None:
    loaded = Path(f"/proc/{engine.pid}/maps").read_text(encoding="utf-8")
    assert "libtorch" in loaded
    assert "Qt6" not in loaded


def test_the_client_itself_never_loads_torch() -> None:
    code = (
        "import sys; from app.engine.client import EngineClient; c = EngineClient(); c.start(); "
        "c.end(); sys.exit('torch' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-I", "-c", code], check=False).returncode == 0


def test_a_killed_engine_is_noticed_and_works_after_a_restart() -> None:
    client = EngineClient()
    assert not lives(client)
    assert client.trouble == ""
    client.start()
    assert lives(client)
    assert isinstance(heard(client, bool)[0], Ready)
    os.kill(client.pid or 0, signal.SIGKILL)
    assert heard(client, lambda _: False) == []
    assert not lives(client)
    wait_until(lambda: f"signal {signal.SIGKILL.value}" in client.trouble)
    client.send(Analyse(1, CHAIN))  # nothing happens
    client.restart()
    client.send(Analyse(2, CHAIN))
    assert [each.revision for each in analyses(heard(client, analyses))] == [2]
    assert client.trouble == ""
    client.end()
    assert not lives(client)
    assert client.trouble == ""


def test_an_engine_that_dies_again_and_again_counts_as_failing() -> None:
    client = EngineClient("-c", "raise SystemExit('no torch here')")
    client.start()
    for _ in range(MOST_DEATHS):
        assert not client.failing
        assert heard(client, lambda _: False) == []
        assert "ended by itself" in client.trouble
        assert "no torch here" in client.log_tail()
        client.restart()
    assert client.failing
    client.end()


def test_nonsense_from_the_engine_counts_as_its_death() -> None:
    client = EngineClient("-c", "import os, time; os.write(1, bytes(8)); time.sleep(60)")
    client.start()
    assert heard(client, lambda _: False) == []
    assert not lives(client)
    assert "no message" in client.trouble
    client.end(grace=0)
