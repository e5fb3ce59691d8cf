"""Pairs of sentences, as ids of their words."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

import torch
from torch import Tensor
from torch.nn.utils.rnn import pad_sequence

from ..failure import RunError
from .fit import expect_fit
from .reversal import END, MARKS, described
from .samples import Description, Samples

OTHER = 3
"""The id of a word that has none of its own."""
_WORD = re.compile(r"\w+(?:['’]\w+)*|[^\w\s]")


class ParallelText(Samples):
    """Pairs of sentences, as wide as the longest of the batch.

    Parameters
    ----------
    source_file, target_file
        A sentence a line; without the second the first holds pairs with a tab between them.
    vocabulary
        How many words of each side get an id: those that occur most in the training part.
    longest
        Pairs with a longer sentence are left out.
    most
        How many pairs are used; 0 for all.
    lower
        Whether large letters count as small ones.
    validation, split_seed
        Which share is kept for validation, and what the parting begins with.

    Raises
    ------
    RunError
        If a file cannot be read, or the lines do not pair.
    """

    def __init__(
        self,
        source_file: str,
        target_file: str = "",
        vocabulary: int = 5_000,
        longest: int = 40,
        most: int = 0,
        lower: bool = True,
        validation: float = 0.2,
        split_seed: int = 0,
    ) -> None:
        cut = (
            (_words(first, lower), _words(second, lower))
            for first, second in _pairs(source_file, target_file)
        )
        pairs = [pair for pair in cut if all(0 < len(side) <= longest for side in pair)]
        pairs = pairs[:most] if most else pairs
        if not pairs:
            raise RunError(f"{source_file} holds no pair of at most {longest} words a side.")
        self.samples = len(pairs)
        self.part(validation, split_seed)
        learned = [pairs[number] for number in self.training.numbers.tolist()]
        source, target = (_known((pair[side] for pair in learned), vocabulary) for side in (0, 1))
        self.vocabulary = {"source": source, "target": target}
        self._source = _ids((pair[0] for pair in pairs), source)
        self._target = _ids(([*pair[1], target[END]] for pair in pairs), target)

    def batch(self, numbers: Tensor) -> dict[str, Tensor]:
        chosen = numbers.tolist()
        source = pad_sequence([self._source[each] for each in chosen], batch_first=True)
        target = pad_sequence([self._target[each] for each in chosen], batch_first=True)
        return {"source": source, "target": target, "mask": source != 0}

    def describe(self) -> Description:
        return described(len(self.vocabulary["source"]), len(self.vocabulary["target"]))


def _pairs(source: str, target: str) -> list[tuple[str, str]]:
    lines = _lines(source)
    if target:
        others = _lines(target)
        if len(lines) != len(others):
            raise RunError(
                f"{source} has {len(lines)} lines and {target} {len(others)}; line by line they "
                "should say the same."
            )
        return list(zip(lines, others, strict=True))
    cells = [line.split("\t") for line in lines if line.strip()]
    odd = next((place for place, each in enumerate(cells, start=1) if len(each) < 2), 0)
    if odd:
        raise RunError(
            f"Line {odd} of {source} has no tab between two sentences. Choose a second file where "
            "they stand in two."
        )
    return [(each[0], each[1]) for each in cells]


def _lines(file: str) -> list[str]:
    expect_fit(file, 20)
    try:
        return Path(file).read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise RunError(f"{file} cannot be read as text: {error}.") from error


def _words(sentence: str, lower: bool) -> list[str]:
    return _WORD.findall(sentence.lower() if lower else sentence)


def _known(sentences: Iterable[Sequence[str]], most: int) -> tuple[str, ...]:
    """Give the words that get an id, those that occur most first, behind the marks."""
    counts = Counter(word for sentence in sentences for word in sentence)
    found = sorted(counts, key=lambda word: (-counts[word], word))
    return (*MARKS, "…", *found[:most])


def _ids(sentences: Iterable[Sequence[str]], known: Sequence[str]) -> list[Tensor]:
    numbers = {word: number for number, word in enumerate(known)}
    return [
        torch.tensor([numbers.get(word, OTHER) for word in sentence], dtype=torch.int64)
        for sentence in sentences
    ]
