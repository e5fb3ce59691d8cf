import numpy as np
import pytest

from app.training.messages import Array, Predictions
from app.ui import samples

IMAGE = np.arange(2 * 1 * 2 * 2, dtype=np.float32).reshape(2, 1, 2, 2)
LABEL = np.array([1, 0], np.int64)
SCORES = np.array([[0.0, 3.0, 1.0], [0.0, 3.0, 1.0]], np.float32)


def said(**more: object) -> tuple[Predictions, bytes]:
    payload, arrays = b"", []
    for name, values in (("image", IMAGE), ("label", LABEL), ("linear_1", SCORES)):
        arrays.append(Array(name, values.shape, str(values.dtype), len(payload)))
        payload += values.tobytes()
    told = Predictions((5, 9), (arrays[0],), (arrays[1],), (arrays[2],), ("a", "b", "c"))
    return told, payload


def test_each_sample_has_its_input_label_and_likeliest_classes() -> None:
    first, second = samples.read(*said())
    assert first.index == 5
    assert np.array_equal(first.inputs["image"], IMAGE[0])
    assert (first.label, first.likely[0].name, first.right) == ("b", "b", True)
    assert (second.label, second.likely[0].name, second.right) == ("a", "b", False)


def test_likely_classes_come_in_order_with_shares_of_one() -> None:
    first, _ = samples.read(*said())
    assert [each.name for each in first.likely] == ["b", "c", "a"]
    assert sum(each.share for each in first.likely) == pytest.approx(1.0)


def test_shares_are_left_as_they_are() -> None:
    assert samples.spread(np.array([0.2, 0.8])).tolist() == [0.2, 0.8]


def test_what_is_no_classification_has_no_verdict() -> None:
    values = np.array([[0.5], [1.5]], np.float32)
    told = Predictions((0, 1), (), (), (Array("out", values.shape, "float32", 0),))
    for sample in samples.read(told, values.tobytes()):
        assert sample.likely == ()
        assert sample.right is None


def test_your_own_input_has_no_label() -> None:
    told, payload = said()
    own = Predictions((), told.inputs, (), told.outputs, told.classes)
    first, _ = samples.read(own, payload)
    assert (first.index, first.label, first.right) == (-1, "", None)


def test_one_number_decides_between_two_classes() -> None:
    logits, label = np.array([[-8.0], [8.0]], np.float32), np.array([0, 0], np.int64)
    told = Predictions(
        (0, 1),
        (),
        (Array("label", (2,), "int64", logits.nbytes),),
        (Array("score", (2, 1), "float32", 0),),
        ("no", "yes"),
    )
    first, second = samples.read(told, logits.tobytes() + label.tobytes())
    assert (first.likely[0].name, first.right) == ("no", True)
    assert (second.likely[0].name, second.right) == ("yes", False)


def test_a_real_target_is_shown_as_the_label() -> None:
    values, target = np.array([[0.5]], np.float32), np.array([[0.75]], np.float32)
    told = Predictions(
        (0,),
        (),
        (Array("answer", (1, 1), "float32", 4),),
        (Array("out", (1, 1), "float32", 0),),
    )
    (only,) = samples.read(told, values.tobytes() + target.tobytes())
    assert (only.label, only.right) == ("0.75", None)
