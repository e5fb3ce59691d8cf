"""Sorts of nodes: what is alike, followed from edit to edit."""

from dataclasses import replace

from app.graph import edits, sorts
from app.graph.graph import Graph, Node, Use, kind_of_block
from app.graph.sorts import sorts_among, uses_among
from nodes import CATALOGUE


def graph_of(**nodes: Node) -> Graph:
    return Graph.of(nodes, [])


def linear(features: int, x: float = 0.0, title: str = "") -> Node:
    return Node(CATALOGUE["Linear"]().with_values(features=features), x, 0.0, title=title)


def counted(graph: Graph, *names: str) -> list[tuple[str, object, int]]:
    found = sorts_among(graph, frozenset(names))
    return sorted(
        (kind_of_block(node.block), getattr(node.block, "features", None), count)
        for node, count in found
    )


def test_nodes_that_differ_in_place_and_title_only_are_of_one_sort() -> None:
    graph = graph_of(a=linear(8), b=linear(8, 90.0, "Head"), c=linear(9), d=linear(9))
    assert counted(graph, "a", "b", "c") == [("Linear", 8, 2), ("Linear", 9, 1)]
    (sort,) = sorts_among(graph, frozenset({"b"}))
    assert (sort[0].x, sort[0].title) == (0.0, "")


def test_mode_repeat_and_condition_make_other_sorts() -> None:
    one = linear(8)
    others = [replace(one, repeat=2), replace(one, mode="disabled"), replace(one, twin="a")]
    graph = graph_of(a=one, b=others[0], c=others[1], d=others[2])
    assert len(sorts_among(graph, frozenset("abcd"))) == 4


def test_sorts_follow_edits_and_other_drawings_and_come_back_with_undo() -> None:
    before = graph_of(a=linear(8), b=linear(8))
    assert counted(before, "a", "b", "gone") == [("Linear", 8, 2)]
    after = edits.configure(before, "a", features=3)
    after, _ = edits.add(after, CATALOGUE["ReLU"](), (0.0, 0.0), "relu")
    after = edits.remove(after, {"b"})
    assert counted(after, "a", "b", "relu") == [("Linear", 3, 1), ("ReLU", None, 1)]
    other = graph_of(a=Node(Use("Stage")), z=linear(1))
    assert counted(other, "a", "z") == [("Linear", 1, 1), ("Stage", None, 1)]
    assert uses_among(other, frozenset({"a", "z", "gone"})) == ("a",)
    assert counted(before, "a", "b") == [("Linear", 8, 2)]
    assert counted(Graph(), "a") == []


def test_many_sorts_that_are_gone_are_forgotten() -> None:
    graph = graph_of(a=linear(8), b=linear(8))
    for features in range(1, 1_200):
        graph = edits.configure(graph, "a", features=features)
        assert counted(graph, "a") == [("Linear", features, 1)]
    assert counted(graph, "a", "b") == [("Linear", 8, 1), ("Linear", 1_199, 1)]
    assert len(sorts._NUMBERS._nodes) < 1_100
