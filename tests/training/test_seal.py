"""A run folder comes from anywhere: only a package that was written here is run."""

import marshal
import py_compile
import sys
from pathlib import Path

import pytest

from app.training import seal
from app.training.package import imported
from nodes.errors import UserError
from tests.runtime.tiny import tiny

HOSTILE = "import sys; sys.modules['netwright_was_fooled'] = sys\n"


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a package that another process of the same user wrote."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setattr(seal, "_written", set())
    monkeypatch.delitem(sys.modules, "netwright_was_fooled", raising=False)
    made = tiny(tmp_path / "run")
    seal._written.clear()
    return made


def test_a_package_that_was_written_here_is_run_later(package: Path) -> None:
    assert imported(package).load().settings["name"] == "tiny"
    assert imported(package).load().settings["name"] == "tiny"  # with what Python left there


def test_a_package_may_be_moved(package: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    package.rename(tmp_path / "elsewhere" / "tiny")
    assert imported(tmp_path / "elsewhere" / "tiny").load().settings["name"] == "tiny"


@pytest.mark.parametrize(
    "name",
    ["__init__.py", "model.py", "runtime/run.py", "model/__init__.py", "runtime/torch.py"],
)
def test_code_that_was_not_written_here_is_not_run(package: Path, name: str) -> None:
    file = package / name
    file.parent.mkdir(exist_ok=True)
    file.write_text(HOSTILE + (file.read_text() if file.exists() else ""))
    with pytest.raises(UserError, match="not written here"):
        imported(package).load()
    assert "netwright_was_fooled" not in sys.modules


def test_code_that_a_link_leads_to_is_not_run(package: Path, tmp_path: Path) -> None:
    whole = package / "model.py"
    (tmp_path / "model.py").write_text(whole.read_text())
    whole.unlink()
    whole.symlink_to(tmp_path / "model.py")
    with pytest.raises(UserError, match="not written here"):
        imported(package)


def test_what_came_compiled_beside_the_code_is_not_run(package: Path) -> None:
    source = package / "model.py"
    compiled = Path(py_compile.compile(str(source), doraise=True) or "")
    real = source.read_text()
    head = compiled.read_bytes()[:16]  # by which Python believes that it is of that source
    compiled.write_bytes(head + marshal.dumps(compile(HOSTILE + real, str(source), "exec")))
    imported(package).load()
    assert "netwright_was_fooled" not in sys.modules


def test_a_package_of_another_user_is_run_where_one_says_so(
    package: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "other"))
    with pytest.raises(UserError, match="not written here"):
        imported(package)
    assert imported(package, trusted=True).load().settings["name"] == "tiny"
