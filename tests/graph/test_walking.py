from app.graph import edits
from app.graph.graph import Graph, Node, Project
from nodes import CATALOGUE
from tests.graph.drawings import chain, drawing, port, residual


def test_what_leads_to_a_node_and_what_follows_is_found_in_long_and_branched_drawings() -> None:
    graph = chain(5_000)
    assert len(graph.before({"n4999"})) == len(graph.after({"n0"})) == 5_000
    assert graph.after({"n4998"}) == {"n4998", "n4999"}
    graph = residual(50)
    assert graph.before({"relu_1"}) == {"image", "conv_0", "relu_0", "add_0", "conv_1", "relu_1"}
    assert graph.after({"add_49", "gone"}) == {"add_49"}


def test_a_way_back_from_an_agent_is_walked_once() -> None:
    agents = (kind for kind in sorted(CATALOGUE) if CATALOGUE[kind].feedback)
    graph = Graph.of({"agent": Node(CATALOGUE[next(agents)]())}, [])
    project = Project(graph)
    outlet = project.outlets(graph.nodes["agent"])[0]
    inlet = project.inlets(graph.nodes["agent"])[0].name
    graph, name = edits.add(graph, CATALOGUE["Identity"](), (0, 0))
    graph = edits.connect(project, graph, port(f"agent.{outlet}"), port(f"{name}.x"))
    graph = edits.connect(project, graph, port(f"{name}.out"), port(f"agent.{inlet}"))
    assert graph.before({name}) == graph.after({name}) == {"agent", name}


def test_nodes_of_the_kinds_of_some_are_found() -> None:
    graph = drawing({"a": "ReLU", "b": "Linear", "c": "ReLU", "d": "Add"}, "a.out b.x")
    assert graph.alike({"a"}) == {"a", "c"}
    assert graph.alike({"a", "d"}) == {"a", "c", "d"}
    assert graph.alike(()) == frozenset()
