"""Runs a drawing node by node, without any class that the compiler wrote."""

import re
from collections.abc import Mapping
from typing import Any

import torch
from torch import Tensor

from app.compiler.probe import NAMES, expression_of, runtime_names
from app.compiler.shapes import Step, Walked, onward
from app.graph.graph import Graph, Port, Project
from nodes.block import Block
from nodes.spec import Spec, Wire


def sample(spec: Spec, generator: torch.Generator, batch: int = 3) -> Tensor:
    """Draw a tensor of this spec."""
    shape = [
        axis if isinstance(axis, int) else batch if axis.text == "B" else axis.base
        for axis in spec.axes
    ]
    dtype = getattr(torch, spec.dtype)
    if spec.floating:
        return torch.randn(shape, generator=generator).to(dtype)
    if dtype == torch.bool:
        return torch.rand(shape, generator=generator) < 0.8
    high = spec.high if isinstance(spec.high, int) else 2
    return torch.randint(high, shape, generator=generator).to(dtype)


class Oracle:
    """Runs what the walker found, with weights from a ``state_dict``, in its order.

    Parameters
    ----------
    project
        The project.
    state
        The weights by address; those of a row of ×N in the order of its turns.
    """

    def __init__(self, project: Project, state: Mapping[str, Tensor]) -> None:
        self.project = project
        self._state = state
        self._left = [*state]
        self._taken: list[str] = []

    def run(self, walked: Walked, inputs: Mapping[str, Tensor]) -> dict[str, Tensor]:
        """Give what each `Output` of the main drawing gets."""
        graph = self.project.graph
        # Another number of threads rounds otherwise.
        threads = torch.get_num_threads()
        torch.set_num_threads(1)
        try:
            found = self._run(walked, graph, inputs, "")
        finally:
            torch.set_num_threads(threads)
        assert not self._left, f"the network has weights that no node has: {self._left}"
        return {
            name: found[graph.arriving(name)[0].source]
            for name, node in graph.nodes.items()
            if node.role == "output"
        }

    def _run(
        self, walked: Walked, graph: Graph, inputs: Mapping[str, Tensor], address: str
    ) -> dict[Port, Tensor]:
        found: dict[Port, Tensor] = {}
        modules: dict[str, list[Any]] = {}
        for name in walked.order:
            node = graph.nodes[name]
            if node.role == "input" and name in inputs:
                found[Port(name, "out")] = inputs[name]
            if node.role in ("input", "output", "note"):
                continue
            given = self._given(graph, name, found)
            if given is None:  # it comes from an input that the network does not take
                continue
            inlets, outlets = self.project.inlets(node), self.project.outlets(node)
            first = node.twin or name
            own = modules.setdefault(first, [])
            results: dict[str, Tensor] = {}
            for index, step in enumerate(walked.steps[name]):
                shared = own[index] if index < len(own) else None
                results, module = self._step(step, given, shared, f"{address}{first}.")
                if shared is None:
                    own.append(module)
                given = onward(inlets, outlets, given, results)  # type: ignore[arg-type]  # tensors instead of specs
            if not walked.steps[name]:
                passed: Any = given[0][0] if isinstance(given[0], tuple) else given[0]
                results = {outlets[0]: passed}
            found.update({Port(name, port): value for port, value in results.items()})
        return found

    def _given(
        self, graph: Graph, name: str, found: Mapping[Port, Tensor]
    ) -> tuple[Any, ...] | None:
        feeding = graph.feeding(name)
        if not all(source in found for source in feeding.values()):
            return None
        given: list[Any] = []
        for inlet in self.project.inlets(graph.nodes[name]):
            if inlet.many:
                links = [each for each in graph.arriving(name) if each.target.stem == inlet.name]
                given.append(tuple(found[link.source] for link in links))
            else:
                given.append(found[feeding[inlet.name]] if inlet.name in feeding else None)
        return tuple(given)

    def _step(
        self, step: Step, given: tuple[Any, ...], shared: Any, address: str
    ) -> tuple[dict[str, Tensor], Any]:
        if step.inner is not None:
            name = step.inner.composite
            definition = self.project.composites[name]
            oracle = Oracle(self.project, self._state)
            oracle._left = self._left if shared is None else [*shared]
            inputs = dict(zip(definition.inputs(), given, strict=True))
            inner = oracle._run(step.inner, definition.graph, inputs, address)
            self._taken += oracle._taken if shared is None else []
            return {
                port: inner[definition.graph.arriving(port)[0].source]
                for port in definition.outputs()
            }, oracle._taken
        assert isinstance(step.block, Block)
        assert step.answer is not None
        layer = shared
        if layer is None and step.answer.code:
            layer = self._layer(step, address)
        return _call(step, layer, given), layer

    def _layer(self, step: Step, address: str) -> Any:
        assert isinstance(step.block, Block)
        assert step.answer is not None
        names = {**NAMES, **runtime_names(step.block.needs)}
        layer = eval(step.answer.code, names)
        if isinstance(layer, Tensor):
            return self._weight(address.rstrip("."))
        layer.load_state_dict({name: self._weight(address + name) for name in layer.state_dict()})
        return layer.eval()

    def _weight(self, address: str) -> Tensor:
        """Take the next weight of an address; numbers of turns may stand behind each name."""
        pattern = r"\.(?:\d+\.)*".join(map(re.escape, address.split("."))) + r"(?:\.\d+)*"
        key = next((each for each in self._left if re.fullmatch(pattern, each)), None)
        assert key is not None, f"no weight is left for {address} among {self._left}"
        self._left.remove(key)
        self._taken.append(key)
        return self._state[key].clone()


def _call(step: Step, layer: Any, given: tuple[Any, ...]) -> dict[str, Tensor]:
    block = step.block
    assert isinstance(block, Block)
    names: dict[str, Tensor] = {}

    def wire(value: Tensor, spec: Spec) -> Wire:
        names[f"a{len(names)}"] = value
        return Wire(f"a{len(names) - 1}", spec)

    wires: list[Any] = []
    for value, spec in zip(given, step.arriving, strict=True):
        if isinstance(spec, tuple):
            wires.append(tuple(wire(v, s) for v, s in zip(value, spec, strict=True)))
        else:
            wires.append(None if spec is None else wire(value, spec))
    known = {**NAMES, **runtime_names(block.needs), "layer": layer, **names}
    with torch.no_grad():
        try:
            result = eval(expression_of(block, "layer", wires), known)
        except Exception as error:
            error.add_note(f"in {block} on {[str(each) for each in step.arriving]}")
            raise
    leaves = _leaves(result)
    ports = re.findall(r"\{(\w+)\}", block.unpack) or block.outputs()
    return dict(zip(ports, leaves, strict=False))


def _leaves(result: Any) -> list[Tensor]:
    if isinstance(result, Tensor):
        return [result]
    return [leaf for each in result for leaf in _leaves(each)]
