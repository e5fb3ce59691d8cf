"""The data, the losses and the metrics."""

import torch.nn.functional as F
from torch import Tensor, nn

from .runtime.data.karate import KarateClub
from .runtime.metrics import Accuracy, Metric

ARGUMENTS = ("x", "edge_index",)
RESULTS = ("second",)
WEIGHTS: dict[str, float] = {"error": 1.0}
TRAINING_ONLY: frozenset[str] = frozenset()


def data() -> KarateClub:
    """Give the samples, in a training and a validation part."""
    return KarateClub()


def prepare(batch: dict[str, Tensor], training: bool, seed: int) -> dict[str, Tensor]:
    """Do to a batch what stands between the data and the network."""
    return batch


def losses(
    net: nn.Module, batch: dict[str, Tensor]
) -> tuple[dict[str, Tensor], dict[str, tuple[Tensor, ...]]]:
    """Run the network on a batch: its losses, and what each metric reads."""
    y = batch["y"]
    mask = batch["mask"]
    second = net(batch["x"], batch["edge_index"])
    error = F.cross_entropy(second[mask], y[mask])
    losses = {"error": error}
    return losses, {"accuracy": (second[mask], y[mask])}


def metrics() -> dict[str, Metric]:
    """Give a fresh object for each metric."""
    return {
        "accuracy": Accuracy(),
    }
