"""Tests of app/graph/repairs.py."""

import pytest

from app.graph import edits, repairs
from app.graph.graph import Composite, Project, Use
from nodes.dense import Linear
from nodes.errors import UserError
from nodes.params import Expression
from tests.graph.drawings import chain, drawing, made, port, scaled


def apply(project: Project, *steps: repairs.Step, composite: str = "") -> Project:
    return repairs.apply(project, composite, steps)


def test_steps_are_carried_out_in_order() -> None:
    project = apply(
        Project(chain(2)),
        {"verb": "add", "block": "Linear", "name": "head", "values": {"features": 5}},
        {"verb": "connect", "link": ["n1", "out", "head", "x"]},
        {"verb": "configure", "name": "head", "values": {"bias": False}},
        {"verb": "insert", "block": "Flatten", "values": {}, "link": ["n0", "out", "n1", "x"]},
        {"verb": "rename", "name": "n0", "new": "first"},
        {"verb": "move", "places": {"head": [40, 50]}},
        {"verb": "repeat", "name": "n1", "count": 2},
        {"verb": "when", "name": "n1", "text": "i > 0"},
    )
    head = project.graph.nodes["head"]
    assert head.block == Linear(features=5, bias=False)
    assert (head.x, head.y) == (40.0, 50.0)
    assert project.graph.feeding("head") == {"x": port("n1.out")}
    assert project.graph.feeding("n1") == {"x": port("flatten_1.out")}
    assert project.graph.feeding("flatten_1") == {"x": port("first.out")}
    assert project.graph.nodes["n1"].repeat == 2
    assert project.graph.nodes["n1"].when == Expression("i > 0")


def test_links_and_nodes_can_be_taken_away() -> None:
    project = apply(
        Project(chain(3)),
        {"verb": "disconnect", "port": ["n1", "x"]},
        {"verb": "remove", "names": ["n2"]},
    )
    assert set(project.graph.nodes) == {"n0", "n1"}
    assert not list(project.graph.links())


def test_blocks_are_placed_again_as_twins() -> None:
    project = Project(drawing({"a": "Linear", "b": "Linear"}))
    project = apply(
        project,
        {"verb": "twin", "name": "b", "of": "a"},
        {"verb": "place_twins", "names": ["a"], "by": [0, 200]},
    )
    assert project.graph.nodes["b"].twin == "a"
    assert sum(node.twin == "a" for node in project.graph.nodes.values()) == 2


def test_a_composite_is_repaired_inside_and_placed_by_its_name() -> None:
    project = edits.define(Project(), "Scaled", scaled())
    project = edits.define(project, "Empty", Composite())
    step = {"verb": "configure", "name": "wide", "values": {"features": "channels * 4"}}
    project = apply(project, step, composite="Scaled")
    wide = project.composites["Scaled"].graph.nodes["wide"].block
    assert wide == made("Linear", features=Expression("channels * 4"))
    project = apply(project, {"verb": "add", "block": "Scaled", "values": {"channels": 3}})
    placed = project.graph.nodes["scaled_1"].block
    assert isinstance(placed, Use)
    assert dict(placed.values) == {"channels": 3}


@pytest.mark.parametrize(
    "step",
    [
        {"verb": "insert", "block": "Flatten", "values": {}, "link": ["n0", "out", "n2", "x"]},
        {"verb": "configure", "name": "gone", "values": {}},
        {"verb": "configure", "name": "n0", "values": {"width": 3}},
        {"verb": "add", "block": "Nothing"},
        {"verb": "add", "block": "Linear", "values": {"features": 0}},
        {"verb": "add", "block": "Linear", "values": {"width": 1}},
        {"verb": "exchange", "name": "gone", "block": "Linear", "values": {}},
    ],
)
def test_a_step_that_no_longer_fits_says_so(step: repairs.Step) -> None:
    with pytest.raises(UserError):
        apply(Project(chain(3)), step)


def test_another_block_can_stand_in_the_place_of_one() -> None:
    step = {"verb": "exchange", "name": "n1", "block": "Linear", "values": {"features": 3}}
    project = apply(Project(chain(3)), step)
    assert project.graph.nodes["n1"].block == Linear(features=3)
    assert project.graph.feeding("n2") == {"x": port("n1.out")}
