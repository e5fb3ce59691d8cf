"""Play: one environment as it looks now, and beside it what the network makes of it.

While a run trains, it shows one of the environments that are trained in, drawn from its state in a
twin that never steps. Once nothing trains, an agent plays greedily in an environment of its own.
"""

import importlib
from collections.abc import Mapping
from typing import Any

import numpy as np
import torch
from torch import Tensor

from ..acting import Policy
from ..environments.environment import Array, Environment
from ..view import Frame, Showing, View

MOST_SIDE = 400
"""A larger picture is thinned out before it travels."""
PAUSE = 1 / 30
"""Seconds between two steps of an agent that plays after its training."""


def make(showing: Showing) -> View:
    """Draw one environment, with the probabilities or Q values of what may be done.

    The user may ask for another one by ``place``, and for other episodes by ``seed``.
    """
    loop = showing.loop
    return _live(showing, loop) if loop is not None else _playing(showing)


def _live(showing: Showing, loop: Any) -> View:
    environment: Environment = loop.acting.environment
    judge = Judge(showing, environment)

    def view(asked: Mapping[str, Any]) -> Frame | None:
        place = int(asked.get("place", 0)) % environment.count
        seen: Array = loop.seen
        value, length = environment.so_far(place)
        facts = {"return": value, "length": length, "place": place, "count": environment.count}
        return _frame(environment, place, judge(seen[place : place + 1]), facts)

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
                state["last"] = environment.finished[-1][0]
        value, length = environment.so_far(0)
        facts = {
            "return": value, "length": length, "place": 0, "count": 1,
            "episodes": state["episodes"], "last": state["last"],
        }  # fmt: skip
        return _frame(environment, 0, judge(state["seen"]), facts, PAUSE)

    return view


class Judge:
    """What the network makes of one observation: bars with names, and what they are.

    Parameters
    ----------
    showing
        Network and experiment.
    environment
        It tells which actions there are.
    """

    def __init__(self, showing: Showing, environment: Environment) -> None:
        self._showing = showing
        self._count = environment.actions
        self._policy = Policy(showing.net, showing.experiment, showing.device)
        functions = getattr(showing.experiment, "FUNCTIONS", {})
        self._half = None
        if "act" in functions:
            halves = importlib.import_module("..actor_critic", __package__).Halves
            self._half = halves(showing.net, showing.experiment, environment, showing.device)

    def __call__(self, seen: Array) -> tuple[str, Tensor, float | None]:
        """Give what the bars are, the bars, and what the state promises where a network says it."""
        if self._half is not None:
            policy = self._half.act(self._half.tensor(seen))[0]
            return "actions", policy[: len(self._half.middle)].tanh(), None
        found = self._policy(self._policy.tensor(seen))
        if "values" in found:
            return "q", found["values"][0], found["values"][0].max().item()
        policy = found["policy"][0]
        value = found["value"].reshape(-1)[0].item() if "value" in found else None
        if self._count:
            return "probabilities", policy.softmax(-1), value
        return "actions", policy[: len(policy) // 2], value


def _frame(
    environment: Environment,
    place: int,
    judged: tuple[str, Tensor, float | None],
    facts: dict[str, Any],
    again: float = 0.0,
) -> Frame:
    kind, bars, value = judged
    arrays = {"bars": bars.float()}
    picture = environment.picture(place)
    if picture is not None:
        arrays["picture"] = torch.from_numpy(thinned(picture))
    return Frame(arrays, {**facts, "bars": kind, "value": value}, again)


def thinned(picture: Array) -> Array:
    """Leave out rows and columns of a large picture."""
    every = max(1, -(-max(picture.shape[:2]) // MOST_SIDE))
    return np.ascontiguousarray(picture[::every, ::every])
