"""Tests of what the window shows of agents, read from what stands on the widgets."""

from typing import Any

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.ui.plots.episodes import Episodes
from app.ui.plots.grid import Grid
from app.ui.plots.play import Play
from app.ui.plots.shown import Shown

PICTURE = np.full((40, 60, 3), 200, np.uint8)
BARS = np.array([0.25, 0.75], np.float32)


def test_one_of_several_environments_is_shown_and_a_click_asks_for_the_next(qtbot: QtBot) -> None:
    play = Play()
    qtbot.addWidget(play)
    play.resize(600, 240)
    facts = {"return": 17.0, "length": 17, "place": 0, "count": 8, "bars": "probabilities"}
    play.show_frame(Shown("play", 5, {"picture": PICTURE, "bars": BARS}, {**facts, "value": 2.5}))
    assert "return 17 after 17 steps" in play.told
    assert "environment 1 of 8" in play.told
    picture = play.grab().toImage()
    assert picture.pixelColor(60, 100).red() == 200
    asked: list[dict[str, Any]] = []
    play.asked.connect(asked.append)
    QTest.mouseClick(play, Qt.MouseButton.LeftButton)
    assert asked == [{"place": 1, "seed": 1}]


def test_an_episode_is_gone_through_by_its_slider(qtbot: QtBot) -> None:
    view = Episodes()
    qtbot.addWidget(view)
    view.resize(700, 260)
    asked: list[dict[str, Any]] = []
    view.asked.connect(asked.append)
    facts = {
        "bars": "q", "value": 1.0, "episode": 0, "episodes": 24, "step": 0, "steps": 6,
        "action": [2], "return": 1.0,
    }  # fmt: skip
    arrays: dict[str, Any] = {
        "picture": PICTURE,
        "bars": BARS,
        "observation": np.zeros(1, np.float32),
    }
    view.show_frame(Shown("episodes", 5, arrays, facts))
    assert asked == []
    assert view.told == "return 1 · action 2"
    assert view.step.maximum() == 5
    view.step.setValue(3)
    view.episode.setValue(4)
    view.anew.click()
    view.grab()
    assert asked == [
        {"episode": 0, "step": 3, "turn": 0},
        {"episode": 4, "step": 0, "turn": 0},
        {"episode": 4, "step": 0, "turn": 1},
    ]


def test_the_goal_is_green_and_a_cell_without_a_way_is_told(qtbot: QtBot) -> None:
    grid = Grid()
    qtbot.addWidget(grid)
    grid.resize(400, 200)
    values = np.zeros((1, 3, 2), np.float32)
    values[0, 1] = (0.2, 0.9)
    facts = {"rows": ["S.G"], "ways": [[-1, 0], [1, 0]], "at": [1]}
    grid.show_frame(Shown("grid", 1, {"values": values}, facts))
    assert "promises 0 to 0.9" in grid.told
    picture = grid.grab().toImage()
    goal = picture.pixelColor(14 + 2 * 72 + 10, 30 + 10)
    assert goal.green() > goal.red()
    grid.show_frame(Shown("grid", 1, {}, {"told": "This environment has no cells."}))
    assert grid.told == "This environment has no cells."
    grid.grab()
