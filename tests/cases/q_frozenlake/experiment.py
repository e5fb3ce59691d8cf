"""The data, the losses and the metrics."""

from torch import Tensor, nn

from .runtime.environments.gym import FrozenLake
from .runtime.metrics import Metric

ARGUMENTS = ("observation",)
RESULTS = ("table",)
WEIGHTS: dict[str, float] = {}
TRAINING_ONLY: frozenset[str] = frozenset()


def data() -> FrozenLake:
    """Give the samples, in a training and a validation part."""
    return FrozenLake(is_slippery=False)


def prepare(batch: dict[str, Tensor], training: bool, seed: int) -> dict[str, Tensor]:
    """Do to a batch what stands between the data and the network."""
    return batch


def losses(
    net: nn.Module, batch: dict[str, Tensor]
) -> tuple[dict[str, Tensor], dict[str, tuple[Tensor, ...]]]:
    """Run the network on a batch: its losses, and what each metric reads."""
    return {}, {}


def ports(net: nn.Module, batch: dict[str, Tensor]) -> dict[str, Tensor]:
    """Run the network on a batch: what leads to the trainer."""
    table = net(batch["observation"])
    return {"values": table}


def metrics() -> dict[str, Metric]:
    """Give a fresh object for each metric."""
    return {}
