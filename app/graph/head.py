"""Head: what must stand between what a network gives and what it is compared with."""

from collections.abc import Mapping
from typing import Any

from nodes.spec import Free, Spec

Placed = tuple[str, Mapping[str, Any]]
"""A kind of block, and its values."""

FLATTEN: Placed = ("Flatten", {})
POOL: Placed = ("GlobalAvgPool", {})
LAST: Placed = ("Select", {"axis": 1, "index": -1})


def width(target: Spec) -> int | None:
    """Give how many numbers a sample needs: one a class, or as many as the target has."""
    if not target.floating:
        return target.high if isinstance(target.high, int) else None
    last = target.axes[-1] if 1 < target.rank < 4 else None
    return None if last is None or isinstance(last, Free) else int(last)


def lowered(result: Spec, target: Spec) -> tuple[Placed, ...]:
    """Give the blocks that each bring a result down to one row where the target has one, if any.

    Of a picture that is its numbers side by side, or the mean of each channel; of a sequence its
    last step.
    """
    rows = 1 if target.floating else 0
    if not result.floating or target.rank != 1 + rows or result.axes[0] != target.axes[0]:
        return ()
    if result.rank == 4:
        return FLATTEN, POOL
    return (LAST,) if result.rank == 3 else ()
