"""Advantage actor-critic: one step along the gradient of each short rollout."""

from typing import Any

from ..acting import Acting, Policy, falling
from ..choosing import player, way_of
from ..environments.environment import Array
from ..events import Step
from ..flat import Flat, trained
from ..rollout import Rollout
from ..session import Loop, Session

__all__ = ["player", "train"]


def train(session: Session) -> Loop:
    """Train the policy and the value of a session.

    References
    ----------
    Mnih et al., Asynchronous methods for deep reinforcement learning (2016), with all actors in
    step.
    """
    return A2C(session).run()


class A2C:
    """The state of the loop."""

    def __init__(self, session: Session) -> None:
        self.session = session
        settings = session.settings
        net, experiment, device = session.net, session.experiment, session.device
        environment = session.data
        self.acting = Acting(session, lambda: player(net, experiment, environment, device))
        self.policy = Policy(net, experiment, device)
        self.way = way_of(environment)
        length = int(settings.get("rollout", 16))
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
            rate = self.rate(session.step)
            yield from self.rollout.collect()
            self.optimizer.param_groups[0]["lr"] = rate
            losses = acting.check(self._learn())
            yield Step(acting.epoch, session.step, losses, rate)
            if acting.due:
                yield acting.judged()
        return acting.ending(self._state)

    def _learn(self) -> dict[str, float]:
        batch = self.rollout.batch
        found = self.policy(batch["observation"])
        likely, entropy = self.way.judge(found["policy"], batch["action"])
        advantage = batch["advantage"]
        if self.normalize and len(advantage) > 1:
            advantage = (advantage - advantage.mean()) / (advantage.std() + 1e-8)
        policy = -(likely * advantage).mean()
        value = (found["value"].reshape(-1) - batch["target"]).square().mean()
        spread = entropy.mean()
        self.flat.grad.zero_()
        (policy + self.value * value - self.entropy * spread).backward()
        self.flat.clip(self.longest)
        self.optimizer.step()
        return {"policy": policy.item(), "value": value.item(), "entropy": spread.item()}

    def _state(self) -> dict[str, Any]:
        return {"optimizer": self.optimizer.state_dict(), "rollout": self.rollout.state()}

    def _load(self, state: dict[str, Any]) -> None:
        self.acting.load(state)
        self.optimizer.load_state_dict(state["optimizer"])
        self.rollout.load(state["rollout"])
