"""A table of Q values, learned entry by entry."""

import random
from collections.abc import Iterator
from typing import Any

import numpy as np
import torch
from torch import nn

from .acting import Acting, Player, Policy, chosen
from .environments.environment import Array
from .events import Event, Step
from .failure import RunError
from .layers.table import Table
from .session import Loop, Session

TOLD = 100
"""After so many steps the mean error is told: each step alone would be told longer than done."""


def player(net: nn.Module, experiment: Any, _environment: Any, device: torch.device) -> Player:
    """Give what takes the step for which the table promises most."""
    return chosen(Policy(net, experiment, device), "values")


class Tabular:
    """The state of a loop that learns a table.

    Parameters
    ----------
    session
        The run.
    on_policy
        Whether the target is what the next action promises, rather than the best one.
    """

    def __init__(self, session: Session, *, on_policy: bool) -> None:
        self.session = session
        self.on_policy = on_policy
        net, experiment, device = session.net, session.experiment, session.device
        self.acting = Acting(session, lambda: player(net, experiment, session.data, device))
        self.environment = self.acting.environment
        settings = session.settings
        self.alpha = float(settings.get("learning_rate", 0.5))
        self.discount = float(settings.get("discount", 0.99))
        self.end = float(settings.get("exploration", 0.1))
        self.start = float(settings.get("exploration_start", 1.0))
        share = float(settings.get("exploration_share", 0.5))
        self.falling = max(1.0, share * self.acting.steps)
        self.weight = _only_table(net).weight
        # One entry at a time is read and written some thirty times faster in a list.
        self.table: list[list[float]] = self.weight.tolist()
        self.errors: list[float] = []
        self.action: list[int] = []
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
                self._save()
            yield from self._stretch()
            if acting.due:
                self._write()
                yield acting.judged()
        self._write()
        return acting.ending(self._state)

    def _stretch(self) -> Iterator[Event]:
        """Take some steps, and tell of them together."""
        session, environment, table = self.session, self.environment, self.table
        alpha, discount, explore = self.alpha, self.discount, self.exploration
        left = min(TOLD, self.acting.steps - session.step, self._until_judged())
        states = self.seen.tolist()
        for _ in range(-(-left // environment.count)):
            actions = self.action or [self._choose(state, explore()) for state in states]
            # The rows go on changing, and what they were is kept with the step.
            judged = {"values": [table[state][:] for state in states]}
            moved = self.acting.act(self.seen, np.array(actions), judged)
            following, last = moved.observation.tolist(), moved.last.tolist()
            after = [self._choose(state, explore()) for state in following]
            ended, cut = moved.ended.tolist(), moved.cut.tolist()
            for i, reward in enumerate(moved.reward.tolist()):
                target = reward
                if not ended[i]:
                    row = table[last[i]]
                    # Where only time ran out, the next episode's action is none of this one.
                    on_policy = self.on_policy and not cut[i]
                    target += discount * (row[after[i]] if on_policy else max(row))
                own = table[states[i]]
                error = target - own[actions[i]]
                own[actions[i]] += alpha * error
                self.errors.append(abs(error))
            self.action = after if self.on_policy else []
            states = following
            self.seen = moved.observation
            session.step += environment.count
            if environment.finished:
                yield from self.acting.told(session.step)
        mean = sum(self.errors) / max(1, len(self.errors))
        self.errors.clear()
        losses = {"error": mean, "exploration": self.exploration()}
        yield Step(self.acting.epoch, session.step, losses, alpha)

    def _until_judged(self) -> int:
        return max(1, self.acting.epoch * self.acting.every - self.session.step)

    def _choose(self, state: int, exploration: float) -> int:
        row = self.table[state]
        if random.random() < exploration:
            return random.randrange(len(row))
        best = max(row)
        if row.count(best) == 1:
            return row.index(best)
        return random.choice([i for i, value in enumerate(row) if value == best])

    def _write(self) -> None:
        """Put the numbers into the network."""
        with torch.no_grad():
            self.weight.copy_(torch.tensor(self.table))

    def _save(self) -> None:
        self._write()
        self.acting.save(self._state)

    def _state(self) -> dict[str, Any]:
        return {
            "table": torch.tensor(self.table, dtype=torch.float64),
            "seen": torch.from_numpy(np.array(self.seen)),
            "action": self.action,
        }

    def _load(self, state: dict[str, Any]) -> None:
        self.acting.load(state)
        self.table = state["table"].tolist()
        self.seen, self.action = state["seen"].numpy(), state["action"]


def _only_table(net: nn.Module) -> Table:
    found = [each for each in net.modules() if isinstance(each, Table)]
    others = sum(weight.numel() for weight in net.parameters())
    if len(found) != 1 or others != found[0].weight.numel():
        raise RunError(
            "This agent learns one Table and nothing else: lead the observation into a Table, and "
            "the table into the agent. DQN learns Q values by layers."
        )
    return found[0]
