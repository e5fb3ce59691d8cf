"""Samples by their numbers, parted into training and validation, a batch at a time."""

import math
from collections.abc import Mapping, Sequence
from typing import Any

import torch
from torch import Tensor
from torch.utils.data import Dataset

Description = dict[str, dict[str, Any]]
"""For each field its kind, axes without the batch, dtype and, for whole numbers, how many."""


class Part(Dataset[dict[str, Tensor]]):
    """Some samples of a set.

    Parameters
    ----------
    whole
        The set.
    numbers
        The numbers of the samples, int64.
    """

    def __init__(self, whole: "Samples", numbers: Tensor) -> None:
        self.whole = whole
        self.numbers = numbers

    def __len__(self) -> int:
        return len(self.numbers)

    def __getitem__(self, index: int) -> dict[str, Tensor]:
        return {name: field[0] for name, field in self.__getitems__([index]).items()}

    def __getitems__(self, indices: Sequence[int]) -> dict[str, Tensor]:
        """Give a batch: each field, and ``index``, the numbers of the samples in the set."""
        numbers = self.numbers[torch.as_tensor(indices, dtype=torch.int64)]
        return {**self.whole.batch(numbers), "index": numbers}


class Samples:
    """A set of samples; its kinds tell how many there are and how to fetch some.

    Attributes
    ----------
    samples
        How many there are.
    classes
        The names of the classes of ``label``, where there are any.
    vocabulary
        For a field of token ids, what each id stands for.
    training, validation
        The two parts.
    """

    samples: int
    classes: tuple[str, ...] = ()
    vocabulary: Mapping[str, Sequence[str]] = {}
    training: Part
    validation: Part

    def batch(self, numbers: Tensor) -> dict[str, Tensor]:
        """Fetch the samples of these numbers, each field with the batch as its first axis."""
        raise NotImplementedError

    def describe(self) -> Description:
        """Tell what each field is."""
        raise NotImplementedError

    def part(self, validation: float, split_seed: int) -> None:
        """Part the samples at random; ``validation`` is a share, rounded up to whole samples."""
        kept = math.ceil(self.samples * validation - 1e-9)
        order = shuffled(self.samples, split_seed)
        self.training = Part(self, order[kept:])
        self.validation = Part(self, order[:kept])

    def part_as_is(self, training: int) -> None:
        """Make the first ``training`` samples the training part and the rest the validation."""
        self.training = Part(self, torch.arange(training))
        self.validation = Part(self, torch.arange(training, self.samples))


class Table(Samples):
    """A set whose fields are tensors in memory, one sample a row.

    Parameters
    ----------
    fields
        The tensors by name.
    description
        What each of them is.
    classes
        The names of the classes of ``label``.
    """

    def __init__(
        self, fields: Mapping[str, Tensor], description: Description, classes: Sequence[str] = ()
    ) -> None:
        self.fields = dict(fields)
        self.description = description
        self.classes = tuple(classes)
        self.samples = len(next(iter(self.fields.values())))

    def batch(self, numbers: Tensor) -> dict[str, Tensor]:
        return {name: field[numbers] for name, field in self.fields.items()}

    def describe(self) -> Description:
        return self.description

    def standardize(self, *names: str) -> None:
        """Bring each column to mean 0 and deviation 1, as the training part has them."""
        for name in names:
            seen = self.fields[name][self.training.numbers]
            deviation = seen.std(0, correction=0)
            deviation[deviation == 0] = 1
            self.fields[name] = (self.fields[name] - seen.mean(0)) / deviation


def shuffled(count: int, seed: int) -> Tensor:
    """Give the numbers below ``count`` in an order that only ``seed`` decides."""
    return torch.randperm(count, generator=torch.Generator().manual_seed(seed))


def image(channels: int, height: int, width: int) -> dict[str, Any]:
    """Describe a picture."""
    return {"kind": "image", "axes": [channels, height, width], "dtype": "float32", "high": None}


def tensor(*axes: int) -> dict[str, Any]:
    """Describe a tensor of real numbers."""
    return {"kind": "tensor", "axes": list(axes), "dtype": "float32", "high": None}


def label(classes: int) -> dict[str, Any]:
    """Describe a class number."""
    return {"kind": "label", "axes": [], "dtype": "int64", "high": classes}
