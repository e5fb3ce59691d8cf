"""Tests of drawings whose data are graphs."""

import sys
from types import ModuleType

import pytest
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from app.graph.graph import Graph
from tests.compiler.families import AtEdges, Gather, Molecules, PoolGraphs
from tests.compiler.small import (
    analysed,
    block,
    classes,
    composite,
    graph,
    node,
    problem,
    project,
    run,
    use,
)


class Neighbours(nn.Module):
    """Weighs what the neighbours of each vertex hold, and adds it up."""

    def __init__(self, in_features: int, features: int) -> None:
        super().__init__()
        self.weigh = nn.Linear(in_features, features)

    def forward(self, x: Tensor, edge_index: Tensor) -> Tensor:
        source, target = edge_index
        weighed = self.weigh(x)
        return torch.zeros_like(weighed).index_add(0, target, weighed[source])


@pytest.fixture(autouse=True)
def runtime(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the layer stand in the runtime, which has none for graphs yet."""
    module = ModuleType("nodes.runtime.layers.neighbours")
    module.Neighbours = Neighbours  # type: ignore[attr-defined]  # a module made here
    monkeypatch.setitem(sys.modules, module.__name__, module)


def molecules() -> Graph:
    """Draw a classifier of graphs."""
    return graph(
        {
            "data": Molecules(),
            "gather_1": Gather(features=8),
            "relu": block("ReLU"),
            "gather_2": Gather(features=5),
            "pool": PoolGraphs(),
            "head": block("Linear", features=3),
            "loss": block("CrossEntropy"),
            "right": block("Accuracy"),
            "trainer": block("Supervised"),
        },
        "data.x gather_1", "data.edge_index gather_1.edge_index", "gather_1 relu",
        "relu gather_2", "data.edge_index gather_2.edge_index", "gather_2 pool",
        "data.batch pool.batch", "pool head", "head loss.scores", "data.y loss.target",
        "head right.scores", "data.y right.target", "loss.loss trainer.losses[0]",
        "right.value trainer.metrics[0]",
    )  # fmt: skip


def sizes(vertices: int, edges: int, graphs: int) -> dict[str, Tensor]:
    """Make a batch of graphs."""
    return {
        "x": torch.randn(vertices, 6),
        "edge_index": torch.randint(vertices, (2, edges)),
        "batch": torch.arange(vertices) * graphs // vertices,
    }


def test_vertices_edges_and_graphs_have_axes_of_their_own() -> None:
    found = analysed(project(molecules()))
    shown = {name: str(found.nodes[name].outputs["out"]) for name in ("gather_1", "relu", "pool")}
    assert shown == {"gather_1": "(V, 8)", "relu": "(V, 8)", "pool": "(B, 5)"}
    assert str(found.nodes["head"].outputs["out"]) == "(B, 3)"
    assert found.nodes["data"].outputs["edge_index"].high == "V"


def test_what_runs_over_edges_has_their_axis() -> None:
    drawn = graph(
        {"data": Molecules(), "part": block("Linear", features=4), "ends": AtEdges()},
        "data.x ends", "data.edge_index ends.edge_index", "ends part",
    )  # fmt: skip
    assert str(analysed(project(drawn)).nodes["part"].outputs["out"]) == "(E, 4)"


@pytest.mark.parametrize(("vertices", "edges", "graphs"), [(7, 12, 2), (40, 3, 6)])
def test_the_code_runs_on_graphs_of_any_size(vertices: int, edges: int, graphs: int) -> None:
    given = sizes(vertices, edges, graphs)
    network = classes(project(molecules()))["Net"]()
    assert network(**given).shape == (graphs, 3)
    relu = network.gather_1(given["x"], given["edge_index"]).relu()
    pooled = torch.stack(
        [
            network.gather_2(relu, given["edge_index"])[given["batch"] == each].sum(dim=0)
            for each in range(graphs)
        ]
    )
    assert torch.allclose(network(**given), network.head(pooled), atol=1e-5)


def test_a_layer_that_is_tried_for_real_takes_no_more_memory_than_there_is() -> None:
    drawn = molecules()
    nodes = {**drawn.nodes, "gather_2": node(Gather(features=2**28))}
    wrong = problem(project(Graph.of(nodes, drawn.links())))
    assert wrong.message == (
        "gather_2 would need 10 GB of memory, more than the limit of 1 GB. Take smaller values."
    )


def test_a_graph_enters_a_composite_and_a_row_of_it() -> None:
    part = graph(
        {
            "x": node(block("Input", order=0)),
            "edge_index": node(block("Input", order=1)),
            "gather": Gather(features=7),
            "relu": block("ReLU"),
            "y": block("Output", order=0),
            "edges": block("Output", order=1),
        },
        "x gather", "edge_index gather.edge_index", "gather relu", "relu y", "edge_index edges",
    )  # fmt: skip
    main = graph(
        {"data": Molecules(), "part": node(use("Part"), 3), "y": block("Output")},
        "data.x part.x", "data.edge_index part.edge_index", "part.y y",
    )  # fmt: skip
    drawn = project(main, Part=composite(part))
    found = analysed(drawn)
    assert str(found.nodes["part"].outputs["y"]) == "(V, 7)"
    edges = found.nodes["part"].outputs["edges"]
    assert (edges.kind, str(edges), edges.high) == ("graph", "(2, E)", "V")
    given = sizes(11, 20, 1)
    assert classes(drawn)["Net"]()(given["x"], given["edge_index"]).shape == (11, 7)


def test_edges_lead_only_where_edges_are_taken() -> None:
    drawn = graph({"data": Molecules(), "fc": block("Linear")}, "data.edge_index fc")
    assert "takes a tensor at x; data gives it graph" in problem(project(drawn)).message
    other = graph(
        {"data": Molecules(), "pool": PoolGraphs()}, "data.x pool", "data.edge_index pool.batch"
    )
    assert problem(project(other)).message == (
        "pool expects the numbers of data to index an axis of size B; they index one of size V."
    )


def test_the_experiment_reads_the_fields_of_the_graph() -> None:
    drawn = molecules()
    nodes = {
        **drawn.nodes,
        "head": node(block("Linear", features=6)),
        "sums": node(PoolGraphs()),
        "near": node(block("MSE")),
    }
    wires = ("data.x sums", "data.batch sums.batch", "head near.values", "sums near.target")
    more = graph(nodes, *wires, "near.loss trainer.losses[1]")
    found = analysed(project(Graph.of(nodes, [*drawn.links(), *more.links()])))
    names = run(found.files["experiment.py"].text)
    assert names["ARGUMENTS"] == ("x", "edge_index", "batch")
    batch = {**sizes(12, 20, 4), "y": torch.tensor([0, 1, 2, 0])}
    network = run(found.files["model.py"].text)["Net"]()
    losses, read = names["losses"](network, batch)
    sums = torch.stack([batch["x"][batch["batch"] == each].sum(dim=0) for each in range(4)])
    scores = network(batch["x"], batch["edge_index"], batch["batch"])
    assert torch.allclose(losses["near"], F.mse_loss(scores, sums))
    assert torch.equal(read["right"][1], batch["y"])
