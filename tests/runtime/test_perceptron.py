"""Rosenblatt's rule moves the weights sample by sample, exactly as its formula says."""

from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import pytest
import torch

from tests.runtime.conftest import history
from tests.runtime.tiny import tiny

MODEL = '''"""A neuron that fires or not."""

from torch import Tensor, nn


class Net(nn.Module):
    """One linear layer and a step."""

    def __init__(self) -> None:
        super().__init__()
        self.sum = nn.Linear(2, 1)

    def forward(self, x: Tensor) -> Tensor:
        return (self.sum(x) > 0).float()
'''

EXPERIMENT = '''"""Points on two sides of a line."""

import torch

ARGUMENTS = ("x",)
RESULTS = ("out",)
WEIGHTS = {}
TRAINING_ONLY = frozenset()


class Part:
    def __init__(self):
        generator = torch.Generator().manual_seed(2)
        x = torch.randn(40, 2, generator=generator)
        x += torch.sign(x @ torch.tensor([[1.0], [-2.0]])) * torch.tensor([0.3, -0.6])
        self.x = x
        self.label = (x @ torch.tensor([1.0, -2.0]) > 0).long()

    def __len__(self):
        return len(self.x)

    def __getitems__(self, indices):
        return {"index": torch.tensor(indices), "x": self.x[indices], "label": self.label[indices]}


class Data:
    training = Part()
    validation = None
    classes = ()


def data():
    return Data()


def prepare(batch, training, seed):
    return batch


def losses(net, batch):
    return {}, {}


def ports(net, batch):
    return {"output": net(batch["x"]), "label": batch["label"]}


def metrics():
    return {}
'''

XOR = EXPERIMENT.replace(
    "        self.x = x\n",
    "        x = torch.tensor([[0, 0], [0, 1], [1, 0], [1, 1]]).float()\n        self.x = x\n",
).replace("(x @ torch.tensor([1.0, -2.0]) > 0).long()", "torch.tensor([0, 1, 1, 0])")

SETTINGS = {"loop": "perceptron", "learning_rate": 0.5, "epochs": 50, "shuffle": False}

Import = Callable[[Path], ModuleType]


def test_each_sample_moves_the_weights_by_the_formula(tmp_path: Path, imported: Import) -> None:
    run = imported(tiny(tmp_path, SETTINGS, model=MODEL, experiment=EXPERIMENT))
    training = run.Run(run.load(), tmp_path)
    stream = training.events()
    next(stream)
    layer = training.session.net.sum
    weight = layer.weight.detach().clone().numpy()[0]
    threshold = -layer.bias.detach().clone().numpy()[0]
    part, rate, mistakes = training.program.experiment.data().training, np.float32(0.5), 0
    epochs: list[float] = []
    for event in stream:
        if event.event == "epoch":
            epochs.append(event.metrics["training"]["mistakes"])
            assert epochs[-1] == mistakes
            mistakes = 0
        if event.event != "step":
            continue
        place = (event.step - 1) % 40
        x, target = part.x[place].numpy(), np.float32(part.label[place])
        answer = np.float32(weight @ x - threshold > 0)
        weight = weight + rate * (target - answer) * x
        threshold = threshold - rate * (target - answer)
        mistakes += int(target != answer)
        assert np.array_equal(layer.weight.detach().numpy()[0], weight)
        assert -layer.bias.detach().numpy()[0] == threshold
    assert epochs[-1] == 0
    assert all(epochs[:-1])


def test_what_no_line_can_part_never_ends_early(tmp_path: Path, imported: Import) -> None:
    run = imported(tiny(tmp_path, SETTINGS, model=MODEL, experiment=XOR))
    epochs = [event for event in run.run(tmp_path) if event.event == "epoch"]
    assert len(epochs) == 50
    assert all(event.metrics["training"]["mistakes"] for event in epochs)


@pytest.mark.parametrize("cuts", [(1, 17, 40, 41, 3), (83, 2)])
def test_going_on_from_any_sample_is_exact(
    tmp_path: Path, imported: Import, cuts: tuple[int, ...]
) -> None:
    settings: dict[str, Any] = {**SETTINGS, "shuffle": True, "checkpoint_seconds": 0}
    whole, pieces = tmp_path / "whole", tmp_path / "pieces"
    list(imported(tiny(whole, settings, model=MODEL, experiment=EXPERIMENT)).run(whole))
    run = imported(tiny(pieces, settings, model=MODEL, experiment=EXPERIMENT))
    run.importlib.import_module("tiny.runtime.session").CHEAP = 0
    for cut in cuts:
        stream = run.run(pieces, resume=True)
        for _ in zip(range(cut), stream, strict=False):
            pass
        stream.close()
    list(run.run(pieces, resume=True))
    assert history(pieces) == history(whole)
    one, other = (
        torch.load(folder / "checkpoint.pt", weights_only=True)["net"] for folder in (whole, pieces)
    )
    assert all(torch.equal(one[name], other[name]) for name in one)


def test_two_linear_layers_are_refused(tmp_path: Path, imported: Import) -> None:
    model = MODEL.replace(
        "        self.sum", "        self.more = nn.Linear(2, 2)\n        self.sum", 1
    )
    run = imported(tiny(tmp_path, SETTINGS, model=model, experiment=EXPERIMENT))
    *_, last = run.run(tmp_path)
    assert "exactly one Linear" in last.reason
