"""Blocks of families that the catalogue does not hold yet, declared as its blocks are."""

from collections.abc import Mapping
from typing import ClassVar, Literal

from nodes.block import Block, Inlet, Operation, Source, Trainer, block
from nodes.errors import ShapeError
from nodes.params import whole
from nodes.spec import BATCH, Spec, Wire, axis


@block
class Swing(Source):
    """An environment: a pendulum that is pushed one way or another."""

    sizes: int = whole(4, "How much is observed.", low=1)
    ways: int = whole(2, "How many ways it can be pushed.", low=2)

    def inputs(self) -> tuple[Inlet, ...]:
        return (Inlet("action", optional=True, takes=frozenset({"action"})),)

    def fields(self) -> dict[str, Spec]:
        return {"observation": Spec("observation", (BATCH, self.sizes))}

    def accepts(self) -> dict[str, Spec]:
        return {"action": Spec("action", (BATCH,), "int64", self.ways)}

    def data(self) -> str:
        return "dict()"


@block
class Chooser(Trainer):
    """An agent: take what promises most, and sometimes anything."""

    gives: ClassVar[tuple[str, ...]] = ("action",)
    kinds: ClassVar[Mapping[str, str]] = {"action": "action"}
    feedback: ClassVar[bool] = True
    loop = "choosing"

    def inputs(self) -> tuple[Inlet, ...]:
        return Inlet("values"), Inlet("worth", optional=True)

    def check(self, arriving: Mapping[str, Spec], gives: Mapping[str, Spec]) -> None:
        if arriving["values"].features != gives["action"].high:
            raise ShapeError(
                "{node} expects {ways} features, one an action; {source} gives it {shape}.",
                arriving["values"],
                ways=gives["action"].high,
            )


@block
class Molecules(Source):
    """Graphs: several stand in a batch as one, and ``batch`` tells which vertex is whose."""

    def fields(self) -> dict[str, Spec]:
        return {
            "x": Spec("tensor", (axis("V"), 6)),
            "edge_index": Spec("graph", (2, axis("E")), "int64", "V"),
            "batch": Spec("graph", (axis("V"),), "int64", "B"),
            "y": Spec.label(3),
        }

    def data(self) -> str:
        return "dict()"


@block
class Gather(Block):
    """Weigh what the neighbours of each vertex hold, and add it up."""

    features: int = whole(8, "How many features each vertex gets.", low=1)

    takes: ClassVar[Mapping[str, tuple[str, ...]]] = {"edge_index": ("graph",)}
    needs = ("layers.neighbours.Neighbours",)
    probe: ClassVar[Literal["meta", "fake", "real"]] = "real"

    def layer(self, x: Spec, edge_index: Spec) -> str:
        edge_index.expect_index_of(x.axes[0])
        return f"Neighbours({x.features}, {self.features})"


@block
class PoolGraphs(Operation):
    """Add up the vertices of each graph."""

    takes: ClassVar[Mapping[str, tuple[str, ...]]] = {"batch": ("graph",)}
    probe: ClassVar[Literal["meta", "fake", "real"]] = "real"

    def forward(self, x: Wire, batch: Wire) -> str:
        batch.spec.expect_index_of(BATCH)
        return f"torch.zeros(int({batch}.max()) + 1, {x.spec.features}).index_add(0, {batch}, {x})"


@block
class AtEdges(Operation):
    """Give each edge what the vertex holds from which it comes."""

    takes: ClassVar[Mapping[str, tuple[str, ...]]] = {"edge_index": ("graph",)}

    def forward(self, x: Wire, edge_index: Wire) -> str:
        edge_index.spec.expect_index_of(x.spec.axes[0])
        return f"{x}[{edge_index}[0]]"


@block
class Referee(Trainer):
    """Train two players, by the scores of real and of generated samples."""

    parts: ClassVar[Literal["", "encode-decode", "players", "actor-critic"]] = "players"
    loop = "refereeing"

    def inputs(self) -> tuple[Inlet, ...]:
        return Inlet("real"), Inlet("generated")


@block
class Bystander(Referee):
    """Take the same scores, and need no part of the network by itself."""

    parts: ClassVar[Literal["", "encode-decode", "players", "actor-critic"]] = ""


@block
class Scribe(Trainer):
    """Train a network that writes freely."""

    parts: ClassVar[Literal["", "encode-decode", "players", "actor-critic"]] = "encode-decode"
    loop = "writing"

    def inputs(self) -> tuple[Inlet, ...]:
        return (Inlet("scores"),)


@block
class Pusher(Trainer):
    """An agent with critics, whose action is a real number."""

    gives: ClassVar[tuple[str, ...]] = ("action",)
    kinds: ClassVar[Mapping[str, str]] = {"action": "action"}
    feedback: ClassVar[bool] = True
    parts: ClassVar[Literal["", "encode-decode", "players", "actor-critic"]] = "actor-critic"
    loop = "pushing"

    def inputs(self) -> tuple[Inlet, ...]:
        return Inlet("mean"), Inlet("deviation"), Inlet("q1"), Inlet("q2")
