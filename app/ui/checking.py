"""Checking: keeps the engine running and asks it what the open project means."""

from PySide6.QtCore import QObject, QTimer, Signal

from app.compiler.report import Analysis
from app.engine.client import EngineClient
from app.engine.messages import Analyse, Answer, LaidOut, LayOut, Ready, Room
from app.ui import words
from app.ui.hearing import Hearing

PATIENCE = 400
"""How long after a death the engine is started again, in milliseconds."""


class Checking(QObject):
    """Asks the engine, and starts it again when it dies.

    Attributes
    ----------
    analysed
        The `Analysis` of the latest revision has come.
    ready
        The engine is warm: its `Ready`.
    room
        How many bytes of each device are free.
    laid_out
        A package has been written, or could not be: its `LaidOut`.
    turned
        The state is another now: ``"off"``, ``"starting"``, ``"ready"``, ``"busy"``, ``"down"``
        (it will be started again) or ``"failed"`` (only the user can).
    """

    analysed = Signal(object)
    ready = Signal(object)
    room = Signal(object)
    laid_out = Signal(object)
    turned = Signal(str)

    def __init__(self, client: EngineClient, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._hearing: Hearing | None = None
        self._question: Analyse | None = None
        self._layout: LayOut | None = None
        self._answered = -1
        self._state = "off"
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(PATIENCE)
        self._again.timeout.connect(self._restart)

    @property
    def state(self) -> str:
        """How the engine stands; see `turned`."""
        return self._state

    @property
    def trouble(self) -> str:
        """Why it is down, in a sentence."""
        return words.heard(self._client.trouble)

    def start(self) -> None:
        """Start the engine; asking does not need to wait for it."""
        if self._state in ("off", "failed"):
            self._restart()

    def ask(self, question: Analyse) -> None:
        """Ask what a project means; a newer question overtakes an older one."""
        self._question = question
        if self._client.alive:
            self._client.send(question)
            self._turn("busy" if self._state != "starting" else "starting")

    def start_again(self) -> None:
        """Start the engine, or end it and start it anew."""
        self._again.stop()
        self._restart()

    def lay_out(self, question: LayOut) -> None:
        """Have a package written."""
        self._layout = question
        if self._client.alive:
            self._client.send(question)
        elif self._state in ("off", "failed"):
            self._restart()

    def end(self) -> None:
        """End the engine for good."""
        self._again.stop()
        if self._hearing is not None:
            self._hearing.stop()
        self._client.end(grace=0.3)
        self._turn("off")

    def _restart(self) -> None:
        if self._hearing is not None:
            self._hearing.stop()
            self._hearing.deleteLater()
        if self._state == "off":
            self._client.start()
        else:
            self._client.restart()
        self._hearing = Hearing(self._client, self)
        self._hearing.heard.connect(self._hear)
        self._hearing.ended.connect(self._end_heard)
        self._turn("starting")
        if self._question is not None:
            self._client.send(self._question)
        if self._layout is not None:
            self._client.send(self._layout)

    def _hear(self, answer: Answer) -> None:
        match answer:
            case Ready():
                self.ready.emit(answer)
                done = self._question is None or self._answered >= self._question.revision
                self._turn("ready" if done else "busy")
            case Analysis():
                if self._question is not None and answer.revision == self._question.revision:
                    self._answered = answer.revision
                    self._turn("ready")
                    self.analysed.emit(answer)
            case Room():
                self.room.emit(answer.free)
            case LaidOut():
                self._layout = None
                self.laid_out.emit(answer)

    def _end_heard(self) -> None:
        if self._client.failing:
            self._give_up()
            self._turn("failed")
        else:
            self._turn("down")
            self._again.start()

    def _give_up(self) -> None:
        if self._layout is not None:
            self._layout = None
            self.laid_out.emit(LaidOut("", reason=self._client.trouble))

    def _turn(self, state: str) -> None:
        if state != self._state:
            self._state = state
            self.turned.emit(state)
