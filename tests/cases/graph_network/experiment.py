"""The data, the losses and the metrics."""

import torch.nn.functional as F
from torch import Tensor, nn

from .runtime.data.random_graphs import RandomGraphs
from .runtime.metrics import Metric, R2

ARGUMENTS = ("x", "edge_index", "edge_attr", "u", "batch",)
RESULTS = ("answer",)
WEIGHTS: dict[str, float] = {"error": 1.0}
TRAINING_ONLY: frozenset[str] = frozenset()


def data() -> RandomGraphs:
    """Give the samples, in a training and a validation part."""
    return RandomGraphs(samples=2000, least=5, most=10)


def prepare(batch: dict[str, Tensor], training: bool, seed: int) -> dict[str, Tensor]:
    """Do to a batch what stands between the data and the network."""
    return batch


def losses(
    net: nn.Module, batch: dict[str, Tensor]
) -> tuple[dict[str, Tensor], dict[str, tuple[Tensor, ...]]]:
    """Run the network on a batch: its losses, and what each metric reads."""
    target = batch["target"]
    answer = net(batch["x"], batch["edge_index"], batch["edge_attr"], batch["u"], batch["batch"])
    error = F.mse_loss(answer, target)
    losses = {"error": error}
    return losses, {"r2": (answer, target)}


def metrics() -> dict[str, Metric]:
    """Give a fresh object for each metric."""
    return {
        "r2": R2(),
    }
