"""Block: what stands on the canvas, declared once; palette, form, code, help and tests follow."""

import inspect
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, ClassVar, Literal, Self, TypeVar, dataclass_transform

from nodes.params import Expression, check_all, made, params, postponed
from nodes.spec import NUMERIC, Arrived, Spec, Wire

T = TypeVar("T")

Role = Literal[
    "source",
    "preparation",
    "layer",
    "operation",
    "parameter",
    "fitted",
    "loss",
    "metric",
    "decoding",
    "trainer",
    "input",
    "output",
    "reroute",
    "note",
]
"""What a block becomes: see the table of kinds in the documentation of the canvas language."""


@dataclass(frozen=True, slots=True)
class Inlet:
    """An input port as a block declares it.

    Parameters
    ----------
    name
        The name of the port.
    many
        Whether it takes any number of wires, in an order: ``name[0]``, ``name[1]``, ….
    optional
        Whether the block works without it.
    takes
        The kinds it takes.
    """

    name: str
    many: bool = False
    optional: bool = False
    takes: frozenset[str] = NUMERIC


@dataclass_transform(frozen_default=True, kw_only_default=True)
def block(cls: type[T]) -> type[T]:
    """Make a frozen dataclass of a block's declaration, and nothing else."""
    return postponed(cls)


class Block:
    """What every block has; a kind of block is a subclass with fields and one or two methods.

    A layer declares ``layer(self, x: Spec, …) -> str``: the line in ``__init__``. The parameters
    of ``layer`` are the input ports; one written ``*x`` takes any number of wires, one with a
    default is optional. How ``forward`` calls the layer, where it is not ``layer(x, …)``, is told
    by ``run(self, layer: str, x: Wire, …) -> str``, and what the call gives, where that is not
    the outputs in their order, by `unpack`.

    An operation declares ``forward(self, x: Wire, …) -> str``: an expression. Losses and
    preparations declare ``forward`` too; a metric declares ``metric(self, x: Spec, …) -> str``,
    the metric object of the experiment; a data set ``data(self) -> str`` and
    ``fields(self) -> dict[str, Spec]``.
    """

    role: ClassVar[Role] = "layer"
    gives: ClassVar[tuple[str, ...]] = ("out",)
    """The names of the output ports, where they do not depend on the fields."""
    unpack: ClassVar[str] = ""
    """How the call's result is taken apart, as ``"{out}, ({h}, {c})"``."""
    takes: ClassVar[Mapping[str, tuple[str, ...]]] = {}
    """For an input port, the kinds it takes, where these are not the numeric ones."""
    kinds: ClassVar[Mapping[str, str]] = {}
    """For an output port, its kind, where it is not that of the first input."""
    origins: ClassVar[Mapping[str, str]] = {}
    """For an input port, what leads to it: told where nothing does, if that is not plain."""
    needs: ClassVar[tuple[str, ...]] = ()
    """What the code takes from the runtime: ``"layers.positions.SinePositions"``."""
    probe: ClassVar[Literal["meta", "fake", "real"]] = "meta"
    """How its shape is found: without allocating, or on small real tensors."""
    library: ClassVar[str] = ""
    """The library that its code takes besides torch; without it the block is unavailable."""
    example: ClassVar[tuple[Spec, ...]] = ()
    """The specs that the shared tests feed it."""
    gradient: ClassVar[bool] = True
    """Whether gradient flows through it to its floating inputs."""
    random: ClassVar[bool] = False
    """Whether it draws random numbers while training."""
    feedback: ClassVar[bool] = False
    """Whether its outputs lead back, as an agent's action does: nobody waits for them."""
    keeps: ClassVar[int] = 2
    """How many times the bytes of its outputs a training step takes: they and their gradients."""
    views: ClassVar[tuple[str, ...]] = ()
    """The live views that it brings along: modules of ``runtime/views``."""
    attends: ClassVar[bool] = False
    """Whether it may weigh with a softmax what it looks at, so that there is attention to see."""
    words: ClassVar[tuple[str, ...]] = ()
    """Further words under which the search finds it."""

    def __new__(cls, **_values: Any) -> Self:
        kind: Any = cls  # a class is hashable, which the type checker does not see
        made(kind)
        return super().__new__(cls)

    def __post_init__(self) -> None:
        check_all(self)

    def inputs(self) -> tuple[Inlet, ...]:
        """Give the input ports, from the top."""
        kind: Any = type(self)  # a class is hashable, which the type checker does not see
        return _inlets(kind)

    def outputs(self) -> tuple[str, ...]:
        """Give the names of the output ports, from the top."""
        return self.gives

    def summary(self) -> str:
        """Tell the two or three values that matter, for the canvas."""
        shown = [f"{name.replace('_', ' ')} {brief(value)}" for name, value in self.foremost()]
        return " · ".join(shown)

    def foremost(self) -> tuple[tuple[str, Any], ...]:
        """Give the first two fields that are not advanced, with their values."""
        known = params(type(self)).items()
        names = [name for name, param in known if not param.advanced]
        return tuple((name, getattr(self, name)) for name in names[:2])

    def stated(self, *arriving: Spec) -> dict[str, Spec] | None:
        """Give the specs of the outputs where probing cannot find them, else None."""
        return None

    def step_bytes(self, given: int, *arriving: Arrived) -> tuple[int, int]:
        """Give the bytes that a training step takes for each sample, and those that it may besides.

        What arrives is counted where it is made. The latter are the scores of attention where
        that is not fused, as on the CPU where it drops some of them.

        Parameters
        ----------
        given
            The bytes of its outputs.
        arriving
            What arrives at each inlet.
        """
        return self.keeps * given, 0

    def values(self) -> dict[str, Any]:
        """Give every field with its value, in the order of declaration."""
        return {name: getattr(self, name) for name in params(type(self))}

    def with_values(self, **values: Any) -> Self:
        """Give the same block with other values.

        Raises
        ------
        UserError
            If a value is out of its bounds or of another kind.
        """
        return replace(self, **values)  # type: ignore[type-var]  # every block is a dataclass

    def expressions(self) -> dict[str, Any]:
        """Give the fields that hold an expression, in whole or in part."""
        found = {}
        for name, value in self.values().items():
            parts = value if isinstance(value, tuple) else (value,)
            if any(isinstance(part, Expression) for part in parts):
                found[name] = value
        return found


class Sharing(Block):
    """A layer whose weight others may share: its field ``shared`` gives it a port for that."""

    origins: ClassVar[Mapping[str, str]] = {
        "weight": "Lead a Parameter of that shape here, or let the layer share nothing."
    }

    def inputs(self) -> tuple[Inlet, ...]:
        shared = bool(vars(self)["shared"])
        every = (
            replace(each, optional=False) if each.name == "weight" else each
            for each in super().inputs()
        )
        return tuple(each for each in every if shared or each.name != "weight")


class Source(Block):
    """A data set or another beginning of the drawing; its fields are its output ports.

    An environment is a source with input ports: an agent's action leads back into them.
    """

    role: ClassVar[Role] = "source"
    in_file: ClassVar[bool] = False
    """Whether only its file can tell the specs of its fields; until then `fields` guesses."""
    drawn: ClassVar[bool] = False
    """Whether its fields are drawn at random for the samples of the data sets, by `draw`."""
    optional_files: ClassVar[tuple[str, ...]] = ()
    """Its fields for files that need not be chosen."""

    def inputs(self) -> tuple[Inlet, ...]:
        """Give no input ports."""
        return ()

    def outputs(self) -> tuple[str, ...]:
        """Give one port a field; their names do not depend on what an expression will be."""
        held = self.expressions()
        known = params(type(self))
        plain = self.with_values(**{name: known[name].default for name in held}) if held else self
        return tuple(plain.fields())

    def accepts(self) -> dict[str, Spec]:
        """Give for each input port what must be led back into it."""
        return {}

    def data(self) -> str:
        """Give the code that makes the data set of the runtime."""
        raise NotImplementedError

    def draw(self, stream: int) -> tuple[str, str]:
        """Give the expression that draws its one field, and what that takes from the runtime.

        It may use ``index``, the numbers of the samples, and ``seed``; ``stream`` tells this source
        from others.
        """
        raise NotImplementedError

    def fields(self) -> dict[str, Spec]:
        """Give the spec of each field; where it lies in a file, the engine asks the data set."""
        raise NotImplementedError


class Operation(Block):
    """An expression in ``forward``, without weights."""

    role: ClassVar[Role] = "operation"


class Preparation(Block):
    """What is done to a batch between the data and the network.

    Attributes
    ----------
    training_only
        Whether validation and prediction leave it out.

    Where it is random, its expression may use two names more: ``index``, the numbers of the
    samples, int64 (B,), and ``seed``, so that each sample is changed alike however it is fetched.
    """

    role: ClassVar[Role] = "preparation"
    training_only: ClassVar[bool] = False


class Wrapper(Preparation):
    """What stands around an environment, on the wire of what is observed.

    `forward` says how an observation looks through it; `wraps` makes it of the runtime's.
    """

    takes: ClassVar[Mapping[str, tuple[str, ...]]] = {"x": ("observation",)}
    kinds: ClassVar[Mapping[str, str]] = {"out": "observation"}

    def wraps(self, environment: str) -> str:
        """Give the code of the environment with the wrapper around it."""
        raise NotImplementedError


class Loss(Block):
    """What is counted as an error: an expression that gives one number.

    Its subclasses have the fields ``weight`` and ``training_only``.
    """

    role: ClassVar[Role] = "loss"
    gives: ClassVar[tuple[str, ...]] = ("loss",)
    kinds: ClassVar[Mapping[str, str]] = {"loss": "scalar"}


class Metric(Block):
    """What is measured beside the losses, over a whole part of the data."""

    role: ClassVar[Role] = "metric"
    gives: ClassVar[tuple[str, ...]] = ("value",)
    kinds: ClassVar[Mapping[str, str]] = {"value": "metric"}
    gradient: ClassVar[bool] = False

    def reads(self, *given: Wire | None) -> tuple[str, ...]:
        """Write what the metric reads of each batch: for each joined port a tensor."""
        return tuple(str(each) for each in given if each is not None)


class Decoding(Block):
    """How a network that writes one id after another chooses each of them.

    Its subclasses declare ``decoding(self, start: int) -> str``: the object of the experiment.
    """

    role: ClassVar[Role] = "decoding"
    gives: ClassVar[tuple[str, ...]] = ("decoding",)
    kinds: ClassVar[Mapping[str, str]] = {"decoding": "decoding"}

    def decoding(self, start: int) -> str:
        """Give the code that makes the decoding; what is written begins with ``start``."""
        raise NotImplementedError


class Trainer(Block):
    """What ends a drawing and does the training; its fields are the settings of its loop.

    An agent is a trainer with ``feedback`` and output ports; what these give, the environment
    that they lead to says.
    """

    role: ClassVar[Role] = "trainer"
    gives: ClassVar[tuple[str, ...]] = ()
    loop: ClassVar[str] = ""
    """The module of ``runtime/loops`` that trains."""
    parts: ClassVar[Literal["", "encode-decode", "players", "actor-critic"]] = ""
    """Into which functions its loop needs the network taken apart, by what its ports come through.

    ``encode-decode`` by the port ``scores`` at the one ShiftRight block; ``players`` by the ports
    ``real`` and ``generated``; ``actor-critic`` by the ports ``q``, ``q1``, … and all others.
    """

    def check(self, arriving: Mapping[str, Spec], gives: Mapping[str, Spec]) -> None:
        """Raise a `ShapeError` where what arrives does not suit the trainer.

        Parameters
        ----------
        arriving
            What arrives at each joined port.
        gives
            For an agent what each output port gives.
        """

    def suits(self, action: Spec, environment: str) -> None:
        """Raise a `UserError` where an agent cannot take the actions of an environment.

        Parameters
        ----------
        action
            What the environment takes.
        environment
            The name of its node.
        """


class Note(Block):
    """Something on the canvas that becomes nothing."""

    role: ClassVar[Role] = "note"
    gives: ClassVar[tuple[str, ...]] = ()

    def inputs(self) -> tuple[Inlet, ...]:
        """Give no input ports."""
        return ()


DECLARING: Mapping[str, str] = {
    "layer": "layer",
    "operation": "forward",
    "preparation": "forward",
    "loss": "forward",
    "metric": "metric",
}
"""For a role, the method whose parameters are the input ports."""


@cache
def _inlets(kind: Any) -> tuple[Inlet, ...]:
    method: Callable[..., str] | None = getattr(kind, DECLARING.get(kind.role, ""), None)
    if method is None:
        return ()
    ports = list(inspect.signature(method).parameters.values())[1:]
    return tuple(
        Inlet(
            port.name,
            many=port.kind is port.VAR_POSITIONAL,
            optional=port.default is not port.empty,
            takes=frozenset(kind.takes.get(port.name, NUMERIC)),
        )
        for port in ports
    )


def doc(kind: type[Block]) -> str:
    """Give the first line of a block's help: what it does, in one sentence."""
    return (kind.__doc__ or "").lstrip().partition("\n")[0]


def slug(kind: str) -> str:
    """Give the stem of the names of a block's nodes: ``MaxPool2d`` gives ``maxpool2d``."""
    return re.sub(r"[^a-z0-9_]", "", kind.lower())


def brief(value: object) -> str:
    """Tell a value in a few characters, as the canvas does."""
    if isinstance(value, tuple):
        return "×".join(map(brief, value))
    if isinstance(value, float):
        return f"{value:g}"
    text = str(value)
    return text if len(text) <= 18 else text[:17] + "…"


def counted(value: object, noun: str) -> str:
    """Tell how many: ``1 kernel``, ``8 kernels``, and of an expression ``kernels = channels``."""
    if isinstance(value, Expression):
        return f"{noun}s = {brief(value)}"
    return f"{brief(value)} {noun}" if value == 1 else f"{brief(value)} {noun}s"
