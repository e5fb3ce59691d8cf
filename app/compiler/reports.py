"""What is told of each node and of the network as a whole."""

from collections.abc import Iterator, Mapping

from app.compiler import costs
from app.compiler.compiled import Compiled
from app.compiler.report import NetworkReport, NodeReport
from app.compiler.shapes import Step, Walked
from app.graph.effective import Effective
from app.graph.graph import Port, Project, kind_of_block
from nodes.spec import Spec

Known = tuple[tuple[Step, ...], tuple[str, ...], NodeReport]


class Reporter:
    """Tells of each node, and remembers what it told where nothing changed."""

    def __init__(self) -> None:
        self._known: dict[str, Known] = {}

    def of_nodes(self, compiled: Compiled) -> dict[str, NodeReport]:
        """Tell of each node, also inside composites, at its address."""
        lines: dict[str, list[str]] = {}
        for line in compiled.lines():
            if line.node:
                lines.setdefault(line.node, []).append(line.whole)
        before, self._known = self._known, {}
        return dict(self._of_drawing(compiled, compiled.walked, "", lines, before))

    def _of_drawing(
        self,
        compiled: Compiled,
        walked: Walked,
        path: str,
        lines: Mapping[str, list[str]],
        before: Mapping[str, Known],
    ) -> Iterator[tuple[str, NodeReport]]:
        for name in walked.order:
            node = walked.graph.nodes[name]
            if node.role == "note":
                continue
            steps = walked.steps.get(name, ())
            mark = f"{walked.composite}/{name}" if walked.composite else name
            code = tuple(lines.get(mark, ()))
            known = before.get(path + name)
            if known is None or not steps or known[0] is not steps or known[1] != code:
                known = steps, code, _of_node(compiled.project, walked, name, steps, code)
            self._known[path + name] = known
            yield path + name, known[2]
            for index, step in enumerate(steps):
                if step.inner is not None:
                    deeper = f"{path}{name}.{index}." if node.repeat != 1 else f"{path}{name}."
                    yield from self._of_drawing(compiled, step.inner, deeper, lines, before)
        for name, report in _of_left(compiled.counted, walked):
            yield path + name, report


def _of_left(counted: Effective, walked: Walked) -> Iterator[tuple[str, NodeReport]]:
    """Tell of the nodes of a drawing that became nothing what they pass on."""
    given: dict[str, dict[str, Spec]] = {}
    for outlet, source in counted.passed.get(walked.composite, {}).items():
        if source in walked.specs:
            given.setdefault(outlet.node, {})[outlet.name] = walked.specs[source]
    for name, node in counted.left.get(walked.composite, {}).items():
        if node.role != "note":
            yield name, NodeReport(kind_of_block(node.block), given.get(name, {}), mode=node.mode)


def _of_node(
    project: Project, walked: Walked, name: str, steps: tuple[Step, ...], code: tuple[str, ...]
) -> NodeReport:
    node = walked.graph.nodes[name]
    ports = ("out",) if node.role == "input" else project.outlets(node)
    given = {port: walked.specs.get(Port(name, port)) for port in ports}
    cost = costs.of_node(node, steps)
    return NodeReport(
        kind_of_block(node.block),
        {port: spec for port, spec in given.items() if spec is not None},
        cost.parameters,
        cost.trainable,
        cost.macs,
        cost.memory,
        "\n".join(line.strip() for line in code),
        kept=cost.kept,
        scores=cost.scores,
    )


def of_network(compiled: Compiled, nodes: Mapping[str, NodeReport]) -> NetworkReport | None:
    """Tell of the network as a whole, by what is told of its nodes; nothing where there is none."""
    parts, walked = compiled.parts, compiled.walked
    if not parts.network:
        return None
    inside = [nodes[name] for name in parts.network]
    cost = costs.Cost(
        sum(each.parameters for each in inside),
        sum(each.trainable for each in inside),
        sum(each.macs for each in inside),
        sum(each.memory for each in inside),
        sum(each.kept for each in inside),
    )
    trainer = compiled.trainer
    batch = int(getattr(trainer, "batch_size", 1))
    specs = walked.specs
    return NetworkReport(
        {name: specs[port] for name, port in parts.arguments.items() if port in specs},
        {name: specs[port] for name, port in parts.results.items() if port in specs},
        cost.parameters,
        cost.trainable,
        cost.macs,
        cost.memory,
        *costs.training_memory(cost, trainer),
        batch,
        sum(each.scores for each in inside),
    )
