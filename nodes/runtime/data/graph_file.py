"""A graph in an NPZ file, such as a web of citations: what is asked is the class of vertices."""

import math
import zipfile
import zlib
from typing import Any

import numpy as np
import torch
from torch import Tensor

from ..failure import RunError
from .fit import expect_fit
from .graphs import Masked, classes_of, edges, features
from .samples import shuffled

MASKS = ("train_mask", "val_mask", "test_mask")


class GraphFile(Masked):
    """A graph in an NPZ file.

    The file holds ``edge_index`` (2, E), ``y`` (V,) and either ``x`` (V, features) or, where x
    is of zeros and ones, ``x_index``: the row and column of each one, and ``num_words`` columns.
    ``train_mask``, ``val_mask`` and ``test_mask`` (V,) say what is for which part; without them
    the vertices are parted at random.

    Parameters
    ----------
    file
        The file; arrays of objects are refused, since reading them could run code.
    held
        Which mask is the validation part: ``test`` or ``val``.
    rows
        Whether each row of x is divided by its sum.
    validation, split_seed
        Which share is kept for validation where there are no masks, and what decides which.

    Raises
    ------
    RunError
        If the file cannot be read, or an array is missing or does not fit.
    """

    def __init__(
        self,
        file: str,
        held: str = "test",
        rows: bool = True,
        validation: float = 0.2,
        split_seed: int = 0,
    ) -> None:
        found = _read(file)
        x, pairs, y = _features(file, found), found["edge_index"], found["y"]
        count = len(x)
        if pairs.ndim != 2 or len(pairs) != 2 or y.shape != (count,):
            raise RunError(f"{file} holds no graph: edge_index is (2, E) and y is (V,).")
        pairs, y = pairs.astype(np.int64), y.astype(np.int64)
        if pairs.size and not 0 <= pairs.min() <= pairs.max() < count:
            raise RunError(f"edge_index in {file} names vertices that are not there.")
        if y.size and y.min() < 0:
            raise RunError(f"y in {file} holds a class below 0.")
        if rows:
            x = x / x.sum(1, keepdim=True).clamp(min=1e-12)
        training, others = _masks(file, found, held, count, validation, split_seed)
        classes = int(y.max()) + 1
        super().__init__(
            {"x": x, "edge_index": torch.from_numpy(pairs), "y": torch.from_numpy(y)},
            training,
            others,
            {
                "x": features(x.shape[1]),
                "edge_index": edges(),
                "y": classes_of("V", classes),
            },
        )


def _read(file: str) -> dict[str, np.ndarray[Any, Any]]:
    expect_fit(file, 1)
    try:
        with np.load(file, allow_pickle=False) as held:
            if not isinstance(held, np.lib.npyio.NpzFile):
                raise RunError(f"{file} is no NPZ file.")
            wanted = [name for name in ("edge_index", "y") if name not in held]
            if wanted:
                told = f"it has {', '.join(held)}"
                raise RunError(f"{file} has no array {', '.join(wanted)}; {told}.")
            assert held.zip is not None  # it is open
            expect_fit(file, 3, sum(each.file_size for each in held.zip.infolist()))
            known = ("x", "x_index", "num_words", "edge_index", "y", *MASKS)
            found = {name: held[name] for name in known if name in held}
    except (OSError, ValueError, EOFError, MemoryError, zipfile.BadZipFile, zlib.error) as error:
        raise RunError(f"{file} cannot be read as an NPZ file: {error}.") from error
    for name, array in found.items():
        if array.dtype.kind not in "fiub":
            raise RunError(f"{name} in {file} is no array of numbers.")
    return found


def _features(file: str, found: dict[str, np.ndarray[Any, Any]]) -> Tensor:
    if "x" in found:
        if found["x"].ndim != 2:
            raise RunError(f"x in {file} is not (V, features).")
        return torch.from_numpy(found["x"].astype(np.float32))
    if "x_index" not in found or "num_words" not in found:
        raise RunError(f"{file} has neither x nor x_index and num_words.")
    places = found["x_index"].astype(np.int64)
    if places.ndim != 2 or 2 not in places.shape:
        raise RunError(f"x_index in {file} is not (2, ones).")
    if len(places) != 2:
        places = places.T
    count, words = len(found["y"]), int(found["num_words"])
    sizes = np.array([[count], [words]])
    if (places < 0).any() or (places >= sizes).any():
        raise RunError(f"x_index in {file} names places that are not there.")
    expect_fit(file, 1, 4 * count * words)
    x = torch.zeros(count, words)
    x[torch.from_numpy(places[0]), torch.from_numpy(places[1])] = 1.0
    return x


def _masks(
    file: str,
    found: dict[str, np.ndarray[Any, Any]],
    held: str,
    count: int,
    validation: float,
    seed: int,
) -> tuple[Tensor, Tensor]:
    if "train_mask" not in found:
        kept = torch.zeros(count, dtype=torch.bool)
        kept[shuffled(count, seed)[: math.ceil(count * validation - 1e-9)]] = True
        return ~kept, kept
    name = f"{held}_mask"
    if name not in found:
        raise RunError(f"{file} has no array {name}.")
    masks = [torch.from_numpy(found[each].astype(np.bool_)) for each in ("train_mask", name)]
    if any(each.shape != (count,) for each in masks) or not bool(masks[0].any()):
        raise RunError(f"The masks in {file} do not say of each vertex what it is for.")
    return masks[0], masks[1]
