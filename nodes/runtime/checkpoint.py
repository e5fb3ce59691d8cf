"""What a run leaves on disk besides its events: a checkpoint to go on from, and the weights."""

import os
import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

import numpy as np
import torch
from safetensors import safe_open
from safetensors.torch import load_file, save
from torch import Tensor, nn

CHECKPOINT = "checkpoint.pt"
WEIGHTS = "weights.safetensors"


def write_whole(path: Path, write: Callable[[IO[bytes]], object]) -> None:
    """Write a file so that under its name there is always the old one or the new, never a part."""
    partial = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with partial.open("wb") as file:
            write(file)
            file.flush()
            os.fsync(file.fileno())
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)
    if os.name == "posix":  # the new name is safe from a power cut once its folder is
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def save_checkpoint(folder: Path, state: dict[str, Any]) -> None:
    """Keep all that a run needs to go on as if nothing had happened."""
    write_whole(folder / CHECKPOINT, lambda file: torch.save(state, file))


def load_checkpoint(folder: Path) -> dict[str, Any] | None:
    """Read what `save_checkpoint` kept, or None if there is none."""
    path = folder / CHECKPOINT
    if not path.exists():
        return None
    found: dict[str, Any] = torch.load(path, map_location="cpu", weights_only=True)
    return found


def save_weights(folder: Path, weights: dict[str, Tensor]) -> None:
    """Write weights as safetensors; a tensor that has several names stands under each."""
    seen: set[int] = set()
    kept = {}
    for name, tensor in weights.items():
        own = tensor.detach().contiguous()
        if own.data_ptr() in seen or own.untyped_storage().nbytes() > own.nbytes:
            own = own.clone()  # the format refuses tensors that share memory
        seen.add(own.data_ptr())
        kept[name] = own
    data = save(kept, metadata={"format": "pt"})
    write_whole(folder / WEIGHTS, lambda file: file.write(data))


def load_weights(net: nn.Module, path: Path) -> None:
    """Read weights into a network, each name and shape checked.

    Raises
    ------
    RuntimeError
        If they belong to another network.
    """
    net.load_state_dict(load_file(path))


def names_of_weights(path: Path) -> list[str]:
    """Give the names of the tensors in a file of weights."""
    with safe_open(path, framework="pt") as file:
        return list(file.keys())


def random_states() -> dict[str, Any]:
    """Give the state of every global random generator, as plain data and tensors."""
    kind, keys, place, has_gauss, gauss = np.random.get_state()  # noqa: NPY002  # the global one
    version, numbers, following = random.getstate()
    states: dict[str, Any] = {
        "torch": torch.get_rng_state(),
        "python": [version, list(numbers), following],
        "numpy": [
            kind,
            torch.from_numpy(np.asarray(keys).astype(np.int64)),
            place,
            has_gauss,
            gauss,
        ],
    }
    if torch.cuda.is_available() and torch.cuda.is_initialized():
        states["cuda"] = torch.cuda.get_rng_state_all()
    return states


def set_random_states(states: dict[str, Any]) -> None:
    """Put every global random generator where `random_states` found it."""
    torch.set_rng_state(states["torch"])
    version, numbers, following = states["python"]
    random.setstate((version, tuple(numbers), following))
    kind, keys, *rest = states["numpy"]
    np.random.set_state((kind, keys.numpy().astype(np.uint32), *rest))  # noqa: NPY002
    if "cuda" in states and torch.cuda.is_available():
        torch.cuda.set_rng_state_all(states["cuda"][: torch.cuda.device_count()])


@contextmanager
def randoms_kept() -> Iterator[None]:
    """Put every global random generator back to where it is now."""
    own, python, numbers = torch.get_rng_state(), random.getstate(), np.random.get_state()  # noqa: NPY002  # the global one
    cuda = torch.cuda.is_available() and torch.cuda.is_initialized()
    elsewhere = torch.cuda.get_rng_state_all() if cuda else []
    try:
        yield
    finally:
        torch.set_rng_state(own)
        random.setstate(python)
        np.random.set_state(numbers)  # noqa: NPY002
        if cuda:
            torch.cuda.set_rng_state_all(elsewhere)


def seed_all(seed: int) -> None:
    """Seed every global random generator."""
    torch.manual_seed(seed)
    random.seed(seed)
    np.random.seed(seed % 2**32)  # noqa: NPY002  # what a data set draws from
