"""The window's side of the training worker: start it, ask it, hear it, and tell why it died."""

import contextlib
import signal
from typing import Any

from app.process.child import Child
from app.process.frames import Codec, FrameError
from app.training.messages import Answer, Question

CODEC = Codec(Question | Answer)
"""Every message between window and worker."""

_WORKER = ("-m", "app.training.worker")


class WorkerClient:
    """A worker as the window sees it; nothing here waits for it.

    Once started it stands by: torch is imported, and a run begins at once.

    Parameters
    ----------
    *command
        What follows ``python -I``, where it is not the worker itself.
    """

    def __init__(self, *command: str) -> None:
        self._command = command or _WORKER
        self._child: Child | None = None
        self._nonsense = ""
        self._log = ""

    @property
    def alive(self) -> bool:
        """Whether it runs and may still answer."""
        return self._child is not None and not self._nonsense and self._child.alive

    @property
    def pid(self) -> int | None:
        """The number of its process, if it was started."""
        return self._child.pid if self._child else None

    @property
    def trouble(self) -> str:
        """Why it is not alive, in a sentence; empty while it is, or where it was ended."""
        if self._child is None or self.alive:
            return ""
        if self._nonsense:
            return f"The training process answered with what is no message ({self._nonsense})."
        code = self._child.returncode
        if code == -int(getattr(signal, "SIGKILL", 9)):
            return (
                "The training process was ended by the system, most likely because memory ran "
                "out. A smaller batch size needs less; the last checkpoint is kept."
            )
        if code is not None and code < 0:
            name = str(-code)
            with contextlib.suppress(ValueError):
                name = signal.Signals(-code).name
            return f"The training process has crashed ({name}). The last checkpoint is kept."
        return f"The training process has ended by itself (exit status {code})."

    def fileno(self) -> int:
        """Give the file descriptor that is readable when `receive` has something; -1 for none."""
        return self._child.fileno() if self._child else -1

    def start(self) -> None:
        """Start it, unless it runs; it says `Idle` when it stands by, and may be asked before."""
        if self.alive:
            return
        self.end(grace=0)
        self._nonsense = ""
        self._child = Child(*self._command, codec=CODEC, nice=True)

    def send(self, question: Question, payload: bytes = b"") -> None:
        """Ask; if it is not alive, nothing happens."""
        if self._child is not None:
            self._child.send(question, payload)

    def receive(self) -> list[tuple[Any, bytes]]:
        """Give the answers that have arrived, with their payloads; never wait, never fail.

        After what is no message it counts as dead, and `trouble` tells so.
        """
        if self._child is None or self._nonsense:
            return []
        try:
            return self._child.receive()
        except FrameError as error:
            self._nonsense = str(error)
            return []

    def log_tail(self) -> str:
        """Give the end of what it has printed, of its last life where it was ended."""
        return self._child.log_tail() if self._child else self._log

    def end(self, grace: float = 2.0) -> None:
        """End it; a run that goes on writes a checkpoint if ``grace`` seconds are enough."""
        if self._child is not None:
            self._child.end(grace)
            self._log = self._child.log_tail()
            self._child = None
