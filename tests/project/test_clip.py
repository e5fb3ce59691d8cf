"""Tests of app/project/clip.py: what lies on a clipboard may come from anyone."""

import json

import pytest

from app.graph import edits
from app.graph.graph import Link, Project
from app.project import clip, file
from tests.graph.drawings import drawing, port

GRAPH = drawing({"a": "ReLU", "b": "Tanh", "c": "Concatenate"}, "a.out b.x", "b.out c.x[0]")
WIRE = Link(port("a.out"), port("b.x"))


def text(outer: object) -> str:
    tree = json.loads(clip.write(Project(edits.copy(GRAPH, {"b", "c"})), ()))
    return json.dumps(tree | {"outer": outer})


def test_a_piece_and_its_wires_are_read_as_they_were_written() -> None:
    piece = Project(edits.copy(GRAPH, {"b", "c"}))
    found, outer = clip.read(clip.write(piece, edits.coming(GRAPH, {"b", "c"})))
    assert found.graph == piece.graph
    assert outer == (WIRE,)


def test_a_piece_is_a_project_that_can_be_opened() -> None:
    written = clip.write(Project(edits.copy(GRAPH, {"b"})), (WIRE,))
    assert set(file.read(written).graph.nodes) == {"b"}
    assert "outer" not in json.loads(clip.write(Project(edits.copy(GRAPH, {"a"})), ()))


@pytest.mark.parametrize(
    "outer",
    [
        None,
        {"a.out": "b.x"},
        [["a.out"], "a.out", 3, ["a.out", 4], ["a.out", "b.x["], ["a.out", "b"]],
        [["a.out", "nobody.x"], ["a.out", "b.x[99999]"], ["a.o u t", "b.x"]],
    ],
)
def test_what_are_no_wires_are_none(outer: object) -> None:
    assert clip.read(text(outer))[1] == ()
