"""One code: the worker, the command line and the package alone train each drawing the same way."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app.command_line.arguments import main
from app.compiler.analysis import Analyst
from app.project import file, templates
from app.training.client import WorkerClient
from app.training.messages import Idle, Look, Offers, Pause, Paused, Resume, Shown, Start
from app.training.package import lay_out
from nodes.runtime.events import Finished, Step
from tests.templates.drawings import DRAWINGS
from tests.training.test_worker import Listener
from tests.warm import Warm

LONG = 240.0
"""How long a worker may take for an answer where much else is at work, in seconds."""

AGENT = {"evaluate_every": 400, "evaluate_episodes": 2, "final_episodes": 2}
WRITERS = {"pairs.samples": 400, "trainer.batch_size": 32, "trainer.steps": 12}

SHORT: dict[str, dict[str, Any]] = {
    "char-lm": {"text.stride": 8_000, "trainer.batch_size": 4, "trainer.steps": 9},
    "cheb-spectral": {"trainer.steps": 30},
    "cnn-digits": {"trainer.steps": 24},
    "dcgan": {"pictures.samples": 16, "trainer.batch_size": 2, "trainer.steps": 3},
    "dqn-cartpole": {"agent.steps": 800, "agent.warmup": 200, "agent.batch_size": 32},
    "gan-digits": {"trainer.steps": 60},
    "gan-ring": {"ring.samples": 3_000, "trainer.steps": 60},
    "gcn-karate": {"trainer.steps": 40},
    "gin-molecules": {"molecules.samples": 80, "trainer.steps": 20},
    "graph-network": {"graphs.samples": 80, "trainer.steps": 20},
    "lenet5": {"trainer.steps": 24},
    "link-prediction": {"trainer.steps": 20},
    "lstm-adding": {"numbers.samples": 400, "trainer.steps": 12},
    "mlp-digits": {"trainer.steps": 80},
    "mlp-xor": {"trainer.steps": 100},
    "perceptron-iris": {},
    "ppo-cartpole": {"agent.steps": 2_000, "agent.passes": 4},
    "ppo-lunarlander": {"agent.steps": 1_000, "lander.count": 2},
    "q-cliffwalking": {"agent.steps": 2_000},
    "q-frozenlake": {"agent.steps": 2_000},
    "reinforce-cartpole": {"agent.steps": 2_000},
    "resnet18": {"noise.side": 64, "noise.samples": 8, "trainer.batch_size": 2, "trainer.steps": 3},
    "rnn-adding": {"numbers.samples": 400, "trainer.steps": 12},
    "sac-pendulum": {"agent.steps": 240, "agent.warmup": 100, "agent.batch_size": 32},
    "seq2seq-attention-reverse": WRITERS,
    "seq2seq-lstm-reverse": WRITERS,
    "tcn-adding": {"numbers.samples": 400, "trainer.steps": 12},
    "transformer-reverse": WRITERS,
}
"""What makes the training of each drawing short, where a few steps alone are not it."""

HEAVY = {"resnet50", "vgg11", "vit-b-16"}
"""Trained as ResNet-18 is, from the same kind of data; their weights take 90 to 530 MB."""

LEARNING = [
    name
    for name in DRAWINGS
    if name not in HEAVY
    and any(node.role == "trainer" for node in templates.make(name).graph.nodes.values())
]


@pytest.fixture(scope="module")
def worker() -> Iterator[Listener]:
    """One worker for all drawings, as a window has one for all runs."""
    client = WorkerClient()
    client.start()
    listener = Listener(client)
    listener.until(Idle, LONG)
    yield listener
    client.end(grace=1)


@pytest.mark.slow
@pytest.mark.parametrize("name", LEARNING)
def test_worker_command_line_and_package_alone_give_the_same_events(
    name: str,
    worker: Listener,
    alone: Warm,
    tmp_path: Path,
    capfd: pytest.CaptureFixture[str],
) -> None:
    path = tmp_path / f"{name}.netwright"
    values = [f"--set={key}={value}" for key, value in short(name).items()]
    assert main(["new", name, "-o", str(path), *values]) == 0
    run, looked_at = in_worker(worker, path, tmp_path / "in_worker")
    in_the_worker = told((run / "events.jsonl").read_text(encoding="utf-8"))
    assert in_the_worker[-1]["event"] == "finished"
    assert len(in_the_worker) > 3

    capfd.readouterr()
    assert main(["train", str(path), "-o", str(tmp_path / "command"), "--json"]) == 0
    assert told(capfd.readouterr().out) == in_the_worker

    assert main(["export", str(path), "-o", str(tmp_path / "exported"), "--no-verify"]) == 0
    package = tmp_path / "exported" / path.stem.replace("-", "_")
    done = alone.package(package, "--json", "--out", tmp_path / "alone")
    assert done.returncode == 0, done.stderr
    assert told(done.stdout) == in_the_worker
    settings = json.loads((package / "settings.json").read_text(encoding="utf-8"))
    assert looked_at == set(settings.get("views", ()))


def short(name: str) -> dict[str, Any]:
    """Give what makes the training of a drawing short, on one thread and on the CPU."""
    found: dict[str, Any] = {}
    for node_name, node in templates.make(name).graph.nodes.items():
        if node.role == "trainer":
            steps = 20 if hasattr(node.block, "epochs") else 1_000
            own = {"threads": 1, "device": "cpu", "steps": steps, **AGENT}
            fields = vars(node.block)
            found |= {f"{node_name}.{key}": each for key, each in own.items() if key in fields}
    return {**found, **SHORT.get(name, {})}


def in_worker(worker: Listener, path: Path, run: Path) -> tuple[Path, set[str]]:
    """Train in the worker, and look at each view in turn; give those that were seen at work.

    Where the run is over before it can be paused, it is done once more.
    """
    package = lay_out(Analyst().package(file.load(path), name=path.stem.replace("-", "_")), run)
    worker.client.send(Look(""))
    worker.client.send(Start(str(package)))
    names = worker.until(Offers, LONG).names
    seen: set[str] = set()
    if names:
        worker.until(Step, LONG)
        worker.client.send(Pause())
        if isinstance(worker.until((Paused, Finished), LONG), Finished):  # it came too late
            return in_worker(worker, path, run.with_name(f"{run.name}_again"))
        for name in names:
            worker.client.send(Look(name, {}, str(package)))
            shown = worker.until(Shown, LONG)
            assert (shown.name, shown.trouble) == (name, "")
            seen.add(name)
        worker.client.send(Resume())
    worker.until(Finished, LONG)
    worker.client.send(Look(""))
    return run, seen


def told(lines: str) -> list[dict[str, Any]]:
    """Give what a run said, without where and how long it ran."""
    events = [json.loads(line) for line in lines.splitlines()]
    left_out = ("run", "package", "seconds")
    return [{key: each[key] for key in each if key not in left_out} for each in events]
