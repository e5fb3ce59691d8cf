"""Graph data: graphs as tensors: what vertices hold, and which of them edges join."""

from typing import ClassVar

from nodes.block import Source, block, brief
from nodes.errors import UserError
from nodes.params import choice, flag, path, real, whole
from nodes.spec import BATCH, Spec, axis
from nodes.written import call, unless

TITLE = "Graph data"

MANY_GRAPHS = ("graph", "embedding")
"""The views of a set of many graphs."""
ONE_GRAPH = ("graph", "embedding", "smoothing", "spectrum")
"""The views of a set that holds one graph."""


def held(count: int | str, of: str = "V") -> Spec:
    """Describe what vertices hold (V, count), or edges or graphs."""
    return Spec("tensor", (axis(of), axis(count)))


def pairs(of: str = "E") -> Spec:
    """Describe pairs of vertices (2, E)."""
    return Spec("graph", (2, axis(of)), "int64", "V")


def membership() -> Spec:
    """Describe which graph of a batch each vertex belongs to."""
    return Spec("graph", (axis("V"),), "int64", "B")


def classes(of: str, count: int | None) -> Spec:
    """Describe a class number for each vertex, pair or graph."""
    return Spec("label", (axis(of),), "int64", count)


def mask() -> Spec:
    """Describe which vertices count."""
    return Spec("mask", (axis("V"),), "bool")


@block
class KarateClub(Source):
    """Give the friendships in a karate club that broke in two, and which side each took.

    The mask tells which members count: in training those whose side is known, in validation all
    others. Lead it to losses and metrics.

    Shape
    -----
    x : (V, 34), float32: each member by a one at its place
    edge_index : (2, E), the vertices that each edge joins
    y : (V,), int64: the instructor's side or the president's
    mask : (V,), bool

    References
    ----------
    Zachary, An information flow model for conflict and fission in small groups, 1977
    """

    labelled: int = whole(
        1, "How many of each side are known: its leader, then others.", low=1, high=16
    )
    split_seed: int = whole(0, "What decides which others.", low=0, high=2**32 - 1, advanced=True)

    needs = ("data.karate.KarateClub",)
    views: ClassVar[tuple[str, ...]] = ONE_GRAPH
    words = ("social network", "zachary", "vertices", "nodes", "gnn")

    def data(self) -> str:
        return call(
            "KarateClub", labelled=unless(1, self.labelled), split_seed=unless(0, self.split_seed)
        )

    def fields(self) -> dict[str, Spec]:
        return {"x": held(34), "edge_index": pairs(), "y": classes("V", 2), "mask": mask()}

    def summary(self) -> str:
        return f"{brief(self.labelled)} of each side known"


@block
class GraphFile(Source):
    """Read one graph from an NPZ file, such as Cora; what is asked is the class of vertices.

    The file holds ``edge_index`` (2, E), ``y`` (V,), and ``x`` (V, features), or ``x_index`` (the
    row and column of each one in x) with ``num_words``. ``train_mask``, ``val_mask`` and
    ``test_mask`` part the vertices; without them they are parted at random.

    Shape
    -----
    x : (V, features), float32
    edge_index : (2, E), the vertices that each edge joins
    y : (V,), int64
    mask : (V,), bool: which vertices count
    """

    file: str = path("The file.", suffixes=(".npz",), holding=("edge_index.npy",))
    held: str = choice(("test", "val"), "Which mask of the file is the validation part.")
    rows: bool = flag(True, "Divide what a vertex holds by its sum.")
    validation: float = real(
        0.2, "Which share is kept for validation where there are no masks.", low=0.0, high=0.9,
        advanced=True,
    )  # fmt: skip
    split_seed: int = whole(0, "What decides which.", low=0, high=2**32 - 1, advanced=True)

    in_file = True
    needs = ("data.graph_file.GraphFile",)
    views: ClassVar[tuple[str, ...]] = ONE_GRAPH
    words = ("cora", "citations", "papers", "planetoid", "npz", "own")

    def data(self) -> str:
        _chosen("file", self.file)
        return call(
            "GraphFile",
            self.file,
            held=unless("test", self.held),
            rows=unless(True, self.rows),
            validation=unless(0.2, self.validation),
            split_seed=unless(0, self.split_seed),
        )

    def fields(self) -> dict[str, Spec]:
        return {"x": held("F"), "edge_index": pairs(), "y": classes("V", None), "mask": mask()}

    def summary(self) -> str:
        return f"{self.held} for validation"


@block
class _Split(Source):
    """What the sets of many graphs have in common."""

    validation: float = real(
        0.2, "Which share of the graphs is kept for validation.", low=0.0, high=0.9
    )
    split_seed: int = whole(
        0, "What the parting begins with.", low=0, high=2**32 - 1, advanced=True
    )

    def _parted(self, name: str, *given: object, **named: object) -> str:
        return call(
            name,
            *given,
            **named,
            validation=unless(0.2, self.validation),
            split_seed=unless(0, self.split_seed),
        )


@block
class Molecules(_Split):
    """Give graphs built like small molecules, some of them with a nitro group.

    Both classes have the same atoms, so that only how they are bound tells them apart.

    Shape
    -----
    x : (V, 7), float32: the atom, C N O F I Cl or Br, by a one
    edge_index : (2, E), the atoms that each bond joins, both ways
    edge_attr : (E, 4), float32: the kind of bond by a one
    batch : (V,), which molecule each atom belongs to
    label : (B,), int64 in 0..1
    """

    samples: int = whole(400, "How many molecules there are.", low=4, high=100_000, unit="samples")
    seed: int = whole(0, "What they begin with.", low=0, high=2**32 - 1, advanced=True)

    needs = ("data.molecules.Molecules",)
    views: ClassVar[tuple[str, ...]] = MANY_GRAPHS
    words = ("chemistry", "atoms", "bonds", "graphs", "gnn")

    def data(self) -> str:
        return self._parted("Molecules", samples=self.samples, seed=unless(0, self.seed))

    def fields(self) -> dict[str, Spec]:
        return {
            "x": held(7),
            "edge_index": pairs(),
            "edge_attr": held(4, "E"),
            "batch": membership(),
            "label": Spec.label(2),
        }

    def summary(self) -> str:
        return f"{brief(self.samples)} molecules"


@block
class DigitGraphs(_Split):
    """Give 1,797 pictures of handwritten digits as graphs: each pixel is joined to those around it.

    All have the same 64 vertices. Shuffled, their order no longer tells where a pixel stood; only
    the edges do.

    Shape
    -----
    x : (V, 1), float32 in 0..1: how dark each pixel is
    edge_index : (2, E), the pixels that stand side by side, both ways
    batch : (V,), which picture each pixel belongs to
    label : (B,), int64 in 0..9

    References
    ----------
    sklearn.datasets.load_digits; Defferrard et al., Convolutional neural networks on graphs with
    fast localized spectral filtering, 2016
    """

    order: str = choice(("shuffled", "rows"), "How the pixels are numbered.")
    around: str = choice(("eight", "four"), "How many pixels around it a pixel is joined to.")

    needs = ("data.digit_graphs.DigitGraphs",)
    views: ClassVar[tuple[str, ...]] = MANY_GRAPHS
    words = ("grid", "mnist", "pictures", "pixels", "chebnet", "gnn")

    def data(self) -> str:
        return self._parted(
            "DigitGraphs",
            order=unless("shuffled", self.order),
            around=unless("eight", self.around),
        )

    def fields(self) -> dict[str, Spec]:
        return {
            "x": held(1),
            "edge_index": pairs(),
            "batch": membership(),
            "label": Spec.label(10),
        }

    def summary(self) -> str:
        return f"{self.order} · {self.around} around"


@block
class TuFolder(_Split):
    """Read graphs with a class each from a folder in the form of the TU collection (MUTAG …).

    Labels of vertices and edges become zeros and a one. With two folds or more, one of them, the
    same share of each class, is the validation part.

    Shape
    -----
    x : (V, features), float32
    edge_index : (2, E), the vertices that each edge joins
    edge_attr : (E, features), float32, where edges hold something
    batch : (V,), which graph each vertex belongs to
    label : (B,), int64

    References
    ----------
    Morris et al., TUDataset: a collection of benchmark datasets, 2020
    """

    folder: str = path(
        "The folder of the files, with NAME_A.txt.", folder=True, holding=("*_A.txt",)
    )
    edge_features: str = choice(("yes", "no"), "Whether its edges hold something.")
    folds: int = whole(
        0, "Into how many folds the graphs are parted; 0 parts by share.", low=0, high=1000
    )
    fold: int = whole(0, "Which of them is for validation, the first being 0.", low=0, high=999)

    in_file = True
    needs = ("data.tu_folder.TuFolder",)
    views: ClassVar[tuple[str, ...]] = MANY_GRAPHS
    words = ("mutag", "tudataset", "proteins", "molecules", "own")

    def data(self) -> str:
        _chosen("folder", self.folder)
        return self._parted(
            "TuFolder",
            self.folder,
            edge_features=unless(True, self.edge_features == "yes"),
            folds=unless(0, self.folds),
            fold=unless(0, self.fold),
        )

    def fields(self) -> dict[str, Spec]:
        found = {"x": held("F"), "edge_index": pairs()}
        if self.edge_features == "yes":
            found["edge_attr"] = held("G", "E")
        label = Spec("label", (BATCH,), "int64")
        return {**found, "batch": membership(), "label": label}

    def summary(self) -> str:
        return f"fold {brief(self.fold)} of {brief(self.folds)}" if self.folds else ""


@block
class BlockModel(Source):
    """Give a graph of groups, hide some of its edges, and ask which pairs are joined.

    Pairs without an edge are drawn anew for each step.

    Shape
    -----
    x : (V, vertices), float32: each vertex by a one at its place
    edge_index : (2, E), the edges that are seen, both ways
    pairs : (2, P), the vertices that are asked about
    joined : (P,), int64 in 0..1

    References
    ----------
    Holland et al., Stochastic blockmodels: first steps, 1983
    """

    vertices: int = whole(300, "How many vertices there are.", low=8, high=5000)
    groups: int = whole(10, "In how many groups they are.", low=1, high=1000)
    inside: float = real(0.25, "How likely two of a group are joined.", low=0.01, high=0.99)
    outside: float = real(0.008, "How likely two of different groups are.", low=0.0, high=0.99)
    hidden: float = real(0.1, "Which share of the edges is hidden.", low=0.001, high=0.9)
    draws: int = whole(
        20, "How many steps, each with other pairs, make an epoch.", low=1, high=10_000,
        advanced=True,
     unit="steps")  # fmt: skip
    seed: int = whole(0, "What the graph begins with.", low=0, high=2**32 - 1, advanced=True)

    needs = ("data.block_model.BlockModel",)
    views: ClassVar[tuple[str, ...]] = ONE_GRAPH
    words = ("link prediction", "communities", "stochastic", "edges", "gnn")

    def data(self) -> str:
        return call(
            "BlockModel",
            vertices=self.vertices,
            groups=self.groups,
            inside=self.inside,
            outside=self.outside,
            hidden=unless(0.1, self.hidden),
            draws=unless(20, self.draws),
            seed=unless(0, self.seed),
        )

    def fields(self) -> dict[str, Spec]:
        return {
            "x": held(self.vertices),
            "edge_index": pairs(),
            "pairs": pairs("P"),
            "joined": classes("P", 2),
        }

    def summary(self) -> str:
        return f"{brief(self.vertices)} vertices · {brief(self.groups)} groups"


@block
class RandomGraphs(_Split):
    """Give graphs of numbers; asked is the sum of each edge's number times those of its ends.

    Each edge is told once. Neither vertices nor edges know the answer without the other.

    Shape
    -----
    x : (V, 1), float32
    edge_index : (2, E), the vertices that each edge joins
    edge_attr : (E, 1), float32
    u : (B, 2), float32: how many vertices and edges there are, as shares of the most
    batch : (V,), which graph each vertex belongs to
    target : (B, 1), float32
    """

    samples: int = whole(2000, "How many graphs there are.", low=4, high=1_000_000, unit="samples")
    least: int = whole(5, "The fewest vertices.", low=2, high=1000)
    most: int = whole(10, "The most vertices.", low=2, high=1000)
    degree: float = real(3.0, "How many edges a vertex has in the mean.", low=0.1)
    seed: int = whole(0, "What they begin with.", low=0, high=2**32 - 1, advanced=True)

    needs = ("data.random_graphs.RandomGraphs",)
    views: ClassVar[tuple[str, ...]] = ("graph",)
    words = ("regression", "edges", "interaction", "gnn")

    def data(self) -> str:
        return self._parted(
            "RandomGraphs",
            samples=self.samples,
            least=self.least,
            most=self.most,
            degree=unless(3.0, self.degree),
            seed=unless(0, self.seed),
        )

    def fields(self) -> dict[str, Spec]:
        return {
            "x": held(1),
            "edge_index": pairs(),
            "edge_attr": held(1, "E"),
            "u": Spec.tensor(2),
            "batch": membership(),
            "target": Spec.tensor(1),
        }

    def summary(self) -> str:
        return f"{brief(self.samples)} graphs"


@block
class GraphSignals(_Split):
    """Give noise on a graph, and what a filter makes of it; the filter is to be found.

    Shape
    -----
    x : (V, 1), float32, normal
    edge_index : (2, E), the vertices that each edge joins, both ways
    filtered : (V, 1), float32
    """

    form: str = choice(("random", "grid", "ring", "path"), "How the vertices are joined.")
    vertices: int = whole(64, "How many there are.", low=4, high=2000)
    response: str = choice(
        ("polynomial", "heat", "low", "band", "high"),
        "What the filter lets pass, by the eigenvalues of the Laplacian.",
    )
    terms: int = whole(9, "How many terms a polynomial has.", low=1, high=100)
    samples: int = whole(200, "How many signals there are.", low=2, high=1_000_000, unit="samples")
    seed: int = whole(0, "What they begin with.", low=0, high=2**32 - 1, advanced=True)

    needs = ("data.graph_signals.GraphSignals",)
    views: ClassVar[tuple[str, ...]] = ("spectrum",)
    words = ("spectral", "laplacian", "fourier", "chebyshev", "filter")

    def data(self) -> str:
        return self._parted(
            "GraphSignals",
            form=self.form,
            vertices=self.vertices,
            response=self.response,
            terms=unless(9, self.terms),
            samples=self.samples,
            seed=unless(0, self.seed),
        )

    def fields(self) -> dict[str, Spec]:
        return {"x": held(1), "edge_index": pairs(), "filtered": held(1)}

    def summary(self) -> str:
        return f"{self.form} · {self.response}"


def _chosen(name: str, value: str) -> None:
    if not value.strip():
        raise UserError("{node} needs a {name}: choose one.", name=name)
