"""Parameters: tensors that belong to the network but are no layer."""

from collections.abc import Mapping
from typing import ClassVar

from nodes.block import Block, block
from nodes.errors import UserError
from nodes.params import choice, flag, numbers, real, sizes
from nodes.written import call, unless

TITLE = "Parameter"


@block
class Parameter(Block):
    """Hold numbers that are learned: a class token, a table of positions, a threshold.

    Shape
    -----
    out : (…shape), without a batch

    References
    ----------
    torch.nn.Parameter
    """

    shape: tuple[int, ...] = sizes((1,), "The sizes of all axes; there is no batch.", low=1)
    start: str = choice(("zeros", "ones", "normal", "given"), "What the numbers are at first.")
    deviation: float = real(
        0.02, "Standard deviation of the numbers, where start is normal.", low=0.0
    )
    entries: tuple[float, ...] = numbers(
        (), "The numbers, the last axis first, where start is given."
    )
    trained: bool = flag(True, "Let training change the numbers.")

    role = "parameter"
    kinds: ClassVar[Mapping[str, str]] = {"out": "tensor"}
    words = ("learned tensor", "class token", "positions", "weight", "threshold")

    def layer(self) -> str:
        return call(
            "nn.Parameter",
            Written(_filled(self.start, self.shape, self.deviation, self.entries)),
            requires_grad=unless(True, self.trained),
        )

    def summary(self) -> str:
        shape = "×".join(map(str, self.shape))
        return f"{shape} · {self.start}" + ("" if self.trained else " · fixed")


@block
class Constant(Block):
    """Hold numbers that stay as they are.

    Shape
    -----
    out : (…shape), without a batch

    References
    ----------
    torch.nn.Buffer
    """

    shape: tuple[int, ...] = sizes((1,), "The sizes of all axes; there is no batch.", low=1)
    start: str = choice(("zeros", "ones", "normal", "given"), "What the numbers are.")
    deviation: float = real(
        1.0, "Standard deviation of the numbers, where start is normal.", low=0.0
    )
    entries: tuple[float, ...] = numbers(
        (), "The numbers, the last axis first, where start is given."
    )

    role = "parameter"
    kinds: ClassVar[Mapping[str, str]] = {"out": "tensor"}
    words = ("buffer", "fixed")

    def layer(self) -> str:
        filled = _filled(self.start, self.shape, self.deviation, self.entries)
        return call("nn.Buffer", Written(filled))

    def summary(self) -> str:
        return f"{'×'.join(map(str, self.shape))} · {self.start}"


class Written(str):
    """Code that stands as an argument; its ``repr`` is the code."""

    __slots__ = ()

    def __repr__(self) -> str:
        return str(self)


def _filled(
    start: str, shape: tuple[int, ...], deviation: float, entries: tuple[float, ...]
) -> str:
    match start:
        case "zeros" | "ones":
            return call(f"torch.{start}", *shape)
        case "normal":
            return call("torch.empty", *shape) + call(".normal_", std=deviation)
    count = 1
    for each in shape:
        count *= each
    if count != len(entries):
        raise UserError(
            "{node} has {given} numbers for a shape of {wanted}.", given=len(entries), wanted=count
        )
    made = call("torch.tensor", [float(each) for each in entries])
    return made if len(shape) == 1 else made + call(".reshape", *shape)
