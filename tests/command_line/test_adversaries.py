"""A drawing of two players from the command line: trained, measured, used, and run alone."""

import io
import json
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from app.command_line.arguments import main
from tests.warm import Warm

SMALL = ("ring.samples=600", "trainer.epochs=2", "trainer.threads=1", "trainer.device=cpu")


def program(*given: str) -> str:
    """Call a command in this process; give what it prints."""
    with redirect_stdout(io.StringIO()) as printed:
        assert main([*given]) == 0
    return printed.getvalue()


def told(lines: str) -> list[dict[str, Any]]:
    """Give what a run said, without where and how long it ran."""
    events = [json.loads(line) for line in lines.splitlines()]
    return [
        {key: value for key, value in event.items() if key not in ("run", "package", "seconds")}
        for event in events
    ]


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[dict[str, Any]]]:
    folder = tmp_path_factory.mktemp("duel")
    path = folder / "duel.netwright"
    program("new", "gan-ring", "-o", str(path), *(f"--set={each}" for each in SMALL))
    said = program("train", str(path), "-o", str(folder / "run"), "--json")
    return folder, told(said)


def test_a_run_tells_of_both_players(trained: tuple[Path, list[dict[str, Any]]]) -> None:
    _, events = trained
    assert [each["event"] for each in events] == [
        "started", *["step"] * 2, "epoch", *["step"] * 2, "epoch", "finished",
    ]  # fmt: skip
    assert set(events[1]["losses"]) == {"discriminator", "generator"}
    assert set(events[-1]["metrics"]["validation"]) == {"modes", "good"}


def test_the_package_alone_says_the_same(
    trained: tuple[Path, list[dict[str, Any]]], alone: Warm
) -> None:
    folder, events = trained
    done = alone.package(folder / "run" / "duel", "--json", "--out", folder / "alone")
    assert told(done.stdout) == events, done.stderr


def test_what_was_trained_is_measured_and_used(
    trained: tuple[Path, list[dict[str, Any]]],
) -> None:
    folder, events = trained
    path, run = str(folder / "duel.netwright"), str(folder / "run")
    found = json.loads(program("evaluate", path, "--run", run, "--json"))
    assert found["metrics"]["validation"] == events[-1]["metrics"]["validation"]
    noise = folder / "noise.npy"
    np.save(noise, np.zeros((3, 16), np.float32))
    points = folder / "points.npy"
    np.save(points, np.zeros((3, 2), np.float32))
    made = json.loads(
        program(
            "predict", path, "--run", run, "--json",
            "--input", f"noise={noise}", "--input", f"features={points}",
        )
    )  # fmt: skip
    assert np.shape(made["outputs"]["sample"]) == (3, 2)
    assert made["outputs"]["sample"][0] == made["outputs"]["sample"][1]
    without = program("predict", path, "--run", run, "--json", "--input", f"noise={noise}")
    assert json.loads(without)["outputs"]["sample"] == made["outputs"]["sample"]
