"""Tests of app/graph/effective.py and passage.py."""

import time
from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given, settings

from app.graph import edits
from app.graph.effective import Lost, effective, passing
from app.graph.graph import Graph, Link, Mode, Node, Port, Project, Use, circle
from nodes import CATALOGUE
from nodes.errors import UserError
from tests.graph.drawings import chain, drawing, links, placed, port, projects, residual


def switched(graph: Graph, mode: Mode, *names: str) -> Project:
    project = Project(graph)
    for name in names:
        project = project.with_drawing(edits.switch(project, project.graph, name, mode))
    return project


def wires(graph: Graph) -> set[str]:
    return {f"{link.source} {link.target}" for link in graph.links()}


def counted(graph: Graph, mode: Mode, *names: str) -> set[str]:
    return wires(effective(switched(graph, mode, *names)).project.graph)


def test_a_project_without_modes_and_reroutes_counts_as_it_is() -> None:
    for project in (Project(), Project(residual(3)), placed()):
        assert effective(project).project is project


def test_a_disabled_node_is_gone_with_its_wires() -> None:
    graph = residual(1)
    found = effective(switched(graph, "disabled", "relu_0"))
    assert found.project.graph == edits.remove(graph, {"relu_0"})
    assert found.lost[""] == {port("add_0.x[0]"): Lost("relu_0", "disabled", "")}
    assert not found.passed[""]


def test_what_comes_into_a_bypassed_node_goes_on() -> None:
    assert counted(chain(4), "bypassed", "n1", "n2") == {"n0.out n3.x"}
    found = effective(switched(chain(4), "bypassed", "n1", "n2"))
    assert found.passed[""] == {port("n1.out"): port("n0.out"), port("n2.out"): port("n0.out")}
    assert not found.lost[""]


def test_each_output_takes_the_input_in_its_place_or_else_the_first_that_fits() -> None:
    graph = drawing(
        {"a": "Input", "b": "Input", "two": "LSTM", "one": "Identity", "other": "Identity"},
        *("a.out two.x", "b.out two.h", "two.out one.x", "two.h other.x"),
    )
    assert counted(graph, "bypassed", "two") == {"a.out one.x", "b.out other.x"}
    graph = drawing(
        {"data": "Digits", "join": "Concatenate", "error": "CrossEntropy", "end": "Supervised"},
        *("data.label join.x[0]", "data.image join.x[1]", "join.out error.scores"),
        *("error.loss end.losses[0]", "data.label error.target"),
    )
    assert "data.label error.scores" in counted(graph, "bypassed", "join")


def test_an_input_that_is_disabled_itself_is_passed_over() -> None:
    graph = drawing(
        {"a": "Input", "b": "Input", "sum_1": "Add", "end": "Identity"},
        *("a.out sum_1.x[0]", "b.out sum_1.x[1]", "sum_1.out end.x"),
    )
    project = switched(graph, "bypassed", "sum_1")
    project = project.with_drawing(edits.switch(project, project.graph, "a", "disabled"))
    assert wires(effective(project).project.graph) == {"b.out end.x"}


def test_the_wires_of_a_port_for_many_close_up() -> None:
    graph = drawing(
        {"a": "Input", "b": "Input", "sum_1": "Add"}, "a.out sum_1.x[0]", "b.out sum_1.x[1]"
    )
    assert counted(graph, "disabled", "a") == {"b.out sum_1.x[0]"}


def test_nothing_goes_on_through_an_agent() -> None:
    graph = drawing(
        {"world": "CartPole", "net": "Linear", "agent": "DQN"},
        *("world.observation net.x", "net.out agent.values", "agent.action world.action"),
    )
    project = Project(graph)
    with pytest.raises(UserError, match="Disable it instead"):
        edits.switch(project, graph, "agent", "bypassed")
    nodes = graph.nodes.set("agent", Node(graph.nodes["agent"].block, mode="bypassed"))
    found = effective(Project(Graph(nodes, graph.into, graph.out_of)))
    assert wires(found.project.graph) == {"world.observation net.x"}
    assert found.lost[""] == {port("world.action"): Lost("agent", "bypassed", "")}


def test_a_reroute_to_which_nothing_leads_is_told() -> None:
    graph = drawing(
        {"one": "Reroute", "two": "Reroute", "end": "Linear"}, "one.out two.x", "two.out end.x"
    )
    found = effective(Project(graph))
    assert not wires(found.project.graph)
    assert found.lost[""] == {port("end.x"): Lost("one", "", "")}
    project = switched(graph, "disabled", "one")
    assert effective(project).lost[""] == {port("end.x"): Lost("one", "disabled", "")}


def test_a_port_of_a_composite_that_is_disabled_is_gone_at_its_places() -> None:
    project = placed()
    inner = project.composites["Scaled"].graph
    project = project.with_drawing(edits.switch(project, inner, "out", "disabled"), "Scaled")
    found = effective(project)
    assert found.project == edits.remove_nodes(project, "Scaled", {"out"})
    assert found.lost[""][port("sum_1.x[0]")] == Lost("out", "disabled", "Scaled")


def test_weights_of_twins_keep_their_name_where_the_first_is_left_out() -> None:
    graph = drawing(dict.fromkeys(("a", "b", "c"), "Linear"), "a.out b.x", "b.out c.x")
    graph = edits.twin(edits.twin(graph, "b", "a"), "c", "a")
    for mode in ("disabled", "bypassed"):
        found = effective(switched(graph, mode, "a")).project.graph
        assert {name: found.module_of(name) for name in found.nodes} == {"b": "a", "c": "a"}
        assert found.nodes["c"].twin == "b"
        assert not found.nodes["b"].twin
    assert graph.module_of("c") == "a"
    found = effective(switched(graph, "disabled", "b")).project.graph
    assert found.module_of("c") == "a"
    assert found.nodes["a"] is graph.nodes["a"]


def beginnings(project: Project, name: str) -> set[Port]:
    """Give what comes into a node by the ways that are painted through those before it."""
    graph, ways = project.graph, passing(project, project.graph).ways()
    found: set[Port] = set()
    waiting = [link.source for link in graph.arriving(name)]
    while waiting:
        here = waiting.pop()
        if here not in found:
            found.add(here)
            feeding = graph.feeding(here.node)
            ahead = ways.get(here.node, ())
            waiting += [feeding[into] for into, outlet in ahead if outlet == here.name]
    return found


@given(projects())
@settings(max_examples=60)
def test_what_counts_is_what_taking_out_and_removing_leave(project: Project) -> None:
    graph = project.graph
    through = {n for n, node in graph.nodes.items() if node.mode == "bypassed"}
    through |= {n for n, node in graph.nodes.items() if node.role == "reroute" and not node.mode}
    off = {n for n, node in graph.nodes.items() if node.mode == "disabled"}
    by_hand = edits.remove(graph, off)
    by_hand = edits.remove(edits.take_out(project, by_hand, through), through)
    found = effective(project).project.graph
    assert set(found.links()) == set(by_hand.links())
    assert set(found.nodes) == set(by_hand.nodes)
    assert all(found.nodes[n].block == node.block for n, node in by_hand.nodes.items())
    assert set(circle(found)) <= set(circle(graph))
    for link in set(found.links()) - set(graph.links()):
        assert link.source in beginnings(project, link.target.node)


@given(projects())
@settings(max_examples=40)
def test_what_counts_counts_as_it_is(project: Project) -> None:
    once = effective(project).project
    assert effective(once).project is once


def rerouted(count: int) -> Graph:
    """Make a wire with so many points on it, from every second of which another one leads away."""
    nodes = {"a": Node(CATALOGUE["Input"]()), "end": Node(CATALOGUE["Linear"]())}
    names = [f"r{number}" for number in range(count)]
    nodes |= {name: Node(CATALOGUE["Reroute"]()) for name in names}
    led = [
        Link(Port(one, "out"), Port(other, "x")) for one, other in pairwise(("a", *names, "end"))
    ]
    for name in names[::2]:
        nodes[f"{name}_end"] = Node(CATALOGUE["Identity"]())
        led.append(Link(Port(name, "out"), Port(f"{name}_end", "x")))
    return Graph.of(nodes, led)


def clocked(does: Callable[[], object]) -> float:
    begun = time.process_time()
    does()
    return time.process_time() - begun


def test_thousands_of_points_on_one_wire_take_as_long_for_each_as_some() -> None:
    few, many = Project(rerouted(500)), Project(rerouted(5_000))
    found = effective(many).project.graph
    assert found.feeding("end") == {"x": Port("a", "out")}
    assert len(found.nodes) == 2 + 2_500
    short = min(clocked(lambda: effective(few)) for _ in range(3))
    assert clocked(lambda: effective(many)) < 60 * short  # 10 in truth, 100 if each were followed


def test_a_step_finds_a_wire_through_the_points_on_it() -> None:
    graph = chain(2)
    project = Project(graph)
    (link,) = graph.links()
    graph, name = edits.reroute(project, graph, link, (5.0, 6.0))
    assert (graph.nodes[name].x, graph.nodes[name].y) == (5.0, 6.0)
    assert wires(graph) == {f"n0.out {name}.x", f"{name}.out n1.x"}
    (last,) = graph.arriving("n1")
    assert passing(project, graph).source(last) == Port("n0", "out")
    assert links("n0.out n1.x") == list(
        effective(project.with_drawing(graph)).project.graph.links()
    )


def test_a_composite_whose_use_is_left_out_stays_defined() -> None:
    project = placed()
    project = project.with_drawing(edits.switch(project, project.graph, "one", "disabled"))
    found = effective(project).project
    assert found.composites == project.composites
    assert isinstance(found.graph.nodes["two"].block, Use)
