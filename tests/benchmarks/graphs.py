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
