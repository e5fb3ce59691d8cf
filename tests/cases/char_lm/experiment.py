"""The data, the losses and the metrics."""

import torch.nn.functional as F
from torch import Tensor, nn

from .runtime.data.text_file import TextFile
from .runtime.metrics import Accuracy, Metric

ARGUMENTS = ("tokens",)
RESULTS = ("scores",)
WEIGHTS: dict[str, float] = {"error": 1.0}
TRAINING_ONLY: frozenset[str] = frozenset()


def data() -> TextFile:
    """Give the samples, in a training and a validation part."""
    return TextFile(file="", length=64, validation=0.1)


def prepare(batch: dict[str, Tensor], training: bool, seed: int) -> dict[str, Tensor]:
    """Do to a batch what stands between the data and the network."""
    return batch


def losses(
    net: nn.Module, batch: dict[str, Tensor]
) -> tuple[dict[str, Tensor], dict[str, tuple[Tensor, ...]]]:
    """Run the network on a batch: its losses, and what each metric reads."""
    target = batch["target"]
    scores = net(batch["tokens"])
    error = F.cross_entropy(scores.flatten(0, 1), target.flatten())
    losses = {"error": error}
    return losses, {"accuracy": (scores, target)}


def metrics() -> dict[str, Metric]:
    """Give a fresh object for each metric."""
    return {
        "accuracy": Accuracy(axis=-1),
    }
