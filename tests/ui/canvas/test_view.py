from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QHelpEvent, QPaintEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from app.compiler.report import Analysis, NodeReport, Problem
from app.graph.graph import Graph, Link, Node, Port, Project
from app.ui import theme, words
from app.ui.canvas import face
from app.ui.canvas.dropping import BLOCK
from app.ui.canvas.geometry import Side
from app.ui.canvas.view import Canvas
from nodes import CATALOGUE
from nodes.ends import Frame, Note
from nodes.params import Expression
from nodes.spec import Spec
from tests.ui.canvas.conftest import link, node

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Counting(Canvas):
    paints = 0

    def paintEvent(self, event: QPaintEvent) -> None:
        self.paints += 1
        super().paintEvent(event)


def middle(canvas: Canvas, name: str) -> QPoint:
    return canvas.to_screen(canvas.drawn.bounds({name}).center()).toPoint()


def port(canvas: Canvas, written: str, side: Side) -> QPoint:
    return canvas.to_screen(canvas.drawn.place_of(Port(*written.split(".")), side)).toPoint()


def drag(canvas: Canvas, start: QPoint, end: QPoint, button: Qt.MouseButton = LEFT) -> None:
    QTest.mousePress(canvas, button, NONE, start)
    QTest.mouseMove(canvas, (start + end) / 2)
    QTest.mouseMove(canvas, end)
    QTest.mouseRelease(canvas, button, NONE, end)


def wheel(canvas: Canvas, at: QPointF, angle: int, pixels: QPoint | None = None) -> None:
    event = QWheelEvent(
        at,
        canvas.mapToGlobal(at),
        pixels or QPoint(),
        QPoint(0, angle),
        Qt.MouseButton.NoButton,
        NONE,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(canvas, event)


def test_a_click_selects_a_node_and_says_so_once(canvas: Canvas, qtbot: QtBot) -> None:
    told: list[object] = []
    canvas.selected.connect(told.append)
    QTest.mouseClick(canvas, LEFT, NONE, middle(canvas, "conv_1"))
    assert told == [frozenset({"conv_1"})]


def test_a_shift_click_adds_and_takes_away(canvas: Canvas, qtbot: QtBot) -> None:
    for name in ("conv_1", "relu_1", "conv_1"):
        QTest.mouseClick(canvas, LEFT, SHIFT, middle(canvas, name))
    assert canvas.selection == {"relu_1"}


def test_a_click_on_one_of_several_selected_nodes_selects_it_alone(
    canvas: Canvas, qtbot: QtBot
) -> None:
    canvas.select_all()
    QTest.mouseClick(canvas, LEFT, NONE, middle(canvas, "relu_1"))
    assert canvas.selection == {"relu_1"}


def test_a_click_on_empty_canvas_selects_nothing(canvas: Canvas, qtbot: QtBot) -> None:
    canvas.select_all()
    QTest.mouseClick(canvas, LEFT, NONE, QPoint(30, 650))
    assert not canvas.selection


def test_select_all_is_one_signal(canvas: Canvas, qtbot: QtBot) -> None:
    told: list[object] = []
    canvas.selected.connect(told.append)
    canvas.select_all()
    canvas.select_all()
    assert told == [frozenset(canvas.drawn.row)]


def test_a_rubber_band_selects_what_it_touches(canvas: Canvas) -> None:
    begin = middle(canvas, "conv_1") - QPoint(100, 100)
    drag(canvas, begin, middle(canvas, "relu_1"))
    assert canvas.selection == {"conv_1", "relu_1"}


def test_a_dragged_node_is_asked_for_once_and_on_the_grid(canvas: Canvas) -> None:
    told: list[dict[str, tuple[float, float]]] = []
    canvas.moved.connect(told.append)
    begin = middle(canvas, "block_1")
    drag(canvas, begin, begin + QPoint(33, -28))
    assert told == [{"block_1": (820.0, 280.0)}]


def test_a_drag_that_comes_back_asks_for_nothing(canvas: Canvas) -> None:
    told: list[object] = []
    canvas.moved.connect(told.append)
    begin = middle(canvas, "block_1")
    drag(canvas, begin, begin + QPoint(3, 2))
    assert told == []


def test_all_selected_nodes_are_dragged_together(canvas: Canvas) -> None:
    told: list[dict[str, tuple[float, float]]] = []
    canvas.moved.connect(told.append)
    canvas.select({"conv_1", "block_1"})
    begin = middle(canvas, "block_1")
    drag(canvas, begin, begin + QPoint(40, 40))
    assert told == [{"conv_1": (300.0, 100.0), "block_1": (820.0, 340.0)}]


def test_escape_puts_dragged_nodes_back(canvas: Canvas, qtbot: QtBot) -> None:
    told: list[object] = []
    canvas.moved.connect(told.append)
    begin = middle(canvas, "conv_1")
    curves = canvas.drawn.curve.copy()
    QTest.mousePress(canvas, LEFT, NONE, begin)
    QTest.mouseMove(canvas, begin + QPoint(80, 60))
    assert canvas.drawn.x[canvas.drawn.row["conv_1"]] == 340
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    QTest.mouseRelease(canvas, LEFT, NONE, begin + QPoint(80, 60))
    assert told == []
    assert canvas.drawn.x[canvas.drawn.row["conv_1"]] == 260
    assert (canvas.drawn.curve == curves).all()


def test_a_move_of_the_pointer_paints_once_and_lays_only_the_wires_of_the_node(
    qtbot: QtBot, project: Project
) -> None:
    canvas = Counting()
    qtbot.addWidget(canvas)
    canvas.resize(1200, 700)
    canvas.show_drawing(project)
    with qtbot.waitExposed(canvas):
        canvas.show()
    qtbot.wait(1)
    begin = middle(canvas, "conv_1")
    QTest.mousePress(canvas, LEFT, NONE, begin)
    for step in range(1, 6):
        QApplication.processEvents()
        canvas.paints, laid = 0, canvas.drawn.laid
        QTest.mouseMove(canvas, begin + QPoint(0, 40 * step))
        QApplication.processEvents()
        assert canvas.paints == 1
        assert canvas.drawn.laid - laid == 2
    QTest.mouseRelease(canvas, LEFT, NONE, begin)
    canvas.close()


def test_no_more_nodes_are_painted_than_are_in_view(canvas: Canvas) -> None:
    canvas.zoom_to(2.0)
    canvas.center_on(canvas.drawn.bounds({"conv_1"}).center())
    canvas.grab()
    assert canvas._painter.nodes == len(canvas.drawn.seen(canvas.seen(), 14.0)) < 5


def test_a_wire_drawn_to_a_port_is_asked_for(canvas: Canvas, qtbot: QtBot) -> None:
    with qtbot.waitSignal(canvas.joined) as told:
        drag(canvas, port(canvas, "conv_1.out", "out"), port(canvas, "loss.target", "in"))
    assert told.args == [Port("conv_1", "out"), Port("loss", "target")]


def test_a_wire_can_be_drawn_from_its_target(
    canvas: Canvas, qtbot: QtBot, project: Project
) -> None:
    graph = project.graph
    kept = [each for each in graph.links() if each.target.node != "loss"]
    bare = Graph.of(graph.nodes, kept)
    canvas.show_drawing(replace(project, graph=bare))
    with qtbot.waitSignal(canvas.joined) as told:
        drag(canvas, port(canvas, "loss.scores", "in"), port(canvas, "relu_1.out", "out"))
    assert told.args == [Port("relu_1", "out"), Port("loss", "scores")]


def test_a_wire_that_may_not_be_drawn_says_why_and_is_not_asked_for(canvas: Canvas) -> None:
    told: list[object] = []
    canvas.joined.connect(lambda *ends: told.append(ends))
    canvas.asked_search.connect(lambda *ends: told.append(ends))
    canvas.may_connect = lambda source, target: f"{source} feeds {target}."
    begin, end = port(canvas, "relu_1.out", "out"), port(canvas, "conv_1.x", "in")
    QTest.mousePress(canvas, LEFT, NONE, begin)
    QTest.mouseMove(canvas, end)
    assert canvas._said == "relu_1.out feeds conv_1.x."
    assert canvas.marks.loose is not None
    assert canvas.marks.loose.fits is False
    QTest.mouseRelease(canvas, LEFT, NONE, end)
    assert told == []
    assert canvas._said == ""


def test_ports_are_judged_once_each_while_a_wire_is_drawn(canvas: Canvas) -> None:
    asked: list[Port] = []

    def judge(_source: Port, target: Port) -> str:
        asked.append(target)
        return ""

    canvas.may_connect = judge
    begin = port(canvas, "conv_1.out", "out")
    QTest.mousePress(canvas, LEFT, NONE, begin)
    for step in range(4):
        QTest.mouseMove(canvas, begin + QPoint(20 + step, 100))
        canvas.grab()
    assert len(asked) == len(set(asked)) > 2
    QTest.mouseRelease(canvas, LEFT, NONE, begin)


def test_a_wire_let_go_over_nothing_asks_for_the_search(canvas: Canvas, qtbot: QtBot) -> None:
    with qtbot.waitSignal(canvas.asked_search) as told:
        drag(canvas, port(canvas, "conv_1.out", "out"), QPoint(600, 600))
    place, begun = told.args
    assert place == canvas.to_world(QPointF(600, 600))
    assert begun == Port("conv_1", "out")


def test_a_wire_picked_up_at_its_target_can_be_led_elsewhere(canvas: Canvas, qtbot: QtBot) -> None:
    with qtbot.waitSignal(canvas.rejoined) as told:
        drag(canvas, port(canvas, "relu_1.x", "in"), port(canvas, "loss.target", "in"))
    assert told.args == [link("conv_1.out", "relu_1.x"), link("conv_1.out", "loss.target")]


def test_a_wire_picked_up_and_let_go_is_parted(canvas: Canvas, qtbot: QtBot) -> None:
    with qtbot.waitSignal(canvas.parted) as told:
        drag(canvas, port(canvas, "relu_1.x", "in"), QPoint(600, 600))
    assert told.args == [link("conv_1.out", "relu_1.x")]


def test_a_wire_picked_up_and_put_back_asks_for_nothing(canvas: Canvas) -> None:
    told: list[object] = []
    for signal in (canvas.joined, canvas.rejoined, canvas.parted, canvas.asked_search):
        signal.connect(lambda *args: told.append(args))
    begin = port(canvas, "relu_1.x", "in")
    QTest.mousePress(canvas, LEFT, NONE, begin)
    QTest.mouseMove(canvas, QPoint(600, 600))
    QTest.mouseMove(canvas, begin)
    QTest.mouseRelease(canvas, LEFT, NONE, begin)
    assert told == []


def test_a_wire_can_be_chosen_by_a_click(canvas: Canvas) -> None:
    chosen = link("conv_1.out", "relu_1.x")
    curve = canvas.drawn.path(canvas.drawn.wire[chosen])
    canvas.select({"loss"})
    QTest.mouseClick(canvas, LEFT, NONE, canvas.to_screen(curve.pointAtPercent(0.5)).toPoint())
    assert canvas.chosen_wire == chosen
    assert not canvas.selection


def test_the_wheel_zooms_at_the_pointer(canvas: Canvas) -> None:
    at = QPointF(300, 200)
    kept = canvas.to_world(at)
    wheel(canvas, at, 240)
    assert canvas.zoom == pytest.approx(1.44)
    assert (canvas.to_world(at) - kept).manhattanLength() < 1e-6


def test_two_fingers_pan(canvas: Canvas) -> None:
    before = canvas.to_world(QPointF(0, 0))
    wheel(canvas, QPointF(300, 200), 40, QPoint(15, 10))
    assert canvas.zoom == 1.0
    assert canvas.to_world(QPointF(0, 0)) == before - QPointF(15, 10)


def test_the_middle_button_pans(canvas: Canvas) -> None:
    before = canvas.to_world(QPointF(0, 0))
    begin = middle(canvas, "conv_1")
    drag(canvas, begin, begin + QPoint(50, 30), Qt.MouseButton.MiddleButton)
    assert canvas.to_world(QPointF(0, 0)) == before - QPointF(50, 30)
    assert not canvas.selection


def test_space_and_a_drag_pan(canvas: Canvas) -> None:
    before = canvas.to_world(QPointF(0, 0))
    begin = middle(canvas, "conv_1")
    QTest.keyPress(canvas, Qt.Key.Key_Space)
    drag(canvas, begin, begin + QPoint(50, 30))
    QTest.keyRelease(canvas, Qt.Key.Key_Space)
    assert canvas.to_world(QPointF(0, 0)) == before - QPointF(50, 30)


def test_fit_all_brings_everything_into_view(canvas: Canvas) -> None:
    canvas.zoom_to(3.0)
    canvas.fit_all()
    assert canvas.seen().contains(canvas.drawn.bounds())


def test_what_is_fitted_fills_a_small_canvas_too(canvas: Canvas) -> None:
    canvas.resize(450, 150)
    canvas.fit_all()
    box, seen = canvas.drawn.bounds(), canvas.seen()
    assert seen.contains(box)
    assert max(box.width() / seen.width(), box.height() / seen.height()) > 0.6


def test_the_minimap_moves_the_view(canvas: Canvas, qtbot: QtBot) -> None:
    canvas.set_minimap_shown(True)
    canvas.zoom_to(2.0)
    canvas.grab()
    wanted = canvas.drawn.bounds({"loss"}).center()
    QTest.mouseClick(canvas, LEFT, NONE, canvas.minimap.from_world(wanted).toPoint())
    assert (canvas.seen().center() - wanted).manhattanLength() < 20


def test_the_minimap_covers_nothing_where_all_is_in_view(canvas: Canvas) -> None:
    canvas.set_minimap_shown(True)
    canvas.fit_all()
    whole = canvas.grab().toImage()
    canvas.set_minimap_shown(False)
    assert canvas.grab().toImage() == whole
    canvas.set_minimap_shown(True)
    canvas.zoom_to(3.0)
    near = canvas.grab().toImage()
    canvas.set_minimap_shown(False)
    assert canvas.grab().toImage() != near


def test_the_minimap_steps_aside_for_the_block_that_is_chosen(canvas: Canvas) -> None:
    canvas.set_minimap_shown(True)
    canvas.zoom_to(3.0)
    canvas.grab()
    right = canvas.minimap.box.left()
    under = canvas.minimap.box.center()
    there = canvas.to_screen(canvas.drawn.bounds({"loss"}).center())
    canvas.pan_by(under - there)
    canvas.grab()
    assert canvas.minimap.box.left() == right
    canvas.select({"loss"})
    canvas.grab()
    assert canvas.minimap.box.left() < right
    assert not canvas.minimap.box.contains(under)


def test_arrows_walk_from_node_to_node(canvas: Canvas, qtbot: QtBot) -> None:
    canvas.select({"conv_1"})
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    assert canvas.selection == {"relu_1"}
    QTest.keyClick(canvas, Qt.Key.Key_Left)
    assert canvas.selection == {"conv_1"}


def test_control_and_an_arrow_move_by_a_step_of_the_grid(canvas: Canvas, qtbot: QtBot) -> None:
    canvas.select({"conv_1"})
    with qtbot.waitSignal(canvas.moved) as told:
        QTest.keyClick(canvas, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert told.args == [{"conv_1": (260.0, 80.0)}]


def test_a_double_click_enters_a_composite(canvas: Canvas, qtbot: QtBot) -> None:
    with qtbot.waitSignal(canvas.entered) as told:
        QTest.mouseDClick(canvas, LEFT, NONE, middle(canvas, "block_1"))
        QTest.mouseRelease(canvas, LEFT, NONE, middle(canvas, "block_1"))
    assert told.args == ["block_1"]


def test_a_double_click_on_empty_canvas_asks_for_the_search(canvas: Canvas, qtbot: QtBot) -> None:
    with qtbot.waitSignal(canvas.asked_search) as told:
        QTest.mouseDClick(canvas, LEFT, NONE, QPoint(600, 620))
        QTest.mouseRelease(canvas, LEFT, NONE, QPoint(600, 620))
    assert told.args == [canvas.to_world(QPointF(600, 620)), None]
    with qtbot.waitSignal(canvas.asked_search):
        canvas.search()


def test_a_crumb_asks_for_its_drawing(canvas: Canvas, qtbot: QtBot) -> None:
    canvas.set_crumbs(("digits", "block_1"))
    canvas.grab()
    with qtbot.waitSignal(canvas.crumb_chosen) as told:
        QTest.mouseClick(canvas, LEFT, NONE, canvas.crumbs.box(0).center().toPoint())
    assert told.args == [0]


def drop(canvas: Canvas, data: QMimeData, at: QPointF) -> None:
    enter = QDragEnterEvent(at.toPoint(), Qt.DropAction.CopyAction, data, LEFT, NONE)
    canvas.dragEnterEvent(enter)
    assert enter.isAccepted()
    canvas.dropEvent(QDropEvent(at, Qt.DropAction.CopyAction, data, LEFT, NONE))


def test_a_block_dropped_on_a_wire_is_asked_for_in_it(canvas: Canvas, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setData(BLOCK, b"ReLU")
    into = link("relu_1.out", "loss.scores")
    at = canvas.to_screen(canvas.drawn.path(canvas.drawn.wire[into]).pointAtPercent(0.5))
    with qtbot.waitSignal(canvas.asked_add) as told:
        drop(canvas, data, at)
    name, x, y, found = told.args
    assert (name, x % 20, y % 20, found) == ("ReLU", 0, 0, into)


def test_dropped_files_are_handed_on(canvas: Canvas, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/tmp/a.netwright")])
    with qtbot.waitSignal(canvas.dropped) as told:
        drop(canvas, data, QPointF(500, 500))
    assert told.args == [["/tmp/a.netwright"], canvas.to_world(QPointF(500, 500))]


def report(spec: Spec, parameters: int = 0) -> NodeReport:
    return NodeReport("Conv2d", {"out": spec}, parameters)


def test_an_analysis_gives_shapes_counts_problems_and_kinds(canvas: Canvas) -> None:
    wrong = Problem("relu_1", "{node} is wrong.", {"node": "relu_1"})
    reports = {"conv_1": report(Spec.image(8, 28, 28), 1_234)}
    canvas.grab()
    canvas.show_analysis(Analysis(1, reports, None, (wrong,), {}))
    drawn = canvas.drawn
    row = drawn.row["conv_1"]
    assert drawn.ports_of(row) == (("image",), ("image",))
    assert drawn.ports_of(drawn.row["relu_1"])[0] == ("image",)
    assert drawn.shapes[row] == "B × 8 × 28 × 28"
    assert drawn.counts[row] == words.count(1_234)
    assert drawn.problems[drawn.row["relu_1"]] == (wrong,)
    assert drawn.kinds[drawn.kind[drawn.wire[link("conv_1.out", "relu_1.x")]]] == "image"


def test_a_tool_tip_tells_the_problem_and_where_a_wire_leads(canvas: Canvas) -> None:
    wrong = Problem("relu_1", "{node} is wrong.", {"node": "relu_1"})
    reports = {"conv_1": report(Spec.image(8, 28, 28))}
    canvas.show_analysis(Analysis(1, reports, None, (wrong,), {}))
    wire = canvas.drawn.path(canvas.drawn.wire[link("conv_1.out", "relu_1.x")])
    for at, wanted in (
        (middle(canvas, "relu_1"), "relu_1 is wrong."),
        (canvas.to_screen(wire.pointAtPercent(0.5)).toPoint(), "conv_1.out → relu_1.x"),
    ):
        event = QHelpEvent(QEvent.Type.ToolTip, at, canvas.mapToGlobal(at))
        QApplication.sendEvent(canvas, event)
        assert wanted in QToolTip.text()
    QToolTip.hideText()


def test_selection_forgets_nodes_that_are_gone(canvas: Canvas, project: Project) -> None:
    canvas.select({"conv_1", "loss"})
    graph = project.graph
    kept = [each for each in graph.links() if "conv_1" not in {each.source.node, each.target.node}]
    rest = Graph.of(graph.nodes.delete("conv_1"), kept)
    canvas.show_drawing(replace(project, graph=rest))
    assert canvas.selection == {"loss"}


def test_the_view_of_each_drawing_is_remembered(canvas: Canvas, project: Project) -> None:
    canvas.zoom_to(1.7)
    seen = canvas.seen()
    canvas.show_drawing(project, "Block")
    assert set(canvas.drawn.row) == {"linear_1"}
    canvas.show_drawing(project)
    assert canvas.seen() == seen


@pytest.mark.parametrize("colours", theme.THEMES.values(), ids=theme.THEMES)
@pytest.mark.parametrize("zoom", [0.1, 0.3, 0.5, 1.0, 3.0])
def test_every_detail_is_painted_without_a_word_from_qt(
    canvas: Canvas, project: Project, colours: theme.Theme, zoom: float
) -> None:
    graph = project.graph
    note = Node(Note(text="# Title\n- a point\n\nand more"), 0, 300)
    frame = Node(Frame(text="Around"), -40, -40)
    nodes = graph.nodes.set("note_1", note).set("frame_1", frame)
    nodes = nodes.set("relu_1", replace(graph.nodes["relu_1"], repeat=3, twin="conv_1"))
    canvas.show_drawing(replace(project, graph=Graph.of(nodes, graph.links())))
    canvas.set_theme(colours)
    canvas.select({"conv_1"})
    canvas.zoom_to(zoom)
    shown = canvas.grab().toImage()
    assert len({shown.pixel(x, y) for x in range(0, 1200, 7) for y in range(0, 700, 7)}) > 3


def test_an_empty_drawing_says_what_to_do(canvas: Canvas) -> None:
    before = canvas.grab().toImage()
    canvas.show_drawing(Project())
    assert canvas.grab().toImage() != before
    assert not canvas.drawn.row
    assert isinstance(canvas.chosen_wire, Link | None)


def test_a_name_is_written_where_the_node_stands(canvas: Canvas, qtbot: QtBot) -> None:
    canvas.select({"conv_1"})
    canvas.edit("conv_1")
    assert canvas.writing.field is not None
    field = canvas.writing.field.widget
    with qtbot.waitSignal(canvas.renamed) as told:
        QTest.keyClicks(field, "stem")
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert told.args == ["conv_1", "stem"]
    assert canvas.writing.field is None


def test_escape_forgets_what_was_written(canvas: Canvas) -> None:
    told: list[object] = []
    canvas.renamed.connect(lambda *args: told.append(args))
    canvas.edit("conv_1")
    assert canvas.writing.field is not None
    field = canvas.writing.field.widget
    QTest.keyClicks(field, "stem")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert told == []
    assert canvas.writing.field is None


@pytest.fixture
def with_note(canvas: Canvas, project: Project) -> Canvas:
    note = Node(Note(text="old", width=200.0, height=100.0), 260.0, 300.0)
    graph = replace(project.graph, nodes=project.graph.nodes.set("note_1", note))
    canvas.show_drawing(replace(project, graph=graph))
    return canvas


def test_a_double_click_lets_a_note_be_written(with_note: Canvas, qtbot: QtBot) -> None:
    QTest.mouseDClick(with_note, LEFT, NONE, middle(with_note, "note_1"))
    QTest.mouseRelease(with_note, LEFT, NONE, middle(with_note, "note_1"))
    assert with_note.writing.field is not None
    field = with_note.writing.field.widget
    with qtbot.waitSignal(with_note.asked_values) as told:
        QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(field, "new")
        QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert told.args == ["note_1", {"text": "new"}]


def test_a_frame_whose_size_is_an_expression_has_the_usual_one(canvas: Canvas) -> None:
    frame = Frame().with_values(width=Expression("depth * 2"), height=80)
    project = Project(Graph.of({"frame": Node(frame)}, []))
    canvas.show_drawing(project, "")
    assert canvas.drawn.size_of("frame") == (face.PAPER[0], 80.0)


def test_a_note_is_made_larger_by_its_corner(with_note: Canvas, qtbot: QtBot) -> None:
    corner = with_note.to_screen(with_note.drawn.bounds({"note_1"}).bottomRight()).toPoint()
    with qtbot.waitSignal(with_note.asked_values) as told:
        drag(with_note, corner, corner + QPoint(57, 42))
    assert told.args == ["note_1", {"width": 260.0, "height": 140.0}]
    assert with_note.drawn.size_of("note_1") == (200.0, 100.0)


def test_a_large_canvas_moves_a_picture_and_paints_when_the_pointer_rests(
    canvas: Canvas, qtbot: QtBot
) -> None:
    places = {f"n{i}": (200.0 * (i % 30), 100.0 * (i // 30)) for i in range(600)}
    nodes = {name: Node(CATALOGUE["ReLU"](), x, y) for name, (x, y) in places.items()}
    canvas.resize(2600, 1600)
    canvas.show_drawing(Project(Graph.of(nodes, [])))
    canvas.fit_all()
    canvas.grab()
    still = canvas.grab().toImage()
    canvas.pan_by(QPointF(40, 0))
    moved = canvas.grab().toImage()
    assert canvas._motion.moving
    points = [(x, y) for x in range(100, 2400, 97) for y in range(100, 1500, 89)]
    assert all(moved.pixel(x + 40, y) == still.pixel(x, y) for x, y in points)
    qtbot.waitUntil(lambda: not canvas._motion.moving)
    canvas.grab()
    assert canvas._painter.nodes == len(canvas.drawn.seen(canvas.seen(), 14.0))


def test_a_drag_to_the_edge_scrolls_on(canvas: Canvas, qtbot: QtBot) -> None:
    told: list[dict[str, tuple[float, float]]] = []
    canvas.moved.connect(told.append)
    before, begin = canvas.seen().right(), middle(canvas, "block_1")
    QTest.mousePress(canvas, LEFT, NONE, begin)
    QTest.mouseMove(canvas, QPoint(1195, 400))
    qtbot.waitUntil(lambda: canvas.seen().right() > before + 100)
    QTest.mouseMove(canvas, QPoint(1000, 400))
    assert not canvas._edges.active
    QTest.mouseRelease(canvas, LEFT, NONE, QPoint(1000, 400))
    place = told[0]["block_1"]
    assert canvas.to_screen(QPointF(*place)).x() == pytest.approx(1000 - 90, abs=25)


def test_a_stroke_with_control_and_the_right_button_cuts_the_wires_it_crosses(
    canvas: Canvas, qtbot: QtBot
) -> None:
    first = canvas.to_screen(QPointF(480, 20)).toPoint()
    last = canvas.to_screen(QPointF(480, 90)).toPoint()
    control = Qt.KeyboardModifier.ControlModifier
    QTest.mousePress(canvas, Qt.MouseButton.RightButton, control, first)
    QTest.mouseMove(canvas, last)
    assert canvas.marks.wires == {link("conv_1.out", "relu_1.x")}
    canvas.grab()
    with qtbot.waitSignal(canvas.asked_removal) as told:
        QTest.mouseRelease(canvas, Qt.MouseButton.RightButton, control, last)
    assert told.args == [frozenset(), (link("conv_1.out", "relu_1.x"),)]
    assert not canvas.marks.stroke


def test_a_wire_can_be_drawn_by_keys_alone(canvas: Canvas, qtbot: QtBot) -> None:
    canvas.may_connect = lambda _, target: "" if target.node == "loss" else "It does not fit."
    canvas.select({"conv_1"})
    canvas.keyboard.connect("out")
    assert canvas._said == "conv_1.out → loss.scores"
    QTest.keyClick(canvas, Qt.Key.Key_Down)
    assert canvas._said == "conv_1.out → loss.target"
    canvas.grab()
    with qtbot.waitSignal(canvas.joined) as told:
        QTest.keyClick(canvas, Qt.Key.Key_Return)
    assert told.args == [Port("conv_1", "out"), Port("loss", "target")]
    assert canvas.marks.loose is None


def test_the_keyboard_goes_on_to_the_next_output_and_escape_ends_it(canvas: Canvas) -> None:
    canvas.select({"digits"})
    canvas.keyboard.connect("out")
    canvas.keyboard.connect("out")
    assert canvas._said.startswith("digits.label → ")
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert canvas.marks.loose is None
    assert canvas.selection == {"digits"}


def test_another_project_is_shown_whole(canvas: Canvas) -> None:
    canvas.zoom_to(3.0)
    nodes = {f"other_{i}": Node(CATALOGUE["ReLU"](), 240.0 * i, 9_000.0) for i in range(8)}
    canvas.show_drawing(Project(Graph.of(nodes, [])))
    assert canvas.seen().contains(canvas.drawn.bounds())


def test_the_whole_drawing_stays_in_view_in_another_size_until_one_looks_elsewhere(
    canvas: Canvas, qtbot: QtBot
) -> None:
    canvas.fit_all()
    canvas.resize(420, 300)
    assert canvas.seen().contains(canvas.drawn.bounds())
    canvas.pan_by(QPointF(40, 0))
    seen = canvas.seen().topLeft()
    canvas.resize(1200, 700)
    assert canvas.seen().topLeft() == seen


def test_the_first_block_stays_where_it_was_let_go(qtbot: QtBot) -> None:
    canvas = Canvas()
    qtbot.addWidget(canvas)
    canvas.resize(1200, 700)
    canvas.show_drawing(Project())
    before = canvas.to_world(QPointF(0, 0))
    canvas.show_drawing(Project(Graph.of({"relu_1": node("ReLU", 0, 0)}, [])))
    assert canvas.to_world(QPointF(0, 0)) == before


def test_leaving_a_composite_tells_the_zoom_of_what_is_seen_again(
    canvas: Canvas, project: Project, qtbot: QtBot
) -> None:
    canvas.zoom_to(0.5)
    canvas.show_drawing(project, "Block")
    with qtbot.waitSignal(canvas.zoomed) as told:
        canvas.show_drawing(project)
    assert told.args == [0.5]


def test_a_field_goes_with_its_node_and_a_click_elsewhere_keeps_the_keyboard(
    canvas: Canvas, project: Project, qtbot: QtBot
) -> None:
    told: list[object] = []
    canvas.renamed.connect(lambda *args: told.append(args))
    canvas.edit("block_1")
    graph = project.graph
    canvas.show_drawing(replace(project, graph=replace(graph, nodes=graph.nodes.delete("block_1"))))
    assert told == []
    canvas.edit("conv_1")
    written = canvas.writing.field
    assert written is not None
    QTest.keyClicks(written.widget, "stem")
    written.widget.clearFocus()
    assert told == [("conv_1", "stem")]


def test_a_large_parameter_count_leaves_room_for_the_shape(canvas: Canvas) -> None:
    reports = {"conv_1": report(Spec.image(8, 28, 28), 2_099_712)}
    canvas.show_analysis(Analysis(1, reports, None, (), {}))
    assert canvas.drawn.counts[canvas.drawn.row["conv_1"]] == "2.1 M"
