"""What a run says, one dataclass an event; the same live, on disk and on the terminal."""

from dataclasses import dataclass
from typing import Any, ClassVar


@dataclass(frozen=True)
class Started:
    """The run begins, or goes on after ``step`` steps; ``exact`` if as though never stopped."""

    run: str
    package: str
    device: str
    seed: int
    step: int = 0
    steps: int = 0
    exact: bool = True
    event: ClassVar[str] = "started"


@dataclass  # as fixed as the others, but freezing it costs more than all else that it costs
class Step:
    """One step of an optimiser; losses by the names of their nodes."""

    epoch: int
    step: int
    losses: dict[str, float]
    rate: float = 0.0
    event: ClassVar[str] = "step"


@dataclass(frozen=True)
class Epoch:
    """One pass over the training part; losses and metrics of both parts, by node names."""

    epoch: int
    step: int
    metrics: dict[str, dict[str, float]]
    event: ClassVar[str] = "epoch"


@dataclass(frozen=True)
class Episode:
    """One episode of an environment has ended."""

    episode: int
    step: int
    value: float
    length: int
    event: ClassVar[str] = "episode"


@dataclass(frozen=True)
class Failed:
    """The run cannot go on."""

    reason: str
    node: str = ""
    event: ClassVar[str] = "failed"


@dataclass(frozen=True)
class Finished:
    """The run is over; ``why`` says whether by its end, early stopping or a stop."""

    metrics: dict[str, dict[str, float]]
    seconds: float
    run: str
    package: str
    why: str = "done"
    event: ClassVar[str] = "finished"


Event = Started | Step | Epoch | Episode | Failed | Finished
KINDS: dict[str, type[Event]] = {
    kind.event: kind for kind in (Started, Step, Epoch, Episode, Failed, Finished)
}


def to_json(event: Event) -> dict[str, Any]:
    """Give an event as plain data; an episode's return goes by that name."""
    data = {"event": event.event, **vars(event)}  # asdict copies, for ten times as long
    if isinstance(event, Episode):
        data["return"] = data.pop("value")
    return data


def from_json(data: dict[str, Any]) -> Event:
    """Read an event from plain data.

    Raises
    ------
    KeyError, TypeError
        If it is no event.
    """
    rest = dict(data)
    kind = KINDS[rest.pop("event")]
    if "return" in rest:
        rest["value"] = rest.pop("return")
    return kind(**rest)
