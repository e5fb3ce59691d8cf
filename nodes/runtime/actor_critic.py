"""An actor and its critics, which learn from kept steps: what SAC and TD3 share."""

import copy
from collections.abc import Iterator
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from .acting import Acting, Player
from .environments.environment import Array, Environment
from .events import Event, Step
from .failure import RunError
from .flat import Flat, trained
from .replay import Replay
from .session import Loop, Session


class Halves:
    """The two halves of a drawn network: what acts, and what judges an action.

    Parameters
    ----------
    net
        The network, with the functions ``act`` and ``criticise``.
    experiment
        The module of that name.
    environment
        It bounds the actions.
    device
        Where the network computes.
    """

    def __init__(
        self, net: nn.Module, experiment: Any, environment: Environment, device: torch.device
    ) -> None:
        self.net: Any = net
        self.device = device
        self._prepare = experiment.prepare
        self._acting = experiment.FUNCTIONS["act"][0]
        self._judging = experiment.FUNCTIONS["criticise"][0]
        low = torch.tensor(environment.low, device=device)
        high = torch.tensor(environment.high, device=device)
        self.middle, self.scale = (high + low) / 2, (high - low) / 2
        self.low, self.high = low, high

    def tensor(self, observation: Array) -> Tensor:
        """Give what is seen as the network takes it."""
        return torch.from_numpy(observation).to(self.device)

    def act(self, observation: Tensor, net: Any = None) -> Tensor:
        """Give what leads to the agent's policy."""
        batch = self._prepare({"observation": observation}, False, 0)
        found = (net or self.net).act(*(batch[name] for name in self._acting))
        policy: Tensor = found[0] if isinstance(found, tuple) else found
        return policy

    def criticise(self, observation: Tensor, action: Tensor, net: Any = None) -> list[Tensor]:
        """Give what each critic thinks of an action, (B,)."""
        batch = {**self._prepare({"observation": observation}, False, 0), "action": action}
        found = (net or self.net).criticise(*(batch[name] for name in self._judging))
        listed = found if isinstance(found, tuple) else (found,)
        return [each.reshape(-1) for each in listed]

    def in_bounds(self, squashed: Tensor) -> Tensor:
        """Give an action of the environment for numbers from -1 to 1."""
        return self.middle + self.scale * squashed


class ActorCritic:
    """The state of a loop that trains an actor and its critics.

    A kind says how it explores and how it learns, by `explore` and `learn`.
    """

    def __init__(self, session: Session, halves: Halves, player: Player) -> None:
        self.session = session
        self.halves = halves
        self.acting = Acting(session, lambda: player)
        self.environment = self.acting.environment
        settings = session.settings
        self.discount = float(settings.get("discount", 0.99))
        self.size = int(settings.get("batch_size", 256))
        self.warmup = int(settings.get("warmup", 1_000))
        self.every = int(settings.get("train_every", 1))
        self.soft = float(settings.get("soft", 0.005))
        self.rate = float(settings.get("learning_rate", 1e-3))
        self.replay = Replay(int(settings.get("replay", 100_000)), self.environment)
        net = session.net
        self.actors, self.critics = self._parted()
        self.target: Any = copy.deepcopy(net).requires_grad_(False)
        self.target_critic = self._row_of(self.critics)
        self.target_actor = self._row_of(self.actors)
        self.actor, self.critic = Flat(self.actors), Flat(self.critics)
        self.actor_optimizer = self.actor.adam(self.rate)
        self.critic_optimizer = self.critic.adam(self.rate)
        self.updates = 0
        self.policy_loss = 0.0
        session.loop = self

    def begin(self) -> None:
        """Begin anew, or where the checkpoint has it; called when a kind has made its own."""
        if self.session.kept is not None:
            self._load(self.session.kept)
        else:
            self.seen: Array = self.environment.reset(self.session.seed)

    def _parted(self) -> tuple[list[nn.Parameter], list[nn.Parameter]]:
        """Give the weights of the actor and of the critics; what both use is the critics'."""
        weights = trained(self.session.net)
        shape = (2, *self.environment.axes)
        dtype = torch.int64 if self.environment.dtype == "int64" else torch.float32
        seen = torch.zeros(shape, dtype=dtype, device=self.session.device)
        action = self.halves.middle.expand(2, -1)
        judged = torch.stack(self.halves.criticise(seen, action)).sum()
        of_critics: tuple[Any, ...] = torch.autograd.grad(judged, weights, allow_unused=True)
        of_actor: tuple[Any, ...] = torch.autograd.grad(
            self.halves.act(seen).sum(), weights, allow_unused=True
        )
        critics = [w for w, own in zip(weights, of_critics, strict=True) if own is not None]
        known = {id(each) for each in critics}
        actors = [
            w
            for w, own in zip(weights, of_actor, strict=True)
            if own is not None and id(w) not in known
        ]
        if not actors or not critics:
            raise RunError(
                "The policy has no weights of its own. Give it layers that the critics do not use."
            )
        return actors, critics

    def _row_of(self, weights: list[nn.Parameter]) -> Tensor:
        """Lay the target's copies of some weights in a row."""
        known = {id(each) for each in weights}
        copies = dict(
            zip(map(id, self.session.net.parameters()), self.target.parameters(), strict=True)
        )
        own = [copies[id(each)] for each in self.session.net.parameters() if id(each) in known]
        order = {id(each): place for place, each in enumerate(weights)}
        assert [order[each] for each in copies if each in known] == list(range(len(own)))
        return Flat(own).row.requires_grad_(False)

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
        session, environment = self.session, self.environment
        before = session.step
        judged: dict[str, Tensor] | None = None
        if before < self.warmup:
            chance = torch.rand(environment.count, len(environment.low))
            bounded = self.halves.in_bounds(2 * chance.to(session.device) - 1)
        else:
            with torch.no_grad():
                policy = self.halves.act(self.halves.tensor(self.seen))
                bounded, judged = self.explore(policy), {"policy": policy}
        actions = bounded.cpu().numpy()
        moved = self.acting.act(self.seen, actions, judged)
        self.replay.add(self.seen, actions, moved)
        self.seen = moved.observation
        session.step = step = before + environment.count
        if environment.finished:
            yield from self.acting.told(step)
        if step >= self.warmup:
            for _ in range(step // self.every - before // self.every):
                self.updates += 1
                losses = self.acting.check(self.learn())
                yield Step(self.acting.epoch, step, losses, self.rate)

    def explore(self, policy: Tensor) -> Tensor:
        """Give actions that try something, for what leads to the agent's policy."""
        raise NotImplementedError

    def learn(self) -> dict[str, float]:
        """Move the weights once."""
        raise NotImplementedError

    def move_critics(self, observation: Tensor, action: Tensor, target: Tensor) -> float:
        """Move the critics towards a target; give their loss."""
        judged = torch.stack(self.halves.criticise(observation, action))
        loss = (judged - target).square().mean(1).sum()
        self.critic.grad.zero_()
        loss.backward(inputs=self.critics)
        self.critic_optimizer.step()
        return loss.item()

    def move_actor(self, loss: Tensor) -> None:
        """Move the actor along the gradient of its loss."""
        self.actor.grad.zero_()
        loss.backward(inputs=self.actors)
        self.actor_optimizer.step()

    def more(self) -> dict[str, Any]:
        """Give what a kind needs besides to go on."""
        return {}

    def load_more(self, state: dict[str, Any]) -> None:
        """Go on from what `more` gave."""

    def _state(self) -> dict[str, Any]:
        return {
            "actor": self.actor_optimizer.state_dict(),
            "critic": self.critic_optimizer.state_dict(),
            "target": self.target.state_dict(),
            "replay": self.replay.state(),
            "updates": self.updates,
            "policy_loss": self.policy_loss,
            "seen": torch.from_numpy(np.array(self.seen)),
            "more": self.more(),
        }

    def _load(self, state: dict[str, Any]) -> None:
        self.acting.load(state)
        self.actor_optimizer.load_state_dict(state["actor"])
        self.critic_optimizer.load_state_dict(state["critic"])
        self.target.load_state_dict(state["target"])
        self.replay.load(state["replay"])
        self.updates, self.policy_loss = state["updates"], state["policy_loss"]
        self.load_more(state["more"])
        self.seen = state["seen"].numpy()
        if not self.environment.exact:
            self.seen = self.environment.reset(self.session.seed + self.session.step)
