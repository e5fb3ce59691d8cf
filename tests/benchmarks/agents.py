"""Agents beside Stable-Baselines3 on CartPole: the time of a step, and the steps to a return.

Ours learn as they are drawn. Their PPO has the same values. Their DQN has those that RL Zoo tuned
for CartPole, its wider network included, where steps are counted; where time is, it has ours.
"""

import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any

import torch
from stable_baselines3 import DQN, PPO
from stable_baselines3.common.callbacks import EvalCallback, StopTrainingOnRewardThreshold
from stable_baselines3.common.env_util import make_vec_env

from app.compiler.analysis import Analyst
from app.graph import edits
from app.training.package import imported, lay_out
from tests.templates.agents import DRAWINGS

GOAL = 475.0
EPISODES = 20
ROUNDS = 3
SEEDS = (0, 1, 2)

Row = tuple[str, float, str, float]


@dataclass(frozen=True)
class Match:
    """An agent of ours and one of theirs, judged alike.

    Parameters
    ----------
    title, drawing
        What it is called, and which drawing of ours it is.
    theirs
        Makes theirs for a seed.
    alike
        Makes theirs with a network of the size of ours.
    steps
        Over so many the time is measured.
    every
        Steps between two evaluations.
    most
        After so many steps the return was not reached.
    goal
        What our time of a step may be of theirs.
    """

    title: str
    drawing: str
    theirs: Callable[[int], Any]
    alike: Callable[[int], Any]
    steps: int
    every: int
    most: int
    goal: float


def their_ppo(seed: int) -> Any:
    """Make their PPO as ours is drawn."""
    return PPO(
        "MlpPolicy", make_vec_env("CartPole-v1", 8, seed=seed), learning_rate=1e-3, n_steps=128,
        batch_size=256, n_epochs=10, seed=seed, device="cpu",
    )  # fmt: skip


def their_dqn(seed: int, width: int = 256) -> Any:
    """Make their DQN with the values that RL Zoo tunes for CartPole."""
    return DQN(
        "MlpPolicy", make_vec_env("CartPole-v1", 1, seed=seed), learning_rate=2.3e-3,
        buffer_size=100_000, learning_starts=1_000, batch_size=64, gamma=0.99, train_freq=256,
        gradient_steps=128, target_update_interval=10, exploration_fraction=0.16,
        exploration_final_eps=0.04, policy_kwargs={"net_arch": [width, width]}, seed=seed,
        device="cpu",
    )  # fmt: skip


MATCHES = (
    Match("PPO", "ppo-cartpole", their_ppo, their_ppo, 24_576, 2_048, 120_000, 1 / 2),
    Match(
        "DQN",
        "dqn-cartpole",
        their_dqn,
        partial(their_dqn, width=128),
        6_000,
        1_000,
        60_000,
        1 / 1.5,
    ),
)


def rows() -> Iterator[Row]:
    """Measure time and steps of each match."""
    torch.set_num_threads(1)
    for match in MATCHES:
        shares = []
        for _ in range(ROUNDS):  # in turns, so that a busy machine slows both
            ours, theirs = seconds_of_ours(match), seconds_of_theirs(match)
            shares.append(ours / theirs)
        yield f"{match.title}: CPU time of a step beside theirs", median(shares), "", match.goal
        own = median(steps_of_ours(match, seed) for seed in SEEDS)
        others = median(steps_of_theirs(match, seed) for seed in SEEDS)
        yield f"{match.title}: thousand steps to a return of {GOAL:g}", own / 1e3, "", others / 1e3


def events_of(match: Match, folder: Path, **values: Any) -> Iterator[Any]:
    """Give the events of a run of ours."""
    project = DRAWINGS[match.drawing]()
    project = project.with_drawing(edits.configure(project.graph, "agent", **values))
    module = imported(lay_out(Analyst().package(project, name="agent_of_a_bench"), folder))
    events: Iterator[Any] = module.Run(module.load(), folder).events()
    return events


def seconds_of_ours(match: Match) -> float:
    """Measure how long our steps take, from the first to the last."""
    with tempfile.TemporaryDirectory() as folder:
        events = events_of(match, Path(folder), steps=match.steps, evaluate_every=match.steps)
        next(events)
        begun = time.process_time()
        for event in events:
            if event.event == "step" and event.step >= match.steps:
                break
        return time.process_time() - begun


def seconds_of_theirs(match: Match) -> float:
    """Measure how long their steps take."""
    model = match.alike(0)
    begun = time.process_time()
    model.learn(match.steps)
    return time.process_time() - begun


def steps_of_ours(match: Match, seed: int) -> float:
    """Give after how many steps greedy episodes reach the return."""
    with tempfile.TemporaryDirectory() as folder:
        values = {"steps": match.most, "evaluate_every": match.every, "goal": 0.0}
        for event in events_of(match, Path(folder), seed=seed, **values):
            if event.event == "epoch" and event.metrics["validation"]["return"] >= GOAL:
                return float(event.step)
    return float("inf")


def steps_of_theirs(match: Match, seed: int) -> float:
    """Give after how many steps their greedy episodes reach the return."""
    model = match.theirs(seed)
    judge = EvalCallback(
        make_vec_env("CartPole-v1", 1, seed=seed + 1_000),
        callback_on_new_best=StopTrainingOnRewardThreshold(GOAL, verbose=0),
        n_eval_episodes=EPISODES,
        eval_freq=match.every // model.n_envs,
        verbose=0,
    )
    model.learn(match.most, callback=judge)
    return float(model.num_timesteps) if judge.best_mean_reward >= GOAL else float("inf")
