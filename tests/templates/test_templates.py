import importlib
import json
from collections.abc import Callable, Mapping
from itertools import combinations
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import torch
import torchvision
from torch import Tensor, nn

from app.compiler.analysis import Analyst
from app.graph import edits
from app.graph.graph import Graph, Project
from app.project.file import load
from app.project.writing import write
from app.training.package import imported, lay_out
from nodes.ends import Note
from tests.conftest import ROOT
from tests.templates import agents
from tests.templates.drawings import DRAWINGS
from tests.warm import Warm

FOLDER = ROOT / "resources" / "templates"
NAMES = tuple(DRAWINGS)
GRID = 20
ROOM = (180, 160)  # of a node that shows a picture of what comes out of it

COUNTS = {
    "mp-neuron": (3, 0),
    "perceptron-iris": (5, 4),
    "mlp-xor": (33, 24),
    "mlp-digits": (4_810, 4_736),
    "cnn-digits": (21_578, 315_904),
    "lenet5": (61_706, 416_520),
    "vgg11": (132_863_336, 7_609_090_048),
    "resnet18": (11_689_512, 1_814_073_344),
    "resnet50": (25_557_032, 4_089_184_256),
    "vit-b-16": (86_567_656, 17_563_828_224),
    "lstm-adding": (17_473, None),
    **agents.COUNTS,
    "gcn-karate": (594, None),
    "gan-ring": (68_995, None),
    "gan-digits": (104_129, None),
    "dcgan": (6_342_272, None),
    "gin-molecules": (5_922, None),
    "link-prediction": (10_160, None),
    "graph-network": (44_977, None),
    "cheb-spectral": (9, None),
    "rnn-adding": (4_417, None),
    "tcn-adding": (24_961, None),
    "seq2seq-lstm-reverse": (187_447, None),
    "seq2seq-attention-reverse": (190_391, None),
    "transformer-reverse": (238_167, None),
    "char-lm": (343_210, None),
}
"""Parameters and multiply-accumulates, as the papers and torchvision have them."""

REFERENCES: dict[str, Callable[[], nn.Module]] = {
    "vgg11": torchvision.models.vgg11,
    "resnet18": torchvision.models.resnet18,
    "resnet50": torchvision.models.resnet50,
    "vit-b-16": torchvision.models.vit_b_16,
}


@pytest.fixture(scope="module")
def analyst() -> Analyst:
    return Analyst()


@pytest.mark.parametrize("name", NAMES)
def test_an_example_is_the_drawing_that_its_file_holds(
    name: str, golden: Callable[[Path, str], None]
) -> None:
    path = FOLDER / f"{name}.netwright"
    golden(path, write(DRAWINGS[name]()))
    assert load(path) == DRAWINGS[name]()


def test_every_file_is_one_of_the_examples() -> None:
    assert {path.stem for path in FOLDER.glob("*.netwright")} == set(NAMES)


def drawings(project: Project) -> dict[str, Graph]:
    return {"": project.graph} | {
        name: composite.graph for name, composite in project.composites.items()
    }


@pytest.mark.parametrize("name", NAMES)
def test_nodes_stand_on_the_grid_with_room_between_them(name: str) -> None:
    for graph in drawings(DRAWINGS[name]()).values():
        boxes = {}
        for each, node in graph.nodes.items():
            assert node.x % GRID == 0, each
            assert node.y % GRID == 0, each
            size = (node.block.width, node.block.height) if isinstance(node.block, Note) else ROOM
            boxes[each] = (node.x, node.y, node.x + size[0], node.y + size[1])
        for (first, one), (second, other) in combinations(boxes.items(), 2):
            apart = (
                one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
            )
            assert apart, (first, second)


@pytest.mark.parametrize("name", NAMES)
def test_an_example_explains_itself_and_shows_no_problem(name: str, analyst: Analyst) -> None:
    project = DRAWINGS[name]()
    told = [
        node.block.text for node in project.graph.nodes.values() if isinstance(node.block, Note)
    ]
    assert len(told) == 1
    assert 100 < len(told[0]) < 600
    assert [each.message for each in analyst.analyse(project).problems] == []


@pytest.mark.parametrize("name", NAMES)
def test_an_example_has_the_very_counts_of_its_reference(name: str, analyst: Analyst) -> None:
    network = analyst.analyse(DRAWINGS[name]()).network
    assert network is not None
    parameters, macs = COUNTS[name]
    assert network.parameters == parameters
    if macs is not None:
        assert network.macs == macs


LARGER = {
    "resnet18": ((3, 4, 6, 3), 21_797_672),  # ResNet-34
    "resnet50": ((3, 4, 23, 3), 44_549_160),  # ResNet-101
    "vgg11": ((2, 2, 3, 3, 3), 138_357_544),  # VGG-16
}


@pytest.mark.parametrize("name", sorted(LARGER))
def test_other_depths_give_the_larger_networks_that_the_note_tells_of(
    name: str, analyst: Analyst
) -> None:
    depths, parameters = LARGER[name]
    project = DRAWINGS[name]()
    graph = project.graph
    for number, depth in enumerate(depths, start=1):
        graph = edits.configure(graph, f"stage_{number}", depth=depth)
    network = analyst.analyse(project.with_drawing(graph)).network
    assert network is not None
    assert network.parameters == parameters


def model_of(name: str, folder: Path, analyst: Analyst) -> ModuleType:
    """Give the package of an example, imported as a user would import it."""
    package = analyst.package(DRAWINGS[name](), name=name.replace("-", "_"))
    imported(lay_out(package, folder))
    return importlib.import_module(f"{package.name}.model")


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(REFERENCES))
def test_weights_of_torchvision_taken_over_by_order_give_its_very_answers(
    name: str, tmp_path: Path, analyst: Analyst
) -> None:
    torch.manual_seed(0)
    reference = REFERENCES[name]().eval()
    with torch.no_grad():
        for key, weight in reference.state_dict().items():
            if weight.is_floating_point() and not key.endswith("running_var"):
                weight += 0.01 * torch.randn_like(weight)  # nothing is left at 0 or 1
    model = model_of(name, tmp_path, analyst)
    with torch.device("meta"):
        net = model.Net().eval()
    given = reference.state_dict()
    assert [each.shape for each in net.state_dict().values()] == [
        each.shape for each in given.values()
    ]
    net.load_state_dict(dict(zip(net.state_dict(), given.values(), strict=True)), assign=True)
    images = torch.randn(1, 3, 224, 224)
    with torch.no_grad():
        wanted, found = reference(images), net(images)
    assert float(wanted.std()) > 0.01
    assert float((found - wanted).abs().max()) <= 1e-5 * max(1.0, float(wanted.abs().max()))


def trained(name: str, folder: Path, analyst: Analyst, alone: Warm) -> Mapping[str, Any]:
    """Train the package of an example in a process of its own, and give its last event."""
    package = analyst.package(DRAWINGS[name](), name=name.replace("-", "_"))
    done = alone.package(lay_out(package, folder), "--json")
    last: Mapping[str, Any] = json.loads(done.stdout.splitlines()[-1])
    assert done.returncode == 0, last
    return last


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "metric", "least"),
    [
        ("perceptron-iris", "accuracy", 1.0),
        ("mlp-xor", "accuracy", 1.0),
        ("mlp-digits", "accuracy", 0.96),
        ("cnn-digits", "accuracy", 0.97),
        ("lenet5", "accuracy", 0.95),
    ],
)
def test_an_example_learns_what_it_promises(
    name: str, metric: str, least: float, tmp_path: Path, analyst: Analyst, alone: Warm
) -> None:
    last = trained(name, tmp_path, analyst, alone)
    assert last["event"] == "finished"
    assert last["metrics"]["validation"][metric] >= least


@pytest.mark.slow
def test_the_lstm_remembers_fifty_steps(tmp_path: Path, analyst: Analyst, alone: Warm) -> None:
    last = trained("lstm-adding", tmp_path, analyst, alone)
    assert last["metrics"]["validation"]["error"] <= 0.01  # a constant answer leaves 0.167


GATES: dict[str, tuple[tuple[float, ...], float]] = {
    "and": ((1, 1), 2),
    "or": ((1, 1), 1),
    "nand": ((-1, -1), -1),
    "not": ((-1,), 0),
}


@pytest.mark.parametrize("gate", sorted(GATES))
def test_the_neuron_answers_as_the_gate_whose_weights_its_note_tells(
    gate: str, tmp_path: Path, analyst: Analyst
) -> None:
    weights, threshold = GATES[gate]
    project = DRAWINGS["mp-neuron"]()
    graph = edits.configure(project.graph, "table", gate=gate)
    graph = edits.configure(graph, "weights", shape=(len(weights),), entries=weights)
    graph = edits.configure(graph, "threshold", entries=(threshold,))
    package = analyst.package(project.with_drawing(graph), name=f"neuron_{gate}")
    imported(lay_out(package, tmp_path))
    net = importlib.import_module(f"{package.name}.model").Net()
    data = importlib.import_module(f"{package.name}.experiment").data()
    rows = data.training.__getitems__(list(range(data.samples)))
    answers: Tensor = net(rows["features"])
    assert answers.tolist() == rows["label"].tolist()
