"""What the views of agents show, read from their arrays."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
import torch

from app.compiler.analysis import Analyst
from app.graph import edits
from app.training.package import imported, lay_out
from nodes.runtime.view import Showing, undisturbed
from nodes.runtime.views import episodes, grid, play
from tests.templates.agents import DRAWINGS


def begun(name: str, folder: Path, **values: Any) -> Any:
    """Begin a run of a drawing, and give it with its events."""
    project = DRAWINGS[name]()
    project = project.with_drawing(edits.configure(project.graph, "agent", **values))
    module = imported(lay_out(Analyst().package(project, name="agent_of_a_view"), folder))
    run = module.Run(module.load(), folder)
    return run, run.events()


def showing(run: Any, *, live: bool = True) -> Showing:
    session = run.session
    return Showing(
        session.net, session.experiment, session.data, session.settings, session.device,
        session.folder, session.loop if live else None,
    )  # fmt: skip


def until(events: Any, kind: str) -> None:
    """Go on to the next event of a kind."""
    while next(events).event != kind:
        pass


def test_a_cart_is_drawn_from_the_state_that_it_has(tmp_path: Path) -> None:
    run, events = begun("ppo-cartpole", tmp_path, rollout=16)
    for event in events:
        if event.event == "step":
            break
    view = play.make(showing(run))
    before = run.session.data.state()
    with undisturbed(run.session.net):
        frame = view({"place": 3})
        other = view({"place": 4})
    assert frame is not None
    assert other is not None
    assert run.session.data.state() == before  # looking changes nothing
    moving = frame.facts["scene"]["moving"]
    assert frame.arrays["places"].shape == (1, sum(count for *_, count in moving))
    assert not torch.equal(frame.arrays["places"], other.arrays["places"])
    assert frame.facts["bars"] == "probabilities"
    assert frame.facts["names"] == ("left", "right")
    assert float(frame.arrays["bars"].sum()) == pytest.approx(1.0)
    policy, value = run.session.net(torch.from_numpy(run.session.loop.seen[3:4]))
    assert torch.allclose(frame.arrays["bars"], policy.softmax(-1))
    assert torch.allclose(frame.arrays["promised"], value.reshape(-1))
    events.close()


def test_every_cell_shows_the_row_of_the_table(tmp_path: Path) -> None:
    run, events = begun("q-frozenlake", tmp_path, goal=0.0, steps=3_000)
    for event in events:
        if event.event == "epoch":
            break
    view = grid.make(showing(run))
    frame = view({})
    assert frame is not None
    assert frame.arrays["values"].shape == (4, 4, 4)
    assert frame.arrays["values"].reshape(16, 4).tolist() == pytest.approx(
        np.array(run.session.loop.table), abs=1e-6
    )
    assert frame.facts["rows"][0] == "SFFF"
    events.close()


def test_a_frame_holds_the_states_since_the_one_before_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run, events = begun("ppo-cartpole", tmp_path, rollout=16, goal=0.0)
    until(events, "step")
    view = play.make(showing(run))
    clock = iter((10.0, 10.2, 10.2))
    monkeypatch.setattr(play, "time", SimpleNamespace(monotonic=lambda: next(clock)))
    loop = run.session.loop
    first = view({})
    assert first is not None
    assert len(first.arrays["bars"]) == 1
    until(events, "step")
    later, at_once = view({}), view({})
    assert later is not None
    assert at_once is not None
    states = len(later.arrays["bars"])
    assert 3 <= states <= 6  # six are drawn in a fifth of a second
    assert later.arrays["places"].shape[0] == states
    assert later.arrays["places"][-1].tolist() == at_once.arrays["places"][-1].tolist()
    cart = later.arrays["places"][:, 0]  # the left edge of the cart
    assert cart.unique().numel() == states
    assert float(cart[-1]) == pytest.approx(float(loop.seen[0, 0]) + 2.7 - 0.3, abs=1e-5)
    events.close()


def test_a_trained_agent_plays_on_and_its_episodes_are_seen_step_by_step(tmp_path: Path) -> None:
    run, events = begun("q-frozenlake", tmp_path, steps=4_000)
    told = {event.episode: event for event in events if event.event == "episode"}
    playing = play.make(showing(run, live=False))
    lengths, last_return = [], None
    for _ in range(8):
        frame = playing({})
        assert frame is not None
        assert frame.again > 0
        lengths.append(frame.facts["length"])
        last_return = frame.facts["last"]
    assert lengths == [0, 1, 2, 3, 4, 5, 0, 1]  # six steps lead over the lake
    assert last_return == 1.0
    view = episodes.make(showing(run, live=False))
    kept = view({})
    assert kept is not None
    assert kept.facts["episode"] == max(told)  # the latest is shown first
    for number, value, length, _ in kept.facts["kept"]:
        assert (told[number].value, told[number].length) == (value, length)
        frame = view({"episode": number})
        assert frame is not None
        assert len(frame.arrays["actions"]) == length
        assert frame.arrays["places"].shape == (length + 1, 2)
        assert frame.arrays["then"].shape == (length, 4)
    now = view({"episode": 0, "turn": 1})
    assert now is not None
    assert now.arrays["seen"][0].item() == 0.0
    assert now.arrays["rewards"].tolist() == [0, 0, 0, 0, 0, 1]
    assert torch.equal(now.arrays["then"], now.arrays["now"][:-1])
    assert now.facts["columns"] == 4


def test_an_episode_is_shown_with_what_the_network_gave_then(tmp_path: Path) -> None:
    run, events = begun("dqn-cartpole", tmp_path, warmup=200, steps=500, goal=0.0)
    until(events, "episode")
    view = episodes.make(showing(run))
    with undisturbed(run.session.net):
        first = view({})
    list(events)
    with undisturbed(run.session.net):
        again = view({})  # though the training may keep it no longer
    assert first is not None
    assert again is not None
    assert again.facts["episode"] == first.facts["episode"] == 1
    assert "then" not in first.arrays  # at first all is done at random
    assert not torch.equal(again.arrays["now"], first.arrays["now"])  # it has learned since
    latest = next(number for number, *_, marks in again.facts["kept"] if "latest" in marks)
    late = view({"episode": latest})
    assert late is not None
    asked = ~torch.isnan(late.arrays["then"][:, 0])
    assert asked.any()
    best = late.arrays["then"][asked].argmax(1).float()
    assert torch.equal(best, late.arrays["actions"][asked])
