"""Tests of app/graph/edits.py: what holds for every verb, and those on nodes."""

import gc
import sys
import time
from collections.abc import Callable
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given, settings
from immutables import Map

from app.graph import edits, names, placing
from app.graph.graph import Graph, Link, Node, Port, Project, Unknown, Use
from nodes import CATALOGUE
from nodes.dense import Linear
from nodes.errors import UserError
from nodes.params import Expression
from tests.graph.drawings import chain, drawing, histories, port, residual

EMPTY = Project()


@given(histories())
@settings(max_examples=60)
def test_undoing_all_gives_the_first_project_and_redoing_all_the_last(
    found: list[Project],
) -> None:
    copies = [(each.graph.nodes.items(), list(each.graph.links())) for each in found]
    kept = [(dict(nodes), wires) for nodes, wires in copies]
    undone = list(reversed(found))
    assert undone[-1] == found[0]
    assert [(dict(each.graph.nodes), list(each.graph.links())) for each in found] == kept


@given(histories())
@settings(max_examples=60)
def test_whatever_is_edited_the_drawing_stays_whole(found: list[Project]) -> None:
    for project in found:
        for drawn in (project.graph, *(each.graph for each in project.composites.values())):
            check_whole(project, drawn)


def check_whole(project: Project, graph: Graph) -> None:
    again = Graph.of(graph.nodes, graph.links())
    assert graph == again
    assert graph.out_of == again.out_of
    for name, node in graph.nodes.items():
        assert names.legal(name)
        if node.twin:
            first = graph.nodes[node.twin]
            assert not first.twin
            assert first.block == node.block
        places: dict[str, list[int]] = {}
        known = {inlet.name for inlet in project.inlets(node)}
        for link in graph.arriving(name):
            assert link.source.node in graph.nodes
            assert link.source.name in project.outlets(graph.nodes[link.source.node])
            assert link.target.stem in known
            if "[" in link.target.name:
                places.setdefault(link.target.stem, []).append(link.target.place)
        for found in places.values():
            assert found == list(range(len(found)))
    assert len(graph.in_order()) == len(graph.nodes)


def test_nodes_get_the_name_of_their_block_and_a_number() -> None:
    graph, first = edits.add(Graph(), CATALOGUE["MaxPool2d"](), (0, 0))
    graph, second = edits.add(graph, CATALOGUE["MaxPool2d"](), (0, 0))
    assert (first, second) == ("maxpool2d_1", "maxpool2d_2")


def test_a_node_beyond_the_canvas_is_refused() -> None:
    for far in (1e8, float("inf"), float("nan")):
        with pytest.raises(UserError):
            edits.add(Graph(), Linear(), (0.0, far))


def test_removing_a_node_takes_its_links_and_closes_the_gaps() -> None:
    graph = drawing({"a": "Input", "b": "Input", "sum": "Add"}, "a.out sum.x[0]", "b.out sum.x[1]")
    graph = edits.remove(graph, {"a", "unheard"})
    assert [str(link.target) for link in graph.links()] == ["sum.x[0]"]
    assert set(graph.nodes) == {"b", "sum"}


def twins() -> Graph:
    graph = drawing({"a": "Linear", "b": "Linear", "c": "Linear"})
    return edits.twin(edits.twin(graph, "b", "a"), "c", "b")


def test_twins_are_configured_together() -> None:
    graph = edits.configure(twins(), "c", features=33)
    assert [graph.nodes[name].block for name in "abc"] == [Linear(features=33)] * 3
    assert edits.twins(graph, "b") == ("a", "c")


def test_the_weights_of_a_removed_node_stay_with_its_first_twin() -> None:
    graph = edits.remove(twins(), {"a"})
    assert (graph.nodes["b"].twin, graph.nodes["c"].twin) == ("", "b")


def test_only_blocks_of_one_kind_with_weights_share_a_module() -> None:
    graph = drawing({"a": "Linear", "b": "Conv2d", "c": "Add", "d": "Add"})
    for name, first in (("a", "b"), ("c", "d"), ("a", "a")):
        with pytest.raises(UserError):
            edits.twin(graph, name, first)


def test_a_selection_is_placed_again_with_layers_as_twins() -> None:
    graph = drawing({"a": "Linear", "b": "Function", "c": "Linear"}, "a.out b.x", "b.out c.x")
    graph, fresh = edits.place_twins(graph, {"a", "b", "c"}, (0.0, 200.0))
    assert graph.nodes[fresh["a"]].twin == "a"
    assert graph.nodes[fresh["b"]].twin == ""
    assert graph.feeding(fresh["c"])["x"] == port(f"{fresh['b']}.out")
    assert graph.nodes[fresh["c"]].y == 200.0


def test_values_that_a_block_does_not_have_are_refused_by_name() -> None:
    with pytest.raises(UserError, match="linear_1 has no value named width; it has features, bias"):
        edits.configure(edits.add(Graph(), Linear(), (0, 0))[0], "linear_1", width=3)


def test_a_value_out_of_bounds_is_refused() -> None:
    with pytest.raises(UserError):
        edits.configure(drawing({"a": "Linear"}), "a", features=0)


def test_a_composite_takes_numbers_and_expressions_and_gives_up_none() -> None:
    graph = edits.add(Graph(), Use("Stage"), (0, 0), "stage")[0]
    graph = edits.configure(graph, "stage", depth=3, wide=Expression("2 * 4"))
    values: Map[str, Any] = Map(depth=3, wide=Expression("2 * 4"))
    assert graph.nodes["stage"].block == Use("Stage", values)
    graph = edits.configure(graph, "stage", depth=None, wide=None)
    assert graph.nodes["stage"].block == Use("Stage")
    with pytest.raises(UserError):
        edits.configure(graph, "stage", depth="3")


def test_an_unknown_block_cannot_be_configured() -> None:
    graph = edits.add(Graph(), Unknown("Lost", "{}"), (0, 0), "lost")[0]
    with pytest.raises(UserError, match="does not know"):
        edits.configure(graph, "lost", depth=3)


def test_renaming_follows_links_twins_and_who_names_the_node() -> None:
    graph = drawing(
        {"a": "Input", "b": "Linear", "c": "Linear", "loss": "CrossEntropy", "train": "Supervised"},
        "a.out b.x",
        "b.out c.x",
    )
    graph = edits.configure(edits.twin(graph, "c", "b"), "train", monitor="loss")
    graph = edits.rename(edits.rename(graph, "b", "dense"), "loss", "error")
    assert graph.feeding("c") == {"x": port("dense.out")}
    assert graph.feeding("dense") == {"x": port("a.out")}
    assert graph.nodes["c"].twin == "dense"
    assert getattr(graph.nodes["train"].block, "monitor", "") == "error"
    assert "b" not in graph.nodes


@pytest.mark.parametrize("new", ["c", "forward", "Big", "1"])
def test_a_name_that_is_taken_or_not_legal_is_refused(new: str) -> None:
    with pytest.raises(UserError):
        edits.rename(drawing({"a": "Input", "c": "Input"}), "a", new)


def test_only_what_has_a_call_can_be_repeated() -> None:
    graph = drawing({"a": "Linear", "data": "Digits"})
    assert edits.repeat(graph, "a", 3).nodes["a"].repeat == 3
    for name, count in (("data", 2), ("a", -1), ("a", 10**6), ("a", True)):
        with pytest.raises(UserError):
            edits.repeat(graph, name, count)


def test_a_title_of_any_language_stands_beside_the_name() -> None:
    graph = edits.title(drawing({"a": "Linear"}), "a", "Décodeur 解码器")
    assert graph.nodes["a"].title == "Décodeur 解码器"
    with pytest.raises(UserError):
        edits.title(graph, "a", "x" * 501)


def test_a_copy_keeps_inner_links_and_closes_gaps() -> None:
    graph = drawing({"a": "Input", "b": "Input", "sum": "Add"}, "a.out sum.x[0]", "b.out sum.x[1]")
    piece = edits.copy(graph, {"b", "sum"})
    assert [str(link.target) for link in piece.links()] == ["sum.x[0]"]


def test_a_pasted_piece_gets_free_names() -> None:
    graph = chain(2)
    graph, fresh = edits.paste(graph, graph, (10.0, 0.0))
    assert len(graph.nodes) == 4
    assert graph.feeding(fresh["n1"]) == {"x": port(f"{fresh['n0']}.out")}


def test_twins_that_are_copied_without_their_first_share_among_themselves() -> None:
    piece = edits.copy(twins(), {"b", "c"})
    assert (piece.nodes["b"].twin, piece.nodes["c"].twin) == ("", "b")


def test_a_block_is_put_on_a_link() -> None:
    graph, name = edits.insert_between(
        EMPTY, residual(1), CATALOGUE["Dropout"](), port("add_0.x[0]")
    )
    assert graph.feeding(name) == {"x": port("relu_0.out")}
    assert graph.feeding("add_0")["x[0]"] == port(f"{name}.out")
    assert graph.feeding("add_0")["x[1]"] == port("image.out")


def test_a_block_that_is_put_on_a_link_hides_no_other() -> None:
    graph = edits.move(chain(3), {f"n{number}": (240.0 * number, 0.0) for number in range(3)})
    for _ in range(3):
        graph, _ = edits.insert_between(EMPTY, graph, CATALOGUE["ReLU"](), port("n1.x"))
    places = [(node.x, node.y) for node in graph.nodes.values()]
    for (x, y), (other_x, other_y) in combinations(places, 2):
        assert abs(x - other_x) >= 180 or abs(y - other_y) >= 100


def test_only_a_block_with_both_ports_is_put_on_a_link() -> None:
    for kind, target in (("Digits", "n1.x"), ("Note", "n1.x"), ("ReLU", "n0.x")):
        with pytest.raises(UserError):
            edits.insert_between(EMPTY, chain(2), CATALOGUE[kind](), port(target))


def grown(graph: object, seen: set[int]) -> int:
    """Count the bytes of what an edit made: objects that the graph before does not hold."""
    total, waiting = 0, [graph]
    while waiting:
        thing = waiting.pop()
        if id(thing) in seen:
            continue
        seen.add(id(thing))
        if isinstance(thing, type) or callable(thing):
            continue
        total += sys.getsizeof(thing)
        waiting += gc_references(thing)
    return total


def gc_references(thing: object) -> list[object]:
    import gc

    found: list[object] = list(gc.get_referents(thing))
    return found


def refused(graph: Graph) -> Graph:
    assert edits.may_connect(EMPTY, graph, port("n4998.out"), port("n4990.x"))
    return graph


EDITS: dict[str, Callable[[Graph], Graph]] = {
    "add": lambda graph: edits.add(graph, Linear(), (1.0, 2.0))[0],
    "connect": lambda graph: edits.connect(EMPTY, graph, port("n40.out"), port("n4000.x")),
    "refuse": refused,
    "disconnect": lambda graph: edits.disconnect(graph, port("n2500.x")),
    "configure": lambda graph: edits.configure(graph, "wide", features=77),
    "move": lambda graph: edits.move(graph, {"n2500": (3.0, 4.0)}),
    "rename": lambda graph: edits.rename(graph, "n2500", "middle"),
    "remove": lambda graph: edits.remove(graph, {"n2500"}),
    "title": lambda graph: edits.title(graph, "n2500", "Middle"),
    "repeat": lambda graph: edits.repeat(graph, "n2500", 3),
    "switch": lambda graph: edits.switch(EMPTY, graph, "n2500", "bypassed"),
    "colour": lambda graph: edits.colour(graph, "n2500", "teal"),
    "reroute": lambda graph: edits.reroute(EMPTY, graph, graph.arriving("n2500")[0], (0.0, 0.0))[0],
    "insert": lambda graph: edits.insert_between(
        EMPTY, graph, CATALOGUE["ReLU"](), port("n2500.x")
    )[0],
}


MOST_WALKS = 6.0
"""What an edit may cost, in walks over all nodes; a millisecond is about six."""


@pytest.fixture(scope="module")
def large() -> Graph:
    graph = chain(4_999)
    return placing.add(graph, Linear(), (0.0, 0.0), "wide")[0]


@pytest.mark.parametrize("verb", sorted(EDITS))
def test_an_edit_of_a_large_drawing_is_quick_and_small(large: Graph, verb: str) -> None:
    assert len(large.nodes) == 5_000
    edit = EDITS[verb]
    edit(large)
    seen: set[int] = set()
    grown(large, seen)
    after = edit(large)
    assert grown(after, seen) <= 20_000
    times, walks = [], []
    gc.collect()  # else what other tests have left is looked through in between
    gc.disable()
    for _ in range(25):
        start = time.process_time()
        edit(large)
        times.append(time.process_time() - start)
        start = time.process_time()
        assert sum(node.x for node in large.nodes.values()) >= 0
        walks.append(time.process_time() - start)
    gc.enable()
    assert min(times) < MOST_WALKS * min(walks)  # in turns, since other work slows both


def test_what_cannot_be_left_out_or_coloured_is_refused() -> None:
    graph = drawing(
        {"note": "Note", "data": "Digits", "error": "CrossEntropy", "end": "Supervised"}
    )
    project = Project(graph)
    with pytest.raises(UserError, match="note is part of no network"):
        edits.switch(project, graph, "note", "disabled")
    for name in ("data", "error", "end"):
        with pytest.raises(UserError, match=f"Nothing goes on through {name}.*Disable it instead"):
            edits.switch(project, graph, name, "bypassed")
        assert edits.switch(project, graph, name, "disabled").nodes[name].mode == "disabled"
    points, name = edits.add(graph, CATALOGUE["Reroute"](), (0.0, 0.0))
    with pytest.raises(UserError, match="passes on what comes in already"):
        edits.switch(project, points, name, "bypassed")
    with pytest.raises(UserError, match=r"no colour mauve; there are red, orange"):
        edits.colour(graph, "note", "mauve")
    wire = Link(Port("data", "image"), Port("error", "scores"))
    with pytest.raises(UserError, match=r"Nothing leads from data\.image to error\.scores"):
        edits.reroute(project, graph, wire, (0.0, 0.0))


def test_what_can_be_left_out_is_toggled_together() -> None:
    graph = drawing({"note": "Note", "data": "Digits", "a": "Linear", "b": "ReLU"}, "a.out b.x")
    project, every = Project(graph), {"note", "data", "a", "b"}
    off, done = edits.toggle(project, graph, every, "bypassed")
    assert done == ("a", "b")
    assert {name: node.mode for name, node in off.nodes.items() if node.mode} == {
        "a": "bypassed",
        "b": "bypassed",
    }
    assert edits.toggle(project, off, every, "bypassed") == (graph, ("a", "b"))
    one, _ = edits.toggle(project, graph, {"a"}, "disabled")
    both, _ = edits.toggle(project, one, {"a", "b"}, "disabled")
    assert {both.nodes[name].mode for name in ("a", "b")} == {"disabled"}
    with pytest.raises(UserError, match="Nothing goes on through data"):
        edits.toggle(project, graph, {"data", "note"}, "bypassed")
    assert edits.toggle(project, graph, (), "disabled") == (graph, ())


def test_what_has_become_impossible_to_bypass_can_be_enabled() -> None:
    graph = drawing({"a": "Linear"})
    off = edits.switch(Project(graph), graph, "a", "bypassed")
    off = edits.exchange(off, "a", CATALOGUE["Digits"]())
    assert off.nodes["a"].mode == "bypassed"
    on, done = edits.toggle(Project(off), off, {"a"}, "bypassed")
    assert (on.nodes["a"].mode, done) == ("", ("a",))


def test_copies_twins_and_groups_carry_mode_and_colour() -> None:
    graph = drawing({"a": "Linear", "b": "ReLU"}, "a.out b.x")
    graph = edits.colour(edits.switch(Project(graph), graph, "a", "bypassed"), "a", "pink")
    again, fresh = edits.paste(graph, edits.copy(graph, {"a"}), (10.0, 10.0))
    assert (again.nodes[fresh["a"]].mode, again.nodes[fresh["a"]].colour) == ("bypassed", "pink")
    again, fresh = edits.place_twins(graph, {"a"}, (10.0, 10.0))
    assert (again.nodes[fresh["a"]].mode, again.nodes[fresh["a"]].colour) == ("bypassed", "pink")
    project = edits.group(Project(graph), "", {"a"}, "Part")
    assert project.drawing("Part").nodes["a"] == graph.nodes["a"]
    assert edits.exchange(graph, "a", CATALOGUE["Conv2d"]()).nodes["a"].mode == "bypassed"
    (name,) = (n for n, each in project.graph.nodes.items() if isinstance(each.block, Use))
    off = edits.switch(project, project.graph, name, "disabled")
    with pytest.raises(UserError, match="enable it before it is ungrouped"):
        edits.ungroup(project.with_drawing(off), "", name)


def test_a_node_is_the_very_object_until_it_changes() -> None:
    graph = chain(3)
    moved = edits.move(graph, {"n1": (5.0, 5.0)})
    assert moved.nodes["n0"] is graph.nodes["n0"]
    assert edits.configure(graph, "n1") is graph
    assert isinstance(moved.nodes["n1"], Node)


def test_whether_a_switch_enables_is_told_as_it_is_done() -> None:
    graph = drawing({"a": "Input", "b": "ReLU", "c": "ReLU"})
    project = Project(graph)
    chosen = {"a", "b"}  # nothing goes on through an input, so it is about the other alone
    assert not edits.are_all(project, graph, chosen, "bypassed")
    graph, _ = edits.toggle(project, graph, chosen, "bypassed")
    assert graph.nodes["b"].mode == "bypassed"
    assert edits.are_all(project, graph, chosen, "bypassed")
    assert not edits.are_all(project, graph, {"a", "b", "c"}, "bypassed")
    assert not edits.are_all(project, graph, chosen, "disabled")
    graph, _ = edits.toggle(project, graph, chosen, "bypassed")
    assert not graph.nodes["b"].mode
