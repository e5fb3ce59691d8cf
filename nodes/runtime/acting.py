"""What all agents share: acting by the drawn network, episodes, evaluation, the best weights."""

import copy
import math
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from .environments.environment import Array, Environment, Moved, Over
from .events import Episode, Epoch, Event
from .failure import RunError
from .kept import Episodes
from .order import mixed
from .session import Ending, Metrics, Session

Player = Callable[[Array], Array]
"""Gives for what is seen the actions that promise most."""

KEPT_EPISODES = 100
"""Over so many episodes the mean return of the training is told."""
AT_ONCE = 25
"""So many environments an evaluation runs side by side at most."""
MOST_LENGTH = 1_000
"""After so many steps an evaluation cuts an episode that no limit cuts."""
EVALUATION = 0x5EED
"""What sets the seeds of evaluations apart from those of the training."""
DOUBT = 0xD0B7
"""What sets the seeds of the episodes apart that tell whether a good evaluation was luck."""


class Policy:
    """The drawn network, asked for what leads to the agent.

    Parameters
    ----------
    net
        The network.
    experiment
        The module of that name.
    device
        Where the network computes.
    """

    def __init__(self, net: nn.Module, experiment: Any, device: torch.device) -> None:
        self.net = net
        self._ports = experiment.ports
        self._prepare = experiment.prepare
        self._device = device
        self._elsewhere = device.type != "cpu"

    def tensor(self, observation: Array) -> Tensor:
        """Give what is seen as the network takes it."""
        found = torch.from_numpy(observation)
        return found.to(self._device) if self._elsewhere else found

    def __call__(self, observation: Tensor, net: nn.Module | None = None) -> dict[str, Tensor]:
        """Give what leads to each port of the agent."""
        batch = self._prepare({"observation": observation}, False, 0)
        found: dict[str, Tensor] = self._ports(self.net if net is None else net, batch)
        return found


def environment_of(data: Any) -> Environment:
    """Give the environment of an experiment.

    Raises
    ------
    RunError
        If there is another one, or none.
    """
    if not isinstance(data, Environment):
        raise RunError("An agent acts in one environment. Take the other sources away.")
    return data


def evaluated(
    player: Player, environment: Environment, episodes: int, *seed: int
) -> dict[str, float]:
    """Play greedy episodes in other environments of the same kind; give their mean return."""
    count = min(episodes, AT_ONCE)
    others = environment.alike(count)
    returns: list[float] = []
    lengths: list[int] = []
    for turn in range(math.ceil(episodes / count)):
        wanted = min(count, episodes - turn * count)
        found = _one_each(player, others, mixed(EVALUATION, *seed, turn) % 2**31)[:wanted]
        returns += [each[0] for each in found]
        lengths += [each[1] for each in found]
    return {
        "return": float(np.mean(returns)),
        "spread": float(np.std(returns)),
        "length": float(np.mean(lengths)),
    }


def _one_each(player: Player, environment: Environment, seed: int) -> list[tuple[float, int]]:
    """Play one episode in each environment."""
    seen = environment.reset(seed)
    found: dict[int, tuple[float, int]] = {}
    most = environment.limit or MOST_LENGTH
    for step in range(most):
        moved = environment.step(player(seen))
        seen = moved.observation
        if environment.finished:
            for value, length, place in environment.finished:
                found.setdefault(place, (value, length))
            if len(found) == environment.count:
                break
        if step == most - 1:
            for place in range(environment.count):
                found.setdefault(place, environment.so_far(place))
    return [found[place] for place in range(environment.count)]


class Acting:
    """The state that every agent's loop has, beside what it learns with.

    Parameters
    ----------
    session
        The run.
    player
        Makes what acts greedily.
    """

    def __init__(self, session: Session, player: Callable[[], Player]) -> None:
        self.session = session
        self.environment = environment_of(session.data)
        session.exact = self.environment.exact
        settings = session.settings
        if session.world.size > 1:
            raise RunError("An agent learns in one process. Start it without torchrun.")
        self.player = player()
        self.steps = int(settings.get("steps", 100_000))
        self.every = int(settings.get("evaluate_every", 0)) or self.steps
        self.few = int(settings.get("evaluate_episodes", 20))
        self.many = int(settings.get("final_episodes", 100))
        self.goal = float(settings.get("goal", 0.0))
        self.keep_best = settings.get("keep", "best") == "best"
        session.steps = self.steps
        self.epoch = 1
        self.episodes = 0
        self.recent: deque[tuple[float, int]] = deque(maxlen=KEPT_EPISODES)
        self.kept = Episodes(self.environment)
        self.best: dict[str, Any] | None = None
        self.metrics: Metrics = {}
        self.reached = False

    def act(self, seen: Array, actions: Array, judged: Mapping[str, Any] | None = None) -> Moved:
        """Act in each environment once, in a way that can be seen again.

        Parameters
        ----------
        seen, actions
            What the network saw, and what is done.
        judged
            What it gave for each port of the agent; None where it was not asked.
        """
        if self.session.aside is not None:
            self.session.aside()
        return self.kept.step(self.environment, seen, actions, judged)

    def told(self, step: int) -> Iterator[Event]:
        """Tell of the episodes that the last step ended."""
        for over in self.environment.finished:
            yield self.ended(step, over)

    def ended(self, step: int, over: Over, ago: int = 0) -> Event:
        """Note that an episode has ended, since ``ago`` steps, and tell of it."""
        self.episodes += 1
        self.recent.append((over.value, over.length))
        self.kept.end(self.episodes, over, ago)
        return Episode(self.episodes, step, over.value, over.length)

    @property
    def going_on(self) -> bool:
        """Whether there are steps to do."""
        session = self.session
        return session.step < self.steps and not session.stopped() and not self.reached

    @property
    def due(self) -> bool:
        """Whether it is time for an evaluation."""
        return self.session.step >= min(self.epoch * self.every, self.steps)

    def judged(self) -> Event:
        """Play greedy episodes, and keep the weights if they are the best so far."""
        session = self.session
        found = evaluated(self.player, self.environment, self.few, session.seed, self.epoch)
        self.metrics = {"training": self._recent(), "validation": found}
        event = Epoch(self.epoch, session.step, self.metrics)
        value = found["return"]
        if self.goal and value >= self.goal:
            # Few episodes may be luck, and those that end the training are chosen for what they
            # brought: what the run is judged by in the end are others again.
            doubted = (session.seed, self.epoch, DOUBT)
            more = evaluated(self.player, self.environment, self.many, *doubted)
            self.reached = more["return"] >= self.goal
        # As good a later one has learned longer, and what reached the goal was looked at twice.
        known = self.best is not None and value < self.best["value"] and not self.reached
        if self.keep_best and not known:
            weights = copy.deepcopy(session.net.state_dict())
            self.best = {"value": value, "weights": weights}
        while self.epoch * self.every <= session.step:
            self.epoch += 1
        return event

    def _recent(self) -> dict[str, float]:
        if not self.recent:
            return {}
        returns, lengths = zip(*self.recent, strict=True)
        return {
            "return": float(np.mean(returns)),
            "spread": float(np.std(returns)),
            "length": float(np.mean(lengths)),
        }

    def ending(self, state: Callable[[], dict[str, Any]]) -> Ending:
        """Measure the weights that are kept, save, and say how the run ended."""
        session = self.session
        self.save(state)
        if session.stopped():
            return Ending(self.metrics, "stopped")
        if self.best is not None:
            session.net.load_state_dict(self.best["weights"])
        found = evaluated(self.player, self.environment, self.many, session.seed)
        self.metrics = {**self.metrics, "validation": found}
        return Ending(self.metrics, "goal" if self.reached else "done")

    def save(self, state: Callable[[], dict[str, Any]]) -> None:
        """Write a checkpoint."""
        for name, weight in self.session.net.named_parameters():
            if not bool(torch.isfinite(weight).all()):
                raise RunError(
                    f"{name} holds numbers that are not finite after step {self.session.step}. The "
                    "last checkpoint is kept. A lower learning rate or clipping often helps.",
                    name.rpartition(".")[0],
                )
        best = None if self.best is None else self.best["weights"]
        self.session.save({**self.state(), **state()}, best)

    def state(self) -> dict[str, Any]:
        """Give what is needed to go on."""
        return {
            "epoch": self.epoch,
            "episodes": self.episodes,
            "recent": [list(each) for each in self.recent],
            "best": self.best,
            "metrics": self.metrics,
            "reached": self.reached,
            "environment": self.environment.state(),
            "kept": self.kept.state(),
        }

    def load(self, state: dict[str, Any]) -> None:
        """Go on from what `state` gave; where the environment cannot, it begins anew."""
        self.epoch, self.episodes = state["epoch"], state["episodes"]
        self.recent.extend((value, length) for value, length in state["recent"])
        self.best, self.metrics = state["best"], state["metrics"]
        self.reached = state["reached"]
        self.kept.load(state["kept"])
        if self.environment.exact:
            self.environment.load(state["environment"])

    def check(self, losses: dict[str, float]) -> dict[str, float]:
        """Give the losses back; tell where one is no finite number any more."""
        if not math.isfinite(sum(losses.values())):
            name, value = next(
                (name, value) for name, value in losses.items() if not math.isfinite(value)
            )
            raise RunError(
                f"{name} is {value} at step {self.session.step}. The last checkpoint is kept. A "
                "lower learning rate, clipping of gradients or scaled rewards often help.",
            )
        return losses


def chosen(policy: Policy, port: str) -> Player:
    """Give the player that takes the action for which a port promises most."""

    def play(observation: Array) -> Array:
        with torch.no_grad():
            found: Array = policy(policy.tensor(observation))[port].argmax(-1).cpu().numpy()
        return found

    return play


def falling(settings: Any, name: str, steps: int) -> Callable[[int], float]:
    """Give a value as a function of the step: constant, or in a line to 0 over all steps."""
    base = float(settings[name])
    if settings.get("schedule", "constant") == "constant":
        return lambda _: base
    return lambda step: base * max(0.0, 1 - step / steps)
