"""The example drawings whose data are graphs."""

from collections.abc import Callable

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


def gin_molecules() -> Project:
    """Draw the isomorphism network that tells molecules apart by how their atoms are bound."""
    edges = "molecules.edge_index"
    return (
        Pad()
        .note(
            """**A graph isomorphism network (Xu et al., 2019)** adds up each atom and its
            neighbours, three times over. What it knows after each round is added up over the
            molecule, and all three sums decide.

            These molecules are made here: the same atoms, with a nitro group or without. For real
            ones put a TuFolder in the place of “molecules” and lead it to a folder such as MUTAG,
            which has the same seven atoms.""",
        )
        .put("molecules", "Molecules", (0, 1))
        .put("first", "GINConv", (1, 0), {"x": "molecules.x", "edge_index": edges})
        .put("relu_1", "ReLU", (2, 0), "first")
        .put("second", "GINConv", (3, 0), {"x": "relu_1", "edge_index": edges})
        .put("relu_2", "ReLU", (4, 0), "second")
        .put("third", "GINConv", (5, 0), {"x": "relu_2", "edge_index": edges})
        .put("relu_3", "ReLU", (6, 0), "third")
        .put("pool_1", "GlobalPool", (3, 1), {"x": "relu_1", "batch": "molecules.batch"})
        .put("pool_2", "GlobalPool", (5, 1), {"x": "relu_2", "batch": "molecules.batch"})
        .put("pool_3", "GlobalPool", (7, 1), {"x": "relu_3", "batch": "molecules.batch"})
        .put("sums", "Concatenate", (8, 1), {"x": ("pool_1", "pool_2", "pool_3")})
        .put("scores", "Linear", (9, 1), "sums", features=2)
        .put("error", "CrossEntropy", (10, 1),
             {"scores": "scores", "target": "molecules.label"})
        .put("accuracy", "Accuracy", (10, 2),
             {"scores": "scores", "target": "molecules.label"})
        .put("trainer", "Supervised", (11, 1), {"losses": "error", "metrics": "accuracy"},
             learning_rate=0.005, schedule="cosine", epochs=50, batch_size=32)
        .project
    )  # fmt: skip


def link_prediction() -> Project:
    """Draw the network that guesses which members of a graph are joined by a hidden edge."""
    edges = "groups.edge_index"
    return (
        Pad()
        .note(
            """**Link prediction.** A tenth of the edges is hidden. Two convolutions give each
            vertex a place, and two vertices are the more likely joined the more alike their places
            are: the score is a dot product. In each step the edges that are seen stand against as
            many pairs that no edge joins.

            Counting common neighbours, which learns nothing, ranks 74 of 100 pairs rightly
            here.""",
        )
        .put("groups", "BlockModel", (0, 0))
        .put("first", "GCNConv", (1, 0), {"x": "groups.x", "edge_index": edges}, features=32)
        .put("relu", "ReLU", (2, 0), "first")
        .put("second", "GCNConv", (3, 0), {"x": "relu", "edge_index": edges}, features=16)
        .put("alike", "EdgeScores", (4, 0), {"x": "second", "pairs": "groups.pairs"})
        .put("error", "BCEWithLogits", (5, 0), {"scores": "alike", "target": "groups.joined"})
        .put("auc", "AUC", (5, 1), {"scores": "alike", "target": "groups.joined"})
        .put("trainer", "Supervised", (6, 0), {"losses": "error", "metrics": "auc"},
             learning_rate=0.01, epochs=4, batch_size=1)
        .project
    )  # fmt: skip


def graph_network() -> Project:
    """Draw the message-passing network whose edges, vertices and whole tell each other."""
    edges, owner = "graphs.edge_index", "graphs.batch"
    return (
        Pad()
        .note(
            """**A graph network (Battaglia et al., 2018).** Each block updates the edges from their
            ends, the vertices from their edges, and the whole graph from both; each wire is one
            kind of exchange.

            What is asked, the sum over the edges of their number times those of both ends, needs
            them all. Set exchange to none in both blocks: nothing is learned any more.""",
        )
        .put("graphs", "RandomGraphs", (0, 0))
        .put("exchange_1", "GraphNetwork", (1, 0),
             {"x": "graphs.x", "edge_index": edges, "edge_attr": "graphs.edge_attr",
              "u": "graphs.u", "batch": owner}, features=48, hidden=48, ways="both")
        .put("exchange_2", "GraphNetwork", (2, 0),
             {"x": "exchange_1.vertices", "edge_index": edges, "edge_attr": "exchange_1.edges",
              "u": "exchange_1.whole", "batch": owner}, features=48, hidden=48, ways="both")
        .put("of_vertices", "GlobalPool", (3, 0),
             {"x": "exchange_2.vertices", "batch": owner})
        .put("of_edges", "GlobalPool", (3, 1),
             {"x": "exchange_2.edges", "batch": owner, "edge_index": edges})
        .put("known", "Concatenate", (4, 0), {"x": ("of_vertices", "of_edges", "exchange_2.whole")})
        .put("answer", "Linear", (5, 0), "known", features=1)
        .put("error", "MSE", (6, 0), {"values": "answer", "target": "graphs.target"})
        .put("r2", "R2", (6, 1), {"values": "answer", "target": "graphs.target"})
        .put("trainer", "Supervised", (7, 0), {"losses": "error", "metrics": "r2"},
             learning_rate=0.003, schedule="cosine", epochs=30, batch_size=32, clip=5.0)
        .project
    )  # fmt: skip


def cheb_spectral() -> Project:
    """Draw the one convolution that finds a filter of a graph's Laplacian."""
    return (
        Pad()
        .note(
            """**A Chebyshev convolution (Defferrard et al., 2016)** multiplies what a signal has at
            each eigenvalue of the Laplacian by a polynomial, without ever knowing an eigenvalue.
            Nine terms reach eight edges far.

            The data were made by such a filter, so it can be found exactly: see its line meet the
            target in the spectrum. With fewer terms it cannot.""",
        )
        .put("signals", "GraphSignals", (0, 0), form="grid")
        .put("filter", "ChebConv", (1, 0),
             {"x": "signals.x", "edge_index": "signals.edge_index"}, features=1, terms=9,
             bias=False)
        .put("error", "MSE", (2, 0), {"values": "filter", "target": "signals.filtered"})
        .put("explained", "R2", (2, 1), {"values": "filter", "target": "signals.filtered"})
        .put("trainer", "Supervised", (3, 0), {"losses": "error", "metrics": "explained"},
             learning_rate=0.1, schedule="cosine", epochs=30, batch_size=16)
        .project
    )  # fmt: skip


DRAWINGS: dict[str, Callable[[], Project]] = {
    "gcn-karate": gcn_karate,
    "gin-molecules": gin_molecules,
    "link-prediction": link_prediction,
    "graph-network": graph_network,
    "cheb-spectral": cheb_spectral,
}
"""The examples by their names."""
