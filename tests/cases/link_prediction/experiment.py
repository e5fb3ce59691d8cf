"""The data, the losses and the metrics."""

import torch.nn.functional as F
from torch import Tensor, nn

from .runtime.data.block_model import BlockModel
from .runtime.metrics import AUC, Metric

ARGUMENTS = ("x", "edge_index", "pairs",)
RESULTS = ("alike",)
WEIGHTS: dict[str, float] = {"error": 1.0}
TRAINING_ONLY: frozenset[str] = frozenset()


def data() -> BlockModel:
    """Give the samples, in a training and a validation part."""
    return BlockModel(vertices=300, groups=10, inside=0.25, outside=0.008)


def prepare(batch: dict[str, Tensor], training: bool, seed: int) -> dict[str, Tensor]:
    """Do to a batch what stands between the data and the network."""
    return batch


def losses(
    net: nn.Module, batch: dict[str, Tensor]
) -> tuple[dict[str, Tensor], dict[str, tuple[Tensor, ...]]]:
    """Run the network on a batch: its losses, and what each metric reads."""
    joined = batch["joined"]
    alike = net(batch["x"], batch["edge_index"], batch["pairs"])
    error = F.binary_cross_entropy_with_logits(alike, joined.to(alike.dtype))
    losses = {"error": error}
    return losses, {"auc": (alike, joined)}


def metrics() -> dict[str, Metric]:
    """Give a fresh object for each metric."""
    return {
        "auc": AUC(),
    }
