"""What a node shows on the canvas, as plain values: words, ports, badges and size."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from app.compiler.report import Analysis, NodeReport, Problem
from app.graph.graph import COLOURS, Graph, Mode, Node, Project, Unknown, Use, kind_of_block
from app.ui import words
from nodes.block import Block, Source
from nodes.errors import UserError

GRID = 20.0
"""What nodes snap to, in canvas units; ports stand on it too."""
WIDTH = 180.0
HEADER = 40.0
ROW = 20.0
PREVIEW = 60.0
PAPER = (280.0, 120.0)
ROOM = 138.0  # for title and name beside each other, in canvas units
DOT = (20.0, 40.0)  # its ports stand on the grid, as those of nodes do

Look = Literal["node", "note", "frame", "dot"]
LOOKS: tuple[Look, ...] = ("node", "note", "frame", "dot")


@dataclass(frozen=True, slots=True)
class Face:
    """What a node shows that does not wait for the engine.

    Parameters
    ----------
    look
        A node, a note on paper, a frame around others, or a point on a wire.
    title, name
        What it is, in bold, and its name.
    category
        The module of its category, for its colour.
    summary
        The values that matter; for a note its text.
    inputs, outputs
        Its ports from the top.
    badges
        Short words on its upper edge: ``×3``, ``when …``, ``= conv2d_1``.
    below
        Whether the name has a line of its own, since it does not fit beside the title.
    shaped
        Whether a line for the output's shape is kept free.
    stacked
        Whether it is a composite.
    size
        Width and height in canvas units, without a preview.
    mode
        Whether it is left out, or only passes something on.
    colour
        The one that it was given, if that is known.
    """

    look: Look
    title: str
    name: str
    category: str
    summary: str
    inputs: tuple[str, ...]
    outputs: tuple[str, ...]
    badges: tuple[str, ...]
    below: bool
    shaped: bool
    stacked: bool
    size: tuple[float, float]
    mode: Mode = ""
    colour: str = ""

    @property
    def mark(self) -> str:
        """By which colour it is known from afar: of its mode, its own, or its category."""
        return self.mode or self.colour or self.category

    @property
    def sides(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The ports on the left and on the right."""
        return self.inputs, self.outputs


def face_of(project: Project, graph: Graph, name: str, twins: Iterable[str] = ()) -> Face:
    """Tell what the node ``name`` shows; ``twins`` are the nodes that run its module again."""
    node = graph.nodes[name]
    look = look_of(node)
    kind = kind_of_block(node.block)
    title = node.title or kind
    if look in {"note", "frame"}:
        return _paper(look, node, title, name)
    if look == "dot":
        return _dot(node, title, name)
    inputs, outputs = project.ports(graph, name), project.outlets(node)
    summary = _summary(project, node)
    below = 7.4 * _wide(title) + 6.0 * _wide(name) > ROOM
    shaped = bool(outputs)
    lines = bool(summary) + shaped + below
    ports = max(len(inputs), len(outputs), 1)
    height = max(HEADER + ROW * lines, ROW * (ports + 1))
    return Face(
        look,
        title,
        name,
        category_of(node),
        summary,
        inputs,
        outputs,
        _badges(node, twins),
        below,
        shaped,
        isinstance(node.block, Use),
        (WIDTH, height),
        node.mode,
        _colour(node),
    )


def category_of(node: Node) -> str:
    """Give the category of a node: the name of the module that declares its block."""
    match node.block:
        case Use():
            return "composites"
        case Unknown():
            return ""
        case _:
            return type(node.block).__module__.rpartition(".")[2]


def look_of(node: Node) -> Look:
    """Tell whether a node is painted as a node, as paper, as a frame or as a point."""
    if node.role == "reroute":
        return "dot"
    if node.role != "note":
        return "node"
    return "frame" if type(node.block).__name__ == "Frame" else "note"


def _paper(look: Look, node: Node, title: str, name: str) -> Face:
    sizes = (getattr(node.block, each, None) for each in ("width", "height"))
    width, height = (
        float(size) if isinstance(size, int | float) else usual  # an expression has no value here
        for size, usual in zip(sizes, PAPER, strict=True)
    )
    text = str(getattr(node.block, "text", ""))
    shown = node.title or text if look == "frame" else title
    return Face(
        look,
        shown,
        name,
        "notes",
        text,
        (),
        (),
        (),
        False,
        False,
        False,
        (width, height),
        colour=_colour(node),
    )


def _dot(node: Node, title: str, name: str) -> Face:
    return Face(
        "dot",
        title,
        name,
        category_of(node),
        "",
        ("x",),
        ("out",),
        (),
        False,
        False,
        False,
        DOT,
        node.mode,
        _colour(node),
    )


def _colour(node: Node) -> str:
    return node.colour if node.colour in COLOURS else ""  # a newer program may know others


def _wide(text: str) -> int:
    """Count letters as wide as they stand; Chinese ones are twice as wide."""
    if text.isascii():
        return len(text)
    return sum(2 if ord(letter) > 0x2E7F else 1 for letter in text)


def _summary(project: Project, node: Node) -> str:
    match node.block:
        case Use(composite=name, values=values):
            definition = project.composites.get(name)
            known = definition.parameters if definition else ()
            shown = [
                f"{words.label(each.name)} {values.get(each.name, each.default)}" for each in known
            ]
            return " · ".join(shown[:2])
        case Block():
            return _told(node.block)
        case _:
            return words.translated("This block is not known here.")


@lru_cache(maxsize=4_096)
def _told(block: Block) -> str:
    return words.summary(block)


def _badges(node: Node, twins: Iterable[str]) -> tuple[str, ...]:
    shown = [f"×{node.repeat}"] if node.repeat != 1 else []
    if node.stepwise:
        shown.append(words.translated("each step"))
    if node.when is not None:
        shown.append(f"when {node.when}")
    shared = ([node.twin] if node.twin else []) + list(twins)
    if shared:
        more = f" +{len(shared) - 1}" if len(shared) > 1 else ""
        shown.append(f"= {shared[0]}{more}")
    return tuple(each if len(each) <= 24 else each[:23] + "…" for each in shown)


# What the engine adds.


def guessed(node: Node, port: str) -> str:
    """Guess the kind of an output port from the declaration alone."""
    match node.block:
        case Source() as source:
            try:
                spec = source.fields().get(port)
            except UserError:  # its file is not there; the engine will say so
                return "tensor"
            return spec.kind if spec is not None else "tensor"
        case Block() as block:
            return block.kinds.get(port, "tensor")
        case _:
            return "tensor"


def reports_inside(analysis: Analysis, path: tuple[str, ...]) -> Mapping[str, NodeReport]:
    """Give the reports of the nodes in one drawing by their names there.

    Parameters
    ----------
    analysis
        What the engine found out.
    path
        The nodes that were entered to come there; empty for the main drawing. Of a repeated
        node the first place counts.
    """
    if not path:
        return analysis.nodes
    pattern = re.compile("".join(rf"{re.escape(name)}(?:\.\d+)?\." for name in path) + r"(\w+)")
    found: dict[str, NodeReport] = {}
    for address, report in analysis.nodes.items():
        match = pattern.fullmatch(address)
        if match:
            found.setdefault(match[1], report)
    return found


def problems_inside(analysis: Analysis, composite: str) -> dict[str, list[Problem]]:
    """Give what is told of one drawing by node; what lies deeper marks its composite."""
    found: dict[str, list[Problem]] = {}
    for problem in analysis.told:
        if problem.composite == composite:
            found.setdefault(problem.inside or problem.node, []).append(problem)
        if not composite and "." in problem.node:
            found.setdefault(problem.node.partition(".")[0], []).append(problem)
    return found


def path_to(project: Project, composite: str) -> tuple[str, ...]:
    """Find the nodes that one enters, from the main drawing, to come to a composite."""
    waiting: list[tuple[str, tuple[str, ...]]] = [("", ())]
    seen = {""}
    while waiting:
        inside, path = waiting.pop(0)
        if inside == composite:
            return path
        for name, node in project.drawing(inside).nodes.items():
            if isinstance(node.block, Use) and node.block.composite not in seen:
                seen.add(node.block.composite)
                if node.block.composite in project.composites:
                    waiting.append((node.block.composite, (*path, name)))
    return ()
