"""Preferred: the blocks that the user has starred, and those placed last."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QObject, QSettings, Signal

from app.ui.offer import Entry

MOST_RECENT = 8
FAVOURITES, RECENT = "favourites", "recent"
"""The keys of the categories that hold them."""


class Preferred(QObject):
    """Remembers from sitting to sitting what the user likes and uses.

    Attributes
    ----------
    changed
        It is something else now.
    """

    changed = Signal()

    def __init__(self, settings: QSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings

    @property
    def favourites(self) -> tuple[str, ...]:
        """The keys of what is starred, in the order of starring."""
        return self._read(FAVOURITES)

    @property
    def recent(self) -> tuple[str, ...]:
        """The keys of what was placed last, the latest first."""
        return self._read(RECENT)

    def turn(self, key: str) -> None:
        """Star an entry, or take its star away."""
        held = self.favourites
        kept = tuple(each for each in held if each != key)
        self._write(FAVOURITES, kept if key in held else (*held, key))

    def use(self, key: str) -> None:
        """Note that an entry was placed."""
        others = (each for each in self.recent if each != key)
        self._write(RECENT, (key, *others)[:MOST_RECENT])

    def groups(self, entries: Iterable[Entry]) -> dict[str, list[Entry]]:
        """Give those of the entries that are starred, and those that were placed last."""
        known = {entry.key: entry for entry in entries}
        return {
            group: [known[key] for key in keys if key in known]
            for group, keys in ((FAVOURITES, self.favourites), (RECENT, self.recent))
        }

    def first(self, entries: Sequence[Entry]) -> tuple[Entry, ...]:
        """Give the entries with those in front that are starred, then those placed last."""
        groups = self.groups(entries)
        ordered = dict.fromkeys((*groups[FAVOURITES], *groups[RECENT], *entries))
        return tuple(ordered)

    def _read(self, group: str) -> tuple[str, ...]:
        held = self._settings.value(f"palette/{group}", [])
        parts = [held] if isinstance(held, str) else held  # a list of one comes back alone
        return tuple(str(each) for each in parts) if isinstance(parts, list) else ()

    def _write(self, group: str, keys: tuple[str, ...]) -> None:
        if keys != self._read(group):
            self._settings.setValue(f"palette/{group}", list(keys))
            self.changed.emit()
