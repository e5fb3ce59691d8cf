"""One code: the window, the command line and the package alone train the very same way.

Every drawing that comes along is held to it in ``tests/templates``, without a window.
"""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from pytestqt.qtbot import QtBot

from app.engine.client import EngineClient
from app.graph import edits
from app.graph.graph import Project
from app.project import file, templates
from app.training.client import WorkerClient
from tests.ui.conftest import Windows
from tests.warm import Warm

LONG = 120_000


def told(lines: str) -> list[dict[str, Any]]:
    """Give what a run said, without where and how long it ran."""
    events = [json.loads(line) for line in lines.splitlines()]
    return [
        {key: value for key, value in event.items() if key not in ("run", "package", "seconds")}
        for event in events
    ]


def test_window_command_line_and_package_alone_give_the_same_events(
    windows: Windows, digits: Project, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "digits.netwright"
    file.save(digits, path)
    window = windows(EngineClient(), WorkerClient())
    assert window.filing.open(path)
    qtbot.waitUntil(lambda: window.running.current, timeout=LONG)
    with qtbot.waitSignal(window.training.ended, timeout=LONG) as heard:
        window.actions_["train"].trigger()
    assert heard.args == ["done", ""]
    run = window.running.last_run()
    assert run is not None
    in_window = told((run / "events.jsonl").read_text(encoding="utf-8"))

    by_command = subprocess.run(
        [sys.executable, "main.py", "train", str(path), "-o", str(tmp_path / "c"), "--json"],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=True,
    )
    alone = subprocess.run(
        [sys.executable, "-m", "digits", "--json", "--out", str(tmp_path / "alone")],
        cwd=run,
        capture_output=True,
        text=True,
        check=True,
    )
    assert in_window[-1]["event"] == "finished"
    assert told(by_command.stdout) == in_window
    assert told(alone.stdout) == in_window


def test_a_run_of_two_players_that_is_watched_is_the_run_of_its_package(
    windows: Windows, tmp_path: Path, qtbot: QtBot, alone: Warm
) -> None:
    project = templates.make("gan-ring")
    graph = edits.configure(project.graph, "ring", samples=3_000)
    graph = edits.configure(graph, "trainer", epochs=6, threads=1)
    path = tmp_path / "duel.netwright"
    file.save(project.with_drawing(graph), path)
    window = windows(EngineClient(), WorkerClient())
    assert window.filing.open(path)
    qtbot.waitUntil(lambda: window.running.current, timeout=LONG)
    with qtbot.waitSignal(window.training.ended, timeout=LONG) as heard:
        window.actions_["train"].trigger()
        qtbot.waitUntil(lambda: "judge_field" in window.watching.live.panes, timeout=LONG)
        window.below.setVisible(True)
        window.below.turn_to("live:judge_field")
    assert heard.args == ["done", ""]
    assert set(window.watching.live.panes) >= {"generated", "judge_field", "modes", "walk"}
    run = window.running.last_run()
    assert run is not None
    done = alone.package(run / "duel", "--json", "--out", tmp_path / "alone")
    assert told(done.stdout) == told((run / "events.jsonl").read_text(encoding="utf-8"))
    window.below.turn_to("live:walk")  # after the training too
    pane = window.watching.live.panes["walk"]
    qtbot.waitUntil(lambda: pane.told == "", timeout=LONG)
