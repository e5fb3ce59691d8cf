"""Look into a network while it trains: what one node gives, and how large gradients are."""

import ast
import json
import sys
import time
import weakref
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import Any

import torch
from torch import Tensor, nn

MOST_VALUES = 1 << 20
"""The most numbers of an activation that are shown; of more, the first channels."""
MOST_RESULTS = 8
"""Of how many results of functions it is known that they were made."""


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

    A node with a module is seen by a hook on it. An operation or a twin has none: its lines in
    ``model.py`` are found by ``nodes.json``, and the variable they set is read while they run, in
    ``forward`` or in a function such as ``generate``. A function that runs the blocks of twins is
    written once: a twin is seen where it is called with what another function made, and the first
    of them where it is not.

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
        self._code = _Code(package)
        self._handles: list[Any] = []
        self._module: nn.Module | None = None
        self._calls: _Calls | None = None
        self._side: bool | None = None
        self.waiting: Tensor | None = None
        self._learns = False
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
        head, _, rest = node.partition(".")
        first = self._code.twins.get(head, head)
        self._module = _module_at(self._net, f"{first}.{rest}".rstrip("."))
        self._side = self._code.side(head)
        lines = []
        if self._module is None or (not rest and self._code.shares(head)):
            lines = self._code.lines(self._net, node, self._side)
        if self._module is None and not lines:
            return False
        tracer = _Tracer(lines, self._keep, self._made)
        if self._code.functions:
            self._calls = _Calls(self._net, self._code.functions, self._due, tracer)
            self._handles.append(self._calls)
        if lines:
            self._handles += [
                self._net.register_forward_pre_hook(
                    lambda *_: tracer.start() if self._due() else None
                ),
                self._net.register_forward_hook(lambda *_: tracer.end(), always_call=True),
            ]
        elif self._module is not None:
            self._handles.append(self._module.register_forward_hook(self._see_module))
        return True

    def leave(self) -> None:
        """Watch nothing."""
        for handle in self._handles:
            handle.remove()
        self._handles, self._module, self._calls, self._side = [], None, None, None
        self.waiting, self._flowed = None, None
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

    def _made(self) -> bool | None:
        """Tell whether a function runs on what another one made; None outside of them."""
        return None if self._calls is None else self._calls.made

    def _see_module(self, _module: nn.Module, _given: object, output: object) -> None:
        made = self._made()
        if (self._side is None or made is None or made == self._side) and self._due():
            self._keep(output)

    def _keep(self, output: object) -> None:
        """Keep what was given; of several in a step the first through which gradient flows."""
        while isinstance(output, tuple | list) and output:
            output = output[0]
        if not isinstance(output, Tensor) or not output.numel():
            return
        if self.waiting is not None and (self._learns or not output.requires_grad):
            return
        self.waiting, self._flowed = output.detach(), None
        self._learns = output.requires_grad
        if self._learns:
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
    """A statement of generated code, as it runs in one module.

    With ``made``, it counts only where its function runs on what another one made, or does not.
    """

    path: str
    first: int
    last: int
    variable: str
    owner: nn.Module
    made: bool | None = None


class _Code:
    """The generated network as text: which lines stand for which node.

    Parameters
    ----------
    package
        The folder of the package.

    Attributes
    ----------
    twins
        For each twin of the main drawing the node by whose lines and weights it runs.
    functions
        The methods that run a part of the network, beside ``forward``.
    """

    def __init__(self, package: Path) -> None:
        self._path = package / "model.py"
        self.twins: dict[str, str] = {}
        self.functions: tuple[str, ...] = ()
        self._nodes: list[str] = []
        self._classes: dict[str, ast.ClassDef] = {}
        try:
            told = json.loads((package / "nodes.json").read_text(encoding="utf-8"))
            tree = ast.parse(self._path.read_text(encoding="utf-8"))
            self._nodes, self.twins = told["model.py"], told.get("twins", {})
        except (OSError, ValueError, KeyError):
            return
        self._classes = {each.name: each for each in tree.body if isinstance(each, ast.ClassDef)}
        if "Net" in self._classes:
            methods = _methods(self._classes["Net"])
            self.functions = tuple(sorted(set(methods) - {"__init__", "forward", "load"}))

    def shares(self, name: str) -> bool:
        """Tell whether a node of the main drawing has the weights of another, or the reverse."""
        return name in self.twins or name in self.twins.values()

    def side(self, name: str) -> bool | None:
        """Tell whether functions run a node on what others made, where twins share its lines."""
        if name in self.twins:
            alone = not self._in_functions(name) and self._in_functions(self.twins[name])
            return True if alone else None
        others = [twin for twin, first in self.twins.items() if first == name]
        return False if any(self.side(twin) for twin in others) else None

    def lines(self, net: nn.Module, address: str, side: bool | None) -> list[_Line]:
        """Find the statements that stand for a node."""
        prefix, _, name = address.rpartition(".")
        owner = _module_at(net, prefix) if prefix else net
        if isinstance(owner, nn.ModuleList):
            owner = owner[0] if len(owner) else None
        written = self._classes.get(type(owner).__name__)
        if owner is None or written is None:
            return []
        # All repeats share one line, whose node has no numbers in its address.
        wanted = {name, ".".join(part for part in address.split(".") if not part.isdigit())}
        found = []
        for method, body in _methods(written).items():
            if prefix or method not in self.functions or side is None:
                found += self._statements(body, wanted, owner, None)
            else:
                names = {self.twins.get(name, name)}
                found += self._statements(body, names, owner, side)
        return found

    def _in_functions(self, name: str) -> bool:
        methods = _methods(self._classes["Net"])
        return any(
            name in self._nodes[methods[each].lineno - 1 : methods[each].end_lineno]
            for each in self.functions
        )

    def _statements(
        self, body: ast.FunctionDef, names: set[str], owner: nn.Module, made: bool | None
    ) -> list[_Line]:
        """Find the first statement of a method that stands for a node, if there is one."""
        for statement in ast.walk(body):
            if not isinstance(statement, ast.Assign | ast.Return):
                continue
            start, last = statement.lineno, statement.end_lineno or statement.lineno
            if names.isdisjoint(self._nodes[start - 1 : last]):
                continue
            if isinstance(statement, ast.Return):
                return [_Line(str(self._path), start, last, "", owner, made)]
            target = statement.targets[0]
            first = target.elts[0] if isinstance(target, ast.Tuple) else target
            if isinstance(first, ast.Name):
                return [_Line(str(self._path), start, last, first.id, owner, made)]
        return []


def _methods(written: ast.ClassDef) -> dict[str, ast.FunctionDef]:
    return {each.name: each for each in written.body if isinstance(each, ast.FunctionDef)}


class _Calls:
    """Follows the calls of a network's functions until it is removed.

    It stands in the class, since a method that stood in the network would come along where the
    network is copied, and still run the first one.

    Attributes
    ----------
    made
        Whether the function that runs now was given what another one made; None where none runs.
    """

    def __init__(
        self,
        net: nn.Module,
        names: Sequence[str],
        due: Callable[[], bool],
        tracer: "_Tracer",
    ) -> None:
        self.made: bool | None = None
        self._net, self._due, self._tracer = net, due, tracer
        self._given: list[weakref.ref[Tensor]] = []
        self._methods = {name: vars(type(net))[name] for name in names}
        for name, method in self._methods.items():
            setattr(type(net), name, self._followed(method))

    def remove(self) -> None:
        """Let the functions be called as they are written."""
        for name, method in self._methods.items():
            setattr(type(self._net), name, method)

    def _followed(self, method: Callable[..., Any]) -> Callable[..., Any]:
        def call(net: nn.Module, *given: Any) -> Any:
            if net is not self._net or self.made is not None:
                return method(net, *given)
            known = [each() for each in self._given]
            self.made = any(one is other for one in given for other in known)
            if self._tracer.lines and self._due():
                self._tracer.start()
            try:
                found = method(net, *given)
            finally:
                self._tracer.end()
                self.made = None
            listed = found if isinstance(found, tuple) else (found,)
            made = [weakref.ref(each) for each in listed if isinstance(each, Tensor)]
            self._given = [*made, *self._given][:MOST_RESULTS]
            return found

        return call


class _Tracer:
    """Reads a variable as soon as one of its lines has run, in one pass through the network."""

    def __init__(
        self,
        lines: Sequence[_Line],
        keep: Callable[[object], None],
        made: Callable[[], bool | None],
    ) -> None:
        self.lines = lines
        self._keep = keep
        self._made = made
        self._before: Any = None
        self._on = False
        self._at = 0

    def start(self) -> None:
        """Follow what runs from now on."""
        self._before = sys.gettrace()
        self._on = True
        sys.settrace(self._call)

    def end(self) -> None:
        """Follow no more."""
        if self._on:
            self._on = False
            sys.settrace(self._before)

    def _call(self, frame: FrameType, _event: str, _value: object) -> Any:
        path, owner = frame.f_code.co_filename, frame.f_locals.get("self")
        if not any(line.path == path and line.owner is owner for line in self.lines):
            return None
        self._at = 0
        return self._step

    def _step(self, frame: FrameType, event: str, value: object) -> Any:
        line = next((each for each in self.lines if each.first <= self._at <= each.last), None)
        gone = event == "return" or line is None or not line.first <= frame.f_lineno <= line.last
        if line is not None and gone and (line.made is None or line.made == self._made()):
            self._keep(frame.f_locals.get(line.variable) if line.variable else value)
        self._at = frame.f_lineno
        return self._step
