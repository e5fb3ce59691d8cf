"""Tests of app/process/memory.py: what is free, as the system and a container tell it."""

import os
import sys
from pathlib import Path

import pytest

from app.process import memory


@pytest.fixture
def told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let the system and the container tell what is written into a folder."""
    monkeypatch.setattr(memory, "INFO", tmp_path / "meminfo")
    monkeypatch.setattr(memory, "GROUP", tmp_path)
    (tmp_path / "meminfo").write_text("MemTotal: 900 kB\nMemAvailable:     500 kB\n")
    return tmp_path


def limit(folder: Path, most: str) -> None:
    (folder / "memory.max").write_text(f"{most}\n")
    (folder / "memory.current").write_text("300000\n")
    (folder / "memory.stat").write_text("anon 1\ninactive_file 100000\n")


def test_no_more_is_free_than_there_is() -> None:
    free = memory.free()
    assert free > 0
    if sys.platform != "win32":
        assert free <= os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")


def test_a_container_may_take_what_its_limit_leaves_without_what_was_read_of_files(
    told: Path,
) -> None:
    assert memory.free() == 500 * 1024
    limit(told, "450000")
    assert memory.free() == 250_000
    limit(told, "max")
    assert memory.free() == 500 * 1024
    limit(told, "nonsense")
    assert memory.free() == 500 * 1024


def test_where_nothing_tells_what_is_free_it_is_all_there_is(told: Path) -> None:
    (told / "meminfo").write_text("nothing of use\n")
    assert memory.free() > 500 * 1024


def test_of_a_device_without_its_driver_nothing_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory, "NVML", ("no-such-library.so",))
    assert memory.free_of("GPU-0") == 0
