from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.elided import Elided


def test_a_long_text_ends_in_dots_and_comes_back_with_the_room(qtbot: QtBot) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    line = Elided(around)
    text = "epoch 60 of 60 · step 1,380 · 0:01"
    line.put(text)
    line.resize(60, 20)
    around.show()
    assert line.text().startswith("ep")
    assert line.text().endswith("…")
    line.resize(line.wanted + 10, 20)
    assert line.text() == text


def test_where_there_is_no_room_for_all_less_is_said(qtbot: QtBot) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    line = Elided(around)
    line.put(
        "epoch 6 of 60 · step 1,380 · 0:01 left", ["epoch 6 of 60 · 0:01 left", "epoch 6 of 60"]
    )
    around.show()
    line.resize(line.wanted - 1, 20)
    assert line.text() == "epoch 6 of 60 · 0:01 left"
    line.resize(line.fontMetrics().horizontalAdvance("epoch 6 of 60") + 10, 20)
    assert line.text() == "epoch 6 of 60"
    line.resize(line.wanted + 10, 20)
    assert line.text() == line.told == "epoch 6 of 60 · step 1,380 · 0:01 left"
