"""Train this package: from Python, from the command line, or on several processes by torchrun."""

import argparse
import importlib
import json
import os
import signal
import sys
import warnings
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import FrameType, ModuleType
from typing import Any

import torch

from .checkpoint import WEIGHTS, load_weights, names_of_weights
from .evaluate import evaluate
from .events import Epoch, Event, Failed, Finished, Started, Step
from .failure import RunError, asked_for, in_words, is_out_of_memory, node_at
from .record import line
from .session import Ending, Session

PACKAGE = (__package__ or "").rpartition(".")[0]
"""The name of the package that this module was copied into."""


@dataclass(frozen=True)
class Program:
    """An imported run package.

    Parameters
    ----------
    folder
        The folder of the package.
    model, experiment
        Its modules; no experiment where the drawing is only a network.
    settings
        Those of its trainer.
    """

    folder: Path
    model: ModuleType
    experiment: ModuleType | None
    settings: Mapping[str, Any]


def load(settings: Mapping[str, Any] | None = None) -> Program:
    """Import the package around this module.

    Parameters
    ----------
    settings
        What replaces the settings it came with.
    """
    folder = Path(__file__).resolve().parents[1]
    own = json.loads((folder / "settings.json").read_text(encoding="utf-8"))
    with warnings.catch_warnings():
        # torch-geometric scripts functions when it is imported, which torch tells all of its users.
        warnings.filterwarnings("ignore", "`torch.jit.script` is deprecated", FutureWarning)
        model = importlib.import_module(f"{PACKAGE}.model")
        experiment = None
        if (folder / "experiment.py").exists():
            experiment = importlib.import_module(f"{PACKAGE}.experiment")
    return Program(folder, model, experiment, {**own, **(settings or {})})


def threads_of(settings: Mapping[str, Any]) -> int:
    """Give how many threads compute: the number set, or one fewer than there are cores."""
    if hasattr(os, "sched_getaffinity"):
        cores = len(os.sched_getaffinity(0))
    else:
        cores = os.cpu_count() or 1
    return int(settings.get("threads", 0)) or max(1, cores - 1)


def device_of(settings: Mapping[str, Any]) -> torch.device:
    """Find the device that the settings name; ``auto`` is a GPU where there is one.

    Raises
    ------
    RunError
        If there is no such device here.
    """
    name = settings.get("device") or "auto"
    if name == "auto":
        name = "cuda" if torch.cuda.is_available() else "cpu"
    if name == "cuda" and "LOCAL_RANK" in os.environ:
        name = f"cuda:{os.environ['LOCAL_RANK']}"
    try:
        device = torch.device(name)
        device = torch.empty(1, device=device).device  # which says the number of a GPU too
    except (RuntimeError, AssertionError, NotImplementedError) as error:
        told = str(error).partition("\n")[0]
        raise RunError(f"There is no device {name} here: {told}. Choose auto or cpu.") from error
    if device.type == "cuda":
        torch.cuda.set_device(device)
    return device


class Run:
    """One training of a package, fresh or from its checkpoint.

    Parameters
    ----------
    program
        The package.
    folder
        Where events, checkpoint and weights are written.
    resume
        Whether to go on from the checkpoint in the folder, if there is one.
    """

    def __init__(self, program: Program, folder: Path, *, resume: bool = False) -> None:
        self.program = program
        self.folder = folder
        self._resume = resume
        self.stopping = False
        self.session: Session | None = None

    def stop(self) -> None:
        """End after the step that is computed now, with a checkpoint."""
        self.stopping = True
        if self.session is not None:
            self.session.stop()

    def events(self) -> Iterator[Event]:
        """Train, and tell what happens; each event is also written into the run's folder.

        Whatever keeps the training from going on is told as a last event, `Failed`.
        """
        try:
            yield from self._told(self._session())
        except RunError as error:
            yield self._failed(Failed(str(error), error.node))
        except OSError as error:
            named = f"{error.filename}: " if error.filename else ""
            yield self._failed(Failed(f"{named}{error.strerror or error}."))
        except Exception as error:  # noqa: BLE001  # user code may raise anything; all is told
            node = node_at(error, self.program.folder)
            yield self._failed(Failed(_told(error), node))
            if not node:
                sys.excepthook(type(error), error, error.__traceback__)
        finally:
            if self.session is not None:
                self.session.loop = None  # else its data loaders would live as long as the session
                self.session.world.leave(together=False)
            if self.session is not None and self.session.record is not None:
                with suppress(OSError):  # a full disk was told when it first was in the way
                    self.session.record.close()

    def _session(self) -> Session:
        program = self.program
        if program.experiment is None or not program.settings.get("loop"):
            raise RunError("This package holds a network without a trainer: nothing trains it.")
        torch.set_num_threads(threads_of(program.settings))
        self.folder.mkdir(parents=True, exist_ok=True)
        self.session = Session.opened(
            package=program.folder,
            folder=self.folder,
            model=program.model,
            experiment=program.experiment,
            settings=program.settings,
            device=device_of(program.settings),
            resume=self._resume,
        )
        if self.stopping:
            self.session.stop()
        return self.session

    def _told(self, session: Session) -> Iterator[Event]:
        module = importlib.import_module(f".loops.{session.settings['loop']}", __package__)
        loop = module.train(session)
        started = Started(
            run=str(self.folder),
            package=str(self.program.folder),
            device=str(session.device),
            seed=session.seed,
            step=session.step,
            steps=session.steps,
            exact=session.exact,
        )
        if session.record is not None and session.kept is None:
            session.record.add(started)
        yield started
        ending: Ending | None = None
        add = None if session.record is None else session.record.add
        while ending is None:
            try:
                event = next(loop)
            except StopIteration as stop:
                ending = stop.value
                break
            if add is not None:
                add(event)
            yield event
        assert ending is not None
        finished = Finished(
            metrics=ending.metrics,
            seconds=session.seconds,
            run=str(self.folder),
            package=str(self.program.folder),
            why=ending.why,
        )
        if session.record is not None:
            session.record.add(finished)
            session.record.flush()
        yield finished
        session.world.leave(together=True)

    def _failed(self, event: Failed) -> Failed:
        if self.session is not None and self.session.record is not None:
            with suppress(OSError):  # that the disk is full may be what is told
                self.session.record.add(event)
                self.session.record.flush()
        return event


def _told(error: Exception) -> str:
    if is_out_of_memory(error):
        asked = asked_for(error)
        more = f" for {in_words(asked)} more" if asked else ""
        return f"There is not enough memory{more}. A smaller batch size or network needs less."
    text = str(error).strip().partition("\n")[0] or "no reason given"
    return f"{type(error).__name__}: {text}"


def run(
    folder: Path, *, resume: bool = False, settings: Mapping[str, Any] | None = None
) -> Iterator[Event]:
    """Train this package, and tell what happens."""
    return Run(load(settings), folder, resume=resume).events()


def trained(program: Program, folder: Path) -> torch.nn.Module:
    """Give the network with the weights of a run, on the CPU.

    A network that nothing trains has the weights that it was drawn with.

    Raises
    ------
    RunError
        If the run has no weights yet, or they belong to another network.
    """
    path = folder / WEIGHTS
    if not path.exists() and program.settings.get("loop"):
        raise RunError(f"There are no weights in {folder} yet. Train first.")
    net: torch.nn.Module = program.model.Net()
    if not path.exists():
        return net
    try:
        load_weights(net, path)
    except RuntimeError as error:
        own = set(net.state_dict())
        odd = sorted(own.symmetric_difference(names_of_weights(path))) or ["a shape"]
        raise RunError(
            f"The weights in {folder} belong to another network: {odd[0]} differs.",
            odd[0].rpartition(".")[0],
        ) from error
    return net


def main(arguments: Sequence[str] | None = None) -> int:
    """Train from the command line; give the exit status, 1 where the training failed."""
    given = _parser().parse_args(arguments)
    try:
        program = load(_changes(given))
        folder = (given.out or program.folder.parent).resolve()
        if given.evaluate:
            _evaluate(program, folder, given.json)
            return 0
        return _train(Run(program, folder, resume=given.resume), given.json)
    except RunError as error:
        sys.stderr.write(f"{error}\n")
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog=f"python -m {PACKAGE}",
        description="Train this network. Ctrl-C stops after the step, with a checkpoint.",
    )
    parser.add_argument("--resume", action="store_true", help="go on from the checkpoint")
    parser.add_argument("--evaluate", action="store_true", help="measure the trained weights only")
    parser.add_argument("--json", action="store_true", help="print one event a line on stdout")
    parser.add_argument(
        "--out", type=Path, help="the folder to write to, default beside the package"
    )
    for name, kind, told in (
        ("device", str, "auto, cpu, cuda, cuda:1, …"),
        ("epochs", int, "passes over the training data"),
        ("steps", int, "steps of the optimiser; 0 for as many as the epochs have"),
        ("batch-size", int, "samples in a batch"),
        ("learning-rate", float, "how far a step goes"),
        ("seed", int, "of everything random"),
        ("threads", int, "threads that compute; 0 for one fewer than cores"),
    ):
        parser.add_argument(f"--{name}", type=kind, help=told)
    return parser


def _changes(given: argparse.Namespace) -> dict[str, Any]:
    names = ("device", "epochs", "steps", "batch_size", "learning_rate", "seed", "threads")
    values = {name: getattr(given, name) for name in names}
    return {name: value for name, value in values.items() if value is not None}


def _evaluate(program: Program, folder: Path, as_json: bool) -> None:
    if program.experiment is None:
        raise RunError("This package holds a network without data: nothing measures it.")
    device = device_of(program.settings)
    torch.set_num_threads(threads_of(program.settings))
    metrics = evaluate(trained(program, folder), program.experiment, program.settings, device)
    if as_json:
        _say(json.dumps({"metrics": metrics}))
    else:
        for part, values in metrics.items():
            for name, value in values.items():
                _say(f"{part} {name} {value:.6g}")


def _train(training: Run, as_json: bool) -> int:
    speaks = int(os.environ.get("RANK", "0")) == 0

    def stop(_number: int, _frame: FrameType | None) -> None:
        training.stop()
        signal.signal(signal.SIGINT, signal.SIG_DFL)  # a second Ctrl-C does not wait

    signal.signal(signal.SIGINT, stop)
    progress = _Progress()
    failed = False
    for event in training.events():
        failed = isinstance(event, Failed)
        if not speaks:
            continue
        if as_json:
            _say(line(event))
        progress.show(event)
    return int(failed)


class _Progress:
    """A line on stderr that tells where the training is, without any library."""

    def __init__(self) -> None:
        self._live = sys.stderr.isatty()
        self._next = 0

    def show(self, event: Event) -> None:
        match event:
            case Step() if self._live and event.step >= self._next:
                self._next = event.step + 10
                told = " ".join(f"{name} {value:.4g}" for name, value in event.losses.items())
                sys.stderr.write(f"\r\x1b[Kepoch {event.epoch} step {event.step} {told}")
            case Epoch():
                told = " · ".join(
                    f"{part} " + " ".join(f"{name} {value:.4g}" for name, value in values.items())
                    for part, values in event.metrics.items()
                )
                self._line(f"epoch {event.epoch} step {event.step} {told}")
            case Failed():
                where = f" ({event.node})" if event.node else ""
                self._line(f"{event.reason}{where}")
            case Finished():
                self._line(f"{event.why} after {event.seconds:.1f} s; weights in {event.run}")
            case _:
                pass

    def _line(self, text: str) -> None:
        sys.stderr.write(f"\r\x1b[K{text}\n" if self._live else f"{text}\n")
        sys.stderr.flush()


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()
