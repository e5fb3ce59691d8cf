"""Words: ids of sequences as one reads them."""

from collections.abc import Sequence
from typing import Any

from torch import Tensor


def words_of(data: Any, name: str, ids: Tensor) -> list[str]:
    """Give the words of one sequence of ids (T,); the numbers where they have no names."""
    known: Sequence[str] = getattr(data, "vocabulary", {}).get(name, ())
    return [known[each] if 0 <= each < len(known) else str(each) for each in ids.tolist()]


def trimmed(ids: Tensor, end: int | None, pad: int | None) -> Tensor:
    """Give a sequence of ids (T,) up to its end, without what only fills it up."""
    if end is not None and bool((ids == end).any()):
        ids = ids[: int((ids == end).nonzero()[0])]
    while pad is not None and len(ids) > 1 and int(ids[-1]) == pad:
        ids = ids[:-1]
    return ids
