"""A world of cells that somebody drew as text."""

import json
from typing import Any

import numpy as np

from .environment import Array, Environment
from .scene import Scene

WALL, START, GOAL, PIT = "#", "S", "G", "O"
WAYS = ((-1, 0), (0, 1), (1, 0), (0, -1))
"""Left, down, right and up, as columns and rows."""


class GridWorld(Environment):
    """Cells: ``#`` is a wall, ``S`` a start, ``G`` a goal, ``O`` a pit, anything else is free.

    Parameters
    ----------
    rows
        The cells, row by row.
    count
        How many such worlds there are.
    slip
        How often a step goes to the left or the right of where it was meant to go.
    step_reward, goal_reward, pit_reward
        What a step, the goal and a pit are worth.
    """

    dtype = "int64"
    actions = 4
    moves = ("left", "down", "right", "up")
    limit = 100

    def __init__(
        self,
        rows: tuple[str, ...],
        count: int = 1,
        slip: float = 0.0,
        step_reward: float = 0.0,
        goal_reward: float = 1.0,
        pit_reward: float = 0.0,
    ) -> None:
        super().__init__(count)
        self.rows = rows
        self._values = slip, step_reward, goal_reward, pit_reward
        self.width, self.height = len(rows[0]), len(rows)
        self.states = self.width * self.height
        self._cells = np.array(list("".join(rows)))
        self._starts = np.flatnonzero(self._cells == START)
        self._next = np.array([[self._beside(s, way) for way in WAYS] for s in range(self.states)])
        self._reward = np.full(self.states, step_reward, np.float32)
        self._reward[self._cells == GOAL] = goal_reward
        self._reward[self._cells == PIT] = pit_reward
        self._over = (self._cells == GOAL) | (self._cells == PIT)
        self._slip = slip
        self._chance = np.random.default_rng(0)
        self._at = np.zeros(count, np.int64)

    def _beside(self, cell: int, way: tuple[int, int]) -> int:
        column, row = cell % self.width + way[0], cell // self.width + way[1]
        inside = 0 <= column < self.width and 0 <= row < self.height
        return cell if not inside or self.rows[row][column] == WALL else row * self.width + column

    def alike(self, count: int) -> Environment:
        made = GridWorld(self.rows, count, *self._values)
        made.limit = self.limit
        return made

    def _reset(self, seed: int) -> Array:
        self._chance = np.random.default_rng(seed)
        self._at = self._chance.choice(self._starts, self.count)
        return self._at

    def _step(self, actions: Array) -> tuple[Array, Array, Array]:
        if self._slip:
            chance = self._chance.random(self.count)
            aside = np.where(chance < self._slip / 2, 1, np.where(chance < self._slip, 3, 0))
            actions = (actions + aside) % 4
        self._at = self._next[self._at, actions]
        return self._at, self._reward[self._at], self._over[self._at]

    def _again(self, places: Array) -> Array:
        self._at = self._at.copy()
        self._at[places] = self._chance.choice(self._starts, len(places))
        return self._at[places]

    def _state(self) -> Any:
        return {"chance": json.dumps(self._chance.bit_generator.state), "at": self._at.tolist()}

    def _load(self, state: Any) -> None:
        self._chance.bit_generator.state = json.loads(state["chance"])
        self._at = np.array(state["at"], np.int64)

    def scene(
        self, shown: Array, ground: tuple[float, ...] = (), actions: Array | None = None
    ) -> Scene:
        return of_cells(self.rows, shown)


def of_cells(rows: tuple[str, ...], cells: Array) -> Scene:
    """Draw a world of cells, and who stands in one of them."""
    scene = Scene(len(rows[0]), len(rows), len(cells))
    scene.cells(rows)
    scene.disc("agent", 0.3, (cells % len(rows[0]) + 0.5, cells // len(rows[0]) + 0.5))
    return scene
