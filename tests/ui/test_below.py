from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.ui.below import Below


def test_the_progress_has_a_row_of_its_own_where_the_tabs_need_theirs(qtbot: QtBot) -> None:
    below = Below()
    qtbot.addWidget(below)
    titles = ("Training", "Confusion", "Embedding", "Over-smoothing", "Spectrum", "Results")
    for title in titles:
        below.add(title.lower(), title, QLabel(title))
    told = "epoch 20 of 200 · step 20 · 0:01 left"
    below.show_progress(told, ["epoch 20 of 200"])
    below.resize(1_200, 200)
    below.show()
    assert shown(below) == told
    qtbot.waitUntil(lambda: beside(below))
    below.resize(500, 200)
    qtbot.waitUntil(lambda: not beside(below))
    assert shown(below) == told
    for title in titles[1:5]:
        below.remove(title.lower())
    qtbot.waitUntil(lambda: beside(below))


def shown(below: Below) -> str:
    return below._progress.text()


def beside(below: Below) -> bool:
    tabs, progress = below._bar.geometry(), below._progress.geometry()
    return tabs.right() < progress.left() and tabs.top() <= progress.center().y() <= tabs.bottom()
