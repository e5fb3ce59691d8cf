"""A drawing of two players from the command line: trained, measured, used, and run alone."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.conftest import ROOT

SMALL = ("ring.samples=600", "trainer.epochs=2", "trainer.threads=1", "trainer.device=cpu")


def program(*given: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "main.py", *given], cwd=ROOT, capture_output=True, text=True, check=True
    )


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
    said = program("train", str(path), "-o", str(folder / "run"), "--json").stdout
    return folder, told(said)


def test_a_run_tells_of_both_players(trained: tuple[Path, list[dict[str, Any]]]) -> None:
    _, events = trained
    assert [each["event"] for each in events] == [
        "started", *["step"] * 2, "epoch", *["step"] * 2, "epoch", "finished",
    ]  # fmt: skip
    assert set(events[1]["losses"]) == {"discriminator", "generator"}
    assert set(events[-1]["metrics"]["validation"]) == {"modes", "good"}


def test_the_package_alone_says_the_same(trained: tuple[Path, list[dict[str, Any]]]) -> None:
    folder, events = trained
    alone = subprocess.run(
        [sys.executable, "-m", "duel", "--json", "--out", str(folder / "alone")],
        cwd=folder / "run",
        capture_output=True,
        text=True,
        check=True,
    )
    assert told(alone.stdout) == events


def test_what_was_trained_is_measured_and_used(
    trained: tuple[Path, list[dict[str, Any]]],
) -> None:
    folder, events = trained
    path, run = str(folder / "duel.netwright"), str(folder / "run")
    found = json.loads(program("evaluate", path, "--run", run, "--json").stdout)
    assert found["metrics"]["validation"] == events[-1]["metrics"]["validation"]
    noise = folder / "noise.npy"
    np.save(noise, np.zeros((3, 16), np.float32))
    points = folder / "points.npy"
    np.save(points, np.zeros((3, 2), np.float32))
    made = json.loads(
        program(
            "predict", path, "--run", run, "--json",
            "--input", f"noise={noise}", "--input", f"features={points}",
        ).stdout
    )  # fmt: skip
    assert np.shape(made["outputs"]["sample"]) == (3, 2)
    assert made["outputs"]["sample"][0] == made["outputs"]["sample"][1]
    alone = program("predict", path, "--run", run, "--json", "--input", f"noise={noise}").stdout
    assert json.loads(alone)["outputs"]["sample"] == made["outputs"]["sample"]
