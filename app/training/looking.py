"""Looking: makes the live views of a package, and calls the one to be seen within its budget."""

import importlib
import time
from collections.abc import Callable, Mapping
from types import ModuleType
from typing import Any

from app.training.messages import Look, Shown
from app.training.payload import Payload
from nodes.runtime.view import Showing, View, undisturbed

SHARE = 0.02
"""What a view may take of a run's time."""
MOST_FRAMES = 30
"""So many frames a second at most."""
FIRST_WAIT = 1.0
"""The longest wait after a view's first frame, in seconds: it does what is done only once."""
AFTER_TROUBLE = 2.0
"""How long a view that raised an error is left alone, in seconds."""
LOOKS_AN_EPOCH = 20
"""How often a view that keeps something of each epoch is called at its end, at most."""
MOST_BYTES = 1 << 25
"""A larger frame is not sent."""


class Looking:
    """The views of one package, one of which may be looked at.

    Parameters
    ----------
    runtime
        The name of the package's own runtime, as ``"digits.runtime"``.
    names
        The views that it has.
    showing
        Gives what views are made from, when the first is made.
    clock
        Gives the time in seconds.

    Attributes
    ----------
    due
        When the next frame may be made, on the clock; never where none is looked at.
    again
        After how many seconds a trained network has something new to show; 0 for never.
    """

    def __init__(
        self,
        runtime: str,
        names: tuple[str, ...],
        showing: Callable[[], Showing],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.names = names
        self._runtime = runtime
        self._make_showing = showing
        self._showing: Showing | None = None
        self._views: dict[str, View] = {}
        self._clock = clock
        self._name = ""
        self._asked: Mapping[str, Any] = {}
        self._seen = 0  # frames of this view in a row
        self._last = 0.0
        self._gap = 0.0  # between frames, of late
        self._kept_at = clock()
        self._dearest = 0.0  # what a call at the end of an epoch has cost at most
        self.due = float("inf")
        self.again = 0.0

    def look(self, message: Look) -> None:
        """Look at another view, or at something else in it; at none that is not there."""
        name = message.name if message.name in self.names else ""
        if name != self._name:
            self._name, self._seen, self._gap = name, 0, 0.0
            self.due = 0.0 if name else float("inf")
        self._asked, self.again = message.asked, 0.0

    def frame(self, step: int) -> tuple[Shown, bytes] | None:
        """Make the next frame, whatever the view does; None where there is nothing to see."""
        self.again = 0.0
        if not self._name:
            return None
        begun = self._clock()
        try:
            view = self._view(self._name)
            begun = self._clock()  # making it is done once
            shown = self._shown(view, step)
        except Exception as error:  # noqa: BLE001  # a view may raise anything, and the run goes on
            self.due = self._clock() + max(AFTER_TROUBLE, self._wait(begun))
            return Shown(self._name, step, trouble=_told(error)), b""
        self.due = self._clock() + self._wait(begun)
        return shown

    def keep(self, epoch: int) -> None:
        """Let views that keep something of each epoch do so at its end, looked at or not.

        All of them together take no more of the epoch's time than a view may.
        """
        now = self._clock()
        until, self._kept_at = now + SHARE * (now - self._kept_at), now
        for name in self.names:
            if not getattr(self._module(name), "AT_EPOCHS", False):
                continue
            for _ in range(LOOKS_AN_EPOCH):
                begun = self._clock()
                if begun + self._dearest > until:
                    return
                try:
                    view = self._view(name)
                    begun = self._clock()
                    assert self._showing is not None
                    with undisturbed(self._showing.net):
                        view({"epoch": epoch})
                except Exception:  # noqa: BLE001  # who looks at it is told why
                    break
                self._dearest = max(self._dearest, self._clock() - begun)

    def _module(self, name: str) -> ModuleType:
        return importlib.import_module(f"{self._runtime}.views.{name}")

    def _view(self, name: str) -> View:
        """Give a view; made in the midst of a run, it leaves no trace."""
        found = self._views.get(name)
        if found is None:
            if self._showing is None:
                self._showing = self._make_showing()
            with undisturbed(self._showing.net):
                found = self._module(name).make(self._showing)
            self._views[name] = found
        return found

    def _shown(self, view: View, step: int) -> tuple[Shown, bytes] | None:
        assert self._showing is not None
        with undisturbed(self._showing.net):
            frame = view(self._asked)
        if frame is None:
            return None
        self.again = frame.again
        payload = Payload()
        arrays = payload.add(frame.arrays)
        if payload.size > MOST_BYTES:
            size = payload.size >> 20
            raise ValueError(f"its picture of {size} MB is larger than {MOST_BYTES >> 20} MB.")
        return Shown(self._name, step, arrays, dict(frame.facts), self._rate()), payload.together()

    def _rate(self) -> float:
        now = self._clock()
        if self._seen > 1:  # the wait after the first frame says nothing
            gap = now - self._last
            self._gap = 0.8 * self._gap + 0.2 * gap if self._gap else gap
        self._last = now
        return 1 / self._gap if self._gap else 0.0

    def _wait(self, begun: float) -> float:
        """Give how long to leave the run alone after a frame that was begun then."""
        cost = self._clock() - begun
        wait = cost * (1 / SHARE - 1)
        if not self._seen:
            wait = min(wait, FIRST_WAIT)
        self._seen += 1
        return max(wait, 1 / MOST_FRAMES - cost)


def _told(error: Exception) -> str:
    if type(error).__name__ == "RunError":  # a package has one of its own
        return str(error)
    return f"{type(error).__name__}: {error}"
