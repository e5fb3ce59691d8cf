"""Steps that are kept and drawn again, in any order."""

from typing import Any

import numpy as np
import torch
from torch import Tensor

from .environments.environment import Array, Environment, Moved

ALPHA = 0.6
"""How much priorities count."""
LEAST = 1e-3
"""What is added to each error, so that no step is never drawn again."""


class Steps:
    """A batch of kept steps, as columns."""

    def __init__(self, rows: Tensor, axes: tuple[int, ...], size: int, *, whole: bool) -> None:
        width = int(np.prod(axes, dtype=np.int64))
        seen, later, self._action, self.reward, self.ended = rows.split(
            (width, width, size, 1, 1), 1
        )
        shape = (len(rows), *axes)
        self.observation, self.later = seen.reshape(shape), later.reshape(shape)
        if whole:
            self.observation, self.later = self.observation.long(), self.later.long()

    @property
    def choice(self) -> Tensor:
        """The number of the action, int64 (B, 1)."""
        found: Tensor = self._action.long()
        return found

    @property
    def amount(self) -> Tensor:
        """The numbers of the action, float32 (B, k)."""
        found: Tensor = self._action
        return found


class Replay:
    """The last steps of an environment; each is one row, so that a batch is fetched by one call.

    Parameters
    ----------
    size
        How many are kept.
    environment
        Where they come from.
    prioritized
        Whether steps are drawn more often that were judged wrongly.

    References
    ----------
    Schaul et al., Prioritized experience replay (2016).
    """

    def __init__(self, size: int, environment: Environment, *, prioritized: bool = False) -> None:
        self.axes = environment.axes
        self.whole = environment.dtype == "int64"
        self.width = int(np.prod(self.axes, dtype=np.int64))
        self.acting = 1 if environment.actions else len(environment.low)
        self.size = size
        self.rows = np.zeros((size, 2 * self.width + self.acting + 2), np.float32)
        self._shared = torch.from_numpy(self.rows)
        self.place, self.count = 0, 0
        self.tree = Tree(size) if prioritized else None
        self.highest = 1.0

    def add(self, observation: Array, actions: Array, moved: Moved) -> None:
        """Keep a step of each environment; where only time ran out, the episode did not end."""
        count = len(moved.reward)
        width, place = self.width, self.place
        if count == 1:
            row = self.rows[place]
            row[:width] = observation.reshape(-1)
            row[width : 2 * width] = moved.last.reshape(-1)
            row[2 * width : -2] = actions.reshape(-1)
            row[-2], row[-1] = moved.reward[0], moved.ended[0]
            numbers: Any = (place,)
        else:
            numbers = np.arange(place, place + count) % self.size
            rows = self.rows
            rows[numbers, :width] = observation.reshape(count, -1)
            rows[numbers, width : 2 * width] = moved.last.reshape(count, -1)
            rows[numbers, 2 * width : -2] = actions.reshape(count, -1)
            rows[numbers, -2], rows[numbers, -1] = moved.reward, moved.ended
        if self.tree is not None:
            self.tree.set(np.asarray(numbers), np.full(count, self.highest))
        self.place = (place + count) % self.size
        self.count = min(self.count + count, self.size)

    def draw(self, batch: int) -> Steps:
        """Give some kept steps, each as likely."""
        return self.at(torch.randint(self.count, (batch,)))

    def at(self, numbers: Tensor) -> Steps:
        """Give the steps of these numbers."""
        rows = self._shared.index_select(0, numbers)
        return Steps(rows, self.axes, self.acting, whole=self.whole)

    def draw_wrong(self, batch: int, part: float) -> tuple[Steps, Array, Tensor]:
        """Give steps that were judged wrongly, their numbers, and what makes up for the choice.

        Parameters
        ----------
        batch
            How many.
        part
            How much is made up for, from 0.4 at first to 1 in the end.
        """
        assert self.tree is not None
        total = self.tree.total
        spots = (np.arange(batch) + torch.rand(batch, dtype=torch.float64).numpy()) / batch * total
        numbers = np.minimum(self.tree.find(spots), self.count - 1)
        likely = self.tree.get(numbers) / total
        weights = (self.count * likely) ** -part
        made_up = torch.from_numpy((weights / weights.max()).astype(np.float32))
        return self.at(torch.from_numpy(numbers)), numbers, made_up

    def judge(self, numbers: Array, errors: Array) -> None:
        """Note how wrongly steps were judged."""
        assert self.tree is not None
        priorities = (np.abs(errors).astype(np.float64) + LEAST) ** ALPHA
        self.highest = max(self.highest, float(priorities.max()))
        self.tree.set(numbers, priorities)

    def state(self) -> dict[str, Any]:
        """Give what is kept."""
        return {
            "rows": self._shared[: self.count].clone(),
            "place": self.place,
            "highest": self.highest,
            "tree": None if self.tree is None else torch.from_numpy(self.tree.leaves().copy()),
        }

    def load(self, state: dict[str, Any]) -> None:
        """Go on from what `state` gave."""
        self.count, self.place = len(state["rows"]), state["place"]
        self._shared[: self.count] = state["rows"]
        self.highest = state["highest"]
        if self.tree is not None:
            self.tree.set(np.arange(self.size), state["tree"].numpy())


class Tree:
    """Numbers and the sums of their halves, quarters, …, so that one is found by its share."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._first = 1 << max(1, (size - 1).bit_length())
        self._sums = np.zeros(2 * self._first)

    @property
    def total(self) -> float:
        """The sum of all."""
        return float(self._sums[1])

    def leaves(self) -> Array:
        """Give the numbers themselves."""
        return self._sums[self._first : self._first + self._size]

    def get(self, numbers: Array) -> Array:
        """Give some of them."""
        found: Array = self._sums[self._first + numbers]
        return found

    def set(self, numbers: Array, values: Array) -> None:
        """Change some of them."""
        places = self._first + numbers
        self._sums[places] = values
        while places[0] > 1:
            places = np.unique(places >> 1)
            self._sums[places] = self._sums[2 * places] + self._sums[2 * places + 1]

    def find(self, spots: Array) -> Array:
        """Give for each spot, from 0 to the total, the number in whose stretch it lies."""
        places = np.ones(len(spots), np.int64)
        spots = spots.copy()
        while places[0] < self._first:
            places *= 2
            left = self._sums[places]
            right = spots >= left
            spots -= np.where(right, left, 0)
            places += right
        return places - self._first
