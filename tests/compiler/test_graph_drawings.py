"""Drawings of graphs: masks, what a graph wire may enter, and where the library is imported."""

import pytest

from app.graph import edits
from app.graph.graph import Port
from tests.compiler.small import analysed, block, graph, problem, project
from tests.templates.graphs import DRAWINGS


def test_a_graph_wire_in_an_image_port_is_told_in_a_sentence() -> None:
    drawn = graph(
        {"club": block("KarateClub"), "convolution": block("Conv2d")},
        "club.edge_index convolution",
    )
    assert problem(project(drawn)).message == (
        "convolution takes a tensor at x; club gives it graph. Edges lead into a layer for graphs, "
        "such as GCNConv, beside the vertices."
    )


def test_what_vertices_hold_is_no_picture() -> None:
    drawn = graph(
        {"club": block("KarateClub"), "convolution": block("Conv2d")}, "club.x convolution"
    )
    assert problem(project(drawn)).message == (
        "convolution expects pictures (B, C, H, W); club gives it the vertices of a graph, "
        "(V, 34). Take a layer for graphs in its place, such as GCNConv."
    )


def test_a_picture_is_no_graph() -> None:
    drawn = graph(
        {"digits": block("Digits"), "club": block("KarateClub"), "gcn": block("GCNConv")},
        "digits.image gcn.x", "club.edge_index gcn.edge_index",
    )  # fmt: skip
    assert "axes" in problem(project(drawn)).message


def test_edges_of_one_graph_do_not_fit_what_its_pairs_hold() -> None:
    drawn = graph(
        {"graphs": block("RandomGraphs"), "gcn": block("GCNConv")},
        "graphs.edge_attr gcn.x", "graphs.edge_index gcn.edge_index",
    )  # fmt: skip
    assert "index an axis of size E" in problem(project(drawn)).message


def test_a_mask_must_say_yes_or_no_of_each_row() -> None:
    drawing = DRAWINGS["gcn-karate"]()
    cut = edits.disconnect(drawing.graph, Port("error", "mask"))
    found = analysed(drawing.with_drawing(cut))
    assert "F.cross_entropy(second, y)" in found.files["experiment.py"].text
    wrong = edits.connect(drawing, cut, Port("club", "y"), Port("error", "mask"))
    told = problem(drawing.with_drawing(wrong)).message
    assert told == ("error takes at mask a yes or no for each row (V,); club gives it int64 (V,).")


@pytest.mark.parametrize("name", sorted(DRAWINGS))
def test_the_library_for_graphs_is_imported_where_it_is_used(name: str) -> None:
    files = analysed(DRAWINGS[name]()).files
    assert "import torch_geometric.nn as gnn\n" in files["model.py"].text
    assert "torch_geometric" not in files["experiment.py"].text


def test_a_drawing_without_graphs_imports_no_library_for_them() -> None:
    from tests.templates.drawings import mlp_digits

    assert all("geometric" not in each.text for each in analysed(mlp_digits()).files.values())
