"""Activations: what bends the straight lines between layers."""

from collections.abc import Mapping
from typing import ClassVar

from nodes.block import Block, block
from nodes.params import choice, real, whole
from nodes.spec import Spec
from nodes.written import call, unless

TITLE = "Activation"


@block
class ReLU(Block):
    """Cut off what is below zero.

    Shape
    -----
    x : (B, …)
    out : as x

    References
    ----------
    torch.nn.ReLU
    """

    example = (Spec.tensor(6),)
    words = ("rectifier",)

    def layer(self, x: Spec) -> str:
        x.expect_floating()
        return call("nn.ReLU")


@block
class ReLU6(Block):
    """Cut off what is below zero or above six.

    Shape
    -----
    x : (B, …)
    out : as x

    References
    ----------
    torch.nn.ReLU6
    """

    example = (Spec.tensor(6),)

    def layer(self, x: Spec) -> str:
        x.expect_floating()
        return call("nn.ReLU6")


@block
class LeakyReLU(Block):
    """Let only a little pass of what is below zero.

    Shape
    -----
    x : (B, …)
    out : as x

    References
    ----------
    torch.nn.LeakyReLU
    """

    slope: float = real(0.01, "The slope below zero.", low=0.0)

    example = (Spec.tensor(6),)
    words = ("leaky",)

    def layer(self, x: Spec) -> str:
        x.expect_floating()
        return call("nn.LeakyReLU", self.slope)


@block
class PReLU(Block):
    """Let a part pass of what is below zero, and learn how much.

    Shape
    -----
    x : (B, …) or (B, C, …)
    out : as x

    References
    ----------
    torch.nn.PReLU
    """

    slopes: str = choice(("one", "one a channel"), "How many slopes are learned.")
    start: float = real(0.25, "The slope at first.")

    example = (Spec.tensor(6),)

    def layer(self, x: Spec) -> str:
        x.expect_floating()
        count = 1 if self.slopes == "one" else x.channels
        return call("nn.PReLU", num_parameters=unless(1, count), init=unless(0.25, self.start))


@block
class ELU(Block):
    """Bend smoothly towards a floor below zero.

    Shape
    -----
    x : (B, …)
    out : as x

    References
    ----------
    torch.nn.ELU
    """

    alpha: float = real(1.0, "How far below zero the floor is.", low=0.0)

    example = (Spec.tensor(6),)
    words = ("exponential linear",)

    def layer(self, x: Spec) -> str:
        x.expect_floating()
        return call("nn.ELU", alpha=unless(1.0, self.alpha))


@block
class SELU(Block):
    """Scale and bend so that deep plain networks keep mean 0 and variance 1.

    Shape
    -----
    x : (B, …)
    out : as x

    References
    ----------
    torch.nn.SELU
    """

    example = (Spec.tensor(6),)

    def layer(self, x: Spec) -> str:
        x.expect_floating()
        return call("nn.SELU")


@block
class GELU(Block):
    """Weigh each number by the share of a normal distribution that lies below it.

    Shape
    -----
    x : (B, …)
    out : as x

    References
    ----------
    torch.nn.GELU
    """

    approximate: str = choice(
        ("none", "tanh"), "Exactly, or by the hyperbolic tangent as GPT-2 does.", advanced=True
    )

    example = (Spec.tensor(6),)
    words = ("transformer",)

    def layer(self, x: Spec) -> str:
        x.expect_floating()
        return call("nn.GELU", approximate=unless("none", self.approximate))


@block
class SiLU(Block):
    """Multiply each number by its own sigmoid; also called swish.

    Shape
    -----
    x : (B, …)
    out : as x

    References
    ----------
    torch.nn.SiLU
    """

    example = (Spec.tensor(6),)
    words = ("swish", "silu")

    def layer(self, x: Spec) -> str:
        x.expect_floating()
        return call("nn.SiLU")


@block
class Mish(Block):
    """Multiply each number by the hyperbolic tangent of its softplus.

    Shape
    -----
    x : (B, …)
    out : as x

    References
    ----------
    torch.nn.Mish
    """

    example = (Spec.tensor(6),)

    def layer(self, x: Spec) -> str:
        x.expect_floating()
        return call("nn.Mish")


@block
class Hardswish(Block):
    """Approach swish by straight lines, which small devices compute fast.

    Shape
    -----
    x : (B, …)
    out : as x

    References
    ----------
    torch.nn.Hardswish
    """

    example = (Spec.tensor(6),)
    words = ("mobilenet",)

    def layer(self, x: Spec) -> str:
        x.expect_floating()
        return call("nn.Hardswish")


@block
class Hardsigmoid(Block):
    """Approach the sigmoid by straight lines, which small devices compute fast.

    Shape
    -----
    x : (B, …)
    out : as x

    References
    ----------
    torch.nn.Hardsigmoid
    """

    example = (Spec.tensor(6),)

    def layer(self, x: Spec) -> str:
        x.expect_floating()
        return call("nn.Hardsigmoid")


@block
class Sigmoid(Block):
    """Squeeze each number between 0 and 1.

    Shape
    -----
    x : (B, …)
    out : as x, in 0..1

    References
    ----------
    torch.nn.Sigmoid
    """

    example = (Spec.tensor(6),)
    words = ("logistic", "probability")

    def layer(self, x: Spec) -> str:
        x.expect_floating()
        return call("nn.Sigmoid")


@block
class Tanh(Block):
    """Squeeze each number between -1 and 1.

    Shape
    -----
    x : (B, …)
    out : as x, in -1..1

    References
    ----------
    torch.nn.Tanh
    """

    example = (Spec.tensor(6),)
    words = ("hyperbolic tangent",)

    def layer(self, x: Spec) -> str:
        x.expect_floating()
        return call("nn.Tanh")


@block
class Softplus(Block):
    """Bend smoothly from zero to a straight line, always above zero.

    Shape
    -----
    x : (B, …)
    out : as x, above 0

    References
    ----------
    torch.nn.Softplus
    """

    beta: float = real(1.0, "How sharp the bend is.", low=0.001)

    example = (Spec.tensor(6),)

    def layer(self, x: Spec) -> str:
        x.expect_floating()
        return call("nn.Softplus", beta=unless(1.0, self.beta))


@block
class Softmax(Block):
    """Turn scores into shares that add up to 1.

    Shape
    -----
    x : (B, …)
    out : as x, in 0..1

    References
    ----------
    torch.nn.Softmax
    """

    axis: int = whole(-1, "Along which axis they add up to 1; -1 is the last.", low=-8, high=7)

    kinds: ClassVar[Mapping[str, str]] = {"out": "tensor"}
    attends = True
    example = (Spec.tensor(6),)
    words = ("probability",)

    def layer(self, x: Spec) -> str:
        x.expect_floating()
        x.expect_axis(self.axis)
        return call("nn.Softmax", dim=self.axis)


@block
class LogSoftmax(Block):
    """Turn scores into logarithms of shares that add up to 1.

    Shape
    -----
    x : (B, …)
    out : as x, at most 0

    References
    ----------
    torch.nn.LogSoftmax
    """

    axis: int = whole(-1, "Along which axis they add up to 1; -1 is the last.", low=-8, high=7)

    kinds: ClassVar[Mapping[str, str]] = {"out": "tensor"}
    example = (Spec.tensor(6),)
    words = ("log probability",)

    def layer(self, x: Spec) -> str:
        x.expect_floating()
        x.expect_axis(self.axis)
        return call("nn.LogSoftmax", dim=self.axis)


@block
class GLU(Block):
    """Let one half of the numbers open and close gates for the other half.

    Shape
    -----
    x : (B, …), an even size along the axis
    out : as x, half the size along the axis

    References
    ----------
    torch.nn.GLU
    """

    axis: int = whole(-1, "Along which axis it is halved; -1 is the last.", low=-8, high=7)

    example = (Spec.tensor(6),)
    words = ("gate",)

    def layer(self, x: Spec) -> str:
        x.expect_floating()
        return call("nn.GLU", dim=unless(-1, self.axis))


@block
class Step(Block):
    """Give 1 where the input is 0 or more, else 0; no gradient passes.

    Shape
    -----
    x : (B, …)
    out : as x, of zeros and ones

    References
    ----------
    McCulloch and Pitts, A logical calculus of the ideas immanent in nervous activity, 1943
    """

    needs = ("layers.step.Step",)
    example = (Spec.tensor(6),)
    gradient = False
    words = ("heaviside", "threshold", "perceptron")

    def layer(self, x: Spec) -> str:
        x.expect_floating()
        return call("Step")
