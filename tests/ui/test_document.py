from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from app.graph import edits
from app.graph.graph import Project
from app.ui.document import Document
from nodes import CATALOGUE


@pytest.fixture
def document(qtbot: QtBot, digits: Project) -> Document:
    made = Document()
    made.open(digits)
    return made


def with_features(project: Project, features: int) -> Project:
    return project.with_drawing(edits.configure(project.graph, "linear_1", features=features))


def test_undo_brings_the_very_project_back(document: Document) -> None:
    before = document.project
    document.edit("features", with_features(before, 7))
    after = document.project
    document.history.undo()
    assert document.project is before
    document.history.redo()
    assert document.project is after


def test_an_edit_that_changes_nothing_is_no_edit(document: Document) -> None:
    document.edit("nothing", replace(document.project))
    document.edit("the same value", with_features(document.project, 10))
    assert document.history.count() == 0
    assert not document.dirty


def test_small_steps_of_one_stroke_are_undone_together(document: Document) -> None:
    before = document.project
    for features in (11, 12, 13):
        document.edit("features", with_features(document.project, features), "features")
    assert document.history.count() == 1
    document.history.undo()
    assert document.project is before


def test_a_stroke_that_ends_where_it_began_leaves_no_entry(document: Document) -> None:
    document.edit("up", with_features(document.project, 11), "features")
    document.edit("down", with_features(document.project, 10), "features")
    assert document.history.count() == 0


def test_other_strokes_are_undone_alone(document: Document) -> None:
    document.edit("up", with_features(document.project, 11), "features of linear_1")
    document.edit("move", document.project.with_drawing(
        edits.move(document.project.graph, {"linear_1": (1.0, 2.0)})
    ), "move")  # fmt: skip
    assert document.history.count() == 2


def test_each_change_is_told_once_with_a_revision_that_grows(
    document: Document, qtbot: QtBot
) -> None:
    seen: list[int] = []
    document.changed.connect(lambda: seen.append(document.revision))
    document.edit("features", with_features(document.project, 7))
    document.history.undo()
    document.history.redo()
    assert seen == [2, 3, 4]


def test_opening_begins_a_new_history(document: Document) -> None:
    document.edit("features", with_features(document.project, 7))
    document.open(Project())
    assert not document.history.canUndo()
    assert not document.dirty


Step = Callable[[Project], Project]
STEPS: tuple[Step, ...] = (
    lambda p: with_features(p, 3) if "linear_1" in p.graph.nodes else p,
    lambda p: p.with_drawing(edits.add(p.graph, CATALOGUE["ReLU"](), (0.0, 0.0))[0]),
    lambda p: p.with_drawing(edits.move(p.graph, dict.fromkeys(p.graph.nodes, (5.0, 5.0)))),
    lambda p: p.with_drawing(edits.remove(p.graph, sorted(p.graph.nodes)[:1])),
)


@given(st.lists(st.sampled_from(STEPS), max_size=12), st.booleans())
def test_undoing_all_gives_the_first_project_and_redoing_all_the_last(
    steps: list[Step], stroke: bool
) -> None:
    first = Project().with_drawing(edits.add(Project().graph, CATALOGUE["Linear"](), (0.0, 0.0))[0])
    document = Document()
    document.open(first)
    for step in steps:
        document.edit("step", step(document.project), "stroke" if stroke else "")
    last = document.project
    while document.history.canUndo():
        document.history.undo()
    assert document.project is first
    while document.history.canRedo():
        document.history.redo()
    assert document.project == last
