"""The data, the losses and the metrics."""

from torch import Tensor, nn

from .runtime.environments.gym import Pendulum
from .runtime.metrics import Metric

ARGUMENTS = ("observation", "action",)
RESULTS = ("policy", "q1", "q2",)
FUNCTIONS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "act": (("observation",), ("policy",)),
    "criticise": (("observation", "action"), ("q1", "q2")),
}
MODULES: dict[str, tuple[str, ...]] = {
    "act": ("hidden_1", "relu_1", "hidden_2", "relu_2", "policy"),
    "criticise": (
        "hidden_3",
        "relu_3",
        "hidden_4",
        "relu_4",
        "q1",
        "hidden_5",
        "relu_5",
        "hidden_6",
        "relu_6",
        "q2",
    ),
}
WEIGHTS: dict[str, float] = {}
TRAINING_ONLY: frozenset[str] = frozenset()


def data() -> Pendulum:
    """Give the samples, in a training and a validation part."""
    return Pendulum()


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
    policy, q1, q2 = net(batch["observation"], batch["action"])
    return {"policy": policy, "q1": q1, "q2": q2}


def metrics() -> dict[str, Metric]:
    """Give a fresh object for each metric."""
    return {}
