"""A package is run here, step by step; in an interpreter of its own the fixture alone runs it."""

import importlib
import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest


@pytest.fixture
def imported(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[Path], ModuleType]]:
    """Import the ``runtime.run`` of a package, which is forgotten after the test."""

    def load(package: Path) -> ModuleType:
        _forget(package.name)
        monkeypatch.syspath_prepend(package.parent)
        importlib.invalidate_caches()
        return importlib.import_module(f"{package.name}.runtime.run")

    yield load
    _forget("tiny")


def _forget(package: str) -> None:
    for name in [each for each in sys.modules if each.partition(".")[0] == package]:
        del sys.modules[name]


def history(folder: Path) -> list[dict[str, Any]]:
    """Read what a run has said, without what differs between two equal runs."""
    found = []
    for text in (folder / "events.jsonl").read_text().splitlines():
        event = json.loads(text)
        found.append({k: v for k, v in event.items() if k not in ("seconds", "run", "package")})
    return found
