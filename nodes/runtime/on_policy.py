"""Agents that learn from what they have just done: what A2C and PPO share."""

from typing import Any, ClassVar

from .acting import Acting, Policy, falling
from .choosing import player, way_of
from .environments.environment import Array
from .events import Step
from .flat import Flat, trained
from .rollout import Rollout
from .session import Loop, Session


class OnPolicy:
    """The state of a loop that learns from one rollout after the other.

    A kind says how it learns from the steps that were collected, by `learn`.
    """

    length: ClassVar[int] = 16
    """Steps of each environment in a rollout, where nothing is said."""

    def __init__(self, session: Session) -> None:
        self.session = session
        settings = session.settings
        net, experiment, device = session.net, session.experiment, session.device
        environment = session.data
        self.acting = Acting(session, lambda: player(net, experiment, environment, device))
        self.policy = Policy(net, experiment, device)
        if session.kept is None:
            self.prepare()
        self.way = way_of(environment)
        length = int(settings.get("rollout", self.length))
        self.rollout = Rollout(self.acting, self.policy, self.way, length)
        self.rate = falling(settings, "learning_rate", self.acting.steps)
        self.entropy = float(settings.get("entropy", 0.0))
        self.value = float(settings.get("value_weight", 0.5))
        self.longest = float(settings.get("clip", 0.5))
        self.normalize = bool(settings.get("normalize", True))
        self.flat = Flat(trained(net))
        self.optimizer = self.flat.adam(self.rate(0), 1e-5)
        session.loop = self
        if session.kept is not None:
            self._load(session.kept)
        else:
            self.rollout.begin()

    def prepare(self) -> None:
        """Prepare the weights of a fresh run."""

    def learn(self, step: int) -> dict[str, float]:
        """Move the weights by a rollout that was begun at this step; give the losses."""
        raise NotImplementedError

    @property
    def seen(self) -> Array:
        """What is seen in each environment now."""
        return self.rollout.seen

    def run(self) -> Loop:
        """Train until the last step, a stop, or the goal."""
        session, acting = self.session, self.acting
        while acting.going_on:
            if session.due():
                acting.save(self._state)
            begun = session.step
            rate = self.rate(begun)
            yield from self.rollout.collect()
            self.optimizer.param_groups[0]["lr"] = rate
            losses = acting.check(self.learn(begun))
            yield Step(acting.epoch, session.step, losses, rate)
            if acting.due:
                yield acting.judged()
        return acting.ending(self._state)

    def _state(self) -> dict[str, Any]:
        return {"optimizer": self.optimizer.state_dict(), "rollout": self.rollout.state()}

    def _load(self, state: dict[str, Any]) -> None:
        self.acting.load(state)
        self.optimizer.load_state_dict(state["optimizer"])
        self.rollout.load(state["rollout"])
