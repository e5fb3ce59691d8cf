"""REINFORCE: actions of whole episodes become likelier as these went better than expected."""

from collections.abc import Iterator
from typing import Any

import numpy as np
import torch
from torch import Tensor

from ..acting import Acting, Policy, falling
from ..choosing import player, way_of
from ..environments.environment import Array, Over
from ..events import Event, Step
from ..flat import Flat, trained
from ..order import mixed
from ..session import Loop, Session

__all__ = ["player", "train"]

MOST_LENGTH = 10_000
"""An episode that nothing ends is cut here."""


def train(session: Session) -> Loop:
    """Train the policy of a session, and the value that is its baseline where one is drawn.

    References
    ----------
    Williams, Simple statistical gradient-following algorithms (1992).
    """
    return Reinforce(session).run()


def returns_of(rewards: Array, lengths: Array, discount: float) -> Array:
    """Give what each step of each episode brought from there on, (T, count)."""
    found = np.zeros_like(rewards)
    last = np.zeros_like(rewards[0])
    for step in range(len(rewards) - 1, -1, -1):
        last = np.where(step < lengths, rewards[step] + np.float32(discount) * last, 0)
        found[step] = last
    return found


class Reinforce:
    """The state of the loop; each update begins as many fresh episodes as there are worlds."""

    def __init__(self, session: Session) -> None:
        self.session = session
        settings = session.settings
        net, experiment, device = session.net, session.experiment, session.device
        environment = session.data
        self.acting = Acting(session, lambda: player(net, experiment, environment, device))
        self.environment = self.acting.environment
        self.policy = Policy(net, experiment, device)
        self.way = way_of(environment)
        self.discount = float(settings.get("discount", 0.99))
        self.rate = falling(settings, "learning_rate", self.acting.steps)
        self.entropy = float(settings.get("entropy", 0.0))
        self.value = float(settings.get("value_weight", 0.5))
        self.longest = float(settings.get("clip", 0.5))
        self.normalize = bool(settings.get("normalize", True))
        self.flat = Flat(trained(net))
        self.optimizer = self.flat.adam(self.rate(0))
        self.updates = 0
        self.seen: Array = self.environment.reset(mixed(session.seed, 0) % 2**31)
        session.exact = True  # each update begins with fresh episodes, by seeds of their own
        session.loop = self
        if session.kept is not None:
            self._load(session.kept)

    def run(self) -> Loop:
        """Train until the last step, a stop, or the goal."""
        session, acting = self.session, self.acting
        while acting.going_on:
            if session.due():
                acting.save(self._state)
            rate = self.rate(session.step)
            yield from self._play()
            self.optimizer.param_groups[0]["lr"] = rate
            self.updates += 1
            yield Step(acting.epoch, session.step, acting.check(self._learn()), rate)
            if acting.due:
                yield acting.judged()
        return acting.ending(self._state)

    def _play(self) -> Iterator[Event]:
        """Play one episode in each environment, and tell of them."""
        session, environment, policy = self.session, self.environment, self.policy
        count = environment.count
        seen: Array = environment.reset(mixed(session.seed, self.updates) % 2**31)
        lengths = np.zeros(count, np.int64)
        observations, actions, rewards = [], [], []
        finished: dict[int, Over] = {}
        with torch.no_grad():
            for step in range(1, MOST_LENGTH + 1):
                observation = policy.tensor(seen)
                found = policy(observation)
                action, _ = self.way.draw(found["policy"])
                moved = self.acting.act(seen, self.way.within(action.cpu().numpy()), found)
                observations.append(observation)
                actions.append(action)
                rewards.append(moved.reward)
                self.seen = seen = moved.observation
                for over in environment.finished:
                    if finished.setdefault(over.place, over) is over:
                        lengths[over.place] = step
                if len(finished) == count:
                    break
        lengths[lengths == 0] = len(rewards)
        session.step += int(lengths.sum())
        for place in sorted(finished):
            ago = len(rewards) - int(lengths[place])
            yield self.acting.ended(session.step, finished[place], ago)
        within = np.arange(len(rewards))[:, None] < lengths
        mask = torch.from_numpy(within.reshape(-1))
        returns = returns_of(np.stack(rewards), lengths, self.discount)
        self.batch = (
            torch.cat(observations)[mask],
            torch.cat(actions)[mask],
            torch.from_numpy(returns.reshape(-1))[mask].to(session.device),
        )

    def _learn(self) -> dict[str, float]:
        observation, action, returns = self.batch
        found = self.policy(observation)
        likely, entropy = self.way.judge(found["policy"], action)
        promised: Tensor | None = found.get("value")
        if promised is None:
            gained, value = returns - returns.mean(), torch.zeros(())
        else:
            promised = promised.reshape(-1)
            gained = returns - promised.detach()
            value = torch.nn.functional.smooth_l1_loss(promised, returns)
        if self.normalize and len(gained) > 1:
            gained = gained / (gained.std() + 1e-8)
        policy, spread = -(likely * gained).mean(), entropy.mean()
        self.flat.grad.zero_()
        (policy + self.value * value - self.entropy * spread).backward()
        self.flat.clip(self.longest)
        self.optimizer.step()
        losses = {"policy": policy.item(), "entropy": spread.item()}
        return losses if promised is None else {**losses, "value": value.item()}

    def _state(self) -> dict[str, Any]:
        return {"optimizer": self.optimizer.state_dict(), "updates": self.updates}

    def _load(self, state: dict[str, Any]) -> None:
        self.acting.load(state)
        self.optimizer.load_state_dict(state["optimizer"])
        self.updates = state["updates"]
