"""The tree of what a step sees, in the window: what it says, asks for and paints."""

from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.ui import theme
from app.ui.plots.receptive_field import ReceptiveField, Row, row_of, times, tree
from app.ui.plots.shown import Shown

LENGTH = 16
CAUSAL: list[list[Any]] = [
    ["", LENGTH, 1, 1, 1, 0, []],
    ["low", LENGTH, 2, 1, 1, 0, [[0, 1]]],
    ["middle", LENGTH, 2, 1, 2, 0, [[1, 2]]],
    ["high", LENGTH, 2, 1, 4, 0, [[2, 4]]],
]


def frame(row: int = 3, step: int = 15, **changed: Any) -> Shown:
    facts: dict[str, Any] = {
        "rows": CAUSAL,
        "row": row,
        "step": step,
        "first": step - 7,
        "last": step,
    } | changed
    lengths = sum(int(each[1]) for each in facts["rows"])
    arrays = {
        "activity": np.ones(lengths, np.float32),
        "reach": np.linspace(0, 1, LENGTH, dtype=np.float32),
    }
    return Shown("receptive_field", 4, arrays, facts)


@pytest.fixture
def view(qtbot: QtBot) -> ReceptiveField:
    made = ReceptiveField()
    qtbot.addWidget(made)
    made.resize(700, 240)
    with qtbot.waitExposed(made):
        made.show()
    return made


def rows(told: list[list[Any]]) -> list[Row]:
    return [row_of(each) for each in told]


def test_the_tree_doubles_from_row_to_row() -> None:
    seen, edges = tree(rows(CAUSAL), 3, 15)
    assert [each.tolist() for each in seen] == [list(range(8, 16)), [9, 11, 13, 15], [11, 15], [15]]
    assert [(above, beneath, len(taps)) for above, _, beneath, taps in edges] == [
        (3, 2, 2), (2, 1, 4), (1, 0, 8),
    ]  # fmt: skip
    seen, _ = tree(rows(CAUSAL), 3, 3)
    assert seen[0].tolist() == [0, 1, 2, 3]  # what lies before the beginning is not drawn


def test_rows_stand_where_their_steps_are_in_time() -> None:
    assert times(rows(CAUSAL)) == [(0.0, 1.0)] * 4
    halved = [*CAUSAL[:1], ["half", 8, 2, 2, 1, 0, [[0, 0]]], ["wide", 6, 3, 1, 1, 0, [[1, 0]]]]
    assert times(rows(halved)) == [(0.0, 1.0), (0.5, 2.0), (2.5, 2.0)]


def test_it_says_what_the_step_sees(view: ReceptiveField) -> None:
    view.show_frame(frame())
    assert view.told == ("step 16 of high sees steps 9 to 16 · its receptive field is 8 steps wide")
    assert view.accessibleDescription() == view.told
    view.show_frame(Shown("receptive_field", 5, {}, {"told": "There is no convolution."}))
    assert view.told == "There is no convolution."
    view.grab()


def test_a_click_takes_the_step_under_it(view: ReceptiveField, qtbot: QtBot) -> None:
    view.show_frame(frame())
    with qtbot.waitSignal(view.asked) as heard:
        QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=view.place(2, 6).toPoint())
    assert heard.args == [{"row": 2, "step": 6}]
    assert view.told == "step 7 of middle sees steps 4 to 7"  # at once, before a frame comes
    view._ask(1, 0)  # what lies before the beginning is nothing
    assert view.told == "step 1 of low sees step 1 alone"
    view.show_frame(frame(2, 6, first=3))
    assert "4 steps wide" in view.told
    with qtbot.assertNotEmitted(view.asked):
        QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))


def test_arrow_keys_walk_over_steps_and_rows(view: ReceptiveField) -> None:
    view.show_frame(frame())
    heard: list[Any] = []
    view.asked.connect(heard.append)
    view.setFocus()
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Right):
        QTest.keyClick(view, key)
    QTest.keyClick(view, Qt.Key.Key_Up)
    QTest.keyClick(view, Qt.Key.Key_Up)  # there is none above
    places = [(3, 14), (2, 14), (2, 15), (2, 15), (3, 15)]
    assert [(each["row"], each["step"]) for each in heard] == places


def test_what_is_seen_has_the_colour(view: ReceptiveField) -> None:
    view.show_frame(frame())
    picture = view.grab().toImage()
    worn = theme.current()
    for row, step, inside in ((3, 15, True), (1, 9, True), (0, 3, False), (2, 12, False)):
        at = view.place(row, step).toPoint()
        wanted = worn.accent if inside else worn.muted
        found = QColor(picture.pixel(at))
        apart = max(abs(found.red() - wanted.red()), abs(found.blue() - wanted.blue()))
        assert apart < 30, (row, step)


def test_a_long_sequence_is_painted(view: ReceptiveField) -> None:
    long = [["", 5000, 1, 1, 1, 0, []]] + [
        [f"level.{place}", 5000, 3, 1, 2**place, 0, [[place, 2 ** (place + 1)]]]
        for place in range(9)
    ]
    facts = {"rows": long, "row": 9, "step": 4999, "first": 3977, "last": 4999}
    arrays = {"activity": np.ones(50_000, np.float32), "reach": np.ones(5000, np.float32)}
    view.show_frame(Shown("receptive_field", 1, arrays, facts))
    assert "1,023 steps wide" in view.told
    view.grab()
