"""The data, the losses and the metrics."""

from torch import Tensor, nn

from .runtime.coverage import GoodSamples, ModesFound
from .runtime.data.chance import normal
from .runtime.data.ring import Ring
from .runtime.metrics import Metric

ARGUMENTS = ("noise", "features",)
RESULTS = ("sample", "score", "score_again",)
FUNCTIONS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "generate": (("noise",), ("features",)),
    "discriminate": (("features",), ("score",)),
}
MODULES: dict[str, tuple[str, ...]] = {
    "generate": ("make_1", "bend_1", "make_2", "bend_2", "make_3", "bend_3", "point"),
    "discriminate": ("look_1", "leak_1", "look_2", "leak_2", "look_3", "leak_3", "score"),
}
WEIGHTS: dict[str, float] = {}
TRAINING_ONLY: frozenset[str] = frozenset()


def data() -> Ring:
    """Give the samples, in a training and a validation part."""
    return Ring(validation=0.2)


def prepare(batch: dict[str, Tensor], training: bool, seed: int) -> dict[str, Tensor]:
    """Do to a batch what stands between the data and the network."""
    index = batch["index"]
    batch = {"noise": normal(index, seed, 16, 101), **batch}
    return batch


def losses(
    net: nn.Module, batch: dict[str, Tensor]
) -> tuple[dict[str, Tensor], dict[str, tuple[Tensor, ...]]]:
    """Run the network on a batch: its losses, and what each metric reads."""
    sample, score, score_again = net(batch["noise"], batch["features"])
    losses = {}
    return losses, {"modes": (sample,), "good": (sample,)}


def ports(net: nn.Module, batch: dict[str, Tensor]) -> dict[str, Tensor]:
    """Run the network on a batch: what leads to the trainer."""
    sample, score, score_again = net(batch["noise"], batch["features"])
    return {"real": score, "generated": score_again}


def metrics() -> dict[str, Metric]:
    """Give a fresh object for each metric."""
    return {
        "modes": ModesFound(8, 2.0, 0.05),
        "good": GoodSamples(8, 2.0, 0.05),
    }
