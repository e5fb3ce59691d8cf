"""Reversal: sequences of symbols that are asked for backwards."""

import torch
from torch import Tensor

from .chance import uniform
from .samples import Description, Samples

PAD, START, END = 0, 1, 2
FIRST = 3
"""The id of the first symbol."""
MARKS = ("·", "‹", "›")
"""How padding, start and end are written."""
LETTERS = "abcdefghijklmnopqrstuvwxyz"


class Reversal(Samples):
    """Sequences that are made as they are fetched, as wide as the longest of the batch.

    Parameters
    ----------
    symbols
        How many symbols there are.
    shortest, longest
        How many a sequence has.
    samples
        How many sequences there are.
    seed
        What the symbols begin with.
    validation, split_seed
        Which share is kept for validation, and what the parting begins with.
    """

    def __init__(
        self,
        symbols: int,
        shortest: int,
        longest: int,
        samples: int,
        seed: int = 0,
        validation: float = 0.2,
        split_seed: int = 0,
    ) -> None:
        self.symbols = symbols
        self.shortest, self.longest = shortest, longest
        self.samples = samples
        self.seed = seed
        told = tuple(LETTERS[:symbols]) if symbols <= len(LETTERS) else _numbered(symbols)
        self.vocabulary = {"source": (*MARKS, *told), "target": (*MARKS, *told)}
        self.part(validation, split_seed)

    def batch(self, numbers: Tensor) -> dict[str, Tensor]:
        drawn = uniform(numbers, self.seed, self.longest + 1)
        choices = self.longest - self.shortest + 1
        lengths = self.shortest + (drawn[:, -1:] * choices).long()
        width = int(lengths.max()) if len(numbers) else self.longest
        places = torch.arange(width + 1)
        symbols = FIRST + (drawn[:, :width] * self.symbols).long()
        mask = places[:-1] < lengths
        backwards = symbols.gather(1, (lengths - 1 - places[:-1]).clamp(min=0)) * mask
        target = torch.nn.functional.pad(backwards, (0, 1))
        return {
            "source": symbols * mask,
            "target": torch.where(places == lengths, END, target),
            "mask": mask,
        }

    def describe(self) -> Description:
        return described(self.symbols + FIRST, self.symbols + FIRST)


def described(source: int, target: int) -> Description:
    """Describe pairs of sequences with so many ids."""
    tokens = {"kind": "tokens", "dtype": "int64"}
    return {
        "source": {**tokens, "axes": ["S"], "high": source},
        "target": {**tokens, "axes": ["T"], "high": target},
        "mask": {"kind": "mask", "axes": ["S"], "dtype": "bool", "high": None},
    }


def _numbered(symbols: int) -> tuple[str, ...]:
    return tuple(str(number) for number in range(1, symbols + 1))
