"""Tests of app/graph/layout.py."""

import time
from itertools import combinations

import pytest
from hypothesis import given, settings

from app.graph.graph import Graph, Project
from app.graph.layout import NODE, layout
from tests.graph.drawings import chain, drawing, histories, residual

UNET = drawing(
    {
        "x": "Input",
        "e1": "ReLU",
        "p1": "ReLU",
        "e2": "ReLU",
        "p2": "ReLU",
        "m": "ReLU",
        "u2": "ReLU",
        "c2": "Concatenate",
        "d2": "ReLU",
        "u1": "ReLU",
        "c1": "Concatenate",
        "d1": "ReLU",
        "out": "Output",
    },
    *("x.out e1.x", "e1.out p1.x", "p1.out e2.x", "e2.out p2.x", "p2.out m.x", "m.out u2.x"),
    *("e2.out c2.x[0]", "u2.out c2.x[1]", "c2.out d2.x", "d2.out u1.x"),
    *("e1.out c1.x[0]", "u1.out c1.x[1]", "c1.out d1.x", "d1.out out.x"),
)


def overlapping(places: dict[str, tuple[float, float]]) -> list[tuple[str, str]]:
    width, height = NODE
    return [
        (a, b)
        for (a, (x, y)), (b, (u, v)) in combinations(places.items(), 2)
        if abs(x - u) < width and abs(y - v) < height
    ]


def test_a_chain_is_a_line() -> None:
    places = layout(chain(6))
    assert len({y for _, y in places.values()}) == 1
    assert [x for x, _ in (places[f"n{k}"] for k in range(6))] == [260.0 * k for k in range(6)]


def test_the_main_way_through_residual_blocks_is_a_line() -> None:
    places = layout(residual(4))
    assert len({y for _, y in places.values()}) == 1


def test_the_levels_of_a_unet_stand_below_one_another() -> None:
    places = layout(UNET)
    height = {name: y for name, (_, y) in places.items()}
    assert height["e1"] == height["c1"] == height["d1"] == height["x"]
    assert height["e2"] == height["c2"] == height["p1"] == height["u1"]
    assert height["m"] == height["p2"] == height["u2"]
    assert height["x"] < height["e2"] < height["m"]


def test_long_links_leave_room_below_what_they_pass() -> None:
    graph = drawing(
        {
            "data": "Digits",
            "f": "Flatten",
            "a": "Linear",
            "r": "ReLU",
            "b": "Linear",
            "loss": "CrossEntropy",
        },
        *("data.image f.x", "f.out a.x", "a.out r.x", "r.out b.x"),
        *("b.out loss.scores", "data.label loss.target"),
    )
    places = layout(graph)
    assert not overlapping(places)
    assert places["data"][0] < places["f"][0] < places["b"][0] < places["loss"][0]


def test_a_parameter_stands_beside_what_it_feeds() -> None:
    graph = drawing(
        {"x": "Input", "a": "ReLU", "b": "ReLU", "table": "Parameter", "add": "Add"},
        *("x.out a.x", "a.out b.x", "b.out add.x[0]", "table.out add.x[1]"),
    )
    places = layout(graph)
    assert places["table"][0] == places["b"][0]


@given(histories())
@settings(max_examples=50)
def test_no_two_nodes_stand_on_one_another_and_links_lead_right(found: list[Project]) -> None:
    graph = found[-1].graph
    network = {name for name, node in graph.nodes.items() if node.role != "note"}
    places = layout(graph, chosen=network)
    assert set(places) == network
    assert not overlapping(places)
    for link in graph.links():
        assert places[link.source.node][0] < places[link.target.node][0]
    assert places == layout(Graph.of(graph.nodes, graph.links()), chosen=network)


def test_the_upper_left_corner_stays() -> None:
    graph = residual(2)
    left = min(node.x for node in graph.nodes.values())
    assert min(x for x, _ in layout(graph).values()) == left


def test_a_long_chain_is_broken_into_rows_where_that_is_asked() -> None:
    places = layout(chain(12), width=1_000.0)
    assert max(x for x, _ in places.values()) + NODE[0] <= 1_000.0
    rows = sorted({y for _, y in places.values()})
    assert len(rows) == 3
    assert [places[f"n{k}"][1] for k in range(12)] == [y for y in rows for _ in range(4)]


def test_notes_stand_above_the_drawing() -> None:
    graph = drawing({"a": "Input", "b": "ReLU", "note": "Note"}, "a.out b.x")
    places = layout(graph)
    assert places["note"][1] + NODE[1] < min(places["a"][1], places["b"][1])


def test_it_can_be_stopped() -> None:
    assert layout(residual(5), stop=lambda: True) == {}
    assert layout(Graph()) == {}


def test_only_those_that_are_chosen_are_placed() -> None:
    assert set(layout(chain(5), chosen={"n1", "n2"})) == {"n1", "n2"}


@pytest.mark.parametrize("graph", [chain(5_000), residual(1_667)], ids=["chain", "residual"])
def test_five_thousand_nodes_are_placed_in_time(graph: Graph) -> None:
    times = []
    for _ in range(3):
        start = time.process_time()
        assert len(layout(graph)) == len(graph.nodes)
        times.append(time.process_time() - start)
    assert min(times) <= 1.5


def test_links_to_the_very_end_of_a_long_chain_are_placed_in_time() -> None:
    nodes = {f"n{k}": "Identity" for k in range(2_500)} | {"all": "Concatenate"}
    pairs = [f"n{k}.out n{k + 1}.x" for k in range(2_499)]
    pairs += [f"n{k}.out all.x[{k}]" for k in range(900)]
    graph = drawing(nodes, *pairs)
    times = []
    for _ in range(2):
        start = time.process_time()
        assert len(layout(graph)) == 2_501
        times.append(time.process_time() - start)
    assert min(times) <= 3.0
