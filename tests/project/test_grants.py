"""Tests of app/project/grants.py."""

from pathlib import Path

import pytest

from app.graph import edits
from app.graph.graph import Project
from app.project.grants import Grants, inside
from tests.graph.drawings import drawing


def reading(text: str) -> Project:
    return Project(edits.configure(drawing({"table": "CsvTable"}), "table", file=text))


@pytest.fixture
def home(tmp_path: Path) -> Path:
    folder = tmp_path / "home"
    (folder / "data").mkdir(parents=True)
    (folder / "out").symlink_to(tmp_path)
    return folder


@pytest.mark.parametrize(
    ("text", "free"),
    [
        ("data/a.csv", True),
        ("a.csv", True),
        ("data/../a.csv", True),
        ("~/a.csv", True),  # a folder of that name: nothing is put in its place
        ("../a.csv", False),
        ("data/../../a.csv", False),
        ("out/a.csv", False),
    ],
)
def test_only_what_lies_in_the_folder_of_the_project_is_free(
    home: Path, text: str, free: bool
) -> None:
    assert inside(text, home) is free
    assert bool(Grants(home).refused(reading(text), home / "p.netwright")) is not free


def test_an_absolute_path_and_an_untitled_project_have_nothing_free(home: Path) -> None:
    assert not inside(str(home / "a.csv"), home)
    assert not inside("a.csv", None)


def test_a_grant_is_for_that_project_node_and_path(home: Path, tmp_path: Path) -> None:
    project, chosen = home / "p.netwright", tmp_path / "a.csv"
    Grants(home).grant(project, "table", chosen)
    grants = Grants(home)
    assert grants.granted(reading(str(chosen)), project) == (chosen,)
    assert grants.granted(reading("../a.csv"), project) == (chosen,)
    assert not grants.refused(reading(str(chosen)), project)
    assert grants.granted(reading(str(tmp_path / "b.csv")), project) == ()
    assert grants.granted(reading(str(chosen)), home / "other.netwright") == ()
    renamed = reading(str(chosen))
    renamed = renamed.with_drawing(edits.rename(renamed.graph, "table", "other"))
    assert grants.granted(renamed, project) == ()


def test_a_link_that_is_turned_elsewhere_later_is_no_longer_granted(
    home: Path, tmp_path: Path
) -> None:
    link, project = tmp_path / "link.csv", home / "p.netwright"
    link.symlink_to(tmp_path / "a.csv")
    Grants(home).grant(project, "table", link)
    link.unlink()
    link.symlink_to(tmp_path / "secret.csv")
    assert Grants(home).granted(reading(str(link)), project) == ()


def test_a_project_keeps_its_grants_under_a_new_name(home: Path, tmp_path: Path) -> None:
    chosen = tmp_path / "a.csv"
    grants = Grants(home)
    grants.grant(None, "table", chosen)
    grants.carry(None, home / "p.netwright")
    assert grants.granted(reading(str(chosen)), home / "p.netwright") == (chosen,)


def test_a_torn_file_of_grants_grants_nothing(home: Path, tmp_path: Path) -> None:
    (home / "grants.json").write_text('[["a", "b"], 3')
    assert Grants(home).granted(reading(str(tmp_path)), home / "p.netwright") == ()
