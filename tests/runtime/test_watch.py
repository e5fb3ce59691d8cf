"""A watcher sees what any node gives, layer or operation, and what gradient flowed."""

import copy
import importlib
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch
from torch import nn

from app.compiler.analysis import Analyst
from app.graph.graph import Project
from app.training.package import imported, lay_out
from nodes.runtime.watch import Watcher, gradient_norms
from tests.templates.adversaries import gan_digits
from tests.templates.agents import sac_pendulum
from tests.templates.sequences import seq2seq_attention_reverse

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


# Networks with functions, as the compiler writes them.


def network(drawn: Project, folder: Path) -> tuple[Any, Path]:
    """Lay a drawing out, and give its network in training, and its package."""
    package = Analyst().package(drawn, name="parts")
    laid = lay_out(package, folder)
    imported(laid)
    torch.manual_seed(0)
    return importlib.import_module("parts.model").Net(), laid


@pytest.fixture
def digits(tmp_path: Path) -> tuple[Any, Path]:
    """Two players who have operations: pictures are shaped here, and flattened there."""
    return network(gan_digits(), tmp_path)


def look(net: Any, package: Path, node: str, act: Callable[[], Any]) -> Any:
    watcher = Watcher(net, package)
    assert watcher.watch(node, 1000), node
    act()
    seen = watcher.take()
    watcher.leave()
    assert watcher.take() is None
    return seen


def test_every_node_of_two_players_is_seen_as_it_was_computed(digits: tuple[Any, Path]) -> None:
    net, package = digits
    noise, real = torch.randn(6, 32), torch.rand(6, 1, 8, 8)

    def turn() -> None:
        with torch.no_grad():
            made = net.generate(noise)
        net.zero_grad()
        (net.discriminate(real) - net.discriminate(made)).sum().backward()

    with torch.no_grad():
        made = net.generate(noise)
        drawn = net.make_1(noise[:6])
        wanted = {
            "picture": made,
            "make_1": drawn,
            "flat": real.flatten(1),
            "flat_again": made.flatten(1),
            "look_1": net.look_1(real.flatten(1)),
            "look_1_again": net.look_1(made.flatten(1)),
            "leak_1_again": net.leak_1(net.look_1(made.flatten(1))),
            "score": net.discriminate(real),
            "score_again": net.discriminate(made),
        }
    for node, values in wanted.items():
        seen = look(net, package, node, turn)
        assert seen is not None, node
        torch.testing.assert_close(seen.values, values[0], msg=node)
    own = look(net, package, "look_1_again", turn)
    gradients = [net.look_1.weight.grad, net.look_1.bias.grad]
    whole = torch.cat([each.flatten() for each in gradients])
    assert own.gradient == pytest.approx(float(whole.norm()), rel=1e-5)


def test_of_what_two_turns_give_that_with_a_gradient_is_shown(digits: tuple[Any, Path]) -> None:
    net, package = digits
    noise = torch.randn(4, 32)

    def turns() -> None:
        with torch.no_grad():
            net.discriminate(net.generate(torch.zeros(4, 32)))
        net.zero_grad()
        net.discriminate(net.generate(noise)).sum().backward()

    seen = look(net, package, "picture", turns)
    with torch.no_grad():
        torch.testing.assert_close(seen.values, net.generate(noise)[0])
    assert seen.gradient > 0
    assert look(net, package, "flat", turns) is None  # no real picture was judged


def test_who_watches_a_function_leaves_it_as_it_was(digits: tuple[Any, Path]) -> None:
    net, package = digits
    kind = type(net)
    before = kind.generate, kind.discriminate
    watcher = Watcher(net, package)
    for node in ("flat_again", "picture", "look_1", "make_1"):
        assert watcher.watch(node, 30)
        assert (kind.generate, kind.discriminate) != before
    watcher.leave()
    assert (kind.generate, kind.discriminate) == before
    assert vars(net).keys() == vars(kind()).keys()


def test_a_copy_of_a_watched_network_is_not_taken_for_it(digits: tuple[Any, Path]) -> None:
    net, package = digits
    other = copy.deepcopy(net)
    with torch.no_grad():
        other.make_1.weight.mul_(2)
    noise = torch.randn(3, 32)

    def both() -> None:
        net.generate(noise)
        other.generate(noise)

    seen = look(net, package, "picture", both)
    torch.testing.assert_close(seen.values, net.generate(noise)[0].detach())


def test_what_an_agent_and_its_critics_do_is_seen(tmp_path: Path) -> None:
    net, package = network(sac_pendulum(), tmp_path)
    lines = json.loads((package / "nodes.json").read_text())["model.py"]
    text = (package / "model.py").read_text().split("\n")
    functions = "\n".join(text).index("def act(")
    first = "\n".join(text)[:functions].count("\n")
    nodes = {each for each in lines[first:] if each}
    seen, action = torch.randn(5, 3), torch.randn(5, 1)

    def learn() -> None:
        net.zero_grad()
        acted, judged = net.act(seen), net.criticise(seen, action)
        sum(each.sum() for each in (*acted, *judged)).backward()

    for node in sorted(nodes):
        found = look(net, package, node, learn)
        assert found is not None, node
        assert found.gradient is None or found.gradient >= 0


def test_encoding_and_decoding_are_seen_in_both_ways(tmp_path: Path) -> None:
    net, package = network(seq2seq_attention_reverse(), tmp_path)
    told = importlib.import_module("parts.experiment").FUNCTIONS
    assert set(told) == {"encode", "decode"}
    data = importlib.import_module("parts.experiment").data()
    experiment = importlib.import_module("parts.experiment")
    batch = experiment.prepare(data.training.__getitems__([0, 1]), True, 1)
    given = [batch[name] for name in experiment.ARGUMENTS]
    lines = json.loads((package / "nodes.json").read_text())["model.py"]
    nodes = {each for each in lines if each and "/" not in each}  # those of the main drawing
    for node in sorted(nodes):
        assert look(net, package, node, lambda: net(*given)) is not None, node
    encoded = {name: batch[name] for name in told["encode"][0]}
    hidden = {
        each
        for each in nodes
        if look(net, package, each, lambda: net.encode(*encoded.values())) is not None
    }
    assert 0 < len(hidden) < len(nodes)
