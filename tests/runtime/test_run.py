"""A package trains alone, says what happens, and goes on exactly where it was interrupted."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import torch
from safetensors.torch import load_file

from tests.runtime.conftest import history
from tests.runtime.tiny import EXPERIMENT, MODEL, SETTINGS, tiny
from tests.warm import Warm

Import = Callable[[Path], ModuleType]

LOOPBACK = "lo0" if sys.platform == "darwin" else "lo"
"""Where processes meet without asking for the name of the machine."""


def trained(package: Path, load: Import, **more: Any) -> list[Any]:
    run = load(package)
    return list(run.run(package.parent, **more))


def checkpoint(folder: Path) -> Any:
    return torch.load(folder / "checkpoint.pt", weights_only=True)


def same(one: Any, other: Any) -> bool:
    """Whether two checkpoints are equal to the last bit, but for times."""
    if isinstance(one, torch.Tensor):
        return one.dtype == other.dtype and torch.equal(one, other)
    if isinstance(one, dict):
        keys = one.keys() - {"seconds", "events"}
        return keys == other.keys() - {"seconds", "events"} and all(
            same(one[key], other[key]) for key in keys
        )
    if isinstance(one, list | tuple):
        return len(one) == len(other) and all(map(same, one, other))
    return bool(one == other)


def test_a_package_trains_alone_and_prints_what_it_writes(tmp_path: Path) -> None:
    tiny(tmp_path)
    done = subprocess.run(
        [sys.executable, "-m", "tiny", "--json"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout == (tmp_path / "events.jsonl").read_text()
    events = [json.loads(text) for text in done.stdout.splitlines()]
    assert [each["event"] for each in events].count("step") == 3 * 8
    assert events[0] | {"event": "started", "device": "cpu", "seed": 3} == events[0]
    assert events[-1]["metrics"] == events[-2]["metrics"]
    assert events[-1]["metrics"]["validation"]["accuracy"] > 0.6
    assert "epoch 3" in done.stderr


def test_two_runs_with_one_seed_are_equal_and_with_two_differ(
    tmp_path: Path, imported: Import
) -> None:
    for name, seed in (("a", 1), ("b", 1), ("c", 2)):
        trained(tiny(tmp_path / name, {"seed": seed}), imported)
    assert history(tmp_path / "a") == history(tmp_path / "b")
    assert history(tmp_path / "a")[1:] != history(tmp_path / "c")[1:]


@pytest.mark.parametrize(
    "settings",
    [
        {},
        {"optimizer": "AdamW", "weight_decay": 0.1, "schedule": "cosine", "warmup": 5},
        {"optimizer": "SGD", "momentum": 0.9, "nesterov": True, "schedule": "one-cycle"},
        {"optimizer": "RMSprop", "accumulate": 3, "clip": 0.5},
        {"optimizer": "NAdam", "schedule": "plateau", "schedule_every": 1, "epochs": 5},
        {"optimizer": "Adagrad", "patience": 1, "monitor": "accuracy", "epochs": 6},
        {"precision": "bfloat16", "steps": 13},
        {"precision": "float16", "schedule": "step", "schedule_every": 1},
    ],
)
def test_going_on_from_any_step_is_exact(
    tmp_path: Path, imported: Import, settings: dict[str, Any]
) -> None:
    whole = tiny(tmp_path / "whole", settings)
    events = trained(whole, imported)
    assert events[-1].event == "finished", events[-1]
    pieces = tiny(tmp_path / "pieces", {**settings, "checkpoint_seconds": 0})
    run = imported(pieces)
    run.importlib.import_module("tiny.runtime.session").CHEAP = 0  # a checkpoint at each step
    choice = random.Random(str(settings))
    cuts = [choice.randint(1, 12) for _ in range(4)]
    for cut in cuts:
        stream = run.run(pieces.parent, resume=True)
        for _, _event in zip(range(cut), stream, strict=False):
            pass
        stream.close()  # nothing is saved here
    list(run.run(pieces.parent, resume=True))
    assert history(pieces.parent) == history(whole.parent)
    assert same(checkpoint(pieces.parent), checkpoint(whole.parent))
    ours, theirs = (load_file(p.parent / "weights.safetensors") for p in (pieces, whole))
    assert same(ours, theirs)


@pytest.mark.slow
def test_going_on_after_a_kill_at_any_moment_is_exact(
    tmp_path: Path, imported: Import, alone: Warm
) -> None:
    slow = EXPERIMENT.replace(
        "    scores = net", "    __import__('time').sleep(0.004)\n    scores = net"
    )
    settings = {"epochs": 12, "patience": 8, "checkpoint_seconds": 0}
    whole = tiny(tmp_path / "whole", settings, experiment=slow)
    trained(whole, imported)
    pieces = tiny(tmp_path / "pieces", settings, experiment=slow)
    code = (
        "import sys, torch._dynamo, tiny.runtime.run as r;"
        "import tiny.runtime.session as s; s.CHEAP = 0; from pathlib import Path\n"
        "for e in r.run(Path(sys.argv[1]), resume=True): print(e.event, flush=True)"
    )
    kills = 0
    for seconds in (0.05, 0.13, 0.21, 0.34, 0.02):
        child = alone.start("-c", code, pieces.parent, cwd=pieces.parent)
        assert child.stdout.readline() == "started\n"
        time.sleep(seconds)
        os.kill(child.pid, signal.SIGKILL)
        done = child.wait()
        kills += done.returncode == -signal.SIGKILL and "finished" not in done.stdout
    assert kills == 5
    trained(pieces, imported, resume=True)
    assert history(pieces.parent) == history(whole.parent)
    assert same(checkpoint(pieces.parent), checkpoint(whole.parent))


def test_going_on_after_the_end_trains_the_further_epochs(tmp_path: Path, imported: Import) -> None:
    trained(tiny(tmp_path / "whole", {"epochs": 4}), imported)
    package = tiny(tmp_path / "more", {"epochs": 2})
    trained(package, imported)
    trained(package, imported, resume=True, settings={"epochs": 4})
    assert history(tmp_path / "more")[1:] == history(tmp_path / "whole")[1:]


def test_a_stop_ends_after_the_step_with_a_checkpoint(tmp_path: Path, imported: Import) -> None:
    package = tiny(tmp_path)
    run = imported(package)
    training = run.Run(run.load(), tmp_path)
    events = []
    for event in training.events():
        events.append(event)
        if event.event == "step" and event.step == 11:
            training.stop()
    assert [each.event for each in events][-3:] == ["step", "step", "finished"]
    assert events[-1].why == "stopped"
    assert checkpoint(tmp_path)["step"] == events[-2].step == 11


@pytest.mark.parametrize("workers", [0, 2])
def test_control_c_stops_with_a_checkpoint(tmp_path: Path, alone: Warm, workers: int) -> None:
    package = tiny(tmp_path, {"epochs": 100_000, "workers": workers})
    child = alone.start("-m", "tiny", "--json", cwd=package.parent)
    for text in child.stdout:
        if json.loads(text).get("step") == 20:
            break
    os.killpg(child.pid, signal.SIGINT)  # as a terminal does: all processes get it
    done = child.wait()
    assert done.returncode == 0, done.stderr
    last = done.stdout.splitlines()[-1]
    assert json.loads(last)["why"] == "stopped"
    assert checkpoint(tmp_path)["step"] >= 20


def test_a_loss_that_is_no_number_ends_the_run_and_the_good_checkpoint_stays(
    tmp_path: Path, imported: Import
) -> None:
    broken = EXPERIMENT.replace(
        "    scores = net", "    global calls\n    calls += 1\n    scores = net"
    ).replace(
        '    return {"loss": F.cross_entropy(scores, batch["label"])}',
        '    return {"loss": F.cross_entropy(scores, batch["label"]) / (calls != 14)}',
    )
    package = tiny(tmp_path, {"checkpoint_seconds": 0}, experiment="calls = 0\n" + broken)
    run = imported(package)
    run.importlib.import_module("tiny.runtime.session").CHEAP = 0
    *_, last = run.run(tmp_path)
    assert last.event == "failed"
    assert last.node == "loss"
    assert "inf" in last.reason
    kept = checkpoint(tmp_path)
    assert all(torch.isfinite(tensor).all() for tensor in kept["net"].values())
    assert history(tmp_path)[-1]["event"] == "failed"


def test_an_error_in_the_network_names_the_node(tmp_path: Path, imported: Import) -> None:
    model = MODEL.replace("nn.Linear(16, 3)", "nn.Linear(17, 3)")
    *_, last = trained(tiny(tmp_path, model=model), imported)
    assert last.event == "failed"
    assert last.node == "linear_2"
    assert "shapes cannot be multiplied" in last.reason


def test_running_out_of_memory_tells_which_batch_fits(tmp_path: Path, imported: Import) -> None:
    hungry = EXPERIMENT.replace(
        "    scores = net",
        "    if len(batch['x']) > 8:\n"
        "        raise torch.OutOfMemoryError('CUDA out of memory. Tried to allocate 2.00 GiB.')\n"
        "    scores = net",
    )
    *_, last = trained(tiny(tmp_path, experiment=hungry), imported)
    assert last.event == "failed"
    assert "2.0 GiB more" in last.reason
    assert "batches of 32" in last.reason
    assert "Batches of 8 fit" in last.reason


def test_what_no_memory_can_hold_is_told_in_words(tmp_path: Path, imported: Import) -> None:
    model = MODEL.replace("x = torch.relu(x)", "x = x @ torch.empty(16, 1 << 50)")
    *_, last = trained(tiny(tmp_path, model=model), imported)
    assert "no smaller batch fits" in last.reason


def test_a_checkpoint_of_another_network_is_refused(tmp_path: Path, imported: Import) -> None:
    trained(tiny(tmp_path), imported)
    other = MODEL.replace("self.linear_2 = nn.Linear(16, 3)", "self.linear_2 = nn.Linear(16, 4)")
    *_, last = trained(tiny(tmp_path, model=other), imported, resume=True)
    assert last.event == "failed"
    assert last.node == "linear_2"


def test_a_full_disk_ends_the_run_and_the_old_checkpoint_stays(tmp_path: Path, alone: Warm) -> None:
    package = tiny(tmp_path, {"epochs": 1})
    assert alone.package(package).returncode == 0
    before = (tmp_path / "checkpoint.pt").read_bytes()
    code = (
        "import resource, runpy, signal, sys; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        "sys.path.insert(0, '.'); import tiny.runtime.run as r;"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000));"
        "sys.exit(r.main(['--json', '--resume', '--epochs', '2']))"
    )
    done = alone("-c", code, cwd=tmp_path)
    last = json.loads(done.stdout.splitlines()[-1])
    assert (done.returncode, last["event"]) == (1, "failed"), done.stderr
    assert str(tmp_path) in last["reason"]
    assert "too large" in last["reason"]
    assert (tmp_path / "checkpoint.pt").read_bytes() == before
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(".")]


def test_a_device_that_is_not_there_is_told(tmp_path: Path, imported: Import) -> None:
    *_, last = trained(tiny(tmp_path, {"device": "cuda:99"}), imported)
    assert last.event == "failed"
    assert "cuda:99" in last.reason


def test_patience_ends_the_run_with_the_best_weights(tmp_path: Path, imported: Import) -> None:
    package = tiny(tmp_path, {"epochs": 200, "patience": 3, "learning_rate": 0.05})
    events = trained(package, imported)
    epochs = [each for each in events if each.event == "epoch"]
    assert len(epochs) < 200
    losses = [each.metrics["validation"]["loss"] for each in epochs]
    assert min(losses) == losses[-4] == events[-1].metrics["validation"]["loss"]
    assert events[-1].why == "patience"
    run = imported(package)
    program = run.load()
    measured = run.evaluate(
        run.trained(program, tmp_path), program.experiment, program.settings, torch.device("cpu")
    )
    assert measured["validation"] == events[-1].metrics["validation"]


@pytest.mark.parametrize(("lower", "best"), [(True, min), (False, max)])
def test_a_metric_is_watched_in_its_own_direction(
    tmp_path: Path, imported: Import, lower: bool, best: Callable[[list[float]], float]
) -> None:
    experiment = EXPERIMENT.replace(
        "class Accuracy:", f"class Accuracy:\n    lower_is_better = {lower}\n"
    )
    settings = {"epochs": 9, "patience": 9, "monitor": "accuracy", "learning_rate": 0.05}
    events = trained(tiny(tmp_path, settings, experiment=experiment), imported)
    found = [e.metrics["validation"]["accuracy"] for e in events if e.event == "epoch"]
    assert events[-1].metrics["validation"]["accuracy"] == best(found)
    assert min(found) != max(found)


def test_evaluating_repeats_the_last_epoch(tmp_path: Path, alone: Warm) -> None:
    package = tiny(tmp_path)
    assert alone.package(package).returncode == 0
    done = alone.package(package, "--evaluate", "--json")
    last = history(tmp_path)[-1]["metrics"]["validation"]
    assert json.loads(done.stdout) == {"metrics": {"validation": last}}


def test_gathering_gradients_equals_larger_batches(tmp_path: Path, imported: Import) -> None:
    from tests.runtime.tiny import PLAIN_MODEL

    trained(tiny(tmp_path / "a", {"batch_size": 30, "accumulate": 3}, model=PLAIN_MODEL), imported)
    trained(tiny(tmp_path / "b", {"batch_size": 90}, model=PLAIN_MODEL), imported)
    one, other = (load_file(tmp_path / name / "weights.safetensors") for name in "ab")
    # the shuffled order is the same; batches of 30 and 90 end at the same places
    for name, weight in one.items():
        torch.testing.assert_close(weight, other[name], atol=1e-5, rtol=0)


def test_the_losses_are_weighed(tmp_path: Path, imported: Import) -> None:
    two = EXPERIMENT.replace('{"loss": 1.0}', '{"loss": 0.25, "double": 0.75}').replace(
        '    return {"loss": F.cross_entropy(scores, batch["label"])}',
        '    loss = F.cross_entropy(scores, batch["label"])\n'
        '    return {"loss": loss, "double": 2 * loss}',
    )
    events = trained(tiny(tmp_path / "two", {"optimizer": "SGD"}, experiment=two), imported)
    rate = SETTINGS["learning_rate"] * 1.75  # type: ignore[operator]  # 0.25 + 0.75 * 2
    plain = trained(tiny(tmp_path / "one", {"optimizer": "SGD", "learning_rate": rate}), imported)
    assert [e.losses["loss"] for e in events if e.event == "step"] == pytest.approx(
        [e.losses["loss"] for e in plain if e.event == "step"], abs=1e-5
    )


def test_workers_change_nothing(tmp_path: Path, imported: Import) -> None:
    trained(tiny(tmp_path / "none", {"epochs": 2}), imported)
    trained(tiny(tmp_path / "two", {"epochs": 2, "workers": 2}), imported)
    assert history(tmp_path / "none") == history(tmp_path / "two")


@pytest.mark.slow
def test_two_processes_equal_one(tmp_path: Path, alone: Warm) -> None:
    from tests.runtime.tiny import PLAIN_MODEL

    single = tiny(tmp_path / "alone", model=PLAIN_MODEL)
    together = tiny(tmp_path / "together", model=PLAIN_MODEL)
    assert alone.package(single).returncode == 0
    done = subprocess.run(
        [
            *(sys.executable, "-m", "torch.distributed.run", "--standalone"),
            *("--local-addr", "127.0.0.1", "--nproc-per-node", "2", "-m", "tiny", "--json"),
        ],
        env={**os.environ, "GLOO_SOCKET_IFNAME": LOOPBACK},
        cwd=together.parent,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout == (together.parent / "events.jsonl").read_text()
    for one, other in zip(history(single.parent), history(together.parent), strict=True):
        if one["event"] == "step":
            assert one["losses"]["loss"] == pytest.approx(other["losses"]["loss"], abs=1e-5)
        if one["event"] == "epoch":
            assert one["metrics"]["validation"] == pytest.approx(
                other["metrics"]["validation"], abs=1e-5
            )
    ours = load_file(single.parent / "weights.safetensors")
    theirs = load_file(together.parent / "weights.safetensors")
    for name, weight in ours.items():
        torch.testing.assert_close(weight, theirs[name], atol=1e-5, rtol=0)
