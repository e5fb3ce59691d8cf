"""The matrices of a graph, and signals seen through their eigenvectors."""

import torch
from torch import Tensor, nn


def degree(edge_index: Tensor, vertices: int, weight: Tensor | None = None) -> Tensor:
    """Add up the edges that end at each vertex, or their weights; (V,)."""
    counted = torch.ones_like(edge_index[1], dtype=torch.float32) if weight is None else weight
    return counted.new_zeros(vertices).index_add(0, edge_index[1], counted)


def adjacency(
    edge_index: Tensor, vertices: int, weight: Tensor | None = None, loops: bool = False
) -> Tensor:
    """Give the matrix (V, V) whose row v tells from where edges come to v.

    Parameters
    ----------
    edge_index
        (2, E).
    vertices
        How many there are.
    weight
        (E,), how much each edge counts; 1 where it is not given.
    loops
        Whether each vertex has an edge to itself.
    """
    counted = torch.ones_like(edge_index[1], dtype=torch.float32) if weight is None else weight
    flat = counted.new_zeros(vertices * vertices)
    matrix = flat.index_add(0, edge_index[1] * vertices + edge_index[0], counted)
    matrix = matrix.reshape(vertices, vertices)
    if loops:
        matrix = matrix + torch.eye(vertices, dtype=matrix.dtype, device=matrix.device)
    return matrix


def normalized_adjacency(
    edge_index: Tensor, vertices: int, weight: Tensor | None = None, loops: bool = True
) -> Tensor:
    """Give D^-½ A D^-½ (V, V), with edges of each vertex to itself or without.

    References
    ----------
    Kipf and Welling, Semi-supervised classification with graph convolutional networks, 2017
    """
    matrix = adjacency(edge_index, vertices, weight, loops)
    root = _inverse_root(matrix.sum(1))
    return root.unsqueeze(1) * matrix * root


def laplacian(
    edge_index: Tensor, vertices: int, weight: Tensor | None = None, form: str = "combinatorial"
) -> Tensor:
    """Give the Laplacian of a graph (V, V).

    Parameters
    ----------
    form
        ``combinatorial``: D - A; ``symmetric``: I - D^-½ A D^-½, its eigenvalues in 0..2;
        ``random-walk``: I - D^-1 A.
    """
    matrix = adjacency(edge_index, vertices, weight)
    sums = matrix.sum(1)
    if form == "combinatorial":
        return torch.diag(sums) - matrix
    present = torch.diag((sums > 0).to(matrix.dtype))  # an edgeless vertex has a row of zeros
    if form == "symmetric":
        root = _inverse_root(sums)
        return present - root.unsqueeze(1) * matrix * root
    return present - torch.where(sums > 0, 1 / sums, 0.0).unsqueeze(1) * matrix


def _inverse_root(sums: Tensor) -> Tensor:
    return torch.where(sums > 0, sums.clamp(min=1e-30).rsqrt(), 0.0)


def passed(values: Tensor, form: str, scale: float) -> Tensor:
    """Give what a filter makes of each eigenvalue.

    Parameters
    ----------
    values
        The eigenvalues (V,).
    form
        ``heat``: exp(-scale λ); ``low``, ``high``: those below or above ``scale``; ``band``: a
        bell around it.
    """
    match form:
        case "heat":
            return torch.exp(-scale * values)
        case "low":
            return (values <= scale).to(values.dtype)
        case "high":
            return (values >= scale).to(values.dtype)
        case _:
            return torch.exp(-10 * (values - scale) ** 2)


class SpectralFilter(nn.Module):
    """Multiplies what a signal has at each eigenvalue by a polynomial that is learned.

    It is written in Chebyshev's polynomials of 2λ / largest - 1, so that it has the very weights
    of a Chebyshev convolution.

    Parameters
    ----------
    in_features, features
        Of each vertex, before and after.
    terms
        How many the polynomial has.
    largest
        The largest eigenvalue there may be.

    References
    ----------
    Defferrard et al., Convolutional neural networks on graphs with fast localized spectral
    filtering, 2016
    """

    def __init__(self, in_features: int, features: int, terms: int, largest: float = 2.0) -> None:
        super().__init__()
        self.largest = largest
        self.weight = nn.Parameter(torch.empty(terms, in_features, features))
        nn.init.xavier_uniform_(self.weight)

    def response(self, values: Tensor) -> Tensor:
        """Give the polynomial at the eigenvalues (V,): (V, in_features, features)."""
        return torch.einsum("kv,kio->vio", _chebyshev(values, len(self.weight), self.largest),
                            self.weight)  # fmt: skip

    def forward(self, x: Tensor, values: Tensor, vectors: Tensor) -> Tensor:
        seen = vectors.mT @ x
        return vectors @ torch.einsum("vi,vio->vo", seen, self.response(values))


def _chebyshev(values: Tensor, terms: int, largest: float) -> Tensor:
    """Give Chebyshev's polynomials 0 to terms - 1 at the eigenvalues: (terms, V)."""
    place = 2 * values / largest - 1
    found = [torch.ones_like(place), place]
    for _ in range(terms - 2):
        found.append(2 * place * found[-1] - found[-2])
    return torch.stack(found[:terms])
