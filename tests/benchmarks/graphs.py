"""Drawings of graphs that are no templates: their data do not come along, or nothing learns."""

from pathlib import Path
from typing import Any

from app.graph.graph import Project
from tests.templates.pad import Feeds, Pad


def gcn_cora(file: Path) -> Project:
    """Draw the two convolutions of Kipf and Welling on the citations of Cora."""
    return _citations(file, "GCNConv", {}, {}, features=16, dropout=0.5, learning_rate=0.01)


def gat_cora(file: Path) -> Project:
    """Draw the attention of Veličković et al. on the citations of Cora: 8 heads, then one."""
    return _citations(
        file, "GATConv", {"heads": 8, "dropout": 0.6}, {"dropout": 0.6},
        features=8, between="ELU", dropout=0.6, learning_rate=0.005,
    )  # fmt: skip


def cheb_cora(file: Path) -> Project:
    """Draw the filters of Defferrard et al. on the citations of Cora, three terms each."""
    return _citations(file, "ChebConv", {}, {}, features=16, dropout=0.5, learning_rate=0.01)


def _citations(
    file: Path,
    kind: str,
    first: dict[str, Any],
    second: dict[str, Any],
    *,
    features: int,
    dropout: float,
    learning_rate: float,
    between: str = "ReLU",
) -> Project:
    """Draw two convolutions of a kind; what vertices hold is left out at random before both."""
    edges, asked = "papers.edge_index", {"target": "papers.y", "mask": "papers.mask"}
    scores: dict[str, Feeds] = {"scores": "second", **asked}
    return (
        Pad()
        .put("papers", "GraphFile", (0, 0), file=str(file))
        .put("drop_1", "Dropout", (1, 0), "papers.x", share=dropout)
        .put("first", kind, (2, 0), {"x": "drop_1", "edge_index": edges}, features=features,
             **first)
        .put("bend", between, (3, 0), "first")
        .put("drop_2", "Dropout", (4, 0), "bend", share=dropout)
        .put("second", kind, (5, 0), {"x": "drop_2", "edge_index": edges}, features=7, **second)
        .put("error", "CrossEntropy", (6, 0), scores)
        .put("accuracy", "Accuracy", (6, 1), scores)
        .put("trainer", "Supervised", (7, 0), {"losses": "error", "metrics": "accuracy"},
             learning_rate=learning_rate, weight_decay=0.0005, epochs=200, batch_size=1)
        .project
    )  # fmt: skip


def common_neighbours() -> Project:
    """Draw what ranks pairs without learning: by how many neighbours both have."""
    edges = "groups.edge_index"
    return (
        Pad()
        .put("groups", "BlockModel", (0, 0))
        .put("neighbours", "NeighbourPool", (1, 0), {"x": "groups.x", "edge_index": edges},
             how="sum", itself="without")
        .put("common", "EdgeScores", (2, 0), {"x": "neighbours", "pairs": "groups.pairs"})
        .put("auc", "AUC", (3, 0), {"scores": "common", "target": "groups.joined"})
        .project
    )  # fmt: skip


def digits_grid() -> Project:
    """Draw a Chebyshev convolution on digits whose pixels are numbered at random."""
    edges, owner = "pixels.edge_index", "pixels.batch"
    asked = {"scores": "scores", "target": "pixels.label"}
    return (
        Pad()
        .put("pixels", "DigitGraphs", (0, 0))
        .put("filter", "ChebConv", (1, 0), {"x": "pixels.x", "edge_index": edges}, features=32,
             terms=5)
        .put("relu", "ReLU", (2, 0), "filter")
        .put("rows", "VertexRows", (3, 0), {"x": "relu", "batch": owner})
        .put("flat", "Flatten", (4, 0), "rows")
        .put("scores", "Linear", (5, 0), "flat", features=10)
        .put("error", "CrossEntropy", (6, 0), {**asked})
        .put("accuracy", "Accuracy", (6, 1), {**asked})
        .put("trainer", "Supervised", (7, 0), {"losses": "error", "metrics": "accuracy"},
             learning_rate=0.003, schedule="cosine", epochs=20, batch_size=64)
        .project
    )  # fmt: skip


def contracted_molecules() -> Project:
    """Draw convolutions between which edges of molecules are contracted, twice."""
    asked = {"scores": "scores", "target": "molecules.label"}
    project = Pad().put("molecules", "Molecules", (0, 0))
    held, edges, owner = "molecules.x", "molecules.edge_index", "molecules.batch"
    for number in (1, 2):
        left = f"contract_{number}"
        project = (
            project.put(f"tell_{number}", "GINConv", (3 * number - 2, 0),
                        {"x": held, "edge_index": edges})
            .put(f"relu_{number}", "ReLU", (3 * number - 1, 0), f"tell_{number}")
            .put(left, "EdgeContraction", (3 * number, 0),
                 {"x": f"relu_{number}", "edge_index": edges, "batch": owner})
        )  # fmt: skip
        held, edges, owner = (f"{left}.{port}" for port in ("vertices", "edges", "owner"))
    return (
        project.put("tell_3", "GINConv", (7, 0), {"x": held, "edge_index": edges})
        .put("pool", "GlobalPool", (8, 0), {"x": "tell_3", "batch": owner})
        .put("scores", "Linear", (9, 0), "pool", features=2)
        .put("error", "CrossEntropy", (10, 0), {**asked})
        .put("accuracy", "Accuracy", (10, 1), {**asked})
        .put("trainer", "Supervised", (11, 0), {"losses": "error", "metrics": "accuracy"},
             learning_rate=0.005, schedule="cosine", epochs=30, batch_size=32)
        .project
    )  # fmt: skip
