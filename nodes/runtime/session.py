"""What a training loop works with: network, experiment, settings, device, and the run's folder."""

import time
from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from types import ModuleType
from typing import Any, Protocol, cast

import torch
from torch import Tensor, nn

from .checkpoint import (
    load_checkpoint,
    random_states,
    save_checkpoint,
    save_weights,
    seed_all,
    set_random_states,
)
from .events import Event
from .failure import RunError
from .order import mixed
from .parallel import World
from .record import Record

CHECKPOINT_SECONDS = 30.0
"""The longest time between two checkpoints, where they are cheap."""
CHEAP = 200.0
"""A checkpoint is due only after so many times the time that the last one took."""
AGREE_STEPS = 10
"""After so many steps several processes agree on what depends on the time."""

Batch = dict[str, Tensor]
Metrics = dict[str, dict[str, float]]


class Samples(Protocol):
    """One part of a data set."""

    def __len__(self) -> int: ...

    def __getitems__(self, indices: list[int]) -> Batch:
        """Give these samples as one batch; ``index`` holds their numbers."""


class Experiment(Protocol):
    """What the module ``experiment.py`` of a package has."""

    ARGUMENTS: tuple[str, ...]
    RESULTS: tuple[str, ...]
    WEIGHTS: dict[str, float]
    TRAINING_ONLY: frozenset[str]

    def data(self) -> Any:
        """Give the data set, with its parts ``training`` and ``validation``."""

    def prepare(self, batch: Batch, training: bool, seed: int) -> Batch:
        """Do to a batch what stands between the data and the network."""

    def losses(
        self, net: nn.Module, batch: Batch
    ) -> tuple[dict[str, Tensor], dict[str, tuple[Tensor, ...]]]:
        """Give each loss by its name, and for each metric what it reads."""

    def metrics(self) -> dict[str, Any]:
        """Give fresh metrics by their names."""


@dataclass(frozen=True)
class Ending:
    """How a loop ended: the metrics of the weights that are kept, and why."""

    metrics: Metrics
    why: str = "done"


Loop = Generator[Event, None, Ending]


@dataclass
class Session:
    """A run while it goes on.

    Parameters
    ----------
    package
        The folder of the package.
    folder
        Where the run writes.
    settings
        Those of the trainer.
    device
        Where the network computes.
    world
        The processes that share the run.
    net
        The network, on the device.
    experiment
        The module of that name.
    kept
        What the loop said in the checkpoint from which the run goes on; None for a fresh run.
    step, steps
        How many steps are done, and how many there will be at most, as the loop knows.
    exact
        Whether a run that is resumed goes on as if nothing had happened, as the loop knows.
    loop
        What the loop lets live views see of itself.
    aside
        Called by a loop again and again where it has nothing to tell for long; whoever watches a
        run may set it. It leaves no trace in the training.
    """

    package: Path
    folder: Path
    settings: Mapping[str, Any]
    device: torch.device
    world: World
    net: nn.Module
    experiment: Experiment
    record: Record | None
    kept: dict[str, Any] | None = None
    step: int = 0
    steps: int = 0
    exact: bool = True
    loop: Any = None
    aside: Callable[[], object] | None = None
    asked_to_stop: bool = False
    _agreed: bool = False
    _spent: float = 0.0
    _begun: float = field(default_factory=time.monotonic)
    _saved: float = field(default_factory=time.monotonic)
    next_save: float = 0.0  # when a checkpoint is due, on the monotonic clock
    _cost: float = 0.02  # what the last checkpoint took; at first a guess

    @property
    def seed(self) -> int:
        """The seed of the run."""
        return int(self.settings.get("seed", 0))

    @cached_property
    def data(self) -> Any:
        """The data set, read once."""
        return self.experiment.data()

    @property
    def seconds(self) -> float:
        """How long the run has computed, in all its parts."""
        return self._spent + time.monotonic() - self._begun

    def stop(self) -> None:
        """Ask the loop to end after the present step."""
        self.asked_to_stop = True

    def stopped(self) -> bool:
        """Tell whether the loop shall end; several processes end together, at `agree_to_stop`."""
        return self._agreed if self.world.size > 1 else self.asked_to_stop

    def agree_to_stop(self) -> None:
        """Note that one of several processes was asked to stop, and that all know."""
        self._agreed = True

    def due(self) -> bool:
        """Tell whether it is time for a checkpoint; they cost 0.5 % of the time at most."""
        if self.world.size > 1:
            if self.step % AGREE_STEPS:
                return False
            return self.world.agreed(time.monotonic() >= self.next_save)
        return time.monotonic() >= self.next_save

    def cheap(self) -> bool:
        """Tell whether a checkpoint now would cost no more than 0.5 % of the time."""
        return self.world.agreed(time.monotonic() - self._saved >= CHEAP * self._cost)

    def save(self, state: dict[str, Any], weights: dict[str, Tensor] | None = None) -> None:
        """Write a checkpoint, and the weights to be used.

        All processes call it, at the same step.

        Parameters
        ----------
        state
            What the loop needs to go on: tensors and plain data.
        weights
            Those to be used, where they are not the network's present ones.

        Raises
        ------
        RunError
            If they cannot be written.
        """
        started = time.monotonic()
        randoms = self.world.gathered(random_states())
        if self.world.first:
            try:
                self._write(state, randoms, weights)
            except OSError as error:
                raise RunError(
                    f"The checkpoint cannot be written to {self.folder}: "
                    f"{error.strerror or error}. The one before it is kept."
                ) from error
        self._saved = time.monotonic()
        self._cost = self._saved - started
        self._plan()

    def _write(
        self, state: dict[str, Any], randoms: list[Any], weights: dict[str, Tensor] | None
    ) -> None:
        assert self.record is not None
        present = self.net.state_dict()
        checkpoint = {
            "net": present,
            "loop": state,
            "random": randoms,
            "events": self.record.sync(),
            "step": self.step,
            "seconds": self.seconds,
        }
        save_checkpoint(self.folder, checkpoint)
        save_weights(self.folder, present if weights is None else weights)

    def _plan(self) -> None:
        every = float(self.settings.get("checkpoint_seconds", CHECKPOINT_SECONDS))
        self.next_save = self._saved + max(every, CHEAP * self._cost)

    @classmethod
    def opened(
        cls,
        *,
        package: Path,
        folder: Path,
        model: ModuleType,
        experiment: ModuleType,
        settings: Mapping[str, Any],
        device: torch.device,
        resume: bool,
    ) -> "Session":
        """Make the network, fresh or as the checkpoint has it."""
        world = World.joined(device)
        kept = load_checkpoint(folder) if resume else None
        seed_all(int(settings.get("seed", 0)))
        net: nn.Module = model.Net()
        if kept is not None:
            _check_names(net, kept["net"])
            net.load_state_dict(kept["net"])
        session = cls(
            package=package,
            folder=folder,
            settings=settings,
            device=device,
            world=world,
            net=net.to(device),
            experiment=cast("Experiment", experiment),
            record=Record(folder, kept["events"] if kept else 0) if world.first else None,
        )
        session._plan()
        if kept is not None:
            session.kept, session.step = kept["loop"], kept["step"]
            session._spent = kept["seconds"]
            set_random_states(kept["random"][world.rank % len(kept["random"])])
        elif world.rank:
            seed_all(mixed(session.seed, world.rank))
        return session


def _check_names(net: nn.Module, weights: dict[str, Tensor]) -> None:
    own = {name: tuple(tensor.shape) for name, tensor in net.state_dict().items()}
    other = {name: tuple(tensor.shape) for name, tensor in weights.items()}
    differing = sorted(
        name for name in own.keys() | other.keys() if own.get(name) != other.get(name)
    )
    if differing:
        node = differing[0].rpartition(".")[0]
        raise RunError(
            f"The checkpoint belongs to another network: {differing[0]} differs. "
            "Train from the start, or take the project that stands beside the checkpoint.",
            node,
        )
