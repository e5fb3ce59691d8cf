"""The generated code: what is marked in it, found in it and copied out of it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.compiler.report import Analysis, Source
from app.ui.code_view import CodeView
from app.ui.main_window import MainWindow
from tests.ui.hands import group

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier
MODEL = "class Front:\n    conv = 1\n    act = 2\n\nclass Net:\n    front_1 = 1\n    linear_1 = 2\n"
EXPERIMENT = "loss = 1\ntrainer = 2\n"


@pytest.fixture
def written(analysis: Analysis) -> Analysis:
    model = Source(MODEL, ("", "Front/conv", "Front/act", "", "", "front_1", "linear_1", ""))
    experiment = Source(EXPERIMENT, ("loss", "trainer", ""))
    return replace(analysis, files={"model.py": model, "experiment.py": experiment})


@pytest.fixture
def view(qtbot: QtBot, written: Analysis) -> CodeView:
    made = CodeView()
    qtbot.addWidget(made)
    made.resize(500, 300)
    with qtbot.waitExposed(made):
        made.show()
    made.show_analysis(written)
    return made


def lines(view: CodeView) -> dict[int, int]:
    """Give the marked lines, and how strongly each is marked."""
    return {
        each.cursor.blockNumber(): each.format.background().color().alpha()
        for each in view._text.extraSelections()
    }


def test_a_chosen_composite_marks_its_class_fainter(view: CodeView) -> None:
    view.show_selection(frozenset({"front_1"}), frozenset({"Front"}))
    marked = lines(view)
    assert set(marked) == {1, 2, 5}
    assert marked[5] > marked[1] == marked[2]


def test_the_file_is_turned_to_that_holds_what_is_chosen(view: CodeView) -> None:
    view.show_selection(frozenset({"loss"}))
    assert view._text.toPlainText() == EXPERIMENT
    assert view._buttons["experiment.py"].isChecked()
    assert set(lines(view)) == {0}
    view.show_selection(frozenset())  # nothing is chosen, so one stays
    assert view._text.toPlainText() == EXPERIMENT
    view.show_selection(frozenset({"Front/act"}))
    assert view._text.toPlainText() == MODEL
    assert set(lines(view)) == {2}


def test_words_are_found_one_after_the_other_and_escape_leaves(view: CodeView) -> None:
    view._text.setFocus()
    QTest.keyClick(view._text, Key.Key_F, CONTROL)
    assert view.finding.isVisible()
    assert view.finding.line.hasFocus()
    QTest.keyClicks(view.finding.line, "class")
    assert view._text.textCursor().selectedText() == "class"
    assert view._text.textCursor().blockNumber() == 0
    assert view.finding._told.text() == "1 of 2"
    QTest.keyClick(view.finding.line, Key.Key_Return)
    assert view._text.textCursor().blockNumber() == 4
    QTest.keyClick(view.finding.line, Key.Key_Return)  # behind the last comes the first
    assert view._text.textCursor().blockNumber() == 0
    QTest.keyClick(view.finding.line, Key.Key_Return, SHIFT)
    assert view._text.textCursor().blockNumber() == 4
    QTest.keyClicks(view.finding.line, "ic")
    assert view.finding._told.text() == "nowhere"
    QTest.keyClick(view.finding.line, Key.Key_Escape)
    assert not view.finding.isVisible()
    assert view._text.hasFocus()


def test_what_is_found_is_marked_beside_what_is_chosen(view: CodeView) -> None:
    view.show_selection(frozenset({"linear_1"}))
    before = len(view._text.extraSelections())
    QTest.keyClick(view._text, Key.Key_F, CONTROL)
    view.finding.line.setText("= 1")
    assert len(view._text.extraSelections()) == before + 2
    view.finding.leave()
    assert len(view._text.extraSelections()) == before


def test_in_a_long_code_all_is_counted_and_only_what_is_in_view_is_marked(
    view: CodeView, written: Analysis
) -> None:
    text = "layer = 1\n" * 5_000
    view.show_analysis(replace(written, files={"model.py": Source(text, ("",) * 5_001)}))
    QTest.keyClick(view._text, Key.Key_F, CONTROL)
    QTest.keyClicks(view.finding.line, "e")
    assert view.finding._told.text() == "1 of 5,000"
    assert 5 < len(view._text.extraSelections()) < 60
    for key, modifier, line, told in (
        (Key.Key_Up, NONE, 4_999, "5,000 of 5,000"),
        (Key.Key_Return, SHIFT, 4_998, "4,999 of 5,000"),
        (Key.Key_Down, NONE, 4_999, "5,000 of 5,000"),
        (Key.Key_Down, NONE, 0, "1 of 5,000"),
        (Key.Key_Up, NONE, 4_999, "5,000 of 5,000"),
    ):
        QTest.keyClick(view.finding.line, key, modifier)
        assert (view._text.textCursor().blockNumber(), view.finding._told.text()) == (line, told)
        assert line in lines(view)
    assert 0 not in lines(view)
    view.show_analysis(replace(written, files={"model.py": Source(MODEL, ("",) * 8)}))
    assert len(view._text.extraSelections()) == MODEL.count("e")


def test_of_many_chosen_lines_those_in_view_are_marked_also_where_one_scrolls(
    view: CodeView, written: Analysis
) -> None:
    nodes = (*(f"layer_{row // 2}" for row in range(5_000)), "")
    text = "layer = 1\n" * 5_000
    view.show_analysis(replace(written, files={"model.py": Source(text, nodes)}))
    view.show_selection(frozenset(nodes[1_000:5_000]))
    assert view._text.textCursor().blockNumber() == 1_000
    assert 1_000 in lines(view)
    assert 999 not in lines(view)
    assert len(lines(view)) < 60
    bar = view._text.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert 4_999 in lines(view)
    assert 1_000 not in lines(view)
    assert len(lines(view)) < 60
    bar.setValue(0)
    assert not lines(view)
    view.show_selection(frozenset())
    bar.setValue(2_000)
    assert not lines(view)


def test_what_is_selected_is_copied_and_else_the_file(view: CodeView) -> None:
    clipboard = QGuiApplication.clipboard()
    view._copy.click()
    assert clipboard.text() == MODEL
    view.finding.begin()
    view.finding.line.setText("linear_1")
    view._copy.click()
    assert clipboard.text() == "linear_1"
    assert view._copy.accessibleName() == "Copy what is selected"
    clipboard.clear()


def test_copying_in_the_code_copies_words_and_not_blocks(
    window: MainWindow, written: Analysis
) -> None:
    window.canvas.select(frozenset({"linear_1"}))
    window.actions_["code"].trigger()
    window.code.show_analysis(written)
    text = window.code._text
    text.setFocus()
    text.selectAll()
    QTest.keyClick(text, Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == MODEL
    QGuiApplication.clipboard().clear()


def test_a_line_leads_to_its_node_by_a_click_and_by_enter(view: CodeView, qtbot: QtBot) -> None:
    block = view._text.document().findBlockByNumber(2)
    box = view._text.blockBoundingGeometry(block).translated(view._text.contentOffset())
    with qtbot.waitSignal(view.asked_select) as clicked:
        QTest.mouseClick(
            view._text.viewport(),
            Qt.MouseButton.LeftButton,
            pos=QPoint(20, round(box.center().y())),
        )
    assert clicked.args == ["Front/act"]
    QTest.keyClick(view._text, Key.Key_Up)
    with qtbot.waitSignal(view.asked_select) as entered:
        QTest.keyClick(view._text, Key.Key_Return)
    assert entered.args == ["Front/conv"]


def test_choosing_a_composite_on_the_canvas_marks_its_class(
    window: MainWindow, written: Analysis
) -> None:
    group(window, {"conv2d_1", "flatten_1"})
    window.code.show_analysis(written)
    name = next(name for name in window.editing.graph.nodes if name.startswith("front"))
    window.below.turn_to("code")
    window.canvas.select(frozenset({name}))
    assert window.code._classes == {"Front"}
    assert set(lines(window.code)) == {1, 2, 5}
