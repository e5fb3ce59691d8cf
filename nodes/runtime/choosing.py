"""How an action is drawn from what a policy gives: one of several, or real numbers."""

import math
from typing import Any

import torch
from torch import Tensor

from .acting import Player, Policy
from .environments.environment import Array, Environment

Drawn = tuple[Tensor, Tensor]
"""Actions, and the logarithms of how likely they were."""

SMALLEST, LARGEST = -5.0, 2.0
"""Between these the logarithm of a deviation is kept."""


class Choice:
    """One of several actions, by logits (B, n)."""

    def draw(self, policy: Tensor) -> Drawn:
        """Draw an action for each row."""
        likely = torch.log_softmax(policy, -1)
        # The largest of logits and Gumbel noise is a draw from the softmax.
        action = (likely - torch.empty_like(likely).exponential_().log_()).argmax(-1)
        return action, likely.gather(-1, action[:, None])[:, 0]

    def judge(self, policy: Tensor, action: Tensor) -> tuple[Tensor, Tensor]:
        """Give how likely actions are, and the entropy of the choice, a row each."""
        likely = torch.log_softmax(policy, -1)
        entropy = -(likely.exp() * likely).sum(-1)
        return likely.gather(-1, action[:, None])[:, 0], entropy

    def best(self, policy: Tensor) -> Tensor:
        """Give the likeliest action."""
        return policy.argmax(-1)

    def within(self, action: Array) -> Array:
        """Give the action as the environment takes it."""
        return action


class Amount:
    """Real numbers around a mean: (B, 2k) holds the means, then the logarithms of deviations."""

    def __init__(self, environment: Environment) -> None:
        self._low, self._high = environment.low, environment.high

    def _parts(self, policy: Tensor) -> tuple[Tensor, Tensor]:
        mean, deviation = policy.chunk(2, -1)
        return mean, deviation.clamp(SMALLEST, LARGEST)

    def draw(self, policy: Tensor) -> Drawn:
        """Draw an action for each row."""
        mean, deviation = self._parts(policy)
        noise = torch.randn_like(mean)
        return mean + deviation.exp() * noise, self._likely(noise, deviation)

    def judge(self, policy: Tensor, action: Tensor) -> tuple[Tensor, Tensor]:
        """Give how likely actions are, and the entropy of the choice, a row each."""
        mean, deviation = self._parts(policy)
        entropy = (deviation + 0.5 * math.log(2 * math.pi * math.e)).sum(-1)
        return self._likely((action - mean) / deviation.exp(), deviation), entropy

    def _likely(self, noise: Tensor, deviation: Tensor) -> Tensor:
        return (-0.5 * noise.square() - deviation - 0.5 * math.log(2 * math.pi)).sum(-1)

    def best(self, policy: Tensor) -> Tensor:
        """Give the likeliest action."""
        return policy.chunk(2, -1)[0]

    def within(self, action: Array) -> Array:
        """Give the action as the environment takes it."""
        return action.clip(self._low, self._high)


def way_of(environment: Environment) -> Choice | Amount:
    """Give how an action is drawn there."""
    return Choice() if environment.actions else Amount(environment)


def player(net: Any, experiment: Any, environment: Environment, device: torch.device) -> Player:
    """Give what plays the likeliest action of a policy."""
    policy, way = Policy(net, experiment, device), way_of(environment)

    def play(observation: Array) -> Array:
        with torch.no_grad():
            found = way.best(policy(policy.tensor(observation))["policy"])
        return way.within(found.cpu().numpy())

    return play
