"""Graph blocks beside torch-geometric, dense formulas, networkx and scipy."""

import math
from typing import Any

import networkx as nx
import numpy as np
import pytest
import torch
from scipy.sparse import csgraph  # type: ignore[import-untyped]  # scipy carries no types
from torch import Tensor, nn

from app.graph import edits
from app.graph.graph import Port
from nodes.errors import ShapeError, UserError
from nodes.graphs import (
    EdgeContraction,
    EdgeEnds,
    EdgePool,
    EdgeScores,
    GATConv,
    GCNConv,
    GINConv,
    GlobalPool,
    GraphNetwork,
    NeighbourPool,
    SAGEConv,
    VertexRows,
)
from nodes.runtime.data.graphs import both_ways
from nodes.runtime.layers.graph_matrices import (
    SpectralFilter,
    degree,
    laplacian,
    normalized_adjacency,
    passed,
)
from nodes.runtime.layers.graph_network import EdgeUpdate, GlobalUpdate, NodeUpdate, touching
from nodes.spec import Spec, axis
from tests.benchmarks.graphs import contracted_molecules
from tests.compiler.small import analysed, problem
from tests.nodes.building import build

gnn = pytest.importorskip("torch_geometric.nn")
to_dense_batch = pytest.importorskip("torch_geometric.utils").to_dense_batch

V, FEATURES = 9, 5
SPECS = (Spec("tensor", (axis("V"), FEATURES)), Spec("graph", (2, axis("E")), "int64", "V"))
OWNER = Spec("graph", (axis("V"),), "int64", "B")


@pytest.fixture(autouse=True)
def same_chance() -> None:
    torch.manual_seed(0)


def random_graph(vertices: int = V, share: float = 0.4) -> tuple[Tensor, Tensor]:
    """Give what vertices hold, and edges both ways, each vertex with one at least."""
    joined = (torch.rand(vertices, vertices) < share).triu(1)
    joined |= torch.diag(torch.ones(vertices - 1), 1).bool()
    return torch.randn(vertices, FEATURES), both_ways(joined.nonzero().T.contiguous())


def apart(one: Tensor, other: Tensor) -> float:
    return float((one - other).detach().abs().max())


def test_gcn_is_its_dense_formula() -> None:
    x, edges = random_graph()
    built = build(GCNConv(features=4), SPECS)
    layer = built.module
    dense = normalized_adjacency(edges, V) @ x @ layer.lin.weight.T + layer.bias
    assert apart(built(x, edges)[0], dense) <= 1e-6


def test_sage_is_its_dense_formula() -> None:
    x, edges = random_graph()
    built = build(SAGEConv(features=4), SPECS)
    layer = built.module
    matrix = torch.zeros(V, V)
    matrix[edges[1], edges[0]] = 1.0
    mean = matrix @ x / matrix.sum(1, keepdim=True)
    dense = mean @ layer.lin_l.weight.T + layer.lin_l.bias + x @ layer.lin_r.weight.T
    assert apart(built(x, edges)[0], dense) <= 1e-6


def test_attention_is_its_dense_formula() -> None:
    x, edges = random_graph()
    built = build(GATConv(features=4, heads=2), SPECS)
    layer = built.module
    mapped = layer.lin(x).reshape(V, 2, 4)
    source, target = (mapped * layer.att_src).sum(-1), (mapped * layer.att_dst).sum(-1)
    scores = nn.functional.leaky_relu(target[:, None] + source[None], 0.2)
    joined = torch.eye(V).bool()
    joined[edges[1], edges[0]] = True
    share = scores.masked_fill(~joined[..., None], -math.inf).softmax(1)
    dense = torch.einsum("vwh,whf->vhf", share, mapped).reshape(V, 8) + layer.bias
    assert apart(built(x, edges)[0], dense) <= 1e-6


def test_isomorphism_adds_neighbours_and_maps_the_sum() -> None:
    x, edges = random_graph()
    built = build(GINConv(features=4, norm="none"), SPECS)
    matrix = torch.eye(V)
    matrix[edges[1], edges[0]] = 1.0
    assert apart(built(x, edges)[0], built.module.nn(matrix @ x)) <= 1e-6


def test_chebyshev_with_two_tied_terms_is_the_first_order_convolution() -> None:
    x, edges = random_graph()
    weight = torch.randn(4, FEATURES)
    layer = gnn.ChebConv(FEATURES, 4, K=2, bias=False)
    with torch.no_grad():
        layer.lins[0].weight.copy_(weight)
        layer.lins[1].weight.copy_(-weight)
    # (I + D^-½ A D^-½) x W, before the loops are drawn into the degrees
    first_order = (torch.eye(V) + normalized_adjacency(edges, V, loops=False)) @ x @ weight.T
    assert apart(layer(x, edges), first_order) <= 1e-5
    # The other way: a GCN on (L of the graph with loops) is I - L.
    convolution = gnn.GCNConv(FEATURES, 4, bias=False)
    with torch.no_grad():
        convolution.lin.weight.copy_(weight)
    loops = torch.cat([edges, torch.arange(V).repeat(2, 1)], dim=1)
    renormalised = torch.eye(V) - laplacian(loops, V, form="symmetric")
    assert apart(convolution(x, edges), renormalised @ x @ weight.T) <= 1e-6


def test_the_spectral_filter_has_the_weights_of_the_chebyshev_convolution() -> None:
    x, edges = random_graph()
    layer = gnn.ChebConv(FEATURES, 3, K=5, bias=False)
    spectral = SpectralFilter(FEATURES, 3, 5)
    with torch.no_grad():
        spectral.weight.copy_(torch.stack([each.weight.T for each in layer.lins]))
    values, vectors = torch.linalg.eigh(laplacian(edges, V, form="symmetric"))
    assert apart(spectral(x, values, vectors), layer(x, edges)) <= 1e-5


def test_eight_terms_come_near_to_heat() -> None:
    x, edges = random_graph(30, 0.2)
    matrix = laplacian(edges, 30, form="symmetric")
    values, vectors = torch.linalg.eigh(matrix)
    exact = vectors @ (passed(values, "heat", 1.0).unsqueeze(1) * (vectors.mT @ x))
    angles = (torch.arange(64, dtype=torch.float64) + 0.5) * math.pi / 64
    heat = torch.exp(-(torch.cos(angles) + 1))
    terms = [2 / 64 * float((heat * torch.cos(k * angles)).sum()) for k in range(8)]
    terms[0] /= 2
    layer = gnn.ChebConv(FEATURES, FEATURES, K=8, bias=False)
    with torch.no_grad():
        for term, each in zip(terms, layer.lins, strict=True):
            each.weight.copy_(term * torch.eye(FEATURES))
    assert apart(layer(x, edges), exact) <= 1e-4


def test_neighbourhoods_are_averaged_with_the_vertex_itself() -> None:
    x, edges = random_graph()
    matrix = torch.eye(V)
    matrix[edges[1], edges[0]] = 1.0
    mean = build(NeighbourPool(), SPECS)(x, edges)[0]
    assert apart(mean, matrix @ x / matrix.sum(1, keepdim=True)) <= 1e-6
    greatest = build(NeighbourPool(how="max"), SPECS)(x, edges)[0]
    wanted = torch.stack([x[row.bool()].amax(0) for row in matrix])
    assert apart(greatest, wanted) == 0.0


@pytest.mark.parametrize("how", ["sum", "mean", "max"])
def test_graphs_of_a_batch_are_pooled_each_for_itself(how: str) -> None:
    x = torch.randn(7, FEATURES)
    batch = torch.tensor([0, 0, 0, 1, 2, 2, 2])
    found = build(GlobalPool(how=how), (SPECS[0], OWNER))(x, batch)[0]
    parts = [x[batch == each] for each in range(3)]
    wanted = {
        "sum": [part.sum(0) for part in parts],
        "mean": [part.mean(0) for part in parts],
        "max": [part.amax(0) for part in parts],
    }[how]
    assert apart(found, torch.stack(wanted)) <= 1e-6


def test_edges_are_pooled_to_vertices_by_the_incidence_matrix() -> None:
    _, edges = random_graph()
    once = edges[:, edges[0] < edges[1]]
    held = torch.randn(once.shape[1], 3)
    incidence = torch.zeros(V, once.shape[1])
    for number, (first, second) in enumerate(once.T.tolist()):
        incidence[first, number] = incidence[second, number] = 1.0
    assert apart(touching(held, once, V, ways="both"), incidence @ held) <= 1e-6
    counts = incidence.sum(1, keepdim=True).clamp(min=1)
    assert apart(touching(held, once, V, "mean", "both"), incidence @ held / counts) <= 1e-6
    of_library = gnn.aggr.SumAggregation()(held, once[1], dim_size=V)
    specs = (Spec("tensor", (axis("E"), 3)), SPECS[1], SPECS[0])
    assert apart(build(EdgePool(), specs)(held, once, torch.zeros(V, FEATURES))[0],
                 of_library) <= 1e-6  # fmt: skip


def test_a_contraction_adds_up_both_ends_times_the_score_and_takes_no_vertex_twice() -> None:
    x, edges = random_graph()
    specs = (*SPECS, OWNER)
    built = build(EdgeContraction(), specs)
    vertices, left, owner = built(x, edges, torch.zeros(V, dtype=torch.int64))[:3]
    raw = built.module.lin(torch.cat([x[edges[0]], x[edges[1]]], dim=1))[:, 0]
    among = torch.zeros(V).index_add(0, edges[1], raw.exp())  # all edges that end where it does
    scores = (raw.exp() / among[edges[1]] + 0.5).tolist()
    taken: dict[int, int] = {}
    rows: list[Tensor] = []
    for number in sorted(range(len(scores)), key=lambda each: -scores[each]):
        start, end = edges[:, number].tolist()
        if start not in taken and end not in taken:
            taken[start] = taken[end] = len(rows)
            rows.append((x[start] + x[end]) * scores[number])
    for vertex in range(V):
        if vertex not in taken:
            taken[vertex] = len(rows)
            rows.append(x[vertex])
    assert V / 2 <= len(rows) < V
    assert apart(vertices, torch.stack(rows)) <= 1e-5
    wanted = {(taken[a], taken[b]) for a, b in edges.T.tolist()}
    assert {tuple(pair) for pair in left.T.tolist()} == wanted
    assert owner.tolist() == [0] * len(rows)


def test_a_contraction_follows_another_and_its_graphs_are_pooled() -> None:
    found = analysed(contracted_molecules())
    assert str(found.nodes["contract_1"].outputs["vertices"]) == "(V′, 32)"
    second = found.nodes["contract_2"].outputs
    assert (str(second["vertices"]), str(second["owner"])) == ("(V′′, 32)", "(V′′,)")
    assert second["edges"].high == "V′′"
    assert str(found.nodes["pool"].outputs["out"]) == "(B, 32)"


def test_vertices_of_two_contractions_are_not_taken_for_each_other() -> None:
    drawn = contracted_molecules()
    graph = edits.disconnect(drawn.graph, Port("pool", "batch"))
    graph = edits.connect(drawn, graph, Port("contract_1", "owner"), Port("pool", "batch"))
    assert "takes a row for each of V′" in problem(drawn.with_drawing(graph)).message


@pytest.mark.parametrize("room", [3, 4, 6])
def test_the_vertices_of_a_graph_stand_in_one_row(room: int) -> None:
    x, batch = torch.randn(9, FEATURES), torch.tensor([2, 0, 0, 2, 2, 1, 2, 0, 0])
    found = build(VertexRows(vertices=room), (SPECS[0], OWNER))(x, batch)[0]
    order = torch.argsort(batch, stable=True)
    wanted, there = to_dense_batch(x[order], batch[order], max_num_nodes=room)
    assert found.shape == (3, room, FEATURES)
    assert torch.equal(found, wanted)
    assert int(there.sum()) == sum(min(room, each) for each in (4, 1, 4))


def test_pairs_are_scored_by_the_product_of_both_ends() -> None:
    x, edges = random_graph()
    scores = build(EdgeScores(), SPECS)(x, edges)[0]
    start, end = build(EdgeEnds(), SPECS)(x, edges)
    assert apart(scores, (start * end).sum(1)) == 0.0
    assert apart(scores, (x @ x.T)[edges[0], edges[1]]) <= 1e-6


NETWORK = (
    *SPECS,
    Spec("tensor", (axis("E"), 3)),
    Spec.tensor(2),
    OWNER,
)


def network(**values: Any) -> tuple[Any, tuple[Tensor, ...]]:
    """Build a graph network, and two graphs in a batch for it."""
    first, second = random_graph(5), random_graph(4)
    edges = torch.cat([first[1], second[1] + 5], dim=1)
    batch = torch.tensor([0] * 5 + [1] * 4)
    x = torch.cat([first[0], second[0]])
    given = x, edges, torch.randn(edges.shape[1], 3), torch.randn(2, 2), batch
    return build(GraphNetwork(features=4, hidden=6, **values), NETWORK), given


def test_the_graph_network_is_the_meta_layer_of_its_three_updates() -> None:
    built, (x, edges, held, u, batch) = network()
    layer = built.module
    start, end = x[edges[0]], x[edges[1]]
    new_edges = layer.edge_model.update(torch.cat([start, end, held, u[batch[edges[0]]]], 1)
                                        [:, [*range(10), 13, 14, 10, 11, 12]])  # fmt: skip
    met = torch.zeros(len(x), 4).index_add(0, edges[1], new_edges)
    new_x = layer.node_model.update(torch.cat([x, met, u[batch]], 1))
    of_x = torch.stack([new_x[batch == each].sum(0) for each in range(2)])
    of_edges = torch.stack([new_edges[batch[edges[0]] == each].sum(0) for each in range(2)])
    new_u = layer.global_model.update(torch.cat([of_x, of_edges, u], 1))
    for found, wanted in zip(built(x, edges, held, u, batch), (new_x, new_edges, new_u),
                             strict=True):  # fmt: skip
        assert apart(found, wanted) <= 1e-6


def test_the_updates_give_the_very_numbers_when_torch_geometric_runs_them() -> None:
    built, given = network()
    parts = EdgeUpdate(5, 3, 2, 4, 6), NodeUpdate(5, 4, 2, 4, 6), GlobalUpdate(4, 4, 2, 4, 6)
    reference = gnn.MetaLayer(*parts)
    reference.load_state_dict(built.module.state_dict())
    x, edges, held, u, batch = given
    for found, wanted in zip(built(*given), reference(x, edges, held, u, batch), strict=True):
        assert apart(found, wanted) == 0.0


def test_a_network_without_communication_sees_each_vertex_for_itself() -> None:
    built, (x, edges, held, u, batch) = network(exchange="none")
    x.requires_grad_()
    vertices, new_edges, whole = built(x, edges, held, u, batch)
    vertices[3].sum().backward()
    assert x.grad is not None
    assert bool(x.grad[3].any())
    assert not bool(x.grad[torch.arange(len(x)) != 3].any())
    others: Any = torch.autograd.grad(new_edges.sum() + whole.sum(), x, allow_unused=True)
    assert others[0] is None
    maps = [4 * 6 + 6, 6 * 4 + 4]
    wanted = sum(each * 6 + 6 for each in (5, 3, 2)) + 3 * maps[1]
    assert sum(each.numel() for each in built.module.parameters()) == wanted


@pytest.mark.parametrize("exchange", ["full", "none"])
def test_another_numbering_of_the_vertices_gives_the_same_in_that_numbering(exchange: str) -> None:
    built, (x, edges, held, u, batch) = network(exchange=exchange)
    order = torch.cat([torch.randperm(5), 5 + torch.randperm(4)])
    place = torch.argsort(order)
    plain = built(x, edges, held, u, batch)
    moved = built(x[order], place[edges], held, u, batch[order])
    assert apart(moved[0], plain[0][order]) <= 1e-6
    assert apart(moved[1], plain[1]) <= 1e-6
    assert apart(moved[2], plain[2]) <= 1e-5


def test_with_both_ways_it_does_not_matter_where_an_edge_begins() -> None:
    built, (x, edges, held, u, batch) = network(ways="both")
    once = edges[:, edges[0] < edges[1]]
    held = held[: once.shape[1]]
    turned = torch.where(torch.rand(once.shape[1]) < 0.5, once, once.flip(0))
    for plain, other in zip(built(x, once, held, u, batch), built(x, turned, held, u, batch),
                            strict=True):  # fmt: skip
        assert apart(plain, other) <= 1e-5


def test_u_that_is_not_joined_tells_nothing_and_is_still_gathered() -> None:
    specs = (*NETWORK[:3], None, OWNER)
    built = build(GraphNetwork(features=4, hidden=6), specs)
    _, (x, edges, held, _, batch) = network()
    vertices, _, whole = eval(
        "layer(a0, a1, a2, batch=a4)",
        {"layer": built.module, "a0": x, "a1": edges, "a2": held, "a4": batch},
    )
    assert vertices.shape == (9, 4)
    assert whole.shape == (2, 4)
    with pytest.raises(UserError, match="something must lead to u"):
        build(GraphNetwork(exchange="none"), specs)


@pytest.mark.parametrize(("form", "normed"), [("combinatorial", False), ("symmetric", True)])
def test_the_laplacian_is_that_of_scipy(form: str, normed: bool) -> None:
    _, edges = random_graph(20, 0.2)
    matrix = np.zeros((20, 20))
    matrix[edges[0].numpy(), edges[1].numpy()] = 1.0
    wanted = torch.from_numpy(csgraph.laplacian(matrix, normed=normed)).float()
    assert apart(laplacian(edges, 20, form=form), wanted) <= 1e-6
    library = nx.from_numpy_array(matrix)
    own = nx.normalized_laplacian_matrix if normed else nx.laplacian_matrix
    assert apart(laplacian(edges, 20, form=form), torch.tensor(own(library).todense()).float()) <= (
        1e-6
    )


def test_rows_of_laplacians_sum_to_nothing_and_eigenvalues_stay_in_range() -> None:
    _, edges = random_graph(25, 0.15)
    for form in ("combinatorial", "random-walk"):
        assert float(laplacian(edges, 25, form=form).sum(1).abs().max()) <= 1e-5
    values = torch.linalg.eigvalsh(laplacian(edges, 25, form="symmetric"))
    assert -1e-5 <= float(values.min()) <= float(values.max()) <= 2 + 1e-5
    assert torch.equal(degree(edges, 25), torch.bincount(edges[1], minlength=25).float())


def test_the_eigenvalues_of_a_path_are_known() -> None:
    count = 64
    line = torch.arange(count)
    edges = both_ways(torch.stack([line[:-1], line[1:]]))
    matrix = laplacian(edges, count, torch.ones(edges.shape[1], dtype=torch.float64))
    values, vectors = torch.linalg.eigh(matrix)
    wanted = 2 - 2 * torch.cos(math.pi * torch.arange(count, dtype=torch.float64) / count)
    assert apart(values, wanted) <= 1e-13
    assert apart(vectors @ vectors.T, torch.eye(count, dtype=torch.float64)) <= 1e-12
    signal = torch.randn(count, 3, dtype=torch.float64)
    seen = vectors.mT @ signal
    assert apart(vectors @ seen, signal) <= 1e-13
    assert abs(float(seen.square().sum() / signal.square().sum()) - 1) <= 1e-13  # Parseval


def test_a_layer_says_what_it_misses() -> None:
    with pytest.raises(ShapeError, match="edges"):
        GCNConv().layer(SPECS[0], Spec("graph", (axis("V"),), "int64", "V"))
    other = Spec("tensor", (axis("E"), FEATURES))
    with pytest.raises(ShapeError, match="index an axis of size"):
        GCNConv().layer(other, SPECS[1])
