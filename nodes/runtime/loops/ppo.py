"""Proximal policy optimisation: many small steps on each rollout, none too far from what acted."""

from typing import Any

import torch
from torch import Tensor

from ..acting import Acting, Policy, falling
from ..choosing import player, way_of
from ..environments.environment import Array
from ..events import Step
from ..flat import Flat, trained
from ..orthogonal import begin_orthogonal
from ..rollout import Rollout
from ..session import Loop, Session

__all__ = ["player", "train"]


def train(session: Session) -> Loop:
    """Train the policy and the value of a session.

    References
    ----------
    Schulman et al., Proximal policy optimization algorithms (2017).
    """
    return PPO(session).run()


class PPO:
    """The state of the loop."""

    def __init__(self, session: Session) -> None:
        self.session = session
        settings = session.settings
        net, experiment, device = session.net, session.experiment, session.device
        environment = session.data
        self.acting = Acting(session, lambda: player(net, experiment, environment, device))
        self.policy = Policy(net, experiment, device)
        if session.kept is None and settings.get("start", "orthogonal") == "orthogonal":
            observation = self.policy.tensor(environment.reset(session.seed))
            begin_orthogonal(net, lambda: self.policy(observation))
        self.way = way_of(environment)
        self.rollout = Rollout(
            self.acting, self.policy, self.way, int(settings.get("rollout", 128))
        )
        self.passes = int(settings.get("passes", 10))
        self.size = int(settings.get("batch_size", 64))
        self.rate = falling(settings, "learning_rate", self.acting.steps)
        self.clip = falling(settings, "clip_ratio", self.acting.steps)
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
            rate, clip = self.rate(session.step), self.clip(session.step)
            yield from self.rollout.collect()
            self.optimizer.param_groups[0]["lr"] = rate
            losses = acting.check(self._learn(clip))
            yield Step(acting.epoch, session.step, losses, rate)
            if acting.due:
                yield acting.judged()
        return acting.ending(self._state)

    def _learn(self, clip: float) -> dict[str, float]:
        batch = self.rollout.batch
        count = len(batch["action"])
        sums = torch.zeros(4)
        updates = 0
        for _ in range(self.passes):
            order = torch.randperm(count)
            shuffled = [each[order] for each in batch.values()]
            for part in zip(*(each.split(self.size) for each in shuffled), strict=True):
                sums += self._update(*part, clip=clip)
                updates += 1
        policy, value, entropy, share = (sums / updates).tolist()
        return {"policy": policy, "value": value, "entropy": entropy, "clipped": share}

    def _update(
        self,
        observation: Tensor,
        action: Tensor,
        before: Tensor,
        advantage: Tensor,
        target: Tensor,
        *,
        clip: float,
    ) -> Tensor:
        found = self.policy(observation)
        likely, entropy = self.way.judge(found["policy"], action)
        if self.normalize and len(advantage) > 1:
            advantage = (advantage - advantage.mean()) / (advantage.std() + 1e-8)
        ratio = (likely - before).exp()
        bounded = ratio.clamp(1 - clip, 1 + clip)
        policy = -torch.minimum(ratio * advantage, bounded * advantage).mean()
        value = (found["value"].reshape(-1) - target).square().mean()
        spread = entropy.mean()
        loss = policy + self.value * value
        if self.entropy:
            loss = loss - self.entropy * spread
        self.flat.grad.zero_()
        loss.backward()
        self.flat.clip(self.longest)
        self.optimizer.step()
        with torch.no_grad():
            share = (ratio != bounded).float().mean()
            return torch.stack((policy, value, spread, share)).cpu()

    def _state(self) -> dict[str, Any]:
        return {"optimizer": self.optimizer.state_dict(), "rollout": self.rollout.state()}

    def _load(self, state: dict[str, Any]) -> None:
        self.acting.load(state)
        self.optimizer.load_state_dict(state["optimizer"])
        self.rollout.load(state["rollout"])
