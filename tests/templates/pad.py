"""A pad on which example drawings are made, by the verbs that the window uses."""

from typing import Any

from immutables import Map

from app.graph import edits
from app.graph.graph import Parameter, Port, Project, Use
from nodes import CATALOGUE
from nodes.ends import Note
from nodes.params import Expression, Param, Real, Whole

COLUMN, ROW = 240, 180
"""Distance between the corners of neighbouring nodes, in canvas units."""

Feeds = str | tuple[str, ...]
"""What leads to a port: a node, or a node and its port, as ``digits.image``; several in order."""


class Pad:
    """One drawing of a project that is being made: the main one, or that of a composite.

    Parameters
    ----------
    project
        The project so far.
    composite
        The composite that is drawn; empty for the main drawing.
    """

    def __init__(self, project: Project | None = None, composite: str = "") -> None:
        self.project = project or Project()
        self.composite = composite
        if composite:
            self.project = edits.define(self.project, composite)

    def put(
        self,
        name: str,
        kind: str,
        at: tuple[float, float],
        feeds: dict[str, Feeds] | Feeds | None = None,
        /,
        *,
        times: int | str = 1,
        when: str = "",
        each_step: bool = False,
        **values: Any,
    ) -> "Pad":
        """Put a block or composite at a column and row, and lead to it what feeds it."""
        column, row = at
        place = (column * COLUMN, row * ROW)
        made = {key: _value(each) for key, each in values.items()}
        block = CATALOGUE[kind](**made) if kind in CATALOGUE else Use(kind, Map(made))
        self.project, _ = edits.place(self.project, self.composite, block, place, name)
        graph = self.project.drawing(self.composite)
        if times != 1:
            count = Expression(times) if isinstance(times, str) else times
            graph = edits.repeat(graph, name, count)
        if when:
            graph = edits.when(graph, name, Expression(when))
        if each_step:
            graph = edits.stepwise(graph, name, True)
        self.project = self.project.with_drawing(graph, self.composite)
        self._feed(name, feeds)
        return self

    def lead(self, source: str, target: str) -> "Pad":
        """Lead a port to another that stands already, as an agent's action back."""
        graph = self.project.drawing(self.composite)
        ends = [Port(*each.split(".")) for each in (source, target)]
        graph = edits.connect(self.project, graph, ends[0], ends[1])
        self.project = self.project.with_drawing(graph, self.composite)
        return self

    def note(
        self, text: str, at: tuple[int, int] = (0, -160), size: tuple[int, int] = (660, 120)
    ) -> "Pad":
        """Write a note at a place; lines that belong together may be broken."""
        paragraphs = text.strip().split("\n\n")
        joined = "\n\n".join(" ".join(each.split()) for each in paragraphs)
        self.project, _ = edits.place(
            self.project,
            self.composite,
            Note(text=joined, width=size[0], height=size[1]),
            at,
            "note",
        )
        return self

    def parameters(self, **given: Param) -> "Pad":
        """Say which parameters the composite has."""
        listed = tuple(
            Parameter(name, param)
            for name, param in given.items()
            if isinstance(param, Whole | Real)
        )
        self.project = edits.set_parameters(self.project, self.composite, listed)
        return self

    def _feed(self, name: str, feeds: dict[str, Feeds] | Feeds | None) -> None:
        graph = self.project.drawing(self.composite)
        if feeds is None:
            return
        if not isinstance(feeds, dict):
            inlets = self.project.inlets(graph.nodes[name])
            feeds = {inlets[0].name: feeds}
        for port, sources in feeds.items():
            for source in (sources,) if isinstance(sources, str) else sources:
                node, _, outlet = source.partition(".")
                outlet = outlet or self.project.outlets(graph.nodes[node])[0]
                graph = edits.connect(self.project, graph, Port(node, outlet), Port(name, port))
        self.project = self.project.with_drawing(graph, self.composite)


def whole(default: int, hint: str, low: int = 1) -> Whole:
    """Declare a whole number that a composite takes."""
    return Whole(default=default, hint=hint, low=low)


def _value(value: Any) -> Any:
    """Give an expression for a text in braces, else the value itself."""
    if isinstance(value, str) and value.startswith("{"):
        return Expression(value[1:-1])
    if isinstance(value, tuple):
        return tuple(map(_value, value))
    return value
