"""Environments: what agents observe and act in, and what may stand around them."""

import importlib.util
from functools import cache
from typing import ClassVar

from nodes.block import Inlet, Source, Wrapper, block, brief
from nodes.errors import ShapeError, UserError
from nodes.params import choice, flag, numbers, real, text, whole
from nodes.spec import BATCH, Spec, Wire
from nodes.written import call, unless

TITLE = "Environments"

MOST_CELLS = 4_096


@cache
def _installed(library: str) -> bool:
    return importlib.util.find_spec(library) is not None


@block
class _Environment(Source):
    """What every environment has."""

    count: int = whole(1, "How many run side by side.", low=1, high=4096)

    libraries: ClassVar[tuple[str, ...]] = ("gymnasium",)
    """Without these it cannot run."""

    def inputs(self) -> tuple[Inlet, ...]:
        return (Inlet("action", optional=True, takes=frozenset({"action"})),)

    def outputs(self) -> tuple[str, ...]:
        return ("observation",)

    def fields(self) -> dict[str, Spec]:
        for library in self.libraries:
            if not _installed(library):
                raise UserError(
                    "{node} needs the library {library}, which is not installed here. Install it, "
                    "or take another environment.",
                    library=library,
                )
        return {"observation": self.observed()}

    def accepts(self) -> dict[str, Spec]:
        return {"action": self.acts()}

    def observed(self) -> Spec:
        """Give what is observed."""
        raise NotImplementedError

    def acts(self) -> Spec:
        """Give what an action is."""
        raise NotImplementedError

    def data(self) -> str:
        return call(type(self).__name__, count=unless(1, self.count))

    def summary(self) -> str:
        return f"{brief(self.count)} side by side"


def _numbers(size: int) -> Spec:
    return Spec("observation", (BATCH, size))


def _states(many: int) -> Spec:
    return Spec("observation", (BATCH,), "int64", many)


def _one_of(many: int) -> Spec:
    return Spec("action", (BATCH,), "int64", many)


def _amounts(size: int) -> Spec:
    return Spec("action", (BATCH, size))


@block
class FrozenLake(_Environment):
    """Cross a frozen lake of 4×4 or 8×8 cells without falling into a hole.

    Shape
    -----
    observation : (B,), int64, the number of the cell
    action : (B,), int64: left, down, right, up

    References
    ----------
    gymnasium FrozenLake-v1
    """

    map_name: str = choice(("4x4", "8x8"), "Which lake.")
    is_slippery: bool = flag(True, "Slide to the side in two of three steps.")

    views = ("grid",)
    needs = ("environments.gym.FrozenLake",)
    words = ("gymnasium", "toy text", "grid", "reinforcement learning", "agent")

    def observed(self) -> Spec:
        return _states(16 if self.map_name == "4x4" else 64)

    def acts(self) -> Spec:
        return _one_of(4)

    def data(self) -> str:
        return call(
            "FrozenLake",
            count=unless(1, self.count),
            map_name=unless("4x4", self.map_name),
            is_slippery=unless(True, self.is_slippery),
        )

    def summary(self) -> str:
        return f"{self.map_name} · {'slippery' if self.is_slippery else 'not slippery'}"


@block
class CliffWalking(_Environment):
    """Walk along a cliff from one end to the other; who falls begins again and loses 100.

    Shape
    -----
    observation : (B,), int64, the number of the cell
    action : (B,), int64: up, right, down, left

    References
    ----------
    gymnasium CliffWalking-v1; Sutton and Barto, example 6.6
    """

    views = ("grid",)
    needs = ("environments.gym.CliffWalking",)
    words = ("gymnasium", "toy text", "grid", "reinforcement learning", "agent")

    def observed(self) -> Spec:
        return _states(48)

    def acts(self) -> Spec:
        return _one_of(4)


@block
class Taxi(_Environment):
    """Fetch a passenger at one of four places and bring him to another.

    Shape
    -----
    observation : (B,), int64 in 0..499
    action : (B,), int64: south, north, east, west, pick up, drop off

    References
    ----------
    gymnasium Taxi-v4; Dietterich, 2000
    """

    needs = ("environments.gym.Taxi",)
    words = ("gymnasium", "toy text", "grid", "reinforcement learning", "agent")

    def observed(self) -> Spec:
        return _states(500)

    def acts(self) -> Spec:
        return _one_of(6)


@block
class GridWorld(_Environment):
    """Walk through a world of cells that you draw as text.

    ``#`` is a wall, ``S`` a start, ``G`` a goal and ``O`` a pit, both of which end the episode;
    any other sign is a free cell. An episode ends after 100 steps at the latest.

    Shape
    -----
    observation : (B,), int64, the number of the cell, row by row
    action : (B,), int64: left, down, right, up
    """

    cells: str = text(
        "S.......\n.##.....\n.#...O..\n.#.#....\n...#.##.\n.O.#..#.\n...#..#G",
        "The cells: # wall, S start, G goal, O pit, others are free.",
        lines=True,
        most=MOST_CELLS + 128,
    )
    slip: float = real(
        0.0, "How often a step goes aside of where it was meant to go.", low=0.0, high=1.0
    )
    step_reward: float = real(-0.04, "What each step is worth.", advanced=True)
    goal_reward: float = real(1.0, "What the goal is worth.", advanced=True)
    pit_reward: float = real(-1.0, "What a pit is worth.", advanced=True)

    libraries = ()
    views = ("grid",)
    needs = ("environments.grid.GridWorld",)
    words = ("maze", "labyrinth", "cells", "reinforcement learning", "agent")

    def rows(self) -> tuple[str, ...]:
        """Give the cells row by row.

        Raises
        ------
        UserError
            If they are no world.
        """
        rows = tuple(line.rstrip() for line in self.cells.strip("\n").splitlines())
        if not rows or len({len(row) for row in rows}) != 1 or not rows[0]:
            raise UserError(
                "The rows of {node} have differing lengths; give each as many cells as the first."
            )
        if len(rows) * len(rows[0]) > MOST_CELLS:
            raise UserError("{node} has more than {most} cells.", most=MOST_CELLS)
        if not any("S" in row for row in rows):
            raise UserError("{node} has no start. Write an S where one begins.")
        return rows

    def observed(self) -> Spec:
        rows = self.rows()
        return _states(len(rows) * len(rows[0]))

    def acts(self) -> Spec:
        return _one_of(4)

    def data(self) -> str:
        return call(
            "GridWorld",
            self.rows(),
            count=unless(1, self.count),
            slip=unless(0.0, self.slip),
            step_reward=unless(0.0, self.step_reward),
            goal_reward=unless(1.0, self.goal_reward),
            pit_reward=unless(0.0, self.pit_reward),
        )

    def summary(self) -> str:
        rows = self.cells.strip("\n").splitlines()
        return f"{len(rows[0]) if rows else 0}×{len(rows)} cells"


@block
class CartPole(_Environment):
    """Keep a pole upright on a cart by pushing it left or right, for 500 steps at most.

    Shape
    -----
    observation : (B, 4), float32: place, speed, angle, speed of the angle
    action : (B,), int64: left, right

    References
    ----------
    gymnasium CartPole-v1; Barto, Sutton and Anderson, 1983
    """

    needs = ("environments.gym.CartPole",)
    words = ("gymnasium", "classic control", "pole", "reinforcement learning", "agent")

    def observed(self) -> Spec:
        return _numbers(4)

    def acts(self) -> Spec:
        return _one_of(2)


@block
class MountainCar(_Environment):
    """Swing a weak car out of a valley.

    Shape
    -----
    observation : (B, 2), float32: place, speed
    action : (B,), int64: left, nothing, right

    References
    ----------
    gymnasium MountainCar-v0; Moore, 1990
    """

    needs = ("environments.gym.MountainCar",)
    words = ("gymnasium", "classic control", "reinforcement learning", "agent")

    def observed(self) -> Spec:
        return _numbers(2)

    def acts(self) -> Spec:
        return _one_of(3)


@block
class MountainCarContinuous(_Environment):
    """Swing a weak car out of a valley, with any force.

    Shape
    -----
    observation : (B, 2), float32: place, speed
    action : (B, 1), float32 in -1..1: force

    References
    ----------
    gymnasium MountainCarContinuous-v0
    """

    needs = ("environments.gym.MountainCarContinuous",)
    words = ("gymnasium", "classic control", "reinforcement learning", "agent")

    def observed(self) -> Spec:
        return _numbers(2)

    def acts(self) -> Spec:
        return _amounts(1)


@block
class Acrobot(_Environment):
    """Swing the lower of two links above a line.

    Shape
    -----
    observation : (B, 6), float32: cosine and sine of both angles, and their speeds
    action : (B,), int64: torque to the left, none, to the right

    References
    ----------
    gymnasium Acrobot-v1; Sutton, 1996
    """

    needs = ("environments.gym.Acrobot",)
    words = ("gymnasium", "classic control", "reinforcement learning", "agent")

    def observed(self) -> Spec:
        return _numbers(6)

    def acts(self) -> Spec:
        return _one_of(3)


@block
class Pendulum(_Environment):
    """Swing a pendulum up and hold it there, with any torque, for 200 steps.

    Shape
    -----
    observation : (B, 3), float32: cosine and sine of the angle, and its speed
    action : (B, 1), float32 in -2..2: torque

    References
    ----------
    gymnasium Pendulum-v1
    """

    needs = ("environments.gym.Pendulum",)
    words = ("gymnasium", "classic control", "reinforcement learning", "agent")

    def observed(self) -> Spec:
        return _numbers(3)

    def acts(self) -> Spec:
        return _amounts(1)


@block
class LunarLander(_Environment):
    """Land softly between two flags, with engines that are on or off.

    Shape
    -----
    observation : (B, 8), float32: place, speed, angle, its speed, and which legs touch ground
    action : (B,), int64: nothing, left engine, main engine, right engine

    References
    ----------
    gymnasium LunarLander-v3
    """

    libraries = ("gymnasium", "Box2D")
    needs = ("environments.gym.LunarLander",)
    words = ("gymnasium", "box2d", "rocket", "reinforcement learning", "agent")

    def observed(self) -> Spec:
        return _numbers(8)

    def acts(self) -> Spec:
        return _one_of(4)


@block
class ContinuousLunarLander(_Environment):
    """Land softly between two flags, with engines of any force.

    Shape
    -----
    observation : (B, 8), float32: place, speed, angle, its speed, and which legs touch ground
    action : (B, 2), float32 in -1..1: main engine, side engines

    References
    ----------
    gymnasium LunarLander-v3, continuous
    """

    libraries = ("gymnasium", "Box2D")
    needs = ("environments.gym.ContinuousLunarLander",)
    words = ("gymnasium", "box2d", "rocket", "reinforcement learning", "agent")

    def observed(self) -> Spec:
        return _numbers(8)

    def acts(self) -> Spec:
        return _amounts(2)


@block
class TimeLimit(Wrapper):
    """Cut an episode after so many steps; what would have come still counts for the agent.

    Shape
    -----
    x : what an environment shows
    out : the same
    """

    steps: int = whole(200, "After how many steps an episode is cut.", low=1, unit="steps")

    needs = ("environments.wrappers.TimeLimit",)
    example = (Spec("observation", (BATCH, 4)),)
    words = ("environment", "wrapper", "episode", "truncation")

    def forward(self, x: Wire) -> str:
        return str(x)

    def wraps(self, environment: str) -> str:
        return f"TimeLimit({environment}, {self.steps!r})"


@block
class FrameStack(Wrapper):
    """Show the last few observations together, so that motion can be seen.

    Shape
    -----
    x : (B, …axes), what an environment shows
    out : (B, frames, …axes)
    """

    frames: int = whole(
        4, "How many observations are shown together.", low=1, high=256, unit="frames"
    )

    needs = ("environments.wrappers.FrameStack",)
    example = (Spec("observation", (BATCH, 4)),)
    words = ("environment", "wrapper", "memory", "history")

    def forward(self, x: Wire) -> str:
        return f"torch.stack([{x}] * {self.frames!r}, dim=1)"

    def wraps(self, environment: str) -> str:
        return f"FrameStack({environment}, {self.frames!r})"


@block
class ScaleObservation(Wrapper):
    """Bring what is observed from a low and a high value to -1 and 1.

    Shape
    -----
    x : (B, features), what an environment shows
    out : the same
    """

    low: tuple[float, ...] = numbers((-1.0,), "What becomes -1: one number, or one a feature.")
    high: tuple[float, ...] = numbers((1.0,), "What becomes 1: one number, or one a feature.")

    needs = ("environments.wrappers.ScaleObservation",)
    example = (Spec("observation", (BATCH, 4)),)
    words = ("environment", "wrapper", "normalise", "standardise")

    def forward(self, x: Wire) -> str:
        x.spec.expect_floating()
        for name in ("low", "high"):
            if len(getattr(self, name)) not in (1, x.spec.features):
                raise ShapeError(
                    "{node} expects in {name} one number, or one for each feature; {source} gives "
                    "it {shape}.",
                    x.spec,
                    name=name,
                )
        if len(self.low) == len(self.high) and any(
            a == b for a, b in zip(self.low, self.high, strict=True)
        ):
            raise ShapeError("In {node} a low and a high value are the same.", x.spec)
        return str(x)

    def wraps(self, environment: str) -> str:
        return f"ScaleObservation({environment}, {self.low!r}, {self.high!r})"


@block
class ScaleReward(Wrapper):
    """Multiply rewards, as the agent sees them; returns are told as they are.

    Shape
    -----
    x : what an environment shows
    out : the same
    """

    factor: float = real(0.1, "What each reward is multiplied by.")

    needs = ("environments.wrappers.ScaleReward",)
    example = (Spec("observation", (BATCH, 4)),)
    words = ("environment", "wrapper", "normalise")

    def forward(self, x: Wire) -> str:
        return str(x)

    def wraps(self, environment: str) -> str:
        return f"ScaleReward({environment}, {self.factor!r})"
