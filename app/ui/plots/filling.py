"""Filling the list of a view from which one chooses."""

from collections.abc import Mapping

from PySide6.QtWidgets import QComboBox


def fill(box: QComboBox, named: Mapping[str, str], current: str) -> None:
    """Offer these rows by their titles, and show the current one.

    The rows stay where they are the same, and so does what is being chosen just now.

    Parameters
    ----------
    named
        The title of each row by its key, which the box gives as its data.
    current
        The key of the row that is shown; the first where there is no such row.
    """
    held = {box.itemData(row): box.itemText(row) for row in range(box.count())}
    if list(held.items()) != list(named.items()):
        box.clear()
        for key, title in named.items():
            box.addItem(title, key)
    if not box.view().isVisible():
        box.setCurrentIndex(max(0, box.findData(current)))
