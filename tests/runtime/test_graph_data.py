"""Sets of graphs: what a batch is, what is held back, and what files may hold."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from nodes.graph_data import BlockModel as BlockModelBlock
from nodes.graph_data import DigitGraphs as DigitGraphsBlock
from nodes.graph_data import GraphSignals as GraphSignalsBlock
from nodes.graph_data import KarateClub as KarateBlock
from nodes.graph_data import Molecules as MoleculesBlock
from nodes.graph_data import RandomGraphs as RandomBlock
from nodes.runtime.data.block_model import BlockModel
from nodes.runtime.data.digit_graphs import DigitGraphs
from nodes.runtime.data.digits import Digits
from nodes.runtime.data.graph_file import GraphFile
from nodes.runtime.data.graph_signals import GraphSignals
from nodes.runtime.data.graphs import Graphs
from nodes.runtime.data.karate import KarateClub
from nodes.runtime.data.molecules import Molecules
from nodes.runtime.data.random_graphs import RandomGraphs
from nodes.runtime.data.tu_folder import TuFolder
from nodes.runtime.failure import RunError
from nodes.runtime.metrics import AUC
from nodes.spec import Free

SETS = {
    "karate": (KarateClub(), KarateBlock()),
    "digits": (DigitGraphs(), DigitGraphsBlock()),
    "molecules": (Molecules(20), MoleculesBlock()),
    "groups": (BlockModel(60, 3), BlockModelBlock(vertices=60, groups=3)),
    "random": (RandomGraphs(20), RandomBlock()),
    "signals": (GraphSignals(samples=20), GraphSignalsBlock()),
}


@pytest.mark.parametrize("name", sorted(SETS))
def test_a_block_tells_of_the_fields_what_the_set_says(name: str) -> None:
    data, block = SETS[name]
    told = data.describe()
    fields = block.fields()
    assert list(fields) == list(told)
    batch = data.training.__getitems__([0])
    for field, spec in fields.items():
        axes = [each.text if isinstance(each, Free) else each for each in spec.axes]
        assert told[field]["whole"]
        assert (told[field]["kind"], told[field]["axes"]) == (spec.kind, axes)
        assert (told[field]["dtype"], told[field]["high"]) == (spec.dtype, spec.high)
        assert str(batch[field].dtype) == f"torch.{spec.dtype}"
        assert batch[field].ndim == spec.rank


@pytest.mark.parametrize("name", ["digits", "molecules", "random", "signals", "groups"])
def test_graphs_of_a_batch_keep_apart(name: str) -> None:
    data: Graphs = SETS[name][0]
    one, other = (data.training.__getitems__([number]) for number in (0, 1))
    both = data.training.__getitems__([0, 1])
    first = len(one["x"])
    assert torch.equal(both["x"], torch.cat([one["x"], other["x"]]))
    edges = both["edge_index"]
    count = one["edge_index"].shape[1]
    assert torch.equal(edges[:, :count], one["edge_index"])
    assert torch.equal(edges[:, count:], other["edge_index"] + first)
    if "batch" in both:
        assert both["batch"].tolist() == [0] * first + [1] * len(other["x"])
    assert both["index"].shape == (2,)


def test_in_training_only_the_leaders_are_known() -> None:
    data = KarateClub()
    training = data.training.__getitems__([0])
    validation = data.validation.__getitems__([0])
    assert training["mask"].nonzero().flatten().tolist() == [0, 33]
    assert int(validation["mask"].sum()) == 32
    assert training["edge_index"].shape == (2, 156)
    more = KarateClub(labelled=3, split_seed=1).training.__getitems__([0])
    assert int(more["mask"].sum()) == 6
    assert more["y"][more["mask"]].bincount().tolist() == [3, 3]


def test_atoms_alone_do_not_tell_the_molecules_apart() -> None:
    data = Molecules(400)
    everything = data.training.__getitems__(list(range(len(data.training))))
    sums = torch.zeros(len(data.training), 7).index_add(0, everything["batch"], everything["x"])
    label = everything["label"]
    for atom in (1, 2):  # nitrogen and oxygen
        means = [float(sums[label == each, atom].mean()) for each in (0, 1)]
        assert abs(means[0] - means[1]) < 0.1
    assert data.graph(7)["label"].tolist() == [1]
    again = Molecules(400).graph(7)
    assert all(torch.equal(again[name], each) for name, each in data.graph(7).items())


def test_hidden_edges_are_nowhere_to_be_seen_and_common_neighbours_find_some() -> None:
    data = BlockModel()
    seen = {tuple(pair) for pair in data.training.__getitems__([0])["edge_index"].T.tolist()}
    asked = data.validation.__getitems__([0])
    hidden = asked["pairs"][:, asked["joined"] == 1]
    assert not seen & {tuple(pair) for pair in hidden.T.tolist()}
    assert int(asked["joined"].sum()) * 2 == len(asked["joined"])
    matrix = torch.zeros(data.vertices, data.vertices)
    matrix[tuple(zip(*seen, strict=True))] = 1.0
    metric = AUC()
    metric.update((matrix @ matrix)[asked["pairs"][0], asked["pairs"][1]], asked["joined"])
    assert 0.70 <= metric.value() <= 0.78
    first, second = (data.training.__getitems__([number])["pairs"] for number in (0, 1))
    assert not torch.equal(first, second)


def test_the_sum_over_edges_is_what_is_asked() -> None:
    graph = RandomGraphs(5).graph(3)
    x, (start, end) = graph["x"], graph["edge_index"]
    wanted = sum(
        float(weight * x[a] * x[b])
        for weight, a, b in zip(graph["edge_attr"], start, end, strict=True)
    )
    assert float(graph["target"]) == pytest.approx(wanted, rel=1e-5)


@pytest.mark.parametrize("form", ["random", "grid", "ring", "path"])
def test_a_filter_multiplies_each_eigenvector_by_its_own_number(form: str) -> None:
    data = GraphSignals(form, 16, "heat", samples=4)
    graph = data.graph(2)
    seen = data.vectors.T @ graph["x"].double()
    wanted = data.vectors @ (torch.exp(-3 * data.values).unsqueeze(1) * seen)
    assert torch.allclose(graph["filtered"].double(), wanted, atol=1e-5)
    assert int(graph["edge_index"].max()) < data.count


@pytest.mark.parametrize(("around", "edges"), [("eight", 420), ("four", 224)])
def test_shuffled_digits_are_the_digits_for_who_follows_the_edges(around: str, edges: int) -> None:
    data, pictures = DigitGraphs(around=around), Digits()
    assert data.numbers.sort().values.tolist() == list(range(64))
    assert data.numbers.tolist() != list(range(64))
    graph, picture = data.graph(5), pictures.fields["image"][5].flatten()
    assert torch.equal(graph["x"][:, 0], picture[data.numbers])
    places = torch.stack([data.numbers // 8, data.numbers % 8])
    start, end = graph["edge_index"]
    apart = (places[:, start] - places[:, end]).abs()
    assert graph["edge_index"].shape == (2, edges)
    assert int(apart.amax()) == 1
    assert int(apart.sum(0).amax()) == (2 if around == "eight" else 1)
    plain = DigitGraphs("rows", around)
    assert torch.equal(plain.graph(5)["x"][:, 0], picture)


def folder(path: Path, **changed: str) -> Path:
    """Write two small graphs in the form of the TU collection."""
    files = {
        "A": "1, 2\n2, 1\n3, 4\n4, 3\n4, 5\n5, 4\n",
        "graph_indicator": "1\n1\n2\n2\n2\n",
        "graph_labels": "-1\n1\n",
        "node_labels": "0\n3\n0\n0\n3\n",
        "edge_labels": "0\n0\n1\n1\n0\n0\n",
    }
    raw = path / "raw"
    raw.mkdir()
    for name, text in {**files, **changed}.items():
        if text:
            (raw / f"PAIR_{name}.txt").write_text(text)
    return path


def test_a_folder_of_text_files_becomes_graphs(tmp_path: Path) -> None:
    data = TuFolder(str(folder(tmp_path)), validation=0.5)
    assert data.samples == 2
    assert data.classes == ("-1", "1")
    second = data.graph(1)
    assert second["x"].tolist() == [[1, 0], [1, 0], [0, 1]]
    assert second["edge_index"].tolist() == [[0, 1, 1, 2], [1, 0, 2, 1]]
    assert second["edge_attr"].tolist() == [[0, 1], [0, 1], [1, 0], [1, 0]]
    assert second["label"].tolist() == [1]


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"A": "1, 9\n"}, "vertices that are not there"),
        ({"A": "1, 3\n3, 1\n", "edge_labels": "0\n0\n"}, "joins two graphs"),
        ({"A": "1, x\n"}, "rows of numbers"),
        ({"graph_indicator": "1\n1\n3\n2\n2\n"}, "do not fit together"),
        ({"graph_indicator": "1\n2\n1\n2\n2\n"}, "graph by graph"),
        ({"node_labels": "0\n3\n"}, "differ in number"),
        ({"edge_labels": ""}, "hold nothing"),
    ],
)
def test_a_folder_that_does_not_fit_is_told_in_a_sentence(
    tmp_path: Path, changed: dict[str, str], told: str
) -> None:
    with pytest.raises(RunError, match=told):
        TuFolder(str(folder(tmp_path, **changed)))
    (tmp_path / "empty").mkdir()
    with pytest.raises(RunError, match="no file that ends in _A"):
        TuFolder(str(tmp_path / "empty"))


def test_the_folds_of_mutag_hold_every_molecule_once(shared_data: Path) -> None:
    held: list[int] = []
    folder = str(shared_data / "TUDataset" / "MUTAG")
    for data in (TuFolder(folder, folds=10, fold=fold) for fold in range(10)):
        kept = data.validation.numbers.tolist()
        assert not set(kept) & set(data.training.numbers.tolist())
        held += kept
    assert sorted(held) == list(range(188))
    assert TuFolder(folder).describe()["x"]["axes"] == ["V", 7]


def test_cora_is_read_as_it_is_published(shared_data: Path) -> None:
    data = GraphFile(str(shared_data / "cora.npz"))
    training, test = data.training.__getitems__([0]), data.validation.__getitems__([0])
    assert training["x"].shape == (2708, 1433)
    assert training["edge_index"].shape == (2, 10_556)
    assert (int(training["mask"].sum()), int(test["mask"].sum())) == (140, 1000)
    assert float(training["x"].sum()) == pytest.approx(2708, abs=1)


def test_a_graph_without_masks_is_parted_and_a_broken_one_refused(tmp_path: Path) -> None:
    path = tmp_path / "small.npz"
    given: dict[str, Any] = {
        "x": np.eye(4, dtype=np.float32),
        "edge_index": np.array([[0, 1], [1, 2]]),
        "y": np.array([0, 1, 0, 1]),
    }
    np.savez(path, **given)
    data = GraphFile(str(path), validation=0.5)
    masks = [part.__getitems__([0])["mask"] for part in (data.training, data.validation)]
    assert torch.equal(masks[0], ~masks[1])
    np.savez(path, **{**given, "edge_index": np.array([[0, 1], [1, 7]])})
    with pytest.raises(RunError, match="vertices that are not there"):
        GraphFile(str(path))
    np.savez(path, **{name: each for name, each in given.items() if name != "x"})
    with pytest.raises(RunError, match="neither x nor"):
        GraphFile(str(path))


def test_the_area_under_the_curve_is_that_of_scikit_learn() -> None:
    from sklearn.metrics import roc_auc_score

    torch.manual_seed(0)
    scores = torch.randn(200).round(decimals=1)  # with ties
    target = (torch.rand(200) < 0.3).long()
    metric = AUC()
    for part in range(0, 200, 50):
        metric.update(scores[part : part + 50], target[part : part + 50])
    assert metric.value() == pytest.approx(roc_auc_score(target, scores))
