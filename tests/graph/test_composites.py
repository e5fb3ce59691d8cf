"""Tests of app/graph/composites.py."""

import json
from typing import Any

import pytest
from hypothesis import assume, given, reject
from hypothesis import strategies as st
from immutables import Map

from app.graph import edits
from app.graph.graph import Composite, Graph, Link, Node, Parameter, Port, Project, Use
from app.project import file
from nodes import CATALOGUE
from nodes.dense import Linear
from nodes.errors import UserError
from nodes.params import Choice, Expression, Whole
from tests.graph.drawings import chain, drawing, histories, made, port, residual, scaled


def with_scaled(**values: Any) -> Project:
    project = edits.define(Project(chain(3)), "Scaled", scaled())
    graph = edits.exchange(project.graph, "n1", Use("Scaled", Map(values)))
    return project.with_drawing(graph)


def test_the_wires_of_a_group_become_its_ports() -> None:
    project = edits.group(Project(residual(2)), "", {"conv_0", "relu_0", "add_0"}, "Block")
    assert project.composites["Block"].inputs() == ("x",)
    assert project.composites["Block"].outputs() == ("out",)
    assert project.graph.feeding("block_1") == {"x": port("image.out")}
    assert project.graph.feeding("add_1")["x[1]"] == port("block_1.out")
    inside = project.composites["Block"].graph
    assert inside.feeding("add_0") == {"x[0]": port("relu_0.out"), "x[1]": port("x.out")}


def test_several_wires_become_ports_of_different_names() -> None:
    graph = drawing(
        {"a": "Input", "b": "Input", "f": "Linear", "g": "Linear", "s": "Subtract"},
        *("a.out f.x", "b.out g.x", "f.out s.a", "g.out s.b"),
    )
    project = edits.group(Project(graph), "", {"f", "g", "s"}, "Two")
    assert project.composites["Two"].inputs() == ("x", "b")


def test_ungrouping_puts_everything_back() -> None:
    before = Project(residual(3))
    grouped = edits.group(before, "", {"conv_1", "relu_1", "add_1"}, "Block")
    assert edits.ungroup(grouped, "", "block_1").graph == before.graph


def test_ports_that_wait_become_ports_of_the_group() -> None:
    before = Project(drawing({"f": "Linear", "g": "ReLU"}, "f.out g.x"))
    grouped = edits.group(before, "", {"f", "g"}, "Two")
    assert grouped.composites["Two"].inputs() == ("x",)
    assert grouped.composites["Two"].outputs() == ("out",)
    assert edits.ungroup(grouped, "", "two_1").graph == before.graph


def test_a_group_at_a_port_for_many_keeps_its_place() -> None:
    graph = drawing(
        {"a": "Input", "b": "Linear", "c": "Input", "sum": "Add"},
        *("a.out b.x", "b.out sum.x[0]", "c.out sum.x[1]"),
    )
    project = edits.group(Project(graph), "", {"b"}, "One")
    assert project.graph.feeding("sum") == {"x[0]": port("one_1.out"), "x[1]": port("c.out")}
    assert edits.ungroup(project, "", "one_1").graph == graph


def test_a_group_whose_way_leads_out_and_back_is_refused() -> None:
    with pytest.raises(UserError, match="n1 lies between"):
        edits.group(Project(chain(3)), "", {"n0", "n2"}, "Two")


@pytest.mark.parametrize("kind", ["Digits", "CrossEntropy", "Supervised", "Input"])
def test_what_is_no_part_of_a_network_is_not_grouped(kind: str) -> None:
    with pytest.raises(UserError, match="only layers"):
        edits.group(Project(drawing({"a": kind, "b": "Linear"})), "", {"a", "b"}, "Two")


def test_twins_are_grouped_together_or_not_at_all() -> None:
    graph = edits.twin(drawing({"a": "Linear", "b": "Linear"}), "b", "a")
    with pytest.raises(UserError, match="group both or neither"):
        edits.group(Project(graph), "", {"b"}, "One")
    both = edits.group(Project(graph), "", {"a", "b"}, "One")
    assert set(both.graph.nodes) == {"one_1"}


def test_a_group_inside_a_composite_gets_the_parameters_that_it_reads() -> None:
    project = edits.define(Project(), "Scaled", scaled())
    project = edits.group(project, "Scaled", {"wide", "relu"}, "Inner")
    inner = project.composites["Inner"]
    assert [each.name for each in inner.parameters] == ["channels", "depth"]
    use = project.composites["Scaled"].graph.nodes["inner_1"].block
    assert isinstance(use, Use)
    assert use.values == Map(channels=Expression("channels"), depth=Expression("depth"))
    back = edits.ungroup(project, "Scaled", "inner_1").composites["Scaled"].graph
    assert back == scaled().graph


def test_a_size_of_the_port_is_handed_down_by_a_name_of_its_own() -> None:
    graph = drawing(
        {"x": "Input", "wide": "Linear", "out": "Output"}, "x.out wide.x", "wide.out out.x"
    )
    graph = edits.configure(graph, "wide", features=Expression("in_features * 2"))
    project = edits.define(Project(), "Outer", Composite(graph))
    project = edits.group(project, "Outer", {"wide"}, "Inner")
    inner = project.composites["Inner"].graph.nodes["wide"].block
    assert inner == made("Linear", features=Expression("given_in_features * 2"))
    use = project.composites["Outer"].graph.nodes["inner_1"].block
    assert use == Use("Inner", Map(given_in_features=Expression("in_features")))


def test_ungrouping_puts_values_in_the_place_of_parameters() -> None:
    project = edits.ungroup(with_scaled(channels=16, depth=Expression("2 + 1")), "", "n1")
    nodes = project.graph.nodes
    assert nodes["wide"].block == Linear(features=32)
    assert nodes["relu"].repeat == Expression("2 + 1")
    assert nodes["drop"].when is None
    assert project.graph.feeding("wide") == {"x": port("n0.out")}
    assert project.graph.feeding("n2") == {"x": port("drop.out")}


def test_ungrouping_gives_fresh_names_where_they_are_taken() -> None:
    project = with_scaled()
    project = project.with_drawing(edits.rename(project.graph, "n2", "wide"))
    project = edits.ungroup(project, "", "n1")
    assert project.graph.feeding("relu") == {"x": port("wide_1.out")}
    assert project.graph.feeding("wide") == {"x": port("drop.out")}


def test_an_input_that_goes_straight_to_an_output_becomes_a_wire() -> None:
    through = drawing({"x": "Input", "out": "Output"}, "x.out out.x")
    project = edits.define(Project(chain(3)), "Through", Composite(through))
    project = project.with_drawing(edits.exchange(project.graph, "n1", Use("Through")))
    project = project.with_drawing(
        Graph.of(
            project.graph.nodes,
            [Link(port("n0.out"), port("n1.x")), Link(port("n1.out"), port("n2.x"))],
        )
    )
    assert edits.ungroup(project, "", "n1").graph.feeding("n2") == {"x": port("n0.out")}


def test_a_repeated_composite_is_not_ungrouped() -> None:
    project = with_scaled()
    project = project.with_drawing(edits.repeat(project.graph, "n1", 2))
    with pytest.raises(UserError, match="repeated"):
        edits.ungroup(project, "", "n1")


def test_a_composite_that_reads_sizes_is_not_ungrouped() -> None:
    project = edits.define(Project(), "Reading", scaled())
    inside = edits.configure(
        project.composites["Reading"].graph, "wide", features=Expression("in_features")
    )
    project = project.with_drawing(inside, "Reading")
    project, name = edits.place(project, "", Use("Reading"), (0, 0))
    with pytest.raises(UserError, match="wide reads in_features"):
        edits.ungroup(project, "", name)


def test_a_composite_cannot_contain_itself_at_any_depth() -> None:
    project = edits.define(edits.define(Project(), "Inner"), "Outer")
    project, _ = edits.place(project, "Outer", Use("Inner"), (0, 0))
    for inside, used in (("Inner", "Outer"), ("Inner", "Inner")):
        with pytest.raises(UserError, match="would contain itself"):
            edits.place(project, inside, Use(used), (0, 0))
    assert edits.may_use(project, "", "Outer") is None
    assert "no composite named Nothing" in str(edits.may_use(project, "", "Nothing"))


def test_a_unique_place_no_longer_follows_the_others() -> None:
    project = with_scaled()
    project, other = edits.place(project, "", Use("Scaled"), (0, 0))
    project = edits.make_unique(project, "", "n1")
    changed = edits.configure(project.composites["Scaled"].graph, "wide", features=99)
    project = project.with_drawing(changed, "Scaled")
    own = project.graph.nodes["n1"].block
    assert isinstance(own, Use)
    assert project.composites[own.composite] == scaled()
    assert project.graph.nodes[other].block == Use("Scaled")


def test_the_twins_of_a_place_that_becomes_unique_go_on_sharing() -> None:
    project = with_scaled()
    graph, fresh = edits.place_twins(project.graph, {"n1"}, (0, 90))
    graph, more = edits.place_twins(graph, {"n1"}, (0, 180))
    project = edits.make_unique(project.with_drawing(graph), "", "n1")
    first, last = sorted((fresh["n1"], more["n1"]))
    nodes = project.graph.nodes
    assert (nodes["n1"].twin, nodes[first].twin, nodes[last].twin) == ("", "", first)
    assert nodes[first].block == nodes[last].block == Use("Scaled")
    assert file.read(file.write(project)) == project


def test_renaming_a_composite_follows_its_places() -> None:
    project = edits.rename_composite(with_scaled(channels=4), "Scaled", "Wide")
    assert project.graph.nodes["n1"].block == Use("Wide", Map(channels=4))
    assert set(project.composites) == {"Wide"}


def test_a_composite_that_stands_somewhere_is_not_removed() -> None:
    project = with_scaled()
    with pytest.raises(UserError, match="still stands in the drawing"):
        edits.remove_composite(project, "Scaled")
    project = edits.remove_nodes(project, "", {"n1"})
    assert not edits.remove_composite(project, "Scaled").composites


def test_renaming_a_port_follows_its_wires_and_its_sizes() -> None:
    project = with_scaled()
    inside = edits.configure(
        project.composites["Scaled"].graph, "wide", features=Expression("x_features + channels")
    )
    project = project.with_drawing(inside, "Scaled")
    project = edits.rename_node(project, "Scaled", "x", "memory")
    project = edits.rename_node(project, "Scaled", "out", "wider")
    assert project.graph.feeding("n1") == {"memory": port("n0.out")}
    assert project.graph.feeding("n2") == {"x": port("n1.wider")}
    wide = project.composites["Scaled"].graph.nodes["wide"].block
    assert wide == made("Linear", features=Expression("memory_features + channels"))


def test_a_port_that_goes_takes_its_wires_with_it() -> None:
    project = edits.remove_nodes(with_scaled(), "Scaled", {"out"})
    assert project.graph.feeding("n2") == {}
    assert project.graph.feeding("n1") == {"x": port("n0.out")}


def test_a_parameter_that_goes_takes_its_values_with_it() -> None:
    project = with_scaled(channels=4, depth=2)
    kept = project.composites["Scaled"].parameters[1:]
    project = edits.set_parameters(project, "Scaled", kept)
    assert project.graph.nodes["n1"].block == Use("Scaled", Map(depth=2))


@pytest.mark.parametrize("name", ["i", "Big", "forward", "wide"])
def test_a_parameter_needs_a_name_of_its_own(name: str) -> None:
    wide = Parameter("wide", Whole(default=1, hint=""))
    with pytest.raises(UserError):
        edits.set_parameters(
            with_scaled(), "Scaled", (wide, Parameter(name, Whole(default=1, hint="")))
        )


def test_renaming_a_parameter_follows_expressions_and_values() -> None:
    project = edits.rename_parameter(with_scaled(channels=4), "Scaled", "channels", "width")
    definition = project.composites["Scaled"]
    assert definition.graph.nodes["wide"].block == made("Linear", features=Expression("width * 2"))
    assert definition.graph.nodes["drop"].when == Expression("dropping and width > 4")
    assert project.graph.nodes["n1"].block == Use("Scaled", Map(width=4))


def test_a_value_that_is_out_of_its_bounds_is_not_exposed() -> None:
    inner = Composite(scaled().graph, (Parameter("width", Whole(default=3, hint="", high=9)),))
    project = edits.define(Project(), "Inner", inner)
    around = drawing({"a": "Input"})
    around, name = edits.add(around, Use("Inner", Map({"width": 10})), (0.0, 0.0))
    project = edits.define(project, "Outer", Composite(around))
    with pytest.raises(UserError, match="width must be at most 9, not 10"):
        edits.expose(project, "Outer", name, "width")


def test_an_exposed_value_becomes_a_parameter_with_its_bounds() -> None:
    project = edits.define(Project(), "Own", Composite(drawing({"a": "Linear", "b": "Linear"})))
    project = edits.expose(project, "Own", "a", "features")
    project = edits.expose(project, "Own", "b", "features")
    definition = project.composites["Own"]
    assert [each.name for each in definition.parameters] == ["features", "b_features"]
    assert definition.parameters[0].param == Whole(
        default=64, hint="How many numbers come out.", low=1
    )
    assert definition.graph.nodes["b"].block == made("Linear", features=Expression("b_features"))
    with pytest.raises(UserError, match="cannot be a parameter"):
        edits.expose(project, "Own", "a", "features")


def test_a_choice_becomes_a_parameter_that_goes_along_when_grouped_and_ungrouped() -> None:
    inner = drawing({"x": "Input", "a": "GELU", "y": "Output"}, "x.out a.x", "a.out y.x")
    around = Graph.of({"s": Node(Use("Own", Map({"approximate": "tanh"})))}, [])
    project = edits.define(Project(around), "Own", Composite(inner))
    project = edits.expose(project, "Own", "a", "approximate")
    (parameter,) = project.composites["Own"].parameters
    assert isinstance(parameter.param, Choice)
    assert parameter.param.options == ("none", "tanh")
    project = edits.rename_parameter(project, "Own", "approximate", "how")
    assert project.graph.nodes["s"].block == Use("Own", Map({"how": "tanh"}))
    inside = project.composites["Own"].graph.nodes["a"].block
    assert inside == CATALOGUE["GELU"]().with_values(approximate=Expression("how"))
    deeper = edits.group(project, "Own", {"a"}, "Deeper")
    assert deeper.composites["Deeper"].parameters == project.composites["Own"].parameters
    flat = edits.ungroup(project, "", "s")
    assert flat.graph.nodes["a"].block == made("GELU", approximate="tanh")


def test_a_choice_that_decides_ports_is_no_parameter() -> None:
    project = edits.define(Project(), "Own", Composite(drawing({"a": "MultiheadAttention"})))
    with pytest.raises(UserError, match="it decides what the block looks like"):
        edits.expose(project, "Own", "a", "weights")
    graph = project.composites["Own"].graph
    with pytest.raises(UserError, match="weights of a cannot be a parameter"):
        edits.configure(graph, "a", weights=Expression("x"))
    for named in ("=x", "=it's"):
        values = json.dumps({"weights": named})
        with pytest.raises(UserError, match="decides its ports"):
            file.read(
                '{"format": 3, "nodes": {"a": {"block": "MultiheadAttention", "values": '
                f"{values}}}}}}}"
            )


def test_the_ports_of_an_unknown_composite_are_none() -> None:
    project = Project(Graph.of({"a": Node(Use("Gone"))}, []))
    assert project.ports(project.graph, "a") == ()
    assert Port("a", "x[12]").place == 12


@given(histories(), st.data())
def test_whatever_is_grouped_comes_back_when_it_is_ungrouped(
    found: list[Project], data: st.DataObject
) -> None:
    before = found[-1]
    assume(before.graph.nodes)
    names = st.sampled_from(sorted(before.graph.nodes))
    chosen = data.draw(st.sets(names, min_size=1, max_size=5))
    try:
        grouped = edits.group(before, "", chosen, "Fresh")
    except UserError:
        reject()
    (name,) = set(grouped.graph.nodes) - set(before.graph.nodes)
    after = edits.ungroup(grouped, "", name)
    assert set(after.graph.links()) == set(before.graph.links())
    for each, node in before.graph.nodes.items():
        again = after.graph.nodes[each]
        assert (again.block, again.repeat, again.when, again.twin) == (
            *(node.block, node.repeat, node.when, node.twin),
        )
        assert (again.x, again.y) == pytest.approx((node.x, node.y))
