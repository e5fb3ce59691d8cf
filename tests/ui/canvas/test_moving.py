"""Tests of app/ui/canvas/moving.py, with a clock that is turned by hand."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QProxyStyle, QStyle
from pytestqt.qtbot import QtBot

from app.graph import edits
from app.graph.graph import Project
from app.ui.canvas import moving
from app.ui.canvas.view import Canvas

ELSEWHERE = {"conv_1": (260.0, 400.0), "relu_1": (700.0, 60.0)}


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


class Still(QProxyStyle):
    """A style of a system on which nothing is to move."""

    def styleHint(self, hint: QStyle.StyleHint, *more: object) -> int:
        if hint == QStyle.StyleHint.SH_Widget_Animation_Duration:
            return 0
        return super().styleHint(hint, *more)  # type: ignore[arg-type]  # as Qt gave them


@pytest.fixture
def clock(canvas: Canvas) -> Iterator[Clock]:
    made = canvas.moving.clock = Clock()
    yield made
    canvas.moving.end()


def glide(canvas: Canvas, project: Project) -> Project:
    """Move two nodes as an edit does, and let them glide."""
    before = canvas.drawn.places()
    after = replace(project, graph=edits.move(project.graph, ELSEWHERE))
    canvas.show_drawing(after)
    canvas.moving.glide(before)
    return after


def where(canvas: Canvas, name: str) -> tuple[float, float]:
    box = canvas.drawn.boxes[canvas.drawn.row[name]]
    assert (box.x(), box.y()) == canvas.drawn.places()[name]
    return box.x(), box.y()


def test_nodes_glide_from_where_they_were_to_where_they_belong(
    canvas: Canvas, project: Project, clock: Clock
) -> None:
    glide(canvas, project)
    assert where(canvas, "conv_1") == (260.0, 60.0)
    passed = []
    for now in (0.05, 0.1, 0.15):
        clock.now = now
        canvas.moving.tick()
        passed.append(where(canvas, "conv_1")[1])
    assert 60 < passed[0] < passed[1] < passed[2] < 400
    assert where(canvas, "loss") == (780.0, 100.0)
    clock.now = 0.2
    canvas.moving.tick()
    assert not canvas.moving.active
    assert {name: where(canvas, name) for name in ELSEWHERE} == ELSEWHERE


def test_wires_end_as_if_nothing_had_moved(
    canvas: Canvas, project: Project, clock: Clock, qtbot: QtBot
) -> None:
    after = glide(canvas, project)
    clock.now = 0.1
    canvas.moving.tick()
    canvas.moving.end()
    other = Canvas()
    qtbot.addWidget(other)
    other.show_drawing(after)
    drawn, fresh = canvas.drawn, other.drawn
    for link, row in drawn.wire.items():
        assert drawn.curve[row].tolist() == pytest.approx(fresh.curve[fresh.wire[link]].tolist())


@pytest.mark.parametrize("how", ["press", "key", "edit"])
def test_a_press_a_key_or_an_edit_ends_it_at_once(
    canvas: Canvas, project: Project, clock: Clock, how: str
) -> None:
    after = glide(canvas, project)
    if how == "press":
        QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPoint(5, 690))
        QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(5, 690))
    elif how == "key":
        QTest.keyClick(canvas, Qt.Key.Key_Shift)
    else:
        canvas.show_drawing(replace(after, graph=edits.move(after.graph, {"loss": (1.0, 2.0)})))
    assert not canvas.moving.active
    assert {name: where(canvas, name) for name in ELSEWHERE} == ELSEWHERE


def test_too_many_do_not_glide(
    canvas: Canvas, project: Project, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(moving, "MOST", 1)
    glide(canvas, project)
    assert not canvas.moving.active
    assert where(canvas, "conv_1") == ELSEWHERE["conv_1"]


def test_where_the_system_wants_no_motion_nothing_glides(
    canvas: Canvas, project: Project, clock: Clock
) -> None:
    style = Still()
    canvas.setStyle(style)
    glide(canvas, project)
    assert not canvas.moving.active
    canvas.setStyle(QApplication.style())


def test_a_tick_is_one_paint_and_after_it_there_is_none(qtbot: QtBot, project: Project) -> None:
    class Counting(Canvas):
        paints = 0

        def paintEvent(self, event: QPaintEvent) -> None:
            self.paints += 1
            super().paintEvent(event)

    canvas, clock = Counting(), Clock()
    qtbot.addWidget(canvas)
    canvas.resize(1200, 700)
    canvas.show_drawing(project)
    with qtbot.waitExposed(canvas):
        canvas.show()
    canvas.moving.clock = clock
    glide(canvas, project)
    canvas.moving._timer.stop()
    for now in (0.05, 0.1):
        QApplication.processEvents()
        canvas.paints, clock.now = 0, now
        canvas.moving.tick()
        QApplication.processEvents()
        assert canvas.paints == 1
    canvas.moving.end()
    QApplication.processEvents()
    canvas.paints = 0
    canvas.moving.tick()
    QApplication.processEvents()
    assert canvas.paints == 0
    canvas.close()
