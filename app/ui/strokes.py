"""Strokes: rows of small steps, such as the moves of one drag, that are undone together."""

from itertools import count

_numbers = count(1)


def new_stroke() -> int:
    """Give the number of a new row of steps."""
    return next(_numbers)
