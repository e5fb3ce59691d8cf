"""Tests of app/project/templates.py."""

from pathlib import Path

import pytest

from app.graph import edits
from app.graph.graph import Project
from app.project import file, templates
from app.project.templates import Template
from nodes.errors import UserError
from tests.graph.drawings import drawing


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(templates, "FOLDER", tmp_path)
    return tmp_path


def put(folder: Path, name: str, note: str | None) -> Project:
    graph = drawing({"a": "Linear"} if note is None else {"a": "Linear", "b": "Note", "c": "Note"})
    if note is not None:
        graph = edits.configure(edits.configure(graph, "b", text="Below."), "c", text=note)
        graph = edits.move(graph, {"c": (900.0, -50.0)})
    file.save(Project(graph), folder / f"{name}.netwright")
    return Project(graph)


@pytest.mark.parametrize(
    ("note", "title", "told"),
    [
        ("**A net** reads\ndigits **well**.", "A net", "A net reads digits well."),
        ("# A net\nReads digits.", "A net", "Reads digits."),
        ("", "a-net".replace("-", " "), ""),
        (None, "a net", ""),
    ],
)
def test_what_the_topmost_note_says_first_is_the_title(
    shelf: Path, note: str | None, title: str, told: str
) -> None:
    put(shelf, "a-net", note)
    assert templates.known() == (Template("a-net", title, told),)


def test_a_template_is_made_by_its_name(shelf: Path) -> None:
    project = put(shelf, "a-net", "One")
    assert templates.make("a-net") == project
    for name in ("b-net", "../a-net", ""):
        with pytest.raises(UserError, match="there are a-net"):
            templates.make(name)


def test_notes_can_be_told_in_another_language_and_title_and_help_with_them(shelf: Path) -> None:
    project = put(shelf, "a-net", "**A net** reads.")
    said = {"**A net** reads.": "**Ein Netz** liest.", "Below.": "Unten."}
    assert templates.known(said.__getitem__) == (Template("a-net", "Ein Netz", "Ein Netz liest."),)
    told = templates.make("a-net", said.__getitem__)
    nodes = told.graph.nodes
    texts = {name: vars(nodes[name].block).get("text") for name in nodes}
    assert texts == {"a": None, "b": "Unten.", "c": "**Ein Netz** liest."}
    assert edits.configure(
        edits.configure(told.graph, "b", text="Below."), "c", text="**A net** reads."
    ) == (project.graph)
