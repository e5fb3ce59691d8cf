"""Advantage actor-critic: one step along the gradient of each short rollout."""

from ..choosing import player
from ..on_policy import OnPolicy
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


class A2C(OnPolicy):
    """The state of the loop."""

    def learn(self, step: int) -> dict[str, float]:
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
