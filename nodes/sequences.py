"""Sequences: what is done with ids that follow each other."""

from collections.abc import Mapping
from typing import ClassVar

from nodes.block import Operation, block, counted
from nodes.params import whole
from nodes.spec import Spec, Wire

TITLE = "Sequences"


@block
class ShiftRight(Operation):
    """Move a sequence one place to the right, behind a start token; the last id falls out.

    A decoder that reads the target so shifted sees at each place only what stands before it. What
    follows this block runs again and again when the network writes freely.

    Shape
    -----
    tokens : (B, T), int64
    out : (B, T), int64, the start token first

    References
    ----------
    Vaswani et al., Attention is all you need, 2017
    """

    start: int = whole(0, "The id of the start token.", low=0)

    takes: ClassVar[Mapping[str, tuple[str, ...]]] = {"tokens": ("tokens", "label", "tensor")}
    kinds: ClassVar[Mapping[str, str]] = {"out": "tokens"}
    gradient = False
    example = (Spec.tokens("T", 20),)
    words = ("teacher forcing", "decoder", "start token", "target", "shift")

    def forward(self, tokens: Wire) -> str:
        tokens.spec.expect_whole()
        tokens.spec.expect_rank(2)
        return f"F.pad({tokens}, (1, 0), value={self.start!r})[:, :-1]"

    def stated(self, *arriving: Spec) -> dict[str, Spec] | None:
        tokens = arriving[0]
        high = max(tokens.high, self.start + 1) if isinstance(tokens.high, int) else tokens.high
        return {"out": tokens.like(kind="tokens", high=high)}


@block
class PaddingMask(Operation):
    """Tell where a sequence of ids holds something, and where it is only filled up.

    Shape
    -----
    tokens : (B, T), whole numbers
    out : (B, T), bool: true where there is something
    """

    pad: int = whole(0, "The id that fills up.", low=0)

    takes: ClassVar[Mapping[str, tuple[str, ...]]] = {"tokens": ("tokens", "label", "tensor")}
    kinds: ClassVar[Mapping[str, str]] = {"out": "mask"}
    gradient = False
    example = (Spec.tokens("T", 20),)
    words = ("attention mask", "length", "padding")

    def forward(self, tokens: Wire) -> str:
        tokens.spec.expect_whole()
        return f"{tokens} != {self.pad!r}"


@block
class StartState(Operation):
    """Begin a state with zeros, for a composite that runs once for each step.

    Shape
    -----
    x : (B, …), the sequence that shall be read
    out : (B, features), zeros
    """

    features: int = whole(128, "How many numbers the state has.", low=1)

    kinds: ClassVar[Mapping[str, str]] = {"out": "tensor"}
    gradient = False
    example = (Spec.tensor("T", 8),)
    words = ("hidden", "initial", "recurrent", "cell", "zeros")

    def forward(self, x: Wire) -> str:
        x.spec.expect_floating()
        return f"{x}.new_zeros({x}.shape[0], {self.features!r})"

    def summary(self) -> str:
        return counted(self.features, "feature")


@block
class CausalMask(Operation):
    """Tell for each place of the query which places of the key are not after it.

    Shape
    -----
    query : (B, …, T, F)
    key : (B, …, S, F); the query without it
    out : (1, T, S), bool: true where the query's place may look

    References
    ----------
    Vaswani et al., Attention is all you need, 2017
    """

    kinds: ClassVar[Mapping[str, str]] = {"out": "mask"}
    gradient = False
    example = (Spec.tensor("T", 8),)
    words = ("attention mask", "autoregressive", "look ahead", "triangle")

    def forward(self, query: Wire, key: Wire | None = None) -> str:
        seen = key or query
        for each in (query, seen):
            each.spec.expect_axis(2)
        sizes = f"1, {query}.shape[-2], {seen}.shape[-2]"
        return f"torch.ones({sizes}, dtype=torch.bool, device={query}.device).tril()"
