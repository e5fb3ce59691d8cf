"""The views of networks that write, in the window: what they say, ask for and paint."""

from typing import Any

import numpy as np
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionSlider, QWidget
from pytestqt.qtbot import QtBot

from app.ui import theme
from app.ui.plots.attention import Attention
from app.ui.plots.memory import Memory
from app.ui.plots.shown import Shown
from app.ui.plots.writing import Writing

WEIGHTS = np.array([[0.9, 0.1, 0.0], [0.0, 0.2, 0.8]], np.float32)
LAYERS = ["decoder.self_attention", "decoder.cross_attention"]


def attention(**changed: Any) -> Shown:
    facts = {
        "layers": LAYERS, "layer": LAYERS[1], "heads": 2, "head": -1,
        "rows": ["le", "chat"], "columns": ["the", "black", "cat"], "sample": 1, "samples": 3,
    } | changed  # fmt: skip
    return Shown("attention", 7, {"weights": WEIGHTS}, facts)


def shown(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.addWidget(widget)
    widget.resize(420, 260)
    widget.show()


def cell(row: int, column: int) -> QPointF:
    """Give the middle of a cell of the map, whose cells are 26 wide."""
    return QPointF(74 + column * 26 + 12, 44 + row * 26 + 12)


def choose(qtbot: QtBot, box: QComboBox, row: int) -> None:
    """Open a box and click on one of its rows, as a hand does."""
    QTest.mouseClick(box, Qt.MouseButton.LeftButton)
    view = box.view()
    qtbot.waitUntil(view.isVisible)
    where = view.visualRect(view.model().index(row, 0)).center()
    QTest.mouseMove(view.viewport(), where)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=where)


def test_the_more_a_word_looks_the_stronger_is_its_cell(qtbot: QtBot) -> None:
    view = Attention()
    shown(qtbot, view)
    view.show_frame(attention())
    assert "rows look at columns" in view.told
    picture = view._map.grab().toImage()

    def away(row: int, column: int) -> int:
        found, empty = (
            QColor(picture.pixel(at.toPoint())) for at in (cell(row, column), cell(0, 2))
        )
        return (
            abs(found.red() - empty.red())
            + abs(found.green() - empty.green())
            + abs(found.blue() - empty.blue())
        )

    strengths = [[away(row, column) for column in range(3)] for row in range(2)]
    order = np.argsort(np.array(strengths).ravel())
    assert [*order[-2:]] == [5, 0]  # 0.8 and 0.9
    assert strengths[0][1] > 0


def test_the_cell_under_the_mouse_is_told_in_words(qtbot: QtBot) -> None:
    view = Attention()
    shown(qtbot, view)
    view.show_frame(attention())
    QTest.mouseMove(view._map, cell(1, 2).toPoint())
    qtbot.waitUntil(lambda: "chat" in view.told)
    assert view.told == "chat looks at cat: 80 %"
    QTest.mouseMove(view._map, QPoint(5, 5))
    qtbot.waitUntil(lambda: "rows look at columns" in view.told)


def test_a_layer_and_a_head_are_chosen_by_clicks(qtbot: QtBot) -> None:
    view = Attention()
    shown(qtbot, view)
    view.show_frame(attention())
    assert view.layer.currentText() == LAYERS[1]
    said: list[Any] = []
    view.asked.connect(said.append)
    choose(qtbot, view.layer, 0)
    qtbot.waitUntil(lambda: bool(said))
    assert said[-1] == {"layer": LAYERS[0], "head": -1, "sample": 1}
    choose(qtbot, view.head, 2)
    qtbot.waitUntil(lambda: said[-1]["head"] == 1)


def test_a_click_on_the_map_asks_for_the_next_sample_and_after_the_last_for_the_first(
    qtbot: QtBot,
) -> None:
    view = Attention()
    shown(qtbot, view)
    view.show_frame(attention(sample=1))
    with qtbot.waitSignal(view.asked) as heard:
        QTest.mouseClick(view._map, Qt.MouseButton.LeftButton, pos=cell(0, 0).toPoint())
    assert heard.args is not None
    assert heard.args[0]["sample"] == 2
    with qtbot.waitSignal(view.asked) as heard:
        QTest.mouseClick(view._map, Qt.MouseButton.LeftButton, pos=cell(0, 0).toPoint())
    assert heard.args is not None
    assert heard.args[0]["sample"] == 0


def test_one_head_needs_no_box_and_no_attention_is_said(qtbot: QtBot) -> None:
    view = Attention()
    shown(qtbot, view)
    view.show_frame(attention(heads=1))
    assert not view.head.isVisible()
    view.show_frame(Shown("attention", 1, {}, {"told": "There is no attention here."}))
    assert view.told == "There is no attention here."
    assert not view.layer.isVisible()
    view.grab()  # it paints without a map


def writing(epoch: int = 3, epochs: tuple[int, ...] = (1, 2, 3)) -> Shown:
    rows = [
        {"source": ["a", "<b"], "target": ["<b", "a"], "written": ["<b", "x"]},
        {"source": ["one", "two"], "target": ["two", "one"], "written": ["two", "one", "one"]},
    ]
    facts = {"rows": rows, "target": "target", "epoch": epoch, "epochs": epochs}
    return Shown("writing", 9, {}, facts)


def test_what_was_written_wrongly_is_marked_and_nothing_else(qtbot: QtBot) -> None:
    view = Writing()
    shown(qtbot, view)
    view.show_frame(writing())
    text = view.text.text()
    bad = theme.current().bad.name()
    assert f'<span style="color: {bad}">x</span>' in text
    assert f'<span style="color: {bad}">one</span>' in text  # one word too many
    assert text.count(bad) == 2
    assert "&lt;b" in text  # and no word is read as markup
    assert "<b" not in text.replace("<br", "")


def test_the_slider_goes_back_to_earlier_epochs_by_the_mouse(qtbot: QtBot) -> None:
    view = Writing()
    shown(qtbot, view)
    view.show_frame(writing())
    assert view.epoch.isVisible()
    assert view.epoch.value() == 2
    said: list[Any] = []
    view.asked.connect(said.append)
    option = QStyleOptionSlider()
    view.epoch.initStyleOption(option)
    knob = view.epoch.style().subControlRect(
        QStyle.ComplexControl.CC_Slider, option, QStyle.SubControl.SC_SliderHandle, view.epoch
    )
    QTest.mousePress(view.epoch, Qt.MouseButton.LeftButton, pos=knob.center())
    QTest.mouseMove(view.epoch, QPoint(1, knob.center().y()))
    view.show_frame(writing())  # a frame that comes while it is held does not tear it away
    QTest.mouseRelease(view.epoch, Qt.MouseButton.LeftButton, pos=QPoint(1, knob.center().y()))
    assert said[0] == {"epoch": 1}
    assert view.epoch.value() == 0


def test_before_the_first_epoch_is_over_there_is_no_slider(qtbot: QtBot) -> None:
    view = Writing()
    shown(qtbot, view)
    view.show_frame(writing(epoch=0, epochs=()))
    assert not view.epoch.isVisible()
    assert "as it is trained now" in view._head.text()


def memory(**changed: Any) -> Shown:
    facts = {"layers": ["lstm"], "layer": "lstm", "first": 1} | changed
    norms = np.logspace(-9, 0, 10).astype(np.float32)
    return Shown("memory", 4, {"norms": norms}, facts)


def test_what_is_left_of_a_step_is_drawn_on_a_logarithmic_scale(qtbot: QtBot) -> None:
    view = Memory()
    shown(qtbot, view)
    view.show_frame(memory())
    assert view.told == "step 1: 1.0e-09 of its state reaches the last, 1 at the end"
    places = [each.y() for each in view.curve.placed()]
    assert np.allclose(np.diff(places), np.diff(places)[0])  # a power of ten is a power of ten
    assert places[0] > places[-1]
    at = view.curve.placed()[4]
    QTest.mouseMove(view.curve, at.toPoint())
    qtbot.waitUntil(lambda: view.told.startswith("step 5: "))
    picture, at = view.curve.grab().toImage(), view.curve.placed()[4]
    x, y = round(at.x()), round(at.y())
    around = [QColor(picture.pixel(x + i, y + j)) for i in range(-3, 4) for j in range(-3, 4)]
    assert any(each.blue() - each.red() > 60 for each in around)  # the line runs through it


def test_the_step_under_the_mouse_is_told(qtbot: QtBot) -> None:
    view = Memory()
    shown(qtbot, view)
    view.show_frame(memory(first=41))
    at = view.curve.placed()[6]
    QTest.mouseMove(view.curve, QPoint(round(at.x()), 60))
    qtbot.waitUntil(lambda: view.told.startswith("step 47: "))
    view.show_frame(Shown("memory", 5, {}, {"told": "There is no layer."}))
    assert view.told == "There is no layer."
    view.grab()


def test_of_several_layers_one_is_chosen_by_a_click(qtbot: QtBot) -> None:
    view = Memory()
    shown(qtbot, view)
    view.show_frame(memory())
    assert not view.layer.isVisible()
    view.show_frame(memory(layers=["lstm", "upper"]))
    with qtbot.waitSignal(view.asked) as heard:
        choose(qtbot, view.layer, 1)
    assert heard.args == [{"layer": "upper"}]
