"""Arrays in an NPZ file, one sample a row."""

import zipfile
import zlib
from collections.abc import Sequence
from typing import Any

import numpy as np
import torch
from torch import Tensor

from ..failure import RunError
from .fit import expect_fit
from .samples import Table, label


class NpzFile(Table):
    """Arrays of an NPZ file; the first axis of each counts the samples.

    Real numbers become float32, whole numbers int64, and a row of whole numbers from 0 up a label.

    Parameters
    ----------
    file
        The file; arrays of objects are refused, since reading them could run code.
    arrays
        Which arrays.
    validation, split_seed
        Which share is kept for validation, and what the parting begins with.

    Raises
    ------
    RunError
        If the file cannot be read, or an array is missing or does not fit.
    """

    def __init__(
        self, file: str, arrays: Sequence[str], validation: float = 0.2, split_seed: int = 0
    ) -> None:
        fields = _read(file, arrays)
        counts = {name: len(field) for name, field in fields.items()}
        if len(set(counts.values())) != 1 or not max(counts.values()):
            told = ", ".join(f"{name} {count}" for name, count in counts.items())
            raise RunError(f"The arrays of {file} have no common number of samples: {told}.")
        super().__init__(fields, {name: _described(field) for name, field in fields.items()})
        self.part(validation, split_seed)


def _read(file: str, arrays: Sequence[str]) -> dict[str, Tensor]:
    expect_fit(file, 1)
    try:
        with np.load(file, allow_pickle=False) as held:
            if not isinstance(held, np.lib.npyio.NpzFile):
                raise RunError(f"{file} is no NPZ file.")
            missing = [name for name in arrays if name not in held]
            if missing:
                raise RunError(
                    f"{file} has no array {', '.join(missing)}; it has {', '.join(held)}."
                )
            assert held.zip is not None  # it is open
            sizes = [each.file_size for each in held.zip.infolist()]
            expect_fit(file, 3, sum(sizes))  # a few bytes may unpack to very many
            return {name: _tensor(file, name, held[name]) for name in arrays}
    except (OSError, ValueError, EOFError, MemoryError, zipfile.BadZipFile, zlib.error) as error:
        raise RunError(f"{file} cannot be read as an NPZ file: {error}.") from error


def _tensor(file: str, name: str, array: np.ndarray[Any, Any]) -> Tensor:
    if not array.ndim or array.dtype.kind not in "fiub":
        raise RunError(f"{name} in {file} is no array of numbers with a row for each sample.")
    kinds: dict[str, type[np.generic]] = {"f": np.float32, "b": np.bool_}
    return torch.from_numpy(array.astype(kinds.get(array.dtype.kind, np.int64)))


def _described(field: Tensor) -> dict[str, Any]:
    axes = list(field.shape[1:])
    dtype = str(field.dtype).removeprefix("torch.")
    if field.dtype == torch.int64 and not axes and int(field.min()) >= 0:
        return label(int(field.max()) + 1)
    kind = "image" if len(axes) == 3 and dtype == "float32" else "tensor"
    return {"kind": kind, "axes": axes, "dtype": dtype, "high": None}
