"""Hearing: tells in Qt's loop what a child process says, and that it has ended."""

from typing import Any, Protocol

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal

TICK = 30  # milliseconds between looks where the system has no file descriptor to wait on
CARE = 500  # … and between looks whether it still lives


class Talker(Protocol):
    """What the engine's and the worker's client have in common."""

    @property
    def alive(self) -> bool:
        """Whether it still runs."""

    def fileno(self) -> int:
        """Give a file descriptor to wait on, or -1."""

    def receive(self) -> Any:
        """Give what has arrived; never wait."""


class Hearing(QObject):
    """Listens to one child process until it ends.

    Attributes
    ----------
    heard
        Something has arrived: what `receive` gave.
    ended
        The process is gone, or says what nobody understands.
    """

    heard = Signal(object)
    ended = Signal(str)

    def __init__(self, talker: Talker, parent: QObject) -> None:
        super().__init__(parent)
        self._talker = talker
        self._notifier: QSocketNotifier | None = None
        number = talker.fileno()
        if number >= 0:
            self._notifier = QSocketNotifier(number, QSocketNotifier.Type.Read, self)
            self._notifier.activated.connect(lambda *_: self._look())
        self._clock = QTimer(self)
        self._clock.timeout.connect(self._look)
        self._clock.start(CARE if number >= 0 else TICK)

    def _look(self) -> None:
        alive = self._talker.alive
        try:
            said = self._talker.receive()
        except (ValueError, EOFError, OSError) as error:
            self.stop()
            self.ended.emit(str(error))
            return
        for each in said:
            self.heard.emit(each)
        if not alive:
            self.stop()
            self.ended.emit("")

    def stop(self) -> None:
        """Listen no more."""
        self._clock.stop()
        if self._notifier is not None:
            self._notifier.setEnabled(False)
