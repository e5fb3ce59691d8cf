"""Metrics of generated samples: how much of what is real they cover."""

import torch
from torch import Tensor

from .data.ring import centres


class _Near:
    """Counts the points near the middle of each cloud of a ring.

    Parameters
    ----------
    modes, radius, deviation
        Those of the ring.
    within
        How many deviations from a middle are near.
    """

    def __init__(self, modes: int, radius: float, deviation: float, within: float = 4.0) -> None:
        self.modes = modes
        self.radius = radius
        self.reach = within * deviation
        self.reset()

    def reset(self) -> None:
        """Forget all batches."""
        self.near = torch.zeros(self.modes, dtype=torch.int64)
        self.seen = 0

    def update(self, samples: Tensor) -> None:
        """Take in a batch of points (B, 2)."""
        points = samples.detach().float().cpu()
        distance, belongs = torch.cdist(points, centres(self.modes, self.radius)).min(dim=1)
        found = belongs[distance <= self.reach]
        self.near = self.near + torch.bincount(found, minlength=self.modes)
        self.seen += len(points)

    def counts(self) -> Tensor:
        """Give how many samples belong to each cloud, int64."""
        return self.near


class ModesFound(_Near):
    """How many clouds of a ring hold at least a given share of the points.

    Parameters
    ----------
    modes, radius, deviation, within
        As for the ring and what is near.
    share
        The share of all samples that a cloud must hold.
    """

    def __init__(
        self,
        modes: int,
        radius: float,
        deviation: float,
        within: float = 4.0,
        share: float = 0.008,
    ) -> None:
        super().__init__(modes, radius, deviation, within)
        self.share = share

    def value(self) -> float:
        """Give how many; NaN where there was no sample."""
        if not self.seen:
            return float("nan")
        return float((self.near >= self.share * self.seen).sum())


class GoodSamples(_Near):
    """The share of points that are near a cloud of a ring."""

    def value(self) -> float:
        """Give the share, 0 to 1; NaN where there was no sample."""
        return int(self.near.sum()) / self.seen if self.seen else float("nan")


class ClassesFound:
    """How many classes of real samples the generated ones cover.

    A generated sample is of the class of the real one that is nearest, and of none where it is
    further from it than real ones are from each other: than ``within`` times the distance at which
    nine of ten real ones have their nearest neighbour.

    Parameters
    ----------
    classes
        How many there are.
    share
        The share of all samples that a class must have.
    within
        How far a sample may lie.
    """

    def __init__(self, classes: int, share: float = 0.02, within: float = 1.0) -> None:
        self.classes = classes
        self.share = share
        self.within = within
        self.reset()

    def reset(self) -> None:
        """Forget all batches."""
        self.made = torch.empty(0)
        self.real = torch.empty(0)
        self.label = torch.empty(0, dtype=torch.int64)

    def update(self, samples: Tensor, real: Tensor, label: Tensor) -> None:
        """Take in generated samples, and as many real ones with their classes."""
        self.made = _joined(self.made, samples.detach().float().flatten(1).cpu())
        self.real = _joined(self.real, real.detach().float().flatten(1).cpu())
        self.label = torch.cat([self.label, label.detach().cpu().reshape(-1)])

    def counts(self) -> Tensor:
        """Give how many samples belong to each class, int64."""
        if len(self.real) < 2:
            return torch.zeros(self.classes, dtype=torch.int64)
        among = torch.cdist(self.real, self.real)
        among.fill_diagonal_(float("inf"))
        reach = self.within * float(among.min(dim=1).values.quantile(0.9))
        distance, nearest = torch.cdist(self.made, self.real).min(dim=1)
        return torch.bincount(self.label[nearest[distance <= reach]], minlength=self.classes)

    def value(self) -> float:
        """Give how many classes; NaN where there was no sample."""
        if not len(self.made):
            return float("nan")
        return float((self.counts() >= self.share * len(self.made)).sum())


def _joined(before: Tensor, more: Tensor) -> Tensor:
    return torch.cat([before, more]) if len(before) else more
