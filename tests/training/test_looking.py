"""Live views: fed within their budget, without a trace in the training, told in words if broken."""

import json
from collections.abc import Mapping
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import numpy as np
import pytest
import torch
from torch import nn

from app.training.looking import FIRST_WAIT, MOST_FRAMES, SHARE, Looking
from app.training.messages import Look, Offers, Pause, Paused, Resume, Shown, Start
from app.training.package import imported
from nodes.runtime.events import Finished, Step
from nodes.runtime.view import Frame, Showing, undisturbed
from tests.runtime.conftest import history
from tests.runtime.tiny import EXPERIMENT, tiny
from tests.training.test_worker import SLOW, Listener, arrays, client, started, worker
from tests.warm import Warm

__all__ = ["client", "worker"]  # the fixtures

CURIOUS = '''"""A view that does all that a view must not leave behind."""

import random

import numpy as np
import torch

from ..view import Frame, Showing, View


def make(showing: Showing) -> View:
    torch.rand(3)
    calls = 0

    def view(asked):
        nonlocal calls
        calls += 1
        if asked.get("break"):
            raise ValueError("it is broken")
        torch.rand(3), random.random(), np.random.rand()
        assert not showing.net.training
        x = showing.data.training.x
        with torch.enable_grad():
            showing.net(x).sum().backward()
        showing.net.train()
        facts = {"asked": dict(asked), "live": showing.loop is not None, "calls": calls}
        return Frame({"x": x[:2], "ids": torch.tensor([1, 2])}, facts)

    return view
'''

PLAYING = '''"""A view that moves by itself."""

from ..view import Frame, Showing, View


def make(showing: Showing) -> View:
    place = 0

    def view(asked):
        nonlocal place
        place += 1
        return Frame({}, {"place": place}, again=0.01)

    return view
'''


def viewed(
    folder: Path, settings: dict[str, Any] | None = None, experiment: str = EXPERIMENT
) -> Path:
    """Lay out the tiny package with two views of its own."""
    own = {"views": ["curious", "playing"], **(settings or {})}
    package = tiny(folder, own, experiment=experiment)
    views = package / "runtime" / "views"
    views.mkdir()
    (views / "__init__.py").write_text('"""Views."""\n')
    (views / "curious.py").write_text(CURIOUS)
    (views / "playing.py").write_text(PLAYING)
    text = Path(__file__).parents[2] / "nodes" / "runtime" / "view.py"
    (package / "runtime" / "view.py").write_text(text.read_text())
    from app.training import seal

    seal.seal(package)
    return package


def test_a_view_that_is_looked_at_changes_no_event(
    worker: Listener, tmp_path: Path, alone: Warm
) -> None:
    settings = {"epochs": 40}
    package = viewed(tmp_path / "looked", settings, experiment=SLOW)
    worker.client.send(Look("curious", {"cell": [1, 2]}))
    worker.client.send(Look("curious", {"cell": [3, 4]}, str(package)))
    worker.client.send(Start(str(package)))
    assert worker.until(Offers).names == ("curious", "playing")
    shown = worker.until(Shown)
    found = arrays(shown.arrays, worker.payload)
    assert found["x"].shape == (2, 4)
    assert found["ids"].tolist() == [1, 2]
    assert shown.facts["asked"] == {"cell": (3, 4)}
    assert shown.facts["live"]
    frames = 1
    while not isinstance(message := worker.until((Shown, Finished)), Finished):
        frames += not message.trouble
    assert frames > 3
    worker.client.send(Look(""))
    plain = tiny(tmp_path / "plain", settings)
    assert alone.package(plain).returncode == 0
    assert history(tmp_path / "looked") == history(tmp_path / "plain")


def test_a_view_that_is_not_there_is_passed_over(worker: Listener, tmp_path: Path) -> None:
    package = viewed(tmp_path, {"epochs": 5})
    worker.client.send(Look("nowhere", {}, str(package)))
    started(worker, package)
    worker.until(Finished)
    assert not [each for each, _ in worker.said if isinstance(each, Shown)]


def test_a_view_that_fails_says_why_and_the_run_goes_on(worker: Listener, tmp_path: Path) -> None:
    package = viewed(tmp_path, {"epochs": 60}, experiment=SLOW)
    worker.client.send(Look("curious", {"break": True}))
    started(worker, package)
    assert worker.until(Shown).trouble == "ValueError: it is broken"
    worker.client.send(Look("curious", {}))
    while worker.until(Shown).trouble:
        pass
    assert worker.until(Finished).why == "done"
    worker.client.send(Look(""))


def test_a_pause_answers_what_is_asked(worker: Listener, tmp_path: Path) -> None:
    package = viewed(tmp_path, {"epochs": 10_000}, experiment=SLOW)
    started(worker, package)
    worker.until(Step)
    worker.client.send(Pause())
    worker.until(Paused)
    for place in range(3):
        worker.client.send(Look("curious", {"place": place}))
        assert worker.until(Shown).facts["asked"] == {"place": place}
    worker.client.send(Resume())
    worker.client.send(Look(""))


def test_the_trained_network_is_looked_at_after_the_run(
    worker: Listener, tmp_path: Path, alone: Warm
) -> None:
    package = viewed(tmp_path, {"epochs": 1})
    worker.client.send(Look("curious", {}, str(package)))
    assert "Train first" in worker.until(Shown).trouble
    worker.client.send(Look(""))
    assert alone.package(package).returncode == 0
    worker.client.send(Look("curious", {"of": "the trained"}, str(package)))
    shown = worker.until(Shown)
    assert shown.facts == {"asked": {"of": "the trained"}, "live": False, "calls": 1}
    worker.client.send(Look("playing", {}, str(package)))
    assert [worker.until(Shown).facts["place"] for _ in range(4)] == [1, 2, 3, 4]
    worker.client.send(Look(""))


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def looking(monkeypatch: pytest.MonkeyPatch, view: Any, clock: Clock) -> Looking:
    """Give one that looks at a view made by hand."""
    net = nn.Linear(2, 2)
    showing = Showing(net, ModuleType("e"), None, {}, torch.device("cpu"), Path())
    module = SimpleNamespace(make=lambda _showing: view)
    monkeypatch.setattr("app.training.looking.importlib.import_module", lambda _name: module)
    made = Looking("tiny.runtime", ("slow",), lambda: showing, clock)
    made.look(Look("slow"))
    return made


@pytest.mark.parametrize("cost", [1e-4, 0.02, 0.3])
def test_a_view_takes_its_share_of_the_time_and_no_more(
    cost: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = Clock()
    calls = 0

    def view(_asked: Mapping[str, Any]) -> Frame:
        nonlocal calls
        calls += 1
        clock.now += cost
        return Frame()

    made = looking(monkeypatch, view, clock)
    begun, rates = clock.now, []
    while clock.now < begun + 120:
        clock.now += 0.001  # a step
        if clock.now >= made.due:
            shown = made.frame(1)
            assert shown is not None
            rates.append(shown[0].rate)
    seconds = clock.now - begun
    assert calls * cost <= SHARE * seconds + 2 * cost  # the first frame does not count fully
    assert calls <= MOST_FRAMES * seconds + 1
    wanted = min(MOST_FRAMES, SHARE / cost)
    assert calls >= 0.8 * wanted * seconds - 1
    assert rates[-1] == pytest.approx(wanted, rel=0.15)


def test_an_error_is_not_repeated_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = Clock()

    def view(_asked: Mapping[str, Any]) -> Frame:
        raise KeyError("gone")

    made = looking(monkeypatch, view, clock)
    shown = made.frame(1)
    assert shown is not None
    assert shown[0].trouble == "KeyError: 'gone'"
    assert made.due >= clock.now + FIRST_WAIT


def test_too_large_a_frame_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    made = looking(monkeypatch, lambda _asked: Frame({"x": torch.zeros(1 << 24)}), Clock())
    shown = made.frame(1)
    assert shown is not None
    assert "64 MB" in shown[0].trouble


def test_looking_leaves_flags_gradients_and_random_numbers_alone() -> None:
    net = nn.Sequential(nn.Linear(2, 2), nn.Dropout(), nn.Linear(2, 2))
    net.train()
    net[2].eval()  # what is locked
    net[0](torch.ones(1, 2)).sum().backward()
    before = [None if p.grad is None else p.grad.clone() for p in net.parameters()]
    torch.manual_seed(1)
    wanted = torch.rand(3)
    torch.manual_seed(1)
    with undisturbed(net):
        assert not any(module.training for module in net.modules())
        assert not torch.is_grad_enabled()
        torch.rand(5)
        with torch.enable_grad():
            net(torch.ones(1, 2)).sum().backward()
        net.train()
    assert torch.equal(torch.rand(3), wanted)
    assert [module.training for module in net] == [True, True, False]
    for weight, gradient in zip(net.parameters(), before, strict=True):
        assert (weight.grad is None) == (gradient is None)
        assert gradient is None or torch.equal(weight.grad, gradient)  # type: ignore[arg-type]


def test_the_confusion_is_counted_on_the_validation_part(tmp_path: Path, alone: Warm) -> None:
    package = tiny(tmp_path, {"epochs": 3})
    assert alone.package(package).returncode == 0
    module = imported(package)
    program = module.load()
    net = module.trained(program, tmp_path)
    data = program.experiment.data()
    with undisturbed(net):
        guess = net(data.validation.x).argmax(1)
    from nodes.runtime.views.confusion import make

    showing = Showing(net, program.experiment, data, {}, torch.device("cpu"), tmp_path)
    with undisturbed(net):
        frame = make(showing)({"truth": 0, "guess": 0})
    assert frame is not None
    table = frame.arrays["table"].numpy()
    wanted = np.zeros((3, 3))
    np.add.at(wanted, (data.validation.label.numpy(), guess.numpy()), 1)
    assert (table == wanted).all()
    assert frame.facts["classes"] == ("a", "b", "c")
    assert frame.facts["chosen"] == (0, 0)
    assert json.dumps(frame.facts)
