"""Code: a module that the user wrote, as it stands."""

import ast
import warnings
from dataclasses import dataclass
from functools import lru_cache

from nodes.block import Block, Inlet, block
from nodes.errors import UserError
from nodes.params import names, text
from nodes.spec import Spec, Wire
from nodes.written import call

TITLE = "Code"

START = '''class Own(nn.Module):
    """Say here what it does."""

    def __init__(self, in_features: int) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.ones(in_features))

    def forward(self, x: Tensor) -> Tensor:
        return x * self.weight
'''

SIZES = {"in_channels": 1, "in_features": -1}
"""What a constructor may ask of the first input, and the axis that answers."""


@block
class Code(Block):
    """Run a module of your own: a class with forward, whose arguments become the ports.

    It may use ``torch``, ``nn``, ``F``, ``math`` and ``Tensor``. Its ``__init__`` may ask for
    ``in_channels`` or ``in_features`` of the first input; its other arguments need defaults.

    Shape
    -----
    as its forward says

    References
    ----------
    torch.nn.Module
    """

    source: str = text(START, "The class, in Python.", lines=True)
    results: tuple[str, ...] = names(("out",), "What its forward gives, in order.")

    probe = "real"
    attends = True
    example = (Spec.tensor(6),)
    words = ("python", "custom", "own", "module")

    def __post_init__(self) -> None:
        super().__post_init__()
        if not self.results:
            raise UserError("results needs at least one name.")
        if len(set(self.results)) < len(self.results):
            raise UserError("results must differ from one another.")

    def inputs(self) -> tuple[Inlet, ...]:
        try:
            return read(self.source).inlets
        except UserError:
            return ()

    def outputs(self) -> tuple[str, ...]:
        return self.results

    def class_name(self) -> str:
        """Give the name of the class.

        Raises
        ------
        UserError
            If the source is no module.
        """
        return read(self.source).name

    def layer(self, *arriving: Spec | None) -> str:
        found = read(self.source)
        first = arriving[0] if arriving else None
        named = {}
        for wanted in found.sizes:
            if first is None:
                raise UserError(
                    "{node} asks for {wanted}, but nothing arrives at its first port.",
                    wanted=wanted,
                )
            named[wanted] = first.size(SIZES[wanted])
        return call(found.name, **named)

    def run(self, layer: str, *arriving: Wire | None) -> str:
        ports = read(self.source).inlets
        given = [
            f"{port.name}={wire}" if port.optional else str(wire)
            for port, wire in zip(ports, arriving, strict=True)
            if wire is not None
        ]
        return f"{layer}({', '.join(given)})"

    def summary(self) -> str:
        try:
            return self.class_name()
        except UserError:
            return "cannot be read"


@dataclass(frozen=True, slots=True)
class Read:
    """What the source of a module says of itself.

    Parameters
    ----------
    name
        The name of the class.
    inlets
        Its ports: the arguments of ``forward``.
    sizes
        Which sizes of the first input its constructor asks for.
    """

    name: str
    inlets: tuple[Inlet, ...]
    sizes: tuple[str, ...]


@lru_cache(maxsize=256)
def read(source: str) -> Read:
    """Read the last class of a source, without running it.

    Raises
    ------
    UserError
        If there is none, or it cannot stand as a block.
    """
    classes = [each for each in _parse(source).body if isinstance(each, ast.ClassDef)]
    if not classes:
        raise UserError("{node} needs a class with a method forward.")
    found = classes[-1]
    forward = _method(found, "forward")
    if forward is None:
        raise UserError("{node} needs a method forward in its class {name}.", name=found.name)
    return Read(found.name, _inlets(forward), _sizes(found))


def _parse(source: str) -> ast.Module:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return ast.parse(source)
    except SyntaxError as error:
        raise UserError(
            "{node} is not Python in line {line}: {reason}.",
            line=error.lineno or 1,
            reason=error.msg,
        ) from None
    except (ValueError, RecursionError, MemoryError):
        raise UserError("{node} cannot be read as Python.") from None


def _method(owner: ast.ClassDef, name: str) -> ast.FunctionDef | None:
    for each in owner.body:
        if isinstance(each, ast.FunctionDef) and each.name == name:
            return each
    return None


def _arguments(method: ast.FunctionDef) -> list[tuple[str, bool]]:
    """Give each argument but the first, and whether it has a default."""
    given = method.args
    plain = [each.arg for each in (*given.posonlyargs, *given.args)]
    optional = len(plain) - len(given.defaults)
    found = [(name, index >= optional) for index, name in enumerate(plain)]
    only = zip(given.kwonlyargs, given.kw_defaults, strict=True)
    return found[1:] + [(each.arg, default is not None) for each, default in only]


def _inlets(forward: ast.FunctionDef) -> tuple[Inlet, ...]:
    if forward.args.vararg or forward.args.kwarg:
        raise UserError("{node} needs a forward without *: each argument is a port.")
    if any(keyword is None for keyword in forward.args.kw_defaults):
        raise UserError("{node} needs a default for each argument of forward behind the *.")
    return tuple(Inlet(name, optional=default) for name, default in _arguments(forward))


def _sizes(owner: ast.ClassDef) -> tuple[str, ...]:
    made = _method(owner, "__init__")
    if made is None:
        return ()
    wanted = []
    for name, default in _arguments(made):
        if name in SIZES:
            wanted.append(name)
        elif not default:
            raise UserError(
                "{node} cannot give {name} to its class {owner}; give it a default.",
                name=name,
                owner=owner.name,
            )
    return tuple(wanted)
