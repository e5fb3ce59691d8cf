"""What the compiler finds out: shapes, costs, problems and code, as plain values."""

from dataclasses import dataclass, field
from typing import Any

from nodes.errors import fill
from nodes.spec import Spec


@dataclass(frozen=True, slots=True)
class Fix:
    """A repair of a problem, tried before it was offered.

    Parameters
    ----------
    template, values
        What it does, in one sentence.
    composite
        The drawing in which it is applied; empty for the main one.
    steps
        The edits, in order: each the name of a verb of `edits` and its arguments, as plain data
        that `app.graph.repairs` carries out.
    """

    template: str
    values: dict[str, Any] = field(default_factory=dict)
    composite: str = ""
    steps: tuple[dict[str, Any], ...] = ()

    def __str__(self) -> str:
        return fill(self.template, dict(self.values))


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that keeps a drawing from running or is not meant, told once, where it arises.

    Parameters
    ----------
    node
        The address of the node: its name, or inside composites its dotted path.
    port
        The input port it is about, or empty.
    template, values
        What is wrong, in one sentence or two.
    fixes
        Repairs that were tried.
    composite, inside
        Where the node is drawn: the composite (empty: the main drawing) and its name there.
    warning
        Whether the drawing runs all the same.
    """

    node: str
    template: str
    values: dict[str, Any] = field(default_factory=dict)
    port: str = ""
    fixes: tuple[Fix, ...] = ()
    composite: str = ""
    inside: str = ""
    warning: bool = False

    @property
    def message(self) -> str:
        """The sentence in English."""
        return fill(self.template, dict(self.values))


@dataclass(frozen=True, slots=True)
class NodeReport:
    """What is known of one node, at its address.

    Parameters
    ----------
    block
        The name of its block or composite.
    outputs
        The spec of each output port that is known.
    parameters, trainable
        How many weights it has; 0 for a twin.
    macs
        Multiply-accumulates for one sample.
    memory
        Bytes of its outputs for one sample.
    code
        The lines that stand for it, dedented.
    mode
        Whether it is left out: ``disabled``, or ``bypassed``, where what comes in goes on.
    kept
        Bytes that a training step takes for each sample: its outputs, their gradients, and what
        is kept within it.
    scores
        Bytes that it takes besides where attention is not fused, as on the CPU.
    """

    block: str
    outputs: dict[str, Spec] = field(default_factory=dict)
    parameters: int = 0
    trainable: int = 0
    macs: int = 0
    memory: int = 0
    code: str = ""
    mode: str = ""
    kept: int = 0
    scores: int = 0


@dataclass(frozen=True, slots=True)
class NetworkReport:
    """The network as a whole.

    Parameters
    ----------
    inputs, outputs
        Its arguments and results by name.
    parameters, trainable, macs
        Sums over its nodes, each module once.
    activations
        Bytes of all outputs for one sample.
    fixed_memory
        Bytes that a training step needs whatever the batch is: weights, gradients, optimiser.
    sample_memory
        Bytes that it needs besides for each sample of a batch.
    batch_size
        That of the trainer, or 1.
    scores
        Bytes of attention that each sample needs besides where that is not fused.
    """

    inputs: dict[str, Spec] = field(default_factory=dict)
    outputs: dict[str, Spec] = field(default_factory=dict)
    parameters: int = 0
    trainable: int = 0
    macs: int = 0
    activations: int = 0
    fixed_memory: int = 0
    sample_memory: int = 0
    batch_size: int = 1
    scores: int = 0

    @property
    def training_memory(self) -> int:
        """Bytes that a training step needs at ``batch_size``, at most."""
        return self.fixed_memory + (self.sample_memory + self.scores) * self.batch_size


@dataclass(frozen=True, slots=True)
class Source:
    """A generated file.

    Parameters
    ----------
    text
        What it holds.
    nodes
        For each line the address of the node it stands for, or an empty text.
    """

    text: str
    nodes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Analysis:
    """Everything the engine found out about one revision of a project.

    Parameters
    ----------
    problems, warnings
        What keeps it from running; what is most likely not meant, though it runs.
    """

    revision: int
    nodes: dict[str, NodeReport]
    network: NetworkReport | None
    problems: tuple[Problem, ...]
    files: dict[str, Source]
    seconds: float = 0.0
    warnings: tuple[Problem, ...] = ()

    @property
    def told(self) -> tuple[Problem, ...]:
        """All that is told of it, problems before warnings."""
        return (*self.problems, *self.warnings)

    @property
    def runnable(self) -> bool:
        """Whether nothing keeps it from being exported."""
        return not self.problems


@dataclass(frozen=True, slots=True)
class Package:
    """A run package before it is written.

    Parameters
    ----------
    name
        The name of its folder, an identifier.
    files
        The text of each generated file: ``__init__.py``, ``__main__.py``, ``model.py``,
        ``experiment.py``, ``settings.json``, ``README.md``.
    runtime
        The modules of `nodes.runtime` that its code names, as ``"layers.positions"``; what these
        import in turn is found by whoever writes the package.
    """

    name: str
    files: dict[str, str]
    runtime: frozenset[str]
