"""Running: from the Train button to a run: the package, the worker, and where runs lie."""

import time
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QObject, QTimer, Signal

from app.compiler.report import Analysis
from app.engine.messages import Analyse, LaidOut, LayOut
from app.graph import names
from app.graph.diff import alike
from app.graph.effective import effective
from app.graph.graph import Project
from app.project import file
from app.training.history import CHECKPOINT, WEIGHTS, new_run_folder, past_runs, runs_folder
from app.ui import words
from app.ui.checking import Checking
from app.ui.completing import completed
from app.ui.document import Document
from app.ui.permissions import Permissions
from app.ui.training import Training
from nodes.adversaries import Noise
from nodes.block import Source
from nodes.errors import UserError

SOON = 25
"""How long after an edit the engine is asked, in milliseconds: a stroke of edits asks once."""

PATIENCE = 4
"""How many times as long as writing a drawing takes is waited before it is written again."""


@dataclass(frozen=True, slots=True)
class Order:
    """What a package that is being written is for.

    Parameters
    ----------
    purpose
        ``"train"``, ``"judge"`` or ``"export"``.
    folder
        Into which it is written.
    """

    purpose: str
    folder: Path


class Running(QObject):
    """Asks the engine about the document, has packages written, and trains them.

    Attributes
    ----------
    analysed
        The `Analysis` of what is open has come.
    turned
        Whether something runs, or may be started, is another now.
    began
        A run begins in this folder.
    asked_how
        The drawing was trained before, in this folder: afresh or go on?
    judged
        Nothing in the drawing is trained: its package, with the weights that it was drawn with.
    blocked
        The drawing has problems that keep it from being trained.
    exported
        The package lies in this folder; the second is the sentence of its verification.
    refused
        What was asked cannot be done: a sentence.
    asked_completion
        Loss, metric and trainer are missing: this project has them. Is that wanted?
    """

    analysed = Signal(object)
    turned = Signal()
    began = Signal(object)
    asked_how = Signal(object)
    judged = Signal(object)
    blocked = Signal(str)
    exported = Signal(object, str)
    refused = Signal(str)
    asked_completion = Signal(object)

    def __init__(
        self,
        document: Document,
        permissions: Permissions,
        checking: Checking,
        training: Training,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._permissions = permissions
        self.checking = checking
        self.training = training
        self.device = ""
        self.analysis: Analysis | None = None
        self._known = -1
        self._asked: tuple[int, Project, object] | None = None
        self._covers = -1
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON)
        self._soon.timeout.connect(self.check)
        self._order: Order | None = None
        self._waiting = False
        self._drawer: TemporaryDirectory[str] | None = None
        document.changed.connect(self._soon.start)
        permissions.changed.connect(self._soon.start)
        checking.analysed.connect(self._analysed)
        checking.laid_out.connect(self._laid_out)
        training.turned.connect(self.turned)

    @property
    def busy(self) -> bool:
        """Whether a run is on its way or at work."""
        return self._waiting or self._preparing or self.training.busy

    @property
    def awaited(self) -> str:
        """What a run waits for: ``"analysis"``, ``"package"``, ``"worker"``; empty for nothing."""
        if self._waiting:
            return "analysis"
        if self._preparing:
            return "package"
        return "worker" if self.training.state == "starting" else ""

    @property
    def paused(self) -> bool:
        """Whether the run rests, or is about to."""
        return self.training.state in ("pausing", "paused")

    @property
    def project(self) -> Project:
        """What is open."""
        return self._document.project

    @property
    def current(self) -> bool:
        """Whether the analysis is of what is open now, not of what was before an edit."""
        return (
            self._asked is not None
            and self._known == self._asked[0]
            and self._covers == self._document.revision
        )

    @property
    def _preparing(self) -> bool:
        return self._order is not None and self._order.purpose == "train"

    def check(self) -> None:
        """Ask what the open project means; where only places differ, that is known."""
        project, path = self._document.project, self._document.path
        granted = self._permissions.granted(project, path)
        trusted = self._permissions.trusted(project)
        self._covers = self._document.revision
        around = (path, granted, trusted)
        if self._asked and self._asked[2] == around and alike(self._asked[1], project):
            if self.current and self.analysis is not None:
                self._analysed(self.analysis)
            return
        self._asked = (self._document.revision, project, around)
        began = time.perf_counter()
        self.checking.ask(
            Analyse(
                self._document.revision,
                file.write(project),
                str(self._document.folder or ""),
                granted,
                trusted,
            )
        )
        # What takes long to write is written less often, so that editing stays quick.
        spent = round(1000 * (time.perf_counter() - began))
        self._soon.setInterval(max(SOON, PATIENCE * spent))

    def restart_engine(self) -> None:
        """Start the engine, or start it again."""
        self.checking.start_again()

    # Training.

    def train(self) -> None:
        """Train what is open, as soon as the engine knows it."""
        if self.busy:
            return
        if not self.current:
            self._waiting = True
            self.turned.emit()
            return
        if self._refuse():
            return
        last = self.last_run()
        if last is not None and self._goes_on(last):
            self.asked_how.emit(last)
        else:
            self.train_afresh()

    def train_afresh(self) -> None:
        """Train what is open from fresh weights, in a folder of its own."""
        folder = new_run_folder(self.runs_folder())
        try:
            folder.mkdir(parents=True, exist_ok=True)
            file.save(self._document.project, folder / f"project{file.SUFFIX}")
        except OSError as error:
            self.refused.emit(
                self.tr("The run cannot be written to {folder}: {reason}.").format(
                    folder=folder, reason=error.strerror
                )
            )
            return
        except UserError as error:
            self.refused.emit(words.told(error))
            return
        self._lay_out(Order("train", folder), self.device, verify=False)

    def go_on(self, folder: Path) -> None:
        """Go on with a run from its checkpoint."""
        if self.busy:
            self.refused.emit(self.tr("A run is at work; stop it first."))
            return
        package = package_in(folder)
        if package is None:
            self.refused.emit(self.tr("The run in {folder} is gone.").format(folder=folder))
            return
        self._begin(package, resume=True)

    def pause(self) -> None:
        """Pause the run, or go on with it."""
        self.training.pause()

    def stop(self) -> None:
        """End the run after its step, with a checkpoint."""
        if self._waiting:
            self._waiting = False
            self.turned.emit()
        self.training.stop()

    def export(self, folder: Path) -> None:
        """Write the package of what is open into a folder, and verify it."""
        if self.current and self._refuse(trainer=False):
            return
        self._lay_out(Order("export", folder), "", verify=True)

    # Where runs lie.

    def runs_folder(self) -> Path:
        """Give the folder in which the runs of what is open lie."""
        return runs_folder(self._document.path)

    def last_run(self) -> Path | None:
        """Give the folder of the latest run of what is open, if it says anything."""
        name = self._package_name()
        for past in past_runs(self.runs_folder()):
            if (past.folder / name / "model.py").is_file():
                return past.folder
        return None

    def _goes_on(self, folder: Path) -> bool:
        """Tell whether a run is of this very drawing and can be gone on with."""
        if not (folder / CHECKPOINT).is_file():
            return False
        try:
            project = file.load(folder / f"project{file.SUFFIX}")
        except UserError:
            return False
        here = effective(self._document.project).project
        return alike(effective(project).project, here)

    # How it goes.

    def _package_name(self) -> str:
        return names.identifier(self._document.name)

    def _lay_out(self, order: Order, device: str, *, verify: bool) -> None:
        granted = self._permissions.granted(self._document.project, self._document.path)
        trusted = self._permissions.trusted(self._document.project)
        self._order = order
        self.checking.lay_out(
            LayOut(
                file.write(self._document.project),
                self._package_name(),
                str(order.folder),
                str(self._document.folder or ""),
                granted,
                trusted,
                device=device,
                verify=verify,
                weights=str(self._weights() or "") if order.purpose == "export" else "",
            )
        )
        self.turned.emit()

    def _weights(self) -> Path | None:
        last = self.last_run()
        weights = last / WEIGHTS if last else None
        return weights if last and weights and weights.is_file() and self._goes_on(last) else None

    def _refuse(self, trainer: bool = True) -> bool:
        analysis = self.analysis
        if analysis is None:
            return True
        if analysis.problems:
            told = self.tr("{count} problems keep the drawing from running.")
            if len(analysis.problems) == 1:
                told = words.told(analysis.problems[0])
            self.blocked.emit(told.format(count=len(analysis.problems)))
            return True
        counted = effective(self._document.project).project.graph.nodes.values()
        if trainer and "trainer" not in {node.role for node in counted}:
            whole = completed(self._document.project, analysis)
            network = analysis.network
            if whole is not None:
                self.asked_completion.emit(whole)
            elif network is not None and network.parameters and not network.trainable:
                self._judge()
            else:
                self.refused.emit(self._lacking())
            return True
        return False

    def _judge(self) -> None:
        """Have a drawing whose weights are given tried on its data, without a run."""
        if self._drawer is None:
            self._drawer = TemporaryDirectory(prefix="netwright-", ignore_cleanup_errors=True)
        folder = new_run_folder(Path(self._drawer.name))
        self._lay_out(Order("judge", folder), self.device, verify=False)

    def end(self) -> None:
        """Leave nothing behind."""
        if self._drawer is not None:
            self._drawer.cleanup()
            self._drawer = None

    def _lacking(self) -> str:
        """Tell what must be added by hand before the drawing can be trained."""
        nodes = self._document.project.graph.nodes
        for name, node in nodes.items():
            if node.role == "trainer":
                told = self.tr("{node} is disabled, so nothing trains this drawing. Enable it.")
                return told.format(node=name)
            if isinstance(node.block, Source) and node.block.accepts():
                told = self.tr(
                    "An agent is missing: lead the network into one, such as DQN or PPO, and its "
                    "action back into {environment}."
                )
                return told.format(environment=name)
        if any(isinstance(node.block, Noise) for node in nodes.values()):
            return self.tr(
                "A trainer is missing: lead the scores of real and of generated samples into "
                "Adversarial."
            )
        return self.tr("A trainer is missing: add one, and lead the losses into it.")

    def _analysed(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self._known = analysis.revision
        self.analysed.emit(analysis)
        if self._waiting:
            self._waiting = False
            self.turned.emit()
            self.train()

    def _laid_out(self, answer: LaidOut) -> None:
        order, self._order = self._order, None
        self.turned.emit()
        if order is None:
            return
        if not answer.package:
            self.refused.emit(
                words.heard(answer.reason) or self.tr("The package could not be written.")
            )
        elif order.purpose == "train":
            self._begin(Path(answer.package), resume=False)
        elif order.purpose == "judge":
            self.judged.emit(Path(answer.package))
        else:
            self.exported.emit(Path(answer.package), self._verified(answer.difference))

    def _verified(self, difference: float | None) -> str:
        if difference is None:
            return self.tr("It was written, but not compared with the drawing.")
        if difference == 0:
            return self.tr("Verified: a fresh program gives exactly the same outputs.")
        return self.tr("Verified: a fresh program's outputs differ by at most {size}.").format(
            size=words.figure(difference)
        )

    def _begin(self, package: Path, *, resume: bool) -> None:
        self.began.emit(package.parent)
        self.training.start_run(package, resume=resume)


def package_in(run: Path) -> Path | None:
    """Give the package in the folder of a run."""
    for each in sorted(run.iterdir()) if run.is_dir() else ():
        if (each / "model.py").is_file() and not each.name.startswith("."):
            return each
    return None
