"""What flows on a wire: its kind, its axes by name, its dtype and the range of whole numbers."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal, Self, get_args

from nodes.errors import ShapeError

Kind = Literal[
    "tensor",
    "image",
    "tokens",
    "label",
    "boxes",
    "masks",
    "mask",
    "graph",
    "text",
    "observation",
    "action",
    "scalar",
    "metric",
    "decoding",
]

NUMERIC: frozenset[str] = frozenset(
    {"tensor", "image", "tokens", "label", "boxes", "masks", "mask", "observation", "action"}
)
"""The kinds that a port for any tensor takes."""

WAYS: Mapping[str, str] = {
    "graph": "Edges lead into a layer for graphs, such as GCNConv, beside the vertices.",
    "scalar": "A loss leads to a trainer.",
    "metric": "A metric leads to a trainer.",
    "decoding": "A decoding leads to a trainer.",
}
"""Where a wire of a kind leads, which is told where it may not."""

EVERY: frozenset[str] = frozenset(get_args(Kind))
"""The kinds that a port of a composite takes: what stands inside judges them."""

PROBES: dict[str, tuple[int, int, int]] = {
    "B": (2, 3, 5),
    "T": (16, 24, 13),
    "S": (12, 20, 11),
    "H": (64, 96, 61),
    "W": (64, 80, 59),
    "V": (9, 14, 7),
    "E": (21, 30, 17),
    "R": (6, 10, 19),
}
"""The sizes at which a free axis is tried: the base, a move, and a move that divides nothing."""


def probes(name: str) -> tuple[int, int, int]:
    """Give the three sizes at which the free axis ``name`` is tried."""
    if name in PROBES:
        return PROBES[name]
    number = sum(index * ord(letter) for index, letter in enumerate(name, start=1)) % 9
    return 12 + 2 * number, 24 + 2 * number, (13, 17, 19, 23, 29, 31, 37, 41, 43)[number]


@dataclass(frozen=True, slots=True)
class Free:
    """The size of an axis that the drawing leaves open, such as ``B`` or ``T - 4``.

    Parameters
    ----------
    text
        How it is shown.
    base
        Its size when every free axis stands at its base.
    moved
        For each free axis that it follows, its sizes at that axis' two moves.
    """

    text: str
    base: int
    moved: tuple[tuple[str, tuple[int, int]], ...]

    @classmethod
    def named(cls, name: str) -> Self:
        """Make a free axis of its own."""
        base, first, second = probes(name)
        return cls(name, base, ((name, (first, second)),))

    def at(self, axis: str, move: int) -> int:
        """Give the size when ``axis`` stands at its move 0 or 1 and all others at their base."""
        for name, sizes in self.moved:
            if name == axis:
                return sizes[move]
        return self.base

    def __str__(self) -> str:
        return self.text


Axis = int | Free
BATCH = Free.named("B")


def axis(value: int | str | Free) -> Axis:
    """Read an axis as declarations write it: a number, or the name of a free axis."""
    return Free.named(value) if isinstance(value, str) else value


@dataclass(frozen=True, slots=True)
class Spec:
    """What a tensor on a wire is.

    Parameters
    ----------
    kind
        What it means.
    axes
        Its sizes, the batch first; a free one is a `Free`.
    dtype
        As torch names it: ``float32``, ``int64``, ``bool``.
    high
        For whole numbers: they lie in ``0 .. high - 1``, or index the axis of that name.
    """

    kind: Kind = "tensor"
    axes: tuple[Axis, ...] = ()
    dtype: str = "float32"
    high: int | str | None = None

    @classmethod
    def tensor(cls, *axes: int | str, dtype: str = "float32") -> Self:
        """Describe a batch of tensors of shape (B, …axes)."""
        return cls("tensor", (BATCH, *map(axis, axes)), dtype)

    @classmethod
    def image(cls, channels: int, height: int | str, width: int | str) -> Self:
        """Describe a batch of pictures (B, C, H, W), float32."""
        return cls("image", (BATCH, channels, axis(height), axis(width)))

    @classmethod
    def tokens(cls, length: int | str, high: int) -> Self:
        """Describe a batch of token ids (B, T), int64 in 0 .. high - 1."""
        return cls("tokens", (BATCH, axis(length)), "int64", high)

    @classmethod
    def label(cls, classes: int) -> Self:
        """Describe a batch of class numbers (B,), int64 in 0 .. classes - 1."""
        return cls("label", (BATCH,), "int64", classes)

    @classmethod
    def scalar(cls, kind: Kind = "scalar") -> Self:
        """Describe one number for the whole batch: a loss, or with ``"metric"`` a metric."""
        return cls(kind)

    @property
    def rank(self) -> int:
        """The number of axes, the batch counted."""
        return len(self.axes)

    @property
    def floating(self) -> bool:
        """Whether the values are real numbers."""
        return self.dtype.startswith(("float", "bfloat"))

    @property
    def free(self) -> frozenset[str]:
        """The names of the free axes that its sizes follow."""
        return frozenset(
            name for each in self.axes if isinstance(each, Free) for name, _ in each.moved
        )

    def size(self, index: int) -> int:
        """Give the size of an axis that must be fixed.

        Raises
        ------
        ShapeError
            If there is no such axis, or its size is free.
        """
        if not -self.rank <= index < self.rank:
            raise ShapeError(
                "{node} expects a tensor with more axes; {source} gives it {shape}.", self
            )
        found = self.axes[index]
        if isinstance(found, Free):
            raise ShapeError(
                "{node} needs to know the size of axis {axis}; {source} gives it {shape}, "
                "where {free} is open. Fix it with a resize, a pooling or a reshape.",
                self,
                axis=index,
                free=found,
            )
        return found

    @property
    def channels(self) -> int:
        """The size of axis 1."""
        return self.size(1)

    @property
    def features(self) -> int:
        """The size of the last axis."""
        return self.size(-1)

    def expect_rank(self, *ranks: int) -> None:
        """Raise a `ShapeError` unless the number of axes, the batch counted, is one of these."""
        if self.rank not in ranks:
            wanted = " or ".join(str(rank) for rank in ranks)
            raise ShapeError(
                "{node} expects a tensor with {wanted} axes, the batch counted; "
                "{source} gives it {shape}.",
                self,
                wanted=wanted,
            )

    def expect_weight(self, *axes: int) -> None:
        """Raise a `ShapeError` unless this is a weight of this shape, which has no batch."""
        if self.axes != axes or not self.floating:
            raise ShapeError(
                "{node} needs a weight of {wanted}; {source} gives it {shape}. Give it a Parameter "
                "of that shape.",
                self,
                wanted=f"({', '.join(map(str, map(int, axes)))})",
            )

    def expect_axis(self, index: int) -> None:
        """Raise a `ShapeError` unless there is an axis of this number, the batch being 0."""
        if not -self.rank <= index < self.rank:
            raise ShapeError(
                "{node} works along axis {axis}, the batch being 0; {source} gives it {shape}.",
                self,
                axis=index,
            )

    def expect_image(self) -> None:
        """Raise a `ShapeError` unless this is a batch of pictures (B, C, H, W) of real numbers."""
        if str(self.axes[0] if self.axes else "") == "V":
            raise ShapeError(
                "{node} expects pictures (B, C, H, W); {source} gives it the vertices of a graph, "
                "{shape}. Take a layer for graphs in its place, such as GCNConv.",
                self,
            )
        if self.rank != 4:
            raise ShapeError(
                "{node} expects pictures (B, C, H, W); {source} gives it {shape}.", self
            )
        self.expect_floating()

    def expect_floating(self) -> None:
        """Raise a `ShapeError` unless the values are real numbers."""
        if not self.floating:
            raise ShapeError(
                "{node} expects real numbers; {source} gives it {dtype} {shape}.",
                self,
                dtype=self.dtype,
            )

    def expect_whole(self) -> None:
        """Raise a `ShapeError` unless the values are whole numbers."""
        if not self.dtype.startswith(("int", "uint")):
            raise ShapeError(
                "{node} expects whole numbers; {source} gives it {dtype} {shape}.",
                self,
                dtype=self.dtype,
            )

    def expect_index_of(self, axis: Axis) -> None:
        """Raise a `ShapeError` unless these are whole numbers that index this axis.

        Where nobody told their range, it is not judged.
        """
        self.expect_whole()
        size = Free.named(self.high) if isinstance(self.high, str) else self.high
        if size is not None and size != axis:
            raise ShapeError(
                "{node} expects the numbers of {source} to index an axis of size {wanted}; they "
                "index one of size {high}.",
                self,
                wanted=axis,
                high=size,
            )

    def like(self, **changes: object) -> "Spec":
        """Give the same spec with some of its parts changed."""
        return replace(self, **changes)  # type: ignore[arg-type]  # checked by the dataclass

    def __str__(self) -> str:
        inner = ", ".join(str(each) for each in self.axes)
        return f"({inner},)" if self.rank == 1 else f"({inner})"


Arrived = Spec | tuple[Spec, ...] | None
"""What arrives at an inlet: several at one for many wires, None at a free optional one."""


@dataclass(frozen=True, slots=True)
class Wire:
    """A tensor as an expression of the generated code sees it; ``str()`` gives its name.

    Parameters
    ----------
    name
        The name of the variable, or an expression that can stand as an argument.
    spec
        What it holds.
    """

    name: str
    spec: Spec

    def __str__(self) -> str:
        return self.name
