"""The models that come along, to start from."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import app
from app.graph.graph import Graph, Project
from app.project import file
from nodes.ends import Note
from nodes.errors import UserError

FOLDER = Path(app.__file__).resolve().parent.parent / "resources" / "templates"


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


def known() -> tuple[Template, ...]:
    """Give every template, by name; what its note says first is its title, and then its help."""
    return tuple(told for told, _ in loaded())


def loaded() -> Iterator[tuple[Template, Project]]:
    """Give one template after the other, by name, with its project."""
    for path in _paths():
        project = file.load(path)
        yield _told(path.stem, project), project


def make(name: str) -> Project:
    """Make the project of a template.

    Raises
    ------
    UserError
        If there is none of that name.
    """
    for path in _paths():
        if path.stem == name:
            return file.load(path)
    raise UserError(
        "There is no template named {name}; there are {known}.",
        name=name,
        known=", ".join(path.stem for path in _paths()) or "none",
    )


def _paths() -> list[Path]:
    return sorted(FOLDER.glob(f"*{file.SUFFIX}"))


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
