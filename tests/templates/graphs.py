"""The example drawings whose data are graphs."""

from app.graph.graph import Project
from tests.templates.pad import Pad


def gcn_karate() -> Project:
    """Draw the graph convolution that finds two sides in a karate club from two known members."""
    return (
        Pad()
        .note(
            """**Two graph convolutions (Kipf and Welling, 2017)** on the friendships of a karate
            club that broke in two. Of 34 members only the two leaders are known in training: the
            mask leaves all others out of the loss. The rest follows from who is friends with whom.

            594 weights. Click a member in the view to see how far two layers reach.""",
        )
        .put("club", "KarateClub", (0, 0))
        .put("first", "GCNConv", (1, 0), {"x": "club.x", "edge_index": "club.edge_index"})
        .put("relu", "ReLU", (2, 0), "first")
        .put("second", "GCNConv", (3, 0), {"x": "relu", "edge_index": "club.edge_index"},
             features=2)
        .put("error", "CrossEntropy", (4, 0),
             {"scores": "second", "target": "club.y", "mask": "club.mask"})
        .put("accuracy", "Accuracy", (4, 1),
             {"scores": "second", "target": "club.y", "mask": "club.mask"})
        .put("trainer", "Supervised", (5, 0), {"losses": "error", "metrics": "accuracy"},
             learning_rate=0.01, epochs=200, batch_size=1, weight_decay=0.0005)
        .project
    )  # fmt: skip


DRAWINGS = {"gcn-karate": gcn_karate}
"""The examples by their names."""
