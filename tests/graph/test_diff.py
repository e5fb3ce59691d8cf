"""Tests of app/graph/diff.py."""

import gc
import time
from itertools import pairwise

from hypothesis import given

from app.graph import diff, edits
from app.graph.graph import Graph, Project
from nodes.dense import Linear
from tests.graph.drawings import chain, drawing, histories, port


@given(histories())
def test_what_changed_is_what_a_plain_comparison_finds(found: list[Project]) -> None:
    for before, after in pairwise(found):
        changes = diff.changes(before.graph, after.graph)
        old, new = dict(before.graph.nodes), dict(after.graph.nodes)
        assert set(changes.added) == set(new) - set(old)
        assert set(changes.removed) == set(old) - set(new)
        assert set(changes.altered) == {n for n in set(old) & set(new) if old[n] != new[n]}
        wires = set(before.graph.links()) ^ set(after.graph.links())
        assert set(changes.rewired) == {
            name for link in wires for name in (link.source.node, link.target.node)
        }


def test_nothing_changed_is_nothing() -> None:
    graph = chain(3)
    assert not diff.changes(graph, graph)
    assert not diff.changes(graph, Graph.of(graph.nodes, graph.links()))


def test_moving_and_titling_leave_the_meaning_alone() -> None:
    before = Project(chain(3))
    moved = before.with_drawing(edits.title(edits.move(before.graph, {"n0": (9, 9)}), "n1", "A"))
    assert diff.alike(before, moved)
    assert not diff.alike(before, before.with_drawing(edits.repeat(before.graph, "n0", 2)))
    cut = edits.disconnect(before.graph, port("n1.x"))
    assert not diff.alike(before, before.with_drawing(cut))


def test_composites_that_changed_are_named() -> None:
    before = edits.define(edits.define(Project(), "One"), "Two")
    after, _ = edits.place(before, "Two", Linear(), (0, 0))
    assert diff.altered_composites(before, after) == ("Two",)
    assert not diff.alike(before, after)


def test_a_mode_asks_for_a_new_analysis_and_a_colour_does_not() -> None:
    graph = drawing({"a": "Input", "b": "ReLU"}, "a.out b.x")
    before = Project(graph)
    for mode in ("disabled", "bypassed"):
        after = before.with_drawing(edits.switch(before, graph, "b", mode))
        assert diff.changes(graph, after.graph).altered == ("b",)
        assert not diff.alike(before, after)
    after = before.with_drawing(edits.colour(graph, "b", "teal"))
    assert diff.changes(graph, after.graph).altered == ("b",)
    assert diff.alike(before, after)


MOST_WALKS = 2.0
"""What finding a change may cost, in walks over all nodes that compare each of them."""


def test_a_change_of_a_large_drawing_is_found_quickly() -> None:
    graph = chain(5_000)
    for after in (
        edits.move(graph, {"n77": (1.0, 1.0)}),
        edits.remove(graph, {"n77"}),
        edits.add(graph, Linear(), (0.0, 0.0))[0],
    ):
        times, walks = [], []
        gc.collect()  # else what other tests have left is looked through in between
        gc.disable()
        for _ in range(9):
            start = time.process_time()
            assert diff.changes(graph, after)
            times.append(time.process_time() - start)
            start = time.process_time()
            assert sum(node == graph.nodes[name] for name, node in graph.nodes.items()) == 5_000
            walks.append(time.process_time() - start)
        gc.enable()
        assert min(times) < MOST_WALKS * min(walks)  # in turns, since other work slows both


def test_a_link_names_both_its_ends() -> None:
    graph = drawing({"a": "Input", "b": "ReLU", "c": "ReLU"}, "a.out b.x")
    after = edits.connect(Project(), graph, port("a.out"), port("c.x"))
    assert diff.changes(graph, after).rewired == ("a", "c")
