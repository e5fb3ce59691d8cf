"""Everything there is to know about a project: shapes, costs, problems, code, run package."""

import hashlib
import json
import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from app.compiler.experiment import Experiment, ExperimentWriter, settings_text
from app.compiler.module import Module, Written
from app.compiler.partition import Partition, partition
from app.compiler.probe import Prober, runtime_names
from app.compiler.repairs import Repairer
from app.compiler.report import (
    Analysis,
    NetworkReport,
    NodeReport,
    Package,
    Problem,
    Source,
)
from app.compiler.shapes import Context, Step, Walked, Walker
from app.compiler.text import Line, laid_out
from app.graph.graph import Graph, Node, Port, Project, Use
from nodes.block import Block, Trainer
from nodes.errors import UserError
from nodes.params import Path as PathParam
from nodes.params import params
from nodes.spec import Spec

OPTIMIZER_STATES = {"SGD": 1, "RMSprop": 1, "Adagrad": 1}
"""How many numbers an optimiser keeps for each weight, where it is not two."""


@dataclass(frozen=True, slots=True)
class Permissions:
    """What a project may read and run besides its own text.

    Parameters
    ----------
    folder
        The folder of the project file; None for an untitled one.
    granted
        Paths outside of it that the user has chosen, resolved.
    trusted
        Digests (sha256, hexadecimal) of the code texts that the user trusts.
    everything
        Whether all paths and code texts are allowed, as ``--trust-paths`` says.
    """

    folder: Path | None = None
    granted: tuple[str, ...] = ()
    trusted: frozenset[str] = frozenset()
    all_paths: bool = False
    all_code: bool = False


@dataclass(slots=True)
class Compiled:
    """A project followed and written, before it is told."""

    project: Project
    walked: Walked
    parts: Partition
    problems: list[Problem]
    classes: list[Written] = field(default_factory=list)
    net: Written | None = None
    experiment: Experiment = field(default_factory=Experiment)


class Analyst:
    """Analyses projects, and remembers what it has seen of blocks, composites and data sets."""

    def __init__(self) -> None:
        self._walker = Walker(Prober())
        self._module = Module(self._walker)
        self._repairer = Repairer(self._walker)
        self._fields: dict[tuple[Block, float], dict[str, Spec]] = {}
        self._classes: dict[str, type] = {}

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
        compiled, context = self._compile(project, permissions or Permissions())
        fixed = self._repairer.with_fixes(
            compiled.project, context, compiled.problems, compiled.walked
        )
        return Analysis(
            revision,
            self._reports(compiled),
            self._network(compiled),
            fixed,
            _files(compiled),
            time.perf_counter() - begun,
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
        compiled, _ = self._compile(project, permissions or Permissions())
        if compiled.problems:
            told = "\n".join(f"{each.node}: {each.message}" for each in compiled.problems)
            raise UserError("{problems}", problems=told)
        if compiled.net is None or not compiled.parts.network:
            raise UserError("There is no layer in this drawing yet, so there is no network.")
        sources = _files(compiled)
        settings = {"name": name, **compiled.experiment.settings}
        files = {path: source.text for path, source in sources.items()}
        files["settings.json"] = settings_text(settings)
        files["nodes.json"] = (
            json.dumps({path: list(source.nodes) for path, source in sources.items()}) + "\n"
        )
        files["__init__.py"] = f'"""The network {name} and how it is trained."""\n'
        files["__main__.py"] = _main(bool(compiled.parts.sources))
        files["README.md"] = _readme(name, compiled)
        needs = {need.rpartition(".")[0] for need in _needs(compiled)}
        return Package(name, files, frozenset(needs))

    # Following.

    def _compile(self, project: Project, permissions: Permissions) -> tuple[Compiled, Context]:
        project, refused = _settled(project, permissions)
        context = Context(self._ask_fields, self._class_of(permissions), refused)
        walked = self._walker.walk(project, context)
        known = [
            name
            for name in walked.order
            if name in walked.steps or Port(name, "out") in walked.specs
        ]
        parts = partition(project, known)
        compiled = Compiled(project, walked, parts, _once(walked.problems))
        compiled.problems += _drawing_problems(parts)
        self._write(compiled, context)
        return compiled, context

    def _write(self, compiled: Compiled, context: Context) -> None:
        try:
            compiled.classes, compiled.net = self._module.write(
                compiled.project, context, compiled.walked, compiled.parts
            )
            compiled.experiment = ExperimentWriter(
                compiled.project, compiled.walked, compiled.parts
            ).write()
        except UserError as error:
            node = str(error.values.get("node", ""))
            if not compiled.problems:
                compiled.problems.append(
                    Problem(
                        node,
                        error.template,
                        {k: str(v) for k, v in error.values.items()},
                        inside=node,
                    )
                )

    def _ask_fields(self, block: Block) -> dict[str, Spec]:
        """Give the specs of a data set's fields; where they lie in files, ask the data set."""
        if not any(isinstance(each, PathParam) for each in params(type(block)).values()):
            return block.fields()  # type: ignore[attr-defined, no-any-return]  # sources have fields
        stamp = _stamp(block)
        found = self._fields.get((block, stamp))
        if found is None:
            found = _described(block)
            self._fields[block, stamp] = found
        return found

    def _class_of(self, permissions: Permissions) -> Any:
        def trusted(name: str, text: str) -> type:
            digest = hashlib.sha256(text.encode()).hexdigest()
            if not permissions.all_code and digest not in permissions.trusted:
                raise UserError(
                    "{node} holds code that you have not trusted yet. Review it, then trust it."
                )
            if digest not in self._classes:
                self._classes[digest] = _run_code(name, text)
            return self._classes[digest]

        return trusted

    # Telling.

    def _reports(self, compiled: Compiled) -> dict[str, NodeReport]:
        lines: dict[str, list[str]] = {}
        for written in (*compiled.classes, *([compiled.net] if compiled.net else [])):
            for line in written.lines:
                if line.node:
                    lines.setdefault(line.node, []).append(line.text)
        for line in compiled.experiment.lines:
            if line.node:
                lines.setdefault(line.node, []).append(line.text)
        return dict(_reports(compiled.project, compiled.project.graph, compiled.walked, "", lines))

    def _network(self, compiled: Compiled) -> NetworkReport | None:
        parts, walked = compiled.parts, compiled.walked
        if not parts.network:
            return None
        totals = [
            _totals(compiled.project.graph.nodes[name], walked.steps.get(name, ()))
            for name in parts.network
        ]
        parameters, trainable, macs, memory = (
            tuple(map(sum, zip(*totals, strict=True))) if totals else (0, 0, 0, 0)
        )
        trainer = _trainer(compiled)
        batch = int(getattr(trainer, "batch_size", 1)) if trainer else 1
        states = OPTIMIZER_STATES.get(str(getattr(trainer, "optimizer", "")), 2) if trainer else 0
        weights = 4 * parameters + (4 + 4 * states) * trainable * bool(trainer)
        return NetworkReport(
            {
                name: walked.specs[port]
                for name, port in parts.arguments.items()
                if port in walked.specs
            },
            {
                name: walked.specs[port]
                for name, port in parts.results.items()
                if port in walked.specs
            },
            parameters,
            trainable,
            macs,
            memory,
            weights + 2 * memory * batch,
            batch,
        )


def _settled(project: Project, permissions: Permissions) -> tuple[Project, dict[str, UserError]]:
    """Make the paths of the drawing absolute, and refuse those that nobody granted."""
    refused: dict[str, UserError] = {}
    graph = project.graph
    nodes = graph.nodes
    for name, node in graph.nodes.items():
        if not isinstance(node.block, Block) or not _path_fields(type(node.block)):
            continue
        try:
            values = {
                key: allowed(str(getattr(node.block, key)), permissions)
                for key in _path_fields(type(node.block))
                if getattr(node.block, key)
            }
        except UserError as error:
            refused[name] = error
            continue
        nodes = nodes.set(name, replace(node, block=node.block.with_values(**values)))
    if nodes is graph.nodes:
        return project, refused
    return replace(project, graph=replace(graph, nodes=nodes)), refused


def _path_fields(kind: type) -> tuple[str, ...]:
    return tuple(name for name, param in params(kind).items() if isinstance(param, PathParam))


def allowed(text: str, permissions: Permissions) -> str:
    """Give the real path that a project's path stands for.

    Raises
    ------
    UserError
        If it leads out of the project's folder and nobody has granted it.
    """
    refusal = UserError(
        "{node} reads {path}, which lies outside of the project's folder. "
        "Choose the file or folder again to allow it.",
        path=text,
    )
    path = Path(text)
    if not path.is_absolute() and permissions.folder is None and not permissions.all_paths:
        raise refusal
    real = path if path.is_absolute() else (permissions.folder or Path.cwd()) / path
    real = real.resolve()
    inside = (
        not path.is_absolute()
        and permissions.folder is not None
        and real.is_relative_to(permissions.folder.resolve())
    )
    if inside or permissions.all_paths or str(real) in permissions.granted:
        return str(real)
    raise refusal


def _stamp(block: Block) -> float:
    newest = 0.0
    for name in _path_fields(type(block)):
        path = Path(str(getattr(block, name)))
        if path.exists():
            newest = max(newest, path.stat().st_mtime)
    return newest


def _described(block: Block) -> dict[str, Spec]:
    """Ask a data set of the runtime for the specs of its fields."""
    if not all(getattr(block, name) for name in _path_fields(type(block))):
        raise UserError("{node} has no file yet. Choose one in its form.")
    code = block.data()  # type: ignore[attr-defined]  # sources declare it
    try:
        made = eval(code, runtime_names(block.needs))  # noqa: S307  # our own text: checked values by their repr
        told = made.describe()
    except UserError:
        raise
    except (OSError, ValueError, KeyError, RuntimeError, IndexError, TypeError) as error:
        raise UserError("{node} cannot read its data: {reason}", reason=str(error)) from error
    return {name: _spec_of(each) for name, each in told.items()}


def _spec_of(told: Mapping[str, Any]) -> Spec:
    spec = Spec.tensor(*told.get("axes", ()), dtype=str(told.get("dtype", "float32")))
    return replace(spec, kind=told.get("kind", "tensor"), high=told.get("high"))


def _run_code(name: str, text: str) -> type:
    """Run a code block that the user trusts, and give its class."""
    namespace: dict[str, Any] = {"__name__": "code_block"}
    from app.compiler.probe import NAMES  # noqa: PLC0415

    namespace.update(NAMES)
    try:
        exec(compile(text, f"<{name}>", "exec"), namespace)  # noqa: S102  # the user trusts this very text
    except Exception as error:
        raise UserError("{node}'s code cannot be read: {reason}", reason=str(error)) from error
    found = namespace.get(name)
    if not isinstance(found, type):
        raise UserError("{node}'s code has no class {name}.", name=name)
    return found


def _once(problems: Iterable[Problem]) -> list[Problem]:
    """Keep of equal problems inside one definition the first only."""
    seen: set[tuple[str, str, str]] = set()
    kept = []
    for each in problems:
        key = (each.composite, each.inside, each.template)
        if not each.composite or key not in seen:
            kept.append(each)
        seen.add(key)
    return kept


def _drawing_problems(parts: Partition) -> Iterator[Problem]:
    for name in parts.trainers[1:]:
        yield Problem(
            name,
            "{node} is a second trainer; a drawing is trained by one. Take one of them away.",
            {"node": name},
            inside=name,
        )


def _trainer(compiled: Compiled) -> Trainer | None:
    for name in compiled.parts.trainers[:1]:
        block = compiled.project.graph.nodes[name].block
        if isinstance(block, Trainer):
            return block
    return None


def _totals(node: Node, steps: Iterable[Step]) -> tuple[int, int, int, int]:
    """Add up parameters, trainable ones, multiply-accumulates and bytes of a node."""
    parameters = trainable = macs = memory = 0
    for step in steps:
        if step.answer is not None:
            answer = step.answer
            sums = (answer.parameters, answer.trainable, answer.macs, answer.memory)
        elif step.inner is not None:
            sums = inner_totals(step)
        else:
            continue
        parameters += sums[0]
        trainable += sums[1]
        macs += sums[2]
        memory += sums[3]
    if node.twin:
        parameters = trainable = 0
    return parameters, trainable, macs, memory


def inner_totals(step: Step) -> tuple[int, int, int, int]:
    """Add up what stands inside a composite."""
    assert step.inner is not None
    found = [0, 0, 0, 0]
    for runs in step.inner.steps.values():
        for inner in runs:
            sums = (
                (
                    inner.answer.parameters,
                    inner.answer.trainable,
                    inner.answer.macs,
                    inner.answer.memory,
                )
                if inner.answer is not None
                else inner_totals(inner)
                if inner.inner is not None
                else (0, 0, 0, 0)
            )
            found = [a + b for a, b in zip(found, sums, strict=True)]
    return found[0], found[1], found[2], found[3]


def _reports(
    project: Project, graph: Graph, walked: Walked, path: str, lines: Mapping[str, list[str]]
) -> Iterator[tuple[str, NodeReport]]:
    for name in walked.order:
        node = graph.nodes[name]
        if node.role == "note":
            continue
        steps = walked.steps.get(name, ())
        parameters, trainable, macs, memory = _totals(node, steps)
        outputs = {
            port: walked.specs[Port(name, port)]
            for port in project.outlets(node)
            if Port(name, port) in walked.specs
        }
        if not outputs and node.role == "input" and Port(name, "out") in walked.specs:
            outputs = {"out": walked.specs[Port(name, "out")]}
        mark = f"{walked.composite}/{name}" if walked.composite else name
        yield (
            path + name,
            NodeReport(
                _kind(node),
                outputs,
                parameters,
                trainable,
                macs,
                memory,
                "\n".join(line.strip() for line in lines.get(mark, ())),
            ),
        )
        for index, step in enumerate(steps):
            if step.inner is not None and isinstance(step.block, Use):
                inner = project.composites[step.block.composite].graph
                deeper = f"{path}{name}.{index}." if node.repeat != 1 else f"{path}{name}."
                yield from _reports(project, inner, step.inner, deeper, lines)


def _kind(node: Node) -> str:
    if isinstance(node.block, Block):
        return type(node.block).__name__
    return node.block.composite if isinstance(node.block, Use) else node.block.kind


# Files.


def _needs(compiled: Compiled) -> dict[str, None]:
    found: dict[str, None] = {}
    for written in (*compiled.classes, *([compiled.net] if compiled.net else [])):
        found.update(written.needs)
    found.update(compiled.experiment.needs)
    return found


def _files(compiled: Compiled) -> dict[str, Source]:
    files: dict[str, Source] = {}
    if compiled.net is not None and compiled.parts.network:
        files["model.py"] = _model(compiled)
    if compiled.experiment.lines:
        files["experiment.py"] = _experiment(compiled.experiment)
    return files


def _model(compiled: Compiled) -> Source:
    assert compiled.net is not None
    classes = [*compiled.classes, compiled.net]
    body: list[Line] = []
    sources: dict[str, str] = {}
    needs: dict[str, None] = {}
    for written in classes:
        sources.update(written.sources)
        needs.update(written.needs)
    for text in sources.values():
        body += [Line(line) for line in ("", "", *text.strip("\n").split("\n"))]
    for written in classes:
        body += [Line(""), Line("")]
        body += [each for line in written.lines for each in laid_out(line)]
    body += [Line(text) for text in LOADING]
    return _source('"""The network."""', body, needs, extra=("from os import PathLike",))


def _experiment(experiment: Experiment) -> Source:
    head = '"""The data, the losses and the metrics."""'
    body = [each for line in experiment.lines for each in laid_out(line)]
    return _source(head, [Line(""), *body], experiment.needs)


LOADING = (
    "",
    "    @classmethod",
    '    def load(cls, path: str | PathLike[str]) -> "Net":',
    '        """Give the network with the weights of a safetensors file."""',
    "        from safetensors.torch import load_file  # only needed to read weights",
    "",
    "        net = cls()",
    "        net.load_state_dict(load_file(path))",
    "        return net",
)


def _source(
    head: str, body: list[Line], needs: Mapping[str, None], extra: tuple[str, ...] = ()
) -> Source:
    """Put the imports that the code uses above it."""
    text = "\n".join(line.text for line in body)
    imports: list[str] = []
    standard = [*(["import math"] if "math." in text else []), *extra]
    library = []
    if "torch." in text.replace("safetensors.torch", ""):
        library.append("import torch")
    if "F." in text:
        library.append("import torch.nn.functional as F")
    names = [name for name, sign in (("Tensor", "Tensor"), ("nn", "nn.")) if sign in text]
    if names:
        library.append(f"from torch import {', '.join(names)}")
    modules: dict[str, list[str]] = {}
    for need in needs:
        module, _, name = need.rpartition(".")
        modules.setdefault(module, []).append(name)
    own = [
        f"from .runtime.{module} import {', '.join(sorted(found))}"
        for module, found in sorted(modules.items())
    ]
    for group in (standard, library, own):
        if group:
            imports += ["", *group]
    lines = [Line(head), *map(Line, imports), *body]
    while lines and not lines[-1].text:
        lines.pop()
    return Source("\n".join(line.text for line in lines) + "\n", tuple(line.node for line in lines))


def _main(trains: bool) -> str:
    if not trains:
        return (
            '"""Tell how the network is used."""\n\n'
            'print("This drawing holds no data and no trainer: import Net from .model.")\n'
        )
    return (
        '"""Train this package: ``python -m`` and its name."""\n\n'
        "from .runtime.run import main\n\n"
        'if __name__ == "__main__":\n'
        "    main(__package__)\n"
    )


def _readme(name: str, compiled: Compiled) -> str:
    inputs = ", ".join(
        f"{key} {compiled.walked.specs[port]}" for key, port in compiled.parts.arguments.items()
    )
    outputs = ", ".join(
        f"{key} {compiled.walked.specs[port]}" for key, port in compiled.parts.results.items()
    )
    train = (
        f"\nTrain it with `python -m {name}` from the folder around the package.\n"
        if compiled.parts.trainers
        else ""
    )
    return (
        f"# {name}\n\nA network drawn with Netwright. It takes {inputs or 'nothing'} and gives "
        f"{outputs or 'nothing'}.\n{train}\n"
        "```python\n"
        f"from {name}.model import Net\n"
        'net = Net.load("weights.safetensors")\n'
        "net.eval()\n"
        "```\n"
    )
