"""Completing: adds the loss, metric and trainer that fit a drawing which has none."""

from app.compiler.report import Analysis
from app.graph import edits
from app.graph.graph import NETWORK, Graph, Port, Project, natural
from nodes import CATALOGUE
from nodes.spec import Spec

GAP = 240.0
"""How far from each other the new blocks stand, in canvas units."""

FITTING = {
    "label": ("CrossEntropy", "Accuracy"),
    "tensor": ("MSE", "MeanAbsoluteError"),
}
"""For what a label is: the loss and the metric."""


def completed(project: Project, analysis: Analysis | None) -> Project | None:
    """Give the project with what it lacks to be trained, or None where nothing fits.

    It needs one result that leads nowhere, and one field of a data set that nobody uses.
    """
    graph = project.graph
    roles = {node.role for node in graph.nodes.values()}
    if analysis is None or "trainer" in roles or "loss" in roles:
        return None
    result, label = _result(project, graph), _label(project, graph, analysis)
    if result is None or label is None:
        return None
    port, spec = label
    loss, metric = FITTING["label" if spec.kind == "label" else "tensor"]
    return _added(project, result, port, (loss, metric))


def _result(project: Project, graph: Graph) -> Port | None:
    """Give the only port of the network that leads nowhere."""
    ends = [
        Port(name, project.outlets(node)[0])
        for name, node in sorted(graph.nodes.items(), key=lambda each: natural(each[0]))
        if node.role in NETWORK and not graph.leaving(name) and project.outlets(node)
    ]
    return ends[0] if len(ends) == 1 else None


def _label(project: Project, graph: Graph, analysis: Analysis) -> tuple[Port, Spec] | None:
    """Give the only field of a data set that leads nowhere, with what it is."""
    free = []
    for name, node in graph.nodes.items():
        if node.role != "source":
            continue
        used = {link.source.name for link in graph.leaving(name)}
        outputs = analysis.nodes[name].outputs if name in analysis.nodes else {}
        free += [
            (Port(name, field), outputs[field])
            for field in project.outlets(node)
            if field not in used and field in outputs
        ]
    return free[0] if len(free) == 1 else None


def _added(project: Project, result: Port, label: Port, kinds: tuple[str, str]) -> Project:
    last = project.graph.nodes[result.node]
    x, y = last.x + GAP, last.y
    ends: list[Port] = []
    for row, kind in enumerate(kinds):
        block = CATALOGUE[kind]()
        project, name = edits.place(project, "", block, (x, y + 120.0 * row))
        graph = project.graph
        for source, inlet in zip((result, label), block.inputs(), strict=False):
            graph = edits.connect(project, graph, source, Port(name, inlet.name))
        project = project.with_drawing(graph)
        ends.append(Port(name, block.outputs()[0]))
    project, trainer = edits.place(project, "", CATALOGUE["Supervised"](), (x + GAP, y))
    graph = project.graph
    for source, port in zip(ends, ("losses", "metrics"), strict=True):
        graph = edits.connect(project, graph, source, Port(trainer, port))
    return project.with_drawing(graph)
