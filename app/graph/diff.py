"""What differs between two drawings, found through what they share."""

from dataclasses import dataclass
from typing import TypeVar

from immutables import Map

from app.graph.graph import Composite, Graph, Project
from app.graph.memory import remembered

V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Changes:
    """What a view must redraw.

    Parameters
    ----------
    added, removed
        Names of nodes.
    altered
        Names of nodes in both drawings of which anything but the links differs.
    rewired
        Names of nodes whose arriving or leaving links differ, added and removed ones included.
    """

    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    altered: tuple[str, ...] = ()
    rewired: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.altered or self.rewired)


@remembered(4)  # canvas, journal, history and document ask about the same edit
def changes(before: Graph, after: Graph) -> Changes:
    """Tell what an edit changed."""
    if before is after:
        return Changes()
    added, removed, altered = _compare(before.nodes, after.nodes)
    wires: set[str] = set()
    for old, new in ((before.into, after.into), (before.out_of, after.out_of)):
        for names in _compare(old, new):
            wires.update(names)
    return Changes(
        tuple(sorted(added)), tuple(sorted(removed)), tuple(sorted(altered)), tuple(sorted(wires))
    )


def altered_composites(before: Project, after: Project) -> tuple[str, ...]:
    """Give the names of the composites that were added, removed or changed."""
    return tuple(
        sorted(name for names in _compare(before.composites, after.composites) for name in names)
    )


def alike(before: Project, after: Project) -> bool:
    """Tell whether two projects differ only in where nodes stand, how titled and coloured."""
    if set(before.composites) != set(after.composites):
        return False
    return _alike(before.graph, after.graph) and all(
        alike_inside(before.composites[name], after.composites[name]) for name in before.composites
    )


def alike_inside(before: Composite, after: Composite) -> bool:
    """Tell whether two composites differ only in their help and in how they are drawn."""
    return before is after or (
        before.parameters == after.parameters and _alike(before.graph, after.graph)
    )


def _alike(before: Graph, after: Graph) -> bool:
    if before is after:
        return True
    found = changes(before, after)
    if found.added or found.removed or found.rewired:
        return False
    return all(
        (old := before.nodes[name]).block == (new := after.nodes[name]).block
        and (old.repeat, old.when, old.twin, old.stepwise, old.mode, old.module)
        == (new.repeat, new.when, new.twin, new.stepwise, new.mode, new.module)
        for name in found.altered
    )


def _compare(old: Map[str, V], new: Map[str, V]) -> tuple[list[str], list[str], list[str]]:
    """Give the keys that were added, removed, and whose values differ.

    Values that are one and the same object are never looked into.
    """
    if old is new:
        return [], [], []
    if len(old) == len(new):  # equal keys come in equal order, which is quicker than looking up
        differing = []
        for (name, before), (other, after) in zip(old.items(), new.items(), strict=True):
            if name != other:
                break
            if before is not after and before != after:
                differing.append(name)
        else:
            return [], [], differing
    added = [name for name in new if name not in old]
    removed, altered = [], []
    for name, before in old.items():
        after_or_none = new.get(name)
        if after_or_none is None:
            removed.append(name)
        elif after_or_none is not before and after_or_none != before:
            altered.append(name)
    return added, removed, altered
