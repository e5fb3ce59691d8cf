"""Rosenblatt's rule: after each sample that is judged wrongly the line moves towards it.

The experiment of this loop also has ``ports(net, batch)``, which gives what leads to the trainer:
``output`` (B,) or (B, K), and ``label`` (B,), the numbers of the classes.
"""

from collections.abc import Iterator
from typing import Any

import torch
from torch import Tensor, nn

from ..events import Epoch, Event, Step
from ..failure import RunError
from ..measure import Totals, loader_of, moved, validate
from ..order import Order, mixed
from ..session import Batch, Ending, Loop, Metrics, Session

MISTAKES = "mistakes"


def train(session: Session) -> Loop:
    """Move the weights of the network's one linear layer, sample by sample.

    For each sample, with the answer y = 1 where the output is above 0 and the target t,
    Δw = η (t - y) x and Δθ = -η (t - y), where the threshold θ is the negative bias. It ends with
    the first epoch without a mistake.

    Raises
    ------
    RunError
        If the network has not exactly one linear layer.

    References
    ----------
    Rosenblatt, The perceptron (1958).
    """
    return _Perceptron(session).run()


class _Perceptron:
    def __init__(self, session: Session) -> None:
        self.session = session
        self.experiment: Any = session.experiment
        self.layer = _only_linear(session.net)
        settings = session.settings
        self.rate = float(settings.get("learning_rate", 1.0))
        self.epochs = int(settings.get("epochs", 50))
        data = session.data
        size = int(settings.get("batch_size", 64))
        shuffled = session.seed if settings.get("shuffle", True) else None
        self.samples = len(data.training)
        session.steps = self.samples * self.epochs
        self.order = Order(self.samples, size, shuffled, session.world)
        self.loader = loader_of(data.training, self.order, 0, session.device)
        self.validation = None
        if data.validation is not None and len(data.validation):
            order = Order(len(data.validation), size, None, session.world)
            self.validation = loader_of(data.validation, order, 0, session.device), order
        self.totals = Totals(self.experiment.metrics())
        self.epoch, self.sample, self.mistakes = 1, 0, 0
        self.right = False
        self.metrics: Metrics = {}
        self.arrived: Tensor = torch.empty(0)
        if session.world.size > 1:
            raise RunError(
                "The perceptron's rule goes sample by sample: one process trains it. Start it "
                "without torchrun."
            )
        if session.kept is not None:
            self._load(session.kept)

    def run(self) -> Loop:
        session = self.session
        hook = self.layer.register_forward_pre_hook(self._see)
        try:
            while self.epoch <= self.epochs and not self.right and not session.stopped():
                yield from self._pass()
                if self.sample < self.samples:  # stopped amid the epoch
                    break
                yield self._finish_epoch()
                if session.cheap():
                    session.save(self._state())
        finally:
            hook.remove()
        session.save(self._state())
        return Ending(self.metrics, "stopped" if session.stopped() else "done")

    def _pass(self) -> Iterator[Event]:
        """Go through what is left of the epoch's samples."""
        session = self.session
        session.net.train()
        self.order.epoch, self.order.place = self.epoch, 0
        seen = 0
        for batch in self.loader:
            if session.stopped():
                return
            size = len(batch["index"])
            if seen + size > self.sample:
                yield from self._learn(batch, max(0, self.sample - seen))
            seen += size

    def _learn(self, batch: Batch, first: int) -> Iterator[Event]:
        session = self.session
        seed = mixed(session.seed, self.epoch)
        prepared = moved(self.experiment.prepare(batch, True, seed), session.device)
        for place in range(first, len(batch["index"])):
            sample = {name: tensor[place : place + 1] for name, tensor in prepared.items()}
            wrong = self._judge(sample)
            self.mistakes += int(wrong)
            self.sample += 1
            session.step += 1
            yield Step(self.epoch, session.step, {MISTAKES: float(wrong)}, self.rate)
            if session.stopped():
                return
            if session.due():
                session.save(self._state())

    def _judge(self, sample: Batch) -> bool:
        """Move the weights if the sample is judged wrongly; tell whether it was."""
        with torch.no_grad():
            ports = self.experiment.ports(self.session.net, sample)
            self.totals.measure(self.experiment.losses(self.session.net, sample)[1])
            weight, bias = self.layer.weight, self.layer.bias
            x = self.arrived.reshape(-1)
            answer = (ports["output"].reshape(-1) > 0).to(weight.dtype)
            error = _target(ports["label"], len(answer)).to(weight.dtype) - answer
            weight.add_(self.rate * error[:, None] * x)
            if bias is not None:
                bias.add_(self.rate * error)
        return bool(error.any())

    def _see(self, module: nn.Module, arriving: tuple[Any, ...]) -> None:
        self.arrived = arriving[0].detach()

    def _finish_epoch(self) -> Event:
        session = self.session
        self.metrics = {"training": {MISTAKES: float(self.mistakes), **self.totals.values()}}
        if self.validation is not None:
            loader, order = self.validation
            self.metrics["validation"] = validate(
                session.net,
                self.experiment,
                loader,
                order,
                seed=session.seed,
                device=session.device,
                precision="float32",
                world=session.world,
            )
        event = Epoch(self.epoch, session.step, self.metrics)
        self.right = self.mistakes == 0 and bool(session.settings.get("until_right", True))
        self.epoch, self.sample, self.mistakes = self.epoch + 1, 0, 0
        self.totals.reset()
        return event

    def _state(self) -> dict[str, Any]:
        return {
            "epoch": self.epoch,
            "sample": self.sample,
            "mistakes": self.mistakes,
            "right": self.right,
            "metrics": self.metrics,
            "totals": self.totals.state(),
        }

    def _load(self, state: dict[str, Any]) -> None:
        self.epoch, self.sample = state["epoch"], state["sample"]
        self.mistakes, self.right = state["mistakes"], state["right"]
        self.metrics = state["metrics"]
        self.totals.load(state["totals"], self.session.device)


def _only_linear(net: nn.Module) -> nn.Linear:
    found = [each for each in net.modules() if isinstance(each, nn.Linear)]
    if len(found) != 1:
        raise RunError(
            f"The perceptron's rule needs exactly one Linear block; the drawing has {len(found)}."
        )
    return found[0]


def _target(label: Tensor, outputs: int) -> Tensor:
    """Give 0 or 1 for each output: the label itself for one, else one output a class."""
    if outputs == 1 or label.numel() == outputs:
        return label.reshape(-1)
    return nn.functional.one_hot(label.reshape(-1)[0].long(), outputs)
