"""A hand on a real screen: the X server's pointer and keys, led by a thread beside the window.

For the few walks of which Qt's own events would be no proof; tests use `hands`.
"""

import queue
import subprocess
import threading
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, QPoint, QPointF, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from app.ui.canvas.geometry import Side
from app.ui.main_window import MainWindow
from tests.ui.conftest import port

T = TypeVar("T")
PATIENCE = 120.0
"""How long the hand waits for what has to come, in seconds."""
TURN = 4
"""How often the window answers what the hand asks, in milliseconds."""


class Eyes(QObject):
    """Answers, in the thread of the window, what the hand asks about it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self.window = window
        self._asked: queue.Queue[Callable[[], None]] = queue.Queue()
        self._clock = QTimer(self)
        self._clock.setInterval(TURN)
        self._clock.timeout.connect(self._answer)
        self._clock.start()

    def see(self, look: Callable[[], T]) -> T:
        """Look at the window from another thread, and give what is seen."""
        seen: queue.Queue[tuple[T | None, BaseException | None]] = queue.Queue()

        def answer() -> None:
            try:
                seen.put((look(), None))
            except BaseException as error:  # noqa: BLE001  # raised again where it was asked
                seen.put((None, error))

        self._asked.put(answer)
        found, error = seen.get(timeout=PATIENCE)
        if error is not None:
            raise error
        return found  # type: ignore[return-value]  # what the look gave

    def _answer(self) -> None:
        while not self._asked.empty():
            self._asked.get_nowait()()


class Hand:
    """Moves the pointer and presses keys as a person would; looks, but never calls a verb."""

    def __init__(self, eyes: Eyes) -> None:
        self._eyes = eyes
        self.window = eyes.window

    def see(self, look: Callable[[], T]) -> T:
        """Look at the window."""
        return self._eyes.see(look)

    def wait(self, until: Callable[[], object], what: str) -> None:
        """Wait until something is to be seen."""
        end = time.monotonic() + PATIENCE
        while not self.see(until):
            if time.monotonic() > end:
                raise AssertionError(f"waited in vain: {what}")
            time.sleep(0.02)

    def do(self, *what: str) -> None:
        """Do something with the X server's pointer or keys."""
        subprocess.run(["xdotool", *what], check=True)

    def key(self, *keys: str) -> None:
        """Press keys, one after the other."""
        self.do("key", *keys)

    def type(self, text: str) -> None:
        """Write a text, in place of what stands there."""
        self.do("key", "ctrl+a", "type", "--delay", "4", text)

    def click(self, at: QPoint) -> None:
        """Click on a place of the screen."""
        self.do("mousemove", str(at.x()), str(at.y()), "click", "1")

    def drag(self, start: QPoint, end: QPoint) -> None:
        """Press, move in steps as a hand does, and let go."""
        self.do("mousemove", str(start.x()), str(start.y()), "mousedown", "1")
        for part in (0.1, 0.3, 0.6, 0.9, 1.0):
            at = QPointF(start) + (QPointF(end) - QPointF(start)) * part
            self.do("mousemove", str(round(at.x())), str(round(at.y())))
            time.sleep(0.02)
        time.sleep(0.06)
        self.do("mouseup", "1")

    def middle_of(self, widget: QWidget) -> QPoint:
        """Give where a widget is on the screen."""
        return self.see(lambda: widget.mapToGlobal(widget.rect().center()))

    def on_canvas(self, world: QPointF) -> QPoint:
        """Give where a place of the drawing is on the screen."""
        canvas = self.window.canvas
        return self.see(lambda: canvas.mapToGlobal(canvas.to_screen(world).toPoint()))

    def at_port(self, written: str, side: Side) -> QPoint:
        """Give where a port is on the screen."""
        drawn = self.window.canvas.drawn
        return self.on_canvas(self.see(lambda: drawn.place_of(port(written), side)))

    def at_title(self, node: str) -> QPoint:
        """Give where a node can be taken hold of."""
        drawn = self.window.canvas.drawn
        box = self.see(lambda: drawn.bounds({node}))
        return self.on_canvas(QPointF(box.center().x(), box.top() + 14))


def play(window: MainWindow, script: Callable[[Hand], None], folder: Path) -> int:
    """Show a window, let a hand play a script in it, and give 0 if all went well.

    How the window looked when the script failed is kept as a picture in the folder.
    """
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    eyes = Eyes(window)
    failed: list[BaseException] = []

    def run() -> None:
        try:
            script(Hand(eyes))
        except BaseException as error:  # noqa: BLE001  # raised again in the main thread
            failed.append(error)
            eyes.see(lambda: window.grab().save(str(folder / "failed.png")))
        eyes.see(partial(app.exit, 0))

    thread = threading.Thread(target=run, daemon=True)
    window.show()
    thread.start()
    app.exec()
    thread.join()
    window.end()
    if failed:
        raise failed[0]
    return 0
