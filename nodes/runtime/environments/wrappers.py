"""What stands around an environment and changes what is seen, earned, or how long it lasts."""

from typing import Any

import numpy as np

from .environment import Array, Environment, Moved


class Wrapper(Environment):
    """An environment around another; what it does not change is the other's."""

    def __init__(self, inner: Environment) -> None:
        super().__init__(inner.count)
        self.inner = inner
        self.axes, self.dtype, self.states = inner.axes, inner.dtype, inner.states
        self.actions, self.low, self.high = inner.actions, inner.low, inner.high
        self.limit, self.exact = inner.limit, inner.exact
        self.names, self.moves = inner.names, inner.moves

    def around(self, inner: Environment) -> Environment:
        """Give the same wrapper around another environment."""
        raise NotImplementedError

    def alike(self, count: int) -> Environment:
        return self.around(self.inner.alike(count))

    def reset(self, seed: int) -> Array:
        return self.seen(self.inner.reset(seed))

    def step(self, actions: Array) -> Moved:
        moved = self.inner.step(actions)
        self.finished = self.inner.finished
        return self.changed(moved)

    def seen(self, observation: Array) -> Array:
        """Give what is seen through the wrapper."""
        return observation

    def changed(self, moved: Moved) -> Moved:
        """Give a step as it looks through the wrapper."""
        return moved

    def so_far(self, place: int) -> tuple[float, int]:
        return self.inner.so_far(place)

    def state(self) -> dict[str, Any]:
        return self.inner.state()

    def load(self, state: dict[str, Any]) -> None:
        self.inner.load(state)

    @property
    def innermost(self) -> Environment:
        return self.inner.innermost

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_") or name == "inner":
            raise AttributeError(name)
        return getattr(self.inner, name)  # what only some kinds have, as the cells of a grid


class TimeLimit(Wrapper):
    """Cuts an episode after so many steps."""

    def __init__(self, inner: Environment, steps: int) -> None:
        super().__init__(inner)
        self.limit = steps
        inner.innermost.limit = steps

    def around(self, inner: Environment) -> Environment:
        return TimeLimit(inner, self.limit)


class ScaleReward(Wrapper):
    """Multiplies rewards, as the agent sees them; returns are told as they are."""

    def __init__(self, inner: Environment, factor: float) -> None:
        super().__init__(inner)
        self.factor = factor

    def around(self, inner: Environment) -> Environment:
        return ScaleReward(inner, self.factor)

    def changed(self, moved: Moved) -> Moved:
        return moved._replace(reward=moved.reward * np.float32(self.factor))


class ScaleObservation(Wrapper):
    """Brings what is seen from a low and a high value to -1 and 1."""

    def __init__(self, inner: Environment, low: tuple[float, ...], high: tuple[float, ...]) -> None:
        super().__init__(inner)
        self._low, self._high = np.array(low, np.float32), np.array(high, np.float32)

    def around(self, inner: Environment) -> Environment:
        return ScaleObservation(inner, tuple(self._low.tolist()), tuple(self._high.tolist()))

    def seen(self, observation: Array) -> Array:
        found: Array = (2 * observation - self._low - self._high) / (self._high - self._low)
        return found

    def changed(self, moved: Moved) -> Moved:
        observation = self.seen(moved.observation)
        last = observation if moved.last is moved.observation else self.seen(moved.last)
        return moved._replace(observation=observation, last=last)


class FrameStack(Wrapper):
    """Shows the last few observations together, the newest at the end: (frames, …axes)."""

    def __init__(self, inner: Environment, frames: int) -> None:
        super().__init__(inner)
        self.frames = frames
        self.axes = (frames, *inner.axes)
        self._stack = np.zeros((inner.count, *self.axes), inner.dtype)

    def around(self, inner: Environment) -> Environment:
        return FrameStack(inner, self.frames)

    def seen(self, observation: Array) -> Array:
        self._stack = np.repeat(observation[:, None], self.frames, axis=1)
        return self._stack

    def changed(self, moved: Moved) -> Moved:
        last = np.concatenate((self._stack[:, 1:], moved.last[:, None]), axis=1)
        self._stack = last
        over = moved.ended | moved.cut
        if over.any():
            self._stack = last.copy()
            self._stack[over] = moved.observation[over][:, None]
        return moved._replace(observation=self._stack, last=last)

    def state(self) -> dict[str, Any]:
        return {"inner": self.inner.state(), "stack": self._stack.tolist()}

    def load(self, state: dict[str, Any]) -> None:
        self.inner.load(state["inner"])
        self._stack = np.array(state["stack"], self.dtype)
