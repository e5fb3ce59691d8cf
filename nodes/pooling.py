"""Pooling: what many neighbours say, told by one number."""

from collections.abc import Mapping
from typing import ClassVar

from nodes.block import Block, Operation, block
from nodes.params import choice, flag, whole
from nodes.params import size as extent
from nodes.spec import Spec, Wire
from nodes.written import Size, call, unless

TITLE = "Pooling"

Lengths = int | tuple[int, ...]


@block
class MaxPool2d(Block):
    """Keep the largest value of each small square.

    Shape
    -----
    x : (B, C, H, W)
    out : (B, C, ⌊(H + 2·padding - size) / stride⌋ + 1, …)
    indices : as out, where each largest value stood

    References
    ----------
    torch.nn.MaxPool2d
    """

    size: Lengths = extent(2, "Side of each square.", low=1, unit="px")
    stride: Lengths = extent(0, "Distance between squares; 0 takes their side.", low=0, unit="px")
    padding: Lengths = extent(0, "Pixels added on each side.", low=0, unit="px")
    ceil: bool = flag(False, "Keep squares that hang over the edge.", advanced=True)
    indices: str = choice(
        ("no", "yes"), "Whether a second port tells where the largest stood.", advanced=True
    )

    example = (Spec.image(8, 28, 28),)
    words = ("subsampling", "downsample", "max pooling")

    def layer(self, x: Spec) -> str:
        x.expect_image()
        return call(
            "nn.MaxPool2d",
            self.size,
            stride=unless(0, _stride(self.stride)),
            padding=unless(0, self.padding),
            return_indices=unless(False, self.indices == "yes"),
            ceil_mode=unless(False, self.ceil),
        )

    def outputs(self) -> tuple[str, ...]:
        return ("out", "indices") if self.indices == "yes" else ("out",)

    def summary(self) -> str:
        return _told(self.size, self.stride, 2)


@block
class AvgPool2d(Block):
    """Take the mean of each small square.

    Shape
    -----
    x : (B, C, H, W)
    out : (B, C, ⌊(H + 2·padding - size) / stride⌋ + 1, …)

    References
    ----------
    torch.nn.AvgPool2d
    """

    size: Lengths = extent(2, "Side of each square.", low=1, unit="px")
    stride: Lengths = extent(0, "Distance between squares; 0 takes their side.", low=0, unit="px")
    padding: Lengths = extent(0, "Zeros added on each side.", low=0, unit="px")

    example = (Spec.image(8, 28, 28),)
    words = ("subsampling", "downsample", "mean", "average pooling")

    def layer(self, x: Spec) -> str:
        x.expect_image()
        return call(
            "nn.AvgPool2d",
            self.size,
            stride=unless(0, _stride(self.stride)),
            padding=unless(0, self.padding),
        )

    def summary(self) -> str:
        return _told(self.size, self.stride, 2)


@block
class MaxPool1d(Block):
    """Keep the largest value of each few steps.

    Shape
    -----
    x : (B, C, T)
    out : (B, C, ⌊(T + 2·padding - size) / stride⌋ + 1)

    References
    ----------
    torch.nn.MaxPool1d
    """

    size: int = whole(2, "How many steps become one.", low=1, unit="steps")
    stride: int = whole(0, "Distance between windows; 0 takes their size.", low=0, unit="steps")
    padding: int = whole(0, "Steps added on each side.", low=0, unit="steps")

    example = (Spec.tensor(4, 12),)
    words = ("max pooling",)

    def layer(self, x: Spec) -> str:
        x.expect_rank(3)
        return call(
            "nn.MaxPool1d",
            self.size,
            stride=unless(0, _stride(self.stride)),
            padding=unless(0, self.padding),
        )

    def summary(self) -> str:
        return _told(self.size, self.stride, 1)


@block
class AvgPool1d(Block):
    """Take the mean of each few steps.

    Shape
    -----
    x : (B, C, T)
    out : (B, C, ⌊(T + 2·padding - size) / stride⌋ + 1)

    References
    ----------
    torch.nn.AvgPool1d
    """

    size: int = whole(2, "How many steps become one.", low=1, unit="steps")
    stride: int = whole(0, "Distance between windows; 0 takes their size.", low=0, unit="steps")
    padding: int = whole(0, "Zeros added on each side.", low=0, unit="steps")

    example = (Spec.tensor(4, 12),)
    words = ("average pooling",)

    def layer(self, x: Spec) -> str:
        x.expect_rank(3)
        return call(
            "nn.AvgPool1d",
            self.size,
            stride=unless(0, _stride(self.stride)),
            padding=unless(0, self.padding),
        )

    def summary(self) -> str:
        return _told(self.size, self.stride, 1)


@block
class AdaptiveAvgPool2d(Block):
    """Take means so that the picture comes out at a given size.

    Shape
    -----
    x : (B, C, H, W)
    out : (B, C, size, size)

    References
    ----------
    torch.nn.AdaptiveAvgPool2d
    """

    size: Lengths = extent(1, "Side of what comes out.", low=1, unit="px")

    example = (Spec.image(8, 13, 11),)
    words = ("global", "pyramid")

    def layer(self, x: Spec) -> str:
        x.expect_image()
        return call("nn.AdaptiveAvgPool2d", self.size)

    def summary(self) -> str:
        return f"to {_sides(self.size, 2)}"


@block
class AdaptiveMaxPool2d(Block):
    """Keep the largest values so that the picture comes out at a given size.

    Shape
    -----
    x : (B, C, H, W)
    out : (B, C, size, size)

    References
    ----------
    torch.nn.AdaptiveMaxPool2d
    """

    size: Lengths = extent(1, "Side of what comes out.", low=1, unit="px")

    example = (Spec.image(8, 13, 11),)
    words = ("global", "pyramid")

    def layer(self, x: Spec) -> str:
        x.expect_image()
        return call("nn.AdaptiveMaxPool2d", self.size)

    def summary(self) -> str:
        return f"to {_sides(self.size, 2)}"


@block
class GlobalAvgPool(Operation):
    """Take the mean of each channel over the whole picture or sequence.

    Shape
    -----
    x : (B, C, …)
    out : (B, C)
    """

    kinds: ClassVar[Mapping[str, str]] = {"out": "tensor"}
    example = (Spec.image(8, 7, 7),)
    words = ("mean", "gap")

    def forward(self, x: Wire) -> str:
        x.spec.expect_rank(3, 4, 5)
        return f"{x}.flatten(2).mean(2)"


@block
class GlobalMaxPool(Operation):
    """Keep the largest value of each channel over the whole picture or sequence.

    Shape
    -----
    x : (B, C, …)
    out : (B, C)
    """

    kinds: ClassVar[Mapping[str, str]] = {"out": "tensor"}
    example = (Spec.image(8, 7, 7),)
    words = ("gmp",)

    def forward(self, x: Wire) -> str:
        x.spec.expect_rank(3, 4, 5)
        return f"{x}.flatten(2).amax(2)"


@block
class MaxUnpool2d(Block):
    """Put each value back where the largest stood, and zeros elsewhere.

    Shape
    -----
    x : (B, C, H, W)
    indices : as x, from a MaxPool2d
    out : (B, C, H·size, W·size)

    References
    ----------
    torch.nn.MaxUnpool2d; Badrinarayanan et al., SegNet, 2017
    """

    size: Lengths = extent(2, "Side of each square of the pooling.", low=1, unit="px")

    example = (Spec.image(3, 4, 4), Spec.image(3, 4, 4).like(dtype="int64", high=64))
    words = ("segnet",)
    probe = "real"

    def layer(self, x: Spec, indices: Spec) -> str:
        x.expect_image()
        indices.expect_whole()
        return call("nn.MaxUnpool2d", self.size)

    def summary(self) -> str:
        return f"to {_sides(self.size, 2)} each"


def _stride(stride: Lengths) -> Lengths:
    """Give a stride whose 0 stands for the size of the windows in an expression as well."""
    return Size(stride, f"{stride!r} or None") if isinstance(stride, Size) else stride


def _sides(lengths: Lengths, rank: int) -> str:
    return "×".join(map(str, lengths if isinstance(lengths, tuple) else (lengths,) * rank))


def _told(side: Lengths, stride: Lengths, rank: int) -> str:
    told = _sides(side, rank)
    return f"{told} · stride {_sides(stride, 1)}" if stride not in (0, side) else told
