"""Live views by the keyboard: the arrows do what the mouse does."""

from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QWidget
from pytestqt.qtbot import QtBot

from app.ui.plots import keys
from app.ui.plots.attention import Attention
from app.ui.plots.confusion import Confusion
from app.ui.plots.embedding import Embedding
from app.ui.plots.filling import fill
from app.ui.plots.graph import GraphView
from app.ui.plots.shown import Shown
from app.ui.plots.spectrum import Spectrum
from app.ui.plots.states import States
from tests.ui.test_graph_views import graph
from tests.ui.test_sequence_views import attention

Key = Qt.Key


def shown(qtbot: QtBot, widget: QWidget) -> QWidget:
    qtbot.addWidget(widget)
    QCursor.setPos(widget.screen().geometry().bottomRight())  # whatever an earlier test pointed at
    widget.resize(500, 300)
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


def heard(view: Any) -> list[dict[str, Any]]:
    said: list[dict[str, Any]] = []
    view.asked.connect(said.append)
    return said


def press(widget: QWidget, *pressed: Key) -> None:
    widget.setFocus()
    for key in pressed:
        QTest.keyClick(widget, key)


def test_arrows_walk_a_table_and_stay_in_it() -> None:
    assert keys.walked(Key.Key_Down, None, (2, 3)) == (0, 0)
    assert keys.walked(Key.Key_Down, (1, 1), (2, 3)) == (1, 1)
    assert keys.walked(Key.Key_Right, (1, 1), (2, 3)) == (1, 2)
    assert keys.walked(Key.Key_End, (0, 0), (2, 3)) == (1, 2)
    assert keys.walked(Key.Key_Home, (1, 2), (2, 3)) == (0, 0)
    assert keys.walked(Key.Key_A, (0, 0), (2, 3)) is None
    assert keys.walked(Key.Key_Down, None, (0, 0)) is None


def test_arrows_ask_for_the_samples_of_one_cell_of_the_confusion_after_the_other(
    qtbot: QtBot,
) -> None:
    view = Confusion()
    shown(qtbot, view)
    table = np.array([[5, 1], [2, 7]], np.int32)
    view.show_frame(Shown("confusion", 1, {"table": table}, {"classes": ["cat", "dog"]}))
    said = heard(view)
    before = view.grab().toImage()
    press(view, Key.Key_Right, Key.Key_Right, Key.Key_Down)
    assert said == [
        {"truth": 0, "guess": 0},
        {"truth": 0, "guess": 1},
        {"truth": 1, "guess": 1},
    ]
    assert view.accessibleDescription() == "dog taken for dog: 7"
    assert view.grab().toImage() != before
    view.show_frame(Shown("confusion", 2, {"table": table[:1, :1]}, {"classes": ["cat"]}))
    press(view, Key.Key_Right)
    assert said[-1] == {"truth": 0, "guess": 0}


def test_arrows_walk_from_vertex_to_vertex_and_enter_goes_further(qtbot: QtBot) -> None:
    view = GraphView()
    shown(qtbot, view)
    view.show_frame(graph())
    said = heard(view)
    press(view, Key.Key_Right)
    first = said[-1]["node"]
    view.show_frame(graph(node=first, reach=2, number=first, reached=3))
    press(view, Key.Key_Return)
    assert said[-1] == {"sample": 0, "node": first, "hops": 3}
    view.show_frame(graph(node=0, reach=3, number=0, reached=3))
    view._at = 0
    press(view, Key.Key_Right)  # the vertices lie at the corners of a square
    assert said[-1]["node"] == 1
    press(view, Key.Key_Down)
    assert said[-1]["node"] == 2
    press(view, Key.Key_Down)
    assert said[-1]["node"] == 2
    press(view, Key.Key_Escape)
    assert said[-1] == {"sample": 0}
    view.grab()


def test_enter_takes_the_next_graph_where_no_vertex_is_chosen(qtbot: QtBot) -> None:
    view = GraphView()
    shown(qtbot, view)
    view.show_frame(graph(samples=3, sample=2))
    said = heard(view)
    press(view, Key.Key_Return)
    assert said == [{"sample": 0}]


def test_arrows_tell_where_a_word_looks_and_enter_takes_the_next_sample(qtbot: QtBot) -> None:
    view = Attention()
    shown(qtbot, view)
    view.show_frame(attention())
    said = heard(view)
    press(view._map, Key.Key_End)
    assert view.told == "chat looks at cat: 80 %"
    assert view._map.accessibleDescription() == view.told
    view.show_frame(attention())  # the next frame of the run leaves the keyboard where it was
    assert view.told == "chat looks at cat: 80 %"
    press(view._map, Key.Key_Up, Key.Key_Left)
    assert view.told == "le looks at black: 10 %"
    assert not said
    press(view._map, Key.Key_Space)
    assert said[-1]["sample"] == 2
    view.layer.setFocus()
    assert "rows look at columns" in view.told


def test_arrows_tell_the_state_of_a_unit_after_a_step(qtbot: QtBot) -> None:
    view = States()
    shown(qtbot, view)
    values = np.array([[0.1, 0.2, 0.3], [0.4, 0.5, 0.6]], np.float32)
    facts = {"layers": ["gru"], "layer": "gru", "quantities": ["h"], "quantity": "h", "units": 2}
    view.show_frame(Shown("states", 1, {"values": values}, facts))
    press(view.cells, Key.Key_Right, Key.Key_Down, Key.Key_Right)
    assert view.told == "unit 2 after step 2: 0.5"
    assert view.cells.accessibleDescription() == view.told
    view.grab()


def test_arrows_go_from_layer_to_layer_of_an_embedding(qtbot: QtBot) -> None:
    view = Embedding()
    shown(qtbot, view)
    points = np.array([[0, 0], [1, 1]], np.float32)
    facts = {"each": "vertices", "layer": "b", "layers": ["a", "b", "c"], "width": 4, "share": 0.5}
    view.show_frame(Shown("embedding", 1, {"points": points}, facts))
    said = heard(view)
    press(view, Key.Key_Right, Key.Key_Left, Key.Key_Return)
    assert said == [{"layer": "c"}, {"layer": "a"}, {"layer": "c"}]


@pytest.mark.parametrize("view", [Confusion, GraphView, Embedding, Spectrum])
def test_a_view_without_a_frame_takes_no_key(qtbot: QtBot, view: type[QWidget]) -> None:
    made: Any = view()
    shown(qtbot, made)
    said = heard(made)
    press(made, Key.Key_Right, Key.Key_Return, Key.Key_Escape)
    assert said == []


def test_a_list_is_filled_anew_only_where_its_rows_are_others(qtbot: QtBot) -> None:
    box = QComboBox()
    qtbot.addWidget(box)
    cleared: list[int] = []
    box.model().rowsRemoved.connect(lambda *_: cleared.append(1))
    fill(box, {"a": "Anna", "b": "Berta"}, "b")
    assert (box.currentData(), box.currentText()) == ("b", "Berta")
    fill(box, {"a": "Anna", "b": "Berta"}, "a")
    assert box.currentData() == "a"
    assert not cleared
    fill(box, {"a": "Anne", "c": "Carl"}, "x")
    assert (box.currentData(), box.currentText(), box.count()) == ("a", "Anne", 2)
