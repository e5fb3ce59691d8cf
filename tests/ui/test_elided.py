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
