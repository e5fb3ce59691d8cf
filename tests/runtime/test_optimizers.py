"""Optimisers and schedules are torch's own, and follow its formulas step by step."""

from typing import Any

import pytest
import torch
from torch import nn, optim

from nodes.runtime.failure import RunError
from nodes.runtime.optimizers import optimizer_for, optimizer_of, schedule_of

STEPS, EPOCH = 60, 6


def by_torch(make: Any) -> list[float]:
    """The rate at each step, as a scheduler of torch has it."""
    optimizer = optim.SGD([nn.Parameter(torch.zeros(1))], lr=0.4)
    scheduler = make(optimizer)
    rates = []
    for _ in range(STEPS):
        rates.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        scheduler.step()
    return rates


@pytest.mark.parametrize(
    ("settings", "make"),
    [
        ({"schedule": "constant"}, lambda o: optim.lr_scheduler.LambdaLR(o, lambda _: 1.0)),
        (
            {"schedule": "step", "schedule_every": 3, "schedule_factor": 0.5},
            lambda o: optim.lr_scheduler.StepLR(o, 3 * EPOCH, 0.5),
        ),
        ({"schedule": "cosine"}, lambda o: optim.lr_scheduler.CosineAnnealingLR(o, STEPS)),
        (
            {"schedule": "one-cycle"},
            lambda o: optim.lr_scheduler.OneCycleLR(o, 0.4, STEPS, cycle_momentum=False),
        ),
    ],
)
def test_a_schedule_is_that_of_torch(settings: dict[str, Any], make: Any) -> None:
    rate = schedule_of({"learning_rate": 0.4, **settings}, STEPS, EPOCH)
    assert [rate(step) for step in range(STEPS)] == pytest.approx(by_torch(make), rel=1e-6)


def test_a_warm_up_rises_in_a_line_before_what_follows() -> None:
    plain = schedule_of({"learning_rate": 1.0, "schedule": "cosine"}, 50, 5)
    warm = schedule_of({"learning_rate": 1.0, "schedule": "cosine", "warmup": 10}, 60, 5)
    assert [warm(step) for step in range(10)] == pytest.approx([(k + 1) / 10 for k in range(10)])
    assert [warm(step) for step in range(10, 60)] == pytest.approx([plain(k) for k in range(50)])


def test_the_warm_up_schedule_is_that_of_the_transformer() -> None:
    rate = schedule_of({"learning_rate": 0.1, "schedule": "warm-up", "warmup": 20}, 100, 5)
    noam = [min((k + 1) ** -0.5, (k + 1) * 20**-1.5) * 20**0.5 for k in range(100)]
    assert [rate(step) / 0.1 for step in range(100)] == pytest.approx(noam)


@pytest.mark.parametrize("name", ["Adam", "AdamW", "SGD", "RMSprop", "Adagrad", "NAdam"])
def test_an_optimiser_is_that_of_torch_with_the_settings(name: str) -> None:
    settings = {"optimizer": name, "learning_rate": 0.02, "weight_decay": 0.3, "momentum": 0.7}
    made = optimizer_of(nn.Linear(2, 2), settings)
    assert type(made) is getattr(optim, name)
    assert made.defaults["lr"] == 0.02
    assert made.defaults["weight_decay"] == 0.3
    if name in ("SGD", "RMSprop"):
        assert made.defaults["momentum"] == 0.7
    else:
        assert "momentum" not in made.defaults


@pytest.mark.parametrize("name", ["Adam", "AdamW", "NAdam"])
def test_betas_are_those_of_the_settings_or_of_torch(name: str) -> None:
    weights = list(nn.Linear(2, 2).parameters())
    plain = optimizer_for(weights, {"optimizer": name})
    assert plain.defaults["betas"] == getattr(optim, name)(weights).defaults["betas"]
    own = optimizer_for(weights, {"optimizer": name, "beta_1": 0.5, "beta_2": 0.9})
    assert own.defaults["betas"] == (0.5, 0.9)


def test_locked_weights_are_not_trained() -> None:
    layer = nn.Linear(2, 2)
    layer.weight.requires_grad_(False)
    assert optimizer_of(layer, {}).param_groups[0]["params"] == [layer.bias]
    with pytest.raises(RunError, match="no weights"):
        optimizer_of(nn.ReLU(), {})
