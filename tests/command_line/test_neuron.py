"""A drawing that nothing trains is measured with the weights it was drawn with."""

import json
from pathlib import Path

import pytest

from app.command_line.arguments import main


@pytest.mark.parametrize(
    ("gate", "threshold", "weight"),
    [("and", "2", "1"), ("or", "1", "1"), ("nand", "-1", "-1"), ("nor", "0", "-1")],
)
def test_the_mp_neuron_gives_the_gates(
    gate: str, threshold: str, weight: str, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    project = str(tmp_path / "neuron.netwright")
    told = [f"table.gate={gate}", f"threshold.entries={threshold}"]
    told.append(f"weights.entries={weight},{weight}")
    settings = [part for each in told for part in ("--set", each)]
    assert main(["new", "mp-neuron", "-o", project, *settings]) == 0
    capsys.readouterr()
    assert main(["evaluate", project, "--json"]) == 0
    metrics = json.loads(capsys.readouterr().out)["metrics"]
    assert metrics["validation"]["accuracy"] == 1.0
