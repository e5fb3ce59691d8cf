"""Dense layers: every output sees every input."""

from collections.abc import Mapping
from typing import ClassVar

from nodes.block import Block, Sharing, block, counted
from nodes.errors import ShapeError
from nodes.params import flag, whole
from nodes.spec import Spec
from nodes.written import call, unless

TITLE = "Dense"


@block
class Linear(Sharing):
    """Weigh all features of each sample and add a bias.

    Shape
    -----
    x : (B, …, F)
    weight : (features, F), of a Parameter that other layers share; its own without it
    out : (B, …, features)

    References
    ----------
    torch.nn.Linear
    """

    features: int = whole(64, "How many numbers come out.", low=1)
    bias: bool = flag(True, "Add a learned number to each output.")
    shared: bool = flag(
        False, "Take the weight from a port, to share it with other layers.", advanced=True
    )

    kinds: ClassVar[Mapping[str, str]] = {"out": "tensor"}
    example = (Spec.tensor(16),)
    needs = ("layers.given_weight.GivenLinear",)
    words: ClassVar[tuple[str, ...]] = (
        "dense",
        "fully connected",
        "affine",
        "tied weights",
        "fc",
        "mlp",
    )

    def layer(self, x: Spec, weight: Spec | None = None) -> str:
        x.expect_floating()
        if weight is not None:
            weight.expect_weight(self.features, x.features)
        name = "nn.Linear" if weight is None else "GivenLinear"
        return call(name, x.features, self.features, bias=unless(True, self.bias))

    def summary(self) -> str:
        return counted(self.features, "feature") + ("" if self.bias else " · no bias")


@block
class Bilinear(Block):
    """Weigh every product of a feature of one input with a feature of another.

    Shape
    -----
    a : (B, …, F)
    b : (B, …, G)
    out : (B, …, features)

    References
    ----------
    torch.nn.Bilinear
    """

    # torch takes its time for each of them, even where it only asks for the shape.
    features: int = whole(10, "How many numbers come out.", low=1, high=10_000)
    bias: bool = flag(True, "Add a learned number to each output.")

    kinds: ClassVar[Mapping[str, str]] = {"out": "tensor"}
    example = (Spec.tensor(6), Spec.tensor(5))

    def layer(self, a: Spec, b: Spec) -> str:
        a.expect_floating()
        b.expect_floating()
        return call(
            "nn.Bilinear", a.features, b.features, self.features, bias=unless(True, self.bias)
        )

    def summary(self) -> str:
        return counted(self.features, "feature") + ("" if self.bias else " · no bias")


@block
class Embedding(Sharing):
    """Look up a learned vector for each id.

    Shape
    -----
    x : (B, …), whole numbers
    weight : (entries, features), of a Parameter that other layers share; its own without it
    out : (B, …, features)

    References
    ----------
    torch.nn.Embedding
    """

    features: int = whole(64, "How many numbers stand for an id.", low=1)
    entries: int = whole(0, "How many ids there are; 0 takes it from what arrives.", low=0)
    shared: bool = flag(
        False, "Take the weight from a port, to share it with other layers.", advanced=True
    )

    kinds: ClassVar[Mapping[str, str]] = {"out": "tensor"}
    example = (Spec.tokens("T", 20),)
    needs = ("layers.given_weight.GivenEmbedding",)
    words = ("lookup", "word vector", "tied weights", "token")

    def layer(self, x: Spec, weight: Spec | None = None) -> str:
        x.expect_whole()
        known = x.high if isinstance(x.high, int) else 0
        entries = self.entries or known
        if weight is not None and not self.entries:
            entries = weight.size(0)
        if not entries:
            raise ShapeError(
                "{node} does not know how many ids there are, since {source} does not say; "
                "set entries.",
                x,
            )
        if known > entries:
            raise ShapeError(
                "{node} has {entries} entries, but {source} gives it ids below {known}.",
                x,
                entries=entries,
                known=known,
            )
        if weight is not None:
            weight.expect_weight(entries, self.features)
            return "GivenEmbedding()"
        return call("nn.Embedding", entries, self.features)

    def summary(self) -> str:
        return counted(self.features, "feature") + (
            f" · {counted(self.entries, 'id')}" if self.entries else ""
        )
