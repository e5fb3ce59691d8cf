"""Tests of resources/composites: each analyses without a problem and computes what it should."""

import importlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
import torch
import torchvision
from immutables import Map
from torch import Tensor, nn
from torchvision.models.googlenet import Inception

from app.compiler.analysis import Analyst
from app.graph import edits
from app.graph.graph import Port, Project, Use
from app.project import library
from app.project.file import load, write
from app.training.package import imported, lay_out
from nodes.ends import Input, Note, Output
from nodes.params import Choice, Flag
from tests.composites.drawings import DRAWINGS

GRID = 20
ROOM = (180, 160)
NAMES = tuple(DRAWINGS)


@dataclass(frozen=True)
class Case:
    """A composite at work.

    Parameters
    ----------
    feeds
        The axes of what is led into each port, the batch left out.
    shapes
        Those of what comes out.
    reference
        A module of torch or torchvision with the same weights, in the order of `taken`.
    values
        What its parameters are.
    taken
        Gives the weights of the reference in our order.
    call
        How the reference is called with what is led in.
    """

    feeds: dict[str, tuple[int, ...]]
    shapes: dict[str, tuple[int, ...]]
    reference: Callable[[], nn.Module]
    values: Mapping[str, int | float] = field(default_factory=dict)
    taken: Callable[[dict[str, Tensor]], list[Tensor]] = lambda given: list(given.values())
    call: Callable[..., Any] = lambda module, *given: module(*given)


def by_name(*names: str) -> Callable[[dict[str, Tensor]], list[Tensor]]:
    """Take the weights whose names begin so, one beginning after the other."""
    return lambda given: [
        each for name in names for key, each in given.items() if key.startswith(name)
    ]


class DoubleConv(nn.Sequential):
    """The two convolutions of a U-Net with batch norm."""

    def __init__(self, into: int, channels: int) -> None:
        super().__init__(
            nn.Conv2d(into, channels, 3, padding=1, bias=False),
            nn.BatchNorm2d(channels),
            nn.ReLU(),
            nn.Conv2d(channels, channels, 3, padding=1, bias=False),
            nn.BatchNorm2d(channels),
            nn.ReLU(),
        )


class UpStep(nn.Module):
    """A step of a U-Net on its way up."""

    def __init__(self, into: int, skipped: int, channels: int) -> None:
        super().__init__()
        self.grow = nn.ConvTranspose2d(into, channels, 2, stride=2)
        self.convs = DoubleConv(skipped + channels, channels)

    def forward(self, x: Tensor, skipped: Tensor) -> Any:
        return self.convs(torch.cat([skipped, self.grow(x)], 1))


CASES = {
    "Bottleneck": Case(
        {"x": (64, 12, 12)},
        {"out": (256, 6, 6)},
        lambda: torchvision.models.resnet.Bottleneck(
            64, 64, 2, nn.Sequential(nn.Conv2d(64, 256, 1, 2, bias=False), nn.BatchNorm2d(256))
        ),
        {"channels": 64, "stride": 2},
    ),
    "CausalBlock": Case(
        {"x": (7, 16)},
        {"out": (7, 16)},
        lambda: nn.TransformerEncoderLayer(
            16, 2, 40, activation="gelu", batch_first=True, norm_first=True
        ),
        {"heads": 2, "hidden": 40},
        by_name("norm1", "self_attn", "norm2", "linear1", "linear2"),
        lambda module, x: module(
            x, nn.Transformer.generate_square_subsequent_mask(7), is_causal=True
        ),
    ),
    "DecoderBlock": Case(
        {"x": (5, 16), "memory": (7, 16), "mask": (7,)},
        {"out": (5, 16)},
        lambda: nn.TransformerDecoderLayer(16, 2, 40, batch_first=True),
        {"heads": 2, "hidden": 40},
        by_name("self_attn", "norm1", "multihead", "norm2", "linear1", "linear2", "norm3"),
        lambda module, x, memory, mask: module(
            x,
            memory,
            nn.Transformer.generate_square_subsequent_mask(5),
            memory_key_padding_mask=torch.zeros(mask.shape).masked_fill(~mask, -torch.inf),
            tgt_is_causal=True,
        ),
    ),
    "DoubleConv": Case(
        {"x": (3, 9, 9)}, {"out": (8, 9, 9)}, lambda: DoubleConv(3, 8), {"channels": 8}
    ),
    "EncoderBlock": Case(
        {"x": (7, 16), "mask": (7,)},
        {"out": (7, 16)},
        lambda: nn.TransformerEncoderLayer(16, 2, 40, batch_first=True),
        {"heads": 2, "hidden": 40},
        by_name("self_attn", "norm1", "linear1", "linear2", "norm2"),
        lambda module, x, mask: module(x, src_key_padding_mask=~mask),
    ),
    "GatedMemory": Case(
        {"x": (5,), "h": (6,), "c": (6,)},
        {"out": (6,), "h_next": (6,), "c_next": (6,)},
        lambda: nn.LSTMCell(5, 6),
        {"features": 6},
        by_name("weight_ih", "bias_ih", "weight_hh", "bias_hh"),
        lambda module, x, h, c: [(new := module(x, (h, c)))[0], *new],
    ),
    "GatedState": Case(
        {"x": (5,), "h": (6,)},
        {"out": (6,), "h_next": (6,)},
        lambda: nn.GRUCell(5, 6),
        {"features": 6},
        by_name("weight_ih", "bias_ih", "weight_hh", "bias_hh"),
        lambda module, x, h: [module(x, h)] * 2,
    ),
    "GrowBlock": Case(
        {"x": (8, 5, 5)},
        {"out": (4, 10, 10)},
        lambda: nn.Sequential(
            nn.ConvTranspose2d(8, 4, 4, 2, 1, bias=False), nn.BatchNorm2d(4), nn.ReLU()
        ),
        {"channels": 4},
    ),
    "Inception": Case(
        {"x": (192, 14, 14)},
        {"out": (256, 14, 14)},
        lambda: Inception(192, 64, 96, 128, 16, 32, 32),
        {"kernel": 3},  # as torchvision has it; the paper has 5
    ),
    "InvertedResidual": Case(
        {"x": (8, 9, 9)},
        {"out": (8, 9, 9)},
        lambda: torchvision.models.mobilenetv2.InvertedResidual(8, 8, 1, 6),
        {"channels": 8},
    ),
    "JudgeBlock": Case(
        {"x": (4, 8, 8)},
        {"out": (8, 4, 4)},
        lambda: nn.Sequential(
            nn.Conv2d(4, 8, 4, 2, 1, bias=False), nn.BatchNorm2d(8), nn.LeakyReLU(0.2)
        ),
        {"channels": 8},
    ),
    "ResidualBlock": Case(
        {"x": (8, 9, 9)},
        {"out": (8, 9, 9)},
        lambda: torchvision.models.resnet.BasicBlock(8, 8),
        {"channels": 8},
    ),
    "SqueezeExcite": Case(
        {"x": (8, 9, 9)},
        {"out": (8, 9, 9)},
        lambda: torchvision.ops.SqueezeExcitation(8, 2),
    ),
    "UpStep": Case(
        {"x": (8, 5, 5), "skipped": (4, 10, 10)},
        {"out": (4, 10, 10)},
        lambda: UpStep(8, 4, 4),
        {"channels": 4},
    ),
}
OTHERS = {
    "ResidualBlock": (
        {"channels": 16, "stride": 2},
        (16, 5, 5),
        lambda: torchvision.models.resnet.BasicBlock(
            8, 16, 2, nn.Sequential(nn.Conv2d(8, 16, 1, 2, bias=False), nn.BatchNorm2d(16))
        ),
    ),
    "InvertedResidual": (
        {"channels": 16, "stride": 2},
        (16, 5, 5),
        lambda: torchvision.models.mobilenetv2.InvertedResidual(8, 16, 2, 6),
    ),
}
"""Those whose way around has a condition, once with and once without it."""


@pytest.fixture(scope="module")
def analyst() -> Analyst:
    return Analyst()


def placed(name: str, case: Case) -> Project:
    """Take a composite into an empty drawing, as the window does, and lead to all its ports."""
    project, called = edits.adopt(Project(), DRAWINGS[name]())
    assert called == {each: each for each in called}
    use = Use(name, Map(case.values))
    project, node = edits.place(project, "", use, (240.0, 0.0), "placed")
    for order, (port, axes) in enumerate(case.feeds.items()):
        kind = "mask" if port == "mask" else "image" if len(axes) == 3 else "tensor"
        dtype = "bool" if port == "mask" else "float32"
        given = Input(axes=", ".join(map(str, axes)), order=order, kind=kind, dtype=dtype)
        project, source = edits.place(project, "", given, (0.0, 0.0), f"given_{port}")
        graph = edits.connect(project, project.graph, Port(source, "out"), Port(node, port))
        project = project.with_drawing(graph)
    for order, port in enumerate(project.composites[name].outputs()):
        project, target = edits.place(project, "", Output(order=order), (480.0, 0.0), f"end_{port}")
        graph = edits.connect(project, project.graph, Port(node, port), Port(target, "x"))
        project = project.with_drawing(graph)
    return project


@pytest.mark.parametrize("name", NAMES)
def test_a_composite_is_the_drawing_that_its_file_holds(
    name: str, golden: Callable[[Path, str], None]
) -> None:
    path = library.BUILT_IN / f"{name}.netwright"
    golden(path, write(DRAWINGS[name]()))
    assert load(path) == DRAWINGS[name]()


def test_every_file_is_one_of_the_composites_and_can_be_taken() -> None:
    found = library.Library(library.BUILT_IN)
    assert [each.name for each in found.kept()] == sorted(NAMES)
    assert found.troubles == ()


@pytest.mark.parametrize("name", NAMES)
def test_a_composite_says_what_it_is_for_and_what_its_parameters_mean(name: str) -> None:
    definition = DRAWINGS[name]().composites[name]
    assert 60 < len(definition.help) < 300
    for each in definition.parameters:
        assert each.param.hint
        assert isinstance(each.param, Flag | Choice) or each.param.low is not None


@pytest.mark.parametrize("name", NAMES)
def test_nodes_stand_on_the_grid_with_room_between_them(name: str) -> None:
    for composite in DRAWINGS[name]().composites.values():
        boxes = {}
        for each, node in composite.graph.nodes.items():
            assert (node.x % GRID, node.y % GRID) == (0, 0), each
            size = (node.block.width, node.block.height) if isinstance(node.block, Note) else ROOM
            boxes[each] = (node.x, node.y, node.x + size[0], node.y + size[1])
        for (first, one), (second, other) in combinations(boxes.items(), 2):
            apart = (
                one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
            )
            assert apart, (first, second)


def check(project: Project, case: Case, analyst: Analyst, shapes: dict[str, Any]) -> None:
    analysis = analyst.analyse(project)
    assert [each.message for each in analysis.problems] == []
    found = analysis.nodes["placed"].outputs
    assert {name: spec.axes[1:] for name, spec in found.items()} == shapes
    count = sum(each.numel() for each in case.reference().parameters())
    assert analysis.network is not None
    assert analysis.network.parameters == count


@pytest.mark.parametrize("name", sorted(CASES))
def test_a_composite_has_the_shapes_and_weights_of_its_reference(
    name: str, analyst: Analyst
) -> None:
    check(placed(name, CASES[name]), CASES[name], analyst, CASES[name].shapes)


@pytest.mark.parametrize("name", sorted(OTHERS))
def test_its_way_around_has_weights_only_where_sizes_differ(name: str, analyst: Analyst) -> None:
    values, shape, reference = OTHERS[name]
    case = Case(CASES[name].feeds, {"out": shape}, reference, values)
    check(placed(name, case), case, analyst, case.shapes)


@pytest.mark.parametrize("name", sorted(CASES))
def test_a_composite_answers_as_its_reference_does(
    name: str, tmp_path: Path, analyst: Analyst
) -> None:
    case = CASES[name]
    torch.manual_seed(0)
    package = analyst.package(placed(name, case), name=f"placed_{name.lower()}")
    imported(lay_out(package, tmp_path))
    net = importlib.import_module(f"{package.name}.model").Net().eval()
    reference = case.reference().eval()
    with torch.no_grad():
        for key, weight in reference.state_dict().items():
            if weight.is_floating_point() and not key.endswith("running_var"):
                weight += 0.1 * torch.randn_like(weight)  # nothing is left at 0 or 1
    weights = case.taken(dict(reference.state_dict()))
    assert [each.shape for each in net.state_dict().values()] == [each.shape for each in weights]
    net.load_state_dict(dict(zip(net.state_dict(), weights, strict=True)))
    given = [
        torch.tensor([[True] * 4 + [False] * 3, [True] * 7])
        if port == "mask"
        else torch.randn(2, *axes)
        for port, axes in case.feeds.items()
    ]
    with torch.no_grad():
        found, wanted = net(*given), case.call(reference, *given)
    found = list(found.values()) if isinstance(found, dict) else found
    for one, other in zip(
        found if isinstance(found, list | tuple) else [found],
        wanted if isinstance(wanted, list | tuple) else [wanted],
        strict=True,
    ):
        assert float(one.std()) > 0.01
        torch.testing.assert_close(one, other, atol=1e-5, rtol=1e-4)


def test_a_temporal_block_sees_only_what_was(analyst: Analyst) -> None:
    case = Case({"x": (24, 20)}, {"out": (24, 20)}, nn.Identity, {"dilation": 4})
    analysis = analyst.analyse(placed("TemporalBlock", case))
    assert [each.message for each in analysis.problems] == []
    assert analysis.network is not None
    assert analysis.network.parameters == 2 * (24 * 24 * 6 + 24 + 24)  # weight norm has lengths
