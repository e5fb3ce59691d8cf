"""Environments: that they go where they say, and are drawn as they stand."""

from typing import Any

import numpy as np
import pytest

from nodes.runtime.environments import gym
from nodes.runtime.environments.environment import Environment
from nodes.runtime.environments.grid import GridWorld
from nodes.runtime.environments.scene import Scene, turned
from nodes.runtime.environments.wrappers import FrameStack, ScaleObservation

KINDS: tuple[type[Environment], ...] = (
    gym.CartPole, gym.MountainCar, gym.MountainCarContinuous, gym.Acrobot, gym.Pendulum,
    gym.LunarLander, gym.ContinuousLunarLander, gym.FrozenLake, gym.CliffWalking, gym.Taxi,
)  # fmt: skip


@pytest.mark.parametrize("kind", [gym.FrozenLake, gym.CliffWalking, GridWorld])
def test_each_action_leads_where_its_name_says(kind: Any) -> None:
    if kind is GridWorld:
        world: Environment = GridWorld(("...", ".S.", "..."))
    else:
        world = kind(1, "8x8", is_slippery=False) if kind is gym.FrozenLake else kind()
    columns = len(world.rows[0])  # type: ignore[attr-defined]  # worlds of cells have them
    ways = {"left": (-1, 0), "right": (1, 0), "up": (0, -1), "down": (0, 1)}
    middle = columns + 1
    led = {}
    for action, name in enumerate(world.moves):
        world.reset(0)
        if isinstance(world, gym.Gym):
            world._each[0].s = middle
        world.step(np.array([action]))
        row, column = divmod(int(world.left[0]), columns)
        led[name] = column - 1, row - 1
    assert led == ways


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_kind_is_drawn_state_by_state_and_names_what_it_shows(kind: Any) -> None:
    if "Lunar" in kind.__name__:
        pytest.importorskip("Box2D")
    world: Environment = kind(2)
    chance = np.random.default_rng(0)
    world.reset(0)
    shown, actions = [], []
    for _ in range(40):
        shown.append(world.shown[1])
        actions.append(world.any_action(chance))
        world.step(actions[-1])
    ground = world.grounds[1] if world.grounds else ()
    acted = np.array(actions)[:, 1]
    scene = world.scene(np.array(shown), ground, acted)
    assert scene is not None
    places = scene.places
    assert places.shape == (40, sum(count for *_, count in scene.facts["moving"]))
    assert len(np.unique(places, axis=0)) > 3
    known = places[~np.isnan(places)]
    assert known.min() > -8
    assert known.max() < 28
    # Each state is drawn by itself as it is among others.
    alone = world.scene(np.array(shown[3:4]), ground, acted[3:4])
    assert alone is not None
    assert np.array_equal(alone.places[0], places[3], equal_nan=True)
    assert len(world.names) == (world.axes[0] if world.axes else 0)
    assert len(world.moves) == (world.actions or len(world.low))


def test_a_pole_stands_up_from_its_cart_and_a_pendulum_hangs_to_the_side_it_is_at() -> None:
    scene = gym.CartPole().scene(np.array([[0.0, 0, 0, 0], [1.0, 0, 0.5, 0]], np.float32))
    kinds = [kind for kind, *_ in scene.facts["moving"]]
    start = sum(count for _, _, _, count in scene.facts["moving"][: kinds.index("line")])
    foot_x, foot_y, tip_x, tip_y = scene.places[:, start : start + 4].T
    assert tip_x[0] == foot_x[0]
    assert foot_y[0] - tip_y[0] == pytest.approx(1.0)
    assert foot_x[1] - foot_x[0] == pytest.approx(1.0)
    assert tip_x[1] - foot_x[1] == pytest.approx(np.sin(0.5))
    left = gym.Pendulum().scene(np.array([[0.0, 1.0, 0.0]], np.float32))
    assert left.places[0].tolist() == pytest.approx([1.7, 1.3, 0.7, 1.3])  # a quarter to the left


def test_a_lander_keeps_the_ground_of_its_episode() -> None:
    pytest.importorskip("Box2D")
    world = gym.LunarLander(2)
    world.reset(0)
    first = world.grounds
    assert len(first[0]) == 11
    assert first[0] != first[1]
    while not world.finished:
        world.step(np.array([0, 2]))
    over = world.finished[0].place
    assert world.grounds[over] != first[over]
    assert world.grounds[1 - over] == first[1 - over]


def test_what_stands_is_told_once_and_what_moves_for_each_state() -> None:
    scene = Scene(2, 1, 3)
    scene.disc("good", 0.1, (1.0, 0.5))
    scene.line("bad", 0.1, turned(((1.0, 0.0),), np.array([0.0, np.pi / 2, np.nan]), (0.0, 0.0)))
    assert scene.facts["still"] == [["disc", "good", 0.1, [1.0, 0.5], ""]]
    assert scene.facts["moving"] == [["line", "bad", 0.1, 2]]
    expected = [[1.0, 0.0], [0.0, 1.0], [np.nan, np.nan]]
    assert np.allclose(scene.places, expected, atol=1e-6, equal_nan=True)


def test_beneath_wrappers_stands_what_the_environment_itself_shows() -> None:
    inner = gym.Pendulum(2)
    wrapped = FrameStack(ScaleObservation(inner, (-1.0, -1.0, -8.0), (1.0, 1.0, 8.0)), 2)
    seen = wrapped.reset(0)
    assert wrapped.innermost is inner
    assert seen.shape == (2, 2, 3)
    assert inner.shown.shape == (2, 3)
    assert np.allclose(seen[:, 1, 2] * 8, inner.shown[:, 2], atol=1e-6)
