"""Handwritten digits in IDX files, as MNIST and its like come."""

import gzip
import math
import zlib
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from ..failure import RunError
from .fit import expect_inside
from .samples import Table, image, label

LARGEST = 2**31
"""The most bytes that a file may unpack to."""


class Mnist(Table):
    """Pictures of handwritten digits, 28×28 pixels.

    Parameters
    ----------
    folder
        Holds the ``train`` files, the ``t10k`` files, or both; with both, ``t10k`` is validation.
    most
        How many samples are used; 0 for all.
    validation, split_seed
        Which share is kept for validation, and what the parting begins with, where only one pair
        of files is there.

    Raises
    ------
    RunError
        If the files are missing or broken.

    References
    ----------
    LeCun and Cortes, The MNIST database of handwritten digits
    """

    def __init__(
        self, folder: str, most: int = 0, validation: float = 0.2, split_seed: int = 0
    ) -> None:
        pairs = [_pair(Path(folder), stem) for stem in ("train", "t10k")]
        found = [pair for pair in pairs if pair is not None]
        if not found:
            raise RunError(
                f"{folder} holds no IDX files: train-images-idx3-ubyte and "
                "train-labels-idx1-ubyte, or those of t10k, gzipped or not."
            )
        found = [(pictures[: most or None], labels[: most or None]) for pictures, labels in found]
        pictures = torch.cat([pair[0] for pair in found])
        labels = torch.cat([pair[1] for pair in found])
        size = tuple(pictures.shape[1:])
        super().__init__(
            {"image": pictures.unsqueeze(1), "label": labels},
            {"image": image(1, *size), "label": label(10)},
            [str(digit) for digit in range(10)],
        )
        if len(found) == 2:
            self.part_as_is(len(found[0][0]))
        else:
            self.part(validation, split_seed)

    def batch(self, numbers: Tensor) -> dict[str, Tensor]:
        fields = super().batch(numbers)
        return {**fields, "image": fields["image"].float() / 255}


def read_idx(path: Path) -> Tensor:
    """Read an IDX file of bytes, gzipped or not.

    Raises
    ------
    RunError
        If it is none.
    """
    try:
        with gzip.open(path) if path.suffix == ".gz" else path.open("rb") as file:
            held = file.read(LARGEST + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise RunError(f"{path} cannot be read: {error}.") from error
    if len(held) < 4 or held[:3] != b"\0\0\x08" or not 1 <= held[3] <= 4:
        raise RunError(f"{path} is no IDX file of bytes.")
    start = 4 + 4 * held[3]
    shape = [int.from_bytes(held[at : at + 4], "big") for at in range(4, start, 4)]
    if len(held) != start + math.prod(shape):
        raise RunError(f"{path} is torn: it does not hold the {shape} bytes that it tells of.")
    return torch.from_numpy(np.frombuffer(held, np.uint8, offset=start).copy().reshape(shape))


def _pair(folder: Path, stem: str) -> tuple[Tensor, Tensor] | None:
    pictures = _named(folder, f"{stem}-images-idx3-ubyte", f"{stem}-images.idx3-ubyte")
    labels = _named(folder, f"{stem}-labels-idx1-ubyte", f"{stem}-labels.idx1-ubyte")
    if pictures is None or labels is None:
        return None
    pair = read_idx(pictures), read_idx(labels).long()
    if pair[0].ndim != 3 or pair[1].ndim != 1 or len(pair[0]) != len(pair[1]):
        raise RunError(f"{pictures} and {labels} do not belong together.")
    return pair


def _named(folder: Path, *names: str) -> Path | None:
    for name in names:
        for path in (folder / name, folder / f"{name}.gz"):
            if path.is_file():
                expect_inside(path, folder)
                return path
    return None
