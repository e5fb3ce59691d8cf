"""Episodes: those that the training kept, step by step, and one that the network plays now."""

import importlib
from collections.abc import Mapping
from typing import Any

import numpy as np
import torch

from ..checkpoint import load_checkpoint
from ..environments.environment import Array, Environment, Over
from ..kept import LONGEST, Episodes, Kept
from ..view import Frame, Showing, View
from .play import Judge

NOW = 0
"""In place of the number of an episode: the one that the present network plays."""


def make(showing: Showing) -> View:
    """Show a whole episode, with what the network made of each state then, and makes of it now.

    The user asks for the number of an ``episode``, and for `NOW` with another ``turn`` to have
    another one played. An episode that is looked at stays, though the training keeps it no longer.
    """
    environment: Environment = showing.data
    kept = _kept(showing, environment)
    judge = Judge(showing, environment)
    looked: dict[str, Any] = {"at": None, "episode": None}

    def view(asked: Mapping[str, Any]) -> Frame | None:
        marks = kept.marks()
        number = int(asked.get("episode", next(iter(marks), NOW)))
        if looked["episode"] is not None and "episode" not in asked:
            number = looked["at"][0]  # the one that was shown first
        turn = int(asked.get("turn", 0)) if number == NOW else 0
        if looked["at"] != (number, turn):
            found = _played(showing, environment, turn) if number == NOW else kept.episode(number)
            if found is not None:
                looked.update(at=(number, turn), episode=found)
        episode: Kept | None = looked["episode"]
        if episode is None:
            return Frame({}, {"kept": [], "episode": None})
        marks.setdefault(episode.number, (episode.value, episode.length, ()))
        listed = [[n, value, length, list(told)] for n, (value, length, told) in marks.items()]
        facts = {"kept": listed, "episode": episode.number, "turn": looked["at"][1]}
        return _frame(environment, episode, judge, facts)

    return view


def _kept(showing: Showing, environment: Environment) -> Episodes:
    """Give what the run keeps, or kept while it trained."""
    if showing.loop is not None:
        found: Episodes = showing.loop.acting.kept
        return found
    over = Episodes(environment)
    checkpoint = load_checkpoint(showing.folder)
    if checkpoint is not None:
        over.load(checkpoint["loop"]["kept"])
    return over


def _played(showing: Showing, whole: Environment, seed: int) -> Kept:
    """Let the present network play an episode greedily in an environment of its own."""
    environment = whole.alike(1)
    module = importlib.import_module(f"..loops.{showing.settings['loop']}", __package__)
    player = module.player(showing.net, showing.experiment, environment, showing.device)
    judge = Judge(showing, environment)
    log = Episodes(environment)
    seen = environment.reset(seed)
    for _ in range(LONGEST):
        action = player(seen)
        seen = log.step(environment, seen, action, judge.ask(seen)).observation
        if environment.finished:
            break
    value, length = environment.so_far(0)
    over = environment.finished[0] if environment.finished else Over(value, length, 0)
    log.end(NOW, over)
    found = log.episode(NOW)
    assert found is not None
    return found


def _frame(environment: Environment, episode: Kept, judge: Judge, facts: dict[str, Any]) -> Frame:
    now, promised = judge(episode.seen)
    arrays = {
        "now": now,
        "seen": torch.from_numpy(np.asarray(episode.seen, np.float32)),
        "actions": torch.from_numpy(np.asarray(episode.actions, np.float32)),
        "rewards": torch.from_numpy(episode.rewards),
    }
    if episode.port:
        arrays["then"] = judge.bars(episode.port, torch.from_numpy(episode.judged))
    if promised is not None:
        arrays["promised now"] = promised.float()
        arrays["promised then"] = torch.from_numpy(episode.promised)
    told = {
        **facts, **judge.facts, "return": episode.value, "length": episode.length,
        "observed": environment.names, "columns": _columns(environment),
    }  # fmt: skip
    # After the last action there is one state more, in which nothing is done.
    actions = np.concatenate((episode.actions, _no_action(environment, episode)))
    scene = environment.innermost.scene(episode.shown, episode.ground, actions)
    if scene is not None:
        arrays["places"] = torch.from_numpy(scene.places)
        told["scene"] = scene.facts
    return Frame(arrays, told)


def _no_action(environment: Environment, episode: Kept) -> Array:
    """Give an action that does nothing, as far as it can be seen."""
    return np.full_like(episode.actions[:1], -1 if environment.actions else 0)


def _columns(environment: Environment) -> int:
    """Give in how many columns cells lie that are told by one number; 0 where there are none."""
    rows = getattr(environment, "rows", None)
    return len(rows[0]) if rows and not environment.axes else 0
