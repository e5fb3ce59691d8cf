import math

import pytest
import torch
import torch.nn.functional as F

from nodes.block import Block
from nodes.errors import ShapeError
from nodes.losses import BCE, L1, MSE, BCEWithLogits, CrossEntropy, KLDivergence, SmoothL1
from nodes.metrics import Accuracy, BinaryAccuracy, TopAccuracy
from nodes.spec import BATCH, Spec
from tests.nodes.building import build, sample

SCORES, LABEL = Spec.tensor(5), Spec.label(5)


@pytest.fixture(autouse=True)
def same_chance() -> None:
    torch.manual_seed(0)


def test_cross_entropy_is_minus_the_logarithm_of_the_right_share() -> None:
    scores, label = sample(SCORES), sample(LABEL)
    (found,) = build(CrossEntropy(), (SCORES, LABEL))(scores, label)
    shares = torch.softmax(scores, 1)
    wanted = -sum(math.log(shares[i, label[i]]) for i in range(2)) / 2
    assert float(found) == pytest.approx(wanted)


def test_smoothing_ignored_targets_and_class_weights_reach_torch() -> None:
    block = CrossEntropy(smoothing=0.1, ignore=2, class_weights=(1, 2, 3, 4, 5))
    scores, label = torch.randn(8, 5), torch.arange(8) % 5
    (found,) = build(block, (SCORES, LABEL))(scores, label)
    weight = torch.tensor([1.0, 2, 3, 4, 5])
    wanted = F.cross_entropy(scores, label, weight, ignore_index=2, label_smoothing=0.1)
    assert found.equal(wanted)


def test_scores_of_sequences_have_their_classes_last_and_pictures_first() -> None:
    scores, label = Spec.tensor(7, 5), Spec("label", (BATCH, 7), "int64", 5)
    (found,) = build(CrossEntropy(), (scores, label))(a := sample(scores), b := sample(label))
    assert found.allclose(F.cross_entropy(a.transpose(1, 2), b))
    scores, label = Spec.image(5, 4, 3), Spec("label", (BATCH, 4, 3), "int64", 5)
    (found,) = build(CrossEntropy(), (scores, label))(a := sample(scores), b := sample(label))
    assert found.equal(F.cross_entropy(a, b))


@pytest.mark.parametrize(
    "block", [CrossEntropy(), Accuracy(), TopAccuracy(best=2)], ids=lambda b: type(b).__name__
)
def test_too_few_classes_are_told_with_both_numbers(block: Block) -> None:
    with pytest.raises(ShapeError) as refused:
        build(block, (SCORES, Spec.label(10)))
    told = str(refused.value.told(node="loss", source="linear"))
    assert told == "loss gets scores of 5 classes from linear, but the target has 10."


def test_class_weights_that_do_not_fit_are_refused() -> None:
    with pytest.raises(ShapeError, match="2 class weights for 5 classes"):
        build(CrossEntropy(class_weights=(1, 2)), (SCORES, LABEL))


@pytest.mark.parametrize("block", [MSE(), L1(), SmoothL1()], ids=lambda b: type(b).__name__)
def test_a_column_is_compared_with_a_row_number_by_number(block: Block) -> None:
    values, target = torch.randn(6, 1), torch.randn(6)
    flat = Spec("tensor", (BATCH,))
    (column,) = build(block, (Spec.tensor(1), flat))(values, target)
    (plain,) = build(block, (flat, flat))(values[:, 0], target)
    assert column.allclose(plain)


@pytest.mark.parametrize(
    "block", [MSE(), BCEWithLogits(), KLDivergence(), BinaryAccuracy()],
    ids=lambda b: type(b).__name__,
)  # fmt: skip
def test_shapes_that_would_broadcast_are_refused(block: Block) -> None:
    with pytest.raises(ShapeError, match="number by number"):
        build(block, (Spec.tensor(3), Spec.tensor(1)))


def test_yes_and_no_may_come_as_whole_numbers() -> None:
    scores, label = torch.randn(6, 1), torch.randint(0, 2, (6,))
    specs = (Spec.tensor(1), Spec.label(2))
    (logits,) = build(BCEWithLogits(), specs)(scores, label)
    (shares,) = build(BCE(), specs)(scores.sigmoid(), label)
    assert logits.allclose(shares)
    (heavy,) = build(BCEWithLogits(positive=3.0), specs)(scores, label)
    assert heavy.allclose(
        F.binary_cross_entropy_with_logits(
            scores[:, 0], label.float(), pos_weight=torch.tensor(3.0)
        )
    )


def test_two_equal_distributions_have_no_distance() -> None:
    specs = (SCORES, SCORES)
    scores = sample(SCORES)
    assert float(build(KLDivergence(), specs)(scores, scores + 3)[0]) == pytest.approx(0, abs=1e-6)
    assert float(build(KLDivergence(), specs)(scores, scores.flip(1))[0]) > 0
