"""The data, the losses and the metrics."""

import torch.nn.functional as F
from torch import Tensor, nn

from .runtime.data.reversal import Reversal
from .runtime.decoding import Greedy
from .runtime.metrics import ExactMatch, Metric, TokenAccuracy

ARGUMENTS = ("source", "target",)
RESULTS = ("decoder",)
FUNCTIONS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "encode": (("source",), ("encoder", "mask")),
    "decode": (("tokens", "encoder", "mask"), ("scores",)),
}
MODULES: dict[str, tuple[str, ...]] = {
    "encode": ("encoder",),
    "decode": ("decoder",),
}
SCORES = "decoder"
TARGET = "target"
WEIGHTS: dict[str, float] = {"error": 1.0}
TRAINING_ONLY: frozenset[str] = frozenset()


def data() -> Reversal:
    """Give the samples, in a training and a validation part."""
    return Reversal(symbols=20, shortest=4, longest=10, samples=20000, validation=0.05)


def prepare(batch: dict[str, Tensor], training: bool, seed: int) -> dict[str, Tensor]:
    """Do to a batch what stands between the data and the network."""
    return batch


def losses(
    net: nn.Module, batch: dict[str, Tensor]
) -> tuple[dict[str, Tensor], dict[str, tuple[Tensor, ...]]]:
    """Run the network on a batch: its losses, and what each metric reads."""
    target = batch["target"]
    decoder = net(batch["source"], target)
    error = F.cross_entropy(decoder.flatten(0, 1), target.flatten(), ignore_index=0)
    losses = {"error": error}
    return losses, {"exact": (decoder, target), "right": (decoder, target)}


def metrics() -> dict[str, Metric]:
    """Give a fresh object for each metric."""
    return {
        "exact": ExactMatch(),
        "right": TokenAccuracy(),
    }


def decoding() -> Greedy:
    """Give what chooses each id where the network writes freely."""
    return Greedy(start=1)
