"""The text of a project's file: one node a line, keys sorted, equal projects equal texts."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from app.graph.graph import Composite, Graph, Link, Node, Parameter, Project, Unknown, Use
from app.graph.memory import remembered
from app.project.migrations import WITH_CHOICES, WITH_MODES
from app.project.reading import KINDS, QUOTE
from app.project.strict import dump, undisturbed
from nodes.block import Block
from nodes.errors import UserError
from nodes.params import Choice, Expression, Flag, params

NAMES = {kind: name for name, kind in KINDS.items()}


@remembered(1)  # a save, the engine's question and the next journal write the same project
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
                name: _composite(each) for name, each in project.composites.items()
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


def node_text(node: Node) -> str:
    """Give a node as the file holds it.

    It is written once: saving, journal and engine ask for the same nodes again and again.
    """
    if not node.text:
        object.__setattr__(node, "text", dump(_node(node)))  # known of it, not changed in it
    return node.text


def links_text(links: Iterable[Link]) -> str:
    """Give links as one line."""
    return f"[{', '.join(map(_link, links))}]"


def composite_text(composite: Composite) -> str:
    """Give a composite as one line."""
    tree = _composite(composite)
    nodes, links = object_text(tree.pop("nodes")), f"[{', '.join(tree.pop('links'))}]"
    rest = {key: dump(value) for key, value in tree.items()}
    return object_text({"nodes": nodes, "links": links, **rest})


def object_text(entries: Mapping[str, str]) -> str:
    """Give an object as one line, of the texts of what it holds."""
    return f"{{{', '.join(_entries(entries))}}}"


def _node(node: Node) -> dict[str, Any]:
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


def format_of(nodes: Iterable[Node], parameters: Iterable[Parameter] = ()) -> int:
    """Give the oldest format that holds all of this, so that older programs read what they can."""
    if any(isinstance(each.param, Choice) for each in parameters):
        return WITH_CHOICES
    return WITH_MODES if any(node.mode for node in nodes) else 1


def _format(project: Project) -> int:
    inside = project.composites.values()
    graphs = (project.graph, *(each.graph for each in inside))
    return format_of(
        (node for graph in graphs for node in graph.nodes.values()),
        (parameter for each in inside for parameter in each.parameters),
    )


def _graph(graph: Graph) -> dict[str, Any]:
    """Give what a drawing holds, nodes and links as texts."""
    return {
        "nodes": {name: node_text(node) for name, node in graph.nodes.items()},
        "links": sorted(map(_link, graph.links())),  # a letter of a port is never before a quote
    }


def _link(link: Link) -> str:
    source, target = link.source, link.target
    return f"[{dump(f'{source.node}.{source.name}')}, {dump(f'{target.node}.{target.name}')}]"


def _composite(composite: Composite) -> dict[str, Any]:
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
    if isinstance(param, Choice):
        data["options"] = list(param.options)
    elif not isinstance(param, Flag):
        bounds = {"low": param.low, "high": param.high}
        data |= {key: value for key, value in bounds.items() if value is not None}
    return data


def _plain(value: Any) -> Any:
    if isinstance(value, str):
        return f"{QUOTE}{value}{QUOTE}"
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
                    inside[name] = _kept(inside[name], more)
        elif key == "values" and isinstance(inside, dict):
            if "use" not in tree:  # a composite that came in its place has no other values
                tree[key] = {**value, **inside}
        else:
            tree.setdefault(key, value)


def _kept(known: Any, more: Mapping[str, Any]) -> Any:
    """Give a node or composite with what the file held beside it."""
    if isinstance(known, str):
        return dump(_kept(json.loads(known), more))
    _keep(known, more)
    return known


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
                yield from _wrapped(head, _separated(_entries(value), inner), "{}", inner, comma)
            case "links", list():
                yield from _wrapped(head, _separated(value, inner), "[]", inner, comma)
            case "parameters", list():
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


def _entries(texts: Mapping[str, str]) -> Iterator[str]:
    yield from (f"{dump(name)}: {texts[name]}" for name in sorted(texts))


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
