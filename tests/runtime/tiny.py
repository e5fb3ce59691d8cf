"""A package written by hand, small enough to train in a blink."""

import json
import re
from pathlib import Path
from typing import Any

from app.compiler.report import Package
from app.training.package import lay_out

MODEL = '''"""A network for the tests."""

import torch
from torch import Tensor, nn


class Net(nn.Module):
    """Two layers, with dropout and batch statistics between them."""

    def __init__(self) -> None:
        super().__init__()
        self.linear_1 = nn.Linear(4, 16)
        self.batchnorm_1 = nn.BatchNorm1d(16)
        self.dropout_1 = nn.Dropout(0.2)
        self.linear_2 = nn.Linear(16, 3)

    def forward(self, x: Tensor) -> Tensor:
        x = self.linear_1(x)
        x = self.batchnorm_1(x)
        x = torch.relu(x)
        x = self.dropout_1(x)
        return self.linear_2(x)
'''

PLAIN_MODEL = '''"""A network for the tests, without anything random."""

import torch
from torch import Tensor, nn


class Net(nn.Module):
    """Two layers."""

    def __init__(self) -> None:
        super().__init__()
        self.linear_1 = nn.Linear(4, 16)
        self.linear_2 = nn.Linear(16, 3)

    def forward(self, x: Tensor) -> Tensor:
        return self.linear_2(torch.tanh(self.linear_1(x)))
'''

EXPERIMENT = '''"""Three clouds of points, to be told apart."""

import torch
import torch.nn.functional as F

ARGUMENTS = ("x",)
RESULTS = ("scores",)
WEIGHTS = {"loss": 1.0}
TRAINING_ONLY = frozenset()


class Part:
    def __init__(self, start, end):
        generator = torch.Generator().manual_seed(5)
        label = torch.arange(300) % 3
        away = label[:, None] * torch.tensor([1.0, 0, -1, 2])
        x = torch.randn(300, 4, generator=generator) + away
        self.index = torch.arange(start, end)
        self.x, self.label = x[start:end], label[start:end]

    def __len__(self):
        return len(self.x)

    def __getitems__(self, indices):
        return {"index": torch.tensor(indices), "x": self.x[indices], "label": self.label[indices]}


class Data:
    def __init__(self):
        self.training, self.validation = Part(0, 230), Part(230, 300)
        self.classes = ("a", "b", "c")
        self.samples = 300

    def describe(self):
        return {
            "x": {"kind": "tensor", "axes": [4], "dtype": "float32", "high": None},
            "label": {"kind": "label", "axes": [], "dtype": "int64", "high": 3},
        }


class Accuracy:
    axis = 1

    def __init__(self):
        self.reset()

    def reset(self):
        self.right, self.count = 0, 0

    def update(self, scores, label):
        self.right += int((scores.argmax(1) == label).sum())
        self.count += len(label)

    def value(self):
        return self.right / self.count


def data():
    return Data()


def prepare(batch, training, seed):
    return batch


def metrics():
    return {"accuracy": Accuracy()}


def losses(net, batch):
    scores = net(batch["x"])
    return {"loss": F.cross_entropy(scores, batch["label"])}, {"accuracy": (scores, batch["label"])}
'''

SETTINGS = {
    "name": "tiny",
    "loop": "supervised",
    "optimizer": "Adam",
    "learning_rate": 0.01,
    "epochs": 3,
    "batch_size": 32,
    "seed": 3,
    "device": "cpu",
    "threads": 1,
}

MAIN = '''"""Train this network: python -m tiny."""

from .runtime.run import main

if __name__ == "__main__":
    raise SystemExit(main())
'''


def tiny(
    folder: Path,
    settings: dict[str, Any] | None = None,
    *,
    model: str = MODEL,
    experiment: str = EXPERIMENT,
    views: tuple[str, ...] = (),
) -> Path:
    """Lay out the package in a folder, and give its own."""
    settings = {**(settings or {}), **({"views": list(views)} if views else {})}
    lines = {"model.py": [_node_of(line) for line in model.splitlines()]}
    files = {
        "__init__.py": '"""A package for the tests."""\n',
        "__main__.py": MAIN,
        "model.py": model,
        "experiment.py": experiment,
        "settings.json": json.dumps({**SETTINGS, **settings}),
        "nodes.json": json.dumps(lines),
    }
    return lay_out(Package("tiny", files, frozenset(f"views.{each}" for each in views)), folder)


def _node_of(line: str) -> str:
    if "torch.relu" in line:
        return "relu_1"
    found = re.search(r"self\.(\w+)( =|\()", line)
    return found[1] if found else ""
