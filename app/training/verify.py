"""Prove a package: a clean process that knows only it must give what the program gives."""

import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor

from app.process.system import clean_environment
from app.training.package import imported
from nodes.errors import UserError
from nodes.spec import Free, Spec

SAMPLES = 8
"""How many samples are compared."""
SECONDS = 120.0
"""How long the clean process may take."""

# The three lines of the package's own README, and a comparison around them.
ALONE = """
import importlib, sys
import numpy as np, torch
folder, name, weights, given, found = sys.argv[1:]
sys.path.append(folder)
torch.set_num_threads(1)
torch.manual_seed(0)
Net = importlib.import_module(name + ".model").Net
net = Net.load(weights) if weights else Net()
net.eval()
with np.load(given) as arrays, torch.no_grad():
    # A matrix product rounds by how its operands lie in memory: lay them out anew.
    results = net(*(torch.from_numpy(arrays[key]).clone() for key in sorted(arrays.files)))
listed = results if isinstance(results, (tuple, list)) else (results,)
np.savez(found, **{f"{i:03}": r.numpy() for i, r in enumerate(listed) if r is not None})
"""


def verify(
    package: Path, weights: Path | None = None, inputs: Mapping[str, Spec] | None = None
) -> float:
    """Give the greatest difference between the outputs of the program and of the package alone.

    Parameters
    ----------
    package
        The folder of the package.
    weights
        A file of weights; without one both begin with the same random ones.
    inputs
        What the network takes, where the package has no data of its own.

    Raises
    ------
    UserError
        If the package does not run alone, or there is nothing to try it with.
    """
    run = imported(package)
    program = run.load()
    given = _samples(program, inputs)
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        with torch.random.fork_rng():
            torch.manual_seed(0)
            net = program.model.Net()
            if weights is not None:
                run.load_weights(net, weights)
            net.eval()
            with torch.no_grad():
                results = net(*(each.clone() for each in given))
    finally:
        torch.set_num_threads(threads)
    listed = results if isinstance(results, tuple | list) else (results,)
    own = [result.numpy() for result in listed if result is not None]
    return _difference(own, _alone(package, weights, given))


def _samples(program: Any, inputs: Mapping[str, Spec] | None) -> list[Tensor]:
    if program.experiment is not None:
        data = program.experiment.data()
        part = data.validation if len(data.validation or ()) else data.training
        numbers = list(range(min(SAMPLES, len(part))))
        batch = program.experiment.prepare(part.__getitems__(numbers), False, 0)
        return [batch[name] for name in program.experiment.ARGUMENTS]
    if not inputs:
        raise UserError("There is nothing to try the network with: it has no data and no input.")
    generator = torch.Generator().manual_seed(0)
    return [_drawn(spec, generator) for spec in inputs.values()]


def _drawn(spec: Spec, generator: torch.Generator) -> Tensor:
    """Give random values of a spec, every free axis at its base."""
    sizes = [each.base if isinstance(each, Free) else each for each in spec.axes]
    if spec.floating:
        return torch.randn(sizes, generator=generator, dtype=getattr(torch, spec.dtype))
    high = spec.high if isinstance(spec.high, int) else 2
    return torch.randint(high, sizes, generator=generator).to(getattr(torch, spec.dtype))


def _alone(package: Path, weights: Path | None, given: list[Tensor]) -> list[Any]:
    with tempfile.TemporaryDirectory(prefix="netwright-") as folder:
        asked, answered = Path(folder) / "given.npz", Path(folder) / "found.npz"
        named: dict[str, Any] = {f"{at:03}": each.numpy() for at, each in enumerate(given)}
        np.savez(asked, **named)
        arguments = (package.parent, package.name, weights or "", asked, answered)
        try:
            done = subprocess.run(
                [sys.executable, "-I", "-B", "-c", ALONE, *map(str, arguments)],
                cwd=folder,
                env=clean_environment(),
                stdin=subprocess.DEVNULL,
                capture_output=True,
                text=True,
                check=False,
                timeout=SECONDS,
            )
        except subprocess.TimeoutExpired as error:
            raise UserError("The package alone gave no answer in {s} s.", s=SECONDS) from error
        if done.returncode:
            told = done.stderr.strip().rpartition("\n")[2]
            raise UserError("The package does not run alone: {reason}", reason=told)
        with np.load(answered, allow_pickle=False) as found:
            return [found[key] for key in sorted(found.files)]


def _difference(own: list[Any], other: list[Any]) -> float:
    if [each.shape for each in own] != [each.shape for each in other]:
        raise UserError("The package alone gives outputs of other shapes.")
    greatest = 0.0
    for one, two in zip(own, other, strict=True):
        if not np.array_equal(one, two, equal_nan=True):
            apart = np.abs(one.astype(np.float64) - two.astype(np.float64))
            greatest = max(greatest, float(np.nanmax(apart)))
    return greatest
