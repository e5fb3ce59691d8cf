"""The order in which samples come: shuffled anew each epoch, the same wherever a run goes on."""

from collections.abc import Iterator

import torch

from .parallel import World

_MASK = (1 << 64) - 1


def mixed(*numbers: int) -> int:
    """Mix whole numbers into one seed, so that neighbours give unrelated streams.

    References
    ----------
    Steele, Lea and Flood, Fast splittable pseudorandom number generators (2014): SplitMix64.
    """
    state = 0
    for number in numbers:
        state = (state + (number & _MASK) + 0x9E3779B97F4A7C15) & _MASK
        state = ((state ^ (state >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
        state = ((state ^ (state >> 27)) * 0x94D049BB133111EB) & _MASK
        state ^= state >> 31
    return state >> 1


class Order:
    """The batches of each epoch, as lists of sample numbers; a batch sampler for ``DataLoader``.

    Several processes share each batch: each gets every ``world.size``-th sample of it. A last
    batch of one sample joins the batch before it, since no batch norm can train on one alone.

    Parameters
    ----------
    samples
        How many there are.
    batch_size
        Samples in a batch, over all processes.
    seed
        Of the run; None to keep the samples in their own order.
    world
        The processes that share each batch.
    """

    def __init__(self, samples: int, batch_size: int, seed: int | None, world: World) -> None:
        self.epoch = 1
        self.place = 0  # the first batch that the next pass gives
        self._samples = samples
        self._seed = seed
        self._world = world
        self._ends = list(range(batch_size, samples, batch_size))
        if self._ends and batch_size > 1 and samples - self._ends[-1] == 1:
            self._ends.pop()
        self._ends.append(samples)

    def __len__(self) -> int:
        return len(self._ends)

    def size(self, place: int, places: int = 1) -> int:
        """Give the number of samples in a batch, or some on end, over all processes."""
        return self._ends[place + places - 1] - (self._ends[place - 1] if place else 0)

    def __iter__(self) -> Iterator[list[int]]:
        numbers = self._permutation()
        start = self._ends[self.place - 1] if self.place else 0
        for end in self._ends[self.place :]:
            # A process left without a sample takes the first one, which then counts nothing.
            yield numbers[start:end][self._world.rank :: self._world.size] or [numbers[start]]
            start = end

    def share(self, place: int) -> float:
        """Give the weight of this process's mean in the mean over processes of a batch's loss."""
        if self._world.size == 1:
            return 1.0
        size = self.size(place)
        own = len(range(self._world.rank, size, self._world.size))
        return own * self._world.size / size

    def _permutation(self) -> list[int]:
        if self._seed is None:
            return list(range(self._samples))
        generator = torch.Generator().manual_seed(mixed(self._seed, self.epoch))
        return torch.randperm(self._samples, generator=generator).tolist()
