"""The data, the losses and the metrics."""

import torch.nn.functional as F
from torch import Tensor, nn

from .runtime.data.logic import Xor
from .runtime.metrics import BinaryAccuracy, Metric

ARGUMENTS = ("features",)
RESULTS = ("score",)
WEIGHTS: dict[str, float] = {"error": 1.0}
TRAINING_ONLY: frozenset[str] = frozenset()


def data() -> Xor:
    """Give the samples, in a training and a validation part."""
    return Xor()


def prepare(batch: dict[str, Tensor], training: bool, seed: int) -> dict[str, Tensor]:
    """Do to a batch what stands between the data and the network."""
    return batch


def losses(
    net: nn.Module, batch: dict[str, Tensor]
) -> tuple[dict[str, Tensor], dict[str, tuple[Tensor, ...]]]:
    """Run the network on a batch: its losses, and what each metric reads."""
    label = batch["label"]
    score = net(batch["features"])
    error = F.binary_cross_entropy_with_logits(score, label.to(score.dtype).unsqueeze(-1))
    losses = {"error": error}
    return losses, {"accuracy": (score, label)}


def metrics() -> dict[str, Metric]:
    """Give a fresh object for each metric."""
    return {
        "accuracy": BinaryAccuracy(0.0),
    }
