"""The data, the losses and the metrics."""

from torch import Tensor, nn

from .runtime.environments.gym import CartPole
from .runtime.metrics import Metric

ARGUMENTS = ("observation",)
RESULTS = ("values",)
WEIGHTS: dict[str, float] = {}
TRAINING_ONLY: frozenset[str] = frozenset()


def data() -> CartPole:
    """Give the samples, in a training and a validation part."""
    return CartPole()


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
    values = net(batch["observation"])
    return {"values": values}


def metrics() -> dict[str, Metric]:
    """Give a fresh object for each metric."""
    return {}
