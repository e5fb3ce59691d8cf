"""The data, the losses and the metrics."""

from torch import Tensor, nn

from .runtime.environments.gym import LunarLander
from .runtime.metrics import Metric

ARGUMENTS = ("observation",)
RESULTS = ("policy", "value",)
WEIGHTS: dict[str, float] = {}
TRAINING_ONLY: frozenset[str] = frozenset()


def data() -> LunarLander:
    """Give the samples, in a training and a validation part."""
    return LunarLander(count=16)


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
    policy, value = net(batch["observation"])
    return {"policy": policy, "value": value}


def metrics() -> dict[str, Metric]:
    """Give a fresh object for each metric."""
    return {}
