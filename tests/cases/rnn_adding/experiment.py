"""The data, the losses and the metrics."""

import torch.nn.functional as F
from torch import Tensor, nn

from .runtime.data.adding import AddingProblem
from .runtime.metrics import MeanAbsoluteError, Metric

ARGUMENTS = ("sequence",)
RESULTS = ("answer",)
WEIGHTS: dict[str, float] = {"error": 1.0}
TRAINING_ONLY: frozenset[str] = frozenset()


def data() -> AddingProblem:
    """Give the samples, in a training and a validation part."""
    return AddingProblem(length=50, samples=20000, validation=0.2)


def prepare(batch: dict[str, Tensor], training: bool, seed: int) -> dict[str, Tensor]:
    """Do to a batch what stands between the data and the network."""
    return batch


def losses(
    net: nn.Module, batch: dict[str, Tensor]
) -> tuple[dict[str, Tensor], dict[str, tuple[Tensor, ...]]]:
    """Run the network on a batch: its losses, and what each metric reads."""
    target = batch["target"]
    answer = net(batch["sequence"])
    error = F.mse_loss(answer, target)
    losses = {"error": error}
    return losses, {"distance": (answer, target)}


def metrics() -> dict[str, Metric]:
    """Give a fresh object for each metric."""
    return {
        "distance": MeanAbsoluteError(),
    }
