"""Tests of app/ui/canvas/shaking.py, with a clock that is turned by hand."""

from collections.abc import Sequence
from itertools import pairwise

import pytest
from PySide6.QtCore import QPointF

from app.ui.canvas.shaking import Shake


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def shaken(path: Sequence[tuple[float, float]], step: float, parts: int = 4) -> int:
    """Tell how often a path is a shake whose strokes take so many seconds each."""
    clock, count = Clock(), 0
    shake = Shake(clock)
    points = [QPointF(*at) for at in path]
    for before, after in pairwise(points):
        for part in range(1, parts + 1):
            clock.now += step / parts
            count += shake.follow(before + (after - before) * part / parts)
    return count


TO_AND_FRO = [(0.0, 0.0), (60.0, 0.0)] * 3


@pytest.mark.parametrize("turn", [(1, 0), (0, 1), (1, 1), (-0.5, 1)])
def test_strokes_to_and_fro_are_a_shake_in_any_direction(turn: tuple[float, float]) -> None:
    assert shaken([(x * turn[0], x * turn[1]) for x, _ in TO_AND_FRO], 0.1) == 1


def test_slow_strokes_are_none() -> None:
    assert shaken(TO_AND_FRO, 0.3) == 0


def test_small_strokes_are_none() -> None:
    assert shaken([(x / 4, y) for x, y in TO_AND_FRO], 0.05) == 0


def test_going_on_with_a_trembling_hand_is_none() -> None:
    path = [(20.0 * step + (8.0 if step % 2 else 0.0), 3.0 * (step % 2)) for step in range(40)]
    assert shaken(path, 0.02) == 0


def test_two_turns_are_none() -> None:
    assert shaken(TO_AND_FRO[:4], 0.1) == 0


def test_shaking_on_is_a_second_shake() -> None:
    assert shaken([(0.0, 0.0), (60.0, 0.0)] * 6, 0.1) >= 2
