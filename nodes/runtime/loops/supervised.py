"""Training by examples: the weighted losses of each batch are lowered, epoch by epoch."""

import copy
import math
import time
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import torch
from torch import Tensor, nn

from ..events import Epoch, Event, Step
from ..failure import RunError, asked_for, in_words, is_out_of_memory, node_at
from ..measure import Losses, Totals, cast_to, loader_of, moved, validate
from ..optimizers import optimizer_of, schedule_of
from ..order import Order, mixed
from ..session import AGREE_STEPS, Batch, Ending, Experiment, Loop, Metrics, Session

NONE: dict[str, Tensor] = {}
FOLD_SECONDS = 0.05
"""How long losses may wait on a GPU before they are fetched: each fetch makes it wait."""


def train(session: Session) -> Loop:
    """Train the network of a session, one event at a time.

    Raises
    ------
    RunError
        If a loss is not a finite number any more, or there is nothing to train.
    """
    return Supervised(session).run()


class Supervised:
    """The state of the loop; ``_state`` and ``_load`` carry it over an interruption.

    Attributes
    ----------
    judging
        The experiment as validation measures by it; a loop that differs there sets another.
    """

    def __init__(self, session: Session) -> None:
        self.session = session
        settings = session.settings
        self.experiment = session.experiment
        self.judging = self._judged_by()
        self.device = session.device
        self.precision: str = settings.get("precision", "float32")
        self._elsewhere = self.device.type != "cpu"
        self._losses: Losses = self.experiment.losses
        if self.precision != "float32":
            self._losses = cast_to(self.device, self.precision, self._losses)
        self.accumulate = max(1, int(settings.get("accumulate", 1)))
        self.clip = float(settings.get("clip", 0.0))
        self.patience = int(settings.get("patience", 0))
        self.optimizer = optimizer_of(session.net, settings)
        self.weights = [w for group in self.optimizer.param_groups for w in group["params"]]
        self.net = session.world.wrap(session.net, session.device)
        self._lay_out_data()
        self.steps = int(settings.get("steps", 0)) or self._epoch_steps * int(
            settings.get("epochs", 10)
        )
        session.steps = self.steps
        session.loop = self
        self.rate = schedule_of(settings, self.steps, self._epoch_steps)
        self.factor = 1.0  # what a plateau has made of the learning rate
        self.waited = 0  # epochs without improvement, for the plateau
        self.epoch, self.place = 1, 0
        self.totals = Totals(self.experiment.metrics())
        self._update = {name: each.update for name, each in self.totals.metrics.items()}
        self.metrics: Metrics = {}
        self.best: dict[str, Any] | None = None
        self.scaler = (
            torch.amp.GradScaler(self.device.type) if self.precision == "float16" else None
        )
        self._pending: list[tuple[int, list[Tensor], int, float]] = []  # steps not told of yet
        self._on_the_way: list[tuple[list[tuple[int, int, float]], Tensor, Any]] = []
        self._names: tuple[str, ...] = ()
        self._only = ""  # the loss that is the sum of all
        self._rate = math.nan  # the learning rate that the optimiser has
        self._at_hand = session.device.type == "cpu" and session.world.size == 1
        self._event: Any = torch.cuda.Event if self.device.type == "cuda" else None
        self._fold_after = 0.0
        self._epoch_seed = 0
        if session.kept is not None:
            self._load(session.kept)

    def _judged_by(self) -> Experiment:
        return self.session.experiment

    def _lay_out_data(self) -> None:
        session, settings = self.session, self.session.settings
        data = session.data
        size, workers = int(settings.get("batch_size", 64)), int(settings.get("workers", 0))
        samples = len(data.training)
        if not samples:
            raise RunError("The training part of the data holds no sample.")
        self.order = Order(samples, size, session.seed, session.world)
        self._sizes = [self.order.size(place) for place in range(len(self.order))]
        self.loader = loader_of(data.training, self.order, workers, self.device)
        self.validation: tuple[Iterable[Batch], Order] | None = None
        if data.validation is not None and len(data.validation):
            order = Order(len(data.validation), size, None, session.world)
            self.validation = loader_of(data.validation, order, workers, self.device), order
        self._epoch_steps = math.ceil(len(self.order) / self.accumulate)

    def run(self) -> Loop:
        """Train until the last step, a stop, or the end of patience."""
        session = self.session
        why = "done"
        while session.step < self.steps and not session.stopped() and not self._out_of_patience:
            yield from self._pass()
            if session.stopped() and session.step < self.steps and self.place < len(self.order):
                break  # amid an epoch, where the run will go on
            yield self._finish_epoch()
            if session.cheap():
                self._save()
        if session.stopped():
            why = "stopped"
        elif self._out_of_patience:
            why = "patience"
        self._save()
        if self.best is not None and self.patience:
            session.net.load_state_dict(self.best["weights"])
            return Ending(self.best["metrics"], why)
        return Ending(self.metrics, why)

    def _pass(self) -> Iterator[Event]:
        """Train on what is left of the epoch, or of the steps."""
        self.net.train()
        self.order.epoch, self.order.place = self.epoch, self.place
        self._epoch_seed = mixed(self.session.seed, self.epoch)
        batches = iter(self.loader)
        once = self._at_hand and self.accumulate == 1
        return self._at_once(batches) if once else self._folding(batches)

    def _at_once(self, batches: Iterator[Batch]) -> Iterator[Event]:
        """Take a step a batch and tell of each, where asking for a loss makes nobody wait.

        Most runs spend their time here, and each call that a step spares is felt.
        """
        session, sizes, clock = self.session, self._sizes, time.monotonic
        weights, backward, move = self.weights, self._backward, self._mover()
        add = self.totals.added.append
        losses = NONE  # each stays until the next, and with it what gathers the gradients
        for rate in self._rates():
            if session.asked_to_stop:
                return
            if clock() >= session.next_save:
                self._save()
            if rate != self._rate:
                self._set_rate(rate)
            for weight in weights:
                weight.grad = None
            trouble = None
            try:
                losses = backward(next(batches), 1.0)
            except (RuntimeError, MemoryError) as error:
                trouble = self._out_of_memory(error)
            if trouble is not None:  # the error is gone, and with it what it kept in memory
                raise self._too_large(*trouble)
            told = {name: loss.item() for name, loss in losses.items()}
            if not math.isfinite(sum(told.values())):  # one look at all of them
                self._check(told, session.step + 1)
            move()
            add((told, sizes[self.place]))
            self.place += 1
            session.step += 1
            yield Step(self.epoch, session.step, told, rate)

    def _rates(self) -> list[float]:
        """Give the learning rate of each step that is left of the epoch, or of the run."""
        first = self.session.step
        end = min(self.steps, first + len(self.order) - self.place)
        return [self.rate(step) * self.factor for step in range(first, end)]

    def _folding(self, batches: Iterator[Batch]) -> Iterator[Event]:
        """Take a step every few batches, or on a GPU or several processes, and tell in folds."""
        session, order, end = self.session, self.order, len(self.order)
        while self.place < end and session.step < self.steps and not session.stopped():
            if session.due():
                yield from self._fetched()
                self._save()
            places = min(self.accumulate, end - self.place)
            rate = self.rate(session.step) * self.factor
            samples = order.size(self.place, places)
            if rate != self._rate:
                self._set_rate(rate)
            losses = self._step(batches, places, samples)
            self.place += places
            session.step += 1
            yield from self._folded(losses, samples, rate)
        yield from self._fetched()

    def _set_rate(self, rate: float) -> None:
        self._rate = rate
        for group in self.optimizer.param_groups:
            group["lr"] = rate

    def _step(self, batches: Iterator[Batch], places: int, samples: int) -> list[Tensor]:
        """Move the weights once, along the gradient over some batches; give their mean losses."""
        self._forget_gradients()
        losses: list[Tensor] = []
        trouble = None
        try:
            losses = self._gradients(batches, places, samples)
        except (RuntimeError, MemoryError) as error:
            trouble = self._out_of_memory(error)
        if trouble is not None:  # the error is gone, and with it what it kept in memory
            raise self._too_large(*trouble)
        self._move()
        return losses

    def _forget_gradients(self) -> None:
        for weight in self.weights:
            weight.grad = None  # an optimiser's zero_grad takes seven times as long for it

    def _out_of_memory(self, error: Exception) -> tuple[int, str]:
        """Give how much was asked for, and by which node; raise what is another error."""
        if not is_out_of_memory(error):
            raise error
        return asked_for(error), node_at(error, self.session.package)

    def _gradients(self, batches: Iterator[Batch], places: int, samples: int) -> list[Tensor]:
        order = self.order
        sums: list[Tensor] = []
        for place in range(self.place, self.place + places):
            share = order.share(place) * order.size(place) / samples
            losses = [loss.detach() for loss in self._backward(next(batches), share).values()]
            if share != 1.0:
                losses = [loss * share for loss in losses]
            sums = [a + b for a, b in zip(sums, losses, strict=True)] if sums else losses
        return sums

    def _backward(self, batch: Batch, share: float) -> dict[str, Tensor]:
        """Add a batch's gradient, times ``share``; give its losses by their names."""
        prepared = self.experiment.prepare(batch, True, self._epoch_seed)
        if self._elsewhere:
            prepared = moved(prepared, self.device)
        losses, measured = self._losses(self.net, prepared)
        total = losses[self._only] if self._only in losses else self._weighed(losses)
        if share != 1.0:
            total = total * share
        if self.scaler is not None:
            total = self.scaler.scale(total)
        torch.autograd.backward(total)
        for name, tensors in measured.items():
            self._update[name](*tensors)
        self.totals.measured.update(measured)
        return losses

    def _weighed(self, losses: dict[str, Tensor]) -> Tensor:
        """Give the weighted sum of the losses; a single one that counts fully is the sum."""
        if not losses:
            raise RunError("No loss leads to the trainer. Connect one to its losses.")
        self._names = tuple(losses)
        weights = self.experiment.WEIGHTS
        parts = [
            loss if weights.get(name, 1.0) == 1.0 else weights[name] * loss
            for name, loss in losses.items()
        ]
        if len(parts) == 1 and parts[0] is losses[self._names[0]]:
            self._only = self._names[0]
        total = parts[0]
        for part in parts[1:]:
            total = total + part
        return total

    def _mover(self) -> Callable[[], object]:
        """Give what moves the weights along their gradients."""
        return self._move if self.clip or self.scaler is not None else self.optimizer.step

    def _move(self) -> None:
        if self.clip:
            if self.scaler is not None:
                self.scaler.unscale_(self.optimizer)
            nn.utils.clip_grad_norm_(self.weights, self.clip)
        if self.scaler is None:
            self.optimizer.step()
        else:
            self.scaler.step(self.optimizer)
            self.scaler.update()

    def _folded(self, losses: list[Tensor], samples: int, rate: float) -> Iterator[Event]:
        """Tell of a few steps together, since asking makes a GPU wait."""
        alone = self.session.world.size == 1
        if not alone:
            losses = self._over_processes(losses)
        self._pending.append((self.session.step, losses, samples, rate))
        if self._fold_is_over():
            yield from self._arrived() if alone else self._fetched()
            self._send_for()

    def _over_processes(self, losses: list[Tensor]) -> list[Tensor]:
        """Give the losses over the whole batch, and agree whether to stop."""
        world = self.session.world
        stopping = torch.tensor([float(self.session.asked_to_stop)], device=self.device)
        row = torch.stack(losses).float() / world.size
        return list(world.sum(torch.cat([row, stopping])).unbind())

    def _fold_is_over(self) -> bool:
        if self.session.world.size > 1:
            return self.session.step % AGREE_STEPS == 0
        now = time.monotonic()
        if now < self._fold_after:
            return False
        self._fold_after = now + FOLD_SECONDS
        return True

    def _fetched(self) -> Iterator[Event]:
        """Tell of all steps that were not told of yet."""
        self._send_for()
        yield from self._arrived()

    def _send_for(self) -> None:
        """Ask for the losses of the pending steps, without waiting for them."""
        if not self._pending:
            return
        steps = [(step, samples, rate) for step, _, samples, rate in self._pending]
        rows = torch.stack([loss for _, losses, _, _ in self._pending for loss in losses])
        self._pending.clear()
        rows = rows.float().reshape(len(steps), -1).to("cpu", non_blocking=self._event is not None)
        here = None if self._event is None else self._event()
        if here is not None:
            here.record()
        self._on_the_way.append((steps, rows, here))

    def _arrived(self) -> Iterator[Event]:
        """Tell of the steps whose losses were asked for."""
        asked, self._on_the_way = self._on_the_way, []
        for steps, rows, here in asked:
            if here is not None:
                here.synchronize()
            for (step, samples, rate), row in zip(steps, rows.tolist(), strict=True):
                if len(row) > len(self._names) and row.pop():
                    self.session.agree_to_stop()
                told = dict(zip(self._names, row, strict=True))
                self._check(told, step)
                self.totals.add(told, samples)
                yield Step(self.epoch, step, told, rate)

    def _check(self, losses: dict[str, float], step: int) -> None:
        for name, value in losses.items():
            if not math.isfinite(value):
                raise RunError(
                    f"{name} is {value} at step {step}. The last checkpoint is kept. A lower "
                    f"learning rate (now {self.optimizer.param_groups[0]['lr']:g}), clipping of "
                    "gradients or a normalisation often helps.",
                    name,
                )

    def _finish_epoch(self) -> Event:
        session = self.session
        self.metrics = {"training": self.totals.values()}
        if self.validation is not None:
            loader, order = self.validation
            self.metrics["validation"] = validate(
                session.net,
                self.judging,
                loader,
                order,
                seed=session.seed,
                device=self.device,
                precision=self.precision,
                world=session.world,
            )
        event = Epoch(self.epoch, session.step, self.metrics)
        self.totals.reset()
        if self.place >= len(self.order):
            self.epoch, self.place = self.epoch + 1, 0
        self._judge()
        return event

    def _judge(self) -> None:
        """Compare the epoch with the best one so far, for patience and the plateau."""
        settings = self.session.settings
        plateau = settings.get("schedule") == "plateau"
        if not self.patience and not plateau:
            return
        value = self._monitored()
        if self.best is None or value < self.best["value"]:
            self.waited = 0
            self.best = {
                "value": value,
                "epoch": self.epoch,
                "metrics": self.metrics,
                "weights": copy.deepcopy(self.session.net.state_dict()) if self.patience else {},
            }
            return
        self.waited += 1
        if plateau and self.waited % max(1, int(settings.get("schedule_every", 10))) == 0:
            self.factor *= float(settings.get("schedule_factor", 0.1))

    def _monitored(self) -> float:
        """Give the number that should fall: a loss, or a metric that should rise, negated."""
        values, by = self.metrics.get("validation"), self.judging
        if not values:
            values, by = self.metrics["training"], self.experiment
        name = self.session.settings.get("monitor", "")
        if not name:
            weights = by.WEIGHTS
            return sum(weights[key] * value for key, value in values.items() if key in weights)
        if name not in values:
            raise RunError(
                f"{name} is to be watched for the end of the training, but there is only "
                f"{', '.join(values)}.",
                name,
            )
        metric = by.metrics().get(name)
        if metric is None or getattr(metric, "lower_is_better", False):
            return values[name]
        return -values[name]

    @property
    def _out_of_patience(self) -> bool:
        return bool(self.patience) and self.waited >= self.patience

    def _save(self) -> None:
        for name, weight in self.session.net.named_parameters():
            if not bool(torch.isfinite(weight).all()):
                raise RunError(
                    f"{name} holds numbers that are not finite after step {self.session.step}. The "
                    "last checkpoint is kept. A lower learning rate or clipping often helps.",
                    name.rpartition(".")[0],
                )
        best = self.best["weights"] if self.best is not None and self.patience else None
        self.session.save(self._state(), best)

    def _state(self) -> dict[str, Any]:
        return {
            "optimizer": self.optimizer.state_dict(),
            "scaler": self.scaler.state_dict() if self.scaler is not None else {},
            "epoch": self.epoch,
            "place": self.place,
            "factor": self.factor,
            "waited": self.waited,
            "best": self.best,
            "metrics": self.metrics,
            "totals": self.totals.state(),
        }

    def _load(self, state: dict[str, Any]) -> None:
        self.optimizer.load_state_dict(state["optimizer"])
        if self.scaler is not None:
            self.scaler.load_state_dict(state["scaler"])
        self.epoch, self.place = state["epoch"], state["place"]
        self.factor, self.waited = state["factor"], state["waited"]
        self.best, self.metrics = state["best"], state["metrics"]
        self.totals.load(state["totals"], self.device)

    def _too_large(self, asked: int, node: str) -> RunError:
        """Tell that memory ran out, and which batch size was tried and fits."""
        size = self.order.size(self.place)
        told = f"There is not enough memory on {self.device} for batches of {size}"
        if asked:
            told = f"{told}: {in_words(asked)} more were asked for"
        if self.session.world.size > 1:  # the others wait for this process, nothing can be tried
            return RunError(f"{told}. Take a smaller batch size.", node)
        while size > 1:
            size //= 2
            needed = self._try(size)
            if needed is not None:
                return RunError(f"{told}. Batches of {size} fit{needed}.", node)
        return RunError(
            f"{told}, and no smaller batch fits either. Make the network smaller.", node
        )

    def _try(self, size: int) -> str | None:
        """Compute a gradient on ``size`` samples; tell what it took, or None if it does not fit."""
        self._forget_gradients()
        on_gpu = self.device.type == "cuda"
        if on_gpu:
            torch.cuda.empty_cache()
            torch.cuda.reset_peak_memory_stats(self.device)
        try:
            self._backward(self.session.data.training.__getitems__(list(range(size))), 1.0)
        except (RuntimeError, ValueError, MemoryError):  # batch norm refuses a single sample
            return None
        peak = torch.cuda.max_memory_allocated(self.device) if on_gpu else 0
        return f" and take {in_words(peak)}" if peak else ""
