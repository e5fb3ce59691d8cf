"""Arranging can be stopped by Escape; what else is done meanwhile changes nothing."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from app.graph.graph import Graph, Node, Project
from app.ui import patience
from app.ui.main_window import MainWindow
from nodes import CATALOGUE
from tests.ui.conftest import joined, node
from tests.ui.hands import press, undo

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def tangled(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    """A window whose drawing has wires that cross, and that looks up at each question."""
    monkeypatch.setattr(patience, "BETWEEN", 0.0)
    monkeypatch.setattr(patience, "AFTER", 0.0)
    names = [f"a{place}" for place in range(12)]
    nodes = {name: node("ReLU", 0, 100 * place) for place, name in enumerate(names)}
    nodes |= {f"b{place}": node("ReLU", 300, 100 * place) for place in range(12)}
    wires = [(f"a{place}.out", f"b{(5 * place) % 12}.x") for place in range(12)]
    window.document.open(joined(nodes, *wires), name="tangled")
    return window


def meanwhile(window: MainWindow, *keys: Key) -> list[str]:
    """Press keys while it works, and tell what is said then."""
    said: list[str] = []

    def act() -> None:
        said.extend(each.text() for each in window.canvas.findChildren(QLabel, "toast"))
        for key in keys:
            QTest.keyClick(window.canvas, key)

    QTimer.singleShot(0, act)
    return said


def test_escape_stops_arranging_and_all_stays_where_it_is(tangled: MainWindow) -> None:
    before = tangled.document.project
    said = meanwhile(tangled, Key.Key_Escape)
    press(tangled, Key.Key_L, CONTROL)
    assert tangled.document.project == before
    assert tangled.document.history.count() == 0
    assert "Arranging … Escape stops it." in said
    assert not any(
        each.isVisible() and "Arranging" in each.text()
        for each in tangled.canvas.findChildren(QLabel, "toast")
    )


def test_other_keys_do_nothing_meanwhile_and_arranging_goes_on(tangled: MainWindow) -> None:
    before = tangled.document.project
    tangled.canvas.select({"a1"})
    tangled.editing.choose(())
    meanwhile(tangled, Key.Key_Delete, Key.Key_Backspace)
    press(tangled, Key.Key_L, CONTROL)
    assert set(tangled.document.project.graph.nodes) == set(before.graph.nodes)
    assert tangled.document.project != before
    assert tangled.document.history.count() == 1
    undo(tangled)
    assert tangled.document.project == before
    press(tangled, Key.Key_A, CONTROL)  # the keys are heard again
    assert tangled.canvas.selection == set(before.graph.nodes)


def test_what_is_arranged_at_once_says_nothing(window: MainWindow) -> None:
    chain = Project(Graph.of({"a": Node(CATALOGUE["ReLU"]())}, []))
    window.document.open(chain, name="one")
    press(window, Key.Key_L, CONTROL)
    assert not any("Arranging" in each.text() for each in window.canvas.findChildren(QLabel))
