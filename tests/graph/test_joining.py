import pytest
from immutables import Map

from app.graph import edits
from app.graph.graph import Composite, Graph, Node, Project, Use
from nodes.errors import UserError
from tests.graph.drawings import chain, drawing, links, residual


def wires(graph: Graph) -> set[str]:
    return {f"{link.source} {link.target}" for link in graph.links()}


def taken_out(graph: Graph, *chosen: str) -> Graph:
    return edits.take_out(Project(graph), graph, chosen)


def test_who_stood_before_a_node_that_is_taken_out_feeds_who_stood_behind() -> None:
    graph = drawing(
        {"a": "Identity", "b": "ReLU", "c": "Identity", "d": "Identity"},
        *("a.out b.x", "b.out c.x", "b.out d.x"),
    )
    assert wires(taken_out(graph, "b")) == {"a.out c.x", "a.out d.x"}
    assert taken_out(graph, "b").nodes == graph.nodes
    assert taken_out(graph) == graph


def test_several_nodes_are_taken_out_with_the_wires_among_them() -> None:
    graph = taken_out(chain(5), "n1", "n2")
    assert wires(graph) == {"n1.out n2.x", "n0.out n3.x", "n3.out n4.x"}
    assert wires(taken_out(chain(5_000), *(f"n{place}" for place in range(1, 4_999)))) >= {
        "n0.out n4999.x"
    }


def test_wires_of_a_port_for_many_keep_their_order_and_leave_no_gap() -> None:
    graph = residual(1)
    assert {"image.out add_0.x[0]", "image.out add_0.x[1]"} <= wires(
        taken_out(graph, "relu_0", "conv_0")
    )
    graph = drawing({"a": "Identity", "b": "Identity", "c": "Add"}, "a.out c.x[0]", "b.out c.x[1]")
    assert wires(taken_out(graph, "a")) == {"b.out c.x[0]"}
    assert wires(taken_out(graph, "c")) == set()


def test_outputs_are_fed_on_by_the_inputs_in_their_order() -> None:
    inside = drawing({"b": "Input", "a": "Input", "c": "Output", "d": "Output"})
    inside = edits.configure(inside, "a", order=1)
    graph = drawing(dict.fromkeys(("x", "y", "p", "q"), "Identity"), "x.out two.b", "y.out two.a")
    graph = Graph.of(
        {**graph.nodes, "two": Node(Use("Two"))},
        [*graph.links(), *links("two.c p.x", "two.d q.x")],
    )
    project = Project(graph, Map({"Two": Composite(inside)}))
    assert wires(edits.take_out(project, graph, {"two"})) == {"x.out p.x", "y.out q.x"}


def test_where_nothing_fits_the_wire_goes() -> None:
    graph = drawing(
        {"data": "Digits", "net": "Linear", "loss": "CrossEntropy", "end": "Supervised"},
        *("data.image net.x", "net.out loss.scores", "loss.loss end.losses[0]"),
    )
    assert wires(taken_out(graph, "loss")) == {"data.image net.x"}


def test_a_node_is_put_on_a_wire_and_leaves_its_own() -> None:
    graph = drawing(
        {"a": "Identity", "b": "Identity", "c": "ReLU", "d": "Add"},
        *("a.out b.x", "a.out d.x[0]", "b.out d.x[1]"),
    )
    second = links("b.out d.x[1]")[0]
    put = edits.put_on_wire(Project(graph), graph, "c", second)
    assert wires(put) == {"a.out b.x", "a.out d.x[0]", "b.out c.x", "c.out d.x[1]"}
    first = links("a.out d.x[0]")[0]
    again = edits.put_on_wire(Project(put), put, "c", first)
    assert wires(again) == {"a.out b.x", "b.out d.x[1]", "a.out c.x", "c.out d.x[0]"}


def test_a_node_that_does_not_fit_on_a_wire_is_refused_in_a_sentence() -> None:
    graph = drawing(
        {"data": "Digits", "loss": "CrossEntropy", "note": "Note", "net": "Linear"},
        *("data.image net.x", "net.out loss.scores", "data.label loss.target"),
    )
    project, wire = Project(graph), links("net.out loss.scores")[0]
    with pytest.raises(UserError, match="note cannot stand on a wire"):
        edits.put_on_wire(project, graph, "note", wire)
    with pytest.raises(UserError, match="one of net itself"):
        edits.put_on_wire(project, graph, "net", wire)  # its own wire is gone with it
    grown, name = edits.add(graph, graph.nodes["data"].block, (0, 0))
    with pytest.raises(UserError, match="cannot stand on a wire"):
        edits.put_on_wire(Project(grown), grown, name, wire)
    other, name = edits.add(graph, graph.nodes["loss"].block, (0, 0))
    with pytest.raises(UserError, match=f"{name} does not fit on this wire. {name}"):
        edits.put_on_wire(Project(other), other, name, wire)


def test_nodes_are_joined_in_order_by_their_first_free_ports() -> None:
    graph = drawing({"data": "Digits", "a": "Linear", "b": "ReLU", "loss": "CrossEntropy"})
    joined, apart = edits.join_in_order(Project(graph), graph, ("data", "a", "b", "loss"))
    assert apart == ()
    assert wires(joined) == {"data.image a.x", "a.out b.x", "b.out loss.scores"}
    assert edits.join_in_order(Project(joined), joined, ("data", "a", "b", "loss"))[0] == joined


def test_a_pair_that_cannot_be_joined_is_told_with_its_reason() -> None:
    graph = drawing({"a": "Linear", "b": "ReLU", "c": "ReLU", "note": "Note"}, "a.out b.x")
    joined, apart = edits.join_in_order(Project(graph), graph, ("b", "a", "c", "note"))
    assert wires(joined) == {"a.out b.x", "a.out c.x"}
    assert [(first, last) for first, last, _ in apart] == [("b", "a"), ("c", "note")]
    assert "circle" in str(apart[0][2])
    assert apart[1][2] is None
