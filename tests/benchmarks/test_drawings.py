"""The table of drawings is sound; whether they reach what is wanted, the benchmark tells."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from app.command_line.projects import permitted
from app.compiler.analysis import Analyst
from app.compiler.permissions import Permissions
from app.graph.graph import Project
from tests.benchmarks import graphs
from tests.benchmarks.drawings import WANTED, Reached, Wanted, final, last_returns, met, settings
from tests.benchmarks.drawings import trained as train

EASY = Wanted("mlp-xor", "accuracy", final("accuracy", "training"), 1.0, 60)


@pytest.mark.parametrize("row", WANTED, ids=lambda row: row.template)
def test_what_a_row_sets_is_there_to_be_set(row: Wanted) -> None:
    values = [f"{name}={value}" for name, value in settings(row, row.seeds[0]).items()]
    opened = permitted(row.project(), None, values)
    trainers = [each for each in opened.project.graph.nodes.values() if each.role == "trainer"]
    assert [vars(each.block)["seed"] for each in trainers] == [row.seeds[0]] * len(trainers)
    assert all(f"{key}" in "".join(values) for key in row.given)


def test_a_row_is_met_by_its_number_within_its_time() -> None:
    assert met(EASY, Reached(1.0, 59))
    assert not met(EASY, Reached(0.9, 59))
    assert not met(EASY, Reached(1.0, 61))
    assert not met(EASY, Reached(None, 1))
    assert met(replace(EASY, at_most=True), Reached(0.9, 59))


def test_returns_are_those_of_the_last_episodes() -> None:
    events = [{"event": "episode", "return": float(place)} for place in range(10)]
    assert last_returns(4)([*events, {"event": "finished"}]) == 7.5


def test_a_row_is_trained_as_a_user_would_and_a_hopeless_one_misses() -> None:
    given = {"trainer.epochs": 1, "trainer.learning_rate": 1e-6}
    found = train(replace(EASY, given=given), 0)
    assert found.value is not None
    assert not met(EASY, found)
    assert 0.5 < found.seconds < 60
    refused = train(replace(EASY, given={"trainer.epochs": -1}), 0)
    assert refused.value is None
    assert "epochs" in refused.trouble


def test_a_drawing_that_nothing_trains_is_only_measured() -> None:
    row = next(row for row in WANTED if row.template == "common-neighbours")
    found = train(row, 0)
    assert found.value is not None
    assert 0.70 <= found.value <= 0.78  # as counting by hand has it: tests/runtime/test_graph_data


@pytest.mark.parametrize(
    ("draw", "parameters"),
    [(graphs.gcn_cora, 23_063), (graphs.gat_cora, 92_373), (graphs.cheb_cora, 69_143)],
)
def test_networks_on_cora_have_the_weights_of_their_papers(
    draw: Callable[[Path], Project], parameters: int, shared_data: Path
) -> None:
    drawn = draw(shared_data / "cora.npz")
    network = Analyst().analyse(drawn, Permissions(all_paths=True)).network
    assert network is not None
    assert network.parameters == parameters
