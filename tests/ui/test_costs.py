"""Costs: what each block takes, sorted, and where it stands."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.compiler.analysis import Analyst
from app.compiler.permissions import Permissions
from app.compiler.report import Analysis
from app.graph.graph import Project
from app.project import templates
from app.ui.costs import Costs, costs_of, drawn_at
from app.ui.document import Document
from app.ui.main_window import MainWindow


@pytest.fixture(scope="module")
def project() -> Project:
    return templates.make("tcn-adding")


@pytest.fixture(scope="module")
def analysis(project: Project) -> Analysis:
    return Analyst().analyse(project, Permissions())


@pytest.fixture
def costs(project: Project, analysis: Analysis, qtbot: QtBot) -> Costs:
    document = Document()
    document.open(project, name="tcn")
    made = Costs(document)
    qtbot.addWidget(made)
    made.resize(900, 240)
    made.show_analysis(analysis)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_the_blocks_add_up_to_the_network(analysis: Analysis) -> None:
    found = costs_of(analysis)
    assert analysis.network is not None
    assert sum(each.parameters for each in found) == analysis.network.parameters == 24_961
    assert sum(each.macs for each in found) == analysis.network.macs
    assert not any(each.block == "Level" for each in found)  # what is inside stands for it
    answer = next(each for each in found if each.address == "answer")
    assert (answer.parameters, answer.memory) == (25, 4 * 50)  # a number a sample, in batches of 50


def test_the_heaviest_stands_above_and_a_click_on_a_heading_sorts_anew(costs: Costs) -> None:
    amounts = {each.address: each for each in costs._model.costs}
    operations = [amounts[name].macs for name in costs.rows()]
    assert operations == sorted(operations, reverse=True)
    header = costs.table.header()
    place = header.sectionViewportPosition(2) + 20
    QTest.mouseClick(
        header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place, header.height() // 2)
    )
    weights = [amounts[name].parameters for name in costs.rows()]
    assert weights in (sorted(weights), sorted(weights, reverse=True))
    assert costs.told.startswith("24,961 parameters · 1.23 M multiply-accumulates a sample")
    costs.grab()


def test_a_block_inside_of_repeats_is_found_where_it_is_drawn(project: Project) -> None:
    assert drawn_at(project, "level.3.conv_2") == ("Level", "conv_2")
    assert drawn_at(project, "answer") == ("", "answer")


def test_a_click_shows_the_block(costs: Costs, qtbot: QtBot) -> None:
    row = next(place for place, name in enumerate(costs.rows()) if name.endswith("conv_2"))
    at = costs.table.visualRect(costs._sorted.index(row, 0)).center()
    with qtbot.waitSignal(costs.asked_select) as told:
        QTest.mouseClick(costs.table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert told.args == ["Level/conv_2"]


def test_without_a_network_it_says_what_to_do(costs: Costs) -> None:
    costs.show_analysis(None)
    assert costs.told.startswith("Draw a network")
    assert not costs.table.isVisible()


def test_the_window_shows_what_is_heavy_and_goes_there(
    window: MainWindow, analysis: Analysis, project: Project
) -> None:
    window.document.open(project, name="tcn")
    window.costs.show_analysis(analysis)
    window.below.turn_to("costs")
    row = next(place for place, name in enumerate(window.costs.rows()) if "conv_2" in name)
    window.costs.table.clicked.emit(window.costs._sorted.index(row, 0))
    assert window.canvas.selection == {"conv_2"}
    assert window.editing.place.composite(project) == "Level"
