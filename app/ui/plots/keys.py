"""What the arrow keys do in a view: they walk over its cells, as the mouse does."""

from PySide6.QtCore import Qt

Cell = tuple[int, int]
"""Row and column."""

ARROWS: dict[int, Cell] = {
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
}
"""By how many rows and columns each arrow leads on."""
HOME, END = Qt.Key.Key_Home, Qt.Key.Key_End
GO = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})
"""The keys that do what a click does."""


def walked(key: int, at: Cell | None, shape: Cell) -> Cell | None:
    """Give the cell to which a key leads within a table of this shape.

    From nowhere an arrow leads to the first cell; None for a key that leads nowhere.
    """
    rows, columns = shape
    if not rows or not columns or (key not in ARROWS and key not in (HOME, END)):
        return None
    if key == END:
        return rows - 1, columns - 1
    if at is None or key == HOME:
        return (0, 0)
    down, right = ARROWS[key]
    return max(0, min(rows - 1, at[0] + down)), max(0, min(columns - 1, at[1] + right))
