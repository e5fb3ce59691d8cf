"""What agents compute, held against sums by hand; and how they go on where they were stopped."""

import importlib
import json
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from torch import nn

from app.compiler.analysis import Analyst
from app.graph import edits
from app.graph.graph import Project
from app.training.package import imported, lay_out
from nodes.runtime.environments.gym import CartPole, FrozenLake
from nodes.runtime.environments.wrappers import TimeLimit
from nodes.runtime.loops.dqn import target_of
from nodes.runtime.loops.reinforce import returns_of
from nodes.runtime.orthogonal import begin_orthogonal
from nodes.runtime.replay import Replay, Tree
from nodes.runtime.rollout import advantages
from tests.templates.agents import DRAWINGS

DISCOUNT, TRACE = 0.97, 0.9


@pytest.fixture(scope="module")
def analyst() -> Analyst:
    return Analyst()


def with_agent(name: str, **values: Any) -> Project:
    """Give a drawing whose agent has these values."""
    project = DRAWINGS[name]()
    return project.with_drawing(edits.configure(project.graph, "agent", **values))


def run_of(project: Project, folder: Path, analyst: Analyst, *, resume: bool = False) -> Any:
    """Lay out the package of a drawing, and give its run."""
    package = analyst.package(project, name="agent_of_a_test")
    module = imported(lay_out(package, folder))
    return module.Run(module.load(), folder, resume=resume)


@pytest.mark.parametrize("dtype", [torch.float32, torch.float64])
def test_the_recursion_of_advantages_is_the_direct_sum(dtype: torch.dtype) -> None:
    torch.manual_seed(0)
    rewards, values, after = (torch.randn(shape, dtype=dtype) for shape in ((20, 3), (20, 3), (3,)))
    over = (torch.rand(20, 3) < 0.2).to(dtype)
    found = advantages(rewards, values, over, after, DISCOUNT, TRACE)
    assert found.dtype == dtype
    following = torch.cat((values[1:], after[None])).double()
    deltas = rewards.double() + DISCOUNT * (1 - over) * following - values
    for place in range(3):
        for step in range(20):
            total, weight = 0.0, 1.0
            for later in range(step, 20):
                total += weight * float(deltas[later, place])
                weight *= DISCOUNT * TRACE * (1 - float(over[later, place]))
            assert abs(total - float(found[step, place])) < 1e-6


def test_advantages_that_look_to_the_end_are_returns_above_the_value() -> None:
    rewards, values = torch.ones(4, 1), torch.tensor([[1.0], [2.0], [3.0], [4.0]])
    over = torch.tensor([[0.0], [0.0], [0.0], [1.0]])
    found = advantages(rewards, values, over, torch.tensor([99.0]), 1.0, 1.0)
    assert found.flatten().tolist() == [3.0, 1.0, -1.0, -3.0]


def test_a_target_is_what_a_step_earned_and_what_comes_after_unless_it_is_over() -> None:
    found = target_of(
        torch.tensor([[1.0], [1.0]]), torch.tensor([[0.0], [1.0]]), torch.tensor([[10.0], [10.0]]),
        0.99,
    )  # fmt: skip
    assert torch.allclose(found, torch.tensor([[10.9], [1.0]]), atol=1e-6)


def test_returns_end_with_each_episode() -> None:
    rewards = np.ones((3, 2), np.float32)
    assert returns_of(rewards, np.array([2, 3]), 0.5).tolist() == [[1.5, 1.75], [1, 1.5], [0, 1]]


def test_a_number_is_found_by_its_share_of_the_sum() -> None:
    tree = Tree(5)
    tree.set(np.arange(5), np.array([1.0, 0.0, 2.0, 4.0, 1.0]))
    assert tree.total == 8.0
    spots = np.array([0.5, 1.0, 2.9, 3.0, 6.9, 7.1])
    assert tree.find(spots).tolist() == [0, 2, 2, 3, 3, 4]


def test_kept_steps_come_back_as_they_went_in() -> None:
    environment = CartPole(2)
    replay = Replay(5, environment)
    seen = environment.reset(0)
    kept = []
    for _ in range(4):
        actions = np.array([0, 1])
        moved = environment.step(actions)
        replay.add(seen, actions, moved)
        kept.append((seen, moved))
        seen = moved.observation
    steps = replay.at(torch.tensor([replay.place - 2 + replay.size if replay.place < 2 else 1]))
    assert replay.count == 5
    last, moved = kept[-1]
    again = replay.at(torch.tensor([(replay.place - 1) % 5, (replay.place - 2) % 5]))
    assert np.array_equal(again.observation.numpy(), last[::-1])
    assert np.array_equal(again.later.numpy(), moved.last[::-1])
    assert again.choice.flatten().tolist() == [1, 0]
    assert steps.reward.shape == (1, 1)


def test_a_step_that_only_time_cut_is_kept_as_one_that_goes_on() -> None:
    environment = TimeLimit(CartPole(1), 1)
    replay = Replay(4, environment)
    seen = environment.reset(0)
    moved = environment.step(np.array([0]))
    replay.add(seen, np.array([0]), moved)
    assert (bool(moved.cut[0]), bool(moved.ended[0])) == (True, False)
    steps = replay.at(torch.tensor([0]))
    assert float(steps.ended) == 0.0
    assert not np.array_equal(moved.last, moved.observation)


def test_on_the_first_pass_the_new_policy_is_the_old_one(tmp_path: Path, analyst: Analyst) -> None:
    run = run_of(with_agent("ppo-cartpole", steps=2_048), tmp_path, analyst)
    events = run.events()
    next(events)
    loop = run.session.loop
    loop.rollout.begin()
    for _ in loop.rollout.collect():
        pass
    batch = loop.rollout.batch
    found = loop.policy(batch["observation"])
    likely, _ = loop.way.judge(found["policy"], batch["action"])
    assert float(((likely - batch["likely"]).exp() - 1).abs().max().detach()) < 1e-5
    events.close()


def test_the_target_network_is_no_part_of_the_optimiser(tmp_path: Path, analyst: Analyst) -> None:
    run = run_of(with_agent("dqn-cartpole", steps=1_010, warmup=1_000), tmp_path, analyst)
    events = run.events()
    next(events)
    loop = run.session.loop
    moved = {id(weight) for group in loop.optimizer.param_groups for weight in group["params"]}
    assert moved == {id(loop.flat.row)}
    assert not any(weight.requires_grad for weight in loop.target.parameters())
    before = loop.target_row.clone()
    own = loop.flat.row.detach().clone()
    for event in events:
        if event.event == "step":
            break
    wanted = before + 0.05 * (loop.flat.row.detach() - before)
    assert torch.allclose(loop.target_row, wanted, atol=1e-7)
    assert not torch.equal(own, loop.flat.row)
    weights = torch.cat([weight.reshape(-1) for weight in loop.target.parameters()])
    assert torch.equal(weights, loop.target_row)
    events.close()


SHORT = {
    "q-cliffwalking": {"steps": 2_000, "evaluate_every": 750},
    "dqn-cartpole": {"steps": 600, "evaluate_every": 250, "warmup": 100, "prioritized": True},
    "reinforce-cartpole": {"steps": 3_000, "evaluate_every": 1_250},
    "ppo-cartpole": {"steps": 3_000, "evaluate_every": 1_250},
    "sac-pendulum": {"steps": 250, "evaluate_every": 100, "warmup": 60, "batch_size": 32},
}


def lines(folder: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (folder / "events.jsonl").read_text().splitlines()]


def plain(events: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for event in events:
        yield {k: v for k, v in event.items() if k not in ("run", "package", "seconds")}


@pytest.mark.parametrize("name", sorted(SHORT))
def test_an_agent_that_was_stopped_goes_on_as_if_nothing_had_happened(
    name: str, tmp_path: Path, analyst: Analyst
) -> None:
    project = with_agent(name, goal=0.0, final_episodes=5, evaluate_episodes=5, **SHORT[name])
    for _ in run_of(project, tmp_path / "whole", analyst).events():
        pass
    half = run_of(project, tmp_path / "half", analyst)
    for event in half.events():
        if event.event == "epoch":
            half.stop()
    assert lines(tmp_path / "half")[-1]["why"] == "stopped"
    for _ in run_of(project, tmp_path / "half", analyst, resume=True).events():
        pass
    assert list(plain(lines(tmp_path / "half"))) == list(plain(lines(tmp_path / "whole")))
    whole, again = (
        torch.load(tmp_path / each / "checkpoint.pt", weights_only=True)["net"]
        for each in ("whole", "half")
    )
    assert all(torch.equal(whole[key], again[key]) for key in whole)


def test_no_episode_that_ended_a_training_is_told_in_the_end(
    tmp_path: Path, analyst: Analyst, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = with_agent(
        "q-cliffwalking", goal=-100.0, evaluate_every=500, evaluate_episodes=2, final_episodes=3
    )
    run = run_of(project, tmp_path, analyst)
    played: list[tuple[int, ...]] = []
    acting = importlib.import_module(f"{type(run).__module__.rpartition('.')[0]}.acting")
    evaluated = acting.evaluated

    def noting(player: Any, environment: Any, episodes: int, *seed: int) -> Any:
        played.append((episodes, acting.mixed(acting.EVALUATION, *seed, 0)))
        return evaluated(player, environment, episodes, *seed)

    monkeypatch.setattr(acting, "evaluated", noting)
    last = list(run.events())[-1]
    assert last.why == "goal"
    assert [episodes for episodes, _ in played[-3:]] == [2, 3, 3]
    assert len({seed for _, seed in played}) == len(played)


def test_evaluating_afterwards_gives_what_the_run_ended_with(
    tmp_path: Path, analyst: Analyst
) -> None:
    from app.training import results

    project = with_agent("q-frozenlake", steps=4_000)
    last = list(run_of(project, tmp_path, analyst).events())[-1]
    found = results.evaluate(tmp_path / "agent_of_a_test")
    assert found["validation"] == last.metrics["validation"]
    assert found["validation"]["return"] == 1.0
    predicted = results.predict(tmp_path / "agent_of_a_test", {}, 5)
    assert predicted.outputs["table"].shape == (5, 4)


def test_a_fixed_list_of_actions_earns_what_gymnasium_alone_gives() -> None:
    import gymnasium

    actions = np.random.default_rng(0).integers(2, size=300)
    alone = gymnasium.make("CartPole-v1")
    ours = CartPole(1)
    seen, _ = alone.reset(seed=7)
    assert np.array_equal(ours.reset(7)[0], seen)
    for action in actions:
        observation, reward, ended, cut, _ = alone.step(action)
        moved = ours.step(np.array([action]))
        assert np.array_equal(moved.last[0], observation)
        assert (moved.reward[0], moved.ended[0], moved.cut[0]) == (reward, ended, cut)
        if ended or cut:
            assert np.array_equal(alone.reset()[0], moved.observation[0])
    lake, other = FrozenLake(1), gymnasium.make("FrozenLake-v1")
    assert int(lake.reset(3)[0]) == other.reset(seed=3)[0]
    for action in np.random.default_rng(1).integers(4, size=300):
        observation, reward, ended, cut, _ = other.step(int(action))
        moved = lake.step(np.array([action]))
        assert (int(moved.last[0]), moved.reward[0]) == (observation, reward)
        if ended or cut:
            other.reset()


def test_an_orthogonal_beginning_makes_the_policy_even_and_the_rest_as_wide_as_before() -> None:
    torch.manual_seed(0)
    body, policy, value = nn.Linear(4, 8), nn.Linear(8, 3), nn.Linear(8, 1)
    net = nn.ModuleList([body, policy, value])
    seen = torch.randn(5, 4)

    def ask() -> dict[str, torch.Tensor]:
        hidden = torch.tanh(body(seen))
        return {"policy": policy(hidden), "value": value(hidden)}

    begin_orthogonal(net, ask)
    assert torch.allclose(body.weight.T @ body.weight, 2 * torch.eye(4), atol=1e-5)
    assert torch.allclose(policy.weight @ policy.weight.T, 1e-4 * torch.eye(3), atol=1e-7)
    assert torch.allclose(value.weight @ value.weight.T, torch.ones(1, 1), atol=1e-5)
    assert not any(each.bias.any() for each in (body, policy, value))


def played(run: Any) -> Any:
    """Make the view that shows the environment of a run."""
    session, package = run.session, run.program.model.__package__
    view = importlib.import_module(f"{package}.runtime.view")
    showing = view.Showing(
        session.net, session.experiment, session.data, session.settings, session.device,
        session.folder, session.loop,
    )  # fmt: skip
    play = importlib.import_module(f"{package}.runtime.views.play").make(showing)

    def look() -> None:
        with view.undisturbed(session.net):
            assert play({}) is not None

    return look


@pytest.mark.parametrize("name", ["ppo-cartpole", "dqn-cartpole"])
def test_who_watches_an_agent_is_called_between_its_steps_and_changes_nothing(
    name: str, tmp_path: Path, analyst: Analyst
) -> None:
    told: list[list[str]] = []
    calls = count(1)
    for watched in (False, True):
        project = with_agent(name, steps=1_200, evaluate_every=1_200, final_episodes=2)
        run = run_of(project, tmp_path / str(watched), analyst)
        events = run.events()
        next(events)
        if watched:
            look = played(run)
            run.session.aside = lambda look=look: None if next(calls) % 50 else look()
        told.append([repr(event) for event in events if event.event != "finished"])
    assert told[0] == told[1]
    assert next(calls) > sum("Step(" in each for each in told[1])
