"""Runs on several processes: the same numbers as on one, or a sentence before anything begins."""

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from app.compiler.analysis import Analyst
from app.graph import edits
from app.graph.graph import Project
from app.project import templates
from app.training.package import imported, lay_out
from tests.runtime.conftest import history
from tests.runtime.test_run import LOOPBACK
from tests.warm import Warm

TWO = """
import os, runpy, socket, sys
with socket.socket() as found:
    found.bind(("127.0.0.1", 0))
    port = str(found.getsockname()[1])
os.environ |= {"MASTER_ADDR": "127.0.0.1", "MASTER_PORT": port, "WORLD_SIZE": "2"}
os.environ["GLOO_SOCKET_IFNAME"] = sys.argv.pop(1)
other = os.fork()
os.environ["RANK"] = os.environ["LOCAL_RANK"] = "0" if other else "1"
status = 0
try:
    runpy.run_module("several", run_name="__main__", alter_sys=True)
except SystemExit as ended:
    status = int(ended.code or 0)
if not other:
    sys.stdout.flush()
    os._exit(status)
sys.exit(status or os.waitstatus_to_exitcode(os.waitpid(other, 0)[1]))
"""
"""What torchrun does for two processes, which ``test_run`` starts by torchrun itself."""


def laid(name: str, folder: Path, values: Mapping[str, Mapping[str, Any]]) -> Path:
    """Lay the package of a template out, with other values at some nodes."""
    project: Project = templates.make(name)
    graph = project.graph
    for node, given in values.items():
        graph = edits.configure(graph, node, **given)
    return lay_out(Analyst().package(project.with_drawing(graph), name="several"), folder)


ALONE = {
    "gan-ring": "Two players are trained by one process.",
    "perceptron-iris": "one process trains it.",
    **dict.fromkeys(
        (
            "q-frozenlake", "dqn-cartpole", "reinforce-cartpole", "ppo-cartpole", "sac-pendulum",
        ),
        "An agent learns in one process.",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", sorted(ALONE))
def test_what_one_process_trains_is_refused_on_several(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    module: Any = imported(laid(name, tmp_path, {}))
    joined = sys.modules[f"{module.__package__}.parallel"].World
    monkeypatch.setattr(joined, "joined", classmethod(lambda cls, _: cls(1, 2)))
    events = list(module.Run(module.load({"device": "cpu"}), tmp_path / "run").events())
    assert [each.event for each in events] == ["failed"]
    assert ALONE[name] in events[0].reason
    assert "Start it without torchrun." in events[0].reason


@pytest.mark.slow
def test_two_processes_say_once_that_players_are_trained_by_one(
    tmp_path: Path, alone: Warm
) -> None:
    folder = laid("gan-ring", tmp_path, {"trainer": {"device": "cpu"}}).parent
    done = alone("-c", TWO, LOOPBACK, "--json", cwd=folder)
    assert done.returncode != 0
    told = [json.loads(line) for line in done.stdout.splitlines()]
    assert [each["event"] for each in told] == ["failed"]
    assert "Start it without torchrun." in told[0]["reason"]


@pytest.mark.slow
def test_two_processes_teach_a_network_to_write_as_one_does(tmp_path: Path, alone: Warm) -> None:
    small: dict[str, dict[str, Any]] = {
        "trainer": {"steps": 6, "device": "cpu", "threads": 1, "batch_size": 32},
        "pairs": {"samples": 200, "validation": 0.2, "shortest": 6, "longest": 6},
        "greedy": {"longest": 12},
    }
    single = laid("seq2seq-lstm-reverse", tmp_path / "single", small).parent
    together = laid("seq2seq-lstm-reverse", tmp_path / "together", small).parent
    for folder, how in ((single, ("-m", "several")), (together, ("-c", TWO, LOOPBACK))):
        done = alone(*how, "--json", cwd=folder)
        assert done.returncode == 0, done.stderr
    for one, other in zip(history(single), history(together), strict=True):
        assert one["event"] == other["event"]
        if one["event"] == "step":
            assert one["losses"] == pytest.approx(other["losses"], abs=1e-5)
        if one["event"] == "epoch":
            assert one["metrics"]["validation"] == pytest.approx(
                other["metrics"]["validation"], abs=1e-5
            )
