"""Tests of app/graph/wiring.py."""

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.graph import edits, wiring
from app.graph.graph import Graph, Link, Node, Port, Project
from nodes import CATALOGUE
from nodes.block import Inlet, Trainer, block
from nodes.errors import UserError
from tests.graph.drawings import chain, drawing, links, port

EMPTY = Project()


def wires(graph: Graph, node: str) -> list[str]:
    return [f"{link.source} {link.target.name}" for link in graph.arriving(node)]


def test_a_new_link_takes_the_place_of_the_old_one() -> None:
    graph = drawing({"a": "Input", "b": "Input", "c": "ReLU"}, "a.out c.x")
    graph = edits.connect(EMPTY, graph, port("b.out"), port("c.x"))
    assert wires(graph, "c") == ["b.out x"]
    assert graph.leaving("a") == ()


def test_a_link_that_closes_a_circle_is_refused_with_its_reason() -> None:
    graph = chain(3)
    with pytest.raises(UserError) as refused:
        edits.connect(EMPTY, graph, port("n2.out"), port("n0.x"))
    assert str(refused.value) == (
        "n2.out cannot lead into n0.x: n0 already feeds n2, "
        "and a network may run in a circle only through an agent."
    )


def test_a_block_cannot_feed_itself() -> None:
    with pytest.raises(UserError):
        edits.connect(EMPTY, chain(1), port("n0.out"), port("n0.x"))


@block
class Actor(Trainer):
    """Act."""

    gives = ("action",)
    feedback = True

    def inputs(self) -> tuple[Inlet, ...]:
        return CATALOGUE["ReLU"]().inputs()


def test_a_circle_through_an_agent_may_be_drawn() -> None:
    nodes = {"a": Node(CATALOGUE["ReLU"]()), "agent": Node(Actor())}
    graph = Graph.of(nodes, links("a.out agent.x"))
    graph = edits.connect(EMPTY, graph, port("agent.action"), port("a.x"))
    assert wires(graph, "a") == ["agent.action x"]
    graph = Graph.of(nodes, links("agent.action a.x"))
    graph = edits.connect(EMPTY, graph, port("a.out"), port("agent.x"))
    assert wires(graph, "agent") == ["a.out x"]


def test_a_port_for_many_takes_wire_after_wire() -> None:
    graph = drawing({"a": "Input", "b": "Input", "sum": "Add"})
    for source in ("a.out", "b.out"):
        graph = edits.connect(EMPTY, graph, port(source), port("sum.x"))
    graph = edits.connect(EMPTY, graph, port("a.out"), port("sum.x[7]"))
    assert wires(graph, "sum") == ["a.out x[0]", "b.out x[1]", "a.out x[2]"]
    graph = edits.connect(EMPTY, graph, port("a.out"), port("sum.x[1]"))
    assert wires(graph, "sum") == ["a.out x[0]", "a.out x[1]", "a.out x[2]"]


def many() -> Graph:
    nodes = dict.fromkeys(["a", "b", "c"], "Input") | {"sum": "Add"}
    return drawing(nodes, "a.out sum.x[0]", "b.out sum.x[1]", "c.out sum.x[2]")


def test_removing_a_wire_of_many_closes_the_gap() -> None:
    graph = edits.disconnect(many(), port("sum.x[0]"))
    assert wires(graph, "sum") == ["b.out x[0]", "c.out x[1]"]
    assert graph == Graph.of(graph.nodes, graph.links())


@pytest.mark.parametrize(
    ("target", "left"),
    [
        ("other.x", ["b.out x[0]", "c.out x[1]"]),
        ("sum.x[2]", ["b.out x[0]", "a.out x[1]"]),
        ("sum.x[3]", ["b.out x[0]", "c.out x[1]", "a.out x[2]"]),
        ("sum.x[0]", ["a.out x[0]", "b.out x[1]", "c.out x[2]"]),
    ],
)
def test_a_wire_that_is_led_elsewhere_leaves_no_gap(target: str, left: list[str]) -> None:
    graph, _ = edits.add(many(), CATALOGUE["ReLU"](), (0, 0), "other")
    (link,) = links("a.out sum.x[0]")
    graph = edits.reconnect(EMPTY, graph, link, port(target))
    assert wires(graph, "sum") == left
    assert wires(graph, "other") == (["a.out x"] if target == "other.x" else [])
    assert graph == Graph.of(graph.nodes, graph.links())


def test_removing_several_wires_of_many_closes_every_gap() -> None:
    graph = edits.disconnect(many(), port("sum.x[0]"), port("sum.x[1]"))
    assert wires(graph, "sum") == ["c.out x[0]"]


def test_wires_of_many_can_be_put_into_another_order() -> None:
    graph = edits.reorder(many(), "sum", "x", [2, 0, 1])
    assert wires(graph, "sum") == ["c.out x[0]", "a.out x[1]", "b.out x[2]"]
    with pytest.raises(UserError):
        edits.reorder(graph, "sum", "x", [0, 0, 1])


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("a.nothing", "b.x"),
        ("a.out", "b.y"),
        ("gone.out", "b.x"),
        ("a.out", "gone.x"),
        ("a.out", "b.x[0]"),
    ],
)
def test_a_port_that_is_not_there_is_refused(source: str, target: str) -> None:
    graph = drawing({"a": "Input", "b": "ReLU"})
    with pytest.raises(UserError):
        edits.connect(EMPTY, graph, port(source), port(target))
    assert edits.may_connect(EMPTY, graph, port(source), port(target))


def test_the_ten_thousandth_wire_is_refused() -> None:
    nodes = {"a": "Input", "sum": "Add"}
    many_wires = [f"a.out sum.x[{place}]" for place in range(wiring.MOST_WIRES)]
    with pytest.raises(UserError, match="at most"):
        edits.connect(EMPTY, drawing(nodes, *many_wires), port("a.out"), port("sum.x"))


def test_a_wire_of_another_kind_may_not_be_drawn() -> None:
    nodes = {"image": "Digits", "linear": "Linear", "loss": "CrossEntropy", "relu": "ReLU"}
    graph = drawing(nodes, "image.image linear.x")
    reason = edits.may_connect(EMPTY, graph, port("loss.loss"), port("relu.x"))
    told = "loss.loss gives scalar; relu.x takes any tensor. A loss leads to a trainer."
    assert str(reason) == told
    assert edits.may_connect(EMPTY, graph, port("linear.out"), port("relu.x")) is None


def test_the_kind_of_a_wire_follows_the_first_input() -> None:
    graph = drawing(
        {"digits": "Digits", "conv": "Conv2d", "relu": "ReLU"},
        "digits.image conv.x",
        "conv.out relu.x",
    )
    assert edits.kind_of(graph, port("relu.out")) == "image"
    assert edits.kind_of(graph, port("digits.label")) == "label"


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=25), st.data())
def test_what_leads_where_is_what_the_library_finds(
    pairs: list[tuple[int, int]], data: st.DataObject
) -> None:
    nodes = {f"n{number}": Node(CATALOGUE["Add"]()) for number in range(10)}
    found = [
        Link(Port(f"n{first}", "out"), Port(f"n{last}", f"x[{place}]"))
        for place, (first, last) in enumerate(pairs)
    ]
    graph = Graph.of(nodes, found)
    known = nx.DiGraph([(f"n{first}", f"n{last}") for first, last in pairs])
    known.add_nodes_from(nodes)
    first, last = (f"n{data.draw(st.integers(0, 9))}" for _ in range(2))
    assert wiring.leads(graph, first, last) == nx.has_path(known, first, last)


@given(st.data())
def test_relinking_gives_the_graph_that_its_parts_give(data: st.DataObject) -> None:
    names = ["a", "b", "c"]
    nodes = {name: Node(CATALOGUE["Add"]()) for name in names}
    ends = st.tuples(st.sampled_from(names), st.sampled_from(names), st.integers(0, 3))
    drawn = data.draw(st.sets(ends, max_size=12))
    every = [Link(Port(a, "out"), Port(b, f"x[{k}]")) for a, b, k in sorted(drawn)]
    cut = data.draw(st.integers(0, len(every)))
    gone = data.draw(st.lists(st.sampled_from(every), max_size=4)) if every else []
    graph = wiring.relink(Graph.of(nodes, every[:cut]), gone, every[cut:])
    kept = [each for each in every[:cut] if each not in gone] + every[cut:]
    expected = Graph.of(nodes, kept)
    assert graph == expected
    assert graph.out_of == expected.out_of
