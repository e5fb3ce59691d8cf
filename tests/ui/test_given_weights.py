"""Train on a drawing whose weights are given: it is tried on its data at once."""

from dataclasses import replace
from pathlib import Path

from pytestqt.qtbot import QtBot

from app.compiler.report import Analysis, NetworkReport
from app.engine.messages import Analyse, LaidOut, LayOut
from app.training.messages import Predict, Start
from app.ui.main_window import MainWindow
from nodes.spec import Spec
from tests.ui.conftest import Silent


def test_train_shows_results_where_the_weights_are_given(
    window: MainWindow, engine: Silent, worker: Silent, qtbot: QtBot, analysis: Analysis
) -> None:
    window.filing.open_template("mp-neuron")
    qtbot.waitUntil(lambda: len(engine.asked_for(Analyse)) > 1)
    table = {"features": Spec.tensor(2)}
    network = NetworkReport(table, {"answer": Spec.tensor()}, 3, 0, 2)
    revision = engine.asked_for(Analyse)[-1].revision
    engine.said.append(replace(analysis, revision=revision, network=network, nodes={}))
    qtbot.waitUntil(lambda: window.running.current)
    window.actions_["train"].trigger()
    order = engine.asked_for(LayOut)[-1]
    folder = Path(order.into).parent
    assert folder.is_dir()
    assert folder.parent != window.running.runs_folder()
    engine.said.append(LaidOut(f"{order.into}/mp_neuron"))
    qtbot.waitUntil(lambda: bool(worker.asked_for(Predict)))
    assert worker.asked_for(Predict)[-1].package == f"{order.into}/mp_neuron"
    assert worker.asked_for(Start) == []
    assert window.below.current == "results"
    assert "nothing to train" in window.toast.text()
    assert not window.running.busy
    window.running.end()
    assert not folder.exists()
