"""One code: the window, the command line and the package alone train the very same way."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from pytestqt.qtbot import QtBot

from app.engine.client import EngineClient
from app.graph.graph import Project
from app.project import file
from app.training.client import WorkerClient
from tests.ui.conftest import Windows

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
