"""A child answers, its prints are its log, and it never outlives what started it."""

import os
import select
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from app.process.child import Child
from app.process.frames import FrameError
from tests.process.echo import ASLEEP, CODEC, Beat, Say

ROOT = Path(__file__).resolve().parents[2]
# An isolated interpreter finds the program, but not its tests.
RUN = f"import sys; sys.path.append({str(ROOT)!r}); from tests.process.echo import main; main()"


@contextmanager
def echo() -> Iterator[Child]:
    child = Child("-c", RUN, codec=CODEC)
    try:
        yield child
    finally:
        child.end(grace=0.5)


def heard(child: Child, count: int = 1, seconds: float = 60) -> list[tuple[Any, bytes]]:
    found: list[tuple[Any, bytes]] = []
    deadline = time.monotonic() + seconds
    while len(found) < count and child.alive and time.monotonic() < deadline:
        select.select([child], [], [], 0.1)
        found += child.receive()
    return found


def gone(pid: int, seconds: float = 60) -> bool:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return True
        state = Path(f"/proc/{pid}/stat")
        if state.exists() and state.read_text().rpartition(")")[2].split()[0] == "Z":
            return True
        time.sleep(0.01)
    return False


def test_a_message_larger_than_a_pipe_comes_back_whole() -> None:
    payload = bytes(range(256)) * 8192
    with echo() as child:
        for index in range(3):
            child.send(Say(f"number {index}"), payload)
        found = heard(child, 3)
    assert found == [(Say(f"number {index}"), payload) for index in range(3)]


def test_sending_does_not_wait_for_a_child_that_does_not_read() -> None:
    with echo() as child:
        child.send(Say("sleep"))
        started = time.monotonic()
        for _ in range(20):
            child.send(Say("x"), bytes(1 << 20))
        assert time.monotonic() - started < ASLEEP / 2
        assert child.receive() == []


def test_what_is_printed_is_the_log() -> None:
    with echo() as child:
        child.send(Say("print"))
        assert heard(child) == [(Say("done"), b"")]
        assert child.log_tail().splitlines() == ["printed by the child", "written to stdout"]
    assert "printed" in child.log_tail()


def test_the_environment_is_clean(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.setenv("PYTHONSTARTUP", "x")
    monkeypatch.setenv("SECRET_TOKEN", "x")
    monkeypatch.setenv("OMP_NUM_THREADS", "1")
    with echo() as child:
        child.send(Say("environment"))
        ((message, _),) = heard(child)
        lines = message.text.splitlines()
        assert lines[-1] == str(child.folder)
    assert "OMP_NUM_THREADS" in lines
    assert not {"PYTHONPATH", "PYTHONSTARTUP", "SECRET_TOKEN", str(tmp_path), ""} & set(lines)


def test_a_heart_beats_while_the_child_is_busy() -> None:
    with echo() as child:
        child.send(Say("beat"))
        child.send(Say("sleep"))
        assert [message for message, _ in heard(child, 2)] == [Beat(1), Beat(2)]


def test_death_is_noticed_and_how() -> None:
    with echo() as child:
        child.send(Say("die"))
        assert heard(child) == []
        assert not child.alive
        assert child.returncode == 3


def test_nonsense_from_a_child_is_an_error_not_a_message() -> None:
    with echo() as child:
        child.send(Say("nonsense"))
        with pytest.raises(FrameError):
            heard(child)


@pytest.mark.parametrize("busy", [False, True])
def test_ending_a_child_ends_what_it_started_and_leaves_no_folder(busy: bool) -> None:
    with echo() as child:
        child.send(Say("grandchild"))
        ((message, _),) = heard(child)
        if busy:
            child.send(Say("sleep"))
    assert gone(int(message.text))
    assert gone(child.pid)
    assert not child.folder.exists()


def test_what_a_dead_child_left_running_is_ended_too() -> None:
    with echo() as child:
        child.send(Say("grandchild"))
        ((message, _),) = heard(child)
        child.send(Say("die"))
        assert heard(child) == []
    assert gone(int(message.text))


PARENT = """
import sys, time
from tests.process.test_child import CODEC, RUN, Child, Say, heard
child = Child("-c", RUN, codec=CODEC)
child.send(Say("grandchild"))
((message, _),) = heard(child)
child.send(Say("sleep"))
print(child.pid, message.text, child.folder, flush=True)
time.sleep(60)
"""


def test_a_child_goes_when_its_parent_is_killed() -> None:
    parent = subprocess.Popen([sys.executable, "-c", PARENT], stdout=subprocess.PIPE, cwd=ROOT)
    with parent:
        assert parent.stdout is not None
        pid, grandchild, _ = parent.stdout.readline().split()
        parent.kill()
    assert gone(int(pid))
    assert gone(int(grandchild))
