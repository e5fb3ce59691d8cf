"""Ends: where a drawing begins and ends, and what is written beside it."""

from typing import ClassVar

from nodes.block import Block, Inlet, Role, block
from nodes.block import Note as Remark
from nodes.errors import UserError
from nodes.params import choice, real, text, whole
from nodes.spec import BATCH, EVERY, NUMERIC, Axis, Spec, axis

TITLE = "Ends"

WHOLE = ("int64", "int32", "uint8")


@block
class Input(Block):
    """Begin a drawing with a tensor from outside; in a composite it is a port.

    Shape
    -----
    out : (B, …axes)
    """

    axes: str = text(
        "16", "The sizes behind the batch, as 3, 224, 224; a letter is open, as T, 8.", most=200
    )
    kind: str = choice(
        ("tensor", "image", "tokens", "label", "mask", "masks", "boxes", "observation", "action"),
        "What it means.",
    )
    dtype: str = choice(
        ("float32", "float64", *WHOLE, "bool"), "What its numbers are.", advanced=True
    )
    high: int = whole(
        0, "For whole numbers: how many there are, from 0 up; 0 leaves it open.", low=0
    )
    order: int = whole(
        0, "Its place among the ports of a composite or the network's arguments.", advanced=True
    )

    role: ClassVar[Role] = "input"
    words = ("source", "argument", "port")

    def __post_init__(self) -> None:
        super().__post_init__()
        self.spec()

    def spec(self) -> Spec:
        """Give what comes out, in the main drawing.

        Raises
        ------
        UserError
            If the axes are not sizes and letters.
        """
        high = self.high if self.dtype in WHOLE and self.high else None
        return Spec(self.kind, (BATCH, *_axes(self.axes)), self.dtype, high)  # type: ignore[arg-type]  # one of its kinds

    def stated(self, *arriving: Spec) -> dict[str, Spec] | None:
        return {"out": self.spec()}

    def summary(self) -> str:
        return f"{self.kind} {self.axes.replace(' ', '').replace(',', '×')}".strip()


@block
class Output(Block):
    """Name what a network or a composite gives back.

    Shape
    -----
    x : any
    """

    order: int = whole(0, "Its place among the results.", advanced=True)

    role: ClassVar[Role] = "output"
    gives: ClassVar[tuple[str, ...]] = ()
    words = ("result", "return", "port")

    def inputs(self) -> tuple[Inlet, ...]:
        return (Inlet("x", takes=NUMERIC | {"scalar", "graph"}),)


@block
class Reroute(Block):
    """Lead a wire another way: a point on it, which becomes nothing.

    Shape
    -----
    x : any
    out : the same
    """

    role: ClassVar[Role] = "reroute"
    words = ("dot", "knot", "bend", "wire", "point")

    def inputs(self) -> tuple[Inlet, ...]:
        return (Inlet("x", takes=EVERY),)

    def summary(self) -> str:
        return ""


@block
class Note(Remark):
    """Write something beside the drawing, in Markdown."""

    text: str = text("", "What it says.", lines=True)
    width: float = real(280.0, "How wide it is.", low=60.0, high=4000.0, unit="units")
    height: float = real(120.0, "How high it is.", low=30.0, high=4000.0, unit="units")

    words = ("comment", "remark")

    def summary(self) -> str:
        return ""


@block
class Frame(Remark):
    """Draw a box with a title around blocks that belong together."""

    text: str = text("", "The title.", most=200)
    width: float = real(440.0, "How wide it is.", low=60.0, high=20000.0, unit="units")
    height: float = real(280.0, "How high it is.", low=60.0, high=20000.0, unit="units")

    words = ("box", "group", "comment")

    def summary(self) -> str:
        return ""


def _axes(written: str) -> tuple[Axis, ...]:
    parts = [part.strip() for part in written.split(",")] if written.strip() else []
    if len(parts) > 8:
        raise UserError("axes may have at most 8 sizes behind the batch.")
    return tuple(map(_axis, parts))


def _axis(part: str) -> Axis:
    if part.isascii() and part.isdigit() and 0 < int(part[:10]) < 2**31 and len(part) < 11:
        return int(part)
    if part.isascii() and part.isidentifier() and part[0].isupper() and len(part) <= 12:
        return axis(part)
    raise UserError(
        "axes must be sizes above 0 and names with a capital letter, as 3, 224, 224 or T, 8; "
        "{part} is neither.",
        part=part or "an empty place",
    )
