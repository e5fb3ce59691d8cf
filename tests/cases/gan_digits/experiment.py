"""The data, the losses and the metrics."""

from torch import Tensor, nn

from .runtime.coverage import ClassesFound
from .runtime.data.chance import normal
from .runtime.data.digits import Digits
from .runtime.metrics import Metric

ARGUMENTS = ("noise", "image",)
RESULTS = ("sample", "score", "score_again",)
FUNCTIONS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "generate": (("noise",), ("image",)),
    "discriminate": (("image",), ("score",)),
}
MODULES: dict[str, tuple[str, ...]] = {
    "generate": ("make_1", "norm_1", "bend_1", "make_2", "norm_2", "bend_2", "make_3", "ink"),
    "discriminate": ("look_1", "leak_1", "look_2", "leak_2", "score"),
}
WEIGHTS: dict[str, float] = {}
TRAINING_ONLY: frozenset[str] = frozenset()


def data() -> Digits:
    """Give the samples, in a training and a validation part."""
    return Digits(validation=0.2)


def prepare(batch: dict[str, Tensor], training: bool, seed: int) -> dict[str, Tensor]:
    """Do to a batch what stands between the data and the network."""
    index = batch["index"]
    batch = {"noise": normal(index, seed, 32, 101), **batch}
    return batch


def losses(
    net: nn.Module, batch: dict[str, Tensor]
) -> tuple[dict[str, Tensor], dict[str, tuple[Tensor, ...]]]:
    """Run the network on a batch: its losses, and what each metric reads."""
    image = batch["image"]
    label = batch["label"]
    sample, score, score_again = net(batch["noise"], image)
    losses = {}
    return losses, {"classes": (sample, image, label)}


def ports(net: nn.Module, batch: dict[str, Tensor]) -> dict[str, Tensor]:
    """Run the network on a batch: what leads to the trainer."""
    sample, score, score_again = net(batch["noise"], batch["image"])
    return {"real": score, "generated": score_again}


def metrics() -> dict[str, Metric]:
    """Give a fresh object for each metric."""
    return {
        "classes": ClassesFound(10),
    }
