"""Previews: the blocks take turns in being watched, and each shows what it gives."""

import time
from collections.abc import Callable, Mapping

import numpy as np
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from app.ui import theme
from app.ui.canvas.node import Preview
from app.ui.place import plain
from app.ui.plots import pictures
from app.ui.plots.pictures import Floats

TURN = 0.08
"""How long one block is watched, in seconds."""
MOST_BLOCKS = 24
"""Of more blocks, only the first are shown: each would come too seldom."""
MOST_TILES, MOST_BARS = 6, 24


class Previews(QObject):
    """Says which block is watched now, and keeps what each gave last.

    Attributes
    ----------
    changed
        The previews are others now, by address.
    """

    changed = Signal(object)

    def __init__(self, watch: Callable[[str], None], parent: QObject) -> None:
        super().__init__(parent)
        self._watch = watch
        self._addresses: tuple[str, ...] = ()
        self._chosen = ""
        self._place = 0
        self._since = 0.0
        self._values: dict[str, Floats] = {}
        self._shown: dict[str, Preview] = {}
        self._unseen: set[str] = set()

    def follow(self, addresses: tuple[str, ...], chosen: str) -> None:
        """Take turns among these blocks; the chosen one has every other turn."""
        if chosen != self._chosen or addresses != self._addresses:
            self._addresses, self._chosen = addresses[:MOST_BLOCKS], chosen
            self._watch(chosen or (self._addresses[0] if self._addresses else ""))

    def tick(self) -> None:
        """Give the turn to the next block when it is time."""
        now = time.monotonic()
        shown = [each for each in self._addresses if each not in self._unseen]
        if now - self._since < TURN or not shown:
            return
        self._since = now
        self._place += 1
        chosen = self._chosen if self._chosen not in self._unseen else ""
        if chosen and self._place % 2:
            self._watch(chosen)
        else:
            self._watch(shown[(self._place // 2 if chosen else self._place) % len(shown)])

    def leave_out(self, address: str) -> None:
        """Give no further turn to a block that cannot be watched."""
        self._unseen.add(address)

    def take(self, address: str, values: Floats) -> None:
        """Keep what a block gave; one number alone is no picture."""
        if values.size < 2:
            return
        self._values[plain(address)] = values
        self._shown[plain(address)] = preview(values)
        self.changed.emit(dict(self._shown))

    def keep(self, shapes: Mapping[str, tuple[object, ...]]) -> None:
        """Forget what blocks gave that give other shapes now.

        Parameters
        ----------
        shapes
            By address, without the batch axis.
        """
        kept = {
            address: values
            for address, values in self._values.items()
            if values.shape == shapes.get(address)
        }
        if len(kept) != len(self._values):
            self._values = kept
            self._shown = {address: self._shown[address] for address in kept}
            self.changed.emit(dict(self._shown))

    def refresh(self) -> None:
        """Make the pictures anew, in the colours of the theme."""
        if self._values:
            self._shown = {address: preview(values) for address, values in self._values.items()}
            self.changed.emit(dict(self._shown))

    def clear(self) -> None:
        """Forget everything."""
        self._unseen.clear()
        if self._values:
            self._values, self._shown = {}, {}
            self.changed.emit({})


def preview(values: Floats) -> Preview:
    """Give what a node shows of an array: a few feature maps, bars, or a strip."""
    dark = theme.current().dark
    if values.ndim == 3:
        if values.shape[0] == 3:
            return pictures.colour(values)
        return pictures.greys(values[:MOST_TILES], dark)
    if values.ndim == 2 and min(values.shape) > 1:
        return pictures.grey(pictures.lying(values), dark)
    flat = values.reshape(-1).astype(np.float64)
    if not np.isfinite(flat).all():
        flat = np.nan_to_num(flat)
    if flat.size > MOST_BARS:
        return strip(values.reshape(-1), dark)
    low, high = float(flat.min(initial=0.0)), float(flat.max(initial=0.0))
    return (flat - low) / (high - low) if high > low else np.zeros(flat.size)


def strip(values: Floats, dark: bool) -> QImage:
    """Make a picture of a long vector, row by row, about three times as wide as high."""
    wide = max(8, round((3 * values.size) ** 0.5))
    rows = values[: values.size // wide * wide].reshape(-1, wide)
    return pictures.grey(rows, dark)
