"""What nodes cost: weights, multiply-accumulates and memory."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from app.compiler.shapes import Step
from app.graph.graph import Node
from nodes.block import Block, Trainer

STATES = {"SGD": 1, "RMSprop": 1, "Adagrad": 1}
"""How many numbers an optimiser keeps for each weight, where it is not two."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What a node or a network costs.

    Parameters
    ----------
    parameters, trainable
        How many weights it has.
    macs
        Multiply-accumulates for one sample.
    memory
        Bytes of its outputs for one sample.
    kept
        Bytes that a training step takes for each sample.
    scores
        Bytes that it takes besides where attention is not fused.
    """

    parameters: int = 0
    trainable: int = 0
    macs: int = 0
    memory: int = 0
    kept: int = 0
    scores: int = 0

    def __add__(self, other: "Cost") -> "Cost":
        return Cost(
            self.parameters + other.parameters,
            self.trainable + other.trainable,
            self.macs + other.macs,
            self.memory + other.memory,
            self.kept + other.kept,
            self.scores + other.scores,
        )


NOTHING = Cost()


def total(costs: Iterable[Cost]) -> Cost:
    """Add up costs."""
    return sum(costs, NOTHING)


def of_node(node: Node, steps: Iterable[Step]) -> Cost:
    """Give what a node costs in all its runs; the weights of a twin are counted at the first."""
    runs = [of_step(step) for step in steps]
    found = runs[0] if len(runs) == 1 else total(runs)
    return replace(found, parameters=0, trainable=0) if node.twin else found


def of_step(step: Step) -> Cost:
    """Give what one run of a node costs; for a composite what stands inside."""
    if step.answer is not None:
        answer, kept, scores = step.answer, 0, 0
        if isinstance(step.block, Block):
            kept, scores = step.block.step_bytes(answer.memory, *step.arriving)
        own = answer.parameters, answer.trainable, answer.macs, answer.memory
        return Cost(*own, kept, scores)
    if step.inner is None:
        return NOTHING
    inside = step.inner
    found = total(of_node(inside.graph.nodes[name], runs) for name, runs in inside.steps.items())
    times = step.times
    return replace(
        found,
        macs=found.macs * times,
        memory=found.memory * times,
        kept=found.kept * times,
        scores=found.scores * times,
    )


def training_memory(cost: Cost, trainer: Trainer | None) -> tuple[int, int]:
    """Give the bytes that a training step needs, and those that each sample needs besides.

    The first are weights, gradients and the optimiser's numbers, the second activations.
    """
    fields = {} if trainer is None else trainer.values()
    named = [value for name, value in fields.items() if name.endswith("optimizer")]
    states = max((STATES.get(value, 2) for value in named), default=2)
    for_training = (4 + 4 * states) * cost.trainable if trainer else 0
    return 4 * cost.parameters + for_training, cost.kept
