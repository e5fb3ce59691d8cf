"""Tests of app/ui/canvas/accessible.py: what a screen reader finds on the canvas."""

import gc
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.compiler.report import Analysis, NodeReport, Problem
from app.graph import edits
from app.graph.graph import Graph, Project
from app.ui.canvas.view import Canvas
from nodes.spec import Spec
from tests.ui.canvas.conftest import link, node

Name, Description = QAccessible.Text.Name, QAccessible.Text.Description


def reader(canvas: Canvas) -> Any:
    return QAccessible.queryAccessibleInterface(canvas)


def children(of: QAccessibleInterface) -> list[Any]:
    return [of.child(index) for index in range(of.childCount())]


def found(canvas: Canvas, name: str) -> Any:
    (one,) = (each for each in children(reader(canvas)) if each.text(Name).startswith(f"{name}, "))
    return one


@pytest.fixture
def active() -> Iterator[None]:
    """Be a screen reader for a while."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


def test_every_node_is_a_child_with_its_ports_and_what_they_are_joined_to(canvas: Canvas) -> None:
    told = {each.text(Name).partition(",")[0] for each in children(reader(canvas))}
    assert told == set(canvas.drawn.row)
    loss = found(canvas, "loss")
    assert loss.role() == QAccessible.Role.ListItem
    assert [each.text(Name) for each in children(loss)][:2] == [
        "input scores, from relu_1.out",
        "input target, from digits.label",
    ]
    relu = found(canvas, "relu_1")
    assert children(relu)[-1].text(Name) == "output out, to loss.scores"
    assert children(found(canvas, "block_1")) == []


def test_a_node_tells_its_shape_and_its_problems(canvas: Canvas) -> None:
    problems = (Problem("conv_1", "It is too small."), Problem("conv_1", "It is odd."))
    reports = {"conv_1": NodeReport("Conv2d", {"out": Spec.image(64, 16, 16)})}
    canvas.show_analysis(Analysis(1, reports, None, problems, {}))
    conv = found(canvas, "conv_1")
    assert conv.text(Name) == "conv_1, Conv2d, output B × 64 × 16 × 16, 2 problems"
    assert conv.text(Description) == "It is too small.\nIt is odd."


def test_a_node_tells_whether_it_counts_and_a_point_its_name(canvas: Canvas) -> None:
    project = canvas.drawn.project
    graph = edits.switch(project, project.graph, "relu_1", "bypassed")
    graph = edits.switch(project, graph, "conv_1", "disabled")
    graph, point = edits.reroute(project, graph, graph.arriving("loss")[0], (0.0, 0.0))
    canvas.show_drawing(project.with_drawing(graph))
    assert found(canvas, "conv_1").text(Name) == "conv_1, Conv2d, disabled"
    assert found(canvas, "relu_1").text(Name) == "relu_1, ReLU, bypassed"
    told = found(canvas, point)
    assert told.text(Name) == f"{point}, Reroute"
    assert [each.text(Name) for each in children(told)] == [
        "input x, from relu_1.out",
        "output out, to loss.scores",
    ]


def test_one_gets_from_child_to_parent_and_back(canvas: Canvas) -> None:
    whole = reader(canvas)
    for place, each in enumerate(children(whole)):
        assert each.parent() is whole
        assert whole.indexOfChild(each) == place
        for index, port in enumerate(children(each)):
            assert port.parent() is each
            assert each.indexOfChild(port) == index
    assert whole.child(99) is None
    assert children(whole)[0].child(99) is None


def test_what_lies_under_a_point_is_found_where_it_is_seen(canvas: Canvas) -> None:
    conv = found(canvas, "conv_1")
    box = canvas.drawn.bounds({"conv_1"})
    corner = canvas.mapToGlobal(canvas.to_screen(box.topLeft()).toPoint())
    assert conv.rect().topLeft() == corner
    middle = conv.rect().center()
    assert reader(canvas).childAt(middle.x(), middle.y()) is conv
    out = children(conv)[-1]
    at = out.rect().center()
    assert conv.childAt(at.x(), at.y()) is out
    away = canvas.mapToGlobal(QPoint(5, 690))
    assert reader(canvas).childAt(away.x(), away.y()) is None


def test_selection_and_focus_are_states(canvas: Canvas, active: None) -> None:
    canvas.setFocus()
    canvas.select({"conv_1"})
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    QTest.keyClick(canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert found(canvas, "relu_1").state().selected
    assert not found(canvas, "relu_1").state().focused
    assert found(canvas, "loss").state().focused
    assert reader(canvas).focusChild() is found(canvas, "loss")


def test_crumbs_are_links(canvas: Canvas) -> None:
    canvas.set_crumbs(("digits", "block_1"))
    canvas.grab()
    crumbs = children(reader(canvas))[-2:]
    assert [each.text(Name) for each in crumbs] == ["digits", "block_1"]
    assert crumbs[0].role() == QAccessible.Role.Link
    wanted = canvas.crumbs.box(0).toAlignedRect()
    assert crumbs[0].rect() == wanted.translated(canvas.mapToGlobal(QPoint()))
    canvas.set_crumbs(("digits", "block_1", "inside"))
    assert children(reader(canvas))[-1].rect().isEmpty()  # it has not been painted yet


def test_a_node_that_is_gone_is_no_longer_valid(canvas: Canvas, project: Project) -> None:
    conv = found(canvas, "conv_1")
    port = children(conv)[0]
    canvas.show_drawing(project.with_drawing(edits.remove(project.graph, {"conv_1"})))
    assert not conv.isValid()
    assert not port.isValid()
    assert (conv.text(Name), conv.rect().isNull(), conv.childCount()) == ("", True, 0)
    assert reader(canvas).indexOfChild(conv) == -1


def test_interfaces_live_as_long_as_the_canvas_and_qt_forgets_them_with_it(
    qtbot: QtBot, project: Project, active: None
) -> None:
    canvas = Canvas()
    canvas.show_drawing(project)
    numbers = [QAccessible.uniqueId(each) for each in children(reader(canvas))]
    gc.collect()
    assert QAccessible.accessibleInterface(numbers[0]).text(Name) != ""
    canvas.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert [QAccessible.accessibleInterface(each) for each in numbers] == [None] * len(numbers)


def test_names_that_come_and_go_are_let_go_of(canvas: Canvas, active: None) -> None:
    for place in range(200):
        canvas.show_drawing(Project(Graph.of({f"relu_{place}": node("ReLU", 0, 0)}, [])))
        found(canvas, f"relu_{place}")
    assert len(canvas.read_by()._nodes) < 80


def test_5000_nodes_are_read_and_nothing_is_made_for_nobody(qtbot: QtBot) -> None:
    nodes = {
        f"n{place}": node("ReLU", 240 * (place % 70), 90 * (place // 70)) for place in range(5_000)
    }
    links = [link(f"n{place}.out", f"n{place + 1}.x") for place in range(4_999)]
    canvas = Canvas()
    qtbot.addWidget(canvas)
    canvas.show_drawing(Project(Graph.of(nodes, links)))
    canvas.select({"n0"})
    for _ in range(20):
        QTest.keyClick(canvas, Qt.Key.Key_Right)
    assert canvas.marks.focused == "n20"
    assert canvas._reader is None
    assert len({each.text(Name) for each in children(reader(canvas))}) == 5_000
