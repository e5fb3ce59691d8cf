"""Live views in the window: a tab for each that is offered, and only the one to be seen is fed."""

import importlib
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

import nodes.runtime
from app.engine.client import EngineClient
from app.graph.graph import Project
from app.project import file
from app.training.client import WorkerClient
from app.training.messages import Array, Look, Offers, Said
from app.training.messages import Shown as ShownMessage
from app.ui.live import PREFIX, VIEWS
from app.ui.main_window import MainWindow
from app.ui.plots.confusion import Confusion
from nodes import CATALOGUE
from nodes.runtime.events import Episode, Finished, Started
from tests.ui.conftest import Silent, Windows

LONG = 120_000
KEY = PREFIX + "confusion"


def test_every_view_of_a_block_has_its_module_and_its_line_here() -> None:
    known = {name for name, _, _ in VIEWS}
    assert len(known) == len(VIEWS)
    brought = {view for kind in CATALOGUE.values() for view in kind.views}
    assert brought <= known
    folder = Path(nodes.runtime.__file__).parent / "views"
    assert {path.stem for path in folder.glob("*.py")} - {"__init__"} == known
    for name in known:
        assert callable(importlib.import_module(f"nodes.runtime.views.{name}").make)


@pytest.fixture
def offered(window: MainWindow, worker: Silent, qtbot: QtBot, tmp_path: Path) -> MainWindow:
    """Give a window whose worker has begun a run with one view."""
    qtbot.waitUntil(lambda: window.watching.live is not None)
    window.training.start_run(tmp_path / "digits", resume=False)
    begun = Started(str(tmp_path), str(tmp_path / "digits"), "cpu", 0, 0, 10)
    worker.said += [(Offers(("confusion", "of a later version")), b""), (Said((begun,)), b"")]
    window.below.setVisible(True)
    qtbot.waitUntil(lambda: window.training.state == "running")
    return window


def table_of(*rows: list[int], **facts: Any) -> tuple[ShownMessage, bytes]:
    values = np.array(rows, np.int32)
    told = Array("table", values.shape, "int32", 0)
    given = {"classes": tuple("abc"[: len(rows)]), **facts}
    return ShownMessage("confusion", 7, (told,), given, 12.4), values.tobytes()


def test_a_run_has_a_tab_for_each_view_that_is_known(offered: MainWindow) -> None:
    assert list(offered.watching.live.panes) == ["confusion"]
    offered.training.look_back(Path("nowhere"), None)
    assert list(offered.watching.live.panes) == ["confusion"]  # a run is at work


def test_only_the_view_to_be_seen_is_asked_for(offered: MainWindow, worker: Silent) -> None:
    assert worker.asked_for(Look) == []
    offered.below.turn_to(KEY)
    assert worker.asked_for(Look)[-1].name == "confusion"
    offered.below.turn_to("training")
    assert worker.asked_for(Look)[-1].name == ""
    offered.below.turn_to(KEY)
    offered.below.setVisible(False)
    assert worker.asked_for(Look)[-1].name == ""


def test_a_view_in_a_window_of_its_own_is_fed_in_turn_with_the_tab(
    window: MainWindow, worker: Silent, qtbot: QtBot, tmp_path: Path
) -> None:
    qtbot.waitUntil(lambda: window.watching.live is not None)
    window.training.start_run(tmp_path / "digits", resume=False)
    begun = Started(str(tmp_path), str(tmp_path / "digits"), "cpu", 0, 0, 10)
    worker.said += [(Offers(("confusion", "embedding")), b""), (Said((begun,)), b"")]
    qtbot.waitUntil(lambda: window.training.state == "running")
    window.below.take_out(KEY)
    window.below.turn_to("training")
    assert worker.asked_for(Look)[-1].name == "confusion"
    window.below.turn_to(PREFIX + "embedding")
    qtbot.waitUntil(lambda: worker.asked_for(Look)[-1].name == "confusion")
    worker.said.append(table_of([5, 1], [0, 4]))
    qtbot.waitUntil(lambda: worker.asked_for(Look)[-1].name == "embedding")
    qtbot.waitUntil(lambda: worker.asked_for(Look)[-1].name == "confusion")  # it gave nothing
    window.below.close_view(KEY)
    assert worker.asked_for(Look)[-1].name == "embedding"


def test_a_frame_is_shown_and_a_click_asks_for_its_cell(
    offered: MainWindow, worker: Silent, qtbot: QtBot
) -> None:
    offered.below.turn_to(KEY)
    pane = offered.watching.live.panes["confusion"]
    assert "Waiting" in pane.told
    worker.said.append(table_of([5, 1], [0, 4]))
    qtbot.waitUntil(lambda: not pane.told)
    assert "step 7" in pane.foot
    assert "12 frames a second" in pane.foot
    view: Confusion = pane.view
    assert "9 of 10 right · a row is what it is" in view.told
    wide, high = view.width(), view.height()
    spots = [QPoint(x, y) for y in range(0, high, 4) for x in range(0, wide, 4)]
    spot = next(each for each in spots if view.cell_at(each.toPointF()) == (0, 1))
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=spot)
    assert worker.asked_for(Look)[-1].asked == {"truth": 0, "guess": 1}
    worker.said.append(table_of([5, 1], [0, 4], chosen=(0, 1)))
    qtbot.waitUntil(lambda: "a taken for b: 1" in view.told)


def test_a_view_that_fails_says_so_in_its_tab(
    offered: MainWindow, worker: Silent, qtbot: QtBot
) -> None:
    offered.below.turn_to(KEY)
    pane = offered.watching.live.panes["confusion"]
    worker.said.append((ShownMessage("confusion", 3, trouble="ValueError: no table"), b""))
    qtbot.waitUntil(lambda: "no table" in pane.told)
    assert offered.training.state == "running"
    worker.said.append(table_of([1]))
    qtbot.waitUntil(lambda: not pane.told)


def test_a_view_is_fed_in_a_run_and_by_the_trained_network_after_it(
    windows: Windows, digits: Project, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "digits.netwright"
    file.save(digits, path)
    window = windows(EngineClient(), WorkerClient())
    assert window.filing.open(path)
    qtbot.waitUntil(lambda: window.running.current, timeout=LONG)
    with qtbot.waitSignal(window.training.offered, timeout=LONG, check_params_cb=bool):
        window.actions_["train"].trigger()
    window.below.turn_to(KEY)
    pane = window.watching.live.panes["confusion"]
    with qtbot.waitSignal(window.training.ended, timeout=LONG):
        pass
    qtbot.waitUntil(lambda: not pane.told, timeout=LONG)
    seen: list[int] = []
    window.training.ticked.connect(lambda: seen.append(1))
    pane.view.asked.emit({"truth": 3, "guess": 3})
    qtbot.waitUntil(lambda: "3 taken for 3" in pane.view.told, timeout=LONG)
    assert pane.foot.startswith("the trained network")
    assert window.training.shown is not None
    assert window.training.shown.arrays["samples"].shape[1:] == (1, 8, 8)
    # what was a run of this drawing is one when it is opened again
    window.training.forget()
    assert window.watching.live.panes == {}
    window.watching.open()
    assert list(window.watching.live.panes) == ["confusion"]


def test_a_run_of_an_agent_tells_episodes_steps_and_how_it_goes_on(
    window: MainWindow, worker: Silent, qtbot: QtBot, tmp_path: Path
) -> None:
    told: list[str] = []
    window.watching.told.connect(told.append)
    window.training.start_run(tmp_path / "agent", resume=True)
    begun = Started(str(tmp_path), str(tmp_path / "agent"), "cpu", 0, 40, 100, exact=False)
    worker.said.append((Said((begun, Episode(1, 50, 9.0, 10), Episode(2, 61, 11.0, 11))), b""))
    qtbot.waitUntil(lambda: "episode 2 · step 61" in window.below.progress)
    assert "cannot be saved" in told[0]
    metrics = {"validation": {"return": 12.0}}
    worker.said.append((Said((Finished(metrics, 1.0, "", "", "goal"),)), b""))
    with qtbot.waitSignal(window.training.ended):
        pass
    assert "goal is reached" in told[-1]
