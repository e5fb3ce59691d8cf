"""Forecast: how much memory a training takes, and the largest batch that fits."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from app.compiler.report import Analysis, Fix, NetworkReport, Problem
from app.graph.graph import Project
from app.ui import words
from app.ui.document import Document
from app.ui.editing import Editing
from app.ui.running import Running
from nodes.block import Block
from nodes.errors import fill

BATCH = "batch_size"
SPARED = 0.1
"""The part of what is free that is left to others."""
CONTEXT = 600 * 2**20
"""What is left to torch itself on a GPU, in bytes: a careful guess."""
LARGEST = 2**20
"""No batch larger than this is told of."""
FITS = "batch {batch} takes {needed}; up to {most} fit in {free}"
NEEDS = "training needs {needed} at batch {batch}"
NO_BATCH = "training needs {needed}"
TOO_LARGE = (
    "A batch of {batch} takes about {needed}, and {device} has {free} free. Up to {most} fit."
)
NONE_FITS = (
    "A batch of {batch} takes about {needed}, and {device} has {free} free. Not one sample fits: "
    "make the network smaller, or what comes in."
)


@dataclass(frozen=True, slots=True)
class Forecast:
    """What a training takes, and what there is.

    Parameters
    ----------
    trainer
        The node whose batch can be set; empty where there is none.
    batch
        The batch that is chosen.
    fixed, sample
        Bytes that are needed whatever the batch is, and besides for each sample of it.
    device
        Where it would train.
    free
        Bytes that are free there; 0 where nobody knows.
    """

    trainer: str
    batch: int
    fixed: int
    sample: int
    device: str = "cpu"
    free: int = 0

    @property
    def needed(self) -> int:
        """Bytes that the chosen batch takes."""
        return self.fixed + self.batch * self.sample

    @property
    def most(self) -> int:
        """The largest batch that fits, a power of two above 8; 0 where not one sample does."""
        if not self.sample:
            return 0
        most = min(LARGEST, max(0, (self.free - self.fixed) // self.sample))
        return 2 ** (most.bit_length() - 1) if most > 8 else most

    @property
    def known(self) -> bool:
        """Whether there is something to compare with."""
        return bool(self.free and self.sample and self.trainer)

    @property
    def fits(self) -> bool:
        """Whether the chosen batch fits, as far as anyone knows."""
        return not self.known or self.needed <= self.free

    @property
    def values(self) -> dict[str, str]:
        """What sentences about it are filled with."""
        return {
            "batch": words.count(self.batch),
            "needed": words.size(self.needed),
            "most": words.count(self.most),
            "free": words.size(self.free),
            "device": self.device,
        }

    def warning(self) -> Problem | None:
        """Tell that the chosen batch does not fit, and offer the one that does."""
        if self.fits:
            return None
        if not self.most:
            return Problem(self.trainer, NONE_FITS, self.values, inside=self.trainer, warning=True)
        step = {"verb": "configure", "name": self.trainer, "values": {BATCH: self.most}}
        fix = Fix("Set the batch size to {most}", self.values, steps=(step,))
        return Problem(
            self.trainer, TOO_LARGE, self.values, fixes=(fix,), inside=self.trainer, warning=True
        )

    def sentence(self) -> str:
        """Say it in a few words, in the user's language."""
        told = FITS if self.known and self.most else NEEDS if self.trainer else NO_BATCH
        return fill(words.translated(told), dict(self.values))


def forecast(
    project: Project, network: NetworkReport | None, device: str, free: Mapping[str, int]
) -> Forecast | None:
    """Tell what a drawing takes on a device; nothing where it cannot be trained.

    Parameters
    ----------
    device
        As the user chose it; empty for what torch would take.
    free
        Bytes that are free of each device.
    """
    if network is None or not network.training_memory:
        return None
    where = device or next((each for each in sorted(free) if each != "cpu"), "cpu")
    left = int(free.get(where, 0) * (1 - SPARED))
    sample = network.sample_memory + network.scores
    if where.startswith("cuda"):
        left = max(0, left - CONTEXT)
        sample = network.sample_memory  # attention is fused there
    return Forecast(
        trainer_of(project),
        network.batch_size,
        network.fixed_memory,
        sample,
        where,
        left,
    )


def trainer_of(project: Project) -> str:
    """Give the node whose batch can be set, or an empty text."""
    for name, node in project.graph.nodes.items():
        block, counts = node.block, node.role == "trainer" and not node.mode
        if counts and isinstance(block, Block) and BATCH in block.values():
            return name
    return ""


class Forecasting(QObject):
    """Keeps the forecast of what is open up to date.

    Attributes
    ----------
    changed
        There is another `Forecast` now, or none.
    """

    changed = Signal(object)

    def __init__(
        self, document: Document, editing: Editing, running: Running, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._document, self._editing, self._running = document, editing, running
        self._free: dict[str, int] = {}
        self.found: Forecast | None = None

    def know(self, free: dict[str, int]) -> None:
        """Take in what is free; during a run that says nothing of the next one."""
        if not self._running.busy:
            self._free = free

    def refresh(self) -> None:
        """Tell anew what the last analysis says."""
        analysis = self._running.analysis
        network = analysis.network if analysis else None
        found = forecast(self._document.project, network, self._running.device, self._free)
        self.found = found
        self.changed.emit(found)

    def warned(self, analysis: Analysis) -> Analysis:
        """Give an analysis as it is shown: with the warning that the batch does not fit."""
        told = self.found.warning() if self.found else None
        return replace(analysis, warnings=(*analysis.warnings, told)) if told else analysis

    def take(self) -> None:
        """Choose the largest batch that fits."""
        found = self.found
        if found is not None and found.trainer and found.most:
            self._editing.configure((found.trainer,), BATCH, found.most, False)
