from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QToolButton
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


def test_tabs_that_have_no_room_can_be_scrolled_to(qtbot: QtBot) -> None:
    below = Below()
    qtbot.addWidget(below)
    for place in range(13):
        below.add(f"view {place}", f"Over-smoothing {place}", QLabel())
    below.resize(500, 200)
    below.show()
    arrows = below._bar.findChildren(QToolButton)
    qtbot.waitUntil(lambda: any(each.isVisible() for each in arrows))
    assert below._bar.width() <= 500
    below.turn_to("view 12")
    qtbot.waitUntil(lambda: below._bar.rect().contains(below._bar.tabRect(12).center()))
    assert below._bar.tabText(12) == "Over-smoothing 12"


def test_turning_away_from_what_has_the_focus_gives_it_to_the_tabs(qtbot: QtBot) -> None:
    below = Below()
    qtbot.addWidget(below)
    page = QPushButton("Other samples")
    below.add("results", "Results", page)
    below.add("code", "Code", QPlainTextEdit())
    with qtbot.waitExposed(below):
        below.show()
    below.activateWindow()
    page.setFocus()
    qtbot.waitUntil(page.hasFocus)
    below.turn_to("code")
    assert below._bar.hasFocus()


def shown(below: Below) -> str:
    return below._progress.text()


def beside(below: Below) -> bool:
    tabs, progress = below._bar.geometry(), below._progress.geometry()
    return tabs.right() < progress.left() and tabs.top() <= progress.center().y() <= tabs.bottom()
