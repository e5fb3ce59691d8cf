"""What a convolution over time sees, held against derivatives and against the formula."""

from pathlib import Path
from typing import Any

import pytest
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from app.compiler.analysis import Analyst
from app.graph import edits
from app.project import templates
from app.training.package import imported, lay_out
from nodes.runtime.view import Showing, undisturbed
from nodes.runtime.views import receptive_field
from nodes.runtime.views.receptive_field import Row, directions, mixing, reaching, span, traced


@pytest.fixture(autouse=True)
def same_chance() -> None:
    torch.manual_seed(0)


def rows_of(net: nn.Module, x: Tensor) -> list[Row]:
    layers = {name: each for name, each in net.named_modules() if mixing(each)}
    return traced(net.eval(), layers, [x], {})


def jacobian(net: nn.Module, x: Tensor, step: int) -> Tensor:
    """Give the norm of the derivatives of one step that comes out by each that comes in."""

    def out(given: Tensor) -> Tensor:
        found: Tensor = net(given)[0, :, step]
        return found

    found: Any = torch.autograd.functional.jacobian(out, x)  # (channels, 1, features, T)
    norms: Tensor = found[:, 0].square().sum((0, 1)).sqrt()
    return norms


class Chomped(nn.Module):
    """Pads on both sides and cuts the later end off, as a causal convolution may be written."""

    def __init__(self, channels: int, dilation: int) -> None:
        super().__init__()
        self.conv = nn.Conv1d(channels, channels, 3, dilation=dilation, padding=2 * dilation)

    def forward(self, x: Tensor) -> Tensor:
        found: Tensor = F.relu(self.conv(x)[:, :, : x.shape[2]], inplace=True)
        return found + x


@pytest.mark.parametrize("dilations", [(1,), (1, 2, 4), (1, 2, 4, 8)])
def test_a_chain_sees_what_the_formula_says(dilations: tuple[int, ...]) -> None:
    net = nn.Sequential(*(Chomped(5, each) for each in dilations)).double()
    x = torch.randn(1, 5, 40, dtype=torch.float64)
    rows = rows_of(net, x)
    assert [row.dilation for row in rows[1:]] == list(dilations)
    first, last = span(rows, len(dilations), 39)
    assert (last - first + 1, last) == (1 + 2 * sum(dilations), 39)
    assert all(row.beneath[0] == (0, 0) for row in rows[1:])  # the way around is a way too


@pytest.mark.parametrize("step", [0, 7, 20])
def test_what_reaches_a_step_is_its_derivative(step: int) -> None:
    net = nn.Sequential(nn.Conv1d(3, 4, 3, padding=1), nn.Tanh(), nn.Conv1d(4, 6, 5, padding=2))
    x = torch.randn(1, 3, 21, dtype=torch.float64)
    rows = rows_of(net.double(), x)
    found = reaching(rows, 2, step, directions(6).double())
    assert torch.allclose(found, jacobian(net, x, step), rtol=1e-10)
    first, last = span(rows, 2, step)
    there = found.nonzero().flatten()
    assert (int(there[0]), int(there[-1])) == (max(0, first), min(20, last))


def test_strides_and_pooling_widen_what_is_seen() -> None:
    net = nn.Sequential(
        nn.Conv1d(2, 4, 4, stride=2),
        nn.ReLU(),
        nn.MaxPool1d(2),
        nn.Conv1d(4, 3, 3),
        nn.AvgPool1d(2),
    )
    rows = rows_of(net, torch.randn(1, 2, 64))
    assert [row.name for row in rows] == ["", "0", "2", "3", "4"]
    # A kernel of 4, then twice 2 apart, then three times 4 apart, then two of these.
    assert span(rows, 4, 0) == (0, 3 + 2 + 2 * 4 + 4)
    assert [row.out.shape[2] for row in rows] == [64, 31, 15, 13, 6]


def test_estimates_of_many_channels_are_close_and_keep_zeros() -> None:
    net = nn.Sequential(nn.ConstantPad1d((4, 0), 0.0), nn.Conv1d(8, 64, 5)).double()
    x = torch.randn(1, 8, 30, dtype=torch.float64)
    rows = rows_of(net, x)
    assert rows[0].out.shape[2] == 30  # what was padded does not count as come in
    found, wanted = reaching(rows, 1, 20, directions(64).double()), jacobian(net, x, 20)
    assert (found[21:] == 0).all()  # a later step changes nothing
    assert (found[:16] == 0).all()
    assert torch.allclose(found[16:21], wanted[16:21], rtol=0.35)


def test_branches_from_the_same_input_stand_beside_each_other() -> None:
    class Branches(nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.near, self.far = nn.Conv1d(2, 3, 3, padding=1), nn.Conv1d(2, 3, 9, padding=4)
            self.point = nn.Conv1d(6, 6, 1)
            self.after = nn.Conv1d(6, 2, 3, padding=1)

        def forward(self, x: Tensor) -> Tensor:
            both = torch.cat([self.near(x), self.far(x)], 1)
            found: Tensor = self.after(self.point(both))
            return found

    rows = rows_of(Branches(), torch.randn(1, 2, 30))
    assert [row.name for row in rows] == ["", "near", "far", "after"]
    assert rows[3].beneath == ((1, 0), (2, 0))
    assert span(rows, 3, 15) == (15 - 5, 15 + 5)


def test_a_layer_that_runs_twice_has_two_rows() -> None:
    conv = nn.Conv1d(3, 3, 3, padding=1)
    rows = rows_of(nn.Sequential(conv, nn.ReLU(), conv), torch.randn(1, 3, 12))
    assert [row.name for row in rows] == ["", "0", "0 2"]
    assert rows[2].beneath == ((1, 0),)


@pytest.fixture
def tcn(tmp_path: Path) -> Showing:
    project = templates.make("tcn-adding")
    graph = edits.configure(project.graph, "numbers", samples=200)
    package = Analyst().package(project.with_drawing(graph), name="tcn")
    program = imported(lay_out(package, tmp_path)).load()
    assert "receptive_field" in program.settings["views"]
    net, data = program.model.Net(), program.experiment.data()
    return Showing(net, program.experiment, data, program.settings, torch.device("cpu"), tmp_path)


def test_the_drawing_shows_its_tree_and_leaves_no_trace(tcn: Showing) -> None:
    weights = {name: each.clone() for name, each in tcn.net.state_dict().items()}
    view = receptive_field.make(tcn)
    with undisturbed(tcn.net):
        frame, other = view({}), view({"row": 3, "step": 20})
    assert frame is not None
    assert other is not None
    assert (frame.facts["row"], frame.facts["step"]) == (8, 49)
    assert frame.facts["last"] - frame.facts["first"] + 1 == 151  # 1 + 2·5·(1 + 2 + 4 + 8)
    assert [row[1] for row in frame.facts["rows"]] == [50] * 9
    assert frame.arrays["activity"].shape == (9 * 50,)
    assert frame.arrays["reach"].shape == (50,)
    assert (other.facts["first"], other.facts["last"]) == (0 + 20 - 20, 20)
    assert (other.arrays["reach"][21:] == 0).all()
    assert not any(each.requires_grad for each in frame.arrays.values())
    assert all(each.grad is None for each in tcn.net.parameters())
    assert all(each.equal(weights[name]) for name, each in tcn.net.state_dict().items())
    assert not any(each._forward_hooks or each._forward_pre_hooks for each in tcn.net.modules())


@pytest.mark.parametrize("asked", [{"row": 0}, {"row": 99}, {"step": -1}, {"step": "x"}])
def test_what_is_not_there_is_not_shown(tcn: Showing, asked: dict[str, Any]) -> None:
    frame = receptive_field.make(tcn)(asked)
    assert frame is not None
    assert (frame.facts["row"], frame.facts["step"]) == (8, 49)


def test_a_network_without_it_says_so(tcn: Showing) -> None:
    without = Showing(nn.Linear(2, 1), tcn.experiment, tcn.data, {}, tcn.device, tcn.folder)
    frame = receptive_field.make(without)({})
    assert frame is not None
    assert "no convolution over time" in frame.facts["told"]
