"""What a recurrent layer holds and how its gates stand, held against torch's own layers."""

from pathlib import Path
from typing import Any

import pytest
import torch
from torch import nn

from nodes.runtime.view import undisturbed
from nodes.runtime.views import states
from tests.runtime.test_memory_view import showing_of

STEPS, FEATURES, UNITS = 9, 3, 5


@pytest.fixture(autouse=True)
def same_chance() -> None:
    torch.manual_seed(0)


@pytest.mark.parametrize("bias", [True, False])
@pytest.mark.parametrize(
    ("kind", "more"),
    [
        (nn.RNN, {}),
        (nn.RNN, {"nonlinearity": "relu"}),
        (nn.LSTM, {}),
        (nn.LSTM, {"proj_size": 2}),
        (nn.GRU, {}),
    ],
)
@torch.no_grad()
def test_what_is_shown_is_what_the_layer_computes(kind: Any, more: Any, bias: bool) -> None:
    layer = kind(FEATURES, UNITS, num_layers=2, batch_first=True, bias=bias, **more).double()
    x = torch.randn(STEPS, FEATURES, dtype=torch.float64)
    out, last = layer(x[None])
    found = states.unrolled(layer, x, level=1)
    assert torch.allclose(found["h"], out[0], atol=1e-12)
    below = states.unrolled(layer, x, level=0)
    h = last[0] if isinstance(last, tuple) else last
    assert torch.allclose(below["h"][-1], h[0, 0], atol=1e-12)
    if kind is nn.LSTM:
        assert torch.allclose(found["c"][-1], last[1][1, 0], atol=1e-12)
        c, f, i, g = (found[letter] for letter in "cfig")
        assert torch.allclose(c[1:], f[1:] * c[:-1] + i[1:] * g[1:], atol=1e-12)
        assert all(bool(((found[gate] > 0) & (found[gate] < 1)).all()) for gate in "ifo")


@torch.no_grad()
def test_a_state_that_is_led_in_counts() -> None:
    layer = nn.LSTM(FEATURES, UNITS, batch_first=True).double()
    x = torch.randn(STEPS, FEATURES, dtype=torch.float64)
    h, c = torch.randn(2, 1, 1, UNITS, dtype=torch.float64)
    out, _ = layer(x[None], (h, c))
    assert torch.allclose(states.unrolled(layer, x, (h[:, 0], c[:, 0]))["h"], out[0], atol=1e-12)


@pytest.mark.parametrize(("template", "letters"), [("rnn-adding", "h"), ("lstm-adding", "hcifog")])
def test_both_drawings_show_their_layer(template: str, letters: str, tmp_path: Path) -> None:
    showing = showing_of(template, tmp_path)
    assert "states" in showing.settings["views"]
    view = states.make(showing)
    with undisturbed(showing.net):
        frame, other = view({}), view({"quantity": letters[-1], "layer": "nowhere"})
    assert frame is not None
    assert other is not None
    assert frame.facts["quantities"] == list(letters)
    assert (frame.facts["quantity"], other.facts["quantity"]) == ("h", letters[-1])
    values = frame.arrays["values"]
    assert values.shape == (min(64, frame.facts["units"]), 50)
    layer = getattr(showing.net, frame.facts["layer"])
    x = showing.data.validation.__getitems__([0])["sequence"]
    with torch.no_grad():
        assert torch.allclose(values, layer(x)[0][0].T[:64], atol=1e-5)


def test_without_such_a_layer_it_says_so(tmp_path: Path) -> None:
    showing = showing_of("rnn-adding", tmp_path)
    showing.net.rnn = nn.RNN(2, 4, batch_first=True, bidirectional=True)
    frame = states.make(showing)({})
    assert frame is not None
    assert "no recurrent layer" in frame.facts["told"]
