"""Metrics that fold over batches to the very value that all samples together have."""

from typing import Any, Protocol

import torch
from torch import Tensor


class Metric(Protocol):
    """Something that is measured over a whole part of the data."""

    def update(self, *tensors: Any, **named: Any) -> None:
        """Take in a batch: the tensors of the metric's ports, in their order."""

    def value(self) -> float:
        """Give the value over all batches since the last reset; NaN where there was none."""

    def reset(self) -> None:
        """Forget all batches."""


class _Share:
    """A share of samples: how many, of how many."""

    def __init__(self) -> None:
        self.reset()

    def reset(self) -> None:
        """Forget all batches."""
        self._right: Tensor | int = 0  # stays on the device: asking for it would wait for a GPU
        self._seen = 0

    def _count(self, right: Tensor) -> None:
        self._right = self._right + right.sum()
        self._seen += right.numel()

    def value(self) -> float:
        """Give the share, 0 to 1; NaN where nothing was counted."""
        return int(self._right) / self._seen if self._seen else float("nan")


class Accuracy(_Share):
    """The share of samples whose largest score stands at the right class.

    Parameters
    ----------
    axis
        The axis of the classes.
    """

    def __init__(self, axis: int = 1) -> None:
        super().__init__()
        self.axis = axis

    def update(self, scores: Tensor, target: Tensor) -> None:
        """Take in a batch."""
        self._count(scores.detach().argmax(self.axis) == target)


class TopAccuracy(_Share):
    """The share of samples whose right class is among the best few.

    Parameters
    ----------
    best
        How many classes may be guessed.
    """

    def __init__(self, best: int) -> None:
        super().__init__()
        self.best = best

    def update(self, scores: Tensor, target: Tensor) -> None:
        """Take in a batch: scores (B, classes), target (B,)."""
        guesses = scores.detach().topk(self.best, dim=1).indices
        self._count((guesses == target.unsqueeze(1)).any(dim=1))


class BinaryAccuracy(_Share):
    """The share of right answers to yes or no.

    Parameters
    ----------
    threshold
        What counts as yes: above this.
    """

    def __init__(self, threshold: float) -> None:
        super().__init__()
        self.threshold = threshold

    def update(self, scores: Tensor, target: Tensor) -> None:
        """Take in a batch of as many scores as targets."""
        said = scores.detach().reshape(target.shape) > self.threshold
        self._count(said == (target > 0.5))


class TokenAccuracy(_Share):
    """The share of ids that are right, those that do not count left out.

    Parameters
    ----------
    ignore
        The id in the target that does not count.
    """

    def __init__(self, ignore: int = 0) -> None:
        super().__init__()
        self.ignore = ignore

    def update(self, scores: Tensor, target: Tensor) -> None:
        """Take in a batch: scores (B, T, ids), target (B, T)."""
        right = scores.detach().argmax(-1) == target
        self._count(right[target != self.ignore])


class ExactMatch(_Share):
    """The share of sequences of which every id is right, those that do not count left out.

    Parameters
    ----------
    ignore
        The id in the target that does not count.
    """

    def __init__(self, ignore: int = 0) -> None:
        super().__init__()
        self.ignore = ignore

    def update(self, scores: Tensor, target: Tensor) -> None:
        """Take in a batch: scores (B, T, ids), target (B, T)."""
        right = scores.detach().argmax(-1) == target
        self._count((right | (target == self.ignore)).all(1))


class _Confusion:
    """Counts how often each class was said to be each class.

    Parameters
    ----------
    classes
        How many there are.
    axis
        The axis of the scores on which they lie.
    """

    def __init__(self, classes: int, axis: int = 1) -> None:
        self.classes = classes
        self.axis = axis
        self.reset()

    def reset(self) -> None:
        """Forget all batches."""
        self._counts: Tensor | int = 0

    def update(self, scores: Tensor, target: Tensor) -> None:
        """Take in a batch; targets that are no class, such as an ignored one, do not count."""
        said = scores.detach().argmax(self.axis).flatten()
        true = target.flatten()
        known = (true >= 0) & (true < self.classes)
        cells = (true * self.classes + said)[known]
        size = self.classes * self.classes
        self._counts = self._counts + torch.bincount(cells, minlength=size)

    def counts(self) -> Tensor:
        """Give the counts, float64 (classes, classes): true by said."""
        if isinstance(self._counts, int):
            return torch.zeros(self.classes, self.classes, dtype=torch.float64)
        counted = self._counts.cpu().reshape(self.classes, self.classes)
        return counted.to(torch.float64)


class _ByClass(_Confusion):
    """A share of the samples of each class, and how the classes are taken together.

    Parameters
    ----------
    classes
        How many there are.
    average
        ``macro``: the mean of the classes that occur, or were said; ``micro``: all samples
        together; ``weighted``: the mean of the classes by their true sizes.
    axis
        The axis of the scores on which they lie.
    """

    def __init__(self, classes: int, average: str = "macro", axis: int = 1) -> None:
        super().__init__(classes, axis)
        self.average = average

    def value(self) -> float:
        """Give the share, 0 to 1; NaN where nothing was counted."""
        counts = self.counts()
        if not counts.sum():
            return float("nan")
        right, true, said = counts.diag(), counts.sum(1), counts.sum(0)
        if self.average == "micro":
            return float(self._share(right.sum(), true.sum(), said.sum()))
        shares = self._share(right, true, said)
        if self.average == "weighted":
            return float((shares * true).sum() / true.sum())
        return float(shares[(true + said) > 0].mean())

    def _share(self, right: Tensor, true: Tensor, said: Tensor) -> Tensor:
        raise NotImplementedError


class Precision(_ByClass):
    """Which share of what was said to be a class is of that class."""

    def _share(self, right: Tensor, true: Tensor, said: Tensor) -> Tensor:
        return _divided(right, said)


class Recall(_ByClass):
    """Which share of a class was found."""

    def _share(self, right: Tensor, true: Tensor, said: Tensor) -> Tensor:
        return _divided(right, true)


class F1(_ByClass):
    """The harmonic mean of precision and recall."""

    def _share(self, right: Tensor, true: Tensor, said: Tensor) -> Tensor:
        return _divided(2 * right, true + said)


class MeanIoU(_Confusion):
    """By which share found and true areas overlap: the mean of the classes that occur."""

    def value(self) -> float:
        """Give the share, 0 to 1; NaN where nothing was counted."""
        counts = self.counts()
        right = counts.diag()
        union = counts.sum(0) + counts.sum(1) - right
        return float((right[union > 0] / union[union > 0]).mean())


class _Sum:
    """A mean of numbers, added up in double precision."""

    lower_is_better = True  # for early stopping and plateaus; the others should rise

    def __init__(self) -> None:
        self.reset()

    def reset(self) -> None:
        """Forget all batches."""
        self._total = 0.0
        self._seen = 0

    def _add(self, numbers: Tensor) -> None:
        self._total += float(_exact(numbers).sum())
        self._seen += numbers.numel()

    def value(self) -> float:
        """Give the mean; NaN where nothing was added."""
        return self._total / self._seen if self._seen else float("nan")


class MeanSquaredError(_Sum):
    """The mean of the squared differences."""

    def update(self, values: Tensor, target: Tensor) -> None:
        """Take in a batch of as many values as targets."""
        self._add((_exact(values).reshape(target.shape) - _exact(target)).square())


class MeanAbsoluteError(_Sum):
    """The mean of the differences without their signs."""

    def update(self, values: Tensor, target: Tensor) -> None:
        """Take in a batch of as many values as targets."""
        self._add((_exact(values).reshape(target.shape) - _exact(target)).abs())


class MeanValue(_Sum):
    """The mean of whatever arrives."""

    def update(self, x: Tensor) -> None:
        """Take in a batch."""
        self._add(x)


class R2:
    """Which share of the target's variance the values explain.

    References
    ----------
    Chan et al., Updating formulae for computing sample variances, 1979
    """

    def __init__(self) -> None:
        self.reset()

    def reset(self) -> None:
        """Forget all batches."""
        self._seen = 0
        self._mean = 0.0
        self._spread = 0.0
        self._left = 0.0

    def update(self, values: Tensor, target: Tensor) -> None:
        """Take in a batch of as many values as targets."""
        true = _exact(target)
        if not true.numel():
            return
        self._left += float((_exact(values).reshape(true.shape) - true).square().sum())
        mean, count = float(true.mean()), true.numel()
        spread = float((true - mean).square().sum())
        both = self._seen + count
        apart = mean - self._mean
        self._spread += spread + apart * apart * self._seen * count / both
        self._mean += apart * count / both
        self._seen = both

    def value(self) -> float:
        """Give the share, at most 1; NaN where the target does not vary."""
        return 1 - self._left / self._spread if self._spread else float("nan")


def _exact(numbers: Tensor) -> Tensor:
    return numbers.detach().to("cpu", torch.float64)  # not every device has double precision


def _divided(above: Tensor, below: Tensor) -> Tensor:
    return torch.where(below > 0, above / below.clamp(min=1), torch.zeros_like(above))


class AUC:
    """The share of pairs of a yes and a no in which the yes has the higher score; half for ties."""

    def __init__(self) -> None:
        self.reset()

    def reset(self) -> None:
        """Forget all batches."""
        self._scores = torch.empty(0)
        self._yes = torch.empty(0, dtype=torch.bool)

    def update(self, scores: Tensor, target: Tensor) -> None:
        """Take in a batch of as many scores as targets."""
        self._scores = torch.cat([self._scores, scores.detach().reshape(-1).float().cpu()])
        self._yes = torch.cat([self._yes, target.reshape(-1).cpu() > 0.5])

    def value(self) -> float:
        """Give the share, 0 to 1; NaN where there is no yes or no no."""
        yes, no = int(self._yes.sum()), int((~self._yes).sum())
        if not yes or not no:
            return float("nan")
        _, places, counts = self._scores.unique(return_inverse=True, return_counts=True)
        last = counts.cumsum(0).double()
        ranks = (last - (counts.double() - 1) / 2)[places]  # equal scores share their mean rank
        return float((ranks[self._yes].sum() - yes * (yes + 1) / 2) / (yes * no))
