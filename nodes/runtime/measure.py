"""Losses and metrics of a network over a part of the data, without training it."""

import signal
from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager, nullcontext
from typing import Any, cast

import torch
from torch import Tensor, nn
from torch.utils.data import DataLoader

from .order import Order, mixed
from .parallel import World
from .session import Batch, Experiment, Samples

Losses = Callable[[nn.Module, Batch], tuple[dict[str, Tensor], dict[str, Any]]]

PRECISIONS = {"bfloat16": torch.bfloat16, "float16": torch.float16}


def autocast(device: torch.device, precision: str) -> AbstractContextManager[Any]:
    """Give the context in which operations that may do so compute in ``precision``."""
    if precision == "float32":
        return nullcontext()
    return torch.autocast(device.type, PRECISIONS[precision])


def cast_to(device: torch.device, precision: str, losses: Losses) -> Losses:
    """Give a function that computes losses in ``precision`` where operations may do so."""
    casting = autocast(device, precision)

    def cast(net: nn.Module, batch: Batch) -> tuple[dict[str, Tensor], dict[str, Any]]:
        with casting:
            return losses(net, batch)

    return cast


def loader_of(
    samples: Samples, order: Order, workers: int, device: torch.device
) -> Iterable[Batch]:
    """Give the batches of a part of the data, in the order's next pass."""
    loader: Any = DataLoader(
        cast("Any", samples),
        batch_sampler=order,
        collate_fn=_as_it_is,
        num_workers=workers,
        persistent_workers=workers > 0,
        pin_memory=device.type == "cuda",
        worker_init_fn=_leave_interrupts_to_us if workers else None,
        generator=torch.Generator(),  # else each pass would draw from the run's own
    )
    return cast("Iterable[Batch]", loader)


def moved(batch: Batch, device: torch.device) -> Batch:
    """Give a batch on a device; the numbers of its samples stay, chance is drawn on the CPU."""
    if device.type == "cpu":
        return batch
    return {
        name: tensor if name == "index" else tensor.to(device, non_blocking=True)
        for name, tensor in batch.items()
    }


class Totals:
    """Folds losses and metrics over batches, so that the mean is that over the samples.

    Parameters
    ----------
    metrics
        Fresh metrics by name.

    Attributes
    ----------
    added
        The mean losses of batches, and how many samples each had, that were not added up yet.
    measured
        The names of the metrics that have read something.
    """

    def __init__(self, metrics: dict[str, Any]) -> None:
        self.metrics = metrics
        self._sums: dict[str, float] = {}
        self._samples = 0
        self.added: list[tuple[Mapping[str, float], int]] = []
        self.measured: set[str] = set()

    def add(self, losses: Mapping[str, float], samples: int) -> None:
        """Take the mean losses of a batch."""
        self.added.append((losses, samples))

    def _fold(self) -> None:
        """Add up what was taken; many batches in a row cost less than each for itself."""
        sums = self._sums
        for losses, samples in self.added:
            self._samples += samples
            for name, value in losses.items():
                sums[name] = sums.get(name, 0.0) + value * samples
        self.added.clear()

    def measure(self, measured: Mapping[str, tuple[Tensor, ...]]) -> None:
        """Take what the metrics read from a batch."""
        for name, tensors in measured.items():
            self.metrics[name].update(*tensors)
        self.measured.update(measured)

    def values(self) -> dict[str, float]:
        """Give the losses and the metrics over all batches."""
        self._fold()
        found = {name: total / self._samples for name, total in self._sums.items()}
        found |= {
            name: float(metric.value())
            for name, metric in self.metrics.items()
            if name in self.measured
        }
        return found

    def reset(self) -> None:
        """Forget all batches."""
        self.added.clear()
        self._sums.clear()
        self._samples = 0
        self.measured.clear()
        for metric in self.metrics.values():
            metric.reset()

    def state(self) -> dict[str, Any]:
        """Give what has been folded so far, as tensors and plain data."""
        self._fold()
        return {
            "sums": dict(self._sums),
            "samples": self._samples,
            "measured": sorted(self.measured),
            "metrics": {name: dict(vars(metric)) for name, metric in self.metrics.items()},
            "on_device": [
                [name, key]
                for name, metric in self.metrics.items()
                for key, value in vars(metric).items()
                if isinstance(value, Tensor) and value.device.type != "cpu"
            ],
        }

    def load(self, state: dict[str, Any], device: torch.device) -> None:
        """Go on from what `state` gave; what was on the device goes there again."""
        self._sums = dict(state["sums"])
        self._samples = state["samples"]
        self.measured.update(state["measured"])
        for name, values in state["metrics"].items():
            vars(self.metrics[name]).update(values)
        for name, key in state["on_device"]:
            own = vars(self.metrics[name])
            own[key] = own[key].to(device)


def validate(
    net: nn.Module,
    experiment: Experiment,
    loader: Iterable[Batch],
    order: Order,
    *,
    seed: int,
    device: torch.device,
    precision: str,
    world: World,
) -> dict[str, float]:
    """Give losses and metrics over what the loader gives; every process gets the same."""
    totals = Totals(experiment.metrics())
    training, seed = net.training, mixed(seed, 0)
    prepare, left_out = experiment.prepare, experiment.TRAINING_ONLY
    losses_of: Losses = experiment.losses
    if precision != "float32":
        losses_of = cast_to(device, precision, losses_of)
    elsewhere, alone = device.type != "cpu", world.size == 1
    waiting: list[tuple[dict[str, Tensor], int]] = []  # asking at once would wait for a GPU
    net.eval()
    with torch.no_grad():
        for place, batch in enumerate(loader):
            prepared = prepare(batch, False, seed)
            if elsewhere:
                prepared = moved(prepared, device)
            losses, measured = losses_of(net, prepared)
            kept = {name: loss for name, loss in losses.items() if name not in left_out}
            if alone:
                totals.measure(measured)
                waiting.append((kept, order.size(place)))
            else:
                told = {name: loss.item() for name, loss in kept.items()}
                told = _over_processes(world, order, place, told, measured, totals)
                totals.add(told, order.size(place))
    for kept, size in waiting:
        totals.add({name: loss.item() for name, loss in kept.items()}, size)
    net.train(training)
    return totals.values()


def _over_processes(
    world: World,
    order: Order,
    place: int,
    told: dict[str, float],
    measured: dict[str, tuple[Tensor, ...]],
    totals: Totals,
) -> dict[str, float]:
    """Measure a batch in all its parts, and give the losses of the whole of it."""
    share = order.share(place) / world.size
    own = {name: tuple(each.cpu() for each in tensors) for name, tensors in measured.items()}
    part = {name: loss * share for name, loss in told.items()}
    gathered = world.gathered((part, own if share else {}))
    for _, read in gathered:
        totals.measure(read)
    return {name: sum(other[name] for other, _ in gathered) for name in told}


def _leave_interrupts_to_us(_worker: int) -> None:
    """Let a Ctrl-C end the run after its step, which still needs batches."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _as_it_is(batch: Any) -> Any:
    return batch
