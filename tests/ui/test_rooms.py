"""What the rooms show, and what they ask; nothing here does anything to a project."""

from array import array
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from app.compiler.report import Analysis, Fix, Problem
from app.graph import edits
from app.graph.graph import Composite, Parameter, Project, Use
from app.training.history import History, Past, Series
from app.training.messages import Array, Predictions
from app.ui import samples
from app.ui.cards import Sentence
from app.ui.code_view import CodeView
from app.ui.composite_form import CompositeForm
from app.ui.fields import FlagField
from app.ui.finder import Finder, Row
from app.ui.inspector import Health, Inspector
from app.ui.line import Line
from app.ui.palette import Palette, beside
from app.ui.place import Place
from app.ui.plots.curves import HEIGHT, MOST_STRETCHES, Curves, Steps, curves_of, moving, thinned
from app.ui.plots.gradients import TOP, Gradients, share
from app.ui.preferred import Preferred
from app.ui.problems import Problems
from app.ui.results import Card, Results
from app.ui.runs import Runs, when
from app.ui.samples import Sample, Values
from app.ui.toast import Toast
from nodes.params import Real, Whole
from nodes.runtime.events import Episode, Epoch, Step
from nodes.spec import Spec
from tests.ui.conftest import joined, node


def texts(widget: QWidget) -> str:
    return "\n".join(
        each.text() for each in widget.findChildren(QLabel) if each.isVisibleTo(widget)
    )


def button(widget: QWidget, text: str) -> QPushButton:
    found = widget.findChildren(QPushButton)
    return next(each for each in found if text in (each.text(), each.accessibleName()))


# The palette.


@pytest.fixture
def palette(qtbot: QtBot, tmp_path: Path) -> Palette:
    made = Palette(Preferred(QSettings(str(tmp_path / "palette.ini"), QSettings.Format.IniFormat)))
    qtbot.addWidget(made)
    return made


def test_typing_and_enter_place_a_block(palette: Palette, qtbot: QtBot) -> None:
    QTest.keyClicks(palette.search, "conv2d")
    with qtbot.waitSignal(palette.asked_place) as heard:
        QTest.keyClick(palette.search, Qt.Key.Key_Return)
    assert heard.args == ["Conv2d"]


def test_arrows_choose_among_what_was_found(palette: Palette, qtbot: QtBot) -> None:
    QTest.keyClicks(palette.search, "conv")
    first = palette.tree.currentItem()
    QTest.keyClick(palette.search, Qt.Key.Key_Down)
    assert palette.tree.currentItem() is not first


def test_a_count_gives_way_to_the_name_of_its_category(palette: Palette) -> None:
    assert beside("Normalization", "7", 400) == "7"
    assert beside("Normalization", "7", 90) == ""
    palette.setFixedWidth(150)
    palette.grab()


def test_the_hint_stands_on_no_words(palette: Palette) -> None:
    palette.show()
    for width, shown in ((300, True), (150, False), (300, True)):
        palette.resize(width, 400)
        assert palette._hint.isVisible() == shown
    palette.search.setText("relu")
    assert not palette._hint.isVisible()


def test_a_category_unfolds_at_a_click_and_stays_so(palette: Palette, qtbot: QtBot) -> None:
    palette.resize(200, 900)
    palette.show()
    head = palette.tree.topLevelItem(2)
    assert head is not None
    where = palette.tree.visualItemRect(head).center()
    QTest.mouseClick(palette.tree.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert head.isExpanded()
    QTest.keyClicks(palette.search, "relu")
    palette.search.clear()
    head = palette.tree.topLevelItem(2)
    assert head is not None
    assert head.isExpanded()
    palette.close()


def test_a_dragged_block_carries_its_name(palette: Palette) -> None:
    palette.search.setText("conv2d")
    item = palette.tree.topLevelItem(0)
    data = palette.tree.mimeData([item])
    assert bytes(data.data("application/x-netwright-block").data()) == b"Conv2d"


def test_what_is_not_found_is_said(palette: Palette) -> None:
    palette.search.setText("xyzzy")
    assert "xyzzy" in texts(palette)


# The finder.


def test_the_finder_gives_the_row_that_enter_is_pressed_on(qtbot: QtBot) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    finder = Finder(owner)
    rows = (Row("a", "Alpha", enabled=False), Row("b", "Beta"), Row("c", "Gamma"))
    finder.ask(QPoint(0, 0), "Search", lambda text: tuple(r for r in rows if text in r.title))
    line = finder.focusProxy() or finder.findChild(QWidget, "qt_spinbox_lineedit") or finder._line
    QTest.keyClick(line, Qt.Key.Key_Down)
    with qtbot.waitSignal(finder.chosen) as heard:
        QTest.keyClick(line, Qt.Key.Key_Return)
    assert heard.args == ["c"]
    assert not finder.isVisible()


# The inspector.


@pytest.fixture
def inspector(qtbot: QtBot) -> Inspector:
    made = Inspector()
    qtbot.addWidget(made)
    made.resize(280, 900)
    return made


def test_a_block_shows_its_values_ports_cost_and_code(
    inspector: Inspector, digits: Project, analysis: Analysis
) -> None:
    inspector.show_chosen(digits, Place(), ("conv2d_1",), analysis)
    shown = texts(inspector)
    for part in ("Conv2d", "B × 1 × 8 × 8", "B × 4 × 8 × 8", "40", "2,304"):
        assert part in shown
    assert inspector.form.field("channels") is not None
    assert "self.conv2d_1" in inspector._code.toPlainText()


def test_a_long_repair_is_read_whole_and_makes_the_inspector_no_wider(
    inspector: Inspector, digits: Project, analysis: Analysis, qtbot: QtBot
) -> None:
    fix = Fix("Lead action back into {long}", {"long": "a_name_of_a_block " * 8})
    wrong = Problem("conv2d_1", "It has no environment.", {}, fixes=(fix,))
    told = replace(analysis, problems=(replace(wrong, inside="conv2d_1"),))
    inspector.show_chosen(digits, Place(), ("conv2d_1",), told)
    inspector.show()
    assert "Lead action back" in texts(inspector)
    button = next(each for each in inspector.findChildren(Sentence) if each.isVisible())
    label = button.findChild(QLabel)
    assert isinstance(label, QLabel)
    qtbot.waitUntil(lambda: label.height() >= label.heightForWidth(label.width()) > 40)
    assert button.rect().contains(label.geometry())
    for form in (inspector._content, inspector.form):
        assert form.minimumSizeHint().width() <= inspector.width()


def test_blocks_that_share_no_value_have_no_form_but_a_cost(
    inspector: Inspector, digits: Project, analysis: Analysis
) -> None:
    inspector.show_chosen(digits, Place(), ("conv2d_1", "linear_1", "accuracy"), analysis)
    assert "3 blocks" in texts(inspector)
    assert "no value in common" in texts(inspector)
    assert not inspector.form.isVisibleTo(inspector)
    assert "2,610" in texts(inspector)


def test_a_problem_stands_at_its_block_with_its_repairs(
    inspector: Inspector, digits: Project, qtbot: QtBot
) -> None:
    fix = Fix("Join it to {source}.", {"source": "flatten_1"})
    problem = Problem("linear_1", "Nothing is connected.", fixes=(fix,), inside="linear_1")
    analysis = Analysis(1, {}, None, (problem,), {})
    inspector.show_chosen(digits, Place(), ("linear_1",), analysis)
    assert "Nothing is connected." in texts(inspector)
    with qtbot.waitSignal(inspector.asked_fix) as heard:
        button(inspector, "Join it to flatten_1.").click()
    assert heard.args == [fix]


def test_only_composites_are_asked_whether_they_run_step_by_step(
    inspector: Inspector, digits: Project, analysis: Analysis, qtbot: QtBot
) -> None:
    inspector.show_chosen(digits, Place(), ("conv2d_1",), analysis)
    assert inspector.placement.field("stepwise") is None
    grouped = edits.group(digits, "", {"conv2d_1", "flatten_1"}, "Front")
    name = next(n for n, each in grouped.graph.nodes.items() if isinstance(each.block, Use))
    inspector.show_chosen(grouped, Place(), (name,), None)
    field = inspector.placement.field("stepwise")
    assert isinstance(field, FlagField)
    with qtbot.waitSignal(inspector.asked_placement) as heard:
        field.box.click()
    assert heard.args == [(name,), "stepwise", True, 0]


def test_an_old_problem_is_not_shown_after_an_edit(inspector: Inspector, digits: Project) -> None:
    problem = Problem("linear_1", "Nothing is connected.", inside="linear_1")
    analysis = Analysis(1, {}, None, (problem,), {})
    inspector.show_chosen(digits, Place(), ("linear_1",), analysis, current=False)
    assert "Nothing is connected." not in texts(inspector)


def test_a_new_name_is_asked_at_enter(inspector: Inspector, digits: Project, qtbot: QtBot) -> None:
    inspector.show_chosen(digits, Place(), ("linear_1",), None)
    inspector.head.name.setText("head")
    with qtbot.waitSignal(inspector.asked_rename) as heard:
        QTest.keyClick(inspector.head.name, Qt.Key.Key_Return)
    assert heard.args == ["linear_1", "head"]


def test_a_port_without_a_wire_says_whether_it_needs_one(inspector: Inspector) -> None:
    alone = joined({"trainer": node("Supervised"), "linear": node("Linear")})
    inspector.show_chosen(alone, Place(), ("trainer",), None)
    rows = dict(inspector._ports._rows or ())
    assert (rows["losses"], rows["metrics"]) == ("required", "optional")
    inspector.show_chosen(alone, Place(), ("linear",), None)
    assert dict(inspector._ports._rows or ())["x"] == "required"


def test_an_empty_drawing_says_what_to_do(inspector: Inspector) -> None:
    inspector.show_chosen(Project(), Place(), (), None)
    assert "Drag a block" in texts(inspector)


def test_code_that_nobody_trusts_asks_to_be_read(
    inspector: Inspector, digits: Project, qtbot: QtBot
) -> None:
    inspector.show_chosen(digits, Place(), ("linear_1",), None, True, frozenset({"linear_1"}))
    with qtbot.waitSignal(inspector.asked_trust):
        button(inspector, "I have read it and trust it").click()


def test_health_is_buttonin_words(inspector: Inspector) -> None:
    inspector.show_health(Health("bad", "the gradient explodes"))
    assert "the gradient explodes" in texts(inspector)
    inspector.show_health(None)
    assert "the gradient explodes" not in texts(inspector)


# Problems and code.


def test_problems_lead_to_their_blocks_and_offer_repairs(qtbot: QtBot) -> None:
    view = Problems()
    qtbot.addWidget(view)
    fix = Fix("Flatten first.")
    problem = Problem("linear_1", "{node} expects more.", {"node": "linear_1"}, fixes=(fix,))
    view.show_analysis(Analysis(1, {}, None, (problem,), {}))
    assert "linear_1 expects more." in texts(view)
    with qtbot.waitSignal(view.asked_show) as heard:
        button(view, "linear_1").click()
    assert heard.args == [problem]
    with qtbot.waitSignal(view.asked_fix) as fixed:
        button(view, "Flatten first.").click()
    assert fixed.args == [fix]
    view.show_analysis(Analysis(2, {}, None, (), {}))
    assert "No problems" in texts(view)


def test_sentences_and_repairs_of_all_problems_stand_in_columns(qtbot: QtBot) -> None:
    view = Problems()
    qtbot.addWidget(view)
    view.resize(900, 300)
    some = (
        Problem("a", "Something is wrong.", {}, fixes=(Fix("Mend"), Fix("Mend it well"))),
        Problem("a_long_name", "Something else is wrong.", {}, fixes=(Fix("Mend this"),)),
        Problem("b", "More is wrong.", {}),
    )
    view.show_analysis(Analysis(1, {}, None, some, {}))
    view.show()

    def left(kind: type[QWidget], words: str) -> set[int]:
        return {
            each.mapTo(view, QPoint(0, 0)).x()
            for each in view.findChildren(kind)
            if words in each.accessibleName() + getattr(each, "text", str)()
        }

    assert len(left(QLabel, "wrong")) == 1
    assert len(left(QPushButton, "Mend")) == 1


def test_the_lines_of_a_chosen_node_are_marked_and_lead_back(
    qtbot: QtBot, analysis: Analysis
) -> None:
    view = CodeView()
    qtbot.addWidget(view)
    view.show_analysis(analysis)
    view.show_selection(frozenset({"linear_1"}))
    marked = [each.cursor.blockNumber() for each in view._text.extraSelections()]
    assert marked == [2]
    with qtbot.waitSignal(view.asked_select) as heard:
        view._text.clicked.emit(1)
    assert heard.args == ["conv2d_1"]


# Curves, gradients, runs, results.


def history() -> History:
    made = History()
    for step in range(1, 4):
        made.add(Step(1, step, {"loss": 1.0 / step}))
    made.add(
        Epoch(1, 3, {"training": {"accuracy": 0.5}, "validation": {"loss": 0.4, "accuracy": 0.6}})
    )
    return made


def test_losses_come_before_metrics_each_with_both_parts() -> None:
    loss, accuracy = curves_of(history())
    assert (loss.name, len(loss.training), list(loss.validation.values)) == ("loss", 3, [0.4])
    assert (accuracy.name, list(accuracy.training.values)) == ("accuracy", [0.5])


def test_episodes_are_a_curve_of_returns() -> None:
    made = History()
    made.add(Episode(1, 10, 20.0, 10))
    returns, lengths = curves_of(made)
    assert (returns.name, list(returns.training.values)) == ("return", [20.0])
    assert (lengths.name, list(lengths.training.values)) == ("length", [10.0])


def test_a_mean_of_nothing_but_zeros_is_zero_after_other_returns() -> None:
    returns = [1.0, *[0.0] * 6, 1.0, *[0.0] * 240]
    mean, spread = moving(Series(array("d", range(248)), array("d", returns)), 20)
    assert (mean.values[-1], spread.values[-1]) == (0.0, 0.0)


def test_returns_have_their_mean_and_spread_over_the_latest_episodes(qtbot: QtBot) -> None:
    made = History()
    values = np.random.default_rng(1).normal(100, 20, 2_000)
    for place, value in enumerate(values, start=1):
        made.add(Episode(place, 10 * place, float(value), 10))
    found = {"return": 120.0, "spread": 5.0, "length": 10.0}
    for step in (10_000, 20_000):
        made.add(Epoch(1, step, {"training": found, "validation": found}))
    returns, lengths = curves_of(made)  # the metrics of an agent are in them, not beside them
    assert returns.over == 50
    assert len(returns.training) <= 400
    assert returns.training.steps[-1] == 20_000
    assert returns.training.values[-1] == pytest.approx(values[-50:].mean())
    assert returns.spread[0].values[-1] == pytest.approx(values[-50:].std())
    assert list(returns.validation.values) == [120.0, 120.0]
    assert list(returns.spread[1].values) == [5.0, 5.0]
    assert list(lengths.spread[0].values)[-1] == 0.0
    view = Curves()
    qtbot.addWidget(view)
    view.show_history(made)
    assert view._plots["return"]._plot.getAxis("bottom").tickStrings([0, 20_000], 1, 1)[1] == "20k"
    assert "over 50 episodes" in view._plots["return"]._plot.accessibleDescription()


def test_many_values_keep_their_ends_and_their_extremes() -> None:
    series = Series(array("d", range(100_003)), array("d", [0.5] * 100_003))
    series.values[70_007], series.values[70_008] = 9.0, -9.0
    series.values[-1] = 0.25
    steps, values = thinned(series)
    assert len(steps) <= 2 * MOST_STRETCHES + 102
    assert (steps[0], steps[-1], values[-1]) == (0, 100_002, 0.25)
    assert {70_007, 70_008} <= set(steps)
    assert (values.max(), values.min()) == (9.0, -9.0)
    assert list(np.diff(steps) > 0) == [True] * (len(steps) - 1)


def test_what_a_plot_draws_does_not_depend_on_its_room(qtbot: QtBot) -> None:
    curves = Curves()
    qtbot.addWidget(curves)
    history = History()
    for place in range(308):
        history.add(Episode(place, 10 * place, float(place % 7), place))
    curves.show_history(history)
    curves.show()
    plot = curves._plots["return"]
    drawn = set()
    for width in (120, 180, 260, 700):
        curves.resize(width, 200)
        qtbot.wait(5)
        drawn.add(len(plot._single.getData()[0]))
    assert drawn == {308}


def test_the_wheel_scrolls_the_plots_and_zooms_with_ctrl_only(qtbot: QtBot) -> None:
    curves = Curves()
    qtbot.addWidget(curves)
    losses = {f"loss {n}": Series(array("d", [1, 2, 3]), array("d", [3, 2, 1])) for n in range(12)}
    history = History()
    history.losses.update(losses)
    curves.resize(500, 200)
    with qtbot.waitExposed(curves):
        curves.show()
    curves.show_history(history)
    qtbot.waitUntil(lambda: curves.verticalScrollBar().maximum() > 0)
    plot = curves._plots["loss 0"]._plot
    before = plot.viewRange()[0]
    turn_wheel(plot.viewport(), Qt.KeyboardModifier.NoModifier)
    assert curves.verticalScrollBar().value() > 0
    assert plot.viewRange()[0] == before
    at = curves.verticalScrollBar().value()
    turn_wheel(plot.viewport(), Qt.KeyboardModifier.ControlModifier)
    assert curves.verticalScrollBar().value() == at
    assert plot.viewRange()[0] != before
    QTest.mouseDClick(plot.viewport(), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: plot.viewRange()[0] == before)


def turn_wheel(widget: QWidget, held: Qt.KeyboardModifier) -> None:
    at = widget.mapTo(widget.window(), QPointF(widget.rect().center()))
    QTest.wheelEvent(widget.window().windowHandle(), at, QPoint(0, -120), QPoint(), held)


def test_a_title_leaves_words_out_before_figures(qtbot: QtBot) -> None:
    curves = Curves()
    qtbot.addWidget(curves)
    history = History()
    history.losses["error"] = Series(array("d", [1, 2]), array("d", [3.125, 2.5]))
    history.metrics["validation"] = {"error": Series(array("d", [2]), array("d", [2.75]))}
    curves.resize(600, 200)
    curves.show()
    curves.show_history(history)
    title = curves._plots["error"]._title
    qtbot.waitUntil(lambda: title.text() == "error · 2.5 training · 2.75 validation")
    curves.resize(190, 200)
    qtbot.waitUntil(lambda: title.text() == "error · 2.5 · 2.75")


def test_between_two_steps_there_is_nothing_to_tell(qtbot: QtBot) -> None:
    axis = Steps(orientation="bottom")
    assert axis.tickStrings([0.5, 1.0, 1.5], 1, 0.5) == ["", "1", ""]


def test_what_ran_free_stands_beside_its_training_and_no_plot_is_squeezed(qtbot: QtBot) -> None:
    made = History()
    made.add(Step(1, 1, {"error": 0.5}))
    taught = {"error": 0.5, "exact": 0.7, "right": 0.8}
    judged = {f"{name}_{way}": 0.25 for name in taught for way in ("forced", "free")}
    for step in (1, 2):
        made.add(Epoch(step, step, {"training": taught, "validation": judged}))
    first, *rest = curves_of(made)
    assert (first.name, first.free, first.validation.values[-1]) == ("error", True, 0.25)
    names = ["exact", "right", "error_forced", "exact_forced", "right_forced"]
    assert [each.name for each in rest] == names
    view = Curves()
    qtbot.addWidget(view)
    view.resize(700, 150)
    view.show()
    view.show_history(made)
    assert "0.25 free" in view._plots["error"]._plot.accessibleDescription()
    qtbot.waitUntil(lambda: view.verticalScrollBar().maximum() > 0)
    assert all(each._plot.height() >= HEIGHT for each in view._plots.values())
    view.resize(350, 150)
    qtbot.waitUntil(lambda: len({each.x() for each in view._plots.values()}) == 2)


def test_plots_stay_where_only_values_change(qtbot: QtBot) -> None:
    view = Curves()
    qtbot.addWidget(view)
    made = history()
    view.show_history(made)
    before = dict(view._plots)
    made.add(Step(1, 4, {"loss": 0.1}))
    view.show_history(made)
    assert view._plots == before
    view.show_history(History())
    assert not view._plots


def test_gradients_are_compared_by_their_orders_of_size() -> None:
    assert share(1.0, 0.0) == 1.0
    assert share(1e-3, 0.0) == pytest.approx(0.5)
    assert share(0.0, 0.0) == 0.0
    assert share(float("nan"), 0.0) == 1.0


def test_gradients_are_buttonin_words_too(qtbot: QtBot) -> None:
    view = Gradients()
    qtbot.addWidget(view)
    view.show_norms({"conv2d_1": 0.25}, {"conv2d_1": "Convolution"})
    assert "conv2d_1 0.25" in view.accessibleDescription()
    view.grab()


@pytest.mark.parametrize("width", [120, 160, 300])
def test_a_number_beside_a_bar_is_never_cut(qtbot: QtBot, width: int) -> None:
    view = Gradients()
    qtbot.addWidget(view)
    address = "encoder.layer.0.self_attention"
    view.show_norms({address: 0.00091334, "head": 2.1774e-06}, {})
    view.resize(width, 80)
    picture = view.grab().toImage()
    ground = picture.pixelColor(width - 1, 79)
    columns = [
        x for x in range(width) for y in range(TOP, 80) if picture.pixelColor(x, y) != ground
    ]
    number = view.fontMetrics().horizontalAdvance("2.2e-06")
    assert min(columns) >= 0
    assert width - number < max(columns) < width - 1
    assert view.row_at(TOP + 4) == f"{address} · 0.00091"  # its name may be cut, and is told here
    assert view.row_at(0) == ""


def test_a_run_at_work_is_listed_as_such(qtbot: QtBot) -> None:
    view = Runs()
    qtbot.addWidget(view)
    folder = Path("/runs/2026-01-01_10-00-05")
    assert "Train starts the first" in texts(view)
    view.show_runs([], folder, at_work=True)
    assert "on its way" in texts(view)
    runs = [Past(folder, "interrupted", {}, "", 0, 0, True, True)]
    view.show_runs(runs, folder, at_work=True)
    item = view._tree.topLevelItem(0)
    assert item is not None
    assert [item.text(place) for place in range(4)] == ["● 2026-01-01  10:00:05", "at work", "", ""]
    assert not button(view, "Go on").isEnabled()
    view.show_runs(runs, folder)
    item = view._tree.topLevelItem(0)
    assert item is not None
    assert item.text(1) == "interrupted"


def test_an_agent_has_no_epochs_to_list(qtbot: QtBot) -> None:
    view = Runs()
    qtbot.addWidget(view)
    folder = Path("/runs/2026-01-01_10-00-05")
    view.show_runs([Past(folder, "goal", {"validation": {"return": 1.0}}, "", 1, 2_000)], folder)
    item = view._tree.topLevelItem(0)
    assert item is not None
    assert [item.text(place) for place in range(1, 5)] == ["reached its goal", "", "2,000", "1"]


@pytest.mark.parametrize(
    ("folder", "told"),
    [
        ("2026-11-27_17-29-10", "2026-11-27  17:29:10"),
        ("2026-11-27_17-29-10_2", "2026-11-27  17:29:10 (2)"),
        ("my_best-run", "my_best-run"),
    ],
)
def test_a_run_is_called_after_when_it_began(folder: str, told: str) -> None:
    assert when(folder) == told


def test_runs_are_listed_and_gone_on_with(qtbot: QtBot) -> None:
    view = Runs()
    qtbot.addWidget(view)
    folder = Path("/runs/2026-01-01_10-00-00")
    past = Past(folder, "stopped", {"validation": {"loss": 0.25}}, "", 3, 60, True, True)
    view.show_runs([past], folder)
    item = view._tree.topLevelItem(0)
    assert item is not None
    assert [item.text(column) for column in range(1, 5)] == ["stopped", "3", "60", "0.25"]
    with qtbot.waitSignal(view.asked_go_on) as heard:
        button(view, "Go on").click()
    assert heard.args == [folder]


def test_a_run_without_checkpoint_cannot_go_on(qtbot: QtBot) -> None:
    view = Runs()
    qtbot.addWidget(view)
    view.show_runs([Past(Path("/runs/1"), "failed", reason="No memory.")], None)
    assert not button(view, "Go on").isEnabled()


def test_samples_are_marked_right_or_wrong_in_words(qtbot: QtBot) -> None:
    view = Results()
    qtbot.addWidget(view)
    scores = np.array([[0.0, 9.0], [0.0, 9.0]], np.float32)
    label = np.array([1, 0], np.int64)
    payload = scores.tobytes() + label.tobytes()
    said = Predictions(
        (0, 1),
        (),
        (Array("label", (2,), "int64", scores.nbytes),),
        (Array("out", (2, 2), "float32", 0),),
    )
    view.show_samples(samples.read(said, payload))
    names = [card.accessibleName() for card in view._cards._shown]
    assert "right" in names[0]
    assert "wrong" in names[1]
    assert "1 of 2 right" in texts(view)
    view._cards.grab()


def test_results_say_whether_to_train_or_to_wait(qtbot: QtBot) -> None:
    view = Results()
    qtbot.addWidget(view)
    assert texts(view).strip().startswith("Train the network")
    view.expect({}, training=True)
    assert texts(view).strip().startswith("When the run has ended")
    view.expect({})
    assert texts(view).strip().startswith("Train the network")


def test_a_card_shows_what_a_generator_makes_of_noise(qtbot: QtBot) -> None:
    noise, real, made = np.zeros(4, np.float32), np.ones((1, 8, 8)), np.zeros((1, 8, 8))
    given: dict[str, Values] = {"noise": noise, "image": real}
    card = Card(Sample(0, given, {"sample": made, "score": noise[:1]}, "", (), None), QWidget())
    qtbot.addWidget(card)
    assert card.shown[0] is made
    assert card._first() == "sample"
    card = Card(Sample(0, {"image": real}, {"mask": made}, "", (), None), QWidget())
    qtbot.addWidget(card)
    assert card.shown == [real]
    card = Card(Sample(0, {"cell": noise[:1]}, {"values": noise}, "0.5", (), None), QWidget())
    qtbot.addWidget(card)
    assert (card._first(), card._wanted()) == ("4 numbers", "target 0.5")
    two = np.array([0.20941, -0.11234], np.float32)
    card = Card(Sample(0, {"seen": noise}, {"policy": two}, "", (), None), QWidget())
    qtbot.addWidget(card)
    assert (card._first(), card._wanted()) == ("0.209, -0.112", "")


@pytest.mark.parametrize(
    ("spec", "drawn"),
    [(Spec.image(1, 8, 8), True), (Spec.image(3, "H", "W"), False), (Spec.tensor(4), False)],
)
def test_one_can_draw_where_the_network_takes_one_small_picture(
    qtbot: QtBot, spec: Spec, drawn: bool
) -> None:
    view = Results()
    qtbot.addWidget(view)
    view.expect({"x": spec})
    assert (view.drawable() is not None) == drawn
    view.expect({"x": spec, "y": spec})
    assert view.drawable() is None


# The form of a composite.


def test_parameters_of_a_composite_are_added_changed_and_removed(qtbot: QtBot) -> None:
    form = CompositeForm()
    qtbot.addWidget(form)
    first = Parameter("channels", Whole(default=8, hint="How many."))
    form.show_composite(Composite(parameters=(first,), help="A stage."))
    with qtbot.waitSignal(form.asked_parameters) as added:
        button(form, "Add a parameter").click()
    assert added.args is not None
    assert [each.name for each in added.args[0]] == ["channels", "depth"]
    default = next(e for e in form.findChildren(Line) if "Default" in e.accessibleName())
    default.setText("16")
    with qtbot.waitSignal(form.asked_parameters) as changed:
        QTest.keyClick(default, Qt.Key.Key_Return)
    assert changed.args is not None
    assert changed.args[0][0].default == 16
    gone = next(e for e in form.findChildren(QToolButton) if "Remove" in e.accessibleName())
    with qtbot.waitSignal(form.asked_parameters) as removed:
        gone.click()
    assert removed.args == [()]


def test_a_parameter_is_renamed_and_given_another_kind(qtbot: QtBot) -> None:
    form = CompositeForm()
    qtbot.addWidget(form)
    form.show_composite(Composite(parameters=(Parameter("rate", Whole(default=1, hint="")),)))
    name = next(e for e in form.findChildren(Line) if e.text() == "rate")
    name.setText("share")
    with qtbot.waitSignal(form.asked_rename) as renamed:
        QTest.keyClick(name, Qt.Key.Key_Return)
    assert renamed.args == ["rate", "share"]
    kind = next(iter(form.findChildren(QComboBox)))
    with qtbot.waitSignal(form.asked_parameters) as changed:
        kind.activated.emit(1)
    assert changed.args is not None
    assert isinstance(changed.args[0][0].param, Real)


def test_a_default_that_is_no_value_is_refused(qtbot: QtBot) -> None:
    form = CompositeForm()
    qtbot.addWidget(form)
    form.show_composite(Composite(parameters=(Parameter("depth", Whole(default=1, hint="")),)))
    default = next(e for e in form.findChildren(Line) if "Default" in e.accessibleName())
    default.setText("deep")
    with qtbot.waitSignal(form.refused):
        QTest.keyClick(default, Qt.Key.Key_Return)
    assert default.text() == "1"


def test_what_is_said_before_the_window_is_shown_finds_its_place(qtbot: QtBot) -> None:
    over = QWidget()
    qtbot.addWidget(over)
    toast = Toast(over)
    toast.say("The project cannot be read, since its file ends in the middle of a line.")
    over.resize(900, 500)
    over.show()
    assert toast.x() == (900 - toast.width()) // 2
    assert toast.width() > 300
