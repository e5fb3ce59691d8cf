"""The text of a project's file: one node a line, keys sorted, equal projects equal texts."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from app.graph.graph import Composite, Graph, Node, Parameter, Project, Unknown, Use
from app.project.migrations import WITH_MODES
from app.project.reading import KINDS
from app.project.strict import dump, undisturbed
from nodes.block import Block
from nodes.errors import UserError
from nodes.params import Expression, Flag, params

NAMES = {kind: name for name, kind in KINDS.items()}


def write(project: Project) -> str:
    """Give the text of a project's file.

    Raises
    ------
    UserError
        If a text in the project cannot be written.
    """
    with undisturbed():
        tree: dict[str, Any] = {"format": _format(project), **_graph(project.graph)}
        if project.composites:
            tree["composites"] = {
                name: composite_data(each) for name, each in project.composites.items()
            }
        _keep(tree, json.loads(project.extra))
        text = "\n".join(_lines(tree)) + "\n"
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise UserError(
            "The project holds text that cannot be saved: half a character near {text}.",
            text=ascii(error.object[max(0, error.start - 20) : error.end]),
        ) from None
    return text


def node_data(node: Node) -> dict[str, Any]:
    """Give a node as the file holds it."""
    data: dict[str, Any]
    match node.block:
        case Block() as block:
            known = params(type(block))
            values = {name: known[name].write(value) for name, value in block.values().items()}
            data = {"block": type(block).__name__, "values": values}
        case Use(composite=name, values=values):
            data = {"use": name, "values": {key: _plain(each) for key, each in values.items()}}
        case Unknown(text=text):
            data = dict(json.loads(text))
    data["at"] = [_number(node.x), _number(node.y)]
    if node.repeat != 1:
        data["repeat"] = _plain(node.repeat)
    if node.stepwise:
        data["stepwise"] = True
    if node.when is not None:
        data["when"] = node.when.text
    if node.twin:
        data["twin"] = node.twin
    if node.title:
        data["title"] = node.title
    if node.mode:
        data["mode"] = node.mode
    if node.colour:
        data["colour"] = node.colour
    return data


def _format(project: Project) -> int:
    """Give the oldest format that holds a project, so that older programs read what they can."""
    graphs = (project.graph, *(each.graph for each in project.composites.values()))
    modes = any(node.mode for graph in graphs for node in graph.nodes.values())
    return WITH_MODES if modes else 1


def _graph(graph: Graph) -> dict[str, Any]:
    return {
        "nodes": {name: node_data(node) for name, node in graph.nodes.items()},
        "links": sorted([str(link.source), str(link.target)] for link in graph.links()),
    }


def composite_data(composite: Composite) -> dict[str, Any]:
    """Give a composite as the file holds it."""
    data = _graph(composite.graph)
    if composite.parameters:
        data["parameters"] = [_parameter(each) for each in composite.parameters]
    if composite.help:
        data["help"] = composite.help
    return data


def _parameter(parameter: Parameter) -> dict[str, Any]:
    param = parameter.param
    data = {"name": parameter.name, "kind": NAMES[type(param)], "default": param.default}
    if param.hint:
        data["hint"] = param.hint
    if param.unit:
        data["unit"] = param.unit
    if not isinstance(param, Flag):
        bounds = {"low": param.low, "high": param.high}
        data |= {key: value for key, value in bounds.items() if value is not None}
    return data


def _plain(value: Any) -> Any:
    return value.text if isinstance(value, Expression) else value


def _number(value: float) -> int | float:
    return int(value) if float(value).is_integer() else value


def _keep(tree: dict[str, Any], extra: Mapping[str, Any]) -> None:
    """Put back what the file held beside what is known, where its place still exists."""
    for key, value in extra.items():
        inside = tree.get(key)
        if key in {"nodes", "composites"} and isinstance(value, dict):
            for name, more in value.items():
                if isinstance(inside, dict) and name in inside:
                    _keep(inside[name], more)
        elif key == "values" and isinstance(inside, dict):
            if "use" not in tree:  # a composite that came in its place has no other values
                tree[key] = {**value, **inside}
        else:
            tree.setdefault(key, value)


def _lines(tree: Mapping[str, Any], indent: str = "") -> Iterator[str]:
    """Give an object with a line for each of its small parts."""
    yield indent + "{" if not indent else "{"
    inner = indent + " "
    entries = sorted(tree.items())
    for number, (key, value) in enumerate(entries):
        comma = "," if number + 1 < len(entries) else ""
        head = f"{inner}{dump(key)}: "
        match key, value:
            case "composites", dict():
                yield from _wrapped(head, _composites(value, inner + " "), "{}", inner, comma)
            case "nodes", dict():
                nodes = (f"{dump(name)}: {dump(each)}" for name, each in sorted(value.items()))
                yield from _wrapped(head, _separated(nodes, inner), "{}", inner, comma)
            case "links" | "parameters", list():
                yield from _wrapped(head, _separated(map(dump, value), inner), "[]", inner, comma)
            case _:
                yield f"{head}{dump(value)}{comma}"
    yield indent + "}"


def _composites(found: Mapping[str, Any], indent: str) -> Iterator[str]:
    entries = sorted(found.items())
    for number, (name, tree) in enumerate(entries):
        lines = list(_lines(tree, indent))
        lines[0] = f"{indent}{dump(name)}: {lines[0]}"
        lines[-1] += "," if number + 1 < len(entries) else ""
        yield from lines


def _separated(items: Iterable[str], indent: str) -> Iterator[str]:
    before: str | None = None
    for item in items:
        if before is not None:
            yield f"{indent} {before},"
        before = item
    if before is not None:
        yield f"{indent} {before}"


def _wrapped(
    head: str, lines: Iterable[str], brackets: str, indent: str, comma: str
) -> Iterator[str]:
    inside = list(lines)
    if not inside:
        yield f"{head}{brackets}{comma}"
        return
    yield head + brackets[0]
    yield from inside
    yield f"{indent}{brackets[1]}{comma}"
