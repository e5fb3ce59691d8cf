import importlib
from collections.abc import Mapping
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import torch

from app.training.looking import LOOKS_AN_EPOCH, Looking
from app.training.messages import Look
from app.training.package import imported, lay_out
from nodes.runtime.view import Frame, Showing, undisturbed
from nodes.runtime.views import text
from tests.compiler.test_sequences import ANALYST
from tests.templates.sequences import DRAWINGS


def test_a_language_model_goes_on_writing_at_each_look(tmp_path: Path) -> None:
    torch.manual_seed(0)
    imported(lay_out(ANALYST.package(DRAWINGS["char-lm"](), name="shown_text"), tmp_path))
    experiment = importlib.import_module("shown_text.experiment")
    net = importlib.import_module("shown_text.model").Net()
    data, cpu = experiment.data(), torch.device("cpu")
    with undisturbed(net):
        view = text.make(Showing(net, experiment, data, {}, cpu, tmp_path))
        first, second = (view({}) for _ in range(2))
    assert first is not None
    assert second is not None
    short, long = (each.facts["entries"][0]["text"] for each in (first, second))
    assert (len(short), len(long)) == (12, 24)
    assert long.startswith(short)
    assert set(long) <= set(data.classes)


def test_a_text_of_each_epoch_is_there_for_who_opens_the_view_late(tmp_path: Path) -> None:
    torch.manual_seed(0)
    imported(lay_out(ANALYST.package(DRAWINGS["char-lm"](), name="kept_text"), tmp_path))
    experiment = importlib.import_module("kept_text.experiment")
    net = importlib.import_module("kept_text.model").Net()
    loop, times = SimpleNamespace(epoch=1), iter(range(10_000))
    showing = Showing(net, experiment, experiment.data(), {}, torch.device("cpu"), tmp_path, loop)
    pace = 0.0

    def clock() -> float:
        return next(times) * pace

    looking = Looking("kept_text.runtime", ("text",), lambda: showing, clock)
    pace = 1e-3  # each question for the time takes a millisecond
    states = torch.get_rng_state()
    for epoch in (1, 2, 3):
        for _ in range(2_000):
            clock()  # an epoch takes two seconds, of which 2 % are 40 questions
        looking.keep(epoch)
        loop.epoch = epoch + 1
    assert torch.get_rng_state().equal(states)
    looking.look(Look("text", {}))
    frame = looking.frame(90)
    assert frame is not None
    entries = frame[0].facts["entries"]
    assert [each["epoch"] for each in entries] == [1, 2, 3, 4]
    assert all(60 <= len(each["text"]) <= 12 * LOOKS_AN_EPOCH for each in entries[:3])


def test_where_an_epoch_is_short_nothing_is_kept_of_it(tmp_path: Path) -> None:
    torch.manual_seed(0)
    calls: list[float] = []

    def view(asked: Mapping[str, Any]) -> Frame | None:
        calls.append(asked["epoch"])
        return None

    times = iter(range(1_000))
    looking = Looking("nodes.runtime", ("text",), lambda: None, lambda: float(next(times)))  # type: ignore[arg-type, return-value]  # nothing is made
    looking._views["text"] = view
    looking._showing = SimpleNamespace(net=torch.nn.Linear(1, 1))  # type: ignore[assignment]  # it is only left in peace
    looking.keep(1)  # one second since the last: 0.02 s for what costs one
    assert len(calls) <= 1
    for _ in range(200):
        next(times)
    looking.keep(2)
    assert 1 <= calls.count(2) <= 3
