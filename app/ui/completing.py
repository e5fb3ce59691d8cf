"""Completing: adds what fits behind a network that nothing trains."""

from collections.abc import Mapping
from typing import Any

from app.compiler.report import Analysis
from app.graph import edits, head
from app.graph.effective import effective
from app.graph.graph import NETWORK, Graph, Port, Project, natural
from nodes import CATALOGUE
from nodes.block import Source
from nodes.spec import Spec

GAP = 240.0
"""How far from each other the new blocks stand, in canvas units."""

FITTING = {
    "label": ("CrossEntropy", "Accuracy"),
    "tokens": ("CrossEntropy", "Accuracy"),
    "tensor": ("MSE", "MeanAbsoluteError"),
    "image": ("MSE", "MeanAbsoluteError"),
}
"""For what a label is: the loss and the metric."""

FEW_STEPS: Mapping[str, Any] = {"learning_rate": 0.01, "epochs": 200}
"""What a trainer needs where an epoch is one step, as on one graph with masks."""


def completed(project: Project, analysis: Analysis | None) -> Project | None:
    """Give the project with what it lacks to be trained, or None where nothing fits.

    It needs one result that leads nowhere, and one field of a data set that nobody uses; a mask
    beside it tells which rows count. What acts by choice gets an agent. Noise is learned from in
    other ways.
    """
    graph = effective(project).project.graph
    roles = {node.role for node in project.graph.nodes.values()}
    if analysis is None or "trainer" in roles or "loss" in roles:
        return None
    if _other_ways(project, analysis):
        return _acting(project, graph)
    free = _free(project, graph, analysis)
    labels = [each for each in free if each[1].kind in FITTING]
    masks = [port for port, spec in free if spec.kind == "mask"]
    result = _result(project, graph)
    if result is None or len(labels) != 1 or len(masks) > 1:
        return None
    port, spec = labels[0]
    project, result = _headed(project, analysis, result, spec)
    values = FEW_STEPS if masks else {}
    return _added(project, (result, port, *masks), FITTING[spec.kind], values)


def _headed(
    project: Project, analysis: Analysis, result: Port, label: Spec
) -> tuple[Project, Port]:
    """Let the network end in as many numbers as the label asks for, one row a sample if it does."""
    wanted = head.width(label)
    report = analysis.nodes.get(result.node)
    spec = report.outputs.get(result.name) if report else None
    if wanted is None or spec is None:
        return project, result
    node = project.graph.nodes[result.node]
    sized = isinstance(getattr(node.block, "features", None), int) and node.role == "layer"
    blocks = list(head.lowered(spec, label)[:1])
    if sized:
        project = project.with_drawing(edits.configure(project.graph, result.node, features=wanted))
    elif blocks:
        blocks.append(("Linear", {"features": wanted}))
    for kind, values in blocks:
        last = project.graph.nodes[result.node]
        block = CATALOGUE[kind]().with_values(**values)
        project, name = edits.place(project, "", block, (last.x + GAP, last.y))
        graph = edits.connect(project, project.graph, result, Port(name, "x"))
        project, result = project.with_drawing(graph), Port(name, "out")
    return project, result


def _acting(project: Project, graph: Graph) -> Project | None:
    """Add an agent that learns which of the actions of the only environment is best."""
    worlds = [
        (name, port, taken)
        for name, node in graph.nodes.items()
        if isinstance(node.block, Source)
        for port, taken in node.block.accepts().items()
    ]
    result = _result(project, graph)
    if len(worlds) != 1 or result is None or not graph.reaches(worlds[0][0], result.node):
        return None
    world, port, taken = worlds[0]
    last = graph.nodes[result.node]
    if not isinstance(taken.high, int) or not isinstance(
        getattr(last.block, "features", None), int
    ):
        return None
    graph = edits.configure(project.graph, result.node, features=taken.high)
    project, agent = edits.place(
        project.with_drawing(graph), "", CATALOGUE["DQN"](), (last.x + GAP, last.y)
    )
    graph = edits.connect(project, project.graph, result, Port(agent, "values"))
    graph = edits.connect(project, graph, Port(agent, "action"), Port(world, port))
    return project.with_drawing(graph)


def _other_ways(project: Project, analysis: Analysis) -> bool:
    """Tell whether something is acted in, or no sample is behind what a source gives."""
    nodes = project.graph.nodes.items()
    sources = {name: project.outlets(node) for name, node in nodes if node.role == "source"}
    kinds = {
        spec.kind
        for name in sources
        if name in analysis.nodes
        for spec in analysis.nodes[name].outputs.values()
    }
    alone = [fields for fields in sources.values() if len(fields) == 1]
    return "observation" in kinds or (len(sources) > 1 and bool(alone))


def _result(project: Project, graph: Graph) -> Port | None:
    """Give the only port of the network that leads nowhere."""
    ends = [
        Port(name, project.outlets(node)[0])
        for name, node in sorted(graph.nodes.items(), key=lambda each: natural(each[0]))
        if node.role in NETWORK and not graph.leaving(name) and project.outlets(node)
    ]
    return ends[0] if len(ends) == 1 else None


def _free(project: Project, graph: Graph, analysis: Analysis) -> list[tuple[Port, Spec]]:
    """Give the fields of data sets that lead nowhere, each with what it is."""
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
    return free


def _added(
    project: Project, wires: tuple[Port, ...], kinds: tuple[str, str], values: Mapping[str, Any]
) -> Project:
    last = project.graph.nodes[wires[0].node]
    x, y = last.x + GAP, last.y
    ends: list[Port] = []
    for row, kind in enumerate(kinds):
        block = CATALOGUE[kind]()
        project, name = edits.place(project, "", block, (x, y + 120.0 * row))
        graph = project.graph
        for source, inlet in zip(wires, block.inputs(), strict=False):
            graph = edits.connect(project, graph, source, Port(name, inlet.name))
        project = project.with_drawing(graph)
        ends.append(Port(name, block.outputs()[0]))
    project, trainer = edits.place(project, "", CATALOGUE["Supervised"](**values), (x + GAP, y))
    graph = project.graph
    for source, port in zip(ends, ("losses", "metrics"), strict=True):
        graph = edits.connect(project, graph, source, Port(trainer, port))
    return project.with_drawing(graph)
