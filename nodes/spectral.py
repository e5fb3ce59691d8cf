"""Spectral: graphs by the eigenvalues and eigenvectors of their matrices."""

from collections.abc import Mapping
from typing import ClassVar, Literal

from nodes.block import Block, Operation, block, brief, counted
from nodes.errors import ShapeError
from nodes.graphs import EDGES, PAIRS, WEIGHTS, X, check_edges, check_of_edges
from nodes.params import choice, real, whole
from nodes.spec import Spec, Wire, axis
from nodes.written import call, unless

TITLE = "Spectral"

SQUARE = Spec("tensor", (axis("V"), axis("V")))
VALUES = Spec("tensor", (axis("V"),))


def check_square(matrix: Spec) -> None:
    """Raise a `ShapeError` unless this is a matrix with as many rows as columns."""
    matrix.expect_floating()
    matrix.expect_rank(2)
    if matrix.axes[0] != matrix.axes[1]:
        raise ShapeError("{node} takes a square matrix; {source} gives it {shape}.", matrix)


def check_signal(x: Spec, vectors: Spec) -> None:
    """Raise a `ShapeError` unless a signal has a row for each of the eigenvectors."""
    check_square(vectors)
    x.expect_floating()
    x.expect_rank(2)
    if x.axes[0] != vectors.axes[0]:
        raise ShapeError(
            "{node} takes a signal with {rows} rows, one a vertex; {source} gives it {shape}.",
            x,
            rows=vectors.axes[0],
        )


@block
class _Matrix(Operation):
    """What the matrices of a graph have in common."""

    takes: ClassVar[Mapping[str, tuple[str, ...]]] = EDGES
    kinds: ClassVar[Mapping[str, str]] = {"out": "tensor"}
    probe: ClassVar[Literal["meta", "fake", "real"]] = "real"
    example: ClassVar[tuple[Spec, ...]] = (PAIRS, X, WEIGHTS)

    def _check(self, edge_index: Wire, x: Wire, edge_weight: Wire | None) -> str:
        """Check what arrives; give the arguments that all have in common."""
        check_edges(x.spec, edge_index.spec)
        check_of_edges(edge_weight.spec if edge_weight else None, edge_index.spec, 1)
        return f"{edge_index}, {x}.shape[0]" + (f", {edge_weight}" if edge_weight else "")


@block
class NormalizedAdjacency(_Matrix):
    """Give the matrix by which a GCN convolution mixes neighbours.

    Shape
    -----
    edge_index : (2, E)
    x : (V, …), which tells how many vertices there are
    edge_weight : (E,), optional
    out : (V, V), D^-½ A D^-½
    """

    loops: str = choice(("with", "without"), "Whether each vertex is its own neighbour.")

    needs = ("layers.graph_matrices.normalized_adjacency",)
    words = ("adjacency", "gcn", "graph matrix")

    def forward(self, edge_index: Wire, x: Wire, edge_weight: Wire | None = None) -> str:
        given = self._check(edge_index, x, edge_weight)
        end = "" if self.loops == "with" else ", loops=False"
        return f"normalized_adjacency({given}{end})"

    def summary(self) -> str:
        return f"{self.loops} loops"


@block
class Laplacian(_Matrix):
    """Give the Laplacian of a graph: how each vertex differs from its neighbours.

    Shape
    -----
    edge_index : (2, E)
    x : (V, …), which tells how many vertices there are
    edge_weight : (E,), optional
    out : (V, V)

    References
    ----------
    scipy.sparse.csgraph.laplacian
    """

    form: str = choice(
        ("symmetric", "combinatorial", "random-walk"),
        "I - D^-½ A D^-½ with eigenvalues from 0 to 2, D - A, or I - D^-1 A.",
    )

    needs = ("layers.graph_matrices.laplacian",)
    words = ("graph matrix", "spectrum")

    def forward(self, edge_index: Wire, x: Wire, edge_weight: Wire | None = None) -> str:
        given = self._check(edge_index, x, edge_weight)
        return f"laplacian({given}, form={self.form!r})"


@block
class Eigen(Operation):
    """Give the eigenvalues of a symmetric matrix, the least first, and its eigenvectors.

    Shape
    -----
    matrix : (V, V), symmetric
    values : (V,)
    vectors : (V, V), a column each

    References
    ----------
    torch.linalg.eigh
    """

    gives = ("values", "vectors")
    kinds: ClassVar[Mapping[str, str]] = {"values": "tensor", "vectors": "tensor"}
    probe: ClassVar[Literal["meta", "fake", "real"]] = "real"
    example = (SQUARE,)
    words = ("eigendecomposition", "spectrum", "eigenvectors", "eigh")

    def forward(self, matrix: Wire) -> str:
        check_square(matrix.spec)
        return f"torch.linalg.eigh({matrix})"


@block
class GraphFourier(Operation):
    """Tell how much of each eigenvector is in a signal.

    Shape
    -----
    x : (V, features)
    vectors : (V, V), a column each, as Eigen gives them
    out : (V, features), a row for each eigenvector
    """

    kinds: ClassVar[Mapping[str, str]] = {"out": "tensor"}
    example = (X, SQUARE)
    words = ("transform", "spectrum")

    def forward(self, x: Wire, vectors: Wire) -> str:
        check_signal(x.spec, vectors.spec)
        return f"{vectors}.mT @ {x}"


@block
class InverseGraphFourier(Operation):
    """Give the signal that has so much of each eigenvector.

    Shape
    -----
    x : (V, features), a row for each eigenvector
    vectors : (V, V), a column each, as Eigen gives them
    out : (V, features)
    """

    kinds: ClassVar[Mapping[str, str]] = {"out": "tensor"}
    example = (X, SQUARE)
    words = ("transform", "spectrum", "back")

    def forward(self, x: Wire, vectors: Wire) -> str:
        check_signal(x.spec, vectors.spec)
        return f"{vectors} @ {x}"


@block
class GraphFilter(Operation):
    """Let pass what a signal has at some eigenvalues, as it is set here.

    Shape
    -----
    x : (V, features)
    values : (V,), the eigenvalues
    vectors : (V, V), a column each
    out : (V, features)
    """

    form: str = choice(
        ("heat", "low", "band", "high"),
        "exp(-scale λ); what lies below scale; a bell around it; what lies above.",
    )
    scale: float = real(1.0, "How fast heat flows, or where the border or bell stands.", low=0.0)

    kinds: ClassVar[Mapping[str, str]] = {"out": "tensor"}
    needs = ("layers.graph_matrices.passed",)
    example = (X, VALUES, SQUARE)
    words = ("heat kernel", "low pass", "high pass", "smoothing")

    def forward(self, x: Wire, values: Wire, vectors: Wire) -> str:
        check_signal(x.spec, vectors.spec)
        values.spec.expect_rank(1)
        share = f"passed({values}, {self.form!r}, {self.scale!r}).unsqueeze(1)"
        return f"{vectors} @ ({share} * ({vectors}.mT @ {x}))"

    def summary(self) -> str:
        return f"{self.form} {brief(self.scale)}"


@block
class SpectralFilter(Block):
    """Learn by what to multiply each eigenvalue's part of a signal: a polynomial.

    With the same weights it gives what ChebConv gives, which needs no eigenvectors.

    Shape
    -----
    x : (V, features in)
    values : (V,), the eigenvalues
    vectors : (V, V), a column each
    out : (V, features)

    References
    ----------
    Defferrard et al., Convolutional neural networks on graphs with fast localized spectral
    filtering, 2016
    """

    features: int = whole(1, "How many features each vertex gets.", low=1)
    terms: int = whole(9, "How many terms the polynomial has.", low=1, high=1000)
    largest: float = real(2.0, "The largest eigenvalue there may be.", low=1e-6, advanced=True)

    needs = ("layers.graph_matrices.SpectralFilter",)
    example = (X, VALUES, SQUARE)
    words = ("spectral convolution", "chebyshev", "frequency response")

    def layer(self, x: Spec, values: Spec, vectors: Spec) -> str:
        check_signal(x, vectors)
        values.expect_rank(1)
        return call(
            "SpectralFilter", x.features, self.features, self.terms,
            largest=unless(2.0, self.largest),
        )  # fmt: skip

    def summary(self) -> str:
        return counted(self.terms, "term")
