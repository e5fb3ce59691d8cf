"""Watching: shows what a run says in the views below, and what the trained network makes of it."""

import time
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from app.compiler.report import Analysis
from app.graph.graph import NETWORK, Node
from app.training.history import History, past_runs
from app.training.messages import Predict, Predictions
from app.ui import samples, theme, words
from app.ui.below import Below
from app.ui.editing import Editing
from app.ui.inspected import described
from app.ui.inspector import Health
from app.ui.place import Place, plain
from app.ui.plots.activations import Activations
from app.ui.plots.gradients import Gradients
from app.ui.previews import Previews
from app.ui.results import Results
from app.ui.running import Running, package_in
from app.ui.runs import Runs
from app.ui.samples import Sample
from app.ui.training import Watched
from nodes.block import Source

COUNT = 24
"""How many samples are shown at once."""
MOST_NODES = 300
"""In a larger drawing only the chosen block is watched."""
BESIDE = 360
"""How wide curves and gradients are at least to stand side by side, of text as usual, in pixels."""
FEW = 10
"""Of fewer samples a second the tenths are told too."""
VANISHED, EXPLODED = 1e-8, 1e4


class Watching(QObject):
    """Keeps the views of the training up to date.

    Attributes
    ----------
    told
        A sentence for the user.
    health
        How the chosen block does: a `Health` or None.
    worker
        How the worker stands: tone and words.
    """

    told = Signal(str)
    health = Signal(object)
    worker = Signal(str, str)

    def __init__(self, running: Running, editing: Editing, below: Below, parent: QWidget) -> None:
        super().__init__(parent)
        self._running, self._training = running, running.training
        self._editing, self._below = editing, below
        self._node = ""
        self._firsts: dict[str, str] = {}
        self._seen: Watched | None = None
        self._offset = 0
        self._given: Path | None = None
        self._pace = Pace()
        self.live: Any = None
        self.previews = Previews(self._training.watch, self)
        self.board = Board(parent)
        self.activations = Activations(parent)
        self.results = Results(parent)
        self.runs = Runs(parent)
        training = self._training
        training.ticked.connect(self._tick)
        training.turned.connect(self._turn)
        training.ended.connect(self._ended)
        training.predicted.connect(self._predicted)
        training.unseen.connect(self._leave_out)
        training.refused.connect(self.results.refuse)
        running.began.connect(self._began)
        running.judged.connect(self._judge)
        running.turned.connect(self._tell_waiting)
        self.results.asked_more.connect(self._more)
        self.results.asked_drawing.connect(self._try_drawing)
        self.results.asked_file.connect(self._try_file)
        self.runs.asked_show.connect(self._look_back)
        self.runs.asked_go_on.connect(running.go_on)
        self.runs.asked_folder.connect(
            lambda folder: QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
        )

    def views(self) -> tuple[tuple[str, str, QWidget], ...]:
        """Give the views: key, title and widget of each."""
        return (
            ("training", self.tr("Training"), self.board),
            ("activations", self.tr("Activations"), self.activations),
            ("results", self.tr("Results"), self.results),
            ("runs", self.tr("Runs"), self.runs),
        )

    def begin(self) -> None:
        """Do what can wait until the first frame has been seen."""
        # Its widgets load a large library, which takes 0.4 s.
        from app.ui.live import Live  # noqa: PLC0415

        self.board.begin()
        self.live = Live(self._training, self._below, self)
        self.open()

    def open(self) -> None:
        """Show the last run of what has been opened."""
        empty = not self._running.project.graph.nodes  # another untitled drawing may have run
        runs = [] if empty else past_runs(self._running.runs_folder())
        if not self._training.busy:
            last = None if empty else self._running.last_run()
            if last is not None:
                self._training.look_back(last, package_in(last))
            else:
                self._training.forget()
                self.board.clear()
            self.results.clear()
        self.runs.show_runs(runs, self._training.run)
        self._turn_results()

    def _list_runs(self) -> None:
        runs = past_runs(self._running.runs_folder())
        self.runs.show_runs(runs, self._training.run, at_work=self._training.busy)

    def choose(self, names: frozenset[str]) -> None:
        """Watch the chosen node."""
        address = self._address(next(iter(names))) if len(names) == 1 else ""
        if address != self._node:
            self._node = address
            self._expect()
        self._take_turns()
        self._tell_health()

    def _take_turns(self) -> None:
        """Let the blocks of the network that is shown be watched in turn."""
        place = self._editing.place
        nodes = place.graph(self._running.project).nodes
        few = sorted(nodes) if len(nodes) <= MOST_NODES else ()
        shown = [
            self._address(name)
            for name in few
            if nodes[name].role in NETWORK and not nodes[name].mode
        ]
        role = self._role(self._node)
        self.previews.follow(tuple(shown), self._node if role in NETWORK else "")

    def _role(self, address: str) -> str:
        node = self._node_at(address)
        return node.role if node is not None else ""

    def _leave_out(self, address: str) -> None:
        self.previews.leave_out(address)
        if plain(address) == plain(self._node):
            told = self.tr("{node} has no values of its own to show.").format(node=address)
            self.activations.expect(self._node, told)

    def _address(self, name: str) -> str:
        """Give the address of a node that is shown; of repeats, the first."""
        address = self._editing.place.address(name)
        return self._firsts.get(address, address)

    def learn(self, analysis: Analysis) -> None:
        """Forget what does not fit the drawing any more."""
        self._firsts = {plain(address): address for address in reversed(list(analysis.nodes))}
        self.previews.keep(
            {
                plain(address): spec.axes[1:]
                for address, report in analysis.nodes.items()
                for spec in list(report.outputs.values())[:1]
            }
        )
        self._turn_results()

    def dress(self) -> None:
        """Take on the colours of the theme that is worn now."""
        self.board.dress()
        self.activations.update()
        self.results.update()
        self.previews.refresh()
        if self.live is not None:
            self.live.dress()

    # The run.

    def _began(self, run: Path) -> None:
        self._pace = Pace()
        self.results.clear()
        self.board.clear()
        self.previews.clear()
        self._below.show()
        self._below.turn_to("training")

    def _tell_waiting(self) -> None:
        """Say what a run waits for, wherever one looks: it may take long on a slow machine."""
        told = {
            "analysis": self.tr("The run waits until the engine knows the drawing …"),
            "package": self.tr("The code of the run is written …"),
            "worker": self.tr("The run starts: libraries and data are loaded …"),
        }.get(self._running.awaited, "")
        if not told and self._training.busy:
            told = self.tr("The first losses and metrics are on their way …")
        self.board.wait(told)
        self._show_progress()

    def _turn(self, state: str) -> None:
        self._turn_results()
        self._list_runs()
        self._tell_exact(state)
        told = {
            "starting": ("warning", self.tr("the run starts")),
            "pausing": ("warning", self.tr("pausing after this step")),
            "paused": ("warning", self.tr("paused")),
            "stopping": ("warning", self.tr("stopping, with a checkpoint")),
            "down": ("warning", self.tr("the training process stopped and is started again")),
        }.get(state, ("", ""))
        self.worker.emit(*told)
        self._expect()

    def _tell_exact(self, state: str) -> None:
        """Say that a run goes on otherwise than it would have, where that is so."""
        started = self._training.history.started
        if state == "running" and started is not None and started.step and not started.exact:
            told = self.tr(
                "The run goes on with its weights, but not exactly as it would have: the state of "
                "this environment cannot be saved, so new episodes begin."
            )
            self.told.emit(told)

    def _tick(self) -> None:
        history = self._training.history
        self.board.show_history(history, self._training.gradients, self._categories())
        self._show_progress()
        self._see(self._training.activation)
        if self._training.busy:
            self.previews.tick()
        self._tell_health()

    def _show_progress(self) -> None:
        awaited = {
            "analysis": self.tr("waiting for the engine …"),
            "package": self.tr("writing …"),
            "worker": self.tr("starting …"),
        }.get(self._running.awaited)
        parts = [awaited] if awaited else self._progress(self._training.history)
        told = [" · ".join(parts)]
        while len(parts) > 1:
            parts.pop(len(parts) // 2)  # the speed, then the step, and last how long it takes
            told.append(" · ".join(parts))
        self._below.show_progress(told[0], told[1:])

    def _see(self, watched: Watched | None) -> None:
        if watched is None or watched is self._seen:
            return
        self._seen = watched
        self.previews.take(watched.node, watched.values)
        if plain(watched.node) == plain(self._node):
            self.activations.show_values(
                watched.node, watched.values, watched.step, self._category(), watched.gradient
            )

    def _progress(self, history: History) -> list[str]:
        """Say where the run is, its step, how fast it is, and how long it takes."""
        started = history.started
        if started is None:
            return []
        parts = []
        if len(history.returns):
            episodes = words.count(len(history.returns))
            parts.append(self.tr("episode {count}").format(count=episodes))
        elif history.epoch and self._trainer_value("epochs") is not None:
            epochs = self._epochs()
            if epochs < history.epoch:  # the trainer was changed after this run
                epochs = 0
            parts.append(
                self.tr("epoch {epoch} of {epochs}").format(epoch=history.epoch, epochs=epochs)
                if epochs
                else self.tr("epoch {epoch}").format(epoch=history.epoch)
            )
        parts.append(self.tr("step {step}").format(step=words.count(history.step)))
        if self._training.state == "running":
            pace = self._pace.of(history.step)
            batch = self._batch()
            if pace and len(history.returns):
                speed = words.count(round(pace))
                parts.append(self.tr("{count} steps/s").format(count=speed))
            elif pace and batch:
                each = pace * batch
                speed = words.count(round(each)) if each >= FEW else f"{each:.1f}"
                parts.append(self.tr("{count} samples/s").format(count=speed))
            if pace and started.steps:
                left = (started.steps - history.step) / pace
                parts.append(self.tr("{time} left").format(time=words.duration(left)))
        elif self._training.state == "stopping":
            parts.append(self.tr("stopping …"))
        elif history.last is not None and hasattr(history.last, "seconds"):
            parts.append(words.duration(history.last.seconds))
        return parts

    def _ended(self, why: str, reason: str) -> None:
        self._list_runs()
        done = self.tr("The training is done: look at Results.")
        if len(self._training.history.returns):
            done = self.tr("The training is done: watch it in the views below.")
        told = {
            "done": done,
            "patience": self.tr("Stopped early: validation no longer gets better."),
            "goal": self.tr("The goal is reached: watch it in the views below."),
            "stopped": self.tr("Stopped; Train can go on from here."),
        }.get(why, reason)
        self.told.emit(told)
        self._turn_results()
        if why in ("done", "patience", "goal", "stopped"):
            self._offset = 0
            self._ask_samples()

    def _look_back(self, folder: Path) -> None:
        if self._training.busy:
            self.told.emit(self.tr("A run is at work; stop it to look at another."))
            return
        self._training.look_back(folder, package_in(folder))
        self._list_runs()
        self.results.clear()
        self._offset = 0
        self._below.turn_to("training")
        self._turn_results()
        self._ask_samples()

    def _judge(self, package: Path) -> None:
        """Show what a network makes of its data that needs no training."""
        self._given = package
        self._training.look_back(package.parent, package)
        self.results.clear()
        self._offset = 0
        self._below.show()
        self._below.turn_to("results")
        self._turn_results()
        self._ask_samples()
        self.told.emit(
            self.tr(
                "The weights of this drawing are given, so there is nothing to train: Results "
                "shows what it makes of its data."
            )
        )

    # What the trained network makes of samples.

    def _turn_results(self) -> None:
        analysis = self._running.analysis
        network = analysis.network if analysis else None
        ready = self._package() is not None and not self._training.busy
        inputs = dict(network.inputs) if network and ready else {}
        self.results.expect(inputs, training=self._training.busy)

    def _package(self) -> Path | None:
        package = self._training.package
        if package is None or package == self._given:
            return package
        return package if (package.parent / "weights.safetensors").is_file() else None

    def _ask_samples(self) -> None:
        package = self._package()
        if package is None:
            return
        if self._offset:
            wanted = tuple(range(self._offset, self._offset + COUNT))
            self._training.predict(Predict(str(package), wanted))
        else:
            self._training.predict(Predict(str(package), count=COUNT))

    def ask_results(self) -> None:
        """Have samples shown, if there are none yet."""
        if not self.results.filled and not self._training.busy:
            self._ask_samples()

    def _more(self) -> None:
        self._offset += COUNT
        self._ask_samples()

    def _try_drawing(self, drawn: NDArray[np.float32]) -> None:
        package = self._package()
        if package is not None:
            self._training.predict(
                Predict(str(package), array=drawn.shape), np.ascontiguousarray(drawn).tobytes()
            )

    def _try_file(self, name: str, path: str) -> None:
        package = self._package()
        if package is not None:
            self._training.predict(Predict(str(package), inputs=((name, path),)))

    def _predicted(self, said: Predictions, payload: bytes) -> None:
        found = samples.read(said, payload)
        if said.indices:
            self.results.show_samples(found, walked=len(self._training.history.returns) > 0)
            self._show_data(found[:1])
        elif found:
            self.results.show_own(found[0])

    def _show_data(self, found: tuple[Sample, ...]) -> None:
        """Show on the data set's block a sample of what it gives."""
        graph = self._running.project.graph
        for sample in found:
            for name, node in graph.nodes.items():
                fields = node.block.outputs() if isinstance(node.block, Source) else ()
                values = sample.inputs.get(fields[0]) if fields else None
                if values is not None and values.dtype.kind == "f" and values.ndim == 3:
                    self.previews.take(name, values.astype(np.float32))

    # What is known of the drawing.

    def _categories(self) -> dict[str, str]:
        return {name: self._category_of(name) for name in self._training.gradients}

    def _category(self) -> str:
        return self._category_of(self._node)

    def _category_of(self, address: str) -> str:
        node = self._node_at(address)
        return described(self._running.project, node)[2] if node is not None else ""

    def _node_at(self, address: str) -> Node | None:
        """Give the node at an address, in whichever drawing it stands."""
        project = self._running.project
        *way, name = plain(address).split(".")
        place = Place(tuple(way))
        if place.within(project) != place:
            return None
        return place.graph(project).nodes.get(name)

    def _epochs(self) -> int:
        return int(self._trainer_value("epochs") or 0)

    def _batch(self) -> int:
        return int(self._trainer_value("batch_size") or 0)

    def _trainer_value(self, field: str) -> Any:
        for node in self._running.project.graph.nodes.values():
            if node.role == "trainer" and not node.mode:
                return getattr(node.block, field, None)
        return None

    def _expect(self) -> None:
        if not self._node:
            told = self.tr(
                "Choose a block on the canvas: while training, its activations appear here."
            )
        elif self._training.busy:
            told = self.tr("Waiting for {node} …").format(node=self._node)
        else:
            told = self.tr("Train to see what {node} gives.").format(node=self._node)
        self.activations.expect(self._node, told)

    def _tell_health(self) -> None:
        norm = self._training.gradients.get(self._node)
        if norm is None:
            self.health.emit(None)
        elif not np.isfinite(norm) or norm > EXPLODED:
            told = self.tr("the gradient explodes: a smaller learning rate or clipping helps")
            self.health.emit(Health("bad", told))
        elif norm < VANISHED:
            told = self.tr("no gradient arrives: nothing is learned here")
            self.health.emit(Health("warning", told))
        else:
            told = self.tr("learning: gradient {size}").format(size=words.figure(norm))
            self.health.emit(Health("good", told))


class Board(QWidget):
    """The curves, and beside them the size of the gradients."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._curves: Any = None
        self._some = False
        self._gradients = Gradients(self)
        self._empty = QLabel(self)
        self._empty.setProperty("role", "empty")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._left = QVBoxLayout()
        self._left.addWidget(self._empty)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 14, 0)
        row.setSpacing(16)
        row.addLayout(self._left, 5)
        self._side = QScrollArea(self)
        self._side.setWidgetResizable(True)
        self._side.setWidget(self._gradients)
        self._side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._side.hide()
        row.addWidget(self._side, 2)
        self.wait("")

    def begin(self) -> None:
        """Make the plots, for which a large library is loaded."""
        from app.ui.plots.curves import Curves  # noqa: PLC0415  # 0.4 s, after the first frame

        self._curves = Curves(self)
        self._curves.hide()
        self._left.addWidget(self._curves, 1)

    def wait(self, told: str) -> None:
        """Say what is waited for, as long as there are no curves; nothing where no run comes."""
        self._empty.setText(
            told or self.tr("Train draws the losses and metrics here as they come.")
        )

    def clear(self) -> None:
        """Show nothing: because a run begins, or because there is none."""
        if self._curves is not None:
            self._curves.show_history(History())
            self._curves.hide()
        self._some = False
        self._side.hide()
        self._empty.show()

    def show_history(
        self, history: History, gradients: dict[str, float], categories: dict[str, str]
    ) -> None:
        """Show the curves of a run."""
        if self._curves is None:
            return
        self._curves.show_history(history)
        some = bool(history.losses or history.metrics or len(history.returns))
        self._curves.setVisible(some)
        self._empty.setVisible(not some)
        self._some = bool(gradients)
        self._fold()
        self._gradients.show_norms(gradients, categories)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        """Leave the curves all the room where there is little."""
        self._side.setVisible(self._some and self.width() >= theme.sized(BESIDE))

    def dress(self) -> None:
        """Take on the colours of the theme that is worn now."""
        if self._curves is not None:
            self._curves.dress()
        self._gradients.update()


class Pace:
    """How many steps a second the run does of late."""

    def __init__(self) -> None:
        self._marks: list[tuple[float, int]] = []

    def of(self, step: int) -> float:
        """Note that this many steps are done; give how many a second it were in the last three.

        A step may take longer than that: then the last one tells.
        """
        now = time.monotonic()
        if not self._marks or step != self._marks[-1][1]:
            self._marks.append((now, step))
        while len(self._marks) > 2 and now - self._marks[0][0] > 3:
            self._marks.pop(0)
        (first, start), (last, end) = self._marks[0], self._marks[-1]
        return (end - start) / (last - first) if last - first > 0.2 else 0.0
