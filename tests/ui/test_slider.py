from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.ui.slider import Slider

LEFT = Qt.MouseButton.LeftButton


def slider(qtbot: QtBot) -> tuple[Slider, list[int]]:
    made = Slider()
    chosen: list[int] = []
    qtbot.addWidget(made)
    made.setRange(0, 100)
    made.resize(420, 24)
    made.show()
    made.chosen.connect(chosen.append)
    return made, chosen


def test_a_click_goes_to_its_place_and_the_handle_can_be_drawn_from_there(qtbot: QtBot) -> None:
    made, chosen = slider(qtbot)
    QTest.mousePress(made, LEFT, pos=QPoint(315, 12))
    assert abs(made.value() - 75) <= 1
    assert made.isSliderDown()
    QTest.mouseMove(made, QPoint(105, 12))
    assert abs(made.value() - 25) <= 2
    QTest.mouseRelease(made, LEFT, pos=QPoint(105, 12))
    QTest.mouseClick(made, LEFT, pos=QPoint(418, 12))
    assert made.value() == 100
    QTest.mouseClick(made, LEFT, pos=QPoint(1, 12))
    assert made.value() == 0
    assert chosen[-1] == 0
    assert 100 in chosen


def test_a_click_on_the_handle_moves_nothing(qtbot: QtBot) -> None:
    made, chosen = slider(qtbot)
    made.setValue(50)
    QTest.mouseClick(made, LEFT, pos=QPoint(213, 12))
    assert made.value() == 50
    assert chosen == []


def test_only_what_the_user_chose_is_told(qtbot: QtBot) -> None:
    made, chosen = slider(qtbot)
    made.setValue(30)
    assert chosen == []
    QTest.keyClick(made, Qt.Key.Key_Right)
    assert chosen == [31]
