"""Normalization: numbers brought to a common mean and spread."""

from nodes.block import Block, block, counted
from nodes.errors import ShapeError
from nodes.params import choice, flag, real, whole
from nodes.spec import Spec
from nodes.written import call, unless

TITLE = "Normalization"


@block
class BatchNorm2d(Block):
    """Bring each channel to mean 0 and variance 1 over the batch, then scale and shift it.

    Shape
    -----
    x : (B, C, H, W)
    out : as x

    References
    ----------
    torch.nn.BatchNorm2d; Ioffe and Szegedy, Batch normalization, 2015
    """

    epsilon: float = real(1e-5, "What keeps the division from zero.", low=0.0, advanced=True)
    momentum: float = real(
        0.1, "How much of each batch enters the running mean.", low=0.0, high=1.0, advanced=True
    )
    learned: bool = flag(True, "Learn a scale and a shift for each channel.", advanced=True)

    example = (Spec.image(4, 6, 6),)
    words = ("bn", "batch normalization")

    def layer(self, x: Spec) -> str:
        x.expect_image()
        return call(
            "nn.BatchNorm2d",
            x.channels,
            eps=unless(1e-5, self.epsilon),
            momentum=unless(0.1, self.momentum),
            affine=unless(True, self.learned),
        )


@block
class BatchNorm1d(Block):
    """Bring each feature to mean 0 and variance 1 over the batch, then scale and shift it.

    Shape
    -----
    x : (B, F) or (B, C, T)
    out : as x

    References
    ----------
    torch.nn.BatchNorm1d; Ioffe and Szegedy, Batch normalization, 2015
    """

    epsilon: float = real(1e-5, "What keeps the division from zero.", low=0.0, advanced=True)
    momentum: float = real(
        0.1, "How much of each batch enters the running mean.", low=0.0, high=1.0, advanced=True
    )
    learned: bool = flag(True, "Learn a scale and a shift for each feature.", advanced=True)

    example = (Spec.tensor(6),)
    words = ("bn", "batch normalization")

    def layer(self, x: Spec) -> str:
        x.expect_rank(2, 3)
        x.expect_floating()
        return call(
            "nn.BatchNorm1d",
            x.channels,
            eps=unless(1e-5, self.epsilon),
            momentum=unless(0.1, self.momentum),
            affine=unless(True, self.learned),
        )


@block
class LayerNorm(Block):
    """Bring each sample, or each of its vectors, to mean 0 and variance 1.

    Shape
    -----
    x : (B, …, F)
    out : as x

    References
    ----------
    torch.nn.LayerNorm; Ba et al., Layer normalization, 2016
    """

    over: str = choice(
        ("last axis", "all but the batch"), "Over which axes mean and variance are taken."
    )
    epsilon: float = real(1e-5, "What keeps the division from zero.", low=0.0, advanced=True)

    example = (Spec.tensor("T", 6),)
    words = ("transformer", "ln", "layer normalization")

    def layer(self, x: Spec) -> str:
        x.expect_floating()
        shape: object = x.features
        if self.over != "last axis" and x.rank > 2:
            shape = tuple(x.size(axis) for axis in range(1, x.rank))
        return call("nn.LayerNorm", shape, eps=unless(1e-5, self.epsilon))

    def summary(self) -> str:
        return "" if self.over == "last axis" else f"over {self.over}"


@block
class RMSNorm(Block):
    """Divide each vector by its root mean square, then scale it.

    Shape
    -----
    x : (B, …, F)
    out : as x

    References
    ----------
    torch.nn.RMSNorm; Zhang and Sennrich, Root mean square layer normalization, 2019
    """

    epsilon: float = real(1e-6, "What keeps the division from zero.", low=0.0, advanced=True)

    example = (Spec.tensor("T", 6),)
    words = ("transformer", "root mean square")

    def layer(self, x: Spec) -> str:
        x.expect_floating()
        return call("nn.RMSNorm", x.features, eps=self.epsilon)


@block
class GroupNorm(Block):
    """Bring each group of channels of each sample to mean 0 and variance 1.

    Shape
    -----
    x : (B, C, …)
    out : as x

    References
    ----------
    torch.nn.GroupNorm; Wu and He, Group normalization, 2018
    """

    groups: int = whole(4, "How many groups the channels are parted into.", low=1)
    epsilon: float = real(1e-5, "What keeps the division from zero.", low=0.0, advanced=True)

    example = (Spec.image(8, 6, 6),)
    words = ("gn", "group normalization")

    def layer(self, x: Spec) -> str:
        x.expect_floating()
        if x.channels % self.groups:
            raise ShapeError(
                "{node} parts the channels into {groups} groups; {source} gives it {shape}, "
                "and {groups} does not divide {channels}.",
                x,
                groups=self.groups,
                channels=x.channels,
            )
        return call("nn.GroupNorm", self.groups, x.channels, eps=unless(1e-5, self.epsilon))

    def summary(self) -> str:
        return counted(self.groups, "group")


@block
class InstanceNorm2d(Block):
    """Bring each channel of each picture to mean 0 and variance 1.

    Shape
    -----
    x : (B, C, H, W)
    out : as x

    References
    ----------
    torch.nn.InstanceNorm2d; Ulyanov et al., Instance normalization, 2016
    """

    learned: bool = flag(False, "Learn a scale and a shift for each channel.")
    epsilon: float = real(1e-5, "What keeps the division from zero.", low=0.0, advanced=True)

    example = (Spec.image(4, 6, 6),)
    words = ("style", "instance normalization")

    def layer(self, x: Spec) -> str:
        x.expect_image()
        return call(
            "nn.InstanceNorm2d",
            x.channels,
            eps=unless(1e-5, self.epsilon),
            affine=unless(False, self.learned),
        )

    def summary(self) -> str:
        return "learned scale" if self.learned else ""


@block
class LocalResponseNorm(Block):
    """Damp each value by the squares of the same pixel in neighbouring channels.

    Shape
    -----
    x : (B, C, H, W)
    out : as x

    References
    ----------
    torch.nn.LocalResponseNorm; Krizhevsky et al., ImageNet classification, 2012
    """

    size: int = whole(5, "How many neighbouring channels count.", low=1, unit="channels")
    alpha: float = real(1e-4, "How strongly they damp.", low=0.0)
    beta: float = real(0.75, "The power of the damping.", low=0.0, advanced=True)
    constant: float = real(1.0, "What is added to the squares.", low=0.0, advanced=True)

    example = (Spec.image(6, 5, 5),)
    words = ("alexnet", "lrn")

    def layer(self, x: Spec) -> str:
        x.expect_image()
        return call(
            "nn.LocalResponseNorm",
            self.size,
            alpha=unless(1e-4, self.alpha),
            beta=unless(0.75, self.beta),
            k=unless(1.0, self.constant),
        )

    def summary(self) -> str:
        return counted(self.size, "channel")
