"""Drawings from strangers: none lets the compiler compute without bound, crash, or write text."""

import ast
import os
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from app.compiler.analysis import Analyst
from app.compiler.permissions import Permissions
from app.graph.graph import Composite, Graph, Link, Node, Port, Project, Use
from nodes import CATALOGUE
from nodes.errors import UserError


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


@pytest.mark.parametrize(
    ("kind", "values"), [("Bilinear", {"features": 2**53}), ("Unflatten", {"parts": ()})]
)
def test_values_that_torch_cannot_bear_are_refused(kind: str, values: dict[str, Any]) -> None:
    with pytest.raises(UserError):
        block(kind, **values)


def data_problems(folder: Path, node: Node) -> str:
    found = Analyst().analyse(Project(Graph.of({"data": node}, ())), Permissions(folder))
    return " ".join(each.message for each in found.problems)


def test_data_that_cannot_be_read_are_a_problem_of_their_block(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.csv")  # to open it would wait for ever
    assert "no file" in data_problems(tmp_path, block("CsvTable", file="pipe.csv"))
    with (tmp_path / "huge.txt").open("wb") as file:
        file.truncate(10**13)  # which takes no room on the disk
    assert "fit into memory" in data_problems(tmp_path, block("TextFile", file="huge.txt"))
    assert "fit into memory" in data_problems(tmp_path, block("CsvTable", file="huge.txt"))
    assert data_problems(tmp_path, block("NpzFile", file="missing.npz"))


def test_a_link_in_a_data_set_does_not_lead_out_of_it(tmp_path: Path) -> None:
    (tmp_path / "private").mkdir()
    (tmp_path / "private" / "own.png").write_bytes(b"")
    (tmp_path / "project" / "data" / "kind").mkdir(parents=True)
    (tmp_path / "project" / "data" / "kind" / "a.png").symlink_to(tmp_path / "private" / "own.png")
    told = data_problems(tmp_path / "project", block("ImageFolder", folder="data"))
    assert "leads out" in told


def test_fields_that_are_named_like_code_hide_nothing(tmp_path: Path) -> None:
    names = ("F", "net", "net_", "__debug__", "losses", "torch", "X")
    held: Any = dict.fromkeys(names, np.zeros((4, 3), np.float32))
    np.savez(tmp_path / "held.npz", **held)
    nodes = {"data": block("NpzFile", file="held.npz", arrays=names)}
    wires = []
    for number, name in enumerate(names):
        nodes |= {f"fc_{number}": block("Linear"), f"loss_{number}": block("MSE")}
        wires += [(f"data.{name}", f"fc_{number}.x"), (f"fc_{number}.out", f"loss_{number}.output")]
        wires += [(f"data.{name}", f"loss_{number}.target")]
    graph = Graph.of(nodes, [Link(*(Port(*each.split(".")) for each in wire)) for wire in wires])
    found = Analyst().analyse(Project(graph), Permissions(tmp_path))
    tree = ast.parse(found.files["experiment.py"].text)
    compile(tree, "experiment.py", "exec")
    losses = next(e for e in tree.body if isinstance(e, ast.FunctionDef) and e.name == "losses")
    stored = [
        e.id for e in ast.walk(losses) if isinstance(e, ast.Name) and isinstance(e.ctx, ast.Store)
    ]
    assert len(stored) == len(set(stored))
    assert not {"F", "net", "__debug__", "torch"} & set(stored)
