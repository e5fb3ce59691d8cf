"""Foresight: whether a network that writes sees what it is to find, told by letting it try.

It is run as it is drawn, twice, with another id at one place the second time. What may not move
then, and does, has seen ahead.
"""

import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import CodeType, FrameType
from typing import Any

import torch
from torch import Tensor, nn

from app.compiler import package_files
from app.compiler.compiled import Compiled
from app.compiler.report import Fix, Problem, Source
from app.graph.graph import Port
from nodes.block import Block
from nodes.data import TextFile
from nodes.spec import Free, Spec

MOST_WEIGHTS = 12_000_000
MOST_MACS = 1_000_000_000
"""A network with more of either is not tried here: it would take a tenth of a second and more after
each edit. Training tries every one before its first step."""
MOST_KNOWN = 200
FILE = "<foresight>"
"""What the code that is tried calls its file."""

BACK: Mapping[str, tuple[str, str, str]] = {
    "causal": (
        "yes",
        "Let {node} look back only",
        (
            "{node} sees ahead: what it gives for a place changes with the ids behind that place, "
            "which the network is to find. Make its attention causal."
        ),
    ),
    "border": (
        "causal",
        "Make the border of {node} causal",
        (
            "{node} sees ahead: what it gives for a place changes with the ids behind that place, "
            "which the network is to find. Make its border causal."
        ),
    ),
    "directions": (
        "forward",
        "Let {node} read forward only",
        (
            "{node} sees ahead: what it gives for a place changes with the ids behind that place, "
            "which the network is to find. Let it read forward only."
        ),
    ),
}
"""Fields that can keep a block from looking ahead: the value that does, the repair, and what is
told where they have another."""


@dataclass(frozen=True, slots=True)
class Task:
    """How a network is tried.

    Parameters
    ----------
    moved
        The argument of which an id is moved.
    scores
        Which of the results must not move, by place.
    functions
        Where the network encodes and decodes, what the two take and give, by name.
    behind
        Whether the moved id may be seen from its own place on; else from nowhere.
    """

    moved: str
    scores: int
    functions: tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...] = ()
    behind: bool = True


@dataclass(frozen=True, slots=True)
class Seen:
    """Where something sees ahead: the line of ``model.py``, its node and the path of its module."""

    node: str
    path: str


class Foresight:
    """Tries networks, and remembers what came of it by their code."""

    def __init__(self) -> None:
        self._known: dict[tuple[object, ...], tuple[Task, Seen] | None] = {}

    def problem(self, compiled: Compiled) -> Problem | None:
        """Tell which node of a drawing sees ahead, or nothing where none does."""
        tasks = tuple(_tasks(compiled))
        if not tasks or not compiled.classes or _large(compiled):
            return None
        model = package_files.sources(compiled)["model.py"]
        specs = compiled.walked.specs
        given = {name: specs[port] for name, port in compiled.parts.arguments.items()}
        key = (model.text, tasks, tuple(given.items()))
        if key not in self._known:
            if len(self._known) > MOST_KNOWN:
                self._known.clear()
            self._known[key] = _tried(model, tasks, given)
        found = self._known[key]
        return None if found is None else _problem(compiled, *found)


def _tasks(compiled: Compiled) -> Iterator[Task]:
    """Give what is to be tried: for encoder and decoder two things, for a language model one."""
    parts, graph = compiled.parts, compiled.project.graph
    arguments = {port: name for name, port in parts.arguments.items()}
    results = list(parts.results.values())
    decode = next((each for each in compiled.functions if each.name == "decode"), None)
    if decode is not None:
        shift = next(iter(decode.arguments.values())).node
        target = arguments.get(next(iter(graph.feeding(shift).values())))
        scores = next(iter(decode.results.values()))
        if target is not None and scores in results:
            functions = tuple(
                (each.name, tuple(each.arguments), tuple(each.results))
                for each in compiled.functions
            )
            yield Task(target, results.index(scores), functions)
            yield Task(target, results.index(scores), behind=False)
        return
    for name in parts.losses:
        feeding = graph.feeding(name)
        if not {"target", "scores"} <= feeding.keys() or feeding["scores"] not in results:
            continue
        asked = feeding["target"]
        read = arguments.get(Port(asked.node, "tokens"))
        if read is not None and isinstance(graph.nodes[asked.node].block, TextFile):
            yield Task(read, results.index(feeding["scores"]))


def _large(compiled: Compiled) -> bool:
    steps = (
        step
        for place in compiled.walked.places()
        for runs in place.steps.values()
        for step in runs
        if step.answer is not None
    )
    weights = macs = 0
    for step in steps:
        assert step.answer is not None
        weights, macs = weights + step.answer.parameters, macs + step.answer.macs
        if weights > MOST_WEIGHTS or macs > MOST_MACS:
            return True
    return False


def _tried(
    model: Source, tasks: Sequence[Task], given: Mapping[str, Spec]
) -> tuple[Task, Seen] | None:
    """Run a network as each task says; give what sees ahead first."""
    # Relative imports of the package are those of the runtime where it lies here.
    names: dict[str, Any] = {"__name__": "nodes.model", "__package__": "nodes"}
    with torch.random.fork_rng(devices=[]), torch.no_grad():
        torch.manual_seed(0)
        try:
            exec(compile(model.text, FILE, "exec"), names)  # noqa: S102  # our own text, and code that the user trusts
            net = names["Net"]().eval()
            tensors = {name: _drawn(spec) for name, spec in given.items()}
            for task in tasks:
                seen = _Runs(net, model, task, tensors).first_ahead(given[task.moved])
                if seen is not None:
                    return task, seen
        except (RuntimeError, ValueError, TypeError, IndexError, KeyError):
            return None  # what these sizes do not fit, training tries with those of the data
    return None


class _Runs:
    """A network that is run with what it is given, and with one id moved."""

    def __init__(self, net: nn.Module, model: Source, task: Task, given: dict[str, Tensor]) -> None:
        self._net, self._model, self._task, self._given = net, model, task, given
        self._paths = {id(module): name for name, module in net.named_modules()}

    def first_ahead(self, spec: Spec) -> Seen | None:
        """Give what moves first where nothing may; nothing where the scores do not move."""
        ids = self._given[self._task.moved]
        steps = ids.shape[1] if ids.ndim == 2 else 0
        if steps < 2:
            return None
        other = _moved(ids, spec)
        scores = self._scores(ids, None)
        if not self._ahead(scores, self._scores(other, None), steps):
            return None
        if self._ahead(scores, self._scores(ids, None), steps):
            return None  # it gives something else each time, so nothing can be said
        first: list[tuple[int, str, Tensor]] = []
        second: list[tuple[int, str, Tensor]] = []
        self._scores(ids, first)
        self._scores(other, second)
        for (line, path, one), (_, _, another) in zip(first, second, strict=False):
            if self._ahead(one, another, steps):
                return Seen(self._model.nodes[line - 1], path)
        return Seen("", "")

    def _ahead(self, one: Tensor, other: Tensor, steps: int) -> bool:
        """Tell whether two tensors differ where they may not."""
        if one.shape != other.shape or not one.numel():
            return False
        if self._task.behind:
            axes = [axis for axis in range(1, one.ndim) if one.shape[axis] == steps]
            if not axes:
                return False
            for axis in axes:
                one, other = (each.narrow(axis, 0, steps - 1) for each in (one, other))
        before, after = one.float(), other.float()
        return float((before - after).abs().max()) > 1e-4 * float(before.abs().max())

    def _scores(self, ids: Tensor, seen: list[tuple[int, str, Tensor]] | None) -> Tensor:
        """Run the network, and note the tensors of every line that stands for a node."""
        torch.manual_seed(1)
        known = dict(self._given)
        if not self._task.functions:
            known[self._task.moved] = ids
            results = self._followed(seen, self._net, [known[name] for name in self._given])
            return results[self._task.scores]
        *before, (_, takes, _) = self._task.functions
        for name, read, gives in before:
            found = _listed(getattr(self._net, name)(*(known[each] for each in read)))
            known |= dict(zip(gives, found, strict=True))
        rest = [known[name] for name in takes[1:]]
        decode: Any = self._net.decode
        return self._followed(seen, decode, [ids, *rest])[0]

    def _followed(
        self, seen: list[tuple[int, str, Tensor]] | None, run: Any, given: Sequence[Tensor]
    ) -> list[Tensor]:
        if seen is None:
            return _listed(run(*given))
        before = sys.gettrace()
        sys.settrace(_Lines(self._model.nodes, self._paths, seen).call)
        try:
            return _listed(run(*given))
        finally:
            sys.settrace(before)


class _Lines:
    """Follows the code of a network, and notes what each line that stands for a node has set."""

    def __init__(
        self,
        nodes: Sequence[str],
        paths: Mapping[int, str],
        seen: list[tuple[int, str, Tensor]],
    ) -> None:
        self._nodes, self._paths, self._seen = nodes, paths, seen

    def call(self, frame: FrameType, _event: str, _value: object) -> Any:
        """Follow a function of the network, and no other."""
        code: CodeType = frame.f_code
        if code.co_filename != FILE:
            return None
        path = self._paths.get(id(frame.f_locals.get("self")), "")
        at, known = 0, {name: id(value) for name, value in frame.f_locals.items()}

        def step(frame: FrameType, _event: str, _value: object) -> Any:
            nonlocal at
            for name, value in frame.f_locals.items():
                if known.get(name) != id(value):
                    known[name] = id(value)
                    if at and self._nodes[at - 1] and isinstance(value, Tensor):
                        self._seen.append((at, path, value))
            at = frame.f_lineno
            return step

        return step


def _listed(results: Any) -> list[Tensor]:
    return list(results) if isinstance(results, tuple | list) else [results]


def _drawn(spec: Spec) -> Tensor:
    """Draw what arrives: ids of the upper half of their range, among which no padding is."""
    shape = [each.base if isinstance(each, Free) else int(each) for each in spec.axes]
    dtype = getattr(torch, spec.dtype)
    if spec.floating:
        return torch.randn(shape).to(dtype)
    if dtype == torch.bool:
        return torch.ones(shape, dtype=dtype)
    low, high = _range(spec)
    return torch.randint(low, high, shape).to(dtype)


def _moved(ids: Tensor, spec: Spec) -> Tensor:
    """Give the same ids but for the last of each row."""
    low, high = _range(spec)
    other = ids.clone()
    other[:, -1] = low + (ids[:, -1] - low + 1) % (high - low)
    return other


def _range(spec: Spec) -> tuple[int, int]:
    high = Free.named(spec.high).base if isinstance(spec.high, str) else spec.high or 4
    return high // 2, high


def _problem(compiled: Compiled, task: Task, seen: Seen) -> Problem:
    """Tell what sees ahead, with the way out."""
    composite, _, name = seen.node.rpartition("/")
    trainer = compiled.parts.trainers[0] if compiled.parts.trainers else ""
    path = _drawn_at(compiled, seen.path)
    address = f"{path}.{name}" if path and name else name
    node = name or trainer
    values = {"node": node}
    told = (composite, name) if composite else ("", "")
    if not task.behind:
        decode = next(each for each in compiled.functions if each.name == "decode")
        values["shift"] = next(iter(decode.arguments.values())).node
        values["target"] = task.moved
        return Problem(
            address or trainer,
            "{node} reads {target} as it is, which the network is to find. Lead it in through "
            "{shift} only.",
            values,
            "",
            (),
            *told,
        )
    graph = compiled.project.drawing(composite)
    first = graph.nodes[name].twin or name if name else ""
    fixes = tuple(_fixes(graph.nodes[first].block, composite, first)) if first else ()
    template = (
        "{node} sees ahead: what it gives for a place changes with the ids behind that place, "
        "which the network is to find. Mask what stands behind each place."
    )
    if fixes:
        (field,) = fixes[0].steps[0]["values"]
        template = BACK[field][2]
    return Problem(address or trainer, template, values, "", fixes, *told)


def _drawn_at(compiled: Compiled, path: str) -> str:
    """Give the address of a module: of a twin it has another name, where the first is left out."""
    graph = compiled.project.graph
    head, dot, rest = path.partition(".")
    if head in graph.nodes or not head:
        return path
    running = (name for name in graph.nodes if graph.module_of(name) == head)
    return f"{next(running, head)}{dot}{rest}"


def _fixes(block: object, composite: str, name: str) -> Iterator[Fix]:
    if not isinstance(block, Block):
        return
    for field, (value, template, _) in BACK.items():
        if field in block.values() and block.values()[field] != value:
            step = {"verb": "configure", "name": name, "values": {field: value}}
            yield Fix(template, {"node": name}, composite, (step,))
