"""A watcher sees what any node gives, layer or operation, and what gradient flowed."""

import importlib
import json
import sys
from pathlib import Path
from typing import Any

import pytest
import torch
from torch import nn

from nodes.runtime.watch import Watcher, gradient_norms

MODEL = '''"""Nested drawings."""

import torch
from torch import Tensor, nn


class Block(nn.Module):
    def __init__(self, features: int) -> None:
        super().__init__()
        self.linear_1 = nn.Linear(features, features)

    def forward(self, x: Tensor) -> Tensor:
        shortcut = x
        x = self.linear_1(x)
        x = torch.relu(x)
        return x + shortcut


class Net(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.scale = nn.Parameter(torch.ones(4))
        self.stage = nn.ModuleList()
        for i in range(2):
            self.stage.append(Block(4))
        self.lstm_1 = nn.LSTM(4, 3, batch_first=True)

    def forward(self, x: Tensor) -> Tensor:
        x = x * self.scale
        for layer in self.stage:
            x = layer(x)
        x, (h, c) = self.lstm_1(x)
        doubled = torch.cat(
            [x, x],
            dim=-1,
        )
        return doubled
'''
NODES = {
    "x = torch.relu(x)": "stage.relu_1",
    "return x + shortcut": "stage.add_1",
    "x = x * self.scale": "multiply_1",
    "doubled = torch.cat(": "concat_1",
    "[x, x],": "concat_1",
}


@pytest.fixture
def net(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    folder = tmp_path / "watched"
    folder.mkdir()
    (folder / "__init__.py").touch()
    (folder / "model.py").write_text(MODEL)
    nodes = [NODES.get(line.strip(), "") for line in MODEL.splitlines()]
    (folder / "nodes.json").write_text(json.dumps({"model.py": nodes}))
    monkeypatch.syspath_prepend(tmp_path)
    for name in [each for each in sys.modules if each.partition(".")[0] == "watched"]:
        del sys.modules[name]
    torch.manual_seed(0)
    return importlib.import_module("watched.model").Net()


def step(net: nn.Module) -> torch.Tensor:
    net.zero_grad()
    out: torch.Tensor = net(torch.randn(5, 6, 4))
    out.square().sum().backward()
    return out


def watched(net: nn.Module, tmp_path: Path, node: str) -> Any:
    watcher = Watcher(net, tmp_path / "watched")
    assert watcher.watch(node, 1000)
    out = step(net)
    return watcher.take(), out


@pytest.mark.parametrize(
    ("node", "shape"),
    [
        ("lstm_1", (6, 3)),
        ("stage.linear_1", (6, 4)),
        ("stage.1.linear_1", (6, 4)),
        ("stage.relu_1", (6, 4)),
        ("stage.1.add_1", (6, 4)),
        ("multiply_1", (6, 4)),
        ("concat_1", (6, 6)),
    ],
)
def test_every_node_can_be_seen(
    net: nn.Module, tmp_path: Path, node: str, shape: tuple[int, ...]
) -> None:
    seen, _ = watched(net, tmp_path, node)
    assert tuple(seen.values.shape) == shape
    assert seen.gradient > 0
    assert sys.gettrace() is None or "pytest" in repr(sys.gettrace())


def test_what_is_seen_is_what_was_computed(net: nn.Module, tmp_path: Path) -> None:
    seen, out = watched(net, tmp_path, "concat_1")
    assert torch.equal(seen.values, out[0])
    assert seen.gradient == pytest.approx(float((2 * out).detach().norm()), rel=1e-5)


def test_a_layer_has_the_gradient_of_its_weights(net: Any, tmp_path: Path) -> None:
    seen, _ = watched(net, tmp_path, "stage.linear_1")
    layer = net.stage[0].linear_1
    own = (layer.weight.grad.square().sum() + layer.bias.grad.square().sum()).sqrt()
    assert seen.gradient == pytest.approx(float(own), rel=1e-5)


def test_what_is_not_there_cannot_be_watched(net: nn.Module, tmp_path: Path) -> None:
    watcher = Watcher(net, tmp_path / "watched")
    assert not watcher.watch("nothing_1", 30)
    assert not watcher.watch("stage.nothing_1", 30)
    assert watcher.take() is None


def test_who_watches_nothing_leaves_no_hook(net: nn.Module, tmp_path: Path) -> None:
    watcher = Watcher(net, tmp_path / "watched")
    for node in ("lstm_1", "concat_1", ""):
        watcher.watch(node, 30)
    hooks = [
        hook
        for module in net.modules()
        for hook in (*module._forward_hooks.values(), *module._forward_pre_hooks.values())
    ]
    assert hooks == []


def test_it_looks_no_more_often_than_asked(net: nn.Module, tmp_path: Path) -> None:
    watcher = Watcher(net, tmp_path / "watched")
    watcher.watch("lstm_1", 0.001)
    step(net)
    assert watcher.take() is not None
    step(net)
    assert watcher.take() is None


def test_gradient_norms_are_told_by_node(net: Any) -> None:
    assert gradient_norms(net) == {}
    step(net)
    norms = gradient_norms(net)
    assert set(norms) == {"scale", "stage.0.linear_1", "stage.1.linear_1", "lstm_1"}
    flat = torch.cat([weight.grad.flatten() for weight in net.lstm_1.parameters()])
    assert norms["lstm_1"] == pytest.approx(float(flat.norm()), rel=1e-5)
