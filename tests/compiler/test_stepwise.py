"""Composites that run once for each step of a sequence, and carry a state from step to step."""

from typing import Any

import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from app.graph import edits
from app.graph.graph import Port, Project
from app.project import file
from nodes.errors import UserError
from tests.compiler.small import ANALYST, analysed, block, problem, run
from tests.templates.pad import Pad, whole

FEATURES, STATE = 5, 4
Array = NDArray[np.float64]


@pytest.fixture(autouse=True)
def same_chance() -> None:
    torch.manual_seed(0)


def cell(*states: str) -> Pad:
    """Begin a cell: what arrives at a step, and the state before it."""
    pad = (
        Pad(composite="Cell")
        .parameters(features=whole(STATE, "How many numbers the state has."))
        .put("x", "Input", (0, 0), axes="5", order=1)
    )
    for place, state in enumerate(states):
        pad.put(state, "Input", (0, 1 + place), axes="4", order=2 + place)
    return pad


def rnn_cell(bias: bool = True) -> Project:
    """Draw the cell of an RNN: h' = tanh(Wx + b + Uh + c)."""
    return (
        cell("h")
        .put("from_x", "Linear", (1, 0), "x", features="{features}")
        .put("from_h", "Linear", (1, 1), "h", features="{features}", bias=bias)
        .put("added", "Add", (2, 0), ("from_x", "from_h"))
        .put("tanh", "Tanh", (3, 0), "added")
        .put("out", "Output", (4, 0), "tanh", order=1)
        .put("next_h", "Output", (4, 1), "tanh", order=2)
        .project
    )


def lstm_cell(bias: bool = True) -> Project:
    """Draw the cell of an LSTM from four gates, products and sums."""
    pad = cell("h", "c")
    for row, gate in enumerate(("i", "f", "g", "o")):
        pad.put(f"{gate}_x", "Linear", (1, 2 * row), "x", features="{features}")
        pad.put(f"{gate}_h", "Linear", (1, 2 * row + 1), "h", features="{features}", bias=bias)
        pad.put(f"{gate}_sum", "Add", (2, row), (f"{gate}_x", f"{gate}_h"))
        bend = "Tanh" if gate == "g" else "Sigmoid"
        pad.put(f"gate_{gate}", bend, (3, row), f"{gate}_sum")
    return (
        pad.put("kept", "Multiply", (4, 0), ("gate_f", "c"))
        .put("new", "Multiply", (4, 1), ("gate_i", "gate_g"))
        .put("memory", "Add", (5, 0), ("kept", "new"))
        .put("bent", "Tanh", (6, 0), "memory")
        .put("shown", "Multiply", (7, 0), ("gate_o", "bent"))
        .put("out", "Output", (8, 0), "shown", order=1)
        .put("next_h", "Output", (8, 1), "shown", order=2)
        .put("next_c", "Output", (8, 2), "memory", order=3)
        .project
    )


def in_time(project: Project, *states: str, features: int = STATE) -> Project:
    """Run a cell over a sequence, from zeros."""
    pad = Pad(project).put("sequence", "Input", (0, 0), axes="T, 5")
    for place, state in enumerate(states):
        pad.put(f"start_{state}", "StartState", (1, 1 + place), "sequence", features=features)
    feeds: Any = {"x": "sequence", **{state: f"start_{state}" for state in states}}
    pad.put("cell", "Cell", (2, 0), feeds, each_step=True, features=features)
    pad.put("out", "Output", (3, 0), "cell.out", order=1)
    for place, state in enumerate(states):
        pad.put(f"last_{state}", "Output", (3, 1 + place), f"cell.next_{state}", order=2 + place)
    return pad.project


def net_of(project: Project) -> Any:
    return run(analysed(project).files["model.py"].text)["Net"]().double()


def sequence(steps: int = 9) -> Tensor:
    return torch.randn(3, steps, FEATURES, dtype=torch.float64)


def test_an_rnn_is_its_cell_over_time() -> None:
    net = net_of(in_time(rnn_cell(), "h"))
    reference = nn.RNN(FEATURES, STATE, batch_first=True).double()
    ours = (net.cell.from_x.weight, net.cell.from_h.weight, net.cell.from_x.bias,
            net.cell.from_h.bias)  # fmt: skip
    with torch.no_grad():
        for weight, wanted in zip(ours, reference.parameters(), strict=True):
            weight.copy_(wanted)
        out, last = net(x := sequence())
        wanted_out, wanted_last = reference(x)
    assert float((out - wanted_out).abs().max()) <= 1e-15
    assert float((last - wanted_last[0]).abs().max()) <= 1e-15


def test_an_lstm_is_four_gates_products_and_sums() -> None:
    net = net_of(in_time(lstm_cell(), "h", "c"))
    reference = nn.LSTM(FEATURES, STATE, batch_first=True).double()
    with torch.no_grad():
        for part, which in (("ih", "x"), ("hh", "h")):
            for kind in ("weight", "bias"):
                gates = getattr(reference, f"{kind}_{part}_l0").chunk(4)
                for gate, wanted in zip("ifgo", gates, strict=True):
                    getattr(getattr(net.cell, f"{gate}_{which}"), kind).copy_(wanted)
        out, h, c = net(x := sequence())
        wanted_out, (wanted_h, wanted_c) = reference(x)
    assert float((out - wanted_out).abs().max()) <= 4e-16
    assert float((h - wanted_h[0]).abs().max()) <= 4e-16
    assert float((c - wanted_c[0]).abs().max()) <= 4e-16


def sigmoid(z: Array) -> Array:
    found: Array = 1 / (1 + np.exp(-z))
    return found


def notes_rnn(weights: dict[str, Array], x: Array) -> Array:
    """Run the simple RNN of textbooks: h' = tanh(Whh h + Wxh x + bh), one bias."""
    h = np.zeros((len(x), STATE))
    for step in x.transpose(1, 0, 2):
        h = np.tanh(h @ weights["hh"].T + step @ weights["xh"].T + weights["b"])
    return h


def notes_lstm(weights: dict[str, Array], x: Array) -> tuple[Array, Array]:
    """Run the LSTM of textbooks: gates in the order f, i, c, o on [h; x], one bias."""
    h, c = np.zeros((len(x), STATE)), np.zeros((len(x), STATE))
    for step in x.transpose(1, 0, 2):
        z = np.concatenate([h, step], axis=1) @ weights["w"].T + weights["b"]
        f, i, g, o = np.split(z, 4, axis=1)
        c = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
        h = sigmoid(o) * np.tanh(c)
    return h, c


def plain(weight: Any) -> Tensor:
    """Give a weight of torch, whose layers say too little of what theirs are."""
    assert isinstance(weight, Tensor)
    return weight


def numpy(weight: Tensor) -> Array:
    found: Array = weight.detach().numpy()
    return found


def test_the_rnn_of_textbooks_is_the_cell_and_that_of_torch_without_its_second_bias() -> None:
    net = net_of(in_time(rnn_cell(bias=False), "h"))
    reference = nn.RNN(FEATURES, STATE, batch_first=True).double()
    own = net.cell
    with torch.no_grad():
        own.from_x.weight.copy_(reference.weight_ih_l0)
        own.from_h.weight.copy_(reference.weight_hh_l0)
        own.from_x.bias.copy_(reference.bias_ih_l0)
        plain(reference.bias_hh_l0).zero_()
        x = sequence()
        weights = {
            "hh": numpy(own.from_h.weight),
            "xh": numpy(own.from_x.weight),
            "b": numpy(own.from_x.bias),
        }
        wanted = notes_rnn(weights, x.numpy())
        for found in (net(x)[1], reference(x)[1][0]):
            assert float(np.abs(numpy(found) - wanted).max()) <= 1e-15


def test_the_lstm_of_textbooks_is_the_cell_and_that_of_torch_in_another_order() -> None:
    net = net_of(in_time(lstm_cell(bias=False), "h", "c"))
    reference = nn.LSTM(FEATURES, STATE, batch_first=True).double()
    own, order = net.cell, "figo"
    with torch.no_grad():
        parts = [
            torch.cat([getattr(own, f"{g}_h").weight, getattr(own, f"{g}_x").weight], dim=1)
            for g in order
        ]
        weights = {
            "w": numpy(torch.cat(parts)),
            "b": numpy(torch.cat([getattr(own, f"{g}_x").bias for g in order])),
        }
        for name, part, kind in (
            ("weight_ih_l0", "x", "weight"),
            ("weight_hh_l0", "h", "weight"),
            ("bias_ih_l0", "x", "bias"),
        ):
            gates = [getattr(getattr(own, f"{g}_{part}"), kind) for g in "ifgo"]
            getattr(reference, name).copy_(torch.cat(gates))
        plain(reference.bias_hh_l0).zero_()
        x = sequence()
        wanted_h, wanted_c = notes_lstm(weights, x.numpy())
        _, drawn_h, drawn_c = net(x)
        _, (torch_h, torch_c) = reference(x)
    for found, wanted in (
        (drawn_h, wanted_h),
        (torch_h[0], wanted_h),
        (drawn_c, wanted_c),
        (torch_c[0], wanted_c),
    ):
        assert float(np.abs(numpy(found) - wanted).max()) <= 4e-16


@pytest.mark.parametrize(
    ("made", "states", "bias", "count"),
    [
        (rnn_cell, ("h",), True, 98_816),
        (rnn_cell, ("h",), False, 98_560),
        (lstm_cell, ("h", "c"), True, 395_264),
        (lstm_cell, ("h", "c"), False, 394_240),
    ],
)
def test_the_weights_of_a_cell_are_counted_once(
    made: Any, states: tuple[str, ...], bias: bool, count: int
) -> None:
    project = in_time(made(bias), *states, features=256)
    project = project.with_drawing(edits.configure(project.graph, "sequence", axes="T, 128"))
    network = analysed(project).network
    assert network is not None
    assert network.parameters == count


def test_the_code_is_a_loop_that_one_can_read() -> None:
    text = analysed(in_time(rnn_cell(), "h")).files["model.py"].text
    assert text[text.index("    def forward(self, sequence") :].startswith(
        """    def forward(self, sequence: Tensor) -> tuple[Tensor, Tensor]:
        x = sequence.new_zeros(sequence.shape[0], 4)  # (B, 4)
        cell_next_h = x
        cell_out_steps: list[Tensor] = []
        for step in sequence.unbind(1):
            cell_out_step, cell_next_h = self.cell(step, cell_next_h)
            cell_out_steps.append(cell_out_step)
        cell_out = torch.stack(cell_out_steps, dim=1)  # (B, T, 4)
        return cell_out, cell_next_h
"""
    )


def test_the_sizes_on_the_wires_are_those_of_a_real_pass() -> None:
    project = in_time(lstm_cell(), "h", "c")
    found, net = analysed(project), net_of(project)
    assert str(found.nodes["cell"].outputs["out"]) == "(B, T, 4)"
    assert str(found.nodes["cell"].outputs["next_c"]) == "(B, 4)"
    assert str(found.nodes["cell.kept"].outputs["out"]) == "(B, 4)"
    for samples, steps in ((2, 7), (5, 3)):
        shapes = [[*each.shape] for each in net(torch.randn(samples, steps, 5).double())]
        assert shapes == [[samples, steps, 4], [samples, 4], [samples, 4]]


def test_what_it_computes_is_counted_for_each_step() -> None:
    def macs(steps: int) -> int:
        project = in_time(rnn_cell(), "h")
        graph = edits.configure(project.graph, "sequence", axes=f"{steps}, 5")
        return analysed(project.with_drawing(graph)).nodes["cell"].macs

    assert macs(1) == (5 + 4) * 4
    assert macs(12) == 12 * macs(1)


def test_what_has_no_output_of_its_place_is_the_same_in_each_step() -> None:
    pad = (
        cell("h")
        .put("given", "Input", (0, 3), axes="4", order=3)
        .put("from_x", "Linear", (1, 0), "x", features="{features}")
        .put("added", "Add", (2, 0), ("from_x", "h", "given"))
        .put("out", "Output", (4, 0), "added", order=1)
        .put("next_h", "Output", (4, 1), "added", order=2)
    )
    project = (
        Pad(pad.project)
        .put("sequence", "Input", (0, 0), axes="T, 5", order=1)
        .put("always", "Input", (0, 1), axes="4", order=2)
        .put("start", "StartState", (1, 0), "sequence", features=4)
        .put("cell", "Cell", (2, 0), {"x": "sequence", "h": "start", "given": "always"},
             each_step=True)
        .put("out", "Output", (3, 0), "cell.out")
        .project
    )  # fmt: skip
    net = net_of(project)
    x, always = sequence(4), torch.randn(3, 4, dtype=torch.float64)
    wanted = (net.cell.from_x(x) + always.unsqueeze(1)).cumsum(1)
    assert torch.allclose(net(x, always), wanted, atol=1e-12)


def test_cells_inside_a_composite_stand_in_a_row() -> None:
    pad = Pad(rnn_cell(), "Layer").parameters(features=whole(STATE, "The state."))
    pad.put("sequence", "Input", (0, 0), axes="T, 5")
    pad.put("start", "StartState", (1, 1), "sequence", features="{features}")
    pad.put("cell", "Cell", (2, 0), {"x": "sequence", "h": "start"}, each_step=True,
            features="{features}")  # fmt: skip
    pad.put("out", "Output", (3, 0), "cell.out")
    main = (
        Pad(pad.project)
        .put("x", "Input", (0, 0), axes="T, 5")
        .put("deep", "Layer", (1, 0), "x", features=6, times=3)
        .put("out", "Output", (2, 0), "deep")
        .project
    )
    net = net_of(main)
    reference = nn.RNN(FEATURES, 6, num_layers=3, batch_first=True).double()
    with torch.no_grad():
        for depth, layer in enumerate(net.deep):
            for ours, theirs in ((layer.cell.from_x, "ih"), (layer.cell.from_h, "hh")):
                ours.weight.copy_(getattr(reference, f"weight_{theirs}_l{depth}"))
                ours.bias.copy_(getattr(reference, f"bias_{theirs}_l{depth}"))
        assert torch.allclose(net(x := sequence()), reference(x)[0], atol=1e-14)


def message(project: Project) -> str:
    return problem(project).message


def test_a_state_that_changes_its_shape_is_told() -> None:
    project = in_time(rnn_cell(), "h")
    graph = edits.configure(project.graph, "start_h", features=7)
    wrong = ANALYST.analyse(project.with_drawing(graph))
    assert [each.node for each in wrong.problems] == ["cell"]
    assert wrong.problems[0].message == (
        "cell takes (B, 7) at h and gives (B, 4) at next_h, which goes on there in the next step. "
        "What goes on must keep its shape."
    )


def test_what_is_no_sequence_is_told() -> None:
    project = in_time(rnn_cell(), "h")
    graph = edits.configure(project.graph, "sequence", axes="5")
    graph = edits.disconnect(graph, Port("cell", "x"))
    pad = Pad(project.with_drawing(graph)).put("mean", "Mean", (1, 5), "sequence", axes=(1,))
    pad.lead("mean.out", "cell.x")
    assert "once for each step of a sequence" in message(pad.project)


def test_it_can_stand_neither_in_a_row_nor_be_conditional() -> None:
    project = in_time(rnn_cell(), "h")
    graph = edits.repeat(project.graph, "cell", 2)
    assert "neither stand in a row" in message(project.with_drawing(graph))


def test_only_composites_run_step_by_step() -> None:
    project = in_time(rnn_cell(), "h")
    with pytest.raises(UserError, match="only composites can"):
        edits.stepwise(project.graph, "start_h", True)


def test_a_block_in_the_place_of_a_composite_does_not_run_step_by_step() -> None:
    project = in_time(rnn_cell(), "h")
    graph = edits.exchange(project.graph, "cell", block("Identity"))
    assert not graph.nodes["cell"].stepwise
    exchanged = project.with_drawing(graph)
    assert file.read(file.write(exchanged)) == exchanged


def test_a_file_keeps_it_and_one_without_it_has_none() -> None:
    project = in_time(rnn_cell(), "h")
    text = file.write(project)
    assert file.read(text) == project
    assert text.count('"stepwise"') == 1
    once = project.with_drawing(edits.stepwise(project.graph, "cell", False))
    assert "stepwise" not in file.write(once)
    assert not file.read(file.write(once)).graph.nodes["cell"].stepwise


def test_it_learns_and_gradients_flow_through_all_steps() -> None:
    net = net_of(in_time(rnn_cell(), "h"))
    x = sequence(6).requires_grad_()
    net(x)[1].sum().backward()
    assert x.grad is not None
    assert bool((x.grad.abs().sum((0, 2)) > 0).all())
