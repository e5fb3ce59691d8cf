"""A package holds what it needs, is written whole or not at all, and proves itself alone."""

import ast
import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
import torch

from app.compiler.report import Package
from app.training import package as packages
from app.training import seal
from app.training.package import RUNTIME, closure, imported, lay_out, libraries
from app.training.verify import verify
from nodes.errors import UserError
from nodes.spec import Spec
from tests.runtime.tiny import MODEL, tiny
from tests.warm import Warm

ALL = sorted(
    ".".join(path.relative_to(RUNTIME).with_suffix("").parts)
    for path in RUNTIME.rglob("*.py")
    if path.name != "__init__.py"
)


@pytest.mark.parametrize("module", ALL)
def test_a_module_of_the_runtime_brings_all_that_it_imports(module: str, tmp_path: Path) -> None:
    made = lay_out(Package("alone", {"settings.json": "{}"}, frozenset({module})), tmp_path)
    inside = {
        ".".join(path.relative_to(made / "runtime").with_suffix("").parts)
        for path in (made / "runtime").rglob("*.py")
        if path.name != "__init__.py"
    }
    for name in inside:
        path = (made / "runtime").joinpath(*name.split(".")).with_suffix(".py")
        package = name.split(".")[:-1]
        for level, wanted in imports(path.read_text()):
            base = package[: len(package) - level + 1]
            target = made.joinpath("runtime", *base, *wanted.split("."))
            assert target.with_suffix(".py").exists() or target.is_dir(), (name, wanted)


@cache
def imports(code: str) -> tuple[tuple[int, str], ...]:
    """Find the relative imports in a module: how far up, and what there."""
    found = (node for node in ast.walk(ast.parse(code)) if isinstance(node, ast.ImportFrom))
    return tuple((node.level, node.module) for node in found if node.level and node.module)


def test_only_what_is_needed_is_copied() -> None:
    found = closure(frozenset({"order"}))
    assert found == ("order", "parallel")


def test_a_package_says_what_it_takes_and_how_to_have_it(tmp_path: Path) -> None:
    files = {"settings.json": "{}", "README.md": "# alone\n", "model.py": "import numpy.linalg\n"}
    needed = frozenset({"data.digits", "data.karate"})
    made = lay_out(Package("alone", files, needed), tmp_path)
    told = (made / "requirements.txt").read_text().split()
    assert told == ["networkx", "numpy", "safetensors", "scikit-learn", "torch"]
    readme = (made / "README.md").read_text()
    assert "It needs networkx, numpy, safetensors, scikit-learn, torch: " in readme
    assert "`pip install -r alone/requirements.txt`" in readme


def test_the_views_of_graphs_take_no_library_besides(tmp_path: Path) -> None:
    views = frozenset({"views.graph", "views.embedding", "views.smoothing", "views.spectrum"})
    made = lay_out(Package("alone", {"settings.json": "{}"}, views), tmp_path)
    assert libraries(made, "alone") == ["numpy", "safetensors", "torch"]


def test_the_thread_count_is_written_into_the_package(tmp_path: Path) -> None:
    made = tiny(tmp_path, {"threads": 0})
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    assert f'"threads": {max(1, (cores or 1) - 1)}' in (made / "settings.json").read_text()


def test_a_package_replaces_an_older_one_and_nothing_else(tmp_path: Path) -> None:
    made = tiny(tmp_path)
    (made / "old.py").touch()
    (tmp_path / "weights.safetensors").touch()
    tiny(tmp_path)
    assert not (made / "old.py").exists()
    assert (tmp_path / "weights.safetensors").exists()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["tiny", "weights.safetensors"]


def test_a_folder_of_somebody_else_is_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "tiny").mkdir()
    (tmp_path / "tiny" / "thesis.tex").touch()
    with pytest.raises(UserError, match="no package"):
        tiny(tmp_path)
    assert (tmp_path / "tiny" / "thesis.tex").exists()


def test_an_error_leaves_the_old_package_and_no_part(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = tiny(tmp_path)
    before = (made / "model.py").read_text()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(shutil, "copyfile", full)
    with pytest.raises(UserError, match="No space left"):
        tiny(tmp_path, model=MODEL.replace("16", "17"))
    assert (made / "model.py").read_text() == before
    assert [path.name for path in tmp_path.iterdir()] == ["tiny"]


def test_a_file_beside_a_package_does_not_stand_in_for_a_module(tmp_path: Path) -> None:
    made = tiny(tmp_path)
    for name in ("torch", "json", "safetensors"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit('run by mistake')")
    code = (
        "import sys; from pathlib import Path; from app.training.package import imported;"
        "run = imported(Path(sys.argv[1])); run.load(); print(run.PACKAGE)"
    )
    done = subprocess.run(
        [sys.executable, "-I", "-c", code, str(made)],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout == "tiny\n", done.stderr


def test_importing_again_takes_what_is_there_now(tmp_path: Path) -> None:
    one = imported(tiny(tmp_path / "one"))
    other = imported(tiny(tmp_path / "other", model=MODEL.replace("16", "20")))
    assert one.load().folder == tmp_path / "one" / "tiny"
    assert other.load().model.Net().linear_1.out_features == 20


def test_the_name_of_another_module_is_refused(tmp_path: Path) -> None:
    made = tiny(tmp_path)
    made.rename(tmp_path / "json")
    with pytest.raises(UserError, match="json"):
        imported(tmp_path / "json")


LOADING = (
    MODEL
    + """
    @classmethod
    def load(cls, path: str) -> "Net":
        from safetensors.torch import load_file

        net = cls()
        net.load_state_dict(load_file(path))
        return net
"""
)


def test_a_package_proves_itself_in_a_clean_process(tmp_path: Path, alone: Warm) -> None:
    made = tiny(tmp_path, model=LOADING)
    assert verify(made) == 0
    assert alone.package(made).returncode == 0
    assert verify(made, tmp_path / "weights.safetensors") == 0


def test_a_package_that_differs_alone_is_found(tmp_path: Path) -> None:
    odd = MODEL.replace(
        "return self.linear_2(x)",
        "import sys\n        return self.linear_2(x) + 0.5 * ('app' in sys.modules)",
    )
    assert verify(tiny(tmp_path, model=odd)) == pytest.approx(0.5)


def test_a_package_that_does_not_run_alone_is_told(tmp_path: Path) -> None:
    broken = MODEL.replace(
        "return self.linear_2(x)", "import app.graph\n        raise KeyError('x')"
    )
    with pytest.raises((UserError, KeyError)):
        verify(tiny(tmp_path, model=broken))


def test_a_network_without_data_is_tried_on_what_it_takes(tmp_path: Path) -> None:
    made = tiny(tmp_path, {"loop": ""})
    (made / "experiment.py").unlink()
    seal.seal(made)
    with pytest.raises(UserError, match="nothing to try"):
        verify(made)
    state = torch.get_rng_state()
    assert verify(made, inputs={"x": Spec.tensor(4)}) == 0
    assert torch.equal(torch.get_rng_state(), state)


def test_the_room_of_packages_needs_no_torch() -> None:
    code = "import sys, app.training.package; sys.exit('torch' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
    assert packages.ALWAYS == ("run", "events")
