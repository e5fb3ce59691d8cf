"""The window's side of the engine: start it, ask it, hear it, and start it again when it dies."""

from app.compiler.report import Analysis
from app.engine.difference import Difference
from app.engine.messages import Answer, Question, Ready, Room
from app.process.child import Child
from app.process.frames import Codec, FrameError

CODEC = Codec(Question | Answer | Difference)
"""Every message between window and engine; after the first `Analysis` only differences come."""

MOST_DEATHS = 3
"""So many deaths in a row, without an answer between them, and the engine counts as failing."""

_ENGINE = ("-m", "app.engine.server")


class EngineClient:
    """The engine as the window sees it; nothing here waits for it.

    An engine keeps nothing that the window does not have: after a death, `restart` it and send
    the last question again.

    Parameters
    ----------
    *command
        What follows ``python -I``, where it is not the engine itself.
    """

    def __init__(self, *command: str) -> None:
        self._command = command or _ENGINE
        self._child: Child | None = None
        self._nonsense = ""
        self._last: Analysis | None = None
        self._log = ""
        self._deaths = 0

    @property
    def alive(self) -> bool:
        """Whether it runs and may still answer."""
        return self._child is not None and not self._nonsense and self._child.alive

    @property
    def pid(self) -> int | None:
        """The number of its process, if it was started."""
        return self._child.pid if self._child else None

    @property
    def failing(self) -> bool:
        """Whether it has died again and again, so that one more start would hardly help."""
        return self._deaths >= MOST_DEATHS

    @property
    def trouble(self) -> str:
        """Why it is not alive, in a sentence; empty while it is, or where it was ended."""
        if self._child is None or self.alive:
            return ""
        if self._nonsense:
            return f"The engine answered with what is no message ({self._nonsense})."
        code = self._child.returncode
        if code is None:  # it speaks no more, and is about to end
            return "The engine has ended by itself."
        if code < 0:
            return f"The engine was ended from outside or has crashed (signal {-code})."
        return f"The engine has ended by itself (exit status {code})."

    def fileno(self) -> int:
        """Give the file descriptor that is readable when `receive` has something; -1 for none."""
        return self._child.fileno() if self._child else -1

    def start(self) -> None:
        """Start it, unless it runs; it says `Ready` when it is warm, and may be asked before."""
        if self.alive:
            return
        self.end(grace=0)
        self._nonsense = ""
        self._last = None
        self._child = Child(*self._command, codec=CODEC)

    def restart(self) -> None:
        """Start it again, whether it runs or not."""
        if self._child is not None and not self.alive:
            self._deaths += 1
        self.end(grace=0)
        self.start()

    def send(self, question: Question) -> None:
        """Ask; if it is not alive, nothing happens."""
        if self._child is not None:
            self._child.send(question)

    def receive(self) -> list[Answer]:
        """Give the answers that have arrived; never wait, never fail.

        After what is no message it counts as dead, and `trouble` tells so.
        """
        if self._child is None or self._nonsense:
            return []
        found: list[Answer] = []
        try:
            found += [self._whole(message) for message, _ in self._child.receive()]
        except FrameError as error:
            self._nonsense = str(error)
        if not all(isinstance(each, Ready | Room) for each in found):
            self._deaths = 0
        return found

    def _whole(self, message: Answer | Difference) -> Answer:
        if isinstance(message, Difference):
            if self._last is None:
                raise FrameError("a difference from nothing")
            message = message.applied(self._last)
        if isinstance(message, Analysis):
            self._last = message
        return message

    def log_tail(self) -> str:
        """Give the end of what it has printed, of its last life where it was ended."""
        return self._child.log_tail() if self._child else self._log

    def end(self, grace: float = 1.0) -> None:
        """End it; ``grace`` are the seconds it may take to do so by itself."""
        if self._child is not None:
            self._child.end(grace)
            self._log = self._child.log_tail()
            self._child = None
