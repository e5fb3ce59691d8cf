"""Regularization: what hinders a network from learning by heart."""

from nodes.block import Block, block
from nodes.params import real
from nodes.spec import Spec
from nodes.written import call

TITLE = "Regularization"


@block
class Dropout(Block):
    """Set random numbers to zero while training.

    Shape
    -----
    x : (B, …)
    out : as x

    References
    ----------
    torch.nn.Dropout; Srivastava et al., Dropout, 2014
    """

    share: float = real(0.5, "How many of them are set to zero.", low=0.0, high=1.0)

    example = (Spec.tensor(16),)
    random = True
    words = ("drop", "regularize")

    def layer(self, x: Spec) -> str:
        x.expect_floating()
        return call("nn.Dropout", self.share)


@block
class Dropout1d(Block):
    """Set random channels of a sequence to zero while training.

    Shape
    -----
    x : (B, C, T)
    out : as x

    References
    ----------
    torch.nn.Dropout1d
    """

    share: float = real(0.5, "How many channels are set to zero.", low=0.0, high=1.0)

    example = (Spec.tensor(8, 6),)
    random = True

    def layer(self, x: Spec) -> str:
        x.expect_rank(3)
        x.expect_floating()
        return call("nn.Dropout1d", self.share)


@block
class Dropout2d(Block):
    """Set random channels of a picture to zero while training.

    Shape
    -----
    x : (B, C, H, W)
    out : as x

    References
    ----------
    torch.nn.Dropout2d
    """

    share: float = real(0.5, "How many channels are set to zero.", low=0.0, high=1.0)

    example = (Spec.image(8, 6, 6),)
    random = True

    def layer(self, x: Spec) -> str:
        x.expect_image()
        return call("nn.Dropout2d", self.share)


@block
class AlphaDropout(Block):
    """Drop random numbers while keeping mean and variance, as SELU wants it.

    Shape
    -----
    x : (B, …)
    out : as x

    References
    ----------
    torch.nn.AlphaDropout
    """

    share: float = real(0.5, "How many of them are dropped.", low=0.0, high=1.0)

    example = (Spec.tensor(16),)
    random = True
    words = ("selu",)

    def layer(self, x: Spec) -> str:
        x.expect_floating()
        return call("nn.AlphaDropout", self.share)


@block
class DropPath(Block):
    """Leave the whole branch out for random samples while training.

    Shape
    -----
    x : (B, …)
    out : as x

    References
    ----------
    Huang et al., Deep networks with stochastic depth, 2016
    """

    share: float = real(0.1, "For how many samples.", low=0.0, high=0.99)

    needs = ("layers.drop_path.DropPath",)
    example = (Spec.tensor(16),)
    random = True
    words = ("stochastic depth",)

    def layer(self, x: Spec) -> str:
        x.expect_floating()
        return call("DropPath", self.share)


@block
class GaussianNoise(Block):
    """Add normal noise while training.

    Shape
    -----
    x : (B, …)
    out : as x
    """

    deviation: float = real(0.1, "Standard deviation of the noise.", low=0.0)

    needs = ("layers.noise.GaussianNoise",)
    example = (Spec.tensor(16),)
    random = True

    def layer(self, x: Spec) -> str:
        x.expect_floating()
        return call("GaussianNoise", self.deviation)
