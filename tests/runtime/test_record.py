"""The lines of a run's history."""

import json

import pytest

from nodes.runtime.events import Step, to_json
from nodes.runtime.record import line


@pytest.mark.parametrize(
    "step",
    [
        Step(1, 1, {"loss": 0.1, 'a "quoted" ä': 1e-30}, 1e-3),
        Step(3, 10**12, {"loss": 2}, 1e22),
        Step(2, 7, {}, 0.0),
        Step(2, 7, {"loss": 1e308, "other": 1e308}, 0.1),
    ],
)
def test_a_step_is_written_as_the_encoder_would_write_it(step: Step) -> None:
    assert line(step) == json.dumps(to_json(step))


@pytest.mark.parametrize("value", [float("nan"), float("inf"), float("-inf")])
def test_a_loss_that_is_no_number_is_null(value: float) -> None:
    assert json.loads(line(Step(1, 1, {"loss": value}, 0.1)))["losses"] == {"loss": None}
