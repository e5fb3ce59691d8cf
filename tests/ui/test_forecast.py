"""The memory of a training in the window: what it takes, what fits, and the way to it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from app.compiler.report import Analysis
from app.engine.messages import Room
from app.ui.forecast import CONTEXT, LARGEST, Forecast, forecast, trainer_of
from app.ui.main_window import MainWindow
from tests.ui.conftest import Silent, joined, node, value
from tests.ui.hands import LEFT, press

MIB = 2**20
GIB = 2**30


@pytest.fixture
def costly(analysis: Analysis) -> Analysis:
    """Make an analysis of a network that takes 100 MiB, and 1 MiB for each sample."""
    assert analysis.network is not None
    network = replace(analysis.network, fixed_memory=100 * MIB, sample_memory=MIB, batch_size=64)
    return replace(analysis, network=network)


def tell(window: MainWindow, engine: Silent, analysis: Analysis, free: int) -> None:
    """Let the engine say how much is free, and what the drawing means."""
    window.running.check()
    window.checking._hear(Room({"cpu": free}))
    asked = window.checking._question
    assert asked is not None
    assert analysis.network is not None
    batch = value(window.document.project, "trainer", "batch_size")
    network = replace(analysis.network, batch_size=batch)
    window.checking._hear(replace(analysis, revision=asked.revision, network=network))


def made(free: int, batch: int = 64) -> Forecast:
    return Forecast("trainer", batch, 100 * MIB, MIB, "cpu", free)


@pytest.mark.parametrize(
    ("free", "most"),
    [(90, 0), (100, 0), (105, 5), (108, 8), (115, 8), (400, 256), (10**9, LARGEST)],
)
def test_the_largest_batch_is_a_power_of_two_that_fits(free: int, most: int) -> None:
    found = made(free * MIB)
    assert found.most == most
    if 0 < most < LARGEST:
        assert replace(found, batch=most).fits
        assert not replace(found, batch=2 * most + 8).fits


def test_a_part_of_what_is_free_is_left_to_others_and_on_a_gpu_to_torch(
    costly: Analysis,
) -> None:
    assert costly.network is not None
    project = joined({"trainer": node("Supervised")})
    free = {"cpu": 10 * GIB, "cuda:0": 20 * GIB}
    for device, left in (
        ("cpu", 9 * GIB),
        ("cuda:0", 18 * GIB - CONTEXT),
        ("", 18 * GIB - CONTEXT),
    ):
        found = forecast(project, costly.network, device, free)
        assert found is not None
        assert (found.free, found.trainer) == (left, "trainer")
        scored = forecast(project, replace(costly.network, scores=MIB), device, free)
        assert scored is not None
        assert scored.sample == (2 * MIB if device == "cpu" else MIB)  # on a GPU it is fused
    assert forecast(project, None, "", free) is None


def test_of_a_device_of_which_nothing_is_known_nothing_is_promised(costly: Analysis) -> None:
    project = joined({"trainer": node("Supervised")})
    found = forecast(project, costly.network, "mps", {"cpu": GIB})
    assert found is not None
    assert found.fits
    assert found.warning() is None
    assert found.sentence() == "training needs 164 MiB at batch 64"


def test_only_a_trainer_with_a_batch_is_one_whose_batch_can_be_set() -> None:
    assert trainer_of(joined({"trainer": node("Supervised")})) == "trainer"
    off = replace(node("Supervised"), mode="disabled")
    assert trainer_of(joined({"off": off})) == ""
    assert trainer_of(joined({"off": off, "trainer": node("Supervised")})) == "trainer"
    assert trainer_of(joined({"rule": node("PerceptronRule"), "a": node("ReLU")})) == ""


def test_status_and_costs_say_what_fits_and_a_button_takes_it(
    window: MainWindow, engine: Silent, costly: Analysis
) -> None:
    tell(window, engine, costly, 1024 * MIB)
    told = "batch 64 takes 164 MiB; up to 512 fit in 922 MiB"
    assert window.status._memory.text() == told
    assert window.costs._fit.told == told
    assert window.running.analysis is not None
    window.below.turn_to("costs")
    QTest.mouseClick(window.costs.take, LEFT)
    assert value(window.document.project, "trainer", "batch_size") == 512
    assert window.document.history.count() == 1
    tell(window, engine, costly, 1024 * MIB)
    assert not window.costs.take.isVisible()
    press(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert value(window.document.project, "trainer", "batch_size") == 64


def test_a_batch_that_does_not_fit_is_a_warning_with_a_repair_and_keeps_nobody_from_training(
    window: MainWindow, engine: Silent, costly: Analysis
) -> None:
    tell(window, engine, costly, 150 * MIB)
    assert "warning" in str(window.status._memory.property("tone"))
    window.below.turn_to("problems")
    labels = [each.accessibleName() for each in window.problems.findChildren(QPushButton)]
    assert "Set the batch size to 32" in labels
    assert window.running.analysis is not None
    assert window.running.analysis.problems == ()
    assert window.forecasting.warned(window.running.analysis).problems == ()
    repair = next(
        each
        for each in window.problems.findChildren(QPushButton)
        if each.accessibleName() == "Set the batch size to 32"
    )
    QTest.mouseClick(repair, LEFT)
    assert value(window.document.project, "trainer", "batch_size") == 32
    tell(window, engine, costly, 150 * MIB)
    assert window.forecasting.found is not None
    assert window.forecasting.found.fits
    press(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert value(window.document.project, "trainer", "batch_size") == 64


def test_where_not_one_sample_fits_the_way_out_is_a_smaller_network(
    window: MainWindow, engine: Silent, costly: Analysis
) -> None:
    tell(window, engine, costly, 50 * MIB)
    found = window.forecasting.found
    assert found is not None
    problem = found.warning()
    assert problem is not None
    assert problem.fixes == ()
    assert "smaller" in problem.message
    assert not window.costs.take.isVisible()


def test_another_device_is_another_forecast(
    window: MainWindow, engine: Silent, costly: Analysis
) -> None:
    tell(window, engine, costly, 150 * MIB)
    window.checking._hear(Room({"cpu": 150 * MIB, "cuda:0": 8 * GIB}))
    window.header.asked_device.emit("cuda:0")
    found = window.forecasting.found
    assert found is not None
    assert (found.device, found.fits) == ("cuda:0", True)
    window.header.asked_device.emit("cpu")
    assert window.forecasting.found is not None
    assert not window.forecasting.found.fits
