"""Episodes: greedy ones that the network plays from kept seeds, step by step, as it saw them."""

import importlib
from collections.abc import Mapping
from typing import Any

import numpy as np
import torch

from ..environments.environment import Environment
from ..view import Frame, Showing, View
from .play import Judge, thinned

KEPT = 24
"""So many episodes may be seen again."""
LONGEST = 2_000
"""After so many steps an episode is seen no further."""


def make(showing: Showing) -> View:
    """Show one step of an episode that the present network plays anew from its seed.

    The user asks for ``episode`` and ``step``, and with another ``turn`` to play it anew. Of each
    episode its seed is kept, so no step of the training is slowed, and the same weights always play
    it alike.
    """
    whole: Environment = showing.data
    module = importlib.import_module(f"..loops.{showing.settings['loop']}", __package__)
    kept: dict[int, dict[str, Any]] = {}

    def played(number: int) -> dict[str, Any]:
        environment = whole.alike(1)
        player = module.player(showing.net, showing.experiment, environment, showing.device)
        seen = environment.reset(number)
        states, observations, actions, rewards = [environment.state()], [seen], [], []
        for _ in range(LONGEST):
            action = player(seen)
            moved = environment.step(action)
            actions.append(np.asarray(action).reshape(-1).tolist())
            rewards.append(float(moved.reward[0]))
            if environment.finished:
                break
            seen = moved.observation
            states.append(environment.state())
            observations.append(seen)
        return {
            "environment": environment, "states": states, "observations": observations,
            "actions": actions, "rewards": rewards, "judge": Judge(showing, environment),
        }  # fmt: skip

    def view(asked: Mapping[str, Any]) -> Frame | None:
        number = int(asked.get("episode", 0)) % KEPT
        turn = int(asked.get("turn", 0))
        if number not in kept or kept[number]["turn"] != turn:
            kept[number] = {**played(number), "turn": turn}
        episode = kept[number]
        count = len(episode["actions"])
        step = max(0, min(int(asked.get("step", 0)), count - 1))
        environment: Environment = episode["environment"]
        kind, bars, value = episode["judge"](episode["observations"][step])
        arrays = {
            "bars": bars.float(),
            "observation": torch.from_numpy(np.asarray(episode["observations"][step][0], "f4")),
            "rewards": torch.tensor(episode["rewards"]),
        }
        if environment.exact:
            environment.load(episode["states"][step])
            picture = environment.picture(0)
            if picture is not None:
                arrays["picture"] = torch.from_numpy(thinned(picture))
        facts = {
            "bars": kind, "value": value, "episode": number, "episodes": KEPT, "step": step,
            "steps": count, "action": episode["actions"][step],
            "return": float(sum(episode["rewards"])),
        }  # fmt: skip
        return Frame(arrays, facts)

    return view
