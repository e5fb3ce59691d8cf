"""Q-learning: a table moves towards the best that the next state promises."""

from ..session import Loop, Session
from ..tables import Tabular, player

__all__ = ["player", "train"]


def train(session: Session) -> Loop:
    """Train the table of a session.

    Q(s, a) moves by α (r + γ max Q(s′, ·) - Q(s, a)).

    References
    ----------
    Watkins, Learning from delayed rewards (1989).
    """
    return Tabular(session, on_policy=False).run()
