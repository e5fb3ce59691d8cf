"""Operations: what is done with tensors without anything to learn."""

from collections.abc import Mapping
from typing import ClassVar

from nodes.block import Operation, block, brief
from nodes.errors import ShapeError, UserError
from nodes.params import choice, flag, real, size, sizes, whole
from nodes.spec import Spec, Wire
from nodes.written import call, unless

TITLE = "Operations"

TENSOR: Mapping[str, str] = {"out": "tensor"}


@block
class Add(Operation):
    """Add tensors, as the end of a shortcut does.

    Shape
    -----
    x : any number of tensors of one shape, or shapes that broadcast
    out : as x
    """

    example = (Spec.tensor(6), Spec.tensor(6))
    words = ("sum", "plus", "residual", "shortcut", "skip")

    def forward(self, *x: Wire) -> str:
        return " + ".join(map(str, some(x)))


@block
class Multiply(Operation):
    """Multiply tensors number by number, as a gate does.

    Shape
    -----
    x : any number of tensors of one shape, or shapes that broadcast
    out : as x
    """

    example = (Spec.tensor(6), Spec.tensor(6))
    words = ("product", "times", "gate", "hadamard")

    def forward(self, *x: Wire) -> str:
        return " * ".join(map(str, some(x)))


@block
class Subtract(Operation):
    """Take one tensor from another, number by number.

    Shape
    -----
    a, b : tensors of one shape, or shapes that broadcast
    out : as they, a - b
    """

    example = (Spec.tensor(6), Spec.tensor(6))
    words = ("minus", "difference")

    def forward(self, a: Wire, b: Wire) -> str:
        return f"{a} - {b}"


@block
class Divide(Operation):
    """Divide one tensor by another, number by number.

    Shape
    -----
    a, b : tensors of one shape, or shapes that broadcast
    out : as they, a / b
    """

    example = (Spec.tensor(6), Spec.tensor(6))
    words = ("quotient", "ratio")

    def forward(self, a: Wire, b: Wire) -> str:
        return f"{a} / {b}"


@block
class Maximum(Operation):
    """Keep the larger of two numbers, place by place.

    Shape
    -----
    a, b : tensors of one shape, or shapes that broadcast
    out : as they
    """

    example = (Spec.tensor(6), Spec.tensor(6))

    def forward(self, a: Wire, b: Wire) -> str:
        return f"torch.maximum({a}, {b})"


@block
class MatMul(Operation):
    """Multiply matrices: the last two axes of both, whatever stands before them.

    Shape
    -----
    a : (…, N, K)
    b : (…, K, M) or (K, M) or (K,)
    out : (…, N, M)

    References
    ----------
    torch.matmul
    """

    kinds = TENSOR
    example = (Spec.tensor(4, 5), Spec.tensor(5, 3))
    words = ("matrix product", "dot product")

    def forward(self, a: Wire, b: Wire) -> str:
        return f"{a} @ {b}"


@block
class Scale(Operation):
    """Multiply by a fixed number, then add another.

    Shape
    -----
    x : any
    out : as x
    """

    factor: float = real(1.0, "What everything is multiplied by.")
    shift: float = real(0.0, "What is added afterwards.")

    example = (Spec.tensor(6),)
    words = ("multiply", "constant", "temperature")

    def forward(self, x: Wire) -> str:
        shift = unless(0.0, self.shift)
        return f"{x} * {self.factor!r}" + (f" + {shift!r}" if shift is self.shift else "")


@block
class Power(Operation):
    """Raise each number to a fixed power.

    Shape
    -----
    x : any
    out : as x
    """

    exponent: float = real(2.0, "The power.")

    example = (Spec.tensor(6),)
    words = ("square", "root")

    def forward(self, x: Wire) -> str:
        return f"{x}.pow({self.exponent!r})"


@block
class Function(Operation):
    """Apply a function to each number.

    Shape
    -----
    x : any
    out : as x
    """

    name: str = choice(
        ("exp", "log", "sqrt", "abs", "neg", "sin", "cos", "square", "reciprocal"),
        "Which function.",
    )

    example = (Spec.tensor(6),)
    words = ("exponential", "logarithm", "root", "absolute", "sine", "negative")

    def forward(self, x: Wire) -> str:
        x.spec.expect_floating()
        return f"{x}.{self.name}()"

    def summary(self) -> str:
        return brief(self.name)


@block
class Clamp(Operation):
    """Cut off what lies outside two bounds.

    Shape
    -----
    x : any
    out : as x

    References
    ----------
    torch.clamp
    """

    low: float = real(0.0, "The lower bound.")
    high: float = real(1.0, "The upper bound.")

    example = (Spec.tensor(6),)
    words = ("clip",)

    def forward(self, x: Wire) -> str:
        if self.low > self.high:
            raise UserError(
                "{node} has its lower bound {low} above its upper bound {high}.",
                low=self.low,
                high=self.high,
            )
        return f"{x}.clamp({self.low!r}, {self.high!r})"

    def summary(self) -> str:
        return f"{brief(self.low)} to {brief(self.high)}"


@block
class Concatenate(Operation):
    """Put tensors one behind the other along an axis.

    Shape
    -----
    x : any number of tensors that differ in size along one axis only
    out : as they, the sizes along that axis added up

    References
    ----------
    torch.cat
    """

    axis: int = whole(1, "Along which axis; the batch is 0, -1 the last.", low=-8, high=7)

    example = (Spec.tensor(6), Spec.tensor(4))
    words = ("cat", "join", "merge", "densenet", "inception")

    def forward(self, *x: Wire) -> str:
        return f"torch.cat([{', '.join(map(str, some(x)))}], dim={self.axis!r})"


@block
class Stack(Operation):
    """Put tensors of one shape side by side on a new axis.

    Shape
    -----
    x : any number of tensors of one shape
    out : as they, with one axis more

    References
    ----------
    torch.stack
    """

    axis: int = whole(
        1, "Where the new axis stands; the batch is 0, -1 is the end.", low=-8, high=7
    )

    kinds = TENSOR
    example = (Spec.tensor(6), Spec.tensor(6))

    def forward(self, *x: Wire) -> str:
        return f"torch.stack([{', '.join(map(str, some(x)))}], dim={self.axis!r})"


@block
class Split(Operation):
    """Cut a tensor into parts of given sizes along an axis.

    Shape
    -----
    x : any, its size along the axis the sum of the parts
    part_1, part_2, … : as x, each with its size along the axis

    References
    ----------
    torch.split
    """

    parts: tuple[int, ...] = sizes((2, 2), "The size of each part.", low=1)
    axis: int = whole(1, "Along which axis; the batch is 0, -1 the last.", low=-8, high=7)

    example = (Spec.tensor(4),)
    words = ("chunk", "divide")

    def forward(self, x: Wire) -> str:
        return f"{x}.split([{', '.join(map(repr, self.parts))}], dim={self.axis!r})"

    def outputs(self) -> tuple[str, ...]:
        return tuple(f"part_{number}" for number in range(1, len(self.parts) + 1))


@block
class Reshape(Operation):
    """Order the numbers of each sample in other axes.

    Shape
    -----
    x : (B, …)
    out : (B, …shape)

    References
    ----------
    torch.Tensor.reshape
    """

    shape: tuple[int, ...] = sizes(
        (-1,), "The sizes behind the batch; one may be -1, which takes what is left.", low=-1
    )

    kinds = TENSOR
    example = (Spec.tensor(4, 6),)
    words = ("view",)

    def forward(self, x: Wire) -> str:
        given = ", ".join([f"{x}.shape[0]", *map(repr, self.shape)])
        return f"{x}.reshape({given})"

    def summary(self) -> str:
        return "to " + "×".join(map(str, self.shape))


@block
class Flatten(Operation):
    """Put axes one behind the other in a single one.

    Shape
    -----
    x : (B, C, H, W)
    out : (B, C·H·W)

    References
    ----------
    torch.flatten
    """

    start: int = whole(1, "The first axis that is put in.", low=-8, high=7)
    end: int = whole(-1, "The last axis that is put in.", low=-8, high=7)

    kinds = TENSOR
    example = (Spec.image(3, 4, 5),)
    words = ("vector", "unroll")

    def forward(self, x: Wire) -> str:
        given = [repr(self.start)]
        if unless(-1, self.end) is self.end:
            given.append(repr(self.end))
        return f"{x}.flatten({', '.join(given)})"

    def summary(self) -> str:
        whole_sample = self.start == 1 and self.end == -1
        return "" if whole_sample else f"axes {self.start} to {self.end}"


@block
class Unflatten(Operation):
    """Part one axis into several.

    Shape
    -----
    x : any, the size of the axis the product of the parts
    out : as x, with the parts in the place of the axis

    References
    ----------
    torch.unflatten
    """

    axis: int = whole(1, "Which axis is parted; the batch is 0, -1 the last.", low=-8, high=7)
    parts: tuple[int, ...] = sizes(
        (2, -1), "The sizes; one may be -1, which takes what is left.", low=-1
    )

    kinds = TENSOR
    example = (Spec.tensor(6),)
    words = ("heads",)

    def __post_init__(self) -> None:
        super().__post_init__()
        if not self.parts:
            raise UserError("parts needs at least one size.")

    def forward(self, x: Wire) -> str:
        return f"{x}.unflatten({self.axis!r}, ({', '.join(map(repr, self.parts))},))"


@block
class Permute(Operation):
    """Put the axes in another order.

    Shape
    -----
    x : any, as many axes as the order has
    out : x with its axes in that order

    References
    ----------
    torch.permute
    """

    order: tuple[int, ...] = sizes(
        (0, 2, 1), "Which axis of the input each axis of the output is; the batch is 0.", low=0
    )

    kinds = TENSOR
    example = (Spec.tensor(4, 6),)
    words = ("transpose", "channels last")

    def forward(self, x: Wire) -> str:
        x.spec.expect_rank(len(self.order))
        if sorted(map(int, self.order)) != list(range(len(self.order))):
            raise UserError(
                "{node} must name each axis once: 0 to {last} in some order.",
                last=len(self.order) - 1,
            )
        return f"{x}.permute({', '.join(map(repr, self.order))})"


@block
class Transpose(Operation):
    """Let two axes change places.

    Shape
    -----
    x : any
    out : x with the two axes exchanged

    References
    ----------
    torch.transpose
    """

    first: int = whole(1, "One of the two; the batch is 0, -1 the last.", low=-8, high=7)
    second: int = whole(2, "The other one; the batch is 0, -1 the last.", low=-8, high=7)

    kinds = TENSOR
    example = (Spec.tensor(4, 6),)
    words = ("swap",)

    def forward(self, x: Wire) -> str:
        return f"{x}.transpose({self.first!r}, {self.second!r})"

    def summary(self) -> str:
        return f"{self.first} ↔ {self.second}"


@block
class Squeeze(Operation):
    """Take away an axis of size 1.

    Shape
    -----
    x : any, its size along the axis 1
    out : x without the axis

    References
    ----------
    torch.squeeze
    """

    axis: int = whole(-1, "Which axis; the batch is 0, -1 the last.", low=-8, high=7)

    kinds = TENSOR
    example = (Spec.tensor(6, 1),)

    def forward(self, x: Wire) -> str:
        if x.spec.size(self.axis) != 1:
            raise ShapeError(
                "{node} takes axis {axis} away, which must have the size 1; "
                "{source} gives it {shape}.",
                x.spec,
                axis=self.axis,
            )
        return f"{x}.squeeze({self.axis!r})"


@block
class Unsqueeze(Operation):
    """Put in an axis of size 1.

    Shape
    -----
    x : any
    out : x with one axis more

    References
    ----------
    torch.unsqueeze
    """

    axis: int = whole(
        1, "Where the new axis stands; the batch is 0, -1 is the end.", low=-8, high=7
    )

    kinds = TENSOR
    example = (Spec.tensor(6),)

    def forward(self, x: Wire) -> str:
        return f"{x}.unsqueeze({self.axis!r})"


@block
class Select(Operation):
    """Take what stands at one place of an axis.

    Shape
    -----
    x : any
    out : x without the axis

    References
    ----------
    torch.select
    """

    axis: int = whole(1, "Which axis; the batch is 0, -1 the last.", low=-8, high=7)
    index: int = whole(0, "Which place; -1 is the last.")

    kinds = TENSOR
    example = (Spec.tensor(5, 6),)
    words = ("index", "last step", "class token")

    def forward(self, x: Wire) -> str:
        return f"{x}.select({self.axis!r}, {self.index!r})"

    def summary(self) -> str:
        return f"place {self.index} of axis {self.axis}"


@block
class Slice(Operation):
    """Take a stretch of an axis.

    Shape
    -----
    x : any, long enough along the axis
    out : as x, of the given length along the axis

    References
    ----------
    torch.narrow
    """

    axis: int = whole(1, "Which axis; the batch is 0, -1 the last.", low=-8, high=7)
    start: int = whole(0, "Where it begins; -1 is the last place.")
    length: int = whole(1, "How many places it has.", low=1)

    example = (Spec.tensor(5, 6),)
    words = ("crop", "narrow")

    def forward(self, x: Wire) -> str:
        return f"{x}.narrow({self.axis!r}, {self.start!r}, {self.length!r})"

    def summary(self) -> str:
        return f"{self.length} from {self.start} of axis {self.axis}"


@block
class CenterCrop(Operation):
    """Cut the middle out of a picture.

    Shape
    -----
    x : (B, C, H, W)
    out : (B, C, height, width)
    """

    side: int | tuple[int, ...] = size(24, "Side of what is kept.", low=1, unit="px")

    needs = ("layers.crop.center_crop",)
    example = (Spec.image(3, 32, 30),)
    words = ("u-net",)

    def forward(self, x: Wire) -> str:
        x.spec.expect_image()
        return f"center_crop({x}, {self.side!r})"


@block
class CropLike(Operation):
    """Cut the middle out of a picture so that it becomes as large as another.

    Shape
    -----
    x : (B, C, H, W)
    like : (B, …, h, w), no larger
    out : (B, C, h, w)

    References
    ----------
    Ronneberger et al., U-Net, 2015
    """

    needs = ("layers.crop.center_crop",)
    example = (Spec.image(3, 32, 30), Spec.image(5, 20, 21))
    words = ("u-net", "copy and crop")

    def forward(self, x: Wire, like: Wire) -> str:
        x.spec.expect_image()
        like.spec.expect_rank(4)
        return f"center_crop({x}, {like}.shape[-2:])"


@block
class Mean(Operation):
    """Take the mean over axes.

    Shape
    -----
    x : any
    out : x without the axes, or with size 1 there

    References
    ----------
    torch.mean
    """

    axes: tuple[int, ...] = sizes((-1,), "Over which axes; the batch is 0.", low=-8, high=7)
    keep: bool = flag(False, "Keep the axes with the size 1.", advanced=True)

    kinds = TENSOR
    example = (Spec.tensor(5, 6),)
    words = ("average", "reduce", "pool")

    def forward(self, x: Wire) -> str:
        x.spec.expect_floating()
        return reduced("mean", x, self.axes, self.keep)


@block
class Sum(Operation):
    """Add up over axes.

    Shape
    -----
    x : any
    out : x without the axes, or with size 1 there

    References
    ----------
    torch.sum
    """

    axes: tuple[int, ...] = sizes((-1,), "Over which axes; the batch is 0.", low=-8, high=7)
    keep: bool = flag(False, "Keep the axes with the size 1.", advanced=True)

    kinds = TENSOR
    example = (Spec.tensor(5, 6),)
    words = ("reduce",)

    def forward(self, x: Wire) -> str:
        return reduced("sum", x, self.axes, self.keep)


@block
class Max(Operation):
    """Keep the largest over axes.

    Shape
    -----
    x : any
    out : x without the axes, or with size 1 there

    References
    ----------
    torch.amax
    """

    axes: tuple[int, ...] = sizes((-1,), "Over which axes; the batch is 0.", low=-8, high=7)
    keep: bool = flag(False, "Keep the axes with the size 1.", advanced=True)

    kinds = TENSOR
    example = (Spec.tensor(5, 6),)
    words = ("reduce", "pool")

    def forward(self, x: Wire) -> str:
        return reduced("amax", x, self.axes, self.keep)


@block
class ArgMax(Operation):
    """Tell where the largest number stands along an axis.

    Shape
    -----
    x : any
    out : x without the axis, int64

    References
    ----------
    torch.argmax
    """

    axis: int = whole(-1, "Along which axis; the batch is 0, -1 the last.", low=-8, high=7)

    kinds: ClassVar[Mapping[str, str]] = {"out": "label"}
    gradient = False
    example = (Spec.tensor(6),)
    words = ("prediction", "class")

    def forward(self, x: Wire) -> str:
        return f"{x}.argmax({self.axis!r})"


@block
class OneHot(Operation):
    """Turn whole numbers into vectors that are 1 at one place and 0 elsewhere.

    Shape
    -----
    x : (B, …), whole numbers
    out : (B, …, classes), float32

    References
    ----------
    torch.nn.functional.one_hot
    """

    classes: int = whole(0, "How long the vectors are; 0 takes it from what arrives.", low=0)

    kinds = TENSOR
    gradient = False
    probe = "real"
    example = (Spec.label(5),)
    words = ("dummy",)

    def forward(self, x: Wire) -> str:
        x.spec.expect_whole()
        known = x.spec.high if isinstance(x.spec.high, int) else 0
        classes = self.classes or known
        if not classes:
            raise ShapeError(
                "{node} does not know how many numbers there are, since {source} does not say; "
                "set classes.",
                x.spec,
            )
        if known > classes:
            raise ShapeError(
                "{node} has {classes} places, but {source} gives it numbers below {known}.",
                x.spec,
                classes=classes,
                known=known,
            )
        return f"F.one_hot({x}, {classes!r}).float()"

    def summary(self) -> str:
        return f"{brief(self.classes)} classes" if self.classes else ""


@block
class Cast(Operation):
    """Turn the numbers into another kind of number.

    Shape
    -----
    x : any
    out : as x
    """

    to: str = choice(("float32", "float64", "int64", "bool"), "The kind of number.")

    kinds = TENSOR
    gradient = False
    example = (Spec.label(5),)
    words = ("float", "dtype", "convert")

    def forward(self, x: Wire) -> str:
        return f"{x}.to(torch.{self.to})"

    def summary(self) -> str:
        return f"to {self.to}"


@block
class Pad(Operation):
    """Put numbers around the last two axes, or before and behind the last.

    Shape
    -----
    x : (B, …, H, W)
    out : (B, …, H + top + bottom, W + left + right)

    References
    ----------
    torch.nn.functional.pad
    """

    left: int = whole(1, "How many before the last axis.")
    right: int = whole(1, "How many behind the last axis.")
    top: int = whole(0, "How many before the axis before the last.")
    bottom: int = whole(0, "How many behind the axis before the last.")
    value: float = real(0.0, "What is put there.", advanced=True)

    example = (Spec.image(3, 4, 5),)
    words = ("zeros", "border")

    def forward(self, x: Wire) -> str:
        x.spec.expect_rank(3, 4, 5)
        around = (self.left, self.right, self.top, self.bottom)
        return f"F.pad({x}, {around!r}, value={self.value!r})"

    def summary(self) -> str:
        return f"{self.left}, {self.right}, {self.top}, {self.bottom}"


@block
class Upsample(Operation):
    """Make pictures larger by a factor.

    Shape
    -----
    x : (B, C, H, W)
    out : (B, C, H·factor, W·factor)

    References
    ----------
    torch.nn.functional.interpolate
    """

    factor: float = real(2.0, "How much larger.", low=0.001, high=1000.0)
    mode: str = choice(("nearest", "bilinear", "bicubic"), "How what lies between is found.")

    example = (Spec.image(3, 6, 5),)
    words = ("interpolate", "resize", "scale", "nearest", "bilinear")

    def forward(self, x: Wire) -> str:
        x.spec.expect_image()
        return f"F.interpolate({x}, scale_factor={self.factor!r}, mode={self.mode!r})"

    def summary(self) -> str:
        return f"×{brief(self.factor)} · {self.mode}"


@block
class Interpolate(Operation):
    """Bring pictures to a given size.

    Shape
    -----
    x : (B, C, H, W)
    out : (B, C, height, width)

    References
    ----------
    torch.nn.functional.interpolate
    """

    side: int | tuple[int, ...] = size(32, "Side of what comes out.", low=1, unit="px")
    mode: str = choice(("bilinear", "nearest", "bicubic"), "How what lies between is found.")
    corners: str = choice(
        ("edges", "centres"),
        "Whether the edges of the outer pixels fall together, or their centres.",
        advanced=True,
    )

    example = (Spec.image(3, 6, 5),)
    words = ("resize", "upsample")

    def forward(self, x: Wire) -> str:
        x.spec.expect_image()
        end = ", align_corners=True" if self.corners == "centres" else ""
        if end and self.mode == "nearest":
            raise UserError("{node} has no centres to bring together where mode is nearest.")
        return f"F.interpolate({x}, size={self.side!r}, mode={self.mode!r}{end})"


@block
class InterpolateLike(Operation):
    """Bring pictures to the size of others.

    Shape
    -----
    x : (B, C, H, W)
    like : (B, …, h, w)
    out : (B, C, h, w)

    References
    ----------
    torch.nn.functional.interpolate
    """

    mode: str = choice(("bilinear", "nearest", "bicubic"), "How what lies between is found.")

    example = (Spec.image(3, 6, 5), Spec.image(2, 12, 11))
    words = ("resize", "upsample")

    def forward(self, x: Wire, like: Wire) -> str:
        x.spec.expect_image()
        like.spec.expect_rank(4)
        return f"F.interpolate({x}, size={like}.shape[-2:], mode={self.mode!r})"


@block
class Expand(Operation):
    """Repeat a tensor of one sample for each sample of a batch.

    Shape
    -----
    x : (1, …), such as a learned token
    like : (B, …)
    out : (B, …), x once for each sample

    References
    ----------
    torch.Tensor.expand
    """

    kinds = TENSOR
    example = (Spec("tensor", (1, 1, 6)), Spec.tensor(5, 6))
    words = ("class token", "repeat", "broadcast")

    def forward(self, x: Wire, like: Wire) -> str:
        if x.spec.axes[:1] != (1,):
            raise ShapeError(
                "{node} repeats one sample, (1, …); {source} gives it {shape}.", x.spec
            )
        rest = ", ".join(["-1"] * (x.spec.rank - 1))
        return f"{x}.expand({like}.shape[0], {rest})" if rest else f"{x}.expand({like}.shape[0])"


@block
class MaskFill(Operation):
    """Put a number wherever a mask is true, or wherever it is not.

    Shape
    -----
    x : any
    mask : true or not 0, or the other way round, where the number goes; broadcasts to x
    out : as x

    References
    ----------
    torch.Tensor.masked_fill
    """

    value: float = real(0.0, "What is put there.")
    where: str = choice(("true", "false"), "Where the number goes: where the mask is so.")

    example = (Spec.tensor(6), Spec("mask", Spec.tensor(6).axes, "bool"))
    words = ("where", "attention mask")

    def forward(self, x: Wire, mask: Wire) -> str:
        plain = mask.spec.dtype == "bool"
        if self.where == "true":
            chosen = f"{mask}" if plain else f"{mask} != 0"
        else:
            chosen = f"~{mask}" if plain else f"{mask} == 0"
        return f"{x}.masked_fill({chosen}, {self.value!r})"


@block
class Gather(Operation):
    """Take rows by their numbers.

    Shape
    -----
    x : (N, …)
    index : (M,), whole numbers in 0..N-1
    out : (M, …)

    References
    ----------
    torch.index_select
    """

    kinds = TENSOR
    example = (Spec("tensor", (7, 3)), Spec("label", (5,), "int64", 7))
    words = ("index", "take", "lookup")

    def forward(self, x: Wire, index: Wire) -> str:
        index.spec.expect_whole()
        index.spec.expect_rank(1)
        return f"{x}.index_select(0, {index})"


@block
class PixelShuffle(Operation):
    """Make pictures larger by spreading channels over squares of pixels.

    Shape
    -----
    x : (B, C·factor², H, W)
    out : (B, C, H·factor, W·factor)

    References
    ----------
    torch.nn.functional.pixel_shuffle
    """

    factor: int = whole(2, "How much larger.", low=1)

    example = (Spec.image(8, 3, 4),)
    words = ("super-resolution", "subpixel")

    def forward(self, x: Wire) -> str:
        x.spec.expect_image()
        return f"F.pixel_shuffle({x}, {self.factor!r})"

    def summary(self) -> str:
        return f"×{self.factor}"


@block
class Normalize(Operation):
    """Divide vectors by their length.

    Shape
    -----
    x : any
    out : as x, each vector of length 1

    References
    ----------
    torch.nn.functional.normalize
    """

    axis: int = whole(-1, "Along which axis the vectors lie.", low=-8, high=7)

    example = (Spec.tensor(6),)
    words = ("unit", "cosine", "l2")

    def forward(self, x: Wire) -> str:
        x.spec.expect_floating()
        return f"F.normalize({x}, dim={self.axis!r})"


@block
class Detach(Operation):
    """Let the numbers pass, but no gradient back.

    Shape
    -----
    x : any
    out : as x

    References
    ----------
    torch.Tensor.detach
    """

    gradient = False
    example = (Spec.tensor(6),)
    words = ("stop gradient",)

    def forward(self, x: Wire) -> str:
        return f"{x}.detach()"


@block
class Identity(Operation):
    """Let everything pass as it is.

    Shape
    -----
    x : any
    out : as x
    """

    example = (Spec.tensor(6),)
    words = ("pass", "shortcut", "skip")

    def forward(self, x: Wire) -> str:
        return str(x)


def some(wires: tuple[Wire, ...]) -> tuple[Wire, ...]:
    """Give the wires of a port for many.

    Raises
    ------
    UserError
        If there is none.
    """
    if not wires:
        raise UserError("{node} has nothing to work on: lead at least one wire into it.")
    return wires


def reduced(name: str, x: Wire, axes: tuple[int, ...], keep: bool) -> str:
    """Write a reduction of ``x`` over axes.

    Raises
    ------
    UserError
        If no axis is named.
    """
    if not axes:
        raise UserError("{node} needs at least one axis to work over.")
    over = axes[0] if len(axes) == 1 else axes
    return call(f"{x}.{name}", over, keepdim=unless(False, keep))
