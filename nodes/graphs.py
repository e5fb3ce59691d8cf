"""Graphs: layers that pass messages along edges, and what is pooled over vertices and edges."""

from collections.abc import Mapping
from typing import ClassVar, Literal

from nodes.block import Block, Operation, block, brief, counted
from nodes.errors import ShapeError, UserError
from nodes.params import choice, flag, real, whole
from nodes.spec import BATCH, Spec, Wire, axis
from nodes.written import call, unless

TITLE = "Graphs"

EDGES: Mapping[str, tuple[str, ...]] = {"edge_index": ("graph",)}
X = Spec("tensor", (axis("V"), 6))
WEIGHTS = Spec("tensor", (axis("E"),))
HELD = Spec("tensor", (axis("E"), 3))
PAIRS = Spec("graph", (2, axis("E")), "int64", "V")
OWNERS = Spec("graph", (axis("V"),), "int64", "B")


def check_edges(x: Spec, edge_index: Spec) -> None:
    """Raise a `ShapeError` unless x has a row for each vertex that the edges join."""
    x.expect_rank(2)
    x.expect_floating()
    if edge_index.rank != 2 or edge_index.axes[0] != 2:
        raise ShapeError(
            "{node} takes edges (2, E) at edge_index; {source} gives it {shape}.", edge_index
        )
    edge_index.expect_index_of(x.axes[0])


def check_of_edges(values: Spec | None, edge_index: Spec, *ranks: int) -> None:
    """Raise a `ShapeError` unless there is a row for each edge."""
    if values is None:
        return
    values.expect_floating()
    values.expect_rank(*ranks)
    if values.axes[0] != edge_index.axes[1]:
        raise ShapeError(
            "{node} takes what each of {edges} edges holds; {source} gives it {shape}.",
            values,
            edges=edge_index.axes[1],
        )


@block
class _Convolution(Block):
    """What the layers have in common that torch-geometric makes."""

    features: int = whole(16, "How many features each vertex gets.", low=1)

    library: ClassVar[str] = "torch_geometric"
    takes: ClassVar[Mapping[str, tuple[str, ...]]] = EDGES
    probe: ClassVar[Literal["meta", "fake", "real"]] = "real"
    example: ClassVar[tuple[Spec, ...]] = (X, PAIRS)

    def summary(self) -> str:
        return counted(self.features, "feature")


@block
class GCNConv(_Convolution):
    """Mix each vertex with its neighbours, weighed by their degrees, and map it linearly.

    Shape
    -----
    x : (V, features in)
    edge_index : (2, E)
    edge_weight : (E,), optional: how much each edge counts
    out : (V, features)

    References
    ----------
    torch_geometric.nn.GCNConv; Kipf and Welling, Semi-supervised classification with graph
    convolutional networks, 2017
    """

    self_loops: bool = flag(True, "Let each vertex be its own neighbour.", advanced=True)
    bias: bool = flag(True, "Add a learned number to each feature.", advanced=True)

    words = ("graph convolution", "gnn", "kipf", "message passing")

    def layer(self, x: Spec, edge_index: Spec, edge_weight: Spec | None = None) -> str:
        check_edges(x, edge_index)
        check_of_edges(edge_weight, edge_index, 1)
        return call(
            "gnn.GCNConv",
            x.features,
            self.features,
            add_self_loops=unless(True, self.self_loops),
            bias=unless(True, self.bias),
        )


@block
class GATConv(_Convolution):
    """Let each vertex attend to its neighbours, with weights that are learned.

    Shape
    -----
    x : (V, features in)
    edge_index : (2, E)
    edge_attr : (E, features), optional: what attention sees of an edge besides
    out : (V, heads · features), or (V, features) where heads are averaged

    References
    ----------
    torch_geometric.nn.GATConv; Veličković et al., Graph attention networks, 2018
    """

    heads: int = whole(1, "How many times it attends.", low=1, high=1024)
    join: str = choice(("concatenate", "average"), "What becomes of the heads.")
    dropout: float = real(
        0.0, "Which share of the weights of attention is left out in training.", low=0.0, high=1.0,
        advanced=True,
    )  # fmt: skip

    words = ("graph attention", "gnn", "message passing")

    def layer(self, x: Spec, edge_index: Spec, edge_attr: Spec | None = None) -> str:
        check_edges(x, edge_index)
        check_of_edges(edge_attr, edge_index, 2)
        edge_dim = unless(0, 0) if edge_attr is None else edge_attr.features
        return call(
            "gnn.GATConv",
            x.features,
            self.features,
            heads=unless(1, self.heads),
            concat=unless(True, self.join == "concatenate"),
            dropout=unless(0.0, self.dropout),
            edge_dim=edge_dim,
        )

    def summary(self) -> str:
        return f"{counted(self.heads, 'head')} · {counted(self.features, 'feature')}"


@block
class SAGEConv(_Convolution):
    """Map each vertex and the mean, sum or maximum of its neighbours, each by its own weights.

    Shape
    -----
    x : (V, features in)
    edge_index : (2, E)
    out : (V, features)

    References
    ----------
    torch_geometric.nn.SAGEConv; Hamilton et al., Inductive representation learning on large
    graphs, 2017
    """

    neighbours: str = choice(("mean", "sum", "max"), "How the neighbours are put together.")

    words = ("graphsage", "gnn", "message passing")

    def layer(self, x: Spec, edge_index: Spec) -> str:
        check_edges(x, edge_index)
        return call("gnn.SAGEConv", x.features, self.features, aggr=unless("mean", self.neighbours))


@block
class GINConv(_Convolution):
    """Add up each vertex and its neighbours, and let a small network see the sum.

    Shape
    -----
    x : (V, features in)
    edge_index : (2, E)
    out : (V, features)

    References
    ----------
    torch_geometric.nn.GINConv; Xu et al., How powerful are graph neural networks?, 2019
    """

    features: int = whole(32, "How many features each vertex gets, and has in between.", low=1)
    norm: str = choice(("batch", "none"), "What normalises inside the network.")
    eps: str = choice(
        ("fixed", "learned"), "Whether it is learned how much a vertex itself counts more."
    )

    words = ("graph isomorphism", "gnn", "message passing")

    def layer(self, x: Spec, edge_index: Spec) -> str:
        check_edges(x, edge_index)
        wide = self.features
        norm = f"nn.BatchNorm1d({wide!r}), " if self.norm == "batch" else ""
        end = ", train_eps=True" if self.eps == "learned" else ""
        return (
            f"gnn.GINConv(nn.Sequential(nn.Linear({x.features!r}, {wide!r}), {norm}nn.ReLU(), "
            f"nn.Linear({wide!r}, {wide!r})){end})"
        )


@block
class ChebConv(_Convolution):
    """Filter by a polynomial of the graph's Laplacian, which reaches as far as it has terms.

    Shape
    -----
    x : (V, features in)
    edge_index : (2, E)
    edge_weight : (E,), optional: how much each edge counts
    out : (V, features)

    References
    ----------
    torch_geometric.nn.ChebConv; Defferrard et al., Convolutional neural networks on graphs with
    fast localized spectral filtering, 2016
    """

    terms: int = whole(3, "How many terms the polynomial has.", low=1, high=1000)
    bias: bool = flag(True, "Add a learned number to each feature.", advanced=True)

    words = ("chebyshev", "spectral", "chebnet", "gnn", "laplacian")

    def layer(self, x: Spec, edge_index: Spec, edge_weight: Spec | None = None) -> str:
        check_edges(x, edge_index)
        check_of_edges(edge_weight, edge_index, 1)
        return call(
            "gnn.ChebConv", x.features, self.features, K=self.terms, bias=unless(True, self.bias)
        )

    def summary(self) -> str:
        return f"{counted(self.terms, 'term')} · {counted(self.features, 'feature')}"


@block
class GraphNetwork(Block):
    """Update edges from their ends, vertices from their edges, and the graph from both.

    Each kind of exchange is a port: what edges hold, and what the whole graph holds, u, go in
    and come out beside what vertices hold. Where u is not joined, it tells edges and vertices
    nothing, and is only gathered from them.

    With exchange none, each of the three is mapped for itself: a network without communication.

    Shape
    -----
    x : (V, features in)
    edge_index : (2, E)
    edge_attr : (E, features in)
    u : (B, features in), optional
    batch : (V,), optional: the graph of each vertex; one graph where it is not joined
    vertices : (V, features)
    edges : (E, features)
    whole : (B, features)

    References
    ----------
    torch_geometric.nn.MetaLayer; Battaglia et al., Relational inductive biases, deep learning,
    and graph networks, 2018
    """

    features: int = whole(32, "How many features vertices, edges and graph get.", low=1)
    hidden: int = whole(32, "How many features stand between the two maps of an update.", low=1)
    exchange: str = choice(("full", "none"), "Whether they tell each other what they hold.")
    ways: str = choice(
        ("one", "both"), "Whether an edge counts for its end only, or for both of its ends."
    )
    gather: str = choice(("sum", "mean"), "How edges and vertices are put together.")

    gives = ("vertices", "edges", "whole")
    library: ClassVar[str] = "torch_geometric"
    needs = (
        "layers.graph_network.EdgeUpdate",
        "layers.graph_network.NodeUpdate",
        "layers.graph_network.GlobalUpdate",
    )
    takes: ClassVar[Mapping[str, tuple[str, ...]]] = {**EDGES, "batch": ("graph",)}
    probe: ClassVar[Literal["meta", "fake", "real"]] = "real"
    example = (X, PAIRS, HELD, Spec.tensor(2), OWNERS)
    words = (
        "message passing", "meta layer", "node edge global", "simple gnn", "interaction network",
    )  # fmt: skip

    def layer(
        self,
        x: Spec,
        edge_index: Spec,
        edge_attr: Spec,
        u: Spec | None = None,
        batch: Spec | None = None,
    ) -> str:
        check_edges(x, edge_index)
        check_of_edges(edge_attr, edge_index, 2)
        if u is not None:
            u.expect_rank(2)
            u.expect_floating()
        if batch is not None:
            batch.expect_index_of(BATCH)
        elif u is not None and u.axes[0] == BATCH:
            raise UserError(
                "{node} needs batch where u is joined: which graph does each vertex belong to?"
            )
        if self.exchange == "none" and u is None:
            raise UserError("{node} exchanges nothing, so something must lead to u.")
        sizes = x.features, edge_attr.features, 0 if u is None else u.features
        common = {
            "exchange": unless("full", self.exchange),
            "ways": unless("one", self.ways),
            "gather": unless("sum", self.gather),
        }
        end = self.features, self.hidden
        edge = call("EdgeUpdate", *sizes, *end, exchange=common["exchange"], ways=common["ways"])
        node = call("NodeUpdate", sizes[0], self.features, sizes[2], *end, **common)
        whole_ = call(
            "GlobalUpdate",
            *(self.features, self.features, sizes[2], *end),
            exchange=common["exchange"],
            gather=common["gather"],
        )
        return f"gnn.MetaLayer({edge}, {node}, {whole_})"

    def run(
        self,
        layer: str,
        x: Wire,
        edge_index: Wire,
        edge_attr: Wire,
        u: Wire | None = None,
        batch: Wire | None = None,
    ) -> str:
        ends = "" if u is None else f", u={u}"
        ends += "" if batch is None else f", batch={batch}"
        return f"{layer}({x}, {edge_index}, {edge_attr}{ends})"

    def summary(self) -> str:
        told = counted(self.features, "feature")
        return told if self.exchange == "full" else f"{told} · no exchange"


@block
class NeighbourPool(Block):
    """Put together what each vertex and its neighbours hold, without any weights.

    Shape
    -----
    x : (V, features)
    edge_index : (2, E)
    out : (V, features)

    References
    ----------
    torch_geometric.nn.SimpleConv
    """

    how: str = choice(("mean", "max", "sum"), "How they are put together.")
    itself: str = choice(("with", "without"), "Whether the vertex itself counts.")

    library: ClassVar[str] = "torch_geometric"
    takes: ClassVar[Mapping[str, tuple[str, ...]]] = EDGES
    probe: ClassVar[Literal["meta", "fake", "real"]] = "real"
    example = (X, PAIRS)
    words = ("neighbourhood", "average", "maximum", "pooling over nodes", "gnn")

    def layer(self, x: Spec, edge_index: Spec) -> str:
        check_edges(x, edge_index)
        root = "self_loop" if self.itself == "with" else None
        return call("gnn.SimpleConv", aggr=self.how, combine_root=unless(None, root))

    def summary(self) -> str:
        return f"{self.how} of neighbours"


@block
class GlobalPool(Operation):
    """Put together what the vertices of each graph hold; with edge_index, what its edges hold.

    Shape
    -----
    x : (V, features); (E, features) where edge_index is joined
    batch : (V,), the graph of each vertex
    edge_index : (2, E), optional
    out : (B, features)

    References
    ----------
    torch_geometric.nn.global_add_pool, global_mean_pool, global_max_pool
    """

    how: str = choice(("sum", "mean", "max"), "How they are put together.")

    library: ClassVar[str] = "torch_geometric"
    takes: ClassVar[Mapping[str, tuple[str, ...]]] = {**EDGES, "batch": ("graph",)}
    kinds: ClassVar[Mapping[str, str]] = {"out": "tensor"}
    probe: ClassVar[Literal["meta", "fake", "real"]] = "real"
    example = (X, OWNERS)
    words = ("readout", "graph pooling", "sum", "mean", "max")

    def forward(self, x: Wire, batch: Wire, edge_index: Wire | None = None) -> str:
        x.spec.expect_rank(2)
        x.spec.expect_floating()
        batch.spec.expect_index_of(BATCH)
        rows = batch.spec.axes[0] if edge_index is None else edge_index.spec.axes[1]
        if x.spec.axes[0] != rows:
            raise ShapeError(
                "{node} takes a row for each of {rows}; {source} gives it {shape}.",
                x.spec,
                rows=rows,
            )
        owner = str(batch) if edge_index is None else f"{batch}[{edge_index}[0]]"
        size = "" if edge_index is None else f", int({batch}.max()) + 1"
        name = {"sum": "add", "mean": "mean", "max": "max"}[self.how]
        return f"gnn.global_{name}_pool({x}, {owner}{size})"

    def summary(self) -> str:
        return f"{self.how} of each graph"


@block
class EdgeContraction(Block):
    """Make one vertex of two that an edge joins, edge by edge, those that score highest first.

    No vertex is taken twice in a pass, so up to half of them are left. What the two hold is added
    up, times the score of their edge, by which the scores are learned.

    Shape
    -----
    x : (V, features)
    edge_index : (2, E)
    batch : (V,), the graph of each vertex
    vertices : (V′, features)
    edges : (2, E′), the edges between those that are left
    owner : (V′,), the graph of each of them

    References
    ----------
    torch_geometric.nn.EdgePooling; Diehl, Edge contraction pooling for graph neural networks, 2019
    """

    dropout: float = real(
        0.0, "Which share of the scores is left out in training.", low=0.0, high=1.0
    )
    offset: float = real(
        0.5, "What is added to each score, which lies in 0..1.", low=0.0, advanced=True
    )

    gives = ("vertices", "edges", "owner")
    library: ClassVar[str] = "torch_geometric"
    takes: ClassVar[Mapping[str, tuple[str, ...]]] = {**EDGES, "batch": ("graph",)}
    probe: ClassVar[Literal["meta", "fake", "real"]] = "real"
    example = (X, PAIRS, OWNERS)
    words = ("edge pooling", "coarsening", "cluster", "merge", "graph pooling")

    def layer(self, x: Spec, edge_index: Spec, batch: Spec) -> str:
        check_edges(x, edge_index)
        batch.expect_index_of(BATCH)
        return call(
            "gnn.EdgePooling",
            x.features,
            dropout=unless(0.0, self.dropout),
            add_to_edge_score=unless(0.5, self.offset),
        )

    def run(self, layer: str, x: Wire, edge_index: Wire, batch: Wire) -> str:
        return f"{layer}({x}, {edge_index}, {batch})[:3]"  # the rest would undo it

    def stated(self, *arriving: Spec) -> dict[str, Spec] | None:
        x, edge_index, batch = arriving
        left, joined = f"{x.axes[0]}′", f"{edge_index.axes[1]}′"
        return {
            "vertices": x.like(axes=(axis(left), x.features)),
            "edges": Spec("graph", (2, axis(joined)), "int64", left),
            "owner": batch.like(axes=(axis(left),)),
        }

    def summary(self) -> str:
        return f"dropout {brief(self.dropout)}" if self.dropout else ""


@block
class VertexRows(Operation):
    """Stand the vertices of each graph side by side, zeros behind them where there are fewer.

    What a layer makes of them then depends on which vertex is which, as it should where all graphs
    have the same vertices, and only there.

    Shape
    -----
    x : (V, features)
    batch : (V,), the graph of each vertex
    out : (B, vertices, features)
    """

    vertices: int = whole(64, "How many vertices of each graph have room.", low=1, high=100_000)

    takes: ClassVar[Mapping[str, tuple[str, ...]]] = {"batch": ("graph",)}
    kinds: ClassVar[Mapping[str, str]] = {"out": "tensor"}
    needs = ("layers.graph_network.rows_of_graphs",)
    probe: ClassVar[Literal["meta", "fake", "real"]] = "real"
    example = (X, OWNERS)
    words = ("dense batch", "pad", "readout", "flatten", "graph")

    def forward(self, x: Wire, batch: Wire) -> str:
        x.spec.expect_rank(2)
        x.spec.expect_floating()
        batch.spec.expect_index_of(BATCH)
        if x.spec.axes[0] != batch.spec.axes[0]:
            raise ShapeError(
                "{node} takes a row for each of {rows} vertices; {source} gives it {shape}.",
                x.spec,
                rows=batch.spec.axes[0],
            )
        return f"rows_of_graphs({x}, {batch}, {self.vertices!r})"


@block
class EdgePool(Operation):
    """Put together what the edges hold that touch each vertex.

    Shape
    -----
    edges : (E, features)
    edge_index : (2, E)
    x : (V, …), which tells how many vertices there are
    out : (V, features)

    References
    ----------
    torch_geometric.nn.aggr.SumAggregation
    """

    how: str = choice(("sum", "mean", "max"), "How they are put together.")
    ways: str = choice(
        ("one", "both"), "Whether an edge touches only where it ends, or at both of its ends."
    )

    takes: ClassVar[Mapping[str, tuple[str, ...]]] = EDGES
    kinds: ClassVar[Mapping[str, str]] = {"out": "tensor"}
    needs = ("layers.graph_network.touching",)
    probe: ClassVar[Literal["meta", "fake", "real"]] = "real"
    example = (HELD, PAIRS, X)
    words = ("incidence", "edge to node", "pooling over edges", "scatter")

    def forward(self, edges: Wire, edge_index: Wire, x: Wire) -> str:
        check_edges(x.spec, edge_index.spec)
        check_of_edges(edges.spec, edge_index.spec, 2)
        ends = call("", how=unless("sum", self.how), ways=unless("one", self.ways))[1:-1]
        ends = f", {ends}" if ends else ""
        return f"touching({edges}, {edge_index}, {x}.shape[0]{ends})"

    def summary(self) -> str:
        return f"{self.how} of touching edges"


@block
class EdgeEnds(Operation):
    """Give each edge what the vertices hold that it joins.

    Shape
    -----
    x : (V, features)
    edge_index : (2, E)
    start : (E, features), where each edge begins
    end : (E, features), where it ends
    """

    gives = ("start", "end")
    takes: ClassVar[Mapping[str, tuple[str, ...]]] = EDGES
    kinds: ClassVar[Mapping[str, str]] = {"start": "tensor", "end": "tensor"}
    probe: ClassVar[Literal["meta", "fake", "real"]] = "real"
    example = (X, PAIRS)
    words = ("gather", "source", "target", "node to edge")

    def forward(self, x: Wire, edge_index: Wire) -> str:
        check_edges(x.spec, edge_index.spec)
        return f"{x}[{edge_index}[0]], {x}[{edge_index}[1]]"

    def summary(self) -> str:
        return ""


@block
class AtVertices(Operation):
    """Give each vertex what its graph holds.

    Shape
    -----
    u : (B, features)
    batch : (V,), the graph of each vertex
    out : (V, features)
    """

    takes: ClassVar[Mapping[str, tuple[str, ...]]] = {"batch": ("graph",)}
    kinds: ClassVar[Mapping[str, str]] = {"out": "tensor"}
    probe: ClassVar[Literal["meta", "fake", "real"]] = "real"
    example = (Spec.tensor(4), OWNERS)
    words = ("broadcast", "global to node")

    def forward(self, u: Wire, batch: Wire) -> str:
        batch.spec.expect_index_of(u.spec.axes[0])
        return f"{u}[{batch}]"


@block
class EdgeScores(Operation):
    """Score pairs of vertices by the dot product of what both hold.

    Shape
    -----
    x : (V, features)
    pairs : (2, P), the vertices that are asked about
    out : (P,), the higher the more alike
    """

    takes: ClassVar[Mapping[str, tuple[str, ...]]] = {"pairs": ("graph",)}
    kinds: ClassVar[Mapping[str, str]] = {"out": "tensor"}
    probe: ClassVar[Literal["meta", "fake", "real"]] = "real"
    example = (X, PAIRS)
    words = ("link prediction", "inner product", "decoder", "dot product")

    def forward(self, x: Wire, pairs: Wire) -> str:
        check_edges(x.spec, pairs.spec)
        return f"({x}[{pairs}[0]] * {x}[{pairs}[1]]).sum(-1)"


@block
class Degree(Operation):
    """Count the edges that end at each vertex.

    Shape
    -----
    edge_index : (2, E)
    x : (V, …), which tells how many vertices there are
    out : (V, 1)
    """

    takes: ClassVar[Mapping[str, tuple[str, ...]]] = EDGES
    kinds: ClassVar[Mapping[str, str]] = {"out": "tensor"}
    gradient: ClassVar[bool] = False
    needs = ("layers.graph_matrices.degree",)
    probe: ClassVar[Literal["meta", "fake", "real"]] = "real"
    example = (PAIRS, X)
    words = ("neighbours", "count")

    def forward(self, edge_index: Wire, x: Wire) -> str:
        check_edges(x.spec, edge_index.spec)
        return f"degree({edge_index}, {x}.shape[0]).unsqueeze(-1)"
