"""Tests of app/project/library.py: composites in a folder, read as strictly as any project."""

import json
from pathlib import Path

import pytest

from app.graph import edits
from app.graph.graph import Composite, Project, Use
from app.project import file, library
from app.project.library import Library
from nodes.errors import UserError
from tests.graph.drawings import drawing

PLAIN = drawing({"x": "Input", "a": "ReLU", "y": "Output"}, "x.out a.x", "a.out y.x")
OTHER = drawing({"x": "Input", "a": "Tanh", "y": "Output"}, "x.out a.x", "a.out y.x")


@pytest.fixture
def project() -> Project:
    """Make a project with a composite inside another, and one beside them."""
    made = edits.define(Project(), "Inner", Composite(PLAIN))
    around, _ = edits.add(PLAIN, Use("Inner"), (0.0, 0.0))
    made = edits.define(made, "Outer", Composite(around, help="What it does."))
    return edits.define(made, "Beside", Composite(OTHER))


@pytest.fixture
def shelf(tmp_path: Path) -> Library:
    return Library(tmp_path / "composites")


def names(shelf: Library) -> list[str]:
    return [each.name for each in shelf.kept()]


def test_a_composite_is_kept_with_what_it_uses_in_a_file_that_can_be_opened(
    shelf: Library, project: Project
) -> None:
    assert names(shelf) == []
    shelf.keep(project, "Outer")
    assert names(shelf) == ["Outer"]
    kept = shelf.find("Outer")
    assert kept is not None
    assert kept.definition == project.composites["Outer"]
    assert set(kept.project.composites) == {"Outer", "Inner"}
    assert file.load(shelf.folder / "Outer.netwright") == kept.project
    assert shelf.holds(project, "Outer")
    assert not shelf.holds(project, "Inner")


def test_another_window_sees_what_was_kept_renamed_and_removed(
    shelf: Library, project: Project
) -> None:
    other = Library(shelf.folder)
    assert names(other) == []
    shelf.keep(project, "Outer")
    assert names(other) == ["Outer"]
    shelf.rename("Outer", "Stage")
    assert names(other) == names(shelf) == ["Stage"]
    found = other.find("Stage")
    assert found is not None
    assert set(found.project.composites) == {"Stage", "Inner"}
    other.remove("Stage")
    assert names(shelf) == []


def test_a_composite_can_be_kept_under_another_name_or_in_place_of_one(
    shelf: Library, project: Project
) -> None:
    shelf.keep(project, "Outer")
    shelf.keep(project, "Beside", called="Outer2")
    assert names(shelf) == ["Outer", "Outer2"]
    shelf.keep(project, "Beside", called="Outer")
    found = shelf.find("Outer")
    assert found is not None
    assert found.definition.graph == OTHER


def test_names_that_no_composite_may_have_and_names_that_are_taken_are_refused(
    shelf: Library, project: Project
) -> None:
    shelf.keep(project, "Outer")
    shelf.keep(project, "Beside")
    for name in ("Beside", "small", "Conv2d", "../Up", ""):
        with pytest.raises(UserError):
            shelf.rename("Outer", name)
    assert names(shelf) == ["Beside", "Outer"]


def test_what_cannot_be_read_is_told_and_the_others_are_there(
    shelf: Library, project: Project
) -> None:
    shelf.keep(project, "Outer")
    text = (shelf.folder / "Outer.netwright").read_text(encoding="utf-8")
    bad = {
        "Torn": text[: len(text) // 2],
        "Newer": json.dumps({**json.loads(text), "format": 999}),
        "Plain": file.write(Project(PLAIN)),
        "small": text,
        "Loose": file.write(Project(drawing({}), project.composites)),
    }
    for name, told in bad.items():
        (shelf.folder / f"{name}.netwright").write_text(told, encoding="utf-8")
    (shelf.folder / "Folder.netwright").mkdir()
    (shelf.folder / "remark.txt").write_text("not ours", encoding="utf-8")
    assert names(shelf) == ["Outer"]
    assert len(shelf.troubles) == len(bad)
    for name in bad:
        assert any(name in str(told) for told in shelf.troubles)
    shelf.keep(project, "Beside", called="Torn")
    assert names(shelf) == ["Outer", "Torn"]


def test_a_file_that_was_renamed_by_hand_is_called_as_its_file(
    shelf: Library, project: Project
) -> None:
    shelf.keep(project, "Outer")
    (shelf.folder / "Outer.netwright").rename(shelf.folder / "Stage.netwright")
    assert names(shelf) == ["Stage"]


def test_nothing_is_read_twice_while_the_folder_stays_as_it_is(
    shelf: Library, project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    shelf.keep(project, "Outer")
    before = shelf.find("Outer")
    monkeypatch.setattr(file, "load", lambda path: pytest.fail(f"{path} was read again"))
    assert shelf.find("Outer") is before


def test_what_is_asked_for_between_two_files_is_there_and_what_is_kept_then_stays(
    shelf: Library, project: Project
) -> None:
    shelf.keep(project, "Inner")
    shelf.keep(project, "Beside")
    other = Library(shelf.folder)
    steps = other.reading()
    next(steps)
    assert other.find("Inner") is not None
    other.keep(project, "Outer")
    assert len(list(steps)) == 1
    assert names(other) == ["Beside", "Inner", "Outer"]


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path, project: Project) -> None:
    (tmp_path / "taken").write_text("a file", encoding="utf-8")
    with pytest.raises(UserError, match="taken"):
        Library(tmp_path / "taken" / "composites").keep(project, "Outer")


def test_the_users_own_lie_where_the_system_has_data(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", "/somewhere/else")
    assert library.data_folder() == Path("/somewhere/else/netwright")
