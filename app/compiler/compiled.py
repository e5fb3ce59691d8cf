"""A project followed and written, before it is told."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from app.compiler.experiment import Experiment
from app.compiler.functions import Function
from app.compiler.partition import Partition
from app.compiler.report import Problem
from app.compiler.scope import Written
from app.compiler.shapes import Walked
from app.compiler.text import Line
from app.graph.effective import Effective
from app.graph.graph import Project
from nodes.block import Trainer


@dataclass(slots=True)
class Compiled:
    """A project followed and written, before it is told.

    Parameters
    ----------
    project
        The project as it counts, its paths resolved.
    walked
        Its main drawing, followed.
    parts
        The drawing taken apart.
    problems
        What is wrong with it.
    classes
        The classes of its composites, those inside first, and that of the network.
    experiment
        The training program.
    functions
        The parts of the network that are methods of their own.
    counted
        What of the project as it is drawn became nothing.
    """

    project: Project
    walked: Walked
    parts: Partition
    problems: list[Problem]
    classes: list[Written] = field(default_factory=list)
    experiment: Experiment = field(default_factory=Experiment)
    functions: tuple[Function, ...] = ()
    counted: Effective = field(default_factory=lambda: Effective(Project()))

    @property
    def trainer(self) -> Trainer | None:
        """The block that trains it, if there is one."""
        for name in self.parts.trainers[:1]:
            block = self.project.graph.nodes[name].block
            if isinstance(block, Trainer):
                return block
        return None

    def lines(self) -> Iterator[Line]:
        """Give every line of code, but for the methods that run parts of it once more."""
        for written in self.classes:
            yield from written.lines
        yield from self.experiment.lines

    def needs(self) -> dict[str, None]:
        """Give what its code takes from the runtime."""
        found: dict[str, None] = {}
        for written in self.classes:
            found.update(written.needs)
        found.update(self.experiment.needs)
        return found
