"""Repairs of problems, as plain steps that the verbs carry out."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from app.graph import edits
from app.graph.effective import passing
from app.graph.graph import Graph, Node, Port, Project, Standing, Use, node_of
from nodes import CATALOGUE
from nodes.block import Block
from nodes.errors import UserError
from nodes.params import Expression, params

Step = Mapping[str, Any]


def apply(project: Project, composite: str, steps: Iterable[Step]) -> Project:
    """Carry out the steps of a repair in a drawing.

    Each step is plain data with the name of a verb. Known are::

        {"verb": "configure", "name": "conv", "values": {"padding": 1}}
        {"verb": "exchange", "name": "conv", "block": "Conv2d", "values": {}}
        {"verb": "add", "block": "Accuracy", "name": "accuracy", "values": {}, "at": [0, 0]}
        {"verb": "insert", "block": "Flatten", "values": {}, "link": ["a", "out", "b", "x"]}
        {"verb": "connect", "link": ["a", "out", "b", "x"]}
        {"verb": "disconnect", "port": ["b", "x"]}
        {"verb": "remove", "names": ["a"]}
        {"verb": "rename", "name": "a", "new": "b"}
        {"verb": "move", "places": {"a": [0, 0]}}
        {"verb": "repeat", "name": "a", "count": 3}
        {"verb": "when", "name": "a", "text": "i > 0"}
        {"verb": "stepwise", "name": "a", "each": true}
        {"verb": "switch", "name": "a", "mode": "bypassed"}
        {"verb": "twin", "name": "a", "of": "b"}
        {"verb": "place_twins", "names": ["a", "b"], "by": [0, 200]}

    A step may name a block that an earlier one added with a ``name``.

    Raises
    ------
    UserError
        If the drawing has changed so that a step no longer fits.
    """
    for step in steps:
        project = STEPS[step["verb"]](project, composite, step)
    return project


def _on_graph(
    verb: Callable[[Project, Graph, Step], Graph],
) -> Callable[[Project, str, Step], Project]:
    def changed(project: Project, composite: str, step: Step) -> Project:
        return project.with_drawing(verb(project, project.drawing(composite), step), composite)

    return changed


def block(project: Project, kind: str, values: Mapping[str, Any]) -> Standing:
    """Make a block of its name and its values as plain data.

    Raises
    ------
    UserError
        If there is no such block or composite, or a value is not allowed.
    """
    if kind in project.composites:
        use = Use(kind)
        return Use(kind, use.values.update({key: _value(each) for key, each in values.items()}))
    found = CATALOGUE.get(kind)
    if found is None:
        raise UserError("There is no block named {kind}.", kind=kind)
    known = params(found)
    strangers = sorted(set(values) - set(known))
    if strangers:
        raise UserError("{kind} has no value named {name}.", kind=kind, name=strangers[0])
    return found().with_values(
        **{key: known[key].read(key, _plain(each)) for key, each in values.items()}
    )


def block_steps(node: Node, name: str, at: tuple[float, float]) -> list[dict[str, Any]]:
    """Give the steps that add what stands at a node once more, under a name of its own."""
    standing = node.block
    if isinstance(standing, Use):
        kind = standing.composite
        values = {key: _plain(value) for key, value in standing.values.items()}
    else:
        assert isinstance(standing, Block)
        known = params(type(standing))
        kind = type(standing).__name__
        values = {key: known[key].write(value) for key, value in standing.values().items()}
    added = {"verb": "add", "block": kind, "name": name, "values": values, "at": list(at)}
    steps: list[dict[str, Any]] = [added]
    if node.repeat != 1:
        steps.append({"verb": "repeat", "name": name, "count": _plain(node.repeat)})
    if node.when is not None:
        steps.append({"verb": "when", "name": name, "text": node.when.text})
    if node.stepwise:
        steps.append({"verb": "stepwise", "name": name, "each": True})
    if node.mode:
        steps.append({"verb": "switch", "name": name, "mode": node.mode})
    return steps


def _value(value: Any) -> Any:
    return Expression(value) if isinstance(value, str) else value


def _plain(value: Any) -> Any:
    """Give a value as a file would hold it."""
    if isinstance(value, Expression):
        return value.text
    return [_plain(each) for each in value] if isinstance(value, tuple) else value


def _configure(_: Project, graph: Graph, step: Step) -> Graph:
    node, name = node_of(graph, step["name"]), step["name"]
    if isinstance(node.block, Use):
        return edits.configure(graph, name, **{k: _value(v) for k, v in step["values"].items()})
    known = params(type(node.block))
    values = {
        key: known[key].read(key, _plain(value)) if key in known else value
        for key, value in step["values"].items()
    }
    return edits.configure(graph, name, **values)


def _exchange(project: Project, graph: Graph, step: Step) -> Graph:
    return edits.exchange(graph, step["name"], block(project, step["block"], step["values"]))


def _add(project: Project, graph: Graph, step: Step) -> Graph:
    made = block(project, step["block"], step.get("values", {}))
    x, y = step.get("at", (0.0, 0.0))
    return edits.add(graph, made, (x, y), step.get("name", ""))[0]


def _insert(project: Project, graph: Graph, step: Step) -> Graph:
    source, port, target, inlet = step["link"]
    link = next((each for each in graph.arriving(target) if each.target.name == inlet), None)
    if link is None or passing(project, graph).source(link) != Port(source, port):
        raise UserError(
            "{source} no longer leads into {target}.",
            source=Port(source, port),
            target=Port(target, inlet),
        )
    made = block(project, step["block"], step.get("values", {}))
    place = Port(target, inlet)
    return edits.insert_between(project, graph, made, place, name=step.get("name", ""))[0]


def _connect(project: Project, graph: Graph, step: Step) -> Graph:
    source, port, target, inlet = step["link"]
    return edits.connect(project, graph, Port(source, port), Port(target, inlet))


def _disconnect(_: Project, graph: Graph, step: Step) -> Graph:
    return edits.disconnect(graph, Port(*step["port"]))


def _move(_: Project, graph: Graph, step: Step) -> Graph:
    return edits.move(graph, {name: (x, y) for name, (x, y) in step["places"].items()})


def _when(_: Project, graph: Graph, step: Step) -> Graph:
    text = step["text"]
    return edits.when(graph, step["name"], Expression(text) if text else None)


STEPS: Mapping[str, Callable[[Project, str, Step], Project]] = {
    "configure": _on_graph(_configure),
    "exchange": _on_graph(_exchange),
    "add": _on_graph(_add),
    "insert": _on_graph(_insert),
    "connect": _on_graph(_connect),
    "disconnect": _on_graph(_disconnect),
    "remove": lambda project, composite, step: edits.remove_nodes(
        project, composite, step["names"]
    ),
    "rename": lambda project, composite, step: edits.rename_node(
        project, composite, step["name"], step["new"]
    ),
    "move": _on_graph(_move),
    "repeat": _on_graph(
        lambda _, graph, step: edits.repeat(graph, step["name"], _value(step["count"]))
    ),
    "when": _on_graph(_when),
    "stepwise": _on_graph(lambda _, graph, step: edits.stepwise(graph, step["name"], step["each"])),
    "switch": _on_graph(
        lambda project, graph, step: edits.switch(project, graph, step["name"], step["mode"])
    ),
    "twin": _on_graph(lambda _, graph, step: edits.twin(graph, step["name"], step.get("of", ""))),
    "place_twins": _on_graph(
        lambda _, graph, step: edits.place_twins(graph, step["names"], tuple(step["by"]))[0]
    ),
}
"""What each verb of a step does."""
