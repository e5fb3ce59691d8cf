"""SARSA: a table moves towards what the action that is taken next promises."""

from ..session import Loop, Session
from ..tables import Tabular, player

__all__ = ["player", "train"]


def train(session: Session) -> Loop:
    """Train the table of a session.

    Q(s, a) moves by α (r + γ Q(s′, a′) - Q(s, a)), where a′ is what is done next.

    References
    ----------
    Rummery and Niranjan, On-line Q-learning using connectionist systems (1994).
    """
    return Tabular(session, on_policy=True).run()
