"""Steps of all environments in a row, and how much better each was than expected."""

from collections.abc import Iterator
from typing import Any

import numpy as np
import torch
from torch import Tensor

from .acting import Acting, Policy
from .choosing import Amount, Choice
from .environments.environment import Array
from .events import Event


def advantages(
    rewards: Tensor, values: Tensor, over: Tensor, after: Tensor, discount: float, trace: float
) -> Tensor:
    """Give the generalised advantages of a rollout, (T, count).

    δ_t = r_t + γ V(s_t+1) - V(s_t), and A_t = δ_t + γλ A_t+1, both cut where an episode is over.

    Parameters
    ----------
    rewards, values
        What each step earned and promised, (T, count).
    over
        1 where the episode ended with the step, (T, count).
    after
        What the state after the last step promises, (count,).
    discount, trace
        γ and λ.

    References
    ----------
    Schulman et al., High-dimensional continuous control using generalized advantage
    estimation (2015).
    """
    going = (1.0 - over) * discount
    following = torch.cat((values[1:], after[None]))
    deltas = (rewards + going * following - values).numpy()
    weights = (going * trace).numpy()
    found = np.empty_like(deltas)
    last = np.zeros_like(deltas[0])
    for step in range(len(deltas) - 1, -1, -1):
        last = deltas[step] + weights[step] * last
        found[step] = last
    return torch.from_numpy(found)


class Rollout:
    """Collects steps, and lays them out for learning.

    Parameters
    ----------
    acting
        The run.
    policy
        The network; its ports are ``policy`` and ``value``.
    way
        How actions are drawn.
    length
        Steps of each environment.
    """

    def __init__(self, acting: Acting, policy: Policy, way: Choice | Amount, length: int) -> None:
        self.acting, self.policy, self.way = acting, policy, way
        self.length = length
        self.environment = acting.environment
        self.count = self.environment.count
        settings = acting.session.settings
        self.discount = float(settings.get("discount", 0.99))
        self.trace = float(settings.get("trace", 0.95))
        self.seen: Array = np.empty(0)

    def begin(self) -> None:
        """Begin all episodes anew."""
        self.seen = self.environment.reset(self.acting.session.seed)

    def collect(self) -> Iterator[Event]:
        """Act, and tell of episodes; `batch` then gives what was collected."""
        session, environment, policy = self.acting.session, self.environment, self.policy
        seen, taken, likely, values, rewards, overs = [], [], [], [], [], []
        draw, within, act, ask = self.way.draw, self.way.within, self.acting.act, policy.tensor
        with torch.no_grad():
            for _ in range(self.length):
                observation = ask(self.seen)
                found = policy(observation)
                action, probability = draw(found["policy"])
                moved = act(self.seen, within(action.cpu().numpy()), found)
                reward = moved.reward
                seen.append(observation)
                taken.append(action)
                likely.append(probability)
                values.append(found["value"].reshape(-1))
                over = moved.ended
                if moved.cut.any():  # time ran out: what would have come is still worth something
                    places = np.flatnonzero(moved.cut)
                    later = policy(ask(moved.last[places]))["value"].reshape(-1).cpu().numpy()
                    reward = reward.copy()
                    reward[places] += np.float32(self.discount) * later
                    over = over | moved.cut
                rewards.append(reward)
                overs.append(over)
                self.seen = moved.observation
                session.step += self.count
                if environment.finished:
                    yield from self.acting.told(session.step)
            after = policy(ask(self.seen))["value"].reshape(-1).cpu()
        promised = torch.stack(values).cpu()
        gained = advantages(
            torch.from_numpy(np.stack(rewards)), promised,
            torch.from_numpy(np.stack(overs).astype(np.float32)), after, self.discount, self.trace,
        )  # fmt: skip
        device = seen[0].device
        self.batch = {
            "observation": torch.cat(seen),
            "action": torch.cat(taken),
            "likely": torch.cat(likely),
            "advantage": gained.reshape(-1).to(device),
            "target": (gained + promised).reshape(-1).to(device),
        }

    def state(self) -> dict[str, Any]:
        """Give what is needed to go on."""
        return {"seen": torch.from_numpy(np.ascontiguousarray(self.seen))}

    def load(self, state: dict[str, Any]) -> None:
        """Go on from what `state` gave."""
        self.seen = state["seen"].numpy()
        if not self.environment.exact:
            self.seen = self.environment.reset(self.acting.session.seed + self.acting.session.step)
