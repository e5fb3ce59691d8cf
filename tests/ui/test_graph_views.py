"""The views of graphs in the window: what they say, what a click asks for, and that they paint."""

from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui import theme
from app.ui.plots.embedding import Embedding
from app.ui.plots.graph import GraphView, colours
from app.ui.plots.shown import Shown
from app.ui.plots.smoothing import Smoothing
from app.ui.plots.spectrum import Spectrum
from app.ui.plots.vertices import of_class

PLACES = np.array([[-1, -1], [1, -1], [1, 1], [-1, 1]], np.float32)
EDGES = np.array([[0, 1, 2], [1, 2, 3]], np.int32)


def graph(**changed: Any) -> Shown:
    """Give a frame of a path of four vertices."""
    arrays = {
        "places": PLACES,
        "edges": EDGES,
        "classes": np.array([0, 0, 1, 1], np.int32),
        "share": np.array([1.0, 0.9, 0.6, 1.0], np.float32),
        "truth": np.array([0, 1, 1, 1], np.int32),
        "mask": np.array([False, True, True, True]),
    }
    facts = {"vertices": 4, "edges": 3, "shown": 4, "samples": 1, "sample": 0, "by": "second",
             "names": ("left", "right"), "right": 2, "judged": 3}  # fmt: skip
    arrays |= {key: each for key, each in changed.items() if isinstance(each, np.ndarray)}
    facts |= {key: each for key, each in changed.items() if not isinstance(each, np.ndarray)}
    return Shown("graph", 3, arrays, facts)


def shown(qtbot: QtBot, widget: QWidget) -> QWidget:
    qtbot.addWidget(widget)
    widget.resize(500, 300)
    widget.show()
    return widget


def colour_at(widget: QWidget, x: float, y: float) -> QColor:
    return QColor(widget.grab().toImage().pixel(QPointF(x, y).toPoint()))


def test_a_graph_is_painted_in_the_colours_of_its_classes(qtbot: QtBot) -> None:
    view = GraphView()
    shown(qtbot, view)
    view.show_frame(graph())
    assert "2 of 3 right" in view.told
    assert "4 vertices, 3 edges" in view.told
    placed = view.placed()
    assert placed is not None
    assert colour_at(view, placed.x[0], placed.y[0]) == of_class(0)
    assert colour_at(view, placed.x[3], placed.y[3]) == of_class(1)
    assert colours(graph())[2] != of_class(1)  # it is less sure


def test_a_click_on_a_vertex_asks_for_its_neighbourhood_and_again_for_a_larger_one(
    qtbot: QtBot,
) -> None:
    view = GraphView()
    shown(qtbot, view)
    asked: list[dict[str, int]] = []
    view.asked.connect(asked.append)
    view.show_frame(graph())
    placed = view.placed()
    assert placed is not None
    at = QPoint(round(float(placed.x[2])), round(float(placed.y[2])))
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=at)
    hops = np.array([-1, 1, 0, 1], np.int32)
    view.show_frame(graph(hops=hops, node=2, number=2, reach=2, reached=3))
    assert "vertex 2: 3 within 2 edges" in view.told
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(250, 170))
    assert asked == [
        {"sample": 0, "node": 2, "hops": 2},
        {"sample": 0, "node": 2, "hops": 3},
        {"sample": 0},
    ]


@pytest.mark.parametrize(("reach", "told"), [(1, "within 1 edge"), (3, "within 3 edges")])
def test_how_far_a_neighbourhood_reaches_is_told_in_words(
    reach: int, told: str, qtbot: QtBot
) -> None:
    view = GraphView()
    shown(qtbot, view)
    hops = np.array([-1, 1, 0, 1], np.int32)
    view.show_frame(graph(hops=hops, node=2, number=2, reach=reach, reached=3))
    assert view.told.endswith(told)


def test_beside_the_graph_a_click_takes_the_next_one(qtbot: QtBot) -> None:
    view = GraphView()
    shown(qtbot, view)
    view.show_frame(graph(samples=3, sample=2, guess="nitro", sure=0.81, truth="nitro"))
    assert "taken for nitro 81 %" in view.told
    with qtbot.waitSignal(view.asked) as heard:
        QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(250, 170))
    assert heard.args == [{"sample": 0}]


def test_an_embedding_says_what_it_shows_and_takes_the_next_layer(qtbot: QtBot) -> None:
    view = Embedding()
    shown(qtbot, view)
    facts = {"layer": "relu", "layers": ["first", "relu"], "width": 16, "share": 0.75,
             "names": ("left", "right"), "each": "vertices"}  # fmt: skip
    truth = np.array([0, 0, 1, 1], np.int32)
    view.show_frame(Shown("embedding", 3, {"points": PLACES, "truth": truth}, facts))
    assert view.told == ("4 vertices at relu: 16 features, 75 % seen · click for the next layer")
    view.grab()
    with qtbot.waitSignal(view.asked) as heard:
        QTest.mouseClick(view, Qt.MouseButton.LeftButton)
    assert heard.args == [{"layer": "first"}]


def test_over_smoothing_is_told_from_first_to_last(qtbot: QtBot) -> None:
    view = Smoothing()
    shown(qtbot, view)
    arrays = {
        "spread": np.array([1.0, 0.6, 0.25], np.float32),
        "alone": np.linspace(1, 0.1, 9, dtype=np.float32),
    }
    view.show_frame(Shown("smoothing", 3, arrays, {"layers": ["first", "second"]}))
    assert "spread 1 → 0.25 over 2 layers" in view.told
    picture = view.grab().toImage()
    accent = theme.current().accent
    assert any(picture.pixelColor(x, y) == accent for x in range(50, 490) for y in range(34, 270))


def test_a_click_at_an_eigenvalue_asks_for_its_vector(qtbot: QtBot) -> None:
    view = Spectrum()
    shown(qtbot, view)
    arrays = {
        "values": np.array([0.0, 0.5, 1.5, 2.0], np.float32),
        "vector": np.array([1.0, 0.2, -0.2, -1.0], np.float32),
        "places": PLACES,
        "edges": EDGES,
        "learned": np.array([1.0, 0.6, 0.2, 0.0], np.float32),
        "target": np.array([1.0, 0.5, 0.2, 0.1], np.float32),
    }
    view.show_frame(Shown("spectrum", 3, arrays, {"vector": 1, "vertices": 4, "shown": 4}))
    assert "eigenvector 1 of 4, λ = 0.5" in view.told
    assert "0.1 away at most" in view.told
    view.grab()
    _, box = view.boxes()
    at = QPoint(round(box.left() + 0.75 * box.width()), round(box.bottom() - 4))
    with qtbot.waitSignal(view.asked) as heard:
        QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=at)
    assert heard.args == [{"vector": 2}]


def test_a_spectrum_without_a_filter_uses_its_height(qtbot: QtBot) -> None:
    view = Spectrum()
    shown(qtbot, view)
    arrays = {
        "values": np.linspace(0, 2, 4, dtype=np.float32),
        "vector": np.array([1.0, 0.2, -0.2, -1.0], np.float32),
        "places": PLACES,
        "edges": EDGES,
    }
    view.show_frame(Shown("spectrum", 3, arrays, {"vector": 3, "vertices": 4, "shown": 4}))
    assert "click an eigenvalue to see its vector" in view.told
    _, box = view.boxes()
    picture, accent = view.grab().toImage(), theme.current().accent
    rows = [
        y
        for y in range(round(box.top()), round(box.bottom()))
        for x in range(round(box.left()), round(box.right()) + 6)
        if picture.pixelColor(x, y) == accent
    ]
    assert min(rows) < box.top() + 0.2 * box.height()  # the last of four stands at the top
    assert max(rows) > box.bottom() - 9


@pytest.mark.parametrize("kind", [GraphView, Embedding, Smoothing, Spectrum])
def test_a_view_without_a_frame_paints_nothing_and_takes_no_click(
    qtbot: QtBot, kind: type[QWidget]
) -> None:
    view = kind()
    shown(qtbot, view)
    view.grab()
    QTest.mouseClick(view, Qt.MouseButton.LeftButton)
