from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from app.ui import previews
from app.ui.previews import Previews, preview


@pytest.fixture
def watched() -> list[str]:
    return []


@pytest.fixture
def shown(qtbot: QtBot, watched: list[str], monkeypatch: pytest.MonkeyPatch) -> Iterator[Previews]:
    monkeypatch.setattr(previews, "TURN", 0.0)
    parent = QObject()
    yield Previews(watched.append, parent)
    parent.deleteLater()


def test_blocks_take_turns_and_the_chosen_one_has_every_other(
    shown: Previews, watched: list[str]
) -> None:
    shown.follow(("a", "b", "c"), "b")
    for _ in range(6):
        shown.tick()
    assert watched == ["b", "b", "b", "b", "c", "b", "a"]


def test_without_a_choice_all_have_equal_turns(shown: Previews, watched: list[str]) -> None:
    shown.follow(("a", "b"), "")
    for _ in range(4):
        shown.tick()
    assert watched == ["a", "b", "a", "b", "a"]


def test_a_block_that_cannot_be_watched_has_no_further_turn(
    shown: Previews, watched: list[str]
) -> None:
    shown.follow(("a", "b"), "a")
    shown.leave_out("a")
    watched.clear()
    for _ in range(3):
        shown.tick()
    assert set(watched) == {"b"}


def test_what_no_longer_fits_is_forgotten(shown: Previews, qtbot: QtBot) -> None:
    shown.take("stage.0.conv", np.zeros((2, 4, 4), np.float32))
    shown.take("linear", np.zeros(10, np.float32))
    with qtbot.waitSignal(shown.changed) as heard:
        shown.keep({"stage.conv": (2, 4, 4), "linear": (12,)})
    assert heard.args is not None
    assert set(heard.args[0]) == {"stage.conv"}


def test_one_number_alone_is_no_picture(shown: Previews, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(shown.changed):
        shown.take("linear", np.zeros(1, np.float32))


def test_feature_maps_are_tiles_vectors_bars_and_colours_a_picture(qtbot: QtBot) -> None:
    maps = preview(np.random.default_rng(0).random((16, 5, 7), dtype=np.float32))
    assert isinstance(maps, list)
    assert (len(maps), maps[0].width(), maps[0].height()) == (6, 7, 5)
    bars = preview(np.array([-1.0, 0.0, 3.0], np.float32))
    assert isinstance(bars, np.ndarray)
    assert bars.tolist() == [0.0, 0.25, 1.0]
    assert isinstance(preview(np.zeros((3, 8, 8), np.float32)), QImage)
    assert isinstance(preview(np.full(300, np.nan, np.float32)), QImage)
