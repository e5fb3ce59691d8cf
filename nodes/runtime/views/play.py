"""Play: one environment as it looks now, and beside it what the network makes of it.

While a run trains, it shows one of the environments that are trained in, drawn from its state, and
none of them is drawn besides. Once nothing trains, an agent plays greedily in one of its own.
"""

import importlib
import time
from collections.abc import Mapping
from typing import Any

import numpy as np
import torch
from torch import Tensor

from ..acting import Policy
from ..environments.environment import Array, Environment
from ..environments.scene import Scene
from ..view import Frame, Showing, View

RATE = 30.0
"""So many states a second are drawn at most, …"""
MOST_STATES = 30
"""… and so many in one frame."""
PAUSE = 1 / 30
"""Seconds between two steps of an agent that plays after its training."""


def make(showing: Showing) -> View:
    """Draw one environment, with the probabilities or Q values of what may be done.

    A frame holds the states since the one before it, as many as can be drawn in that time: a loop
    that learns for a while tells of nothing meanwhile, and what is seen moves all the same.

    The user may ask for another one by ``place``, and for other episodes by ``seed``.
    """
    loop = showing.loop
    return _live(showing, loop) if loop is not None else _playing(showing)


def _live(showing: Showing, loop: Any) -> View:
    environment: Environment = loop.acting.environment
    judge = Judge(showing, environment)
    inner = environment.innermost
    before = {"place": -1, "next": 0, "time": 0.0}

    def view(asked: Mapping[str, Any]) -> Frame | None:
        place = int(asked.get("place", 0)) % environment.count
        if not len(inner.shown):
            return None  # where a run went on, nothing was shown yet
        now = time.monotonic()
        most = int(RATE * (now - before["time"])) if place == before["place"] else 1
        most = max(1, min(MOST_STATES, most))
        shown, seen, following = loop.acting.kept.recent(place, before["next"], most - 1)
        before.update(place=place, next=following, time=now)
        own, own_seen = inner.shown[place : place + 1], loop.seen[place : place + 1]
        if most > 1 and len(shown):
            own, own_seen = np.concatenate((shown, own)), np.concatenate((seen, own_seen))
        value, length = environment.so_far(place)
        facts = {"return": value, "length": length, "place": place, "count": environment.count}
        ground = inner.grounds[place] if inner.grounds else ()
        return _frame(inner.scene(own, ground), judge, own_seen, facts)

    return view


def _playing(showing: Showing) -> View:
    whole: Environment = showing.data
    environment = whole.alike(1)
    judge = Judge(showing, environment)
    module = importlib.import_module(f"..loops.{showing.settings['loop']}", __package__)
    player = module.player(showing.net, showing.experiment, environment, showing.device)
    state: dict[str, Any] = {"seed": None, "episodes": 0, "last": None}

    def view(asked: Mapping[str, Any]) -> Frame | None:
        seed = int(asked.get("seed", 0))
        if state["seed"] != seed:
            state.update(seed=seed, episodes=0, last=None, seen=environment.reset(seed))
        else:
            state["seen"] = environment.step(player(state["seen"])).observation
            if environment.finished:
                state["episodes"] += 1
                state["last"] = environment.finished[-1].value
        value, length = environment.so_far(0)
        facts = {
            "return": value, "length": length, "place": 0, "count": 1,
            "episodes": state["episodes"], "last": state["last"],
        }  # fmt: skip
        inner = environment.innermost
        scene = inner.scene(inner.shown, inner.grounds[0] if inner.grounds else ())
        return _frame(scene, judge, state["seen"], facts, PAUSE)

    return view


class Judge:
    """What a network makes of observations: bars for what may be done, and what a state promises.

    Parameters
    ----------
    showing
        Network and experiment.
    environment
        It tells which actions there are.

    Attributes
    ----------
    facts
        What the bars are, their names, and between which numbers they lie where that is fixed.
    """

    def __init__(self, showing: Showing, environment: Environment) -> None:
        self._environment = environment
        self._policy = Policy(showing.net, showing.experiment, showing.device)
        functions = getattr(showing.experiment, "FUNCTIONS", {})
        self._half: Any = None
        if "act" in functions:
            halves = importlib.import_module("..actor_critic", __package__).Halves
            self._half = halves(showing.net, showing.experiment, environment, showing.device)
        self._low = torch.tensor(environment.low)
        self._high = torch.tensor(environment.high)
        self.facts: dict[str, Any] = {"names": environment.moves, "low": None, "high": None}
        if not environment.actions:
            low, high = min(environment.low), max(environment.high)
            self.facts.update(bars="actions", low=low, high=high)

    def ask(self, seen: Array) -> dict[str, Tensor]:
        """Ask the network for what leads to each port of the agent."""
        if self._half is not None:
            return {"policy": self._half.act(self._half.tensor(seen))}
        return self._policy(self._policy.tensor(seen))

    def bars(self, port: str, judged: Tensor) -> Tensor:
        """Give bars of what the network gave for a port, (B, actions)."""
        if port == "values":
            self.facts["bars"] = "q"
            return judged.float()
        if self._environment.actions:
            self.facts.update(bars="probabilities", low=0.0, high=1.0)
            return judged.float().softmax(-1)
        mean = judged.float().cpu()[:, : len(self._low)]
        if self._half is not None:
            return self._low + (self._high - self._low) * (mean.tanh() + 1) / 2
        return torch.minimum(torch.maximum(mean, self._low), self._high)

    def __call__(self, seen: Array) -> tuple[Tensor, Tensor | None]:
        """Give the bars for observations, and what they promise where a network says it, (B,)."""
        found = self.ask(seen)
        port = "values" if "values" in found else "policy"
        promised = found["value"].reshape(-1) if "value" in found else None
        return self.bars(port, found[port]), promised


def _frame(
    scene: Scene | None,
    judge: Judge,
    seen: Array,
    facts: dict[str, Any],
    again: float = 0.0,
) -> Frame:
    bars, promised = judge(seen)
    arrays = {"bars": bars}
    told = {**facts, **judge.facts}
    if promised is not None:
        arrays["promised"] = promised
    if scene is not None:
        arrays["places"] = torch.from_numpy(scene.places)
        told["scene"] = scene.facts
    return Frame(arrays, told, again)
