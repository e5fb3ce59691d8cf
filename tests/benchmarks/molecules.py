"""The graph isomorphism network on MUTAG, 188 real molecules, in ten folds."""

import os
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from app.compiler.analysis import Analyst
from app.compiler.permissions import Permissions
from app.graph.graph import Graph, Project
from app.training.package import imported, lay_out
from nodes.graph_data import TuFolder
from tests.templates.graphs import gin_molecules

FOLDS = 10
ROOT = Path(__file__).resolve().parents[2]


def rows() -> Iterator[tuple[str, float, str, float]]:
    """Train each fold; give the share of molecules that are wrongly told, and the seconds."""
    named = os.environ.get("NETWRIGHT_TEST_DATA")
    folder = (Path(named) if named else ROOT.parent / "shared" / "data") / "TUDataset" / "MUTAG"
    if not folder.is_dir():
        print(f"  there is no {folder}: NETWRIGHT_TEST_DATA names the folder of data sets")
        return
    started = time.process_time()
    found = [accuracy(folder, fold) for fold in range(FOLDS)]
    mean = sum(found) / FOLDS
    spread = (sum((each - mean) ** 2 for each in found) / FOLDS) ** 0.5
    print(
        f"  MUTAG, {FOLDS} folds: accuracy {mean:.3f} ± {spread:.3f}, wanted 0.82, majority 0.665"
    )
    yield "error on MUTAG, ten folds", 1 - mean, "share", 0.18
    yield "CPU seconds of all ten", time.process_time() - started, "s", 90


def accuracy(folder: Path, fold: int) -> float:
    """Train on all folds but one, and give the accuracy on this one after the last epoch."""
    package = Analyst().package(
        drawing(folder, fold), Permissions(all_paths=True), name=f"mutag_{fold}"
    )
    with TemporaryDirectory() as place:
        run = imported(lay_out(package, Path(place)), trusted=True)
        settings = {"threads": 1, "device": "cpu"}
        events = list(run.run(Path(place), settings=settings))
    return float(events[-1].metrics["validation"]["accuracy"])


def drawing(folder: Path, fold: int) -> Project:
    """Draw the example with real molecules."""
    project = gin_molecules()
    nodes = dict(project.graph.nodes)
    block = TuFolder(folder=str(folder), folds=FOLDS, fold=fold)
    nodes["molecules"] = replace(nodes["molecules"], block=block)
    return project.with_drawing(Graph.of(nodes, list(project.graph.links())))
