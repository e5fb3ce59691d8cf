"""Builds blocks from the code that they declare, and runs them on small real tensors."""

import importlib
import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from nodes.block import Block
from nodes.spec import Free, Spec, Wire


@dataclass
class Built:
    """A block made of its code, and how it is called."""

    module: Any
    expression: str
    names: list[str]
    namespace: dict[str, Any]

    def __call__(self, *given: Tensor) -> tuple[Tensor, ...]:
        self.namespace["layer"] = self.module
        scope = {**self.namespace, **dict(zip(self.names, given, strict=True))}
        return tuple(leaves(eval(self.expression, scope)))


def leaves(found: Any) -> Iterator[Tensor]:
    if isinstance(found, Tensor):
        yield found
        return
    for each in found:
        yield from leaves(each)


def needed(block: Block) -> dict[str, Any]:
    """Give the names that the code of a block may use."""
    found = {"nn": nn, "F": F, "torch": torch, "math": math, "Tensor": Tensor}
    for need in block.needs:
        module, _, name = need.rpartition(".")
        found[name] = getattr(importlib.import_module(f"nodes.runtime.{module}"), name)
    if block.library == "torch_geometric":
        found["gnn"] = importlib.import_module("torch_geometric.nn")
    if source := getattr(block, "source", ""):
        exec(source, found)
    return found


def build(block: Block, specs: tuple[Spec | None, ...], device: str = "cpu") -> Built:
    """Make a block for what arrives at its ports; None where nothing does."""
    namespace = needed(block)
    if block.role == "preparation":
        namespace |= {"index": torch.arange(2), "seed": 0, "training": True}
    wires = [
        None if spec is None else Wire(f"a{number}", spec) for number, spec in enumerate(specs)
    ]
    joined = [wire for wire in wires if wire is not None]
    module = None
    if method := getattr(block, "layer", None):
        with torch.device(device):
            module = eval(method(*specs), namespace)
    elif method := getattr(block, "metric", None):
        module = eval(method(*specs), namespace)
    if run := getattr(block, "run", None):
        expression = run("layer", *wires)
    elif hasattr(block, "layer"):
        expression = f"layer({', '.join(map(str, joined))})"
    elif hasattr(block, "forward"):
        expression = block.forward(*wires)
    else:
        expression = f"layer.update({', '.join(map(str, joined))})"
    return Built(module, expression, [wire.name for wire in joined], namespace)


def shape(spec: Spec, batch: int = 2) -> list[int]:
    """Give the sizes of a spec, free axes at their base and the batch as asked for."""
    found = []
    for axis in spec.axes:
        if isinstance(axis, Free):
            found.append(batch if axis.text == "B" else axis.base)
        else:
            found.append(axis)
    return found


def sample(spec: Spec, device: str = "cpu", batch: int = 2) -> Tensor:
    """Make a tensor of a spec: real numbers in 0.1..0.9, whole ones in their range."""
    dtype = getattr(torch, spec.dtype)
    if device == "meta":
        return torch.empty(shape(spec, batch), dtype=dtype, device="meta")
    if dtype.is_floating_point:
        return torch.rand(shape(spec, batch), dtype=dtype) * 0.8 + 0.1
    if dtype == torch.bool:
        return torch.rand(shape(spec, batch)) < 0.5
    return torch.randint(0, spec.high if isinstance(spec.high, int) else 2, shape(spec, batch))
