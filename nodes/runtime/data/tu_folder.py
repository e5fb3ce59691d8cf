"""A set of graphs as a folder of text files, in the form of the TU collection."""

from collections.abc import Sequence
from pathlib import Path

import torch
from torch import Tensor

from ..failure import RunError
from .fit import expect_fit, expect_inside
from .graphs import Graph, Graphs, classes_of, edges, features, field, membership
from .samples import Description, Part, shuffled


class TuFolder(Graphs):
    """Graphs with a class each.

    ``NAME_A.txt`` lists the edges, ``NAME_graph_indicator.txt`` the graph of each vertex and
    ``NAME_graph_labels.txt`` their classes; labels and attributes of vertices and edges may be
    there too, where labels become zeros and a one. Vertices without either hold a one.

    Parameters
    ----------
    folder
        The folder of the files, or one that has them in ``raw``.
    edge_features
        Whether its edges hold something.
    folds, fold
        With two folds or more the graphs are parted into so many, class by class, and this one,
        counted from 0, is the validation part.
    validation, split_seed
        With less the share kept for validation; and what decides which.

    Raises
    ------
    RunError
        If the files cannot be read, or do not fit together.

    References
    ----------
    Morris et al., TUDataset: a collection of benchmark datasets, 2020
    """

    def __init__(
        self,
        folder: str,
        edge_features: bool = True,
        folds: int = 0,
        fold: int = 0,
        validation: float = 0.2,
        split_seed: int = 0,
    ) -> None:
        stem = _stem(Path(folder))
        owner = _column(stem, "graph_indicator") - 1
        pairs = (_table(stem, "A")[:, :2] - 1).long().T.contiguous()
        label, self.classes = _ranks(_column(stem, "graph_labels"))
        vertices, self.samples = len(owner), len(label)
        if not vertices or int(owner.min()) < 0 or int(owner.max()) >= self.samples:
            raise RunError(f"The graphs of {stem} and their labels do not fit together.")
        if bool((owner.diff() < 0).any()):
            raise RunError(f"The vertices of {stem} do not stand graph by graph.")
        if pairs.numel() and not 0 <= int(pairs.min()) <= int(pairs.max()) < vertices:
            raise RunError(f"The edges of {stem} name vertices that are not there.")
        x = _held(stem, "node", vertices)
        held = _held(stem, "edge", pairs.shape[1]) if edge_features else None
        if edge_features and held is None:
            raise RunError(f"The edges of {stem} hold nothing. Say so: set edge_features to no.")
        x = torch.ones(vertices, 1) if x is None else x
        home = owner[pairs[0]]
        if bool((home != owner[pairs[1]]).any()):
            raise RunError(f"An edge of {stem} joins two graphs.")
        self._graphs = _apart(x, pairs, held, label, owner, home)
        self._description: Description = {"x": features(x.shape[1]), "edge_index": edges()}
        if held is not None:
            self._description["edge_attr"] = field("tensor", "E", held.shape[1])
        self._description["batch"] = membership()
        self._description["label"] = classes_of("B", len(self.classes))
        if folds < 2:
            self.part(validation, split_seed)
        else:
            kept = _fold(label, folds, fold, split_seed)
            self.training = Part(self, torch.arange(self.samples)[~kept])
            self.validation = Part(self, torch.arange(self.samples)[kept])

    def graph(self, number: int) -> Graph:
        return self._graphs[number]

    def describe(self) -> Description:
        return self._description


def _stem(folder: Path) -> Path:
    """Find what the names of the files begin with."""
    for place in (folder, folder / "raw"):
        found = sorted(place.glob("*_A.txt"))
        if len(found) == 1:
            return found[0].with_name(found[0].name.removesuffix("_A.txt"))
        if found:
            raise RunError(f"{place} holds several sets: {', '.join(each.name for each in found)}.")
    raise RunError(f"{folder} holds no file that ends in _A.txt, which lists the edges.")


def _file(stem: Path, part: str) -> Path:
    return stem.with_name(f"{stem.name}_{part}.txt")


def _table(stem: Path, part: str) -> Tensor:
    path = _file(stem, part)
    expect_inside(path, stem.parent)
    expect_fit(str(path), 10)
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
        rows = [[float(cell) for cell in line.split(",")] for line in lines if line.strip()]
        table = torch.tensor(rows, dtype=torch.float64)
    except (OSError, ValueError) as error:
        raise RunError(f"{path} cannot be read as rows of numbers: {error}.") from error
    if table.ndim != 2 or not bool(table.isfinite().all()):
        raise RunError(f"{path} holds no rows of numbers.")
    return table


def _column(stem: Path, part: str) -> Tensor:
    return _table(stem, part)[:, 0].long()


def _ranks(labels: Tensor) -> tuple[Tensor, tuple[str, ...]]:
    """Give the rank of each label, and the labels in their order as names."""
    known, ranks = labels.unique(return_inverse=True)
    return ranks, tuple(str(each) for each in known.tolist())


def _held(stem: Path, what: str, count: int) -> Tensor | None:
    """Give what vertices or edges hold: labels as zeros and a one, then attributes."""
    parts = []
    if _file(stem, f"{what}_labels").exists():
        ranks, names = _ranks(_column(stem, f"{what}_labels"))
        parts.append(torch.nn.functional.one_hot(ranks, len(names)).float())
    if _file(stem, f"{what}_attributes").exists():
        parts.append(_table(stem, f"{what}_attributes").float())
    if any(len(part) != count for part in parts):
        raise RunError(f"The {what}s of {stem} and what they hold differ in number.")
    return torch.cat(parts, dim=1) if parts else None


def _apart(
    x: Tensor, pairs: Tensor, held: Tensor | None, label: Tensor, owner: Tensor, home: Tensor
) -> Sequence[Graph]:
    """Take the one large graph apart."""
    order = torch.argsort(home, stable=True)
    counts = torch.bincount(owner, minlength=len(label))
    many = torch.bincount(home, minlength=len(label)).tolist()
    starts = (counts.cumsum(0) - counts).tolist()
    rows, ends = x.split(counts.tolist()), pairs[:, order].split(many, dim=1)
    held_apart = None if held is None else held[order].split(many)
    found = []
    for number, start in enumerate(starts):
        graph = {"x": rows[number], "edge_index": ends[number] - start}
        if held_apart is not None:
            graph["edge_attr"] = held_apart[number]
        graph["label"] = label[number : number + 1]
        found.append(graph)
    return found


def _fold(label: Tensor, folds: int, fold: int, seed: int) -> Tensor:
    """Tell which samples lie in a fold, so that every fold has its share of each class."""
    order = shuffled(len(label), seed)
    order = order[torch.argsort(label[order], stable=True)]
    kept = torch.zeros(len(label), dtype=torch.bool)
    kept[order[fold % folds :: folds]] = True
    return kept
