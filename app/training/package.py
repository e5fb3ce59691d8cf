"""Lay out a run package: what is generated, beside the parts of the runtime that it needs."""

import ast
import importlib
import importlib.util
import json
import multiprocessing
import os
import shutil
import sys
from functools import cache, lru_cache
from pathlib import Path
from types import ModuleType

import nodes.runtime
from app.compiler.report import Package
from app.training import seal
from nodes.errors import UserError

RUNTIME = Path(nodes.runtime.__file__).parent
ALWAYS = ("run", "events")
PIP = {"PIL": "pillow", "sklearn": "scikit-learn", "torch_geometric": "torch-geometric"}
"""What pip calls a library, where that is not the name by which it is imported."""

_imported_names: set[str] = set()
"""The names of packages that `imported` may forget again."""


def lay_out(package: Package, into: Path) -> Path:
    """Write a package as ``into/NAME``, whole or not at all, in place of an older one.

    Raises
    ------
    UserError
        If the folder cannot be written, or something else stands at its place.
    """
    target = into / package.name
    partial = into / f".{package.name}.{os.getpid()}"
    try:
        into.mkdir(parents=True, exist_ok=True)
        _refuse_strangers(target)
        shutil.rmtree(partial, ignore_errors=True)
        _write(package, partial)
        shutil.rmtree(target, ignore_errors=True)
        partial.rename(target)
        seal.seal(target)
    except OSError as error:
        raise UserError(
            "The package cannot be written to {folder}: {reason}.",
            folder=target,
            reason=error.strerror or error,
        ) from error
    finally:
        shutil.rmtree(partial, ignore_errors=True)
    return target


def imported(package: Path, *, trusted: bool = False) -> ModuleType:
    """Import a package's own ``runtime.run``, afresh, wherever it lies.

    Parameters
    ----------
    package
        Its folder.
    trusted
        Whether its code is run whoever wrote it.

    Raises
    ------
    UserError
        If there is none, its name is that of another module, or its code is not the program's.
    """
    name = package.name
    found = sys.modules.get(name)
    if found is not None and name not in _imported_names:
        raise UserError("{name} is the name of a Python module. Rename the project.", name=name)
    if not (package / "runtime" / "run.py").is_file():
        raise UserError("There is no package in {folder}.", folder=package)
    if not trusted:
        seal.check(package)
    for each in [each for each in sys.modules if each.partition(".")[0] == name]:
        del sys.modules[each]
    _imported_names.add(name)
    if multiprocessing.get_start_method() != "fork" and str(package.parent) not in sys.path:
        sys.path.append(str(package.parent))  # data loaders that start afresh find it there
    # Not by the path, where a file beside the package could stand in for another module.
    spec = importlib.util.spec_from_file_location(
        name, package / "__init__.py", submodule_search_locations=[str(package)]
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    importlib.invalidate_caches()
    spec.loader.exec_module(module)
    return importlib.import_module(f"{name}.runtime.run")


def bring_weights(weights: Path, into: Path) -> Path:
    """Lay weights beside the package that they belong to, and give their file.

    Raises
    ------
    OSError
        If they cannot be copied.
    """
    target = into / "weights.safetensors"
    if not (target.exists() and target.samefile(weights)):
        shutil.copyfile(weights, target)
    return target


def closure(modules: frozenset[str]) -> tuple[str, ...]:
    """Give these modules of the runtime and all that they import in turn, sorted.

    A module is named as ``"layers.positions"``.
    """
    found: set[str] = set()
    waiting = list(modules)
    while waiting:
        module = waiting.pop()
        if module not in found:
            found.add(module)
            waiting += _imported(module)
    return tuple(sorted(found))


def _write(package: Package, folder: Path) -> None:
    folder.mkdir(parents=True)
    settings = json.loads(package.files.get("settings.json", "{}"))
    if settings.get("loop") and not settings.get("threads"):
        settings["threads"] = _threads()
    for name, text in package.files.items():
        written = json.dumps(settings, indent=2) + "\n" if name == "settings.json" else text
        (folder / name).write_text(written, encoding="utf-8", newline="\n")
    wanted = set(package.runtime) | set(ALWAYS)
    if settings.get("loop"):
        wanted.add(f"loops.{settings['loop']}")
    for module in closure(frozenset(wanted)):
        _copy(module, folder / "runtime")
    _tell_libraries(folder, package.name)


def _tell_libraries(folder: Path, name: str) -> None:
    """Write what a package takes besides Python, into its requirements and its read-me."""
    found = libraries(folder, name)
    (folder / "requirements.txt").write_text("".join(f"{each}\n" for each in found))
    readme = folder / "README.md"
    if readme.exists():
        told = f"\nIt needs {', '.join(found)}: `pip install -r {name}/requirements.txt`.\n"
        with readme.open("a", encoding="utf-8", newline="\n") as file:
            file.write(told)


def libraries(folder: Path, name: str) -> list[str]:
    """Give the libraries that the code in a package imports, as pip knows them, sorted."""
    found: set[str] = set()
    for path in folder.rglob("*.py"):
        found |= _taken_by(path.read_text(encoding="utf-8"))
    return sorted(PIP.get(each, each) for each in found - sys.stdlib_module_names - {name})


@lru_cache(maxsize=256)  # the modules of the runtime come again and again
def _taken_by(code: str) -> frozenset[str]:
    """Find what a module imports that is not of its own package."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Import):
            found |= {each.name.partition(".")[0] for each in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level and node.module:
            found.add(node.module.partition(".")[0])
    return frozenset(found)


def _threads() -> int:
    """Give the number of threads that every way of running the package shall use."""
    if hasattr(os, "sched_getaffinity"):
        return max(1, len(os.sched_getaffinity(0)) - 1)
    return max(1, (os.cpu_count() or 2) - 1)


def _copy(module: str, into: Path) -> None:
    source = _path(module).relative_to(RUNTIME)
    for folder in (source.parent, *source.parents):
        init = folder / "__init__.py"
        if (RUNTIME / init).exists():
            (into / folder).mkdir(parents=True, exist_ok=True)
            shutil.copyfile(RUNTIME / init, into / init)
    shutil.copyfile(RUNTIME / source, into / source)


def _path(module: str) -> Path:
    """Find the file of a module of the runtime."""
    path = RUNTIME.joinpath(*module.split("."))
    return path / "__init__.py" if path.is_dir() else path.with_suffix(".py")


@cache
def _imported(module: str) -> frozenset[str]:
    """Find what a module imports of the runtime; there all such imports are relative."""
    found: set[str] = set()
    path = _path(module)
    parts = module.split(".")
    here = parts if path.name == "__init__.py" else parts[:-1]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.ImportFrom) or not node.level:
            continue
        base = here[: len(here) - node.level + 1]
        base += node.module.split(".") if node.module else []
        for name in node.names:
            inner = [*base, name.name]
            if RUNTIME.joinpath(*inner).is_dir() or _path(".".join(inner)).exists():
                found.add(".".join(inner))
        if node.module:
            found.add(".".join(base))
    return frozenset(found)


def _refuse_strangers(target: Path) -> None:
    if target.exists() and not (target / "settings.json").exists():
        raise UserError(
            "{folder} exists already and is no package of this program. Choose another folder.",
            folder=target,
        )
