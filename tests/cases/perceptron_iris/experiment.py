"""The data, the losses and the metrics."""

from torch import Tensor, nn

from .runtime.data.tables import Iris
from .runtime.metrics import BinaryAccuracy, Metric

ARGUMENTS = ("features",)
RESULTS = ("step",)
WEIGHTS: dict[str, float] = {}
TRAINING_ONLY: frozenset[str] = frozenset()


def data() -> Iris:
    """Give the samples, in a training and a validation part."""
    return Iris(species=("setosa", "versicolor"), validation=0.2)


def prepare(batch: dict[str, Tensor], training: bool, seed: int) -> dict[str, Tensor]:
    """Do to a batch what stands between the data and the network."""
    return batch


def losses(
    net: nn.Module, batch: dict[str, Tensor]
) -> tuple[dict[str, Tensor], dict[str, tuple[Tensor, ...]]]:
    """Run the network on a batch: its losses, and what each metric reads."""
    label = batch["label"]
    step = net(batch["features"])
    losses = {}
    return losses, {"accuracy": (step, label)}


def ports(net: nn.Module, batch: dict[str, Tensor]) -> dict[str, Tensor]:
    """Run the network on a batch: what leads to the trainer."""
    label = batch["label"]
    step = net(batch["features"])
    return {"output": step, "label": label}


def metrics() -> dict[str, Metric]:
    """Give a fresh object for each metric."""
    return {
        "accuracy": BinaryAccuracy(0.5),
    }
