import pytest

from app.graph import edits
from app.graph.graph import Graph, Project
from nodes.errors import UserError
from tests.graph.drawings import drawing


def sources(graph: Graph, name: str) -> list[tuple[str, str]]:
    return [(link.target.name, link.source.node) for link in graph.arriving(name)]


def swapped(graph: Graph, name: str) -> Graph:
    return edits.swap_inputs(Project(graph), graph, name)


SUM = drawing(
    {"a": "ReLU", "b": "Tanh", "c": "Sigmoid", "sum": "Concatenate"},
    *("a.out sum.x[0]", "b.out sum.x[1]", "c.out sum.x[2]"),
)


def test_two_wires_change_places_and_back() -> None:
    graph = drawing({"a": "ReLU", "b": "Tanh", "d": "Subtract"}, "a.out d.a", "b.out d.b")
    once = swapped(graph, "d")
    assert sources(once, "d") == [("a", "b"), ("b", "a")]
    assert swapped(once, "d") == graph


def test_three_wires_go_round() -> None:
    once = swapped(SUM, "sum")
    assert sorted(source for _, source in sources(once, "sum")) == ["a", "b", "c"]
    assert sources(once, "sum") != sources(SUM, "sum")
    assert swapped(swapped(once, "sum"), "sum") == SUM


def test_one_wire_goes_on_to_the_next_input() -> None:
    graph = drawing({"a": "ReLU", "d": "Subtract"}, "a.out d.a")
    assert sources(swapped(graph, "d"), "d") == [("b", "a")]
    assert swapped(swapped(graph, "d"), "d") == graph


def test_wires_that_fit_only_as_they_are_stay_and_it_is_said_why() -> None:
    graph = drawing(
        {"d": "Digits", "net": "Linear", "loss": "MSE", "mean": "Accuracy", "t": "Supervised"},
        *("d.image net.x", "loss.loss t.losses[0]", "mean.value t.metrics[0]"),
    )
    with pytest.raises(UserError, match=r"fit only as they are\. \w"):
        swapped(graph, "t")
    with pytest.raises(UserError, match="no other input"):
        swapped(graph, "net")
    with pytest.raises(UserError, match="Nothing leads into d"):
        swapped(graph, "d")


def test_two_nodes_change_places_before_the_one_they_lead_into() -> None:
    graph = edits.swap_sources(Project(SUM), SUM, "a", "c")
    assert [source for _, source in sources(graph, "sum")] == ["c", "b", "a"]
    assert edits.swap_sources(Project(graph), graph, "a", "c") == SUM
    with pytest.raises(UserError, match="do not lead into one block"):
        edits.swap_sources(Project(SUM), SUM, "a", "sum")
