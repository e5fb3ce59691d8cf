"""Runs on several processes: the same numbers as on one, or a sentence before anything begins."""

import json
import subprocess
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
from tests.runtime.test_run import at_home

TWO = (
    *("-m", "torch.distributed.run", "--standalone"),
    *("--local-addr", "127.0.0.1", "--nproc-per-node", "2"),
)


def laid(name: str, folder: Path, values: Mapping[str, Mapping[str, Any]]) -> Path:
    """Lay the package of a template out, with other values at some nodes."""
    project: Project = templates.make(name)
    graph = project.graph
    for node, given in values.items():
        graph = edits.configure(graph, node, **given)
    return lay_out(Analyst().package(project.with_drawing(graph), name="several"), folder)


def run(folder: Path, *before: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *before, "-m", "several", "--json"],
        cwd=folder,
        env={**at_home(), "OMP_NUM_THREADS": "1"},
        capture_output=True,
        text=True,
        check=False,
    )


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
def test_two_processes_say_once_that_players_are_trained_by_one(tmp_path: Path) -> None:
    done = run(laid("gan-ring", tmp_path, {"trainer": {"device": "cpu"}}).parent, *TWO)
    assert done.returncode != 0
    told = [json.loads(line) for line in done.stdout.splitlines()]
    assert [each["event"] for each in told] == ["failed"]
    assert "Start it without torchrun." in told[0]["reason"]


@pytest.mark.slow
def test_two_processes_teach_a_network_to_write_as_one_does(tmp_path: Path) -> None:
    small: dict[str, dict[str, Any]] = {
        "trainer": {"steps": 6, "device": "cpu", "threads": 1, "batch_size": 32},
        "pairs": {"samples": 200, "validation": 0.2, "shortest": 6, "longest": 6},
        "greedy": {"longest": 12},
    }
    alone = laid("seq2seq-lstm-reverse", tmp_path / "alone", small).parent
    together = laid("seq2seq-lstm-reverse", tmp_path / "together", small).parent
    for folder, before in ((alone, ()), (together, TWO)):
        done = run(folder, *before)
        assert done.returncode == 0, done.stderr
    for one, other in zip(history(alone), history(together), strict=True):
        assert one["event"] == other["event"]
        if one["event"] == "step":
            assert one["losses"] == pytest.approx(other["losses"], abs=1e-5)
        if one["event"] == "epoch":
            assert one["metrics"]["validation"] == pytest.approx(
                other["metrics"]["validation"], abs=1e-5
            )
