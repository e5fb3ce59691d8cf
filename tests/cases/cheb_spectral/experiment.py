"""The data, the losses and the metrics."""

import torch.nn.functional as F
from torch import Tensor, nn

from .runtime.data.graph_signals import GraphSignals
from .runtime.metrics import Metric, R2

ARGUMENTS = ("x", "edge_index",)
RESULTS = ("filter",)
WEIGHTS: dict[str, float] = {"error": 1.0}
TRAINING_ONLY: frozenset[str] = frozenset()


def data() -> GraphSignals:
    """Give the samples, in a training and a validation part."""
    return GraphSignals(form="grid", vertices=64, response="polynomial", samples=200)


def prepare(batch: dict[str, Tensor], training: bool, seed: int) -> dict[str, Tensor]:
    """Do to a batch what stands between the data and the network."""
    return batch


def losses(
    net: nn.Module, batch: dict[str, Tensor]
) -> tuple[dict[str, Tensor], dict[str, tuple[Tensor, ...]]]:
    """Run the network on a batch: its losses, and what each metric reads."""
    filtered = batch["filtered"]
    filter = net(batch["x"], batch["edge_index"])
    error = F.mse_loss(filter, filtered)
    losses = {"error": error}
    return losses, {"explained": (filter, filtered)}


def metrics() -> dict[str, Metric]:
    """Give a fresh object for each metric."""
    return {
        "explained": R2(),
    }
