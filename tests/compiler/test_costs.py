"""Tests of app/compiler/costs.py: what a training step keeps, as torch keeps it on the CPU."""

from collections.abc import Callable

import pytest
import torch
from torch import Tensor, nn

from app.compiler.costs import of_node
from app.compiler.probe import Prober, _base, constructor, expression_of
from app.compiler.shapes import Step
from app.graph.graph import Node
from nodes.block import Block
from nodes.spec import Spec, Wire
from tests.compiler.small import block

BATCH, LENGTH, FEATURES = 8, 96, 32
SEQUENCE = Spec.tensor(LENGTH, FEATURES)
SCORES = 4 * 4 * LENGTH * LENGTH
"""The bytes of the scores of four heads for one sample."""
HEADS = {"heads": 4}
DENSE = {"heads": 4, "hidden": 128}


def told(made: Block, *arriving: Spec) -> tuple[int, int]:
    """Give the bytes for one sample that are told, and those for scores among them."""
    given = (*arriving, *(None,) * (len(made.inputs()) - len(arriving)))
    answer = Prober().ask(made, given, {})
    outputs = dict(zip(made.outputs(), answer.outputs, strict=True))
    cost = of_node(Node(made), [Step(made, {}, given, outputs, answer=answer)])
    return cost.kept + cost.scores, cost.scores


def kept(made: Block, *arriving: Spec) -> int:
    """Give the bytes for one sample that torch keeps for the way back, with what comes out."""
    given = (*arriving, *(None,) * (len(made.inputs()) - len(arriving)))
    names = {"nn": nn, "F": torch.nn.functional, "torch": torch}
    code = constructor(made, given)
    layer = eval(code, names) if code else None
    wires = [Wire(f"x{n}", spec) if spec else None for n, spec in enumerate(given)]
    text = expression_of(made, "layer", wires)
    begun = {}
    for n, spec in enumerate(arriving):
        sizes = (BATCH, *map(_base, spec.axes[1:]))
        begun[f"x{n}"] = torch.randn(*sizes, requires_grad=True) * 1.0
    known = [*begun.values(), *(layer.parameters() if layer else ())]  # and counted elsewhere
    own = {each.untyped_storage().data_ptr() for each in known}
    held: dict[int, int] = {}

    def keep(tensor: Tensor) -> Tensor:
        storage = tensor.untyped_storage()
        if storage.data_ptr() not in own:
            held[storage.data_ptr()] = storage.nbytes()
        return tensor

    with torch.autograd.graph.saved_tensors_hooks(keep, lambda tensor: tensor):
        found = eval(text, {**names, **begun, "layer": layer})
    for each in found if isinstance(found, tuple) else (found,):
        held[each.untyped_storage().data_ptr()] = each.untyped_storage().nbytes()
    return sum(held.values()) // BATCH


@pytest.mark.parametrize(
    ("make", "places"),
    [
        (lambda: block("MultiheadAttention", **HEADS), 1),
        (lambda: block("MultiheadAttention", **HEADS, causal="yes"), 1),
        (lambda: block("MultiheadAttention", **HEADS, dropout=0.2), 1),
        (lambda: block("MultiheadAttention", **HEADS, weights="yes"), 1),
        (lambda: block("MultiheadAttention", **HEADS, weights="yes", dropout=0.2), 1),
        (lambda: block("ScaledDotProduct"), 3),
        (lambda: block("EncoderLayer", **DENSE), 1),
        (lambda: block("EncoderLayer", **DENSE, dropout=0.0, activation="gelu"), 1),
        (lambda: block("EncoderLayer", **{**DENSE, "hidden": 512}, dropout=0.0), 1),
        (lambda: block("DecoderLayer", **DENSE), 2),
        (lambda: block("DecoderLayer", **DENSE, dropout=0.0), 2),
    ],
)
def test_what_attention_keeps_is_told_with_its_scores(
    make: Callable[[], Block], places: int
) -> None:
    made, arriving = make(), (SEQUENCE,) * places
    inner = kept(made, *arriving)
    known, scores = told(made, *arriving)
    gradient = 4 * LENGTH * FEATURES  # of what comes out, which is told too
    assert known == pytest.approx(inner + gradient, rel=0.2)
    drops = bool(getattr(made, "dropout", 0.0)) and getattr(made, "weights", "no") == "no"
    assert scores == (3 * SCORES * places if drops else 0)
