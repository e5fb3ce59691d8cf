"""Deep Q-learning: a network learns what each action promises, from steps drawn again."""

import copy
import random
from collections.abc import Iterator
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F

from ..acting import Acting, Player, Policy, chosen
from ..environments.environment import Array
from ..events import Event, Step
from ..flat import Flat, trained
from ..replay import Replay, Steps
from ..session import Loop, Session

MADE_UP = 0.4
"""How much of the choice of prioritised steps is made up for at first."""


def train(session: Session) -> Loop:
    """Train the Q values of a session.

    References
    ----------
    Mnih et al., Human-level control through deep reinforcement learning (2015);
    van Hasselt et al., Deep reinforcement learning with double Q-learning (2016).
    """
    return DQN(session).run()


def player(net: nn.Module, experiment: Any, _environment: Any, device: torch.device) -> Player:
    """Give what takes the action that promises most."""
    return chosen(Policy(net, experiment, device), "values")


def target_of(reward: Tensor, ended: Tensor, later: Tensor, discount: float) -> Tensor:
    """Give what a step was worth: r + γ V(s′), and r alone where the episode ended."""
    return reward + discount * (1.0 - ended) * later


class DQN:
    """The state of the loop."""

    def __init__(self, session: Session) -> None:
        self.session = session
        settings = session.settings
        net, experiment, device = session.net, session.experiment, session.device
        self.acting = Acting(session, lambda: player(net, experiment, session.data, device))
        self.environment = self.acting.environment
        self.policy = Policy(net, experiment, device)
        self.device = device
        self.discount = float(settings.get("discount", 0.99))
        self.double = bool(settings.get("double", True))
        self.prioritized = bool(settings.get("prioritized", False))
        self.size = int(settings.get("batch_size", 64))
        self.warmup = int(settings.get("warmup", 1_000))
        self.every = int(settings.get("train_every", 1))
        self.soft = float(settings.get("soft", 0.01))
        self.rate = float(settings.get("learning_rate", 1e-3))
        self.longest = float(settings.get("clip", 10.0))
        self.start = float(settings.get("exploration_start", 1.0))
        self.end = float(settings.get("exploration", 0.05))
        share = float(settings.get("exploration_share", 0.15))
        self.falling = max(1.0, share * self.acting.steps)
        self.replay = Replay(
            int(settings.get("replay", 50_000)), self.environment, prioritized=self.prioritized
        )
        self.target = copy.deepcopy(net).requires_grad_(False)
        self.flat = Flat(trained(net))
        self.target_row = Flat(_same(net, self.target)).row.requires_grad_(False)
        self.optimizer = self.flat.adam(self.rate)
        session.loop = self
        if session.kept is not None:
            self._load(session.kept)
        else:
            self.seen: Array = self.environment.reset(session.seed)

    def exploration(self) -> float:
        """Give how often any action is taken now."""
        part = min(1.0, self.session.step / self.falling)
        return self.start + (self.end - self.start) * part

    def run(self) -> Loop:
        """Train until the last step, a stop, or the goal."""
        session, acting = self.session, self.acting
        while acting.going_on:
            if session.due():
                acting.save(self._state)
            yield from self._act()
            if acting.due:
                yield acting.judged()
        return acting.ending(self._state)

    def _act(self) -> Iterator[Event]:
        """Take one step in each environment, and learn where it is time to."""
        session, environment = self.session, self.environment
        before = session.step
        exploration = self.exploration()
        actions, judged = self._actions(exploration)
        moved = self.acting.act(self.seen, actions, judged)
        self.replay.add(self.seen, actions, moved)
        self.seen = moved.observation
        session.step = step = before + environment.count
        if environment.finished:
            yield from self.acting.told(step)
        if step >= self.warmup:
            for _ in range(step // self.every - before // self.every):
                loss, promised = self._learn()
                losses = {"loss": loss, "q": promised, "exploration": exploration}
                yield Step(self.acting.epoch, step, self.acting.check(losses), self.rate)

    def _actions(self, exploration: float) -> tuple[Array, dict[str, Tensor] | None]:
        """Choose what is done, and give what the network said to it where it was asked."""
        environment = self.environment
        count, many = environment.count, environment.actions
        if count == 1 and (self.session.step < self.warmup or random.random() < exploration):
            return np.array([random.randrange(many)]), None
        if self.session.step < self.warmup:
            return np.array([random.randrange(many) for _ in range(count)]), None
        with torch.no_grad():
            judged = self.policy(self.policy.tensor(self.seen))
        found: Array = judged["values"].argmax(-1).cpu().numpy()
        if count > 1:
            for place in range(count):
                if random.random() < exploration:
                    found[place] = random.randrange(many)
        return found, judged

    def _learn(self) -> tuple[float, float]:
        """Move the Q values once, and the target a little after them."""
        numbers: Array | None = None
        weights: Tensor | None = None
        if self.prioritized:
            part = MADE_UP + (1 - MADE_UP) * min(1.0, self.session.step / self.acting.steps)
            steps, numbers, weights = self.replay.draw_wrong(self.size, part)
        else:
            steps = self.replay.draw(self.size)
        target = self.targets(steps)
        values = self._values(steps.observation).gather(1, steps.choice.to(self.device))
        if weights is None:
            loss = F.smooth_l1_loss(values, target)
        else:
            each = F.smooth_l1_loss(values, target, reduction="none")
            loss = (each * weights[:, None].to(self.device)).mean()
        self.flat.grad.zero_()
        loss.backward()
        self.flat.clip(self.longest)
        self.optimizer.step()
        with torch.no_grad():
            self.target_row.lerp_(self.flat.row, self.soft)
            if numbers is not None:
                self.replay.judge(numbers, (values - target)[:, 0].cpu().numpy())
        return loss.item(), target.mean().item()

    def _values(self, observation: Tensor, net: nn.Module | None = None) -> Tensor:
        return self.policy(observation.to(self.device), net)["values"]

    def targets(self, steps: Steps) -> Tensor:
        """Give what each step was worth, as the target network judges what came after."""
        with torch.no_grad():
            later = self._values(steps.later, self.target)
            if self.double:
                best = self._values(steps.later).argmax(1, keepdim=True)
                promised = later.gather(1, best)
            else:
                promised = later.max(1, keepdim=True).values
            reward, ended = steps.reward.to(self.device), steps.ended.to(self.device)
            return target_of(reward, ended, promised, self.discount)

    def _state(self) -> dict[str, Any]:
        return {
            "optimizer": self.optimizer.state_dict(),
            "target": self.target.state_dict(),
            "replay": self.replay.state(),
            "seen": torch.from_numpy(np.array(self.seen)),
        }

    def _load(self, state: dict[str, Any]) -> None:
        self.acting.load(state)
        self.optimizer.load_state_dict(state["optimizer"])
        self.target.load_state_dict(state["target"])
        self.replay.load(state["replay"])
        self.seen = state["seen"].numpy()
        if not self.environment.exact:
            self.seen = self.environment.reset(self.session.seed + self.session.step)


def _same(net: nn.Module, target: nn.Module) -> list[nn.Parameter]:
    """Give the parameters of the target whose originals are trained, in their order."""
    return [
        copied
        for own, copied in zip(net.parameters(), target.parameters(), strict=True)
        if own.requires_grad
    ]
