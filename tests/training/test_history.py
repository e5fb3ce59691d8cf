"""What a run has said is the same heard live and read back, and survives torn files."""

import json
import math
from pathlib import Path

from app.training.history import History, new_run_folder, past, past_runs, runs_folder
from nodes.runtime.events import (
    Episode,
    Epoch,
    Event,
    Failed,
    Finished,
    Started,
    Step,
    to_json,
)

METRICS = {"training": {"loss": 0.5}, "validation": {"loss": 0.6, "accuracy": 0.9}}


def said(steps: int = 6) -> list[Event]:
    events: list[Event] = [Started("run", "package", "cpu", 0, 0, steps)]
    for step in range(1, steps + 1):
        events.append(Step(1 + (step - 1) // 3, step, {"loss": 1 / step}, 0.1))
        if step % 3 == 0:
            events.append(Epoch(step // 3, step, METRICS))
    return [*events, Finished(METRICS, 1.5, "run", "package")]


def written(folder: Path, events: list[Event], torn: str = "") -> Path:
    folder.mkdir(parents=True)
    lines = "".join(f"{json.dumps(to_json(event))}\n" for event in events)
    (folder / "events.jsonl").write_text(lines + torn)
    return folder


def told(history: History) -> object:
    return (
        {name: (list(s.steps), list(s.values)) for name, s in history.losses.items()},
        {
            part: {name: (list(s.steps), list(s.values)) for name, s in inner.items()}
            for part, inner in history.metrics.items()
        },
        list(history.rate.values),
        history.last,
        history.step,
        history.epoch,
    )


def test_live_and_read_back_are_one(tmp_path: Path) -> None:
    live = History()
    for event in said():
        live.add(event)
    back = History.read(written(tmp_path / "run", said()))
    assert told(live) == told(back)
    assert list(back.losses["loss"].steps) == [1, 2, 3, 4, 5, 6]
    assert list(back.metrics["validation"]["accuracy"].steps) == [3, 6]
    assert back.latest() == METRICS


def test_going_on_forgets_what_came_after_the_checkpoint() -> None:
    history = History()
    for event in said()[:-1]:
        history.add(event)
    history.add(Started("run", "package", "cpu", 0, 4, 6))
    for event in said()[1:]:
        if isinstance(event, Step) and event.step > 4:
            history.add(event)
    assert list(history.losses["loss"].steps) == [1, 2, 3, 4, 5, 6]
    assert list(history.metrics["training"]["loss"].steps) == [3]


def test_a_torn_file_is_read_up_to_the_tear(tmp_path: Path) -> None:
    folder = written(tmp_path / "run", said()[:-1], torn='{"event": "step", "epoch": 3, "st')
    assert History.read(folder).step == 6
    assert past(folder).state == "interrupted"
    assert past(folder).epoch == 2


def test_numbers_that_are_none_come_back_as_such(tmp_path: Path) -> None:
    folder = written(tmp_path / "run", [])
    (folder / "events.jsonl").write_text(
        '{"event": "epoch", "epoch": 1, "step": 1, "metrics": {"validation": {"r2": null}}}\n'
    )
    assert math.isnan(History.read(folder).metrics["validation"]["r2"].values[0])


def test_episodes_have_curves_of_their_own() -> None:
    history = History()
    history.add(Episode(1, 10, 7.5, 10))
    history.add(Episode(2, 25, 8.5, 15))
    assert list(history.returns.steps) == [10, 25]
    assert list(history.returns.values) == [7.5, 8.5]
    assert list(history.lengths.values) == [10, 15]


def test_a_run_that_has_said_nothing_is_empty(tmp_path: Path) -> None:
    assert told(History.read(tmp_path)) == told(History())


def test_runs_are_listed_the_latest_first(tmp_path: Path) -> None:
    runs = tmp_path / "net.runs"
    failed = Failed("loss is nan at step 7.", "loss")
    written(runs / "2030-01-01_10-00-00", said())
    written(runs / "2030-01-02_10-00-00", [*said()[:-1], failed])
    long: list[Event] = [
        Started("", "", "cpu", 0),
        *(Step(1, k, {"loss": 0.1}) for k in range(1, 3000)),
    ]
    written(runs / "2030-01-03_10-00-00", long)
    (runs / "2030-01-01_10-00-00" / "weights.safetensors").touch()
    (runs / "2030-01-03_10-00-00" / "checkpoint.pt").touch()
    (runs / "no run").mkdir()
    latest, second, first = past_runs(runs)
    assert (latest.state, latest.step, latest.can_go_on) == ("interrupted", 2999, True)
    assert (second.state, second.reason) == ("failed", "loss is nan at step 7.")
    assert (first.state, first.metrics, first.has_weights) == ("done", METRICS, True)
    assert past_runs(tmp_path / "nowhere") == []


def test_run_folders_stand_beside_the_project_and_never_clash(tmp_path: Path) -> None:
    runs = runs_folder(tmp_path / "net.netwright")
    assert runs == tmp_path / "net.runs"
    one = new_run_folder(runs)
    one.mkdir(parents=True)
    other = new_run_folder(runs)
    assert other != one
    assert other.parent == runs
    assert runs_folder(None).name == "runs"
