import numpy as np
import pytest
import torch
from torch import Tensor

from nodes.recurrent import GRU, LSTM, RNN
from nodes.spec import Spec, Wire
from tests.nodes.building import build, sample

X = Spec.tensor(7, 5)
STATE = Spec("tensor", (1, 2, 4))


@pytest.fixture(autouse=True)
def same_chance() -> None:
    torch.manual_seed(0)


@pytest.mark.parametrize("kind", [RNN, LSTM, GRU])
@pytest.mark.parametrize("directions", ["forward", "both"])
@pytest.mark.parametrize("layers", [1, 2])
def test_outputs_have_the_sizes_that_the_help_tells(
    kind: type[RNN | LSTM | GRU], directions: str, layers: int
) -> None:
    block = kind(features=4, directions=directions, layers=layers)
    ways = 2 if directions == "both" else 1
    out, *states = build(block, (X,) + (None,) * (len(block.inputs()) - 1))(sample(X))
    assert list(out.shape) == [2, 7, 4 * ways]
    assert [list(each.shape) for each in states] == [[layers * ways, 2, 4]] * len(states)


@pytest.mark.parametrize("kind", [RNN, GRU])
def test_a_state_that_is_led_in_is_where_the_layer_begins(kind: type[RNN | GRU]) -> None:
    built = build(kind(features=4), (X, STATE))
    x, h = sample(X), sample(STATE)
    whole, last = built(x, h)
    _, half = built(x[:, :3], h)
    rest, end = built(x[:, 3:], half)
    assert rest.allclose(whole[:, 3:], atol=1e-6)
    assert end.allclose(last, atol=1e-6)


def test_the_lstm_takes_state_and_memory_alone_or_together() -> None:
    block = LSTM(features=4)
    h, c = Wire("h", STATE), Wire("c", STATE)
    assert block.run("lstm", Wire("x", X)) == "lstm(x)"
    assert block.run("lstm", Wire("x", X), h) == "lstm(x, (h, torch.zeros_like(h)))"
    assert block.run("lstm", Wire("x", X), None, c) == "lstm(x, (torch.zeros_like(c), c))"
    assert block.run("lstm", Wire("x", X), h, c) == "lstm(x, (h, c))"
    built = build(block, (X, STATE, STATE))
    x, zeros = sample(X), torch.zeros(1, 2, 4)
    plain = built.module(x)[0]
    assert built(x, zeros, zeros)[0].allclose(plain)
    assert not built(x, zeros + 1, zeros)[0].allclose(plain)


def sigmoid(x: np.ndarray) -> np.ndarray:
    found: np.ndarray = 1 / (1 + np.exp(-x))
    return found


def test_the_lstm_is_the_one_of_four_gates() -> None:
    built = build(LSTM(features=4), (X, None, None))
    x = sample(X)
    weights = {name: each.detach().numpy() for name, each in built.module.named_parameters()}
    h = c = np.zeros((2, 4), np.float32)
    for step in x.numpy().transpose(1, 0, 2):
        z = step @ weights["weight_ih_l0"].T + weights["bias_ih_l0"]
        z = z + h @ weights["weight_hh_l0"].T + weights["bias_hh_l0"]
        i, f, g, o = np.split(z, 4, axis=1)
        c = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
        h = sigmoid(o) * np.tanh(c)
    _, last, memory = built(x)
    assert last[0].allclose(Tensor(h), atol=1e-6)
    assert memory[0].allclose(Tensor(c), atol=1e-6)


@pytest.mark.parametrize(("kind", "count"), [(RNN, 98_816), (LSTM, 395_264)])
def test_the_number_of_weights_is_the_one_of_the_notes(kind: type[RNN | LSTM], count: int) -> None:
    built = build(kind(features=256), (Spec.tensor(3, 128),) + (None,) * (len(kind.gives) - 1))
    assert sum(each.numel() for each in built.module.parameters()) == count
