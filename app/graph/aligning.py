"""Where blocks stand that are brought in line with each other, or apart by equal gaps."""

from collections.abc import Mapping
from typing import Literal

Box = tuple[float, float, float, float]
"""Left and upper edge, width and height, in canvas units."""
Place = tuple[float, float]
Bundle = tuple[Box, frozenset[str]]
"""A node's box, and the nodes that it carries."""
Line = Literal["left", "right", "top", "bottom", "column", "row"]
"""What is brought in line: an edge, or the middles, one under another or beside each other."""
Axis = Literal["across", "down"]


def aligned(boxes: Mapping[str, Box], line: Line) -> dict[str, Place]:
    """Give where boxes stand that are in line: at the outermost edge, or around their middle."""
    if not boxes:
        return {}
    left, top = min(box[0] for box in boxes.values()), min(box[1] for box in boxes.values())
    right = max(x + w for x, _, w, _ in boxes.values())
    bottom = max(y + h for _, y, _, h in boxes.values())

    def place(box: Box) -> Place:
        x, y, w, h = box
        match line:
            case "left":
                return left, y
            case "right":
                return right - w, y
            case "top":
                return x, top
            case "bottom":
                return x, bottom - h
            case "column":
                return _whole((left + right - w) / 2), y
            case "row":
                return x, _whole((top + bottom - h) / 2)

    return {name: place(box) for name, box in boxes.items()}


def distributed(boxes: Mapping[str, Box], axis: Axis) -> dict[str, Place]:
    """Give where boxes stand with equal gaps between them; the first and the last one stay.

    Where there is no room for all, their middles are equally far apart instead.
    """
    begin, size = (0, 2) if axis == "across" else (1, 3)
    order = sorted(boxes, key=lambda name: (boxes[name][begin], boxes[name][size], name))
    if len(order) < 3:
        return {name: boxes[name][:2] for name in order}
    # The last one ends furthest, or a wide one in between would push others out of the row.
    last = max(order[1:], key=lambda name: boxes[name][begin] + boxes[name][size])
    order = [*(name for name in order if name != last), last]
    first = boxes[order[0]][begin]
    room = boxes[last][begin] + boxes[last][size] - first
    gap = (room - sum(boxes[name][size] for name in order)) / (len(order) - 1)
    middles = [boxes[name][begin] + boxes[name][size] / 2 for name in (order[0], last)]
    step = (middles[1] - middles[0]) / (len(order) - 1)
    places: dict[str, Place] = {}
    at = first
    for place, name in enumerate(order):
        x, y, _, _ = boxes[name]
        there = at if gap >= 0 else middles[0] + place * step - boxes[name][size] / 2
        there = boxes[name][begin] if name in (order[0], last) else _whole(there)
        places[name] = (there, y) if axis == "across" else (x, there)
        at += boxes[name][size] + gap
    return places


def _whole(value: float) -> float:
    """Give the nearest whole unit, so that files stay readable."""
    return float(round(value))
