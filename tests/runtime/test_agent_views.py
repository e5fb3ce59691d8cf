"""What the views of agents show, read from their arrays."""

from pathlib import Path
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
    assert frame.arrays["picture"].dtype == torch.uint8
    assert not torch.equal(frame.arrays["picture"], other.arrays["picture"])
    assert frame.facts["bars"] == "probabilities"
    assert float(frame.arrays["bars"].sum()) == pytest.approx(1.0)
    policy, value = run.session.net(torch.from_numpy(run.session.loop.seen[3:4]))
    assert torch.allclose(frame.arrays["bars"], policy[0].softmax(-1))
    assert frame.facts["value"] == pytest.approx(value.item())
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


def test_a_trained_agent_plays_on_and_an_episode_is_seen_step_by_step(tmp_path: Path) -> None:
    run, events = begun("q-frozenlake", tmp_path, steps=4_000)
    list(events)
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
    first, last = view({"episode": 2, "step": 0}), view({"episode": 2, "step": 99})
    assert first is not None
    assert last is not None
    assert first.facts["steps"] == 6
    assert last.facts["step"] == 5
    assert float(first.arrays["observation"]) == 0.0
    assert last.arrays["rewards"].tolist() == [0, 0, 0, 0, 0, 1]
    assert not torch.equal(first.arrays["picture"], last.arrays["picture"])
