"""What a network makes of samples, or of what somebody gives it."""

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F

from .failure import RunError
from .order import mixed

PICTURES = frozenset({".png", ".jpg", ".jpeg", ".bmp", ".gif", ".webp", ".tif", ".tiff"})
MOST_SAMPLES = 10_000

Field = Mapping[str, Any]
"""What a data set says of a field: kind, axes without the batch, dtype, high."""


@dataclass(frozen=True)
class Predicted:
    """What came out.

    Parameters
    ----------
    indices
        The samples, by their place in the part; empty for given inputs.
    inputs, labels, outputs
        The network's arguments, the other fields of the samples, and the results, on the CPU.
    classes
        The names of the classes, where there are any.
    """

    indices: tuple[int, ...]
    inputs: dict[str, Tensor]
    labels: dict[str, Tensor]
    outputs: dict[str, Tensor]
    classes: tuple[str, ...] = ()


def predict_samples(
    net: nn.Module,
    experiment: ModuleType,
    data: Any,
    indices: Sequence[int] = (),
    count: int = 24,
    seed: int = 0,
) -> Predicted:
    """Run a network on samples of the validation part; of the training part where none is.

    Raises
    ------
    RunError
        If there are no such samples.
    """
    if not hasattr(data, "training"):
        raise RunError("This network learns by acting, and there are no samples to show.")
    part = (
        data.validation if data.validation is not None and len(data.validation) else data.training
    )
    numbers = list(indices) or list(range(min(count, len(part), MOST_SAMPLES)))
    if not numbers or min(numbers) < 0 or max(numbers) >= len(part):
        raise RunError(f"There are {len(part)} samples, numbered from 0.")
    batch = experiment.prepare(part.__getitems__(numbers[:MOST_SAMPLES]), False, mixed(seed, 0))
    inputs = {name: batch[name] for name in experiment.ARGUMENTS}
    labels = {
        name: tensor for name, tensor in batch.items() if name not in inputs and name != "index"
    }
    outputs = _outputs(net, list(inputs.values()), experiment.RESULTS)
    return Predicted(tuple(numbers), inputs, labels, outputs, tuple(data.classes))


def predict_inputs(
    net: nn.Module,
    given: Mapping[str, np.ndarray[Any, Any]],
    experiment: ModuleType | None = None,
    data: Any = None,
    seed: int = 0,
) -> Predicted:
    """Run a network on arrays; what stands between data and network is done to them too.

    Parameters
    ----------
    given
        For each argument or field of the data its values, with the batch axis or without. A
        single one may have an empty name.

    Raises
    ------
    RunError
        If an argument is missing, or an array does not fit.
    """
    if experiment is None:
        tensors = [torch.from_numpy(np.ascontiguousarray(array)) for array in given.values()]
        return Predicted((), dict(zip(given, tensors, strict=True)), {}, _outputs(net, tensors, ()))
    told: dict[str, Field] = data.describe()
    named = _named(given, experiment.ARGUMENTS, told)
    tensors_of = {name: fitted(array, told.get(name), name) for name, array in named.items()}
    samples = {len(tensor) for tensor in tensors_of.values()}
    if len(samples) != 1:
        raise RunError(f"The inputs have differing numbers of samples: {sorted(samples)}.")
    # A preparation may read fields that nobody gave: a real sample stands in for them.
    batch = {**data.training.__getitems__([0] * samples.pop()), **tensors_of}
    prepared = experiment.prepare(batch, False, mixed(seed, 0))
    inputs = {
        name: prepared[name] if name in prepared else tensors_of[name]
        for name in experiment.ARGUMENTS
    }
    outputs = _outputs(net, list(inputs.values()), experiment.RESULTS)
    return Predicted((), inputs, {}, outputs, tuple(data.classes))


def read_array(path: Path, told: Field | None = None) -> np.ndarray[Any, Any]:
    """Read the values of one field from an NPY, NPZ or CSV file, or from a picture.

    Raises
    ------
    RunError
        If the file cannot be read, or holds something else.
    """
    ending = path.suffix.lower()
    try:
        if ending in PICTURES:
            return _picture(path, told)
        if ending == ".csv":
            return _table(path)
        if ending in (".npy", ".npz"):
            return _array(path)
    except (OSError, ValueError, KeyError) as error:
        raise RunError(f"{path.name} cannot be read: {error}") from error
    raise RunError(f"{path.name} is no NPY, NPZ or CSV file and no picture.")


def fitted(array: np.ndarray[Any, Any], told: Field | None, name: str) -> Tensor:
    """Give an array as a batch of a field: its dtype, its axes, its picture size.

    Raises
    ------
    RunError
        If it does not fit.
    """
    tensor = torch.from_numpy(np.ascontiguousarray(array))
    if told is None:
        return tensor.float() if tensor.is_floating_point() else tensor
    tensor = tensor.to(getattr(torch, told["dtype"]))
    axes = list(told["axes"])
    fixed = all(isinstance(size, int) for size in axes)
    picture = told["kind"] == "image"
    rows = fixed and tensor.ndim == 2 and tensor.shape[1] == _product(axes)
    if rows and not (picture and tensor.shape[0] == tensor.shape[1]):
        tensor = tensor.reshape(-1, *axes)
    while tensor.ndim < len(axes) + 1:  # a single sample, or a picture of one channel
        tensor = tensor.unsqueeze(0)
    if picture and fixed and tensor.ndim == 4 and tensor.shape[1] == axes[0]:
        return _resized(tensor, axes[1], axes[2])
    if fixed and tensor.shape[1:] != tuple(axes) and tensor[0].numel() == _product(axes):
        tensor = tensor.reshape(-1, *axes)
    fits = tensor.ndim == len(axes) + 1 and all(
        not isinstance(size, int) or size == own
        for size, own in zip(axes, tensor.shape[1:], strict=True)
    )
    if not fits:
        shape, wanted = tuple(array.shape), ", ".join(["B", *map(str, axes)])
        raise RunError(
            f"{name} takes ({wanted}), with or without the batch; this is {shape}.", name
        )
    return tensor


def _outputs(net: nn.Module, inputs: list[Tensor], names: Sequence[str]) -> dict[str, Tensor]:
    """Run a network as it is used, and leave it as it was."""
    weight = next(net.parameters(), torch.empty(0))
    training = net.training
    net.eval()
    try:
        with torch.no_grad(), torch.random.fork_rng(enabled=True):
            results = net(*(tensor.to(weight.device) for tensor in inputs))
    finally:
        net.train(training)
    listed = list(results) if isinstance(results, tuple | list) else [results]
    titles = list(names) or [f"out_{place}" for place in range(1, len(listed) + 1)]
    return {
        title: result.detach().cpu()
        for title, result in zip(titles, listed, strict=True)
        if result is not None
    }


def _named(
    given: Mapping[str, np.ndarray[Any, Any]], arguments: Sequence[str], told: Mapping[str, Field]
) -> dict[str, np.ndarray[Any, Any]]:
    named = {name or arguments[0]: array for name, array in given.items()}
    unknown = [name for name in named if name not in arguments and name not in told]
    missing = [name for name in arguments if name not in named and name in told]
    if unknown or (missing and not set(named) - set(arguments)):
        raise RunError(f"The network takes {', '.join(arguments)}; given is {', '.join(named)}.")
    return named


def _array(path: Path) -> np.ndarray[Any, Any]:
    with path.open("rb") as file:
        found = np.load(file, allow_pickle=False)
        if isinstance(found, np.ndarray):
            return found
        names = list(found.files)
        if len(names) != 1:
            raise ValueError(f"it holds {len(names)} arrays, not one")
        inner: np.ndarray[Any, Any] = found[names[0]]
        return inner


def _table(path: Path) -> np.ndarray[Any, Any]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = [row for row in csv.reader(file) if row]
    try:
        return np.array(_numbers(rows))
    except ValueError:
        return np.array(_numbers(rows[1:]))  # the first row names the columns


def _numbers(rows: list[list[str]]) -> list[list[float]]:
    return [[float(cell) for cell in row] for row in rows]


def _picture(path: Path, told: Field | None) -> np.ndarray[Any, Any]:
    # Only here is a library for pictures needed, which a network of numbers must not ask for.
    from PIL import Image  # noqa: PLC0415

    channels = told["axes"][0] if told and told["kind"] == "image" else 3
    with Image.open(path) as picture:
        shown = picture.convert({1: "L", 4: "RGBA"}.get(channels, "RGB"))
    values = np.asarray(shown, dtype=np.float32) / 255
    return values[None] if values.ndim == 2 else values.transpose(2, 0, 1)


def _resized(pictures: Tensor, height: int, width: int) -> Tensor:
    if pictures.shape[2:] == (height, width):
        return pictures
    return F.interpolate(pictures, (height, width), mode="bilinear", antialias=True)


def _product(sizes: Sequence[int]) -> int:
    total = 1
    for size in sizes:
        total *= size
    return total
