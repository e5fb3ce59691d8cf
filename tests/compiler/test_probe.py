"""Tests of what torch is asked about blocks."""

import logging
import warnings

import pytest
import torch

from app.compiler.probe import Answer, Prober, _base, _moved, _tensor
from nodes.errors import ShapeError, UserError
from nodes.spec import Spec, axis
from tests.compiler.small import block

IMAGE = Spec.image(3, 32, 32)


def ask(kind: str, *arriving: Spec, **values: object) -> Answer:
    """Ask a fresh prober."""
    made = block(kind, **values)
    free = (None,) * (len(made.inputs()) - len(arriving))
    return Prober().ask(made, (*arriving, *free), {})


def test_the_costs_of_a_convolution_are_those_of_the_books() -> None:
    answer = ask("Conv2d", IMAGE, channels=8)
    assert answer.parameters == answer.trainable == 3 * 8 * 9 + 8
    assert answer.macs == 3 * 8 * 9 * 32 * 32
    assert answer.memory == 4 * 8 * 32 * 32
    assert answer.code == "nn.Conv2d(3, 8, kernel_size=3, padding=1)"


def test_an_answer_is_remembered() -> None:
    prober = Prober()
    first = prober.ask(block("Linear"), (Spec.tensor(4),), {})
    assert prober.ask(block("Linear"), (Spec.tensor(4),), {}) is first
    assert prober.asked == 1


def test_a_refusal_is_remembered_and_told_anew_each_time() -> None:
    prober = Prober()
    told = []
    for _ in range(2):
        with pytest.raises(ShapeError) as refusal:
            prober.ask(block("Conv2d"), (Spec.tensor(4),), {})
        told.append(refusal.value)
    assert prober.asked == 1
    assert told[0] is not told[1]
    assert told[0].about == Spec.tensor(4)


def test_an_axis_of_a_name_stays_that_axis() -> None:
    (out,) = ask("Linear", Spec.tensor("T", 4)).outputs
    assert out.axes[:2] == Spec.tensor("T", 4).axes[:2]


def test_a_recurrent_layer_gives_its_state_beside_its_outputs() -> None:
    out, h, c = ask("LSTM", Spec.tensor("T", 4), features=6, layers=2).outputs
    assert (str(out), str(h), str(c)) == ("(B, T, 6)", "(2, B, 6)", "(2, B, 6)")


def test_whole_numbers_keep_their_range_through_operations_that_keep_them() -> None:
    (out,) = ask("Slice", Spec.tokens(12, 100), start=0, length=5).outputs
    assert (out.kind, out.high) == ("tokens", 100)


def test_whole_numbers_lose_a_range_that_they_leave() -> None:
    ids = Spec.tokens("T", 100)
    made = block("Add")
    (out,) = Prober().ask(made, ((ids, ids),), {}).outputs
    assert (out.dtype, out.high) == ("int64", None)


@pytest.mark.parametrize("shape", [(9,), (2, 21), (3, 4, 5), (1,), (0,), ()])
@pytest.mark.parametrize("high", [1, 4, 9, 1000])
def test_indices_of_a_probe_lie_in_their_range_and_reach_both_ends(
    shape: tuple[int, ...], high: int
) -> None:
    made = _tensor(
        Spec("tensor", shape, "int64", high), lambda size: int(str(size)), torch.device("cpu")
    )
    assert made.shape == shape
    found = set(made.flatten().tolist())
    assert found <= set(range(high))
    if shape and shape[-1] > 1:
        assert {0, high - 1} <= found


def test_numbers_that_index_an_axis_fit_it_at_every_probe() -> None:
    edges = Spec("graph", (2, axis("E")), "int64", "V")
    for sizes, vertices in ((_base, 9), (_moved("V", 0), 14), (_moved("V", 1), 7)):
        assert int(_tensor(edges, sizes, torch.device("cpu")).max()) == vertices - 1


def test_more_memory_than_there_can_be_is_refused_without_taking_it() -> None:
    with pytest.raises(UserError, match="GB"):
        ask("Linear", Spec.tensor(2**20), features=2**20)


def test_an_error_of_torch_is_told_in_a_sentence() -> None:
    with pytest.raises(UserError) as refusal:
        ask("MatMul", Spec.tensor(3, 4), Spec.tensor(5, 6))
    assert "\n" not in str(refusal.value)
    assert "do not fit" in str(refusal.value)


def test_asking_is_silent(caplog: pytest.LogCaptureFixture) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        ask("LSTM", Spec.tensor("T", 4), dropout=0.5)
        with caplog.at_level(logging.ERROR), pytest.raises(UserError):
            ask("EncoderLayer", Spec.tensor("T", 6), heads=4)
    assert not caplog.records


@pytest.mark.parametrize("kind", ["Softmax", "LogSoftmax"])
def test_an_axis_that_is_not_there_is_refused(kind: str) -> None:
    with pytest.raises(ShapeError, match="axis 6"):
        ask(kind, Spec.tensor(4), axis=6)
