"""Environments side by side: each starts anew by itself when its episode is over."""

from functools import cached_property
from typing import Any, NamedTuple

import numpy as np
import torch
from torch import Tensor

from .scene import Scene

Array = np.ndarray[Any, Any]

SHOWN = 256
"""So many observations of a random walk stand in for the samples of a data set."""


class Moved(NamedTuple):
    """What one step of all environments gave.

    Parameters
    ----------
    observation
        What is seen now; where an episode ended, the beginning of the next.
    reward
        float32 (count,).
    ended, cut
        Whether the episode ended by itself, or only its time did, bool (count,).
    last
        What was seen before environments that were over began anew.
    """

    observation: Array
    reward: Array
    ended: Array
    cut: Array
    last: Array


class Over(NamedTuple):
    """An episode that has ended: what it returned, how long it was, and in which environment."""

    value: float
    length: int
    place: int


class Walk:
    """Observations and actions of a random walk, where a part of a data set is asked for."""

    def __init__(self, environment: "Environment") -> None:
        one = environment.alike(1)
        chance = np.random.default_rng(0)
        observations, actions = [one.reset(0)], []
        for _ in range(SHOWN):
            actions.append(one.any_action(chance))
            observations.append(one.step(actions[-1]).observation)
        self._fields = {
            "observation": torch.from_numpy(np.concatenate(observations[:SHOWN])),
            "action": torch.from_numpy(np.concatenate(actions)),
        }

    def __len__(self) -> int:
        return SHOWN

    def __getitems__(self, indices: list[int]) -> dict[str, Tensor]:
        """Give these steps of the walk as one batch."""
        numbers = torch.as_tensor(indices, dtype=torch.int64)
        return {**{name: field[numbers] for name, field in self._fields.items()}, "index": numbers}


class Environment:
    """Several environments of one kind, side by side.

    A kind gives `_reset`, `_step` and `_again`, and `scene` where it can be drawn.

    Attributes
    ----------
    count
        How many there are.
    axes, dtype, states
        The shape and dtype of what one of them shows, and of whole numbers how many there are.
    actions
        How many actions there are to choose from; 0 where an action is real numbers.
    low, high
        The bounds of each of these.
    limit
        After how many steps an episode is cut; 0 never cuts it.
    names
        What each number of an observation is called.
    moves
        What each action is called, or each number of one.
    finished
        The episodes that the last step ended.
    shown
        What it shows now, beneath all wrappers; empty before anything was shown.
    left
        The same, but what was left behind where an episode ended.
    grounds
        What each of them stands on, where that differs from episode to episode.
    """

    axes: tuple[int, ...] = ()
    dtype = "float32"
    states = 0
    actions = 0
    low: tuple[float, ...] = ()
    high: tuple[float, ...] = ()
    limit = 0
    exact = True
    """Whether its state can be saved, so that a run goes on as if nothing had happened."""
    classes: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    moves: tuple[str, ...] = ()
    shown: Array = np.empty(0)
    left: Array = np.empty(0)
    grounds: tuple[tuple[float, ...], ...] = ()

    def __init__(self, count: int = 1) -> None:
        self.count = count
        self.finished: list[Over] = []
        self._lengths = np.zeros(count, np.int64)
        self._returns = np.zeros(count, np.float64)
        self._quiet = np.zeros(count, np.bool_)

    def alike(self, count: int) -> "Environment":
        """Give as many others of the same kind."""
        raise NotImplementedError

    def reset(self, seed: int) -> Array:
        """Begin all of them anew, and give what is seen."""
        self._lengths[:] = 0
        self._returns[:] = 0
        self.finished = []
        self.shown = self._reset(seed)
        return self.shown

    def step(self, actions: Array) -> Moved:
        """Act in each of them once."""
        observation, reward, ended = self._step(actions)
        self._lengths += 1
        self._returns += reward
        cut = self._quiet
        if self.limit:
            cut = (self._lengths >= self.limit) & ~ended
        over = ended | cut
        self.shown = self.left = observation
        if not over.any():
            if self.finished:
                self.finished = []
            return Moved(observation, reward, ended, cut, observation)
        places = np.flatnonzero(over)
        self.finished = [
            Over(float(self._returns[i]), int(self._lengths[i]), i) for i in places.tolist()
        ]
        self._lengths[places] = 0
        self._returns[places] = 0
        fresh = observation.copy()
        fresh[places] = self._again(places)
        self.shown = fresh
        return Moved(fresh, reward, ended, cut, observation)

    def so_far(self, place: int) -> tuple[float, int]:
        """Give return and length of an episode that is not over."""
        return float(self._returns[place]), int(self._lengths[place])

    def any_action(self, chance: np.random.Generator) -> Array:
        """Give a random action for each."""
        if self.actions:
            return chance.integers(self.actions, size=self.count)
        size = (self.count, len(self.low))
        return chance.uniform(self.low, self.high, size).astype(np.float32)

    def state(self) -> dict[str, Any]:
        """Give what is needed to go on from here, as tensors and plain data."""
        return {
            "lengths": self._lengths.tolist(),
            "returns": self._returns.tolist(),
            "own": self._state(),
        }

    def load(self, state: dict[str, Any]) -> None:
        """Go on from what `state` gave."""
        self._lengths[:] = state["lengths"]
        self._returns[:] = state["returns"]
        self._load(state["own"])
        self.shown = self.left = np.empty(0)

    @property
    def innermost(self) -> "Environment":
        """The environment itself, beneath all wrappers."""
        return self

    def scene(
        self, shown: Array, ground: tuple[float, ...] = (), actions: Array | None = None
    ) -> Scene | None:
        """Draw states of one of them; None where that cannot be done.

        Parameters
        ----------
        shown
            What it showed in each, (T, …).
        ground
            What it stood on.
        actions
            What was done in each, where that is to be seen, (T, …).
        """
        return None

    # What a data set has besides.

    @cached_property
    def training(self) -> Walk:
        """Steps of a random walk."""
        return Walk(self)

    @property
    def validation(self) -> Walk:
        """The same walk."""
        return self.training

    @property
    def samples(self) -> int:
        """How many steps the walk has."""
        return SHOWN

    def describe(self) -> dict[str, dict[str, Any]]:
        """Tell what an observation is."""
        axes, high = list(self.axes), self.states or None
        told = {"kind": "observation", "axes": axes, "dtype": self.dtype, "high": high}
        return {"observation": told}

    # What a kind declares.

    def _reset(self, seed: int) -> Array:
        raise NotImplementedError

    def _step(self, actions: Array) -> tuple[Array, Array, Array]:
        """Give what is seen, rewards and whether episodes ended, as arrays that nobody changes."""
        raise NotImplementedError

    def _again(self, places: Array) -> Array:
        """Begin these anew, and give what is seen in them."""
        raise NotImplementedError

    def _state(self) -> Any:
        return None

    def _load(self, state: Any) -> None:
        pass
