"""What the canvas shows besides the drawing: layers of the View menu, and addresses in notes."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPointF, QSettings, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.compiler.report import Analysis, NetworkReport, NodeReport
from app.graph.graph import Graph, Node, Project
from app.project import file
from app.ui import dialogs, theme
from app.ui.canvas import prose
from app.ui.main_window import MainWindow
from app.ui.seeing import Seeing
from nodes import CATALOGUE
from nodes.spec import Spec
from tests.ui import hands


def told(window: MainWindow) -> None:
    """Let the engine have said how heavy the blocks of the digits drawing are."""
    nodes = {
        name: NodeReport(
            "Thing", {"out": Spec.tensor(4)}, parameters=place * 100, macs=7, memory=16
        )
        for place, name in enumerate(sorted(window.canvas.drawn.row))
    }
    network = NetworkReport({}, {}, 0, 0, 0, batch_size=8)
    window.canvas.show_analysis(Analysis(1, nodes, network, (), {}))


def test_shapes_on_all_wires_is_a_switch_that_is_kept_and_not_in_the_file(
    window: MainWindow,
) -> None:
    told(window)
    before = file.write(window.document.project)
    action = window.actions_["shapes"]
    assert not action.isChecked()
    action.trigger()
    assert action.isChecked()
    assert window.canvas._painter.with_shapes
    assert window._settings.value("shapes") == "shown"
    assert file.write(window.document.project) == before
    assert not window.document.history.canUndo()
    action.trigger()
    assert not action.isChecked()
    assert not window.canvas._painter.with_shapes


def test_the_minimap_is_a_switch_that_is_kept(window: MainWindow) -> None:
    canvas, action = window.canvas, window.actions_["minimap"]
    canvas.zoom_to(2.0)  # more than is in view
    assert action.isChecked()
    assert canvas._minimap_there()
    action.trigger()
    assert not action.isChecked()
    assert not canvas._minimap_there()
    assert window._settings.value("minimap") == "hidden"
    assert Seeing(canvas, window._settings, window).minimap is False
    action.trigger()
    assert canvas._minimap_there()
    assert not window.document.history.canUndo()


def test_bars_tell_how_heavy_blocks_are_by_one_measure_at_a_time(window: MainWindow) -> None:
    told(window)
    drawn = window.canvas.drawn
    names = sorted(drawn.row)
    window.actions_["bars_parameters"].trigger()
    weights = [drawn.weight[drawn.row[name]] for name in names]
    assert weights == pytest.approx([place / (len(names) - 1) for place in range(len(names))])
    assert drawn.heaviest == (names[-1], 100 * (len(names) - 1))
    ticked = [key for key, action in window.actions_.items() if action.isChecked()]
    assert [key for key in ticked if key.startswith("bars")] == ["bars_parameters"]
    window.actions_["bars_macs"].trigger()
    assert set(drawn.weight[drawn.rows(names)]) == {1.0}
    window.actions_["bars_none"].trigger()
    assert not drawn.weight.any()


def test_bars_follow_the_next_analysis(window: MainWindow) -> None:
    window.actions_["bars_memory"].trigger()
    assert not window.canvas.drawn.weight.any()
    told(window)
    assert window.canvas.drawn.weight.max() == 1.0


def test_a_bar_is_as_long_as_its_block_is_heavy(window: MainWindow) -> None:
    told(window)
    canvas, drawn = window.canvas, window.canvas.drawn
    window.actions_["bars_parameters"].trigger()
    canvas.zoom_to(1.0)
    for name in sorted(drawn.row)[1::2]:
        box, weight = drawn.boxes[drawn.row[name]], float(drawn.weight[drawn.row[name]])
        if drawn.faces[drawn.row[name]].look != "node":
            continue
        canvas.center_on(box.center())
        shown = canvas.grab().toImage()
        line = canvas.to_screen(QPointF(box.x(), box.bottom() - 5.0))
        ratio = shown.devicePixelRatio()
        row = [
            shown.pixelColor(round((line.x() + x) * ratio), round(line.y() * ratio))
            for x in range(12, round(box.width()) - 12)
        ]
        hot = sum(each.redF() > 0.6 and each.saturationF() > 0.4 for each in row)
        assert hot == pytest.approx(weight * len(row), abs=4)


def test_from_afar_heavy_blocks_are_hot(window: MainWindow) -> None:
    told(window)
    canvas, drawn = window.canvas, window.canvas.drawn
    canvas.fit_all()
    canvas.zoom_to(0.2)
    canvas.center_on(drawn.bounds().center())
    names = sorted(drawn.row)
    plain = canvas.grab().toImage()
    window.actions_["bars_parameters"].trigger()
    shown = canvas.grab().toImage()
    light, heavy = (
        canvas.to_screen(drawn.boxes[drawn.row[name]].center()).toPoint()
        for name in (names[0], names[-1])
    )
    assert shown.pixelColor(heavy) == theme.current().bad
    assert shown.pixelColor(light) == theme.current().node_line
    assert plain.pixelColor(heavy) != theme.current().bad


def test_what_was_shown_is_shown_again_at_the_next_start(
    windows: Any, engine: Any, worker: Any, tmp_path: Path
) -> None:
    (tmp_path / "config").mkdir()
    settings = QSettings(str(tmp_path / "config" / "window.ini"), QSettings.Format.IniFormat)
    settings.setValue("shapes", "shown")
    settings.setValue("costs", "macs")
    settings.sync()
    window = windows(engine, worker)
    assert window.canvas._painter.with_shapes
    assert window.canvas.drawn.measure == "macs"
    assert window.actions_["shapes"].isChecked()
    assert window.actions_["bars_macs"].isChecked()


def test_a_setting_that_is_not_known_shows_no_bars(
    windows: Any, engine: Any, worker: Any, tmp_path: Path
) -> None:
    (tmp_path / "config").mkdir()
    settings = QSettings(str(tmp_path / "config" / "window.ini"), QSettings.Format.IniFormat)
    settings.setValue("costs", "__class__")
    settings.sync()
    assert windows(engine, worker).canvas.drawn.measure == ""


@pytest.mark.parametrize("answer", ["open", ""])
def test_an_address_in_a_note_is_shown_and_opened_only_after_a_yes(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, answer: str
) -> None:
    address = "https://example.org/paper"
    note = Node(CATALOGUE["Note"]().with_values(text=f"[Read this]({address})"), 0.0, 0.0)
    window.document.open(Project(Graph.of({"note": note}, [])), name="noted")
    window.canvas.zoom_to(1.0)
    window.canvas.center_on(QPointF(140, 60))
    QApplication.processEvents()
    asked: list[str] = []
    opened: list[QUrl] = []

    def ask(_parent: object, _title: str, text: str, *_rest: object) -> str:
        asked.append(text)
        return answer

    monkeypatch.setattr(dialogs, "ask", ask)
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    area = prose.room(window.canvas.drawn.bounds({"note"}))
    beside = window.canvas.to_screen(area.bottomRight() - QPointF(20, 20)).toPoint()
    hands.click(window, beside)
    assert asked == []
    hands.click(window, window.canvas.to_screen(area.topLeft() + QPointF(12, 8)).toPoint())
    assert asked == [address]
    assert opened == ([QUrl(address)] if answer else [])
    QTest.qWait(0)


def test_dragging_a_note_by_its_address_asks_nothing(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    note = Node(CATALOGUE["Note"]().with_values(text="[Read](https://example.org)"), 0.0, 0.0)
    window.document.open(Project(Graph.of({"note": note}, [])), name="noted")
    window.canvas.zoom_to(1.0)
    window.canvas.center_on(QPointF(140, 60))
    asked: list[object] = []
    monkeypatch.setattr(dialogs, "ask", lambda *told: asked.append(told))
    area = prose.room(window.canvas.drawn.bounds({"note"}))
    start = window.canvas.to_screen(area.topLeft() + QPointF(12, 8)).toPoint()
    hands.drag(window, start, start + (beside := QPointF(60, 40).toPoint()))
    assert asked == []
    assert window.document.project.graph.nodes["note"].x == 60.0, beside
    window.document.history.undo()
    assert window.document.project.graph.nodes["note"].x == 0.0
