"""A text, cut into stretches of characters."""

from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from ..failure import RunError
from .fit import expect_fit
from .samples import Description, Samples
from .tales import tales

TALES = 200_000
"""How many characters of tales there are where no file is chosen."""


class TextFile(Samples):
    """Stretches of a text, and at each place the character that follows.

    Parameters
    ----------
    file
        The text, in UTF-8; none for little tales.
    length
        How many characters a stretch has.
    stride
        From one stretch to the next; 0 for the length.
    validation
        Which share at the end of the text is kept for validation; no stretch lies in both parts.

    Raises
    ------
    RunError
        If the text cannot be read or is too short.
    """

    def __init__(self, file: str, length: int, stride: int = 0, validation: float = 0.1) -> None:
        text = _read(file) if file else tales(TALES)
        self.classes = tuple(sorted(set(text)))
        self.vocabulary = {"tokens": self.classes, "target": self.classes}
        numbers = {letter: number for number, letter in enumerate(self.classes)}
        self.letters = torch.tensor([numbers[letter] for letter in text], dtype=torch.int64)
        self.length = length
        kept = int(len(text) * validation)
        step = stride or length
        training = _starts(0, len(text) - kept, length, step)
        self.starts = torch.cat([training, _starts(len(text) - kept, len(text), length, step)])
        self.samples = len(self.starts)
        if not len(training):
            raise RunError(
                f"{file} has {len(text)} characters, too few for a stretch of {length} and one."
            )
        self.part_as_is(len(training))

    def batch(self, numbers: Tensor) -> dict[str, Tensor]:
        places = self.starts[numbers].unsqueeze(1) + torch.arange(self.length + 1)
        stretch = self.letters[places]
        return {"tokens": stretch[:, :-1], "target": stretch[:, 1:]}

    def describe(self) -> Description:
        tokens: dict[str, Any] = {
            "kind": "tokens",
            "axes": [self.length],
            "dtype": "int64",
            "high": len(self.classes),
        }
        return {"tokens": tokens, "target": {**tokens, "kind": "label"}}


def _read(file: str) -> str:
    expect_fit(file, 20)
    try:
        return Path(file).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise RunError(f"{file} cannot be read as text: {error}.") from error


def _starts(first: int, end: int, length: int, step: int) -> Tensor:
    return torch.arange(first, max(first, end - length), step)
