"""Attention: each place of a sequence looks at the others and takes what it needs."""

from collections.abc import Mapping
from typing import ClassVar

from nodes.block import Block, Operation, block, brief, counted
from nodes.errors import ShapeError
from nodes.params import choice, flag, real, whole
from nodes.spec import Arrived, Free, Spec, Wire
from nodes.written import call, unless

TITLE = "Attention"

BYTES = 4
"""Those of a number."""
DROPPED = 3
"""How many times attention that drops some of its scores keeps them, where it is not fused;
measured."""
MASK: Mapping[str, tuple[str, ...]] = {"mask": ("mask", "tensor", "masks")}


@block
class MultiheadAttention(Block):
    """Let each place of the query look at all places of the key, with several heads.

    Shape
    -----
    query : (B, T, F)
    key : (B, S, F); the query without it
    value : (B, S, F); the key without it
    mask : (B, S), true or not 0 where there is something to look at
    out : (B, T, F)
    weights : (B, T, S), the mean over the heads

    References
    ----------
    torch.nn.MultiheadAttention; Vaswani et al., Attention is all you need, 2017
    """

    heads: int = whole(8, "How many heads; they share the features out.", low=1)
    causal: str = choice(("no", "yes"), "Whether each place sees only itself and what is before.")
    dropout: float = real(0.0, "How many weights are dropped while training.", low=0.0, high=1.0)
    weights: str = choice(
        ("no", "yes"), "Whether a second port gives the attention weights.", advanced=True
    )
    bias: bool = flag(True, "Add learned numbers to the projections.", advanced=True)

    takes = MASK
    kinds: ClassVar[Mapping[str, str]] = {"out": "tensor", "weights": "tensor"}
    probe = "fake"
    attends = True
    example = (Spec.tensor(6, 16), Spec.tensor(9, 16), Spec.tensor(9, 16))
    words = ("transformer", "self-attention", "mha", "multi-head")

    def layer(
        self,
        query: Spec,
        key: Spec | None = None,
        value: Spec | None = None,
        mask: Spec | None = None,
    ) -> str:
        for each in (query, key or query, value or key or query):
            each.expect_rank(3)
            each.expect_floating()
        shares(query, self.heads)
        named = {}
        if key is not None:
            named["kdim"] = unless(query.features, key.features)
        source = value or key
        if source is not None:
            named["vdim"] = unless(query.features, source.features)
        return call(
            "nn.MultiheadAttention",
            query.features,
            self.heads,
            dropout=unless(0.0, self.dropout),
            bias=unless(True, self.bias),
            **named,
            batch_first=True,
        )

    def run(
        self,
        layer: str,
        query: Wire,
        key: Wire | None = None,
        value: Wire | None = None,
        mask: Wire | None = None,
    ) -> str:
        seen = key or query
        given = [str(query), str(seen), str(value or seen)]
        if mask:
            given.append(f"key_padding_mask={nothing(mask)}")
        if self.causal == "yes":
            given.append(f"attn_mask={later(query, seen)}")
        if self.weights == "yes":
            return f"{layer}({', '.join(given)})"
        return f"{layer}({', '.join(given)}, need_weights=False)[0]"

    def outputs(self) -> tuple[str, ...]:
        return ("out", "weights") if self.weights == "yes" else ("out",)

    def step_bytes(self, given: int, *arriving: Arrived) -> tuple[int, int]:
        query, key = arriving[0], arriving[1] or arriving[0]
        assert isinstance(query, Spec)
        assert isinstance(key, Spec)
        within = self.keeps * given + 4 * BYTES * length(query) * query.features  # measured
        scores = BYTES * self.heads * length(query) * length(key)
        if self.weights == "yes":
            return within + (DROPPED if self.dropout else 1) * scores, 0
        return within, DROPPED * scores if self.dropout else 0

    def summary(self) -> str:
        return counted(self.heads, "head") + (" · causal" if self.causal == "yes" else "")


@block
class ScaledDotProduct(Operation):
    """Weigh the values by how well each key fits the query, without weights of its own.

    Shape
    -----
    query : (B, …, T, F)
    key : (B, …, S, F)
    value : (B, …, S, G)
    mask : (B, S), true or not 0 where there is something to look at
    out : (B, …, T, G)

    References
    ----------
    torch.nn.functional.scaled_dot_product_attention
    """

    causal: str = choice(("no", "yes"), "Whether each place sees only itself and what is before.")

    takes = MASK
    kinds: ClassVar[Mapping[str, str]] = {"out": "tensor"}
    attends = True
    example = (Spec.tensor(6, 16), Spec.tensor(9, 16), Spec.tensor(9, 8))
    words = ("attention",)

    def forward(self, query: Wire, key: Wire, value: Wire, mask: Wire | None = None) -> str:
        query.spec.expect_floating()
        end = ", is_causal=True" if self.causal == "yes" else ""
        if mask:
            ones = ", ".join(["None"] * (query.spec.rank - 2))
            seen = (
                f"{mask}[:, {ones}]" if mask.spec.dtype == "bool" else f"({mask} != 0)[:, {ones}]"
            )
            if self.causal == "yes":
                seen = f"{seen} & ~{later(query, key)}"
            end = f", attn_mask={seen}"
        return f"F.scaled_dot_product_attention({query}, {key}, {value}{end})"

    def summary(self) -> str:
        return "causal" if self.causal == "yes" else ""


@block
class SinePositions(Block):
    """Add to each place a pattern of sines that tells where it stands.

    Shape
    -----
    x : (B, T, F), F even
    out : as x

    References
    ----------
    Vaswani et al., Attention is all you need, 2017
    """

    needs = ("layers.sine_positions.SinePositions",)
    example = (Spec.tensor("T", 6),)
    words = ("transformer", "positional encoding")

    def layer(self, x: Spec) -> str:
        x.expect_rank(3)
        x.expect_floating()
        if x.features % 2:
            raise ShapeError(
                "{node} expects an even number of features; {source} gives it {shape}.", x
            )
        return call("SinePositions", x.features)


@block
class EncoderLayer(Block):
    """Attend to the whole sequence, then pass each place through two dense layers.

    Shape
    -----
    x : (B, T, F)
    mask : (B, T), true or not 0 where there is something to look at
    out : (B, T, F)

    References
    ----------
    torch.nn.TransformerEncoderLayer; Vaswani et al., Attention is all you need, 2017
    """

    heads: int = whole(8, "How many heads; they share the features out.", low=1)
    hidden: int = whole(2048, "How many features stand between the two dense layers.", low=1)
    dropout: float = real(0.1, "How much is dropped while training.", low=0.0, high=1.0)
    activation: str = choice(("relu", "gelu"), "What stands between the two dense layers.")
    norm: str = choice(
        ("after", "before"), "Whether the norms stand behind or before the branches.", advanced=True
    )

    takes = MASK
    kinds: ClassVar[Mapping[str, str]] = {"out": "tensor"}
    probe = "fake"
    random = True
    attends = True
    example = (Spec.tensor(6, 16),)
    words = ("transformer block",)

    def layer(self, x: Spec, mask: Spec | None = None) -> str:
        x.expect_rank(3)
        x.expect_floating()
        shares(x, self.heads)
        return call(
            "nn.TransformerEncoderLayer",
            x.features,
            self.heads,
            dim_feedforward=self.hidden,
            dropout=unless(0.1, self.dropout),
            activation=unless("relu", self.activation),
            batch_first=True,
            norm_first=unless(False, self.norm == "before"),
        )

    def run(self, layer: str, x: Wire, mask: Wire | None = None) -> str:
        if not mask:
            return f"{layer}({x})"
        return f"{layer}({x}, src_key_padding_mask={nothing(mask)})"

    def step_bytes(self, given: int, *arriving: Arrived) -> tuple[int, int]:
        (x, *_) = arriving
        assert isinstance(x, Spec)
        within = (12 if self.dropout else 8) * given + _between(self, x)  # measured
        scores = BYTES * self.heads * length(x) ** 2
        return within, DROPPED * scores if self.dropout else 0

    def summary(self) -> str:
        return f"{counted(self.heads, 'head')} · {brief(self.hidden)} hidden"


@block
class DecoderLayer(Block):
    """Attend to what is before, then to the memory of an encoder, then pass dense layers.

    Shape
    -----
    x : (B, T, F)
    memory : (B, S, F)
    mask : (B, S), true or not 0 where the memory has something to look at
    out : (B, T, F)

    References
    ----------
    torch.nn.TransformerDecoderLayer; Vaswani et al., Attention is all you need, 2017
    """

    heads: int = whole(8, "How many heads; they share the features out.", low=1)
    hidden: int = whole(2048, "How many features stand between the two dense layers.", low=1)
    dropout: float = real(0.1, "How much is dropped while training.", low=0.0, high=1.0)
    activation: str = choice(("relu", "gelu"), "What stands between the two dense layers.")
    norm: str = choice(
        ("after", "before"), "Whether the norms stand behind or before the branches.", advanced=True
    )

    takes = MASK
    kinds: ClassVar[Mapping[str, str]] = {"out": "tensor"}
    probe = "fake"
    random = True
    attends = True
    example = (Spec.tensor(6, 16), Spec.tensor(9, 16))
    words = ("transformer", "cross attention", "transformer block")

    def layer(self, x: Spec, memory: Spec, mask: Spec | None = None) -> str:
        for each in (x, memory):
            each.expect_rank(3)
            each.expect_floating()
        shares(x, self.heads)
        return call(
            "nn.TransformerDecoderLayer",
            x.features,
            self.heads,
            dim_feedforward=self.hidden,
            dropout=unless(0.1, self.dropout),
            activation=unless("relu", self.activation),
            batch_first=True,
            norm_first=unless(False, self.norm == "before"),
        )

    def run(self, layer: str, x: Wire, memory: Wire, mask: Wire | None = None) -> str:
        end = f", memory_key_padding_mask={nothing(mask)}" if mask else ""
        return f"{layer}({x}, {memory}, tgt_mask={later(x, x)}{end})"

    def step_bytes(self, given: int, *arriving: Arrived) -> tuple[int, int]:
        (x, memory, *_) = arriving
        assert isinstance(x, Spec)
        assert isinstance(memory, Spec)
        within = (18 if self.dropout else 13) * given + _between(self, x)  # measured
        within += 2 * BYTES * length(memory) * x.features  # what is made of the memory
        scores = BYTES * self.heads * length(x) * (length(x) + length(memory))
        return within, DROPPED * scores if self.dropout else 0

    def summary(self) -> str:
        return f"{counted(self.heads, 'head')} · {brief(self.hidden)} hidden"


def _between(layer: EncoderLayer | DecoderLayer, x: Spec) -> int:
    """Give the bytes that are kept between the two dense layers."""
    times = 3 if layer.dropout else 2 if layer.activation == "gelu" else 1  # measured
    return times * BYTES * layer.hidden * length(x)


def length(sequence: Spec) -> int:
    """Give how many places a sequence has; where that is open, at the size at which it is tried."""
    places = sequence.axes[-2]
    return places.base if isinstance(places, Free) else places


def shares(x: Spec, heads: int) -> None:
    """Raise unless the heads can share the features out.

    Raises
    ------
    ShapeError
        If their number does not divide that of the features.
    """
    if x.features % heads:
        raise ShapeError(
            "{node} shares the features out among {heads} heads; {source} gives it {shape}, "
            "and {heads} does not divide {features}.",
            x,
            heads=heads,
            features=x.features,
        )


def nothing(mask: Wire) -> str:
    """Write the mask that is true where there is nothing to look at."""
    return f"~{mask}" if mask.spec.dtype == "bool" else f"({mask} == 0)"


def later(query: Wire, key: Wire) -> str:
    """Write the mask that is true where a place of the key comes after one of the query."""
    shape = f"{query}.shape[-2], {key}.shape[-2]"
    return f"torch.ones({shape}, dtype=torch.bool, device={query}.device).triu(1)"
