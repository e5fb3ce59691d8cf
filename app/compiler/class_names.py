"""What classes are called in ``model.py``, so that no two things there have one name."""

import ast
import re
from collections.abc import Iterable, Iterator

from app.compiler.report import Problem
from app.compiler.scope import ClassKey
from app.graph import names
from app.graph.graph import Graph, Project
from nodes import CATALOGUE
from nodes.code import Code
from nodes.errors import UserError

RUNTIME = frozenset(need.rpartition(".")[2] for kind in CATALOGUE.values() for need in kind.needs)
"""The names that blocks take from the runtime."""

USED = names.CLASSES | RUNTIME | {"PathLike", "torch", "nn", "math"}
"""The names that generated code uses itself."""


def of_composites(project: Project) -> dict[str, str]:
    """Name the class of each composite: as it is named, unless something else has that name."""
    taken = {*USED, *(name for _, _, code in _codes(project) for name in defined(code.source))}
    found: dict[str, str] = {}
    for name in sorted(project.composites):
        called = name
        while called in taken or (called != name and called in project.composites):
            called += "Block"
        taken.add(called)
        found[name] = called
    return found


def of_classes(project: Project, classes: Iterable[ClassKey]) -> dict[ClassKey, str]:
    """Name the classes of composites: one of a choice other than the default is named by it too."""
    own = of_composites(project)
    taken = {*own.values(), *USED}
    found: dict[ClassKey, str] = {}
    for composite, words in sorted(classes):
        known = project.composites[composite].params()
        others = [word for name, word in words if word != known[name].default]
        called = own[composite]
        if others:
            parts = (part for word in others for part in re.findall("[A-Za-z0-9]+", word))
            called += "".join(part[:1].upper() + part[1:] for part in parts)
            while called in taken:
                called += "Block"
            taken.add(called)
        found[composite, words] = called
    return found


def conflicts(project: Project) -> Iterator[Problem]:
    """Tell of code blocks that give a name to two things."""
    known: dict[str, tuple[str, str]] = {}
    for composite, node, code in _codes(project):
        for name, text in defined(code.source).items():
            if name in USED and not text.startswith("Import"):
                template = (
                    "{node} gives the name {name} to a class of its own, but the generated code "
                    "uses that name itself. Give it another one."
                )
                yield Problem(node, template, {"node": node, "name": name}, "", (), composite, node)
                break
            first, before = known.setdefault(name, (node, text))
            if before != text:
                template = (
                    "{node} and {other} both define {name}, but not alike. Give one of them "
                    "another name."
                )
                values = {"node": node, "name": name, "other": first}
                yield Problem(node, template, values, "", (), composite, node)
                break


def defined(source: str) -> dict[str, str]:
    """Give the names that a source defines at its outermost level, each with its statement."""
    found: dict[str, str] = {}
    try:
        for each in ast.parse(source).body:
            for name in _names(each):
                found[name] = ast.dump(each)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return {}  # the walk over the drawing tells it
    return found


def _names(statement: ast.stmt) -> Iterator[str]:
    match statement:
        case ast.ClassDef(name=name) | ast.FunctionDef(name=name):
            yield name
        case ast.Import(names=given) | ast.ImportFrom(names=given):
            yield from ((each.asname or each.name).partition(".")[0] for each in given)
        case _:
            for each in ast.walk(statement):
                if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Store):
                    yield each.id


def _codes(project: Project) -> Iterator[tuple[str, str, Code]]:
    """Give each code block that can be read, in the order of its drawings and names."""
    drawings: list[tuple[str, Graph]] = [("", project.graph)]
    drawings += [(name, project.composites[name].graph) for name in sorted(project.composites)]
    for composite, graph in drawings:
        for name in sorted(graph.nodes):
            block = graph.nodes[name].block
            if isinstance(block, Code) and _readable(block):
                yield composite, name, block


def _readable(block: Code) -> bool:
    try:
        block.class_name()
    except UserError:
        return False
    return True
