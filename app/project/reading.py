"""A project from the text of its file, which may come from anyone: every value is checked."""

import re
from collections.abc import Iterator
from typing import Any

from immutables import Map

from app.graph import names
from app.graph.graph import (
    MODES,
    Composite,
    Graph,
    Link,
    Mode,
    Node,
    Parameter,
    Port,
    Project,
    Standing,
    Unknown,
    Use,
    Value,
)
from app.graph.placing import FARTHEST, LONGEST_TITLE, MOST_REPEATS
from app.graph.steady import left_open, steady
from app.graph.wiring import MOST_WIRES
from app.project.migrations import FORMAT, upgrade
from app.project.strict import brief, dump, parse, refuse, undisturbed
from nodes import CATALOGUE
from nodes.block import Block
from nodes.errors import UserError
from nodes.params import (
    BIGGEST,
    UNITS,
    Choice,
    Expression,
    Flag,
    Param,
    Real,
    Whole,
    legal_options,
    params,
)

MOST_NODES = 100_000
MOST_LINKS = 400_000
MOST_COMPOSITES = 2_000
MOST_PARAMETERS = 500
LONGEST_HELP = 20_000
LONGEST_WORD = 200

Kind = type[Whole | Real | Flag | Choice]
KINDS: dict[str, Kind] = {"whole": Whole, "real": Real, "flag": Flag, "choice": Choice}
"""What a parameter of a composite may be, by its name in the file."""
PLACED_KEYS = frozenset({"at", "colour", "mode", "repeat", "stepwise", "title", "twin", "when"})
"""What a node has beside its block."""
NODE_KEYS = PLACED_KEYS | {"block", "use", "values"}
BARE = frozenset({"at", "block", "use", "values"})
"""What most nodes have alone."""
QUOTE = "'"
"""What stands around a word of a choice, where an expression could stand."""
NUMBERS = frozenset({int, float})
GRAPH_KEYS = frozenset({"links", "nodes"})
COMPOSITE_KEYS = GRAPH_KEYS | {"help", "parameters"}
PROJECT_KEYS = GRAPH_KEYS | {"composites", "format"}

End = tuple[str, str]
"""A node, and the name of one of its ports."""
Extra = dict[str, Any]
"""What a file holds besides what is known, as a tree of the same form."""

LONGEST_KEPT, MOST_KEPT = 400, 5_000
_MADE: dict[tuple[str, str], tuple[Block, Extra]] = {}
"""Blocks by their kind and values as they were written: equal ones are checked and made once."""

_PORT = re.compile(r"([^\W\d]\w*)(?:\[(0|[1-9]\d{0,3})\])?")


def read(text: str | bytes) -> Project:
    """Make a project of the text of its file.

    Raises
    ------
    UserError
        If it is no project, or one that a newer version has written.
    """
    return _read(text, None)


def prove(text: str | bytes, written: Project) -> None:
    """Read the text that a project was just written as, to see that this can be done.

    Those of its nodes whose text was read before, and which never change, are passed over; all
    else is read and checked.

    Raises
    ------
    UserError
        If the project cannot be read.
    """
    _read(text, written)


def _read(text: str | bytes, written: Project | None) -> Project:
    try:
        with undisturbed():
            return _project(parse(text), written)
    except UserError as error:
        raise UserError(
            "The project cannot be read: {reason}.", reason=str(error).rstrip(".")
        ) from None


def _project(data: Any, written: Project | None) -> Project:
    if not isinstance(data, dict) or "nodes" not in data:
        refuse("it is no Netwright project")
    number = data.get("format")
    if type(number) is not int or number < 1:
        refuse("its format is not told")
    if number > FORMAT:
        refuse(
            "a newer Netwright has written it (format {number}; this one reads up to {known}). "
            "Update Netwright, or save the project in the older format there",
            number=number,
            known=FORMAT,
        )
    data = upgrade(data)
    extra = {key: value for key, value in data.items() if key not in PROJECT_KEYS}
    graph = _graph(data, "the drawing", extra, None if written is None else written.graph)
    inside = _object(data.get("composites", {}), "composites")
    if len(inside) > MOST_COMPOSITES:
        refuse("it has more than {most} composites", most=MOST_COMPOSITES)
    composites, kept = {}, {}
    for name, each in inside.items():
        if not names.legal_composite(name):
            refuse("{name} is no name for a composite", name=brief(name))
        known = None if written is None else written.composites.get(name, Composite())
        composites[name], more = _composite(
            _object(each, name), name, known.graph if known else None
        )
        if more:
            kept[name] = more
    if kept:
        extra["composites"] = kept
    project = Project(graph, Map(composites), dump(extra))
    _check_whole(project)
    return project


def _composite(data: dict[str, Any], name: str, written: Graph | None) -> tuple[Composite, Extra]:
    extra = {key: value for key, value in data.items() if key not in COMPOSITE_KEYS}
    graph = _graph(data, name, extra, written)
    listed = _list(data.get("parameters", []), f"the parameters of {name}")
    if len(listed) > MOST_PARAMETERS:
        refuse("{name} has more than {most} parameters", name=name, most=MOST_PARAMETERS)
    parameters = tuple(_parameter(each, name) for each in listed)
    if len({each.name for each in parameters}) < len(parameters):
        refuse("{name} has two parameters of one name", name=name)
    told = _text(data.get("help", ""), f"the help of {name}", LONGEST_HELP)
    return Composite(graph, parameters, told), extra


def _parameter(data: Any, owner: str) -> Parameter:
    data = _object(data, f"a parameter of {owner}")
    name = _text(data.get("name"), f"the name of a parameter of {owner}", names.LONGEST)
    if not names.legal(name):
        refuse("{name} is no name for a parameter of {owner}", name=brief(name), owner=owner)
    where = f"{name} of {owner}"
    kind = KINDS.get(_text(data.get("kind"), f"the kind of {where}", 10))
    if kind is None:
        refuse("{where} is of no known kind", where=where)
    hint = _text(data.get("hint", ""), f"the hint of {where}", LONGEST_HELP)
    unit = _text(data.get("unit", ""), f"the unit of {where}", 20)
    if unit and unit not in UNITS:
        refuse("{where} has no known unit", where=where)
    given = {"default": data.get("default"), "hint": hint, "unit": unit}
    if kind is Choice:
        given["options"] = _options(data.get("options"), where)
    elif kind is not Flag:
        given |= {bound: _bound(data.get(bound), kind, where) for bound in ("low", "high")}
    made = kind(**given)
    made.check(where, made.default)
    return Parameter(name, made)


def _options(data: Any, where: str) -> tuple[str, ...]:
    listed = _list(data, f"the options of {where}")
    options = tuple(_text(each, f"an option of {where}", LONGEST_WORD) for each in listed)
    if not legal_options(options):
        refuse("{where} has no options that could be told apart", where=where)
    return options


def _bound(value: Any, kind: type[Param], where: str) -> Any:
    if value is not None:
        kind(default=0, hint="").check(f"a bound of {where}", value)
    return value


def _graph(data: dict[str, Any], where: str, extra: Extra, written: Graph | None) -> Graph:
    listed = _object(data.get("nodes", {}), f"the nodes of {where}")
    if len(listed) > MOST_NODES:
        refuse("it has more than {most} blocks", most=MOST_NODES)
    nodes, kept = {}, {}
    for name, each in listed.items():
        if not names.legal(name):
            refuse("{name} is no name for a block", name=brief(name))
        known = None if written is None else written.nodes.get(name)
        if known is not None and known.readable:
            nodes[name] = known
            continue
        parts, more = _parts(_object(each, name), name)
        nodes[name] = known or Node(*parts)
        if known is not None:
            object.__setattr__(known, "readable", True)  # known of it, not changed in it
        if more:
            kept[name] = more
    if kept:
        extra["nodes"] = kept
    _check_twins(nodes)
    ends = list(_ends(_list(data.get("links", []), f"the links of {where}"), nodes))
    _check_places(ends)
    if written is not None:  # what was written is there, and need not be made again
        return Graph(Map(nodes))
    return Graph.of(nodes, [Link(Port(*source), Port(*target)) for source, target in ends])


def _parts(data: dict[str, Any], name: str) -> tuple[tuple[Any, ...], Extra]:
    """Give what a node is made of, checked."""
    block, unread = _standing(data, name)
    x, y = _place(data.get("at", [0, 0]), name)
    extra = {"values": unread} if unread else {}
    if data.keys() <= BARE:
        return (block, x, y), extra
    if not isinstance(block, Unknown):  # which holds all of itself
        extra |= {key: data[key] for key in data.keys() - NODE_KEYS}
    when = data.get("when")
    return (
        block,
        x,
        y,
        _repeat(data.get("repeat", 1), name),
        None if when is None else _expression(when, f"when of {name}"),
        _text(data.get("twin", ""), f"the twin of {name}", names.LONGEST),
        _text(data.get("title", ""), f"the title of {name}", LONGEST_TITLE),
        _stepwise(data.get("stepwise", False), block, name),
        _mode(data.get("mode", ""), name),
        _colour(data.get("colour", ""), name),
    ), extra


def _standing(data: dict[str, Any], name: str) -> tuple[Standing, Extra]:
    """Give what a node is, and those of its values that nothing is known of."""
    if ("use" in data) == ("block" in data):
        refuse("{name} must be either a block or a composite", name=name)
    values = _object(data.get("values", {}), f"the values of {name}")
    if "use" in data:
        used = _text(data["use"], f"the composite of {name}", names.LONGEST)
        if not names.legal_composite(used):
            refuse("{name} is of no composite", name=name)
        return Use(used, Map({key: _value(key, each, name) for key, each in values.items()})), {}
    kind = _text(data["block"], f"the block of {name}", LONGEST_WORD)
    block = CATALOGUE.get(kind)
    if block is None:
        return Unknown(kind, dump({k: v for k, v in data.items() if k not in PLACED_KEYS})), {}
    written = repr(values)  # it tells 1 from 1.0 and from true, as a key of values would not
    made = _MADE.get((kind, written))
    if made is None:
        known = params(block)
        try:
            block_made = block(**{k: known[k].read(k, v) for k, v in values.items() if k in known})
        except UserError as error:
            refuse("in {name}, {reason}", name=name, reason=str(error).rstrip("."))
        for field in left_open(block_made) if "=" in written else ():
            if not steady(block_made, field):
                refuse("{field} of {name} decides its ports", field=field, name=name)
        made = block_made, {key: value for key, value in values.items() if key not in known}
        if len(written) <= LONGEST_KEPT and not made[1]:
            if len(_MADE) >= MOST_KEPT:
                _MADE.clear()
            _MADE[kind, written] = made
    return made


def _value(key: str, value: Any, name: str) -> Value:
    if not names.legal(key):
        refuse("{key} of {name} is no name of a parameter", key=brief(key), name=name)
    if isinstance(value, str) and len(value) > 1 and value[0] == value[-1] == QUOTE:
        return value[1:-1]
    if isinstance(value, str):
        return _expression(value, f"{key} of {name}")
    if not isinstance(value, int | float) or abs(value) > BIGGEST:
        refuse("{key} of {name} must be a number", key=key, name=name)
    return value


def _repeat(value: Any, name: str) -> int | Expression:
    if isinstance(value, str):
        return _expression(value, f"the repeats of {name}")
    if type(value) is not int or not 0 <= value <= MOST_REPEATS:
        refuse("{name} must be repeated 0 to {most} times", name=name, most=MOST_REPEATS)
    return value


def _stepwise(value: Any, block: Standing, name: str) -> bool:
    if not isinstance(value, bool) or (value and isinstance(block, Block)):
        refuse("{name} cannot run step by step; only composites can", name=name)
    return value


def _mode(value: Any, name: str) -> Mode:
    mode = next((each for each in MODES if each == value), None)
    if mode is None:
        refuse("{name} must be disabled or bypassed, not {mode}", name=name, mode=brief(str(value)))
    return mode


def _colour(value: Any, name: str) -> str:
    colour = _text(value, f"the colour of {name}", names.LONGEST)
    if colour and not names.legal(colour):
        refuse("{colour} is no colour for {name}", colour=brief(colour), name=name)
    return colour  # a newer program may know one more


def _expression(value: Any, where: str) -> Expression:
    text = _text(value, where, 500)
    if not text.strip():
        refuse("{where} is empty", where=where)
    return Expression(text)


def _place(value: Any, name: str) -> tuple[float, float]:
    pair = _list(value, f"the place of {name}")
    plain = len(pair) == 2 and NUMBERS.issuperset(map(type, pair))
    if not plain or max(map(abs, pair)) > FARTHEST:
        refuse("the place of {name} must be two numbers", name=name)
    x, y = pair
    return x + 0.0, y + 0.0


def _ends(listed: list[Any], nodes: dict[str, Node]) -> Iterator[tuple[End, End]]:
    """Give where each link begins and ends."""
    if len(listed) > MOST_LINKS:
        refuse("it has more than {most} links", most=MOST_LINKS)
    fed: set[End] = set()
    known: set[str] = set()
    for each in listed:
        pair = _list(each, "a link")
        if len(pair) != 2:
            refuse("a link must be two ports")
        source, target = _end(pair[0], nodes, known), _end(pair[1], nodes, known)
        if "[" in source[1]:
            refuse("{port} is no output port", port=Port(*source))
        if target in fed:
            refuse("two links end at {port}", port=Port(*target))
        fed.add(target)
        yield source, target


def _end(value: Any, nodes: dict[str, Node], known: set[str]) -> End:
    """Read a port; ``known`` are the names of ports that were found to be in order."""
    text = _text(value, "a port", 2 * LONGEST_WORD)
    node, _, name = text.partition(".")
    if node not in nodes or name not in known:
        if node not in nodes or _PORT.fullmatch(name) is None:
            refuse("{port} is no port of a block", port=brief(text))
        if Port(node, name).place >= MOST_WIRES:
            refuse("{port} is beyond the most wires of a port", port=Port(node, name))
        known.add(name)
    return node, name


def _check_twins(nodes: dict[str, Node]) -> None:
    for name, node in nodes.items():
        if not node.twin:
            continue
        first = nodes.get(node.twin)
        if first is None or first.twin or node.twin == name:
            refuse("{name} is the twin of nothing", name=name)
        if _kind(first.block) != _kind(node.block):
            refuse("{name} and its twin {first} are of two kinds", name=name, first=node.twin)


def _kind(block: Standing) -> object:
    match block:
        case Use(composite=name):
            return "use", name
        case Unknown(kind=name):
            return "unknown", name
        case _:
            return type(block)


def _check_places(ends: list[tuple[End, End]]) -> None:
    """Refuse gaps among the wires of a port for many."""
    places: dict[tuple[str, str], set[int]] = {}
    for _, (node, name) in ends:
        if "[" in name:
            target = Port(node, name)
            places.setdefault((node, target.stem), set()).add(target.place)
    for (node, stem), found in places.items():
        if max(found) + 1 != len(found):
            refuse("the wires of {port} are not numbered from 0", port=Port(node, stem))


def _check_whole(project: Project) -> None:
    """Refuse too many nodes in all, and composites that contain themselves."""
    definitions = project.composites
    if len(project.graph.nodes) + sum(len(each.graph.nodes) for each in definitions.values()) > (
        MOST_NODES
    ):
        refuse("it has more than {most} blocks", most=MOST_NODES)
    uses = {
        name: {
            node.block.composite
            for node in each.graph.nodes.values()
            if isinstance(node.block, Use) and node.block.composite in definitions
        }
        for name, each in definitions.items()
    }
    while free := [name for name, used in uses.items() if not used]:
        for name in free:
            del uses[name]
        done = set(free)
        for used in uses.values():
            used -= done
    if uses:
        refuse("{name} contains itself", name=min(uses))


def _object(value: Any, where: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        refuse("{where} must be an object", where=where)
    return value


def _list(value: Any, where: str) -> list[Any]:
    if not isinstance(value, list):
        refuse("{where} must be a list", where=where)
    return value


def _text(value: Any, where: str, most: int) -> str:
    if not isinstance(value, str) or len(value) > most:
        refuse("{where} must be text of at most {most} characters", where=where, most=most)
    return value
