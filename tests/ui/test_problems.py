"""Problems and warnings on the canvas, in the inspector and in their list."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu
from pytestqt.qtbot import QtBot

from app.compiler.report import Analysis, Fix, Problem
from app.ui.canvas import tips
from app.ui.cards import ProblemCard
from app.ui.main_window import MainWindow
from app.ui.place import Place
from tests.ui.conftest import value
from tests.ui.hands import middle, undo

LEFT = Qt.MouseButton.LeftButton
SET = Fix(
    "Set the {field} of {layer} to {count}",
    {"field": "features", "layer": "linear_1", "count": 7},
    "",
    ({"verb": "configure", "name": "linear_1", "values": {"features": 7}},),
)
WARNING = Problem(
    "linear_1", "{node} gives too much.", {"node": "linear_1"}, "", (SET,), "", "linear_1", True
)


@pytest.fixture
def doubted(window: MainWindow, analysis: Analysis) -> MainWindow:
    """Show a drawing of which a warning is told, with a repair."""
    window.canvas.fit_all()
    window.canvas.zoom_to(1.0)
    window.canvas.center_on(window.canvas.drawn.bounds({"linear_1"}).center())
    window._show_analysis(replace(analysis, warnings=(WARNING,)))
    return window


def badge(window: MainWindow, up: int = 0) -> QPoint:
    canvas = window.canvas
    corner = canvas.to_screen(canvas.drawn.bounds({"linear_1"}).topRight())
    return corner.toPoint() + QPoint(-16, -up)


def menu(window: MainWindow) -> QMenu:
    return next(each for each in window.findChildren(QMenu) if each.isVisible())


def test_a_click_on_a_badge_opens_the_repairs(doubted: MainWindow) -> None:
    QTest.mouseClick(doubted.canvas, LEFT, pos=badge(doubted, up=5))
    menu(doubted).close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QTest.mouseClick(doubted.canvas, LEFT, pos=badge(doubted, up=-5))
    shown = menu(doubted)
    titles = [each.text() for each in shown.actions()]
    assert titles[0] == "linear_1 gives too much."
    mend = next(each for each in shown.actions() if each.text() == str(SET))
    mend.trigger()
    shown.close()
    assert value(doubted.document.project, "linear_1", "features") == 7
    undo(doubted)
    assert value(doubted.document.project, "linear_1", "features") == 10


def test_a_repair_stands_below_its_sentence_where_there_is_no_room_beside(
    doubted: MainWindow, qtbot: QtBot
) -> None:
    listed = doubted.problems
    qtbot.addWidget(listed)
    listed.setParent(None)
    listed.resize(900, 300)
    listed.show()
    fix, sentence = listed._fixes[0], listed._rows[0].findChildren(QLabel)[0]
    QApplication.processEvents()
    assert fix.x() > sentence.geometry().right()
    listed.resize(260, 300)
    qtbot.waitUntil(lambda: fix.y() > sentence.geometry().bottom())
    qtbot.waitUntil(lambda: listed._rows[0].width() <= listed.viewport().width())


def test_a_click_beside_the_badge_opens_nothing(doubted: MainWindow) -> None:
    QTest.mouseClick(doubted.canvas, LEFT, pos=middle(doubted, "linear_1"))
    assert not [each for each in doubted.findChildren(QMenu) if each.isVisible()]
    assert doubted.canvas.selection == {"linear_1"}


def test_the_badge_tells_the_repairs_and_the_body_only_what_is_wrong(doubted: MainWindow) -> None:
    canvas = doubted.canvas
    for point, told in (
        (badge(doubted), "linear_1 gives too much.\n• Set the features of linear_1 to 7"),
        (middle(doubted, "linear_1"), "linear_1 gives too much."),
    ):
        assert tips.tip(canvas.drawn, canvas.pick(point.toPointF())) == told


def test_a_warning_marks_its_block_and_keeps_nothing_from_running(
    doubted: MainWindow, analysis: Analysis
) -> None:
    row = doubted.canvas.drawn.row["linear_1"]
    assert doubted.canvas.drawn.problems[row]
    assert not doubted.canvas.drawn.wrong[row]
    doubted.canvas.grab()
    tones = [
        each.property("tone")
        for each in doubted.problems.findChildren(QLabel)
        if each.text() == "linear_1 gives too much."
    ]
    assert tones == ["warning"]
    inspector = doubted.inspector
    warned = replace(analysis, warnings=doubted.canvas.drawn.problems[row])
    inspector.show_chosen(doubted.document.project, Place(), ("linear_1",), warned)
    cards = [each.property("tone") for each in inspector.findChildren(ProblemCard)]
    assert cards == ["warning"]


def test_a_problem_that_comes_moves_no_value_away_from_under_the_pointer(
    doubted: MainWindow, analysis: Analysis
) -> None:
    QTest.mouseClick(doubted.canvas, LEFT, pos=middle(doubted, "linear_1"))
    inspector = doubted.inspector
    field = inspector.form.field("features")
    assert field is not None

    def stands(known: Analysis) -> tuple[QPoint, int]:
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        inspector.show_chosen(doubted.document.project, Place(), ("linear_1",), known)
        QApplication.processEvents()
        return field.mapToGlobal(QPoint()), len(inspector.findChildren(ProblemCard))

    before, cards = stands(analysis)
    assert stands(replace(analysis, warnings=(WARNING,))) == (before, cards + 1)
