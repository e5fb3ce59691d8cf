"""What one block makes of what arrives: asked of torch, once for each block and arriving specs."""

import importlib
import logging
import math
import re
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import torch
import torch.nn.functional as F  # the name that all of torch's users know
from torch import Tensor, nn
from torch._subclasses import FakeTensor, FakeTensorMode
from torch.utils._python_dispatch import TorchDispatchMode
from torch.utils.flop_counter import flop_registry

from nodes.block import Block, Inlet
from nodes.errors import ShapeError, UserError
from nodes.spec import Arrived, Axis, Free, Kind, Spec, Wire, probes

Arriving = tuple[Arrived, ...]
"""What arrives at each inlet, in order."""

LIMIT = 64 * 2**30
"""The most bytes that the weights or the outputs of one block may have."""

REAL_LIMIT = 2**30
"""The most bytes that the weights of a block may have which is tried for real: they are taken."""

SMALL = 500_000
"""The most numbers on which a block without weights is tried for real."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a block makes of what arrives.

    Parameters
    ----------
    outputs
        The spec of each output port, in order.
    parameters, trainable
        How many weights it has.
    macs
        Multiply-accumulates for one sample.
    memory
        Bytes of its outputs for one sample.
    code
        The line in ``__init__``, with plain numbers; empty for an operation.
    """

    outputs: tuple[Spec, ...] = ()
    parameters: int = 0
    trainable: int = 0
    macs: int = 0
    memory: int = 0
    code: str = ""


class Prober:
    """Asks torch what blocks do, and remembers the answers."""

    def __init__(self) -> None:
        self._known: dict[tuple[Block, Arriving], Answer | UserError] = {}
        self._primes: dict[tuple[object, ...], str] = {}
        self.asked = 0

    def ask(self, block: Block, arriving: Arriving, classes: dict[str, Any]) -> Answer:
        """Tell what ``block`` makes of ``arriving``.

        Raises
        ------
        UserError
            If it cannot work on it; a `ShapeError` names the spec at fault.
        """
        key = (block, arriving)
        found = self._known.get(key)
        if found is None:
            try:
                with warnings.catch_warnings(), _seen_attention():
                    warnings.simplefilter("ignore")  # of values that the user may well have meant
                    found = self._find(block, arriving, classes)
            except UserError as problem:
                found = problem
            self._known[key] = found
        if isinstance(found, UserError):
            raise type(found)(
                found.template,
                *((found.about,) if isinstance(found, ShapeError) else ()),
                **found.values,
            )
        return found

    def _find(self, block: Block, arriving: Arriving, classes: dict[str, Any]) -> Answer:
        self.asked += 1
        if block.role == "preparation" and block.random:
            return _random(block, arriving)
        inlets = block.inputs()
        flat = tuple(flatten(arriving))
        code = constructor(block, arriving)
        namespace = {**NAMES, **classes, **runtime_names(block.needs), **library_names(block)}
        wires, names = _wires(inlets, arriving)
        expression = expression_of(block, "layer", wires)
        masked = block.role == "loss" and any(spec.dtype == "bool" for spec in flat)
        real = block.probe == "real" or masked  # how many rows a mask keeps, only values tell
        device = torch.device("meta" if block.probe == "meta" and not masked else "cpu")
        faking = FakeTensorMode() if block.probe == "fake" else nullcontext()
        if code and real:
            _check_size((), _weights(_build(code, namespace, torch.device("meta"))), REAL_LIMIT)
        with faking:
            layer = _build(code, namespace, device) if code else None
        weights = _weights(layer)
        _check_dtypes(flat, weights)
        function = eval(  # noqa: S307  # our own text: checked values by their repr, and a0, a1, …
            f"lambda layer, {', '.join(names)}: {expression}"
            if names
            else f"lambda layer: {expression}",
            namespace,
        )

        def run(sizes: Callable[[Axis], int]) -> list[Tensor]:
            with faking, torch.no_grad():
                given = [_tensor(spec, sizes, device) for spec in flat]
                return _leaves(function(layer, *given))

        counter = _Counter()
        with _told(block), counter:
            base = run(_base)
        _check_size(base, weights)
        numbers = sum(map(_numbers, flat)) + sum(map(_numbers, base))
        tried = base if real else []
        if not real and _weightless(layer) and numbers <= SMALL:
            # Without memory torch looks less closely: at axes that are not there, at dtypes.
            with _told(block), torch.no_grad():
                given = [_tensor(spec, _base, torch.device("cpu")) for spec in flat]
                tried = _leaves(function(layer, *given))
        ports = block.outputs()
        order = _unpack_order(block.unpack, ports)
        if len(base) < len(ports):
            raise UserError(
                "{node} gives {found} tensors where {wanted} are declared.",
                found=len(base),
                wanted=len(ports),
            )
        moved = self._moves(block, flat, run)
        stated = block.stated(*flat)
        batch = _batch(flat)
        outputs = []
        for port in ports:
            if stated and port in stated:
                outputs.append(stated[port])
                continue
            place = order[port]
            axes = tuple(
                self._axis(
                    index, base[place], {k: [t[place] for t in v] for k, v in moved.items()}, flat
                )
                for index in range(base[place].ndim)
            )
            found = tried[place] if tried else base[place]
            outputs.append(_meaning(block, port, axes, found, flat))
        macs = counter.flops // 2
        if not macs and real and weights:
            macs = sum(w.numel() for w in weights if w.ndim > 1) * max(1, _steps(base[0]))
        return Answer(
            tuple(outputs),
            sum(weight.numel() for weight in weights),
            sum(weight.numel() for weight in weights if weight.requires_grad),
            macs // batch,
            sum(each.numel() * each.element_size() for each in base) // batch,
            code,
        )

    def _moves(
        self,
        block: Block,
        flat: Sequence[Spec],
        run: Callable[[Callable[[Axis], int]], list[Tensor]],
    ) -> dict[str, list[list[Tensor]]]:
        """Run with each free axis moved alone, twice."""
        moved: dict[str, list[list[Tensor]]] = {}
        indexed = {spec.high for spec in flat if isinstance(spec.high, str)}
        for name in sorted(indexed.union(*(spec.free for spec in flat))):
            moved[name] = []
            for move in (0, 1):
                try:
                    with _told(block):
                        moved[name].append(run(_moved(name, move)))
                except UserError as problem:
                    raise self._awkward(name, run, move) or problem from problem
        return moved

    def _awkward(
        self, name: str, run: Callable[[Callable[[Axis], int]], list[Tensor]], move: int
    ) -> UserError | None:
        """Tell of which number ``name`` must be a multiple, where only awkward sizes fail."""
        if move == 0:
            return None
        base = probes(name)[0]
        for divisor in (2, 3, 4, 6, 8, 16):
            if base % divisor:
                continue
            try:
                run(_scaled(name, Fraction(3 * divisor, base)))
                run(_scaled(name, Fraction(5 * divisor, base)))
            except (RuntimeError, ValueError, IndexError, TypeError, ZeroDivisionError):
                continue
            return UserError(
                "{node} works only where {axis} is a multiple of {divisor}.",
                axis=name,
                divisor=divisor,
            )
        return None

    def _axis(
        self,
        index: int,
        base: Tensor,
        moved: dict[str, list[Tensor]],
        flat: Sequence[Spec],
    ) -> Axis:
        size = base.shape[index]
        follows = {
            name: (first.shape[index], second.shape[index])
            for name, (first, second) in moved.items()
            if first.ndim > index
            and second.ndim > index
            and (first.shape[index] != size or second.shape[index] != size)
        }
        if not follows:
            return size
        key = tuple(sorted(follows.items()))
        for spec in flat:
            for each in spec.axes:
                if isinstance(each, Free) and each.base == size and each.moved == key:
                    return each
        return Free(self._written(size, follows), size, key)

    def _written(self, size: int, follows: dict[str, tuple[int, int]]) -> str:
        """Write a size that follows free axes: as a line where it is one."""
        slopes: dict[str, Fraction] = {}
        for name, sizes in follows.items():
            base, *moves = probes(name)
            found = {
                Fraction(then - size, there - base)
                for then, there in zip(sizes, moves, strict=True)
            }
            if len(found) != 1 or next(iter(found)).denominator != 1:
                return self._bent(name, size, follows)
            slopes[name] = found.pop()
        bases = {name: probes(name)[0] for name in follows}
        product = math.prod(bases.values())
        if len(follows) > 1 and all(slope * bases[name] == size for name, slope in slopes.items()):
            factor = Fraction(size, product)
            if factor.denominator == 1:
                return "*".join(([str(factor)] if factor != 1 else []) + sorted(slopes))
        rest = Fraction(size) - sum(slope * bases[name] for name, slope in slopes.items())
        parts = [name if slope == 1 else f"{slope}*{name}" for name, slope in slopes.items()]
        text = " + ".join(parts)
        if rest:
            text += f" {'+' if rest > 0 else '-'} {abs(rest)}"
        return text

    def _bent(self, name: str, size: int, follows: dict[str, tuple[int, int]]) -> str:
        """Write a size that does not follow its axis in a line."""
        base = probes(name)[0]
        points = list(zip((base, *probes(name)[1:]), (size, *follows[name]), strict=True))
        for divisor in (2, 3, 4, 6, 8, 16, 32):
            if len(follows) == 1 and all(
                abs(there / divisor - then) <= 1 for there, then in points
            ):
                return f"≈{name}/{divisor}"
        key = (size, tuple(sorted(follows.items())))
        if key not in self._primes:
            count = sum(text.startswith(name) for text in self._primes.values())
            self._primes[key] = (
                name + ("′", "″", "‴")[min(count, 2)] + (str(count + 1) if count > 2 else "")
            )
        return self._primes[key]


def _random(block: Block, arriving: Arriving) -> Answer:
    """Tell what a random preparation gives: what it states, or what it took."""
    wires, _ = _wires(block.inputs(), arriving)
    expression_of(block, "", wires)
    flat = tuple(flatten(arriving))
    return Answer(tuple((block.stated(*flat) or {"out": flat[0]}).values()))


def flatten(arriving: Arriving) -> Iterator[Spec]:
    """Give each spec that arrives, those of a port for many one by one."""
    for each in arriving:
        if isinstance(each, tuple):
            yield from each
        elif each is not None:
            yield each


def constructor(block: Block, arriving: Arriving) -> str:
    """Give the line of ``__init__`` that makes the block's layer, or nothing."""
    method = getattr(block, "layer", None)
    return str(method(*_spread(block.inputs(), arriving))) if method else ""


def expression_of(block: Block, layer: str, wires: Sequence[object]) -> str:
    """Give the expression of ``forward`` for a block.

    Parameters
    ----------
    block
        A layer, operation, parameter, preparation or loss.
    layer
        What the layer is called there, as ``self.conv2d_1``.
    wires
        For each inlet a `Wire`, a tuple of them at a port for many, or None.
    """
    if block.role == "parameter":
        return layer
    given = _spread(block.inputs(), tuple(wires))
    method = getattr(block, "run", None)
    if method is not None:
        return str(method(layer, *given))
    method = getattr(block, "forward", None)
    if method is not None and not hasattr(block, "layer"):
        return str(method(*given))
    return f"{layer}({', '.join(str(each) for each in given if each is not None)})"


def runtime_names(needs: Sequence[str]) -> dict[str, Any]:
    """Give what the code of a block takes from the runtime, by the last part of its name."""
    found = {}
    for need in needs:
        module, _, name = need.rpartition(".")
        found[name] = getattr(importlib.import_module(f"nodes.runtime.{module}"), name)
    return found


def library_names(block: Block) -> dict[str, Any]:
    """Give what the code of a block takes from a library that only some blocks need.

    Raises
    ------
    UserError
        If it is not installed.
    """
    if block.library not in LIBRARIES:
        return {}
    name, module = LIBRARIES[block.library]
    try:
        return {name: importlib.import_module(module)}
    except ImportError as error:
        raise UserError(
            "{node} needs {library}, which cannot be loaded here: {reason}.",
            library=block.library,
            reason=str(error).partition("\n")[0].rstrip("."),
        ) from error


LIBRARIES = {"torch_geometric": ("gnn", "torch_geometric.nn")}
"""By a library, what generated code calls it, and which of its modules that is."""

NAMES: dict[str, Any] = {"nn": nn, "F": F, "torch": torch, "math": math, "Tensor": Tensor}
"""What every generated line may use."""


def _spread(inlets: Sequence[Inlet], arriving: Sequence[Any]) -> list[Any]:
    given: list[Any] = []
    for inlet, each in zip(inlets, arriving, strict=True):
        if inlet.many:
            given.extend(each)
        else:
            given.append(each)
    return given


def _wires(inlets: Sequence[Inlet], arriving: Arriving) -> tuple[list[Any], list[str]]:
    names: list[str] = []

    def wire(spec: Spec) -> Wire:
        names.append(f"a{len(names)}")
        return Wire(names[-1], spec)

    wires: list[Any] = []
    for _, each in zip(inlets, arriving, strict=True):
        if isinstance(each, tuple):
            wires.append(tuple(map(wire, each)))
        else:
            wires.append(None if each is None else wire(each))
    return wires, names


def _build(code: str, namespace: dict[str, Any], device: torch.device) -> Any:
    with _told(None), device:
        made = eval(code, namespace)  # noqa: S307  # our own text: checked values by their repr
    return made.eval() if isinstance(made, nn.Module) else made


def _weights(layer: Any) -> list[Tensor]:
    if isinstance(layer, nn.Module):
        return list(layer.parameters())
    return [layer] if isinstance(layer, nn.Parameter) else []


@contextmanager
def _told(block: Block | None) -> Iterator[None]:
    """Tell torch's own errors as a `UserError`."""
    try:
        yield
    except UserError:
        raise
    except (
        RuntimeError,
        ValueError,
        TypeError,
        IndexError,
        AssertionError,
        OverflowError,
        ZeroDivisionError,
        MemoryError,
        NotImplementedError,
    ) as error:
        reason = _reason(error)
        if block is None:
            raise UserError("{node} cannot be built: {reason}", reason=reason) from error
        raise UserError(
            "{node} cannot work on {arriving}: {reason}", reason=reason or type(error).__name__
        ) from error


REASONS: tuple[tuple[str, str], ...] = (
    ("roadcast", "their sizes do not fit together."),
    ("must match the size", "their sizes do not fit together."),
    ("Sizes of tensors must match", "their sizes do not fit together."),
    ("shapes cannot be multiplied", "their sizes do not fit together."),
    ("Expected size for first two dimensions", "their sizes do not fit together."),
    ("Kernel size can't be greater", "it is smaller than the kernel."),
    ("utput size is too small", "it is smaller than the window."),
    ("is invalid for input of size", "the sizes do not multiply to the same number."),
    ("Dimension out of range", "it has no such axis."),
    ("Expected more than 1 spatial element", "nothing is left of its height and width."),
    ("can't allocate memory", "it needs more memory than there is."),
)
"""What torch's errors mean, by a part of their text; torch names sizes of the probe."""


def _reason(error: BaseException) -> str:
    text = " ".join(str(error).split("\n")[0].split())
    for part, told in REASONS:
        if part in text:
            return told
    return text if len(text) <= 200 else text[:199] + "…"


def _check_dtypes(flat: Sequence[Spec], weights: Sequence[Tensor]) -> None:
    """Refuse real numbers of another precision, at which torch looks only when it computes."""
    own = {str(each.dtype).removeprefix("torch.") for each in weights if each.is_floating_point()}
    for spec in flat:
        if own and spec.floating and spec.dtype not in own:
            raise ShapeError(
                "{node} computes in {own}; {source} gives it {dtype} {shape}. Put a Cast before "
                "it.",
                spec,
                own=" or ".join(sorted(own)),
                dtype=spec.dtype,
            )


def _weightless(layer: Any) -> bool:
    if isinstance(layer, nn.Module):
        return not any(True for _ in (*layer.parameters(), *layer.buffers()))
    return layer is None


def _numbers(of: Spec | Tensor) -> int:
    return of.numel() if isinstance(of, Tensor) else math.prod(map(_base, of.axes))


def _tensor(spec: Spec, sizes: Callable[[Axis], int], device: torch.device) -> Tensor:
    shape = [sizes(each) for each in spec.axes]
    dtype = getattr(torch, spec.dtype)
    if device.type == "meta":
        return torch.empty(shape, dtype=dtype, device=device)
    if spec.high is None:
        return torch.zeros(shape, dtype=dtype)
    return _indices(shape, _bound(spec.high, sizes)).to(dtype)


def _bound(high: int | str, sizes: Callable[[Axis], int]) -> int:
    """Give the number below which whole numbers of this range lie."""
    return sizes(Free.named(high)) if isinstance(high, str) else high


def _within(found: Tensor, high: int | str | None) -> bool:
    """Tell whether nothing that was found lies out of this range."""
    if high is None or found.is_meta or isinstance(found, FakeTensor) or not found.numel():
        return True
    return bool(found.min() >= 0) and bool(found.max() < _bound(high, _base))


def _indices(shape: Sequence[int], high: int) -> Tensor:
    """Give whole numbers in 0 .. high - 1, which rise along the last axis over the whole range.

    Each row begins one later, so that an edge joins two vertices.
    """
    *outer, last = shape or (1,)
    rising = torch.arange(last) * (high - 1) // max(1, last - 1)
    rows = torch.arange(math.prod(outer)).unsqueeze(1)
    return ((rising + rows) % high).reshape(list(shape))


def _base(axis: Axis) -> int:
    return axis.base if isinstance(axis, Free) else axis


def _moved(name: str, move: int) -> Callable[[Axis], int]:
    return lambda axis: axis.at(name, move) if isinstance(axis, Free) else axis


def _scaled(name: str, factor: Fraction) -> Callable[[Axis], int]:
    def size(axis: Axis) -> int:
        if not isinstance(axis, Free):
            return axis
        moves = any(follows == name for follows, _ in axis.moved)
        return int(axis.base * factor) if moves else axis.base

    return size


def _batch(flat: Sequence[Spec]) -> int:
    for spec in flat:
        for axis in spec.axes:
            if isinstance(axis, Free) and axis.text == "B":
                return axis.base
    return 1


def _leaves(result: Any) -> list[Tensor]:
    if isinstance(result, Tensor):
        return [result]
    if isinstance(result, tuple | list):
        return [leaf for each in result for leaf in _leaves(each)]
    return []


def _unpack_order(unpack: str, ports: Sequence[str]) -> dict[str, int]:
    names = re.findall(r"\{(\w+)\}", unpack) or list(ports)
    return {port: names.index(port) for port in ports}


def _steps(output: Tensor) -> int:
    return output.numel() // max(1, output.shape[-1]) if output.ndim > 2 else output.shape[0]


def _meaning(
    block: Block, port: str, axes: tuple[Axis, ...], found: Tensor, flat: Sequence[Spec]
) -> Spec:
    """Give the spec of an output: a kind that is declared, or that of the first input.

    Whole numbers keep their range if those that were ``found`` lie in it, as far as there are any.
    """
    dtype = str(found.dtype).removeprefix("torch.")
    first = flat[0] if flat else None
    kind: Kind = "tensor"
    high: int | str | None = None
    if first is not None and first.dtype == dtype and first.rank == len(axes):
        kind, high = first.kind, first.high if _within(found, first.high) else None
    declared = block.kinds.get(port)
    return Spec(declared or kind, axes, dtype, high)  # type: ignore[arg-type]  # a declared kind


def _check_size(outputs: Sequence[Tensor], weights: Sequence[Tensor], limit: int = LIMIT) -> None:
    needed = sum(each.numel() * each.element_size() for each in (*outputs, *weights))
    if needed > limit:
        raise UserError(
            "{node} would need {needed} GB of memory, more than the limit of {limit} GB. Take "
            "smaller values.",
            needed=round(needed / 1e9),
            limit=round(limit / 1e9),
        )


class _Counter(TorchDispatchMode):
    """Counts the floating point operations of what runs inside it."""

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # torch gives it no types
        self.flops = 0

    def __torch_dispatch__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        result = func(*args, **(kwargs or {}))
        count = flop_registry.get(func.overloadpacket)
        if count is not None:
            self.flops += count(*args, **(kwargs or {}), out_val=result)
        return result


@contextmanager
def _seen_attention() -> Iterator[None]:
    """Let attention go its plain way, whose operations can be counted."""
    before = torch.backends.mha.get_fastpath_enabled()
    torch.backends.mha.set_fastpath_enabled(False)
    try:
        yield
    finally:
        torch.backends.mha.set_fastpath_enabled(before)


logging.getLogger("torch._subclasses.fake_tensor").setLevel(logging.CRITICAL)  # told as problems
