"""Training of a network that writes: taught by the target, judged by what it writes freely."""

from typing import Any

from torch import Tensor

from ..decoding import BothWays, leak
from ..events import Event
from ..failure import RunError
from ..measure import moved
from ..order import mixed
from ..session import Experiment, Loop, Session
from .supervised import Supervised

KEPT = 200
"""Of how many epochs it is kept what was written."""


def train(session: Session) -> Loop:
    """Train the network of a session, one event at a time.

    Raises
    ------
    RunError
        If the decoder sees what it is to find, or as training by examples does.
    """
    return Sequences(session).run()


class Sequences(Supervised):
    """The state of the loop.

    Attributes
    ----------
    written
        For each epoch what was written for the first samples, beside source and target.
    """

    def __init__(self, session: Session) -> None:
        self._both = BothWays(session.experiment)
        self.written: list[tuple[int, dict[str, Tensor]]] = []
        super().__init__(session)
        session.loop = self
        if session.kept is None:
            self._expect_no_future()

    def _judged_by(self) -> Experiment:
        return self._both

    def _expect_no_future(self) -> None:
        """Raise unless the scores of a place follow from what stands before it alone."""
        session = self.session
        samples = session.data.training
        batch = samples.__getitems__(list(range(min(2, len(samples)))))
        prepared = moved(self.experiment.prepare(batch, False, mixed(session.seed, 0)), self.device)
        given = {name: prepared[name] for name in self.experiment.ARGUMENTS}
        node, sees = leak(session.net, self.experiment, given)
        if sees:
            where = f"; {node} is the first that does" if node else ""
            raise RunError(
                "The decoder sees its own future: what it says of a place changes with what "
                f"stands behind it{where}. Make its attention causal, its convolutions too, and "
                "let its recurrent layers read forward only.",
                node,
            )

    def _finish_epoch(self) -> Event:
        self._both.shown = {}
        event = super()._finish_epoch()
        if self._both.shown:
            self.written = [*self.written[1 - KEPT :], (event.epoch, self._both.shown)]  # type: ignore[union-attr]  # it is the event of an epoch
        return event

    def _state(self) -> dict[str, Any]:
        return {**super()._state(), "written": self.written}

    def _load(self, state: dict[str, Any]) -> None:
        super()._load(state)
        self.written = list(state["written"])
