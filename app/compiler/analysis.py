"""Everything there is to know about a project: shapes, costs, problems, code, run package."""

import time
from collections.abc import Iterable, Iterator
from dataclasses import replace

from app.compiler import class_names, package_files, reports
from app.compiler.acting import problems_of_agent
from app.compiler.compiled import Compiled
from app.compiler.doubts import doubts
from app.compiler.experiment import ExperimentWriter
from app.compiler.foresight import Foresight
from app.compiler.functions import TakenApart, taken_apart
from app.compiler.module import Module
from app.compiler.outside import Outside
from app.compiler.partition import partition
from app.compiler.permissions import Permissions, settled
from app.compiler.repairs import Repairer, repaired
from app.compiler.report import Analysis, Fix, Package, Problem
from app.compiler.shapes import Context, Walked, Walker
from app.compiler.switched import explained
from app.graph.effective import effective
from app.graph.graph import Port, Project
from nodes.errors import UserError


class Analyst:
    """Analyses projects, and remembers what it has seen of blocks, composites and data sets."""

    def __init__(self) -> None:
        self._walker = Walker()
        self._module = Module(self._walker)
        self._repairer = Repairer(self._walker)
        self._outside = Outside()
        self._foresight = Foresight()
        self._reporter = reports.Reporter()

    def analyse(
        self, project: Project, permissions: Permissions | None = None, revision: int = 0
    ) -> Analysis:
        """Tell what a project means.

        Parameters
        ----------
        project
            The project.
        permissions
            What it may read and run.
        revision
            The number that the answer carries.
        """
        begun = time.perf_counter()
        compiled, context, drawn = self._compile(project, permissions or Permissions())
        fixed = self._repairer.with_fixes(
            drawn, compiled.project, context, compiled.problems, compiled.walked
        )
        nodes = self._reporter.of_nodes(compiled)
        return Analysis(
            revision,
            nodes,
            reports.of_network(compiled, nodes),
            fixed,
            package_files.sources(compiled),
            time.perf_counter() - begun,
            self._doubts(compiled, context, drawn),
        )

    def package(
        self, project: Project, permissions: Permissions | None = None, name: str = "network"
    ) -> Package:
        """Write the run package of a project.

        Raises
        ------
        UserError
            If the project has problems: all of them, a line each.
        """
        compiled, _, _ = self._compile(project, permissions or Permissions())
        if compiled.problems:
            told = "\n".join(f"{each.node}: {each.message}" for each in compiled.problems)
            raise UserError("{problems}", problems=told)
        if not compiled.classes or not compiled.parts.network:
            raise UserError("There is no layer in this drawing yet, so there is no network.")
        return package_files.package(compiled, name)

    def _compile(
        self, project: Project, permissions: Permissions
    ) -> tuple[Compiled, Context, Project]:
        """Follow and write a project; give it as it is drawn as well, its paths resolved."""
        drawn, refused = settled(project, permissions)
        counted = effective(drawn)
        project = counted.project
        context = self._outside.context(permissions, refused)
        walked = self._walker.walk(project, context)
        parts = partition(project, _known(walked))
        problems = [explained(each, counted) for each in _once(walked.problems)]
        problems += [*_of_drawing(walked), *_of_names(project, walked)]
        taken = TakenApart() if problems else taken_apart(project, parts)
        if not problems:
            problems += problems_of_agent(project, walked, parts, taken)
        count = len(taken.problems)
        problems += [self._with_tried(drawn, context, each, count) for each in taken.problems]
        compiled = Compiled(
            project, walked, parts, problems, functions=taken.functions, counted=counted
        )
        try:
            self._write(compiled, context)
        except UserError as error:
            if not problems:  # else it follows from one that is told
                problems.append(_of_writing(error, walked))
        ahead = None if problems else self._foresight.problem(compiled)
        if ahead is not None:
            problems.append(self._with_looking_back(drawn, context, ahead))
        return compiled, context, drawn

    def _write(self, compiled: Compiled, context: Context) -> None:
        project, walked, parts = compiled.project, compiled.walked, compiled.parts
        functions = compiled.functions
        compiled.classes = self._module.write(project, context, walked, parts, functions)
        compiled.experiment = ExperimentWriter(project, walked, parts, functions).write()

    def _with_looking_back(self, drawn: Project, context: Context, problem: Problem) -> Problem:
        """Leave a problem of foresight those repairs after which its node looks back only."""
        working = []
        for fix in problem.fixes:
            after = repaired(drawn, fix)
            walked = self._walker.walk(after, context)
            parts = partition(after, _known(walked))
            compiled = Compiled(
                after, walked, parts, [], functions=taken_apart(after, parts).functions
            )
            try:
                self._write(compiled, context)
            except UserError:
                continue
            left = self._foresight.problem(compiled)
            if not walked.problems and (left is None or left.node != problem.node):
                working.append(fix)
        return replace(problem, fixes=tuple(working))

    def _doubts(self, compiled: Compiled, context: Context, drawn: Project) -> tuple[Problem, ...]:
        """Tell what is most likely not meant, each with those repairs that leave no problem."""
        if compiled.problems:
            return ()
        told = []
        for doubt in doubts(compiled.walked):
            fixes = [fix for fix in doubt.fixes if self._runs_after(fix, context, drawn)]
            told.append(replace(doubt, fixes=tuple(fixes)))
        return tuple(told)

    def _runs_after(self, fix: Fix, context: Context, drawn: Project) -> bool:
        try:
            return not self._walker.walk(repaired(drawn, fix), context).problems
        except UserError:
            return False

    def _with_tried(
        self, drawn: Project, context: Context, problem: Problem, count: int
    ) -> Problem:
        """Leave a problem of the functions those repairs that leave fewer of them."""
        working = []
        for fix in problem.fixes:
            try:
                after = repaired(drawn, fix)
                walked = self._walker.walk(after, context)
            except UserError:
                continue
            left = taken_apart(after, partition(after, _known(walked))).problems
            if not walked.problems and len(left) < count:
                working.append(fix)
        return replace(problem, fixes=tuple(working))


def _known(walked: Walked) -> list[str]:
    """Give the nodes of which something is known, in order."""
    return [
        name for name in walked.order if name in walked.steps or Port(name, "out") in walked.specs
    ]


def _once(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Leave out what a definition says at each of its places."""
    seen: set[tuple[str, str, str]] = set()
    for each in problems:
        key = (each.composite, each.inside, each.template)
        if not each.composite or key not in seen:
            yield each
        seen.add(key)


def _of_drawing(walked: Walked) -> Iterator[Problem]:
    """Tell what is wrong with the drawing as a whole."""
    trainers = [name for name in walked.order if walked.graph.nodes[name].role == "trainer"]
    for name in trainers[1:]:
        fixes = (
            Fix("Remove {name}", {"name": each}, steps=({"verb": "remove", "names": [each]},))
            for each in (name, trainers[0])
        )
        yield Problem(
            name,
            "{node} is a second trainer; a drawing is trained by one. Take one of them away.",
            {"node": name},
            inside=name,
            fixes=tuple(fixes),
        )


def _of_names(project: Project, walked: Walked) -> Iterator[Problem]:
    """Tell which code blocks give one name to two things."""
    for each in class_names.conflicts(project):
        yield replace(each, node=_path_to(walked, each.composite) + each.inside)


def _of_writing(error: UserError, walked: Walked) -> Problem:
    """Tell what keeps the code from being written."""
    values = {name: str(value) for name, value in error.values.items()}
    composite, node = values.get("composite", ""), values.get("node", "")
    return Problem(
        _path_to(walked, composite) + node, error.template, values, "", (), composite, node
    )


def _path_to(walked: Walked, composite: str) -> str:
    """Give the address of the first place of a composite, with the dot behind it."""
    waiting = [("", walked)]
    while waiting:
        path, place = waiting.pop()
        if place.composite == composite:
            return path
        for name, steps in place.steps.items():
            for index, step in enumerate(steps):
                if step.inner is not None:
                    own = f"{name}.{index}." if place.graph.nodes[name].repeat != 1 else f"{name}."
                    waiting.append((path + own, step.inner))
    return ""
