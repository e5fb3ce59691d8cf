"""Blocks of families that the catalogue does not hold yet, declared as its blocks are."""

from collections.abc import Mapping
from typing import ClassVar

from nodes.block import Inlet, Source, Trainer, block
from nodes.errors import ShapeError
from nodes.params import whole
from nodes.spec import BATCH, Spec


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
