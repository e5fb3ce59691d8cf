"""Decoding: a network that writes one id after another, each after reading what it wrote before."""

from collections.abc import Callable, Mapping
from typing import Any, Protocol

import torch
from torch import Tensor, nn

from .order import mixed
from .session import Batch

WAYS = ("forced", "free")
"""How a network is measured: after the true ids before each place, or after its own."""
SHOWN = 12
"""Of how many samples it is kept what was written, to be looked at."""

Next = Callable[[Tensor], Tensor]
"""Gives for ids (B, t), the start first, the scores (B, ids) of the next one."""


class Decoding(Protocol):
    """How ids are chosen."""

    start: int
    end: int
    pad: int
    longest: int

    def write(self, following: Next, samples: int, steps: int, chance: torch.Generator) -> Tensor:
        """Write at most ``steps`` ids for each sample; gives (samples, steps), padded."""


class _Chosen:
    """Writes each id once and for all.

    Parameters
    ----------
    start
        The id before the first one.
    end
        The id after which a sequence is over.
    pad
        The id that stands behind its end.
    longest
        How many ids are written at most where nothing else says so.
    """

    def __init__(self, *, start: int, end: int = 2, pad: int = 0, longest: int = 50) -> None:
        self.start, self.end, self.pad, self.longest = start, end, pad, longest

    def write(self, following: Next, samples: int, steps: int, chance: torch.Generator) -> Tensor:
        """Write ids until each sequence has ended."""
        written = torch.full((samples, 1), self.start)
        over = torch.zeros(samples, dtype=torch.bool)
        for _ in range(steps):
            chosen = self._choose(following(written).cpu(), chance)
            chosen = torch.where(over, self.pad, chosen)
            written = torch.cat([written, chosen.unsqueeze(1)], dim=1)
            over |= chosen == self.end
            if bool(over.all()):
                break
        return _filled(written[:, 1:], steps, self.pad)

    def _choose(self, scores: Tensor, chance: torch.Generator) -> Tensor:
        raise NotImplementedError


class Greedy(_Chosen):
    """Takes the id with the largest score, whatever follows from it."""

    def _choose(self, scores: Tensor, chance: torch.Generator) -> Tensor:
        return scores.argmax(-1)


class Sampling(_Chosen):
    """Draws each id by its probability.

    Parameters
    ----------
    temperature
        What the scores are divided by; below 1 the likely ids become likelier.
    top
        Among how many of the likeliest it is drawn; 0 for all.
    """

    def __init__(self, *, temperature: float = 1.0, top: int = 0, **more: Any) -> None:
        super().__init__(**more)
        self.temperature, self.top = temperature, top

    def _choose(self, scores: Tensor, chance: torch.Generator) -> Tensor:
        return drawn(scores, self.temperature, self.top, chance)


class Beam:
    """Keeps the best few beginnings side by side, and gives the best sequence of all.

    Parameters
    ----------
    start, end, pad, longest
        As `Greedy` has them.
    width
        How many beginnings are kept.
    penalty
        How much longer sequences are favoured: sums of logarithms are divided by
        ``((5 + length) / 6) ** penalty``.

    References
    ----------
    Wu et al., Google's neural machine translation system, 2016
    """

    def __init__(
        self,
        *,
        start: int,
        end: int = 2,
        pad: int = 0,
        longest: int = 50,
        width: int = 4,
        penalty: float = 0.6,
    ) -> None:
        self.start, self.end, self.pad, self.longest = start, end, pad, longest
        self.width, self.penalty = width, penalty

    def write(self, following: Next, samples: int, steps: int, chance: torch.Generator) -> Tensor:
        """Write ids until the kept sequences of each sample have ended."""
        written = torch.full((samples, self.width, 1), self.start)
        totals = torch.full((samples, self.width), -torch.inf)
        totals[:, 0] = 0.0  # at first there is but one beginning
        lengths = torch.zeros(samples, self.width)
        over = torch.zeros(samples, self.width, dtype=torch.bool)
        for step in range(steps):
            logs = self._logarithms(following, written, over, step)
            sums = totals.unsqueeze(-1) + logs
            longer = lengths + (~over).float()
            ranks = sums / (((5.0 + longer) / 6.0) ** self.penalty).unsqueeze(-1)
            best = ranks.flatten(1).topk(self.width, dim=1).indices
            ids = logs.shape[-1]
            parent, chosen = best // ids, best % ids
            totals = sums.flatten(1).gather(1, best)
            lengths, over = longer.gather(1, parent), over.gather(1, parent)
            kept = written.gather(1, parent.unsqueeze(-1).expand(-1, -1, written.shape[2]))
            written = torch.cat([kept, chosen.unsqueeze(-1)], dim=2)
            over |= chosen == self.end
            if bool(over.all()):
                break
        ranks = totals / ((5.0 + lengths) / 6.0) ** self.penalty
        first = ranks.argmax(1)
        return _filled(written[torch.arange(samples), first, 1:], steps, self.pad)

    def _logarithms(self, following: Next, written: Tensor, over: Tensor, step: int) -> Tensor:
        """Give the logarithm of the probability of each next id, (samples, width, ids)."""
        places = range(self.width if step else 1)
        found = [following(written[:, place]).cpu().float().log_softmax(-1) for place in places]
        logs = torch.stack(found * (1 if step else self.width), dim=1)
        after = torch.full_like(logs[0, 0], -torch.inf)
        after[self.pad] = 0.0
        return torch.where(over.unsqueeze(-1), after, logs)


def drawn(scores: Tensor, temperature: float, top: int, chance: torch.Generator) -> Tensor:
    """Draw an id for each row of scores (B, ids); a temperature of 0 takes the likeliest."""
    if temperature <= 0.0:
        return scores.argmax(-1)
    heated = scores.float() / temperature
    if 0 < top < heated.shape[-1]:
        least = heated.topk(top, dim=-1).values[:, -1:]
        heated = heated.masked_fill(heated < least, -torch.inf)
    return torch.multinomial(heated.softmax(-1), 1, generator=chance).squeeze(1)


def written(
    net: nn.Module, experiment: Any, given: Mapping[str, Tensor], seed: int, steps: int = 0
) -> Tensor:
    """Let a network write freely; gives ids (B, steps).

    What stands before the shift is run once, what follows it again for each id.

    Parameters
    ----------
    net
        The network, with its functions ``encode`` and ``decode``.
    experiment
        The module that tells what these take and give, and the decoding.
    given
        The network's arguments.
    seed
        What drawn ids begin with.
    steps
        How many ids are written; 0 for as many as the target has.
    """
    decoding: Decoding = experiment.decoding()
    device = next(iter(given.values())).device
    training = net.training
    net.eval()
    try:
        with torch.no_grad():
            follow = following(net, experiment, given)
            found = decoding.write(
                lambda ids: follow(ids.to(device))[:, -1],
                len(next(iter(given.values()))),
                steps or given[experiment.TARGET].shape[1],
                torch.Generator().manual_seed(mixed(seed, 1)),
            )
    finally:
        net.train(training)
    return found.to(device)


def following(net: Any, experiment: Any, given: Mapping[str, Tensor]) -> Next:
    """Encode once, and give the function that decodes ids (B, t) to scores (B, t, ids)."""
    known = dict(given)
    if "encode" in experiment.FUNCTIONS:
        takes, gives = experiment.FUNCTIONS["encode"]
        results = net.encode(*(known[name] for name in takes))
        listed = results if isinstance(results, tuple) else (results,)
        known |= dict(zip(gives, listed, strict=True))
    takes, _ = experiment.FUNCTIONS["decode"]
    rest = [known[name] for name in takes[1:]]

    def decode(ids: Tensor) -> Tensor:
        scores: Tensor = net.decode(ids, *rest)
        return scores

    return decode


class BothWays:
    """An experiment that measures a network twice: taught by the target, and running free.

    What is measured after the true ids ends in ``_forced``, what is measured after the network's
    own ends in ``_free``. A free loss is that of the true ids after what the network wrote.

    Parameters
    ----------
    experiment
        The experiment as it is drawn.

    Attributes
    ----------
    shown
        Source, target and what was written for the first samples of the last pass.
    """

    def __init__(self, experiment: Any) -> None:
        self._experiment = experiment
        self.ARGUMENTS: tuple[str, ...] = experiment.ARGUMENTS
        self.RESULTS: tuple[str, ...] = experiment.RESULTS
        self.WEIGHTS = {f"{name}_forced": each for name, each in experiment.WEIGHTS.items()}
        self.TRAINING_ONLY = frozenset(
            f"{name}_{way}" for name in experiment.TRAINING_ONLY for way in WAYS
        )
        self.data = experiment.data
        self.shown: dict[str, Tensor] = {}
        self._seed = 0

    def prepare(self, batch: Batch, training: bool, seed: int) -> Batch:
        """Do to a batch what stands between the data and the network."""
        self._seed = seed
        prepared: Batch = self._experiment.prepare(batch, training, seed)
        return prepared

    def metrics(self) -> dict[str, Any]:
        """Give fresh metrics for both ways."""
        return {
            f"{name}_{way}": metric
            for way in WAYS
            for name, metric in self._experiment.metrics().items()
        }

    def losses(
        self, net: nn.Module, batch: Batch
    ) -> tuple[dict[str, Tensor], dict[str, tuple[Tensor, ...]]]:
        """Give losses, and what the metrics read, for both ways."""
        experiment = self._experiment
        given = {name: batch[name] for name in self.ARGUMENTS}
        seed = mixed(self._seed, int(batch["index"][0])) if "index" in batch else self._seed
        found = written(net, experiment, given, seed)
        if not self.shown:
            self.shown = {
                **{name: each[:SHOWN].cpu() for name, each in given.items()},
                "written": found[:SHOWN].cpu(),
            }
        forced, read = experiment.losses(net, batch)
        free, _ = experiment.losses(_After(net, experiment, found, sure=False), batch)
        _, sure = experiment.losses(_After(net, experiment, found, sure=True), batch)
        losses = {f"{name}_forced": each for name, each in forced.items()}
        losses |= {f"{name}_free": each for name, each in free.items()}
        measured = {f"{name}_forced": each for name, each in read.items()}
        measured |= {f"{name}_free": each for name, each in sure.items()}
        return losses, measured


class _After:
    """A network that reads ids it wrote in the place of the target.

    Parameters
    ----------
    written
        The ids, (B, T).
    sure
        Whether its scores say nothing but these ids, as metrics of what was written want it.
    """

    training = False

    def __init__(self, net: nn.Module, experiment: Any, written: Tensor, *, sure: bool) -> None:
        self._net, self._written, self._sure = net, written, sure
        self._target = experiment.ARGUMENTS.index(experiment.TARGET)
        self._scores = experiment.RESULTS.index(experiment.SCORES)
        self._many = len(experiment.RESULTS) > 1

    def __call__(self, *given: Tensor) -> Any:
        changed = list(given)
        changed[self._target] = self._written
        results = self._net(*changed)
        if not self._sure:
            return results
        listed = list(results) if self._many else [results]
        scores = listed[self._scores]
        listed[self._scores] = torch.zeros_like(scores).scatter(
            -1, self._written.unsqueeze(-1), 1.0
        )
        return tuple(listed) if self._many else listed[0]


def leak(net: nn.Module, experiment: Any, given: Mapping[str, Tensor]) -> tuple[str, bool]:
    """Tell whether earlier scores move with the last id, and which node moves first.

    Returns
    -------
    tuple
        The address of the node, as far as one is known, and whether scores moved.
    """
    target = given[experiment.TARGET][:2]
    few = {name: each[:2] for name, each in given.items()}
    steps = target.shape[1]
    if steps < 2:
        return "", False
    other = target.clone()
    other[:, -1] = torch.where(target[:, -1] == target[:, 0], target[:, 0] ^ 1, target[:, 0])
    training = net.training
    net.eval()
    try:
        with torch.no_grad():
            decode = following(net, experiment, few)
            scores, first = _seen(net, decode, target)
            moved, second = _seen(net, decode, other)
    finally:
        net.train(training)
    if not _differ(scores, moved, steps):
        return "", False
    return next((name for name in first if _differ(first[name], second[name], steps)), ""), True


def _differ(one: Tensor, other: Tensor, steps: int) -> bool:
    """Tell whether anything differs before the last place."""
    if one.ndim < 2 or one.shape != other.shape or one.shape[1] != steps:
        return False
    before, after = one[:, :-1].float(), other[:, :-1].float()
    room = 1e-4 * float(before.abs().max()) if before.numel() else 0.0
    return float((before - after).abs().max()) > room


def _seen(net: nn.Module, decode: Next, ids: Tensor) -> tuple[Tensor, dict[str, Tensor]]:
    """Decode, and note what each node with a module gives, in the order in which they end."""
    seen: dict[str, Tensor] = {}

    def note(name: str) -> Callable[[nn.Module, Any, Any], None]:
        def noted(_module: nn.Module, _given: Any, output: Any) -> None:
            while isinstance(output, tuple | list) and output:
                output = output[0]
            if isinstance(output, Tensor):
                seen.setdefault(name, output)

        return noted

    own = type(net).__module__
    inside = {name for name, module in net.named_modules() if type(module).__module__ == own}
    handles = [
        module.register_forward_hook(note(name))
        for name, module in net.named_modules()
        if name and (name.rpartition(".")[0] in inside or name.split(".")[-1].isdigit())
    ]
    try:
        return decode(ids), seen
    finally:
        for handle in handles:
            handle.remove()


def _filled(ids: Tensor, steps: int, pad: int) -> Tensor:
    return torch.nn.functional.pad(ids, (0, steps - ids.shape[1]), value=pad)
