"""The program on a real screen, with the mouse and keys of the X server."""

import json
import os
import shutil
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.graph.graph import Project
from app.project import file, templates
from nodes.block import Block
from nodes.errors import UserError
from tests.warm import Warm

ROOT = Path(__file__).resolve().parent.parent.parent
PATIENCE = 60.0  # seconds

pytestmark = [
    pytest.mark.xvfb,
    pytest.mark.skipif(
        not (shutil.which("Xvfb") and shutil.which("xdotool")), reason="needs Xvfb and xdotool"
    ),
]


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[dict[str, str]]:
    """Start an X server, and give the environment of programs on it."""
    read, write = os.pipe()
    with (
        subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", "1400x850x24", "-nolisten", "tcp"],
            pass_fds=(write,),
            stderr=subprocess.DEVNULL,
        ) as server,
        os.fdopen(read) as told,
    ):
        os.close(write)
        display = told.readline().strip()
        folders = ("HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME")
        yield {
            **os.environ,
            **{name: str(tmp_path / name) for name in folders},
            "DISPLAY": f":{display}",
            "QT_QPA_PLATFORM": "xcb",
        }
        server.terminate()


def wait(until: Callable[[], object]) -> None:
    end = time.monotonic() + PATIENCE
    while not until():
        assert time.monotonic() < end, "the program did not come so far in time"
        time.sleep(0.1)


def nodes_in(path: Path) -> dict[str, tuple[float, float]]:
    try:
        return {name: (node.x, node.y) for name, node in file.load(path).graph.nodes.items()}
    except UserError:
        return {}


def test_a_block_is_searched_dragged_to_the_canvas_and_saved(
    screen: dict[str, str], digits: Project, tmp_path: Path
) -> None:
    path = tmp_path / "digits.netwright"
    file.save(digits, path)

    def do(*what: str) -> str:
        done = subprocess.run(
            ["xdotool", *what], env=screen, capture_output=True, text=True, check=False
        )
        return done.stdout

    program = subprocess.Popen(
        [sys.executable, str(ROOT / "main.py"), str(path)],
        env=screen,
        cwd=ROOT,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        wait(lambda: do("search", "--onlyvisible", "--name", "digits"))
        time.sleep(1.5)  # the first frame, and what comes after it
        do("mousemove", "70", "102", "click", "1")
        do("type", "alphadropout")
        time.sleep(0.5)
        do("mousemove", "70", "141", "mousedown", "1")
        for x in range(80, 520, 40):
            do("mousemove", str(x), str(141 + x // 2))
            time.sleep(0.03)
        time.sleep(0.3)
        do("mouseup", "1")
        time.sleep(0.5)
        do("key", "ctrl+s")
        wait(lambda: "alphadropout_1" in nodes_in(path))
        do("key", "ctrl+z")
        do("key", "ctrl+s")
        wait(lambda: "alphadropout_1" not in nodes_in(path))
        do("key", "ctrl+q")
        _, said = program.communicate(timeout=PATIENCE)
    finally:
        program.kill()
        program.wait()
    assert program.returncode == 0, said
    assert "Traceback" not in said


def test_lenet5_is_built_joined_trained_and_exported_by_hand(
    screen: dict[str, str], tmp_path: Path, alone: Warm
) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.ui.lenet5_by_hand", str(tmp_path)],
        env=screen,
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=6 * PATIENCE,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    assert what_it_is(file.load(tmp_path / "lenet5.netwright")) == what_it_is(
        templates.make("lenet5")
    )
    told = next(tmp_path.glob("*.runs/*/events.jsonl")).read_text(encoding="utf-8")
    events = [json.loads(line) for line in told.splitlines()]
    assert events[-1]["event"] == "finished"
    assert events[-1]["metrics"]["validation"]["accuracy_1"] >= 0.95
    code = "from lenet5.model import Net; print(sum(p.numel() for p in Net().parameters()))"
    counted = alone("-c", code, cwd=tmp_path / "package")
    assert counted.stdout.split() == ["61706"], counted.stderr


def what_it_is(project: Project) -> Counter[object]:
    """Give blocks with their values and wires, whatever the blocks are called."""
    told = {
        name: (type(node.block).__name__, *sorted(node.block.values().items(), key=str))
        for name, node in project.graph.nodes.items()
        if isinstance(node.block, Block) and type(node.block).__name__ != "Note"
    }
    wires = [
        (told[link.source.node], link.source.name, told[link.target.node], link.target.name)
        for link in project.graph.links()
    ]
    return Counter(map(str, (*told.values(), *wires)))
