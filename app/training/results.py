"""What a trained network gives: its metrics on the validation part, and predictions."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np

from app.training.package import imported
from nodes.errors import UserError
from nodes.runtime.failure import RunError
from nodes.runtime.predict import Predicted, predict_inputs, predict_samples, read_array

Metrics = dict[str, dict[str, float]]


def evaluate(package: Path, *, trusted: bool = False) -> Metrics:
    """Measure the trained weights beside a package, by part and name.

    Parameters
    ----------
    trusted
        Whether the package's code is run whoever wrote it.

    Raises
    ------
    UserError
        If there are no weights, or nothing to measure them with.
    """
    module = imported(package, trusted=trusted)
    try:
        program = module.load()
        if program.experiment is None:
            raise UserError("This network has no data: nothing measures it.")
        net = module.trained(program, package.parent)
        device = module.device_of(program.settings)
        found: Metrics = module.evaluate(net, program.experiment, program.settings, device)
    except (RunError, module.RunError) as error:  # a package has a class of its own
        raise UserError("{reason}", reason=str(error)) from error
    return found


def predict(
    package: Path, inputs: Mapping[str, Path], count: int, *, trusted: bool = False
) -> Predicted:
    """Run the trained network beside a package on files, or on the first ``count`` samples.

    Parameters
    ----------
    inputs
        For each argument of the network the file that is read.
    trusted
        Whether the package's code is run whoever wrote it.

    Raises
    ------
    UserError
        If there are no weights, or the files do not fit.
    """
    module = imported(package, trusted=trusted)
    try:
        program = module.load()
        net = module.trained(program, package.parent)
        experiment, seed = program.experiment, int(program.settings.get("seed", 0))
        data = experiment.data() if experiment is not None else None
        if inputs:
            known = data.describe() if data is not None else {}
            given = {name: read_array(path, known.get(name)) for name, path in inputs.items()}
            return predict_inputs(net, given, experiment, data, seed)
        if experiment is None:
            raise UserError("This network has no data of its own: give it an --input.")
        return predict_samples(net, experiment, data, (), count, seed)
    except (RunError, module.RunError) as error:  # a package has a class of its own
        raise UserError("{reason}", reason=str(error)) from error


def save(found: Predicted, path: Path) -> None:
    """Write predictions as an NPZ file.

    Raises
    ------
    UserError
        If it cannot be written.
    """
    arrays: dict[str, Any] = {name: tensor.numpy() for name, tensor in found.outputs.items()}
    try:
        with path.open("wb") as file:
            np.savez(file, **arrays)
    except OSError as error:
        raise UserError(
            "{path} cannot be written: {reason}.", path=path, reason=error.strerror or error
        ) from error
