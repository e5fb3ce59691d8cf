"""Shown: what a live view is given to show, and how it stands in its tab."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, eq=False)
class Shown:
    """One frame of a live view.

    Parameters
    ----------
    name
        Which view.
    step
        After which step of the training.
    arrays
        Its numbers by name.
    facts
        What else it says.
    rate
        How many frames a second there are of late; 0 where that is not known.
    trouble
        Why it can show nothing, in a sentence.
    """

    name: str
    step: int
    arrays: Mapping[str, NDArray[Any]] = field(default_factory=dict)
    facts: Mapping[str, Any] = field(default_factory=dict)
    rate: float = 0.0
    trouble: str = ""
