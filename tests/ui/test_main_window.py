import itertools
import os
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTabBar,
)
from pytestqt.qtbot import QtBot

from app.command_line.arguments import THREADS
from app.compiler.report import Analysis
from app.engine.client import EngineClient
from app.engine.messages import Analyse, LaidOut, LayOut
from app.graph.graph import Graph, Project, Use
from app.project import file
from app.training.client import WorkerClient
from app.training.messages import Start
from app.ui import dialogs, picture
from app.ui.canvas.view import Canvas
from app.ui.main_window import MainWindow
from tests.ui.conftest import Silent, Windows, joined, node, port, value

LONG = 120_000
"""The longest that a process may take on a busy machine, in milliseconds."""


def place_of(window: MainWindow, name: str) -> Any:
    canvas = window.canvas
    return canvas.to_screen(canvas.drawn.bounds({name}).center()).toPoint()


def click(window: MainWindow, name: str) -> None:
    at = place_of(window, name)
    QTest.mouseClick(window.canvas, Qt.MouseButton.LeftButton, pos=at)


def settle(window: MainWindow, engine: Silent, qtbot: QtBot) -> Analyse:
    """Wait until the engine is asked about what is open, and give the question."""

    def asked() -> bool:
        questions = engine.asked_for(Analyse)
        return bool(questions) and questions[-1].revision == window.document.revision

    qtbot.waitUntil(asked)
    question = engine.asked_for(Analyse)[-1]
    assert isinstance(question, Analyse)
    return question


# With silent processes: what the window itself does.


def test_a_click_on_a_block_shows_its_values(window: MainWindow) -> None:
    click(window, "conv2d_1")
    assert window.editing.chosen == {"conv2d_1"}
    assert window.inspector.form.field("channels") is not None


def test_what_takes_long_waits_for_the_first_frame(
    windows: Windows, engine: Silent, worker: Silent, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    started: list[int] = []
    paint = Canvas.paintEvent

    def painted(canvas: Canvas, event: QPaintEvent) -> None:
        started.append(engine.starts)
        paint(canvas, event)

    monkeypatch.setattr(Canvas, "paintEvent", painted)
    windows(engine, worker)
    qtbot.waitUntil(lambda: engine.starts == 1)
    assert started[0] == 0


def test_an_edit_is_asked_about_once_it_rests(
    window: MainWindow, engine: Silent, qtbot: QtBot
) -> None:
    settle(window, engine, qtbot)
    before = len(engine.asked_for(Analyse))
    for features in range(3, 9):
        window.editing.configure(("linear_1",), "features", features, True)
    qtbot.waitUntil(lambda: len(engine.asked_for(Analyse)) > before)
    assert len(engine.asked_for(Analyse)) == before + 1
    assert '"features": 8' in engine.asked_for(Analyse)[-1].project


def test_moving_a_block_asks_nothing(window: MainWindow, engine: Silent, qtbot: QtBot) -> None:
    settle(window, engine, qtbot)
    before = len(engine.asked_for(Analyse))
    window.editing.move({"linear_1": (900.0, 900.0)})
    window.running.check()
    assert len(engine.asked_for(Analyse)) == before


def test_a_block_from_the_palette_follows_the_chosen_one(window: MainWindow) -> None:
    click(window, "linear_1")
    window.palette_.asked_place.emit("ReLU")
    assert window.editing.graph.feeding("relu_1") == {"x": port("linear_1.out")}
    assert window.editing.chosen == {"relu_1"}


def test_arranged_blocks_leave_each_other_room_for_their_pictures(window: MainWindow) -> None:
    canvas = window.canvas
    canvas.drawn.keep_room(frozenset({"loss", "accuracy", "linear_1"}))
    window.actions_["arrange"].trigger()
    boxes = [canvas.drawn.bounds({name}) for name in window.editing.graph.nodes]
    assert not any(a.intersects(b) for a, b in itertools.combinations(boxes, 2))
    before = canvas.zoom
    canvas.select({"loss", "accuracy"})
    window.actions_["zoom_in"].trigger()
    window.actions_["arrange"].trigger()
    assert canvas.zoom > before  # who arranges a part does not want to see the whole
    canvas.select(set(window.editing.graph.nodes))
    window.actions_["arrange"].trigger()
    assert canvas.zoom == pytest.approx(before)  # but who chose all of it first does


def test_undo_and_redo_follow_on_the_canvas(window: MainWindow) -> None:
    window.editing.remove({"accuracy"})
    assert "accuracy" not in window.canvas.drawn.row
    window.actions_["undo"].trigger()
    assert "accuracy" in window.canvas.drawn.row


def test_a_composite_is_entered_and_left_by_its_crumbs(window: MainWindow) -> None:
    window.editing.choose({"conv2d_1", "flatten_1"})
    window.editing.group("Front")
    name = next(n for n, each in window.editing.graph.nodes.items() if isinstance(each.block, Use))
    window.canvas.entered.emit(name)
    assert "conv2d_1" in window.canvas.drawn.row
    window.canvas.crumb_chosen.emit(0)
    assert name in window.canvas.drawn.row


def test_saving_and_opening_bring_the_drawing_back(
    window: MainWindow, digits: Project, tmp_path: Path
) -> None:
    path = tmp_path / "digits.netwright"
    window.editing.configure(("linear_1",), "features", 12, False)
    assert window.windowTitle().startswith("digits")
    assert window.isWindowModified()
    assert window.filing._write(path)
    assert not window.isWindowModified()
    saved = window.document.project
    window.filing.new()
    assert not window.document.project.graph.nodes
    assert window.filing.open(path)
    assert window.document.project == saved
    assert window.filing.recent()[0] == path.resolve()


def test_a_file_that_is_no_drawing_is_refused_in_a_sentence(
    window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "a.netwright"
    path.write_text("hello")
    before = window.document.project
    assert not window.filing.open(path)
    assert window.document.project is before
    assert "a.netwright" in window.toast.text()


@pytest.mark.parametrize(("answer", "left"), [("discard", True), ("", False)])
def test_unsaved_changes_are_asked_about(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, answer: str, left: bool
) -> None:
    window.editing.remove({"accuracy"})
    monkeypatch.setattr(dialogs, "ask", lambda *_: answer)
    window.close()
    assert window.isVisible() != left


@pytest.mark.parametrize(
    ("kind", "told"),
    [("Pendulum", "An agent is missing"), ("Noise", "into Adversarial"), ("Xor", "the losses")],
)
def test_train_tells_what_is_missing_where_nothing_can_be_added(
    window: MainWindow, kind: str, told: str
) -> None:
    window.document.open(joined({"source": node(kind)}))
    window.running.analysis = Analysis(1, {}, None, (), {})
    heard: list[str] = []
    window.running.refused.connect(heard.append)
    window.running._refuse()
    assert told in heard[0]


@pytest.mark.parametrize("answer", ["", "stop"])
def test_opening_another_drawing_during_a_run_ends_it_or_is_left(
    window: MainWindow, answer: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = []

    def ask(*given: object) -> str:
        told.append(given[2])
        return answer

    monkeypatch.setattr(dialogs, "ask", ask)
    window.training._turn("running")
    window.filing.new()
    assert told == ["Opening another drawing ends the run."]
    assert bool(window.editing.graph.nodes) == (not answer)
    assert window.training.busy == (not answer)
    window.training._turn("off")


def test_closing_during_a_run_says_what_happens(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def ask(*each: Any) -> str:
        asked.append(each[2])
        return ""

    monkeypatch.setattr(dialogs, "ask", ask)
    window.training.start_run(Path("/runs/1/digits"), resume=False)
    window.close()
    assert window.isVisible()
    assert asked == ["Closing the window ends the run."]


def test_train_has_the_package_written_and_started(
    window: MainWindow,
    engine: Silent,
    worker: Silent,
    qtbot: QtBot,
    tmp_path: Path,
    analysis: Any,
) -> None:
    assert window.filing._write(tmp_path / "digits.netwright")
    asked = settle(window, engine, qtbot)
    window.actions_["train"].trigger()
    engine.said.append(replace(analysis, revision=asked.revision))
    qtbot.waitUntil(lambda: bool(engine.asked_for(LayOut)))
    order = engine.asked_for(LayOut)[-1]
    assert Path(order.into).parent == tmp_path / "digits.runs"
    assert file.load(Path(order.into) / "project.netwright") == window.document.project
    engine.said.append(LaidOut(f"{order.into}/digits"))
    qtbot.waitUntil(lambda: bool(worker.asked_for(Start)))
    assert worker.asked_for(Start)[-1] == Start(f"{order.into}/digits", resume=False)
    assert not window.actions_["train"].isEnabled()
    assert window.actions_["stop"].isEnabled()


@pytest.mark.parametrize("suffix", [".netwright", ".svg", ".PNG"])
def test_a_dropped_drawing_or_a_picture_of_one_is_opened(
    window: MainWindow, tmp_path: Path, suffix: str
) -> None:
    shown = window.document.project
    path = tmp_path / f"shown{suffix}"
    if suffix == file.SUFFIX:
        file.save(shown, path)
    else:
        picture.render(shown, None, path)
    window.document.open(Project())
    window.canvas.dropped.emit([str(path)], QPointF())
    assert window.document.project == shown
    assert window.document.name == "shown"


def test_saving_under_a_name_that_ends_otherwise_spares_what_is_there(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = tmp_path / "drawing.svg"
    there.write_text("<svg/>")
    written = tmp_path / "drawing.svg.netwright"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(lambda *_: (str(there), "")))
    assert window.filing.save_as()
    assert there.read_text() == "<svg/>"
    assert file.load(written) == window.document.project
    monkeypatch.setattr(dialogs, "ask", lambda *_: "")
    assert not window.filing.save_as()


def test_a_dropped_table_becomes_a_block_that_may_read_it(
    window: MainWindow, tmp_path: Path
) -> None:
    table = tmp_path / "iris.csv"
    table.write_text("a,b\n1,2\n")
    window.canvas.dropped.emit([str(table)], QPointF())
    assert value(window.document.project, "csvtable_1", "file") == str(table)
    assert window.permissions.granted(window.document.project, None) == (str(table.resolve()),)


def test_code_written_here_is_trusted_and_code_from_a_file_is_not(window: MainWindow) -> None:
    text = "class Own(nn.Module):\n    def forward(self, x: Tensor) -> Tensor:\n        return x\n"
    window.document.open(Project().with_drawing(Graph.of({"c": node("Code", source=text)}, [])))
    assert window._doubted() == {"c"}
    window.canvas.select({"c"})
    window.inspector.asked_trust.emit("c")
    assert window._doubted() == frozenset()
    window.inspector.asked_values.emit(("c",), "source", text + "\n", False)
    assert window._doubted() == frozenset()


def test_themes_can_be_changed_while_everything_is_shown(window: MainWindow) -> None:
    for theme in ("light", "dark", "light"):
        window.actions_[theme].trigger()
        assert window.appearance.theme.name == theme
        window.grab()


def test_a_bug_is_shown_with_its_traceback(qtbot: QtBot) -> None:
    def fail() -> None:
        raise ValueError("the ninth wave")

    with pytest.raises(ValueError, match="wave") as caught:
        fail()
    report = dialogs.report_of(caught.value)
    assert "ValueError: the ninth wave" in report
    assert "in fail" in report
    assert str(Path.home()) not in report


def test_every_control_has_a_name_for_those_who_do_not_see_it(window: MainWindow) -> None:
    click(window, "trainer")
    kinds = (QAbstractButton, QLineEdit, QComboBox, QPlainTextEdit, QAbstractItemView, QTabBar)
    nameless = [
        repr(each)
        for kind in kinds
        for each in window.findChildren(kind)
        if each.isVisible()
        and not each.objectName().startswith("qt_")
        and not (each.accessibleName() or getattr(each, "text", str)())
        and not isinstance(each.parent(), QTabBar | QComboBox | QLineEdit)
    ]
    assert nameless == []


# With real processes.


@pytest.fixture
def checked(
    windows: Windows, worker: Silent, digits: Project, tmp_path: Path, qtbot: QtBot
) -> MainWindow:
    """Open the digits drawing in a window whose engine is real."""
    return opened(windows(EngineClient(), worker), digits, tmp_path, qtbot)


@pytest.fixture
def live(windows: Windows, digits: Project, tmp_path: Path, qtbot: QtBot) -> MainWindow:
    return opened(windows(EngineClient(), WorkerClient()), digits, tmp_path, qtbot)


def opened(window: MainWindow, project: Project, folder: Path, qtbot: QtBot) -> MainWindow:
    path = folder / "digits.netwright"
    file.save(project, path)
    assert window.filing.open(path)
    qtbot.waitUntil(lambda: window.running.current, timeout=LONG)
    return window


def problems(window: MainWindow) -> list[str]:
    assert window.running.analysis is not None
    return [problem.node for problem in window.running.analysis.problems]


def test_shapes_problems_and_code_follow_an_edit_also_after_the_engine_was_killed(
    checked: MainWindow, qtbot: QtBot
) -> None:
    click(checked, "linear_1")
    checked.editing.configure(("linear_1",), "features", 12, False)
    qtbot.waitUntil(lambda: checked.running.current, timeout=LONG)
    assert problems(checked) == []
    assert "nn.Linear(256, 12)" in checked.code._text.toPlainText()
    checked.editing.disconnect_wire(checked.editing.graph.arriving("linear_1")[0])
    qtbot.waitUntil(lambda: checked.running.current, timeout=LONG)
    assert problems(checked) == ["linear_1"]

    pid = checked.checking._client.pid
    assert pid is not None
    with qtbot.waitSignal(
        checked.checking.turned, timeout=LONG, check_params_cb=lambda state: state == "down"
    ):
        os.kill(pid, signal.SIGKILL)
    assert "started again" in checked.status.engine.text()
    checked.editing.configure(("linear_1",), "features", 11, False)
    qtbot.waitUntil(lambda: checked.running.current, timeout=LONG)
    assert checked.checking.state == "ready"
    assert problems(checked) == ["linear_1"]


def test_a_run_is_shown_paused_gone_on_with_stopped_and_killed(
    live: MainWindow, qtbot: QtBot
) -> None:
    it_shows_curves_results_and_the_run(live, qtbot)
    it_is_paused_gone_on_with_and_stopped(live, qtbot)
    killing_the_worker_is_told_and_the_next_run_works(live, qtbot)


def it_shows_curves_results_and_the_run(live: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(live.training.ended, timeout=LONG) as heard:
        live.actions_["train"].trigger()
    assert heard.args == ["done", ""], heard.args
    history = live.training.history
    assert set(history.losses) == {"loss"}
    assert set(history.metrics["validation"]) == {"loss", "accuracy"}
    qtbot.waitUntil(lambda: live.watching.results.filled, timeout=LONG)
    assert live.watching.results.drawable() is not None
    assert live.watching.runs._tree.topLevelItemCount() == 1
    last = live.running.last_run()
    assert last is not None
    assert (last / "weights.safetensors").is_file()


def killing_the_worker_is_told_and_the_next_run_works(live: MainWindow, qtbot: QtBot) -> None:
    live.editing.configure(("trainer",), "epochs", 90_000, False)
    live.actions_["train"].trigger()
    qtbot.waitUntil(lambda: live.training.state == "running", timeout=LONG)
    qtbot.waitUntil(lambda: live.training.history.step > 3, timeout=LONG)
    pid = live.training._client.pid
    assert pid is not None
    with qtbot.waitSignal(live.training.ended, timeout=LONG) as heard:
        os.kill(pid, signal.SIGKILL)
    assert heard.args is not None
    assert heard.args[0] == "died"
    assert "ended by the system" in live.toast.text()
    live.editing.configure(("trainer",), "epochs", 1, False)
    with qtbot.waitSignal(live.training.ended, timeout=LONG) as again:
        live.actions_["train"].trigger()
    assert again.args == ["done", ""], again.args


def it_is_paused_gone_on_with_and_stopped(live: MainWindow, qtbot: QtBot) -> None:
    live.editing.configure(("trainer",), "epochs", 100_000, False)
    live.actions_["train"].trigger()
    qtbot.waitUntil(lambda: live.training.state == "running", timeout=LONG)
    live.actions_["pause"].trigger()
    qtbot.waitUntil(lambda: live.training.state == "paused", timeout=LONG)
    step = live.training.history.step
    live.actions_["pause"].trigger()
    qtbot.waitUntil(lambda: live.training.history.step > step, timeout=LONG)
    with qtbot.waitSignal(live.training.ended, timeout=LONG) as heard:
        live.actions_["stop"].trigger()
    assert heard.args == ["stopped", ""]
    last = live.running.last_run()
    assert last is not None
    assert live.running._goes_on(last)
    stopped = live.training.history.step
    with qtbot.waitSignal(live.training.ended, timeout=LONG):
        live.running.go_on(last)
        qtbot.waitUntil(lambda: live.training.history.step > stopped, timeout=LONG)
        live.running.stop()
    assert live.running.last_run() == last
    assert list(live.training.history.losses["loss"].steps)[:2] == [1, 2]


# The program.


def test_the_window_loads_neither_torch_nor_pyqtgraph_before_its_first_frame() -> None:
    code = (
        "import os, sys\n"
        "from app.command_line.arguments import THREADS, load_window\n"
        "load_window()\n"
        "assert 'numpy' in sys.modules\n"
        "assert THREADS not in os.environ, 'what it starts would work with one thread'\n"
        "sys.exit([m for m in ('torch', 'pyqtgraph', 'sklearn') if m in sys.modules] != [])"
    )
    told = {name: each for name, each in os.environ.items() if name != THREADS}
    assert subprocess.run([sys.executable, "-c", code], check=False, env=told).returncode == 0


def test_the_program_is_started_collects_garbage_again_and_is_left_cleanly(tmp_path: Path) -> None:
    code = (
        "import gc\n"
        "from PySide6.QtCore import QTimer\n"
        "from PySide6.QtWidgets import QApplication\n"
        "from app.command_line.arguments import main\n"
        "app = QApplication([])\n"
        "clock = QTimer(interval=200)\n"
        "clock.timeout.connect(lambda: gc.isenabled() and app.closeAllWindows())\n"
        "clock.start()\n"
        "raise SystemExit(main([]))"
    )
    folders = {name: str(tmp_path) for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "HOME")}
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, **folders, "QT_QPA_PLATFORM": "offscreen"},
        check=False,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr


def test_an_empty_drawing_offers_templates_until_something_is_drawn(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    button = window.canvas.beginning
    assert not button.isVisible()

    monkeypatch.setattr(dialogs.TemplateDialog, "exec", lambda _: True)
    monkeypatch.setattr(dialogs.TemplateDialog, "chosen", "cnn-digits")
    window.document.open(Project())
    assert button.isVisible()
    assert window.canvas.rect().contains(button.geometry())
    button.click()
    assert window.editing.graph.nodes
    assert not button.isVisible()


@pytest.mark.parametrize("width", [600, 700, 840, 1000])
def test_a_narrow_window_folds_and_keeps_train_in_sight(window: MainWindow, width: int) -> None:
    window.document.open(window.document.project, name="a drawing with a very long name" * 3)
    window.header.show_devices(("cuda:0",), "cuda:0")
    window.resize(width, 700)
    QApplication.processEvents()
    train, header = window.header._train, window.header
    assert window.width() == width
    assert header.rect().contains(train.geometry())
    assert train.width() >= train.sizeHint().width()
    folded = header._commands.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly
    assert folded == (width < 840)


def test_a_right_click_on_a_label_takes_a_value_back(window: MainWindow) -> None:
    window.canvas.select({"conv2d_1"})
    form = window.inspector.form
    assert form.changed("channels")
    label = form._labels["channels"]
    label.customContextMenuRequested.emit(label.rect().center())
    menu = next(each for each in window.inspector.findChildren(QMenu) if each.isVisible())
    back = menu.actions()[0]
    assert back.text() == f"Back to {form.default('channels')}"
    back.trigger()
    menu.close()
    assert not form.changed("channels")
    window.actions_["undo"].trigger()
    assert value(window.document.project, "conv2d_1", "channels") == 4
