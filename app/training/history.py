"""What runs have said so far: heard live, or read back from their folders."""

import json
import math
from array import array
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from nodes.runtime.events import (
    Episode,
    Epoch,
    Event,
    Failed,
    Finished,
    Started,
    Step,
    from_json,
)

EVENTS = "events.jsonl"
WEIGHTS = "weights.safetensors"
CHECKPOINT = "checkpoint.pt"
TAIL = 1 << 16
"""How many bytes at the end of a file of events are read to tell how a run ended."""

Metrics = dict[str, dict[str, float]]


@dataclass(slots=True)
class Series:
    """One curve: ``values`` over ``steps``, both ``array('d')``, as ``numpy.array`` takes them."""

    steps: "array[float]" = field(default_factory=lambda: array("d"))
    values: "array[float]" = field(default_factory=lambda: array("d"))

    def __len__(self) -> int:
        return len(self.steps)

    def add(self, step: float, value: float | None) -> None:
        """Append a point; None is no number."""
        self.steps.append(step)
        self.values.append(math.nan if value is None else value)

    def cut(self, step: float) -> None:
        """Forget what comes after a step."""
        while self.steps and self.steps[-1] > step:
            self.steps.pop()
            self.values.pop()


class History:
    """What one run has said, as curves by the names of nodes.

    Attributes
    ----------
    losses
        Of each loss, at each step.
    rate
        The learning rate at each step.
    metrics
        By part (``training``, ``validation``) and name, at the end of each epoch.
    returns, lengths
        Of each episode.
    started, last
        How the run began, and the event with which it ended, where it has.
    """

    def __init__(self) -> None:
        self.started: Started | None = None
        self.last: Finished | Failed | None = None
        self.step = 0
        self.epoch = 0
        self.losses: dict[str, Series] = {}
        self.rate = Series()
        self.metrics: dict[str, dict[str, Series]] = {}
        self.returns = Series()
        self.lengths = Series()

    @classmethod
    def read(cls, folder: Path) -> "History":
        """Read what a run has written; nothing where there is nothing yet."""
        history = cls()
        try:
            with (folder / EVENTS).open("rb") as lines:
                for event in _events(lines):
                    history.add(event)
        except FileNotFoundError:
            pass
        return history

    def add(self, event: Event) -> None:
        """Take what the run says next."""
        match event:
            case Started():
                self._go_on(event)
            case Step():
                self.step, self.epoch = event.step, event.epoch
                self.rate.add(event.step, event.rate)
                for name, value in event.losses.items():
                    self._add(self.losses, name, event.step, value)
            case Epoch():
                self.step, self.epoch = event.step, event.epoch
                for part, values in event.metrics.items():
                    inner = self.metrics.setdefault(part, {})
                    for name, value in values.items():
                        self._add(inner, name, event.step, value)
            case Episode():
                self.step = event.step
                self.returns.add(event.step, event.value)
                self.lengths.add(event.step, event.length)
            case Finished() | Failed():
                self.last = event

    def latest(self) -> Metrics:
        """Give the metrics of the last epoch, by part and name."""
        return {
            part: {name: series.values[-1] for name, series in inner.items()}
            for part, inner in self.metrics.items()
        }

    def _go_on(self, event: Started) -> None:
        """Begin, or go on from a checkpoint: what came after it is computed again."""
        self.started, self.last, self.step = event, None, event.step
        inner = [series for part in self.metrics.values() for series in part.values()]
        for series in (*self.losses.values(), *inner, self.rate, self.returns, self.lengths):
            series.cut(event.step)

    @staticmethod
    def _add(series: dict[str, Series], name: str, step: int, value: float | None) -> None:
        series.setdefault(name, Series()).add(step, value)


@dataclass(frozen=True, slots=True)
class Past:
    """A run as the list of runs shows it.

    Parameters
    ----------
    folder
        Where it lies.
    state
        ``done``, ``patience`` or ``stopped`` as the run says, ``failed``, or ``interrupted``
        where it says nothing (it may still run).
    metrics
        Those of its weights, by part and name.
    reason
        Why it failed.
    epoch, step
        How far it came.
    has_weights, can_go_on
        Whether it can be asked for predictions, and resumed.
    """

    folder: Path
    state: str
    metrics: Metrics = field(default_factory=dict)
    reason: str = ""
    epoch: int = 0
    step: int = 0
    has_weights: bool = False
    can_go_on: bool = False


def new_run_folder(runs: Path) -> Path:
    """Name the folder of a run that begins now, ``DATE_TIME``, one that does not exist."""
    stem = datetime.now().astimezone().strftime("%Y-%m-%d_%H-%M-%S")
    folder, number = runs / stem, 2
    while folder.exists():
        folder, number = runs / f"{stem}_{number}", number + 1
    return folder


def runs_folder(project: Path | None) -> Path:
    """Give the folder in which the runs of a project lie: beside it, or the user's data folder."""
    if project is not None:
        return project.with_name(f"{project.stem}.runs")
    # Its import costs time that a program with a saved project need not spend.
    import platformdirs  # noqa: PLC0415

    return Path(platformdirs.user_data_dir("netwright", appauthor=False)) / "runs"


def views_of(package: Path) -> tuple[str, ...]:
    """Give the live views that a package has."""
    try:
        settings = json.loads((package / "settings.json").read_text(encoding="utf-8"))
        return tuple(map(str, settings.get("views", ())))
    except (OSError, ValueError, AttributeError, TypeError):
        return ()


def past_runs(runs: Path) -> list[Past]:
    """List the runs in a folder, the latest first, each read from its end only."""
    if not runs.is_dir():
        return []
    folders = [each for each in runs.iterdir() if (each / EVENTS).is_file()]
    return [past(folder) for folder in sorted(folders, reverse=True)]


def past(folder: Path) -> Past:
    """Tell how a run ended."""
    state, reason, epoch, step = "interrupted", "", 0, 0
    metrics: Metrics = {}
    for event in _last_events(folder / EVENTS):
        match event:
            case Step() | Epoch():
                epoch, step = event.epoch, event.step
                state = "interrupted"
                if isinstance(event, Epoch):
                    metrics = event.metrics
            case Finished():
                state, metrics = event.why, event.metrics
            case Failed():
                state, reason = "failed", event.reason
            case Episode():
                step = event.step
            case Started():
                pass
    return Past(
        folder,
        state,
        metrics,
        reason,
        epoch,
        step,
        has_weights=(folder / WEIGHTS).is_file(),
        can_go_on=(folder / CHECKPOINT).is_file(),
    )


def _last_events(path: Path) -> list[Event]:
    try:
        with path.open("rb") as file:
            size = file.seek(0, 2)
            file.seek(max(0, size - TAIL))
            if size > TAIL:
                file.readline()  # most likely begun before
            return list(_events(file))
    except OSError:
        return []


def _events(lines: Iterator[bytes]) -> Iterator[Event]:
    """Read events; a line that is torn or none is passed over, as a kill may leave one."""
    for line in lines:
        try:
            yield from_json(json.loads(line))
        except (ValueError, TypeError, KeyError):
            continue
