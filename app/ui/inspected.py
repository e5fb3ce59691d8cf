"""What the inspector tells of the chosen nodes: their values, names, and what they share."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from operator import attrgetter
from typing import Any

from app.compiler.report import Analysis, NodeReport
from app.graph.graph import NETWORK, Node, Project, Unknown, Use, kind_of_block
from app.graph.sizes import size_names
from app.ui import words
from app.ui.place import Place
from app.ui.values import Condition, written
from nodes import category_of
from nodes.block import Block
from nodes.params import Flag, Param, Real, Sizes, Text, Whole, params

PLACEMENT: Mapping[str, Param] = {
    "title": Text(default="", hint="What stands on the canvas instead of the block's name."),
    "repeat": Whole(default=1, hint="How many times it stands in a row (×N).", low=0),
    "stepwise": Flag(
        default=False,
        hint="Run once for each step of the sequence at the first port; what leaves by the second "
        "port arrives at the second port of the next step.",
    ),
    "when": Condition(
        default="", hint="Where this is false, what arrives passes through unchanged."
    ),
}
"""What every node has beside the values of its block."""

COUNTER = "i"
"""The name that counts in a repeat."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a form shows.

    Parameters
    ----------
    params, values
        What each value may be, and what it is.
    mixed
        The values that are not the same in all nodes.
    """

    params: Mapping[str, Param] = field(default_factory=dict)
    values: Mapping[str, Any] = field(default_factory=dict)
    mixed: frozenset[str] = frozenset()


def described(project: Project, node: Node) -> tuple[str, str, str]:
    """Give what a node's block is called, what it does, and its category."""
    match node.block:
        case Block():
            kind = type(node.block)
            return kind.__name__, words.help_of(kind), category_of(kind)
        case Use(composite=name):
            definition = project.composites.get(name)
            return name, words.translated(definition.help) if definition else "", "composites"
        case Unknown(kind=kind_name):
            told = words.translated("This version does not know the block; it is kept unharmed.")
            return kind_name, told, "operations"


def values_of(project: Project, node: Node) -> Sheet:
    """Give the values of a node's block; those of a twin are its original's."""
    if node.twin:
        return Sheet()
    match node.block:
        case Block():
            return Sheet(params(type(node.block)), node.block.values())
        case Use(composite=name, values=values):
            definition = project.composites.get(name)
            return Sheet(definition.params() if definition else {}, dict(values))
        case Unknown():
            return Sheet()


def placement_of(node: Node, inside: bool) -> Sheet:
    """Give how a node stands, beside the values of its block."""
    network = node.role in NETWORK
    known = {
        key: param
        for key, param in PLACEMENT.items()
        if key == "title"
        or (key == "stepwise" and isinstance(node.block, Use))
        or (key == "repeat" and network)
        or (key == "when" and network and (inside or node.when))
    }
    return Sheet(
        known,
        {
            "title": node.title,
            "repeat": node.repeat,
            "stepwise": node.stepwise,
            "when": node.when.text if node.when else "",
        },
    )


def shared_values(project: Project, nodes: Iterable[Node]) -> Sheet:
    """Give the values that these nodes have in common."""
    alike = {(node.block, node.twin != ""): node for node in nodes}
    return shared(values_of(project, node) for node in alike.values())


def shared_placement(nodes: Iterable[Node], inside: bool) -> Sheet:
    """Give how these nodes stand, as far as it can be said of all; each has its own title."""
    alike = {
        (node.role, type(node.block) is Use, node.repeat, node.stepwise, node.when): node
        for node in nodes
    }
    sheet = shared(placement_of(node, inside) for node in alike.values())
    known = {key: param for key, param in sheet.params.items() if key != "title"}
    return Sheet(known, sheet.values, sheet.mixed)


def shared(sheets: Iterable[Sheet]) -> Sheet:
    """Give the values that all of these have, by name and kind, within the bounds of all."""
    first, *others = sheets
    known = dict(first.params)
    held = [(first.params, first.values)]
    for sheet in others:
        known = {
            name: met
            for name, param in known.items()
            if name in sheet.params and (met := _met(param, sheet.params[name])) is not None
        }
        held.append((sheet.params, sheet.values))
    mixed = set()
    values = {}
    for name in known:
        found = [each.get(name, kinds[name].default) for kinds, each in held]
        values[name] = found[0]
        if any(each != found[0] for each in found):
            mixed.add(name)
            values[name] = min(found, key=str)  # whichever is known first, the form is the same
    return Sheet(known, values, frozenset(mixed))


def _met(one: Param, other: Param) -> Param | None:
    """Give what is allowed by both, or None where they are not of one kind."""
    if one is other:
        return one
    if type(one) is not type(other) or _bare(one) != _bare(other):
        return None
    met = replace(one, advanced=one.advanced and other.advanced)
    if one.hint != other.hint:
        met = replace(met, hint="")
    if isinstance(met, Whole | Real | Sizes) and isinstance(other, Whole | Real | Sizes):
        lows: list[Any] = [each for each in (met.low, other.low) if each is not None]
        highs: list[Any] = [each for each in (met.high, other.high) if each is not None]
        met = replace(met, low=max(lows, default=None), high=min(highs, default=None))
    return met


def _bare(param: Param) -> Param:
    """Give a param without what may differ between blocks that share a field."""
    bare = replace(param, default=None, hint="", advanced=False)
    if isinstance(bare, Whole | Real | Sizes):
        return replace(bare, low=None, high=None)
    return bare


def kinds_told(sorts: Iterable[tuple[Node, int]]) -> str:
    """Count nodes by their kinds: ``2 Conv2d, 1 Linear``.

    Parameters
    ----------
    sorts
        A node of each sort, with how many are such.
    """
    counts: Counter[str] = Counter()
    for node, count in sorts:
        counts[kind_of_block(node.block)] += count
    ordered = sorted(counts.items(), key=lambda each: (-each[1], each[0]))
    return ", ".join(f"{words.count(count)} {kind}" for kind, count in ordered)


def names_at(
    project: Project, place: Place, nodes: Sequence[Node], analysis: Analysis | None
) -> dict[str, str] | None:
    """Give the names that expressions of these nodes may use, each with its value in words.

    None where there can be none: outside of composites and repeats. A name that ends in ``_``
    stands for all that begin so, where the sizes behind it are not known.
    """
    repeats = [node.repeat for node in nodes]
    counted = all(repeat != 1 for repeat in repeats)
    composite = place.composite(project)
    if not composite and not counted:
        return None
    known: dict[str, str] = {}
    if composite:
        known |= _parameters(project, place, composite)
        known |= _sizes(project, place, composite, analysis)
    if counted and len(set(repeats)) == 1 and isinstance(repeats[0], int):
        last = max(0, repeats[0] - 1)
        known[COUNTER] = words.translated("0 to {last}").format(last=last)
    elif counted:
        known[COUNTER] = words.translated("counts from 0")
    return known


def _parameters(project: Project, place: Place, composite: str) -> dict[str, str]:
    use = _entered(project, place)
    values = use.values if use is not None else {}
    return {
        each.name: written(values.get(each.name, each.default))
        for each in project.composites[composite].parameters
    }


def _sizes(
    project: Project, place: Place, composite: str, analysis: Analysis | None
) -> dict[str, str]:
    """Give the names of the sizes of a composite's ports, as far as they are known."""
    definition = project.composites[composite]
    known: dict[str, str] = {}
    around = Place(place.path[:-1])
    entered = _entered(project, place)
    feeding = around.graph(project).feeding(place.path[-1]) if entered is not None else {}
    for port in definition.inputs():
        source = feeding.get(port)
        report = around.report(analysis, source.node) if source else None
        spec = report.outputs.get(source.name) if report and source else None
        if spec is None:
            known[f"{'in' if len(definition.inputs()) == 1 else port}_"] = ""
            continue
        for axis, name in size_names(definition, port, spec.rank).items():
            known[name] = f"{spec.axes[axis]}"
    return known


def _entered(project: Project, place: Place) -> Use | None:
    """Give the place that was entered, where the drawing was not opened by its name."""
    around = Place(place.path[:-1]).graph(project)
    node = around.nodes.get(place.path[-1]) if place.path else None
    return node.block if node is not None and isinstance(node.block, Use) else None


def summed(reports: Sequence[NodeReport]) -> NodeReport:
    """Give what several blocks take together."""
    parts = ("parameters", "trainable", "macs", "memory")
    return NodeReport("", **{part: sum(map(attrgetter(part), reports)) for part in parts})
