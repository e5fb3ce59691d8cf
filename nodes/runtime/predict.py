"""What a network makes of samples, or of what somebody gives it."""

import csv
import importlib
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
    told: dict[str, Field] = data.describe()
    if _counts_rows(data, told):
        return _predict_rows(net, experiment, data, part, indices, count, seed)
    numbers = list(indices) or list(range(min(count, len(part), MOST_SAMPLES)))
    if not numbers or min(numbers) < 0 or max(numbers) >= len(part):
        raise RunError(f"There are {len(part)} samples, numbered from 0.")
    batch = experiment.prepare(part.__getitems__(numbers[:MOST_SAMPLES]), False, mixed(seed, 0))
    inputs = {name: batch[name] for name in experiment.ARGUMENTS}
    # What is made of noise is no answer to a sample, nor is an action of a random walk right.
    made = "generate" in getattr(experiment, "FUNCTIONS", {})
    labels = {
        name: tensor
        for name, tensor in batch.items()
        if name in told and name not in inputs and not made
    }
    outputs = _results(net, inputs, experiment, seed)
    rows = len(numbers)
    inputs, labels = _rows_of(inputs, told, "B", rows), _rows_of(labels, told, "B", rows)
    return Predicted(tuple(numbers), inputs, labels, outputs, tuple(data.classes))


def _counts_rows(data: Any, told: Mapping[str, Field]) -> bool:
    """Tell whether what is predicted are the vertices of one graph, or pairs of them."""
    return getattr(data, "each", "B") != "B" and any(each.get("whole") for each in told.values())


def _predict_rows(
    net: nn.Module,
    experiment: ModuleType,
    data: Any,
    part: Any,
    indices: Sequence[int],
    count: int,
    seed: int,
) -> Predicted:
    """Run a network on a graph, and give what it makes of its vertices, or of pairs of them.

    Where a mask says which vertices are for the part, the numbers are those of the vertices, and
    the first ``count`` that the mask keeps are given.
    """
    told: dict[str, Field] = data.describe()
    batch = experiment.prepare(part.__getitems__([0]), False, mixed(seed, 0))
    along = {
        name: each["axes"].index(data.each)
        for name, each in told.items()
        if data.each in each["axes"]
    }
    there = next(batch[name].shape[place] for name, place in along.items())
    masks = [batch[name] for name in along if told[name]["kind"] == "mask"]
    kept = masks[0].nonzero().flatten().tolist() if masks else list(range(there))
    numbers = (list(indices) or kept[:count])[:MOST_SAMPLES]
    if not numbers or min(numbers) < 0 or max(numbers) >= there:
        what = {"V": "vertices", "E": "edges", "P": "pairs"}.get(data.each, "rows")
        raise RunError(f"There are {there} {what}, numbered from 0.")
    given = [batch[name] for name in experiment.ARGUMENTS]
    outputs = _outputs(net, given, experiment.RESULTS)
    chosen = torch.tensor(numbers)
    rows = {
        name: batch[name].index_select(place, chosen).movedim(place, 0)
        for name, place in along.items()
        if told[name]["kind"] != "mask"
    }
    inputs = {name: rows.pop(name) for name in experiment.ARGUMENTS if name in rows}
    found = {
        name: result[chosen] if result.ndim and len(result) == there else result
        for name, result in outputs.items()
    }
    return Predicted(tuple(numbers), inputs, rows, found, tuple(data.classes))


def _rows_of(
    fields: dict[str, Tensor], told: Mapping[str, Field], axis: str, rows: int
) -> dict[str, Tensor]:
    """Leave out of the fields of graphs those that have no row for each of them."""
    return {
        name: tensor
        for name, tensor in fields.items()
        if not told.get(name, {}).get("whole")
        or (told[name]["axes"][0] == axis and len(tensor) == rows)
    }


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
    if "batch" in experiment.ARGUMENTS and told.get("batch", {}).get("whole"):
        given = {**given, **_one_graph(given, told)}
    generator = getattr(experiment, "FUNCTIONS", {}).get("generate", ((), ()))[0]
    free = hasattr(experiment, "decoding")
    arguments = [
        name
        for name in experiment.ARGUMENTS
        if not free or name != experiment.TARGET or name in given
    ]
    named = _named(given, arguments, told, generator)
    tensors_of = {name: fitted(array, told.get(name), name) for name, array in named.items()}
    if any(told.get(name, {}).get("whole") for name in tensors_of):
        return _predict_graph(net, tensors_of, experiment, data, seed)
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
    if free and experiment.TARGET not in tensors_of:
        decoding = experiment.decoding()
        shape = (len(next(iter(tensors_of.values()))), decoding.longest)
        inputs[experiment.TARGET] = torch.full(shape, decoding.pad)
    outputs = _results(net, inputs, experiment, seed)
    return Predicted((), inputs, {}, outputs, tuple(data.classes))


def _one_graph(
    given: Mapping[str, np.ndarray[Any, Any]], told: Mapping[str, Field]
) -> dict[str, np.ndarray[Any, Any]]:
    """Give ``batch`` where it is left out: then all vertices are of one graph."""
    counts = [len(array) for name, array in given.items() if _first_axis(told, name) == "V"]
    if "batch" in given or not counts:
        return {}
    return {"batch": np.zeros(counts[0], dtype=np.int64)}


def _predict_graph(
    net: nn.Module,
    given: dict[str, Tensor],
    experiment: ModuleType,
    data: Any,
    seed: int,
) -> Predicted:
    """Run a network on one graph that somebody gives, of any size."""
    told: dict[str, Field] = data.describe()
    missing = [name for name in experiment.ARGUMENTS if name in told and name not in given]
    if missing:
        raise RunError(f"A graph has no meaning in parts: give {', '.join(missing)} as well.")
    _check_graph(given, told)
    batch = {**data.training.__getitems__([0]), **given}
    prepared = experiment.prepare(batch, False, mixed(seed, 0))
    inputs = {name: prepared[name] for name in experiment.ARGUMENTS}
    outputs = _outputs(net, list(inputs.values()), experiment.RESULTS)
    axis = getattr(data, "each", "B")
    shown = {name: tensor for name, tensor in inputs.items() if _first_axis(told, name) == axis}
    return Predicted((), shown, {}, outputs, tuple(data.classes))


def _first_axis(told: Mapping[str, Field], name: str) -> str:
    """Give the first axis of the field of a graph; an empty text where there is none."""
    axes = told.get(name, {}).get("axes") or [""]
    return str(axes[0])


def _check_graph(given: Mapping[str, Tensor], told: Mapping[str, Field]) -> None:
    """Raise a `RunError` unless what is given is one graph."""
    sizes: dict[str, tuple[str, int]] = {}
    for name, tensor in given.items():
        for size, axis in zip(tensor.shape, told.get(name, {}).get("axes", ()), strict=False):
            other, known = sizes.setdefault(str(axis), (name, size))
            if known != size:
                raise RunError(
                    f"{name} tells of {size} along {axis} and {other} of {known}: that is no graph."
                )
    for name, tensor in given.items():
        high = told.get(name, {}).get("high")
        most = sizes.get(high, ("", 0))[1] if isinstance(high, str) else 0
        if most and tensor.numel() and not 0 <= int(tensor.min()) <= int(tensor.max()) < most:
            raise RunError(f"{name} names a number that is not below {most}, which there are.")


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
    if told.get("whole"):
        return _of_graph(tensor, axes, name)
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


def _of_graph(tensor: Tensor, axes: list[int | str], name: str) -> Tensor:
    """Give an array as the field of a graph, all of whose axes are told."""
    fits = tensor.ndim == len(axes) and all(
        not isinstance(size, int) or size == own
        for size, own in zip(axes, tensor.shape, strict=True)
    )
    if not fits:
        wanted = ", ".join(map(str, axes))
        raise RunError(f"{name} takes ({wanted}); this is {tuple(tensor.shape)}.", name)
    return tensor


def _results(
    net: nn.Module, inputs: dict[str, Tensor], experiment: ModuleType, seed: int
) -> dict[str, Tensor]:
    """Run a network as it is used: free, where it writes one id after another."""
    if not hasattr(experiment, "decoding"):
        return _outputs(net, list(inputs.values()), experiment.RESULTS)
    # Only packages of such networks hold the module.
    decoding = importlib.import_module(".decoding", __package__)
    device = next(net.parameters(), torch.empty(0)).device
    written = decoding.written(
        net, experiment, {name: tensor.to(device) for name, tensor in inputs.items()}, seed
    )
    taught = {**inputs, experiment.TARGET: written}
    outputs = _outputs(net, list(taught.values()), experiment.RESULTS)
    return {"written": written.cpu(), **outputs}


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
    given: Mapping[str, np.ndarray[Any, Any]],
    arguments: Sequence[str],
    told: Mapping[str, Field],
    generator: Sequence[str],
) -> dict[str, np.ndarray[Any, Any]]:
    """Name what is given; who only makes samples needs to give what the generator takes alone."""
    named = {name or arguments[0]: array for name, array in given.items()}
    unknown = [name for name in named if name not in arguments and name not in told]
    missing = [name for name in arguments if name not in named and name in told]
    enough = set(named) - set(arguments) or (generator and set(generator) <= set(named))
    if unknown or (missing and not enough):
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
