"""Proximal policy optimisation: many small steps on each rollout, none too far from what acted."""

import torch
from torch import Tensor

from ..acting import falling
from ..choosing import player
from ..on_policy import OnPolicy
from ..orthogonal import begin_orthogonal
from ..session import Loop, Session

__all__ = ["player", "train"]


def train(session: Session) -> Loop:
    """Train the policy and the value of a session.

    References
    ----------
    Schulman et al., Proximal policy optimization algorithms (2017).
    """
    return PPO(session).run()


class PPO(OnPolicy):
    """The state of the loop."""

    length = 128

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        settings = session.settings
        self.passes = int(settings.get("passes", 10))
        self.size = int(settings.get("batch_size", 64))
        self.clip = falling(settings, "clip_ratio", self.acting.steps)

    def prepare(self) -> None:
        session = self.session
        if session.settings.get("start", "orthogonal") == "orthogonal":
            observation = self.policy.tensor(session.data.reset(session.seed))
            begin_orthogonal(session.net, lambda: self.policy(observation))

    def learn(self, step: int) -> dict[str, float]:
        clip = self.clip(step)
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
            if self.session.aside is not None:
                self.session.aside()
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
