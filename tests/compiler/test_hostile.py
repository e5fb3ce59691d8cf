"""Drawings from strangers: none lets the compiler compute without bound, crash, or write text."""

import ast
from typing import Any

import pytest

from app.compiler.analysis import Analyst
from app.graph.graph import Composite, Graph, Link, Node, Port, Project, Use
from nodes import CATALOGUE


def block(kind: str, **values: Any) -> Node:
    return Node(CATALOGUE[kind](**values))


def row(first: Node, second: Node, *, gives: str) -> Graph:
    """Draw ``x``, two nodes one behind the other, and ``y``."""
    nodes = {"x": block("Input"), "one": first, "two": second, "y": block("Output")}
    wires = (("x.out", "one.x"), (f"one.{gives}", "two.x"), (f"two.{gives}", "y.x"))
    return Graph.of(nodes, [Link(*(Port(*each.split(".")) for each in wire)) for wire in wires])


def nested(levels: int, repeat: int) -> Project:
    """Nest composites of which each stands at two places of the next."""
    plain = block("ReLU")
    composites = {"C0": Composite(row(plain, plain, gives="out"))}
    for level in range(1, levels):
        use = Node(Use(f"C{level - 1}"), repeat=repeat)
        composites[f"C{level}"] = Composite(row(use, use, gives="y"))
    last = Node(Use(f"C{levels - 1}"))
    return Project(row(last, last, gives="y"), Project().composites.update(composites))


@pytest.mark.parametrize(("levels", "repeat"), [(38, 1), (4, 1000)])
def test_composites_that_multiply_are_refused(levels: int, repeat: int) -> None:
    found = Analyst().analyse(nested(levels, repeat))
    assert any("unrolls" in each.message for each in found.problems)


def test_composites_that_multiply_a_little_are_not() -> None:
    found = Analyst().analyse(nested(5, 2))
    assert not found.problems
    assert len(found.nodes) > 2**5


@pytest.mark.parametrize("deep", [1_200, 20_000])
def test_code_that_is_nested_deeply_crashes_nothing(deep: int) -> None:
    source = f"class A(nn.Module):\n  def forward(self, x):\n    return x{'.b' * deep}\n"
    found = Analyst().analyse(Project(Graph.of({"code": block("Code", source=source)}, ())))
    assert found.problems


def test_the_help_of_a_composite_is_one_harmless_docstring() -> None:
    hostile = '""" + evil()\n\\"\u202e\u2066 turned\u2029around \x00\\N{BULLET}\\'
    relu = block("ReLU")
    composites = Project().composites.set(
        "Kind", Composite(row(relu, relu, gives="out"), (), hostile)
    )
    use = Node(Use("Kind"))
    found = Analyst().analyse(Project(row(use, use, gives="y"), composites))
    code = found.files["model.py"].text
    assert all(letter.isprintable() or letter == "\n" for letter in code)
    kind = next(each for each in ast.parse(code).body if isinstance(each, ast.ClassDef))
    assert kind.name == "Kind"
    assert [type(each) for each in kind.body] == [ast.Expr, ast.FunctionDef, ast.FunctionDef]
    assert "evil()" in (ast.get_docstring(kind) or "")
