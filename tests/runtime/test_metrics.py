import math
from collections.abc import Callable

import numpy as np
import pytest
import torch
from sklearn import metrics as reference
from torch import Tensor

from nodes.runtime.metrics import (
    F1,
    R2,
    Accuracy,
    BinaryAccuracy,
    MeanAbsoluteError,
    MeanIoU,
    MeanSquaredError,
    MeanValue,
    Metric,
    Precision,
    Recall,
    TopAccuracy,
)

CLASSES = 5


@pytest.fixture
def judged() -> tuple[Tensor, Tensor]:
    """Scores (B, classes) and targets (B,), of which the last class never occurs."""
    chance = torch.Generator().manual_seed(3)
    scores = torch.randn(101, CLASSES, generator=chance)
    return scores, torch.randint(0, CLASSES - 1, (101,), generator=chance)


def folded(metric: Metric, *tensors: Tensor, size: int) -> float:
    for pieces in zip(*(tensor.split(size) for tensor in tensors), strict=True):
        metric.update(*pieces)
    return metric.value()


def by_classes(function: Callable[..., float], average: str) -> Callable[..., float]:
    def value(said: np.ndarray, true: np.ndarray) -> float:
        return float(function(true, said, average=average, zero_division=0))

    return value


KINDS = {"F1": F1, "Precision": Precision, "Recall": Recall}
FUNCTIONS = {
    "F1": reference.f1_score,
    "Precision": reference.precision_score,
    "Recall": reference.recall_score,
}


@pytest.mark.parametrize("average", ["macro", "micro", "weighted"])
@pytest.mark.parametrize("kind", sorted(KINDS))
def test_what_is_counted_by_class_is_what_scikit_learn_counts(
    kind: str, average: str, judged: tuple[Tensor, Tensor]
) -> None:
    scores, target = judged
    said = scores.argmax(1).numpy()
    wanted = by_classes(FUNCTIONS[kind], average)(said, target.numpy())
    found = folded(KINDS[kind](CLASSES, average), scores, target, size=7)
    assert found == pytest.approx(wanted, abs=1e-12)


def test_accuracies_are_shares_of_all_samples(judged: tuple[Tensor, Tensor]) -> None:
    scores, target = judged
    said = scores.argmax(1)
    assert folded(Accuracy(), scores, target, size=7) == reference.accuracy_score(target, said)
    wanted = reference.top_k_accuracy_score(target, scores, k=2, labels=range(CLASSES))
    assert folded(TopAccuracy(2), scores, target, size=7) == wanted


def test_the_accuracy_of_sequences_counts_each_place() -> None:
    scores = torch.eye(3).reshape(1, 3, 3)
    assert folded(Accuracy(axis=-1), scores, torch.tensor([[0, 1, 1]]), size=1) == 2 / 3


@pytest.mark.parametrize("shape", [(6,), (6, 1)])
def test_yes_is_what_lies_above_the_threshold(shape: tuple[int, ...]) -> None:
    scores = torch.tensor([-2.0, -1.0, 0.0, 0.1, 1.0, 2.0]).reshape(shape)
    target = torch.tensor([0, 1, 0, 1, 1, 0])
    assert folded(BinaryAccuracy(0.0), scores, target, size=2) == 4 / 6


def test_the_overlap_of_areas_is_what_scikit_learn_finds() -> None:
    chance = torch.Generator().manual_seed(1)
    scores = torch.randn(4, 3, 6, 5, generator=chance)
    target = torch.randint(0, 3, (4, 6, 5), generator=chance)
    said = scores.argmax(1).flatten()
    wanted = reference.jaccard_score(target.flatten(), said, average="macro")
    assert folded(MeanIoU(3), scores, target, size=3) == pytest.approx(wanted, abs=1e-12)


def test_targets_that_are_ignored_count_nowhere() -> None:
    scores = torch.eye(3)
    target = torch.tensor([0, 1, -100])
    assert folded(F1(3), scores, target, size=2) == 1.0


REGRESSIONS: dict[str, tuple[Metric, Callable[..., float]]] = {
    "MeanSquaredError": (MeanSquaredError(), reference.mean_squared_error),
    "MeanAbsoluteError": (MeanAbsoluteError(), reference.mean_absolute_error),
    "R2": (R2(), reference.r2_score),
}


@pytest.mark.parametrize("size", [1, 7, 100])
@pytest.mark.parametrize("kind", sorted(REGRESSIONS))
def test_errors_are_the_same_however_the_samples_are_cut(kind: str, size: int) -> None:
    metric, function = REGRESSIONS[kind]
    metric.reset()
    chance = torch.Generator().manual_seed(2)
    target = torch.randn(100, 1, generator=chance) + 1000  # far from 0, where sums lose digits
    values = target + torch.randn(100, 1, generator=chance)
    wanted = function(target.double().numpy(), values.double().numpy())
    assert folded(metric, values, target, size=size) == pytest.approx(wanted, rel=1e-9)


def test_a_mean_counts_every_number_once() -> None:
    assert folded(MeanValue(), torch.arange(10.0), size=3) == 4.5


def test_a_metric_keeps_no_gradient_graph() -> None:
    metric = MeanSquaredError()
    metric.update(torch.ones(2, requires_grad=True), torch.zeros(2))
    assert metric.value() == 1.0
    assert math.isfinite(metric.value())
