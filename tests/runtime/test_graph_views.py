"""Live views of graphs: what they show is what the network and the graph truly are."""

import importlib
import time
from pathlib import Path
from types import ModuleType
from typing import Any

import networkx as nx
import numpy as np
import pytest
import torch

from app.compiler.analysis import Analyst
from app.training.package import imported, lay_out
from nodes.runtime.data.digit_graphs import DigitGraphs
from nodes.runtime.data.karate import KarateClub
from nodes.runtime.graph_looks import among, laid_out, near, shown_part
from nodes.runtime.predict import predict_inputs, predict_samples
from nodes.runtime.view import Frame, Showing, View
from nodes.runtime.views.embedding import plane
from nodes.runtime.views.smoothing import mixed_alone, spread
from nodes.runtime.views.spectrum import response
from tests.templates.graphs import DRAWINGS

ANALYST = Analyst()


def showing(name: str, folder: Path) -> Showing:
    """Give a drawing's network with fresh weights, ready to be shown."""
    package = ANALYST.package(DRAWINGS[name](), name=name.replace("-", "_"))
    run: Any = imported(lay_out(package, folder))
    program = run.load()
    torch.manual_seed(0)
    net = program.model.Net().eval()
    data = program.experiment.data()
    device = torch.device("cpu")
    return Showing(net, program.experiment, data, program.settings, device, folder)


def made(view: str, shown: Showing) -> View:
    module: ModuleType = importlib.import_module(f"nodes.runtime.views.{view}")
    found: View = module.make(shown)
    return found


def frame(view: View, **asked: Any) -> Frame:
    with torch.no_grad():
        found = view(asked)
    assert found is not None
    return found


@pytest.fixture(scope="module")
def karate(tmp_path_factory: pytest.TempPathFactory) -> Showing:
    return showing("gcn-karate", tmp_path_factory.mktemp("karate"))


def test_vertices_have_the_colour_of_their_prediction(karate: Showing) -> None:
    found = frame(made("graph", karate))
    batch = karate.data.validation.__getitems__([0])
    scores = karate.net(batch["x"], batch["edge_index"])
    assert torch.equal(found.arrays["classes"].long(), scores.argmax(1))
    assert torch.allclose(found.arrays["share"], scores.softmax(1).amax(1))
    right = (scores.argmax(1) == batch["y"])[batch["mask"]]
    assert (found.facts["right"], found.facts["judged"]) == (int(right.sum()), 32)
    assert found.arrays["edges"].shape == (2, 78)


def test_the_layout_is_computed_once_and_alike_for_all(karate: Showing) -> None:
    view = made("graph", karate)
    first, second = frame(view), frame(view)
    assert first.arrays["places"] is second.arrays["places"]
    assert torch.equal(frame(made("graph", karate)).arrays["places"], first.arrays["places"])


@pytest.mark.parametrize("vertices", [1, 2, 3, 5, 40])
def test_a_layout_keeps_vertices_apart_whatever_joins_them(vertices: int) -> None:
    line = torch.arange(vertices)
    for edges in (torch.stack([line[:-1], line[1:]]), torch.zeros(2, 0, dtype=torch.int64)):
        places = laid_out(vertices, edges)
        assert places.shape == (vertices, 2)
        assert bool(places.isfinite().all())
        if vertices > 1:
            assert float(torch.pdist(places).min()) > 0.01
        assert torch.equal(places, laid_out(vertices, edges))


def test_a_layout_unfolds_a_grid_and_brings_what_is_joined_together() -> None:
    pairs = DigitGraphs(around="four").graph(0)["edge_index"]
    edges = pairs[:, pairs[0] < pairs[1]]
    places = laid_out(64, edges)
    near = (places[edges[0]] - places[edges[1]]).norm(dim=1)
    assert float(near.max()) < 0.3 * float(torch.pdist(places).max())
    assert float(near.min()) > 0.3 * float(near.max())


def test_six_hundred_vertices_are_laid_out_while_all_pairs_are_compared_a_hundred_times() -> None:
    generator = torch.Generator().manual_seed(0)
    edges = torch.randint(600, (2, 1200), generator=generator)
    before = torch.get_num_threads()
    torch.set_num_threads(1)  # as a trainer that is told so; else threads wait in turn
    try:
        taken = []
        for _ in range(3):  # the processor is not always as fast
            started = time.process_time()
            laid_out(600, edges)
            taken.append(time.process_time() - started)
        places = torch.rand(600, 2, generator=generator)
        started = time.process_time()
        for _ in range(100):
            (places[:, None] - places[None]).square().sum(-1)
        assert min(taken) < time.process_time() - started  # about half a second
    finally:
        torch.set_num_threads(before)


def test_the_neighbourhood_of_a_vertex_is_what_is_so_many_edges_away(karate: Showing) -> None:
    view = made("graph", karate)
    club = nx.karate_club_graph()
    for node, hops in ((0, 1), (16, 2), (33, 3)):
        found = frame(view, node=node, hops=hops)
        away = nx.single_source_shortest_path_length(club, node, cutoff=hops)
        assert {
            vertex: int(hop) for vertex, hop in enumerate(found.arrays["hops"]) if hop >= 0
        } == dict(away)
        assert found.facts["reached"] == len(away)
    assert "hops" not in frame(view, node=99).arrays


def test_the_plane_is_that_of_the_greatest_variance_and_does_not_turn_round() -> None:
    torch.manual_seed(0)
    rows = torch.randn(50, 6) * torch.tensor([5.0, 3.0, 1.0, 1.0, 0.5, 0.1])
    points, share, axes = plane(rows)
    values = np.linalg.svd((rows - rows.mean(0)).numpy(), compute_uv=False) ** 2
    assert share == pytest.approx(values[:2].sum() / values.sum(), rel=1e-4)
    again, _, _ = plane(rows + 0.001 * torch.randn(50, 6), -axes)
    assert torch.allclose(again, -points, atol=0.1)


def test_an_embedding_shows_the_layer_before_the_results(karate: Showing) -> None:
    view = made("embedding", karate)
    found = frame(view)
    assert found.facts["layer"] == "relu"
    assert found.facts["layers"] == ["first", "relu", "second"]
    assert found.arrays["points"].shape == (34, 2)
    assert found.arrays["truth"].tolist() == KarateClub().fields["y"].tolist()
    assert frame(view, layer="first").facts["layer"] == "first"


def test_graphs_are_embedded_as_what_the_head_reads(tmp_path: Path) -> None:
    shown = showing("gin-molecules", tmp_path)
    found = frame(made("embedding", shown))
    assert (found.facts["layer"], found.facts["width"]) == ("before scores", 96)
    assert found.arrays["points"].shape == (80, 2)
    graph = made("graph", shown)
    second = frame(graph, sample=2)
    one = shown.data.validation.__getitems__([2])
    assert second.arrays["classes"].tolist() == one["x"].argmax(1).tolist()
    scores = shown.net(one["x"], one["edge_index"], one["batch"])
    assert second.facts["guess"] == shown.data.classes[int(scores[0].argmax())]


def test_spread_is_one_for_rows_around_nothing_and_nothing_for_equal_ones() -> None:
    assert spread(torch.ones(5, 3)) == 0.0
    assert spread(torch.tensor([[1.0, 0.0], [-1.0, 0.0]])) == 1.0


def test_mixing_alone_makes_vertices_ever_more_alike(karate: Showing) -> None:
    found = frame(made("smoothing", karate))
    alone = found.arrays["alone"]
    assert bool((alone.diff() < 0).all())
    assert found.facts["layers"] == ["first", "second"]
    batch = karate.data.training.__getitems__([0])
    with torch.no_grad():
        first = karate.net.first(batch["x"], batch["edge_index"])  # type: ignore[operator]  # a layer
    assert float(found.arrays["spread"][1]) == pytest.approx(spread(first), rel=1e-4)
    edges = torch.tensor([[0, 1], [1, 0]])
    assert mixed_alone(torch.tensor([[1.0], [3.0]]), edges, 1)[1] == 0


def test_the_spectrum_shows_what_the_filter_does_and_should_do(tmp_path: Path) -> None:
    shown = showing("cheb-spectral", tmp_path)
    found = frame(made("spectrum", shown), vector=3)
    data = shown.data
    assert torch.allclose(found.arrays["values"].double(), data.values, atol=1e-5)
    simple = data.values.diff()
    alone = [
        place for place in range(1, 63) if min(simple[place - 1], simple[place]) > 1e-3
    ]  # where an eigenvalue stands more than once, its vectors may be turned
    passed = torch.diag(data.vectors.T @ data._filter @ data.vectors)
    assert torch.allclose(found.arrays["target"].double()[alone], passed[alone], atol=1e-3)
    vector = found.arrays["vector"].double()
    matrix = data.vectors @ torch.diag(data.values) @ data.vectors.T
    assert torch.allclose(matrix @ vector, data.values[3] * vector, atol=1e-4)
    before = torch.randn(10 * 64, 1)
    assert torch.allclose(response(data.vectors, before, 2 * before, 64), torch.full((64,), 2.0))


def test_of_a_large_graph_what_lies_around_its_greatest_vertex_is_shown() -> None:
    star = torch.stack([torch.zeros(700, dtype=torch.int64), torch.arange(1, 701)])
    edges = torch.cat([star, star.flip(0)], dim=1)
    kept = shown_part(edges, 701)
    assert len(kept) == 600
    assert int(kept[0]) == 0
    assert among(edges, kept, 701).shape == (2, 599)
    assert near(edges, 701, 5, 1).eq(1).nonzero().flatten().tolist() == [0]


def test_predictions_count_what_is_asked_about(karate: Showing, tmp_path: Path) -> None:
    found = predict_samples(karate.net, karate.experiment, karate.data, (), 5)
    assert found.indices == (1, 2, 3, 4, 5)  # vertex 0 is known in training
    assert found.outputs["second"].shape == (5, 2)
    assert found.labels["y"].shape == (5,)
    chosen = predict_samples(karate.net, karate.experiment, karate.data, (33,), 5)
    assert chosen.indices == (33,)
    with pytest.raises(Exception, match="There are 34 vertices, numbered from 0"):
        predict_samples(karate.net, karate.experiment, karate.data, (34,), 5)
    pairs = showing("link-prediction", tmp_path)
    asked = predict_samples(pairs.net, pairs.experiment, pairs.data, (), 7)
    assert asked.inputs["pairs"].shape == (7, 2)
    assert asked.outputs["alike"].shape == (7,)


def test_a_graph_of_ones_own_may_have_any_size_but_must_be_one(tmp_path: Path) -> None:
    shown = showing("gin-molecules", tmp_path)
    given = {
        "x": np.eye(7, dtype=np.float32)[[0, 1, 2]],
        "edge_index": np.array([[0, 1, 1, 2], [1, 0, 2, 1]]),
    }
    found = predict_inputs(shown.net, given, shown.experiment, shown.data)
    assert found.outputs["scores"].shape == (1, 2)
    wrong = {**given, "edge_index": np.array([[0, 1], [1, 5]])}
    with pytest.raises(Exception, match="not below 3"):
        predict_inputs(shown.net, wrong, shown.experiment, shown.data)
    with pytest.raises(Exception, match="takes"):
        predict_inputs(shown.net, {"x": given["x"]}, shown.experiment, shown.data)
    with pytest.raises(Exception, match=r"edge_index takes \(2, E\)"):
        predict_inputs(
            shown.net, {**given, "edge_index": np.zeros((3, 4))}, shown.experiment, shown.data
        )
