"""Pieces: does what takes long a piece at a time, whenever the window has nothing else to do."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer


class Pieces(QTimer):
    """A clock that is active until all is done."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._work: Iterator[object] = iter(())
        self.setInterval(0)
        self.timeout.connect(self._go_on)

    def begin(self, work: Iterator[object]) -> None:
        """Do this from now on, and no more of what was begun before."""
        self._work = work
        self.start()

    def _go_on(self) -> None:
        try:
            next(self._work)
        except (StopIteration, OSError):
            self.stop()
