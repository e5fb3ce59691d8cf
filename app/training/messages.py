"""The talk between window and worker: one frozen dataclass a message, pictures as raw frames."""

from dataclasses import dataclass, field
from typing import Any

from nodes.runtime.events import Event

# What the window asks.


@dataclass(frozen=True, slots=True)
class Start:
    """Train the package at ``package`` in the run folder around it.

    Parameters
    ----------
    package
        The folder of the package.
    resume
        Whether to go on from the checkpoint beside it.
    """

    package: str
    resume: bool = False


@dataclass(frozen=True, slots=True)
class Pause:
    """Compute no further step until `Resume`."""


@dataclass(frozen=True, slots=True)
class Resume:
    """Go on after `Pause`."""


@dataclass(frozen=True, slots=True)
class Stop:
    """End after the current step, with a checkpoint."""


@dataclass(frozen=True, slots=True)
class Watch:
    """Send the activations and gradient size of one node while training.

    Parameters
    ----------
    node
        Its address; empty to watch nothing.
    rate
        At most this many frames a second.
    """

    node: str
    rate: float = 30.0


@dataclass(frozen=True, slots=True)
class Look:
    """Send what one live view shows, as often as it costs little; in place of the one before.

    Parameters
    ----------
    name
        Which; empty for none.
    asked
        What the view is asked to show, as its widget says.
    package
        The package whose trained network is shown where no run goes on; empty for none.
    """

    name: str
    asked: dict[str, Any] = field(default_factory=dict)
    package: str = ""


@dataclass(frozen=True, slots=True)
class Predict:
    """Run the trained network of a run and answer with `Predictions`.

    Parameters
    ----------
    package
        The package whose weights are used.
    indices
        Samples of the validation part; empty with ``count`` for the first ones.
    count
        How many, where no indices are given.
    inputs
        For "try your own": for each argument of the network the path of a file (NPY, NPZ, CSV or
        a picture) that is read in place of samples.
    array
        Or one array given as frame payload: its shape; dtype float32. Empty for none.
    """

    package: str
    indices: tuple[int, ...] = ()
    count: int = 24
    inputs: tuple[tuple[str, str], ...] = ()
    array: tuple[int, ...] = ()


# What the worker answers.


@dataclass(frozen=True, slots=True)
class Idle:
    """Torch and an optimiser are imported; a run or prediction would start at once."""


@dataclass(frozen=True, slots=True)
class Said:
    """The run said something. Steps are folded: ``events`` holds all since the last message."""

    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Paused:
    """No step is computed until `Resume`."""

    step: int


@dataclass(frozen=True, slots=True)
class Heartbeat:
    """Sent every 0.5 s, to tell a slow step from a hung or dead worker."""

    step: int
    busy: bool


@dataclass(frozen=True, slots=True)
class Activation:
    """The outputs of the watched node for the first sample of a batch, as raw frame payload.

    Parameters
    ----------
    node
        Its address.
    step
        At which step.
    shape
        Without the batch axis; the payload holds float32 values in C order.
    gradient
        The Euclidean norm of the gradient of its parameters, or of its output where it has none.
    """

    node: str
    step: int
    shape: tuple[int, ...]
    gradient: float | None


@dataclass(frozen=True, slots=True)
class Gradients:
    """The Euclidean norm of the gradient of each node's parameters, by address."""

    step: int
    norms: dict[str, float]


@dataclass(frozen=True, slots=True)
class Array:
    """Where one array lies in the payload of a frame: ``name``, shape, dtype and byte offset."""

    name: str
    shape: tuple[int, ...]
    dtype: str
    offset: int


@dataclass(frozen=True, slots=True)
class Offers:
    """The run that begins has these live views."""

    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """What a live view shows; the arrays are the payload.

    Parameters
    ----------
    name
        Which view.
    step
        After which step.
    arrays, facts
        What it shows.
    rate
        How many frames a second there are of late; 0 where that is not known.
    trouble
        Why it can show nothing, in a sentence.
    """

    name: str
    step: int
    arrays: tuple[Array, ...] = ()
    facts: dict[str, Any] = field(default_factory=dict)
    rate: float = 0.0
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class Predictions:
    """What the network makes of some samples; the arrays are the payload.

    Parameters
    ----------
    indices
        Of the validation part; empty for the user's own input.
    inputs, labels, outputs
        The network's arguments, the other fields of the samples, and the network's results.
    classes
        Names of the classes, where there are any.
    """

    indices: tuple[int, ...]
    inputs: tuple[Array, ...]
    labels: tuple[Array, ...]
    outputs: tuple[Array, ...]
    classes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Refused:
    """What was asked cannot be done, in a sentence.

    Parameters
    ----------
    reason
        The sentence.
    watch
        The node that was to be watched, where that is what cannot be done.
    """

    reason: str
    watch: str = ""


Question = Start | Pause | Resume | Stop | Watch | Look | Predict
Answer = (
    Idle
    | Said
    | Paused
    | Heartbeat
    | Activation
    | Gradients
    | Offers
    | Shown
    | Predictions
    | Refused
)
