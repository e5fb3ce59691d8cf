"""Twin delayed deterministic policy gradient: two critics, of which the sterner is believed."""

from typing import Any

import torch
from torch import Tensor, nn

from ..acting import Player
from ..actor_critic import ActorCritic, Halves
from ..environments.environment import Array
from ..session import Loop, Session


def train(session: Session) -> Loop:
    """Train the policy and the critics of a session.

    References
    ----------
    Fujimoto et al., Addressing function approximation error in actor-critic methods (2018).
    """
    return TD3(session).run()


def player(net: nn.Module, experiment: Any, environment: Any, device: torch.device) -> Player:
    """Give what plays the policy without noise."""
    halves = Halves(net, experiment, environment, device)

    def play(observation: Array) -> Array:
        with torch.no_grad():
            acted = halves.act(halves.tensor(observation)).tanh()
            found: Array = halves.in_bounds(acted).cpu().numpy()
        return found

    return play


class TD3(ActorCritic):
    """The state of the loop."""

    def __init__(self, session: Session) -> None:
        net, experiment, device = session.net, session.experiment, session.device
        environment = session.data
        halves = Halves(net, experiment, environment, device)
        super().__init__(session, halves, player(net, experiment, environment, device))
        settings = session.settings
        self.noise = float(settings.get("noise", 0.1))
        self.target_noise = float(settings.get("target_noise", 0.2))
        self.target_clip = float(settings.get("target_clip", 0.5))
        self.delay = int(settings.get("delay", 2))
        self.begin()

    def explore(self, policy: Tensor) -> Tensor:
        acted = policy.tanh()
        noisy = (acted + self.noise * torch.randn_like(acted)).clamp(-1, 1)
        return self.halves.in_bounds(noisy)

    def learn(self) -> dict[str, float]:
        steps = self.replay.draw(self.size)
        halves, device = self.halves, self.session.device
        seen, later = steps.observation.to(device), steps.later.to(device)
        with torch.no_grad():
            acted = halves.act(later, self.target).tanh()
            noise = (self.target_noise * torch.randn_like(acted)).clamp(
                -self.target_clip, self.target_clip
            )
            action = halves.in_bounds((acted + noise).clamp(-1, 1))
            worth = torch.stack(halves.criticise(later, action, self.target)).amin(0)
            reward, ended = steps.reward[:, 0].to(device), steps.ended[:, 0].to(device)
            target = reward + self.discount * (1.0 - ended) * worth
        critic = self.move_critics(seen, steps.amount.to(device), target)
        if self.updates % self.delay == 0:
            action = halves.in_bounds(halves.act(seen).tanh())
            policy = -halves.criticise(seen, action)[0].mean()
            self.move_actor(policy)
            self.policy_loss = policy.item()
            with torch.no_grad():
                self.target_critic.lerp_(self.critic.row, self.soft)
                self.target_actor.lerp_(self.actor.row, self.soft)
        return {"critic": critic, "policy": self.policy_loss}
