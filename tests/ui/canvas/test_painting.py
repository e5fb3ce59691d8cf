"""What is painted for an event is what changed, and no more."""

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QMouseEvent, QPaintEvent, QPixmap, QRegion, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.graph.graph import Graph, Node, Project
from app.ui import theme
from app.ui.canvas import ink as inks
from app.ui.canvas.ink import Stamps
from app.ui.canvas.view import Canvas
from nodes import CATALOGUE
from nodes.ends import Note
from tests.ui.canvas.conftest import link

NONE = Qt.MouseButton.NoButton


class Watched(Canvas):
    """A canvas that remembers which regions it painted."""

    def __init__(self) -> None:
        super().__init__()
        self.painted: list[QRegion] = []

    def paintEvent(self, event: QPaintEvent) -> None:
        self.painted.append(QRegion(event.region()))
        super().paintEvent(event)


@pytest.fixture
def canvas(qtbot: QtBot, project: Project) -> Iterator[Watched]:
    made = Watched()
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.set_minimap_shown(False)
    made.show_drawing(project)
    with qtbot.waitExposed(made):
        made.show()
    made.zoom_to(1.0)
    made.center_on(QPointF(480, 250))
    settled(made)
    yield made
    made.close()


def settled(canvas: Canvas) -> None:
    QApplication.processEvents()
    while canvas.rest():
        QApplication.processEvents()
    if isinstance(canvas, Watched):
        canvas.painted.clear()


def point(canvas: Canvas, at: QPoint) -> None:
    """Lead the pointer somewhere with no button held."""
    told = QEvent.Type.MouseMove, QPointF(at), canvas.mapToGlobal(QPointF(at)), NONE, NONE
    QApplication.sendEvent(canvas, QMouseEvent(*told, Qt.KeyboardModifier.NoModifier))


def wheel(canvas: Canvas, angle: int) -> None:
    at = QPointF(canvas.rect().center())
    scroll, none = Qt.ScrollPhase.NoScrollPhase, Qt.KeyboardModifier.NoModifier
    told = canvas.mapToGlobal(at), QPoint(), QPoint(0, angle), NONE, none
    QApplication.sendEvent(canvas, QWheelEvent(at, *told, scroll, False))


def test_hovering_paints_once_and_only_around_what_looks_different(canvas: Watched) -> None:
    box = canvas._view.box_on_screen(canvas.drawn.bounds({"relu_1"}))
    point(canvas, box.center().toPoint())
    QApplication.processEvents()
    assert len(canvas.painted) == 1
    painted = canvas.painted[0].boundingRect()
    assert painted.contains(box.toAlignedRect())
    assert painted.width() * painted.height() < 4 * box.width() * box.height()


def test_hovering_where_nothing_changes_paints_nothing(canvas: Watched) -> None:
    middle = canvas.to_screen(canvas.drawn.bounds({"relu_1"}).center()).toPoint()
    point(canvas, middle)
    settled(canvas)
    point(canvas, middle + QPoint(5, 3))
    QApplication.processEvents()
    assert canvas.painted == []


def test_what_was_lit_is_as_before_once_the_pointer_has_left(canvas: Watched) -> None:
    point(canvas, QPoint(1150, 30))
    before = canvas.grab().toImage()
    for name in ("conv_1", "relu_1", "loss", "digits"):
        point(canvas, canvas.to_screen(canvas.drawn.bounds({name}).center()).toPoint())
        QApplication.processEvents()
    assert window_of(canvas) != before
    point(canvas, QPoint(1150, 30))
    QApplication.processEvents()
    assert window_of(canvas) == before


def window_of(canvas: Canvas) -> QImage:
    """Give what the window shows now, without painting it anew."""
    screen = canvas.screen().grabWindow(canvas.winId())
    picture = screen.toImage()
    return picture.convertToFormat(canvas.grab().toImage().format())


def crowd(canvas: Canvas) -> None:
    nodes = {
        f"n{i}": Node(CATALOGUE["ReLU"](), 240.0 * (i % 20), 120.0 * (i // 20)) for i in range(300)
    }
    links = [link(f"n{i}.out", f"n{i + 1}.x") for i in range(299) if (i + 1) % 20]
    canvas.show_drawing(Project(Graph.of(nodes, links)))


@pytest.mark.parametrize("zoom", [0.25, 0.5, 1.0])
def test_what_one_pans_is_moved_and_only_the_rest_is_painted(canvas: Watched, zoom: float) -> None:
    crowd(canvas)
    canvas.set_crumbs(["numbers"])
    canvas.set_minimap_shown(True)
    canvas.zoom_to(zoom)
    canvas.center_on(QPointF(2_000, 900))
    canvas.grab()
    settled(canvas)
    canvas.update()
    settled(canvas)
    for step in (QPointF(7, 3), QPointF(-20, 0), QPointF(0, -45), QPointF(4, -9)):
        canvas.pan_by(step)
        QApplication.processEvents()
        size = canvas.width() * canvas.height()
        painted = sum(each.width() * each.height() for each in canvas.painted.pop())  # type: ignore[attr-defined]  # the stubs forget __iter__
        assert 0 < painted < 0.3 * size
    assert canvas.painted == []
    settled(canvas)
    size = canvas.width() * canvas.height() * 4
    moved, fresh = (
        np.frombuffer(each.constBits(), np.uint8, size).astype(int)
        for each in (window_of(canvas), canvas.grab().toImage())
    )
    assert np.abs(moved - fresh).mean() < 0.1  # letters are blended once more


def test_what_one_pans_while_the_zoom_changes_is_painted_as_it_will_stay(canvas: Watched) -> None:
    crowd(canvas)
    canvas.zoom_to(0.5)
    canvas.center_on(QPointF(2_000, 900))
    settled(canvas)
    wheel(canvas, -120)
    QApplication.processEvents()
    canvas.painted.clear()
    canvas.pan_by(QPointF(7, 3))
    QApplication.processEvents()
    assert [each.boundingRect() for each in canvas.painted] == [canvas.rect()]
    assert canvas._motion.turning is False


@pytest.mark.parametrize("zoom", [0.33, 0.5])
def test_no_picture_of_a_node_is_made_while_the_zoom_changes(canvas: Watched, zoom: float) -> None:
    crowd(canvas)
    canvas.zoom_to(zoom)
    canvas.center_on(QPointF(2_000, 900))
    settled(canvas)
    held = canvas._painter._ink._stamps
    before = len(held)
    assert before > 100  # all in view have one
    for angle in (120, 120, -120, -120, -120, 120):
        canvas.painted.clear()
        wheel(canvas, angle)
        QApplication.processEvents()
        assert len(canvas.painted) == 1
    assert len(held) - before < 12  # bodies of one size for all, no picture of one node
    settled(canvas)
    assert canvas._motion.turning is False


def test_a_rested_zoom_looks_as_if_it_had_never_moved(canvas: Watched) -> None:
    crowd(canvas)
    canvas.zoom_to(0.5)
    canvas.center_on(QPointF(2_000, 900))
    settled(canvas)
    still = canvas.grab().toImage()
    wheel(canvas, 120)
    QApplication.processEvents()
    wheel(canvas, -120)
    canvas.zoom_to(0.5)
    canvas.center_on(QPointF(2_000, 900))
    settled(canvas)
    assert canvas.grab().toImage() == still


def test_a_node_looks_the_same_drawn_and_from_its_picture(canvas: Watched) -> None:
    crowd(canvas)
    canvas.zoom_to(0.77)
    canvas.center_on(QPointF(1_003.3, 702.7))
    canvas._painter.dress(theme.current())  # with no picture of anything
    drawn = canvas.grab().toImage()
    assert canvas._painter.cold > 20
    settled(canvas)
    stamped = canvas.grab().toImage()
    assert canvas._painter.cold == 0
    size = drawn.width() * drawn.height() * 4
    first, second = (
        np.frombuffer(each.constBits(), np.uint8, size).astype(int) for each in (drawn, stamped)
    )
    assert np.abs(first - second).mean() < 1.0  # letters are blended once more


def test_a_bar_of_weight_leaves_what_is_around_its_node_as_it_was(canvas: Watched) -> None:
    crowd(canvas)
    canvas.zoom_to(0.25)
    canvas.center_on(QPointF(2_000, 900))
    settled(canvas)
    box = canvas._view.box_on_screen(canvas.drawn.bounds({"n150"})).toAlignedRect()
    before = canvas.grab(box.adjusted(-5, -5, 5, 5)).toImage()
    canvas.set_costs_shown("parameters")
    settled(canvas)
    after = canvas.grab(box.adjusted(-5, -5, 5, 5)).toImage()
    assert before != after
    for y in range(before.height()):
        assert before.pixel(4, y) == after.pixel(4, y)


def test_a_canvas_too_large_to_paint_keeps_its_picture_under_the_pointer(
    canvas: Watched, qtbot: QtBot
) -> None:
    crowd(canvas)
    canvas.resize(2600, 1600)
    canvas.fit_all()
    canvas.zoom_to(0.5)
    settled(canvas)
    canvas.update()
    settled(canvas)
    point(canvas, canvas.to_screen(canvas.drawn.bounds({"n150"}).center()).toPoint())
    QApplication.processEvents()
    assert canvas.painted[-1].boundingRect() != canvas.rect()
    canvas.pan_by(QPointF(10, 0))
    assert canvas._motion.moving  # the picture was not thrown away


def test_stamps_that_were_not_used_for_longest_go_first(qtbot: QtBot) -> None:
    def picture() -> QPixmap:
        return QPixmap(100, 100)

    each = inks._bytes(picture())
    held = Stamps(room=3 * each)
    for name in "abc":
        held.keep((name,), picture())
    assert held.get(("a",)) is not None
    held.keep(("d",), picture())
    assert held.get(("b",)) is None
    assert all(held.get((name,)) is not None for name in "acd")
    assert held.taken == 3 * each


def test_new_values_of_one_block_paint_that_block_alone(canvas: Watched) -> None:
    canvas.set_previews({"relu_1": np.ones(4), "conv_1": np.ones(4)})
    settled(canvas)
    kept = canvas._previews["conv_1"]
    canvas.set_previews({"relu_1": np.zeros(4), "conv_1": kept})
    QApplication.processEvents()
    box = canvas._view.box_on_screen(canvas.drawn.bounds({"relu_1"})).toAlignedRect()
    assert len(canvas.painted) == 1
    assert canvas.painted[0].boundingRect().adjusted(3, 3, -3, -3).intersected(box) == (
        canvas.painted[0].boundingRect().adjusted(3, 3, -3, -3)
    )


def test_what_was_deleted_and_comes_back_shows_the_very_same(canvas: Watched) -> None:
    nodes = {
        f"n{i}": Node(CATALOGUE["Add"](), 200.0 * (i % 30), 90.0 * (i // 30)) for i in range(150)
    }
    links = [link(f"n{i}.out", f"n{i + 1}.x") for i in range(149)]
    whole = Project(Graph.of(nodes, links))
    canvas.show_drawing(whole)
    canvas.zoom_to(0.5)
    faces = {name: canvas.drawn.faces[row] for name, row in canvas.drawn.row.items()}
    canvas.show_drawing(Project())
    canvas.show_drawing(whole)
    assert {name: canvas.drawn.faces[row] for name, row in canvas.drawn.row.items()} == faces
    fewer = Project(Graph.of(nodes, links[:-1]))
    canvas.show_drawing(Project())
    canvas.show_drawing(fewer)
    fresh = Canvas()
    fresh.show_drawing(fewer)
    assert {n: canvas.drawn.faces[r] for n, r in canvas.drawn.row.items()} == {
        n: fresh.drawn.faces[r] for n, r in fresh.drawn.row.items()
    }
    fresh.deleteLater()


def test_a_note_as_large_as_a_file_may_ask_for_is_painted_without_a_picture_of_it(
    canvas: Watched,
) -> None:
    large = Note(text="much room " * 1_000, width=4_000.0, height=4_000.0)
    small = Note(text="little room", width=200.0)
    canvas.show_drawing(Project(Graph.of({"large": Node(large), "small": Node(small, -300)}, [])))
    before = canvas.grab().toImage()
    canvas.zoom_to(4.0)
    canvas.center_on(QPointF(0, 100))
    settled(canvas)
    assert canvas.grab().toImage() != before
    held = canvas._painter._ink._stamps
    assert 0 < held.taken <= inks.LARGEST


def test_the_legend_of_bars_grows_with_the_text(canvas: Watched) -> None:
    def high() -> int:
        """Tell how many rows of pixels look different where the legend is left out."""
        canvas.set_costs_shown("parameters")
        shown = canvas.grab().toImage()
        canvas.set_costs_shown("")
        bare = canvas.grab().toImage()
        rows = range(canvas.height())
        return sum(shown.pixel(20, y) != bare.pixel(20, y) for y in rows)

    canvas.zoom_to(0.25)
    canvas.center_on(QPointF(50_000, 50_000))
    settled(canvas)
    before = high()
    theme.resize(200)
    assert high() >= before + 30
