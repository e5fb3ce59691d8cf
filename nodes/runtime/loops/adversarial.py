"""Two players: a discriminator that tells real samples from made ones, and who makes them.

The experiment of this loop also has ``FUNCTIONS``, what ``net.generate`` and ``net.discriminate``
take and give, and ``MODULES``, the names of the modules that run in each.
"""

import copy
import math
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from ..data.chance import uniform
from ..events import Epoch, Event, Step
from ..failure import RunError
from ..measure import Totals, loader_of, moved, validate
from ..optimizers import optimizer_for
from ..order import Order, mixed
from ..session import Batch, Ending, Loop, Metrics, Session

DISCRIMINATOR, GENERATOR = "discriminator", "generator"
MIXING = 977
"""The stream of the numbers that mix real and generated samples."""


def train(session: Session) -> Loop:
    """Train both players in turn, a batch of real samples a step.

    Raises
    ------
    RunError
        If a loss is not a finite number any more, or a player has no weights.
    """
    return Adversarial(session).run()


# What the players make small, of scores before any sigmoid.


def discriminator_loss(objective: str, real: Tensor, made: Tensor, smoothing: float) -> Tensor:
    """Give what the discriminator makes small, without penalties.

    Parameters
    ----------
    objective
        ``non-saturating``, ``minimax``, ``least-squares`` or ``wasserstein``.
    real, made
        The scores of real and of generated samples.
    smoothing
        How far the target of real samples lies below 1; the target of others stays 0.
    """
    if objective == "wasserstein":
        return made.mean() - real.mean()
    if objective == "least-squares":
        return 0.5 * (real - (1 - smoothing)).square().mean() + 0.5 * made.square().mean()
    wanted = torch.full_like(real, 1 - smoothing)
    return F.binary_cross_entropy_with_logits(real, wanted) + F.softplus(made).mean()


def generator_loss(objective: str, made: Tensor) -> Tensor:
    """Give what the generator makes small, of the scores of what it made."""
    match objective:
        case "wasserstein":
            return -made.mean()
        case "least-squares":
            return 0.5 * (made - 1).square().mean()
        case "minimax":
            return -F.softplus(made).mean()
        case _:
            return F.softplus(-made).mean()


class Players:
    """The two functions of a network, called by the names of a batch.

    Parameters
    ----------
    net
        The network, with ``generate`` and ``discriminate``.
    experiment
        The module of that name.
    """

    def __init__(self, net: Any, experiment: Any) -> None:
        self.net = net
        self.takes, self.gives = experiment.FUNCTIONS["generate"]
        self.reads = experiment.FUNCTIONS["discriminate"][0]

    def generate(self, batch: Batch) -> Batch:
        """Make samples: what stands in the place of real ones, by the names of these."""
        made = self.net.generate(*(batch[name] for name in self.takes))
        return dict(zip(self.gives, made if isinstance(made, tuple) else (made,), strict=True))

    def judge(self, batch: Batch, samples: Batch | None = None) -> Tensor:
        """Give the scores of a batch, or of what stands in the place of its samples."""
        given = {**batch, **(samples or {})}
        score: Tensor = self.net.discriminate(*(given[name] for name in self.reads))
        return score


class Adversarial:
    """The state of the loop; live views find it in ``session.loop``."""

    def __init__(self, session: Session) -> None:
        self.session = session
        settings = session.settings
        self.experiment: Any = session.experiment
        self.device = session.device
        self.players = Players(session.net, self.experiment)
        if session.world.size > 1:
            raise RunError("Two players are trained by one process. Start it without torchrun.")
        self.objective = str(settings.get("objective", "non-saturating"))
        self.smoothing = float(settings.get("smoothing", 0.0))
        self.r1 = float(settings.get("r1", 0.0))
        self.penalty = float(settings.get("penalty", 10.0))
        self.turn = max(1, int(settings.get("discriminator_steps", 1)))
        self.turns = max(1, int(settings.get("generator_steps", 1)))
        self.makers = self._side("generate", GENERATOR)
        self.judges = self._side("discriminate", DISCRIMINATOR)
        self.generator = optimizer_for(self.makers, _own(settings, GENERATOR))
        self.discriminator = optimizer_for(self.judges, _own(settings, DISCRIMINATOR))
        self._made_buffers = self._buffers("generate")
        self._judged_buffers = self._buffers("discriminate")
        self.keeping = float(settings.get("average", 0.0))
        self.averages = [weight.detach().clone() for weight in self.makers] if self.keeping else []
        self._lay_out_data()
        self.steps = int(settings.get("steps", 0)) or len(self.order) * int(
            settings.get("epochs", 50)
        )
        session.steps = self.steps
        session.loop = self
        self.epoch, self.place = 1, 0
        self.totals = {name: Totals({}) for name in (DISCRIMINATOR, GENERATOR)}
        self.metrics: Metrics = {}
        if session.kept is not None:
            self._load(session.kept)

    def _modules(self, function: str) -> frozenset[str]:
        return frozenset(self.experiment.MODULES[function])

    def _side(self, function: str, player: str) -> list[nn.Parameter]:
        """Give the weights of a player that are not locked."""
        own = self._modules(function)
        found = [
            weight
            for name, weight in self.session.net.named_parameters()
            if name.partition(".")[0] in own and weight.requires_grad
        ]
        if not found:
            raise RunError(f"The {player} has no weights to train. Add a layer, or unlock one.")
        return found

    def _buffers(self, function: str) -> list[Tensor]:
        own = self._modules(function)
        return [
            buffer
            for name, buffer in self.session.net.named_buffers()
            if name.partition(".")[0] in own
        ]

    def _lay_out_data(self) -> None:
        session, data = self.session, self.session.data
        size = int(session.settings.get("batch_size", 64))
        workers = int(session.settings.get("workers", 0))
        if not len(data.training):
            raise RunError("The training part of the data holds no sample.")
        self.order = Order(len(data.training), size, session.seed, session.world)
        self.loader = loader_of(data.training, self.order, workers, self.device)
        self.validation: tuple[Iterable[Batch], Order] | None = None
        if data.validation is not None and len(data.validation):
            order = Order(len(data.validation), size, None, session.world)
            self.validation = loader_of(data.validation, order, workers, self.device), order

    def run(self) -> Loop:
        """Train until the last step or a stop; the average of the generator is what stays."""
        session = self.session
        while session.step < self.steps and not session.stopped():
            yield from self._pass()
            if session.stopped() and session.step < self.steps and self.place < len(self.order):
                break  # amid an epoch, where the run will go on
            yield self._finish_epoch()
            if session.cheap():
                self._save()
        self._save()
        if self.keeping:
            with torch.no_grad():
                for weight, average in zip(self.makers, self.averages, strict=True):
                    weight.copy_(average)
        return Ending(self.metrics, "stopped" if session.stopped() else "done")

    def _pass(self) -> Iterator[Event]:
        session = self.session
        session.net.train()
        self.order.epoch, self.order.place = self.epoch, self.place
        seed = mixed(session.seed, self.epoch)
        rate = float(self.discriminator.param_groups[0]["lr"])
        for batch in self.loader:
            if session.step >= self.steps or session.stopped():
                return
            if session.due():
                self._save()
            told = self._step(batch, seed)
            session.step += 1
            self._check(told)
            size = self.order.size(self.place)
            for name, value in told.items():
                self.totals[name].add({name: value}, size)
            self.place += 1
            yield Step(self.epoch, session.step, told, rate)

    def _step(self, batch: Batch, seed: int) -> dict[str, float]:
        """Let the discriminator have its step, and in its turn the generator; give the losses."""
        prepared = moved(self.experiment.prepare(batch, True, seed), self.device)
        told = {DISCRIMINATOR: self._judge(prepared, seed)}
        if (self.session.step + 1) % self.turn == 0:
            told[GENERATOR] = self._make(prepared)
            for turn in range(1, self.turns):
                again = self.experiment.prepare(batch, True, mixed(seed, turn))
                told[GENERATOR] = self._make(moved(again, self.device))
        return told

    def _judge(self, batch: Batch, seed: int) -> float:
        """Move the discriminator; the generator, and what it counts along, stays as it is."""
        with torch.no_grad(), _held(self._made_buffers):
            made = self.players.generate(batch)
        self.discriminator.zero_grad()
        loss = self.discriminator_loss(batch, made, seed)
        loss.backward()
        self.discriminator.step()
        return float(loss.detach())

    def discriminator_loss(self, batch: Batch, made: Batch, seed: int) -> Tensor:
        """Give the discriminator's loss with its penalties."""
        real = batch
        if self.r1:
            real = {**batch, **self._leaves({name: batch[name] for name in self.players.gives})}
        scores = self.players.judge(real)
        loss = discriminator_loss(
            self.objective, scores, self.players.judge(batch, made), self.smoothing
        )
        if self.r1:
            squares = self._steepness(scores, [real[name] for name in self.players.gives])
            loss = loss + 0.5 * self.r1 * squares.mean()
        if self.objective == "wasserstein" and self.penalty:
            between = self._leaves(self._mixed(batch, made, seed))
            squares = self._steepness(self.players.judge(batch, between), list(between.values()))
            # A root of 0 has no gradient.
            loss = loss + self.penalty * ((squares + 1e-12).sqrt() - 1).square().mean()
        return loss

    def _mixed(self, batch: Batch, made: Batch, seed: int) -> Batch:
        """Give points on the way from generated to real samples, a place on it for each."""
        share = uniform(batch["index"], seed, 1, MIXING)[:, 0].to(self.device)
        found = {}
        for name, sample in made.items():
            along = share.reshape(-1, *[1] * (sample.ndim - 1))
            real = batch[name]
            found[name] = real.lerp(sample, along) if real.is_floating_point() else real
        return found

    def _leaves(self, samples: Batch) -> Batch:
        return {
            name: sample.detach().requires_grad_(sample.is_floating_point())
            for name, sample in samples.items()
        }

    def _steepness(self, scores: Tensor, samples: list[Tensor]) -> Tensor:
        """Give for each sample the squared length of the gradient of its score."""
        by = [sample for sample in samples if sample.requires_grad]
        gradients = torch.autograd.grad(scores.sum(), by, create_graph=True)
        squares = [gradient.flatten(1).square().sum(dim=1) for gradient in gradients]
        return torch.stack(squares).sum(dim=0)

    def _make(self, batch: Batch) -> float:
        """Move the generator; the discriminator, and what it counts along, stays as it is."""
        self.generator.zero_grad()
        for weight in self.judges:
            weight.requires_grad_(False)
        try:
            with _held(self._judged_buffers):  # until the way back, on which batch norm needs them
                scores = self.players.judge(batch, self.players.generate(batch))
                loss = generator_loss(self.objective, scores)
                loss.backward()
        finally:
            for weight in self.judges:
                weight.requires_grad_(True)
        self.generator.step()
        if self.keeping:
            self._follow()
        return float(loss.detach())

    def _follow(self) -> None:
        """Let the average follow the generator; in its first steps it follows faster."""
        step = self.session.step + 1
        share = 1 - min(self.keeping, (1 + step) / (10 + step))
        torch._foreach_lerp_(self.averages, [weight.detach() for weight in self.makers], share)

    @contextmanager
    def averaged(self) -> Iterator[None]:
        """Let the network have the average of the generator for a while."""
        if not self.keeping:
            yield
            return
        present = [weight.detach().clone() for weight in self.makers]
        with torch.no_grad():
            for weight, average in zip(self.makers, self.averages, strict=True):
                weight.copy_(average)
        try:
            yield
        finally:
            with torch.no_grad():
                for weight, before in zip(self.makers, present, strict=True):
                    weight.copy_(before)

    def _check(self, losses: dict[str, float]) -> None:
        for name, value in losses.items():
            if not math.isfinite(value):
                raise RunError(
                    f"The loss of the {name} is {value} at step {self.session.step}. The last "
                    "checkpoint is kept. Lower rates of both players often help, or another "
                    "objective, an r1 penalty, or spectral norm in the discriminator."
                )

    def _finish_epoch(self) -> Event:
        session = self.session
        told: dict[str, float] = {}
        for totals in self.totals.values():
            told |= totals.values()
        self.metrics = {"training": told}
        if self.validation is not None:
            loader, order = self.validation
            with self.averaged():
                self.metrics["validation"] = validate(
                    session.net,
                    self.experiment,
                    loader,
                    order,
                    seed=session.seed,
                    device=self.device,
                    precision="float32",
                    world=session.world,
                )
        event = Epoch(self.epoch, session.step, self.metrics)
        for totals in self.totals.values():
            totals.reset()
        if self.place >= len(self.order):
            self.epoch, self.place = self.epoch + 1, 0
        return event

    def _save(self) -> None:
        for name, weight in self.session.net.named_parameters():
            if not bool(torch.isfinite(weight).all()):
                raise RunError(
                    f"{name} holds numbers that are not finite after step {self.session.step}. The "
                    "last checkpoint is kept. Lower rates of both players often help.",
                    name.rpartition(".")[0],
                )
        with self.averaged():
            used = copy.deepcopy(self.session.net.state_dict()) if self.keeping else None
        self.session.save(self._state(), used)

    def _state(self) -> dict[str, Any]:
        return {
            "generator": self.generator.state_dict(),
            "discriminator": self.discriminator.state_dict(),
            "averages": [average.cpu() for average in self.averages],
            "epoch": self.epoch,
            "place": self.place,
            "metrics": self.metrics,
            "totals": {name: totals.state() for name, totals in self.totals.items()},
        }

    def _load(self, state: dict[str, Any]) -> None:
        self.generator.load_state_dict(state["generator"])
        self.discriminator.load_state_dict(state["discriminator"])
        self.averages = [average.to(self.device) for average in state["averages"]]
        self.epoch, self.place = state["epoch"], state["place"]
        self.metrics = state["metrics"]
        for name, totals in self.totals.items():
            totals.load(state["totals"][name], self.device)


@contextmanager
def _held(buffers: list[Tensor]) -> Iterator[None]:
    """Leave what a player counts along as it was: a turn of the other is none of its own."""
    before = [buffer.clone() for buffer in buffers]
    try:
        yield
    finally:
        with torch.no_grad():
            for buffer, value in zip(buffers, before, strict=True):
                buffer.copy_(value)


def _own(settings: Mapping[str, Any], player: str) -> dict[str, Any]:
    """Give the settings of a player's optimiser, by the names that they have elsewhere."""
    return {
        "optimizer": settings.get(f"{player}_optimizer", "Adam"),
        "learning_rate": float(settings.get(f"{player}_rate", 2e-4)),
        "beta_1": float(settings.get(f"{player}_beta_1", 0.5)),
        "beta_2": float(settings.get(f"{player}_beta_2", 0.999)),
    }
