"""Which episodes of a training are kept, and that each is what was played."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from app.compiler.analysis import Analyst
from app.graph import edits
from app.training.package import imported, lay_out
from nodes.runtime.environments.environment import Over
from nodes.runtime.environments.grid import GridWorld
from nodes.runtime.environments.gym import CartPole
from nodes.runtime.environments.wrappers import FrameStack, ScaleReward, TimeLimit
from nodes.runtime.kept import SPREAD, Episodes
from tests.templates.agents import DRAWINGS


def walked(episodes: Episodes, environment: Any, steps: int) -> list[tuple[float, int]]:
    """Act at random, and give return and length of each episode that ended."""
    chance = np.random.default_rng(1)
    seen = environment.reset(3)
    told: list[tuple[float, int]] = []
    for step in range(steps):
        judged = None if step % 3 == 0 else {"values": np.full((environment.count, 2), step)}
        moved = episodes.step(environment, seen, environment.any_action(chance), judged)
        seen = moved.observation
        for over in environment.finished:
            told.append((over.value, over.length))
            episodes.end(len(told), over)
    return told


def test_the_latest_the_best_the_worst_and_some_in_between_are_kept() -> None:
    environment = CartPole(3)
    episodes = Episodes(environment)
    told = walked(episodes, environment, 3_000)
    marks = episodes.marks()
    assert len(told) > 300
    by_mark = {mark: number for number, (_, _, own) in marks.items() for mark in own}
    values = [value for value, _ in told]
    assert by_mark["latest"] == len(told)
    assert values[by_mark["best"] - 1] == max(values)
    assert values[by_mark["worst"] - 1] == min(values)
    between = [number for number, (_, _, own) in marks.items() if not own]
    assert SPREAD / 2 - 2 <= len(between) <= SPREAD
    gaps = set(np.diff(between).tolist())
    assert len(gaps) <= 2  # all over the training, one of which may be marked besides
    for number, (value, length, _) in marks.items():
        assert (value, length) == told[number - 1]


def test_an_episode_is_kept_as_it_was_played_from_its_first_state_to_its_last() -> None:
    environment = CartPole(2)
    episodes = Episodes(environment)
    told = walked(episodes, environment, 120)
    number = next(number for number, (_, _, own) in episodes.marks().items() if "best" in own)
    kept = episodes.episode(number)
    assert kept is not None
    value, length = told[number - 1]
    assert len(kept.actions) == len(kept.judged) == length
    assert kept.seen.shape == (length + 1, 4)
    assert float(kept.rewards.sum()) == value
    again = CartPole(1)  # the dynamics lead from each kept state to the next
    again.reset(0)
    for place in range(length):
        again._each[0].state = kept.shown[place].astype(np.float64)
        moved = again.step(kept.actions[place : place + 1])
        assert np.allclose(moved.last[0], kept.shown[place + 1], atol=1e-6)
    assert abs(kept.shown[-1][2]) > 0.2095 or abs(kept.shown[-1][0]) > 2.4  # it fell at last
    asked = ~np.isnan(kept.judged[:, 0])
    assert 0 < asked.sum() < length
    steps = kept.judged[asked, 0]
    assert np.all(np.diff(steps) > 0)


def test_what_lies_beneath_wrappers_is_drawn_and_what_the_network_saw_is_told() -> None:
    environment = FrameStack(ScaleReward(TimeLimit(CartPole(2), 9), 0.5), 3)
    episodes = Episodes(environment)
    walked(episodes, environment, 30)
    kept = episodes.episode(1)
    assert kept is not None
    assert kept.seen.shape == (10, 3, 4)
    assert kept.shown.shape == (10, 4)
    assert np.array_equal(kept.seen[:, -1], kept.shown)
    assert kept.rewards.tolist() == [0.5] * 9
    assert kept.value == 9.0


def test_of_a_long_episode_the_last_steps_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("nodes.runtime.kept.LONGEST", 20)
    world = GridWorld(("S" + "." * 98 + "G",))
    episodes = Episodes(world)
    seen = world.reset(0)
    for _ in range(99):
        seen = episodes.step(world, seen, np.array([2]), None).observation
        if world.finished:
            episodes.end(1, world.finished[0])
    kept = episodes.episode(1)
    assert kept is not None
    assert kept.length == 99
    assert kept.shown.tolist() == list(range(79, 100))
    assert len(episodes._log) < 40  # no more is held than may be kept


def test_an_episode_that_is_told_later_is_found_where_it_ended() -> None:
    world = GridWorld(("S.G",), count=2)
    episodes = Episodes(world)
    seen = world.reset(0)
    for action in ([2, 0], [2, 2], [2, 2], [0, 0]):
        seen = episodes.step(world, seen, np.array(action), None).observation
    episodes.end(1, Over(1.0, 2, 0), ago=2)
    episodes.end(2, Over(1.0, 3, 1), ago=1)
    first, second = episodes.episode(1), episodes.episode(2)
    assert first is not None
    assert second is not None
    assert first.shown.tolist() == [0, 1, 2]
    assert second.shown.tolist() == [0, 0, 1, 2]


def test_kept_episodes_come_back_from_a_checkpoint_and_from_a_run_that_is_over(
    tmp_path: Path,
) -> None:
    project = DRAWINGS["q-frozenlake"]()
    project = project.with_drawing(
        edits.configure(project.graph, "agent", steps=900, goal=0.0, final_episodes=1)
    )
    package = Analyst().package(project, name="kept_of_a_test")
    module = imported(lay_out(package, tmp_path))
    run = module.Run(module.load(), tmp_path)
    events = run.events()
    for event in events:
        if event.event == "episode" and event.episode == 30:
            run.stop()
    again = module.Run(module.load(), tmp_path, resume=True)
    going_on = again.events()
    next(going_on)
    kept = again.session.loop.acting.kept
    marks = kept.marks()
    assert 1 in marks
    assert marks[max(marks)][2][0] == "latest"
    old = kept.episode(1)
    last = [event for event in going_on if event.event == "episode"][-1].episode
    state = torch.load(tmp_path / "checkpoint.pt", weights_only=True)["loop"]["kept"]
    whole = Episodes(again.session.data)
    whole.load(state)
    assert last in whole.marks()
    same = whole.episode(1)
    assert same is not None
    assert same.shown.tolist() == old.shown.tolist()
    assert np.array_equal(same.judged, old.judged, equal_nan=True)
