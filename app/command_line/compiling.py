"""The commands that ask what a project means: check, export, render."""

import os
from dataclasses import replace
from pathlib import Path
from typing import Any

from app.command_line.output import DONE, PROBLEMS, Output, warn
from app.command_line.projects import Opened, latest_run, with_device
from app.compiler.analysis import Analyst
from app.compiler.permissions import Permissions
from app.compiler.report import Analysis, NetworkReport, NodeReport, Package, Problem
from app.graph.diff import alike
from app.graph.effective import effective
from app.project import file
from app.training.history import WEIGHTS, past_runs, runs_folder
from app.training.package import bring_weights, lay_out
from nodes.spec import Free, Spec


def permissions_of(opened: Opened) -> Permissions:
    """Give what the compiler may read and run for a project."""
    return Permissions(
        folder=opened.path.resolve().parent if opened.path else None,
        granted=opened.granted,
        trusted=opened.trusted,
        all_paths=opened.all_paths,
        all_code=opened.all_code,
    )


def check(opened: Opened, output: Output, *, deep: bool) -> int:
    """Tell shapes, parameters, operations and problems."""
    with output.guarded():
        found = Analyst().analyse(opened.project, permissions_of(opened))
    shown = {
        address: report for address, report in found.nodes.items() if deep or "." not in address
    }
    output.data(
        {
            "ok": found.runnable,
            "nodes": {address: _node(report) for address, report in shown.items()},
            "network": _network(found.network),
            "problems": [_problem(each) for each in found.problems],
            "warnings": [_problem(each) for each in found.warnings],
        }
    )
    output.table(
        (
            (address, report.block, _gives(report), _many(report.parameters), _many(report.macs))
            for address, report in shown.items()
        ),
        ("node", "block", "gives", "parameters", "operations"),
    )
    if found.network is not None:
        output.say()
        output.say(
            f"{found.network.parameters:,} parameters, "
            f"{found.network.trainable:,} trainable, "
            f"{found.network.macs:,} multiply-accumulates a sample"
        )
    return complain(found)


def complain(found: Analysis) -> int:
    """Print each problem and warning with its node; give the exit status."""
    for each in found.told:
        where = f"{each.node}: " if each.node else ""
        warn(f"{where}{each.message}")
        for fix in each.fixes:
            warn(f"    {fix}")
    return PROBLEMS if found.problems else DONE


def export(opened: Opened, into: Path, output: Output, *, named: Path | None, verify: bool) -> int:
    """Write the package of a project, with the weights of a run; prove that it runs alone."""
    with output.guarded():
        analyst, permissions = Analyst(), permissions_of(opened)
        found = analyst.analyse(opened.project, permissions)
        if not found.runnable:
            output.data({"ok": False, "problems": [_problem(each) for each in found.problems]})
            return complain(found)
        folder = write_package(
            opened, analyst.package(opened.project, permissions, opened.package), into
        )
        run = weights_of(opened, named)
        weights = bring_weights(run / WEIGHTS, into.resolve()) if run else None
        told: dict[str, Any] = {"ok": True, "package": str(folder), "run": str(run or "")}
        if verify:
            # Only here is torch asked to run the package twice.
            from app.training.verify import verify as difference  # noqa: PLC0415

            inputs = found.network.inputs if found.network else None
            told["difference"] = difference(folder, weights, inputs)
    output.data(told)
    output.say(str(folder))
    if run:
        output.say(f"With the weights of {run}.")
    if verify:
        output.say(f"Alone it gives what the program gives, within {told['difference']:g}.")
    return DONE


def weights_of(opened: Opened, named: Path | None) -> Path | None:
    """Give the run whose weights an export takes along: the named one, or the latest that fits.

    Raises
    ------
    UserError
        If the named run has no weights.
    """
    if named is not None:
        return latest_run(opened, named)
    here = effective(opened.project).project
    for run in past_runs(runs_folder(opened.path)):
        drawn = run.folder / f"project{file.SUFFIX}"
        if not (run.has_weights and drawn.is_file()):
            continue
        if alike(effective(file.load(drawn)).project, here):
            return run.folder.resolve()
    return None


def packaged(opened: Opened, output: Output, *, device: str = "") -> Package | None:
    """Give the package of a project; with problems print them, and give none."""
    analyst, permissions = Analyst(), permissions_of(opened)
    found = analyst.analyse(opened.project, permissions)
    if not found.runnable:
        for each in found.problems:
            output.data({"event": "failed", "reason": each.message, "node": each.node})
        complain(found)
        return None
    package = analyst.package(opened.project, permissions, opened.package)
    if not device:
        return package
    settings = with_device(package.files["settings.json"], device)
    return replace(package, files={**package.files, "settings.json": settings})


def write_package(opened: Opened, package: Package, into: Path) -> Path:
    """Write a package, and the project it was made of beside it."""
    folder = lay_out(package, into.resolve())
    file.save(opened.project, into.resolve() / f"project{file.SUFFIX}")
    return folder


def render(opened: Opened, picture: Path, output: Output) -> int:
    """Draw a project as PNG or SVG."""
    os.environ["QT_QPA_PLATFORM"] = (
        "offscreen"  # a picture needs no screen, and must open no window
    )
    # The canvas paints the picture; no other command loads Qt.
    from app.ui.picture import render as paint  # noqa: PLC0415

    with output.guarded():
        found = Analyst().analyse(opened.project, permissions_of(opened))
        paint(opened.project, found, picture)
    output.data({"picture": str(picture)})
    output.say(str(picture))
    return DONE


def _node(report: NodeReport) -> dict[str, Any]:
    return {
        "block": report.block,
        **({"mode": report.mode} if report.mode else {}),
        "parameters": report.parameters,
        "trainable": report.trainable,
        "macs": report.macs,
        "memory": report.memory,
        "outputs": {name: _spec(spec) for name, spec in report.outputs.items()},
    }


def _spec(spec: Spec) -> dict[str, Any]:
    told: dict[str, Any] = {"axes": axes(spec), "dtype": spec.dtype, "kind": spec.kind}
    return told if spec.high is None else {**told, "high": spec.high}


def axes(spec: Spec) -> list[int | str]:
    """Give the sizes of a spec as plain data: numbers, and the texts of open ones."""
    return [str(each) if isinstance(each, Free) else int(each) for each in spec.axes]


def _network(report: NetworkReport | None) -> dict[str, Any] | None:
    if report is None:
        return None
    return {
        "parameters": report.parameters,
        "trainable": report.trainable,
        "macs": report.macs,
        "activations": report.activations,
        "training_memory": report.training_memory,
        "batch_size": report.batch_size,
        "inputs": {name: axes(spec) for name, spec in report.inputs.items()},
        "outputs": {name: axes(spec) for name, spec in report.outputs.items()},
    }


def _problem(problem: Problem) -> dict[str, Any]:
    return {
        "node": problem.node,
        "port": problem.port,
        "message": problem.message,
        "fixes": [str(fix) for fix in problem.fixes],
    }


def _gives(report: NodeReport) -> str:
    """Tell what a node gives, and whether it is left out."""
    shapes = _shapes(report)
    return f"{shapes} ({report.mode})".lstrip() if report.mode else shapes


def _shapes(report: NodeReport) -> str:
    if len(report.outputs) == 1:
        return str(next(iter(report.outputs.values())))
    return ", ".join(f"{name} {spec}" for name, spec in report.outputs.items())


def _many(number: int) -> str:
    return f"{number:,}" if number else ""
