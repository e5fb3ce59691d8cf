"""The engine: analyses projects and lays out packages, with torch, in a process of its own."""

import gc
import json
import logging
import time
from dataclasses import replace
from pathlib import Path
from typing import assert_never

import torch

from app.compiler.analysis import Analyst
from app.compiler.permissions import Permissions
from app.compiler.report import Analysis, Package, Problem
from app.engine.client import CODEC
from app.engine.difference import Difference
from app.engine.messages import Analyse, LaidOut, LayOut, Question, Ready, Room
from app.engine.sharing import shared
from app.graph.graph import Graph, Link, Node, Port, Project
from app.process import memory
from app.process.serve import Server
from app.project import file
from app.training import package
from app.training.verify import verify
from nodes import CATALOGUE
from nodes.errors import UserError

log = logging.getLogger(__name__)


class Engine:
    """Answers questions about projects, and remembers what helps with the next."""

    def __init__(self) -> None:
        self._analyst = Analyst()
        self._text = ""
        self._project = Project()

    def answer(self, question: Question) -> Analysis | LaidOut:
        """Answer a question."""
        match question:
            case Analyse():
                return self.analyse(question)
            case LayOut():
                return self.lay_out(question)
            case _:
                assert_never(question)

    def analyse(self, question: Analyse) -> Analysis:
        """Tell what a project means; whatever goes wrong is told as a problem."""
        started = time.perf_counter()
        try:
            project = self._read(question.project)
            permissions = _permissions(question)
            found = self._analyst.analyse(project, permissions, question.revision)
        except UserError as error:
            problem = Problem("", error.template, dict(error.values))
        except Exception as error:  # the window must hear of it; the log has all
            log.exception("revision %d could not be analysed", question.revision)
            problem = Problem(
                "",
                "Netwright could not analyse this drawing: {reason}",
                {"reason": f"{type(error).__name__}: {error}"[:500]},
            )
        else:
            return replace(found, seconds=time.perf_counter() - started)
        seconds = time.perf_counter() - started
        return Analysis(question.revision, {}, None, (problem,), {}, seconds)

    def lay_out(self, question: LayOut) -> LaidOut:
        """Write a run package, with its project beside it."""
        into = Path(question.into)
        try:
            project, permissions = self._read(question.project), _permissions(question)
            made = self._analyst.package(project, permissions, question.name)
            folder = package.lay_out(_on(made, question.device), into)
            file.save_bytes(question.project.encode(), into / f"project{file.SUFFIX}")
            weights = (
                package.bring_weights(Path(question.weights), into) if question.weights else None
            )
            difference = self._verify(folder, weights, project, permissions, question.verify)
        except UserError as error:
            return LaidOut("", reason=str(error))
        except OSError as error:
            return LaidOut("", reason=f"The package cannot be written: {error}")
        except Exception as error:  # the window must hear of it; the log has all
            log.exception("%s could not be laid out", question.name)
            return LaidOut("", reason=f"Netwright could not export this drawing: {error!r}")
        return LaidOut(str(folder), difference)

    def _verify(
        self,
        folder: Path,
        weights: Path | None,
        project: Project,
        permissions: Permissions,
        wanted: bool,
    ) -> float | None:
        if not wanted:
            return None
        network = self._analyst.analyse(project, permissions).network
        return verify(folder, weights, network.inputs if network else None)

    def warm_up(self) -> None:
        """Do once what torch is slow at for the first time."""
        chain = [
            CATALOGUE["Input"](),
            *(CATALOGUE[kind]() for kind in ("Conv2d", "BatchNorm2d", "MaxPool2d", "Linear")),
        ]
        nodes = {f"node_{index}": Node(block) for index, block in enumerate(chain)}
        links = [
            Link(Port(f"node_{index}", "out"), Port(f"node_{index + 1}", "x"))
            for index in range(len(chain) - 1)
        ]
        self._analyst.analyse(Project(Graph.of(nodes, links)), Permissions())

    def _read(self, text: str) -> Project:
        """Read a project; what is as it was before is the very same object."""
        if text != self._text:
            self._text, self._project = text, shared(self._project, file.read(text))
        return self._project


def serve() -> None:
    """Answer until stdin ends."""
    server = Server(CODEC)
    logging.basicConfig(format="%(asctime)s %(levelname)s %(message)s")
    torch.set_num_threads(1)  # probes are small, and the other cores belong to the training
    engine = Engine()
    engine.warm_up()
    # To look through all that torch has made would take a tenth of a second now and then.
    gc.collect()
    gc.freeze()
    server.send(Ready(torch.__version__, devices()))
    waiting: list[Question] = []
    last: Analysis | None = None
    while True:
        arrived = server.receive(timeout=0 if waiting else None)
        while arrived is not None:
            waiting.append(arrived[0])
            arrived = server.receive(timeout=0)
        question, waiting = overtake(waiting)
        answer = engine.answer(question)
        if isinstance(answer, LaidOut):
            server.send(answer)
            continue
        server.send(Room(room()))
        server.send(answer if last is None else Difference.of(last, answer))
        last = answer


def overtake(waiting: list[Question]) -> tuple[Question, list[Question]]:
    """Take the question that is answered next, and give those that remain.

    The newest `Analyse` comes first, in place of all that came before it; else the oldest.
    """
    analyse = [each for each in waiting if isinstance(each, Analyse)]
    others: list[Question] = [each for each in waiting if not isinstance(each, Analyse)]
    return (analyse[-1], others) if analyse else (others[0], others[1:])


def devices() -> tuple[str, ...]:
    """Name the devices that can train, as torch does."""
    found = ["cpu", *(f"cuda:{index}" for index in range(torch.cuda.device_count()))]
    if torch.backends.mps.is_available():
        found.append("mps")
    return tuple(found)


def room() -> dict[str, int]:
    """Give how many bytes of each device are free, where that can be found out."""
    found = {"cpu": memory.free()}
    for index in range(torch.cuda.device_count()):
        uuid = getattr(torch.cuda.get_device_properties(index), "uuid", None)
        found[f"cuda:{index}"] = memory.free_of(f"GPU-{uuid}") if uuid else 0
    if torch.backends.mps.is_available():
        found["mps"] = found["cpu"]  # they share it
    return {device: free for device, free in found.items() if free}


def _on(made: Package, device: str) -> Package:
    """Give a package that trains on this device, if one is named."""
    if not device:
        return made
    settings = {**json.loads(made.files["settings.json"]), "device": device}
    return replace(made, files={**made.files, "settings.json": json.dumps(settings, indent=2)})


def _permissions(question: Question) -> Permissions:
    folder = Path(question.folder) if question.folder else None
    return Permissions(folder, question.granted, frozenset(question.trusted))


if __name__ == "__main__":
    serve()
