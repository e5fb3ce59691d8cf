"""What is left of each step of a sequence, held against products of Jacobians."""

from pathlib import Path
from typing import Any

import pytest
import torch
from torch import Tensor, nn

from app.compiler.analysis import Analyst
from app.graph import edits
from app.project import templates
from app.training.package import imported, lay_out
from nodes.runtime.view import Showing, undisturbed
from nodes.runtime.views import memory

STEPS, FEATURES, STATE = 9, 3, 5


@pytest.fixture(autouse=True)
def same_chance() -> None:
    torch.manual_seed(0)


def product_norms(layer: nn.RNNBase, x: Tensor) -> Tensor:
    """Give the norms by multiplying the Jacobians of single steps, by torch's own derivatives."""
    parts = 2 if isinstance(layer, nn.LSTM) else 1
    size = layer.hidden_size

    def step(state: Tensor, arriving: Tensor) -> Tensor:
        held = tuple(each.reshape(1, 1, size) for each in state.chunk(parts))
        given: Any = held if parts > 1 else held[0]
        after: Any = layer(arriving.reshape(1, 1, -1), given)[1]
        return torch.cat([each.reshape(-1) for each in (after if parts > 1 else (after,))])

    state = torch.zeros(parts * size, dtype=x.dtype)
    jacobians = []
    for arriving in x[0]:
        jacobians.append(
            torch.autograd.functional.jacobian(lambda s, a=arriving: step(s, a), state)
        )
        state = step(state, arriving).detach()
    norms, product = [], torch.eye(parts * size, dtype=x.dtype)[:size]
    for jacobian in reversed(jacobians):
        norms.append(product.norm())
        product = product @ jacobian
    return torch.stack(norms[::-1])


@pytest.mark.parametrize("kind", [nn.RNN, nn.LSTM, nn.GRU])
def test_the_norms_are_those_of_the_product_of_jacobians(kind: Any) -> None:
    layer = kind(FEATURES, STATE, batch_first=True)
    layer = layer.double().eval()
    x = torch.randn(1, STEPS, FEATURES, dtype=torch.float64)
    found, wanted = memory.reaching(layer, x), product_norms(layer, x)
    assert found.shape == (STEPS,)
    assert float((found / wanted - 1).abs().max()) < 1e-6
    assert float(found[-1]) == pytest.approx(STATE**0.5)  # of the last state all is left
    later = memory.reaching(layer, x, begun=4)
    assert torch.allclose(later, found[4:], rtol=1e-12)


def test_the_norms_of_the_rnn_are_its_formula() -> None:
    layer = nn.RNN(FEATURES, STATE, batch_first=True).double().eval()
    x = torch.randn(1, STEPS, FEATURES, dtype=torch.float64)
    with torch.no_grad():
        states = layer(x)[0][0]
        product, norms = torch.eye(STATE, dtype=torch.float64), []
        for h in states.flip(0):
            norms.append(product.norm())
            product = product @ torch.diag(1 - h**2) @ torch.as_tensor(layer.weight_hh_l0)
    assert torch.allclose(memory.reaching(layer, x), torch.stack(norms[::-1]), rtol=1e-10)


def test_a_state_that_is_led_in_and_layers_above_one_another_count() -> None:
    layer = nn.LSTM(FEATURES, STATE, num_layers=2, batch_first=True).double().eval()
    x = torch.randn(1, STEPS, FEATURES, dtype=torch.float64)
    h, c = torch.randn(2, 2, 1, STATE, dtype=torch.float64)
    found = memory.reaching(layer, x, (h, c))
    assert not torch.allclose(found, memory.reaching(layer, x))
    # The state after the first step, taken as the beginning of the rest, moves the end as told.
    _, (h1, c1) = layer(x[:, :1], (h, c))
    flat = torch.cat([h1.reshape(-1), c1.reshape(-1)]).detach()

    def end(state: Tensor) -> Tensor:
        held = state.reshape(2, 2, 1, STATE)
        found: Tensor = layer(x[:, 1:], (held[0], held[1]))[1][0][-1, 0]
        return found

    jacobian: Any = torch.autograd.functional.jacobian(end, flat)
    assert float(found[0]) == pytest.approx(float(jacobian.norm()), rel=1e-9)


def test_norms_of_large_states_are_estimated_closely() -> None:
    layer = nn.GRU(FEATURES, 96, batch_first=True).double().eval()
    x = torch.randn(1, STEPS, FEATURES, dtype=torch.float64)
    found, wanted = memory.reaching(layer, x), product_norms(layer, x)
    assert float((found / wanted - 1).abs().max()) < 0.15


def showing_of(template: str, folder: Path, **values: Any) -> Showing:
    project = templates.make(template)
    graph = edits.configure(project.graph, "numbers", samples=200, **values)
    package = Analyst().package(project.with_drawing(graph), name=template.replace("-", "_"))
    program = imported(lay_out(package, folder)).load()
    assert "memory" in program.settings["views"]
    net, data = program.model.Net(), program.experiment.data()
    return Showing(net, program.experiment, data, program.settings, torch.device("cpu"), folder)


@pytest.mark.parametrize("template", ["rnn-adding", "lstm-adding"])
def test_both_drawings_show_what_their_layer_keeps(template: str, tmp_path: Path) -> None:
    showing = showing_of(template, tmp_path)
    weights = {name: each.clone() for name, each in showing.net.state_dict().items()}
    with undisturbed(showing.net):
        frame = memory.make(showing)({})
    assert frame is not None
    norms = frame.arrays["norms"]
    assert norms.shape == (50,)
    assert not norms.requires_grad
    assert frame.facts["first"] == 1
    assert float(norms[0]) < 1e-3 * float(norms[-1])  # untrained, both forget
    assert all(each.grad is None for each in showing.net.parameters())
    assert all(each.equal(weights[name]) for name, each in showing.net.state_dict().items())
    layer = getattr(showing.net, frame.facts["layer"])
    x = showing.data.validation.__getitems__([0])["sequence"]
    assert torch.allclose(norms, product_norms(layer.double(), x.double()).float(), rtol=1e-3)


def test_a_layer_that_reads_both_ways_has_no_last_state_to_ask_for(tmp_path: Path) -> None:
    showing = showing_of("rnn-adding", tmp_path)
    showing.net.rnn = nn.RNN(2, 4, batch_first=True, bidirectional=True)
    frame = memory.make(showing)({})
    assert frame is not None
    assert "no recurrent layer" in frame.facts["told"]
