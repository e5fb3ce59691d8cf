"""Soft actor-critic: a policy that is rewarded for staying undecided, judged by two critics."""

import math
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from ..acting import Player
from ..actor_critic import ActorCritic, Halves
from ..environments.environment import Array
from ..session import Loop, Session

SMALLEST, LARGEST = -5.0, 2.0
"""Between these the logarithm of a deviation is kept."""


def train(session: Session) -> Loop:
    """Train the policy and the critics of a session.

    References
    ----------
    Haarnoja et al., Soft actor-critic algorithms and applications (2018).
    """
    return SAC(session).run()


def player(net: nn.Module, experiment: Any, environment: Any, device: torch.device) -> Player:
    """Give what plays the mean of the policy."""
    halves = Halves(net, experiment, environment, device)

    def play(observation: Array) -> Array:
        with torch.no_grad():
            mean = halves.act(halves.tensor(observation)).chunk(2, -1)[0]
            found: Array = halves.in_bounds(mean.tanh()).cpu().numpy()
        return found

    return play


def squashed(policy: Tensor) -> tuple[Tensor, Tensor]:
    """Draw numbers from -1 to 1; give them and the logarithms of how likely they were.

    The density of tanh(u) is that of u over 1 - tanh²(u), whose logarithm is computed as
    2 (log 2 - u - log(1 + exp(-2u))), which does not round to that of 0.
    """
    mean, deviation = policy.chunk(2, -1)
    deviation = deviation.clamp(SMALLEST, LARGEST)
    noise = torch.randn_like(mean)
    drawn = mean + deviation.exp() * noise
    likely = -0.5 * noise.square() - deviation - 0.5 * math.log(2 * math.pi)
    likely = likely - 2 * (math.log(2) - drawn - F.softplus(-2 * drawn))
    return drawn.tanh(), likely.sum(-1)


class SAC(ActorCritic):
    """The state of the loop."""

    def __init__(self, session: Session) -> None:
        net, experiment, device = session.net, session.experiment, session.device
        environment = session.data
        halves = Halves(net, experiment, environment, device)
        super().__init__(session, halves, player(net, experiment, environment, device))
        start = float(session.settings.get("temperature", 1.0))
        self.wanted = -float(len(environment.low))
        self.temperature = torch.tensor([math.log(start)], device=device, requires_grad=True)
        self.temperature_optimizer = torch.optim.Adam([self.temperature], self.rate)
        self.begin()

    def explore(self, policy: Tensor) -> Tensor:
        return self.halves.in_bounds(squashed(policy)[0])

    def learn(self) -> dict[str, float]:
        steps = self.replay.draw(self.size)
        halves, device = self.halves, self.session.device
        seen, later = steps.observation.to(device), steps.later.to(device)
        weight = self.temperature.detach().exp()
        with torch.no_grad():
            action, likely = squashed(halves.act(later))
            judged = halves.criticise(later, halves.in_bounds(action), self.target)
            worth = torch.stack(judged).amin(0) - weight * likely
            reward, ended = steps.reward[:, 0].to(device), steps.ended[:, 0].to(device)
            target = reward + self.discount * (1.0 - ended) * worth
        critic = self.move_critics(seen, steps.amount.to(device), target)
        action, likely = squashed(halves.act(seen))
        judged = halves.criticise(seen, halves.in_bounds(action))
        policy = (weight * likely - torch.stack(judged).amin(0)).mean()
        self.move_actor(policy)
        entropy = likely.detach().mean()
        self.temperature_optimizer.zero_grad()
        (-self.temperature * (entropy + self.wanted)).sum().backward()
        self.temperature_optimizer.step()
        with torch.no_grad():
            self.target_critic.lerp_(self.critic.row, self.soft)
        return {
            "critic": critic,
            "policy": policy.item(),
            "entropy": -entropy.item(),
            "temperature": weight.item(),
        }

    def more(self) -> dict[str, Any]:
        return {
            "temperature": self.temperature.detach(),
            "optimizer": self.temperature_optimizer.state_dict(),
        }

    def load_more(self, state: dict[str, Any]) -> None:
        with torch.no_grad():
            self.temperature.copy_(state["temperature"])
        self.temperature_optimizer.load_state_dict(state["optimizer"])
