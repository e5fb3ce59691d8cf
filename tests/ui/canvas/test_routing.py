from dataclasses import replace
from typing import Any

import numpy as np
from PySide6.QtCore import QRectF

from app.graph import edits
from app.graph.graph import Graph, Link, Node, Port, Project
from app.ui.canvas.face import Face
from app.ui.canvas.geometry import FEW, Geometry
from app.ui.canvas.routing import Ground
from nodes.ends import Frame, Note
from tests.benchmarks.canvas import drawing
from tests.ui.canvas.conftest import link, node


def shown(project: Project) -> Geometry:
    geometry = Geometry()
    geometry.follow(project)
    return geometry


def crossed(geometry: Geometry, wire: Link) -> set[str]:
    """Find the nodes, its own left out, that a wire runs over."""
    path = geometry.path(geometry.wire[wire])
    points = [path.pointAtPercent(i / 200) for i in range(201)]
    return {
        name
        for name, row in geometry.row.items()
        if name not in {wire.source.node, wire.target.node}
        and any(geometry.boxes[row].contains(point) for point in points)
    }


def row_of(*places: tuple[str, float, float]) -> dict[str, Node]:
    return {name: node("Add", x, y) for name, x, y in places}


def test_wires_are_led_around_the_nodes_in_their_way(project: Project) -> None:
    geometry = shown(project)
    for wire in geometry.wire:
        assert not crossed(geometry, wire), wire


def test_a_wire_that_runs_back_is_led_around_both_its_nodes() -> None:
    nodes = row_of(("a", 0, 0), ("b", 260, 0), ("c", 0, 200))
    back = link("b.out", "c.x[0]")
    geometry = shown(Project(Graph.of(nodes, [back])))
    path = geometry.path(geometry.wire[back])
    points = [path.pointAtPercent(i / 100) for i in range(3, 98)]
    own = [geometry.boxes[geometry.row[name]] for name in ("b", "c")]
    assert not any(box.contains(point) for box in own for point in points)
    assert not crossed(geometry, back)


def test_wires_of_different_sources_do_not_share_a_lane() -> None:
    nodes = row_of(("a", 0, 0), ("b", 0, 100), ("wall", 260, -100), ("c", 520, 0), ("d", 520, 100))
    nodes["wall"] = Node(Note(width=180.0, height=400.0), 260, -100)
    first, second = link("a.out", "c.x[0]"), link("b.out", "d.x[0]")
    geometry = shown(Project(Graph.of(nodes, [first, second])))
    middles = []
    for wire in (first, second):
        path = geometry.path(geometry.wire[wire])
        middles.append(path.pointAtPercent(0.5).y())
        assert not crossed(geometry, wire)
    assert abs(middles[0] - middles[1]) >= 9


def test_laying_after_an_edit_gives_what_laying_anew_gives(project: Project) -> None:
    geometry = shown(project)
    graph = project.graph
    moved = replace(graph.nodes["relu_1"], y=400.0)
    after = replace(project, graph=replace(graph, nodes=graph.nodes.set("relu_1", moved)))
    geometry.follow(after)
    fresh = shown(after)
    for wire, row in geometry.wire.items():
        assert np.allclose(geometry.curve[row], fresh.curve[fresh.wire[wire]]), wire


def test_the_ground_counts_as_if_it_were_made_anew_after_nodes_moved(project: Project) -> None:
    geometry = shown(project)
    rows = geometry.rows(["conv_1", "loss"])
    geometry.shift(rows, 40.0, 60.0)
    geometry.shift(rows, -20.0, 20.0)
    geometry.settle()
    kept = geometry._ground
    solid = np.flatnonzero(geometry.alive)
    anew = Ground(*(column[solid] for column in (geometry.x, geometry.y, geometry.w, geometry.h)))
    assert kept is not None
    assert kept.counts.sum() == anew.counts.sum()
    assert kept.across[:, -1].sum() == anew.across[:, -1].sum() == kept.down[-1].sum()


def test_a_node_far_outside_is_taken_in(project: Project) -> None:
    geometry = shown(project)
    graph = project.graph
    moved = replace(graph.nodes["relu_1"], x=90_000.0)
    geometry.follow(replace(project, graph=replace(graph, nodes=graph.nodes.set("relu_1", moved))))
    assert geometry.bounds().right() > 90_000
    assert not crossed(geometry, link("digits.label", "loss.target"))


def test_rows_of_nodes_that_went_are_used_again(project: Project) -> None:
    geometry = shown(project)
    size = len(geometry.alive)
    for _ in range(3):
        geometry.follow(Project())
        assert geometry.bounds() == QRectF()
        assert not geometry.wired.any()
        geometry.follow(project)
    assert len(geometry.alive) == size
    assert set(geometry.wire) == set(project.graph.links())
    assert geometry.ports_of(geometry.row["loss"])[0][:2] == ("tensor", "label")
    assert geometry.place_of(Port("loss", "target"), "in").y() == 140.0


def test_what_many_deletions_took_comes_back_as_it_stood_without_being_laid_anew() -> None:
    whole = drawing(20, 8)
    graph = whole.graph
    kept = ["n0_0", "n0_1", "n3_3", "hub"]
    few = edits.remove_nodes(whole, "", set(graph.nodes) - set(kept))
    moved = few.with_drawing(edits.move(few.graph, {"n0_1": (900.0, 700.0)}))
    geometry = shown(whole)
    before, laid = standing(geometry), geometry.laid
    for between in ([Project()], [few], [few, moved, few], [few, Project(), few]):
        for each in between:
            if each is moved:  # as a drag does it, in place
                geometry.put(geometry.rows(["n0_1"]), np.array([900.0]), np.array([700.0]))
            geometry.follow(each)
        back = geometry.laid
        geometry.follow(whole)
        assert geometry.laid == back
        assert standing(geometry) == before
        after = edits.move(graph, {"n4_4": (0.0, -300.0)})
        geometry.follow(whole.with_drawing(after))
        assert geometry.boxes[geometry.row["n4_4"]].y() == -300
        geometry.follow(whole)
        assert standing(geometry)[0] == before[0]
    assert laid < geometry.laid


def test_wires_are_led_around_what_came_back_though_the_deletion_disturbed_little() -> None:
    ends = row_of(("one", 0, 0), ("two", 900, 0), ("wall", 450, 0))
    frames = {f"frame_{i}": Node(Frame(), 5_000.0 + 20 * i, 5_000.0) for i in range(FEW)}
    others = row_of(*((f"add_{i}", 200.0 * i, 2_000.0) for i in range(FEW + 1)))
    whole = Project(Graph.of(ends | frames | others, [link("one.out", "two.x[0]")]))
    few = edits.remove_nodes(whole, "", {"wall", *frames})
    lower = {name: (each.x, each.y + 40) for name, each in others.items()}
    moved = few.with_drawing(edits.move(few.graph, lower))
    geometry = shown(whole)
    for each in (few, moved, few, whole):
        geometry.follow(each)
    geometry.follow(whole.with_drawing(edits.move(whole.graph, {"two": (900.0, 10.0)})))
    (wire,) = geometry.wire
    assert not crossed(geometry, wire)


def test_a_drawing_that_was_left_for_another_is_not_taken_for_what_stood_there() -> None:
    whole = edits.define(drawing(20, 8), "Inside")
    inside = edits.place(whole, "Inside", node("Linear", 0, 0).block, (0.0, 0.0))[0]
    geometry = shown(inside)
    colours = marked(geometry)
    geometry.follow(inside.with_drawing(Graph()))
    geometry.follow(inside.with_drawing(Graph()), "Inside")
    geometry.follow(inside.with_drawing(Graph()))
    geometry.follow(inside)
    assert marked(geometry) == colours


def marked(geometry: Geometry) -> dict[str, str]:
    """Give the colours by which nodes are known from afar."""
    return {name: geometry.marks[geometry.mark[row]] for name, row in geometry.row.items()}


def standing(geometry: Geometry) -> tuple[dict[str, tuple[QRectF, Face, bool]], dict[Link, Any]]:
    """Give how all nodes and wires stand."""
    nodes = {
        name: (QRectF(geometry.boxes[row]), geometry.faces[row], bool(geometry.alive[row]))
        for name, row in geometry.row.items()
    }
    return nodes, {wire: geometry.curve[row].tolist() for wire, row in geometry.wire.items()}
