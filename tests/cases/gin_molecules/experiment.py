"""The data, the losses and the metrics."""

import torch.nn.functional as F
from torch import Tensor, nn

from .runtime.data.molecules import Molecules
from .runtime.metrics import Accuracy, Metric

ARGUMENTS = ("x", "edge_index", "batch",)
RESULTS = ("scores",)
WEIGHTS: dict[str, float] = {"error": 1.0}
TRAINING_ONLY: frozenset[str] = frozenset()


def data() -> Molecules:
    """Give the samples, in a training and a validation part."""
    return Molecules(samples=400)


def prepare(batch: dict[str, Tensor], training: bool, seed: int) -> dict[str, Tensor]:
    """Do to a batch what stands between the data and the network."""
    return batch


def losses(
    net: nn.Module, batch: dict[str, Tensor]
) -> tuple[dict[str, Tensor], dict[str, tuple[Tensor, ...]]]:
    """Run the network on a batch: its losses, and what each metric reads."""
    label = batch["label"]
    scores = net(batch["x"], batch["edge_index"], batch["batch"])
    error = F.cross_entropy(scores, label)
    losses = {"error": error}
    return losses, {"accuracy": (scores, label)}


def metrics() -> dict[str, Metric]:
    """Give a fresh object for each metric."""
    return {
        "accuracy": Accuracy(),
    }
