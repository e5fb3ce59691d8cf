"""Tests of what the window shows of agents, read from what stands on the widgets."""

from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.ui import theme
from app.ui.live import Pane
from app.ui.plots.episodes import Episodes
from app.ui.plots.grid import Grid
from app.ui.plots.play import Play
from app.ui.plots.shown import Shown

SCENE = {
    "wide": 4.0, "high": 2.0, "still": [["area", "good", 0.0, [0, 0, 1, 0, 1, 1, 0, 1], ""]],
    "moving": [["disc", "bad", 0.5, 2], ["line", "strong", 0.1, 4]],
}  # fmt: skip
NOTHING = float("nan")
PLACES = np.array([[1.5, 1.5, NOTHING, 0, 1, 1], [3.0, 0.5, 0, 0, 1, 1]], np.float32)
BARS = np.array([[0.25, 0.75], [0.9, 0.1]], np.float32)
LEFT, TOP = 14 + 6, 34 + 6


def one_of_eight(states: int = 1) -> Shown:
    facts: dict[str, Any] = {
        "return": 17.0, "length": 17, "place": 0, "count": 8, "bars": "probabilities",
        "names": ["left", "right"], "low": 0.0, "high": 1.0, "scene": SCENE,
    }  # fmt: skip
    arrays: dict[str, Any] = {
        "places": PLACES[:states],
        "bars": BARS[:states],
        "promised": np.ones(states),
    }
    return Shown("play", 5, arrays, facts, rate=3.0)


@pytest.mark.parametrize("name", ["light", "dark"])
def test_a_scene_is_painted_as_large_as_fits_in_the_colours_of_the_theme(
    qtbot: QtBot, name: str
) -> None:
    before = theme.current()
    theme.wear(theme.LIGHT if name == "light" else theme.DARK)
    try:
        play = Play()
        qtbot.addWidget(play)
        play.resize(900, 254)
        play.show_frame(one_of_eight())
        picture = play.grab().toImage()
        scale = (254 - 34 - 8 - 12) / 2.0
        worn = theme.current()
        assert picture.pixelColor(LEFT + 20, TOP + 20) == worn.good
        assert picture.pixelColor(LEFT + round(1.5 * scale), TOP + round(1.5 * scale)) == worn.bad
        assert picture.pixelColor(LEFT + round(3 * scale), TOP + round(scale)) == worn.canvas
    finally:
        theme.wear(before)


def test_one_of_several_environments_is_shown_and_a_click_asks_for_the_next(qtbot: QtBot) -> None:
    play = Play()
    qtbot.addWidget(play)
    play.resize(600, 240)
    play.grab()  # nothing is there yet
    play.show_frame(one_of_eight())
    assert "return 17 after 17 steps" in play.told
    assert "environment 1 of 8" in play.told
    asked: list[dict[str, Any]] = []
    play.asked.connect(asked.append)
    QTest.mouseClick(play, Qt.MouseButton.LeftButton)
    assert asked == [{"place": 1, "seed": 1}]


def test_the_states_of_a_frame_are_shown_one_after_the_other(qtbot: QtBot) -> None:
    pane = Pane(Play())
    qtbot.addWidget(pane)
    pane.resize(900, 300)
    pane.show()
    pane.show_frame(one_of_eight(2))
    assert "6 frames a second" in pane.foot
    assert pane.view.state == 0
    first = pane.view.grab().toImage()
    qtbot.waitUntil(lambda: pane.view.state == 1)
    assert pane.view.grab().toImage() != first
    pane.show_frame(one_of_eight(1))
    assert pane.view.state == 0
    pane.hide()


def an_episode(number: int = 9, turn: int = 0) -> Shown:
    """Give an episode of three steps, in the second of which nothing was asked."""
    then = np.array([[0.2, 0.8], [NOTHING, NOTHING], [0.6, 0.4]], np.float32)
    facts = {
        "bars": "probabilities", "names": ["left", "right"], "low": 0.0, "high": 1.0,
        "kept": [[9, 3.0, 3, ["latest", "best"]], [1, 1.0, 5, []]], "episode": number,
        "turn": turn, "return": 3.0, "length": 3, "observed": ["place", "speed"], "columns": 0,
        "scene": SCENE,
    }  # fmt: skip
    arrays = {
        "places": np.repeat(PLACES[:1], 4, 0), "then": then, "now": np.full((4, 2), 0.5),
        "seen": np.arange(8.0).reshape(4, 2), "actions": np.array([1.0, 0.0, 0.0]),
        "rewards": np.ones(3), "promised then": np.array([3.0, NOTHING, 1.0]),
        "promised now": np.zeros(4),
    }  # fmt: skip
    return Shown("episodes", 5, arrays, facts)


def replay(qtbot: QtBot) -> tuple[Episodes, list[dict[str, Any]]]:
    view = Episodes()
    qtbot.addWidget(view)
    view.resize(1000, 300)
    view.show()
    asked: list[dict[str, Any]] = []
    view.asked.connect(asked.append)
    view.show_frame(an_episode())
    return view, asked


def test_kept_episodes_are_offered_by_number_and_return(qtbot: QtBot) -> None:
    view, asked = replay(qtbot)
    entries = [view.episode.itemText(place) for place in range(view.episode.count())]
    assert entries == [
        "episode 9 (latest, best) · return 3, 3 steps", "episode 1 · return 1, 5 steps",
    ]  # fmt: skip
    assert view.episode.currentIndex() == 0
    QTest.keyClick(view.episode, Qt.Key.Key_Down)
    assert asked == [{"episode": 1}]
    QTest.mouseClick(view.anew, Qt.MouseButton.LeftButton)
    assert asked[1:] == [{"episode": 0, "turn": 1}]


def test_an_episode_is_gone_through_step_by_step(qtbot: QtBot) -> None:
    view, asked = replay(qtbot)
    assert view.told == "return 3 · then right, which earned 1"
    assert view.seen == [("place", "0"), ("speed", "1")]
    title, bars = view.bars
    assert title == "probabilities then"
    assert bars.tolist() == pytest.approx([0.2, 0.8])
    QTest.mouseClick(view.on, Qt.MouseButton.LeftButton)
    assert view.step.value() == 1
    assert view.bars[0] == "done at random · probabilities now"
    assert view.promised[0] == "promised now"  # since then it was not asked everywhere
    assert view.seen == [("place", "2"), ("speed", "3")]
    QTest.mouseClick(view.back, Qt.MouseButton.LeftButton)
    assert view.step.value() == 0
    assert not view.back.isEnabled()
    QTest.mouseClick(view.now, Qt.MouseButton.LeftButton)
    assert view.bars[0] == "probabilities now"
    view.step.setFocus()
    QTest.keyClick(view.step, Qt.Key.Key_End)
    assert view.told == "return 3 · the end"
    assert not view.on.isEnabled()
    view.show_frame(an_episode())
    assert view.step.value() == 3  # the same episode is shown on, at the same step
    view.show_frame(an_episode(1))
    assert view.step.value() == 0
    assert asked == []
    view.grab()


def test_an_episode_plays_by_itself_to_its_end(qtbot: QtBot) -> None:
    view, _ = replay(qtbot)
    QTest.mouseClick(view.play, Qt.MouseButton.LeftButton)
    assert view.playing
    assert view.play.accessibleName() == "Pause"
    qtbot.waitUntil(lambda: view.step.value() == 3)
    assert view.play.accessibleName() == "Play"
    QTest.mouseClick(view.play, Qt.MouseButton.LeftButton)
    assert view.step.value() == 0  # it begins again
    QTest.mouseClick(view.play, Qt.MouseButton.LeftButton)
    assert view.play.accessibleName() == "Play"
    QTest.mouseClick(view.play, Qt.MouseButton.LeftButton)
    view.hide()
    assert view.play.accessibleName() == "Play"


def test_where_no_episode_has_ended_it_is_said(qtbot: QtBot) -> None:
    view = Episodes()
    qtbot.addWidget(view)
    view.show_frame(Shown("episodes", 1, {}, {"kept": [], "episode": None}))
    assert view.told == "No episode has ended yet."
    assert not view.play.isEnabled()
    assert view.anew.isEnabled()
    view.grab()


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


def test_where_there_is_little_room_the_slider_keeps_its_own(qtbot: QtBot) -> None:
    view = Episodes()
    qtbot.addWidget(view)
    view.show()
    view.resize(540, 200)
    qtbot.waitUntil(lambda: view.now.text() == "Now")
    assert view.step.width() >= 70
    assert view.minimumSizeHint().width() <= 540
    assert not view._place.isVisible()
    view.resize(900, 200)
    qtbot.waitUntil(lambda: view.now.text() == "Network now")
    assert view._place.isVisible()
