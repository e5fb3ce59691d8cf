"""Tests of app/graph/pieces.py: what is brought into a project computes what it did."""

from dataclasses import replace

import pytest

from app.graph import edits
from app.graph.graph import Composite, Graph, Project, Use
from app.project import file
from nodes import CATALOGUE
from nodes.errors import UserError
from tests.graph.drawings import drawing, port


def project_of(**composites: Graph) -> Project:
    project = Project()
    for name, graph in composites.items():
        project = edits.define(project, name, Composite(graph))
    return project


def using(*names: str) -> Graph:
    graph = drawing({"x": "Input", "y": "Output"}, "x.out y.x")
    for name in names:
        graph, _ = edits.add(graph, Use(name), (0.0, 0.0))
    return graph


PLAIN = drawing({"x": "Input", "a": "ReLU", "y": "Output"}, "x.out a.x", "a.out y.x")
OTHER = drawing({"x": "Input", "a": "Tanh", "y": "Output"}, "x.out a.x", "a.out y.x")


def wide() -> Graph:
    return drawing(
        {"a": "ReLU", "b": "Tanh", "c": "Sigmoid", "both": "Concatenate"},
        *("a.out both.x[0]", "b.out both.x[1]", "c.out both.x[2]"),
    )


def copied(graph: Graph, *names: str) -> Graph:
    """Copy some nodes with their outer wires into the same drawing."""
    piece = Project(edits.copy(graph, set(names)))
    outer = edits.coming(graph, set(names))
    return edits.bring(Project(graph), "", piece, (0.0, 99.0), outer)[0].graph


def test_wires_from_outside_come_along_in_the_order_they_had() -> None:
    graph = copied(wide(), "both", "b")
    assert [str(link.source) for link in graph.arriving("both_1")] == ["a.out", "b_1.out", "c.out"]
    assert graph.leaving("b") == wide().leaving("b")
    graph = copied(wide(), "both")
    assert [str(link.source) for link in graph.arriving("both_1")] == ["a.out", "b.out", "c.out"]


def test_where_a_source_is_gone_the_others_close_up() -> None:
    piece = Project(edits.copy(wide(), {"both", "b"}))
    outer = edits.coming(wide(), {"both", "b"})
    here = edits.remove(wide(), {"a", "both"})
    graph = edits.bring(Project(here), "", piece, (0.0, 0.0), outer)[0].graph
    assert [str(link.source) for link in graph.arriving("both")] == ["b_1.out", "c.out"]


def test_a_wire_that_does_not_fit_any_more_is_left_out() -> None:
    graph = drawing({"a": "Digits", "b": "ReLU"}, "a.image b.x")
    piece, outer = Project(edits.copy(graph, {"b"})), edits.coming(graph, {"b"})
    other = drawing({"a": "ReLU"})
    found = edits.bring(Project(other), "", piece, (0.0, 0.0), outer)[0].graph
    assert found.arriving("b") == ()


def used_by(project: Project, composite: str = "") -> set[str]:
    nodes = project.drawing(composite).nodes.values()
    return {node.block.composite for node in nodes if isinstance(node.block, Use)}


def test_composites_come_along_and_are_shared_where_they_are_the_same() -> None:
    piece = replace(project_of(Stage=PLAIN, Unused=OTHER), graph=using("Stage"))
    once, fresh = edits.bring(Project(), "", piece, (5.0, 6.0))
    assert set(once.composites) == {"Stage"}
    assert set(fresh.values()) == set(once.graph.nodes)
    twice, _ = edits.bring(once, "", piece)
    assert set(twice.composites) == {"Stage"}
    assert len(twice.graph.nodes) == 2 * len(once.graph.nodes)


def test_what_is_called_alike_but_is_another_gets_a_name_of_its_own() -> None:
    here = replace(project_of(Stage=OTHER), graph=using("Stage"))
    piece = replace(project_of(Stage=PLAIN), graph=using("Stage"))
    found, _ = edits.bring(here, "", piece)
    assert used_by(found) == {"Stage", "Stage2"}
    assert found.composites["Stage"].graph == OTHER
    assert found.composites["Stage2"].graph == PLAIN
    again, _ = edits.bring(found, "", piece)
    assert used_by(again) == {"Stage", "Stage2"}  # the very same is here already
    file.read(file.write(again))  # a project that can be kept


def test_so_do_those_around_it() -> None:
    piece = replace(project_of(Inner=PLAIN, Outer=using("Inner")), graph=using("Outer"))
    here = project_of(Inner=OTHER, Outer=using("Inner"))
    found, _ = edits.bring(here, "", piece)
    assert used_by(found) == {"Outer2"}
    assert used_by(found, "Outer2") == {"Inner2"}
    assert used_by(found, "Outer") == {"Inner"}


@pytest.mark.parametrize("inside", ["Inner", "Outer"])
def test_nothing_is_brought_into_itself(inside: str) -> None:
    project = project_of(Inner=PLAIN, Outer=using("Inner"))
    piece = replace(project, graph=using("Outer"))
    with pytest.raises(UserError, match="would contain itself"):
        edits.bring(project, inside, piece)
    with pytest.raises(UserError, match="would contain itself"):
        edits.insert(project, inside, Use("Outer"), port("y.x"), (0.0, 0.0))


def test_a_block_is_put_on_a_wire_of_a_composite() -> None:
    project = project_of(Inner=PLAIN)
    found, name = edits.insert(project, "Inner", CATALOGUE["Tanh"](), port("y.x"), (9.0, 9.0))
    links = {(str(each.source), str(each.target)) for each in found.drawing("Inner").links()}
    assert links >= {("a.out", f"{name}.x"), (f"{name}.out", "y.x")}
