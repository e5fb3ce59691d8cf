import pytest
import torch
from torch import Tensor

from nodes.attention import DecoderLayer, EncoderLayer, MultiheadAttention, ScaledDotProduct
from nodes.errors import ShapeError
from nodes.spec import BATCH, Spec
from tests.nodes.building import build, sample

X = Spec.tensor(6, 16)
MEMORY = Spec.tensor(9, 16)
KEPT = Spec("mask", (BATCH, 6), "bool")


@pytest.fixture(autouse=True)
def same_chance() -> None:
    torch.manual_seed(0)


def moved(x: Tensor, place: int) -> Tensor:
    x = x.clone()
    x[:, place] += 1
    return x


@pytest.mark.parametrize("weights", ["no", "yes"])
def test_a_causal_place_sees_nothing_later(weights: str) -> None:
    built = build(MultiheadAttention(causal="yes", weights=weights), (X, None, None, None))
    x = sample(X)
    before, after = built(x)[0], built(moved(x, 4))[0]
    assert after[:, :4].allclose(before[:, :4], atol=1e-6)
    assert not after[:, 4:].allclose(before[:, 4:], atol=1e-4)


def test_a_masked_place_is_not_looked_at() -> None:
    built = build(MultiheadAttention(), (X, None, None, KEPT))
    x = sample(X)
    kept = torch.ones(2, 6, dtype=torch.bool)
    kept[:, 2] = False
    before, after = built(x, kept)[0], built(moved(x, 2), kept)[0]
    assert after[:, [0, 1, 3, 4, 5]].allclose(before[:, [0, 1, 3, 4, 5]], atol=1e-6)


def test_a_mask_of_numbers_is_read_as_one_of_truths() -> None:
    x = sample(X)
    kept = torch.tensor([[1, 1, 1, 1, 0, 0], [1, 1, 0, 0, 0, 0]])
    block = MultiheadAttention(causal="yes")
    numbers = build(block, (X, None, None, Spec("mask", (BATCH, 6), "int64")))
    truths = build(block, (X, None, None, KEPT))
    truths.module = numbers.module
    assert numbers(x, kept)[0].equal(truths(x, kept.bool())[0])


def test_attention_weights_are_shares_of_what_is_looked_at() -> None:
    built = build(MultiheadAttention(weights="yes"), (X, MEMORY, None, None))
    out, weights = built(sample(X), sample(MEMORY))
    assert list(out.shape) == [2, 6, 16]
    assert list(weights.shape) == [2, 6, 9]
    assert weights.sum(-1).allclose(torch.ones(2, 6))


def test_key_and_value_may_have_other_features_than_the_query() -> None:
    key, value = Spec.tensor(9, 10), Spec.tensor(9, 12)
    built = build(MultiheadAttention(), (X, key, value, None))
    assert list(built(sample(X), sample(key), sample(value))[0].shape) == [2, 6, 16]


@pytest.mark.parametrize("block", [MultiheadAttention(heads=3), EncoderLayer(heads=3)])
def test_heads_that_cannot_share_the_features_are_refused(
    block: MultiheadAttention | EncoderLayer,
) -> None:
    with pytest.raises(ShapeError, match="3 does not divide 16"):
        block.layer(X)


def test_scaled_dot_product_is_its_formula() -> None:
    specs = (X, MEMORY, Spec.tensor(9, 5))
    query, key, value = map(sample, specs)
    (found,) = build(ScaledDotProduct(), specs)(query, key, value)
    weights = torch.softmax(query @ key.transpose(1, 2) / 4, -1)
    assert found.allclose(weights @ value, atol=1e-6)


def test_an_encoder_ignores_what_its_mask_leaves_out() -> None:
    built = build(EncoderLayer(dropout=0.0), (X, KEPT))
    x, kept = sample(X), torch.ones(2, 6, dtype=torch.bool)
    kept[:, 5] = False
    before, after = built(x, kept)[0], built(moved(x, 5), kept)[0]
    assert after[:, :5].allclose(before[:, :5], atol=1e-5)


def test_a_decoder_sees_all_of_the_memory_and_nothing_later() -> None:
    built = build(DecoderLayer(dropout=0.0), (X, MEMORY))
    x, memory = sample(X), sample(MEMORY)
    before = built(x, memory)[0]
    later = built(moved(x, 3), memory)[0]
    assert later[:, :3].allclose(before[:, :3], atol=1e-5)
    assert not built(x, moved(memory, 8))[0][:, 0].allclose(before[:, 0], atol=1e-4)
