import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.compiler.report import Analysis, NodeReport
from app.graph.graph import Graph, Link, Node, Project
from app.ui import theme
from app.ui.canvas import lines
from app.ui.canvas.picking import Spot
from app.ui.canvas.tips import tip
from app.ui.canvas.view import Canvas
from nodes import CATALOGUE
from nodes.spec import Spec
from tests.ui.canvas.conftest import link, node

SHAPES = {
    "digits": {"image": Spec.image(1, 8, 8), "label": Spec("label", ())},
    "conv_1": {"out": Spec.image(8, 8, 8)},
    "relu_1": {"out": Spec.image(8, 8, 8)},
}


@pytest.fixture
def known(canvas: Canvas) -> Canvas:
    """Let the engine have told the shapes."""
    reports = {name: NodeReport("Thing", outputs) for name, outputs in SHAPES.items()}
    canvas.show_analysis(Analysis(1, reports, None, (), {}))
    return canvas


def chosen(canvas: Canvas, *names: str) -> dict[str, set[str]]:
    """Give the wires that stand out, by how, each as the node that it comes from."""
    found = lines.ways(canvas.drawn, frozenset(names))
    assert found is not None
    flags = {"own": found.own, "through": found.through}
    return {
        how: {str(canvas.drawn.links[row]) for row in np.flatnonzero(rows)}
        for how, rows in flags.items()
        if rows is not None
    }


def test_one_block_lets_its_wires_and_the_ways_through_it_stand_out(canvas: Canvas) -> None:
    first, second, third = (
        str(link("digits.image", "conv_1.x")),
        str(link("conv_1.out", "relu_1.x")),
        str(link("relu_1.out", "loss.scores")),
    )
    assert chosen(canvas, "conv_1") == {
        "own": {first, second},
        "through": {first, second, third},
    }


def test_of_several_blocks_only_their_wires_stand_out(canvas: Canvas) -> None:
    assert set(chosen(canvas, "conv_1", "relu_1")) == {"own"}


def test_nothing_stands_out_for_nothing_and_for_very_many(canvas: Canvas) -> None:
    assert lines.ways(canvas.drawn, frozenset()) is None
    many = frozenset(f"n{i}" for i in range(lines.MOST_OWN + 1))
    assert lines.ways(canvas.drawn, many) is None


def test_a_way_of_five_thousand_blocks_is_found_at_once() -> None:
    canvas = Canvas()
    kinds = CATALOGUE["ReLU"]
    nodes = {f"n{i}": Node(kinds(), 240.0 * i, 0.0) for i in range(5_000)}
    links = [link(f"n{i}.out", f"n{i + 1}.x") for i in range(4_999)]
    canvas.show_drawing(Project(Graph.of(nodes, links)))
    found = lines.ways(canvas.drawn, frozenset({"n2500"}))
    assert found is not None
    assert found.through is not None
    assert found.through.sum() == 4_999
    canvas.deleteLater()


def shade(canvas: Canvas, at: Link) -> QColor:
    """Give what is painted in the middle of a wire."""
    row = canvas.drawn.wire[at]
    middle = canvas.to_screen(canvas.drawn.path(row).pointAtPercent(0.5)).toPoint()
    return canvas.grab().toImage().pixelColor(middle)


def test_a_wire_off_the_way_of_the_chosen_block_is_paler(canvas: Canvas) -> None:
    off = link("digits.label", "loss.target")
    ground = theme.current().canvas
    plain = theme.contrast(shade(canvas, off), ground)
    canvas.select({"conv_1"})
    assert theme.contrast(shade(canvas, off), ground) < plain
    canvas.select({"digits"})
    assert theme.contrast(shade(canvas, off), ground) >= plain


def flowing(canvas: Canvas, at: QPointF) -> Link | None:
    """Lead the pointer somewhere, and give the wire that tells what flows on it."""
    canvas.pointer.hover(at)
    return canvas.marks.flowing


def test_the_wire_under_the_pointer_tells_at_once_what_flows(known: Canvas, qtbot: QtBot) -> None:
    wire = link("conv_1.out", "relu_1.x")
    row = known.drawn.wire[wire]
    middle = known.to_screen(known.drawn.path(row).pointAtPercent(0.5))
    assert flowing(known, middle) == wire
    box = known._painter._lines.label_box(known.drawn, row, known.zoom)
    at = known.to_screen(box.center() + QPointF(box.width() / 2 - 4, 0)).toPoint()
    written = known.grab().toImage().pixelColor(at)
    assert flowing(known, QPointF(5, 690)) is None
    assert known.grab().toImage().pixelColor(at) != written


def test_shapes_are_written_on_all_wires_that_have_room_and_are_near(known: Canvas) -> None:
    known.grab()
    assert known._painter.shapes == 0
    known.set_shapes_shown(True)
    known.grab()
    assert 2 <= known._painter.shapes <= len(known.drawn.wire)
    known.zoom_to(lines.SHAPES - 0.05)
    known.grab()
    assert known._painter.shapes == 0
    known.zoom_to(1.0)
    known.center_on(QPointF(90_000, 0))
    known.grab()
    assert known._painter.shapes == 0  # nothing of it is in view


def test_a_shape_stands_on_no_block(known: Canvas) -> None:
    known.zoom_to(1.0)
    known.center_on(QPointF(480, 250))
    drawn = known.drawn
    rows = np.array(sorted(drawn.wire.values()))
    x, y = lines.middles(drawn.curve[rows])
    wide = np.full(len(rows), 40.0)
    nodes = drawn.rows(drawn.row)
    covered = lines.covered(drawn, nodes, x, y, wide)
    for place, row in enumerate(rows.tolist()):
        box = QRectF(x[place] - 20, y[place] - lines.TALL / 2, 40, lines.TALL)
        over = any(drawn.boxes[each].intersects(box) for each in nodes.tolist())
        assert covered[place] == over, drawn.links[row]


def test_a_shape_makes_room_for_the_name_of_a_port(known: Canvas) -> None:
    known.zoom_to(1.0)
    known.set_shapes_shown(True)
    middle = known.drawn.bounds({"conv_1"}).center()
    known.center_on(middle)
    known.grab()
    before = known._painter.shapes
    known.pointer.hover(known.to_screen(middle))
    known.grab()
    assert known._painter.shapes < before  # the names of its ports stand on the short wires
    known.pointer.hover(QPointF(2, 2))
    known.grab()
    assert known._painter.shapes == before


@pytest.mark.parametrize(
    ("spec", "told"),
    [
        (Spec.image(3, 32, 32), "3×32×32"),
        (Spec.tensor(10), "10"),
        (Spec("scalar", ()), "scalar"),
    ],
)
def test_a_shape_on_a_wire_is_short(spec: Spec, told: str, qtbot: QtBot) -> None:
    assert lines.shape_on_wire(spec) == told


def test_a_wire_that_runs_under_a_block_is_known_and_hinted_at(canvas: Canvas) -> None:
    drawn, wire = canvas.drawn, link("digits.image", "conv_1.x")
    assert not drawn.under[list(drawn.wire.values())].any()
    row = drawn.wire[wire]
    drawn.shift(drawn.rows({"conv_1"}), 900.0, 40.0)  # as a drag does: its wires go straight
    assert drawn.under[row]
    path = drawn.path(row)
    box = drawn.boxes[drawn.row["relu_1"]]
    points = (path.pointAtPercent(step / 400) for step in range(400))
    hidden = [canvas.to_screen(at).toPoint() for at in points if box.contains(at)]
    shown = canvas.grab().toImage()
    kind = theme.current().kind(drawn.kinds[drawn.kind[row]])
    body = theme.current().node
    assert any(
        abs(shown.pixelColor(at).hueF() - kind.hueF()) < 0.05
        and shown.pixelColor(at) != body
        and shown.pixelColor(at).saturationF() > body.saturationF() + 0.1
        for at in hidden
    )
    drawn.shift(drawn.rows({"conv_1"}), -900.0, -40.0)
    drawn.settle()
    assert not drawn.under[row]


def test_a_block_that_is_dragged_shows_whose_wire_runs_under_it(qtbot: QtBot) -> None:
    canvas = Canvas()
    qtbot.addWidget(canvas)
    canvas.resize(900, 600)
    nodes = {"a": node("ReLU", 0, 0), "b": node("ReLU", 800, 0), "c": node("ReLU", 380, 200)}
    canvas.show_drawing(Project(Graph.of(nodes, [link("a.out", "b.x")])))
    canvas.show()
    drawn = canvas.drawn
    row = drawn.wire[link("a.out", "b.x")]
    start = canvas.to_screen(drawn.bounds({"c"}).center()).toPoint()
    on = canvas.to_screen(drawn.path(row).pointAtPercent(0.5)).toPoint()
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(canvas, on)
    beside = canvas.grab().toImage()
    assert drawn.under[row]
    drawn.under[row] = False
    assert canvas.grab().toImage() != beside  # it is seen
    drawn.under[row] = True
    QTest.mouseMove(canvas, start + QPoint(0, 40))
    assert not drawn.under[row]
    QTest.mouseMove(canvas, on)
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert not drawn.under[row]
    assert drawn.places()["c"] == (380.0, 200.0)
    assert tip(drawn, Spot(link=link("a.out", "b.x"))) == "a.out → b.x"  # its shape is beside it


def test_a_wire_is_not_said_to_run_under_its_own_blocks(qtbot: QtBot) -> None:
    canvas = Canvas()
    qtbot.addWidget(canvas)
    nodes = {"a": node("ReLU", 400, 0), "b": node("ReLU", 0, 0)}  # it leads back
    canvas.show_drawing(Project(Graph.of(nodes, [link("a.out", "b.x")])))
    assert not canvas.drawn.under.any()
