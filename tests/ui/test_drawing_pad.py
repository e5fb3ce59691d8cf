import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.ui.drawing_pad import DrawingPad, centred, reduced


@pytest.fixture
def pad(qtbot: QtBot) -> DrawingPad:
    made = DrawingPad()
    qtbot.addWidget(made)
    return made


def test_making_small_keeps_the_average() -> None:
    values = np.random.default_rng(0).random((37, 41), dtype=np.float32)
    small = reduced(values, 8, 8)
    assert small.shape == (8, 8)
    assert small.mean() == pytest.approx(values.mean(), rel=1e-4)


def test_making_small_by_a_whole_number_averages_squares() -> None:
    values = np.arange(16, dtype=np.float32).reshape(4, 4)
    assert reduced(values, 2, 2).tolist() == [[2.5, 4.5], [10.5, 12.5]]


def test_a_stroke_in_a_corner_is_brought_to_the_middle() -> None:
    sheet = np.zeros((50, 50), np.float32)
    sheet[2:12, 3:9] = 1
    whole = centred(sheet)
    rows, columns = np.flatnonzero(whole.any(axis=1)), np.flatnonzero(whole.any(axis=0))
    assert abs(rows.mean() - (whole.shape[0] - 1) / 2) <= 0.5
    assert abs(columns.mean() - (whole.shape[1] - 1) / 2) <= 0.5


def test_drawing_gives_a_picture_of_the_wanted_size(pad: DrawingPad, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pad.drawn, timeout=2000):
        QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=QPoint(40, 40))
        QTest.mouseMove(pad, QPoint(40, 100))
        QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=QPoint(40, 100))
    drawn = pad.picture(3, 8, 8)
    assert drawn.shape == (1, 3, 8, 8)
    assert drawn.dtype == np.float32
    assert drawn.max() == 1.0
    assert drawn.min() == 0.0
    assert np.array_equal(drawn[0, 0], drawn[0, 2])


def test_wiping_leaves_nothing(pad: DrawingPad, qtbot: QtBot) -> None:
    QTest.mouseClick(pad, Qt.MouseButton.LeftButton, pos=QPoint(40, 40))
    assert pad.picture(1, 8, 8).any()
    QTest.mouseClick(pad, Qt.MouseButton.RightButton)
    assert pad.empty
    assert not pad.picture(1, 8, 8).any()
