"""The models that come along, to start from."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import app
from app.graph.graph import Graph, Project
from app.project import file
from nodes.ends import Note
from nodes.errors import UserError

FOLDER = Path(app.__file__).resolve().parent.parent / "resources" / "templates"


Say = Callable[[str], str]
"""Gives what a note says in the user's language; the command line leaves it English."""


@dataclass(frozen=True, slots=True)
class Template:
    """A model that comes along.

    Parameters
    ----------
    name
        By which it is made.
    title
        What it is called.
    help
        What it is, in a sentence.
    """

    name: str
    title: str
    help: str = ""


def known(say: Say = str) -> tuple[Template, ...]:
    """Give every template, by name; what its note says first is its title, and then its help."""
    return tuple(told for told, _ in loaded(say))


def loaded(say: Say = str) -> Iterator[tuple[Template, Project]]:
    """Give one template after the other, by name, with its project."""
    for path in _paths():
        project = _spoken(file.load(path), say)
        yield _told(path.stem, project), project


def make(name: str, say: Say = str) -> Project:
    """Make the project of a template; its notes are the user's from then on.

    Raises
    ------
    UserError
        If there is none of that name.
    """
    for path in _paths():
        if path.stem == name:
            return _spoken(file.load(path), say)
    raise UserError(
        "There is no template named {name}; there are {known}.",
        name=name,
        known=", ".join(path.stem for path in _paths()) or "none",
    )


def _paths() -> list[Path]:
    return sorted(FOLDER.glob(f"*{file.SUFFIX}"))


def _spoken(project: Project, say: Say) -> Project:
    """Give the project with notes in the user's language."""
    for composite in ("", *project.composites):
        graph = project.drawing(composite)
        for name, node in graph.nodes.items():
            if isinstance(node.block, Note):
                told = replace(node, block=replace(node.block, text=say(node.block.text)))
                graph = replace(graph, nodes=graph.nodes.set(name, told))
        project = project.with_drawing(graph, composite)
    return project


def _told(name: str, project: Project) -> Template:
    """Take the title from what a note has in bold or in a line of its own."""
    text = _remark(project.graph)
    bold = re.match(r"\s*\*\*(.+?)\*\*", text)
    first, _, rest = text.partition("\n")
    title, help_ = (bold[1], text) if bold else (first.strip("# "), rest)
    plain = " ".join(help_.replace("**", "").split())
    return Template(name, title or name.replace("-", " "), plain)


def _remark(graph: Graph) -> str:
    """Give what the topmost note of a drawing says."""
    notes = [node for node in graph.nodes.values() if isinstance(node.block, Note)]
    if not notes:
        return ""
    top = min(notes, key=lambda node: (node.y, node.x))
    assert isinstance(top.block, Note)
    return "\n".join(each for each in (top.title, top.block.text.strip()) if each)
