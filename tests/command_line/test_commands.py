"""Tests of main.py and app/command_line: every command, as a program and as a person sees it."""

import io
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from app.command_line.arguments import COMMANDS, main
from app.graph import edits
from app.graph.graph import Project
from app.project import file, templates
from tests.command_line.drawings import digits, nested, saved
from tests.graph.drawings import drawing
from tests.warm import Warm

ROOT = Path(__file__).resolve().parent.parent.parent

Call = Callable[..., tuple[int, str, str]]


@pytest.fixture
def call(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> Call:
    """Call a command in this process; gives exit status, stdout and stderr."""
    for name in ("CONFIG", "DATA", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))

    def run(*arguments: object) -> tuple[int, str, str]:
        capfd.readouterr()
        status = main([str(each) for each in arguments])
        told = capfd.readouterr()
        return status, told.out, told.err

    return run


@pytest.fixture
def small(tmp_path: Path) -> Path:
    return saved(tmp_path, digits())


def environment(tmp_path: Path, **more: str) -> dict[str, str]:
    kept = {key: value for key, value in os.environ.items() if "DISPLAY" not in key}
    kept.pop("QT_QPA_PLATFORM", None)
    folders = {f"XDG_{each}_HOME": str(tmp_path / each) for each in ("CONFIG", "DATA", "STATE")}
    return {**kept, **folders, **more}


def test_check_tells_what_the_language_of_the_canvas_promises(call: Call, small: Path) -> None:
    status, out, err = call("check", small, "--json")
    found = json.loads(out)
    assert (status, found["ok"], found["problems"], err) == (0, True, [], "")
    assert found["nodes"]["head"]["block"] == "Linear"
    assert found["nodes"]["head"]["parameters"] == 650
    assert found["nodes"]["digits"]["outputs"]["image"] == {
        "axes": ["B", 1, 8, 8],
        "dtype": "float32",
        "kind": "image",
    }
    network = found["network"]
    assert (network["parameters"], network["trainable"], network["macs"]) == (650, 650, 640)
    assert network["inputs"] == {"image": ["B", 1, 8, 8]}
    assert list(network["outputs"].values()) == [["B", 10]]


def test_blocks_are_disabled_and_bypassed_for_one_command(call: Call, small: Path) -> None:
    before = small.read_bytes()
    given = ("--disable", "accuracy", "--bypass", "flat", "--set", "head.features=3")
    status, out, _ = call("check", small, "--json", *given)
    found = json.loads(out)
    assert status == 1  # a picture that nothing flattens fits no loss
    assert found["nodes"]["accuracy"]["mode"] == "disabled"
    assert found["nodes"]["accuracy"]["outputs"] == {}
    assert found["nodes"]["flat"]["mode"] == "bypassed"
    assert found["nodes"]["flat"]["outputs"]["out"]["axes"] == ["B", 1, 8, 8]
    assert "mode" not in found["nodes"]["head"]
    assert {each["node"] for each in found["problems"]} == {"loss"}
    status, out, _ = call("check", small, "--disable", "accuracy")
    assert status == 0
    assert "disabled" in next(line for line in out.splitlines() if "accuracy" in line)
    assert small.read_bytes() == before
    for wrong in (("--bypass", "digits"), ("--disable", "nobody"), ("--bypass", "flat.x")):
        status, out, err = call("check", small, *wrong)
        assert (status, out) == (2, "")
        assert err


def test_a_new_project_begins_with_a_block_bypassed(call: Call, tmp_path: Path) -> None:
    target = tmp_path / "new.netwright"
    assert call("new", "lenet5", "-o", target, "--bypass", "tanh_1")[0] == 0
    assert file.load(target).graph.nodes["tanh_1"].mode == "bypassed"


def test_an_export_fits_the_weights_of_a_drawing_that_counts_the_same(
    call: Call, small: Path, tmp_path: Path
) -> None:
    assert call("train", small, "--json")[0] == 0
    project = file.load(small)
    link = project.graph.arriving("head")[0]
    graph, _ = edits.reroute(project, project.graph, link, (0.0, 0.0))
    file.save(project.with_drawing(edits.colour(graph, "head", "red")), small)
    told = json.loads(call("export", small, "-o", tmp_path / "out", "--json")[1])
    assert told["run"]
    assert told["difference"] == 0.0


def test_check_tells_a_person_the_same(call: Call, small: Path) -> None:
    status, out, _ = call("check", small)
    assert status == 0
    assert "(B, 10)" in out
    assert "650 parameters" in out


def test_problems_are_told_with_their_node_and_status_1(call: Call, tmp_path: Path) -> None:
    project = digits()
    path = saved(
        tmp_path,
        project.with_drawing(
            edits.disconnect(
                project.graph, *[link.target for link in project.graph.arriving("head")]
            )
        ),
    )
    status, out, err = call("check", path, "--json")
    found = json.loads(out)
    assert (status, found["ok"]) == (1, False)
    assert found["problems"][0]["node"] == "head"
    assert found["problems"][0]["message"]
    assert "head: " in err
    for command in ("export", "train"):
        status, out, err = call(command, path, "-o", tmp_path / command)
        assert status == 1
        assert "head: " in err
        assert not (tmp_path / command).exists()


def test_the_inside_of_composites_is_listed_only_when_asked(call: Call, tmp_path: Path) -> None:
    path = saved(tmp_path, nested())
    _, shallow, _ = call("check", path, "--json")
    _, deep, _ = call("check", path, "--json", "--deep")
    assert not [name for name in json.loads(shallow)["nodes"] if "." in name]
    assert set(json.loads(shallow)["nodes"]) <= set(json.loads(deep)["nodes"])


@pytest.mark.parametrize(
    "arguments",
    [
        ["check"],
        ["check", "nowhere.netwright"],
        ["check", "--unheard", "x"],
        ["nowhere.netwright"],
        ["export", "nowhere.netwright"],
        ["new", "nothing", "-o", "x.netwright"],
        ["evaluate", "nowhere.netwright"],
        ["--example"],
    ],
)
def test_a_wrong_command_line_has_status_2_and_says_nothing_on_stdout(
    call: Call, arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    status, out, err = call(*arguments)
    assert (status, out) == (2, "")
    assert err
    assert "Traceback" not in err


def test_every_command_explains_itself(call: Call) -> None:
    for name, (told, _, _) in COMMANDS.items():
        status, out, _ = call(name, "--help")
        assert status == 0
        assert told in " ".join(out.split())


def test_blocks_are_listed_with_ports_and_params(call: Call) -> None:
    _, out, _ = call("blocks", "--json")
    found = {each["name"]: each for each in json.loads(out)}
    linear = found["Linear"]
    assert linear["category"] == "Dense"
    assert linear["ports"]["outputs"] == ["out"]
    assert linear["ports"]["inputs"][0]["name"] == "x"
    assert linear["params"][0] == {
        "name": "features",
        "kind": "whole",
        "default": 64,
        "hint": "How many numbers come out.",
        "low": 1,
    }
    assert found["Add"]["ports"]["inputs"][0]["many"] is True
    assert call("blocks")[0] == 0


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "templates"
    folder.mkdir()
    monkeypatch.setattr(templates, "FOLDER", folder)
    saved(folder, digits(), "tiny-digits")
    return folder


def test_templates_are_listed_and_started_from(call: Call, shelf: Path, tmp_path: Path) -> None:
    _, out, _ = call("templates", "--json")
    assert json.loads(out) == [
        {"name": "tiny-digits", "title": "A small one", "help": "Reads digits."}
    ]
    path = tmp_path / "mine.netwright"
    status, _, _ = call("new", "tiny-digits", "-o", path, "--set", "head.bias=false")
    assert status == 0
    assert getattr(file.load(path).graph.nodes["head"].block, "bias", None) is False
    before = path.read_bytes()
    status, _, err = call("new", "tiny-digits", "-o", path)
    assert status == 2
    assert "exists already" in err
    assert path.read_bytes() == before


def test_an_exported_package_runs_alone(
    call: Call, small: Path, tmp_path: Path, alone: Warm
) -> None:
    status, out, _ = call("export", small, "-o", tmp_path / "out", "--json")
    told = json.loads(out)
    assert status == 0
    assert told["difference"] == 0.0
    assert told["package"] == str(tmp_path / "out" / "small")
    assert (tmp_path / "out" / "project.netwright").read_text() == small.read_text()
    code = "from small.model import Net; print(sum(p.numel() for p in Net().parameters()))"
    done = alone("-c", code, cwd=tmp_path / "out")
    assert done.stdout.strip() == "650", done.stderr


def test_training_tells_its_events_and_what_it_trained_is_used(
    call: Call, small: Path, tmp_path: Path
) -> None:
    status, out, err = call("train", small, "--json", "--set", "trainer.epochs=2")
    events = [json.loads(line) for line in out.splitlines()]
    assert (status, err) == (0, "")
    kinds = [each["event"] for each in events]
    assert kinds[0] == "started"
    assert kinds[-1] == "finished"
    assert kinds.count("epoch") == 2
    assert set(events[1]) >= {"event", "epoch", "step", "losses"}
    last = [each for each in events if each["event"] == "epoch"][-1]
    assert events[-1]["metrics"] == last["metrics"]
    run = Path(events[-1]["run"])
    assert run.parent == small.with_suffix(".runs")
    for name in ("weights.safetensors", "checkpoint.pt", "events.jsonl", "project.netwright"):
        assert (run / name).is_file()
    assert Path(events[0]["package"]) == run / "small"

    status, out, _ = call("evaluate", small, "--json")
    assert status == 0
    measured = json.loads(out)["metrics"]["validation"]
    assert measured == pytest.approx(last["metrics"]["validation"], rel=1e-5)

    status, out, _ = call("predict", small, "--json", "--count", "3", "--run", run)
    found = json.loads(out)
    assert status == 0
    assert np.array(found["outputs"]["head"]).shape == (3, 10)
    assert found["indices"] == [0, 1, 2]

    given = tmp_path / "given.npy"
    np.save(given, np.zeros((2, 1, 8, 8), np.float32))
    status, out, _ = call(
        *("predict", small, "--json", "--input", f"image={given}", "-o", tmp_path / "out.npz")
    )
    zeros = np.array(json.loads(out)["outputs"]["head"])
    assert (status, zeros.shape) == (0, (2, 10))
    with np.load(tmp_path / "out.npz") as kept:
        np.testing.assert_allclose(kept["head"], zeros, rtol=1e-6)
    assert call("predict", small, "--input", f"nothing={given}")[0] == 2
    assert call("evaluate", small)[0] == 0
    status, out, _ = call("predict", small, "--count", "2")
    assert len(out.splitlines()) == 4


def test_without_a_run_there_is_nothing_to_measure(call: Call, small: Path, tmp_path: Path) -> None:
    for command in ("evaluate", "predict"):
        status, out, err = call(command, small)
        assert (status, out) == (2, "")
        assert "Train it first" in err
    assert call("evaluate", small, "--run", tmp_path)[0] == 2


def test_training_where_told_goes_on_from_its_checkpoint(
    call: Call, small: Path, tmp_path: Path
) -> None:
    run = tmp_path / "run"
    assert call("train", small, "-o", run)[0] == 0
    before = (run / "events.jsonl").read_text()
    status, out, _ = call("train", small, "-o", run, "--resume", "--json")
    assert status == 0
    assert json.loads(out.splitlines()[0])["event"] == "started"
    assert (run / "events.jsonl").read_text().startswith(before.splitlines()[0])


def test_a_drawing_without_a_trainer_is_not_trained(call: Call, tmp_path: Path) -> None:
    project = digits()
    path = saved(tmp_path, edits.remove_nodes(project, "", {"trainer"}))
    status, out, err = call("train", path, "--json", "-o", tmp_path / "run")
    assert status == 1
    assert json.loads(out.splitlines()[-1])["event"] == "failed"
    assert "trainer" in err


def test_rendered_pictures_open_as_the_project(small: Path, tmp_path: Path) -> None:
    code = """
import sys
from app.command_line.arguments import main
sys.exit(any(main(["render", sys.argv[1], "-o", picture]) for picture in sys.argv[2:]))
"""
    pictures = [tmp_path / f"drawing{suffix}" for suffix in (".png", ".svg")]
    done = subprocess.run(
        [sys.executable, "-c", code, str(small), *map(str, pictures)],
        cwd=ROOT,
        env=environment(tmp_path),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    for picture in pictures:
        assert file.load(picture) == file.load(small)


def test_a_code_block_runs_only_where_it_is_trusted(call: Call, tmp_path: Path) -> None:
    graph = drawing({"x": "Input", "own": "Code", "out": "Output"}, "x.out own.x", "own.out out.x")
    path = saved(tmp_path, Project(graph))
    assert call("check", path)[0] == 1
    assert call("check", path, "--trust-code")[0] == 0
    assert call("check", path)[0] == 1  # --trust-code is for that one time


def test_a_path_outside_is_read_only_where_it_is_trusted(call: Call, tmp_path: Path) -> None:
    table = tmp_path / "table.csv"
    table.write_text("a,b,c\n" + "".join(f"{k},{k * 2},{k % 2}\n" for k in range(20)))
    inner = tmp_path / "inner"
    inner.mkdir()
    graph = drawing({"table": "CsvTable", "head": "Linear"})
    graph = edits.configure(graph, "table", file=str(table))
    path = saved(inner, Project(graph))
    _, out, _ = call("check", path, "--json")
    assert "table" in {each["node"] for each in json.loads(out)["problems"]}
    _, out, _ = call("check", path, "--json", "--trust-paths")
    assert "table" not in {each["node"] for each in json.loads(out)["problems"]}
    _, out, _ = call("check", path, "--json", "--set", f"table.file={table}")
    assert "table" not in {each["node"] for each in json.loads(out)["problems"]}
    _, out, _ = call("check", path, "--json")  # that choice is remembered
    assert "table" not in {each["node"] for each in json.loads(out)["problems"]}


def test_ctrl_c_ends_training_after_the_step_with_a_checkpoint(tmp_path: Path) -> None:
    path, run = saved(tmp_path, digits(epochs=10_000)), tmp_path / "run"
    child = subprocess.Popen(
        [sys.executable, str(ROOT / "main.py"), "train", str(path), "-o", str(run), "--json"],
        env=environment(tmp_path),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert child.stdout is not None
    events = []
    for line in child.stdout:
        events.append(json.loads(line))
        if events[-1]["event"] == "step" and len(events) == 20:
            child.send_signal(signal.SIGINT)
    assert child.wait(60) == 0
    assert events[-1]["event"] == "finished"
    assert events[-1]["why"] == "stopped"
    assert (run / "checkpoint.pt").is_file()
    assert child.stderr is not None
    assert "Stopping" in child.stderr.read()
    child.stdout.close()
    child.stderr.close()


def test_without_a_screen_an_example_trains_in_the_terminal(
    call: Call, shelf: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    status, out, err = call("--example", "tiny-digits")
    assert status == 0
    assert "no screen" in err
    assert "epoch 1" in err
    assert Path(out.strip()).is_dir()
    assert tmp_path in Path(out.strip()).parents
    status, out, err = call()
    assert (status, out) == (2, "")
    assert "main.py train FILE" in err


def test_the_window_and_the_lists_load_neither_torch_nor_qt() -> None:
    code = """
import sys
from app.command_line.arguments import main
main(["blocks", "--json"])
sys.exit("torch" in sys.modules or "PySide6" in sys.modules)
"""
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=False)
    assert done.returncode == 0


def test_whoever_reads_along_may_leave(tmp_path: Path) -> None:
    child = subprocess.Popen(
        [sys.executable, str(ROOT / "main.py"), "blocks"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(tmp_path),
    )
    assert child.stdout is not None
    child.stdout.close()
    assert child.stderr is not None
    assert b"Traceback" not in child.stderr.read()
    child.stderr.close()
    child.wait(30)


def test_text_of_any_language_is_printed_as_json(
    call: Call, tmp_path: Path, shelf: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = digits()
    graph = edits.configure(project.graph, "note", text="Ziffern ✓ 数字")
    saved(shelf, project.with_drawing(graph), "zwei")
    held: Any = io.StringIO()
    monkeypatch.setattr(sys, "stdout", held)
    main(["templates", "--json"])
    assert "数字" in held.getvalue()


def test_an_export_takes_the_weights_of_the_latest_run_of_the_same_drawing(
    call: Call, small: Path, tmp_path: Path
) -> None:
    assert call("train", small, "--json", "--set", "head.bias=false")[0] == 0
    told = json.loads(call("export", small, "-o", tmp_path / "other", "--json", "--no-verify")[1])
    assert told["run"] == ""
    assert not (tmp_path / "other" / "weights.safetensors").exists()
    run = next(small.parent.glob("*.runs/*"))
    same = tmp_path / "same.netwright"
    same.write_bytes((run / "project.netwright").read_bytes())
    run.parent.rename(tmp_path / "same.runs")
    told = json.loads(call("export", same, "-o", tmp_path / "out", "--json")[1])
    assert told["run"] == str(tmp_path / "same.runs" / run.name)
    assert told["difference"] == 0.0
    trained = tmp_path / "same.runs" / run.name / "weights.safetensors"
    assert (tmp_path / "out" / "weights.safetensors").read_bytes() == trained.read_bytes()
