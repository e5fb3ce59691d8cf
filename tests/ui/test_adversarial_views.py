"""The views of two players in the window: what they say of a frame, and what they ask for."""

from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.ui.plots.generated import Generated
from app.ui.plots.judge_field import JudgeField
from app.ui.plots.modes import Modes
from app.ui.plots.shown import Shown
from app.ui.plots.walk import Walk

CHANCE = np.random.default_rng(0)


def numbers(*shape: int) -> NDArray[np.float32]:
    return CHANCE.normal(size=shape).astype(np.float32)


def frame(name: str, facts: dict[str, Any] | None = None, **arrays: NDArray[Any]) -> Shown:
    return Shown(name, 7, arrays, facts or {})


def painted(widget: Any, qtbot: QtBot, *, wide: int = 600, high: int = 220) -> int:
    """Paint a widget, and tell how many colours it has."""
    qtbot.addWidget(widget)
    widget.resize(wide, high)
    image = widget.grab().toImage()
    return len({image.pixel(x, y) for x in range(0, image.width(), 2) for y in range(2, high, 2)})


@pytest.mark.parametrize("channels", [1, 2, 3])
def test_pictures_stand_side_by_side(channels: int, qtbot: QtBot) -> None:
    view = Generated()
    empty = painted(view, qtbot)
    view.show_frame(frame("generated", pictures=numbers(12, channels, 8, 8)))
    assert "12 samples" in view.told
    assert painted(view, qtbot) > empty + 20


def test_points_lie_among_the_real_ones(qtbot: QtBot) -> None:
    view = Generated()
    points = numbers(50, 2)
    points[3] = np.nan
    view.show_frame(frame("generated", points=points, real=numbers(50, 2)))
    assert "real points behind them" in view.told
    assert painted(view, qtbot) > 3


def test_other_samples_are_shown_as_a_table(qtbot: QtBot) -> None:
    view = Generated()
    view.show_frame(frame("generated", pictures=numbers(12, 6)))
    assert painted(view, qtbot) > 10


def test_the_field_has_its_own_box(qtbot: QtBot) -> None:
    view = JudgeField()
    field = np.linspace(0, 1, 48 * 48, dtype=np.float32).reshape(48, 48)
    facts = {"box": [-2.0, -2.0, 2.0, 2.0], "share": True}
    view.show_frame(
        frame("judge_field", facts, field=field, points=numbers(9, 2), real=numbers(9, 2))
    )
    assert "0 to 1" in view.told
    assert painted(view, qtbot) > 20


def test_a_field_without_heights_is_painted_too(qtbot: QtBot) -> None:
    view = JudgeField()
    view.show_frame(frame("judge_field", {}, field=np.full((8, 8), np.nan, np.float32)))
    painted(view, qtbot)


def test_modes_are_told_in_words(qtbot: QtBot) -> None:
    view = Modes()
    facts = {"samples": 2_500, "wanted": 20.0, "names": ["a", "b", "c"]}
    view.show_frame(frame("modes", facts, counts=np.array([20, 19, 300])))
    assert view.told == (
        "2 of 3 found · 339 of 2,500 samples belong to one · the line is what counts as found"
    )
    assert painted(view, qtbot) > 3


def test_the_slider_asks_for_a_place_of_the_way(qtbot: QtBot) -> None:
    view = Walk()
    qtbot.addWidget(view)
    with qtbot.waitSignal(view.asked) as heard:
        view.slider.setValue(25)
    assert heard.args == [{"at": 0.25, "start": 0, "end": 1}]


def test_the_slider_is_drawn_by_the_mouse(qtbot: QtBot) -> None:
    view = Walk()
    qtbot.addWidget(view)
    view.resize(600, 200)
    view.show()
    asked: list[dict[str, Any]] = []
    view.asked.connect(asked.append)
    slider, left = view.slider, Qt.MouseButton.LeftButton
    middle = slider.rect().center()
    QTest.mousePress(slider, left, pos=middle)
    QTest.mouseMove(slider, QPoint(slider.width() - 2, middle.y()))
    QTest.mouseRelease(slider, left, pos=QPoint(slider.width() - 2, middle.y()))
    assert asked
    assert asked[-1] == {"at": 1.0, "start": 0, "end": 1}


def test_other_ends_go_on_from_the_last_one(qtbot: QtBot) -> None:
    view = Walk()
    qtbot.addWidget(view)
    way = numbers(9, 1, 8, 8)
    view.show_frame(frame("walk", {"count": 3}, sample=way[:1], way=way))
    view.resize(600, 200)
    view.show()
    with qtbot.waitSignal(view.asked) as heard:
        QTest.mouseClick(view.other, Qt.MouseButton.LeftButton)
    assert heard.args == [{"at": 0.5, "start": 1, "end": 2}]
    QTest.mouseClick(view.other, Qt.MouseButton.LeftButton)
    assert view.told == "from sample 2 to sample 0"


@pytest.mark.parametrize("shape", [(1, 8, 8), (3, 8, 8), (2,), (7,)])
def test_a_way_is_painted_whatever_it_leads_through(shape: tuple[int, ...], qtbot: QtBot) -> None:
    view = Walk()
    empty = painted(view, qtbot)
    way = numbers(9, *shape)
    view.show_frame(frame("walk", {"count": 3}, sample=way[:1], way=way))
    assert painted(view, qtbot) > empty


@pytest.mark.parametrize(
    ("view", "shown"),
    [
        (Generated, frame("generated", points=numbers(9, 2), real=numbers(9, 2))),
        (JudgeField, frame("judge_field", field=numbers(8, 8))),
        (Modes, frame("modes", counts=np.array([20, 19, 300]))),
    ],
    ids=["samples", "field", "modes"],
)
def test_a_view_that_is_only_looked_at_stays_as_it_is_under_the_mouse(
    view: Any, shown: Shown, qtbot: QtBot
) -> None:
    widget = view()
    qtbot.addWidget(widget)
    widget.resize(400, 200)
    widget.show_frame(shown)
    widget.show()
    before = widget.grab().toImage()
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=QPoint(100, 100))
    QTest.mouseMove(widget, QPoint(300, 150))
    assert widget.grab().toImage() == before
