"""Environments of Gymnasium, by names of our own list alone."""

import json
import warnings
from typing import Any, ClassVar

import gymnasium
import numpy as np

from . import drawings
from .environment import Array, Environment
from .grid import of_cells
from .scene import Scene

KEPT = ("state", "steps_beyond_terminated", "last_u", "s", "lastaction")
"""What holds the state of an environment, as far as it has such an attribute."""


class Gym(Environment):
    """Environments of Gymnasium, one after the other in each step.

    Parameters
    ----------
    count
        How many there are.
    """

    name: ClassVar[str] = ""
    """By which Gymnasium makes it."""

    def __init__(self, count: int = 1, **options: Any) -> None:
        super().__init__(count)
        self._options = options
        self._each = [self._made() for _ in range(count)]
        if type(self).limit == 0:
            self.limit = self._each[0].spec.max_episode_steps or 0
        self._each = [each.unwrapped for each in self._each]
        if self.actions:  # an agent chooses of these alone, and a look takes half a step's time
            for each in self._each:
                each.action_space.contains = lambda _: True
        self._whole = self.dtype == "int64"

    def _made(self, **more: Any) -> Any:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # libraries below it tell of their own future
            return gymnasium.make(self.name, disable_env_checker=True, **self._options, **more)

    def alike(self, count: int) -> Environment:
        made: Environment = type(self)(count, **self._options)
        made.limit = self.limit
        return made

    def _reset(self, seed: int) -> Array:
        # The first one goes as Gymnasium alone goes with this very seed.
        return self._seen([each.reset(seed=seed + i)[0] for i, each in enumerate(self._each)])

    def _step(self, actions: Array) -> tuple[Array, Array, Array]:
        taken = actions.tolist() if self.actions else actions
        seen, rewards, ended = [], [], []
        for each, action in zip(self._each, taken, strict=True):
            observation, reward, over, _, _ = each.step(action)
            seen.append(observation)
            rewards.append(reward)
            ended.append(over)
        return self._seen(seen), np.array(rewards, np.float32), np.array(ended, np.bool_)

    def _again(self, places: Array) -> Array:
        return self._seen([self._each[place].reset()[0] for place in places])

    def _seen(self, observations: list[Any]) -> Array:
        return np.array(observations, np.int64 if self._whole else np.float32)

    def _state(self) -> Any:
        return [
            {
                "chance": json.dumps(each.np_random.bit_generator.state),
                "kept": {key: _plain(vars(each)[key]) for key in KEPT if key in vars(each)},
                "array": str(getattr(vars(each).get("state"), "dtype", "")),
            }
            for each in self._each
        ]

    def _load(self, state: Any) -> None:
        for each, kept in zip(self._each, state, strict=True):
            each.reset(seed=0)
            each.np_random.bit_generator.state = json.loads(kept["chance"])
            vars(each).update(kept["kept"])
            if kept["array"]:
                each.state = np.array(each.state, kept["array"])


def _plain(value: Any) -> Any:
    if isinstance(value, np.ndarray):
        return value.tolist()
    if isinstance(value, np.generic):
        return value.item()
    return [_plain(each) for each in value] if isinstance(value, tuple) else value


class CartPole(Gym):
    """A pole on a cart; several are Gymnasium's own, which compute all at once."""

    name = "CartPole-v1"
    axes = (4,)
    names = ("place", "speed", "angle", "turning")
    actions = 2
    moves = ("left", "right")
    limit = 500

    def __init__(self, count: int = 1) -> None:
        super().__init__(1)
        self._together: Any = None
        if count > 1:
            Environment.__init__(self, count)
            self._together = gymnasium.make_vec(
                self.name, count, vectorization_mode="vector_entry_point"
            ).unwrapped
            self._together.max_episode_steps = 2**31 - 1  # the limit is counted here
            self._together.action_space.contains = lambda _: True

    def _reset(self, seed: int) -> Array:
        if self._together is None:
            return super()._reset(seed)
        found: Array = self._together.reset(seed=seed)[0]
        return found

    def _step(self, actions: Array) -> tuple[Array, Array, Array]:
        if self._together is None:
            return super()._step(actions)
        observation, reward, ended, _, _ = self._together.step(actions)
        self._together.prev_done = self._quiet  # here they begin anew at once, not a step later
        return observation, reward, ended

    def _again(self, places: Array) -> Array:
        all_ = self._together
        if all_ is None:
            return super()._again(places)
        all_.state[:, places] = all_.np_random.uniform(all_.low, all_.high, (4, len(places)))
        found: Array = all_.state[:, places].T.astype(np.float32)
        return found

    def _state(self) -> Any:
        if self._together is None:
            return super()._state()
        chance = json.dumps(self._together.np_random.bit_generator.state)
        return {"chance": chance, "state": self._together.state.tolist()}

    def _load(self, state: Any) -> None:
        if self._together is None:
            super()._load(state)
            return
        self._together.reset(seed=0)
        self._together.np_random.bit_generator.state = json.loads(state["chance"])
        self._together.state = np.array(state["state"])

    def scene(
        self, shown: Array, ground: tuple[float, ...] = (), actions: Array | None = None
    ) -> Scene:
        return drawings.cart_pole(shown)


class MountainCar(Gym):
    """A car in a valley that must swing to get out."""

    name = "MountainCar-v0"
    axes = (2,)
    names = ("place", "speed")
    actions = 3
    moves = ("left", "nothing", "right")

    def scene(
        self, shown: Array, ground: tuple[float, ...] = (), actions: Array | None = None
    ) -> Scene:
        return drawings.mountain_car(shown, 0.5)


class MountainCarContinuous(Gym):
    """The same car with a motor of any force."""

    name = "MountainCarContinuous-v0"
    axes = (2,)
    names = ("place", "speed")
    low, high = (-1.0,), (1.0,)
    moves = ("force",)

    def scene(
        self, shown: Array, ground: tuple[float, ...] = (), actions: Array | None = None
    ) -> Scene:
        return drawings.mountain_car(shown, 0.45)


class Acrobot(Gym):
    """Two links, of which the lower must swing up."""

    name = "Acrobot-v1"
    axes = (6,)
    names = ("cosine 1", "sine 1", "cosine 2", "sine 2", "turning 1", "turning 2")
    actions = 3
    moves = ("left", "nothing", "right")

    def scene(
        self, shown: Array, ground: tuple[float, ...] = (), actions: Array | None = None
    ) -> Scene:
        return drawings.acrobot(shown)


class Pendulum(Gym):
    """A pendulum that must stand upright."""

    name = "Pendulum-v1"
    axes = (3,)
    names = ("cosine", "sine", "turning")
    low, high = (-2.0,), (2.0,)
    moves = ("torque",)

    def scene(
        self, shown: Array, ground: tuple[float, ...] = (), actions: Array | None = None
    ) -> Scene:
        return drawings.pendulum(shown, actions)


class LunarLander(Gym):
    """A lander, with engines that are on or off."""

    name = "LunarLander-v3"
    axes = (8,)
    names = (
        "place x", "place y", "speed x", "speed y", "angle", "turning", "left leg", "right leg",
    )  # fmt: skip
    actions = 4
    moves: tuple[str, ...] = ("nothing", "left engine", "main engine", "right engine")
    exact = False  # its state lies in a library of physics, which cannot tell it

    def _reset(self, seed: int) -> Array:
        found = super()._reset(seed)
        self.grounds = tuple(map(_ground, self._each))
        return found

    def _again(self, places: Array) -> Array:
        found = super()._again(places)
        grounds = list(self.grounds)
        for place in places.tolist():
            grounds[place] = _ground(self._each[place])
        self.grounds = tuple(grounds)
        return found

    def scene(
        self, shown: Array, ground: tuple[float, ...] = (), actions: Array | None = None
    ) -> Scene:
        return drawings.lunar_lander(shown, ground, actions)

    def _state(self) -> Any:
        return None

    def _load(self, state: Any) -> None:
        pass


def _ground(lander: Any) -> tuple[float, ...]:
    """Give how high the ground is, from left to right."""
    return (float(lander.sky_polys[0][0][1]), *(float(each[1][1]) for each in lander.sky_polys))


class ContinuousLunarLander(LunarLander):
    """The same lander, with engines of any force."""

    actions = 0
    moves = ("main engine", "side engines")
    low, high = (-1.0, -1.0), (1.0, 1.0)

    def __init__(self, count: int = 1) -> None:
        super().__init__(count)

    def _made(self, **more: Any) -> Any:
        return super()._made(continuous=True, **more)


class FrozenLake(Gym):
    """A frozen lake with holes, to be crossed."""

    name = "FrozenLake-v1"
    dtype = "int64"
    actions = 4
    moves = ("left", "down", "right", "up")

    def __init__(self, count: int = 1, map_name: str = "4x4", is_slippery: bool = True) -> None:
        super().__init__(count, map_name=map_name, is_slippery=is_slippery)
        cells = self._each[0].desc
        self.rows = tuple("".join(cell.decode() for cell in row) for row in cells)
        self.states = sum(map(len, self.rows))

    def scene(
        self, shown: Array, ground: tuple[float, ...] = (), actions: Array | None = None
    ) -> Scene:
        return of_cells(self.rows, shown)


class CliffWalking(Gym):
    """A way along a cliff."""

    name = "CliffWalking-v1"
    dtype = "int64"
    states = 48
    actions = 4
    moves = ("up", "right", "down", "left")
    rows = ("." * 12, "." * 12, "." * 12, f"S{'H' * 10}G")

    def scene(
        self, shown: Array, ground: tuple[float, ...] = (), actions: Array | None = None
    ) -> Scene:
        return of_cells(self.rows, shown)


class Taxi(Gym):
    """A taxi that fetches somebody and brings him where he wants."""

    name = "Taxi-v4"
    dtype = "int64"
    states = 500
    actions = 6
    moves = ("down", "up", "right", "left", "pick up", "drop off")

    def scene(
        self, shown: Array, ground: tuple[float, ...] = (), actions: Array | None = None
    ) -> Scene:
        return drawings.taxi(shown)
