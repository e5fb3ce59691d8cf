"""The rules of the house that a linter cannot check: what runs, not what is written."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

TORCH = "torch"
QT = "PySide6"
LIBRARIES = "a library"  # anything that is neither ours nor the standard library's

# What a room must not load, by the longest name that fits. Any other must not load Qt.
STRANGERS = {
    "app.engine.client": (TORCH, QT),
    "app.engine.messages": (TORCH, QT),
    "app.graph": (TORCH, QT),
    "app.process": (LIBRARIES,),
    "app.project": (TORCH, QT),
    "app.training.client": (TORCH, QT),
    "app.training.history": (TORCH, QT),
    "app.training.messages": (TORCH, QT),
    "app.ui": (TORCH,),
    "nodes": (LIBRARIES,),
    "nodes.runtime": (QT,),
    "nodes.runtime.events": (LIBRARIES,),
}

# Imports the modules one after the other, and tells which of them brought a stranger.
LOADING = """
import importlib, sys

OURS = {"app", "nodes", "__main__", "__mp_main__"}
before = {name.partition(".")[0] for name in sys.modules}  # what Python itself and .pth files load
strangers, modules = sys.argv[1].split(","), sys.argv[2:]
for module in modules:
    importlib.import_module(module)
    loaded = {name.partition(".")[0] for name in sys.modules}
    libraries = loaded - before - OURS - set(sys.stdlib_module_names)
    for stranger in strangers:
        if stranger == "a library" and libraries:
            sys.exit(f"{module} loads {', '.join(sorted(libraries))}")
        if stranger in loaded:
            sys.exit(f"{module} loads {stranger}")
"""


def modules() -> list[str]:
    """Find every module of the program, without importing one."""
    found = []
    for top in ("app", "nodes"):
        for path in sorted((ROOT / top).rglob("*.py")):
            parts = path.relative_to(ROOT).with_suffix("").parts
            if parts[-1] != "__main__":  # importing one runs it
                found.append(".".join(parts[:-1] if parts[-1] == "__init__" else parts))
    return found


def strangers(module: str) -> tuple[str, ...]:
    """Tell what ``module`` must not load."""
    names = module.split(".")
    for length in range(len(names), 0, -1):
        named = STRANGERS.get(".".join(names[:length]))
        if named is not None:
            return named
    return (QT,)


def ruled() -> dict[tuple[str, ...], list[str]]:
    """Group the modules by what they must not load."""
    found: dict[tuple[str, ...], list[str]] = {}
    for module in modules():
        found.setdefault(strangers(module), []).append(module)
    return found


def python(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run ``code`` in a fresh interpreter, isolated as the program's own children are."""
    return subprocess.run(
        [sys.executable, "-I", "-c", code, *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("rule", sorted(ruled()), ids=" and ".join)
def test_no_room_loads_a_stranger(rule: tuple[str, ...]) -> None:
    done = python(LOADING, ",".join(rule), *ruled()[rule])
    assert done.returncode == 0, done.stderr


def test_each_room_that_has_a_rule_exists() -> None:
    assert set(STRANGERS) <= set(modules())


def test_a_room_that_is_alone_in_its_rule_is_found() -> None:
    """The rule for the ground would else also forbid torch to what blocks become."""
    assert strangers("nodes.dense") == (LIBRARIES,)
    assert strangers("nodes.runtime.layers.attention") == (QT,)
    assert strangers("app.engine.server") == (QT,)


def test_isolated_children_find_the_program_wherever_they_run(tmp_path: Path) -> None:
    code = "import app, nodes, pathlib; print(pathlib.Path(app.__file__).resolve().parent.parent)"
    done = subprocess.run(
        [sys.executable, "-I", "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert Path(done.stdout.strip()) == ROOT


def test_qt_gives_back_each_reference_to_none_that_it_takes() -> None:
    """PySide6 6.12.0 loses one with each call that returns nothing, until Python dies of it."""
    code = """
import sys
from PySide6.QtCore import QObject

thing = QObject()
before = sys.getrefcount(None)
for _ in range(1_000):
    thing.setObjectName("a")
print(before - sys.getrefcount(None))
"""
    done = python(code)
    assert done.returncode == 0, done.stderr
    assert abs(int(done.stdout)) < 100


def tracked() -> list[Path]:
    """Find the text files that belong to the repository, new ones included."""
    if not (ROOT / ".git").exists():
        pytest.skip("this is no git checkout, so nothing tells which files belong to it")
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return [path for name in listed.stdout.split("\0") if name and (path := ROOT / name).is_file()]


# Written so that this file does not hold what it looks for.
MACHINE = re.compile(
    r"[p]ypi\.(?:org|python)|[p]ythonhosted|[d]ownload\.pytorch|[r]egistry\.npmjs|[n]pmmirror"
    r"|[d]eb\.debian|[s]ecurity\.debian|[a]rchive\.ubuntu|[a]naconda\.(?:org|com)|[f]orge\.org/"
    r"|(?<![\w.:/}])/(?:home|Users|root|work|opt|workspace)/\w|\b[A-Z]:\\+Users\\+\w",
)


def test_no_file_names_a_registry_or_a_place_on_somebody_s_machine() -> None:
    found = []
    for path in tracked():
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue  # a picture or a data file
        for number, line in enumerate(text.splitlines(), start=1):
            if match := MACHINE.search(line):
                found.append(f"{path.relative_to(ROOT)}:{number}: {match[0]}")
    assert not found, "\n".join(found)


def test_what_the_search_above_looks_for_is_found() -> None:
    for text in (
        "https://py" + "pi.org/simple",
        "--index-url=https://down" + "load.pytorch.org/whl/cpu",
        "cd " + "/home" + "/somebody/netwright",
        '"C:' + '\\Users\\somebody"',
    ):
        assert MACHINE.search(text), text
    for text in (".venv/bin/python", "#!/usr/bin/env bash", "the frame/work/flow", "/usr/bin"):
        assert not MACHINE.search(text), text


def test_relative_imports_in_the_runtime_stay_inside_it() -> None:
    """It is copied into every package that uses it, so nothing above it is there any more."""
    runtime = ROOT / "nodes" / "runtime"
    for path in runtime.rglob("*.py"):
        depth = len(path.relative_to(runtime).parts)
        for dots in re.findall(r"^\s*from (\.+)", path.read_text(encoding="utf-8"), re.MULTILINE):
            assert len(dots) <= depth, f"{path.relative_to(ROOT)} leaves the runtime"
