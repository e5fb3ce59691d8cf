"""Tests of app/command_line/projects.py."""

from pathlib import Path

import pytest

from app.command_line.projects import Opened, Setting, open_project, permitted, set_mode, set_value
from app.graph.graph import Project, Use
from app.project.grants import Grants
from nodes.errors import UserError
from nodes.params import Expression
from tests.command_line.drawings import digits, nested, saved
from tests.graph.drawings import drawing, made


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))


def value(text: str, project: Project | None = None) -> object:
    setting = Setting(project or Project(drawing({"a": "Linear", "c": "Conv2d", "d": "Dropout"})))
    set_value(setting, text)
    name, _, key = text.partition("=")[0].rpartition(".")
    return getattr(setting.project.graph.nodes[name].block, key)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a.features=7", 7),
        ("a.bias=false", False),
        ("a.bias=yes", True),
        ("c.kernel=5", 5),
        ("c.kernel=3,5", (3, 5)),
        ("c.kernel=(3, 5)", (3, 5)),
        ("c.border=padding", "padding"),
        ("d.share=0.25", 0.25),
        (" d.share = 1e-1 ", 0.1),
        ("a.features=2 ** i", Expression("2 ** i")),
    ],
)
def test_a_value_is_read_as_its_kind(text: str, found: object) -> None:
    if " " in text and "**" not in text and "(" not in text:
        text = text.replace(" ", "")
    assert value(text) == found


@pytest.mark.parametrize(
    "text",
    [
        *("", "a", "a=1", "a.=1", ".b=1", "a.width=1", "gone.features=1", "a.features=0"),
        *("a.features=many", "a.features=1.5", "c.kernel=3,4,5", "c.border=none"),
        *("a.b.features=1", "d.share=nan", "a.bias=maybe"),
    ],
)
def test_what_cannot_be_set_says_so(text: str) -> None:
    with pytest.raises(UserError):
        value(text)


def test_a_value_inside_a_composite_is_set_at_that_place_only() -> None:
    setting = Setting(nested())
    set_value(setting, "one.inner.wide.features=99")
    project = setting.project
    wide = {}
    for name in ("one", "two"):
        outer = project.graph.nodes[name].block
        assert isinstance(outer, Use)
        inner = project.composites[outer.composite].graph.nodes["inner"].block
        assert isinstance(inner, Use)
        wide[name] = project.composites[inner.composite].graph.nodes["wide"].block
    assert wide == {
        "one": made("Linear", features=99),
        "two": made("Linear", features=Expression("channels * 2")),
    }


def test_a_block_inside_a_composite_is_bypassed_at_that_place_only() -> None:
    setting = Setting(nested())
    set_mode(setting, "one.inner.relu", "bypassed")
    project = setting.project
    modes = {}
    for name in ("one", "two"):
        outer = project.graph.nodes[name].block
        assert isinstance(outer, Use)
        inner = project.composites[outer.composite].graph.nodes["inner"].block
        assert isinstance(inner, Use)
        modes[name] = project.composites[inner.composite].graph.nodes["relu"].mode
    assert modes == {"one": "bypassed", "two": ""}
    with pytest.raises(UserError, match="leave the number out"):
        set_mode(setting, "one.0.inner.relu", "bypassed")


def test_a_parameter_of_a_composite_is_set_by_its_kind() -> None:
    setting = Setting(nested())
    set_value(setting, "one.inner.dropping=no")
    outer = setting.project.graph.nodes["one"].block
    assert isinstance(outer, Use)
    inner = setting.project.composites[outer.composite].graph.nodes["inner"].block
    assert isinstance(inner, Use)
    assert inner.values["dropping"] is False
    with pytest.raises(UserError, match="at most 9"):
        set_value(setting, "one.inner.depth=10")


def test_one_of_several_repeats_cannot_be_set_alone() -> None:
    with pytest.raises(UserError, match="leave the number out"):
        set_value(Setting(nested()), "one.0.inner.depth=2")


def test_a_path_that_is_set_is_granted_and_remembered(tmp_path: Path) -> None:
    table = tmp_path / "elsewhere" / "a.csv"
    project = Project(drawing({"table": "CsvTable"}))
    path = saved(tmp_path, project)
    opened = open_project(path, [f"table.file={table}"])
    assert opened.granted == (str(table),)
    assert getattr(opened.project.graph.nodes["table"].block, "file", "") == str(table)
    assert Grants().granted(opened.project, path) == (table,)
    assert permitted(opened.project, tmp_path / "other.netwright").granted == ()


def test_the_package_is_named_by_the_file(tmp_path: Path) -> None:
    assert open_project(saved(tmp_path, digits(), "my-digits")).package == "my_digits"
    assert Opened(Project(), None, "json").package == "json_net"
