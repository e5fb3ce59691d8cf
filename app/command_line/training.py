"""The commands that run a network: train, evaluate, predict."""

import math
import signal
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from types import FrameType
from typing import Any

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from app.command_line.compiling import packaged, write_package
from app.command_line.output import DONE, PROBLEMS, Output, warn
from app.command_line.projects import Opened, latest_run, package_in
from app.graph.effective import effective
from app.training import results
from app.training.history import new_run_folder, runs_folder
from app.training.package import imported, lay_out
from app.training.worker import ours
from nodes.runtime.events import Epoch, Event, Failed, Finished, Started, Step, to_json


def train(opened: Opened, into: Path | None, output: Output, *, device: str, resume: bool) -> int:
    """Train a project, or go on with its latest run, and tell what happens."""
    with output.guarded():
        if resume:
            run = into.resolve() if into else latest_run(opened, None)
            folder = package_in(run)
        else:
            package = packaged(opened, output, device=device)
            if package is None:
                return PROBLEMS
            run = into.resolve() if into else new_run_folder(runs_folder(opened.path)).resolve()
            folder = write_package(opened, package, run)
        module = imported(folder, trusted=opened.all_code)
        settings = {"device": device} if device else None
        training = module.Run(module.load(settings), run, resume=resume)
        failed = False
        with stopping(training), Screen(quiet=output.as_json) as screen:
            for each in training.events():
                event = ours(each)
                failed = isinstance(event, Failed)
                output.data(_plain(to_json(event)))
                screen.show(event)
    if not failed:
        output.say(f"{run}")
    return PROBLEMS if failed else DONE


def evaluate(opened: Opened, named: Path | None, output: Output) -> int:
    """Measure the trained weights of a run on the validation part."""
    with run_of(opened, named, output) as run:
        if run is None:
            return PROBLEMS
        with output.guarded():
            metrics = results.evaluate(package_in(run), trusted=opened.all_code)
    output.data({"run": str(run), "metrics": _plain(metrics)})
    for part, values in metrics.items():
        output.table(((name, f"{value:.6g}") for name, value in values.items()), (part, "value"))
    return DONE


def predict(
    opened: Opened,
    named: Path | None,
    inputs: Mapping[str, Path],
    output: Output,
    *,
    count: int,
    into: Path | None,
) -> int:
    """Give what the trained network makes of files, or of the first samples."""
    with run_of(opened, named, output) as run:
        if run is None:
            return PROBLEMS
        with output.guarded():
            found = results.predict(package_in(run), inputs, count, trusted=opened.all_code)
    if into is not None:
        results.save(found, into)
    output.data(
        {
            "run": str(run),
            "indices": list(found.indices),
            "outputs": _arrays(found.outputs),
            "labels": _arrays(found.labels),
            "classes": list(found.classes),
        }
    )
    head = ("sample", *found.labels, *found.outputs)
    output.table(_rows(found), head)
    return DONE


@contextmanager
def run_of(opened: Opened, named: Path | None, output: Output) -> Iterator[Path | None]:
    """Give the folder of the run that is used; none where the project has problems.

    A drawing without a trainer needs no run: its package is laid out for as long as it is used.
    """
    nodes = effective(opened.project).project.graph.nodes.values()
    if named is not None or any(node.role == "trainer" for node in nodes):
        yield latest_run(opened, named)
        return
    package = packaged(opened, output)
    if package is None:
        yield None
        return
    with TemporaryDirectory(prefix="netwright-") as folder:
        lay_out(package, Path(folder))
        yield Path(folder)


@contextmanager
def stopping(training: Any) -> Iterator[None]:
    """Let Ctrl-C end the training after the step, with a checkpoint; a second one at once."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def stop(_number: int, _frame: FrameType | None) -> None:
        training.stop()
        warn("Stopping after this step …")
        signal.signal(signal.SIGINT, before)

    before = signal.signal(signal.SIGINT, stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


class Screen:
    """Shows a run on stderr: a bar in a terminal, else a line an epoch.

    Parameters
    ----------
    quiet
        Whether only failures are told, since a program reads along.
    """

    def __init__(self, *, quiet: bool) -> None:
        self._quiet = quiet
        self._console = Console(stderr=True)
        self._bar: Progress | None = None

    def __enter__(self) -> "Screen":
        if self._console.is_terminal and not self._quiet:
            self._bar = Progress(
                TextColumn("{task.description}"),
                BarColumn(),
                MofNCompleteColumn(),
                TimeRemainingColumn(),
                TextColumn("{task.fields[losses]}"),
                console=self._console,
                refresh_per_second=10,
            )
            self._bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        if self._bar is not None:
            self._bar.stop()

    def show(self, event: Event) -> None:
        """Show what a run says."""
        match event:
            case Started():
                self._line(f"training on {event.device}, seed {event.seed}")
                if not event.exact:
                    self._line(
                        "the state of this environment cannot be saved: a resumed run goes on "
                        "with the same weights, but from a fresh episode"
                    )
                if self._bar is not None:
                    self._task = self._bar.add_task(
                        "step", total=event.steps or None, completed=event.step, losses=""
                    )
            case Step() if self._bar is not None:
                self._bar.update(
                    self._task,
                    completed=event.step,
                    description=f"epoch {event.epoch}",
                    losses=told(event.losses),
                )
            case Epoch():
                parts = (f"{part} {told(values)}" for part, values in event.metrics.items())
                self._line(f"epoch {event.epoch}: {' · '.join(parts)}")
            case Failed():
                where = f"{event.node}: " if event.node else ""
                warn(f"{where}{event.reason}")
            case Finished():
                self._line(f"{event.why} after {event.seconds:.1f} s")
            case _:
                pass

    def _line(self, text: str) -> None:
        if not self._quiet:
            self._console.print(text, markup=False, highlight=False, soft_wrap=True)


def told(values: Mapping[str, float]) -> str:
    """Give losses or metrics as one short text."""
    return " ".join(f"{name} {value:.4g}" for name, value in values.items())


def _plain(data: Any) -> Any:
    """Give data that JSON can hold: what is no number stands as null."""
    if isinstance(data, float) and not math.isfinite(data):
        return None
    if isinstance(data, dict):
        return {str(key): _plain(each) for key, each in data.items()}
    return [_plain(each) for each in data] if isinstance(data, list | tuple) else data


def _arrays(tensors: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _plain(tensor.tolist()) for name, tensor in tensors.items()}


def _rows(found: Any) -> Iterator[tuple[str, ...]]:
    """Give a row a sample: its labels, and the class that a vector of scores points at."""
    count = max((len(each) for each in found.outputs.values() if each.ndim), default=0)
    for place in range(count):
        number = found.indices[place] if found.indices else place
        cells = [_cell(each, place, found.classes) for each in (*found.labels.values(),)]
        cells += [_cell(each, place, found.classes) for each in found.outputs.values()]
        yield (str(number), *cells)


def _cell(tensor: Any, place: int, classes: tuple[str, ...]) -> str:
    value = tensor[place] if tensor.ndim and place < len(tensor) else tensor
    if value.ndim == 0:
        number = value.item()
        known = isinstance(number, int) and not isinstance(number, bool)
        return classes[number] if known and 0 <= number < len(classes) else f"{number:.6g}"
    if value.ndim == 1 and len(value) == len(classes):
        best = int(value.argmax())
        return f"{classes[best]} ({float(value.max()):.4g})"
    if value.ndim == 1 and len(value) <= 6:
        return " ".join(f"{each:.4g}" for each in value.tolist())
    return f"{tuple(value.shape)} {value.dtype}".replace("torch.", "")
