"""Samples: what the network made of each, as plain values that a card can show."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.training.messages import Array, Predictions

Values = NDArray[np.generic]

MOST_LIKELY = 3


@dataclass(frozen=True, slots=True)
class Likely:
    """A class that a sample may belong to, and how likely the network finds it."""

    name: str
    share: float


@dataclass(frozen=True, slots=True, eq=False)
class Sample:
    """One sample and what the network made of it.

    Parameters
    ----------
    index
        Its number in the validation part; -1 for the user's own input.
    inputs, outputs
        The network's arguments and results, without the batch axis.
    label
        What it is, in words; empty where nobody knows.
    likely
        The classes it may belong to, the likeliest first; none where it is no classification.
    right
        Whether the likeliest is the label; None where that is not known.
    """

    index: int
    inputs: Mapping[str, Values]
    outputs: Mapping[str, Values]
    label: str
    likely: tuple[Likely, ...]
    right: bool | None


def read(said: Predictions, payload: bytes) -> tuple[Sample, ...]:
    """Take predictions apart into samples."""
    inputs = {each.name: array(each, payload) for each in said.inputs}
    labels = {each.name: array(each, payload) for each in said.labels}
    outputs = {each.name: array(each, payload) for each in said.outputs}
    batched = [values.shape[0] for values in (*inputs.values(), *outputs.values()) if values.ndim]
    count = len(said.indices) or min(batched, default=0)
    truth, targets = _labels(labels, count), _targets(labels, count)
    scores = _scores(outputs, count)
    if scores is not None and truth is None and said.indices:
        scores = scores if scores.shape[1] == len(said.classes) else None  # else who knows of what
    if scores is None:
        scores = _two_classes(outputs, truth)
    return tuple(
        _sample(place, said, inputs, outputs, truth, targets, scores) for place in range(count)
    )


def array(told: Array, payload: bytes) -> Values:
    """Give the values that a frame's payload holds."""
    kind = np.dtype(told.dtype)
    size = int(np.prod(told.shape, dtype=np.int64))
    return np.frombuffer(payload, kind, size, told.offset).reshape(told.shape)


def spread(scores: Values) -> NDArray[np.float64]:
    """Give scores as shares of one: as they are where they are shares, else by softmax."""
    values = scores.astype(np.float64)
    if values.min() >= 0 and abs(values.sum() - 1) < 1e-3:
        return values
    raised = np.exp(values - values.max())
    return np.asarray(raised / raised.sum(), np.float64)


def _sample(
    place: int,
    said: Predictions,
    inputs: Mapping[str, Values],
    outputs: Mapping[str, Values],
    truth: Values | None,
    targets: Values | None,
    scores: Values | None,
) -> Sample:
    number = int(truth[place]) if truth is not None else -1
    target = "" if targets is None else f"{float(targets[place].reshape(-1)[0]):.4g}"
    likely: tuple[Likely, ...] = ()
    right = None
    if scores is not None:
        shares = spread(scores[place])
        first = np.argsort(-shares, kind="stable")[:MOST_LIKELY]
        likely = tuple(
            Likely(_name(said.classes, int(each)), float(shares[each])) for each in first
        )
        right = int(first[0]) == number if truth is not None else None
    return Sample(
        said.indices[place] if place < len(said.indices) else -1,
        _at(inputs, place),
        _at(outputs, place),
        _name(said.classes, number) if truth is not None else target,
        likely,
        right,
    )


def _at(arrays: Mapping[str, Values], place: int) -> dict[str, Values]:
    return {
        name: values[place]
        for name, values in arrays.items()
        if values.ndim and place < values.shape[0]
    }


def _scores(outputs: Mapping[str, Values], count: int) -> Values | None:
    """Give the result that looks like one score a class, if there is one."""
    for values in outputs.values():
        if values.ndim == 2 and values.shape[0] == count and values.shape[1] > 1:
            return values
    return None


def _two_classes(outputs: Mapping[str, Values], truth: Values | None) -> Values | None:
    """Give shares of no and yes where one number a sample decides between two classes.

    Numbers from 0 to 1 are taken as the share of yes, others as its logit.
    """
    if truth is None or not np.isin(truth, (0, 1)).all():
        return None
    for values in outputs.values():
        if values.shape in ((truth.size,), (truth.size, 1)):
            flat = values.reshape(-1).astype(np.float64)
            inside = bool(((flat >= 0) & (flat <= 1)).all())
            yes = flat if inside else 1 / (1 + np.exp(-np.clip(flat, -60, 60)))
            return np.stack([1 - yes, yes], axis=1)
    return None


def _labels(labels: Mapping[str, Values], count: int) -> Values | None:
    """Give the field that looks like one class number a sample, if there is one."""
    for name, values in labels.items():
        whole = np.issubdtype(values.dtype, np.integer)
        if name != "index" and values.shape == (count,) and whole:
            return values
    return None


def _targets(labels: Mapping[str, Values], count: int) -> Values | None:
    """Give the field that looks like one real number a sample, if there is one."""
    for values in labels.values():
        if values.dtype.kind == "f" and values.shape in ((count,), (count, 1)):
            return values
    return None


def _name(classes: Sequence[str], number: int) -> str:
    return classes[number] if 0 <= number < len(classes) else str(number)
