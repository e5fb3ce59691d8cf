"""Look into a network while it trains: what one node gives, and how large gradients are."""

import ast
import json
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import Any

import torch
from torch import Tensor, nn

MOST_VALUES = 1 << 20
"""The most numbers of an activation that are shown; of more, the first channels."""


@dataclass(frozen=True)
class Seen:
    """What a node gave for the first sample of a batch.

    Parameters
    ----------
    values
        float32, without the batch axis, on the CPU.
    gradient
        The norm of the gradient of its parameters, or of its output where it has none; None
        where none flowed.
    """

    values: Tensor
    gradient: float | None


class Watcher:
    """Watches one node of a network; while it watches none, it costs nothing.

    A node with a module is seen by a hook on it. An operation or a twin has none: its line in
    ``model.py`` is found by ``nodes.json``, and the variable it sets is read while it runs.

    Parameters
    ----------
    net
        The network.
    package
        The folder of its package.

    Attributes
    ----------
    node
        Its address; empty for none.
    waiting
        What it has given and nobody has taken yet.
    """

    def __init__(self, net: nn.Module, package: Path) -> None:
        self._net = net
        self._package = package
        self._handles: list[Any] = []
        self._module: nn.Module | None = None
        self.waiting: Tensor | None = None
        self._flowed: Tensor | None = None
        self._every = 0.0
        self._next = 0.0
        self.node = ""

    def watch(self, node: str, rate: float) -> bool:
        """Watch a node, ``rate`` times a second at most; tell whether it can be seen."""
        self.leave()
        self.node = node
        if not node or rate <= 0:
            return True
        self._every, self._next = 1 / rate, 0.0
        self._module = _module_at(self._net, node)
        if self._module is not None:
            self._handles = [self._module.register_forward_hook(self._see_module)]
            return True
        line = _line_of(self._net, self._package, node)
        if line is None:
            return False
        tracer = _Tracer(line, self._keep)
        self._handles = [
            self._net.register_forward_pre_hook(lambda *_: tracer.start() if self._due() else None),
            self._net.register_forward_hook(lambda *_: tracer.end(), always_call=True),
        ]
        return True

    def leave(self) -> None:
        """Watch nothing."""
        for handle in self._handles:
            handle.remove()
        self._handles, self._module, self.waiting, self._flowed = [], None, None, None
        self.node = ""

    def take(self) -> Seen | None:
        """Give what was seen since the last call, after a step, while gradients are there."""
        if self.waiting is None:
            return None
        output, self.waiting = self.waiting, None
        self._next = time.monotonic() + self._every
        sample = output.detach()[0] if output.ndim else output.detach()
        if sample.ndim and sample.numel() > MOST_VALUES:
            sample = sample[: max(1, MOST_VALUES * len(sample) // sample.numel())]
        return Seen(sample.float().cpu().contiguous(), self._gradient())

    def _gradient(self) -> float | None:
        flowed, self._flowed = self._flowed, None
        weights = [] if self._module is None else list(self._module.parameters())
        gradients = [weight.grad for weight in weights if weight.grad is not None]
        if gradients:
            return _norm(gradients)
        return None if flowed is None else _norm([flowed])

    def _due(self) -> bool:
        return self._net.training and time.monotonic() >= self._next

    def _see_module(self, _module: nn.Module, _given: object, output: object) -> None:
        if self._due():
            self._keep(output)

    def _keep(self, output: object) -> None:
        while isinstance(output, tuple | list) and output:
            output = output[0]
        if isinstance(output, Tensor) and output.numel():
            self.waiting, self._flowed = output.detach(), None
            if output.requires_grad:
                output.register_hook(self._flow)

    def _flow(self, gradient: Tensor) -> None:
        self._flowed = gradient


def gradient_norms(net: nn.Module) -> dict[str, float]:
    """Give the Euclidean norm of the gradient of each node's parameters, by its address."""
    gradients = {
        node: found
        for node, weights in weights_of_nodes(net).items()
        if (found := [weight.grad for weight in weights if weight.grad is not None])
    }
    flat = [gradient for found in gradients.values() for gradient in found]
    if not flat:
        return {}
    squares = torch.stack([norm.float().square() for norm in torch._foreach_norm(flat)]).tolist()
    norms, place = {}, 0
    for node, found in gradients.items():
        norms[node] = sum(squares[place : place + len(found)]) ** 0.5
        place += len(found)
    return norms


def weights_of_nodes(net: nn.Module) -> dict[str, list[nn.Parameter]]:
    """Give the parameters of each node, by its address; what libraries nest stays together."""
    found = {name: [weight] for name, weight in net.named_parameters(recurse=False)}
    for name, module in net.named_children():
        written = type(module).__module__ == type(net).__module__
        if written:
            inner = weights_of_nodes(module)
        elif isinstance(module, nn.ModuleList):  # a node that is repeated
            inner = {
                f"{place}.{deep}".rstrip("."): weights
                for place, each in module.named_children()
                for deep, weights in (
                    weights_of_nodes(each)
                    if type(each).__module__ == type(net).__module__
                    else {"": list(each.parameters())}
                ).items()
            }
        else:
            inner = {"": list(module.parameters())}
        found |= {f"{name}.{deep}".rstrip("."): weights for deep, weights in inner.items()}
    return found


def _norm(tensors: list[Tensor]) -> float:
    return float(
        torch.stack([tensor.detach().float().square().sum() for tensor in tensors]).sum().sqrt()
    )


def _module_at(net: nn.Module, address: str) -> nn.Module | None:
    """Find the module of a node; an address that means all repeats gives the first."""
    module: nn.Module | None = net
    for name in address.split("."):
        if isinstance(module, nn.ModuleList) and not name.isdigit():
            module = module[0] if len(module) else None
        module = None if module is None else dict(module.named_children()).get(name)
    return module


@dataclass(frozen=True)
class _Line:
    """A statement of generated code, as it runs in one module."""

    path: str
    first: int
    last: int
    variable: str
    owner: nn.Module


def _line_of(net: nn.Module, package: Path, address: str) -> _Line | None:
    """Find the statement in ``forward`` that stands for a node without a module."""
    prefix, _, name = address.rpartition(".")
    owner = _module_at(net, prefix) if prefix else net
    if isinstance(owner, nn.ModuleList):
        owner = owner[0] if len(owner) else None
    path = package / "model.py"
    try:
        lines = json.loads((package / "nodes.json").read_text(encoding="utf-8"))["model.py"]
        tree = ast.parse(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, KeyError):
        return None
    if owner is None:
        return None
    # All repeats share one line, whose node has no numbers in its address.
    wanted = {name, ".".join(part for part in address.split(".") if not part.isdigit())}
    own = [
        each
        for each in ast.walk(tree)
        if isinstance(each, ast.ClassDef) and each.name == type(owner).__name__
    ]
    for statement in (each for part in own for each in ast.walk(part)):
        if not isinstance(statement, ast.Assign | ast.Return):
            continue
        last = statement.end_lineno or statement.lineno
        if wanted.isdisjoint(lines[statement.lineno - 1 : last]):
            continue
        if isinstance(statement, ast.Return):
            return _Line(str(path), statement.lineno, last, "", owner)
        target = statement.targets[0]
        first = target.elts[0] if isinstance(target, ast.Tuple) else target
        if isinstance(first, ast.Name):
            return _Line(str(path), statement.lineno, last, first.id, owner)
    return None


class _Tracer:
    """Reads one variable as soon as its line has run, in one pass through the network."""

    def __init__(self, line: _Line, keep: Callable[[object], None]) -> None:
        self._line = line
        self._keep = keep
        self._before: Any = None
        self._at = 0

    def start(self) -> None:
        """Follow what runs from now on."""
        self._before = sys.gettrace()
        self._on = True
        sys.settrace(self._call)

    def end(self) -> None:
        """Follow no more."""
        if getattr(self, "_on", False):
            self._on = False
            sys.settrace(self._before)

    def _call(self, frame: FrameType, _event: str, _value: object) -> Any:
        code = frame.f_code
        if (
            code.co_filename != self._line.path
            or frame.f_locals.get("self") is not self._line.owner
        ):
            return None
        self._at = 0
        return self._step

    def _step(self, frame: FrameType, event: str, value: object) -> Any:
        within = self._line.first <= self._at <= self._line.last
        leaving = event == "return" or not self._line.first <= frame.f_lineno <= self._line.last
        if within and leaving:
            self._keep(frame.f_locals.get(self._line.variable) if self._line.variable else value)
            self._at = 0
            return self._step
        self._at = frame.f_lineno
        return self._step
