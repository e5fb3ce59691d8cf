import random
from itertools import pairwise

import pytest

from app.graph.aligning import Box, aligned, distributed

BOXES: dict[str, Box] = {
    "a": (0.0, 10.0, 180.0, 80.0),
    "b": (250.0, 40.0, 180.0, 120.0),
    "c": (620.0, 0.0, 100.0, 40.0),
}


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("left", {"a": (0, 10), "b": (0, 40), "c": (0, 0)}),
        ("right", {"a": (540, 10), "b": (540, 40), "c": (620, 0)}),
        ("top", {"a": (0, 0), "b": (250, 0), "c": (620, 0)}),
        ("bottom", {"a": (0, 80), "b": (250, 40), "c": (620, 120)}),
        ("column", {"a": (270, 10), "b": (270, 40), "c": (310, 0)}),
        ("row", {"a": (0, 40), "b": (250, 20), "c": (620, 60)}),
    ],
)
def test_boxes_are_brought_in_line(line: str, wanted: dict[str, tuple[float, float]]) -> None:
    assert aligned(BOXES, line) == wanted  # type: ignore[arg-type]  # a text of the list above


def test_two_boxes_and_fewer_are_distributed_as_they_are() -> None:
    two = {name: BOXES[name] for name in "ab"}
    assert distributed(two, "across") == {"a": (0, 10), "b": (250, 40)}
    assert distributed({}, "down") == aligned({}, "left") == {}


@pytest.mark.parametrize("axis", ["across", "down"])
def test_gaps_are_equal_and_the_ends_stay(axis: str) -> None:
    draw, place = random.Random(0), 0 if axis == "across" else 1
    roomy = 0
    for _ in range(200):
        boxes: dict[str, Box] = {
            f"n{i}": (
                draw.randint(-500, 500),
                draw.randint(-500, 500),
                20.0 * draw.randint(2, 20),
                20.0 * draw.randint(2, 20),
            )
            for i in range(draw.randint(3, 8))
        }
        places = distributed(boxes, axis)  # type: ignore[arg-type]  # a text of the list above
        assert set(places) == set(boxes)
        first = min(boxes, key=lambda name: (boxes[name][place], boxes[name][place + 2], name))
        ends = {name: box[place] + box[place + 2] for name, box in boxes.items() if name != first}
        last = max(ends.values())
        moved = {
            name: (at[place], at[place] + boxes[name][place + 2]) for name, at in places.items()
        }
        assert places[first] == boxes[first][:2]
        assert last in [moved[name][1] for name in ends if places[name] == boxes[name][:2]]
        row = sorted(moved.values(), key=lambda each: (each[0], each[1]))
        gaps = [after[0] - before[1] for before, after in pairwise(row)]
        sizes = sum(box[place + 2] for box in boxes.values())
        if sizes <= last - boxes[first][place]:
            assert min(gaps) >= -1
            assert max(gaps) - min(gaps) <= 2
            roomy += 1
        assert all(places[name][1 - place] == boxes[name][1 - place] for name in boxes)
    assert 20 < roomy < 200
