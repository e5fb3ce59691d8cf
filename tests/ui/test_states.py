"""What a recurrent layer holds, in the window: what it says, asks for and paints."""

from typing import Any

import numpy as np
import pytest
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.ui import theme
from app.ui.plots.shown import Shown
from app.ui.plots.states import States, coloured

VALUES = np.array([[-1.0, 0.0, 0.5], [1.0, -0.5, 0.0]], np.float32)


def frame(**changed: Any) -> Shown:
    facts: dict[str, Any] = {
        "layers": ["lstm"], "layer": "lstm", "quantities": list("hcifog"), "quantity": "h",
        "units": 2, "first": 1,
    }  # fmt: skip
    return Shown("states", 4, {"values": VALUES}, facts | changed)


@pytest.fixture
def view(qtbot: QtBot) -> States:
    made = States()
    qtbot.addWidget(made)
    made.resize(600, 240)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_it_says_what_is_seen(view: States, qtbot: QtBot) -> None:
    view.show_frame(frame())
    assert view.told == "state of 2 units, step by step"
    view.show_frame(frame(units=128, quantity="f"))
    assert view.told == "forget gate of 2 units, step by step · the first of 128"
    QTest.mouseMove(view.cells, view.cells.place(1, 0).toPoint())
    qtbot.waitUntil(lambda: view.told == "unit 2 after step 1: 1")
    view.show_frame(Shown("states", 5, {}, {"told": "There is no layer."}))
    assert view.told == "There is no layer."
    view.grab()


def test_another_quantity_is_asked_for(view: States, qtbot: QtBot) -> None:
    view.show_frame(frame(layers=["lstm 1", "lstm 2"], layer="lstm 2"))
    assert view.layer.isVisible()
    assert view.quantity.itemText(2) == "i · input gate"
    view.quantity.setCurrentIndex(2)
    with qtbot.waitSignal(view.asked) as heard:
        view.quantity.activated.emit(2)
    assert heard.args == [{"layer": "lstm 2", "quantity": "i"}]


def test_an_rnn_has_nothing_to_choose_from(view: States) -> None:
    view.show_frame(frame(layers=["rnn"], layer="rnn", quantities=["h"]))
    assert not view.layer.isVisible()
    assert not view.quantity.isVisible()


def test_signs_and_gates_have_colours_of_their_own() -> None:
    worn = theme.current()
    signs, gates = coloured(VALUES, gate=False), coloured(np.abs(VALUES), gate=True)
    wanted = (
        (signs.pixel(0, 0), worn.category("convolution")),
        (signs.pixel(0, 1), worn.category("activation")),
        (signs.pixel(1, 0), worn.second),
        (gates.pixel(0, 0), worn.accent),
        (gates.pixel(1, 0), worn.second),
    )
    assert all(QColor(found).rgb() == colour.rgb() for found, colour in wanted)
