"""Rows that are built anew keep the keyboard where it was."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

Parts = Mapping[tuple[str, str], QWidget]
"""The widgets of all rows, by the name of the row and what they are in it."""


def focused(parts: Parts) -> tuple[str, str] | None:
    """Tell which part has the keyboard."""
    return next((key for key, part in parts.items() if part.hasFocus()), None)


def refocus(parts: Parts, key: tuple[str, str] | None) -> None:
    """Give the keyboard to the part of the same row, or to what there is of it."""
    if key is None:
        return
    row = [part for each, part in parts.items() if each[0] == key[0] and part.isEnabled()]
    part = parts.get(key)
    if part is not None and part.isEnabled():
        part.setFocus(Qt.FocusReason.OtherFocusReason)
    elif row:
        row[0].setFocus(Qt.FocusReason.OtherFocusReason)
