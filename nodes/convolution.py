"""Convolution: one small set of weights slides over a picture or a sequence."""

from typing import ClassVar

from nodes.block import Block, Sharing, block, brief, counted
from nodes.errors import ShapeError, UserError
from nodes.params import Expression, choice, flag, size, whole
from nodes.spec import Spec, Wire
from nodes.written import call, unless

TITLE = "Convolution"

Lengths = int | tuple[int, ...]
MODES = ("zeros", "reflect", "replicate", "circular")


@block
class Conv2d(Sharing):
    """Slide small kernels over a picture; each gives one channel.

    Shape
    -----
    x : (B, C, H, W)
    weight : (channels, C / groups, …kernel), of a Parameter that others share; its own without it
    out : (B, channels, ⌊(H + 2·padding - dilation·(kernel - 1) - 1) / stride⌋ + 1, …)

    References
    ----------
    torch.nn.Conv2d
    """

    channels: int = whole(16, "How many kernels, and so channels that come out.", low=1)
    kernel: Lengths = size(3, "Side of each kernel.", low=1, unit="px")
    stride: Lengths = size(1, "How far the kernel moves at a time.", low=1, unit="px")
    border: str = choice(
        ("same", "padding"), "Pad so that a stride of 1 keeps the size, or as padding says."
    )
    padding: Lengths = size(0, "Pixels on each side, where border is padding.", low=0, unit="px")
    dilation: Lengths = size(
        1, "Distance between the kernel's points.", low=1, advanced=True, unit="px"
    )
    groups: int = whole(
        1, "Into how many groups the channels are parted; each sees its own.", low=1, advanced=True
    )
    bias: bool = flag(True, "Add a learned number to each channel.", advanced=True)
    mode: str = choice(MODES, "What the padding is made of.", advanced=True)
    shared: bool = flag(
        False, "Take the weight from a port, to share it with other layers.", advanced=True
    )

    needs = ("layers.given_weight.GivenConv2d",)
    example = (Spec.image(4, 12, 10),)
    words: ClassVar[tuple[str, ...]] = ("kernel", "filter", "cnn", "depthwise", "convolution")

    def layer(self, x: Spec, weight: Spec | None = None) -> str:
        x.expect_image()
        divides(self.groups, x, self.channels)
        if weight is not None:
            high, wide = self.kernel if isinstance(self.kernel, tuple) else (self.kernel,) * 2
            weight.expect_weight(self.channels, x.channels // self.groups, high, wide)
        same = self.border == "same"
        padding = keeping(self.kernel, self.dilation) if same else self.padding
        return call(
            "nn.Conv2d" if weight is None else "GivenConv2d",
            x.channels,
            self.channels,
            kernel_size=self.kernel,
            stride=unless(1, self.stride),
            padding=unless(0, padding),
            dilation=unless(1, self.dilation),
            groups=unless(1, self.groups),
            bias=unless(True, self.bias),
            padding_mode=unless("zeros", self.mode),
        )

    def summary(self) -> str:
        return _told(self.channels, self.kernel, self.stride, self.border, self.padding, 2)


@block
class Conv1d(Sharing):
    """Slide small kernels along a sequence; each gives one channel.

    Shape
    -----
    x : (B, C, T)
    weight : (channels, C / groups, kernel), of a Parameter that others share; its own without it
    out : (B, channels, ⌊(T + 2·padding - dilation·(kernel - 1) - 1) / stride⌋ + 1)

    References
    ----------
    torch.nn.Conv1d; the causal border is that of van den Oord et al., WaveNet, 2016; the lengths
    apart are those of Salimans and Kingma, Weight normalization, 2016
    """

    channels: int = whole(16, "How many kernels, and so channels that come out.", low=1)
    kernel: int = whole(3, "Length of each kernel.", low=1, unit="steps")
    stride: int = whole(1, "How far the kernel moves at a time.", low=1, unit="steps")
    border: str = choice(
        ("same", "causal", "padding"),
        "Pad on both sides, on the left only so that no step sees a later one, or as padding says.",
    )
    padding: int = whole(0, "Steps on each side, where border is padding.", low=0, unit="steps")
    dilation: int = whole(1, "Distance between the kernel's points.", low=1, unit="steps")
    groups: int = whole(
        1, "Into how many groups the channels are parted; each sees its own.", low=1, advanced=True
    )
    bias: bool = flag(True, "Add a learned number to each channel.", advanced=True)
    weights: str = choice(
        ("plain", "normalised"),
        "Whether the length of each kernel is learned apart from its direction.",
        advanced=True,
    )
    shared: bool = flag(
        False, "Take the weight from a port, to share it with other layers.", advanced=True
    )

    needs = ("layers.given_weight.GivenConv1d",)
    views = ("receptive_field",)
    example = (Spec.tensor(4, "T"),)
    words = ("kernel", "temporal", "causal", "tcn", "convolution")

    def layer(self, x: Spec, weight: Spec | None = None) -> str:
        x.expect_rank(3)
        x.expect_floating()
        divides(self.groups, x, self.channels)
        if weight is not None:
            weight.expect_weight(self.channels, x.channels // self.groups, self.kernel)
            if self.weights == "normalised":
                raise UserError("{node} is given its weights, so it cannot normalise them.")
        padding: Lengths = self.padding if self.border == "padding" else 0
        if self.border == "same":
            padding = keeping(self.kernel, self.dilation)
        made = call(
            "nn.Conv1d" if weight is None else "GivenConv1d",
            x.channels,
            self.channels,
            kernel_size=self.kernel,
            stride=unless(1, self.stride),
            padding=unless(0, padding),
            dilation=unless(1, self.dilation),
            groups=unless(1, self.groups),
            bias=unless(True, self.bias),
        )
        if self.weights == "normalised":
            return f"nn.utils.parametrizations.weight_norm({made})"
        return made

    def run(self, layer: str, x: Wire, weight: Wire | None = None) -> str:
        end = f", {weight}" if weight else ""
        if self.border != "causal":
            return f"{layer}({x}{end})"
        before = f"{layer}.dilation[0] * ({layer}.kernel_size[0] - 1)"
        return f"{layer}(F.pad({x}, ({before}, 0)){end})"

    def summary(self) -> str:
        return _told(self.channels, self.kernel, self.stride, self.border, self.padding, 1)


@block
class Conv3d(Block):
    """Slide small kernels through a volume or a film; each gives one channel.

    Shape
    -----
    x : (B, C, D, H, W)
    out : (B, channels, ⌊(D + 2·padding - (kernel - 1) - 1) / stride⌋ + 1, …)

    References
    ----------
    torch.nn.Conv3d
    """

    channels: int = whole(16, "How many kernels, and so channels that come out.", low=1)
    kernel: Lengths = size(3, "Side of each kernel.", low=1, length=3, unit="voxels")
    stride: Lengths = size(1, "How far the kernel moves at a time.", low=1, length=3, unit="voxels")
    border: str = choice(
        ("same", "padding"), "Pad so that a stride of 1 keeps the size, or as padding says."
    )
    padding: Lengths = size(
        0, "Voxels on each side, where border is padding.", low=0, length=3, unit="voxels"
    )
    bias: bool = flag(True, "Add a learned number to each channel.", advanced=True)

    example = (Spec.tensor(2, 5, 6, 7),)
    words = ("volume", "video", "convolution")

    def layer(self, x: Spec) -> str:
        x.expect_rank(5)
        x.expect_floating()
        padding = keeping(self.kernel, 1) if self.border == "same" else self.padding
        return call(
            "nn.Conv3d",
            x.channels,
            self.channels,
            kernel_size=self.kernel,
            stride=unless(1, self.stride),
            padding=unless(0, padding),
            bias=unless(True, self.bias),
        )

    def summary(self) -> str:
        return _told(self.channels, self.kernel, self.stride, self.border, self.padding, 3)


@block
class ConvTranspose2d(Block):
    """Spread each pixel over a patch: the way back of a convolution, which makes pictures larger.

    Shape
    -----
    x : (B, C, H, W)
    out : (B, channels, (H - 1)·stride - 2·padding + kernel + extra, …)

    References
    ----------
    torch.nn.ConvTranspose2d
    """

    channels: int = whole(16, "How many channels come out.", low=1)
    kernel: Lengths = size(2, "Side of each patch.", low=1, unit="px")
    stride: Lengths = size(2, "Distance between patches.", low=1, unit="px")
    padding: Lengths = size(0, "Pixels cut from each side.", low=0, unit="px")
    extra: Lengths = size(0, "Pixels added at one side of the result.", low=0, advanced=True)
    groups: int = whole(
        1, "Into how many groups the channels are parted; each sees its own.", low=1, advanced=True
    )
    bias: bool = flag(True, "Add a learned number to each channel.", advanced=True)

    example = (Spec.image(4, 6, 5),)
    words = ("deconvolution", "upsample", "transposed")

    def layer(self, x: Spec) -> str:
        x.expect_image()
        divides(self.groups, x, self.channels)
        return call(
            "nn.ConvTranspose2d",
            x.channels,
            self.channels,
            kernel_size=self.kernel,
            stride=unless(1, self.stride),
            padding=unless(0, self.padding),
            output_padding=unless(0, self.extra),
            groups=unless(1, self.groups),
            bias=unless(True, self.bias),
        )

    def summary(self) -> str:
        return _told(self.channels, self.kernel, self.stride, "padding", self.padding, 2)


def keeping(kernel: Lengths, dilation: Lengths) -> Lengths:
    """Give the padding that keeps the size at a stride of 1.

    Raises
    ------
    UserError
        If a kernel's side is even, so that no equal padding on both sides does.
    """
    if isinstance(kernel, tuple) or isinstance(dilation, tuple):
        count = len(kernel) if isinstance(kernel, tuple) else len(_all(dilation, 2))
        pairs = zip(_all(kernel, count), _all(dilation, count), strict=True)
        return tuple(_half(side, apart) for side, apart in pairs)
    return _half(kernel, dilation)


def divides(groups: int, x: Spec, channels: int) -> None:
    """Raise unless both numbers of channels can be parted into ``groups``.

    Raises
    ------
    UserError
        If one of them cannot.
    """
    if x.channels % groups:
        raise ShapeError(
            "{node} parts channels into {groups} groups; {source} gives it {shape}, and "
            "{groups} does not divide {channels}.",
            x,
            groups=groups,
            channels=x.channels,
        )
    if channels % groups:
        raise UserError(
            "{node} gives {channels} channels, which {groups} groups do not divide.",
            channels=channels,
            groups=groups,
        )


def _half(side: int, apart: int) -> int:
    if not side % 2:
        raise UserError(
            "{node} keeps the size only with an odd kernel, not {side}; "
            "take another, or say by border that padding counts.",
            side=side,
        )
    reach = side - 1 if type(apart) is int and apart == 1 else (side - 1) * apart
    return reach // 2


def _all(lengths: Lengths, count: int) -> tuple[int, ...]:
    return lengths if isinstance(lengths, tuple) else (lengths,) * count


def _told(
    channels: int, kernel: Lengths, stride: Lengths, border: str, padding: Lengths, rank: int
) -> str:
    told = [counted(channels, "kernel"), "×".join(map(str, _all(kernel, rank)))]
    if stride != 1:
        told.append(_named("stride", stride))
    if border != "padding":
        told.append(brief(border))  # inside a composite it may be a parameter
    elif padding != 0:
        told.append(_named("padding", padding))
    return " · ".join(told)


def _named(name: str, lengths: object) -> str:
    return f"{name} {'= ' if isinstance(lengths, Expression) else ''}{brief(lengths)}"
