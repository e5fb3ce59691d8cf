"""Small drawings, written short, and the code they become."""

from collections.abc import Mapping
from typing import Any

from immutables import Map

from app.compiler.analysis import Analyst
from app.compiler.report import Analysis, Problem
from app.graph.graph import Composite, Graph, Link, Node, Parameter, Port, Project, Standing, Use
from nodes import CATALOGUE
from nodes.block import Block
from nodes.params import Expression, Whole

ANALYST = Analyst()
"""One for all tests: what it remembers may change no answer."""


def block(kind: str, /, **values: Any) -> Block:
    """Make a block; texts at numbers are expressions."""
    made: Block = CATALOGUE[kind]()
    return made.with_values(
        **{
            name: Expression(value)
            if isinstance(value, str) and not isinstance(getattr(made, name), str)
            else value
            for name, value in values.items()
        }
    )


def node(standing: Standing, repeat: int | str = 1, when: str = "", twin: str = "") -> Node:
    """Place a block."""
    count = Expression(repeat) if isinstance(repeat, str) else repeat
    return Node(standing, repeat=count, when=Expression(when) if when else None, twin=twin)


def use(composite: str, /, **values: Any) -> Use:
    """Take a composite with these values."""
    return Use(
        composite,
        Map({k: Expression(v) if isinstance(v, str) else v for k, v in values.items()}),
    )


def graph(nodes: Mapping[str, Standing | Node], *wires: str) -> Graph:
    """Draw nodes and wires: ``a b`` leads ``a.out`` into ``b.x``, ``a.h b.x[1]`` says the ports."""
    placed = {name: each if isinstance(each, Node) else Node(each) for name, each in nodes.items()}
    return Graph.of(placed, [_link(wire) for wire in wires])


def _link(wire: str) -> Link:
    source, target = wire.split()
    first, _, gives = source.partition(".")
    last, _, takes = target.partition(".")
    return Link(Port(first, gives or "out"), Port(last, takes or "x"))


def composite(drawing: Graph, /, **defaults: int) -> Composite:
    """Define a composite with whole parameters."""
    return Composite(
        drawing, tuple(Parameter(k, Whole(default=v, hint="")) for k, v in defaults.items())
    )


def project(drawing: Graph, /, **composites: Composite) -> Project:
    """Put a project together."""
    return Project(drawing, Map(composites))


def analysed(drawn: Project) -> Analysis:
    """Analyse a project that must have no problem."""
    found = ANALYST.analyse(drawn)
    assert not found.problems, told(found)
    return found


def told(analysis: Analysis) -> list[str]:
    """Give the problems as lines."""
    return [f"{each.node}: {each.message}" for each in analysis.problems]


def problem(drawn: Project) -> Problem:
    """Give the one problem of a project."""
    found = ANALYST.analyse(drawn)
    assert len(found.problems) == 1, told(found)
    return found.problems[0]


def model(drawn: Project) -> str:
    """Give the text of ``model.py``."""
    return analysed(drawn).files["model.py"].text


def classes(drawn: Project) -> dict[str, Any]:
    """Run ``model.py`` and give its names."""
    return run(model(drawn))


def run(text: str) -> dict[str, Any]:
    """Run generated code, with the runtime where it lies here."""
    names: dict[str, Any] = {"__name__": "generated"}
    exec(compile(text.replace("from .runtime", "from nodes.runtime"), "model.py", "exec"), names)
    return names
