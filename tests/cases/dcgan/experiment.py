"""The data, the losses and the metrics."""

from torch import Tensor, nn

from .runtime.data.chance import normal
from .runtime.data.random_images import RandomImages
from .runtime.metrics import Metric

ARGUMENTS = ("noise", "image",)
RESULTS = ("sample", "score", "score_again",)
FUNCTIONS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "generate": (("noise",), ("image",)),
    "discriminate": (("image",), ("score",)),
}
MODULES: dict[str, tuple[str, ...]] = {
    "generate": (
        "grow_1",
        "norm_1",
        "bend_1",
        "grow_2",
        "norm_2",
        "bend_2",
        "grow_3",
        "norm_3",
        "bend_3",
        "grow_4",
        "norm_4",
        "bend_4",
        "grow_5",
        "picture",
    ),
    "discriminate": (
        "look_1",
        "leak_1",
        "look_2",
        "see_2",
        "leak_2",
        "look_3",
        "see_3",
        "leak_3",
        "look_4",
        "see_4",
        "leak_4",
        "score",
    ),
}
WEIGHTS: dict[str, float] = {}
TRAINING_ONLY: frozenset[str] = frozenset()


def data() -> RandomImages:
    """Give the samples, in a training and a validation part."""
    return RandomImages(side=64, channels=3, classes=10, samples=256, validation=0.2)


def prepare(batch: dict[str, Tensor], training: bool, seed: int) -> dict[str, Tensor]:
    """Do to a batch what stands between the data and the network."""
    index = batch["index"]
    batch = {"noise": normal(index, seed, 100, 101), **batch}
    return batch


def losses(
    net: nn.Module, batch: dict[str, Tensor]
) -> tuple[dict[str, Tensor], dict[str, tuple[Tensor, ...]]]:
    """Run the network on a batch: its losses, and what each metric reads."""
    return {}, {}


def ports(net: nn.Module, batch: dict[str, Tensor]) -> dict[str, Tensor]:
    """Run the network on a batch: what leads to the trainer."""
    sample, score, score_again = net(batch["noise"], batch["image"])
    return {"real": score, "generated": score_again}


def metrics() -> dict[str, Metric]:
    """Give a fresh object for each metric."""
    return {}
