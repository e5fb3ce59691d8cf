"""The data, the losses and the metrics."""

from torch import Tensor, nn

from .runtime.data.logic import TruthTable
from .runtime.metrics import BinaryAccuracy, Metric

ARGUMENTS = ("features",)
RESULTS = ("answer",)
WEIGHTS: dict[str, float] = {}
TRAINING_ONLY: frozenset[str] = frozenset()


def data() -> TruthTable:
    """Give the samples, in a training and a validation part."""
    return TruthTable("and")


def prepare(batch: dict[str, Tensor], training: bool, seed: int) -> dict[str, Tensor]:
    """Do to a batch what stands between the data and the network."""
    return batch


def losses(
    net: nn.Module, batch: dict[str, Tensor]
) -> tuple[dict[str, Tensor], dict[str, tuple[Tensor, ...]]]:
    """Run the network on a batch: its losses, and what each metric reads."""
    label = batch["label"]
    answer = net(batch["features"])
    losses = {}
    return losses, {"accuracy": (answer, label)}


def metrics() -> dict[str, Metric]:
    """Give a fresh object for each metric."""
    return {
        "accuracy": BinaryAccuracy(0.5),
    }
