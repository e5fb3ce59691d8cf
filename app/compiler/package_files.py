"""The files of a run package: the code with its imports, the settings and the read-me."""

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from app.compiler.compiled import Compiled
from app.compiler.report import Package, Source
from app.compiler.text import Line, laid_out
from app.graph.graph import Port

GRAPHS = re.compile(r"(?<![\w.])gnn\.")
"""Where code takes something from the library for graphs."""

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


def sources(compiled: Compiled) -> dict[str, Source]:
    """Give the generated code: ``model.py`` and ``experiment.py``, as far as they are drawn."""
    found: dict[str, Source] = {}
    if compiled.classes and compiled.parts.network:
        found["model.py"] = _model(compiled)
    if compiled.experiment.lines:
        head = '"""The data, the losses and the metrics."""'
        body = [Line(""), *_laid_out(compiled.experiment.lines)]
        found["experiment.py"] = _source(head, body, compiled.experiment.needs)
    return found


def package(compiled: Compiled, name: str) -> Package:
    """Give the run package of a project without problems."""
    code = sources(compiled)
    files = {path: source.text for path, source in code.items()}
    settings = {"name": name, **compiled.experiment.settings}
    lines: dict[str, Any] = {path: list(source.nodes) for path, source in code.items()}
    graph = compiled.project.graph
    modules = {node: graph.module_of(node) for node in graph.nodes}
    twins = {node: module for node, module in modules.items() if module != node}
    for function in compiled.functions:
        twins |= function.stands_for
    if twins:
        lines["twins"] = twins
    files["settings.json"] = json.dumps(settings, indent=2, sort_keys=True) + "\n"
    files["nodes.json"] = json.dumps(lines) + "\n"
    files["__init__.py"] = f'"""The network {name} and how it is trained."""\n'
    files["__main__.py"] = _main(bool(compiled.parts.sources))
    files["README.md"] = _readme(compiled, name)
    used = _used(compiled.needs(), "\n".join(source.text for source in code.values()))
    runtime = {need.rpartition(".")[0] for need in used}
    runtime |= {f"views.{view}" for view in settings.get("views", ())}
    return Package(name, files, frozenset(runtime))


def _laid_out(lines: Iterable[Line]) -> list[Line]:
    return [each for line in lines for each in laid_out(line)]


def _model(compiled: Compiled) -> Source:
    codes: dict[str, str] = {}
    needs: dict[str, None] = {}
    for written in compiled.classes:
        codes.update(written.sources)
        needs.update(written.needs)
    body: list[Line] = []
    for text in codes.values():
        body += [Line(line) for line in ("", "", *text.strip("\n").split("\n"))]
    for written in compiled.classes:
        body += [Line(""), Line(""), *_laid_out([*written.lines, *written.methods])]
    body += [Line(text) for text in LOADING]
    return _source('"""The network."""', body, needs, ("from os import PathLike",))


def _source(
    head: str, body: list[Line], needs: Iterable[str], standard: tuple[str, ...] = ()
) -> Source:
    """Put the imports that the code uses above it."""
    text = "\n".join(line.text for line in body)
    groups = (
        [*(["import math"] if "math." in text else []), *standard],
        _library(text),
        _own(_used(needs, text)),
    )
    imports = [Line(each) for group in groups if group for each in ("", *group)]
    lines = [Line(head), *imports, *body]
    while lines and not lines[-1].text:
        lines.pop()
    return Source("\n".join(line.text for line in lines) + "\n", tuple(line.node for line in lines))


def _library(text: str) -> list[str]:
    found = []
    if "torch." in text.replace("safetensors.torch", ""):
        found.append("import torch")
    if "F." in text:
        found.append("import torch.nn.functional as F")
    if GRAPHS.search(text):
        found.append("import torch_geometric.nn as gnn")
    names = [name for name, sign in (("Tensor", "Tensor"), ("nn", "nn.")) if sign in text]
    if names:
        found.append(f"from torch import {', '.join(names)}")
    return found


def _used(needs: Iterable[str], text: str) -> list[str]:
    """Leave out what a block may need and this code does not name."""
    return [need for need in needs if re.search(rf"\b{need.rpartition('.')[2]}\b", text)]


def _own(needs: Iterable[str]) -> list[str]:
    modules: dict[str, list[str]] = {}
    for need in needs:
        module, _, name = need.rpartition(".")
        modules.setdefault(module, []).append(name)
    return [
        f"from .runtime.{module} import {', '.join(sorted(names))}"
        for module, names in sorted(modules.items())
    ]


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
        "    raise SystemExit(main())\n"
    )


def _readme(compiled: Compiled, name: str) -> str:
    takes = _told(compiled, compiled.parts.arguments)
    gives = _told(compiled, compiled.parts.results)
    train = f"\nTrain it with `python -m {name}` from the folder around the package.\n"
    return (
        f"# {name}\n\nA network drawn with Netwright. It takes {takes} and gives {gives}.\n"
        f"{train if compiled.parts.trainers else ''}\n"
        "```python\n"
        f"from {name}.model import Net\n"
        'net = Net.load("weights.safetensors")\n'
        "net.eval()\n"
        "```\n"
    )


def _told(compiled: Compiled, ports: Mapping[str, Port]) -> str:
    specs = compiled.walked.specs
    return ", ".join(f"{name} {specs[port]}" for name, port in ports.items()) or "nothing"
