"""Episodes of the training that are kept, so that each can be seen again step by step."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from typing import Any, NamedTuple

import numpy as np
import torch

from .environments.environment import Array, Environment, Moved, Over

SPREAD = 12
"""So many episodes from all over the training are kept, besides the latest, best and worst."""
LONGEST = 2_000
"""Of a longer episode the last steps are kept, …"""
MOST_BYTES = 1 << 18
"""… and of one that is larger."""
LOG_BYTES = 1 << 25
"""So much of what all environments did of late is held at most."""
FEWEST = 16
"""So many steps are kept, however large they are."""
AROUND = 2_048
"""What the objects around the numbers of a step take, in bytes."""


class Step(NamedTuple):
    """What all environments did in one step; whoever makes such arrays never changes them.

    Parameters
    ----------
    shown, left
        What the environments themselves showed before and after it, beneath all wrappers.
    grounds
        What they stood on.
    seen
        What the network saw before it.
    actions, reward
        What was done, and what it earned.
    last
        What came of it for the network to see, where an episode ended before the next began.
    judged
        What the network gave for each port of the agent; None where it was not asked.
    """

    shown: Array
    grounds: tuple[tuple[float, ...], ...]
    seen: Array
    actions: Array
    reward: Array
    last: Array
    left: Array
    judged: Mapping[str, Any] | None


@dataclass(frozen=True, eq=False)
class Kept:
    """One episode as it was played; of n steps, n + 1 states.

    Parameters
    ----------
    number, value, length
        As its event tells them: a long episode has more steps than are kept.
    shown
        What the environment showed, (n + 1, …).
    seen
        What the network saw, (n + 1, …).
    actions, rewards
        What was done in each step, and what it earned in the eyes of the agent, (n, …).
    port
        What the network was asked for: ``values`` or ``policy``.
    judged, promised
        What it gave then, and what it said that a state promises, (n, …); no numbers where it was
        not asked.
    ground
        What the environment stood on.
    """

    number: int
    value: float
    length: int
    shown: Array
    seen: Array
    actions: Array
    rewards: Array
    port: str
    judged: Array
    promised: Array
    ground: tuple[float, ...] = ()

    def state(self) -> dict[str, Any]:
        """Give it as tensors and plain data."""
        found = {each.name: getattr(self, each.name) for each in fields(self)}
        return {
            name: torch.from_numpy(value) if isinstance(value, np.ndarray) else value
            for name, value in found.items()
        }

    @classmethod
    def of(cls, state: Mapping[str, Any]) -> "Kept":
        """Make it of what `state` gave."""
        found: dict[str, Any] = {
            name: value.numpy() if isinstance(value, torch.Tensor) else value
            for name, value in state.items()
        }
        return cls(**found)


class _Ended(NamedTuple):
    """An episode that was played in one place, and the steps of all while it lasted."""

    number: int
    value: float
    length: int
    place: int
    steps: list[tuple[Any, ...]]  # the fields of a `Step`


class Episodes:
    """Keeps the latest episode, the best, the worst, and some from all over the training.

    While training goes on, a step costs one entry in a list; an episode is taken out of it when it
    is the best or the worst so far, when its number is due, or when somebody looks at it.

    Parameters
    ----------
    environment
        Where the episodes are played.
    """

    def __init__(self, environment: Environment) -> None:
        self._inner = environment.innermost
        numbers = sum(np.prod(each.axes, dtype=np.int64) for each in (environment, self._inner))
        size = 4 * (int(numbers) + 2 * max(environment.actions, len(environment.low)) + 4)
        held = LOG_BYTES // (environment.count * size + AROUND)
        self._longest = max(FEWEST, min(LONGEST, MOST_BYTES // size, held))
        self._log: list[tuple[Any, ...]] = []
        self._gone = 0  # entries that were in the log and are no longer
        self._latest: Kept | _Ended | None = None
        self._best: Kept | None = None
        self._worst: Kept | None = None
        self._spread: list[Kept] = []
        self._every = 1

    def step(
        self,
        environment: Environment,
        seen: Array,
        actions: Array,
        judged: Mapping[str, Any] | None,
    ) -> Moved:
        """Act in each environment once, and note it."""
        inner, log = self._inner, self._log
        shown, grounds = inner.shown, inner.grounds
        moved = environment.step(actions)
        # A plain tuple takes half the time of a named one.
        log.append((shown, grounds, seen, actions, moved.reward, moved.last, inner.left, judged))
        if len(log) >= 2 * self._longest:
            del log[: self._longest]
            self._gone += self._longest
        return moved

    def end(self, number: int, over: Over, ago: int = 0) -> None:
        """Note that an episode is over, since ``ago`` steps."""
        end = len(self._log) - ago
        begin = max(0, end - min(over.length, self._longest))
        self._latest = latest = _Ended(number, *over, self._log[begin:end])
        best, worst = self._best, self._worst
        due = (number - 1) % self._every == 0
        better = best is None or over.value > best.value
        worse = worst is None or over.value < worst.value
        if not (due or better or worse):
            return
        found = _taken(latest)
        if found is None:
            return
        self._best = found if better else best
        self._worst = found if worse else worst
        if due:
            self._spread.append(found)
            if len(self._spread) > SPREAD:
                self._every *= 2
                self._spread = [e for e in self._spread if (e.number - 1) % self._every == 0]

    def marks(self) -> dict[int, tuple[float, int, tuple[str, ...]]]:
        """Give return, length and marks of each kept episode by its number, the marked ones first.

        A mark is ``latest``, ``best`` or ``worst``.
        """
        found: dict[int, tuple[float, int, tuple[str, ...]]] = {}
        for mark, (number, value, length) in self._listed():
            known = found[number][2] if number in found else ()
            found[number] = value, length, (*known, *([mark] if mark else []))
        return found

    def _listed(self) -> Iterator[tuple[str, tuple[int, float, int]]]:
        marked = (("latest", self._latest), ("best", self._best), ("worst", self._worst))
        for mark, own in marked:
            if own is not None:
                yield mark, (own.number, own.value, own.length)
        for each in self._spread:
            yield "", (each.number, each.value, each.length)

    def episode(self, number: int) -> Kept | None:
        """Give a kept episode; None where it is kept no longer."""
        for each in (self._best, self._worst, *self._spread):
            if each is not None and each.number == number:
                return each
        return self._whole_latest() if self._latest and self._latest.number == number else None

    def _whole_latest(self) -> Kept | None:
        return _taken(self._latest) if isinstance(self._latest, _Ended) else self._latest

    def recent(self, place: int, since: int, most: int) -> tuple[Array, Array, int]:
        """Give states of one environment, evenly chosen of those before the steps of late.

        Parameters
        ----------
        place
            Which environment.
        since
            The number of the step from which on they are of interest.
        most
            How many states there shall be at most.

        Returns
        -------
        Array, Array, int
            What it showed, what the network saw, and the number of the next step.
        """
        late = self._log[max(0, since - self._gone) :]
        chosen = map(Step._make, late[:: -(-len(late) // max(1, most)) or 1])
        steps = [each for each in chosen if len(each.shown)]
        shown = np.array([each.shown[place] for each in steps])
        seen = np.array([each.seen[place] for each in steps])
        return shown, seen, self._gone + len(self._log)

    def state(self) -> dict[str, Any]:
        """Give what is kept, as tensors and plain data."""
        latest = self._whole_latest()
        named = {"latest": latest, "best": self._best, "worst": self._worst}
        return {
            **{name: None if each is None else each.state() for name, each in named.items()},
            "spread": [each.state() for each in self._spread],
            "every": self._every,
        }

    def load(self, state: Mapping[str, Any]) -> None:
        """Go on from what `state` gave; of episodes that are under way, the rest will be kept."""
        marked = (state[name] for name in ("latest", "best", "worst"))
        self._latest, self._best, self._worst = (
            None if each is None else Kept.of(each) for each in marked
        )
        self._spread = [Kept.of(each) for each in state["spread"]]
        self._every = state["every"]


def _taken(ended: _Ended) -> Kept | None:
    """Take what one environment did out of the steps of all."""
    place = ended.place
    # Where a run went on, nothing had been shown yet.
    steps = [step for step in map(Step._make, ended.steps) if len(step.shown)]
    if not steps:
        return None
    first, last = steps[0], steps[-1]
    port, judged, promised = _judged(steps, place)
    return Kept(
        ended.number,
        ended.value,
        ended.length,
        np.array([each.shown[place] for each in steps] + [last.left[place]]),
        np.array([each.seen[place] for each in steps] + [last.last[place]]),
        np.array([each.actions[place] for each in steps]),
        np.array([each.reward[place] for each in steps], np.float32),
        port,
        judged,
        promised,
        first.grounds[place] if first.grounds else (),
    )


def _judged(steps: list[Step], place: int) -> tuple[str, Array, Array]:
    """Give what the network was asked for in these steps, what it gave, and what it promised."""
    asked = [each.judged for each in steps]
    port = next((_port(each) for each in asked if each is not None), "")
    rows = [None if each is None else _row(each[port], place) for each in asked]
    width = next((len(row) for row in rows if row is not None), 0)
    nothing = [float("nan")] * width
    promised = [
        float("nan") if each is None or "value" not in each else _row(each["value"], place)[0]
        for each in asked
    ]
    found = np.array([nothing if row is None else row for row in rows], np.float32)
    return port, found.reshape(len(steps), width), np.array(promised, np.float32)


def _port(judged: Mapping[str, Any]) -> str:
    return "values" if "values" in judged else "policy"


def _row(given: Any, place: int) -> list[float]:
    row = given[place]
    found: list[float] = row.reshape(-1).tolist() if isinstance(row, torch.Tensor) else list(row)
    return found
